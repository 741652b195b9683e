"""What the dictionaries know of the words of a sentence: names, office holders, agents, nationalities. Nothing here composes a code."""

import datetime

from coder.dictionary.lexicon import AgentRecord, Lexicon, NameRecord, neuter
from coder.match.names import Name
from coder.model import Tag
from coder.parse.tree import Tree
from coder.text.normalise import without_article


class Lookup:
    """The entries that the words of one sentence belong to."""

    def __init__(self, tree: Tree, names: tuple[Name, ...], lexicon: Lexicon, day: datetime.date | None, states: frozenset[str] = frozenset()) -> None:
        """`states` are the countries that the document names."""
        self.tree = tree
        self.states = states
        self.lexicon = lexicon
        self.day = day
        self._by_token = {token: name for name in names for token in range(name.span.first, name.span.last + 1)}

    def name_at(self, i: int) -> NameRecord | None:
        """The dictionary name that the word is part of, if the word is not something else that is spelled alike."""
        word = self.tree.words[i]
        name = self._by_token.get(word.token)
        if name is None or word.features.kind == "enclitic" or word.tag in (Tag.VERB, Tag.ADP, Tag.CCONJ, Tag.PART, Tag.SCONJ):
            return None
        if name.span.first == name.span.last and word.tag is Tag.ADJ and word.relation == "amod":
            return None
        return self.lexicon.records[name.record]

    def holder(self, i: int) -> NameRecord | None:
        """Whom a surname alone means: the one person of that name who holds an office on the day, in a document about his country."""
        key = self.tree.words[i].bare
        before = self.tree.words[i - 1] if i else None
        if before is not None and (before.tag is Tag.PROPN or before.bare in self.lexicon.given_names) and before.bare not in self.lexicon.agent_heads:
            return None
        held_now = [r for r in map(self.lexicon.records.__getitem__, self.lexicon.surnames.get(key, ())) if self._in_office(r)]
        return held_now[0] if len(held_now) == 1 and held_now[0].code(self.day)[:3] in self.states else None

    def _in_office(self, record: NameRecord) -> bool:
        return any(role.holds(self.day) for role in record.roles)

    def may_name(self, i: int) -> bool:
        """Whether the word itself is part of a name, an agent or a nationality: a quick question before `reference`."""
        word = self.tree.words[i]
        return word.token in self._by_token or word.bare in self.lexicon.agent_heads or "nationality" in word.features.kind

    def _longer(self, agent: AgentRecord, i: int) -> bool:
        name = self._by_token.get(self.tree.words[i].token)
        return name is not None and len(agent.words) > name.span.last - self.tree.words[i].token

    def _agent(self, i: int) -> AgentRecord | None:
        """The longest agent that begins at the word."""
        word = self.tree.words[i]
        if word.tag is Tag.VERB:
            return None
        heads = self.lexicon.agent_heads.get(word.bare)
        if not heads:
            return None
        starts = (word.token + 1, *self._behind_nationality(i))
        return max((self._longest(heads, start) for start in starts), key=lambda agent: len(agent.words) if agent is not None else -1)

    def _behind_nationality(self, i: int) -> tuple[int, ...]:
        """طائرة أميركية من دون طيار: the token behind a nationality that stands between the words of an agent, which no genitive may do."""
        words = self.tree.words
        cut = i + 2 < len(words) and words[i + 1].relation == "amod" and words[i + 1].head == i and self.nationality(i + 1)
        return (words[i + 1].token + 1,) if cut and words[i + 2].tag in (Tag.ADJ, Tag.ADP) else ()

    def _longest(self, heads: tuple[str, ...], start: int) -> AgentRecord | None:
        """The longest agent with one of the first words whose further ones stand from a token on."""
        tokens = self.tree.tokens
        following = neuter(tokens[start].key) if start < len(tokens) else ""
        best: AgentRecord | None = None
        for head in heads:
            agents = self.lexicon.agents[head]
            for agent in (*agents.get(following, ()), *agents.get("", ())):
                if best is not None and len(agent.words) <= len(best.words):
                    break
                behind = tokens[start : start + len(agent.words)]
                if len(behind) == len(agent.words) and all(neuter(t.key) == neuter(w) for t, w in zip(behind, agent.words, strict=True)):
                    best = agent
                    break
        return best

    def _former(self, i: int) -> bool:
        return any(self.tree.words[j].bare in self.lexicon.former for j in self.tree.by(i, "amod"))

    def nationality(self, i: int) -> str:
        """Country of an adjective of nationality, "" for other words. Of two states that share one, the one that news covers more."""
        word = self.tree.words[i]
        for lemma in word.lemmas:
            found = self.lexicon.nationalities.get(lemma)
            many = word.tag is Tag.NOUN and word.features.number == "p"
            if found is None or ("nationality" not in word.features.kind and word.tag is not Tag.ADJ and not many):
                continue
            following = self.tree.tokens[word.token + 1].key if word.token + 1 < len(self.tree.tokens) else ""
            for second, country in found:
                if second and _stem(following) == second:
                    return country
            single = [country for second, country in found if not second]
            if single:
                return single[0]
        return ""


def _stem(key: str) -> str:
    bare = without_article(key)
    for ending in ("يين", "يون", "يات", "يه"):
        if bare.endswith(ending):
            return bare[: -len(ending)] + "ي"
    return bare

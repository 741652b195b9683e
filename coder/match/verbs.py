"""Frames that fit a trigger: which pattern, and which words fill its parts."""

from typing import NamedTuple

from coder.dictionary.lexicon import Frame, Lexicon, Part
from coder.match.arguments import Arguments, arguments
from coder.match.index import Frames, index
from coder.match.places import TOWARDS, Places, readings_of
from coder.match.predicates import is_circumstantial
from coder.match.rows import is_one, row_at, says, words_of
from coder.model import Tag, Word
from coder.parse.tree import Tree

ABSENT = -1
TOWNS = frozenset({"مدينه", "بلده", "قريه", "محافظه", "اقليم", "مخيم", "عاصمه", "ولايه", "مديريه"})
"""words of frames that, with the article alone, are the town named before: سيطرت على المدينة"""
UNKNOWN_CONTENT = frozenset({"appeal", "demand", "refuse", "threaten", "open"})
"""modes that code an act which no pattern knows, if they name whom they address"""
_MOST = 1 << 17
"""words whose frames are remembered at a time"""
_STATED = "ccomp"
"""what a clause says of its subject: إن الغرب هو المسؤول"""
_TELLING = frozenset({"flat", "appos", "advcl", _STATED})
"""relations on which it depends whether a word is a trigger"""
_PREDICATES = frozenset({"root", "ccomp", "parataxis"})
"""relations of a word that is said and no agent: من المقرر أن يلتقي, where مقرر is no rapporteur"""
DUTY = "انبغي"
"""the verb whose frames على has where it obliges: إن على إسرائيل أن تنسحب"""
_TRIGGERS = frozenset({Tag.NOUN, Tag.ADJ, Tag.PROPN, Tag.ADV})
NOTHING = Part("", "", ())
POWERS = frozenset({"GOV", "COP", "SPY", "JUD", "LEG"})
ALIKE = {"علي": frozenset({"باتجاه", "صوب", "نحو", "في اتجاه"}), "ضد": frozenset({"بحق", "في حق"})}
"""prepositions that stand for another before the one who is aimed at: أطلق صواريخ باتجاه البلدة, ارتكب مجازر بحق السكان"""
OWNED = 4
"""words behind a thing within which ل tells whose it is, even where the tree hangs it on the verb: قصفوا موقعا عسكريا للجيش"""
RANKED = 8
"""matches of a trigger that are kept: the next is tried where the best leads to no code"""


class Match(NamedTuple):
    """A frame that fits; the roles are indices of words, ABSENT where the text does not fill them."""

    frame: Frame
    arguments: Arguments
    source: int = ABSENT
    target: int = ABSENT
    parties: int = ABSENT
    content: int = ABSENT
    passive: bool = False
    dropped: bool = False
    """the subject is to be looked for before the sentence or the clause"""
    words: tuple[int, ...] = ()
    """the words of the text that the frame's own words matched"""
    score: tuple[int, int, int] = (0, 0, 0)

    @property
    def trigger(self) -> int:
        return self.arguments.trigger


class Matcher:
    """Finds the best frame for each trigger of a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[tuple[object, ...], tuple[Frames, ...]] = {}
        self._verbal: dict[str, Frames] = {}
        self._nominal: dict[str, Frames] = {}

    def triggers(self, word: Word) -> bool:
        """Whether some frame begins with the word."""
        return bool(self._triggers(word))

    def matches(self, tree: Tree, i: int) -> tuple[Match, ...]:
        """The frames that fit the word, best first."""
        frames = [frame for known in self._triggers(tree.words[i]) for frame in known.among(tree.keys)]
        return self._ranked(tree, frames, arguments(tree, i)) if frames else ()

    def _by_office(self, word: Word) -> bool:
        """Whether the word is an agent of the state's power, or a name, and so rather does than suffers."""
        if word.tag is Tag.PROPN:
            return True
        heads = self._lexicon.agent_heads.get(word.bare, ())
        return any(agent.role[:3] in POWERS for head in heads for agent in self._lexicon.agents[head].get("", ()))

    def is_act(self, word: Word) -> bool:
        """Whether some frame could code the word: one that does not only block, and not for the name of an office."""
        if word.tag is not Tag.VERB and word.bare in self._lexicon.agent_heads and "masdar" not in word.features.kind:
            return False
        return any(known.acts for known in self._triggers(word))

    def _triggers(self, word: Word) -> tuple[Frames, ...]:
        """The frames that the word may trigger, remembered by all that they depend on."""
        features, relation = word.features, word.relation
        telling = relation if relation in _TELLING else "predicate" if relation in _PREDICATES else ""
        sign = (word.lemmas, word.bare, word.tag, features.definite, features.kind, features.number, telling)
        known = self._known.get(sign)
        if known is None:
            if len(self._known) > _MOST:
                self._known.clear()
            known = self._known[sign] = tuple(self._find_triggers(word))
        return known

    def _find_triggers(self, word: Word) -> list[Frames]:
        """Those of its verb, its own, and those of the verb whose masdar or participle it is."""
        lexicon = self._lexicon
        if word.tag is Tag.VERB:
            return [self._of_verb(lemma) for lemma in word.lemmas if lemma in lexicon.verbal]
        if word.tag is Tag.ADP:
            return [self._of_verb(DUTY)] if word.lemma == "علي" and DUTY in lexicon.verbal else []
        if word.tag not in _TRIGGERS or word.relation in ("flat", "appos", "fixed"):
            return []
        features = word.features
        nouns = lexicon.trigger_nouns
        if word.bare not in nouns and nouns.isdisjoint(word.lemmas) and features.kind != "adverbial":
            return []
        if features.definite and word.bare in lexicon.agent_heads and word.relation not in _PREDICATES:
            return []
        hal = is_circumstantial(word)
        adverbial = (word.bare[:-1],) if features.kind == "adverbial" else ()
        found: list[Frames] = []
        for lemma in dict.fromkeys((*word.lemmas, word.bare, *adverbial)):
            if lemma in lexicon.nominal:
                found.append(self._of_noun(lemma))
            if features.number == "d":
                continue
            verbs = lexicon.masdars.get(lemma, ())
            every = (*verbs, *lexicon.participles.get(lemma, ())) if hal else verbs
            found += [self._of_verb(verb) for verb in every if verb in lexicon.verbal]
        return found

    def _of_verb(self, lemma: str) -> Frames:
        frames = self._verbal.get(lemma)
        if frames is None:
            frames = self._verbal[lemma] = index(self._lexicon.of_verb(lemma))
        return frames

    def _of_noun(self, lemma: str) -> Frames:
        frames = self._nominal.get(lemma)
        if frames is None:
            frames = self._nominal[lemma] = index(self._lexicon.of_noun(lemma))
        return frames

    def _ranked(self, tree: Tree, frames: list[Frame], args: Arguments) -> tuple[Match, ...]:
        found: list[Match] = []
        doer = args.subject >= 0 and self._by_office(tree.words[args.subject])
        known: dict[tuple[bool, ...], list[Places]] = {}
        standing = self._standing(tree, args)
        for frame in frames:
            if not frame.demands <= standing.keys() or any(p.words and p.heads.isdisjoint(standing[p.preposition]) for p in frame.parts):
                continue
            shape = (frame.nominal, frame.transitive, frame.does, frame.pair, frame.suffers)
            readings = known.get(shape)
            if readings is None:
                readings = known[shape] = readings_of(tree, frame, args, doer=doer)
            for places in readings:
                match = self._fit(tree, frame, args, places)
                if match is not None:
                    found.append(match)
        found.sort(key=lambda match: match.score, reverse=True)
        return tuple(found[:RANKED])

    def _standing(self, tree: Tree, args: Arguments) -> dict[str, set[str]]:
        """The keys of the words that stand around a trigger, by preposition: what frames are tried against first, because it is quick."""
        bare = (args.subject, args.object, args.second, args.genitive, args.by, args.shared, *args.adjectives, *args.circumstances)
        standing: dict[str, set[str]] = {"": set()}
        phrases = [("", i) for i in bare if i >= 0] + list(args.obliques) + [("ب", i) for i in args.stated]
        for preposition, i in phrases:
            keys = standing.setdefault(preposition, set())
            word = tree.words[i]
            keys.add(word.bare)
            keys.update(word.lemmas)
            if word.bare in self._lexicon.transparent:
                for child in tree.by(i, "nmod"):
                    keys.add(tree.words[child].bare)
                    keys.update(tree.words[child].lemmas)
        if not args.verbal:
            onto = [keys for preposition, keys in standing.items() if preposition in TOWARDS]
            standing[""].update(*onto)
        return standing

    def _fit(self, tree: Tree, frame: Frame, args: Arguments, places: Places) -> Match | None:
        bare = iter((places.subject, places.object, places.second))
        roles = {"SOURCE": ABSENT, "TARGET": ABSENT, "PARTIES": ABSENT, "CONTENT": ABSENT}
        taken: set[int] = set()
        words: list[int] = []
        filled = length = 0
        previous = NOTHING
        for part in frame.parts:
            position = next(bare, ()) if not part.preposition and not part.inside else ()
            if part.role:
                aimed = part.role == "TARGET" and previous.subject and args.object >= 0 and not places.passive
                inside = part.inside and bool(words) and not aimed
                position = (args.object,) if part.inside and aimed else position
                at = self._inside(tree, words[-1], part, previous, args) if inside else self._role(tree, part, args, position, taken, frame.mode)
                roles[part.role] = at
                filled += at >= 0
                if at < 0 and part.role in ("CONTENT", "PARTIES"):
                    return None
            else:
                at = self._word(tree, part, args, position)
                if at < 0:
                    return None
                words.append(at)
                length += words_of(tree, at, part)
            taken.add(at)
            previous = part
        if not self._content_fits(tree, frame, roles["CONTENT"], roles["TARGET"]):
            return None
        missing = sum(1 for part in frame.parts if part.role) - filled
        score = (length - places.doubt, filled, -missing)
        return Match(
            frame, args, roles["SOURCE"], roles["TARGET"], roles["PARTIES"], roles["CONTENT"], places.passive,
            places.dropped or args.dropped, tuple(words), score
        )  # fmt: skip

    def _content_fits(self, tree: Tree, frame: Frame, content: int, target: int) -> bool:
        if content < 0:
            return True
        return self.act_in(tree, content) >= 0 or (frame.mode in UNKNOWN_CONTENT and target >= 0)

    def _inside(self, tree: Tree, word: int, part: Part, before: Part, args: Arguments) -> int:
        """What fills a role right behind a word of the frame: the phrase itself where the word is an agent (السفير البريطاني), else
        what the word governs (دعم إيران) or its adjective.
        """
        last = max((row[-1] for alternative in before.words if (row := row_at(tree, word, alternative))), default=word)
        for i in (word, last) if part.role != "CONTENT" else ():
            noun = tree.words[i]
            done = "masdar" in noun.features.kind and any(not tree.preposition(j) for j in tree.by(i, "nmod"))  # معارضة إيران ل is no party
            person = noun.bare in self._lexicon.agent_heads and not done
            if noun.relation != "amod" and (noun.tag is Tag.PROPN or person):
                return i
        governed = [j for head in {last: 0, word: 0} for j in tree.by(head, "nmod") if tree.preposition(j) in ("", "ل") and j > last] or _shared(tree, last)
        if part.role == "TARGET":
            own = [j for j in governed if "masdar" in tree.words[word].features.kind and tree.words[j].features.kind == "enclitic"]
            governed = [j for j in governed if j not in own]
            governed += [j for p, j in args.obliques if p == "ل" and last < j <= last + OWNED]
            governed += [args.second] if own and args.second > own[0] else []
        genitive = next(iter(governed), ABSENT)
        if part.role == "CONTENT":
            clause = next(iter(tree.by(word, "acl", "ccomp")), ABSENT)
            return genitive if genitive >= 0 and self.act_in(tree, genitive) >= 0 else clause
        adjective = next((j for head in (last, word) for j in tree.by(head, "amod") if "nationality" in tree.words[j].features.kind), ABSENT)
        found = genitive if genitive >= 0 else adjective
        found = found if found >= 0 else _attributed(tree, last, args, part.role)
        return last if found < 0 and part.role == "TARGET" and _points_back(tree, last) else found

    def _word(self, tree: Tree, part: Part, args: Arguments, position: tuple[int, ...]) -> int:
        """The argument that is one of the part's words, or has one behind a transparent head (سلسلة غارات); ABSENT where none is."""
        for j in _candidates(part, args, position):
            if is_one(tree.words[j], part.heads) and says(tree, j, part.words):
                return j
            if tree.words[j].bare in self._lexicon.transparent:
                for child in tree.by(j, "nmod"):
                    if tree.preposition(child) in ("", "من") and says(tree, child, part.words):
                        return child
        return ABSENT

    def act_in(self, tree: Tree, i: int) -> int:
        """The act that a phrase or clause names: its head, or what a transparent head governs (عملية إطلاق سراح)."""
        word = tree.words[i]
        act = i if self.is_act(word) else ABSENT
        if word.tag is Tag.VERB or (act >= 0 and not self._measures(word)):
            return act
        if tree.words[i].bare in self._lexicon.transparent or tree.words[i].lemma == "عدم":
            for child in tree.by(i, "nmod"):
                if tree.preposition(child) in ("", "من") and self.is_act(tree.words[child]):
                    return child
        return act

    def _measures(self, word: Word) -> bool:
        """Whether a word that is an act by itself only says how much there is of another: المزيد من المحادثات, جولة من المفاوضات."""
        return word.bare in self._lexicon.transparent and "masdar" not in word.features.kind

    def _role(self, tree: Tree, part: Part, args: Arguments, position: tuple[int, ...], taken: set[int], mode: str) -> int:
        candidates = _candidates(part, args, position)
        if part.role == "CONTENT":
            acts = [j for j in candidates if self.act_in(tree, j) >= 0]
            told = tree.words[args.trigger].features.kind == "speech" and mode == "assert"
            candidates = [*acts, *(() if told else args.complements), *candidates]
        else:
            candidates = [j for j in candidates if tree.words[j].tag is not Tag.VERB]
        for j in candidates:
            if j not in taken:
                return j
        return ABSENT


def _shared(tree: Tree, noun: int) -> list[int]:
    """مقتل وإصابة عدد من الجنود: the genitive of two nouns that stands behind the second only."""
    if tree.words[noun].features.definite:
        return []
    return [k for j in tree.by(noun, "conj") if j == noun + 2 for k in tree.by(j, "nmod") if not tree.preposition(k)]


def _attributed(tree: Tree, noun: int, args: Arguments, role: str) -> int:
    """Whose an act is that a noun of the frame names, where neither genitive nor adjective says it: قصف شنه الجيش, قصف من قبل الجيش, قصف من الجيش."""
    if noun == args.trigger or "masdar" not in tree.words[noun].features.kind:
        return ABSENT
    for j in tree.by(noun, "acl:relcl"):
        if tree.words[j].tag is Tag.VERB:
            told = arguments(tree, j)
            return told.subject if told.object == noun else ABSENT
    if role != "SOURCE":
        return ABSENT
    if args.by >= 0:
        return args.by
    return next((j for j in tree.by(noun, "nmod") if tree.preposition(j) == "من"), ABSENT)


def _points_back(tree: Tree, i: int) -> bool:
    """سيطرت القوات على المدينة: a frame's word for a town that, with the article alone, is the town named before."""
    word = tree.words[i]
    return word.bare in TOWNS and word.features.definite and not tree.by(i, "nmod", "amod")


def _candidates(part: Part, args: Arguments, position: tuple[int, ...]) -> list[int]:
    """The phrases that stand where the part is to stand."""
    if part.preposition:
        found = [j for preposition, j in args.obliques if preposition == part.preposition]
        aimed = ALIKE.get(part.preposition, frozenset()) if part.role == "TARGET" else frozenset()
        found += [j for preposition, j in args.obliques if preposition in aimed]
        return found + [j for j in args.stated if part.words and part.preposition == "ب"]
    return [j for j in (*position, *((*args.adjectives, *args.circumstances) if part.words else ())) if j >= 0]

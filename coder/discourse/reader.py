"""Who is meant where a sentence does not say it again: dropped subjects, pronouns, نظيره, الطرفان, surnames, bare offices.

A `Reader` answers for one sentence. What it answers is a `Reference` like those of match/actors.py; its `entry` keeps the dictionary entry of
the phrase that it goes back to.
"""

from coder.discourse.clues import features_of, heading
from coder.discourse.ground import place_of, site_of
from coder.discourse.home import PLACES, Home
from coder.discourse.memory import UNSETTLED, agree, goes_back, is_place, own_state
from coder.discourse.titles import last_name, titled
from coder.discourse.words import (
    ARMS,
    BOTH,
    COUNTERPART,
    COUNTRY_NOUNS,
    FORCES,
    GROUPS,
    MEMBERS,
    OTHERS,
    PAIR,
    STATES,
    TEXTS,
)
from coder.match.actors import Reference
from coder.match.predicates import is_impersonal
from coder.model import Features, Tag, Word
from coder.text import characters as c

SHORT = 30
"""words of a sentence that has room for one thing only"""
SINGLE = Features(number="s")
QUOTES = frozenset(c.QUOTES)


class Reader(Home):
    """Answers for the phrases of one sentence, pronouns and bare offices included."""

    def who(self, i: int, other: Reference | None = None, place: str = "") -> Reference | None:
        """Who the phrase with head i means; `other` is the opposite participant, whom نظيره mirrors, `place` the country where it happens."""
        word = self.tree.words[i]
        if word.tag is Tag.PRON:
            return self._pronoun(i, other)
        if word.bare in COUNTERPART or word.lemma in COUNTERPART:
            return self._counterpart(i, other)
        found = self.phrases.reference(i)
        settled = found is not None and bool(found.country)
        possessed = self._possessed(i) if not settled or word.lemma in GROUPS else None
        if settled and possessed is None:
            return found
        if possessed is not None:
            if found is None or word.lemma in MEMBERS | GROUPS or possessed.roles[:3] in FORCES:
                return possessed
            return possessed._replace(roles=found.roles)
        whole = next((j for j in self.tree.by(i, "nmod") if self.tree.preposition(j) == "من"), -1) if word.tag is Tag.NUM else -1
        if whole >= 0 and self._possessed(whole) is not None:
            return self.who(whole, other, place)  # ثلاثة من جنوده
        pointing = self._points_back(i)
        body = self._known_body(i)
        if body is not None and (found is None or pointing):
            return body._replace(head=i)
        if found is not None:
            return self._full(i, found, other, place)
        plain = word.tag is not Tag.PROPN and not word.features.definite and (word.tag is Tag.ADJ or bool(self.tree.by(i, "amod", "nmod")))
        called = self.memory.surname(word.bare) if not plain else None  # وحدات تكتيكية, كامل are no names
        if called is not None or word.tag is Tag.PROPN:
            return called
        some = self._some_of(i, other) or self._others_of(i) or self._author(i, other)
        if some is not None:
            return some
        return (self.memory.body(word.bare) or self._land(i)) if pointing else None

    def points(self, i: int) -> bool:
        """Whether the phrase goes back to somebody by its form: نظيره, الطرفان."""
        word = self.tree.words[i]
        return word.bare in COUNTERPART or word.lemma in COUNTERPART or self.pair(i) is not None

    def _some_of(self, i: int, other: Reference | None) -> Reference | None:
        """عدد منهم, خمسة منهن: some of those whom the pronoun means."""
        for j in self.tree.by(i, "nmod", "obl"):
            if self.tree.words[j].tag is Tag.PRON and self.tree.preposition(j) == "من":
                return self._pronoun(j, other)
        return None

    def _others_of(self, i: int) -> Reference | None:
        """قتل ثلاثة جنود وجرح خمسة آخرون: others are of the kind that the sentence has just named."""
        word = self.tree.words[i]
        at = i if word.bare in OTHERS else next((j for j in self.tree.by(i, "amod", "nmod") if self.tree.words[j].bare in OTHERS), -1)
        if at < 0 or not (at == i or word.tag is Tag.NUM):
            return None
        found = next((h for h in reversed(self._here) if h.at < i and not is_place(h.reference)), None)
        return self._full(found.at, found.reference)._replace(head=i) if found is not None else None

    def _author(self, i: int, other: Reference | None) -> Reference | None:
        """وندد البيان بـ: a paper says what he says who has issued it."""
        word = self.tree.words[i]
        if word.lemma not in TEXTS or word.relation != "nsubj" or not self._points_back(i):
            return None
        return self.memory.antecedent(SINGLE, barred=frozenset({other.code}) if other is not None else frozenset())

    def others(self, clause: int, barred: frozenset[str], used: frozenset[int] = frozenset()) -> list[Reference]:
        """The actors of a clause but the barred ones, each once; towns are no actors here, nor are words that something else has used,
        and in short sentences all clauses are one.
        """
        found: dict[str, Reference] = {}
        whole = len(self.tree.words) <= SHORT
        for here in self._here:
            if here.reference.entry.endswith("/place") or not (whole or self.tree.clause_of(here.at) == clause):
                continue
            if here.at in used:
                continue
            reference = self._full(here.at, here.reference)
            if reference.code not in barred and not any(own_state(reference.code, code) for code in barred):
                found.setdefault(reference.code, reference)
        return list(found.values())

    def site(self, i: int) -> Reference | None:
        """The place where the thing i stands or the act i is done, which stands for its state: منزلا غرب مخيم النصيرات, غارة على حي في حلب."""
        return site_of(i, self.tree, self.phrases)

    def place(self, act: int) -> str:
        """The country where an act happens, "" where its clause does not say."""
        return place_of(act, self.tree, self.phrases, self.memory)

    def pair(self, i: int) -> tuple[Reference, Reference] | None:
        """The two whom الطرفان, الجانبان, البلدان mean."""
        word = self.tree.words[i]
        key = ("ال" + word.bare) if word.features.definite else word.bare
        if key not in PAIR and word.bare != BOTH:
            return None
        pair = self.memory.last_pair
        if pair is not None and key.startswith(STATES):
            return pair[0]._replace(roles=""), pair[1]._replace(roles="")
        return pair

    def dropped(self, verb: int) -> Reference | None:
        """The subject of a verb that has none: an earlier subject of the sentence or of the document that agrees."""
        features = self.tree.words[verb].features
        if features.person in ("1", "2"):
            return self._quoted(verb)
        if is_impersonal(self.tree, verb):
            return None
        for here in reversed(self._here):
            if here.subject and goes_back(here.reference) and here.at < verb and agree(self._features(here.at), features):
                return self._full(here.at, here.reference)
        return self._headed(verb) or self.memory.antecedent(features)

    def _headed(self, verb: int) -> Reference | None:
        head = heading(self.tree, verb)
        return self.who(head) if head >= 0 else None

    def _quoted(self, verb: int) -> Reference | None:
        """قال الوزير: "سلمت الرئيس رسالة": who says I and we in a quotation is the subject of the verb of saying before it. (Without
        marks of vowels التقيت may be 2nd person too; news quotes seldom address.)
        """
        words = self.tree.words
        saying = next((j for j in range(verb - 1, -1, -1) if words[j].features.kind == "speech" and words[j].tag is Tag.VERB), -1)
        if saying < 0 and not any(word.form in QUOTES for word in words[:verb]):
            return self._headed(verb) or self.memory.quoted
        if saying < 0 or not any(words[j].form in QUOTES or words[j].form == ":" for j in range(saying, verb)):
            return None
        subject = next(iter(self.tree.by(saying, "nsubj")), None)
        return self.who(subject) if subject is not None else self.dropped(saying) if words[saying].features.person != "1" else None

    def finish(self) -> None:
        """Tells the memory whom the sentence has named."""
        for word in self.tree.words:
            if word.relation == "nsubj" or (word.relation == "conj" and word.tag is not Tag.VERB):
                self._remember(word, subject=word.relation == "nsubj")
            elif word.relation in PLACES and word.tag is not Tag.VERB and self.phrases.may_name(word.at):
                self._remember(word, subject=False)

    def begin(self) -> None:
        """Ties the names of the sentence to the titles that they stand with."""
        for word in self.tree.words:
            if word.tag is Tag.PROPN and word.relation in ("appos", "flat", "nsubj", "obj", "nmod", "obl"):
                self._tie(word)

    def _tie(self, word: Word) -> None:
        """وزير الخارجية المصري سامح شكري: the last part of the name is remembered for its holder."""
        head = titled(word, self.tree, self.phrases)
        reference = self.phrases.reference(head)
        record = self.phrases.name_at(word.at)
        if reference is None or (record is not None and record.kind != "person"):
            return
        reference = self._full(head, reference)
        if not reference.country:
            return
        last = last_name(word, self.tree, self.phrases)
        if head != word.at or last is not word:
            self.memory.name(last.bare, reference)

    def _remember(self, word: Word, *, subject: bool) -> None:
        reference = self.phrases.reference(word.at)
        if reference is None:
            return
        self.memory.remember(self._full(word.at, reference), self._features(word.at), subject=subject, word=word)

    def _features(self, i: int) -> Features:
        return features_of(self.tree.words[i], self.phrases.name_at(i))

    def _pronoun(self, i: int, other: Reference | None) -> Reference | None:
        features = self.tree.words[i].features
        if features.person in ("1", "2"):
            return None
        antecedent = self._relative(i)
        if antecedent is not None:
            meant = self.phrases.reference(antecedent)
            return self._full(antecedent, meant) if meant is not None else None
        ahead = self._ahead(i)
        if ahead is not None:
            return ahead
        barred = frozenset({other.code}) if other is not None else frozenset()
        fitting = [h for h in reversed(self._here) if h.at < i and h.reference.code not in barred and agree(self._features(h.at), features)]
        if self.tree.words[i].relation == "obj":
            fitting.sort(key=lambda here: here.subject)
        else:
            fitting.sort(key=lambda here: not here.subject)
        return self._full(fitting[0].at, fitting[0].reference) if fitting else self.memory.antecedent(features, barred=barred)

    def _relative(self, i: int) -> int | None:
        """The noun that a pronoun inside its relative clause goes back to: المسلة التي استولى عليها الجنود."""
        for head in self.tree.ancestors(i):
            word = self.tree.words[head]
            if word.relation == "acl:relcl":
                noun = self.tree.words[word.head]
                return noun.at if agree(noun.features, self.tree.words[i].features) else None
        return None

    def _ahead(self, i: int) -> Reference | None:
        """خلال لقائه السفير التركي، شدد الرئيس على: who has met stands as the subject behind the fronted phrase, where the meeting's other side is named."""
        words = self.tree.words
        act = words[i].head
        verb = words[act].head if act >= 0 else -1
        if verb < i or words[verb].tag is not Tag.VERB or words[act].relation != "obl" or "masdar" not in words[act].features.kind:
            return None
        others = (j for j in self.tree.by(act, "nmod") if j != i and self.tree.preposition(j) in ("", "مع", "ب"))
        subject = next((j for j in self.tree.by(verb, "nsubj") if j > verb and agree(self._features(j), words[i].features)), -1)
        if subject < 0 or not any(self.phrases.reference(j) is not None for j in others):
            return None
        return self.who(subject)

    def _counterpart(self, i: int, other: Reference | None) -> Reference | None:
        """نظيره الإيراني: the other's office in the country of the adjective, or of the name behind it."""
        if other is None:
            return None
        for j in (*self.tree.by(i, "amod"), *self.tree.by(i, "appos", "flat", "nmod")):
            country = self.phrases.nationality(j)
            if not country:
                found = self.phrases.reference(j)
                country = found.country if found is not None else ""
            if country:
                start, end = self.tree.characters(i)
                return Reference(i, country, other.roles, other.entry, True, self.tree.words[i].bare, start, end)
        return None

    def _possessed(self, i: int) -> Reference | None:
        """بلاده, حكومتها: the country of whom the pronoun means."""
        for j in self.tree.by(i, "nmod"):
            if self.tree.words[j].features.kind == "enclitic":
                owner = self._pronoun(j, None)
                if owner is None:
                    return None
                if self.tree.words[i].lemma in MEMBERS | GROUPS:
                    return owner._replace(head=i)
                if not ARMS.isdisjoint((self.tree.words[i].lemma, *self.tree.words[i].lemmas)):
                    return owner._replace(head=i, roles=owner.roles if owner.roles[:3] in FORCES or owner.country in UNSETTLED else "MIL")
                own_state = self.tree.words[i].lemma in COUNTRY_NOUNS or self.phrases.reference(i) is not None
                return owner._replace(head=i, roles="") if own_state else None
        return None

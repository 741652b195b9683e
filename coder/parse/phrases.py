"""Noun phrases: what may continue one, and which of its words a new one belongs to."""

from coder.model import Tag
from coder.parse.agreement import PEOPLE
from coder.parse.persons import PLACES, Persons

_PLAIN = PEOPLE | {"رجل", "مسلح", "انتحاري", "شاب", "مواطن", "متظاهر", "مهاجم", "شخص", "طفل", "فتي", "ارهابي", "مستوطن", "طالب", "سجين", "امراه"}
"""people who belong to nobody"""


class NounPhrases(Persons):
    """The open noun phrase of a sentence: idafa, adjectives, titles with their names, appositions."""

    def _continue(self, i: int) -> bool:
        """Attaches the word inside the open noun phrase if it can belong there. The first that fits wins."""
        adjacent = self._adjacent(self.chain[-1], i)
        return (
            self._spokesman(i)  # before the genitive, which أفيخاي behind باسم الجيش would be
            or self._circumstance_of_subject(i)  # before the adjective: غادر الرئيس متوجها
            or self._adjective(i, adjacent=adjacent)
            or self._rest_of_name(i)  # what the dictionaries know as one name stays one
            or (adjacent and self._name_behind_title(i) and self._apposed(i))
            or (adjacent and (self._genitive(i) or self._object_of_masdar(i)))
            or (adjacent and self._second_name(i) and self._flat(i, self.chain[-1]))
            or self._name(i)
            or self._head_of_body(i)
            or (adjacent and self._office(i) and self._apposed(i))
            or (self._named(i) and self._apposed(i))
            or self._second_title(i, adjacent=adjacent)
        )

    def _apposed(self, i: int) -> bool:
        self._set(i, self.chain[0], "appos")
        self.chain = [self.chain[0], i]
        return True

    def _flat(self, i: int, head: int) -> bool:
        self._set(i, head, "flat")
        return True

    def _circumstance_of_subject(self, i: int) -> bool:
        """An indefinite participle behind a definite phrase tells what else the subject does, unless the verb is one of being."""
        word = self.words[i]
        kind = word.features.kind
        if "participle" not in kind or word.features.definite or self.predicate < 0 or ("thing" in kind and "accusative" not in kind):
            return False
        owned = i + 1 < len(self.words) and self.words[i + 1].features.kind == "enclitic"
        ahead = self.words[i + 1] if i + 1 < len(self.words) else word
        governs = ahead.tag is Tag.PROPN or (ahead.tag is Tag.NOUN and ahead.features.definite)  # تحدث الوزير متهما روسيا
        suffers = self.wants_object and not governs and (self._title(i) or "thing" in kind)  # قصفت طائرة منزلا
        becomes = self.words[self.predicate].features.kind == "auxiliary"
        if owned or suffers or becomes or not self._definite(self.chain[0]) or self._construct(self.chain[-1], i):
            return False
        self._set(i, self.predicate, "advcl")
        self.chain = [i]
        return True

    def _adjective(self, i: int, *, adjacent: bool) -> bool:
        """Adjectives, and participles and nisbas in the place of one, belong to the noun that they agree with."""
        word, last = self.words[i], self.chain[-1]
        kind = word.features.kind
        owned = i + 1 < len(self.words) and self.words[i + 1].features.kind == "enclitic"
        adjective = word.tag is Tag.ADJ and (word.features.definite or not owned) and not self._somebody(last, i)
        participle = word.tag is Tag.NOUN and "participle" in kind and "thing" not in kind and not self._title(i)
        if adjective or (participle and self.words[last].tag is Tag.NOUN and self._agrees(last, i)):
            noun = self._modified(i)
            if noun >= 0 and not self._other_people(noun, i):
                self._set(i, noun, "amod")
                return True
        if adjacent and self._describes(last, i) and not self._other_people(last, i):
            self._set(i, last, "amod")
            return True
        return False

    def _other_people(self, noun: int, i: int) -> bool:
        """أوقفت الشرطة المشتبه بهم: the pronoun behind the participle means nobody of the noun before it."""
        ahead = self.words[i + 1 : i + 3]
        if len(ahead) < 2 or ahead[0].tag is not Tag.ADP or ahead[1].features.kind != "enclitic":
            return False
        one, pronoun = self.words[noun].features, ahead[1].features
        apart = one.number != pronoun.number and not (one.number == "p" and pronoun.gender == "f")
        return self.words[i].features.definite and not self._agrees(noun, i) and (apart or one.gender != pronoun.gender)

    def _rest_of_name(self, i: int) -> bool:
        word, before = self.words[i], self.words[i - 1]
        if not word.name.endswith("+"):
            return False
        joined = before.token == word.token - 1 and before.tag is not Tag.PUNCT
        return self._flat(i, i - 1 if joined else self.chain[-1])

    def _genitive(self, i: int) -> bool:
        """An idafa goes on: nothing stands between, and the noun before may govern."""
        last = self.chain[-1]
        described = any(self.heads[j] == last and self.relations[j] == "amod" for j in range(last + 1, i))
        if described or not self._construct(last, i) or self._new_object(i) or self._counted_object(i):
            return False
        self._dual(last)
        self._set(i, last, "nmod")
        self.chain.append(i)
        return True

    def _object_of_masdar(self, i: int) -> bool:
        """إثر لقائه نظيره, أعلنت رفضها القرار: a definite phrase behind a masdar with its doer is what it is done to."""
        last, word = self.chain[-1], self.words[i]
        if last + 2 != i or self.words[i - 1].features.kind != "enclitic" or word.tag not in (Tag.NOUN, Tag.PROPN):
            return False
        following = self.words[i + 1] if i + 1 < len(self.words) else word
        owned = following.features.kind == "enclitic" or (self._title(i) and (following.features.definite or following.tag is Tag.PROPN))  # لقائه وزير الدفاع
        transitive = any(verb not in self.intransitive for verb in self.masdars.get(self.words[last].lemmas[0], ()))
        placed = any(self.heads[j] == last and self.relations[j] == "case" for j in range(max(last - 2, 0), last)) or self.relations[last] == "obj"
        if not (placed and transitive and "masdar" in self.words[last].features.kind and (owned or word.features.definite or word.tag is Tag.PROPN)):
            return False
        self._set(i, last, "nmod")
        self.chain.append(i)
        return True

    def _dual(self, noun: int) -> None:
        """وزيرا الخارجية: what looks like an indefinite accusative governs a genitive, and so is two of them."""
        word = self.words[noun]
        kinds = word.features.kind.split()
        if "accusative" in kinds and word.features.number == "s":
            kind = " ".join(one for one in kinds if one != "accusative")
            self.words[noun] = word._replace(features=word.features._replace(number="d", kind=kind))

    def _name(self, i: int) -> bool:
        """A name behind a title, or one more part of a name."""
        if self.words[i].tag is not Tag.PROPN or not self._nameable(i):
            return False
        last = self.chain[-1]
        if self.words[last].tag is Tag.PROPN and not self._body(last) and not self.words[last].name.startswith(PLACES):
            return not self._another_person(i) and self._flat(i, last)
        holder = self._holder()
        self._set(i, holder, "appos")
        self.chain = [self.chain[0], i] if holder == self.chain[0] else [*self.chain[: self.chain.index(holder) + 1], i]
        return True

    def _head_of_body(self, i: int) -> bool:
        """الأمين العام لحزب الله حسن نصر الله: behind a body with its preposition stands the name of its head."""
        first = self.chain[0]
        office = self.heads[first]
        person = self.words[i].tag is Tag.PROPN and (not self.words[i].name or self.words[i].name.startswith("person"))
        if not person or not self._body(first) or self.relations[first] != "nmod" or office < 0 or not self._person(office):
            return False
        self.chain = [office]
        return self._apposed(i)

    def _second_title(self, i: int, *, adjacent: bool) -> bool:
        """وزير الخارجية السعودي الأمير سعود الفيصل: a second title that a name follows. Where the verb still wants its object, another noun
        phrase must stand behind the name to be it.
        """
        word, first = self.words[i], self.chain[0]
        if word.tag is not Tag.NOUN or not self._title(i) or not self._definite(i) or not self._ranked(i):
            return False
        described = self._described(i) and self.words[first].tag is Tag.NOUN and self._title(first)
        if (adjacent and self._title(self.chain[-1])) or (described and (not self.wants_object or self._object_behind_name(i))):
            self._set(i, first, "appos")
            return True
        return False

    def _spokesman(self, i: int) -> bool:
        """المتحدث باسم الجيش أفيخاي أدرعي, المتحدث باسم الوزارة اللواء سعد معن: name and rank belong to the office before باسم."""
        first = self.chain[0]
        office = self.heads[first]
        if self.words[first].bare != "اسم" or self.relations[first] != "nmod" or office < 0 or not self._title(office):
            return False
        word, following = self.words[i], self.words[i + 1] if i + 1 < len(self.words) else None
        person = not word.name or word.name.startswith("person")
        named = word.tag is Tag.PROPN and person and not word.features.definite and len(self.chain) > 1
        rank = word.tag is Tag.NOUN and word.features.definite and self._title(i) and following is not None and following.tag is Tag.PROPN
        if named or rank:
            self.chain = [office]
            return self._apposed(i)
        return False

    def _describes(self, noun: int, i: int) -> bool:
        """هجوم مسلح, لجنة برلمانية, مسلحون ملثمون: an indefinite participle or nisba behind an indefinite thing, or a sound plural behind
        its like, describes it, person though it may be elsewhere.
        """
        word, before = self.words[i], self.words[noun]
        person = "participle" in word.features.kind or self._title(i)
        paired = word.bare.endswith(("يون", "يين")) or (person and word.bare.endswith(("ون", "ين")))
        if paired and before.bare[-2:] == word.bare[-2:] and word.features.definite == before.features.definite:
            return True
        shaped = "participle" in word.features.kind or word.bare.endswith(("ي", "يه"))
        if (
            not shaped
            or word.bare in PEOPLE
            or word.tag is not Tag.NOUN
            or before.tag is not Tag.NOUN
            or (self._title(noun) and not before.bare.endswith("ه"))
            or "accusative" in word.features.kind
        ):
            return False
        if any(verb not in self.intransitive for verb in self.masdars.get(before.lemmas[0], ())):
            return False
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        governs = following is not None and (following.features.definite or following.tag is Tag.PROPN or following.features.kind == "enclitic")
        indefinite = not word.features.definite and not before.features.definite and not governs and "construct" not in word.features.kind
        return indefinite and self._title(i) and word.features.number == "s" and self._agrees(noun, i)

    def _new_object(self, i: int) -> bool:
        """An indefinite accusative behind a subject is the object, and what is a plain person's own: قتل جندي فلسطينيا, قتل رجل زوجته."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        own = following is not None and following.features.kind == "enclitic" and self.words[self.chain[-1]].bare in _PLAIN
        act = self.words[i].bare == "نار" or "masdar" in self.words[i].features.kind  # أطلق شاب النار على, نفذ مسلح الهجوم
        act = act and self.words[i].features.definite and self.words[self.chain[-1]].bare in _PLAIN - {"رجل", "طالب"}
        if (own or act) and self.wants_object:
            return True
        kind = self.words[i].features.kind
        counted = any(relation == "nummod" for _, relation in self.pending)
        return not counted and ("accusative" in kind or kind == "adverbial")

    def _counted_object(self, i: int) -> bool:
        """قتل مسلح ثلاثة جنود: an indefinite person governs no number, so what is counted behind the subject is the object."""
        counted = any(relation == "nummod" for _, relation in self.pending)
        return self.wants_object and counted and not self.words[i].features.definite and self._person(self.chain[-1])

    def _modified(self, i: int) -> int:
        """The noun of the chain that an adjective agrees with in definiteness and gender, nearest first; -1 for none."""
        word = self.words[i]
        fallback = -1
        for noun in reversed(self.chain):
            if self._definite(noun) == word.features.definite:
                if self._agrees(noun, i):
                    return noun
                people = word.features.number == "p" and self.words[noun].features.number != "p"
                fallback = noun if fallback < 0 and not people else fallback
        return fallback

    def _holds_office(self, i: int) -> bool:
        """الوزير, and a name that the dictionaries have for an office: الأمين العام للأمم المتحدة."""
        word = self.words[i]
        return self._title(i) if word.tag is Tag.NOUN else bool(word.name) and word.bare.removeprefix("ال") in self.titles

    def _apposition(self, i: int) -> bool:
        """Behind a comma: the name of the title before it, or the title of the name before it."""
        phrase = self.phrase
        if phrase < 0 or self.words[i].tag not in (Tag.PROPN, Tag.NOUN):
            return False
        if self.words[phrase].name.startswith(PLACES) and self.words[i].name.startswith(PLACES) and self.relations[phrase] not in ("root", "nsubj"):
            self._set(i, phrase, "conj")
            return True
        word, before = self.words[i], self.words[phrase]
        if self.relations[phrase] == "appos":
            return False
        named = word.tag is Tag.PROPN and (not word.name or word.name.startswith("person")) and self._holds_office(phrase)
        titled = before.tag is Tag.PROPN and word.tag is Tag.NOUN and self._title(i) and (not before.name or before.name.startswith("person"))
        if named or titled:
            self._set(i, phrase, "appos")
            return True
        return False

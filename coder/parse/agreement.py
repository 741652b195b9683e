"""What the classes of the pass share: the words with their heads and relations, the open noun phrase, and who agrees with whom."""

from coder.dictionary.lexicon import Lexicon
from coder.model import Tag
from coder.parse.tagger import Draft
from coder.text import characters as c

QUOTES = frozenset(c.QUOTES)
PEOPLE = frozenset({"جندي", "شرطي"})
"""nisbas that are people and never describe a thing: رصاص شرطي"""


class Agreement:
    """State of the pass, and questions about its words. Nothing here decides where a word hangs."""

    def __init__(self, words: list[Draft], lexicon: Lexicon) -> None:
        self.words = words
        self.governed = lexicon.governed
        self.masdars = lexicon.masdars
        self.participles = lexicon.participles
        self.titles = lexicon.titles
        self.bodies = lexicon.bodies
        self.intransitive = lexicon.intransitive
        self.heads = [-1] * len(words)
        self.relations = ["dep"] * len(words)
        self.chain: list[int] = []
        """the nouns of the open noun phrase that a genitive or an adjective may belong to, head first"""
        self.phrase = -1
        """head of the last noun phrase, open or not"""
        self.pending: list[tuple[int, str]] = []
        """numerals, determiners and particles that wait for their noun or verb"""
        self.wants_object = False
        """the verb of the clause at hand has a subject and no object yet"""
        self.predicate = -1
        """the verb of the clause at hand, for participles that describe its subject"""

    def _adjacent(self, last: int, i: int) -> bool:
        j = i - 1
        while j > last and (self.words[j].form in QUOTES or self.heads[j] == last or (j, "det") in self.pending or (j, "nummod") in self.pending):
            j -= 1
        return j == last

    def _construct(self, noun: int, genitive: int) -> bool:
        """Whether the noun may govern a genitive: no article, no enclitic, no ending that a genitive drops."""
        word = self.words[noun]
        elative = word.tag is Tag.ADJ and noun == self.chain[0]
        if (word.tag not in (Tag.NOUN, Tag.NUM) and not elative) or word.features.definite:
            return False
        if any(self.heads[j] == noun and self.relations[j] == "nummod" for j in range(max(noun - 3, 0), noun)):
            return False
        if word.features.kind == "month" and self.words[genitive].tag is Tag.NOUN and self.words[genitive].features.kind != "time":
            return False  # شنت الجمعة 24 تموز غارات
        told = self.relations[noun] == "advcl"  # داعيا السعودية: calling on her, not her two callers
        dual = "accusative" in word.features.kind and self.words[genitive].features.definite and not told
        if ("accusative" in word.features.kind and not dual) or "free" in word.features.kind:
            return False
        return not (noun + 1 < len(self.words) and self.words[noun + 1].features.kind == "enclitic")

    def _title(self, i: int) -> bool:
        return self.words[i].bare in self.titles

    def _person(self, i: int) -> bool:
        """Whether the word is a title that a person's name may follow, and no body: وزير, not شرطة."""
        return self._title(i) and self.words[i].bare not in self.bodies

    def _agrees(self, noun: int, adjective: int) -> bool:
        one, other = self.words[noun].features, self.words[adjective].features
        if one.definite != other.definite and not self._definite(noun):
            return False
        if other.number == "p":
            return one.number == "p"
        if one.number == "p":
            return other.gender == "f"
        return one.gender == other.gender or not one.gender or self.words[noun].tag is Tag.PROPN

    def _definite(self, noun: int) -> bool:
        word = self.words[noun]
        if word.features.definite or word.tag is Tag.PROPN:
            return True
        if noun + 1 < len(self.words) and self.words[noun + 1].features.kind == "enclitic":
            return True
        if noun in self.chain and self.chain[-1] != noun:
            last = self.words[self.chain[-1]]
            return last.features.definite or last.tag is Tag.PROPN
        return False

    def _like(self, one: int, other: int) -> bool:
        """Whether two nouns are of a kind: both titles or neither, and of one part of speech."""
        a, b = self.words[one], self.words[other]
        return self._title(one) == self._title(other) and a.tag is b.tag

    def _agree(self, noun: int, verb: int) -> bool:
        subject, features = self.words[noun].features, self.words[verb].features
        if self.words[noun].tag in (Tag.PROPN, Tag.NUM) or self.words[noun].name or not features.gender or not subject.gender:
            return True
        if self.words[noun].tag is Tag.ADJ and not subject.definite:
            return True  # تأسست أول شركة: the gender is that of the genitive
        if subject.number == "p" and (features.gender == "f" or not self.words[noun].bare.endswith("ات")):
            return True
        return subject.gender == features.gender

    def _same_gender(self, noun: int, pronoun: int) -> bool:
        if noun < 0:
            return False
        feminine = self.words[noun].features.gender == "f" or self.words[noun].features.number == "p"
        return feminine == (self.words[pronoun].features.gender == "f")

    def _acts(self, noun: int) -> bool:
        return "masdar" in self.words[noun].features.kind and not self._title(noun)

    def _takes(self, i: int, preposition: str) -> bool:
        """Whether some frame of the word has the preposition."""
        word = self.words[i]
        for lemma in word.lemmas:
            for trigger in (lemma, *self.masdars.get(lemma, ())) if word.tag is not Tag.VERB else (lemma,):
                if preposition in self.governed.get(trigger, ()):
                    return True
        return False

    def _set(self, i: int, head: int, relation: str) -> None:
        if i != head:
            self.heads[i] = head
            self.relations[i] = relation

    def _somebody(self, noun: int, i: int) -> bool:
        """رصاص شرطي, خطف صحفي أفغاني, قتل جنود روسيون مدنيين, خطف مسلحون ثلاثة ألمان: a nisba that is an agent too, and here the person to whom something is done."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        whose = following is not None and "nationality" in following.features.kind and not following.features.definite
        suffers = "masdar" in self.words[noun].features.kind and self._title(i) and whose
        counted = any(relation == "nummod" for _, relation in self.pending) and "nationality" in self.words[i].features.kind
        suffers = suffers or counted or (self.words[i].bare.endswith("ين") and self.words[i - 1].bare.endswith("ون"))
        return not self.words[i].features.definite and (self.words[i].bare in PEOPLE or suffers)

    def _suffers_behind_surname(self, i: int) -> bool:
        """يلتقي ترامب رئيس الوزراء الياباني: behind a surname alone an office is what a verb that wants its object does something to."""
        if (
            i != self.chain[0] + 1
            or not self.wants_object
            or len(self.chain) > 1
            or self.heads[self.chain[0]] != self.predicate
            or self.chain[0] != self.predicate + 1
        ):
            return False
        verb = self.words[self.predicate]
        return verb.features.kind != "speech" and verb.lemmas[0] not in self.intransitive

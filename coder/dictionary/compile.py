"""Entries into a `Lexicon`."""

from collections import defaultdict

from coder.dictionary import actors
from coder.dictionary.entries import Entries
from coder.dictionary.frames import FrameParser
from coder.dictionary.layers import Layers
from coder.dictionary.lexicon import Frame, Lexicon, pack
from coder.dictionary.words import Words
from coder.errors import Problem
from coder.text.normalise import fold, lemma_key


def compile_entries(entries: Entries, problems: list[Problem], key: str) -> Lexicon:
    """All lookup tables; problems found on the way are appended to `problems`."""
    layers = Layers(entries.folders)
    words = Words(entries)
    parser = FrameParser(entries.prepositions, frozenset(words.verbs), words.keys, layers.place)
    known = {(lemma.tag, lemma.lemma) for lemma in entries.lemmas}
    for tag, word, where in entries.rare:
        if (tag, word) not in known:
            problems.append(Problem(where, f"`{word}` under `rare` is no {tag} of the dictionaries", "write it as it stands there, shadda included"))
    for word, where in entries.intransitive:
        if lemma_key(word) not in words.verbs:
            problems.append(
                Problem(where, f"`{word}` under `intransitive` is no verb of the dictionaries", "write it as it stands under `verbs`, shadda included")
            )
    frames: dict[str, list[Frame]] = defaultdict(list)
    order = 0
    for pattern in sorted(entries.patterns, key=lambda p: -layers.level(p.where)):
        name = layers.entry(pattern.where, pattern.id)
        for frame in parser.frames(pattern, name, problems):
            order += 1
            frames[frame.trigger].append(frame._replace(order=order))
    names, records = actors.names(entries.names, layers)
    heads, agents = actors.agents(entries.agents, words, layers)
    compositions: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in sorted(entries.compositions, key=lambda c: -layers.level(c.where)):
        compositions[entry.mode].append((entry.content, entry.code))
    return Lexicon(
        digest=key,
        stems={k: tuple(dict.fromkeys(v)) for k, v in words.stems.items()},
        names=names,
        records=records,
        name_words=actors.name_words(entries.names),
        surnames=actors.surnames(entries.names),
        given_names=actors.given_names(entries),
        nationalities=actors.nationalities(entries, layers),
        agent_heads=heads,
        agents=agents,
        former=frozenset(fold(word) for word, _ in entries.former),
        bodies=frozenset(fold(word) for word, _ in entries.bodies),
        transparent=frozenset(fold(word) for word, _ in entries.transparent),
        verbal={t: pack(f) for t, f in frames.items() if not f[0].nominal},
        nominal={t: pack(f) for t, f in frames.items() if f[0].nominal},
        trigger_nouns=frozenset({t for t, f in frames.items() if f[0].nominal} | words.masdars.keys() | words.participles.keys()),
        governed={t: frozenset(p.preposition for frame in f for p in frame.parts if p.preposition) for t, f in frames.items()},
        masdars={k: tuple(dict.fromkeys(v)) for k, v in words.masdars.items()},
        participles={k: tuple(dict.fromkeys(v)) for k, v in words.participles.items()},
        compositions={m: tuple(sorted(c, key=lambda x: -len(x[0]))) for m, c in compositions.items()},
        titles=frozenset(heads) | {form for title in entries.titles for form in actors.head_forms(fold(title), set())},
        intransitive=frozenset(t for t, f in frames.items() if not f[0].nominal and not any(frame.transitive for frame in f))
        | words.middle
        | {lemma_key(verb) for verb, _ in entries.intransitive},
        compounds=frozenset(fold(f) for p in entries.particles if p.kind == "compound" for f in p.forms),
        codes=entries.codes,
        counts=counts(entries),
    )


def counts(entries: Entries) -> dict[str, int]:
    """How much the dictionaries hold; stands in the metadata of every output."""
    return {
        "actors": len({(n.where.path.stem, n.id) for n in entries.names}),
        "names": sum(len(n.names) for n in entries.names),
        "agents": len(entries.agents),
        "lemmas": len(entries.lemmas),
        "patterns": len(entries.patterns),
        "frames": sum(len(p.frames) for p in entries.patterns),
    }

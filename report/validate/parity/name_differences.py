"""Differences of names: those nearly like one of the other reading or of the report, those that stand without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from report.diagnostics.errors import Severity
from report.markup.tree import Slot
from report.messages import say
from report.validate.parity.alignment import SentenceGroup, within
from report.validate.parity.corpus import LONGEST, Corpus, nearest
from report.validate.parity.facts import ProperName
from report.validate.parity.sides import Difference, Sentence, Side, instead, quoted, unless_meant
from report.validate.parity.vocabulary import Fact, FactKind
from report.validate.spelling import bare, distance

#: What spellings of one word differ by: doubled letters, c and k.
_SOUNDS = (
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile("k|qu"), "c"),
    (re.compile("ct"), "t"),
    (re.compile("ij|ei"), "i"),
)

_MOST = 50  # names of one reading that are compared with each of the other


def names_differ(first: Side, second: Side, corpus: Corpus) -> Iterator[Difference]:
    """Names that are probably slips of the pen, and names left out."""
    told = set()
    for one, other in _near(first, second, corpus):
        told |= {one, other}
        message = instead(quoted(one.word), quoted(other.word), first, second)
        places = {first.language: first.at(one.start), second.language: second.at(other.start)}
        hint = unless_meant(say("write the name alike in both"))
        yield Difference(places, message, hint, "parity-name", Severity.ERROR)
    yield from _parted(first, second, corpus)
    yield from _parted(second, first, corpus)
    for here, there in ((first, second), (second, first)):
        for name in here.names:
            known = nearest(name, corpus.names[here.language]) if name not in told else None
            if known is not None:
                message = say(
                    "'{name}' in the {language} stands nowhere else in the report, but '{known}' does",
                    name=name.word,
                    language=here.name,
                    known=known,
                )
                hint = say("correct the name, or give it a place in terms.yaml")
                yield Difference(_places(name, here, there), message, hint, "parity-name", wrong=here.language)


def mentions_differ(first: Side, second: Side, groups: Sequence[SentenceGroup]) -> Iterator[Difference]:
    """Terms and places that both readings name, but not in the same sentences."""
    if len(groups) < 2:
        return
    ones, others = _mentions(first), _mentions(second)
    known = {key for key, _, _ in ones} & {key for key, _, _ in others}
    pairs = [(mine, theirs) for mine, theirs in groups if mine and theirs]
    here_all = _named_in(ones, [mine for mine, _ in pairs])
    there_all = _named_in(others, [theirs for _, theirs in pairs])
    for (mine, theirs), here, there in zip(pairs, here_all, there_all, strict=True):
        for key, fact in (here | there).items():
            if fact is not None and key in known and key not in there:
                yield _missing(fact, first, second, theirs[0])
            elif fact is not None and key in known and key not in here:
                yield _missing(fact, second, first, mine[0])


_Mention = tuple[object, int, Fact | None]  # what is named, where, and the typed fact that asks for an answer


def _mentions(side: Side) -> list[_Mention]:
    """What a reading names, by words or by slots."""
    found: list[_Mention] = [
        (fact.key, fact.start, None if fact.weak else fact)
        for fact in side.facts
        if fact.kind in (FactKind.TERM, FactKind.PLACE, FactKind.NAME)
    ]
    slots = [piece for piece in side.pieces if isinstance(piece, Slot) and piece.kind == "term"]
    return [*found, *(((FactKind.TERM, slot.argument), side.content.place_of(slot.start), None) for slot in slots)]


def _named_in(mentions: Iterable[_Mention], groups: Sequence[Sequence[Sentence]]) -> list[dict[object, Fact | None]]:
    """What is named in each of some groups of sentences."""
    spans = [(sentences[0].start, sentences[-1].end) for sentences in groups]
    return [{key: fact for key, _, fact in named} for named in within(mentions, spans, itemgetter(1))]


def _missing(fact: Fact, here: Side, there: Side, sentence: Sentence) -> Difference:
    message = say(
        "the {other} lacks '{what}' in a sentence where the {language} has it",
        other=there.name,
        what=here.said(fact),
        language=here.name,
    )
    places = {here.language: here.at(fact.start), there.language: there.at(sentence.start)}
    code = "parity-country" if fact.kind is FactKind.PLACE else "parity-name"
    return Difference(places, message, unless_meant(say("name it in both")), code)


def _near(first: Side, second: Side, corpus: Corpus) -> Iterator[tuple[ProperName, ProperName]]:
    """Names of the two readings, neither of them in the other, of which one is probably a slip of the pen."""
    ones, others = ({name.word for name in side.names} for side in (first, second))
    candidates = _alone(second, ones, corpus)
    for one in _alone(first, others, corpus):
        other = next((other for other in candidates if _is_near(one.word, other.word)), None)
        if other is not None:
            yield one, other


def _alone(here: Side, there: set[str], corpus: Corpus) -> list[ProperName]:
    """The names of a reading that only it has, each once; not more than can be compared each with each."""
    found: dict[str, ProperName] = {}
    for name in here.names:
        if _is_alone(name, there, corpus):
            found.setdefault(name.word, name)
    return list(found.values())[:_MOST]


def _is_alone(name: ProperName, there: set[str], corpus: Corpus) -> bool:
    return name.is_sure and 4 <= len(name.word) <= LONGEST and name.word not in there and name.word not in corpus.alike


def _is_near(one: str, other: str) -> bool:
    return distance(one, other) <= (1 if min(len(one), len(other)) < 6 else 2) and not is_cognate(one, other)


def is_cognate(one: str, other: str) -> bool:
    """Whether two words may be one word of two languages: "Pact" and "Pacte", "Supplement" and "Supplément"."""
    one, other = _folded(one), _folded(other)
    alike = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or alike >= max(len(one), len(other)) - 3


def _folded(word: str) -> str:
    """A word without what differs between spellings: accents, doubled letters, c and k."""
    word = bare(word)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def _parted(here: Side, there: Side, corpus: Corpus) -> Iterator[Difference]:
    """Names without those that stand for them in the rest of the report."""
    together = corpus.names[here.language].together if here.language in corpus.names else {}
    names = {name.word: name for name in reversed(here.names) if name.word in together}
    named = _named(there, corpus) if names else frozenset()
    for word, name in names.items():
        for other in together[word]:
            if other not in named:
                message = say(
                    "the {language} lacks '{other}', which stands for '{name}' in the rest of the report",
                    language=there.name,
                    other=other,
                    name=word,
                )
                cure = unless_meant(say("name it in both"))
                yield Difference(_places(name, here, there), message, cure, "parity-name")


def _named(side: Side, corpus: Corpus) -> frozenset[str]:
    """The names that stand in a reading, by themselves or as part of a term."""
    terms = [fact.value for fact in side.facts if fact.kind is FactKind.TERM]
    terms += [piece.argument for piece in side.pieces if isinstance(piece, Slot) and piece.kind == "term"]
    words = corpus.names[side.language].terms
    return frozenset([name.word for name in side.names]).union(*[words.get(str(term), ()) for term in set(terms)])


def _places(name: ProperName, here: Side, there: Side) -> dict[str, int]:
    return {here.language: here.at(name.start), there.language: here.alongside(name.start, there)}

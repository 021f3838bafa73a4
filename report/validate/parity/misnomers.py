"""Misnomers: names that are nearly those of the other reading or of the rest of the report, or stand without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from report.markup.tree import Slot
from report.validate.parity.alignment import SentenceGroup
from report.validate.parity.difference import DIFFERS, Difference, error, in_order, tongue, warning
from report.validate.parity.fact import Fact, FactKind
from report.validate.parity.habits import Habits, NameIndex, nearest
from report.validate.parity.matching import key_of
from report.validate.parity.names import ProperName, is_cognate
from report.validate.parity.sentences import Sentence
from report.validate.parity.sides import Side, alongside
from report.validate.spelling import distance

_CURE = f"write the name alike in both; {DIFFERS}"


def names_differ(first: Side, second: Side, habits: Habits) -> Iterator[Difference]:
    """Names that are probably slips of the pen, and names left out."""
    told = set()
    for one, other in _near(first, second, habits):
        told |= {one, other}
        message = f"{tongue(second.language)} has '{other.word}' where {tongue(first.language)} has '{one.word}'"
        yield error((first.at(one.start), second.at(other.start)), message, _CURE, "parity-name")
    for pair in habits.together:
        yield from _parted(pair, first, second, habits)
    for side, names in ((first, habits.first), (second, habits.second)):
        for name in side.names:
            known = nearest(name, names) if name not in told else None
            if known is not None:
                yield _misspelt(name, known, side, first, second)


def mentions_differ(first: Side, second: Side, groups: Sequence[SentenceGroup]) -> Iterator[Difference]:
    """Terms and places that both readings name, but not in the same sentences."""
    if len(groups) < 2:
        return
    ones, others = _mentions(first), _mentions(second)
    known = {key for key, _, _ in ones} & {key for key, _, _ in others}
    for mine, theirs in groups:
        if not (mine and theirs):
            continue
        here, there = _within(ones, mine), _within(others, theirs)
        for key, fact in (here | there).items():
            if fact is not None and key in known and not (key in here and key in there):
                yield _missing(fact, first, second, mine, theirs, key in here)


_Mention = tuple[object, int, Fact | None]  # what is named, where, and the typed fact that asks for an answer


def _mentions(side: Side) -> list[_Mention]:
    """What a reading names, by words or by slots."""
    found: list[_Mention] = [
        (key_of(fact), fact.start, None if fact.weak else fact)
        for fact in side.facts
        if fact.kind in (FactKind.TERM, FactKind.PLACE, FactKind.NAME)
    ]
    slots = [piece for piece in side.pieces if isinstance(piece, Slot) and piece.kind == "term"]
    return [*found, *(((FactKind.TERM, slot.argument), side.content.place_of(slot.start), None) for slot in slots)]


def _within(mentions: Iterable[_Mention], sentences: Sequence[Sentence]) -> dict[object, Fact | None]:
    start, end = sentences[0].start, sentences[-1].end
    return {key: fact for key, place, fact in mentions if start <= place < end}


def _missing(
    fact: Fact, first: Side, second: Side, mine: Sequence[Sentence], theirs: Sequence[Sentence], is_first: bool
) -> Difference:
    here, there = (first, second) if is_first else (second, first)
    message = f"{tongue(there.language)} lacks '{here.said(fact)}' in a sentence where {tongue(here.language)} has it"
    places = in_order((here.at(fact.start), there.at((theirs if is_first else mine)[0].start)), is_first)
    hint = f"name it in both; {DIFFERS}"
    return warning(places, message, hint, "parity-country" if fact.kind is FactKind.PLACE else "parity-name")


def _near(first: Side, second: Side, habits: Habits) -> Iterator[tuple[ProperName, ProperName]]:
    """Names of the two readings, neither of them in the other, of which one is probably a slip of the pen."""
    ones, others = ({name.word for name in side.names} for side in (first, second))
    for one in first.names:
        if _is_alone(one, others, habits):
            for other in second.names:
                if _is_alone(other, ones, habits) and _is_near(one.word, other.word):
                    yield one, other
                    break


def _is_alone(name: ProperName, there: set[str], habits: Habits) -> bool:
    sure = not (name.initial and name.plain) and len(name.word) >= 4
    return sure and name.word not in there and name.word not in habits.alike


def _is_near(one: str, other: str) -> bool:
    return distance(one, other) <= (1 if min(len(one), len(other)) < 6 else 2) and not is_cognate(one, other)


def _parted(pair: tuple[str, str], first: Side, second: Side, habits: Habits) -> Iterator[Difference]:
    """A name without the one that stands for it in the rest of the report."""
    sides = (first, second, habits.second), (second, first, habits.first)
    for word, other, (here, there, names) in zip(pair, reversed(pair), sides, strict=True):
        name = next((name for name in here.names if name.word == word), None)
        if name is None or _is_named(other, there, names):
            continue
        message = f"{tongue(there.language)} lacks '{other}', which stands for '{word}' in the rest of the report"
        places = in_order((here.at(name.start), alongside(here, there, name.start)), here is first)
        yield warning(places, message, f"name it in both; {DIFFERS}", "parity-name")


def _is_named(word: str, side: Side, names: NameIndex) -> bool:
    """Whether a name stands in a reading, by itself or as part of a term."""
    if any(name.word == word for name in side.names):
        return True
    terms = [fact.value for fact in side.facts if fact.kind is FactKind.TERM]
    terms += [piece.argument for piece in side.pieces if isinstance(piece, Slot) and piece.kind == "term"]
    return any(word in names.terms.get(str(term), ()) for term in terms)


def _misspelt(name: ProperName, known: str, side: Side, first: Side, second: Side) -> Difference:
    message = f"'{name.word}' in {tongue(side.language)} stands nowhere else in the report, but '{known}' does"
    there = second if side is first else first
    places = in_order((side.at(name.start), alongside(side, there, name.start)), side is first)
    found = warning(places, message, "correct the name, or give it a place in terms.yaml", "parity-name")
    return found._replace(is_first_wrong=side is first)

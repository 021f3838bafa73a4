"""Differences of markup between two readings: value slots, links, note marks, cross-references, emphasis."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from report.diagnostics.errors import Severity
from report.markup.codes import CodeKey, code_of
from report.markup.tree import Emphasis, Inline, Slot, Strong
from report.messages import Message, say, say_number
from report.slots.answers import SLOTS
from report.validate.parity.sides import Difference, Side, instead, lacks, paired, quoted, repeated, unless_meant
from report.validate.parity.vocabulary import Fact, FactKey, FactKind
from report.values.kind import ValueProblem

#: The part of an address that may say the language: /nl/, nl., lang=nl.
_LANGUAGE = re.compile(r"(?<=[/.=])[a-z]{2}(?:[-_][A-Za-z]{2})?(?=[/?#&.]|$)")


class PlacedCode(NamedTuple):
    """A piece of markup: what must be the same in both readings, how it was typed, and where."""

    kind: str
    key: CodeKey
    shown: str
    start: int
    slot: Slot | None = None


class CodeKind(NamedTuple):
    """A sort of markup: the code of its differences, which codes it has, and what to do about it."""

    code: str
    kind: str
    cure: Message


SLOT = CodeKind("parity-slot", "slot", unless_meant(say("use the same value slots in both")))
LINK = CodeKind("parity-link", "link", say("link to the same in both; 'links' in report.yaml has addresses"))
NOTE = CodeKind("parity-note", "note", say("put the same note marks in both"))
REFERENCE = CodeKind("parity-reference", "reference", say("refer to the same in both"))
#: By what codes belong together: kind and argument, kind, nothing.
_LIKENESSES: tuple[Callable[[PlacedCode], object], ...] = (
    lambda one: one.key[:2],
    lambda one: one.key[:1],
    lambda _: None,
)


def stated(slot: Slot) -> tuple[FactKey, ...]:
    """The facts as which a slot that holds its value may be typed; none for slots into data, lists, terms."""
    kind = SLOTS.get(slot.kind)
    try:
        return tuple((FactKind(name), value) for name, value in kind.states(kind.read(slot.argument))) if kind else ()
    except ValueProblem:
        return ()  # told by the rule about slots


def opposed(here: Side, there: Side) -> dict[int, Fact]:
    """What the other reading types in figures in the place of slots that only this one has: other values of their kind.

    By where these slots start.
    """
    theirs = {identity(piece) for piece in there.pieces}
    lone = [piece for piece in here.pieces if isinstance(piece, Slot) and identity(piece) not in theirs]
    keys = {slot.start: keys for slot in lone if (keys := stated(slot))}
    if not keys:
        return {}
    mine = {fact.key for fact in here.facts}.union(*[stated(one) for one in here.pieces if isinstance(one, Slot)])
    same = {fact.key for fact in there.facts}
    typed: dict[FactKind, deque[Fact]] = defaultdict(deque)
    for fact in there.facts:
        if not fact.weak and mine.isdisjoint((fact.key, *fact.readings)) and any(map(str.isdecimal, there.said(fact))):
            typed[fact.kind].append(fact)
    found: dict[int, Fact] = {}
    for start, stating in keys.items():
        kind = next((kind for kind, _ in stating if typed[kind]), None) if same.isdisjoint(stating) else None
        if kind:
            found[start] = typed[kind].popleft()
    return found


def identity(piece: Inline) -> CodeKey:
    """What a slot, a link, a note mark or a reference is, wherever it stands; () for other markup."""
    key = code_of(piece).key
    return key[:3] if len(key) > 1 else ()


def markup_differs(first: Side, second: Side) -> Iterator[Difference]:
    """Markup that one reading has and the other has not, or has otherwise."""
    if first.pieces or second.pieces:
        found = _codes(first), _codes(second)
        for sort in (SLOT, LINK, NOTE, REFERENCE):
            mine, theirs = ([code for code in codes if code.kind == sort.kind] for codes in found)
            yield from _codes_differ(sort, first, second, mine, theirs)
        yield from _emphasis_differs(first, second)


def _codes_differ(
    sort: CodeKind, first: Side, second: Side, mine: list[PlacedCode], theirs: list[PlacedCode]
) -> Iterator[Difference]:
    counts, others = Counter(code.key for code in mine), Counter(code.key for code in theirs)
    if counts == others:
        return
    ones, twos = _beyond(mine, others, second), _beyond(theirs, counts, first)
    lacking = [one for one in ones if not others[one.key]], [two for two in twos if not counts[two.key]]
    known = _known_of(second, first), _known_of(first, second)
    for one, two in paired(*lacking, _LIKENESSES):
        if one and two:
            yield _replaced(sort, one, two, first, second)
        elif one:
            yield _lacking(sort, one, first, known[0])
        elif two:
            yield _lacking(sort, two, second, known[1])
    shown = {code.key: code.shown for code in reversed(mine)}
    last, other_last = ({code.key: code.start for code in found} for found in (mine, theirs))
    for key in dict.fromkeys(code.key for code in (*ones, *twos) if others[code.key] and counts[code.key]):
        message = repeated(shown[key], counts[key], others[key], first, second)
        places = {first.language: last[key], second.language: other_last[key]}
        # To say a value again is a matter of style; to mark a note again is not.
        severity = Severity.WARNING if sort is SLOT else Severity.ERROR
        yield Difference(places, message, sort.cure, sort.code, severity)


def _codes(side: Side) -> list[PlacedCode]:
    found = []
    for piece in side.pieces:
        code = code_of(piece)
        shown = code.key[1] if code.kind == "link" else side.content.typed[piece.start : piece.end]
        found.append(
            PlacedCode(code.kind, code.key[1:], shown, piece.start, piece if isinstance(piece, Slot) else None)
        )
    return found


def _beyond(mine: list[PlacedCode], theirs: Counter[CodeKey], there: Side) -> list[PlacedCode]:
    """The codes that the other reading does not have as often; a term may be typed there instead."""
    left = Counter(theirs)
    typed = {fact.value for fact in there.facts if fact.kind is FactKind.TERM}
    found = []
    for code in mine:
        if left[code.key]:
            left[code.key] -= 1
        elif not (code.slot and code.slot.kind == "term" and code.slot.argument in typed):
            found.append(code)
    return found


def _replaced(sort: CodeKind, one: PlacedCode, other: PlacedCode, first: Side, second: Side) -> Difference:
    places = {first.language: one.start, second.language: other.start}
    if sort is LINK and _LANGUAGE.sub("", one.shown) == _LANGUAGE.sub("", other.shown):
        message = say(
            "two addresses that differ in their language only: {one} and {other}", one=one.shown, other=other.shown
        )
        hint = say("name both under one key of 'links' in report.yaml, and link to the key")
        return Difference(places, message, hint, sort.code)
    message = instead(one.shown, other.shown, first, second)
    return Difference(places, message, sort.cure, sort.code, Severity.ERROR)


class KnownReading(NamedTuple):
    """A reading in which codes are looked for: the first fact of each key that it has, and places to look at.

    `in_both` tells where the pieces that both readings have start in the other one, and where each first starts here.
    `opposed` are the facts that this one types in the place of slots of the other one, by where these start.
    """

    side: Side
    facts: Mapping[FactKey, Fact]
    in_both: list[tuple[int, int]]
    opposed: Mapping[int, Fact]


def _known_of(side: Side, other: Side) -> KnownReading:
    first = {name: piece.start for piece in reversed(side.pieces) if (name := identity(piece))}
    in_both = [(piece.start, first[name]) for piece in other.pieces if (name := identity(piece)) in first]
    return KnownReading(side, {fact.key: fact for fact in reversed(side.facts)}, in_both, opposed(other, side))


def _lacking(sort: CodeKind, code: PlacedCode, here: Side, known: KnownReading) -> Difference:
    """A code that a reading lacks, or for which it has words: the fact that says what a slot says."""
    there = known.side
    message, hint = lacks(code.shown, here, there), sort.cure
    other = known.opposed.get(code.start) if code.slot else None
    place = _beside(code, known.in_both)
    facts = [known.facts[key] for key in (stated(code.slot) if code.slot else ()) if key in known.facts]
    if facts:
        typed = min(facts, key=lambda fact: fact.start)
        message = say(
            "the {other} types '{typed}' where the {language} has {slot}",
            other=there.name,
            typed=there.said(typed),
            language=here.name,
            slot=code.shown,
        )
        hint = say("write {slot} there too: both follow one value then", slot=code.shown)
        place = there.at(typed.start)
    elif other:
        message = instead(code.shown, quoted(there.said(other)), here, there)
        cure = say("find out which is right, and write it in both as one value slot, such as {slot}", slot=code.shown)
        hint, place = unless_meant(cure), there.at(other.start)
    places = {here.language: code.start, there.language: place}
    return Difference(places, message, hint, sort.code, Severity.ERROR)


def _beside(code: PlacedCode, in_both: list[tuple[int, int]]) -> int:
    """Where the other reading should have a code: at the last piece before it that both have."""
    before = bisect_left(in_both, (code.start, 0))
    return in_both[before - 1][1] if before else 0


def _emphasis_differs(first: Side, second: Side) -> Iterator[Difference]:
    for kind, sign in ((Strong, "**"), (Emphasis, "*")):
        mine, theirs = ([p.start for p in side.pieces if isinstance(p, kind)] for side in (first, second))
        if len(mine) != len(theirs):
            message = say(
                "the {language} has {phrases}, the {other} {number}",
                language=first.name,
                phrases=_strong(len(mine)) if kind is Strong else _emphasised(len(mine)),
                other=second.name,
                number=len(theirs),
            )
            places = {first.language: (mine or [0])[0], second.language: (theirs or [0])[0]}
            hint = say("put {sign}...{sign} around the same words in both", sign=sign)
            yield Difference(places, message, hint, "parity-emphasis")


def _strong(count: int) -> Message:
    return say_number("{number} strong phrase", "{number} strong phrases", count)


def _emphasised(count: int) -> Message:
    return say_number("{number} emphasised phrase", "{number} emphasised phrases", count)

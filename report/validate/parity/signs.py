"""Comparison of the markup of two readings: value slots, links, note marks, cross-references, emphasis."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from report.diagnostics.errors import Severity
from report.markup.codes import code_of
from report.markup.tree import Emphasis, Inline, Slot, Strong
from report.validate.parity.difference import DIFFERS, Difference, in_order, times, tongue, warning
from report.validate.parity.fact import FactKind
from report.validate.parity.literals import typed_instead
from report.validate.parity.sides import Side

#: The part of an address that may say the language: /nl/, nl., lang=nl.
_LANGUAGE = re.compile(r"(?<=[/.=])[a-z]{2}(?:[-_][A-Za-z]{2})?(?=[/?#&.]|$)")


class Sign(NamedTuple):
    """A piece of markup: what must be the same in both readings, how it was typed, and where."""

    key: tuple[str, ...]
    shown: str
    start: int
    slot: Slot | None = None


class SignKind(NamedTuple):
    """A sort of markup: the code of its differences, which codes it has, and what to do about it."""

    code: str
    kind: str
    cure: str


SLOT = SignKind(code="parity-slot", kind="slot", cure="use the same value slots in both")
LINK = SignKind(code="parity-link", kind="link", cure="link to the same in both; 'links' in report.yaml has addresses")
NOTE = SignKind(code="parity-note", kind="note", cure="put the same note marks in both")
REFERENCE = SignKind(code="parity-reference", kind="reference", cure="refer to the same in both")
SORTS = (SLOT, LINK, NOTE, REFERENCE)


def signs_of(side: Side, kind: str) -> Iterator[Sign]:
    """The markup of one kind in a reading."""
    for piece in side.pieces:
        code = code_of(piece)
        if code.kind == kind:
            shown = code.key[1] if kind == "link" else side.typed[piece.start : piece.end]
            yield Sign(code.key[1:], shown, piece.start, piece if isinstance(piece, Slot) else None)


def signs_differ(first: Side, second: Side) -> Iterator[Difference]:
    """Markup that one reading has and the other has not, or has otherwise."""
    if first.pieces or second.pieces:
        for sort in SORTS:
            yield from _differ(sort, first, second)
        yield from _emphasis_differs(first, second)


def _differ(sort: SignKind, first: Side, second: Side) -> Iterator[Difference]:
    mine, theirs = list(signs_of(first, sort.kind)), list(signs_of(second, sort.kind))
    counts, others = Counter(sign.key for sign in mine), Counter(sign.key for sign in theirs)
    if counts == others:
        return
    ones, twos = _beyond(mine, others, second), _beyond(theirs, counts, first)
    lacking = [one for one in ones if not others[one.key]], [two for two in twos if not counts[two.key]]
    for one, two in _paired(*lacking):
        yield _told(sort, one, two, first, second)
    for key in dict.fromkeys(sign.key for sign in (*ones, *twos) if others[sign.key] and counts[sign.key]):
        pair = [[sign for sign in signs if sign.key == key] for signs in (mine, theirs)]
        message = (
            f"{tongue(first.language)} has {pair[0][0].shown} {times(len(pair[0]))}, "
            f"{tongue(second.language)} {times(len(pair[1]))}"
        )
        places = pair[0][-1].start, pair[1][-1].start
        # To say a value again is a matter of style; to mark a note again is not.
        severity = Severity.WARNING if sort is SLOT else Severity.ERROR
        yield Difference(places, message, sort.cure, severity, sort.code)


def _beyond(mine: list[Sign], theirs: Counter[tuple[str, ...]], there: Side) -> list[Sign]:
    """The signs that the other reading does not have as often; a term may be typed there instead."""
    left = Counter(theirs)
    found = []
    for sign in mine:
        if left[sign.key]:
            left[sign.key] -= 1
        elif not _is_typed_term(sign, there):
            found.append(sign)
    return found


def _is_typed_term(sign: Sign, there: Side) -> bool:
    slot = sign.slot
    if slot is None or slot.kind != "term":
        return False
    return any(fact.kind is FactKind.TERM and fact.value == slot.argument for fact in there.facts)


def _paired(ones: list[Sign], others: list[Sign]) -> Iterator[tuple[Sign | None, Sign | None]]:
    """Signs two and two: those that are most alike first, then in their order."""
    left, rest = list(ones), list(others)
    for alike in (2, 1, 0):  # kind and argument, kind, nothing
        for one in tuple(left):
            other = next((other for other in rest if other.key[:alike] == one.key[:alike]), None)
            if other is not None:
                left.remove(one)
                rest.remove(other)
                yield one, other
    yield from ((one, None) for one in left)
    yield from ((None, other) for other in rest)


def _told(sort: SignKind, one: Sign | None, other: Sign | None, first: Side, second: Side) -> Difference:
    severity, hint = Severity.ERROR, f"{sort.cure}; {DIFFERS}" if sort is SLOT else sort.cure
    if one and other:
        message = f"{tongue(second.language)} has {other.shown} where {tongue(first.language)} has {one.shown}"
        if sort is LINK and _LANGUAGE.sub("", one.shown) == _LANGUAGE.sub("", other.shown):
            severity = Severity.WARNING
            message = f"two addresses that differ in their language only: {one.shown} and {other.shown}"
            hint = "name both under one key of 'links' in report.yaml, and link to the key"
        return Difference((one.start, other.start), message, hint, severity, sort.code)
    sign, here, there = (one, first, second) if one else (other, second, first)
    assert sign is not None
    message = f"{tongue(there.language)} lacks {sign.shown}, which {tongue(here.language)} has"
    typed = typed_instead(sign.slot, there.facts) if sign.slot else None
    place = _beside(sign, here, there)
    if typed is not None:
        message = f"{tongue(there.language)} types '{there.said(typed)}' where {tongue(here.language)} has {sign.shown}"
        hint = f"write {sign.shown} there too: both follow one value then"
        place = there.at(typed.start)
    return Difference(in_order((sign.start, place), one is not None), message, hint, severity, sort.code)


def _beside(sign: Sign, here: Side, there: Side) -> int:
    """Where the other reading should have a sign: at the last piece before it that both have."""
    known = {name: piece.start for piece in reversed(there.pieces) if (name := name_of(piece))}
    before = [known[name] for p in here.pieces if (name := name_of(p)) in known and p.start < sign.start]
    return before[-1] if before else 0


def name_of(piece: Inline) -> tuple[str, ...]:
    """What a slot, a link, a note mark or a reference is, wherever it stands; () for other markup."""
    key = code_of(piece).key
    return key[:3] if len(key) > 1 else ()


def _emphasis_differs(first: Side, second: Side) -> Iterator[Difference]:
    for kind, name, sign in ((Strong, "strong", "**"), (Emphasis, "emphasised", "*")):
        mine, theirs = ([p.start for p in side.pieces if isinstance(p, kind)] for side in (first, second))
        if len(mine) != len(theirs):
            message = (
                f"{tongue(first.language)} has {len(mine)} {name} {'phrase' if len(mine) == 1 else 'phrases'}, "
                f"{tongue(second.language)} {len(theirs)}"
            )
            places = (mine or [0])[0], (theirs or [0])[0]
            yield warning(places, message, f"put {sign}...{sign} around the same words in both", "parity-emphasis")

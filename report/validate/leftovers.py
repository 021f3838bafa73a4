"""Left over: what a report has from the year before as it was, and the signs in it that it may be wrong by now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from report.acceptance.carrying import Statement, items, unconfirmed
from report.acceptance.record import DIGITS, CarriedItem
from report.diagnostics.errors import shortened
from report.files import UnreadableError, names_in, read_file
from report.languages import language_of
from report.markup.tree import Slot
from report.model.names import ImageFile
from report.model.period_rows import are_periods
from report.model.text import PlainText, Text
from report.validate.content import IMAGES, Content
from report.validate.parity.readings import Reader
from report.validate.parity.sides import Side
from report.validate.parity.vocabulary import FactKind
from report.validate.pictures import LARGEST
from report.values.country import COUNTRY

YEAR = re.compile(r"(?<![\d.,])(?:19|20|21)\d\d(?![\d.,]*\d)")
#: What texts state that another year may have otherwise.
_PASSING = frozenset(
    {FactKind.NUMBER, FactKind.FRACTION, FactKind.MULTIPLE, FactKind.QUANTITY, FactKind.YEAR, FactKind.PERCENT}
    | {FactKind.POINTS, FactKind.AMOUNT, FactKind.TIME, FactKind.DATE, FactKind.MONTH, FactKind.WEEKDAY}
    | {FactKind.SEASON}
)
#: What they claim that another year may deny: more or less than before, planned, the next one.
_COMPARING = {
    "more/less": frozenset({"more", "less"}),
    "planned/done+ongoing/done+planned/ongoing": frozenset({"planned", "ongoing"}),
    "previous/next": frozenset({"previous", "next"}),
}
_LASTING = frozenset({"term", *(slot.word for slot in COUNTRY.slots)})  # slots that state nothing of a year
_POINTING = frozenset({"data", "year"})  # slots that do so only where they name a year
_MOST = 60  # characters of a sign as it is shown


class Leftover(NamedTuple):
    """What is carried and neither changed nor kept: the item, the entry of the record about it, the signs in it.

    `signs` are words of it as they were typed: a year, a date, a count, a slot that names a row.
    """

    item: Statement
    entry: CarriedItem
    signs: tuple[str, ...] = ()


def carried_items(content: Content) -> list[Statement]:
    """All of a report that says something, which its next year's report takes over."""
    found = items(content.source, content.units, content.texts, digests(content))
    shown = {f"images/{name}": name.mark for name in content.context.of(ImageFile)}
    return [one._replace(mark=shown.get(one.id, one.mark)) if one.file == IMAGES else one for one in found]


def digests(content: Content) -> dict[str, str]:
    """The fingerprints of the pictures in the report's own folder."""
    folder = content.source.root / content.source.name / IMAGES
    found: dict[str, str] = {}
    try:
        names = names_in(folder, content.source.root)
    except UnreadableError:
        return found
    for name in names:
        try:
            data = read_file(folder / name, LARGEST, content.source.root)
        except UnreadableError:  # told where a block names it
            continue
        found[name] = sha256(data).hexdigest()[:DIGITS]
    return found


def leftovers(content: Content) -> tuple[Leftover, ...]:
    """What was carried and is still as it was, in the order of the report; what has signs comes first."""
    record = content.record
    if not record.carried:
        return ()
    reader = Reader(content.terms, content.languages)
    series = {f"data/{name}" for name, one in content.data.items() if are_periods([row.id for row in one.rows])}
    found = []
    for item, entry in unconfirmed(carried_items(content), record.carried):
        found.append(Leftover(item, entry, signs_of(item, reader, content.languages, item.file in series)))
    return tuple(sorted(found, key=lambda one: not one.signs))


def signs_of(item: Statement, reader: Reader, languages: tuple[str, ...], is_in_series: bool) -> tuple[str, ...]:
    """The words of an item that speak of a year, each once; `is_in_series` of what is in a data set of periods."""
    found = [*dict.fromkeys(_signs(item, reader, languages, is_in_series))]
    return tuple([words for words in found if not any(words in other for other in found if other != words)])


def _signs(item: Statement, reader: Reader, languages: tuple[str, ...], is_in_series: bool) -> Iterator[str]:
    if item.file == IMAGES:
        yield item.typed
    elif item.text is None or isinstance(item.text, PlainText):
        if not is_in_series and (YEAR.search(item.typed) or _is_stressed(item)):
            yield shortened(item.typed, _MOST)
    elif not (is_in_series and "/rows/" in item.id):
        sides = [reader.side(item.text, one) for one in languages if _is_readable(item.text, one)]
        found = [sorted([*_facts(side), *_slots(side), *_claims(side), *_passing(side)]) for side in sides[:1]]
        found += [sorted([*_facts(side, FactKind.NUMBER), *_slots(side)]) for side in sides[1:]]
        yield from (words for _, words in next(filter(None, found), ()))


def _is_stressed(item: Statement) -> bool:
    """Whether it is a row that a table or chart stresses, and not one that is found anew each year."""
    return item.field == "highlight" and not item.typed.startswith("@")


def _is_readable(text: Text, language: str) -> bool:
    return not text.lacks(language) and language not in text.faulty


def _facts(side: Side, *passed_over: FactKind) -> Iterator[tuple[int, str]]:
    for fact in side.facts:
        is_one = fact.kind is FactKind.NUMBER and fact.value == 1  # "a" as well, or "the first"
        if fact.kind in _PASSING and not (fact.weak or is_one or fact.kind in passed_over):
            yield side.at(fact.start), shortened(side.said(fact), _MOST)


def _claims(side: Side) -> Iterator[tuple[int, str]]:
    for claim in side.claims:
        if not claim.weak and claim.pole in _COMPARING.get(claim.topic, ()):
            yield side.at(claim.start), shortened(side.content.shown(claim.start, claim.end), _MOST)


def _passing(side: Side) -> Iterator[tuple[int, str]]:
    """ "this year", "for the first time", "the lowest ever"."""
    known = language_of(side.language)
    pattern = rf"(?<!\w)(?:{known.clock.passing})(?!\w)" if known else "(?!)"
    for found in re.finditer(pattern, side.content.flat.replace("’", "'"), re.IGNORECASE):
        yield side.at(found.start()), shortened(side.content.shown(found.start(), found.end()), _MOST)


def _slots(side: Side) -> Iterator[tuple[int, str]]:
    """The slots that state a value themselves, or name a row of data by its year."""
    typed = side.content.typed
    for piece in side.pieces:
        if not isinstance(piece, Slot) or piece.kind in _LASTING:
            continue
        words = typed[piece.start : piece.end]
        if piece.kind not in _POINTING or YEAR.search(words):
            yield piece.start, shortened(words, _MOST)

"""Parts: each chapter written as elements, or kept from the last refresh with what writing it had left behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from report.document import Element
from report.localise.edition import Edition
from report.localise.record import WritingRecord
from report.memo import FORGETFUL, Memo
from report.model.block import Captioned
from report.model.front import Front
from report.model.report import Part, Section


class WrittenPart(NamedTuple):
    """The elements of a part, and what it met for the first time."""

    elements: tuple[Element, ...]
    record: WritingRecord


class KeptParts(NamedTuple):
    """The memo of an edition that keeps what it may, and what is another thing when what stands around parts is."""

    memo: Memo
    around: object


NOTHING_KEPT: Final = KeptParts(FORGETFUL, None)


def kept(edition: Edition, memo: Memo) -> KeptParts:
    """What keeps the parts of an edition, if it may."""
    if memo is FORGETFUL or not edition.is_kept:
        return NOTHING_KEPT
    return KeptParts(memo, memo.once("around", _around(edition), lambda _: object()))


def written_parts(edition: Edition, kept: KeptParts = NOTHING_KEPT) -> Iterator[Element]:
    """The elements of all parts of an edition.

    What a part becomes depends on its sections, on what stands around all of them, and on what the parts before it have
    met: how many notes there were, and which terms were written out.
    """
    memo, around = kept
    for part in edition.report.parts:
        before = edition.record()
        sections = tuple(_sections(part))

        def write(_: Memo, part: Part = part) -> WrittenPart:
            return WrittenPart(tuple(_elements(edition, part)), edition.taken())

        inputs = (around, sections, len(before.notes), *sorted(before.expanded))
        elements, record = memo.once(("part", str(part.section.id)), inputs, write)
        before.add(record)
        edition.section = sections[-1]
        yield from elements


def _around(edition: Edition) -> tuple[object, ...]:
    """All that a part may read besides its sections: the front, the data, and how places are called."""
    report = edition.report
    named = [report.links, report.data, report.terms, report.images, edition.files]
    places = [
        (str(name), place.kind, place.number, place.level, None if place.number else place.title, _shown(place.block))
        for name, place in edition.places.items()
    ]
    return (
        edition.language,
        edition.medium,
        *[getattr(report, name) for name in Front.model_fields if name != "links"],
        *[(*map(str, one), *one.values()) for one in named],
        *places,
    )


def _shown(block: Captioned | None) -> tuple[object, ...]:
    """What another part may read of a figure or table: which data it prints."""
    view = block.data_shown() if block else None
    return (str(view.data), *map(str, view.columns), None, *map(str, view.rows)) if view else ()


def _sections(part: Part) -> Iterator[Section]:
    yield part.section
    for below in part.parts:
        yield from _sections(below)


def _elements(edition: Edition, part: Part) -> Iterator[Element]:
    """A section: its heading and blocks, and the sections below it."""
    section = part.section
    edition.section = section
    heading = edition.heading(section.id, section.title, section.mark, section.short, section.lead, section.opening)
    yield from edition.remarked(section, (heading,))
    yield from edition.elements(section.blocks)
    for below in part.parts:
        yield from _elements(edition, below)

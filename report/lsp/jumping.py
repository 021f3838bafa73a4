"""Jumps: from a name to what it names, from a text to its translation, and to all places that name the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from report.lsp.places import OpenPlace
from report.markup.tree import Slot
from report.model.units import unit_at
from report.names.name import Name, NamedPlace, NameKind
from report.names.slot_names import names_in
from report.names.typed import TypedPiece, piece_at


def definition(asked: OpenPlace) -> list[types.Location]:
    """Where the thing is that is named at a place; without a name, the same text in the other languages."""
    name = name_at(asked)
    if name is None:
        return [asked.location(place) for place in _translations(asked)]
    place = asked.table.definition(name)
    return [asked.location(place)] if place else []


def references(asked: OpenPlace, *, with_definition: bool) -> list[types.Location]:
    """All places that name the thing that is named at a place."""
    name = name_at(asked)
    if name is None:
        return []
    own = asked.table.definition(name) if with_definition else None
    return [asked.location(place) for place in (*([own] if own else []), *asked.table.places(name))]


def name_at(asked: OpenPlace) -> Name | None:
    """What is named at a place; in a slot the data set, or else the cell."""
    piece = piece_at(asked.lines.plain, asked.offset)
    if piece is None:
        found = asked.table.at(asked.lines.mark(asked.offset, asked.file))
        return found[0] if found else None
    slot = piece.slot()
    return _in_slot(slot, piece, asked) if slot else piece.name(asked.file)


def _in_slot(slot: Slot, piece: TypedPiece, asked: OpenPlace) -> Name | None:
    at = asked.offset - piece.start - max(0, piece.inside.find(slot.argument))
    found = list(names_in(slot, asked.content.data))
    first = next((one.name for one in found if one.name.kind in (NameKind.DATA, NameKind.TERM) and at <= one.end), None)
    cell = next((one.name for one in found if one.name.kind is NameKind.CELL), None)
    own = next((one.name for one in found if one.start <= at <= one.end and one.name.kind is not NameKind.DATA), None)
    return first or cell or own or next((one.name for one in found), None)


def _translations(asked: OpenPlace) -> Iterator[NamedPlace]:
    """The text around a place in its other languages."""
    mark = asked.lines.mark(asked.offset, asked.file)
    unit = unit_at(asked.content.units, mark)
    if unit is None:
        return
    text, found = unit.text, ""
    for at, language in sorted((at, language) for language, at in text.marks.items()):
        end = asked.content.at(text, language, max(0, len(text.source[language]) - 1))
        if at.file == mark.file and at.line <= mark.line and mark <= end:
            found = language
            break
    for other, at in text.marks.items():
        if found and at != text.marks[found]:
            yield NamedPlace(asked.content.at(text, other, 0), 0)

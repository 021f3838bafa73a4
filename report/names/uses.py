"""Uses: where the texts, blocks and lists of a report name something that is defined elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from report.diagnostics.errors import Mark
from report.markup.tree import Link, NoteMark, Reference, Slot
from report.model.front import Entry
from report.model.text import IdRef, ImageFile, Text
from report.names.name import Name, NamedPlace, NameKind
from report.names.slot_names import names_in
from report.validate.content import Content


def uses(content: Content) -> Iterator[tuple[Name, NamedPlace]]:
    """Every use of a name with its place, in no order. A slot uses a data set, a row, a column and a cell at once."""
    yield from _in_texts(content)
    yield from _in_blocks(content)
    yield from _in_entries(content.entries, content)
    for image in content.context.of(ImageFile):
        yield Name(NameKind.IMAGE, image), NamedPlace.of(image, image.mark, content)


def _in_texts(content: Content) -> Iterator[tuple[Name, NamedPlace]]:
    for text, language, slot in content.pieces(Slot):
        typed = text.source[language]
        start = typed.find(slot.argument, slot.start, slot.end)
        for one in names_in(slot, content) if start >= 0 else ():
            yield one.name, _at(content, text, language, start + one.start, start + one.end)
    for text, language, mark in content.pieces(NoteMark):
        name = Name(NameKind.NOTE, mark.id, text.mark_in(language).file)
        yield name, _at(content, text, language, mark.start + 2, mark.end - 1)
    for text, language, reference in content.pieces(Reference):
        name = Name(NameKind.PART, reference.id)
        yield name, _at(content, text, language, reference.start + 2, reference.end - 1)
    for text, language, link in content.pieces(Link):
        inside = link.target.startswith("#")
        id = link.target.removeprefix("#")
        if inside or (content.front and id in content.front.links):
            name = Name(NameKind.PART if inside else NameKind.LINK, id)
            yield name, _at(content, text, language, link.end - 1 - len(id), link.end - 1)


def _at(content: Content, text: Text, language: str, start: int, end: int) -> NamedPlace:
    return NamedPlace(content.at(text, language, start), end - start)


def _in_blocks(content: Content) -> Iterator[tuple[Name, NamedPlace]]:
    for view in content.views:
        data = str(view.data)
        yield Name(NameKind.DATA, data), _place(view.data, content)
        for column in (*view.columns, view.category):
            if column:
                yield Name(NameKind.COLUMN, column, data), _place(column, content)
        for row in (*view.rows, view.highlight):
            if row and not row.startswith("@"):
                yield Name(NameKind.ROW, row, data), _place(row, content)


def _place(name: IdRef, content: Content) -> NamedPlace:
    return NamedPlace.of(name, getattr(name, "mark", Mark("")), content)


def _in_entries(entries: tuple[Entry, ...], content: Content) -> Iterator[tuple[Name, NamedPlace]]:
    for entry in entries:
        yield Name(NameKind.PART, entry.id), NamedPlace.of(entry.id, entry.mark, content)
        yield from _in_entries(entry.entries, content)

"""Uses: where the texts, blocks and lists of a report name something that is defined elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from report.diagnostics.errors import Mark
from report.markup.tree import Link, NoteMark, Reference, Slot, nodes
from report.model.block import Block
from report.model.dataset import Dataset, DataView
from report.model.front import Entry, Front
from report.model.names import IdRef, ImageFile
from report.model.schema import Model, ValidationContext
from report.model.text import Text
from report.model.walk import walk
from report.names.name import Name, NamedPlace, NameKind
from report.names.slot_names import names_in
from report.validate.content import ContentFile


def uses(file: ContentFile, data: Mapping[str, Dataset]) -> Iterator[tuple[Name, NamedPlace]]:
    """Every use of a name in a file with its place, in no order; `data` are the data sets of the report.

    A slot uses a data set, a row, a column and a cell at once.
    """
    for text in file.context.of(Text):
        yield from _in_text(text, file.context, data)
    for model in walk(file.model) if isinstance(file.model, Model) else ():
        if isinstance(model, Block) and (view := model.data_shown()):
            yield from _in_view(view, file.context)
    if isinstance(file.model, Front):
        yield from _in_entries(file.model.sections, file.context)
        if file.model.cover:
            yield from _in_view(file.model.cover.data_shown(), file.context)
    for image in file.context.of(ImageFile):
        yield Name(NameKind.IMAGE, image), NamedPlace.of(image, image.mark, file.context)


def _in_text(text: Text, context: ValidationContext, data: Mapping[str, Dataset]) -> Iterator[tuple[Name, NamedPlace]]:
    seen: set[Mark] = set()
    for language, inlines in text.inline.items():
        words, mark = text.source[language], text.mark_in(language)
        if mark in seen:
            continue  # a scalar that serves all languages is looked at once
        seen.add(mark)

        def place(start: int, end: int, words: str = words, mark: Mark = mark) -> NamedPlace:
            return NamedPlace(context.locate(mark, words, start), end - start)

        for piece in nodes(inlines):
            if isinstance(piece, Slot):
                start = words.find(piece.argument, piece.start, piece.end)
                for one in names_in(piece, data) if start >= 0 else ():
                    yield one.name, place(start + one.start, start + one.end)
            elif isinstance(piece, NoteMark):
                yield Name(NameKind.NOTE, piece.id, mark.file), place(piece.start + 2, piece.end - 1)
            elif isinstance(piece, Reference):
                yield Name(NameKind.PART, piece.id), place(piece.start + 2, piece.end - 1)
            elif isinstance(piece, Link):
                id = piece.target.removeprefix("#")
                kind = NameKind.LINK if id == piece.target else NameKind.PART
                yield Name(kind, id), place(piece.end - 1 - len(id), piece.end - 1)


def _in_view(view: DataView, context: ValidationContext) -> Iterator[tuple[Name, NamedPlace]]:
    data = str(view.data)
    yield Name(NameKind.DATA, data), _place(view.data, context)
    for column in (*view.columns, view.category, view.focus):
        if column:
            yield Name(NameKind.COLUMN, column, data), _place(column, context)
    for row in (*view.rows, view.highlight):
        if row and not row.startswith("@"):
            yield Name(NameKind.ROW, row, data), _place(row, context)


def _place(name: IdRef, context: ValidationContext) -> NamedPlace:
    return NamedPlace.of(name, getattr(name, "mark", Mark("")), context)


def _in_entries(entries: tuple[Entry, ...], context: ValidationContext) -> Iterator[tuple[Name, NamedPlace]]:
    for entry in entries:
        yield Name(NameKind.PART, entry.id), NamedPlace.of(entry.id, entry.mark, context)
        yield from _in_entries(entry.entries, context)

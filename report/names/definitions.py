"""Definitions: where each name of a report is given to what it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress

from report.files import UnreadableError, names_in
from report.model.dataset import Dataset
from report.model.schema import ValidationContext
from report.names.name import Name, NamedPlace, NameKind, cell_of
from report.source.load import DATA, IMAGES, SECTIONS
from report.source.node import Map, Seq, Str, walk_nodes
from report.validate.content import Content, ContentFile

_PICTURES = (".png", ".jpg", ".jpeg")


def definitions(file: ContentFile, folder: str) -> Iterator[tuple[Name, NamedPlace]]:
    """Every name that a file of the report in a folder defines, with its place, in no order."""
    top, context = file.top, file.context
    kind, _, stem = file.name.partition("/")
    if kind == SECTIONS:
        yield from _parts(top, context)
        yield from _keys(NameKind.NOTE, top.get("notes"), context, f"{folder}/{file.name}.yaml")
    elif kind == DATA:
        typed = top.get("id")
        place = NamedPlace.of(typed, typed.mark, context) if isinstance(typed, Str) else NamedPlace(top.mark, 0)
        yield Name(NameKind.DATA, stem), place
        if isinstance(file.model, Dataset):
            yield from _in_data(stem, file.model, context)
    elif isinstance(file.model, Mapping):
        for term in file.model.values():
            yield Name(NameKind.TERM, term.id), NamedPlace.of(term.id, term.at("id"), context)
    else:
        yield from _keys(NameKind.LINK, top.get("links"), context)


def _keys(
    kind: NameKind, node: object, context: ValidationContext, within: str = ""
) -> Iterator[tuple[Name, NamedPlace]]:
    for name, mark in node.keys_at.items() if isinstance(node, Map) else ():
        yield Name(kind, name, within), NamedPlace.of(name, mark, context)


def pictures_in(content: Content) -> Iterator[tuple[str, str]]:
    """The folder and the name of every file that may be a picture: those of the year first, then those of all years."""
    root = content.source.root
    for folder in (f"{content.source.name}/{IMAGES}", f"assets/{IMAGES}"):
        with suppress(UnreadableError):
            yield from ((folder, name) for name in names_in(root / folder, root) if name.lower().endswith(_PICTURES))


def _parts(top: Map, context: ValidationContext) -> Iterator[tuple[Name, NamedPlace]]:
    """The section of a file, and the figures, tables and sections in it."""
    for _, node in walk_nodes(top):
        own = node.get("id") if isinstance(node, Map) else None
        if isinstance(own, Str):
            yield Name(NameKind.PART, own), NamedPlace.of(own, own.mark, context)


def _in_data(name: str, dataset: Dataset, context: ValidationContext) -> Iterator[tuple[Name, NamedPlace]]:
    for column in dataset.columns:
        yield Name(NameKind.COLUMN, column.id, name), NamedPlace.of(column.id, column.at("id"), context)
    for row in dataset.rows:
        typed = row.origin.get("id") if isinstance(row.origin, Map) else None
        mark = typed.mark if isinstance(typed, Str) else row.mark
        yield Name(NameKind.ROW, row.id, name), NamedPlace.of(row.id, mark, context)
        for key, cell in row.cells.items():
            value = row.origin.get(key) if isinstance(row.origin, Map) else None
            length = len(value) if isinstance(value, Str) else 0 if isinstance(value, Map | Seq) else 1
            yield cell_of(name, row.id, key), NamedPlace(cell.mark, length)

"""Definitions: where each name of a report is given to what it names."""

from __future__ import annotations

from collections.abc import Iterator

from report.diagnostics.errors import Mark
from report.model.dataset import Dataset
from report.names.name import Name, NamedPlace, NameKind, cell_of
from report.source.load import DATA, IMAGES, SECTIONS
from report.source.node import Map, Seq, Str, walk_nodes
from report.validate.content import Content


def definitions(content: Content) -> Iterator[tuple[Name, NamedPlace]]:
    """Every name with the place that defines it, in no order; pictures are defined by their files."""
    source = content.source
    for stem, top in source.sections.items():
        yield from _parts(top, content)
        notes = top.get("notes")
        for name, mark in notes.keys_at.items() if isinstance(notes, Map) else ():
            yield Name(NameKind.NOTE, name, f"{source.name}/{SECTIONS}/{stem}.yaml"), NamedPlace.of(name, mark, content)
    links = source.front.get("links")
    for name, mark in links.keys_at.items() if isinstance(links, Map) else ():
        yield Name(NameKind.LINK, name), NamedPlace.of(name, mark, content)
    for term in content.terms.values():
        yield Name(NameKind.TERM, term.id), NamedPlace.of(term.id, term.at("id"), content)
    for stem, top in source.data.items():
        typed = top.get("id")
        mark = typed.mark if isinstance(typed, Str) else Mark(f"{source.name}/{DATA}/{stem}.yaml")
        yield Name(NameKind.DATA, stem), NamedPlace.of(typed if isinstance(typed, Str) else "", mark, content)
    for name, dataset in content.data.items():
        yield from _in_data(name, dataset, content)
    for name, found in content.pictures.items():
        if found.picture:
            own = content.source.root / content.source.name / IMAGES / name
            folder = f"{source.name}/{IMAGES}" if own.exists() else f"assets/{IMAGES}"
            yield Name(NameKind.IMAGE, name), NamedPlace(Mark(f"{folder}/{name}"), 0)


def _parts(top: Map, content: Content) -> Iterator[tuple[Name, NamedPlace]]:
    """The section of a file, and the figures, tables and sections in it."""
    for _, node in walk_nodes(top):
        own = node.get("id") if isinstance(node, Map) else None
        if isinstance(own, Str):
            yield Name(NameKind.PART, own), NamedPlace.of(own, own.mark, content)


def _in_data(name: str, dataset: Dataset, content: Content) -> Iterator[tuple[Name, NamedPlace]]:
    for column in dataset.columns:
        yield Name(NameKind.COLUMN, column.id, name), NamedPlace.of(column.id, column.at("id"), content)
    for row in dataset.rows:
        typed = row.origin.get("id") if isinstance(row.origin, Map) else None
        mark = typed.mark if isinstance(typed, Str) else row.mark
        yield Name(NameKind.ROW, row.id, name), NamedPlace.of(row.id, mark, content)
        for key, cell in row.cells.items():
            value = row.origin.get(key) if isinstance(row.origin, Map) else None
            length = len(value) if isinstance(value, Str) else 0 if isinstance(value, Map | Seq) else 1
            yield cell_of(name, row.id, key), NamedPlace(cell.mark, length)

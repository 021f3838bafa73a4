"""Proposals: which names may stand at a place where somebody is typing, each with what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Final, NamedTuple

from report.files import UnreadableError, names_in
from report.messages import Message, say, verbatim
from report.model.dataset import Dataset
from report.names.definitions import pictures_in
from report.names.fields import data_around, field_at
from report.names.name import Name, NameKind
from report.names.saying import Sayings
from report.names.slot_proposals import slot_proposals
from report.names.table import NameTable
from report.names.typed import TypedPiece, piece_at
from report.source.load import DATA, FRONT, SECTIONS, SHEETS
from report.source.node import Map, walk_nodes
from report.validate.content import Content

MOST: Final = 300  # proposals at a place; whoever types on gets others
_REST = re.compile(r"[\w@:/-]*")


class Proposal(NamedTuple):
    """A name to put in the place of the characters from `start` to `end`; `says` what it is, in a few words."""

    typed: str
    start: int
    end: int
    kind: NameKind | None
    says: str | Message


class Proposals:
    """Tells what may stand at places of a report's files."""

    def __init__(self, content: Content, table: NameTable, sayings: Sayings) -> None:
        self._content = content
        self._table = table
        self._sayings = sayings

    def at(self, text: str, offset: int, file: str) -> list[Proposal]:
        """The names that may stand at a place of a file, of which `text` is what is typed; the likeliest first."""
        piece = piece_at(text, offset)
        if piece is not None:
            found = self._in_piece(piece, text, offset, file)
        else:
            found = self._in_field(text, offset, file)
        return list(islice(found, MOST))

    def _in_piece(self, piece: TypedPiece, text: str, offset: int, file: str) -> Iterator[Proposal]:
        if piece.kind == "slot":
            for one in slot_proposals(piece.inside[: offset - piece.start], self._content, self._sayings):
                start = offset - len(one.prefix)
                yield Proposal(one.typed, start, self._end(text, offset, piece), one.kind, one.says)
            return
        kinds = {"part": NameKind.PART, "note": NameKind.NOTE, "link": NameKind.LINK}
        kind = kinds[piece.kind]
        prefix = text[piece.start : offset]
        names = [name for name in self._table.defined if name.kind is kind and name.within in ("", file)]
        yield from self._named(names, prefix, offset, piece.end if piece.closed else offset)

    def _end(self, text: str, offset: int, piece: TypedPiece) -> int:
        """The end of the word around a place, in a piece that has an end."""
        found = _REST.match(text, offset)
        return found.end() if found and piece.closed else offset

    def _named(self, names: Iterable[Name], prefix: str, start: int, end: int) -> Iterator[Proposal]:
        for name in sorted(names):
            if name.id.startswith(prefix):
                said = self._sayings.name(name)
                yield Proposal(name.id, start - len(prefix), end, name.kind, self._sayings.own(said) if said else "")

    def _in_field(self, text: str, offset: int, file: str) -> Iterator[Proposal]:
        field = field_at(text, offset)
        if field is None:
            return
        folder = self._content.source.name
        own = file.removeprefix(f"{folder}/{DATA}/").removesuffix(".yaml")
        data = own if file.startswith(f"{folder}/{DATA}/") else data_around(text, offset)
        names: Iterable[Name] = ()
        match field.key:
            case "data":
                names = [Name(NameKind.DATA, one) for one in self._content.data]
            case "column" | "columns" | "category" | "focus" | "key":
                names = self._within(NameKind.COLUMN, data)
            case "row" | "rows" | "highlight" | "before":
                names = self._within(NameKind.ROW, data)
            case "null":
                yield from self._reasons(self._content.data.get(data), field.prefix, offset)
            case "file" | "values":
                yield from self._files(field.key if "values" not in field.around else "values", field.prefix, offset)
            case _ if file == f"{folder}/{FRONT}" and SECTIONS in (field.key, *field.around):
                yield from self._sections(field.prefix, offset)
        yield from self._named(names, field.prefix, offset, offset)

    def _within(self, kind: NameKind, data: str) -> list[Name]:
        return [name for name in self._table.defined if name.kind is kind and name.within == data]

    def _reasons(self, dataset: Dataset | None, prefix: str, offset: int) -> Iterator[Proposal]:
        for reason, words in dataset.nulls.items() if dataset else ():
            if reason.startswith(prefix):
                yield Proposal(reason, offset - len(prefix), offset, None, self._sayings.told(words))

    def _files(self, field: str, prefix: str, offset: int) -> Iterator[Proposal]:
        """Pictures, or spreadsheets, by their names."""
        source = self._content.source
        found = list(pictures_in(self._content))
        if field == "values":
            folder = f"{source.name}/{DATA}"
            with suppress(UnreadableError):
                names = names_in(source.root / folder, source.root)
                found = [(folder, name) for name in names if name.lower().endswith(SHEETS)]
        for place, name in found:
            if name.startswith(prefix):
                yield Proposal(name, offset - len(prefix), offset, NameKind.IMAGE, verbatim(place))

    def _sections(self, prefix: str, offset: int) -> Iterator[Proposal]:
        """The sections that report.yaml does not list yet."""
        typed = list(walk_nodes(self._content.source.front.get(SECTIONS)))
        listed = {str(name) for path, node in typed for name in (*path[-1:], node) if isinstance(name, str)}
        for stem, top in self._content.source.sections.items():
            if stem.startswith(prefix) and stem not in listed and isinstance(top, Map):
                said = self._sayings.name(Name(NameKind.PART, stem))
                says = self._sayings.own(said) if said else say("section")
                yield Proposal(stem, offset - len(prefix), offset, NameKind.PART, says)

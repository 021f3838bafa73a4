"""Heads of a sheet: which column of a data set each of them names, by its id or its label, whatever the language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from report.source.node import Map, Seq, Str
from report.values import KINDS
from report.values.kind import ColumnKind
from report.values.numerals import plain

ROW_ID = "id"  # the head above the ids of rows
_IN_LANGUAGE = re.compile(r"(?P<name>.+?) ?(?:[(\[](?P<inside>[a-z]{2,3})[)\]]|[/ -]+(?P<behind>[a-z]{2,3}))")
_IN_BRACKETS = re.compile(r"\[(?P<id>[^\[\]]+)\]")


class SheetColumn(NamedTuple):
    """What has to be known of a column of a data set to read its cells; `is_rounded` when it says its decimals."""

    id: str
    kind: ColumnKind
    labels: Mapping[str, str]  # by language; under "" one that serves all
    currency: str = "EUR"
    is_rounded: bool = False


class HeadPlace(NamedTuple):
    """What a column of a sheet holds: the id of a column, and the language of its words ("" for all).

    Of words whose head is the label in a language, alone in the sheet, that language `may_be_all`.
    """

    column: str
    language: str = ""
    may_be_all: bool = False


def columns_of(top: Map) -> tuple[SheetColumn, ...]:
    """The columns of a data set as typed, those that are usable."""
    kinds = {kind.name: kind for kind in KINDS}
    typed = top.get("columns")
    found = []
    for one in typed if isinstance(typed, Seq) else ():
        name, kind = (one.get("id"), one.get("kind")) if isinstance(one, Map) else (None, None)
        if isinstance(one, Map) and isinstance(name, Str) and isinstance(kind, Str) and str(kind) in kinds:
            currency = one.get("currency")
            code = str(currency) if isinstance(currency, Str) else "EUR"
            labels = dict(_labels(one.get("label")))
            found.append(SheetColumn(str(name), kinds[str(kind)], labels, code, one.get("digits") is not None))
    return tuple(found)


def _labels(typed: object) -> Iterator[tuple[str, str]]:
    if isinstance(typed, Str):
        yield "", str(typed)
    elif isinstance(typed, Map):
        yield from ((key, str(words)) for key, words in typed.items() if isinstance(words, Str))


def folded(text: str) -> str:
    """A head as it is compared: without capitals, odd spaces and dashes, and what nobody sees."""
    return plain(text).casefold()


@dataclass(frozen=True)
class Heads:
    """The heads that the columns of a data set may have, in the languages of the report."""

    columns: Sequence[SheetColumn]
    languages: Sequence[str]

    @cached_property
    def _names(self) -> Mapping[str, frozenset[HeadPlace]]:
        """What each head may name: a label of a column of words is also one of its words in that language."""
        found: dict[str, set[HeadPlace]] = {ROW_ID: {HeadPlace(ROW_ID)}}
        for column in self.columns:
            found.setdefault(folded(column.id), set()).add(HeadPlace(column.id))
            for language, label in column.labels.items():
                own = language if column.kind.name == "text" else ""
                found.setdefault(folded(label), set()).add(HeadPlace(column.id, own, bool(own)))
        return {head: frozenset(places) for head, places in found.items()}

    def named(self, typed: str) -> frozenset[HeadPlace]:
        """The columns that a head may name: none, one, or several.

        An id in brackets on a line of its own, as in workbooks of ours, says it alone: "Kasten\\nRuches\\n[hives]".
        """
        lines = [line.strip() for line in typed.split("\n") if line.strip()]
        for line in lines:
            if found := _IN_BRACKETS.fullmatch(line):
                return self._of(found["id"])
        whole = self._of(" ".join(lines))
        return whole or frozenset[HeadPlace]().union(*(self._of(line) for line in lines))

    def _of(self, head: str) -> frozenset[HeadPlace]:
        name = folded(head)
        if name in self._names:
            return _one(self._names[name])
        found = _IN_LANGUAGE.fullmatch(name)
        language = (found["inside"] or found["behind"]) if found else ""
        if found is None or language not in self.languages:
            return frozenset()
        texts = {one.id for one in self.columns if one.kind.name == "text"}
        named = self._names.get(found["name"], frozenset())
        return frozenset(HeadPlace(place.column, language) for place in named if place.column in texts)


def _one(places: frozenset[HeadPlace]) -> frozenset[HeadPlace]:
    """Labels that are the same in two languages name the column, and no language."""
    columns = {place.column for place in places}
    return frozenset(HeadPlace(column) for column in columns) if len(places) > len(columns) else places

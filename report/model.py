"""What editors write: texts, blocks, sections, data sets, terms and the report, as frozen pydantic models."""

from __future__ import annotations

# SHAPES ONLY: the owner of validation finishes this module (validators, parsing of Text, data cells, marks).
import datetime
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from report.errors import Mark
from report.inline import Inline


class Model(BaseModel):
    """Base of everything that editors write; `mark` is where it stands (injected while validating)."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    mark: Mark = Mark("")
    query: str | None = None  # an open question to the author: on any block, text (beside the languages) or data cell


class Text:
    """One string per language, or a plain scalar meaning the same in all. Not a BaseModel: {nl: ..., fr: ..., query: ...}."""

    inline: dict[str, tuple[Inline, ...]]  # parsed inline markup per language
    source: dict[str, str]  # what was typed, per language
    marks: dict[str, Mark]  # where, per language
    mark: Mark
    query: str | None


class DataColumn(Model):
    """A column of a data set."""

    id: str
    kind: Literal["integer", "decimal", "percent", "duration", "period", "date", "money", "country", "text"]
    label: Text
    unit: Text | None = None
    note: Text | None = None
    digits: int | None = None  # decimals shown; None: as typed
    currency: str = "EUR"


class DataCell(Model):
    """A value with what is known about it; in YAML a plain scalar, or a map with these keys."""

    value: Decimal | datetime.date | tuple[datetime.date, datetime.date] | str | Text | None = None
    null: str | None = None  # why there is no value: a key of the data set's `nulls`
    source_text: str | None = None  # what the source prints, where the value differs from it
    correction: dict[str, str] | None = None  # {reason:, by:, status: proposed|accepted}
    approx: bool = False
    note: Text | None = None


class SeriesBreak(Model):
    """The series of `column` means something else from row `before` on: no line joins the two parts."""

    column: str
    before: str
    reason: Text


class Dataset(Model):
    """content/<year>/data/<id>.yaml"""

    id: str
    title: Text
    description: Text | None = None
    source: Text | None = None
    columns: tuple[DataColumn, ...]
    rows: tuple[dict[str, Any], ...]  # becomes DataRow(id, cells: dict[str, DataCell]); the key `id` names the row
    nulls: dict[str, Text] = {}
    breaks: tuple[SeriesBreak, ...] = ()


class Term(Model):
    """terms.yaml: official form per language, abbreviation, expansion."""

    id: str
    name: Text
    short: Text | None = None  # abbreviation per language ("FIDO" / "IFDD")
    lang: str | None = None  # language tag of the name when it is foreign in every edition ("en")
    gloss: Text | None = None  # what a foreign name means
    gender: dict[str, Literal["m", "f", "n", "c", "mp", "fp"]] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    kind: Literal["organisation", "programme", "text", "system", "reference", "term"] = "term"
    listed: bool = True  # whether the list of abbreviations has it (only when it has a `short`)
    hyphenate: dict[str, tuple[str, ...]] = {}  # {nl: ["aan-koop-gids"]}


class Section(Model):
    """content/<year>/sections/<id>.yaml"""

    id: str
    title: Text
    short: Text | None = None  # for the running head, when the title is long
    lead: Text | None = None
    numbered: bool = True
    blocks: tuple[Any, ...] = ()  # tuple of Block (report.blocks)
    notes: dict[str, Text] = {}


class Report(Model):
    """content/<year>/report.yaml"""

    year: int
    languages: tuple[str, ...]
    theme: str
    published: datetime.date
    title: Text
    subtitle: Text
    organisation: Text
    subject: Text
    keywords: tuple[Text, ...] = ()
    # sections: the order and nesting: "summary" or {"policy": ["meetings", "circular"]}

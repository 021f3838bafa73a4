"""What a proof is made of: parts with rows, each of them a text as every edition prints it, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from report.diagnostics.errors import Mark
from report.document import Chart, Document, Picture, Runs

RowStyle: TypeAlias = Literal["text", "title"]


class ProofSide(NamedTuple):
    """A text as one edition prints it; `label` stands before it: a bullet, a date, "Figuur 2"."""

    runs: Runs
    label: Runs = ()
    picture: Chart | Picture | None = None


class Row(NamedTuple):
    """A text beside its translation.

    `name` is that of its unit, "" for what is typed once for all languages or made by the program; `mark` where it is
    typed. `start` is from where on findings are about it. `depth` counts the lists around the one in which it stands.
    """

    name: str
    mark: Mark
    start: Mark
    sides: tuple[ProofSide, ...]
    style: RowStyle = "text"
    depth: int = 0
    remarks: tuple[Runs, ...] = ()


class ProofPart(NamedTuple):
    """A file of the report: its number, its title in each language, its texts, and how many of them and of findings.

    Parts of level 2 are inside that of level 1 before them.
    """

    level: int
    id: str
    file: str
    number: str
    titles: tuple[Runs, ...]
    rows: tuple[Row, ...] = ()
    counts: str = ""


class Opening(NamedTuple):
    """What the first page says in one language."""

    title: str
    lines: tuple[Runs, ...]


class ProofWords(NamedTuple):
    """The words around the texts; `languages` are the names of the languages, `line` is such as "line {line}"."""

    text: str
    languages: tuple[str, ...]
    remarks: str
    line: str
    picture: tuple[str, ...]
    too_large: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """All editions of a report side by side; `documents` are these editions, in the order of the columns."""

    documents: tuple[Document, ...]
    openings: tuple[Opening, ...]
    words: ProofWords
    parts: tuple[ProofPart, ...]

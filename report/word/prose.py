"""What is read of a Word file: paragraphs and tables, their words with a look, and what stands among them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, TypeAlias

from report.word.styles import ListPlace


class WordLook(NamedTuple):
    """How words look, as far as our texts can say it; `link` is an address, `language` the tag of a foreign phrase."""

    strong: bool = False
    emphasis: bool = False
    link: str = ""
    language: str = ""


class WordRun(NamedTuple):
    """Words with one look."""

    text: str
    look: WordLook = WordLook()


class NoteAnchor(NamedTuple):
    """The mark of a note: "footnote" or "endnote", and its number in the file."""

    kind: str
    id: str


class Photograph(NamedTuple):
    """A picture: the part of the file that holds it, "" for one that is left out, and what it shows, "" if unsaid."""

    part: str
    alt: str = ""


class Control(NamedTuple):
    """A content control with a tag: what was put between words and must come back as it went out.

    A bookmark of ours is one without words.
    """

    tag: str
    text: str
    look: WordLook = WordLook()


Piece: TypeAlias = "WordRun | NoteAnchor | Photograph | Control"


class Remark(NamedTuple):
    """A comment: its words, who wrote it, and the words that it is about ("" where it is about a place)."""

    text: str
    author: str
    about: str


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph: its number in the file, from 1, what it is by its style, and what stands in it."""

    number: int
    role: str
    level: int
    place: ListPlace | None
    pieces: tuple[Piece, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def text(self) -> str:
        """Its words."""
        return "".join([one.text for one in self.pieces if isinstance(one, WordRun | Control)])

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be seen in it."""
        return not self.text.strip() and all(isinstance(one, WordRun) for one in self.pieces)


class WordCell(NamedTuple):
    """A cell: its paragraphs; whether it holds a table is told where it is read."""

    paragraphs: tuple[WordParagraph, ...]


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table: rows of cells, as many in each; where cells were merged, those after the first are empty."""

    number: int
    rows: tuple[tuple[WordCell, ...], ...]


WordBlock: TypeAlias = "WordParagraph | WordTable"


def joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Pieces with words of one look in one piece, as Word parts them for reasons of its own."""
    result: list[Piece] = []
    for look, run in groupby(pieces, key=lambda one: one.look if isinstance(one, WordRun) else None):
        alike = list(run)
        if look is None:
            result += alike
        else:
            result.append(WordRun("".join([one.text for one in alike if isinstance(one, WordRun)]), look))
    return tuple(result)

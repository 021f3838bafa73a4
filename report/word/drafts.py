"""Drafts: the parts of a text that is taken over, as blocks of ours, before their words stand in any file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from report.diagnostics.errors import Mark
from report.source.node import KeyPath
from report.word.prose import Remark

NOTE_MARK = re.compile(r"\[\^([\w.-]+)\]")


@dataclass
class DraftText:
    """A text by its languages, as it is typed, with the comments on it.

    `path` leads to it in a file that has it, where it stands at `mark` and has an open `query`.
    """

    words: dict[str, str]
    number: int = 0
    remarks: tuple[Remark, ...] = ()
    path: KeyPath = ()
    mark: Mark | None = None
    query: str = ""

    @property
    def shown(self) -> str:
        """Its words in the first language that it has."""
        return next(iter(self.words.values()), "")

    @property
    def note_names(self) -> list[str]:
        """The names of its notes, in the order of their marks."""
        return NOTE_MARK.findall(self.shown)


@dataclass
class Draft:
    """A block or a part of one: its texts by their fields, and the parts below it.

    `kind` is that of a block ("paragraph", "list", "section", "table", "image", "quote", "callout", "lead"), or "item",
    "column", "row", "cell", "note". `number` is the paragraph of the file that it comes from. `style` is that of a
    list, `picture` the part of a file that holds one. `path` leads to it in a file that has it.
    """

    kind: str
    number: int = 0
    texts: dict[str, DraftText] = field(default_factory=dict)
    parts: list[Draft] = field(default_factory=list)
    style: str = ""
    picture: str = ""
    path: KeyPath = ()

    @property
    def shown(self) -> str:
        """The first words in it."""
        return next((text.shown for text in self.all_texts() if text.shown), "")

    def walk(self) -> Iterator[Draft]:
        """It and all parts below it."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def all_texts(self) -> Iterator[DraftText]:
        """Its texts, and those below it, in the order of reading."""
        yield from self.texts.values()
        for part in self.parts:
            yield from part.all_texts()

    @property
    def note_names(self) -> list[str]:
        """The names of the notes on its texts, in the order of their marks."""
        return [name for text in self.all_texts() for name in text.note_names]


def slug(words: str, most: int = 40) -> str:
    """Words as an id: small letters and hyphens; "" where there are none."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return name if len(name) <= most else name[: most + 1].rpartition("-")[0] or name[:most]


def strong_paragraph(text: DraftText, number: int) -> Draft:
    """A heading as a paragraph of strong words."""
    strong = {key: words if "*" in words else f"**{words}**" for key, words in text.words.items()}
    return Draft("paragraph", number, {"text": DraftText(strong, text.number, text.remarks)})

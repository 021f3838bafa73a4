"""The block `key-figures`: a few numbers that say most."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element, Group, Paragraph, StyleName
from report.messages import Message, say
from report.model.block import Block, Writer
from report.model.selectable import Selectable
from report.model.text import LabelText, Text


class KeyFigure(Selectable):
    """A number, what it counts, and a remark; the number is best a value slot."""

    title_of_kind: ClassVar[Message] = say("key figure")

    value: LabelText
    """The number, best taken from a data set: `{visits.@last.sessions}`."""
    label: LabelText
    """What the number counts, in a word or two."""
    note: Text | None = None
    """A remark in small type below the number."""

    def lower(self, writer: Writer) -> Group:
        """A group of two or three paragraphs."""
        parts: tuple[tuple[StyleName, Text | None], ...] = (
            ("figure-value", self.value),
            ("figure-label", self.label),
            ("figure-note", self.note),
        )
        elements = [Paragraph(writer.label(text), style, mark=text.mark) for style, text in parts if text]
        return Group("key-figure", tuple(elements), mark=self.mark)


class KeyFigures(Block):
    """Large numbers in a row."""

    name: ClassVar[str] = "key-figures"
    shorthand: ClassVar[str] = "figures"

    figures: tuple[KeyFigure, ...]
    """The numbers, two to nine of them."""

    def lower(self, writer: Writer) -> Iterable[Element]:
        """A group of groups."""
        yield Group("key-figures", tuple([figure.lower(writer) for figure in self.figures]), mark=self.mark)

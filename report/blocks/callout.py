"""The block `callout`: a remark that stands out beside the running text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from report.diagnostics.errors import Diagnostic, error
from report.document import Element, Group
from report.locales import Locale
from report.messages import say
from report.model.block import Block, Blocks, Writer
from report.model.dataset import Dataset
from report.model.plain_words import in_languages
from report.model.text import RunningText, Text
from report.source.node import Map


class Callout(Block):
    """A remark or a commitment, set apart; it holds a text, blocks, or both."""

    name: ClassVar[str] = "callout"
    example: ClassVar[str] = "{title: {nl: ..., fr: ...}, text: {nl: ..., fr: ...}}"

    title: Text | None = None
    """A few words over the remark."""
    text: RunningText | None = None
    """The remark itself."""
    blocks: Blocks = ()
    """More than a text: lists, tables, paragraphs."""

    def check(self, data: Mapping[str, Dataset], locales: Sequence[Locale]) -> Iterable[Diagnostic]:
        """It holds something."""
        typed = self.origin if isinstance(self.origin, Map) else {}
        if not (self.text or self.blocks or typed.get("text") or typed.get("blocks")):
            yield error(
                self.mark,
                say("the callout holds nothing"),
                say(
                    "write a text or blocks in it: {example}",
                    example=in_languages(self.example, [one.language for one in locales]),
                ),
            )

    def lower(self, writer: Writer) -> Iterable[Element]:
        """A group with the text before the blocks."""
        title = writer.label(self.title) if self.title else ()
        text = (writer.paragraph(self.text),) if self.text else ()
        yield Group("callout", (*text, *writer.elements(self.blocks)), title, self.mark)

"""Blocks: what a section is made of, as editors type it - each knows its fields, and how it becomes elements."""

from __future__ import annotations

import abc
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import PlainValidator, ValidationInfo

from report.diagnostics.errors import Diagnostic
from report.diagnostics.shortening import listed, nearest
from report.document import Element
from report.locales import Locale
from report.model.dataset import Dataset, DataView
from report.model.names import Id
from report.model.reading import reading_of
from report.model.schema import Model, found, read, wrong
from report.model.text import Text
from report.model.writer import Writer
from report.source.node import Map, Seq


class Block(Model, abc.ABC):
    """A piece of a section: what an editor types under `- name:`, and how it becomes typographic elements.

    A block type is one file of report/blocks/ and one name in BLOCKS::

        class Quote(Block):
            \"\"\"Words of somebody, set apart.\"\"\"       # one sentence: the manual prints it

            name: ClassVar[str] = "quote"                # the key that editors type: `- quote: {...}`

            text: RunningText                            # required
            source: Text | None = None                   # optional

            def lower(self, writer: Writer) -> Iterable[Element]:
                yield Group("quote", (writer.paragraph(self.text),), mark=self.mark)

    Fields are what pydantic understands (str, int, bool, Literal, tuple[X, ...], another Model), and besides: Text,
    RunningText (read from beginning to end), AltText, PlainText (no markup), Blocks (nested blocks), Id (a place that
    `[@id]` and `[text](#id)` can point at), IdRef (the id of a data set, column or row), ImageFile, Date, Period. What
    is of these types is checked wherever it stands. Set `shorthand: ClassVar[str] = "text"` where the block may be
    written as the value of that field alone: `- paragraph: {nl: ..., fr: ...}`. `mark` and `query` are
    there on every model; `self.at("columns", 0)` is the exact place of a value, for error messages.
    """

    name: ClassVar[str]

    @classmethod
    def kind_name(cls) -> str:
        return cls.name

    def data_shown(self) -> DataView | None:
        """What it shows of a data set, None where it shows none."""
        return None

    def check(self, data: Mapping[str, Dataset], locales: Sequence[Locale]) -> Iterable[Diagnostic]:
        """What is wrong with this block beyond the types of its fields, given the data sets that can be used."""
        return ()

    @abc.abstractmethod
    def lower(self, writer: Writer) -> Iterable[Element]:
        """The elements of this block in one language, in reading order."""


def _blocks(value: object, info: ValidationInfo) -> tuple[Block, ...]:
    """The blocks of a list; an unusable one is reported and left out, so that the others are read too."""
    if isinstance(value, tuple) and all(isinstance(block, Block) for block in value):
        return value
    if not isinstance(value, Seq):
        raise wrong(f"expected a list of blocks, found {found(value)}", "write '- paragraph:' and its text below it")
    reading = reading_of(info.context)
    result = []
    for item in value:
        if not isinstance(item, Map) or len(item) != 1:
            message = "expected one block" + (
                f", found {found(item)}" if not isinstance(item, Map) else f", found {len(item)} keys"
            )
            hint = "each item of the list is '- paragraph:' or another block's name, and its fields deeper below it"
            reading.error(getattr(item, "mark", value.mark), message, hint)
            continue
        name = next(iter(item))
        kind = reading.blocks.get(name)
        if kind is None:
            message = f"unknown block '{name}'{nearest(name, reading.blocks)}"
            reading.error(item.keys_at[name], message, f"blocks: {listed(reading.blocks, 30)}")
            continue
        assert issubclass(kind, Block)
        block = read(kind, item[name], reading, item.keys_at[name])
        if block is not None:
            result.append(block)
    return tuple(result)


Blocks: TypeAlias = Annotated[tuple[Block, ...], PlainValidator(_blocks)]


class Captioned(Block):
    """A block with a caption, counted as a figure or as a table."""

    counted: ClassVar[Literal["figure", "table"]]

    id: Id
    caption: Text


class Titled(Block):
    """A block with a heading of its own over the blocks in it."""

    id: Id
    title: Text
    blocks: Blocks

"""Blocks: what a section is made of, as editors type it, and the Writer with which they become elements."""

from __future__ import annotations

import abc
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple, Protocol, TypeAlias

from pydantic import Field, PlainValidator, ValidationInfo

from report.diagnostics.errors import Diagnostic, Mark, listed, nearest
from report.document import (
    NOWHERE,
    Cell,
    ChapterStart,
    Chart,
    Column,
    Element,
    Heading,
    Note,
    Origin,
    Paragraph,
    Picture,
    Run,
    Runs,
    StyleName,
)
from report.locales import Locale
from report.messages import Message, say, say_number, verbatim
from report.model.dataset import Dataset, DataView
from report.model.front import Front, Term
from report.model.names import Id, ImageFile
from report.model.plain_words import describe
from report.model.schema import ValidationContext, context_of, read, wrong
from report.model.selectable import Selectable
from report.model.text import AltText, RunningText, Text
from report.source.node import Map, Seq


class TableParts(NamedTuple):
    """A data set as the cells of a table, with its source and the remarks on its values."""

    columns: tuple[Column, ...]
    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    source: Runs = ()
    notes: tuple[Note, ...] = ()


class ChartParts(NamedTuple):
    """A data set as a chart, with what it shows in words, its source and the remarks on its values."""

    chart: Chart
    alt: str
    source: Runs
    notes: tuple[Runs, ...]


class TermForm(NamedTuple):
    """A term in one language: its full name, its abbreviation ("" without one), and the look of each."""

    term: Term
    name: str
    short: str
    long_run: Run
    short_run: Run


class Writer(Protocol):
    """Writes in one language what blocks ask for. Raises ContentError for what validation would have refused.

    Texts must be written in context order: notes are numbered, and terms expanded, where they are first met.
    """

    locale: Locale
    report: Front

    def label(self, text: Text) -> Runs:
        """A title, caption, cell or note, which is read on its own: terms stand in their short form."""

    def plain(self, text: Text, lang: str | None = None) -> str:
        """A text without any markup, for alt texts, metadata, charts; `lang` is that of a foreign name."""

    def paragraph(self, text: RunningText, style: StyleName = "body") -> Paragraph:
        """A text that is read from beginning to end, as a paragraph: terms are expanded where they are first met."""

    def around(self, pattern: str, runs: Runs) -> Runs:
        """A message such as "Source: {source}" with runs in its only place."""

    def dated(self, moment: str, origin: Origin = NOWHERE) -> Runs:
        """A date, or more of them, as the locale wrote it, with the raised letters that the language wants."""

    def elements(self, blocks: Iterable[Block]) -> tuple[Element, ...]:
        """The elements of blocks, in context order."""

    def heading(self, name: str, title: Text, mark: Mark, *, opening: ChapterStart | None = None) -> Heading:
        """The heading of the section `name`, with the level and number that it has in this report."""

    def name_of(self, name: str) -> str:
        """What the figure or table `name` is called in its caption: "Figuur 2"."""

    def picture(self, file: ImageFile) -> Picture:
        """A picture of the report."""

    def data_table(self, view: DataView, table: str) -> TableParts:
        """What the table with an id prints of a data set."""

    def data_chart(self, view: DataView, kind: str, alt: AltText | None, options: object) -> ChartParts:
        """A chart of a data set, all columns numbers; without an alt text, it is told from the data.

        `options` are those of its kind, None for one without.
        """

    def abbreviated(self) -> Iterable[TermForm]:
        """The terms whose abbreviation was printed so far."""

    def at_the_end(self, make: Callable[[Writer], Element]) -> Element:
        """A stand-in for an element that is made only when all texts are written, such as the list of terms used."""


class Block(Selectable, abc.ABC):
    """A piece of a section: what an editor types under `- name:`, and how it becomes typographic elements.

    A block type is one file of report/blocks/ and one name in BLOCKS::

        class Quote(Block):
            \"\"\"Words of somebody, set apart.\"\"\"       # one sentence: what editors get

            name: ClassVar[str] = "quote"                # the key that editors type: `- quote: {...}`

            text: RunningText                            # required
            source: Text | None = None                   # optional

            def lower(self, writer: Writer) -> Iterable[Element]:
                yield Group("quote", (writer.paragraph(self.text),), mark=self.mark)

    Fields are what pydantic understands (str, int, bool, Literal, tuple[X, ...], another Model), and besides: Text,
    RunningText (read from beginning to end), AltText, PlainText (no markup), Blocks (nested blocks), Id (a place that
    `[@id]` and `[text](#id)` can point at), IdRef (the id of a data set, column or row), ImageFile, Date, Period. What
    is of these types is checked wherever it stands. Set `shorthand: ClassVar[str] = "text"` where the block may be
    written as the value of that field alone: `- paragraph: {nl: ..., fr: ...}`. `only`, `mark` and `query` are
    there on every block; `self.at("columns", 0)` is the exact place of a value, for error messages.
    """

    name: ClassVar[str]

    @classmethod
    def kind_name(cls) -> Message:
        return verbatim(cls.name)

    def data_shown(self) -> DataView | None:
        """What it shows of a data set, None where it shows none."""
        return None

    def check(self, data: Mapping[str, Dataset], locales: Sequence[Locale]) -> Iterable[Diagnostic]:
        """What is wrong with this block beyond the types of its fields, given the data sets that can be used."""
        return ()

    def values_typed(self) -> Iterable[Text]:
        """The texts that it reads as values, and prints by the rules of each language."""
        return ()

    @abc.abstractmethod
    def lower(self, writer: Writer) -> Iterable[Element]:
        """The elements of this block in one language, in context order."""


def _blocks(value: object, info: ValidationInfo) -> tuple[Block, ...]:
    """The blocks of a list; an unusable one is reported and left out, so that the others are read too."""
    if isinstance(value, tuple) and all(isinstance(block, Block) for block in value):
        return value
    if not isinstance(value, Seq):
        message = say("expected a list of blocks, found {found}", found=describe(value))
        raise wrong(message, say("write '- paragraph:' and its text below it"))
    context = context_of(info)
    result = []
    for item in value:
        names = list(item)[:1] if isinstance(item, Map) and len(item) == 1 else _without_hyphen(item, context)
        if not isinstance(item, Map) or len(item) != 1:
            _no_block(item, value.mark, context)
        if isinstance(item, Map):
            result += [made for name in names if (made := _one(name, item, context))]
    return tuple(result)


def _one(name: str, item: Map, context: ValidationContext) -> Block | None:
    """The block that an item of a list has under a name; None where it is unusable, which is told."""
    kind = context.blocks.get(name)
    if kind is None:
        message = say("unknown block '{name}'{near}", name=name, near=nearest(name, context.blocks))
        context.error(item.keys_at[name], message, say("blocks: {names}", names=listed(context.blocks, 30)))
        return None
    assert issubclass(kind, Block)
    return read(kind, item[name], context, item.keys_at[name])


def _without_hyphen(item: object, context: ValidationContext) -> list[str]:
    """The names of all blocks in an item of a list that should have one each; none where it has other fields."""
    names = list(item) if isinstance(item, Map) and len(item) > 1 else []
    return names if names and all(name in context.blocks for name in names) else []


def _no_block(item: object, around: Mark, context: ValidationContext) -> None:
    """Say what is wrong with an item of a list of blocks that is none."""
    mark, found = getattr(item, "mark", around), say("expected one block, found {found}", found=describe(item))
    hint = say("each item of the list is '- paragraph:' or another block's name, and its fields deeper below it")
    if isinstance(item, Map) and item:
        first, *others = item
        blocks = [name for name in others if name in context.blocks]
        for name in blocks:
            hint = say("write '- {name}:', with the hyphen in line with that of the block above", name=name)
            context.error(item.keys_at[name], say("a hyphen is missing before '{name}:'", name=name), hint)
        if blocks:
            return
        found = say_number(
            "expected one block, found {number} key", "expected one block, found {number} keys", len(item)
        )
        if first in context.blocks:
            mark = item.keys_at[others[0]]
            hint = say("put the fields of the block two columns deeper than '{name}:'", name=first)
        elif len(others) == 0:
            hint = say("write '- paragraph:' and its text below it")
    elif isinstance(item, str) and item.strip(": ") in context.blocks:
        hint = say("each item of the list is '- {name}:', and its fields deeper below it", name=item.strip(": "))
    context.error(mark, found, hint)


Blocks: TypeAlias = Annotated[tuple[Block, ...], PlainValidator(_blocks)]


class Captioned(Block):
    """A block with a caption, counted as a figure or as a table."""

    counted: ClassVar[Literal["figure", "table"]]

    id: Id
    """The name by which texts refer to it: `[@name]`."""
    caption: Text
    """Its title: one line that says what is to be seen."""


class Titled(Block):
    """A block with a heading of its own over the blocks in it."""

    id: Id
    """The name by which texts refer to it: `[@name]`."""
    title: Text
    """The heading."""
    blocks: Blocks = Field(examples=["[{paragraph: {nl: ..., fr: ...}}]"])
    """What stands below the heading, block after block."""

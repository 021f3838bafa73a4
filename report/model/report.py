"""The report: its front matter, its sections in order, its data sets and terms - what validation makes of a source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, NamedTuple

from pydantic import Field

from report.diagnostics.errors import Diagnostic, Mark
from report.document import ChapterStart, Picture
from report.messages import Message, say
from report.model.block import Blocks
from report.model.dataset import Dataset
from report.model.front import Front, Term
from report.model.names import Id
from report.model.published import PublishedEdition
from report.model.selectable import Selectable
from report.model.text import RunningText, Text
from report.model.units import Unit


class Section(Selectable):
    """A section of the report: its title, and the blocks that it is made of."""

    title_of_kind: ClassVar[Message] = say("section")

    id: Id
    """The name of the section: that of its file, without `.yaml`. Texts refer to it by `[@name]`."""
    title: Text
    """The heading of the section."""
    short: Text | None = None
    """A shorter title for the head of each page, where the title is long."""
    lead: RunningText | None = None
    """What the section says, in a few larger lines below its title."""
    numbered: bool = True
    """Whether the chapter has a number."""
    opening: ChapterStart | None = None
    """Where the chapter opens: on the next `page`, `left` page or `right` page, or below the chapter before it
    (`run-in`)."""
    notes: dict[str, Text] = Field(default_factory=dict)
    """The notes at the foot of the page, by the name that their marks `[^name]` have in texts."""
    blocks: Blocks = ()
    """What the section is made of, block after block."""


class Part(NamedTuple):
    """A section of the report with the parts under it: a chapter, or a section of a chapter."""

    section: Section
    parts: tuple[Part, ...] = ()


class Report(Front, defer_build=True):  # made from what is validated: pydantic need not prepare to read one
    """A whole report, validated: its front matter, its sections in order, its data sets and terms by id.

    `images` are those that the report shows, by the name of their file; `units` are the texts that are
    written per language, in the order of the report; `names` is what each text is called, also one that is typed once,
    by its place; `locate` gives the place of a character of a text that starts at a mark; `earlier` is what the edition
    before this one printed; `diagnostics` are the warnings and the open queries, in the order of their places.
    """

    parts: tuple[Part, ...]
    data: Mapping[str, Dataset]
    terms: Mapping[str, Term]
    images: Mapping[str, Picture]
    units: tuple[Unit, ...] = ()
    names: Mapping[Mark, str] = Field(default_factory=dict)
    locate: Callable[[Mark, str, int], Mark] = lambda mark, _text, _offset: mark
    earlier: PublishedEdition | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

"""Blocks: the editors' vocabulary, one file per type - its fields, and how it becomes typographic elements."""

from __future__ import annotations

from report.blocks.abbreviations import Abbreviations
from report.blocks.callout import Callout
from report.blocks.chart import ChartBlock
from report.blocks.colophon import ColophonBlock
from report.blocks.image import Image
from report.blocks.key_figures import KeyFigures
from report.blocks.lead import Lead
from report.blocks.list import ListBlock
from report.blocks.paragraph import ParagraphBlock
from report.blocks.quote import Quote
from report.blocks.section import SectionBlock
from report.blocks.table import TableBlock
from report.blocks.timeline import Timeline
from report.model.block import Block

#: Every block type that editors may use; a new one is a file here and a name in this tuple.
BLOCKS: tuple[type[Block], ...] = (
    ParagraphBlock,
    Lead,
    ListBlock,
    Callout,
    Quote,
    SectionBlock,
    TableBlock,
    ChartBlock,
    Image,
    KeyFigures,
    Timeline,
    Abbreviations,
    ColophonBlock,
)

if nameless := [block.__name__ for block in BLOCKS if "name" not in vars(block)]:
    raise TypeError(f"blocks without a `name`, which editors type: {', '.join(nameless)}")

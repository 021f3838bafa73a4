"""Names with their places, what is found while context, and the blocks that are in a model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import pytest

from report.diagnostics.errors import Mark
from report.document import Element
from report.model.block import Block, Blocks, Writer
from report.model.names import Id, IdRef, ImageFile
from report.model.schema import Model, ValidationContext, read
from report.model.text import AltText, RunningText, Text
from report.model.walk import blocks_in, walk
from report.source.yaml import parse


class Tab(Model):
    """A part of a block that holds blocks."""

    photo: ImageFile | None = None
    blocks: Blocks = ()


class Tabs(Block):
    """A block whose parts hold blocks."""

    name: ClassVar[str] = "tabs"

    id: Id | None = None
    data: IdRef | None = None
    columns: tuple[IdRef, ...] = ()
    alt: AltText | None = None
    text: RunningText | None = None
    tabs: tuple[Tab, ...] = ()

    def lower(self, writer: Writer) -> Iterable[Element]:
        return ()


def made(typed: str) -> tuple[Tabs | None, ValidationContext]:
    context = ValidationContext(("nl", "fr"), {"tabs": Tabs})
    return read(Tabs, parse(typed, "a.yaml").top, context, Mark("a.yaml")), context


def test_a_name_knows_where_it_was_typed() -> None:
    tabs, context = made("id: one\ndata: visits\ncolumns: [a, b]\n")
    assert tabs is not None
    assert {str(tabs.data), tabs.data} == {"visits"}
    assert [(str(name), str(name.mark)) for name in tabs.columns] == [("a", "a.yaml:3:11"), ("b", "a.yaml:3:14")]
    assert str(tabs.id.mark if tabs.id else "") == "a.yaml:1:5"
    assert context.diagnostics == []


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("id: Één", "'Één' is no usable id"),
        ("data: [a]", "expected a text, found a list"),
        ("tabs: [{photo: {a: b}}]", "expected a text, found a map"),
    ],
)
def test_what_is_no_name_is_refused(typed: str, message: str) -> None:
    tabs, context = made(typed)
    assert tabs is None
    assert [one.message for one in context.diagnostics] == [message]


def test_images_and_texts_are_found_in_what_is_unusable_too() -> None:
    tabs, context = made("alt: a\ntext: b\ntabs: [{photo: x.png}, {photo: y.png, color: red}]\nwrong: 1\n")
    assert tabs is not None
    assert len(context.diagnostics) == 2
    assert [str(name.mark) for name in context.of(ImageFile)] == ["a.yaml:3:16", "a.yaml:3:32"]
    assert [text.source["nl"] for text in context.of(Text)] == ["a", "b"]
    assert [text.source["nl"] for text in context.of(AltText)] == ["a"]


def test_blocks_are_found_in_the_parts_of_a_block_but_not_below_other_blocks() -> None:
    tabs, _ = made("tabs: [{blocks: [{tabs: {id: b, tabs: [{blocks: [{tabs: {id: c}}]}]}}, {tabs: {id: d}}]}]")
    assert tabs is not None
    assert [block.id for block in blocks_in(tabs) if isinstance(block, Tabs)] == ["b", "d"]
    assert [one.id for one in walk(tabs) if isinstance(one, Tabs)] == [None, "b", "c", "d"]

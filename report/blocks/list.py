"""The block `list`: bullets or numbers, nested if need be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from report.document import Element, Item, ItemList, Run
from report.messages import Message, say
from report.model.block import Block, Writer
from report.model.selectable import Selectable
from report.model.text import RunningText

BULLETS = ("•", "–")  # by depth
ListStyle = Literal["bullet", "number"]


class ListItem(Selectable):
    """An item: a text, or a text with items below it."""

    shorthand: ClassVar[str] = "text"
    title_of_kind: ClassVar[Message] = say("list item")

    text: RunningText
    """The words of the item."""
    items: tuple[ListItem, ...] = ()
    """Items one level deeper."""

    def lower(self, writer: Writer, style: ListStyle, number: int, depth: int) -> Item:
        """The item with its label: "1." in the first level of numbers, "a." below it."""
        if style == "number":
            label = f"{number}." if depth == 0 else f"{letters(number)}."
        else:
            label = BULLETS[min(depth, len(BULLETS) - 1)]
        elements: list[Element] = [writer.paragraph(self.text)]
        if self.items:
            elements.append(_lowered(writer, self, style, depth + 1))
        return Item((Run(label),), tuple(elements))


def letters(number: int) -> str:
    """A number as letters: a to z, then aa, ab, and so on."""
    found = ""
    while number:
        number, letter = divmod(number - 1, 26)
        found = chr(ord("a") + letter) + found
    return found


class ListBlock(Block):
    """A list with bullets or numbers."""

    name: ClassVar[str] = "list"

    style: ListStyle = "bullet"
    """Bullets or numbers."""
    items: tuple[ListItem, ...]
    """The items, each after a hyphen and a space."""

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One list; those inside it have the same style."""
        yield _lowered(writer, self, self.style, 0)


def _lowered(writer: Writer, parent: ListBlock | ListItem, style: ListStyle, depth: int) -> ItemList:
    """The items of a list, or of one of its items."""
    lowered = [item.lower(writer, style, number, depth) for number, item in enumerate(parent.items, 1)]
    return ItemList(tuple(lowered), style, parent.mark)

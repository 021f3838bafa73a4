"""Queries on their way into a draft: which text of an element each stands beside, so that no line of it changes."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from report.document import Element, Figure, Group, Heading, Item, ItemList, Paragraph, Runs, Table


def marked(runs: Runs, ids: Sequence[str]) -> Runs:
    """Runs beside whose end the queries with these ids stand; nothing has no end."""
    if not runs or not ids:
        return runs
    last = runs[-1]
    return (*runs[:-1], last._replace(queries=(*last.queries, *ids)))


def marked_elements(elements: Sequence[Element], ids: Sequence[str]) -> tuple[Element, ...]:
    """Elements of which the first that has words is marked, at its title or caption if it has one.

    What has none stays the very object that it was: it may stand for what is made later.
    """
    made = list(elements)
    for number, element in enumerate(elements):
        made[number] = _marked_element(element, ids)
        if made[number] is not element:
            break
    return tuple(made)


def _marked_element(element: Element, ids: Sequence[str]) -> Element:
    match element:
        case Heading() | Paragraph():
            return dataclasses.replace(element, runs=marked(element.runs, ids)) if element.runs else element
        case Table() | Figure():
            return dataclasses.replace(element, caption=marked(element.caption, ids)) if element.caption else element
        case Group() if element.title:
            return dataclasses.replace(element, title=marked(element.title, ids))
        case Group():
            inner = marked_elements(element.elements, ids)
            return element if _same(inner, element.elements) else dataclasses.replace(element, elements=inner)
        case ItemList() if element.items:
            first = _marked_item(element.items[0], ids)
            return dataclasses.replace(element, items=(first, *element.items[1:]))
        case _:
            return element


def _marked_item(item: Item, ids: Sequence[str]) -> Item:
    inner = marked_elements(item.elements, ids)
    if _same(inner, item.elements):
        return dataclasses.replace(item, label=marked(item.label, ids))
    return dataclasses.replace(item, elements=inner)


def _same(one: Sequence[Element], other: Sequence[Element]) -> bool:
    return all(here is there for here, there in zip(one, other, strict=True))

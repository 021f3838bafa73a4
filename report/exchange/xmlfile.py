"""XML files of translators: words and tags mixed, written so that people can read them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree

from report.exchange.tagging import Tag
from report.markup.tree import Emphasis, Inline, Link, Phrase, Strong, TextNode

#: An element of lxml, which comes without types.
Element = Any
_STANDARD = re.compile(rb'<!DOCTYPE\s+(?:tmx|martif)\s+(?:SYSTEM|PUBLIC\s+"[^"<>]*")\s+"[^"<>]*"\s*>')
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def filled(parent: Element, inlines: Iterable[Inline], tags: Iterable[Tag], make: Callable[[Tag], Element]) -> Element:
    """The element with markup in it: words as text, all else as the elements that `make` makes of its `tags`."""
    waiting = iter(tags)

    def fill(parent: Element, inlines: Iterable[Inline]) -> Element:
        last = None
        for inline in inlines:
            if not isinstance(inline, TextNode):
                last = make(next(waiting))
                parent.append(last)
                if isinstance(inline, Strong | Emphasis | Link | Phrase):
                    fill(last, inline.children)
            elif last is None:
                parent.text = (parent.text or "") + inline.text
            else:
                last.tail = (last.tail or "") + inline.text
        return parent

    return fill(parent, inlines)


def serialised(root: Element, mixed: frozenset[str]) -> bytes:
    """The file of a tree, an element a line; no white space is added inside the elements named in `mixed`."""
    _indent(root, mixed, "\n")
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data.replace(b"<?xml version='1.0' encoding='UTF-8'?>", b'<?xml version="1.0" encoding="UTF-8"?>', 1) + b"\n"


def local_name(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def first_child(element: Element, name: str) -> Element | None:
    """The first element of that name directly in another, of whatever namespace."""
    return next((one for one in element if local_name(one) == name), None)


def without_doctype(data: bytes) -> bytes:
    """The file without a document type that only names a standard's: memories of OmegaT and term bases begin with one.

    One that defines something of its own stays, and is refused.
    """
    return _STANDARD.sub(lambda found: b"\n" * found[0].count(b"\n"), data, count=1)


def _indent(element: Element, mixed: frozenset[str], space: str) -> None:
    if local_name(element) in mixed or not len(element):
        return
    element.text = space + "  "
    for child in element:
        _indent(child, mixed, space + "  ")
        child.tail = space + "  "
    element[-1].tail = space

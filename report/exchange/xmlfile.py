"""XML files: words and tags mixed, written so that people can read them, and read without trust in who made them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree

from report.exchange.tagging import Tag
from report.markup.tree import Emphasis, Inline, Link, Phrase, Strong, TextNode
from report.messages import Message, say

#: An element of lxml, which comes without types.
Element = Any
_TYPED = say("the file has a document type declaration (<!DOCTYPE), which is not read")
_STANDARD = re.compile(rb'<!DOCTYPE\s+(?:tmx|martif)\s+(?:SYSTEM|PUBLIC\s+"[^"<>]*")\s+"[^"<>]*"\s*>')
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class XmlError(Exception):
    """A file cannot be read as XML: why, and from which line and column on."""

    def __init__(self, message: Message, line: int = 1, column: int = 1) -> None:
        self.message = message
        self.line, self.column = line, column
        super().__init__(message)


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


def parsed(data: bytes) -> Element:
    """The root of an XML file, without comments. Raises XmlError.

    Nothing is fetched, no entity is expanded, and a file with a document type is refused: no tool needs one here, and
    it could make a small file huge or name other files.
    """
    if b"<!DOCTYPE" in data or b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise XmlError(_TYPED)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        line, column = problem.position
        raise XmlError(say("not readable as XML from here on"), line or 1, column or 1) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise XmlError(_TYPED)
    return root


def _indent(element: Element, mixed: frozenset[str], space: str) -> None:
    if local_name(element) in mixed or not len(element):
        return
    element.text = space + "  "
    for child in element:
        _indent(child, mixed, space + "  ")
        child.tail = space + "  "
    element[-1].tail = space

"""XML: files and parts of files that are read without trust in who made them."""

from __future__ import annotations

from typing import Any

from lxml import etree

from report.messages import Message, say

#: An element of lxml, which comes without types.
Element = Any
_TYPED = say("the file has a document type declaration (<!DOCTYPE), which is not read")


class XmlError(Exception):
    """A file cannot be read as XML: why, and from which line and column on."""

    def __init__(self, message: Message, line: int = 1, column: int = 1) -> None:
        self.message = message
        self.line, self.column = line, column
        super().__init__(message)


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

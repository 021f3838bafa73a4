"""What defects are planted with in a good file: its elements, page descriptions and metadata, found and changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Pdf


class Defect(NamedTuple):
    """What is done to a file, and the rule that must find it."""

    plant: Callable[[Pdf], None]
    rule: str


def planted(data: bytes, *plants: Callable[[Pdf], None], **saving: Any) -> bytes:
    """A file with defects in it."""
    stream = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        for plant in plants:
            plant(pdf)
        pdf.save(stream, **saving)
    return stream.getvalue()


def elements(pdf: Pdf, *roles: str) -> Iterator[Any]:
    """The structure elements with one of these roles, in reading order."""
    pending = list(reversed(kids(pdf.Root.StructTreeRoot)))
    while pending:
        node = pending.pop()
        if isinstance(node, Dictionary) and "/S" in node:
            if str(node.S)[1:] in roles:
                yield node
            pending.extend(reversed(kids(node)))


def element(pdf: Pdf, *roles: str) -> Any:
    """The first of them."""
    return next(elements(pdf, *roles))


def chart(pdf: Pdf) -> Any:
    """The first figure of the text, behind that of the cover."""
    return list(elements(pdf, "Figure"))[1]


def kids(node: Any) -> list[Any]:
    """What an element holds."""
    held = node.get("/K", [])
    return list(held) if isinstance(held, Array) else [held]


def repaint(page: Any, pattern: bytes, replacement: bytes, count: int = 1) -> None:
    """Change the page description of a page, which must have what is looked for."""
    old = page.Contents.read_bytes()
    new = re.sub(pattern, replacement, old, count=count, flags=re.DOTALL)
    assert new != old
    page.Contents.write(new)


def xmp(pdf: Pdf, pattern: bytes, replacement: bytes) -> None:
    """Change the XMP metadata, which must have what is looked for."""
    old = pdf.Root.Metadata.read_bytes()
    new = re.sub(pattern, replacement, old, flags=re.DOTALL)
    assert new != old
    pdf.Root.Metadata.write(new)


def fonts(pdf: Pdf) -> list[Any]:
    """All fonts."""
    return [font for page in pdf.pages for font in page.obj.Resources.Font.values()]


def link(pdf: Pdf) -> Any:
    """The element of the first link in a paragraph."""
    return next(node for node in elements(pdf, "Link") if node.P.S == "/P")


def annotation(node: Any) -> Any:
    """What makes a link element clickable."""
    return next(kid.Obj for kid in kids(node) if isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR")


def attached(pdf: Pdf) -> Any:
    """The first attached file."""
    return pdf.Root.AF[0]

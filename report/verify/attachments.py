"""Rules on attached files: what they are, what they hold, and how they belong to the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from report.messages import say
from report.verify.finding import A3, UA, Finding, Flaw, quoted
from report.verify.reading import PdfReading
from report.verify.tree import leaves

RELATION = Flaw(
    "attachment-relation",
    f"{A3} 6.8",
    say("say how the file belongs to the document (AFRelationship, AF): build the file again"),
)
DESCRIBED = Flaw(
    "attachment-description", f"{UA} 7.11", say("describe the attached file in the language of the edition")
)
KIND = Flaw("attachment-type", f"{A3} 6.8", say("name the type of the attached file, such as text/csv"))
CONTENT = Flaw("attachment-content", f"{UA} 7.11", say("attach a file that has content, in UTF-8"))

RELATIONS = {"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"}


def attachments_are_described(reading: PdfReading) -> Iterator[Finding]:
    """Each attached file says what it is, and can be read."""
    associated = [one.objgen for one in _associated(reading)]
    for name, file in _attached(reading):
        if str(file.get("/AFRelationship", "")) not in RELATIONS:
            yield RELATION.broken(
                say("the attached file {name} does not say how it belongs to the document", name=name)
            )
        if not file.is_indirect or file.objgen not in associated:
            yield RELATION.broken(
                say("the attached file {name} is not among the files that belong to the document", name=name)
            )
        if not str(file.get("/Desc", "")).strip():
            yield DESCRIBED.broken(say("the attached file {name} has no description", name=name))
        for key in ("/F", "/UF"):
            if not str(file.get(key, "")):
                yield DESCRIBED.broken(say("the attached file {name} has no file name ({key})", name=name, key=key[1:]))
        stream = (file.get("/EF") or {}).get("/F")
        if not isinstance(stream, pikepdf.Stream):
            yield CONTENT.broken(say("the attached file {name} has no content", name=name))
            continue
        kind = str(stream.get("/Subtype", "/"))[1:]
        if not kind:
            yield KIND.broken(say("the attached file {name} does not say of which type it is", name=name))
        elif "/" not in kind:
            yield KIND.broken(
                say("the attached file {name} has the type {kind}, which is none", name=name, kind=quoted(kind))
            )
        yield from _content(name, kind, reading.budget.decoded(stream))


def _content(name: str, kind: str, data: bytes) -> Iterator[Finding]:
    if not data:
        yield CONTENT.broken(say("the attached file {name} is empty", name=name))
    elif kind.startswith("text/"):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            yield CONTENT.broken(say("the attached file {name} is not in UTF-8", name=name))


def _attached(reading: PdfReading) -> Iterator[tuple[str, Any]]:
    """The file specifications, behind their names in quotation marks."""
    names = (reading.catalog.get("/Names") or {}).get("/EmbeddedFiles")
    found: dict[tuple[int, int], tuple[str, Any]] = {}
    for name, file in leaves(names, "/Names"):
        found.setdefault(file.objgen, (quoted(str(name)), file))
    yield from found.values()


def _associated(reading: PdfReading) -> Iterator[Any]:
    """Files that the catalog, a page or an element is associated with."""
    yield from reading.catalog.get("/AF") or []
    for page in reading.pdf.pages:
        yield from page.obj.get("/AF") or []


RULES = {attachments_are_described: RELATION}

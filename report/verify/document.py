"""Rules on the file as a whole: tags, title, language, outline, page labels, standards, protection."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pikepdf

from report.languages import primary_subtag
from report.messages import say
from report.verify.finding import A3, EN, UA, Finding, Flaw, quoted
from report.verify.reading import PdfReading

LONG = 20  # pages from which readers need an outline
TAG = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*", re.IGNORECASE)

TAGGED = Flaw("untagged", f"{UA} 7.1, {EN} 10.1.3.1", say("build the file with sppreport, which tags every element"))
TITLE = Flaw("title", f"{UA} 7.1, {EN} 10.2.4.2", say("give the report a `title` in report.yaml and build it again"))
TITLE_BAR = Flaw(
    "title-shown", f"{UA} 7.1", say("let the window show the title (DisplayDocTitle): build the file again")
)
LANGUAGE = Flaw(
    "language", f"{UA} 7.2, {EN} 10.3.1.1", say("name the language of the edition in the catalog: nl-BE, fr-BE")
)
OUTLINE = Flaw("outline", f"{UA} 7.17, {EN} 10.2.4.6", say("make bookmarks from the headings: build the file again"))
LABELS = Flaw("page-labels", f"{UA} 7.17", say("make the page labels equal to the printed page numbers"))
IDENTITY = Flaw(
    "standards", f"{UA} 5, {A3} 6.6.4", say("declare PDF/UA-1 and PDF/A-3a in the XMP metadata: build again")
)
PROTECTED = Flaw(
    "protected", f"{UA} 7.16, {A3} 6.1.3", say("publish the file without a password and without restrictions")
)
TABS = Flaw(
    "tab-order", f"{UA} 7.18.3, {EN} 10.2.4.3", say("let the tab key follow the structure: /Tabs /S on the page")
)
TEXT = Flaw("no-text", f"{EN} 10.1.1.1", say("publish text instead of a picture of it: build the file from the YAML"))

FILE_NAME = re.compile(r"\.(pdf|docx?|yaml)$", re.IGNORECASE)
LARGEST_METADATA = 200_000  # bytes; deep nesting takes time that grows faster

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


def is_tagged(reading: PdfReading) -> Iterator[Finding]:
    """The file says that it is tagged, and has a tree with something in it."""
    marks = reading.catalog.get("/MarkInfo") or {}
    if not reading.elements:
        yield TAGGED.broken(say("the file has no structure: a screen reader finds no headings, lists or tables in it"))
    elif not marks.get("/Marked"):
        yield TAGGED.broken(say("the file does not say that it is tagged (MarkInfo, Marked)"))
    if marks.get("/Suspects"):
        yield TAGGED.broken(say("the file says of its own tags that they are doubtful (Suspects)"))


def has_text(reading: PdfReading) -> Iterator[Finding]:
    """There is text that can be read aloud."""
    if not any(shown.text.strip() for page in reading.pages for shown in page.shown):
        yield TEXT.broken(say("there is no text in the file, only pictures"))


def has_title(reading: PdfReading) -> Iterator[Finding]:
    """The title stands in both metadata, is the same, and is what the window shows."""
    info = str(reading.pdf.docinfo.get("/Title", "")).strip()
    xmp = _first(metadata(reading), "dc:title")
    if not info:
        yield TITLE.broken(say("there is no title in the document information"))
    elif _is_no_title(info):
        yield TITLE.broken(say("the title in the document information is no title: {title}", title=quoted(info)))
    if not xmp:
        yield TITLE.broken(say("there is no title in the XMP metadata"))
    elif _is_no_title(xmp):
        yield TITLE.broken(say("the title in the XMP metadata is no title: {title}", title=quoted(xmp)))
    if info and xmp and info != xmp:
        both = say(
            "two titles: {info} in the document information, {xmp} in the XMP metadata",
            info=quoted(info),
            xmp=quoted(xmp),
        )
        yield TITLE.broken(both)
    if not (reading.catalog.get("/ViewerPreferences") or {}).get("/DisplayDocTitle"):
        yield TITLE_BAR.broken(say("the window shows the name of the file instead of the title"))


def _is_no_title(title: str) -> bool:
    """Whether a title is what programs put there when they were given none."""
    return title.lower() in ("untitled", "(anonymous)") or bool(FILE_NAME.search(title))


def has_language(reading: PdfReading) -> Iterator[Finding]:
    """The file has a language, and its name is right."""
    language = str(reading.catalog.get("/Lang", ""))
    if not language:
        yield LANGUAGE.broken(say("the file does not say which language it is in: it is read aloud with a wrong voice"))
    elif not TAG.fullmatch(language):
        yield LANGUAGE.broken(say("{language} is no name of a language", language=quoted(language)))


def has_outline(reading: PdfReading) -> Iterator[Finding]:
    """Long files have bookmarks, and every bookmark leads somewhere."""
    with reading.pdf.open_outline() as outline:
        entries = list(outline.root)
    if not entries and len(reading.pages) > LONG:
        yield OUTLINE.broken(say("{number} pages without bookmarks", number=len(reading.pages)))
    for entry in entries:
        if entry.destination is None and entry.action is None:
            yield OUTLINE.broken(say("the bookmark {title} leads nowhere", title=quoted(str(entry.title))))


def has_page_labels(reading: PdfReading) -> Iterator[Finding]:
    """Page labels are those that are printed, in volumes behind the language of the page."""
    if "/PageLabels" not in reading.catalog:
        yield LABELS.broken(say("the file has no page labels"))
        return
    for index, (label, painted) in enumerate(zip(reading.labels, reading.pages, strict=True)):
        printed = [s.text.strip() for s in painted.shown if s.artifact == "Pagination"]
        folios = [text for text in printed if re.fullmatch(r"\d{1,4}|[ivxlc]{1,6}", text)]
        if folios and not _is_printed(reading, label, folios, index):
            yield LABELS.broken(
                say("the page is labelled {label}, but {folio} is printed on it", label=label, folio=folios[0]), index
            )


def _is_printed(reading: PdfReading, label: str, folios: list[str], page: int) -> bool:
    """Whether a label is one of these folios; "fr 12" is where an edition in French begins with a first page again."""
    language, _, folio = label.rpartition(" ")
    named = {primary_subtag(one.language) for one in reading.editions if page in one.pages}
    return folio in folios and (not language or (len(reading.editions) > 1 and language in named))


def names_its_standards(reading: PdfReading) -> Iterator[Finding]:
    """The metadata declare PDF/UA-1 and PDF/A-3a."""
    xmp = metadata(reading)
    found = {name: xmp_value(xmp, name) for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")}
    wanted = {"pdfuaid:part": "1", "pdfaid:part": "3", "pdfaid:conformance": "A"}
    for name, value in wanted.items():
        if not found[name]:
            yield IDENTITY.broken(
                say("{name} is missing in the XMP metadata: it must be {value}", name=name, value=value)
            )
        elif found[name] != value:
            given = quoted(found[name])
            yield IDENTITY.broken(
                say("{name} is {given} in the XMP metadata, not {value}", name=name, given=given, value=value)
            )


def is_open(reading: PdfReading) -> Iterator[Finding]:
    """Nothing is encrypted."""
    if reading.pdf.is_encrypted:
        kept_out = say("the file is encrypted, and screen readers are kept out")
        yield PROTECTED.broken(say("the file is encrypted") if reading.pdf.allow.accessibility else kept_out)


def has_tab_order(reading: PdfReading) -> Iterator[Finding]:
    """The tab key goes through links in reading order."""
    for index, page in enumerate(reading.pdf.pages):
        if page.obj.get("/Annots") and str(page.obj.get("/Tabs", "")) != "/S":
            yield TABS.broken(say("the tab key does not follow the reading order"), index)


def metadata(reading: PdfReading) -> ElementTree.Element | None:
    """The XMP metadata of the file; None when there are none that can be read."""
    stream = reading.catalog.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return None
    data = reading.budget.decoded(stream)
    if len(data) > LARGEST_METADATA or b"<!DOCTYPE" in data.replace(
        b"\0", b""
    ):  # XMP has no use for entities, which can be made to explode
        return None
    try:
        return ElementTree.fromstring(data.strip(b"\x00 \n\r\t"))
    except ElementTree.ParseError:
        return None


def _first(xmp: ElementTree.Element | None, name: str) -> str:
    """The first text of a property with alternatives."""
    found: Any = None if xmp is None else xmp.find(f".//{name}//rdf:li", NAMES)
    return "" if found is None else (found.text or "").strip()


def xmp_value(xmp: ElementTree.Element | None, name: str) -> str:
    """A simple property, whether it is written as an element or as an attribute."""
    if xmp is None:
        return ""
    prefix, _, local = name.partition(":")
    key = f"{{{NAMES[prefix]}}}{local}"
    for node in xmp.iter():
        if node.tag == key:
            return (node.text or "").strip()
        if key in node.attrib:
            return node.attrib[key].strip()
    return ""


RULES = {
    is_tagged: TAGGED,
    has_text: TEXT,
    has_title: TITLE,
    has_language: LANGUAGE,
    has_outline: OUTLINE,
    has_page_labels: LABELS,
    names_its_standards: IDENTITY,
    is_open: PROTECTED,
    has_tab_order: TABS,
}

"""Rules on words: descriptions of pictures, texts of links, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.languages import LANGUAGES, SHORTEST, is_placeholder
from report.languages.guessing import guess
from report.verify.document import TAG
from report.verify.finding import EN, UA, Finding, Flaw, quoted
from report.verify.reading import PdfReading
from report.verify.tree import PageAnnotation, PdfElement

NO_ALT = Flaw("alt-missing", f"{UA} 7.3, {EN} 10.1.1.1", "give the chart or image an `alt` that says what it shows")
BAD_ALT = Flaw("alt-placeholder", f"{UA} 7.3, {EN} 10.1.1.1", "say what the picture shows, in a sentence")
SAME_ALT = Flaw("alt-caption", f"{EN} 10.1.1.1", "say what the picture shows; its caption is read anyway")
LINK_TEXT = Flaw("link-text", f"{EN} 10.2.4.4", "link words that say where the link leads")
LINK_CONTENTS = Flaw("link-contents", f"{UA} 7.18.5, {EN} 10.2.4.4", "describe the link in the annotation's Contents")
LINK_TAG = Flaw("link-tag", f"{UA} 7.18.5", "hold the annotation with a Link element (OBJR), and the other way round")
LINK_TARGET = Flaw("link-target", f"{EN} 10.2.4.4", "give the link an address, or a place within the file that exists")
PART = Flaw("language-of-part", f"{UA} 7.2, {EN} 10.3.1.2", "mark the phrase with its language: [text]{lang=en}")

BARE_ADDRESS = re.compile(r"(https?://|www\.|mailto:)\S*|\S+\.(be|eu|com|org|net)/\S*", re.IGNORECASE)
VAGUE = re.compile("|".join([one.accessibility.vague for one in LANGUAGES.values()]), re.IGNORECASE)
_LABELS = "|".join([one.accessibility.labels for one in LANGUAGES.values()])
LABEL = re.compile(rf"^({_LABELS})\s+[\d.]+\s*[:.–-]?\s*", re.IGNORECASE)


def pictures_have_descriptions(reading: PdfReading) -> Iterator[Finding]:
    """Each picture has a text that stands for it and says something."""
    beside: dict[int, str] = {}  # the captions of elements, by their identity
    for element in reading.elements:
        if element.role not in ("Figure", "Formula"):
            continue
        page, alt = element.first_page(), (element.alt or element.actual or "").strip()
        if element.parent is not None and id(element.parent) not in beside:
            beside[id(element.parent)] = _caption(reading, element.parent)
        caption = _caption(reading, element) or beside.get(id(element.parent), "")
        name = f" ({caption})" if caption else ""
        if not alt:
            yield NO_ALT.broken(f"a {element.role.lower()} has no description{name}", page)
        elif is_placeholder(alt):
            yield BAD_ALT.broken(f"the description of a picture describes nothing: {quoted(alt)}{name}", page)
        elif len(alt) < SHORTEST:
            yield BAD_ALT.broken(f"the description of a picture is too short: {quoted(alt)}{name}", page)
        elif caption and _plain(alt) in (_plain(caption), _plain(LABEL.sub("", caption))):
            yield SAME_ALT.broken(f"the description repeats the caption: {quoted(alt)}", page)


def _caption(reading: PdfReading, element: PdfElement) -> str:
    """The first caption in an element."""
    return next((reading.text(e).strip() for e in element if e.role == "Caption"), "")


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def links_say_where_they_lead(reading: PdfReading) -> Iterator[Finding]:
    """The words of a link mean something without the sentence around them; one text leads to one place."""
    leads: dict[str, str] = {}
    for element in reading.elements:
        if element.role != "Link":
            continue
        text, page = (element.alt or reading.text(element)).strip(), element.first_page()
        if not text:
            yield LINK_TEXT.broken("a link without words", page)
        elif BARE_ADDRESS.fullmatch(text):
            yield LINK_TEXT.broken(f"a bare address as the words of a link: {quoted(text)}", page)
        elif VAGUE.fullmatch(text.strip(" .…»→>")):
            yield LINK_TEXT.broken(f"the words of a link do not say where it leads: {quoted(text)}", page)
        for address in {a.address for a in element.annotations() if a.address}:
            if leads.setdefault(_plain(text), address) != address:
                yield LINK_TEXT.broken(f"links to two addresses have the same words: {quoted(text)}", page)


def link_annotations_are_held(reading: PdfReading) -> Iterator[Finding]:
    """Each link annotation has a description, an element that holds it, and a target."""
    for annotation in reading.annotations:
        if annotation.subtype != "Link" or annotation.hidden:
            continue
        name = quoted(annotation.contents or (reading.text(annotation.element) if annotation.element else ""))
        if not annotation.contents.strip():
            yield LINK_CONTENTS.broken(f"the link {name} has no description", annotation.page)
        if annotation.element is None or annotation.element.role != "Link":
            yield LINK_TAG.broken(f"no Link element holds the link {name}", annotation.page)
        elif annotation.key is None or not _leads_back(reading, annotation):
            yield LINK_TAG.broken(f"the ParentTree does not lead from the link {name} to its element", annotation.page)
        if not reading.leads_somewhere(annotation):
            yield LINK_TARGET.broken(f"the link {name} leads nowhere", annotation.page)
    for element in reading.elements:
        if element.role == "Link" and not any(True for _ in element.annotations()):
            yield LINK_TAG.broken(f"the link {quoted(reading.text(element))} cannot be clicked", element.first_page())


def _leads_back(reading: PdfReading, annotation: PageAnnotation) -> bool:
    node = reading.parent_tree.get(annotation.key if annotation.key is not None else -1)
    return node is not None and reading.made.get(node.objgen) is annotation.element


def languages_are_named(reading: PdfReading) -> Iterator[Finding]:
    """Languages have valid names, and a text is written in the language that it is said to be in."""
    default = str(reading.catalog.get("/Lang", ""))
    for element in reading.elements:
        page = element.first_page()
        if element.lang is not None and not TAG.fullmatch(element.lang):
            yield PART.broken(f"{element.lang!r} is no name of a language ({quoted(reading.text(element))})", page)
        said = (_language(element) or default)[:2].lower()
        for text in _sentences(reading, element):
            real = guess(text, said)
            if real and real != said:
                yield PART.broken(f"said to be {said or 'of no language'}, looks like {real}: {quoted(text)}", page)


def _language(element: PdfElement) -> str | None:
    return next((e.lang for e in (element, *element.above()) if e.lang), None)


def _sentences(reading: PdfReading, element: PdfElement) -> Iterator[str]:
    """The texts of an element that is a block of text, without phrases that have a language of their own."""
    if element.alt:
        yield element.alt
    is_text = element.role in ("P", "LBody", "TD", "Caption", "BlockQuote")
    if is_text and not any(e.role in ("P", "L") for e in element) and not any(e.lang for e in element.walk()):
        yield reading.text(element)


RULES = (pictures_have_descriptions, links_say_where_they_lead, link_annotations_are_held, languages_are_named)

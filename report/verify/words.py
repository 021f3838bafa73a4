"""Rules on words: descriptions of pictures, texts of links, languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from report.languages import LANGUAGES, SHORTEST, is_placeholder
from report.languages.guessing import guess
from report.messages import Message, say
from report.verify.document import TAG
from report.verify.finding import EN, UA, Finding, Flaw, quoted
from report.verify.reading import PdfReading
from report.verify.tree import PageAnnotation, PdfElement

NO_ALT = Flaw(
    "alt-missing", f"{UA} 7.3, {EN} 10.1.1.1", say("give the chart or image an `alt` that says what it shows")
)
BAD_ALT = Flaw("alt-placeholder", f"{UA} 7.3, {EN} 10.1.1.1", say("say what the picture shows, in a sentence"))
SAME_ALT = Flaw("alt-caption", f"{EN} 10.1.1.1", say("say what the picture shows; its caption is read anyway"))
LINK_TEXT = Flaw("link-text", f"{EN} 10.2.4.4", say("link words that say where the link leads"))
LINK_CONTENTS = Flaw(
    "link-contents", f"{UA} 7.18.5, {EN} 10.2.4.4", say("describe the link in the annotation's Contents")
)
LINK_TAG = Flaw(
    "link-tag", f"{UA} 7.18.5", say("hold the annotation with a Link element (OBJR), and the other way round")
)
LINK_TARGET = Flaw(
    "link-target", f"{EN} 10.2.4.4", say("give the link an address, or a place within the file that exists")
)
PART = Flaw("language-of-part", f"{UA} 7.2, {EN} 10.3.1.2", say("mark the phrase with its language: [text]{{lang=en}}"))

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
        if not alt and element.role == "Formula":
            yield NO_ALT.broken(_captioned(say("a formula has no description"), caption), page)
        elif not alt:
            yield NO_ALT.broken(_captioned(say("a figure has no description"), caption), page)
        elif is_placeholder(alt):
            nothing = say("the description of a picture describes nothing: {text}", text=quoted(alt))
            yield BAD_ALT.broken(_captioned(nothing, caption), page)
        elif len(alt) < SHORTEST:
            little = say("the description of a picture is too short: {text}", text=quoted(alt))
            yield BAD_ALT.broken(_captioned(little, caption), page)
        elif caption and _plain(alt) in (_plain(caption), _plain(LABEL.sub("", caption))):
            yield SAME_ALT.broken(say("the description repeats the caption: {text}", text=quoted(alt)), page)


def _captioned(message: Message, caption: str) -> Message:
    """What is wrong with a picture, and which picture it is, if its caption tells."""
    return say("{message} ({caption})", message=message, caption=caption) if caption else message


def _caption(reading: PdfReading, element: PdfElement) -> str:
    """The first caption in an element."""
    return next((reading.text(e).strip() for e in element if e.role == "Caption"), "")


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def links_say_where_they_lead(reading: PdfReading) -> Iterator[Finding]:
    """The words of a link mean something without the sentence around them; one text leads to one place."""
    for edition in reading.editions:
        yield from _links(reading, edition.elements)


def _links(reading: PdfReading, elements: Iterable[PdfElement]) -> Iterator[Finding]:
    leads: dict[str, str] = {}
    for element in elements:
        if element.role != "Link":
            continue
        text, page = (element.alt or reading.text(element)).strip(), element.first_page()
        if not text:
            yield LINK_TEXT.broken(say("a link without words"), page)
        elif BARE_ADDRESS.fullmatch(text):
            yield LINK_TEXT.broken(say("a bare address as the words of a link: {text}", text=quoted(text)), page)
        elif VAGUE.fullmatch(text.strip(" .…»→>")):
            vague = say("the words of a link do not say where it leads: {text}", text=quoted(text))
            yield LINK_TEXT.broken(vague, page)
        for address in {a.address for a in element.annotations() if a.address}:
            if leads.setdefault(_plain(text), address) != address:
                same = say("links to two addresses have the same words: {text}", text=quoted(text))
                yield LINK_TEXT.broken(same, page)


def link_annotations_are_held(reading: PdfReading) -> Iterator[Finding]:
    """Each link annotation has a description, an element that holds it, and a target."""
    for annotation in reading.annotations:
        if annotation.subtype != "Link" or annotation.hidden:
            continue
        text = quoted(annotation.contents or (reading.text(annotation.element) if annotation.element else ""))
        if not annotation.contents.strip():
            yield LINK_CONTENTS.broken(say("the link {text} has no description", text=text), annotation.page)
        if annotation.element is None or annotation.element.role != "Link":
            yield LINK_TAG.broken(say("no Link element holds the link {text}", text=text), annotation.page)
        elif annotation.key is None or not _leads_back(reading, annotation):
            lost = say("the ParentTree does not lead from the link {text} to its element", text=text)
            yield LINK_TAG.broken(lost, annotation.page)
        if not reading.leads_somewhere(annotation):
            yield LINK_TARGET.broken(say("the link {text} leads nowhere", text=text), annotation.page)
    for element in reading.elements:
        if element.role == "Link" and not any(True for _ in element.annotations()):
            text = quoted(reading.text(element))
            yield LINK_TAG.broken(say("the link {text} cannot be clicked", text=text), element.first_page())


def _leads_back(reading: PdfReading, annotation: PageAnnotation) -> bool:
    node = reading.parent_tree.get(annotation.key if annotation.key is not None else -1)
    return node is not None and reading.made.get(node.objgen) is annotation.element


def languages_are_named(reading: PdfReading) -> Iterator[Finding]:
    """Languages have valid names, and a text is written in the language that it is said to be in."""
    default = str(reading.catalog.get("/Lang", ""))
    for element in reading.elements:
        page = element.first_page()
        if element.lang is not None and not TAG.fullmatch(element.lang):
            lang, marked = quoted(element.lang), quoted(reading.text(element))
            yield PART.broken(say("{language} is no name of a language: {text}", language=lang, text=marked), page)
        said = (_language(element) or default)[:2].lower()
        for text in _sentences(reading, element):
            real = guess(text, said)
            if real and real != said:
                yield PART.broken(_mistaken(said, real, quoted(text)), page)


def _mistaken(said: str, real: str, text: str) -> Message:
    if not said:
        return say("a text without a language looks like {real}: {text}", real=real, text=text)
    return say("a text that is said to be {said} looks like {real}: {text}", said=said, real=real, text=text)


def _language(element: PdfElement) -> str | None:
    return next((e.lang for e in (element, *element.above()) if e.lang), None)


def _sentences(reading: PdfReading, element: PdfElement) -> Iterator[str]:
    """The texts of an element that is a block of text, without phrases that have a language of their own."""
    if element.alt:
        yield element.alt
    is_text = element.role in ("P", "LBody", "TD", "Caption", "BlockQuote")
    if is_text and not any(e.role in ("P", "L") for e in element) and not any(e.lang for e in element.walk()):
        yield reading.text(element)


RULES = {
    pictures_have_descriptions: NO_ALT,
    links_say_where_they_lead: LINK_TEXT,
    link_annotations_are_held: LINK_TAG,
    languages_are_named: PART,
}

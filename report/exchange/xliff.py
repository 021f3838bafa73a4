"""XLIFF 2.0: the parcel as the OASIS standard of 2014 wants it, which CAT tools, Weblate and Poedit read.

Written on lxml. translate-toolkit, which Weblate reads these files with (and so do our tests), writes notes where the
schema forbids them, and neither original data nor groups.
"""

from __future__ import annotations

import re

from lxml import etree

from report.acceptance.fingerprint import fingerprint
from report.acceptance.status import State
from report.exchange.parcel import INSTRUCTIONS, Parcel, TranslationUnit, UnitGroup, UnitNote
from report.exchange.tagging import Tag, tagged
from report.exchange.xmlfile import Element, fill, serialised
from report.markup.tree import Inline

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
OWN = "urn:sppreport:exchange"
#: What stands for our states; `initial` with words in it is what tools show as in need of work.
STATES = {
    State.TRANSLATED: "final",
    State.MISSING: "initial",
    State.STALE: "initial",
    State.CHANGED: "translated",
    State.NEW: "translated",
}
_MIXED = frozenset({"source", "target", "note", "data"})
_NOT_IN_IDS = re.compile(r"[^\w.:-]", re.ASCII)
_TYPES = {
    "strong": {"type": "fmt", "subType": "xlf:b"},
    "emphasis": {"type": "fmt", "subType": "xlf:i"},
    "link": {"type": "link"},
}


def write(parcel: Parcel) -> bytes:
    """The parcel as a file."""
    root = etree.Element(_name("xliff"), nsmap={None: NAMESPACE, "spp": OWN})
    root.set("version", "2.0")
    root.set("srcLang", parcel.source_language)
    root.set("trgLang", parcel.target_language)
    file = _add(root, "file", id=f"report-{parcel.year}", original=parcel.name, canResegment="no")
    file.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    _add_notes(file, [UnitNote("instructions", INSTRUCTIONS)])
    taken: set[str] = set()
    for group in parcel.groups:
        _add_group(file, group, taken)
    return serialised(root, _MIXED)


def _add_group(file: Element, group: UnitGroup, taken: set[str]) -> None:
    element = _add(file, "group", id=_id(f"group:{group.id}", taken), name=group.title)
    _add_notes(element, [UnitNote("location", group.file)])
    for entry in group.entries:
        _add_unit(element, entry, taken)


def _add_unit(parent: Element, entry: TranslationUnit, taken: set[str]) -> None:
    marked = tagged(entry)
    unit = _add(parent, "unit", id=_id(entry.id, taken), name=entry.id)
    unit.set(f"{{{OWN}}}was", fingerprint(entry.target))
    _add_notes(unit, [UnitNote("location", f"{entry.mark.file}:{entry.mark.line}"), *entry.notes])
    names = {typed: f"d{number}" for number, typed in enumerate(marked.data(), 1)}
    if names:
        original = _add(unit, "originalData")
        for typed, name in names.items():
            _add(original, "data", id=name).text = typed
    segment = _add(unit, "segment", state=STATES[entry.state], subState=f"spp:{entry.state}")
    _fill(_add(segment, "source"), marked.source, marked.source_tags, names)
    if marked.target:
        _fill(_add(segment, "target"), marked.target, marked.target_tags, names)


def _fill(element: Element, inlines: tuple[Inline, ...], tags: tuple[Tag, ...], names: dict[str, str]) -> None:
    waiting = iter(tags)
    fill(element, inlines, lambda _inline: _tag(next(waiting), names))


def _tag(tag: Tag, names: dict[str, str]) -> Element:
    code = tag.code
    kept = {"canCopy": "no", "canDelete": "no"} if code.key else {}
    look = _TYPES.get(code.kind, {"type": "other", "subType": f"spp:{code.kind}"})
    if code.end:
        ends = {"dataRefStart": names[code.start], "dataRefEnd": names[code.end]}
        shown = {"dispStart": code.start, "dispEnd": code.end}
        return _element("pc", id=str(tag.number), **look, **kept, **ends, **shown)
    shown = {"equiv": tag.shown, "disp": tag.shown} if tag.shown else {"disp": code.start}
    return _element("ph", id=str(tag.number), **look, **kept, dataRef=names[code.start], **shown)


def _id(name: str, taken: set[str]) -> str:
    """An id that XLIFF allows, used once: "meetings:2:items:3" for meetings/2/items/3."""
    plain = unique = _NOT_IN_IDS.sub("_", name.replace("/", ":").replace("~", "."))
    number = 1
    while unique in taken:
        number += 1
        unique = f"{plain}.{number}"
    taken.add(unique)
    return unique


def _add_notes(parent: Element, notes: list[UnitNote]) -> None:
    around = _add(parent, "notes")
    for note in notes:
        _add(around, "note", category=note.category).text = note.text


def _add(parent: Element, tag: str, **attributes: str) -> Element:
    element = _element(tag, **attributes)
    parent.append(element)
    return element


def _element(tag: str, **attributes: str) -> Element:
    return etree.Element(_name(tag), attributes)


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"

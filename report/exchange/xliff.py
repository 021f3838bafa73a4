"""XLIFF 2.0: the parcel as the OASIS standard of 2014 wants it, which CAT tools, Weblate and Poedit read.

Written on lxml. translate-toolkit, which Weblate reads these files with (and so do our tests), writes notes where the
schema forbids them, and neither original data nor groups.
"""

from __future__ import annotations

import re

from lxml.builder import ElementMaker

from report.acceptance.standing import State
from report.exchange.parcel import INSTRUCTIONS, Parcel, TranslationUnit, UnitGroup, UnitNote
from report.exchange.tagging import Tag, tagged
from report.exchange.xmlfile import SPACE, Element, filled, serialised

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
OWN = "urn:sppreport:exchange"
TEXTS = f"{{{OWN}}}texts"  # how many there are
E = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE, "spp": OWN})
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
    taken: set[str] = set()
    file = E.file(
        {
            "id": f"report-{parcel.year}",
            "original": parcel.name,
            "canResegment": "no",
            SPACE: "preserve",
            TEXTS: str(parcel.number()),
        },
        _notes(UnitNote("instructions", INSTRUCTIONS)),
        *[_group(group, taken) for group in parcel.groups],
    )
    languages = {"srcLang": parcel.source_language, "trgLang": parcel.target_language}
    return serialised(E.xliff({"version": "2.0", **languages}, file), _MIXED)


def _group(group: UnitGroup, taken: set[str]) -> Element:
    names = {"id": _id(f"group:{group.id}", taken), "name": group.title}
    units = [_unit(entry, taken) for entry in group.entries]
    return E.group(names, _notes(UnitNote("location", group.file)), *units)


def _unit(entry: TranslationUnit, taken: set[str]) -> Element:
    marked = tagged(entry)
    names = {typed: f"d{number}" for number, typed in enumerate(marked.data(), 1)}
    data = [E.data({"id": name}, typed) for typed, name in names.items()]
    segment = E.segment(
        _state(entry),
        filled(E.source(), marked.source, marked.source_tags, lambda tag: _tag(tag, names)),
    )
    if marked.target:
        segment.append(filled(E.target(), marked.target, marked.target_tags, lambda tag: _tag(tag, names)))
    match = {f"{{{OWN}}}from": entry.match, f"{{{OWN}}}match": "100"} if entry.match else {}
    return E.unit(
        {"id": _id(entry.id, taken), "name": entry.id, f"{{{OWN}}}was": entry.was(), **match},
        _notes(UnitNote("location", entry.mark.line_shown), *entry.notes),
        *([E.originalData(*data)] if data else []),
        segment,
    )


def _state(entry: TranslationUnit) -> dict[str, str]:
    if entry.match:
        return {"state": "translated", "subState": "spp:memory"}
    if entry.unreviewed:
        return {"state": "initial", "subState": "spp:unreviewed"}
    return {"state": STATES[entry.state], "subState": f"spp:{entry.state}"}


def _tag(tag: Tag, names: dict[str, str]) -> Element:
    code = tag.code
    kept = {"canCopy": "no", "canDelete": "no"} if code.key else {}
    look = {"id": str(tag.number), **_TYPES.get(code.kind, {"type": "other", "subType": f"spp:{code.kind}"}), **kept}
    if code.end:
        ends = {"dataRefStart": names[code.start], "dataRefEnd": names[code.end]}
        return E.pc({**look, **ends, "dispStart": code.start, "dispEnd": code.end})
    shown = {"equiv": tag.shown, "disp": tag.shown} if tag.shown else {"disp": code.start}
    return E.ph({**look, "dataRef": names[code.start], **shown})


def _notes(*notes: UnitNote) -> Element:
    return E.notes(*[E.note({"category": note.category}, note.text) for note in notes])


def _id(name: str, taken: set[str]) -> str:
    """An id that XLIFF allows, used once: "meetings:2:items:3" for meetings/2/items/3."""
    plain = unique = _NOT_IN_IDS.sub("_", name.replace("/", ":").replace("~", "."))
    number = 1
    while unique in taken:
        number += 1
        unique = f"{plain}.{number}"
    taken.add(unique)
    return unique

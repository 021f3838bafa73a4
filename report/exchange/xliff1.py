"""XLIFF 1.2: the parcel for tools that do not know version 2 yet."""

from __future__ import annotations

from lxml import etree

from report.acceptance.fingerprint import fingerprint
from report.acceptance.status import State
from report.exchange.parcel import INSTRUCTIONS, Parcel, TranslationUnit, UnitGroup
from report.exchange.tagging import Tag, Tagged, tagged
from report.exchange.xmlfile import Element, fill, serialised
from report.markup.tree import Inline

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
#: What stands for our states; tools show "needs-translation" with words in it as in need of work.
STATES = {
    State.TRANSLATED: "final",
    State.MISSING: "new",
    State.STALE: "needs-translation",
    State.CHANGED: "needs-review-translation",
    State.NEW: "needs-review-translation",
}
#: Between the two ends of what surrounds words, in `equiv-text`, where version 1 has no better place.
GAP = "…"
_MIXED = frozenset({"source", "target", "note", "context"})
_TYPES = {"strong": "bold", "emphasis": "italic", "link": "link"}


def write(parcel: Parcel) -> bytes:
    """The parcel as a file."""
    root = etree.Element(_name("xliff"), nsmap={None: NAMESPACE})
    root.set("version", "1.2")
    languages = {"source-language": parcel.source_language, "target-language": parcel.target_language}
    file = _add(root, "file", {"original": parcel.name, **languages, "datatype": "plaintext"})
    _add(_add(file, "header"), "note", {"from": "sppreport"}).text = INSTRUCTIONS
    body = _add(file, "body")
    for group in parcel.groups:
        _add_group(body, group)
    return serialised(root, _MIXED)


def _add_group(body: Element, group: UnitGroup) -> None:
    element = _add(body, "group", {"id": group.id, "resname": group.title})
    where = _add(element, "context-group", {"purpose": "location"})
    _add(where, "context", {"context-type": "sourcefile"}).text = group.file
    for entry in group.entries:
        _add_unit(element, entry)


def _add_unit(parent: Element, entry: TranslationUnit) -> None:
    marked = tagged(entry)
    unit = _add(parent, "trans-unit", {"id": entry.id, "extradata": fingerprint(entry.target)})
    unit.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if entry.state is State.TRANSLATED:
        unit.set("approved", "yes")
    _fill(_add(unit, "source"), marked.source, marked.source_tags)
    _fill(_add(unit, "target", {"state": STATES[entry.state]}), marked.target, marked.target_tags)
    where = _add(unit, "context-group", {"purpose": "location"})
    _add(where, "context", {"context-type": "sourcefile"}).text = entry.mark.file
    _add(where, "context", {"context-type": "linenumber"}).text = str(entry.mark.line)
    for note in [*entry.notes, *_meanings(marked)]:
        _add(unit, "note", {"from": "sppreport"}).text = str(note)


def _meanings(marked: Tagged) -> list[str]:
    """What readers see in the place of slots; `equiv-text` holds what is typed."""
    tags = (tag for tag in (*marked.source_tags, *marked.target_tags) if tag.shown)
    return list(dict.fromkeys(f"value: {tag.code.start} = {tag.shown}" for tag in tags))


def _fill(element: Element, inlines: tuple[Inline, ...], tags: tuple[Tag, ...]) -> None:
    waiting = iter(tags)
    fill(element, inlines, lambda _inline: _tag(next(waiting)))


def _tag(tag: Tag) -> Element:
    code = tag.code
    kept = {"clone": "no"} if code.key else {}
    kind = _TYPES.get(code.kind, f"x-{code.kind}")
    if code.end:
        equivalent = f"{code.start}{GAP}{code.end}"
        return _element("g", {"id": str(tag.number), "ctype": kind, **kept, "equiv-text": equivalent})
    return _element("x", {"id": str(tag.number), "ctype": kind, **kept, "equiv-text": code.start})


def _add(parent: Element, tag: str, attributes: dict[str, str] | None = None) -> Element:
    element = _element(tag, attributes or {})
    parent.append(element)
    return element


def _element(tag: str, attributes: dict[str, str]) -> Element:
    return etree.Element(_name(tag), attributes)


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"

"""XLIFF 1.2: the parcel for tools that do not know version 2 yet."""

from __future__ import annotations

from lxml.builder import ElementMaker

from report.acceptance.standing import State
from report.exchange.parcel import INSTRUCTIONS, Parcel, TranslationUnit, UnitGroup
from report.exchange.tagging import Tag, Tagged, tagged
from report.exchange.xmlfile import SPACE, Element, filled, serialised

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
E = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
#: What stands for our states; tools show "needs-translation" with words in it as in need of work.
STATES = {
    State.TRANSLATED: "final",
    State.MISSING: "new",
    State.STALE: "needs-translation",
    State.CHANGED: "translated",
    State.NEW: "translated",
}
#: Between the two ends of what surrounds words, in `equiv-text`, where version 1 has no better place.
GAP = "…"
SENT_MACHINE = "leveraged-mt"  # how a machine's translation goes out
TEXTS = "texts"  # the name of the count of all texts
_MIXED = frozenset({"source", "target", "note", "context"})
_TYPES = {"strong": "bold", "emphasis": "italic", "link": "link"}


def write(parcel: Parcel) -> bytes:
    """The parcel as a file."""
    languages = {"source-language": parcel.source_language, "target-language": parcel.target_language}
    number = E.count({"count-type": "total", "unit": "trans-unit"}, str(parcel.number()))
    header = E.header(E("count-group", {"name": TEXTS}, number), E.note({"from": "sppreport"}, INSTRUCTIONS))
    body = E.body(*map(_group, parcel.groups))
    file = E.file({"original": parcel.name, **languages, "datatype": "plaintext"}, header, body)
    return serialised(E.xliff({"version": "1.2"}, file), _MIXED)


def _group(group: UnitGroup) -> Element:
    return E.group({"id": group.id, "resname": group.title}, _location(group.file), *map(_unit, group.entries))


def _location(file: str, line: str = "") -> Element:
    lines = [E.context({"context-type": "linenumber"}, line)] if line else []
    return E("context-group", {"purpose": "location"}, E.context({"context-type": "sourcefile"}, file), *lines)


def _unit(entry: TranslationUnit) -> Element:
    marked = tagged(entry)
    approved = {"approved": "yes"} if entry.state is State.TRANSLATED else {}
    return E(
        "trans-unit",
        {"id": entry.id, "extradata": entry.was(), SPACE: "preserve", **approved},
        filled(E.source(), marked.source, marked.source_tags, _tag),
        filled(E.target(_state(entry)), marked.target, marked.target_tags, _tag),
        _location(entry.mark.file, str(entry.mark.line)),
        *[E.note({"from": "sppreport"}, str(note)) for note in [*entry.notes, *_meanings(marked)]],
        *([_match(entry, marked)] if entry.match else []),
    )


def _state(entry: TranslationUnit) -> dict[str, str]:
    if entry.match:
        return {"state": "translated", "state-qualifier": "exact-match"}
    if entry.unreviewed:
        machine = {"state-qualifier": SENT_MACHINE} if entry.unreviewed.origin else {}
        return {"state": "needs-review-translation", **machine}
    return {"state": STATES[entry.state]}


def _match(entry: TranslationUnit, marked: Tagged) -> Element:
    """Where the words were accepted before."""
    words = filled(E.target(), marked.target, marked.target_tags, _tag)
    return E("alt-trans", {"match-quality": "100%", "origin": entry.match}, words)


def _meanings(marked: Tagged) -> list[str]:
    """What readers see in the place of slots; `equiv-text` holds what is typed."""
    tags = (tag for tag in (*marked.source_tags, *marked.target_tags) if tag.shown)
    return list(dict.fromkeys(f"value: {tag.code.start} = {tag.shown}" for tag in tags))


def _tag(tag: Tag) -> Element:
    code = tag.code
    kept = {"clone": "no"} if code.key else {}
    kind = _TYPES.get(code.kind, f"x-{code.kind}")
    equivalent = f"{code.start}{GAP}{code.end}" if code.end else code.start
    return E("g" if code.end else "x", {"id": str(tag.number), "ctype": kind, **kept, "equiv-text": equivalent})

"""Rules on the shape of the tree: headings, empty elements, tables, lists, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from report.messages import Message, say
from report.verify.finding import EN, UA, Finding, Flaw, quoted
from report.verify.reading import PdfReading
from report.verify.tree import HEADING, PdfElement

HEADINGS = Flaw("headings", f"{UA} 7.4.2, {EN} 10.2.4.6", say("nest the sections so that no level is left out"))
ONE_TITLE = Flaw("one-h1", f"{UA} 7.4, {EN} 10.1.3.1", say("give the report's title, and only that, the level H1"))
EMPTY = Flaw("empty", f"{UA} 7.1, {EN} 10.1.3.1", say("remove the element, or draw its content for it"))
REGULAR = Flaw(
    "table-regular", f"{UA} 7.5, {EN} 10.1.3.1", say("give each row as many cells as the others, spans included")
)
HEADS = Flaw("table-heads", f"{UA} 7.5, {EN} 10.1.3.1", say("make the head cells TH with a Scope, in each table"))
LISTS = Flaw(
    "list", f"{UA} 7.6, {EN} 10.1.3.1", say("write it as a `list` block: L holds LI, with Lbl and LBody in each")
)
NOTES = Flaw("note", f"{UA} 7.9", say("give each note an ID of its own, and a reference in the text"))

BULLET = re.compile(r"[•▪◦‣·]\s")
DASH = re.compile(r"[-–*]\s(?=\w)|\d{1,2}[.)]\s(?=\w)")
MAY_BE_EMPTY = {"TD", "TH", "TR", "THead", "TBody", "TFoot"}
SCOPES = {"/Row", "/Column", "/Both"}
PICTURES = {"Figure", "Formula", "Form", "Annot"}


def headings_are_in_order(reading: PdfReading) -> Iterator[Finding]:
    """One H1, first of all headings, and no level left out below it; so in each edition of a volume."""
    for edition in reading.editions:
        if edition.elements:
            yield from _headings(reading, edition.elements)


def _headings(reading: PdfReading, elements: Iterable[PdfElement]) -> Iterator[Finding]:
    found = [(int(match[1]), e) for e in elements if (match := HEADING.fullmatch(e.role))]
    tops = [element for level, element in found if level == 1]
    if not tops:
        yield ONE_TITLE.broken(say("no heading of the first level"))
    for element in tops[1:]:
        yield ONE_TITLE.broken(
            say("one more heading of the first level: {text}", text=quoted(reading.text(element))), element.first_page()
        )
    last = 0
    for level, element in found:
        if level > last + 1:
            tag, text = f"H{level}", quoted(reading.text(element))
            first = say("{tag} {text} is the first heading", tag=tag, text=text)
            later = say("{tag} {text} comes after {before}", tag=tag, text=text, before=f"H{last}")
            yield HEADINGS.broken(later if last else first, element.first_page())
        last = level


def nothing_is_empty(reading: PdfReading) -> Iterator[Finding]:
    """Every element holds text, a picture or something else that can be met; of nested ones the outermost is told."""
    silent: set[int] = set()
    for element in reading.elements:
        if id(element.parent) in silent:
            silent.add(id(element))
        elif element.role not in MAY_BE_EMPTY and not _says_something(reading, element):
            silent.add(id(element))
            yield EMPTY.broken(_hollow(element), element.first_page())


def _says_something(reading: PdfReading, element: PdfElement) -> bool:
    if element.alt or element.expansion or reading.text(element).strip():
        return True
    inner = list(element.walk())
    pictures = [e for e in inner if e.role in PICTURES or e.alt]
    return any(e.alt or next(e.marks(), None) for e in pictures)


def _hollow(element: PdfElement) -> Message:
    parent = element.parent
    if parent is None or parent.parent is None:
        return say("an empty element: {role}", role=element.role)
    return say("an empty element: {role} in {parent}", role=element.role, parent=parent.role)


def tables_are_regular(reading: PdfReading) -> Iterator[Finding]:
    """Each table has rows of equal width and head cells that say what they are the head of."""
    for number, table in enumerate([e for e in reading.elements if e.role == "Table"], 1):
        page = table.first_page()
        name = next((quoted(reading.text(c)) for c in table if c.role == "Caption"), str(number))
        rows = [e for e in table.walk() if e.role == "TR" and _table_of(e) is table]
        widths = _widths(rows)
        if not rows:
            yield REGULAR.broken(say("table {table} has no rows", table=name), page)
        elif len(set(widths)) > 1:
            usual = Counter(widths).most_common(1)[0][0]
            odd = next(n for n, width in enumerate(widths) if width != usual)
            yield REGULAR.broken(
                say(
                    "row {row} of table {table} has another number of columns than the others: {columns}, not {usual}",
                    row=str(odd + 1),
                    table=name,
                    columns=widths[odd],
                    usual=usual,
                ),
                page,
            )
        yield from _heads(reading, name, rows, page)


def _table_of(row: PdfElement) -> PdfElement | None:
    return next((e for e in row.above() if e.role == "Table"), None)


def _cells(row: PdfElement) -> list[PdfElement]:
    return [cell for cell in row if cell.role in ("TH", "TD")]


def _span(cell: PdfElement, key: str) -> int:
    try:
        return max(1, min(int(cell.attributes.get(key, 1)), 1000))
    except (TypeError, ValueError):
        return 1


def _widths(rows: list[PdfElement]) -> list[int]:
    """The number of columns of each row, with those that cells above reach into."""
    hanging: list[int] = []  # for each following row, how many columns cells above take
    widths = []
    for row in rows:
        width = hanging.pop(0) if hanging else 0
        for cell in _cells(row):
            span = _span(cell, "ColSpan")
            width += span
            for below in range(_span(cell, "RowSpan") - 1):
                hanging += [0] * (below + 1 - len(hanging))
                hanging[below] += span
        widths.append(width)
    return widths


def _heads(reading: PdfReading, name: str, rows: list[PdfElement], page: int | None) -> Iterator[Finding]:
    cells = [cell for row in rows for cell in _cells(row)]
    heads = [cell for cell in cells if cell.role == "TH"]
    named = {str(id) for cell in cells for id in _ids(cell.attributes.get("Headers"))}
    if cells and not heads:
        yield HEADS.broken(say("table {table} has no head cells", table=name), page)
    for cell in heads:
        if str(cell.attributes.get("Scope")) not in SCOPES and cell.id not in named:
            text = quoted(reading.text(cell))
            yield HEADS.broken(say("the head cell {text} of table {table} has no scope", text=text, table=name), page)
    for missing in sorted(named - {cell.id for cell in cells if cell.id}):
        head = quoted(missing)
        yield HEADS.broken(
            say("a cell of table {table} names a head that is not in it: {head}", table=name, head=head), page
        )


def _ids(value: Any) -> list[Any]:
    return list(value) if value is not None else []


def lists_are_lists(reading: PdfReading) -> Iterator[Finding]:
    """L holds items, items hold a label and a body, and no bullet is typed by hand."""
    beside = _neighbours(reading)
    for element in reading.elements:
        page = element.first_page()
        if element.role == "L":
            if not any(child.role == "LI" for child in element):
                yield LISTS.broken(say("a list without items"), page)
            for child in element:
                if child.role not in ("LI", "L", "Caption"):
                    role, text = child.role, quoted(reading.text(child))
                    yield LISTS.broken(
                        say("{role} {text} stands among the items of a list", role=role, text=text), page
                    )
        elif element.role == "LI":
            yield from _item(reading, element, page)
        elif element.role in ("P", "LBody") and _is_typed_item(reading, element, beside[element]):
            text = quoted(reading.text(element))
            yield LISTS.broken(say("a bullet or number typed as text: {text}", text=text), page)


def _neighbours(reading: PdfReading) -> dict[PdfElement, list[PdfElement]]:
    """The elements before and after each one, with the same parent."""
    found: dict[PdfElement, list[PdfElement]] = {element: [] for element in reading.elements}
    for parent in (reading.tree, *reading.elements):
        for one, other in pairwise(parent or ()):
            found[one].append(other)
            found[other].append(one)
    return found


def _is_typed_item(reading: PdfReading, element: PdfElement, beside: list[PdfElement]) -> bool:
    """Whether a paragraph begins like an item of a list; a dash or a number alone may begin a sentence."""
    text = reading.text(element)
    if BULLET.match(text) or not DASH.match(text):
        return BULLET.match(text) is not None
    return any(DASH.match(reading.text(e)) for e in beside if e.role == element.role)


def _item(reading: PdfReading, item: PdfElement, page: int | None) -> Iterator[Finding]:
    roles, text = [child.role for child in item], quoted(reading.text(item))
    if "LBody" not in roles:
        yield LISTS.broken(say("an item without LBody: {text}", text=text), page)
    numbering = str(item.parent.attributes.get("ListNumbering", "/None")) if item.parent else "/None"
    if numbering != "/None" and "Lbl" not in roles:
        yield LISTS.broken(say("an item without its label: {text}", text=text), page)


def notes_are_referred_to(reading: PdfReading) -> Iterator[Finding]:
    """Each note has an ID of its own, and its number stands in the text as a reference."""
    counts = Counter(e.id for e in reading.elements if e.role == "Note")
    for edition in reading.editions:
        marks = {reading.text(e).strip() for e in edition.elements if e.role == "Reference"}
        for note in [e for e in edition.elements if e.role == "Note"]:
            name, page = quoted(reading.text(note)), note.first_page()
            if not note.id:
                yield NOTES.broken(say("the note {text} has no ID", text=name), page)
            elif counts[note.id] > 1:
                yield NOTES.broken(say("the note {text} shares its ID with another", text=name), page)
            label = next((reading.text(child).strip() for child in note if child.role == "Lbl"), None)
            if label is not None and label not in marks:
                yield NOTES.broken(say("no reference leads to the note {text}", text=name), page)


RULES = {
    headings_are_in_order: HEADINGS,
    nothing_is_empty: EMPTY,
    tables_are_regular: REGULAR,
    lists_are_lists: LISTS,
    notes_are_referred_to: NOTES,
}

"""The structure tree of an edition (ISO 32000-1, 14.7): roles, attributes and text, and its outline for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

#: Roles of what stands within a line of text (ISO 32000-1, 14.8.4.4).
INLINE = frozenset({"Span", "Quote", "Reference", "Link", "Code", "Lbl", "Em", "Strong"})

#: How an outline shows what an element says of itself; whatever is not here is shown as key=value.
_ATTRIBUTES = {
    "lang": "{}",
    "id": "#{}",
    "scope": "{}",
    "expansion": "= {}",
    "numbering": "{}",
    "colspan": "{} columns",
    "rowspan": "{} rows",
    "href": "to {}",
}


@dataclass(slots=True, eq=False)
class StructureElement:
    """One logical element, however many pages it crosses.

    `role` is a standard structure type (ISO 32000-1, 14.8.4); `children` are elements and texts in reading order;
    `attributes` hold what the element says of itself: alt, lang, expansion, scope, colspan, rowspan, id, href.
    Nothing of it changes once it is composed: where it is painted is known by the drawing.
    """

    role: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[StructureElement | str] = field(default_factory=list)
    parent: StructureElement | None = field(default=None, repr=False)

    def append(self, child: StructureElement) -> StructureElement:
        """Append an element that has no parent yet, and return it."""
        child.parent = self
        self.children.append(child)
        return child

    def add(self, role: str, text: str = "", **attributes: str) -> StructureElement:
        """Append a child element (with its text, if it has any of its own) and return it."""
        child = StructureElement(role, {k: v for k, v in attributes.items() if v})
        if text:
            child.children.append(text)
        return self.append(child)

    def within(self, role: str) -> StructureElement | None:
        """The nearest element with this role: itself, or one that holds it."""
        found: StructureElement | None = self
        while found is not None and found.role != role:
            found = found.parent
        return found

    def text(self) -> str:
        """All text of the element and of those in it, in reading order."""
        return "".join([c if isinstance(c, str) else c.text() for c in self.children])


def outline(element: StructureElement, depth: int = 0) -> Iterator[str]:
    """Lines of an indented outline of the tree, as a screen reader meets it.

    An element with text is one line; a link is [text](target), and what else stands within a line is in braces: a
    phrase with its language, an abbreviation with what it stands for, the mark of a note.
    """
    indent = "  " * depth
    groups = [(block, list(group)) for block, group in groupby(element.children, lambda c: _is_block(c, element))]
    words = _line(groups.pop(0)[1]) if groups and not groups[0][0] else ""
    yield f"{indent}{_title(element)}{f': {words}' if words else ''}"
    if "alt" in element.attributes:
        yield f"{indent}  alt: {element.attributes['alt']}"
    for is_block, group in groups:
        if not is_block:
            yield f"{indent}  {_line(group)}"
        for child in _elements(group if is_block else ()):
            yield from outline(child, depth + 1)


def _is_block(child: StructureElement | str, parent: StructureElement) -> bool:
    """Whether a child has lines of its own; a label is part of its parent's line in all but lists and notes."""
    if isinstance(child, str):
        return False
    return child.role not in INLINE or (child.role == "Lbl" and parent.role in ("LI", "Note"))


def _line(parts: Iterable[StructureElement | str]) -> str:
    return "".join([_inline(part) for part in parts])


def _inline(part: StructureElement | str) -> str:
    """A part of a line: text as it is, an element with what it says of itself."""
    if isinstance(part, str):
        return " ".join(part.split("\n"))
    words = _line(part.children)
    if part.role == "Link" and "href" in part.attributes:
        return f"[{words}]({part.attributes['href']})"
    said = [_ATTRIBUTES[key].format(value) for key, value in part.attributes.items() if key in _ATTRIBUTES]
    role = "" if part.role == "Span" else part.role
    return f"{{{' '.join(filter(None, [role, *said]))}: {words}}}" if role or said else words


def _title(element: StructureElement) -> str:
    """The role of an element and what it says of itself; of lists and tables how large they are."""
    said = [
        _ATTRIBUTES.get(key, f"{key}={{}}").format(value)
        for key, value in element.attributes.items()
        if key != "alt" and (key, value) != ("numbering", "None")
    ]
    if element.role == "L":
        said.append(_count("item", len(element.children)))
    elif element.role == "Table":
        rows = [e for e in descendants(element) if e.role == "TR"]
        widths = [sum([int(c.attributes.get("colspan", 1)) for c in _elements(row.children)]) for row in rows]
        said += [_count("column", max(widths, default=0)), _count("row", len(rows))]
    return f"{element.role} ({', '.join(said)})" if said else element.role


def elements_in(element: StructureElement) -> tuple[StructureElement, ...]:
    """The elements that stand directly in one."""
    return tuple(_elements(element.children))


def _elements(children: Iterable[StructureElement | str]) -> list[StructureElement]:
    return [child for child in children if isinstance(child, StructureElement)]


def descendants(element: StructureElement) -> Iterator[StructureElement]:
    """All elements in one, in reading order."""
    for child in _elements(element.children):
        yield child
        yield from descendants(child)


def _count(noun: str, number: int) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

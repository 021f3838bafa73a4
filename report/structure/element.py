"""The structure tree of an edition (ISO 32000-1, 14.7): roles, attributes and text."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class StructureElement:
    """One logical element, however many pages it crosses.

    `role` is a standard structure type (ISO 32000-1, 14.8.4); `children` are elements and texts in reading order;
    `attributes` hold what the element says of itself: alt, lang, expansion, scope, colspan, rowspan, id, href.
    `content` is filled while drawing: the (page index, marked-content id) pairs in which the element itself is
    painted, in the order of painting; where its children come between these is told by theirs.
    """

    role: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[StructureElement | str] = field(default_factory=list)
    content: list[tuple[int, int]] = field(default_factory=list)
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

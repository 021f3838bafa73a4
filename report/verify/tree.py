"""The structure tree of a finished PDF, read back: elements, what they hold, and annotations (ISO 32000-1, 14.7)."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

from report.messages import Message, say
from report.verify.budget import Budget
from report.verify.painted import MarkedContent

DEEPEST = 200  # levels of the structure tree
HEADING = re.compile(r"H([1-6])")

TreeKey = tuple[int, int]  # number and generation of an object


class TreeError(ValueError):
    """A structure tree that goes round in circles or is absurdly deep; `message` says which."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message)


@dataclass(slots=True, eq=False)
class PageAnnotation:
    """An annotation of a page: `address` of a web link, "" for a link within the file, whose `target` is its place."""

    page: int
    index: int
    subtype: str
    contents: str
    address: str
    target: Any
    hidden: bool
    key: int | None
    element: PdfElement | None = None


class ObjectReference(NamedTuple):
    """An element's hold on an annotation; None when what it refers to is no annotation of a page."""

    annotation: PageAnnotation | None


@dataclass(slots=True, eq=False)
class PdfElement:
    """A structure element as the file has it; `role` is the standard type that its `tag` stands for."""

    role: str
    tag: str
    parent: PdfElement | None = None
    page: int | None = None
    lang: str | None = None
    alt: str | None = None
    actual: str | None = None
    expansion: str | None = None
    id: str | None = None
    attributes: dict[str, Any] = field(default_factory=dict)
    children: list[PdfElement | MarkedContent | ObjectReference] = field(default_factory=list)

    def __iter__(self) -> Iterator[PdfElement]:
        """The child elements."""
        return (child for child in self.children if isinstance(child, PdfElement))

    def walk(self) -> Iterator[PdfElement]:
        """The element and all below it, in reading order."""
        yield self
        for child in self:
            yield from child.walk()

    def above(self) -> Iterator[PdfElement]:
        """The elements around it, from the inside outwards."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def marks(self) -> Iterator[MarkedContent]:
        """The marked content of the element and of all below it, in reading order."""
        for child in self.children:
            if isinstance(child, MarkedContent):
                yield child
            elif isinstance(child, PdfElement):
                yield from child.marks()

    def annotations(self) -> Iterator[PageAnnotation]:
        """The annotations that the element itself holds."""
        for child in self.children:
            if isinstance(child, ObjectReference) and child.annotation is not None:
                yield child.annotation

    def first_page(self) -> int | None:
        """The index of the page on which its content starts."""
        return next((mark.page for mark in self.marks()), self.page)


class TreeReader:
    """Reads a structure tree; `made` are the elements by the objects that they were read from."""

    def __init__(
        self, root: Any, pages: Mapping[TreeKey, int], annotations: Mapping[TreeKey, PageAnnotation], budget: Budget
    ) -> None:
        self.root = root
        self.budget = budget
        budget.map_tags(len(root.get("/RoleMap") or {}))
        self.roles = {str(k): str(v) for k, v in (root.get("/RoleMap") or {}).items()}
        self.standard: dict[str, str] = {}  # the roles that tags stand for in the end
        self.classes: Any = root.get("/ClassMap") or {}
        self.pages = pages
        self.annotations = annotations
        self.made: dict[TreeKey, PdfElement] = {}

    def read(self) -> PdfElement:
        """The top of the tree, with all that is below it. Raises TreeError, BudgetError."""
        top = PdfElement("StructTreeRoot", "StructTreeRoot")
        for kid in as_list(self.root.get("/K")):
            self.add(top, kid, None, 0)
        return top

    def add(self, parent: PdfElement, kid: Any, page: int | None, depth: int) -> None:
        """Append a kid of an element: an element, a marked-content id, or a reference to one or to an object."""
        if isinstance(kid, int):
            if page is not None:
                parent.children.append(MarkedContent(page, kid))
            return
        if not isinstance(kid, pikepdf.Dictionary):
            return
        at = kid.get("/Pg")
        page = self.pages.get(at.objgen, page) if at is not None else page
        kind = str(kid.get("/Type", ""))
        if kind == "/MCR":
            form = kid.get("/Stm")
            if page is not None and "/MCID" in kid:
                parent.children.append(
                    MarkedContent(page, int(kid["/MCID"]), form.objgen[0] if form is not None else 0)
                )
        elif kind == "/OBJR":
            target = kid.get("/Obj")
            annotation = self.annotations.get(target.objgen) if target is not None else None
            if annotation is not None:
                annotation.element = parent
            parent.children.append(ObjectReference(annotation))
        elif "/S" in kid:
            self.add_element(parent, kid, page, depth)

    def add_element(self, parent: PdfElement, kid: Any, page: int | None, depth: int) -> None:
        """Append an element with all that is below it."""
        self.budget.spend_element()
        if depth > DEEPEST:
            raise TreeError(say("it has more than {number} levels", number=DEEPEST))
        element = self.element(kid, parent, page)
        if kid.is_indirect:
            if kid.objgen in self.made:
                raise TreeError(say("an element stands in it twice"))
            self.made[kid.objgen] = element
        parent.children.append(element)
        for inner in as_list(kid.get("/K")):
            self.add(element, inner, page, depth + 1)

    def element(self, node: Any, parent: PdfElement, page: int | None) -> PdfElement:
        """What an element says of itself."""
        tag = str(node["/S"])
        made = PdfElement(self.role(tag)[1:], tag[1:], parent, page)
        made.lang, made.alt, made.actual, made.expansion, made.id = [
            None if node.get(key) is None else str(node[key]) for key in ("/Lang", "/Alt", "/ActualText", "/E", "/ID")
        ]
        named = [self.classes.get(str(name)) for name in as_list(node.get("/C")) if isinstance(name, pikepdf.Name)]
        for given in (*named, *as_list(node.get("/A"))):
            for one in as_list(given):
                if isinstance(one, pikepdf.Dictionary):
                    made.attributes.update({str(key)[1:]: value for key, value in one.items()})
        return made

    def role(self, tag: str) -> str:
        """The role that a tag stands for, as far as the RoleMap leads."""
        if tag not in self.standard:
            role, passed = tag, {tag}
            while role in self.roles and self.roles[role] not in passed:
                role = self.roles[role]
                passed.add(role)
            self.standard[tag] = role
        return self.standard[tag]


def read_annotation(node: Any, page: int, index: int) -> PageAnnotation:
    """An annotation of a page, not yet held by any element."""
    action = node.get("/A") or {}
    return PageAnnotation(
        page=page,
        index=index,
        subtype=str(node.get("/Subtype", "/"))[1:],
        contents=str(node.get("/Contents", "")),
        address=str(action.get("/URI", "")),
        target=node.get("/Dest") if "/Dest" in node else action.get("/D"),
        hidden=bool(int(node.get("/F", 0)) & 2),
        key=int(node["/StructParent"]) if "/StructParent" in node else None,
    )


def leaves(root: Any, key: str) -> Iterator[tuple[Any, Any]]:
    """The pairs in a tree of "/Names" or of "/Nums" (ISO 32000-1, 7.9.6 and 7.9.7); no node is entered twice."""
    pending, seen = deque([root]), set()
    while pending:
        node = pending.popleft()
        if isinstance(node, pikepdf.Dictionary) and not (node.is_indirect and node.objgen in seen):
            seen.add(node.objgen)
            entries = list(node.get(key) or [])
            yield from zip(entries[::2], entries[1::2], strict=False)
            pending.extend(node.get("/Kids") or [])


def as_list(value: Any) -> list[Any]:
    """The items of an array, or the one thing that stands for an array of one."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]

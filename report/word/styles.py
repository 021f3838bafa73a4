"""The styles and numberings of a Word file: what a paragraph is by them, and which look they give to its words."""

from __future__ import annotations

import re
from typing import NamedTuple

from report.files.xml import Element
from report.word.package import Package, W, is_on, value

_HEADING = re.compile(r"heading (\d)")
#: Built-in names of styles, which are the same in all languages of Word -> what a paragraph in one is.
_ROLES = {
    "title": "title",
    "subtitle": "subtitle",
    "quote": "quote",
    "intense quote": "quote",
    "quotations": "quote",  # of LibreOffice
    "caption": "caption",
    "illustration": "caption",
    "figure": "caption",
    "table": "caption",
    "toc heading": "toc",
}
_BULLETS = frozenset({"bullet", "none"})
_BODY = 9  # the level of outlines that is none


class ListPlace(NamedTuple):
    """Where a paragraph stands in a list: which list, how deep (from 0), whether it is numbered, its first number."""

    list: str
    depth: int
    is_numbered: bool
    start: int


class StyleNature(NamedTuple):
    """What a paragraph is by its style: "heading" with its level from 1, "title", "quote", ..., or ""."""

    role: str
    level: int = 0


class Styles:
    """The styles of a file by their ids, with what they inherit."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        for style in () if root is None else root.findall(f"{W}style"):
            name = value(style, "styleId") or ""
            self._styles.setdefault(name, style)
            if value(style, "default") in ("1", "true", "on"):
                self._defaults[value(style, "type") or ""] = name
        self._natures: dict[str | None, StyleNature] = {}
        self._switches: dict[tuple[str, str, str], bool] = {}

    def line(self, style: str | None, kind: str = "paragraph") -> list[Element]:
        """A style and those that it is based on, the nearest first; without a name, the default one of its kind."""
        found: list[Element] = []
        name = style if style in self._styles else self._defaults.get(kind)
        while name in self._styles and self._styles[name] not in found and len(found) < 50:
            found.append(self._styles[name])
            name = value(found[-1].find(f"{W}basedOn"))
        return found

    def nature(self, style: str | None) -> StyleNature:
        """What a paragraph is by the id of its style."""
        if style not in self._natures:
            self._natures[style] = self._nature(style)
        return self._natures[style]

    def _nature(self, style: str | None) -> StyleNature:
        for one in self.line(style):
            name = (value(one.find(f"{W}name")) or "").casefold()
            if found := _HEADING.fullmatch(name):
                return StyleNature("heading", int(found[1]))
            if re.match(r"toc \d|contents \d|table of figures", name):
                return StyleNature("toc")
            if name in _ROLES:
                return StyleNature(_ROLES[name])
            level = value(one.find(f"{W}pPr/{W}outlineLvl"))
            if level is not None and level.isdecimal() and int(level) < _BODY:
                return StyleNature("heading", int(level) + 1)
        return StyleNature("")

    def numbering(self, style: str | None) -> tuple[str | None, str | None]:
        """The list and the depth in it that a paragraph style gives."""
        number, depth = None, None
        for one in self.line(style):
            found = one.find(f"{W}pPr/{W}numPr")
            if found is not None:
                number = number or value(found.find(f"{W}numId"))
                depth = depth or value(found.find(f"{W}ilvl"))
        return number, depth

    def switch(self, name: str, paragraph: str | None, character: str | None) -> bool:
        """Whether the styles of a paragraph and of characters in it switch something on, such as "b".

        Switches of the two are added up: a strong style in a strong heading is plain (ISO/IEC 29500-1, 17.7.3).
        """
        return self._one(name, paragraph, "paragraph") != self._one(name, character, "character")

    def _one(self, name: str, style: str | None, kind: str) -> bool:
        if style is None:
            return False
        key = (name, style, kind)
        if key not in self._switches:
            found = (is_on(one.find(f"{W}rPr"), name) for one in self.line(style, kind))
            self._switches[key] = next((one for one in found if one is not None), False)
        return self._switches[key]

    def position(self, character: str | None) -> str:
        """Whether a style raises or lowers characters: "superscript", "subscript" or ""."""
        if character is None:
            return ""
        found = (value(one.find(f"{W}rPr/{W}vertAlign")) for one in self.line(character, "character"))
        return next((one for one in found if one), "")

    def name(self, style: str | None, kind: str = "character") -> str:
        """The name of a style, in small letters."""
        found = self.line(style, kind) if style else []
        return (value(found[0].find(f"{W}name")) or "").casefold() if found else ""


class Numberings:
    """The lists of a file by their numbers."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, Element] = {}
        self._kinds: dict[str, Element] = {}
        if root is not None:
            self._kinds = {value(one, "abstractNumId") or "": one for one in root.findall(f"{W}abstractNum")}
            self._lists = {value(one, "numId") or "": one for one in root.findall(f"{W}num")}

    def place(self, number: str | None, depth: str | None) -> ListPlace | None:
        """The place in a list that a paragraph has; None for one that is in none."""
        found = self._lists.get(number or "0")
        if found is None or number == "0":
            return None
        level = int(depth) if depth and depth.isdecimal() else 0
        kind = self._kinds.get(value(found.find(f"{W}abstractNumId")) or "")
        levels = [] if kind is None else [one for one in kind.findall(f"{W}lvl") if value(one, "ilvl") == str(level)]
        over = [one for one in found.findall(f"{W}lvlOverride") if value(one, "ilvl") == str(level)]
        levels = [one for place in over for one in place.findall(f"{W}lvl")] or levels
        shape = value(levels[0].find(f"{W}numFmt")) if levels else "bullet"
        starts = [value(one.find(f"{W}startOverride")) for one in over] + [
            value(one.find(f"{W}start")) for one in levels
        ]
        start = next((int(one) for one in starts if one and one.isdecimal()), 1)
        return ListPlace(number or "", level, (shape or "decimal") not in _BULLETS, start)


def styles_of(package: Package) -> Styles:
    """The styles of a file. Raises WordError."""
    return Styles(package.related("styles"))


def numberings_of(package: Package) -> Numberings:
    """The lists of a file. Raises WordError."""
    return Numberings(package.related("numbering"))

"""Ellipses, dashes and minus signs: three dots and hyphens become what they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from report.microtypography.edits import Edits

NBSP = "\u00a0"
ELLIPSIS, EN_DASH, EM_DASH, MINUS = "…", "–", "—", "−"

DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
BEFORE_ELLIPSIS = re.compile(r" …(?=[\s.,;:!?)\]»”’]|\Z)")

SPACED = re.compile(r"(?<=[^\s−–—-]) (---?|[-–—]) (?=[^\s−–—-])")
FIRST = re.compile(r"\A(?:--?|[–—]) (?=[^\s−–—-])")
LAST = re.compile(r"(?<=[^\s−–—-]) (?:--?|[–—])\Z")
SENTENCE_END = re.compile(r"[.;!?…][”’»)\u202f]*\s")
RANGE = re.compile(r"-(?=[0-9])(?<=[0-9]-)")
YEARS = re.compile(r"(?<![\w/.:@-])((?:1[5-9]|20)[0-9]{2})-((?:1[5-9]|20)[0-9]{2})(?![\w/@–-]|\.\w)")
PAGES = r"\b(?:{}p|pp|art|artt|n[°º]|§)\.?[ \u00a0][0-9]+(-)[0-9]+(?![\w/-])"
NEGATIVE = re.compile(r"(?<![^\s(\[«“‘])-(?=[0-9]+(?:[.,\u202f][0-9]+)*(?:[\s),;!?…”»%‰°€$£]|[.:]*(?:[\s)”»’‘]|\Z)))")
AFTER_NUMBER = re.compile(r"[0-9)][\s\u00a0\u202f]*\Z")


def ellipses(text: str) -> Edits:
    """Three dots as one sign."""
    if ".." not in text:
        return []
    return [(found.start(), found.end(), ELLIPSIS) for found in DOTS.finditer(text)]


def kept_ellipses(text: str) -> Edits:
    """An ellipsis that stands for words left out begins no line."""
    if ELLIPSIS not in text:
        return []
    return [(found.start(), found.end(), NBSP + ELLIPSIS) for found in BEFORE_ELLIPSIS.finditer(text)]


class EndedLists:
    """The rule of abbreviations that mean an ellipsis already, such as "etc.": they have one dot."""

    def __init__(self, abbreviations: Iterable[str]) -> None:
        self._ended = re.compile(rf"\b(?:{'|'.join(sorted(abbreviations))})(\.?…+)(?!\.)")

    def __call__(self, text: str) -> Edits:
        """What changes in a text."""
        return [(*found.span(1), ".") for found in self._ended.finditer(text)] if ELLIPSIS in text else []


class Dashes:
    """The rule of hyphens between spaces: they are dashes, with a space that does not break inside what they enclose.

    A dash that encloses nothing stays on the line of what is before it. Editors' own no-break spaces are respected.
    `paged` are abbreviations that stand before a range of pages.
    """

    def __init__(self, paged: Iterable[str]) -> None:
        self._pages = re.compile(PAGES.format("".join([f"{one}|" for one in sorted(paged)])))

    def __call__(self, text: str) -> Edits:
        """What changes in a text."""
        hyphen = "-" in text
        if not hyphen and EN_DASH not in text and EM_DASH not in text:
            return []
        enclosing = " -" in text or " –" in text or " —" in text or text[:1] in ("-", EN_DASH, EM_DASH)
        found = _spaced(text) if enclosing else []
        if hyphen:
            if RANGE.search(text):
                found += _ranges(text, self._pages)
            if " -" in text or "(-" in text or NBSP + "-" in text or text[:1] == "-":
                found += _negative(text)
            found.sort()
        return found


def _spaced(text: str) -> Edits:
    found: Edits = []
    opening: tuple[int, str] | None = None  # where a dash stands that may enclose something with the next one
    for match in SPACED.finditer(text):
        start, end = match.span()
        sign = EM_DASH if len(match[1]) == 3 else EN_DASH if match[1][0] == "-" else match[1]
        between_numbers = text[start - 1].isdigit() and text[end].isdigit()
        if opening and opening[1] == sign and not between_numbers and not SENTENCE_END.search(text, opening[0], start):
            first, last, _ = found[-1]
            found[-1] = first, last, f" {sign}{NBSP}"
            opening = None
        elif not between_numbers:
            opening = end, sign
        found.append((start, end, f"{NBSP}{sign} "))
    for match in FIRST.finditer(text):
        sign = match[0][0]
        found.insert(0, (*match.span(), (EN_DASH if sign == "-" else sign) + NBSP))
    for match in LAST.finditer(text):
        sign = match[0][1]
        found.append((*match.span(), NBSP + (EN_DASH if sign == "-" else sign)))
    return found


def _ranges(text: str, pages: re.Pattern[str]) -> Edits:
    """The dashes of years, pages and articles; a hyphen between other numbers may be part of a code."""
    found: Edits = []
    for match in YEARS.finditer(text):
        if match[1] <= match[2]:
            found.append((match.end(1), match.end(1) + 1, EN_DASH))
    found += [(match.start(1), match.end(1), EN_DASH) for match in pages.finditer(text) if not YEARS.search(match[0])]
    return found


def _negative(text: str) -> Edits:
    """The minus of a negative number."""
    return [(m.start(), m.end(), MINUS) for m in NEGATIVE.finditer(text) if not AFTER_NUMBER.search(text, 0, m.start())]

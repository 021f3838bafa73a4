"""Quotation marks and apostrophes: straight ones become what their place in the text says that they are."""

from __future__ import annotations

import re

from report.languages.language import QuoteStyle
from report.microtypography.edits import Edits

APOSTROPHE = "’"
PRIME, DOUBLE_PRIME = "′", "″"
QUOTES = re.compile("[\"'´`‘‚“”„«»]")
OPENERS = "([{«“‘„<\u00a0\u202f"
LINKS = "-–—/'’"  # after these, a mark opens before a word and closes elsewhere
CLOSERS = ".,;:!?)]}»”’…"
ANY_CLOSING = re.compile(r"['’](?!\w)")
CLOSING = re.compile(r"(?<=[^\s\u00a0\u202f])['’‘](?!\w)")

#: "rock 'n' roll": what stands for "and" has two apostrophes; behind these words it is the letter that is quoted.
AND = re.compile(
    r"(?<![^\W\d_])(?P<before>[^\W\d_]+)[ \u00a0](?P<first>['‘’`´])n(?P<last>['’‘`´])(?=[ \u00a0][^\W\d_])",
    re.IGNORECASE,
)


def quotation_marks(text: str, style: QuoteStyle) -> Edits:
    """The rule of quotation marks and apostrophes in one language."""
    if not ("'" in text or '"' in text or "´" in text or "`" in text or "‘" in text or "“" in text or "„" in text):
        return []
    marks = _QuotationMarks(text, style)
    found = [(match.start(), match[0], marks.set(match.start(), match[0])) for match in QUOTES.finditer(text)]
    return [(at, at + 1, new) for at, sign, new in found if new != sign]


class _QuotationMarks:
    """The marks of a text from left to right: the double ones that are open, and how many single ones."""

    def __init__(self, text: str, style: QuoteStyle) -> None:
        self._text = text
        self._style = style
        self._open: list[str] = []  # the closing partners of the double marks that are open
        self._single = 0
        # Where the last one of each stands: what is asked of every mark is only whether one is still to come.
        self._last_straight = text.rfind('"')
        self._last_curly = text.rfind("”")
        self._last_any_closing = _last(ANY_CLOSING, text)
        self._last_closing = _last(CLOSING, text)
        self._elided = {
            found.start(mark)
            for found in (AND.finditer(text) if "n" in text.lower() else ())
            if found["before"].lower() not in style.quoting
            for mark in ("first", "last")
        }

    def set(self, at: int, sign: str) -> str:
        """What stands in the place of the next mark; to be asked of each, in their order."""
        before, after = self._text[at - 1 : at] if at else "", self._text[at + 1 : at + 2]
        if at in self._elided:
            return APOSTROPHE
        if sign == '"':
            return self._double(at, before, after)
        if sign in "”»" or sign == self._style.outer[1]:
            opened = self._open.pop() if self._open else sign
            return self._style.outer[1] if sign == "”" and opened == self._style.outer[1] else sign
        if sign == "“" == self._style.inner[0] and not self._open and self._last_curly > at:
            self._open.append(self._style.outer[1])  # an inner pair, as word processors of other languages type it
            return self._style.outer[0]
        if sign in "“«„":
            self._open.append("»" if sign == "«" else self._style.outer[1] if sign == self._style.outer[0] else "”")
            return "“" if sign == "„" and self._style.low else sign
        if sign == "‚":
            self._single += sign == self._style.single[0]
            return sign
        if before.isalnum() and after.isalnum():
            minutes = sign == "'" and re.search(r"°[\s\u00a0\u202f]?\d\d?\Z", self._text[max(0, at - 5) : at])
            return PRIME if minutes else APOSTROPHE
        return sign if sign in "´`" else self._one(at, sign, before, after)

    def _double(self, at: int, before: str, after: str) -> str:
        boundary, end = not before or before.isspace(), not after or after.isspace()
        if boundary and end:
            return '"'
        opens = boundary or before in OPENERS or (before in LINKS and after.isalnum())
        if opens and not end and not (self._open and boundary and after in CLOSERS):
            inside = len(self._open) % 2 and self._last_straight > at
            pair = self._style.inner if inside else self._style.outer
            self._open.append(pair[1])
            return pair[0]
        if not self._open and before.isdigit():
            return DOUBLE_PRIME
        return self._open.pop() if self._open else self._style.outer[1]

    def _one(self, at: int, sign: str, before: str, after: str) -> str:
        """A single mark that does not stand between letters."""
        boundary, end = not before or before.isspace(), not after or after.isspace()
        opening, closing = self._style.single if self._single else (self._style.single[0], APOSTROPHE)
        if (boundary and end) or before.isalnum():
            if before.isdigit() and sign == "'" and not self._single:
                return PRIME
            self._single = max(0, self._single - 1)
            return sign if boundary else closing
        if self._style.elided.match(self._text, at) and not (sign == "‘" and self._last_any_closing >= at + 2):
            return APOSTROPHE
        if (boundary or before in OPENERS or before in LINKS) and not end and self._last_closing >= at + 2:
            self._single += 1
            return opening
        if sign == "‘":
            return sign
        self._single = max(0, self._single - 1)
        return closing


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match starts; -1 where there is none."""
    return max((found.start() for found in pattern.finditer(text)), default=-1)

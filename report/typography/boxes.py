"""Boxes: words shaped once for each style and language, what of them hangs out of the measure, the breaks inside."""

from __future__ import annotations

from typing import NamedTuple

from report.typography.codes import shared_start
from report.typography.faces import Face, Glyphs
from report.typography.hyphenation import SOFT_HYPHEN, BreakOpportunity, Hyphenator

#: Shares of a character's width that hang out at the left and at the right edge. What is light there - a stop, the
#: foot of a V - hangs out so far that the edge looks straight; the eye would else see a dent (Hàn Thế Thành,
#: Micro-typographic Extensions to the TeX Typesetting System, 2000).
SHARES: dict[str, tuple[float, float]] = {
    sign: shares
    for signs, shares in {
        ".,": (0.0, 0.7),
        "-\u2010": (0.0, 0.6),
        ":;": (0.0, 0.4),
        "!": (0.0, 0.25),
        "…": (0.0, 0.2),
        "?)": (0.0, 0.15),
        "–": (0.2, 0.3),
        "—/": (0.1, 0.15),
        "‘’": (0.6, 0.6),
        "“”": (0.45, 0.45),
        "«": (0.25, 0.15),
        "»": (0.15, 0.25),
        "(": (0.15, 0.0),
        "TY": (0.05, 0.05),
        "AV": (0.04, 0.04),
        "WXvy": (0.03, 0.03),
        "w": (0.02, 0.02),
        "r": (0.0, 0.04),
        "kt": (0.0, 0.03),
    }.items()
    for sign in signs
}
NONE = 0.0, 0.0
MARKS = ".,;:!?()«»‘’“”…–-\u00a0\u202f\u00ad"
TELLING = 3  # letters of a word below which nobody sees that it stands twice at the edge of a column


def protrusion(text: str, face: Face, size: float, features: str) -> tuple[float, float]:
    """How far `text` hangs out of the measure, in points: at the left where it begins a line, at the right where it
    ends one. Not all of it does: a lone mark stays inside."""
    text = text.rstrip(SOFT_HYPHEN)
    if len(text) < 2:
        return NONE
    left = SHARES.get(text[0], NONE)[0]
    right = SHARES.get(text[-1], NONE)[1]
    return (
        left and left * face.shape(text[0], features).width * size / 1000,
        right and right * face.shape(text[-1], features).width * size / 1000,
    )


class CharacterStyle(NamedTuple):
    """How text is drawn: size, rise and tracking in points, colour as red, green and blue from 0 to 1.

    `features` are OpenType features, as Face.shape takes them.
    """

    face: Face
    size: float
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)
    features: str = ""
    rise: float = 0.0
    tracking: float = 0.0


class Box:
    """A shaped word, or a part of one; `width` in points, `code`, `spaces` and `length` as those of Glyphs.

    `left` and `right` are the points by which it hangs out of the measure at the beginning and at the end of a line;
    `bare` is its text as the eye compares it with that on the next line, "" where it is too short for that.
    """

    __slots__ = ("bare", "breaks", "code", "left", "length", "right", "spaces", "text", "width")

    def __init__(self, text: str, glyphs: Glyphs, look: CharacterStyle) -> None:
        self.text = text
        self.width = glyphs.width * look.size / 1000 + glyphs.length * look.tracking
        self.code = glyphs.code
        self.spaces = glyphs.spaces
        self.length = glyphs.length
        self.left, self.right = protrusion(text, look.face, look.size, look.features)
        bare = text.strip(MARKS).lower()
        self.bare = bare if len(bare) >= TELLING else ""
        self.breaks: tuple[Discretionary, ...] | None = None  # not asked for yet: most words never are


class Discretionary(NamedTuple):
    """A broken word: the box at the end of one line and that at the beginning of the next; `at` says where.

    TeX's \\discretionary, whose third text, for a word that is not broken, is the word's own box.
    """

    before: Box
    after: Box
    at: BreakOpportunity


class ShapedWords(dict[str, Box]):
    """The words of one character style and language by their text; a word that is not there yet is shaped.

    A word is shaped without its neighbours: kerning across a space is given up, so that a word is shaped once in a
    report, however often it stands there and its paragraphs are broken. `space` is the width of a space in points,
    `space_code` what draws it.
    """

    def __init__(self, look: CharacterStyle, hyphenator: Hyphenator | None) -> None:
        super().__init__()
        self.look = look
        self.space = look.face.space * look.size / 1000 + look.tracking
        self.space_code = look.face.shape(" ").code
        self._hyphenator = hyphenator
        self._between: dict[tuple[str, int, int], Box] = {}

    def __missing__(self, word: str) -> Box:
        text = word.replace(SOFT_HYPHEN, "") if SOFT_HYPHEN in word else word
        box = self[word] = Box(word, self.look.face.shape(text, self.look.features), self.look)
        return box

    def breaks(self, box: Box) -> tuple[Discretionary, ...]:
        """Where a whole word may be broken, from its beginning to its end."""
        if box.breaks is None:
            found = self._hyphenator.opportunities(box.text) if self._hyphenator and len(box.text) > 3 else ()
            text = box.text.replace(SOFT_HYPHEN, "")
            box.breaks = tuple([self._break(text, opportunity) for opportunity in found])
        return box.breaks

    def between(self, box: Box, first: Discretionary, second: Discretionary) -> Box:
        """The part of a word that fills a line of its own between two breaks."""
        start, end = first.at, second.at
        key = box.text, start.offset, end.offset
        part = self._between.get(key)
        if part is None:
            text = box.text.replace(SOFT_HYPHEN, "")
            # from where they end alike on, the spelling of the second break counts
            common = shared_start(start.after[::-1], text[::-1])
            drawn = start.after[: len(start.after) - common] + end.before[len(text) - common :]
            part = self._between[key] = self._part(drawn, text[start.offset : end.offset] + SOFT_HYPHEN)
        return part

    def _break(self, text: str, at: BreakOpportunity) -> Discretionary:
        before = self._part(at.before, text[: at.offset] + SOFT_HYPHEN)
        return Discretionary(before, self._part(at.after, text[at.offset :]), at)

    def _part(self, drawn: str, source: str) -> Box:
        face, features = self.look.face, self.look.features
        glyphs = face.shape(drawn, features) if drawn == source else face.shape_as(drawn, source, features)
        return Box(drawn, glyphs, self.look)

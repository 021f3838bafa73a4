"""Rules on places: text lies on the page, and on no other text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from report.messages import say
from report.verify.finding import EN, Finding, Flaw, quoted
from report.verify.painted import PageBox, ShownText
from report.verify.reading import PdfReading

OFF = Flaw(
    "off-page",
    f"{EN} 10.1.3.1",
    say("make room for it: a narrower block, another picture, or margins of the theme that hold what stands in them"),
)
OVER = Flaw(
    "overprinted",
    f"{EN} 10.1.4.3",
    say("make room for both: fewer or narrower columns, a shorter text, or other numbers in the theme"),
)

SLACK = 1.0  # points that type may reach over an edge, as round letters do
LOW, HIGH = 0.05, 0.45  # of the type size, above the baseline: what all letters fill
BAND = 12.0  # points: texts are compared with those of their band of the page
MOST = 8  # findings of a kind on a page
NEAREST = 40  # texts of a band with which each is compared


def text_is_on_the_page(reading: PdfReading) -> Iterator[Finding]:
    """No text lies beyond the edge of its page, where neither screen nor printer shows it."""
    for index, page in enumerate(reading.pages):
        if page.box is None:
            continue
        cut = [shown for shown in page.shown if _is_seen(shown) and not _is_inside(shown, page.box)]
        for shown in cut[:MOST]:
            yield OFF.broken(say("the page ends before {text} does", text=quoted(shown.text)), index)


def text_is_not_overprinted(reading: PdfReading) -> Iterator[Finding]:
    """No text stands on another, so that neither can be read."""
    for index, page in enumerate(reading.pages):
        told: set[tuple[str, str]] = set()
        for one, other in _overlapping(
            [_Line.of(shown) for shown in page.shown if _is_seen(shown) and _is_level(shown)]
        ):
            pair = quoted(one.shown.text), quoted(other.shown.text)
            if pair not in told and len(told) < MOST:
                told.add(pair)
                yield OVER.broken(say("{other} is printed over {text}", other=pair[1], text=pair[0]), index)


class _Line(NamedTuple):
    """A text with the part of the page that its letters fill."""

    shown: ShownText
    box: PageBox

    @classmethod
    def of(cls, shown: ShownText) -> _Line:
        text = shown.text
        width = (shown.x1 - shown.x0) / max(1, len(text))
        left = shown.x0 + width * (len(text) - len(text.lstrip()))
        right = shown.x1 - width * (len(text) - len(text.rstrip()))
        return cls(shown, (left, shown.y0 + LOW * shown.size, right, shown.y0 + HIGH * shown.size))


def _overlapping(lines: list[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Texts of which one covers a good part of the other, in the order of painting."""
    bands: dict[int, list[_Line]] = {}
    for line in lines:
        for band in range(int(line.box[1] // BAND), min(int(line.box[3] // BAND), int(line.box[1] // BAND) + 9) + 1):
            bands.setdefault(band, []).append(line)
    for inside in bands.values():
        open_lines: list[_Line] = []
        for line in sorted(inside, key=lambda one: one.box[0]):
            open_lines = [one for one in open_lines if one.box[2] > line.box[0]][-NEAREST:]
            for one in open_lines:
                if _is_over(one, line):
                    yield (one, line) if one.shown.position < line.shown.position else (line, one)
            open_lines.append(line)


def _is_over(one: _Line, other: _Line) -> bool:
    """Whether two texts cannot both be read; the same words twice are a way of printing them bold."""
    size = min(one.shown.size, other.shown.size)
    width = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
    height = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    if height < 0.5 * (HIGH - LOW) * size or one.shown.text.strip() == other.shown.text.strip():
        return False
    marks = one.shown.mark or one.shown.artifact, other.shown.mark or other.shown.artifact
    if marks[0] == marks[1]:  # formulas and accents are put together from single signs
        return width > 1.5 * size and min(len(one.shown.text.strip()), len(other.shown.text.strip())) > 3
    return width > 0.35 * size


def _is_seen(shown: ShownText) -> bool:
    return (
        shown.visible and shown.alpha > 0 and shown.size > 0.5 and shown.artifact != "Page" and bool(shown.text.strip())
    )


def _is_level(shown: ShownText) -> bool:
    return abs(shown.y1 - shown.y0) < 0.01 and shown.x1 > shown.x0


def _is_inside(shown: ShownText, box: PageBox) -> bool:
    """Whether the baseline and the height of small letters are on the page, without white space at the ends."""
    length = max(((shown.x1 - shown.x0) ** 2 + (shown.y1 - shown.y0) ** 2) ** 0.5, 1e-6)
    along = (shown.x1 - shown.x0) / length, (shown.y1 - shown.y0) / length
    text = shown.text
    shares = (len(text) - len(text.lstrip())) / len(text), len(text.rstrip()) / len(text)
    for share in shares:
        for rise in (0.0, HIGH * shown.size):
            x = shown.x0 + along[0] * length * share - along[1] * rise
            y = shown.y0 + along[1] * length * share + along[0] * rise
            if not (box[0] - SLACK <= x <= box[2] + SLACK and box[1] - SLACK <= y <= box[3] + SLACK):
                return False
    return True


RULES = {text_is_on_the_page: OFF, text_is_not_overprinted: OVER}

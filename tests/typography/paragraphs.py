"""Paragraphs to break into lines, and what is read off the lines that come of them."""

from __future__ import annotations

from hypothesis import strategies as st

from report.document import Run
from report.typography.breaking import Line
from report.typography.breakpoints import Breakpoint, Breakpoints
from report.typography.items import Shaper
from report.typography.justification import JUSTIFIED, RAGGED, Setting
from tests.typography.conftest import Looks

PROSE = (
    "De werkgroep duurzame overheidsopdrachten kwam in 2022 elf keer samen. Ze wisselde beleidsinitiatieven uit "
    "tussen de gewesten en de federale overheid, volgde de herziening van de omzendbrief op en gaf advies over de "
    "criteria voor werkkledij en ICT. Het aantal bezoekers van de website steeg met 12\u00a0% tot 6\u202f272."
)
LETTERS = st.text("abcdeilmnorst", min_size=1, max_size=14)
WORD = LETTERS | st.sampled_from(["verzendkosten", "evidence-based", "5\u00a0%", "www.fod.be/nl/gids", "–", "cafeetje"])
SENTENCE = st.lists(WORD, min_size=1, max_size=40).map(" ".join)
SETTINGS = st.sampled_from([JUSTIFIED, RAGGED, JUSTIFIED._replace(hyphen=10.0), RAGGED._replace(rag=0.3)])


def words_of(line: Line) -> str:
    """The text of a line, with the soft hyphen of a broken word."""
    text = "".join(" ".join(box.text for box in segment.boxes) for segment in line.segments)
    return text[:-1] + "-" if line.broken else text


def text_of(lines: tuple[Line, ...]) -> str:
    return "".join(words_of(line)[:-1] if line.broken else words_of(line) + " " for line in lines)


def glyphs_of(line: Line) -> int:
    boxes = [box for segment in line.segments for box in segment.boxes]
    return sum(box.length - box.spaces for box in boxes) + line.gaps


def drawn_width(line: Line) -> float:
    given = line.justification
    return (line.width + line.gaps * given.gap + given.tracking * max(glyphs_of(line) - 1, 0)) * given.scale / 100


def places_of(shaper: Shaper, looks: Looks, text: str, setting: Setting = JUSTIFIED) -> Breakpoints:
    (part,) = shaper.items((Run(text),), looks).parts
    return Breakpoints(part, setting)


def stops_of(places: Breakpoints) -> list[Breakpoint]:
    """Every place where a line may end, in order."""
    words = range(len(places.ends))
    return [stop for word in words for stop in (*places.inside(word), places.after(word))]

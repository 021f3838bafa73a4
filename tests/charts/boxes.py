"""What is in a display list, and where its texts stand, worked out from the list itself and not from what drew it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from report.charts.display import DisplayList, PlacedText
from report.charts.sheet import Rect
from report.typography.faces import Face

ASCENT, DESCENT = 0.72, 0.2  # of the size: the ink of a line of Source Sans


def box_of(words: PlacedText, faces: Mapping[str, Face]) -> Rect:
    """The box of a text that is not turned."""
    assert words.angle == 0
    width = faces[words.role].width(words.text, words.size, "tnum")
    return Rect(words.x, words.y - DESCENT * words.size, words.x + width, words.y + ASCENT * words.size)


def overlaps(display: DisplayList, faces: Mapping[str, Face]) -> list[tuple[str, str]]:
    """Pairs of texts that touch."""
    placed = [(words.text, box_of(words, faces)) for words in display.words]
    return [(one, other) for (one, a), (other, b) in combinations(placed, 2) if a.meets(b)]


def strays(display: DisplayList, faces: Mapping[str, Face]) -> list[str]:
    """Texts that leave the figure."""
    figure = Rect(-0.1, -0.1, display.width + 0.1, display.height + 0.1)  # places are rounded
    placed = [(words.text, box_of(words, faces)) for words in display.words]
    return [text for text, box in placed if Rect(*map(max, box, figure))[:2] + Rect(*map(min, box, figure))[2:] != box]


def listing(display: DisplayList) -> str:
    """A display list as lines for people: operators as they are, words with their place, font and colour."""
    lines = [f"{display.width:g} x {display.height:g}"]
    for item in display.items:
        if isinstance(item, str):
            lines.append(item)
        else:
            turned = f" turned {item.angle:g}" if item.angle else ""
            lines.append(f'"{item.text}" at {item.x:g} {item.y:g}{turned} {item.role} {item.size:g} {item.colour}')
    return "\n".join(lines) + "\n"

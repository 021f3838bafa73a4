"""Formats of paper, by the names that people know: A5, letter, A4 landscape."""

from __future__ import annotations

from collections.abc import Mapping

from report.diagnostics.errors import Diagnostic, Mark, listed, nearest
from report.messages import say
from report.source.node import Map, NodeValue, Str

LANDSCAPE = "landscape"
#: Width and height of each, upright, in millimetres: ISO 216, and those of North America (ANSI/ASME Y14.1).
FORMATS: Mapping[str, tuple[float, float]] = {
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "B4": (250, 353),
    "B5": (176, 250),
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
}


def named_formats() -> list[str]:
    """All that may be typed as the name of a format."""
    return [name + turned for turned in ("", f" {LANDSCAPE}") for name in FORMATS]


def page_of(typed: NodeValue) -> NodeValue:
    """A page that is named as a map of its width and height, both in the place of the name; all else as it is."""
    if not isinstance(typed, Str) or typed not in named_formats():
        return typed
    name, _, turned = typed.partition(" ")
    width, height = FORMATS[name][::-1] if turned else FORMATS[name]
    page = Map(typed.mark)
    for field, value in (("width", width), ("height", height)):
        page[field], page.keys_at[field] = typed_at(f"{value:g}", typed.mark), typed.mark
    return page


def typed_at(words: str, mark: Mark) -> Str:
    """Words as if somebody had typed them there."""
    made = Str(words)
    made.mark = mark
    return made


def unknown_format(page: NodeValue) -> list[Diagnostic]:
    """What is said of a page that is one word, and no name of a format."""
    if not isinstance(page, Str):
        return []
    message = say("unknown format of paper '{name}'{near}", name=page, near=nearest(page, named_formats()))
    hint = say(
        "write one of {names}, also with '{landscape}' behind it, or millimetres: page: {{width: 210, height: 297}}",
        names=listed(FORMATS),
        landscape=LANDSCAPE,
    )
    return [Diagnostic(page.mark, message, hint)]

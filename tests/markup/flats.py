"""Flat texts for tests: made of whatever is typed, and pieces of which texts are made."""

from __future__ import annotations

from hypothesis import strategies as st

from report.markup.flat import Flat, flatten
from report.markup.parser import InlineError, parse

PIECES = st.sampled_from(
    [
        "**",
        "*",
        "[",
        "]",
        "](https://a.be)",
        "]{lang=fr}",
        "]{ref}",
        "{int:1}",
        "[^n]",
        "[@f]",
        "\\*",
        "\\",
        "{",
        "}",
        " ",
    ]
)
LETTERS = st.text("aéœßİ’'-_“»\u00a0\u00ad\u0301 .B9", max_size=6)


def flat_of(typed: str) -> Flat:
    """The flat text of what was typed, also where its markup is faulty."""
    try:
        inlines = parse(typed)
    except InlineError as problem:
        inlines = problem.inlines
    return flatten(inlines, typed)

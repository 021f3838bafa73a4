"""Differences of letters: a point that has another letter in each reading, "punt b)" and "point c)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.messages import say
from report.validate.parity.sides import Difference, Side, replaced, unless_meant

#: "b)", "(b)", but not the end of "agent(e)".
_LETTER = re.compile(r"(?<![^\W_])\(([a-z])\)|(?<![\w(])([a-z])\)")
_ALONE = re.compile(r"(?<![\w’'])[a-z](?![\w’'])")  # "b", which may stand for "b)"


def letters_differ(first: Side, second: Side) -> Iterator[Difference]:
    """Letters before a bracket that stand in one reading only, where the other has another one for each of them."""
    if ")" not in first.content.flat or ")" not in second.content.flat:
        return
    ones, others = _letters(first), _letters(second)
    alone = [letter for letter in ones if letter not in others and letter not in _alone(second)]
    theirs = [letter for letter in others if letter not in ones and letter not in _alone(first)]
    for one, other in zip(alone, theirs, strict=True) if len(alone) == len(theirs) else ():
        words = (f"{one})", ones[one]), (f"{other})", others[other])
        hint = unless_meant(say("correct the wrong one"))
        yield replaced(*words, first, second, hint, "parity-ref")


def _letters(side: Side) -> dict[str, int]:
    """The letters before a bracket, and where they stand first."""
    found: dict[str, int] = {}
    for match in _LETTER.finditer(side.content.flat):
        found.setdefault(match[1] or match[2], match.start())
    return found


def _alone(side: Side) -> frozenset[str]:
    return frozenset(_ALONE.findall(side.content.flat))

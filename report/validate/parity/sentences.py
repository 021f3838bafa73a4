"""Sentences of a text, and how long its words are."""

from __future__ import annotations

import re
from typing import NamedTuple

from report.languages import language_of
from report.markup.flat import SLOT

_END = re.compile(r"[.!?…]+(?: ?[”»\"')\]])*(?: |$)")
_WORD_BEFORE = re.compile(r"[^\s(\[“«\"']+$")
#: How many characters a value slot is worth when lengths are compared: about as many as "{date:...}" prints.
SLOT_LENGTH = 10


class Sentence(NamedTuple):
    """From where to where a sentence goes in the flat text."""

    start: int
    end: int


def sentences_of(flat: str, language: str) -> list[Sentence]:
    """The sentences; a colon or a semicolon ends none, nor does an abbreviation or an initial."""
    found = []
    start = 0
    for match in _END.finditer(flat):
        if _is_end(flat, match, language):
            found.append(Sentence(start, match.end()))
            start = match.end()
    if flat[start:].strip(" ”»\"')]"):
        found.append(Sentence(start, len(flat)))
    return found


def _is_end(flat: str, match: re.Match[str], language: str) -> bool:
    following = flat[match.end() : match.end() + 1]
    if following and not (following.isupper() or following.isdecimal() or following in "“«\"'([" + SLOT):
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(flat, max(0, match.start() - 20), match.start())
    word = before[0] if before else ""
    if not following:
        return True
    known = language_of(language)
    return not (len(word) == 1 and word.isupper()) and not (known and word.lower() in known.speech.abbreviations)


def length(flat: str) -> int:
    """How long a text is, about as printed."""
    return len(flat) + (SLOT_LENGTH - 1) * flat.count(SLOT)

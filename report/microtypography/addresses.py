"""Addresses in running text, in which no rule changes anything: of pages, of mail, of files."""

from __future__ import annotations

import re

ADDRESS = re.compile(
    r"\b(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)[^\s«»“”\"<>]+"
    r"|\bmailto:\S+"
    r"|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/[^\s«»“”\"<>]*"
)
BEHIND = ".,;:!?)]}’'…"  # signs that belong to the sentence when an address ends in them


def address_spans(text: str) -> list[tuple[int, int]]:
    """Where the addresses of a text start and end."""
    if "/" not in text and "@" not in text and "www." not in text and "mailto:" not in text:
        return []
    return [(found.start(), found.start() + len(found[0].rstrip(BEHIND))) for found in ADDRESS.finditer(text)]

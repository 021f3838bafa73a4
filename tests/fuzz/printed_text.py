"""Printed text: whether what was typed is in a PDF, letter by letter, as another reader finds it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pymupdf

#: What is no text of its own: slots, marks of notes and references, where links lead and what phrases are.
_MARKUP = re.compile(r"(?<!\\)(?:\{[^{}]*\}|\[[\^@][^\]]*\]|\]\((?:\\.|[^)])*\))")


def lost(pdf: Path, texts: Iterable[str]) -> str:
    """The first of these texts of which letters, digits or accents are not printed in their order; "" for none."""
    with pymupdf.open(pdf) as file:  # type: ignore[no-untyped-call]
        printed = _plain("".join([page.get_text() for page in file]))
    for text in texts:
        for part in _MARKUP.split(text):
            if (plain := _plain(part)) not in printed:
                return f"not printed in {pdf.name}: {part!r}, as {plain!r} in {printed!r}"
    return ""


def _plain(text: str) -> str:
    """The letters, digits and accents of a text; ligatures and other forms of presentation as what they stand for."""
    kept = [sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign)[0] in "LNM"]
    return unicodedata.normalize("NFKC", "".join(kept))

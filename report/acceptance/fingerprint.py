"""Fingerprints: whether words are still those that somebody accepted, without keeping the words a second time."""

from __future__ import annotations

import hashlib
import re
import unicodedata

DIGITS = 12
PATTERN = re.compile(rf"[0-9a-f]{{{DIGITS}}}")
_SPACE = re.compile(r"\s+")


def fingerprint(typed: str) -> str:
    """Twelve hexadecimal digits that stand for a text as typed, its markup included.

    What does not reach print counts for nothing: how the text is folded in the file, which spaces and apostrophes were
    typed (each edition gets those of its language), and whether an é was typed as one character or as two.
    """
    words = _SPACE.sub(" ", unicodedata.normalize("NFC", typed).replace("'", "’")).strip()
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]

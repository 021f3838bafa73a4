"""Mute syllables: the French word endings that begin a line only where nothing else can be had ("qua-tre")."""

from __future__ import annotations

import re

#: A syllable whose e is mute, of three letters at least: what fewer letters leave is never broken off.
SYLLABLE = re.compile(r"(?:[qg]u|gn|ch|ph|th|[bcdfgptv]r|[bcfgp]l|[bcdfgjklmnprstvz](?=es|ent))e(?:s|nt)?\Z")
VOWEL = re.compile("[aeiouyàâéèêëîïôûùœæ]")
UNSEEMLY = frozenset(["con", "cu", "cul", "pis", "pu", "vi"])  # what should end no line


def mute_syllable(word: str) -> int | None:
    """Where the mute syllable begins that ends a French word in lower case, if a hyphen may stand before it."""
    found = SYLLABLE.search(word)
    if found is None:
        return None
    before = word[: found.start()]
    return found.start() if len(before) > 1 and before not in UNSEEMLY and VOWEL.search(before) else None

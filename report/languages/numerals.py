"""Numerals: the number words of languages that write those of hundreds and thousands as one word."""

from __future__ import annotations

from report.languages.language import Counts


def compounds(below: Counts, hundred: str, thousand: str) -> dict[str, int]:
    """Cardinals up to 9999 in round hundreds or thousands and `below` a hundred, from the words for the latter."""
    found = dict(below)
    for word, number in below.items():
        found[f"{hundred}{word}"] = 100 + number
        if 2 <= number <= 9:
            found |= {f"{word}{hundred}{rest}": number * 100 + low for rest, low in below.items() if low}
        if number >= 2:
            found |= {f"{word}{hundred}": number * 100, f"{word}{thousand}": number * 1000}
    return found | {hundred: 100, thousand: 1000}

"""Dutch: its number words."""

from __future__ import annotations

from functools import cache

from report.languages.language import Counts
from report.languages.numerals import compounds

_UNITS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "negende": 9, "tiende": 10, "elfde": 11, "twaalfde": 12,
}  # fmt: skip
#: "acht" also means attention, and "een" is an article.
_DOUBTFUL = ("een", "één", "acht")


def spelled(number: int) -> tuple[str, ...]:
    """The ways to write a number from 0 to 99."""
    if number < len(_UNITS):
        return (_UNITS[number],)
    tens, unit = _TENS[number // 10 - 2], number % 10
    if not unit:
        return (tens,)
    word = _UNITS[unit]
    if unit == 1:
        return (f"eenen{tens}", f"éénen{tens}", f"een en {tens}")
    joined = f"{word}ën{tens}" if word.endswith("e") else f"{word}en{tens}"
    return tuple(dict.fromkeys((joined, f"{word}en{tens}", f"{word} en {tens}")))


@cache
def numbers() -> Counts:
    """Cardinals up to 9999 in round hundreds or thousands and what is below a hundred, ordinals, collectives."""
    below = {word: number for number in range(100) for word in spelled(number)}
    found = compounds(below | {"één": 1}, "honderd", "duizend")
    for word, number in below.items():
        if number >= 2:
            found |= {f"{word}maal": number, f"{word}tal": number, f"{word}tallen": number}
            found[f"{word}de" if 13 <= number <= 19 else f"{word}ste"] = number
    found |= {"honderden": 100, "honderdtal": 100, "duizenden": 1000}
    found |= {"duizendtal": 1000, "dozijn": 12, "honderdste": 100, **_ORDINALS}
    return {word: number for word, number in found.items() if word not in _DOUBTFUL}


@cache
def number_hints() -> Counts:
    """Words that may count: "beide", "driejarig"."""
    found = {"acht": 8, "één": 1, "eerst": 1, "dubbel": 2, "dubbele": 2, "half": 2, "helft": 2, "kwart": 4}
    found |= {"beide": 2, "beiden": 2, "allebei": 2, "paar": 2, "duo": 2, "trio": 3, "kwartaal": 3, "derden": 3}
    endings = (
        "jarig jarige jaarlijks jaarlijkse daags daagse delig delige talig talige voudig voudige voud ledig ledige"
    )
    for number in range(2, 13):
        found |= {f"{_UNITS[number]}{ending}": number for ending in endings.split()}
    return found

"""German: its number words."""

from __future__ import annotations

from functools import cache

from report.languages.language import Counts
from report.languages.numerals import compounds

_UNITS = (
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ORDINALS = {"erst": 1, "zweit": 2, "dritt": 3, "siebt": 7, "acht": 8}
_ENDINGS = ("e", "en", "er", "es", "em")
#: Articles, and what "achte" and "Acht" also mean.
_DOUBTFUL = ("ein", "acht", "achte", "achten", "achter")


@cache
def numbers() -> Counts:
    """Cardinals up to 9999 in round hundreds or thousands and what is below a hundred, ordinals, collectives."""
    below = {word: number for number, word in enumerate(_UNITS)}
    below |= {ten: number for number, ten in zip(range(20, 100, 10), _TENS, strict=True)}
    below |= {f"{_UNITS[unit]}und{ten}": below[ten] + unit for ten in _TENS for unit in range(1, 10)}
    below |= {word.replace("ß", "ss"): number for word, number in below.items()}
    found = compounds(below | {"eins": 1}, "hundert", "tausend")
    found |= {f"ein{word}": number for word, number in found.items() if word.startswith(("hundert", "tausend"))}
    ordinals = {word + ("t" if number < 20 else "st"): number for word, number in below.items() if number > 3}
    for word, number in (ordinals | _ORDINALS | {"hundertst": 100}).items():
        found |= {word + ending: number for ending in _ENDINGS}
    found |= {f"{word}mal": number for word, number in below.items() if number}
    found |= {"hunderte": 100, "hunderten": 100, "tausende": 1000, "tausenden": 1000, "dutzend": 12, "zwo": 2}
    return {word: number for word, number in found.items() if word not in _DOUBTFUL}


@cache
def number_hints() -> Counts:
    """Words that may count: "beide", "dreijährig"."""
    found = {"acht": 8, "achte": 8, "achten": 8, "achter": 8, "zuerst": 1, "erstmals": 1, "doppelt": 2, "doppelte": 2}
    found |= {"beide": 2, "beiden": 2, "beider": 2, "beides": 2, "paar": 2, "duo": 2, "trio": 3, "hälfte": 2}
    found |= {"halb": 2, "halbe": 2, "halben": 2, "drittel": 3, "viertel": 4, "quartal": 4, "jahrzehnt": 10}
    for number in range(2, 13):
        for stem in ("jährig", "jährlich", "tägig", "stündig", "teilig", "sprachig", "fach"):
            found |= {f"{_UNITS[number]}{stem}{ending}": number for ending in ("", *_ENDINGS)}
    return found

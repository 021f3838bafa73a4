"""English: its number words."""

from __future__ import annotations

from functools import cache

from report.languages.language import Counts

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_ORDINALS |= {"twelve": "twelfth"}
#: "one" is a pronoun, and "second" a unit of time.
_DOUBTFUL = ("one", "second")


@cache
def numbers() -> Counts:
    """Cardinals up to 9999 in round hundreds or thousands and what is below a hundred, ordinals; hyphens are spaces."""
    below = {word: number for number, word in enumerate(_UNITS)}
    below |= {ten: number for number, ten in zip(range(20, 100, 10), _TENS, strict=True)}
    below |= {f"{ten} {_UNITS[unit]}": below[ten] + unit for ten in _TENS for unit in range(1, 10)}
    found = dict(below) | {"hundred": 100, "thousand": 1000, "dozen": 12, "twice": 2, "thrice": 3}
    for word, number in below.items():
        if number:
            found |= {f"{word} thousand": number * 1000, f"{word} hundred": number * 100}
        if 1 <= number <= 9:
            found |= {
                f"{word} hundred {link}{low}": number * 100 + n for low, n in below.items() if n for link in _LINKS
            }
    found |= {_ordinal(word): number for word, number in below.items() if number}
    return {word: number for word, number in found.items() if word not in _DOUBTFUL}


_LINKS = ("and ", "")


def _ordinal(word: str) -> str:
    """ "twenty-first" of "twenty-one", in words parted by spaces."""
    before, space, last = word.rpartition(" ")
    ordinal = _ORDINALS.get(last) or (last.removesuffix("y") + "ieth" if last.endswith("y") else f"{last}th")
    return before + space + ordinal


@cache
def number_hints() -> Counts:
    """Words that may count: "both", "threefold"."""
    found = {"one": 1, "once": 1, "second": 2, "both": 2, "double": 2, "pair": 2, "couple": 2, "half": 2, "halves": 2}
    found |= {"annual": 1, "biennial": 2, "triple": 3, "trio": 3, "quarter": 4, "quarters": 4, "decade": 10}
    found |= {"bilingual": 2, "trilingual": 3, "either": 2, "neither": 2}
    return found | {f"{_UNITS[number]}fold": number for number in range(2, 11)}

"""French: its number words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from report.languages.language import Counts

_UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf",
)  # fmt: skip
#: Word of a ten -> what it counts; "septante", "octante", "huitante" and "nonante" beside those of France.
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "octante": 80,
    "huitante": 80, "quatre vingt": 80, "nonante": 90,
}  # fmt: skip
_COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_CENTURIES = ("xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi")
#: "neuf" also means new, "un" is an article.
_DOUBTFUL = ("un", "une", "neuf")


def below_hundred() -> Iterator[tuple[str, int]]:
    """Every way to write the numbers from 0 to 99; hyphens count as spaces."""
    yield from ((word, number) for number, word in enumerate(_UNITS))
    for ten, value in _TENS.items():
        yield (f"{ten}s" if ten == "quatre vingt" else ten), value
        if ten == "quatre vingt":
            yield ten, value  # "page quatre-vingt"
        highest = 19 if value in (60, 80) and ten not in ("octante", "huitante") else 9
        for unit in range(1, highest + 1):
            yield f"{ten} {_UNITS[unit]}", value + unit
            if unit in (1, 11):
                yield f"{ten} et {_UNITS[unit]}", value + unit
            if unit == 1:
                yield f"{ten} une", value + 1
                yield f"{ten} et une", value + 1


@cache
def numbers() -> Counts:
    """Cardinals up to 999, and in thousands; ordinals; collectives."""
    below = dict(below_hundred())
    found = dict(below)
    for rest, low in below.items():
        if low:
            found[f"cent {rest}"] = 100 + low
    for hundreds in range(2, 10):
        word = _UNITS[hundreds]
        found |= {f"{word} cent": hundreds * 100, f"{word} cents": hundreds * 100}
        found |= {f"{word} cent {rest}": hundreds * 100 + low for rest, low in below.items() if low}
    found |= {f"{roman}e siècle": number for number, roman in enumerate(_CENTURIES, 15)}
    found |= {"cent": 100, "mille": 1000, "un millier": 1000, "milliers": 1000}
    ordinals = {_ordinal(word): number for word, number in (*below.items(), ("cent", 100)) if number > 1}
    for word, number in (ordinals | _COLLECTIVES).items():
        found |= {word: number, f"{word}s": number}
    return {phrase: number for phrase, number in found.items() if phrase not in _DOUBTFUL}


def _ordinal(cardinal: str) -> str:
    """ "deuxième" of "deux", "vingt et unième" of "vingt et un"."""
    stem = cardinal.removesuffix("s") if cardinal.endswith("vingts") else cardinal.removesuffix("e")
    stem = stem.removesuffix("f") + "v" if stem.endswith("neuf") else stem + "u" if stem.endswith("cinq") else stem
    return f"{stem}ième"


def number_hints() -> Counts:
    """Words that may count: "neuf", "triennal", "moitié"."""
    counted = {
        1: "premier|première|premiers|premières|premièrement",
        2: "second|seconde|seconds|secondes|double|doubles|moitié|demi|demie|paire|couple|duo|bilingue|bilingues"
        "|biennal|biennale|tous deux|toutes deux|l'une et l'autre|l'un et l'autre",
        3: "tiers|tierce|triple|trio|triennal|triennale|trimestre|trilingue",
        4: "quart|quarts|quadriennal|quadriennale",
        5: "quinquennal|quinquennale",
        9: "neuf",
        10: "décennal|décennale|décennie",
    }
    return {word: number for number, listed in counted.items() for word in listed.split("|")}

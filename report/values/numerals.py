"""Numerals: numbers as people and spreadsheets write them, with each of the readings that they can have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from report.values.currency import NAMES, currency_of

PERCENT_SIGN = "%"
LONGEST = 80  # characters; what is longer is no number that somebody wrote
_BEFORE, BEHIND = 15, 9  # digits before and behind the point, so that sums are exact

_CANONICAL = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE]\d{1,2})?", re.ASCII)
#: Three digits behind a single point may be thousands or decimals; behind a zero they are decimals.
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u02bc\u00b4`"
_SIGNS = str.maketrans(dict.fromkeys(_DASHES, "-") | dict.fromkeys(_APOSTROPHES, "'") | {"\uff0c": ",", "\uff0e": "."})
_ABOUT = re.compile(
    r"(?:ca\.?|circa|c\.|±|~|≈|\+/-|ongeveer|omstreeks|rond(?: de)?|environ|env\.?|about|approx\.?|some) ?(?=\d)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?P<sign>[-+] ?)?(?P<before>(?i:€|US\$|\$|£|¥|euros?|eur)|[A-Z]{3}(?![A-Za-z]))? ?(?P<inner>[-+] ?)?"
    r"(?P<core>\d[\d.,' _]*|[.,]\d+)(?P<cents>(?<=[.,])-{1,2})?(?P<power>[eE][-+]?\d{1,3}(?!\d))?"
    r" ?(?P<part>[\u00bc-\u00be\u2150-\u215e])?(?P<after>.*)"
)
_COUNTED = re.compile(r"[^\d,]*[^\W\d][23]?[).]?")  # words for what is counted, "m2" among them
_HALVES = re.compile(r"(?:(?P<whole>\d{1,9}) )?(?P<above>\d)/(?P<below>2|4|5|8|10)")
_SCALES = {
    3: "k duizend mille thousand",
    6: "M mio mln milj mill mn miljoen miljoenen million millions",
    9: "mia mld mrd md bn bln miljard miljarden milliard milliards",
    12: "biljoen biljoenen billion billions",
}
_POWERS = {word: power for power, words in _SCALES.items() for word in words.split()}
_JOINING = frozenset(("d'", "de ".strip()))  # between a number and what it counts
_PERCENT = {"%": 0, "procent": 0, "percent": 0, "pct": 0, "pour cent": 0, "per cent": 0, "pourcent": 0, "‰": -1}
#: Words that say that there is nothing, in small letters without points and spaces; a spreadsheet's errors as well.
_NOTHING = (
    "nvt n/a na so s/o sansobjet nd n/d nb n/b nihil néant neant geen aucun aucune none nul nil null nan inf niets "
    "rien onbekend inconnu inconnue unknown nogniet nognietbekend nietbekend nognietgekend nietvermeld nonmentionné "
    "nietbeschikbaar nondisponible nietgemeten nonmesuré nogintevullen àcompléter tbd tba tbc x xx xxx pm "
    "#n/a #n/b #nb #na #value! #waarde! #valeur! #ref! #verw! #div/0! #deel/0! #num! #getal! #nombre! #name? #naam? "
    "#nom? #null! #leeg!"
)


class Numeral(NamedTuple):
    """A number that somebody may mean; `unit` is "%", the code of a currency, or a word for what is counted."""

    value: Decimal
    unit: str = ""
    approximate: bool = False


def is_canonical(typed: str) -> bool:
    """Whether a number is written as the program reads it, in a way that nobody reads otherwise."""
    return bool(_CANONICAL.fullmatch(typed)) and not _AMBIGUOUS.fullmatch(typed)


def canonical(value: Decimal) -> str:
    """A number as it is typed: its digits, or fewer of them, where three behind the point may be read as thousands."""
    text = f"{value:f}"
    if not _AMBIGUOUS.fullmatch(text):
        return text
    shorter = text.rstrip("0").rstrip(".")
    return shorter if shorter != text else f"{text}e0"


def is_sensible(value: Decimal) -> bool:
    """Whether a number can be printed, and computed with exactly."""
    return value.adjusted() < _BEFORE and int(value.as_tuple().exponent) >= -BEHIND


def stands_for_nothing(typed: str) -> bool:
    """Whether a word or a sign says that there is no value: "n.v.t.", "s.o.", "-", "/"."""
    text = plain(typed).casefold().replace(" ", "")
    return bool(text) and (text.strip("-/.…?*()€$£") == "" or text.replace(".", "").strip("()-") in _NOTHING.split())


def plain(typed: str) -> str:
    """What was typed with plain spaces, dashes, apostrophes and digits, and without characters that nobody sees."""
    signs = []
    for sign in typed.translate(_SIGNS):
        category = unicodedata.category(sign)
        if category == "Nd":
            signs.append(str(unicodedata.decimal(sign)))
        elif sign.isspace():
            signs.append(" ")
        elif category != "Cf":
            signs.append(sign)
    return " ".join("".join(signs).split())


def numerals(typed: str) -> tuple[Numeral, ...]:
    """The readings of what was typed as a number, the likeliest first; none where it is no number, or too large."""
    if len(typed) > LONGEST:
        return ()
    text = plain(typed)
    bare = _ABOUT.sub("", text, count=1) if _ABOUT.match(text) else text
    inside = bare[1:-1].strip() if bare.startswith("(") and bare.endswith(")") else bare
    found = _PARTS.fullmatch(inside)
    half = _HALVES.fullmatch(inside)
    if inside and unicodedata.category(inside[0]) == "No":  # a half, without a whole before it
        found = _PARTS.fullmatch(f"0 {inside}")
    if half:
        share = Decimal(half["above"]) / Decimal(half["below"])
        return (Numeral(int(half["whole"] or 0) + share),)
    if found is None:
        return ()
    read = dict.fromkeys(_read(found, negative=inside != bare, approximate=bare != text))
    return tuple(_short(one) for one in read if one.value.adjusted() < _BEFORE)


def _short(one: Numeral) -> Numeral:
    """A number with no more decimals than are read: a spreadsheet has 0.30000000000000004 for 0.3."""
    value = one.value if is_sensible(one.value) else round(one.value, BEHIND).normalize()
    return one._replace(value=value)


def _read(found: re.Match[str], negative: bool, approximate: bool) -> Iterator[Numeral]:
    """The readings of the parts of a number: sign, currency, digits, power of ten, words behind it."""
    behind = found["after"].strip()
    if behind.startswith("-"):
        behind, negative = behind[1:].strip(), True
    words = _words_behind(behind, currency_of(found["before"] or ""))
    if (
        words is None
        or (found["before"] and not currency_of(found["before"]))
        or (found["before"] and words.unit == PERCENT_SIGN)
    ):
        return
    sign = -1 if negative != ("-" in (found["sign"] or "") + (found["inner"] or "")) else 1
    core = found["core"].rstrip(" ,.")
    part = Decimal(str(unicodedata.numeric(found["part"]))) if found["part"] else Decimal(0)
    if part and len(f"{part}") > 6:  # a third has no end
        return
    for digits in _readings_of(core, bool(found["power"]))[: 1 if found["cents"] else None]:
        value = Decimal(digits + (found["power"] or ""))
        for power in words.powers:
            yield Numeral(sign * (value + part).scaleb(power), words.unit, approximate)


class _Words(NamedTuple):
    """What stands behind a number: by which powers of ten it is multiplied, and what is counted."""

    powers: tuple[int, ...]
    unit: str


def _words_behind(text: str, unit: str) -> _Words | None:
    """What the words behind a number say, where its currency may stand before it; None where they contradict."""
    rest = text
    powers: tuple[int, ...] = (0,)
    while rest:
        found = _word().match(rest)
        word = found[0].rstrip(". ") if found else ""
        more = _powers_of(word, bool(unit or currency_of(rest[1:].strip())))
        if more:
            powers = tuple(power + one for power in powers for one in more)
        elif word.casefold() in _PERCENT:
            unit, powers = PERCENT_SIGN, tuple(power + _PERCENT[word.casefold()] for power in powers)
        elif currency_of(word):
            if unit not in ("", currency_of(word)):
                return None
            unit = currency_of(word)
        elif word.casefold() not in _JOINING:
            return _Words(powers, rest) if unit in ("", "EUR") and _COUNTED.fullmatch(rest) else None
        rest = rest[found.end() :].strip() if found else ""
    return _Words(powers, unit)


def _powers_of(word: str, money: bool) -> tuple[int, ...]:
    """By which powers of ten a word multiplies, or may do; () for another word."""
    if word in ("m", "B"):  # a million or a metre, a billion or a byte
        large = 6 if word == "m" else 9
        return (large,) if money else (large, 0)
    if word.casefold() in ("billion", "billions"):
        return (9, 12)  # in English, in French
    power = _POWERS.get(word) or _POWERS.get(word.casefold())
    return (power,) if power else ()


@cache
def _word() -> re.Pattern[str]:
    """A word behind a number that means something, with its point."""
    long = sorted({*_POWERS, *_PERCENT, *NAMES, *_JOINING} - {"M", "k"}, key=len, reverse=True)
    words = "|".join(re.escape(word) for word in long)
    return re.compile(
        rf"(?i:{words})(?![a-zà-ÿ])\.?|d'(?=eur)|[kKmMB](?=€|\$|£|(?i:eur)|\b)|[A-Z]{{3}}(?![A-Za-z])|(?:€|\$|£|¥)"
    )


def _readings_of(core: str, scientific: bool) -> tuple[str, ...]:
    """The digits of a number with a point before its decimals, for each way in which its signs can be read."""
    points = core.count("."), core.count(",")
    if not any(points):
        return _whole(core, "[ '_]")
    mark = "." if core.rfind(".") > core.rfind(",") else ","
    before, _, decimals = core.rpartition(mark)
    if core.count(mark) > 1:  # thousands, or nothing that is a number
        return _whole(core, re.escape(mark)) if not all(points) else ()
    if not decimals.isdigit():
        return _whole(before, "[ ']") if not decimals else ()
    if not before:
        return (f"0.{decimals}",)
    whole = _whole(before, re.escape("," if mark == "." else ".") if all(points) else "[ ']")
    readings = tuple(f"{one}.{decimals}" for one in whole)
    if not scientific and len(decimals) == 3 and re.fullmatch(r"[1-9]\d{0,2}", before):
        return (before + decimals, *readings)
    return readings


def _whole(text: str, group: str) -> tuple[str, ...]:
    """A whole number whose digits may stand in groups of three, between one sign; () where they stand otherwise."""
    if text.isdigit():
        return (text,)
    grouped = re.fullmatch(rf"[1-9]\d{{0,2}}({group})\d{{3}}(?:\1\d{{3}})*", text)
    return (re.sub(group, "", text),) if grouped else ()

"""Numerals: numbers as people and spreadsheets write them, with each of the readings that they can have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from report.languages import LANGUAGES
from report.languages.notations import NOTATIONS, any_pattern, any_word, linking, scales, words_for_nothing
from report.values.currency import currency_of, named_currencies

PERCENT_SIGN = "%"
LONGEST = 80  # characters; what is longer is no number that somebody wrote
_BEFORE, BEHIND = 15, 9  # digits before and behind the point, so that sums are exact

_CANONICAL = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE]\d{1,2})?", re.ASCII)
#: Three digits behind a single point may be thousands or decimals; behind a zero they are decimals.
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u02bc\u00b4`"
_SIGNS = str.maketrans(dict.fromkeys(_DASHES, "-") | dict.fromkeys(_APOSTROPHES, "'") | {"\uff0c": ",", "\uff0e": "."})
_COUNTED = re.compile(r"[^\d,]*[^\W\d][23]?[).]?")  # words for what is counted, "m2" among them
_HALVES = re.compile(r"(?:(?P<whole>\d{1,9}) )?(?P<above>\d)/(?P<below>2|4|5|8|10)")
#: Signs for powers of ten, with what else they may mean where nothing tells of money: a metre, a byte.
_SCALE_SIGNS = {"k": (3,), "K": (3,), "m": (6, 0), "M": (6,), "B": (9, 0)}
_PERMILLE = "‰"
#: What says in no language that there is nothing, without full stops.
_NOTHING = frozenset(("nan", "inf", "x", "xx", "xxx"))


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
    word = text.replace(".", "").strip("()-")
    return bool(text) and (text.strip("-/.…?*()€$£") == "" or word in _NOTHING or word in words_for_nothing())


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
    bare = _about().sub("", text, count=1)
    inside = bare[1:-1].strip() if bare.startswith("(") and bare.endswith(")") else bare
    found = _parts().fullmatch(inside)
    half = _HALVES.fullmatch(inside)
    if inside and unicodedata.category(inside[0]) == "No":  # a half, without a whole before it
        found = _parts().fullmatch(f"0 {inside}")
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
        percent = _percent().fullmatch(found[0].strip()) if found else None
        if more:
            powers = tuple(power + one for power in powers for one in more)
        elif percent:
            unit, powers = PERCENT_SIGN, tuple(power - (word == _PERMILLE) for power in powers)
        elif currency_of(word):
            if unit not in ("", currency_of(word)):
                return None
            unit = currency_of(word)
        elif word.casefold() not in linking():
            return _Words(powers, rest) if unit in ("", "EUR") and _COUNTED.fullmatch(rest) else None
        rest = rest[found.end() :].strip() if found else ""
    return _Words(powers, unit)


def _powers_of(word: str, money: bool) -> tuple[int, ...]:
    """By which powers of ten a word multiplies, or may do; () for another word."""
    signs = _SCALE_SIGNS.get(word, ())
    return (signs[:1] if money else signs) or scales().get(word.casefold(), ())


@cache
def _about() -> re.Pattern[str]:
    """What stands before an approximate number."""
    words = any_pattern([r"±|~|≈|\+/-", *(one.about for one in NOTATIONS)])
    return re.compile(rf"^{words} ?(?=\d)", re.IGNORECASE)


@cache
def _parts() -> re.Pattern[str]:
    """A number with its sign, its currency, and what stands behind it."""
    return re.compile(
        rf"(?P<sign>[-+] ?)?(?P<before>(?i:{named_currencies()})|[A-Z]{{3}}(?![A-Za-z]))? ?(?P<inner>[-+] ?)?"
        r"(?P<core>\d[\d.,' _]*|[.,]\d+)(?P<cents>(?<=[.,])-{1,2})?(?P<power>[eE][-+]?\d{1,3}(?!\d))?"
        r" ?(?P<part>[\u00bc-\u00be\u2150-\u215e])?(?P<after>.*)"
    )


@cache
def _percent() -> re.Pattern[str]:
    """The percent sign, the words for it, and the sign for a tenth of it."""
    words = any_pattern(["%", _PERMILLE, "pct", *(one.speech.percent for one in LANGUAGES.values())])
    return re.compile(rf"{words}\.?", re.IGNORECASE)


@cache
def _word() -> re.Pattern[str]:
    """A word behind a number that means something, with its point."""
    elided = {word for word in linking() if word.endswith("'")}
    words = any_word({*scales(), *linking()} - elided)
    return re.compile(
        rf"(?i:{words}|{_percent().pattern}|{named_currencies()})(?![a-zà-ÿ])\.?|(?i:{any_word(elided)})"
        r"|[kKmMB](?=€|\$|£|(?i:eur)|\b)|[A-Z]{3}(?![A-Za-z])|[€$£¥]"
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

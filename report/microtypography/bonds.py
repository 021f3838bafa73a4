"""Bonds: spaces at which no line may break - number and unit, day and month, "art. 5", initials and name."""

from __future__ import annotations

import re
from functools import cached_property

from report.languages.language import NARROW, NBSP, NEVER, PARTICLES, Language
from report.locales import data_of
from report.microtypography.edits import Edits

OPENERS = "([{«“‘\"'"
CLOSERS = ".,;:!?)]}»”’…\"'"

INITIALS = re.compile(r"(?:(?:[A-ZÀ-Þ]|Ch|Chr|Fr|Ph|Th)\.-?)+")
PHONE = re.compile(r"(?<![\w.,])(?:\+[0-9]{1,3} [0-9]{1,3}|0[0-9]{1,3})(?: [0-9]{2,3}){2,4}(?![\w,])")
OPERATORS = frozenset("±×≤≥<>=≈+−÷/")
FIRST_SIGNS = frozenset("%‰€$£°×")  # of a unit
CURRENCIES = frozenset(("€", "$", "£", "EUR", "USD", "GBP"))
OTHERS = re.compile(r"\bet (?=al\.)")
_UNITS = """
    % ‰ ° °C °F € $ £ × x kg g mg µg t kt Mt km m dm cm mm µm nm km² m² dm² cm² mm² m³ dm³ cm³ ha l L dl cl ml hl
    kWh MWh GWh TWh Wh kW MW GW W V kV A mA Hz kHz MHz GHz J kJ MJ N Pa hPa kPa bar mol cd lm lx dB K
    kB MB GB TB Mbit Gbit Mbps Gbps bit dpi ppm px pt s ms min h EUR USD GBP CO2 CO₂ tCO₂ kgCO₂ kWc kWp pp m2 m3 km2
"""
_NUMBERED = "§ §§ n° n°s nº № # € $ £ art. artt. al. p. pp. fig. tab. vol. max. min. tel. tél. ca. cf."

#: Units, and the signs and abbreviations before a number, that bond in every language.
UNITS, NUMBERED = frozenset(_UNITS.split()), frozenset(_NUMBERED.split())

#: Spaces that may bond: beside a number that is no year, after an ordinal, an initial or a title. What most spaces
#: have, small letters on both sides, is told by few looks.
_PLACES = (
    r" (?:(?=[0-9A-ZÀ-Þ])"
    r"(?:(?=[0-9])(?!(?<=[a-zé] )(?:19|20)[0-9][0-9](?![0-9.,]?[0-9]))"
    r"|(?=[A-ZÀ-Þ])(?:(?=[IVXLC]+(?:{regnal})?\b){words}))"
    r"|(?<=[0-9.{ends}] )(?:(?<=[0-9] )"
    r"|(?<=\. )(?:(?<=[A-ZÀ-Þh]\. )(?=[A-ZÀ-Þvdtl’])|(?=[A-ZÀ-Þ{starts}])(?:{dotted}))"
    r"{ordinals}))"
)


class Bonds:
    """The rule of spaces at which no line may break, in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        words = self._words = language.bonded
        ordinal = language.speech.ordinal  # what stands behind the figures, as a pattern of alternatives
        self._numbered, self._units = NUMBERED | words.numbered, UNITS | words.units
        endings = ordinal.split("|")
        self._number = re.compile(rf"[+−±~<>≤≥≈-]?[0-9](?:[0-9.,:–/-]*[0-9])?(?:{ordinal})?")
        self._day = re.compile(rf"(?:0?[1-9]|[12][0-9]|3[01])(?:{ordinal})?")
        self._ordinal = re.compile(rf"(?:[0-9]+|[IVX]+)(?:{ordinal})")
        self._roman = re.compile(rf"[IVXLC]+(?:{words.regnal})?")
        before = words.titles | {pair[0] for pair in words.pairs}
        behind = words.titles | {pair[1] for pair in words.pairs}
        dotted = sorted(word for word in before if word.endswith("."))
        self._places = re.compile(
            _PLACES.format(
                regnal=words.regnal,
                ends=re.escape("".join(sorted({ending[-1] for ending in endings}))),
                starts="".join(sorted({word[0] for word in behind if word[0].islower()})),
                words="".join([rf"|(?<=\b{word} )" for word in sorted(before.difference(dotted))]),
                dotted="|".join([rf"(?<=\b{re.escape(word)} )" for word in dotted]) or NEVER,
                ordinals="".join([rf"|(?<=[0-9IVX]{ending} )" for ending in endings]),
            )
        )
        self._first = re.compile(rf"1(?:{words.regnal})", re.IGNORECASE)
        self._scaled = re.compile(rf"\b{words.scaled}")

    @cached_property
    def _months(self) -> frozenset[str]:
        """The names of its months in small letters; the locale data of a phrase's language are seldom needed."""
        data = data_of(self._language.code)
        names = (*data.months, *data.short_months) if data else ()
        return frozenset(self._words.months).union(name.lower().rstrip(".") for name in names)

    def __call__(self, text: str) -> Edits:
        """What changes in a text."""
        found: Edits = []
        group = -1  # where the last group of digits that was joined to a number ends
        for match in self._places.finditer(text):
            at = match.start()
            right = _right(text, at + 1)
            if right[:1].islower() and text[at - 1].isdigit() and not self._follows(right):
                continue
            left = _left(text, at)
            if right[:3].isdigit() and _joins(left, right, group == at):
                found.append((at, at + 1, NARROW))
                group = at + 4
            elif self._bonds(left, right):
                found.append((at, at + 1, NBSP))
        found += [(m.end() - 1, m.end(), NBSP) for m in self._scaled.finditer(text)]
        if "al." in text:
            found += [(m.end() - 1, m.end(), NBSP) for m in OTHERS.finditer(text)]
        if "+" in text or " 0" in text or text[:1] == "0":
            found = _phones(text, found)
        return sorted(set(found)) if len(found) > 1 else found

    def _bonds(self, left: str, right: str) -> bool:
        words, small = self._words, left.lower()
        if right[:1].isdigit():
            if small in self._numbered or left in OPERATORS or left in CURRENCIES:
                return True
        elif self._roman.fullmatch(right) and (small in self._numbered or _of_a_name(left, right)):
            return True
        is_date = left[:1].isdigit() and right.lower() in self._months
        if left[-1:].isdigit() or is_date or self._first.fullmatch(left):
            return self._with_number(left, right)
        if right in words.eras:
            return self._ordinal.fullmatch(left) is not None
        if (small, right) in words.pairs:
            return True
        if left in words.titles:
            return right[:1].isupper() or right + "." in words.titles
        if left.endswith(".") and INITIALS.fullmatch(left):
            return right[:1].isupper() or right.startswith(PARTICLES)
        return False

    def _follows(self, right: str) -> bool:
        """Whether a word may bond with the number before it."""
        units, small, unit = self._units, right.lower(), right.partition("/")[0]
        return small in self._months or unit in units or unit.lower() in units

    def _with_number(self, number: str, right: str) -> bool:
        if right.lower() in self._months:
            return self._day.fullmatch(number) is not None
        return right[:1] in FIRST_SIGNS or (self._follows(right) and self._number.fullmatch(number) is not None)


def _left(text: str, at: int) -> str:
    """The word that ends before `at`, without what opens it: "art." of "(art." and of "l’art."."""
    word = text[text.rfind(" ", 0, at) + 1 : at]
    for sign in (NBSP, NARROW):
        if sign in word:
            word = word.rpartition(sign)[2]
    word = word.lstrip(OPENERS)
    return word.rpartition("’")[2] if "’" in word[:-1] else word


def _right(text: str, at: int) -> str:
    """The word that starts at `at`, without what closes it."""
    end = text.find(" ", at)
    word = text[at:end] if end > 0 else text[at:]
    for sign in (NBSP, NARROW):
        if sign in word:
            word = word.partition(sign)[0]
    return word.rstrip(CLOSERS).lstrip("(“‘«")


def _joins(left: str, right: str, chained: bool) -> bool:
    """Whether three digits belong to the number before them: "18 500", "1 000 000"; not "2021 500"."""
    if len(right) < 3 or (len(right) > 3 and right[3] not in ",-"):
        return False
    return (chained and len(left) == 3) or (left.isdigit() and len(left) <= 3 and left[0] != "0")


def _of_a_name(left: str, right: str) -> bool:
    """Whether a Roman numeral counts the bearers of a name, such as "Albert II"."""
    return left[:1].isupper() and left[1:].islower() and (len(right) > 1)


def _phones(text: str, found: Edits) -> Edits:
    """The bonds, with telephone numbers on one line."""
    for match in PHONE.finditer(text):
        start, end = match.span()
        found = [edit for edit in found if not start <= edit[0] < end]
        found += [(at, at + 1, NBSP) for at in range(start, end) if text[at] == " "]
    return found

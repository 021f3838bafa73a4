"""Units: the units of measurement that texts are compared by, what they measure, and how languages call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from report.languages import LANGUAGES
from report.locales.units import unit_names


class MeasuringUnit(NamedTuple):
    """A unit: the smallest one that it is counted in, its `base`, and of how many of those it is.

    Months are no number of days, so that a year is twelve months and a week seven days; both are lengths of time.
    """

    name: str
    base: str
    size: Decimal

    @property
    def is_time(self) -> bool:
        """Whether it is a length of time."""
        return self.name.startswith("duration-")


#: Base -> unit of the Unicode locale data, or like those -> size.
_SIZES: Mapping[str, Mapping[str, str]] = {
    "second": {
        "duration-second": "1", "duration-minute": "60", "duration-quarter-hour": "900", "duration-half-hour": "1800",
        "duration-hour": "3600", "duration-half-day": "43200", "duration-day": "86400",
        "duration-week": "604800", "duration-fortnight": "1209600",
    },
    "working day": {"duration-workday": "1"},
    "months": {
        "duration-month": "1", "duration-quarter": "3", "duration-half-year": "6", "duration-semester": "6",
        "duration-year": "12", "duration-decade": "120", "duration-century": "1200",
    },
    "metre": {
        "length-millimeter": "0.001", "length-centimeter": "0.01", "length-decimeter": "0.1", "length-meter": "1",
        "length-kilometer": "1000", "length-mile": "1609.344",
    },
    "square metre": {
        "area-square-centimeter": "0.0001", "area-square-meter": "1", "area-hectare": "10000",
        "area-square-kilometer": "1000000",
    },
    "litre": {
        "volume-milliliter": "0.001", "volume-centiliter": "0.01", "volume-deciliter": "0.1", "volume-liter": "1",
        "volume-hectoliter": "100", "volume-cubic-meter": "1000",
    },
    "gram": {"mass-milligram": "0.001", "mass-gram": "1", "mass-kilogram": "1000", "mass-tonne": "1000000",
        "mass-kilotonne": "1000000000", "mass-megatonne": "1000000000000"},
    "watt-hour": {
        "energy-watt-hour": "1", "energy-kilowatt-hour": "1000", "energy-megawatt-hour": "1000000",
        "energy-gigawatt-hour": "1000000000", "energy-terawatt-hour": "1000000000000",
    },
    "watt": {
        "power-watt": "1", "power-kilowatt": "1000", "power-megawatt": "1000000", "power-gigawatt": "1000000000",
    },
    "byte": {
        "digital-byte": "1", "digital-kilobyte": "1000", "digital-megabyte": "1000000",
        "digital-gigabyte": "1000000000", "digital-terabyte": "1000000000000", "digital-petabyte": "1000000000000000",
    },
    "degree": {"temperature-celsius": "1"},
    "degree Fahrenheit": {"temperature-fahrenheit": "1"},
}  # fmt: skip
UNITS = {
    name: MeasuringUnit(name, base, Decimal(size)) for base, sizes in _SIZES.items() for name, size in sizes.items()
}
#: Signs that are the same everywhere, and that the locale data lack or have otherwise.
_SIGNS = {
    "m2": "area-square-meter", "km2": "area-square-kilometer", "m3": "volume-cubic-meter", "L": "volume-liter",
    "Wh": "energy-watt-hour", "MWh": "energy-megawatt-hour", "GWh": "energy-gigawatt-hour",
    "TWh": "energy-terawatt-hour", "kWh": "energy-kilowatt-hour", "KWh": "energy-kilowatt-hour", "kwh":
    "energy-kilowatt-hour", "°C": "temperature-celsius",
    "°F": "temperature-fahrenheit", "°": "temperature-celsius", "Kg": "mass-kilogram",
    "kg": "mass-kilogram", "Km": "length-kilometer", "t": "mass-tonne",
    "kt": "mass-kilotonne", "Mt": "mass-megatonne", "m": "length-meter", "l": "volume-liter",
    "ha": "area-hectare", "h": "duration-hour", "g": "mass-gram",
}  # fmt: skip
#: Abbreviations that are words, or letters that stand for much else.
_NO_SIGNS = frozenset(
    {"a", "an", "c", "d", "dec", "in", "j", "kwart", "m", "o", "quart", "s", "mi", "q", "w", "y", "st"}
)


class UnitNames(NamedTuple):
    """The units of a language by their names: words in small letters, and signs, whose capitals count."""

    words: Mapping[str, MeasuringUnit]
    signs: Mapping[str, MeasuringUnit]
    longest: int

    def read(self, typed: str) -> MeasuringUnit | None:
        """The unit that is called so."""
        return self.signs.get(typed) or self.words.get(typed.lower().replace("-", " "))


@cache
def units_of(language: str) -> UnitNames:
    """The names of units in a language."""
    words: dict[str, MeasuringUnit] = {}
    signs: dict[str, MeasuringUnit] = {}
    data = unit_names(language)
    for name, unit in UNITS.items():
        long, short = data.get(name, (frozenset(), frozenset()))
        abbreviated = {sign for sign in short if sign.lower() not in _NO_SIGNS}
        spelled = {sign for sign in abbreviated if len(sign) > 2 and sign.islower() and not long & abbreviated}
        _add(words, (word.lower() for word in (*long, *spelled)), unit)
        _add(signs, abbreviated - spelled, unit)
    signs |= {sign: UNITS[name] for sign, name in _SIGNS.items()}
    for name, listed in LANGUAGES[language].quantities.units.items():
        own = listed.split("|")
        words |= {word.lower().replace("-", " "): UNITS[name] for word in own if len(word) > 3}
        signs |= {word: UNITS[name] for word in own if len(word) <= 3}
    return UnitNames(words, signs, max(word.count(" ") + 1 for word in words))


def _add(names: dict[str, MeasuringUnit], found: Iterable[str], unit: MeasuringUnit) -> None:
    for name in found:
        names.setdefault(name.replace("-", " "), unit)


def lone_units(language: str) -> Mapping[str, MeasuringUnit]:
    """Words for a length of time, which count one if no number stands before them: "per maand"."""
    small = frozenset({"duration-second", "duration-minute"})  # "seconde" is also an ordinal
    return {
        word: unit
        for word, unit in units_of(language).words.items()
        if unit.is_time and unit.name not in small and len(word) > 1
    }


def suffixes_of(language: str) -> Mapping[str, MeasuringUnit]:
    """What says a length of time at the end of a word that begins with a number: "dertigjarig"."""
    listed = LANGUAGES[language].quantities.suffixes
    return {suffix: UNITS[unit] for unit, endings in listed.items() for suffix in endings.split("|")}

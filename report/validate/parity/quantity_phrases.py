"""Phrases for quantities: numbers, fractions and lengths of time in words, and what else each of them may mean."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from report.languages import LANGUAGES
from report.languages.facts import Quantities, Speech
from report.validate.parity.units import UNITS, MeasuringUnit, lone_units, suffixes_of
from report.validate.parity.vocabulary import FactKey, FactKind, FactPhrase

#: What one sign says in every language.
_SIGNS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅛": "1/8"}


def quantity_phrases(language: str) -> Iterator[FactPhrase]:
    """The phrases of a language, each once; what counts for sure goes before what may count."""
    speech, quantities = LANGUAGES[language].speech, LANGUAGES[language].quantities
    hints: dict[str, list[FactKey]] = {}
    for phrase, key in _hints(language, quantities, speech):
        hints.setdefault(phrase, []).append(key)
    sure: dict[str, FactKey] = {phrase: part(value) for phrase, value in (*quantities.parts().items(), *_SIGNS.items())}
    sure = {
        phrase: (FactKind.NUMBER, number) for phrase, number in {**speech.scales, **speech.numbers()}.items()
    } | sure
    for phrase, (kind, value) in sure.items():
        yield FactPhrase(kind, value, phrase, readings=tuple(hints.pop(phrase, ())))
    for phrase, (first, *others) in hints.items():
        yield FactPhrase(*first, phrase, weak=True, readings=tuple(others))


def _hints(language: str, quantities: Quantities, speech: Speech) -> Iterator[tuple[str, FactKey]]:
    for value, listed in quantities.part_hints.items():
        yield from ((phrase, part(value)) for phrase in listed.split("|"))
    for period, listed in quantities.periods.items():
        yield from ((phrase, length_of_time(period)) for phrase in listed.split("|"))
    for word, unit in lone_units(language).items():
        yield word, quantity(Decimal(1), unit)
    suffixes = suffixes_of(language)
    for word, number in speech.number_hints().items():
        found = next((unit for suffix, unit in suffixes.items() if word.endswith(suffix)), None)
        if found:
            yield word, quantity(Decimal(number), found)
        yield word, (FactKind.NUMBER, number)
    for word in quantities.crowds:
        yield from ((word, (FactKind.NUMBER, number)) for number in (10, 12))


def part(value: str) -> FactKey:
    """What "3/4" and "3/2" are: less than one is a fraction, more is a number."""
    exact = Fraction(value)
    if exact < 1:
        return FactKind.FRACTION, exact
    return FactKind.NUMBER, Decimal(exact.numerator) / Decimal(exact.denominator)


def quantity(value: Decimal, unit: MeasuringUnit) -> FactKey:
    """So many of a unit, in the smallest one that it is counted in."""
    return FactKind.QUANTITY, (unit.base, (value * unit.size).normalize())


def length_of_time(said: str) -> FactKey:
    """The quantity of "3 month"."""
    number, _, unit = said.partition(" ")
    return quantity(Decimal(number), UNITS[f"duration-{unit}"])


def in_percent(value: Fraction) -> tuple[FactKey, ...]:
    """A fraction in hundredths, as texts round it: 1/3 is 33 or 33.3 per cent."""
    exact = Decimal(value.numerator * 100) / Decimal(value.denominator)
    rounded = (exact, *(round(exact, digits) for digits in (0, 1, 2)))
    return tuple(dict.fromkeys((FactKind.PERCENT, one) for one in rounded))

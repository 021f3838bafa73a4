"""What holds for any quantity: its notations in the four languages are the same, and another quantity never is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.languages import LANGUAGES
from report.validate.parity.units import UNITS, units_of
from tests.examples import examples
from tests.validate.parity.two_readings import found

pytestmark = pytest.mark.slow

THOUSANDS = {"nl": ". '", "fr": " .'", "en": ",. ", "de": ". '"}
DECIMALS = {"nl": ",", "fr": ",", "en": ".,", "de": ","}
MILLIONS = {
    "nl": ("miljoen", "mio", "mln", "mln."), "fr": ("millions", "mio"), "en": ("million", "mn"),
    "de": ("Millionen", "Mio.", "Mio"),
}  # fmt: skip
MILLIARDS = {
    "nl": ("miljard", "mld", "mrd"), "fr": ("milliards", "mrd"), "en": ("billion", "bn"),
    "de": ("Milliarden", "Mrd.", "Mrd"),
}  # fmt: skip
EURO = {"nl": "euro", "fr": "euros", "en": "euros", "de": "Euro"}
DOLLAR = {"nl": "dollar", "fr": "dollars", "en": "dollars", "de": "Dollar"}
PERCENT = {"nl": "procent", "fr": "pour cent", "en": "per cent", "de": "Prozent"}
POINTS = {"nl": "procentpunten", "fr": "points de pourcentage", "en": "percentage points", "de": "Prozentpunkte"}
BARE = {"nl": "stuks", "fr": "pièces", "en": "pieces", "de": "Stück"}

UNIT_NAMES = sorted(
    set(UNITS) - {"temperature-celsius", "duration-half-hour", "duration-century", "duration-half-year"}
)


class Quantity(NamedTuple):
    """How much of what: a currency, a sign, or a unit."""

    value: Decimal
    of: str


def digits(value: Decimal, language: str) -> list[str]:
    """Every way to type a number in digits."""
    whole, _, decimals = f"{value:f}".partition(".")
    decimals = decimals.rstrip("0")
    heads = {whole}
    if len(whole) > 3:
        heads |= {f"{int(whole):,}".replace(",", sign) for sign in THOUSANDS[language]}
    if not decimals:
        return sorted(heads)
    # A sign that parts decimals parts no thousands in the same number.
    tails = [(sign, f"{sign}{decimals}") for sign in DECIMALS[language]]
    return sorted(head + tail for head in heads for sign, tail in tails if sign not in head)


def spelled(value: Decimal, language: str) -> list[str]:
    """Every way to write a small number in words."""
    says = LANGUAGES[language].speech.numbers()
    ordinal = {"nl": ("de", "ste"), "fr": ("ième", "ièmes"), "en": ("th", "first", "second", "third"), "de": ()}
    return [
        phrase
        for phrase, number in says.items()
        if number == value
        and not phrase.endswith(ordinal[language])
        and not any(
            part in phrase for part in ("eeuw", "siècle", "centur", "jahrhundert", "aine", "tal", "maal", "mal")
        )
        and not (language == "de" and phrase.endswith(("te", "ten", "ter", "tes", "tem")))
        and phrase[-1] != "s"
        and "'" not in phrase
    ]


def numbers(value: Decimal, language: str) -> Iterator[str]:
    """Every way to write a number: in digits, in words, in millions or milliards."""
    yield from digits(value, language)
    if value == int(value) and 2 < value < 1000 and value not in (8, 9):
        yield from spelled(value, language)
    for scale, words in ((10**6, MILLIONS), (10**9, MILLIARDS)):
        if value >= scale and value % (scale // 1000) == 0:
            part = value / scale
            # Three decimals behind a sign of either sort are thousands of millions, or none.
            if part != part.quantize(Decimal("0.01")):
                continue
            yield from (f"{typed} {word}" for typed in digits(part, language) for word in words[language])


def notations(quantity: Quantity, language: str) -> list[str]:
    """Every way to write a quantity."""
    typed = list(numbers(quantity.value, language))
    in_digits = [one for one in typed if one[0].isdecimal()]
    linked = [f"{one} d'" if one.split()[-1] in ("millions", "milliards") else f"{one} " for one in typed]
    match quantity.of:
        case "EUR" | "USD":
            word = (EURO if quantity.of == "EUR" else DOLLAR)[language]
            sign = "€" if quantity.of == "EUR" else "$"
            found = [one.replace("d'", "de ") + word if word[0] == "d" else one + word for one in linked]
            found += [form for one in in_digits for form in (f"{sign} {one}", f"{sign}{one}", f"{one} {sign}")]
            return found + [form for one in in_digits for form in (f"{quantity.of} {one}", f"{one} {quantity.of}")]
        case "%":
            return [f"{one} {PERCENT[language]}" for one in typed] + [f"{one} %" for one in in_digits]
        case "points":
            return [f"{one} {POINTS[language]}" for one in typed]
        case "":
            return [f"{one} {BARE[language]}" for one in typed]
    return [form for one in measures(quantity, language) for form in one]


def measures(quantity: Quantity, language: str) -> Iterator[list[str]]:
    """Every way to write a quantity with a unit, also in other units of the same sort."""
    unit = UNITS[quantity.of]
    for name, other in UNITS.items():
        value = quantity.value * unit.size / other.size
        if (
            name not in UNIT_NAMES
            or other.base != unit.base
            or value != value.quantize(Decimal("0.1"))
            or not 2 <= value < 10**7
        ):
            continue
        names = units_of(language)
        words = [word for word, known in names.words.items() if known.name == name and "'" not in word]
        signs = [sign for sign, known in names.signs.items() if known.name == name]
        typed = list(numbers(value, language)) if value < 10**6 else digits(value, language)
        yield [f"{one} {word}" for one in typed for word in words]
        yield [f"{one} {sign}" for one in typed if one[0].isdecimal() for sign in signs]


VALUES = st.one_of(
    st.integers(2, 120),
    st.integers(2, 9999),
    st.integers(2, 999).map(lambda number: number * 10**5),
    st.integers(2, 999).map(lambda number: number * 10**8),
).map(Decimal) | st.integers(21, 99999).map(lambda number: Decimal(number) / 10)
QUANTITIES = st.builds(
    Quantity, VALUES, st.sampled_from(["EUR", "USD", "%", "points", "", *UNIT_NAMES]) | st.sampled_from(UNIT_NAMES)
).filter(lambda one: one.of not in UNITS or one.value < 10**4)
PAIRS = st.sampled_from([(one, other) for one in LANGUAGES for other in LANGUAGES if one != other])


CODES = frozenset({"parity-number", "parity-amount", "parity-percent", "parity-date"})


def told(first: str, second: str, languages: tuple[str, str]) -> list[str]:
    """What is said of the quantities of two readings."""
    differences = found(f"Abc {first} xyz.", f"Abc {second} xyz.", languages)
    return [str(difference.message) for difference in differences if difference.code in CODES]


@settings(max_examples=examples(400))
@given(QUANTITIES, PAIRS, st.data())
def test_notations_of_one_quantity_never_differ(
    quantity: Quantity, languages: tuple[str, str], data: st.DataObject
) -> None:
    first, second = (data.draw(st.sampled_from(notations(quantity, language))) for language in languages)
    assert told(first, second, languages) == [], (first, second)


@settings(max_examples=examples(400))
@given(QUANTITIES, QUANTITIES, PAIRS, st.data())
def test_different_quantities_always_do(
    quantity: Quantity, other: Quantity, languages: tuple[str, str], data: st.DataObject
) -> None:
    changed = data.draw(
        st.sampled_from(
            [quantity._replace(value=quantity.value * 10), quantity._replace(value=quantity.value + 1), other]
        )
    )
    if same(quantity, changed):
        return
    first = data.draw(st.sampled_from(notations(quantity, languages[0])))
    second = data.draw(st.sampled_from(notations(changed, languages[1])))
    assert told(first, second, languages), (first, second)


def same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may be meant to be the same: equal, or a number whose unit one reading leaves out."""
    if one.of in UNITS and other.of in UNITS:
        first, second = UNITS[one.of], UNITS[other.of]
        return first.base == second.base and one.value * first.size == other.value * second.size
    return one.value == other.value and (one.of == other.of or "" in (one.of, other.of))

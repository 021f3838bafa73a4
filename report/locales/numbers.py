"""Numbers written out for the reader of one language: digits, signs, the words for small ones.

No number is rounded unless the caller says to how many digits.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from report.locales.catalog import Catalog
from report.locales.cldr import Data

MINUS = "\N{MINUS SIGN}"


class Numbers:
    """Formats numbers in one locale. Values are int or Decimal, whose trailing zeros are kept."""

    def __init__(self, catalog: Catalog, data: Data) -> None:
        self._catalog = catalog
        self._signs = str.maketrans({",": data.group, ".": data.decimal, "-": MINUS})
        self.decimal_sign = data.decimal
        # catalog: an approximate number in a table, as short as can be.
        self._circa = catalog.gettext("c. {number}")
        self._words = _number_words(catalog)

    def integer(self, value: Decimal | int, sign: bool = False) -> str:
        """1234567 as "1.234.567" or "1 234 567"; with `sign`, a positive number gets its plus."""
        return self.decimal(Decimal(int(value)), None, sign)

    def decimal(self, value: Decimal, digits: int | None = None, sign: bool = False) -> str:
        """A number with the decimals that were typed, or rounded half up to `digits` decimals."""
        if digits is not None:
            value = rounded(value, digits)
        return f"{value:+,f}".translate(self._signs) if sign and value else f"{value:,f}".translate(self._signs)

    def circa(self, number: str) -> str:
        """A number, already written out, marked as approximate in a table."""
        return self._circa.format(number=number)

    def word(self, value: Decimal | int, feminine: bool = False) -> str:
        """0 to 12 as a word; any other number in digits."""
        number = int(value)
        if number == 1 and feminine:
            # catalog: the number 1 before a feminine noun.
            return self._catalog.pgettext("number, feminine", "one")
        return self._words[number] if 0 <= number < len(self._words) else self.integer(number)


def rounded(value: Decimal, digits: int) -> Decimal:
    """`value` with so many decimals, half up as people round; never a negative zero."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP) + 0


def _number_words(catalog: Catalog) -> tuple[str, ...]:
    return (
        catalog.pgettext("number", "zero"),
        catalog.pgettext("number", "one"),
        catalog.pgettext("number", "two"),
        catalog.pgettext("number", "three"),
        catalog.pgettext("number", "four"),
        catalog.pgettext("number", "five"),
        catalog.pgettext("number", "six"),
        catalog.pgettext("number", "seven"),
        catalog.pgettext("number", "eight"),
        catalog.pgettext("number", "nine"),
        catalog.pgettext("number", "ten"),
        catalog.pgettext("number", "eleven"),
        catalog.pgettext("number", "twelve"),
    )

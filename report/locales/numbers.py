"""Numbers written out for the reader of one language: percentages, money, approximate numbers, durations.

Patterns stand in the catalogs, not in the locale data: the default percent pattern would turn 66,5 % into 66 %, and
compact amounts would come with a breakable space and without the "d’" of "275 millions d’euros". No number is rounded
unless the caller says to how many digits.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from report.locales.catalog import Catalog
from report.locales.cldr import Data

MINUS = "\N{MINUS SIGN}"
MILLION = Decimal(1_000_000)
BILLION = Decimal(1_000_000_000)


class Numbers:
    """Formats numbers in one locale. Values are int or Decimal, whose trailing zeros are kept."""

    def __init__(self, catalog: Catalog, data: Data) -> None:
        self._catalog = catalog
        self._signs = str.maketrans({",": data.group, ".": data.decimal, "-": MINUS})
        self.decimal_sign = data.decimal
        # catalog: keep the no-break space between a number and its sign.
        self._percent = catalog.gettext("{number} %")
        # catalog: an approximate number in running text, such as "some 80".
        self._about = catalog.gettext("some {number}")
        # catalog: an approximate number in a table, as short as can be.
        self._circa = catalog.gettext("c. {number}")
        self._words = _number_words(catalog)
        self._nouns = _quantity_nouns(catalog)

    def integer(self, value: Decimal | int, sign: bool = False) -> str:
        """1234567 as "1.234.567" or "1 234 567"; with `sign`, a positive number gets its plus."""
        return self.decimal(Decimal(int(value)), None, sign)

    def decimal(self, value: Decimal, digits: int | None = None, sign: bool = False) -> str:
        """A number with the decimals that were typed, or rounded half up to `digits` decimals."""
        if digits is not None:
            value = rounded(value, digits)
        return f"{value:+,f}".translate(self._signs) if sign and value else f"{value:,f}".translate(self._signs)

    def percent(self, value: Decimal, digits: int | None = None, sign: bool = False) -> str:
        """66.5 as "66,5 %": `value` counts hundredths already."""
        return self._percent.format(number=self.decimal(value, digits, sign))

    def points(self, value: Decimal, digits: int | None = None, sign: bool = False) -> str:
        """A difference between two percentages, in percentage points."""
        pattern = self._catalog.ngettext("{number} percentage point", "{number} percentage points", _count(value))
        return pattern.format(number=self.decimal(value, digits, sign))

    def money(self, value: Decimal, currency: str = "EUR", sign: bool = False) -> str:
        """275e6 as "275 miljoen euro"; an amount that millions would need to round is written in full.

        Currencies other than the euro are written by their code of three letters.
        """
        for unit, pattern in ((BILLION, self._billions), (MILLION, self._millions)):
            scaled = (value / unit).normalize() if abs(value) >= unit else None
            if scaled is not None and _decimals(scaled) <= 2:
                return pattern(scaled, currency).format(number=self.decimal(scaled, sign=sign), currency=currency)
        cents = 0 if value == value.to_integral_value() else max(2, _decimals(value))
        number = self.decimal(value, cents, sign)
        if currency == "EUR":
            return self._catalog.ngettext("{number} euro", "{number} euros", _count(value)).format(number=number)
        return self._catalog.gettext("{number} {currency}").format(number=number, currency=currency)

    def _millions(self, value: Decimal, currency: str) -> str:
        if currency == "EUR":
            return self._catalog.ngettext("{number} million euros", "{number} millions of euros", _count(value))
        return self._catalog.ngettext("{number} million {currency}", "{number} millions {currency}", _count(value))

    def _billions(self, value: Decimal, currency: str) -> str:
        if currency == "EUR":
            return self._catalog.ngettext("{number} billion euros", "{number} billions of euros", _count(value))
        return self._catalog.ngettext("{number} billion {currency}", "{number} billions {currency}", _count(value))

    def approximate(self, value: Decimal | int) -> str:
        """80 as "een 80-tal" or "quelque 80"."""
        return self._about.format(number=self.integer(value))

    def circa(self, number: str) -> str:
        """A number, already written out, marked as approximate in a table."""
        return self._circa.format(number=number)

    def quantity(self, value: Decimal | int) -> str | None:
        """30 as "een dertigtal" or "une trentaine"; None where there is no such noun in every language.

        What is counted follows in the text: "een dertigtal aankopers", "une trentaine d’acheteurs".
        """
        return self._nouns.get(int(value))

    def word(self, value: Decimal | int, feminine: bool = False) -> str:
        """0 to 12 as a word; any other number in digits."""
        number = int(value)
        if number == 1 and feminine:
            # catalog: the number 1 before a feminine noun.
            return self._catalog.pgettext("number, feminine", "one")
        return self._words[number] if 0 <= number < len(self._words) else self.integer(number)

    def clock(self, seconds: Decimal | int, sign: bool = False) -> str:
        """A duration for tables and axes: "2:56", or "1:02:56" from one hour on."""
        hours, minutes, rest = _clock(seconds)
        before = MINUS if seconds < 0 else "+" if sign and seconds else ""
        return before + (f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}")

    def duration(self, seconds: Decimal | int, enumerate_: Callable[[list[str]], str], sign: bool = False) -> str:
        """A duration for running text: "2 minuten en 56 seconden"; `enumerate_` joins the parts."""
        hours, minutes, rest = _clock(seconds)
        parts = []
        if hours:
            parts.append(self._catalog.ngettext("{number} hour", "{number} hours", hours).format(number=hours))
        if minutes:
            parts.append(self._catalog.ngettext("{number} minute", "{number} minutes", minutes).format(number=minutes))
        if rest or not parts:
            parts.append(self._catalog.ngettext("{number} second", "{number} seconds", rest).format(number=rest))
        before = MINUS if seconds < 0 else "+" if sign and seconds else ""
        return before + enumerate_(parts)


def rounded(value: Decimal, digits: int) -> Decimal:
    """`value` with so many decimals, half up as people round; never a negative zero."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP) + 0


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))


def _clock(seconds: Decimal | int) -> tuple[int, int, int]:
    """Hours, minutes and seconds of a duration, without its sign."""
    minutes, rest = divmod(abs(int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return hours, minutes, rest


def _count(value: Decimal) -> int:
    """The count that decides between singular and plural: 1,99 is singular in French."""
    return int(abs(value))


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


def _quantity_nouns(catalog: Catalog) -> dict[int, str]:
    # catalog: the next nine are nouns for an approximate number, without what is counted ("une trentaine").
    return {
        10: catalog.pgettext("quantity", "about ten"),
        12: catalog.pgettext("quantity", "about a dozen"),
        15: catalog.pgettext("quantity", "about fifteen"),
        20: catalog.pgettext("quantity", "about twenty"),
        30: catalog.pgettext("quantity", "about thirty"),
        40: catalog.pgettext("quantity", "about forty"),
        50: catalog.pgettext("quantity", "about fifty"),
        60: catalog.pgettext("quantity", "about sixty"),
        100: catalog.pgettext("quantity", "about a hundred"),
    }

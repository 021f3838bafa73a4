"""Values written out in one language: in running text, in the cells of tables, on the axes of charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from report.locales import Locale
from report.model.dataset import DataCell, DataColumn
from report.slots.kinds import Answer

DASH = "–"  # stands where there is no value


def in_text(answer: Answer, locale: Locale) -> str:
    """An answer in running text; terms and texts are not for here, because they have markup."""
    text = _IN_TEXT[answer.kind](answer.value, answer, locale)
    if answer.approx and answer.kind != "approx":
        text = locale.gettext("about {amount}").format(amount=text)
    return capitalised(text) if "capital" in answer.filters else text


def capitalised(text: str) -> str:
    """The text with a capital, for the start of a sentence."""
    return text[:1].upper() + text[1:]


def in_cell(column: DataColumn, cell: DataCell, locale: Locale) -> str:
    """A value in a table, whose unit stands in the head of the column; text cells are not for here."""
    if cell.value is None:
        return DASH
    text = _IN_CELL[column.kind](cell.value, column, locale)
    return locale.numbers.circa(text) if cell.approx else text


def on_axis(column: DataColumn, value: Any, locale: Locale) -> str:
    """A value as the label of a category or of a point of a chart: short, and with its sign."""
    return _ON_AXIS[column.kind](value, column, locale)


# --- running text --------------------------------------------------------------------------------


def _integer(value: Any, answer: Answer, locale: Locale) -> str:
    if "words" in answer.filters:
        return locale.numbers.word(value, feminine=answer.filters["words"] == "f")
    return locale.numbers.integer(value, answer.signed)


def _date(value: Any, answer: Answer, locale: Locale) -> str:
    if "figures" in answer.filters:
        return locale.dates.figures(value)
    return locale.dates.date(value, "no-year" not in answer.filters, "weekday" in answer.filters)


def _period(value: Any, answer: Answer, locale: Locale) -> str:
    if "short" in answer.filters:
        return locale.dates.period_short(*value)
    start, end = value
    write = locale.dates.period_figures if "figures" in answer.filters else locale.dates.period
    return write(start, end, inclusive="inclusive" in answer.filters)


def _duration(value: Any, answer: Answer, locale: Locale) -> str:
    if "short" in answer.filters:
        return locale.numbers.clock(value, answer.signed)
    return locale.numbers.duration(value, locale.names.enumerate, answer.signed)


def _country_form(answer: Answer) -> Any:
    return next((form for form in ("articles", "of", "name") if form in answer.filters), "text")


def _approximate(value: Any, answer: Answer, locale: Locale) -> str:
    quantity = locale.numbers.quantity(value) if "noun" in answer.filters else None
    return quantity or locale.numbers.approximate(value)


_IN_TEXT: Final[Mapping[str, Callable[[Any, Answer, Locale], str]]] = {
    "integer": _integer,
    "approx": _approximate,
    "decimal": lambda value, answer, locale: locale.numbers.decimal(value, answer.digits, answer.signed),
    "percent": lambda value, answer, locale: locale.numbers.percent(value, answer.digits, answer.signed),
    "points": lambda value, answer, locale: locale.numbers.points(value, answer.digits, answer.signed),
    "money": lambda value, answer, locale: locale.numbers.money(value[0], value[1], answer.signed),
    "duration": _duration,
    "date": _date,
    "dates": lambda value, answer, locale: locale.dates.several(value, "no-year" not in answer.filters),
    "month": lambda value, answer, locale: locale.dates.month(value, "no-year" not in answer.filters),
    "period": _period,
    "country": lambda value, answer, locale: locale.names.country(value, _country_form(answer)),
    "countries": lambda value, answer, locale: locale.names.countries(value, _country_form(answer)),
}

# --- tables and charts ---------------------------------------------------------------------------

_IN_CELL: Final[Mapping[str, Callable[[Any, DataColumn, Locale], str]]] = {
    "integer": lambda value, _, locale: locale.numbers.integer(value),
    "decimal": lambda value, column, locale: locale.numbers.decimal(value, column.digits),
    "percent": lambda value, column, locale: locale.numbers.decimal(value, column.digits),
    "money": lambda value, column, locale: locale.numbers.decimal(value, column.digits),
    "duration": lambda value, _, locale: locale.numbers.clock(value),
    "date": lambda value, _, locale: locale.dates.date(value),
    "period": lambda value, _, locale: locale.dates.period_figures(*value),
    "country": lambda value, _, locale: locale.names.country(value, "name"),
}

_ON_AXIS: Final[Mapping[str, Callable[[Any, DataColumn, Locale], str]]] = {
    **_IN_CELL,
    "percent": lambda value, column, locale: locale.numbers.percent(value, column.digits),
    "money": lambda value, column, locale: locale.numbers.money(value, column.currency),
    "period": lambda value, _, locale: locale.dates.period_short(*value),
}

"""Describing: what a chart shows, in words, for those who cannot see it - told from its data.

An editor who knows what matters may say it better: then these words are not used, except the last sentence, which
leads to the data themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from report.document import plain
from report.localise.chart_words import FEW, Known, Teller, Told, names_of, said
from report.localise.charts import DataChart
from report.localise.edition import Edition
from report.localise.tables import until
from report.slots.wording import capitalised

SEVERAL = 12  # categories that are all named
ENDS = (".", "!", "?", "…")
STACKED = ("stacked-bar", "area")  # with several series, their sums are what one sees


def alt_text(chart: DataChart) -> str:
    """What a chart shows: its kind, its series and categories, the values that matter, breaks, what is missing."""
    return " ".join([_ended(capitalised(sentence)) for sentence in _sentences(chart)])


def with_place_of_data(edition: Edition, alt: str, data: str, columns: Sequence[str], rows: Sequence[str]) -> str:
    """An alt text with a last sentence that says where the data are: in a table that shows them all, and in a file."""
    file = edition.files[data]
    if file in alt:
        return alt
    table = _table_of(edition, data, columns, rows)
    if table:
        # catalog: the end of the alt text of a chart; {table} is such as "table 2", {file} the name of a file.
        pattern = edition.locale.gettext("The data are in {table} and in the attached file {file}.")
    else:
        # catalog: the end of the alt text of a chart; {file} is the name of a file.
        pattern = edition.locale.gettext("The data are in the attached file {file}.")
    return f"{_ended(alt)} {pattern.format(table=table, file=file)}"


def _table_of(edition: Edition, data: str, columns: Sequence[str], rows: Sequence[str]) -> str:
    """How texts call the first table that shows these columns and rows of a data set, "" if none does."""
    for name in edition.printed.get(data, ()):
        place = edition.places[name]
        if place.kind != "table":
            continue
        shown = getattr(place.block, "columns", ()), getattr(place.block, "rows", ())
        wanted = columns, rows or [row.id for row in edition.report.data[data].rows]
        if all(not have or set(want) <= set(have) for want, have in zip(wanted, shown, strict=True)):
            return edition.reference(name)
    return ""


def _ended(text: str) -> str:
    """A sentence with its full stop."""
    return text if text.endswith(ENDS) else f"{text}."


def _sentences(chart: DataChart) -> Iterator[str]:
    series = list(_series(chart))
    yield _kind(chart, [told.name for told in series])
    if chart.ordered or len(chart.names) > FEW:
        yield _categories(chart)
    teller = Teller(chart)
    stacked = len(series) > 1 and chart.kind in STACKED and not any(told.breaks for told in series)
    for told in (*series, *([_totals(chart)] if stacked else ())):
        several = len(series) > 1
        for number, sentence in enumerate(teller.sentences(told)):
            yield _about(chart.edition, told.name, sentence) if several and number == 0 else sentence
    yield from _missing(chart)


# --- what is drawn -----------------------------------------------------------------------------------


def _kind(chart: DataChart, names: list[str]) -> str:
    locale, number = chart.edition.locale, len(names)
    # catalog: the next six say what kind of chart it is; {series} are the names of what it shows.
    patterns: dict[str, Callable[[], str]] = {
        "bar": lambda: locale.gettext("Bar chart: {series}"),
        "hbar": lambda: locale.gettext("Horizontal bar chart: {series}"),
        "stacked-bar": lambda: locale.gettext("Stacked bar chart: {series}"),
        "line": lambda: locale.ngettext("Line chart: {series}", "Line chart of several lines: {series}", number),
        "area": lambda: locale.ngettext("Area chart: {series}", "Stacked area chart: {series}", number),
        "multiples": lambda: locale.ngettext("Small chart: {series}", "{number} small charts: {series}", number),
    }
    return patterns[chart.kind]().format(number=locale.numbers.word(number), series=locale.names.enumerate(names))


def _categories(chart: DataChart) -> str:
    """What stands along the other axis, from the first to the last: "Periode: 2011–2012 tot en met 2021–2022"."""
    # catalog: what the values of a chart are of, where the data have no name for it.
    subject = (
        chart.edition.plain(chart.category.label) if chart.category else chart.edition.locale.gettext("categories")
    )
    if len(chart.names) > 1 and (chart.ordered or len(chart.names) > SEVERAL):
        return _about(chart.edition, subject, until(chart.edition, chart.names[0], chart.names[-1]))
    return _about(chart.edition, subject, chart.edition.locale.names.enumerate(chart.names))


def _series(chart: DataChart) -> Iterator[Told]:
    for column in chart.columns:
        cells = [row.cells[column.id] for row in chart.rows]
        numbers = [(at, cell.number(), cell.approx) for at, cell in enumerate(cells)]
        values = tuple(Known(at, n, said(chart, column, n, about)) for at, n, about in numbers if n is not None)
        breaks = tuple((at, plain(reason)) for at, reason in chart.breaks(column))
        yield Told(chart.edition.plain(column.label), values, breaks)


def _totals(chart: DataChart) -> Told:
    """The sums of stacked series, where none of them lacks its value."""
    sums = []
    for at, row in enumerate(chart.rows):
        cells = [row.cells[column.id] for column in chart.columns]
        numbers = [number for cell in cells if (number := cell.number()) is not None]
        if len(numbers) == len(cells):
            total = sum(numbers, Decimal(0))
            sums.append(Known(at, total, said(chart, chart.columns[0], total, any(cell.approx for cell in cells))))
    # catalog: the sum of the series of a chart.
    return Told(chart.edition.locale.pgettext("series", "Total"), tuple(sums))


def _missing(chart: DataChart) -> Iterator[str]:
    """For which categories there is no value, and why."""
    locale = chart.edition.locale
    for column in chart.columns:
        gaps: dict[str, list[int]] = {}
        for at, row in enumerate(chart.rows):
            if row.cells[column.id].number() is None:
                gaps.setdefault(row.cells[column.id].null or "", []).append(at)
        for reason, indexes in gaps.items():
            if len(chart.columns) > 1:
                # catalog: the categories for which a series of a chart has no value.
                pattern = locale.gettext("no value for {series} ({categories})")
            else:
                # catalog: the categories of a chart for which there is no value.
                pattern = locale.gettext("no value ({categories})")
            text = pattern.format(series=chart.edition.plain(column.label), categories=names_of(chart, indexes))
            known = reason in chart.dataset.nulls
            yield _about(chart.edition, text, chart.edition.plain(chart.dataset.nulls[reason])) if known else text


def _about(edition: Edition, subject: str, remark: str) -> str:
    # catalog: what a remark is about, and the remark.
    return edition.locale.gettext("{subject}: {remark}").format(subject=subject, remark=remark)

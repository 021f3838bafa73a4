"""Writes data sets as a workbook for colleagues: heads in all languages, what is missing marked, types kept."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final, NamedTuple

from report.diagnostics.errors import RequestError
from report.figures.workbook import BookPlan, CellPlan, ColumnPlan, SheetPlan, workbook_bytes
from report.locales import Locale, locale_of
from report.messages import say
from report.model.data_columns import DataColumn
from report.model.dataset import UNFILLED, DataCell, DataRow, Dataset, no_data_set
from report.model.text import Text
from report.pipeline import content_folder, read_content
from report.sheets.formats import EXACT, SIGNIFICANT
from report.sheets.grid import sheet_name
from report.sheets.heads import ROW_ID
from report.sheets.joining import BETWEEN_LANGUAGES, words_to_fill
from report.slots.shown import SlotAnswers
from report.source.node import Map, Str
from report.validate.content import Content
from report.values.period import PERIOD
from report.values.text import TEXT


class ExportedFigures(NamedTuple):
    """What was exported: its usual path, its bytes, and how many cells of each data set are to be filled in."""

    path: Path
    data: bytes
    to_fill: dict[str, int]


def export_figures(root: Path, year: int | None, names: Sequence[str]) -> ExportedFigures:
    """Data sets of a year's report, all without `names`, as a workbook. Raises RequestError, ContentError."""
    folder = content_folder(root, year)
    content = read_content(folder)
    assert content.front is not None  # read_content has raised otherwise
    for name in names:
        if name not in content.data:
            raise RequestError.of(*no_data_set(name, content.data))
    wanted = list(dict.fromkeys(names)) or sorted(content.data)
    if not wanted:
        there = say("they stand in {folder}", folder=f"{content.source.name}/data")
        raise RequestError.of(say("the report has no data sets"), there)
    answers = SlotAnswers(content.data, content.terms, content.front.year)
    sets = [
        DataSheet(name, content.data[name], content.source.data[name], content.languages, answers) for name in wanted
    ]
    sheets = [one.plan() for one in sets]
    sheets.append(_explained(sets, content))
    languages = content.languages
    plan = BookPlan(
        content.front.title.source.get(languages[0], ""),
        content.front.organisation.source.get(languages[0], ""),
        locale_of(languages[0]).tag,
        content.front.published,
        sheets,
    )
    path = root / "build" / folder.name / "data.xlsx"
    return ExportedFigures(path, workbook_bytes(plan), {one.name: one.to_fill for one in sets})


class _Part(NamedTuple):
    """A column of the sheet: that of the data set, and the language of its words ("" for all)."""

    column: DataColumn
    language: str


#: For a data set on its own.
_NO_ANSWERS: Final = SlotAnswers({}, {}, 0)


class DataSheet:
    """A data set, with its YAML's top, on its way into a sheet."""

    def __init__(
        self, name: str, data: Dataset, top: Map, languages: Sequence[str], answers: SlotAnswers = _NO_ANSWERS
    ) -> None:
        self.name, self.data, self.languages, self.answers = name, data, languages, answers
        self.words = BETWEEN_LANGUAGES.join(words_to_fill(languages))
        self.reasons = _reasons(top, languages)
        self.to_fill = 0
        self.parts = [part for column in self.data.columns for part in self._parts(column)]

    def _parts(self, column: DataColumn) -> Iterator[_Part]:
        """Words in several languages have a column each."""
        texts = [cell.value for row in self.data.rows if isinstance((cell := row.cells[column.id]).value, Text)]
        if any(_differs(text) for text in texts):
            yield from (_Part(column, language) for language in self.languages)
        else:
            yield _Part(column, "")

    def plan(self) -> SheetPlan:
        """The sheet."""
        rows = [[CellPlan(row.id), *(self._cell(row, part) for part in self.parts)] for row in self.data.rows]
        self.to_fill = sum(cell.state == "fill" for row in rows for cell in row)
        columns = [ColumnPlan(f"[{ROW_ID}]", width=14), *map(self._column, self.parts)]
        return SheetPlan(sheet_name(self.name), columns, rows)

    def _column(self, part: _Part) -> ColumnPlan:
        column, form = part.column, part.column.kind.in_sheet
        languages = [part.language] if part.language else self.languages
        labels = dict.fromkeys(column.label.source.get(language, "") for language in languages)
        units = dict.fromkeys(_unit(column, language) for language in languages)
        own = f"[{column.id}/{part.language}]" if part.language else f"[{column.id}]"
        unit = f"({BETWEEN_LANGUAGES.join(units)})" if any(units) else ""
        head = "\n".join(filter(None, [*labels, unit, own]))
        width = 28 if form.held == "words" else 18
        return ColumnPlan(head, form.allowed, self.prompt(column), _format(column), width)

    def prompt(self, column: DataColumn) -> str:
        """What belongs into the cells of a column, in each language."""
        return "\n".join(
            dict.fromkeys(described(column, locale_of(language), self.answers) for language in self.languages)
        )

    def _cell(self, row: DataRow, part: _Part) -> CellPlan:
        cell = row.cells[part.column.id]
        if cell.null == UNFILLED:
            return CellPlan(self.words, _format(part.column), "fill")
        if cell.null is not None:
            return CellPlan(self.reasons.get(cell.null, cell.null), _format(part.column), "gap")
        if cell.value is None:
            if part.column.kind is TEXT:
                return CellPlan(None)
            return CellPlan(self.words, _format(part.column), "fill")
        if isinstance(cell.value, Text):
            return CellPlan(" ".join(cell.value.source[part.language or self.languages[0]].split()))
        return _value(cell, part.column)


def _format(column: DataColumn) -> str:
    """The number format of the cells of a column."""
    return column.kind.in_sheet.number_format.format(currency=column.currency)


def _unit(column: DataColumn, language: str) -> str:
    """The unit in a head; none of a length of time, which is typed otherwise in a spreadsheet."""
    return column.unit.source.get(language, "") if column.unit and column.kind.in_sheet.held != "time" else ""


def _differs(text: Text) -> bool:
    """Whether a text has words of its own in some language."""
    return len(set(text.marks.values())) > 1


def _reasons(top: Map, languages: Sequence[str]) -> dict[str, str]:
    """What stands in a cell for each reason: its words in the first language, or its id where another has the same."""
    nulls = top.get("nulls")
    found: dict[str, str] = {}
    for name, words in nulls.items() if isinstance(nulls, Map) else ():
        said = words.get(languages[0]) if isinstance(words, Map) else words
        text = " ".join(str(said).split()) if isinstance(said, Str) else name
        found[name] = f"{{null: {name}}}" if text in found.values() else text
    return found


def _value(cell: DataCell, column: DataColumn) -> CellPlan:
    """A value as a spreadsheet holds it; a number of more digits than it keeps, as text."""
    value, held = cell.value, column.kind.in_sheet.held
    if isinstance(value, datetime.date):
        return CellPlan(value, _format(column))
    if held == "time":
        return CellPlan(datetime.timedelta(seconds=int(value)), _format(column))
    if column.kind is PERIOD:
        return CellPlan(f"{value[0]}/{value[1]}")
    if not isinstance(value, Decimal):
        return CellPlan(str(value))
    decimals = max(0, -int(value.as_tuple().exponent))
    number = EXACT.divide(value, Decimal(100)) if held == "percentage" else value
    if len(number.normalize().as_tuple().digits) > SIGNIFICANT:
        return CellPlan(f"{value:f}")
    code = "0" if not decimals else f"0.{'0' * decimals}"
    sign = {"percentage": "%", "amount": f' "{column.currency}"'}.get(held, "")
    is_whole = number == number.to_integral_value()
    return CellPlan(int(number) if is_whole else float(number), code + sign)


def described(column: DataColumn, locale: Locale, answers: SlotAnswers) -> str:
    """What belongs into the cells of a column, in a reader's language, and what is said of the column."""
    said = [column.kind.in_sheet.asked(locale), answers.words(column.note, locale) if column.note else ""]
    return " – ".join(filter(None, said))


def _explained(sets: Sequence[DataSheet], content: Content) -> SheetPlan:
    """A last sheet that says in each language what the others hold, and how they are filled in."""
    locales = [locale_of(language) for language in content.languages]
    # catalog: the name of the last sheet of a workbook, which explains the others.
    name = _free(locales[0].gettext("Explanation"), [sheet_name(one.name) for one in sets])
    rows = [
        [CellPlan(""), CellPlan(""), *(CellPlan(_how_to(locale, one.words)) for locale in locales)] for one in sets[:1]
    ]
    for one in sets:
        titles = [CellPlan(one.answers.words(one.data.title, locale)) for locale in locales]
        rows.append([CellPlan(one.name), CellPlan(""), *titles])
        rows += [
            [CellPlan(one.name), CellPlan(column.id), *_column_told(one, column, locales)]
            for column in one.data.columns
        ]
    heads = [ColumnPlan(locales[0].gettext("Data"), width=18), ColumnPlan("id", width=18)]
    return SheetPlan(name, [*heads, *(ColumnPlan(locale.language, width=60) for locale in locales)], rows)


def _column_told(sheet: DataSheet, column: DataColumn, locales: Sequence[Locale]) -> Iterator[CellPlan]:
    for locale in locales:
        unit = _unit(column, locale.language)
        head = f"{sheet.answers.words(column.label, locale)}{f' ({unit})' if unit else ''}"
        yield CellPlan(f"{head} – {described(column, locale, sheet.answers)}")


def _how_to(locale: Locale, words: str) -> str:
    return locale.gettext(
        "Fill in the cells that say “{words}”, and correct the others where they are wrong. Leave the heads and the "
        "first column as they are. Where there is no value, write why."
    ).format(words=words)


def _free(name: str, taken: Sequence[str]) -> str:
    """A name for a sheet that no other has."""
    return name if name.casefold() not in {one.casefold() for one in taken} else f"{name} 2"

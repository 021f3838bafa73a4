"""Rules about blocks: the data that tables and charts show, and the pictures that images show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from report.charts import CHARTS
from report.charts.kind import ShownColumn
from report.diagnostics.errors import AssetError, Diagnostic
from report.diagnostics.making import error
from report.diagnostics.shortening import listed, nearest
from report.document import Picture
from report.locales import Locale, locale_of
from report.model.report import Block, DataColumn, DataRow, Dataset, Model
from report.validate.content import Content
from report.validate.pictures import read_picture


def blocks_show_data_that_exist(content: Content) -> Iterator[Diagnostic]:
    """The fields `data`, `columns`, `rows`, `category` and `highlight` name a data set and what is in it."""
    for model in (*content.blocks, *([content.front.cover] if content.front and content.front.cover else [])):
        name = getattr(model, "data", None)
        if not isinstance(name, str) or content.is_faulty(f"data/{name}"):
            continue
        dataset = content.data.get(name)
        if dataset is None:
            hint = f"data sets: {listed(sorted(content.data)) or 'none'}"
            yield error(model.at("data"), f"unknown data set '{name}'{nearest(name, content.data)}", hint, "data")
            continue
        yield from _names(model, dataset, ("columns", "column", "category"), [c.id for c in dataset.columns], "column")
        rows = [row.id for row in dataset.rows]
        yield from _names(model, dataset, ("rows",), rows, "row")
        shown = [row for row in getattr(model, "rows", None) or rows if isinstance(row, str)]
        yield from _names(model, dataset, ("highlight",), shown, "row")


def _names(
    model: Model, dataset: Dataset, fields: tuple[str, ...], known: list[str], kind: str
) -> Iterator[Diagnostic]:
    """A problem for each name in these fields that the data set does not have."""
    for field in fields:
        value = getattr(model, field, None)
        several = isinstance(value, tuple)
        for index, name in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(name, str) and name not in known:
                mark = model.at(field, index) if several else model.at(field)
                message = f"unknown {kind} '{name}' of '{dataset.id}'{nearest(name, known)}"
                yield error(mark, message, f"{kind}s: {listed(known, 20)}", "data")


def charts_draw_numbers(content: Content) -> Iterator[Diagnostic]:
    """The columns of a chart, and that of the cover, are numbers, and one at least has values in the rows drawn."""
    for block in content.blocks:
        dataset = content.data.get(getattr(block, "data", None) or "")
        if block.name == "chart" and dataset is not None:
            yield from _drawable(block, dataset)
            yield from _refused(block, dataset, content.languages)
    cover = content.front.cover if content.front else None
    column = content.data[cover.data].column(cover.column) if cover and cover.data in content.data else None
    if cover and column and not column.numeric:
        yield error(cover.at("column"), f"'{cover.column}' is no column of numbers", "the cover draws numbers", "data")


def _drawable(block: Block, dataset: Dataset) -> Iterator[Diagnostic]:
    rows = getattr(block, "rows", None) or tuple(row.id for row in dataset.rows)
    drawn = 0
    for index, name in enumerate(getattr(block, "columns", ())):
        column = dataset.column(name)
        if column is None:
            continue
        mark = block.at("columns", index)
        if not column.numeric:
            numeric = [known.id for known in dataset.columns if known.numeric]
            hint = f"columns of numbers: {listed(numeric) or 'none'}"
            yield error(
                mark, f"'{name}' is a column of the kind {column.kind.name}, which no chart draws", hint, "data"
            )
        cells = [row.cells[name] for row in dataset.rows if row.id in rows and name in row.cells]
        drawn += any(cell.number() is not None for cell in cells)
        if column.numeric and not any(cell.number() is not None for cell in cells):
            yield error(mark, f"the column '{name}' has no value in the rows of the chart", "choose other rows", "data")
    category = getattr(block, "category", None)
    found = dataset.column(category) if isinstance(category, str) else None
    if found is not None and found.numeric:
        yield error(
            block.at("category"),
            f"'{category}' is a column of numbers, not of names",
            "name periods, dates, texts or countries",
            "data",
        )


def _refused(block: Block, dataset: Dataset, languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    """What the kind of the chart does not show."""
    columns = [dataset.column(name) for name in getattr(block, "columns", ())]
    numeric = [column for column in columns if column is not None and column.numeric]
    if len(numeric) == len(columns) and languages:
        rows = dataset.rows_of(getattr(block, "rows", ()))
        shown = [_shown(column, rows, locale_of(languages[0])) for column in numeric]
        for check in CHARTS[getattr(block, "kind", "")].checks:
            for place, message, hint in check(shown):
                yield error(block.at("columns", place), message, hint, "data")


def _shown(column: DataColumn, rows: Sequence[DataRow], locale: Locale) -> ShownColumn:
    """A column with its values in these rows."""
    cells = [row.cells[column.id].number() for row in rows if column.id in row.cells]
    kind, unit = column.quantity, column.unit
    measure = "number" if kind.bare else kind.unit(column.formatting, locale) or kind.name
    counted = " / ".join(unit.source.values()) if unit else ""
    return ShownColumn(column.id, measure, counted, tuple([number for number in cells if number is not None]))


def pictures_are_pictures(content: Content) -> Iterator[Diagnostic]:
    """Each image's file is there, and really is a PNG or a JPEG."""
    for block in content.blocks:
        name = getattr(block, "file", None)
        if block.name == "image" and isinstance(name, str):
            try:
                read_picture(content.images_folder, name)
            except AssetError as problem:
                found = problem.diagnostics[0]
                yield error(block.at("file"), found.message, found.hint, "assets")


def pictures(content: Content) -> dict[str, Picture]:
    """The pictures that the report shows, by the name of their file. Raises AssetError."""
    names = {str(getattr(block, "file", "")) for block in content.blocks if block.name == "image"}
    return {name: read_picture(content.images_folder, name) for name in sorted(names)}

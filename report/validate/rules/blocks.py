"""Rules about blocks: the data and pictures that they show, and those of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from report.diagnostics.errors import AssetError, Diagnostic, error, listed, nearest
from report.document import Picture
from report.locales import locale_of
from report.model.dataset import Dataset
from report.model.names import IdRef, ImageFile
from report.validate.content import Content
from report.validate.pictures import read_picture


def blocks_keep_their_own_rules(content: Content) -> Iterator[Diagnostic]:
    """What each type of block asks for beyond the types of its fields."""
    locales = [locale_of(language) for language in content.languages]
    for block in content.blocks:
        yield from block.check(content.data, locales)


def data_shown_exist(content: Content) -> Iterator[Diagnostic]:
    """Blocks and the cover show a data set that there is, and columns and rows that are in it."""
    for view in content.views:
        if content.is_faulty(f"data/{view.data}"):
            continue
        dataset = content.data.get(view.data)
        if dataset is None:
            message = f"unknown data set '{view.data}'{nearest(view.data, content.data)}"
            hint = f"data sets: {listed(sorted(content.data)) or 'none'}"
            yield error(view.data.mark, message, hint, "data")
            continue
        columns, rows = [column.id for column in dataset.columns], [row.id for row in dataset.rows]
        yield from _unknown((*view.columns, view.category), columns, "column", dataset)
        yield from _unknown(view.rows, rows, "row", dataset)
        yield from _unknown((view.highlight,), view.rows or rows, "row", dataset)


def _unknown(names: Iterable[IdRef | None], known: Iterable[str], kind: str, dataset: Dataset) -> Iterator[Diagnostic]:
    """A problem for each name that the data set does not have."""
    for name in names:
        if name is not None and name not in known:
            message = f"unknown {kind} '{name}' of '{dataset.id}'{nearest(name, known)}"
            yield error(name.mark, message, f"{kind}s: {listed(known, 20)}", "data")


def the_cover_draws_numbers(content: Content) -> Iterator[Diagnostic]:
    """The ornament of the cover is made of a column of numbers."""
    cover = content.front.cover if content.front else None
    column = content.data[cover.data].column(cover.column) if cover and cover.data in content.data else None
    if cover and column and not column.numeric:
        yield error(cover.column.mark, f"'{cover.column}' is no column of numbers", "the cover draws numbers", "data")


def pictures_are_pictures(content: Content) -> Iterator[Diagnostic]:
    """Each image's file is there, and really is a PNG or a JPEG."""
    for name in content.context.of(ImageFile):
        try:
            read_picture(content.images_folder, name)
        except AssetError as problem:
            found = problem.diagnostics[0]
            yield error(name.mark, found.message, found.hint, "assets")


def pictures(content: Content) -> dict[str, Picture]:
    """The pictures that the report shows, by the name of their file. Raises AssetError."""
    names = sorted({str(name) for name in content.context.of(ImageFile)})
    return {name: read_picture(content.images_folder, name) for name in names}

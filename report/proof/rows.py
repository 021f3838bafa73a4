"""The rows of a proof: every text of a model, and what the program makes of data, in the order of its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from report.diagnostics.errors import Mark
from report.document import Document, Element, Figure, Group, ItemList, Paragraph, Run, Runs, joined
from report.localise.edition import Edition
from report.localise.runs import dated
from report.localise.tables import head_label, in_cell, of_cell
from report.markup.tree import Slot, nodes
from report.microtypography import refined
from report.model.block import Captioned
from report.model.dataset import DataCell, DataRow, Dataset
from report.model.report import Section
from report.model.schema import Model
from report.model.text import AltText, Text
from report.model.units import is_shared
from report.model.walk import FieldValue, field_values, walk_fields
from report.proof.pairs import ProofSide, Row, RowStyle

BETWEEN = "\N{NO-BREAK SPACE}\N{MIDDLE DOT} "
TITLES = ("title", "value")  # fields that editions print large
ALWAYS = ("title", "name")  # fields that are shown even where they are the same in all languages


class PrintedEdition:
    """An edition, what stands before each of its texts, how deep in lists it stands, and the figures by their ids."""

    def __init__(self, edition: Edition, document: Document) -> None:
        self.edition = edition
        self.labels: dict[Mark, Runs] = {
            note.mark: (Run(note.number, raised=True),) for note in document.notes.values() if note.mark
        }
        self.depths: dict[Mark, int] = {}
        self.figures: dict[str, Figure] = {}
        self._read(document.elements, 0)

    def _read(self, elements: Iterable[Element], depth: int) -> None:
        for element in elements:
            if isinstance(element, Figure):
                self.figures[element.id] = element
            elif isinstance(element, Group):
                self._read(element.elements, depth)
            elif isinstance(element, ItemList):
                for item in element.items:
                    first = next((part for part in item.elements if isinstance(part, Paragraph)), None)
                    if first is not None and first.mark is not None:
                        self.labels[first.mark] = item.label
                        self.depths[first.mark] = depth
                    self._read(item.elements, depth + 1)


class RowMaker:
    """Makes rows; `names` are those of the units by the marks of their texts."""

    def __init__(self, editions: Sequence[PrintedEdition], names: dict[Mark, str]) -> None:
        self.editions = editions
        self.names = names

    def of(self, model: Model, fields: tuple[str, ...] = ()) -> Iterator[Row]:
        """The rows of a model: its units, shared texts that hold values, rows of data, pictures."""
        fresh: dict[int, Model | None] = {id(model): None}  # models without a row so far, each with the one around it
        for found in walk_fields(model, fields):
            holder: Model | None = found.owner
            if isinstance(found.value, Model):
                fresh[id(found.value)] = holder
                holder = found.value
            for row in self._rows(found):
                start = row.mark
                while holder is not None and id(holder) in fresh:
                    start = holder.mark
                    holder = fresh.pop(id(holder))
                yield row._replace(start=start)

    def _rows(self, found: FieldValue) -> Iterator[Row]:
        value, owner = found.value, found.owner
        if isinstance(value, DataRow) and isinstance(owner, Dataset):
            sides = tuple([ProofSide(_values(one.edition, owner, value)) for one in self.editions])
            yield Row("", value.mark, value.mark, sides)
        elif isinstance(value, Text):
            # A cell that all languages share stands among the values of its row.
            own = _has_slots(value) and not isinstance(owner, DataCell)
            if value.mark in self.names or found.field in ALWAYS or own:
                yield self._text(found, value)
            if found.field == "caption" and isinstance(owner, Captioned):
                yield from self._picture(owner)

    def _text(self, found: FieldValue, text: Text) -> Row:
        sides = tuple([ProofSide(_runs(one, text), _label(one, found, text)) for one in self.editions])
        depth = self.editions[0].depths.get(text.mark, 0)
        style: RowStyle = "title" if found.field in TITLES and not isinstance(found.owner, DataCell) else "text"
        return Row(self.names.get(text.mark, ""), text.mark, text.mark, sides, style, depth)

    def _picture(self, block: Captioned) -> Iterator[Row]:
        """The figure that a block shows, and its description if that is computed."""
        figures = [one.figures.get(block.id) for one in self.editions]
        if any(figures):
            yield Row(
                "", block.mark, block.mark, tuple([ProofSide((), picture=f.body if f else None) for f in figures])
            )
        if any(figures) and not any(isinstance(value, AltText) for value in field_values(block)):
            sides = [
                # catalog: stands in a proof before the description of a chart that the program has made.
                ProofSide((Run(f.alt),), (Run(one.edition.locale.gettext("Description computed from the data:")),))
                for one, f in zip(self.editions, figures, strict=True)
                if f
            ]
            yield Row("", block.mark, block.mark, tuple(sides))


def fields_of(section: Section) -> tuple[str, ...]:
    """The fields of a section in the order in which they are read: notes come last."""
    return (*[name for name in type(section).model_fields if name != "notes"], "notes")


def _runs(one: PrintedEdition, text: Text) -> Runs:
    """A text as it is printed, without links and notes, which a proof shows elsewhere."""
    if not text.markup:
        if text.lacks(one.edition.language):
            return one.edition.gap(text)
        return (Run(text.source[one.edition.language], lang="zxx"),)  # an address is in no language
    return unlinked(one.edition.printed_as(text))


def unlinked(runs: Runs) -> Runs:
    """Runs without links, and with marks of notes that lead nowhere."""
    return joined([run._replace(href=None, note=None, raised=run.raised or run.note is not None) for run in runs])


def _label(one: PrintedEdition, found: FieldValue, text: Text) -> Runs:
    """What stands before a text where it is printed."""
    edition, owner = one.edition, found.owner
    if found.field == "caption" and isinstance(owner, Captioned):
        return (Run(edition.name_of(owner.id)),)
    if isinstance(text, AltText):
        # catalog: stands in a proof before the description of a picture.
        return refined((Run(edition.locale.gettext("Description:")),), edition.language)
    return one.labels.get(text.mark, ())


def _has_slots(text: Text) -> bool:
    """Whether a text that is typed once has values, which each language writes in its own way."""
    return text.markup and any(isinstance(p, Slot) for pieces in text.inline.values() for p in nodes(pieces))


def _values(edition: Edition, dataset: Dataset, row: DataRow) -> Runs:
    """The values that a row of data has, as a table prints them, each behind the name of its column."""
    runs: list[Run] = []
    for column in dataset.columns:
        cell = row.cells[column.id]
        if cell.value is None or (isinstance(cell.value, Text) and not is_shared(cell.value)):
            continue  # a text has a row of its own
        if isinstance(cell.value, Text):
            words = edition.printed_as(cell.value)
        else:
            value = in_cell(column, cell, edition.locale)
            words = dated(value, edition.locale, of_cell(cell, value, edition.locale))
        runs += [Run(BETWEEN)] if runs else []
        runs += [
            Run(f"{head_label(edition, column)}\N{NO-BREAK SPACE}"),
            *[word._replace(strong=True) for word in words],
        ]
    return joined(runs)

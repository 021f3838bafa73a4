"""What an edition shows around its texts: bullets, dates, numbers, pictures."""

from __future__ import annotations

from collections.abc import Iterable

from report.diagnostics.errors import Mark
from report.document import Document, Element, Figure, Group, ItemList, Paragraph, Run, Runs
from report.localise.edition import Edition


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

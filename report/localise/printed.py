"""Printed: what an edition has printed in its language, by names that stay from one edition to the next."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator

from report.diagnostics.errors import Mark
from report.document import Element, Figure, Group, ItemList, Paragraph, Picture, Runs, Table, plain
from report.localise.edition import Edition
from report.localise.runs import write
from report.localise.tables import in_cell
from report.model.published import PrintedWords
from report.values.kind import ValueKind

#: How the ids of texts begin that stand in the properties of a file, and on none of its pages.
UNPRINTED = ("report/subject", "report/keywords", "report/erratum")


def printed_words(edition: Edition, elements: Iterable[Element]) -> PrintedWords:
    """All that an edition printed; `elements` are those that it has become.

    Texts are written once more, each for itself: which term was written out first, and which number a figure has, is no
    change of a text.
    """
    names, tables = edition.whole.names, dict(_tables(elements))
    texts: dict[str, str] = {}
    for mark, (text, section) in list(edition.record().texts.items()):
        name = names.get(mark, "")
        if not name or name.startswith(UNPRINTED) or any(f"/{id}/rows/" in name for id in tables):
            continue
        edition.section = section
        if words := _words(write(text, edition, running=False), edition):
            texts[name] = words
    for beside, date in _dates(elements):
        if beside in names:
            texts[f"{names[beside]}/date"] = date
    return PrintedWords(texts, dict(_values(edition)), tables, dict(_pictures(elements)))


def _words(runs: Runs, edition: Edition) -> str:
    """Words with what they lead to: `[@id figure 2]` for a reference, `⟨address⟩` behind a link."""
    pieces: list[str] = []
    kept = [run for run in runs if run.note is None and not run.remark]
    for at, run in enumerate(kept):
        name = (run.href or "")[1:]
        if run.href and run.href.startswith("#") and run.text == edition.reference(name):
            pieces.append(f"[@{name} {run.text}]")
            continue
        pieces.append(run.text)
        following = kept[at + 1].href if at + 1 < len(kept) else None
        if run.href and not run.href.startswith("#") and following != run.href:
            pieces.append(f"⟨{run.href}⟩")
    return "".join(pieces).strip()


def _values(edition: Edition) -> Iterator[tuple[str, tuple[str, str]]]:
    """The values of the data sets that were printed, which travel in the file as a whole."""
    for data in edition.printed:
        dataset = edition.report.data[data]
        for row in dataset.rows:
            for column in dataset.columns:
                cell = row.cells[column.id]
                if isinstance(column.kind, ValueKind):
                    raw = "" if cell.value is None else column.kind.in_csv(cell.value, edition.locale)
                    raw = f"{cell.null or ''}:" if cell.value is None else f"~{raw}" if cell.approx else raw
                    yield f"{data}/{row.id}/{column.id}", (raw, in_cell(column, cell, edition.locale))


def _each(elements: Iterable[Element]) -> Iterator[Element]:
    """All elements, those inside others too."""
    for element in elements:
        yield element
        if isinstance(element, Group):
            yield from _each(element.elements)
        elif isinstance(element, ItemList):
            yield from _each([inner for item in element.items for inner in item.elements])


def _tables(elements: Iterable[Element]) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    """The tables that were typed in place, by their ids."""
    for element in _each(elements):
        if isinstance(element, Table) and not element.data:
            rows = (*element.head, *element.body)
            yield element.id, tuple([tuple([plain(cell.runs) for cell in row]) for row in rows])


def _dates(elements: Iterable[Element]) -> Iterator[tuple[Mark, str]]:
    """The dates of timelines, by the places of the texts beside them."""
    for element in _each(elements):
        if isinstance(element, ItemList) and element.style == "timeline":
            for item in element.items:
                first = next((one for one in item.elements if isinstance(one, Paragraph)), None)
                if first is not None and first.mark is not None:
                    yield first.mark, plain(item.label)


def _pictures(elements: Iterable[Element]) -> Iterator[tuple[str, str]]:
    """Fingerprints of the pictures, by their ids."""
    for element in _each(elements):
        if isinstance(element, Figure) and isinstance(element.body, Picture):
            raster = element.body.raster
            # how well samples are packed is no change of the picture
            samples = zlib.decompress(raster.content) if "/FlateDecode" in raster.entries else raster.content
            yield element.id, hashlib.sha256(samples).hexdigest()[:12]

"""The proof: all editions side by side, for those who check them - texts in pairs, with names, queries and findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from report.document import Document, Run
from report.localise.edition import Edition
from report.model.front import Front
from report.model.report import Part, Report
from report.proof.opening import counts, opening, title, words
from report.proof.pairs import Proof, ProofPart
from report.proof.printed import PrintedEdition
from report.proof.remarks import with_remarks
from report.proof.rows import RowMaker, fields_of, unlinked

__all__ = ["Proof", "proof_of"]


def proof_of(report: Report, editions: Sequence[Edition], documents: Sequence[Document]) -> Proof:
    """The proof of a report: its `editions`, each with the document that it has written, side by side."""
    names = {unit.text.mark: unit.id for unit in report.units}
    printed = [PrintedEdition(edition, document) for edition, document in zip(editions, documents, strict=True)]
    rows = RowMaker(printed, names)
    parts = tuple([_counted(part, report, editions[0]) for part in _parts(report, rows, list(editions))])
    return Proof(
        tuple(documents),
        title(editions[0]),
        tuple([opening(edition, len(report.units), report.diagnostics) for edition in editions]),
        words(list(editions)),
        with_remarks(parts, report, editions[0].locale),
    )


def _counted(part: ProofPart, report: Report, edition: Edition) -> ProofPart:
    """The part with how many texts it has, and how many findings there are about its file."""
    found = [one for one in report.diagnostics if one.mark.file == part.file]
    return part._replace(counts=counts(edition, sum([bool(row.name) for row in part.rows]), found))


def _parts(report: Report, rows: RowMaker, editions: list[Edition]) -> Iterator[ProofPart]:
    """The files in reading order: the front, the sections, the terms, the data."""
    # catalog: the heading, in a proof, over title, metadata, links and colophon.
    front = tuple([(Run(one.locale.gettext("Title page, metadata and colophon")),) for one in editions])
    fields = tuple([name for name in Front.model_fields if name != "sections"])
    yield ProofPart(1, "~front", report.mark.file, "", front, tuple(rows.of(report, fields)))
    for part in report.parts:
        yield from _section(part, rows, editions)
    if report.terms:
        # catalog: the heading, in a proof, over the official names.
        terms = tuple([(Run(one.locale.gettext("Terms")),) for one in editions])
        inner = tuple([row for term in report.terms.values() for row in rows.of(term)])
        yield ProofPart(1, "~terms", next(iter(report.terms.values())).mark.file, "", terms, inner)
    if report.data:
        # catalog: the heading, in a proof, over the data sets.
        yield ProofPart(1, "~data", "", "", tuple([(Run(one.locale.gettext("Data")),) for one in editions]))
    for dataset in report.data.values():
        titles = tuple([unlinked(one.printed_as(dataset.title)) for one in editions])
        yield ProofPart(2, f"~data/{dataset.id}", dataset.mark.file, "", titles, tuple(rows.of(dataset)))


def _section(part: Part, rows: RowMaker, editions: list[Edition]) -> Iterator[ProofPart]:
    section = part.section
    place = editions[0].places[section.id]
    titles = tuple([unlinked(one.printed_as(section.title)) for one in editions])
    inner = tuple(rows.of(section, fields_of(section)))
    yield ProofPart(place.level, f"~{section.id}", section.mark.file, place.number, titles, inner)
    for below in part.parts:
        yield from _section(below, rows, editions)

"""The proof: all editions side by side, for those who check them - texts in pairs, with names, queries and findings."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from report.diagnostics.errors import Diagnostic, Severity
from report.document import Document, Run, Runs
from report.locales import Locale
from report.localise.draft import query_run
from report.localise.edition import Edition
from report.microtypography import refined
from report.model.dataset import Dataset
from report.model.front import Front, Term
from report.model.report import Part, Report
from report.proof.pairs import Opening, Proof, ProofPart, ProofWords
from report.proof.rows import BETWEEN, PrintedEdition, RowMaker, fields_of, unlinked

PROGRAM = "en"  # the language of what the program says to editors


def proof_of(report: Report, editions: Sequence[Edition], documents: Sequence[Document]) -> Proof:
    """The proof of a report: its `editions`, each with the document that it has written, side by side."""
    names = {unit.text.mark: unit.id for unit in report.units}
    printed = [PrintedEdition(edition, document) for edition, document in zip(editions, documents, strict=True)]
    parts = tuple(_parts(report, RowMaker(printed, names), editions))
    return Proof(
        tuple(documents),
        tuple([_opening(edition, len(report.units), report.diagnostics) for edition in editions]),
        _words(editions),
        tuple(_with_remarks(parts, report, editions[0])),
    )


# --- the files -------------------------------------------------------------------------------------


def _parts(report: Report, rows: RowMaker, editions: Sequence[Edition]) -> Iterator[ProofPart]:
    """The files in reading order: the front, the sections, the terms, the data."""
    # catalog: the heading, in a proof, over title, metadata, links and colophon.
    front = tuple([(Run(one.locale.gettext("Title page, metadata and colophon")),) for one in editions])
    fields = tuple([name for name in Front.model_fields if name != "sections"])
    yield ProofPart(1, "~front", report.mark.file, "", front, tuple(rows.of(report, fields)))
    for part in report.parts:
        yield from _section(part, rows, editions)
    terms, data = _beside(report, editions)
    if terms:
        # catalog: the heading, in a proof, over the official names.
        titles = tuple([(Run(one.locale.gettext("Terms")),) for one in editions])
        inner = tuple([row for term in terms for row in rows.of(term)])
        yield ProofPart(1, "~terms", terms[0].mark.file, "", titles, inner)
    if data:
        # catalog: the heading, in a proof, over the data sets.
        yield ProofPart(1, "~data", "", "", tuple([(Run(one.locale.gettext("Data")),) for one in editions]))
    for dataset in data:
        names = tuple([unlinked(one.printed_as(dataset.title)) for one in editions])
        yield ProofPart(2, f"~data/{dataset.id}", dataset.mark.file, "", names, tuple(rows.of(dataset)))


def _beside(report: Report, editions: Sequence[Edition]) -> tuple[list[Term], list[Dataset]]:
    """The terms and data sets of a proof: all, or those that an excerpt has printed."""
    first = editions[0]
    if not first.selection.sections:
        return list(report.terms.values()), list(report.data.values())
    used = frozenset().union(*[one.record().forms for one in editions])
    terms = [term for name, term in report.terms.items() if name in used]
    return terms, [report.data[name] for name in first.printed]


def _section(part: Part, rows: RowMaker, editions: Sequence[Edition]) -> Iterator[ProofPart]:
    section = part.section
    place = editions[0].places[section.id]
    titles = tuple([unlinked(one.printed_as(section.title)) for one in editions])
    inner = tuple(rows.of(section, fields_of(section)))
    yield ProofPart(place.level, f"~{section.id}", section.mark.file, place.number, titles, inner)
    for below in part.parts:
        yield from _section(below, rows, editions)


# --- the first page: what it is, how much of it there is, and how to answer ------------------------


def _opening(edition: Edition, texts: int, found: Iterable[Diagnostic]) -> Opening:
    """What the first page says in the language of an edition."""
    locale = edition.locale
    lines = (
        locale.gettext(
            "This proof shows the editions side by side, text beside text, as they will be printed. "
            "It is made for those who check them, not for readers."
        ),
        locale.gettext(
            "On the left is the name of each text, and the line on which it begins in the file that is named above "
            "the table; on the right, what was asked or found about it."
        ),
        locale.gettext(
            "To answer, correct the text in that file, and take away the query if there is one. "
            "The command {command} lists what is still open."
        ),
    )
    counted = (Run(_counts(locale, texts, found), strong=True),)
    # catalog: the title of a proof; {title} is that of the report, with its year.
    title = locale.gettext("Proof: {title}").format(title=edition.title())
    return Opening(title, (counted, *[_line(line, edition) for line in lines]))


def _words(editions: Sequence[Edition]) -> ProofWords:
    """The words around the texts of a proof: each language in its own, the rest in that of the first edition."""
    first = editions[0].locale
    return ProofWords(
        # catalog: the head of the column, in a proof, with the names of texts and the lines on which they begin.
        text=first.pgettext("column", "Text (line)"),
        # catalog: what the language of this catalog is called in itself.
        languages=tuple([one.locale.pgettext("language", "this language") for one in editions]),
        remarks=first.pgettext("column", "Remarks"),
        # catalog: where a text stands in its file.
        line=first.gettext("line {line}"),
        # catalog: the description of a chart or image in a proof.
        too_large=tuple([one.locale.gettext("This picture is too large for the proof.") for one in editions]),
        picture=tuple(
            [one.locale.gettext("The picture as this edition prints it; its description follows.") for one in editions]
        ),
    )


def _line(pattern: str, edition: Edition) -> Runs:
    before, _, after = pattern.partition("{command}")
    command = (Run("sppreport check", lang="zxx", strong=True, solid=True),) if after else ()
    return refined((Run(before), *command, *([Run(after)] if after else [])), edition.language)


def _counts(locale: Locale, texts: int, found: Iterable[Diagnostic]) -> str:
    """ "230 texts · 44 queries": how many there are of each, of what there is."""
    count = Counter(one.severity for one in found)
    numbers = (
        (texts, locale.ngettext("{number} text", "{number} texts", texts)),
        (count[Severity.ERROR], locale.ngettext("{number} error", "{number} errors", count[Severity.ERROR])),
        (count[Severity.WARNING], locale.ngettext("{number} warning", "{number} warnings", count[Severity.WARNING])),
        (count[Severity.QUERY], locale.ngettext("{number} query", "{number} queries", count[Severity.QUERY])),
        (count[Severity.NOTE], locale.ngettext("{number} note", "{number} notes", count[Severity.NOTE])),
    )
    return BETWEEN.join([pattern.format(number=number) for number, pattern in numbers if number])


# --- the margin: what was asked and found, beside the text that it is about -----------------------


def _with_remarks(parts: Sequence[ProofPart], report: Report, edition: Edition) -> Iterator[ProofPart]:
    """The parts with how many texts and findings they have, and with each finding in the row that it is about.

    That is the last one of its file that begins at or before it, or else the first; what is about no file of the parts
    stands in the very first row; not in an excerpt, which has only some.
    """
    locale, is_excerpt = edition.locale, bool(edition.selection.sections)
    remarks: dict[tuple[str, int], list[Runs]] = {}
    order = {part.file: sorted([(row.start, number) for number, row in enumerate(part.rows)]) for part in parts}
    names = _names(locale)
    for one in sorted(report.diagnostics):
        if is_excerpt and one.mark.file not in order:
            continue
        file = one.mark.file if order.get(one.mark.file) else parts[0].file
        rows = order[file]
        at = bisect_right(rows, (one.mark, len(rows))) - 1
        remarks.setdefault((file, rows[max(at, 0)][1]), []).append(_said(one, names, locale, report.languages))
    for part in parts:
        found = [one for one in report.diagnostics if one.mark.file == part.file]
        counts = _counts(locale, sum([bool(row.name) for row in part.rows]), found)
        inner = [row._replace(remarks=tuple(remarks.get((part.file, n), ()))) for n, row in enumerate(part.rows)]
        yield part._replace(rows=tuple(inner), counts=counts)


def _names(locale: Locale) -> dict[Severity, str]:
    """What each kind of finding is called."""
    return {
        # catalog: what the program has found; the next four stand in the margin of a proof.
        Severity.ERROR: locale.pgettext("finding", "Error"),
        Severity.WARNING: locale.pgettext("finding", "Warning"),
        Severity.QUERY: locale.pgettext("finding", "Query"),
        Severity.NOTE: locale.pgettext("finding", "Note"),
    }


def _said(one: Diagnostic, names: dict[Severity, str], locale: Locale, languages: Sequence[str]) -> Runs:
    """A finding with its kind and its line; queries are in the words of those who ask."""
    # catalog: stands in the margin of a proof before a finding, such as "Query, line 12:".
    opening = locale.gettext("{kind}, line {line}:").format(kind=names[one.severity], line=one.mark.line)
    if one.severity is Severity.QUERY and not one.hint:
        said = query_run(one.message, locale.language, languages)
    else:
        said = Run(f"{one.message} – {one.hint}" if one.hint and one.code != "query" else one.message, lang=PROGRAM)
        # as it is: it quotes ids and what was typed, which people look for
        return (*refined((Run(opening, strong=True, remark=True), Run(" ")), locale.language), said)
    return refined((Run(opening, strong=True, remark=True), Run(" "), said), locale.language)

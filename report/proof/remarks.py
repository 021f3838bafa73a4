"""The margin of a proof: what was asked and found, beside the text that it is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from report.diagnostics.errors import Diagnostic, Severity
from report.document import Run, Runs
from report.locales import Locale
from report.localise.queries import asked
from report.microtypography import refined
from report.model.report import Report
from report.proof.pairs import ProofPart, Row

PROGRAM = "en"  # the language of what the program says to editors


def with_remarks(parts: Sequence[ProofPart], report: Report, locale: Locale) -> tuple[ProofPart, ...]:
    """The parts with each finding in the last row of its file that begins at or before it, or else in the first one.

    What is about no file of the parts stands in the very first row.
    """
    remarks: dict[tuple[str, int], list[Runs]] = {}
    order = {part.file: sorted([(row.start, number) for number, row in enumerate(part.rows)]) for part in parts}
    names = _names(locale)
    for one in sorted(report.diagnostics):
        file = one.mark.file if order.get(one.mark.file) else parts[0].file
        rows = order[file]
        at = bisect_right(rows, (one.mark, len(rows))) - 1
        remarks.setdefault((file, rows[max(at, 0)][1]), []).append(_said(one, names, locale, report.languages))
    return tuple([part._replace(rows=tuple(_noted(part, remarks))) for part in parts])


def _noted(part: ProofPart, remarks: dict[tuple[str, int], list[Runs]]) -> Iterable[Row]:
    for number, row in enumerate(part.rows):
        yield row._replace(remarks=tuple(remarks.get((part.file, number), ())))


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
        said = asked(one.message, locale.language, languages)
    else:
        said = Run(f"{one.message} – {one.hint}" if one.hint and one.code != "query" else one.message, lang=PROGRAM)
    return refined((Run(opening, strong=True, remark=True), Run(" "), said), locale.language)

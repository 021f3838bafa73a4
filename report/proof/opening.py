"""The first page of a proof: what it is, how much of it there is, and how to answer - in each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from report.diagnostics.errors import Diagnostic, Severity
from report.document import Run, Runs
from report.localise.edition import Edition
from report.microtypography import refined
from report.proof.pairs import Opening, ProofWords

BETWEEN = "\N{NO-BREAK SPACE}\N{MIDDLE DOT} "


def opening(edition: Edition, texts: int, found: Iterable[Diagnostic]) -> Opening:
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
    counted = (Run(counts(edition, texts, found), strong=True),)
    return Opening(title(edition), (counted, *[_line(line, edition) for line in lines]))


def title(edition: Edition) -> str:
    """The title of the proof in the language of an edition."""
    # catalog: the title of a proof; {title} is that of the report, with its year.
    return edition.locale.gettext("Proof: {title}").format(title=edition.title())


def words(editions: list[Edition]) -> ProofWords:
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
        too_tall=tuple([one.locale.gettext("This picture is too tall for the proof.") for one in editions]),
        picture=tuple(
            [one.locale.gettext("The picture as this edition prints it; its description follows.") for one in editions]
        ),
    )


def _line(pattern: str, edition: Edition) -> Runs:
    before, _, after = pattern.partition("{command}")
    command = (Run("sppreport check", lang="zxx", strong=True, solid=True),) if after else ()
    return refined((Run(before), *command, *([Run(after)] if after else [])), edition.language)


def counts(edition: Edition, texts: int, found: Iterable[Diagnostic]) -> str:
    """ "230 texts · 44 queries": how many there are of each, of what there is."""
    count, locale = Counter(one.severity for one in found), edition.locale
    numbers = (
        (texts, locale.ngettext("{number} text", "{number} texts", texts)),
        (count[Severity.ERROR], locale.ngettext("{number} error", "{number} errors", count[Severity.ERROR])),
        (count[Severity.WARNING], locale.ngettext("{number} warning", "{number} warnings", count[Severity.WARNING])),
        (count[Severity.QUERY], locale.ngettext("{number} query", "{number} queries", count[Severity.QUERY])),
        (count[Severity.NOTE], locale.ngettext("{number} note", "{number} notes", count[Severity.NOTE])),
    )
    return BETWEEN.join([pattern.format(number=number) for number, pattern in numbers if number])

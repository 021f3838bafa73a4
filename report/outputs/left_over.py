"""What earlier builds have left in the folder of a report, and would be taken for one of its editions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from report.diagnostics.errors import Diagnostic, Mark, listed, warning
from report.files import MEGABYTE, UnreadableError, names_in, read_file
from report.locales import Locale
from report.localise.file_names import file_stem
from report.messages import say
from report.model.report import Report
from report.pdf.metadata import CREATOR

_LARGEST = 200 * MEGABYTE
_OURS = f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>".encode()
_VERSION = re.compile(rb"<xmpMM:VersionID>(?P<number>\d{1,9})</xmpMM:VersionID>")  # a first edition has none


def left_over(folder: Path, report: Report, locales: Sequence[Locale]) -> Iterator[Diagnostic]:
    """A warning when the folder has PDFs of this program that the report, in all of its `locales`, is not any more.

    So it is when a language was dropped, or the title or `filename` has changed. PDFs of others are none of ours, and
    those of the editions before a corrected one stay, whatever they were called.
    """
    stems = [(locale.language, file_stem(report, locale).removesuffix(locale.language)) for locale in locales]
    strays = [name for name in _pdfs(folder) if not _is_of(name, stems) and _is_ours(folder / name, report.edition)]
    if strays:
        message = say(
            "PDFs of earlier builds lie here that the report does not make any more: {files}", files=listed(strays)
        )
        hint = say("delete them, or move them away: readers may take them for this edition")
        yield warning(Mark(str(folder)), message, hint, "output")


def _pdfs(folder: Path) -> list[str]:
    try:
        return [name for name in names_in(folder) if name.endswith(".pdf")]
    except UnreadableError:
        return []


def _is_of(name: str, stems: Sequence[tuple[str, str]]) -> bool:
    """Whether a file is an edition, a draft, a proof or a volume of the report: "rapport-2022-fr", "...-2022-nl-fr"."""
    bare = name.removesuffix(".pdf")
    languages = {language for language, _ in stems}
    for language, stem in stems:
        words = bare.removeprefix(stem).split("-") if bare.startswith(stem) else [""]
        if words[-2:-1] == [language] and words[-1] in languages:
            return True  # a volume
        compared = words[words.index("proof") + 1 :] if "proof" in words else [language]
        if words[-len(compared) :] == compared and languages.issuperset(compared):
            return True
    return False


def _is_ours(path: Path, edition: int) -> bool:
    """Whether this program has made a file, and of no edition before this one: its metadata, not deflated, say so."""
    try:
        data = read_file(path, _LARGEST)
    except UnreadableError:
        return False
    number = _VERSION.search(data)
    return _OURS in data and (int(number["number"]) if number else 1) >= edition

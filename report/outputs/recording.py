"""Recording: what an edition printed is kept beside its content, so that the next one can say what has changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from report.diagnostics.errors import Diagnostic, Mark, OutputError, ReleaseError, Severity, listed, warning
from report.files import MEGABYTE, UnreadableError, read_file
from report.localise import published
from report.localise.comparison import changes_between
from report.messages import SEMICOLON, Message, say, together
from report.model.published import PublishedEdition, as_json, read_edition
from report.model.report import Report
from report.source.load import EDITIONS, edition_file
from report.write import write
from report.write.refusals import telling

LARGEST = 50 * MEGABYTE
NAMED = 6  # texts that are named among those that were other


def record(folder: Path, report: Report, *, again: bool = False, copy: bool = False) -> list[Path]:
    """Write what an edition printed into the folder of its year, unless that says so already; return the file's path.

    Raises ReleaseError when another one was released under the same number, unless it is to be replaced, and
    OutputError, also for that where the report is a `copy` of what was published, and no release.
    """
    try:
        files, before = _recorded(folder, report, again, copy)
    except ReleaseError as problem:
        if not copy:
            raise
        raise OutputError([one._replace(severity=Severity.ERROR) for one in problem.diagnostics]) from None
    if files:
        with telling(folder / EDITIONS):
            (folder / EDITIONS).mkdir(exist_ok=True)
    return write(folder, files, before)


def _recorded(
    folder: Path, report: Report, again: bool, copy: bool
) -> tuple[Mapping[str, bytes], Mapping[str, bytes | None]]:
    """The record of an edition, by its name in the folder of a year, and what stood there before; or nothing."""
    made = published(report)
    name, data = edition_file(made.number), as_json(made)
    try:
        before = read_file(folder / name, LARGEST, folder)
    except UnreadableError as problem:
        if problem.kind != "absent":
            raise ReleaseError([warning(Mark(str(folder / name)), problem.message, problem.hint, "files")]) from None
        return {name: data}, {name: None}
    if before == data:
        return {}, {}
    if not again and (found := _differs(folder / name, before, made, copy)):
        raise ReleaseError([found])
    return {name: data}, {name: before}


def _differs(path: Path, before: bytes, made: PublishedEdition, copy: bool) -> Diagnostic | None:
    """What is said of an edition that was released with other words; None where these are the same."""
    again = _again(made.number, copy)
    try:
        old = read_edition(before.decode("utf-8"))
    except ValueError:
        message = say("this file does not say what an edition printed: it was changed, or cut")
        return warning(Mark(str(path)), message, again, "output")
    shared = [(old.words[one], words) for one, words in made.words.items() if one in old.words]
    names = [change.name for one, two in shared for change in changes_between(one, two)]
    if not names and old.words.keys() == made.words.keys():
        return None
    changed = listed(dict.fromkeys(names) if names else sorted(made.words.keys() ^ old.words.keys()), NAMED)
    if copy:
        message = say(
            "what is kept of edition {number} is not what this copy says: {texts}", number=made.number, texts=changed
        )
        return warning(Mark(str(path)), message, again, "output")
    message = say("edition {number} was released before, with other words: {texts}", number=made.number, texts=changed)
    hint = say(
        "if it was published, write 'edition: {next}' and 'corrected: DATE' in report.yaml", next=made.number + 1
    )
    return warning(Mark(str(path)), message, together((hint, again), SEMICOLON), "output")


def _again(number: int, copy: bool) -> Message:
    """How the record of an edition is replaced: from a copy of what was published, or by a release."""
    if copy:
        return say(
            "if the copy is what edition {number} printed, do it once more with --again, which replaces this file",
            number=number,
        )
    return say("if edition {number} was never published, release it once more with --again", number=number)

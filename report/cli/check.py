"""`sppreport check`: lists what is wrong, doubtful or open in the content."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from report.cli.command import COLOUR, ROOT, SECTIONS, TARGET, YEAR
from report.cli.findings import OPEN, Outcome, in_files, matching, of_codes, tallied
from report.cli.formats import FORMATS
from report.cli.parameters import OneOf
from report.cli.printing import emit, tell
from report.cli.spoken import command, option
from report.diagnostics.counting import summary
from report.diagnostics.errors import RequestError, Severity
from report.messages import say, together, verbatim
from report.messages.interface import Interface
from report.selection import WHOLE, Selection, Target

COUNTING = ("text", "json")  # the formats that have a place for --statistics


@command(
    help=together(
        [
            say("Look for mistakes in the content, without building."),
            say(
                "Lists every mistake, every warning, every open query to the author and every alt text that is "
                "computed from data, each with its file, line and column, and with what to do about it. Mistakes come "
                "last, next to the summary. When there is none in the content, its pages are set to see whether "
                "everything fits on them."
            ),
            say(
                "Ends with 0 when there is no mistake, 1 when there is one, 2 when the command is wrong. What is not "
                "listed counts all the same."
            ),
        ],
        "\n\n",
    )
)
@option(
    "--only",
    type=OneOf([severity.value for severity in Severity]),
    multiple=True,
    help=say("List only these; may be repeated."),
)
@option(
    "--code",
    "codes",
    multiple=True,
    metavar=say("CODE"),
    help=say("List only findings whose code starts so, such as link or translation; may be repeated."),
)
@option(
    "--file",
    "files",
    multiple=True,
    metavar=say("FILE"),
    help=say("List only what is about this file, such as training or data/visits.yaml; may be repeated."),
)
@option("--quiet", is_flag=True, help=say("List only what makes the check end with 1."))
@option("--strict", is_flag=True, help=say("End with 1 for warnings and queries too, as `build --release` does."))
@option(
    "--format",
    "style",
    type=OneOf(list(FORMATS)),
    default="text",
    help=say("For people, or for other programs. [default: text]"),
)
@option("--content", is_flag=True, help=say("Look at the content alone: do not set its pages to see what fits."))
@SECTIONS
@TARGET
@option("--statistics", is_flag=True, help=say("Count the findings of each code instead of listing them."))
@YEAR
@ROOT
@COLOUR
@click.pass_obj
def check(
    words: Interface,
    only: tuple[str, ...],
    codes: tuple[str, ...],
    files: tuple[str, ...],
    quiet: bool,
    strict: bool,
    style: str,
    content: bool,
    sections: tuple[str, ...],
    target: Target | None,
    statistics: bool,
    year: int | None,
    root: Path,
) -> None:
    """List what was found in the content, in one of the formats."""
    if statistics and style not in COUNTING:
        raise RequestError.of(say("--statistics goes with --format text or --format json"))
    from report.pipeline import check as check_content
    from report.pipeline import content_folder

    try:
        selection = Selection(target or WHOLE.target, sections) if target or sections else None
        listed = found = check_content(root, year, content=content, selection=selection)
        if codes:
            listed = of_codes(listed, codes)
        if files:
            listed = in_files(listed, files, root, content_folder(root, year))
    except RequestError as problem:
        if style == "text":
            raise
        emit(FORMATS[style](Outcome(exit_code=2, refused=problem.diagnostics), words))
        sys.exit(2)
    wanted, counting = set(only or Severity), OPEN if strict else {Severity.ERROR}
    listed = tuple(one for one in listed if one.severity in (wanted & counting if quiet else wanted))
    outcome = Outcome(found, listed, int(any(one.severity in counting for one in found)))
    if statistics:
        outcome = outcome._replace(statistics=tallied(listed, matching(codes)))
    if written := FORMATS[style](outcome, words):
        emit(written)
    if style == "text":
        _sum_up(outcome, quiet, words)
    sys.exit(outcome.exit_code)


def _sum_up(outcome: Outcome, quiet: bool, words: Interface) -> None:
    """Count what was found, for people, on the error stream."""
    if outcome.found and not (quiet and not outcome.exit_code):
        counts = verbatim(summary(outcome.found, words))
        if len(outcome.found) > len(outcome.listed):
            listed = verbatim(summary(outcome.listed, words)) or say("none")
            counts = say("{found} (listed: {listed})", found=counts, listed=listed)
        tell(counts.into(words), err=True)
    elif sys.stderr.isatty() and not quiet:
        tell(say("no mistakes found").into(words), err=True)

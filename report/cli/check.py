"""`sppreport check`: lists what is wrong, doubtful or open in the content."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from report.cli.as_text import summary
from report.cli.command import COLOUR, ROOT, YEAR
from report.cli.findings import OPEN, Outcome, in_files, matching, of_codes, tallied
from report.cli.formats import FORMATS
from report.diagnostics.errors import RequestError, Severity

COUNTING = ("text", "json")  # the formats that have a place for --statistics


@click.command()
@click.option(
    "--only",
    type=click.Choice([severity.value for severity in Severity]),
    multiple=True,
    help="List only these; may be repeated.",
)
@click.option(
    "--code",
    "codes",
    multiple=True,
    metavar="CODE",
    help="List only findings whose code starts so, such as link or translation; may be repeated.",
)
@click.option(
    "--file",
    "files",
    multiple=True,
    metavar="FILE",
    help="List only what is about this file, such as training or data/visits.yaml; may be repeated.",
)
@click.option("--quiet", is_flag=True, help="List only what makes the check end with 1.")
@click.option("--strict", is_flag=True, help="End with 1 for warnings and queries too, as `build --release` does.")
@click.option(
    "--format",
    "style",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="For people, or for other programs. [default: text]",
)
@click.option("--content", is_flag=True, help="Look at the content alone: do not set its pages to see what fits.")
@click.option("--statistics", is_flag=True, help="Count the findings of each code instead of listing them.")
@YEAR
@ROOT
@COLOUR
def check(
    only: tuple[str, ...],
    codes: tuple[str, ...],
    files: tuple[str, ...],
    quiet: bool,
    strict: bool,
    style: str,
    content: bool,
    statistics: bool,
    year: int | None,
    root: Path,
) -> None:
    """Look for mistakes in the content, without building.

    Lists every mistake, every warning, every open query to the author and every alt text that is computed from data,
    each with its file, line and column, and with what to do about it. Mistakes come last, next to the summary. When
    there is none in the content, its pages are set to see whether everything fits on them.

    Ends with 0 when there is no mistake, 1 when there is one, 2 when the command is wrong. What is not listed counts
    all the same.
    """
    if statistics and style not in COUNTING:
        raise click.UsageError(f"--statistics goes with --format {' or '.join(COUNTING)}")
    from report.pipeline import check as check_content
    from report.pipeline import content_folder

    try:
        listed = found = check_content(root, year, content=content)
        if codes:
            listed = of_codes(listed, codes)
        if files:
            listed = in_files(listed, files, root, content_folder(root, year))
    except RequestError as problem:
        if style == "text":
            raise
        click.echo(FORMATS[style](Outcome(exit_code=2, refused=problem.diagnostics)))
        sys.exit(2)
    wanted, counting = set(only or Severity), OPEN if strict else {Severity.ERROR}
    listed = tuple(one for one in listed if one.severity in (wanted & counting if quiet else wanted))
    outcome = Outcome(found, listed, int(any(one.severity in counting for one in found)))
    if statistics:
        outcome = outcome._replace(statistics=tallied(listed, matching(codes)))
    if written := FORMATS[style](outcome):
        click.echo(written)
    if style == "text":
        _sum_up(outcome, quiet)
    sys.exit(outcome.exit_code)


def _sum_up(outcome: Outcome, quiet: bool) -> None:
    """Count what was found, for people, on the error stream."""
    if outcome.found and not (quiet and not outcome.exit_code):
        hidden = len(outcome.found) - len(outcome.listed)
        listed = f" (listed: {summary(outcome.listed) or 'none'})" if hidden else ""
        click.echo(f"{summary(outcome.found)}{listed}", err=True)
    elif sys.stderr.isatty() and not quiet:
        click.echo("no mistakes found", err=True)

"""The command `sppreport`: reads what was asked for, prints what came of it; the work is in report.pipeline."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report import __version__
from report.errors import Diagnostic, Mark, ReportError, RequestError, Severity

if TYPE_CHECKING:
    from report.verify.finding import Finding

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.QUERY: "cyan", Severity.NOTE: "blue"}
DONE = {"validate": "content read", "typeset": "set", "write": "written"}
PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.QUERY: "queries", Severity.NOTE: "notes"}

YEAR = click.option("--year", type=int, metavar="YEAR", help="The year of the report. [default: the newest]")
ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="The folder that holds content/ and assets/. [default: this one, or one above with content/]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="sppreport")
def main() -> None:
    """Make the yearly report: one PDF per language, from the YAML files in content/.

    Start with `sppreport check`, which looks for mistakes; then `sppreport build` writes the PDFs. Both say in
    which file and line something is wrong, and what to do about it.

    The command ends with 0 when all is well, 1 when the content has a mistake, 2 when the command itself is wrong.
    """


@main.command()
@click.option(
    "--lang",
    "languages",
    multiple=True,
    metavar="LANGUAGE",
    help="Build this language only, such as nl; may be repeated.",
)
@YEAR
@ROOT
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Where the PDFs go. [default: build/YEAR]",
)
@click.option("--verbose", is_flag=True, help="Say how long each step took (processor time).")
@click.option("--quiet", is_flag=True, help="Say nothing, unless something is wrong.")
def build(
    languages: tuple[str, ...], year: int | None, root: Path | None, output: Path | None, verbose: bool, quiet: bool
) -> None:
    """Write the report as PDF files, one per language.

    Either all files are written or none: when there is a mistake, those of the last good build stay as they are.
    """
    from report.pipeline import build as build_editions
    from report.pipeline import find_root

    with reported():
        progress = Teller(verbose, talking=not quiet and sys.stderr.isatty())
        paths = build_editions(root or find_root(Path()), year, languages or None, output, progress)
    if not quiet:
        for path in paths:
            click.echo(path)


@main.command()
@YEAR
@ROOT
@click.option("--quiet", is_flag=True, help="List mistakes only, without warnings, queries and notes.")
def check(year: int | None, root: Path | None, quiet: bool) -> None:
    """Look for mistakes in the content, without building.

    Lists every mistake, every warning, every open query to the author and every alt text that is computed from data,
    each with its file, line and column.
    """
    from report.pipeline import check as check_content
    from report.pipeline import find_root

    with reported():
        found = check_content(root or find_root(Path()), year)
    wrong = any(one.severity is Severity.ERROR for one in found)
    show(one for one in found if not quiet or one.severity is Severity.ERROR)
    if found and not (quiet and not wrong):
        click.echo(summary(found), err=True)
    elif sys.stderr.isatty() and not quiet:
        click.echo("no mistakes found", err=True)
    if wrong:
        sys.exit(1)


@main.command()
@click.option("--lang", "language", metavar="LANGUAGE", help="Show this language only, such as nl. [default: all]")
@YEAR
@ROOT
def outline(language: str | None, year: int | None, root: Path | None) -> None:
    """Show what a screen reader meets in the report.

    Headings, texts, lists, tables, links and descriptions of pictures, a line each, in the order in which they are
    read aloud; what is inside another stands further to the right.
    """
    from report.pipeline import find_root
    from report.pipeline import outline as outline_editions

    with reported():
        click.echo(outline_editions(root or find_root(Path()), year, language))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_data", is_flag=True, help="Print the findings as JSON, for other programs.")
def verify(files: tuple[Path, ...], as_data: bool) -> None:
    """Judge finished PDFs: can everybody read them, and will they last?

    Checks them against PDF/UA-1 and PDF/A-3a, and what no standard can see: whether descriptions describe, links say
    where they lead, colours can be told apart, and all text is read in order. Each finding comes with its clause
    and a cure. Ends with 1 when anything is found.
    """
    with reported():
        judge = _judge()
        found = [(str(file), judge(file)) for file in files]
    from report.verify.verdict import as_json, told

    if as_data:
        click.echo(as_json(found))
    else:
        for file, findings in found:
            click.echo("\n".join(told(file, findings)))
    if any(findings for _, findings in found):
        sys.exit(1)


def _judge() -> Callable[[Path], tuple[Finding, ...]]:
    """What judges a file; raises RequestError when the libraries for it are not installed."""
    try:
        from report.verify import verify as judge
    except ModuleNotFoundError as missing:
        if missing.name not in ("page", "pikepdf"):
            raise
        hint = "pip install 'sppreport[verify]'"
        raise RequestError(Diagnostic(Mark(""), f"`verify` needs a library: {missing.name}", hint)) from None
    return judge


class Teller:
    """Says how a build comes along: a line per pass with its time, or on a terminal one per thing done."""

    def __init__(self, verbose: bool, talking: bool) -> None:
        self.verbose = verbose
        self.talking = talking

    def __call__(self, name: str, language: str, seconds: float) -> None:
        if self.verbose:
            click.echo(f"{f'{name} {language}':<12} {seconds * 1000:8.1f} ms", err=True)
        elif self.talking and name in DONE:
            click.echo(click.style(f"{language} {DONE[name]}".strip(), dim=True), err=True)


@contextmanager
def reported() -> Iterator[None]:
    """Show what was raised on purpose, and end; anything else is a fault of the program and keeps its traceback."""
    gc.disable()  # a command is short and makes no cycles to speak of: looking for them costs a third of its time
    try:
        yield
    except RequestError as problem:
        for found in problem.diagnostics:
            click.echo(f"{click.style('Error:', fg='red')} {found.message}", err=True)
            if found.hint:
                click.echo(f"    {found.hint}", err=True)
        sys.exit(2)
    except ReportError as problem:
        show([one for one in problem.diagnostics if one.severity is Severity.ERROR], err=True)
        click.echo(summary(problem.diagnostics), err=True)
        sys.exit(1)
    finally:
        gc.enable()


def show(found: Iterable[Diagnostic], err: bool = False) -> None:
    """Print diagnostics, one line and a hint each; in colour only on a terminal."""
    for one in found:
        colour = COLOURS[one.severity]
        kind = "" if one.severity is Severity.ERROR else click.style(f"{one.severity}: ", fg=colour)
        click.echo(f"{click.style(str(one.mark), fg=colour, bold=True)}: {kind}{one.message}", err=err)
        if one.hint:
            click.echo(click.style(f"    {one.hint}", dim=True), err=err)


def summary(found: Iterable[Diagnostic]) -> str:
    """ "3 errors, 1 warning, 45 queries"."""
    counts = Counter(one.severity for one in found)
    return ", ".join(
        f"{counts[kind]} {kind if counts[kind] == 1 else PLURALS[kind]}" for kind in Severity if counts[kind]
    )

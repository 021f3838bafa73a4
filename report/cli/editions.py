"""`sppreport build`, `outline` and `verify`: editions are made, shown as a screen reader meets them, and judged."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from report.cli.command import COLOUR, ROOT, YEAR
from report.outputs import OUTPUTS

DONE = {"validate": "content read", "typeset": "set", "write": "written"}


@click.command()
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
@click.option("--release", is_flag=True, help="Refuse to build while `check` finds more than notes: for publishing.")
@click.option("--draft", is_flag=True, help="Build with gaps in the translation, too: they, and each page, say so.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    default=("pdf",),
    type=click.Choice(list(OUTPUTS)),
    help="What to make of the editions; may be repeated.",
    show_default=True,
)
@click.option("--proof", is_flag=True, help="Build one PDF with the languages side by side instead, for proofreading.")
@click.option("--verbose", is_flag=True, help="Say how long each step took (processor time).")
@click.option("--quiet", is_flag=True, help="Say nothing, unless something is wrong.")
@COLOUR
def build(
    languages: tuple[str, ...],
    year: int | None,
    root: Path,
    output: Path | None,
    release: bool,
    draft: bool,
    formats: tuple[str, ...],
    proof: bool,
    verbose: bool,
    quiet: bool,
) -> None:
    """Write the report as PDF files, one per language.

    Either all files are written or none: when there is a mistake, those of the last good build stay as they are.
    With --release, warnings and open queries are in the way as well, so that nothing unfinished is published.
    With --draft, texts that are missing in a language, or differ, are not in the way: a mark stands in the place of
    each, open queries are printed, and every page says that it is a draft. With --proof, all texts stand beside their
    translations, with their names, queries and findings.

    Ends with 0 when the files are written, 1 when the content is in the way, 2 when the command is wrong.
    """
    from report.pipeline import build as build_editions

    formats = ("proof",) if proof else formats
    if release and (draft or "proof" in formats):
        raise click.UsageError("--release makes what is published: leave out --draft and --proof")
    progress = partial(_tell, verbose, not quiet and sys.stderr.isatty())
    request = root, year, languages or None, output, progress
    paths = build_editions(*request, formats=formats, release=release, draft=draft)
    if not quiet:
        for path in paths:
            click.echo(path)


def _tell(verbose: bool, talking: bool, name: str, language: str, seconds: float) -> None:
    """Say how a build comes along: a line per pass with its time, or on a terminal one per thing done."""
    if verbose:
        click.echo(f"{f'{name} {language}':<12} {seconds * 1000:8.1f} ms", err=True)
    elif talking and name in DONE:
        click.echo(click.style(f"{language} {DONE[name]}".strip(), dim=True), err=True)


@click.command()
@click.option("--lang", "language", metavar="LANGUAGE", help="Show this language only, such as nl. [default: all]")
@YEAR
@ROOT
def outline(language: str | None, year: int | None, root: Path) -> None:
    """Show what a screen reader meets in the report.

    Headings, texts, lists, tables, links and descriptions of pictures, a line each, in the order in which they are
    read aloud; what is inside another stands further to the right.
    """
    from report.pipeline import outline as outline_editions

    click.echo(outline_editions(root, year, language))


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_data", is_flag=True, help="Print the findings as JSON, for other programs.")
def verify(files: tuple[Path, ...], as_data: bool) -> None:
    """Judge finished PDFs: can everybody read them, and will they last?

    Checks them against PDF/UA-1 and PDF/A-3a, and what no standard can see: whether descriptions describe, links say
    where they lead, colours can be told apart, and all text is read in order. Each finding comes with its clause
    and a cure. Ends with 1 when anything is found.
    """
    from report.verify import verify as judge
    from report.verify.verdict import as_json, told

    found = [(str(file), judge(file)) for file in files]
    if as_data:
        click.echo(as_json(found))
    else:
        for file, findings in found:
            click.echo("\n".join(told(file, findings)))
    if any(findings for _, findings in found):
        sys.exit(1)

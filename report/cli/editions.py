"""`sppreport build`, `outline` and `verify`: editions are made, shown as a screen reader meets them, and judged."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from report.cli.as_text import show
from report.cli.command import COLOUR, LANGUAGES, ROOT, SECTIONS, TARGET, YEAR
from report.cli.ending import no_more_stops
from report.cli.parameters import FileToBe, FolderToBe, OneOf, TypedPath, require_ending
from report.cli.printing import as_json, emit, shown, tell
from report.cli.spoken import argument, command, option
from report.diagnostics.errors import Diagnostic, RequestError
from report.messages import Message, say, together
from report.messages.interface import Interface
from report.outputs import BILINGUAL, OUTPUTS
from report.selection import WHOLE, Selection, Target


@command(
    help=together(
        [
            say("Write the report as PDF files, one per language."),
            say(
                "Either all files are written or none: when there is a mistake, those of the last good build stay "
                "as they are. With --release, warnings and open queries are in the way as well, so that nothing "
                "unfinished is published. With --draft, texts that are missing in a language, or differ, are not "
                "in the way: a mark stands in the place of each, open queries are printed, and every page says "
                "that it is a draft. With --proof, all texts stand beside their translations, with their names, "
                "queries and findings."
            ),
            say(
                "With --print, the files are for printers (PDF/X-4): with bleed and crop marks, in printing inks, and "
                "with the addresses of links as notes."
            ),
            say(
                "Ends with 0 when the files are written, 1 when the content is in the way, 2 when the command is wrong."
            ),
        ],
        "\n\n",
    )
)
@LANGUAGES
@YEAR
@ROOT
@option(
    "--output",
    type=FolderToBe(),
    metavar=say("FOLDER"),
    help=say("Where the PDFs go. [default: build/YEAR]"),
)
@option("--release", is_flag=True, help=say("Refuse to build while `check` finds more than notes: for publishing."))
@option("--again", is_flag=True, help=say("With --release: this edition was released before, and never published."))
@option("--draft", is_flag=True, help=say("Build with gaps in the translation, too: they, and each page, say so."))
@option(
    "--format",
    "formats",
    multiple=True,
    default=("pdf",),
    type=OneOf(list(OUTPUTS)),
    help=say("What to make of the editions; may be repeated. [default: pdf]"),
)
@option("--proof", is_flag=True, help=say("Build one PDF with the languages side by side instead, for proofreading."))
@option("--print", "for_press", is_flag=True, help=say("Build the files for printers instead."))
@option(
    "--bilingual",
    type=OneOf(list(BILINGUAL)),
    help=say(
        "Build one PDF in two languages instead: 'facing' has them on pages that face each other, 'tumble' one "
        "behind the other, each with its cover."
    ),
)
@SECTIONS
@TARGET
@option(
    "--positions",
    type=FileToBe(),
    metavar=say("FILE"),
    help=say("Write to this file, as JSON, where each word stands on the pages, and where it was typed."),
)
@option("--verbose", is_flag=True, help=say("Say how long each step took (processor time)."))
@option("--quiet", is_flag=True, help=say("Say nothing, unless something is wrong."))
@COLOUR
@click.pass_obj
def build(
    words: Interface,
    languages: tuple[str, ...],
    year: int | None,
    root: Path,
    output: Path | None,
    release: bool,
    again: bool,
    draft: bool,
    formats: tuple[str, ...],
    proof: bool,
    for_press: bool,
    bilingual: str | None,
    sections: tuple[str, ...],
    target: Target | None,
    positions: Path | None,
    verbose: bool,
    quiet: bool,
) -> None:
    """Build the editions, and print the paths of their files."""
    from report.pipeline import build as build_editions

    formats = _kinds(formats, proof=proof, for_press=for_press, bilingual=bilingual)
    _refuse_contradictions(formats, release=release, draft=draft)
    if again and not release:
        raise RequestError.of(say("--again goes with --release"))
    if positions:
        require_ending(positions, "positions.json")
    progress = partial(_progress, words, verbose, not quiet and sys.stderr.isatty())
    request = root, year, languages or None, output, progress
    told: list[Diagnostic] = []
    selection = Selection(target or WHOLE.target, sections)
    paths = build_editions(
        *request,
        formats=formats,
        release=release,
        again=again,
        draft=draft,
        selection=selection,
        warn=told.append,
        positions=positions,
    )
    no_more_stops()
    if not quiet:
        for path in paths:
            tell(str(path))
    show(told, words, err=True)


def _kinds(formats: tuple[str, ...], *, proof: bool, for_press: bool, bilingual: str | None) -> tuple[str, ...]:
    """The kinds of output that are asked for. Raises RequestError for those of which no one file can be both."""
    if proof and for_press:
        raise RequestError.of(say("--proof is for reading, --print for printers: leave out one of them"))
    if proof and bilingual:
        raise RequestError.of(
            say("--bilingual makes a volume for readers, --proof one PDF for those who check it: leave one out")
        )
    if bilingual:
        return (f"print-{bilingual}" if for_press else bilingual,)
    return ("proof",) if proof else ("print",) if for_press else formats


def _refuse_contradictions(formats: tuple[str, ...], *, release: bool, draft: bool) -> None:
    """Raise RequestError for what cannot be had at once."""
    if release and (draft or "proof" in formats):
        raise RequestError.of(say("--release makes what is published: leave out --draft and --proof"))
    if draft and any(kind.startswith("print") for kind in formats):
        raise RequestError.of(
            say("a draft is not for printers: leave out --draft or --print"),
            say("print it from its PDF: sppreport build --draft"),
        )


def _progress(words: Interface, verbose: bool, talking: bool, name: str, language: str, seconds: float) -> None:
    """Say how a build comes along: a line per pass with its time, or on a terminal one per thing done."""
    if verbose:
        tell(f"{f'{name} {language}':<12} {seconds * 1000:8.1f} ms", err=True)
    elif talking and (said := done(name, language)):
        emit(click.style(shown(said.into(words)), dim=True), err=True)


def done(name: str, language: str) -> Message | None:
    """What is said when a pass has ended; nothing of those that nobody waits for."""
    match name:
        case "validate":
            return say("content read")
        case "typeset":
            return say("{language} set", language=language)
        case "write":
            return say("written")
        case _:
            return None


@command(
    help=together(
        [
            say("Show what a screen reader meets in the report."),
            say(
                "Headings, texts, lists, tables, links and descriptions of pictures, a line each, in the order in "
                "which they are read aloud; what is inside another stands further to the right."
            ),
        ],
        "\n\n",
    )
)
@option("--lang", "language", metavar=say("LANGUAGE"), help=say("Show this language only, such as nl. [default: all]"))
@SECTIONS
@TARGET
@YEAR
@ROOT
def outline(
    language: str | None, sections: tuple[str, ...], target: Target | None, year: int | None, root: Path
) -> None:
    """Print the outline of the editions."""
    from report.pipeline import outline as outline_editions

    for line in outline_editions(root, year, language, Selection(target or WHOLE.target, sections)).split("\n"):
        tell(line)


@command(
    help=together(
        [
            say("Judge finished PDFs: can everybody read them, and will they last?"),
            say(
                "Checks them against PDF/UA-1 and PDF/A-3a, and what no standard can see: whether descriptions "
                "describe, links say where they lead, colours can be told apart, and all text is read in order. "
                "Each finding comes with its clause and a cure. Ends with 1 when anything is found."
            ),
            say(
                "Files for printers are checked against PDF/X-4 as well, by rules of this program's own: ask your "
                "printer to check them too."
            ),
        ],
        "\n\n",
    )
)
@argument("files", nargs=-1, required=True, type=TypedPath(), metavar=say("FILE..."))
@option("--json", "for_programs", is_flag=True, help=say("Print the findings as JSON, for other programs."))
@click.pass_obj
def verify(words: Interface, files: tuple[Path, ...], for_programs: bool) -> None:
    """Print what is found in files."""
    from report.verify import verify as judge
    from report.verify.verdict import as_data, told

    found = [(str(file), judge(file)) for file in files]
    if for_programs:
        emit(as_json(as_data(found, words)))
    else:
        for file, findings in found:
            for line in told(file, findings, words):
                tell(line)
    if any(findings for _, findings in found):
        sys.exit(1)

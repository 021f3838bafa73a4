"""`sppreport translation export` and `import`: the texts go to translators in a file, and come back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.ending import reported
from report.cli.options import COLOUR, ROOT, YEAR
from report.cli.printing import show

if TYPE_CHECKING:
    from report.exchange.courier import Received, Sent

STATES = ("missing", "stale", "changed", "new", "translated")


def _states(_context: click.Context, _parameter: click.Parameter, typed: str | None) -> frozenset[str]:
    """The states of "stale,missing"."""
    names = [name.strip() for name in typed.split(",")] if typed else []
    for name in names:
        if name not in STATES:
            raise click.BadParameter(f"'{name}' is none of {', '.join(STATES)}")
    return frozenset(names)


@click.command()
@click.argument("ids", nargs=-1, metavar="[SECTION]...")
@click.option("--to", "target", required=True, metavar="LANGUAGE", help="The language to translate into, such as fr.")
@click.option("--from", "source", metavar="LANGUAGE", help="The language to translate from. [default: the first other]")
@click.option(
    "--format",
    "style",
    default="xliff",
    metavar="FORMAT",
    help="xliff (2.0), xliff1 (XLIFF 1.2, for tools that want it) or po (gettext). [default: xliff]",
)
@click.option(
    "--only", "states", metavar="STATE,...", callback=_states, help=f"Only texts that are {', '.join(STATES)}."
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where the file goes; - prints it. [default: build/YEAR/translation-nl-fr.xlf or .po]",
)
@YEAR
@ROOT
@COLOUR
def export(
    ids: tuple[str, ...],
    target: str,
    source: str | None,
    style: str,
    states: frozenset[str],
    output: Path | None,
    year: int | None,
    root: Path | None,
) -> None:
    """Write the texts of the report to a file for translators.

    SECTION is that of a section, or the id of a text, as `check` names it: meetings, meetings/2, terms, data/visits.
    The file holds each text with its translation, its state, what stands before and after it, the official terms that
    occur in it, and the open questions about it. What the program fills in is protected: CAT tools show it as tags.

    Ends with 0 when the file is written, 1 when the content cannot be read, 2 when the command is wrong.
    """
    with reported():
        from report.acceptance.status import State
        from report.exchange.courier import ExportOrder
        from report.exchange.courier import export as export_texts
        from report.pipeline import find_root, write_files

        order = ExportOrder(target, source, style, frozenset(State(name) for name in states), ids)
        sent = export_texts(root or find_root(Path()), year, order)
        path = output or sent.path
        if not sent.states:
            pass  # a file without texts is none that tools can open
        elif str(path) == "-":
            click.echo(sent.data, nl=False)
        else:
            write_files({path: sent.data})
            click.echo(path)
    click.echo(_told(sent), err=True)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--force", is_flag=True, help="Take translations also of texts that have changed here since the export.")
@click.option("--unfinished", is_flag=True, help="Take translations also that are marked as not finished.")
@YEAR
@ROOT
@COLOUR
def import_(file: Path, force: bool, unfinished: bool, year: int | None, root: Path | None) -> None:
    """Put the translations of a file that came back into the YAML files.

    Only words that the translator has changed are touched; comments, order and style stay. When a value slot, a note
    mark, a link or other markup is broken, nothing is written, and each mistake is told with its line in FILE.
    Translations of texts that have changed here since the export are left out, and told.

    Importing accepts nothing: compare the languages, then `sppreport translation accept`.

    Ends with 0 when all has come in, 1 when something was left out or nothing was written, 2 when the command is wrong.
    """
    with reported():
        from report.exchange.courier import import_file
        from report.pipeline import find_root

        received = import_file(root or find_root(Path()), year, file, force=force, unfinished=unfinished)
    for line in _changed(received):
        click.echo(line)
    show(received.arrival.left_out, err=True)
    if received.arrival.left_out:
        sys.exit(1)


def _told(sent: Sent) -> str:
    """ "230 texts: 12 stale, 218 translated"."""
    number = sum(sent.states.values())
    counts = ", ".join(f"{sent.states[state]} {state}" for state in sent.states)
    lines = [f"{number} {'text' if number == 1 else 'texts'}: {counts}" if number else "no such texts, and no file"]
    if sent.without_source:
        lines.append(f"left out: {sent.without_source} without words in the source language")
    return "\n".join(lines)


def _changed(received: Received) -> Iterator[str]:
    """What has come in, and what to do next."""
    arrival = received.arrival
    for change in arrival.changes:
        mark = change.unit.text.marks.get(arrival.language, change.unit.text.mark)
        yield f"changed: {change.unit.id} ({mark.file})"
    for unit in arrival.confirmed:
        yield f"no change needed, says the translator: {unit.id}"
    number, files = len(arrival.changes), len(received.files)
    if not number:
        yield "no text has changed"
    else:
        texts = "1 text has" if number == 1 else f"{number} texts have"
        yield f"{texts} changed in {'1 file' if files == 1 else f'{files} files'}"
    if number or arrival.confirmed:
        yield "compare the languages, then: sppreport translation accept ID..."

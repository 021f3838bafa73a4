"""`sppreport translation export` and `import`: texts go to translators in a file, and come home."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.as_text import show
from report.cli.command import COLOUR, ROOT, YEAR
from report.cli.ending import no_more_stops
from report.cli.parameters import FileToBe, TypedPath
from report.cli.printing import tell
from report.cli.sending import REPLACE, send
from report.cli.spoken import argument, command, option
from report.diagnostics.errors import RequestError, nearest
from report.messages import Message, say, say_number, together
from report.messages.interface import Interface

if TYPE_CHECKING:
    from report.exchange.courier import Received, Sent

STATES = ("missing", "stale", "changed", "new", "translated")


def _states(context: click.Context, parameter: click.Parameter, typed: str | None) -> frozenset[str]:
    """The states of "stale,missing"."""
    names = [name.strip() for name in typed.split(",")] if typed else []
    for name in names:
        if name not in STATES:
            known, near = ", ".join(STATES), nearest(name, STATES)
            message = say("'{value}' is none of {known}{near}", value=name, known=known, near=near)
            raise click.BadParameter(message, context, parameter)
    return frozenset(names)


@command(
    help=together(
        [
            say("Write the texts of the report to a file for translators."),
            say(
                "SECTION is that of a section, or the id of a text, as `check` names it: meetings, meetings/2, "
                "terms, data/visits. The file holds each text with its translation, its state, what stands before "
                "and after it, the official terms that occur in it, and the open questions about it. What the "
                "program fills in is protected: CAT tools show it as tags."
            ),
            say(
                "Ends with 0 when the file is written, 1 when the content cannot be read, 2 when the command is wrong."
            ),
        ],
        "\n\n",
    )
)
@argument("ids", nargs=-1, metavar=say("[SECTION]..."))
@option(
    "--to", "target", required=True, metavar=say("LANGUAGE"), help=say("The language to translate into, such as fr.")
)
@option(
    "--from", "source", metavar=say("LANGUAGE"), help=say("The language to translate from. [default: the first other]")
)
@option(
    "--format",
    "style",
    default="xliff",
    metavar=say("FORMAT"),
    help=say(
        "xliff (2.0), xliff1 (XLIFF 1.2, for tools that want it), po (gettext); or, to look things up in, tmx (the "
        "accepted texts of all years) and tbx (the terms). [default: xliff]"
    ),
)
@option(
    "--only",
    "states",
    metavar=say("STATE,..."),
    callback=_states,
    help=say("Only texts that are missing, stale, changed, new or translated; several with commas between them."),
)
@option(
    "--memory",
    type=TypedPath(),
    metavar=say("FILE"),
    help=say("A TMX file that missing texts are filled from, after those that earlier years have accepted."),
)
@option(
    "--output",
    type=FileToBe(),
    metavar=say("FILE"),
    help=say("Where the file goes; - prints it. [default: build/YEAR/translation-nl-fr.xlf or .po]"),
)
@REPLACE
@YEAR
@ROOT
@COLOUR
@click.pass_obj
def export(
    words: Interface,
    ids: tuple[str, ...],
    target: str,
    source: str | None,
    style: str,
    states: frozenset[str],
    memory: Path | None,
    output: Path | None,
    replace: bool,
    year: int | None,
    root: Path,
) -> None:
    """Write the file, and print where it is."""
    from report.acceptance.standing import State
    from report.exchange.courier import ExportOrder
    from report.exchange.courier import export as export_texts
    from report.exchange.formats import REFERENCES

    order = ExportOrder(target, source, style, frozenset(State(name) for name in states), ids, memory)
    sent = export_texts(root, year, order)
    path = output or sent.path
    if path.suffix.lower() in (".yaml", ".yml"):
        message = say("'{file}' has the name of a file of the report", file=str(path))
        raise RequestError.of(message, say("give another name, such as {name}", name=sent.path.name))
    if not sent.states:
        pass  # a file without texts is none that tools can open
    elif str(path) == "-":
        click.echo(sent.data, nl=False)
    else:
        send(path, sent.data, replace=replace or style in REFERENCES)  # nobody sends those back
        no_more_stops()
        tell(str(path))
    for line in _told(sent):
        tell(line.into(words), err=True)


@command(
    "import",
    help=together(
        [
            say("Put the translations of a file that came back into the YAML files."),
            say(
                "Only words that the translator has changed are touched; comments, order and style stay. When a "
                "value slot, a note mark, a link or other markup is broken, nothing is written, and each mistake "
                "is told with its line in FILE. Translations of texts that have changed here since the export are "
                "left out, and told."
            ),
            say(
                "A translation memory (TMX) fills texts that are missing or not accepted, where it has exactly the "
                "same words in the other language; all else of it stays out."
            ),
            say("Importing accepts nothing: compare the languages, then `sppreport translation accept`."),
            say(
                "Ends with 0 when all has come in, 1 when something was left out or nothing was written, 2 when "
                "the command is wrong."
            ),
        ],
        "\n\n",
    ),
)
@argument("file", type=TypedPath(), metavar=say("FILE"))
@option("--force", is_flag=True, help=say("Take translations also of texts that have changed here since the export."))
@option("--unfinished", is_flag=True, help=say("Take translations also that are marked as not finished."))
@option(
    "--to",
    "target",
    metavar=say("LANGUAGE"),
    help=say("Of a translation memory in several languages: the one to fill, such as fr."),
)
@YEAR
@ROOT
@COLOUR
@click.pass_obj
def import_(
    words: Interface, file: Path, force: bool, unfinished: bool, target: str | None, year: int | None, root: Path
) -> None:
    """Take the translations over, and print what has changed."""
    from report.exchange.courier import import_file

    received = import_file(root, year, file, force=force, unfinished=unfinished, target=target)
    no_more_stops()
    for line in _changed(received):
        tell(line.into(words))
    show((*received.arrival.remarks, *received.arrival.left_out), words, err=True)
    if received.arrival.left_out:
        sys.exit(1)


def _told(sent: Sent) -> Iterator[Message]:
    """ "230 texts: 12 stale, 218 translated"; of terms, only how many."""
    number = sum(sent.states.values())
    if sent.are_terms:
        yield say_number("{number} term", "{number} terms", number) if number else say("no terms, and no file")
    elif number:
        counts = together([counted(str(state), many) for state, many in sent.states.items()])
        yield say_number("{number} text: {counts}", "{number} texts: {counts}", number, counts=counts)
    else:
        from report.languages import name_of

        one, other = map(name_of, sent.languages)
        yield say("no such texts from {source} into {target}, and no file", source=one, target=other)
    if sent.remembered:
        yield say_number(
            "{number} of them has words that were accepted before; the file says where",
            "{number} of them have words that were accepted before; the file says where",
            sent.remembered,
        )
    if sent.without_source:
        yield say("left out: {number} without words in the source language", number=sent.without_source)


def counted(state: str, number: int) -> Message:
    """ "12 stale"."""
    match state:
        case "missing":
            return say_number("{number} missing", "{number} missing", number)
        case "stale":
            return say_number("{number} stale", "{number} stale", number)
        case "changed":
            return say_number("{number} changed", "{number} changed", number)
        case "new":
            return say_number("{number} new", "{number} new", number)
        case _:
            return say_number("{number} translated", "{number} translated", number)


def _changed(received: Received) -> Iterator[Message]:
    """What has come in, and what to do next."""
    arrival = received.arrival
    for change in arrival.changes:
        mark = change.unit.text.mark_in(arrival.language)
        yield say("changed: {id} ({file})", id=change.unit.id, file=mark.file)
    for unit in arrival.confirmed:
        yield say("no change needed, says the translator: {id}", id=unit.id)
    for asked in arrival.queries:
        yield say("the translator asks about {id}: {query}", id=asked.unit.id, query=asked.typed)
    number, files = len(arrival.changes), len({change.unit.file for change in arrival.changes})
    if number:
        places = say_number("in {number} file", "in {number} files", files)
        yield say_number(
            "{number} text has changed {places}", "{number} texts have changed {places}", number, places=places
        )
    else:
        yield say("no text has changed")
    if waiting := sum(bool(change.state or change.origin) for change in arrival.changes):
        yield say_number(
            "{number} of them is a machine's or not finished: check tells it until somebody accepts it",
            "{number} of them are a machine's or not finished: check tells them until somebody accepts them",
            waiting,
        )
    if received.unmatched:
        yield say_number(
            "{number} text that is missing or not accepted is not in the memory",
            "{number} texts that are missing or not accepted are not in the memory",
            received.unmatched,
        )
    if number or arrival.confirmed:
        yield say("compare the languages, then: sppreport translation accept ID...")

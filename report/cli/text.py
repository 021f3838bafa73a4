"""`sppreport text`: texts come from Word files, and go out to reviewers as such."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.as_text import show
from report.cli.command import COLOUR, ROOT, YEAR
from report.cli.ending import no_more_stops
from report.cli.parameters import OneOf
from report.cli.printing import tell
from report.cli.spoken import argument, command, group, option
from report.diagnostics.errors import RequestError
from report.messages import Message, say, say_number, together
from report.messages.interface import Interface

if TYPE_CHECKING:
    from report.word.arriving import TextArrival
    from report.word.tracking import Decision

_DECISIONS: dict[str | None, Decision] = {"accept": "accept", "reject": "reject", None: None}


@group(help=say("Take texts over from Word, and have them read in Word."))
def text() -> None:
    """Hold the commands below together."""


@command(
    "import",
    help=together(
        [
            say("Put the text of a Word file into a section of the report."),
            say(
                "Headings, paragraphs, lists, tables, notes, links, emphasis and pictures become blocks at the end of "
                "the section; one that is not there is made, and listed in report.yaml. Every other byte stays. A "
                "second file, in another language, finds its place beside the words of the first, block by block."
            ),
            say(
                "What has no counterpart in a report is listed with its place. Tracked changes that nobody has decided "
                "on are refused; comments become queries."
            ),
            say(
                "Ends with 0 when all has come in, 1 when something was left out or nothing was written, 2 when "
                "the command is wrong."
            ),
        ],
        "\n\n",
    ),
)
@argument("file", type=click.Path(path_type=Path), metavar=say("FILE"))
@option("--section", metavar=say("SECTION"), help=say("The section that it goes into, such as meetings."))
@option("--lang", "language", metavar=say("LANGUAGE"), help=say("The language of its words, such as nl."))
@option(
    "--changes",
    type=OneOf(["accept", "reject"]),
    metavar="accept|reject",
    help=say("What becomes of tracked changes that nobody has decided on. [default: nothing is written]"),
)
@option("--names", "named", is_flag=True, help=say("Let queries begin with the name of who has made the comment."))
@option(
    "--add",
    is_flag=True,
    help=say("Add it as blocks of its own, though its words, or those of another language, stand there already."),
)
@option(
    "--unmatched",
    is_flag=True,
    help=say("Take it though parts have no counterpart in the other language: they come as blocks of their own."),
)
@YEAR
@ROOT
@COLOUR
@click.pass_obj
def import_(
    words: Interface,
    file: Path,
    section: str | None,
    language: str | None,
    changes: str | None,
    named: bool,
    add: bool,
    unmatched: bool,
    year: int | None,
    root: Path,
) -> None:
    """Take the text over, and print what has come in."""
    from report.word.arriving import TextOrder, import_text

    if section is None or language is None:
        example = say("such as: sppreport text import {file} --section meetings --lang nl", file=file.name)
        raise RequestError.of(say("say which section it goes into, and the language of its words"), example)
    decision = _DECISIONS[changes]
    order = TextOrder(section, language, decision, named=named, add=add, unmatched=unmatched)
    arrival = import_text(root, year, file, order)
    no_more_stops()
    for line in _arrived(arrival):
        tell(line.into(words))
    show(arrival.found, words, err=True)
    if arrival.has_losses:
        sys.exit(1)


def _arrived(arrival: TextArrival) -> Iterator[Message]:
    """What has come in, and what comes next."""
    yield from (say("written: {file}", file=str(file)) for file in arrival.files)
    counts = [
        say_number("{number} block", "{number} blocks", arrival.blocks) if arrival.blocks else "",
        say_number("{number} note", "{number} notes", arrival.notes) if arrival.notes else "",
        say_number("{number} picture", "{number} pictures", arrival.pictures) if arrival.pictures else "",
        say_number("{number} query", "{number} queries", arrival.questions) if arrival.questions else "",
    ]
    if arrival.paired:
        yield say_number(
            "{number} text has words in the other language now",
            "{number} texts have words in the other language now",
            arrival.paired,
        )
    if any(counts):
        yield say("taken over: {counts}", counts=together(counts))
    yield say("next: sppreport check, which tells what is still to be decided")


text.add_command(import_)

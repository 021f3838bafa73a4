"""`sppreport text`: texts come from Word files, and go out to reviewers as such."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.as_text import show
from report.cli.command import COLOUR, ROOT, YEAR
from report.cli.ending import no_more_stops
from report.cli.parameters import FileToBe, OneOf, TypedPath, require_ending
from report.cli.printing import tell
from report.cli.sending import REPLACE, send
from report.cli.spoken import SpokenGroup, argument, command, option
from report.diagnostics.errors import Diagnostic, RequestError
from report.messages import Message, say, say_number, together
from report.messages.interface import Interface

if TYPE_CHECKING:
    from report.word.arriving import TextArrival
    from report.word.homecoming import ReviewArrival
    from report.word.tracking import Decision

_DECISIONS: dict[str | None, Decision] = {"accept": "accept", "reject": "reject", None: None}


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
                "A file that went out to reviewers with `sppreport text export` is known as such: its comments become "
                "queries beside the texts that they are about, and changed words are shown, or taken over with "
                "--changes accept."
            ),
            say(
                "Ends with 0 when all has come in, 1 when something was left out or nothing was written, 2 when "
                "the command is wrong."
            ),
        ],
        "\n\n",
    ),
)
@argument("file", type=TypedPath(), metavar=say("FILE"))
@option("--section", metavar=say("SECTION"), help=say("The section that it goes into, such as meetings."))
@option("--lang", "language", metavar=say("LANGUAGE"), help=say("The language of its words, such as nl."))
@option(
    "--changes",
    type=OneOf(["accept", "reject"]),
    help=say("What becomes of tracked changes that nobody has decided on. [default: nothing is written]"),
)
@option("--comments", is_flag=True, help=say("The file is one that went out to reviewers: else it is refused."))
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
    comments: bool,
    named: bool,
    add: bool,
    unmatched: bool,
    year: int | None,
    root: Path,
) -> None:
    """Take the text over, and print what has come in."""
    from report.word.arriving import TextOrder, import_text
    from report.word.homecoming import import_review, review_of

    decision = _DECISIONS[changes]
    is_named = section is not None and language is not None
    review = None if is_named and not comments else review_of(file, decision)
    if review is not None:
        if section or language or add or unmatched:
            message = say("the file went out to reviewers: it knows its texts and their languages")
            raise RequestError.of(message, say("leave out --section, --lang, --add and --unmatched"))
        home = import_review(root, year, review, decision, named=named)
        _tell(_come_home(home), home.found, words, fails=bool(home.found))
    elif comments:
        message = say("the file did not go out to reviewers: it holds no texts with their ids")
        raise RequestError.of(message, say("leave out --comments, and say --section and --lang"))
    elif section is None or language is None:
        example = say("such as: sppreport text import {file} --section meetings --lang nl", file=file.name)
        raise RequestError.of(say("say which section it goes into, and the language of its words"), example)
    else:
        order = TextOrder(section, language, decision, named=named, add=add, unmatched=unmatched)
        arrival = import_text(root, year, file, order)
        _tell(_arrived(arrival), arrival.found, words, fails=arrival.has_losses)


def _tell(lines: Iterable[Message], found: Sequence[Diagnostic], words: Interface, *, fails: bool) -> None:
    """Print what has come in, and what has not; end with 1 where something `fails`."""
    no_more_stops()
    for line in lines:
        tell(line.into(words))
    show(found, words, err=True)
    if fails:
        sys.exit(1)


@command(
    help=together(
        [
            say("Write texts of the report to a Word file for reviewers."),
            say(
                "Each text stands in a row with its id, the languages side by side. What the program fills in is shown "
                "as readers will see it, and cannot be changed. What comes back goes to `sppreport text import`."
            ),
        ],
        "\n\n",
    )
)
@option(
    "--section",
    "ids",
    multiple=True,
    metavar=say("SECTION"),
    help=say("A section, or the id of a text; may be given several times. [default: all sections]"),
)
@option(
    "--lang",
    "languages",
    default="",
    metavar=say("LANGUAGES"),
    help=say("The languages, such as nl or nl,fr. [default: the leading one]"),
)
@option(
    "--output",
    "-o",
    type=FileToBe(),
    metavar=say("FILE"),
    help=say("Where the file goes. [default: build/YEAR/review-nl-fr.docx]"),
)
@REPLACE
@YEAR
@ROOT
@COLOUR
@click.pass_obj
def export(
    words: Interface,
    ids: tuple[str, ...],
    languages: str,
    output: Path | None,
    replace: bool,
    year: int | None,
    root: Path,
) -> None:
    """Write the file, and print where it is."""
    from report.word.reviewing import ReviewOrder, export_review

    asked = tuple([one.strip() for one in languages.split(",") if one.strip()])
    made = export_review(root, year, ReviewOrder(asked, ids), words)
    path = output or made.path
    require_ending(path, made.path.name)
    send(path, made.data, replace=replace)
    no_more_stops()
    tell(str(path))
    line = say_number("{number} text for reviewers", "{number} texts for reviewers", made.texts)
    tell(line.into(words), err=True)


def _arrived(arrival: TextArrival) -> Iterator[Message]:
    """What has come in, and what comes next."""
    yield from (say("written: {file}", file=str(file)) for file in arrival.files)
    counts = [
        say_number("{number} block", "{number} blocks", arrival.blocks) if arrival.blocks else "",
        say_number("{number} footnote", "{number} footnotes", arrival.notes) if arrival.notes else "",
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


def _come_home(home: ReviewArrival) -> Iterator[Message]:
    """What reviewers ask and have changed, and what comes next."""
    for one in home.asked:
        for asked in one.asked:
            yield say("asked about {id}: {query}", id=one.unit.id, query=asked)
    for text in home.changed:
        yield say(
            "changed: {id} in '{language}': {before} -> {after}",
            id=text.unit.id,
            language=text.language,
            before=text.before or "–",
            after=text.after,
        )
    number = len(home.changed)
    if number and home.taken:
        yield say_number("{number} changed text was taken over", "{number} changed texts were taken over", number)
    elif number:
        yield say_number(
            "{number} changed text was not taken over: --changes accept does it",
            "{number} changed texts were not taken over: --changes accept does it",
            number,
        )
    if not home.asked and not number:
        yield say("nothing new: no comments, and the words are those that went out")
    yield from (say("written: {file}", file=str(file)) for file in home.files)


text = SpokenGroup(
    "text", help=say("Take texts over from Word, and have them read in Word."), commands=(export, import_)
)

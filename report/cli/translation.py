"""`sppreport translation`: how the languages of the report stand to each other, for those who compare and translate."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.asking import agreed, can_ask
from report.cli.command import ROOT, YEAR
from report.cli.delivery import export, import_
from report.cli.ending import no_more_stops
from report.cli.printing import tell
from report.cli.spoken import SpokenGroup, argument, command, option
from report.cli.status import STATES, status, work
from report.diagnostics.errors import RequestError
from report.messages import Message, say, say_number, together
from report.messages.interface import Interface

if TYPE_CHECKING:
    from report.translation.progress import Acceptance

LISTED = 20  # more texts than this are told by section


@command(
    help=together(
        [
            say("Record that texts say the same in all languages, as they stand now."),
            say(
                "ID is that of a text, as `check` names it (meetings/2), or the beginning of several: meetings, "
                "terms, data/visits. Accept a text too when one language has changed and the others need no "
                "change. Nothing but the record changes, content/YEAR/translations.yaml, which belongs into "
                "version control with the texts."
            ),
            say(
                "What `check` warns of in a text as only probable is settled by it for good, and printed once more "
                "here; errors are not. It is told again when the words change."
            ),
            say("Ends with 1 when a text has words in one language only; the others are accepted."),
        ],
        "\n\n",
    )
)
@argument("ids", nargs=-1, metavar=say("[ID]..."))
@option("--all", "everything", is_flag=True, help=say("Accept every text of the report, once you have confirmed it."))
@option("--yes", "confirmed", is_flag=True, help=say("With --all: do not ask. All texts have been read."))
@YEAR
@ROOT
@click.pass_obj
def accept(
    words: Interface, ids: tuple[str, ...], everything: bool, confirmed: bool, year: int | None, root: Path
) -> None:
    """Accept texts, and print which."""
    if everything == bool(ids):
        none, both = say("say which texts: their ids, or --all"), say("give either ids or --all, not both")
        hint = say("sppreport translation status --list shows the ids of what is not accepted")
        raise RequestError.of(both if ids else none, hint)
    if confirmed and ids:
        raise RequestError.of(say("--yes goes with --all: ids are not asked about"), say("leave out --yes"))
    from report.translation.progress import accept_texts

    allow = partial(_confirm, words) if everything and not confirmed else None
    acceptance = accept_texts(root, year, None if everything else ids, allow)
    no_more_stops()
    for line in _accepted(acceptance):
        tell(line.into(words))
    for standing in acceptance.refused:
        for text in work(standing):
            tell(say("not accepted: {text}", text=text).into(words), err=True)
    if acceptance.refused:
        sys.exit(1)


def _confirm(words: Interface, acceptance: Acceptance) -> None:
    """Name all texts that will be accepted, and ask whether somebody has read them. Raises RequestError if nobody has.

    Where nobody can be asked, that is to be said in the command.
    """
    if not acceptance.accepted:
        return
    for standing in acceptance.accepted:
        for text in work(standing):
            tell(text.into(words), err=True)
    for line in _settled(acceptance):
        tell(line.into(words), err=True)
    number = len(acceptance.accepted)
    if not can_ask():
        message = say_number(
            "{number} text has not been accepted as it stands now: is it read?",
            "{number} texts have not been accepted as they stand now: are all of them read?",
            number,
        )
        raise RequestError.of(message, say("when they are: sppreport translation accept --all --yes"))
    question = say_number(
        "Have you read this text in all languages, and does it say the same? (yes/no)",
        "Have you read these {number} texts in all languages, and do they say the same? (yes/no)",
        number,
    )
    if not agreed(question, words):
        raise RequestError.of(
            say("nothing was accepted"), say("accept what is read: sppreport translation accept ID...")
        )


def _accepted(acceptance: Acceptance) -> Iterator[Message]:
    """What was accepted: each text, or the number of them in each section when there are many."""
    done = acceptance.accepted
    if len(done) <= LISTED:
        for standing in done:
            yield say("accepted: {id} (was {state})", id=standing.unit.id, state=STATES[standing.state])
    else:
        sections = Counter(standing.unit.section for standing in done)
        for section, number in sections.items():
            yield say("accepted: {number} in {section}", number=number, section=section)
    yield from _settled(acceptance)
    if done:
        yield say_number("{number} text accepted", "{number} texts accepted", len(done))
    else:
        yield say("nothing new to accept")


def _settled(acceptance: Acceptance) -> Iterator[Message]:
    """The warnings that accepting settles for good."""
    for one in acceptance.settled:
        yield say("settled: {place}: {warning}", place=str(one.mark), warning=one.message)


translation = SpokenGroup(
    "translation",
    help=together(
        [
            say("Keep the languages of the report together."),
            say(
                "Once a text has been read in all languages, side by side, `accept` records that they say the "
                "same. From then on `sppreport check` tells when one of them changes and the others do not; "
                "`status` counts what is left to do."
            ),
        ],
        "\n\n",
    ),
    commands=(accept, export, import_, status),
)

"""`sppreport keep`: says that what a report has from the year before is right as it stands."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.asking import agreed, can_ask
from report.cli.command import ROOT, YEAR
from report.cli.ending import no_more_stops
from report.cli.printing import emit, tell
from report.cli.spoken import argument, command, option
from report.diagnostics.errors import RequestError, shortened
from report.messages import Message, say, say_number, together, verbatim
from report.messages.interface import Interface

if TYPE_CHECKING:
    from report.translation.keeping import Kept
    from report.validate.leftovers import Leftover

LISTED = 20  # more than this are told by section


@command(
    help=together(
        [
            say("Say that what was carried over from the year before is right this year as well."),
            say(
                "NAME is that of a text, figure or setting, as `check` names it (meetings/2), or the beginning of "
                "several: meetings, report, terms, data/visits, images. What speaks of a year, a date or a count is "
                "kept only when it is named itself, or with --all. What you change need not be kept: it is new."
            ),
            say("Nothing but the record changes, content/YEAR/translations.yaml. Ends with 1 when something was left."),
        ],
        "\n\n",
    )
)
@argument("names", nargs=-1, metavar=say("[NAME]..."))
@option(
    "--list", "listing", is_flag=True, help=say("Only list what is left, with its place and what speaks of a year.")
)
@option("--all", "everything", is_flag=True, help=say("Keep also what speaks of a year, a date or a count."))
@option("--yes", "confirmed", is_flag=True, help=say("With --all and no name: do not ask. Everything has been read."))
@YEAR
@ROOT
@click.pass_obj
def keep(
    words: Interface,
    names: tuple[str, ...],
    listing: bool,
    everything: bool,
    confirmed: bool,
    year: int | None,
    root: Path,
) -> None:
    """Keep what is named, and print what."""
    from report.translation import keeping

    if listing:
        for one in keeping.left_over(root, year, names).left:
            emit(line(one).into(words))
        return
    if not (names or everything):
        hint = say("sppreport keep --list shows what is left, and keep --all keeps everything")
        raise RequestError.of(say("say what to keep: its names, or --all"), hint)
    if confirmed and names:
        raise RequestError.of(say("--yes goes with --all: names are not asked about"), say("leave out --yes"))
    allow = None if names or confirmed else partial(_confirm, words)
    done = keeping.keep(root, year, names or None, signs=everything, allow=allow)
    no_more_stops()
    for said in _kept(done.kept):
        tell(said.into(words))
    for one in done.left:
        tell(say("not kept: {text}", text=line(one)).into(words), err=True)
    if done.left:
        tell(say("read each of these; what is right is kept by its name, or with --all").into(words), err=True)
        sys.exit(1)


def line(one: Leftover) -> Message:
    """ "content/2023/sections/meetings.yaml:8:9: meetings/1 ('2022', '{date:2022-10-01}'): De werkgroep …"."""
    from report.validate.rules.carried import signs_shown

    where, name, typed = str(one.item.mark), one.item.id, shortened(one.item.typed)
    if one.signs:
        return say("{place}: {name} ({signs}): {words}", place=where, name=name, signs=signs_shown(one), words=typed)
    return verbatim(f"{where}: {name}: {typed}")


def _kept(done: Sequence[Leftover]) -> Iterator[Message]:
    """What was kept: each, or the number in each section where there are many."""
    if len(done) <= LISTED:
        for one in done:
            yield say("kept: {name}", name=one.item.id)
    else:
        for section, number in Counter(one.item.section for one in done).items():
            yield say("kept: {number} in {section}", number=number, section=section)
    yield say_number("{number} kept", "{number} kept", len(done)) if done else say("nothing to keep")


def _confirm(words: Interface, done: Kept) -> None:
    """Name all that will be kept, and ask whether somebody has read it. Raises RequestError if nobody has."""
    if not done.kept:
        return
    for one in done.kept:
        tell(line(one).into(words), err=True)
    number, since = len(done.kept), done.since
    if not can_ask():
        message = say_number(
            "{number} text, figure or setting is as in {since}: has somebody read it?",
            "{number} texts, figures and settings are as in {since}: has somebody read all of them?",
            number,
            since=since,
        )
        raise RequestError.of(message, say("when it is so: sppreport keep --all --yes"))
    question = say_number(
        "Have you read it, and is it right as it stands? (yes/no)",
        "Have you read all {number}, and are they right as they stand? (yes/no)",
        number,
    )
    if not agreed(question, words):
        raise RequestError.of(say("nothing was kept"), say("keep what is read: sppreport keep NAME..."))

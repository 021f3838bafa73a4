"""`sppreport translation`: how the languages of the report stand to each other, for those who compare and translate."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.as_text import table
from report.cli.asking import ask, can_ask
from report.cli.command import ROOT, YEAR
from report.cli.delivery import export, import_
from report.cli.ending import no_more_stops
from report.cli.parameters import OneOf
from report.cli.printing import as_json, emit, tell
from report.cli.spoken import argument, command, group, option
from report.diagnostics.errors import Mark, RequestError, listed, nearest
from report.messages import Message, say, say_number, together, verbatim
from report.messages.interface import Interface

if TYPE_CHECKING:
    from report.acceptance.standing import Standing
    from report.translation.progress import Acceptance, Count, Standings

LISTED = 20  # more texts than this are told by section
#: How a text stands: as the head of a column.
STATES = {
    "translated": say("translated"),
    "stale": say("stale"),
    "missing": say("missing"),
    "changed": say("changed"),
    "new": say("new"),
}


@group(
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
    )
)
def translation() -> None:
    """Hold the commands below together."""


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
        for text in _work(standing):
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
        for text in _work(standing):
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
    if not _agreed(question, words):
        raise RequestError.of(
            say("nothing was accepted"), say("accept what is read: sppreport translation accept ID...")
        )


def _agreed(question: Message, words: Interface) -> bool:
    """Whether somebody says yes, in their language or in English."""
    answer = ask(question, words) or ""
    return answer.casefold() in {"yes", "y", say("yes").into(words).casefold()}


@command(
    help=together(
        [
            say("Count per section what is translated and what is left to do."),
            together(
                [
                    verbatim("\b"),  # click leaves these lines as they are
                    say("translated: accepted as it stands, in all languages"),
                    say("stale: changed in one language since it was accepted, and not in another"),
                    say("missing: without words in a language"),
                    say("changed: changed in all languages since it was accepted"),
                    say("new: never accepted"),
                ],
                "\n",
            ),
            say("Words are those that are read, without markup; a value slot counts as one word."),
        ],
        "\n\n",
    )
)
@option("--section", "sections", multiple=True, metavar=say("ID"), help=say("Only this section; may be repeated."))
@option("--list", "listing", is_flag=True, help=say("List the texts that need work, with their places."))
@option(
    "--format",
    "style",
    type=OneOf(["text", "json"]),
    default="text",
    help=say("For people, or for other programs. [default: text]"),
)
@YEAR
@ROOT
@click.pass_obj
def status(
    words: Interface, sections: tuple[str, ...], listing: bool, style: str, year: int | None, root: Path
) -> None:
    """Print the counts, and the texts that need work."""
    from report.translation.progress import count
    from report.translation.progress import status as status_of

    found = status_of(root, year)
    counts = _wanted(count(found.standings, found.languages), sections)
    if style == "json":
        emit(_as_json(found, counts))
        return
    for line in _table(counts, found.languages, words):
        emit(line)
    if listing:
        for standing in _unfinished(found, counts):
            for line in _work(standing):
                tell(line.into(words))
    if not found.recorded:
        never = say("no text was ever accepted; when both languages have been read: accept --all")
        tell(never.into(words), err=True)


def _wanted(counts: Sequence[Count], sections: Sequence[str]) -> list[Count]:
    """The counts of the sections asked for. Raises RequestError."""
    known = [one.section for one in counts]
    for name in sections:
        if name not in known:
            message = say("there is no section '{name}'{near}", name=name, near=nearest(name, known))
            raise RequestError.of(message, say("sections: {names}", names=listed(known, 40)))
    return [one for one in counts if not sections or one.section in sections]


def _table(counts: Sequence[Count], languages: Sequence[str], words: Interface) -> Iterator[str]:
    """A line for each section, and one for all."""
    from report.acceptance.standing import State
    from report.translation.progress import total

    heads = [say("section"), say("texts")]
    for state in State:
        apart = state is State.MISSING and len(languages) > 2
        heads += [say("missing {language}", language=one) for one in languages] if apart else [STATES[state]]
    heads += [say("words {language}", language=language) for language in languages]
    rows: list[list[object]] = [[head.into(words) for head in heads]]
    rows += [[one.section, *_numbers(one, languages)] for one in counts]
    rows.append([say("total").into(words), *_numbers(total(counts, languages), languages)])
    yield from table(rows)


def _numbers(one: Count, languages: Sequence[str]) -> list[int]:
    """What stands behind the name of a section: of more than two languages, what is missing in each."""
    numbers = [one.texts]
    for state, number in one.states.items():
        apart = state == "missing" and len(languages) > 2
        numbers += [one.missing[language] for language in languages] if apart else [number]
    return [*numbers, *[one.words[language] for language in languages]]


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


def _unfinished(found: Standings, counts: Sequence[Count]) -> list[Standing]:
    sections = {one.section for one in counts}
    return [one for one in found.standings if any(one.work()) and one.unit.section in sections]


def _work(standing: Standing) -> Iterator[Message]:
    """ "content/2022/sections/meetings.yaml:8:9: meetings/1 is stale in fr"."""
    id = standing.unit.id
    for state, behind in standing.work():
        place, told = str(_place(standing, behind)), STATES[state]
        if standing.unreviewed and state is standing.state:
            came = together([one.origin or one.state for one in standing.unreviewed])
            yield say("{place}: {id} is {state}, and came in as {came}", place=place, id=id, state=told, came=came)
        elif behind:
            languages = together(behind)
            yield say("{place}: {id} is {state} in {languages}", place=place, id=id, state=told, languages=languages)
        else:
            yield say("{place}: {id} is {state}", place=place, id=id, state=told)


def _place(standing: Standing, behind: Sequence[str]) -> Mark:
    text = standing.unit.text
    languages = [*behind, *reversed(text.marks)]
    return next((text.marks[language] for language in languages if language in text.marks), text.mark)


def _as_json(found: Standings, counts: Sequence[Count]) -> str:
    from report.translation.progress import total

    def numbers(one: Count) -> dict[str, object]:
        states = {str(state): number for state, number in one.states.items()}
        return {"texts": one.texts, **states, "missing_in": one.missing, "words": one.words}

    unfinished = [
        {
            "id": one.unit.id,
            "state": str(state),
            "languages": behind,
            "unreviewed": [{key: value for key, value in text._asdict().items() if value} for text in one.unreviewed],
            "places": {key: mark._asdict() for key, mark in one.unit.text.marks.items()},
        }
        for one in _unfinished(found, counts)
        for state, behind in one.work()
    ]
    whole = {
        "year": int(found.year),
        "languages": found.languages,
        "recorded": found.recorded,
        "sections": [{"section": one.section, **numbers(one)} for one in counts],
        "total": numbers(total(counts, found.languages)),
        "unfinished": unfinished,
    }
    return as_json(whole)


for one in (accept, export, import_, status):
    translation.add_command(one)

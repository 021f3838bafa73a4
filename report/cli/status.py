"""`sppreport translation status`: how far each section is, in numbers, and the texts that need work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.as_json import place_of
from report.cli.as_text import table
from report.cli.command import ROOT, YEAR
from report.cli.parameters import OneOf
from report.cli.printing import as_json, emit, tell
from report.cli.spoken import command, option
from report.diagnostics.errors import Mark, RequestError, listed, nearest
from report.messages import Message, say, together, verbatim
from report.messages.interface import Interface

if TYPE_CHECKING:
    from report.acceptance.standing import Standing
    from report.translation.progress import Count, Standings

#: How a text stands: as the head of a column.
STATES = {
    "translated": say("translated"),
    "stale": say("stale"),
    "missing": say("missing"),
    "changed": say("changed"),
    "new": say("new"),
}


@command(
    help=together(
        [
            say("Count per section what is translated and what is left to do."),
            together(
                [
                    verbatim("\b"),  # click leaves these lines as they are
                    say("translated: accepted as it stands, in all languages that it has words in"),
                    say("stale: changed in one language since it was accepted, and not in another"),
                    say("missing: without words in a language"),
                    say("changed: changed in all languages since it was accepted"),
                    say("new: never accepted"),
                    say("carried over: as in an earlier year, neither changed nor kept (`sppreport keep`)"),
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
    from report.translation.progress import status as status_of

    found = status_of(root, year)
    counts = _wanted(_counts(found), sections)
    if style == "json":
        emit(_as_json(found, counts))
        return
    for line in _table(counts, found, words):
        emit(line)
    if listing:
        for standing in _unfinished(found, counts):
            for line in work(standing):
                tell(line.into(words))
    if not found.recorded:
        never = say(
            "no text was ever accepted; when all languages have been read side by side: sppreport translation accept "
            "--all"
        )
        tell(never.into(words), err=True)


def _counts(found: Standings) -> list[Count]:
    """The counts of all sections, and of what is carried but is no text: pictures."""
    from report.translation.progress import count, total

    counts = [*count(found.standings, found.languages)]
    known = {one.section for one in counts}
    return counts + [total((), found.languages)._replace(section=name) for name in found.carried if name not in known]


def _wanted(counts: Sequence[Count], sections: Sequence[str]) -> list[Count]:
    """The counts of the sections asked for. Raises RequestError."""
    known = [one.section for one in counts]
    for name in sections:
        if name not in known:
            message = say("there is no section '{name}'{near}", name=name, near=nearest(name, known))
            raise RequestError.of(message, say("sections: {names}", names=listed(known, 40)))
    return [one for one in counts if not sections or one.section in sections]


def _table(counts: Sequence[Count], found: Standings, words: Interface) -> Iterator[str]:
    """A line for each section, and one for all."""
    from report.acceptance.standing import State
    from report.translation.progress import total

    languages = found.languages
    heads = [say("section"), say("texts")]
    for state in State:
        apart = state is State.MISSING and len(languages) > 2
        heads += [say("missing {language}", language=one) for one in languages] if apart else [STATES[state]]
    heads += [say("words {language}", language=language) for language in languages]
    heads += [say("carried over")] if found.carried else []
    rows: list[list[object]] = [[head.into(words) for head in heads]]
    rows += [[one.section, *_numbers(one, languages)] for one in counts]
    rows.append([say("total").into(words), *_numbers(total(counts, languages), languages)])
    carried = [found.carried.get(one.section, 0) for one in counts]
    for row, number in zip(rows[1:], [*carried, sum(carried)] if found.carried else (), strict=False):
        row.append(number)
    yield from table(rows)


def _numbers(one: Count, languages: Sequence[str]) -> list[int]:
    """What stands behind the name of a section: of more than two languages, what is missing in each."""
    numbers = [one.texts]
    for state, number in one.states.items():
        apart = state == "missing" and len(languages) > 2
        numbers += [one.missing[language] for language in languages] if apart else [number]
    return [*numbers, *[one.words[language] for language in languages]]


def _unfinished(found: Standings, counts: Sequence[Count]) -> list[Standing]:
    sections = {one.section for one in counts}
    return [one for one in found.standings if any(one.work()) and one.unit.section in sections]


def work(standing: Standing) -> Iterator[Message]:
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
            "places": {key: place_of(mark) for key, mark in one.unit.text.marks.items()},
        }
        for one in _unfinished(found, counts)
        for state, behind in one.work()
    ]
    whole = {
        "year": int(found.year),
        "languages": found.languages,
        "recorded": found.recorded,
        "sections": [
            {"section": one.section, **numbers(one), "carried": found.carried.get(one.section, 0)} for one in counts
        ],
        "total": {**numbers(total(counts, found.languages)), "carried": sum(found.carried.values())},
        "unfinished": unfinished,
    }
    return as_json(whole)

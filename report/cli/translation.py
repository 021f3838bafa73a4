"""`sppreport translation`: how the languages of the report stand to each other, for those who compare and translate."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.as_text import show, table
from report.cli.command import COLOUR, ROOT, YEAR
from report.diagnostics.errors import Mark, RequestError, listed, nearest

if TYPE_CHECKING:
    from report.acceptance import Standing
    from report.exchange.courier import Received, Sent
    from report.translation.progress import Acceptance, Count, Standings

LISTED = 20  # more texts than this are told by section
STATES = ("missing", "stale", "changed", "new", "translated")


def _states(_context: click.Context, _parameter: click.Parameter, typed: str | None) -> frozenset[str]:
    """The states of "stale,missing"."""
    names = [name.strip() for name in typed.split(",")] if typed else []
    for name in names:
        if name not in STATES:
            raise click.BadParameter(f"'{name}' is none of {', '.join(STATES)}")
    return frozenset(names)


@click.group()
def translation() -> None:
    """Keep the languages of the report together.

    Once a text has been read in all languages, side by side, `accept` records that they say the same. From then on
    `sppreport check` tells when one of them changes and the others do not; `status` counts what is left to do.
    """


@translation.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--all", "everything", is_flag=True, help="Accept every text of the report.")
@YEAR
@ROOT
def accept(ids: tuple[str, ...], everything: bool, year: int | None, root: Path) -> None:
    """Record that texts say the same in all languages, as they stand now.

    ID is that of a text, as `check` names it (meetings/2), or the beginning of several: meetings, terms, data/visits.
    Accept a text too when one language has changed and the others need no change. Nothing but the record changes,
    content/YEAR/translations.yaml, which belongs into version control with the texts.

    Ends with 1 when a text has no words in some language; the others are accepted.
    """
    if everything == bool(ids):
        message = "say which texts: their ids, or --all" if not ids else "give either ids or --all, not both"
        hint = "sppreport translation status --list shows the ids of what is not accepted"
        raise RequestError.of(message, hint)
    from report.translation.progress import accept_texts

    acceptance = accept_texts(root, year, None if everything else ids)
    for line in _accepted(acceptance):
        click.echo(line)
    for standing in acceptance.refused:
        click.echo(f"not accepted: {_work(standing)}", err=True)
    if acceptance.refused:
        sys.exit(1)


@translation.command()
@click.option("--section", "sections", multiple=True, metavar="ID", help="Only this section; may be repeated.")
@click.option("--list", "listing", is_flag=True, help="List the texts that need work, with their places.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    help="For people, or for other programs. [default: text]",
)
@YEAR
@ROOT
def status(sections: tuple[str, ...], listing: bool, style: str, year: int | None, root: Path) -> None:
    """Count per section what is translated and what is left to do.

    \b
    translated  accepted as it stands, in all languages
    stale       changed in one language since it was accepted, and not in another
    missing     without words in a language
    changed     changed in all languages since it was accepted
    new         never accepted

    Words are those that are read, without markup; a value slot counts as one word.
    """
    from report.translation.progress import count
    from report.translation.progress import status as status_of

    found = status_of(root, year)
    counts = _wanted(count(found.standings, found.languages), sections)
    if style == "json":
        click.echo(_as_json(found, counts))
        return
    for line in _table(counts, found.languages):
        click.echo(line)
    if listing:
        for standing in _unfinished(found, counts):
            click.echo(_work(standing))
    if not found.recorded:
        click.echo("no text was ever accepted; when both languages have been read: accept --all", err=True)


@translation.command()
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
    root: Path,
) -> None:
    """Write the texts of the report to a file for translators.

    SECTION is that of a section, or the id of a text, as `check` names it: meetings, meetings/2, terms, data/visits.
    The file holds each text with its translation, its state, what stands before and after it, the official terms that
    occur in it, and the open questions about it. What the program fills in is protected: CAT tools show it as tags.

    Ends with 0 when the file is written, 1 when the content cannot be read, 2 when the command is wrong.
    """
    from report.acceptance import State
    from report.exchange.courier import ExportOrder
    from report.exchange.courier import export as export_texts
    from report.write import write

    order = ExportOrder(target, source, style, frozenset(State(name) for name in states), ids)
    sent = export_texts(root, year, order)
    path = output or sent.path
    if not sent.states:
        pass  # a file without texts is none that tools can open
    elif str(path) == "-":
        click.echo(sent.data, nl=False)
    else:
        write(path.parent, {path.name: sent.data})
        click.echo(path)
    click.echo(_told(sent), err=True)


@translation.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--force", is_flag=True, help="Take translations also of texts that have changed here since the export.")
@click.option("--unfinished", is_flag=True, help="Take translations also that are marked as not finished.")
@YEAR
@ROOT
@COLOUR
def import_(file: Path, force: bool, unfinished: bool, year: int | None, root: Path) -> None:
    """Put the translations of a file that came back into the YAML files.

    Only words that the translator has changed are touched; comments, order and style stay. When a value slot, a note
    mark, a link or other markup is broken, nothing is written, and each mistake is told with its line in FILE.
    Translations of texts that have changed here since the export are left out, and told.

    Importing accepts nothing: compare the languages, then `sppreport translation accept`.

    Ends with 0 when all has come in, 1 when something was left out or nothing was written, 2 when the command is wrong.
    """
    from report.exchange.courier import import_file

    received = import_file(root, year, file, force=force, unfinished=unfinished)
    for line in _changed(received):
        click.echo(line)
    show(received.arrival.left_out, err=True)
    if received.arrival.left_out:
        sys.exit(1)


def _wanted(counts: Sequence[Count], sections: Sequence[str]) -> list[Count]:
    """The counts of the sections asked for. Raises RequestError."""
    known = [one.section for one in counts]
    for name in sections:
        if name not in known:
            message = f"there is no section '{name}'{nearest(name, known)}"
            raise RequestError.of(message, f"sections: {listed(known, 40)}")
    return [one for one in counts if not sections or one.section in sections]


def _table(counts: Sequence[Count], languages: Sequence[str]) -> Iterator[str]:
    """A line for each section, and one for all."""
    from report.acceptance import State
    from report.translation.progress import total

    rows: list[list[object]] = [["section", "texts", *State, *[f"words {language}" for language in languages]]]
    for one in (*counts, total(counts, languages)):
        states, words = [one.states[state] for state in State], [one.words[language] for language in languages]
        rows.append([one.section, one.texts, *states, *words])
    yield from table(rows)


def _accepted(acceptance: Acceptance) -> Iterator[str]:
    """What was accepted: each text, or the number of them in each section when there are many."""
    done = acceptance.accepted
    if len(done) <= LISTED:
        yield from (f"accepted: {standing.unit.id} (was {standing.state})" for standing in done)
    else:
        sections = Counter(standing.unit.section for standing in done)
        yield from (f"accepted: {number} in {section}" for section, number in sections.items())
    yield f"{len(done)} {'text' if len(done) == 1 else 'texts'} accepted" if done else "nothing new to accept"


def _unfinished(found: Standings, counts: Sequence[Count]) -> list[Standing]:
    from report.acceptance import State

    sections = {one.section for one in counts}
    return [one for one in found.standings if one.state is not State.TRANSLATED and one.unit.section in sections]


def _work(standing: Standing) -> str:
    """ "content/2022/sections/meetings.yaml:8:9: meetings/1 is stale in fr"."""
    where = f" in {' and '.join(standing.languages)}" if standing.languages else ""
    return f"{_place(standing)}: {standing.unit.id} is {standing.state}{where}"


def _place(standing: Standing) -> Mark:
    text = standing.unit.text
    languages = [*standing.languages, *reversed(text.marks)]
    return next((text.marks[language] for language in languages if language in text.marks), text.mark)


def _as_json(found: Standings, counts: Sequence[Count]) -> str:
    import json

    from report.translation.progress import total

    def numbers(one: Count) -> dict[str, object]:
        return {"texts": one.texts, **{str(state): number for state, number in one.states.items()}, "words": one.words}

    unfinished = [
        {
            "id": one.unit.id,
            "state": str(one.state),
            "languages": one.languages,
            "places": {key: mark._asdict() for key, mark in one.unit.text.marks.items()},
        }
        for one in _unfinished(found, counts)
    ]
    whole = {
        "year": int(found.year),
        "languages": found.languages,
        "recorded": found.recorded,
        "sections": [{"section": one.section, **numbers(one)} for one in counts],
        "total": numbers(total(counts, found.languages)),
        "unfinished": unfinished,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


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
        mark = change.unit.text.mark_in(arrival.language)
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

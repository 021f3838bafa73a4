"""What `sppreport new --from` says: what was carried over, what was emptied, what has to be done next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from report.diagnostics.errors import listed
from report.messages import Message, say, say_number, together

if TYPE_CHECKING:
    from report.starting.rollover import RollOver


def carried_over(made: RollOver, since: int, *, dry: bool) -> Iterator[Message]:
    """A line for each thing."""
    year = made.folder.name
    yield _written(made, dry=dry)
    yield say("carried over from {year}: {parts}", year=str(since), parts=together(_parts(made)))
    for name, rows in made.rows.items():
        yield say_number(
            "{number} value to fill in, in data/{name}.yaml ({ids})",
            "{number} values to fill in, in data/{name}.yaml ({ids})",
            sum(row.to_fill for row in rows),
            name=name,
            ids=listed(row.id for row in rows),
        )
    for name, (file, ids) in made.sheets.items():
        yield say("to add to {file}, as data/{name}.yaml asks: {ids}", file=f"data/{file}", name=name, ids=listed(ids))
    if made.still:
        yield say("no new row, since the rows are no periods that go on: {names}", names=listed(made.still))
    if made.promises:
        yield say_number(
            "{number} announcement has become a question: what has become of it?",
            "{number} announcements have become questions: what has become of them?",
            made.promises,
        )
    if made.dropped:
        yield say(
            "not carried over, since it is about the edition of {year}: {names}",
            year=str(since),
            names=listed(made.dropped),
        )
    if made.left:
        yield say("left in {year}, as no part of the report: {names}", year=str(since), names=listed(made.left))
    signs = sum(bool(one.signs) for one in made.leftovers)
    yield say_number(
        "{number} text, figure or setting is to be changed or kept; {dated} of them speak of a year, a date or a count",
        "{number} texts, figures and settings are to be changed or kept; {dated} of them speak of a year, a date or a "
        "count",
        len(made.leftovers),
        dated=signs,
    )
    yield from _next(year)


def _written(made: RollOver, *, dry: bool) -> Message:
    number, folder = len(made.files), str(made.folder)
    if dry:
        return say_number(
            "would be written: {number} file in {folder}",
            "would be written: {number} files in {folder}",
            number,
            folder=folder,
        )
    return say_number(
        "written: {number} file in {folder}", "written: {number} files in {folder}", number, folder=folder
    )


def _parts(made: RollOver) -> Iterator[Message]:
    yield say_number("{number} section", "{number} sections", made.sections)
    if made.terms:
        yield say_number("{number} term", "{number} terms", made.terms)
    data = len(made.rows) + len(made.sheets) + len(made.still)
    if data:
        yield say_number("{number} data set", "{number} data sets", data)
    if made.pictures:
        yield say_number("{number} picture", "{number} pictures", made.pictures)
    if made.pairs:
        yield say_number("{number} accepted text", "{number} accepted texts", made.pairs)


def _next(year: str) -> Iterator[Message]:
    """What comes next."""
    yield say("next: sppreport check --year {year}, which warns of what speaks of another year", year=year)
    yield say("then: change what is new, and keep what stays as it is: sppreport keep NAME... (or --list)")
    yield say("meanwhile: sppreport build --draft --year {year}, which shows what is missing", year=year)

"""Gazetteer: the places and public bodies that a language has its own names for, and the words that names are made of.

Each language's folder holds them as tables: an English key, and behind a tab the names, with | between several. A name
with ? behind it may mean something else, and one with = before it is an acronym. A word, in small letters, may be the
beginning of others, with * behind it. The names of provinces and states are those of CLDR 41, under the licence in
LICENSE.unicode; all others are our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Literal, NamedTuple


class GazetteerName(NamedTuple):
    """A word, or a name of a place or a public body: `is_doubtful` if it may mean something else, `is_acronym` for its
    letters."""

    key: str
    name: str
    is_doubtful: bool
    is_acronym: bool


def gazetteer(language: str, table: Literal["places", "bodies", "words"]) -> Iterator[GazetteerName]:
    """The names of one of the tables of a language that the program knows; none if its folder has no such table."""
    path = files("report.languages") / language / f"{table}.tsv"
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        key, _, listed = line.partition("\t")
        for written in listed.split("|"):
            name = written.removesuffix("?").removeprefix("=")
            yield GazetteerName(key, name, written.endswith("?"), written.startswith("="))


def unchanged(name: str) -> tuple[str, ...]:
    """The one form of a name that has no other."""
    return (name,)

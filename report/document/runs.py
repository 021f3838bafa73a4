"""Runs: stretches of text, each with one look and one meaning."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias


class Run(NamedTuple):
    """A stretch of text with one look and one meaning.

    `lang` is the language of a phrase in another language than the edition's (BCP 47, "en"), None otherwise;
    `href` an address, or "#id" for a place in this report; `expansion` the full form of an abbreviation (PDF /E,
    ISO 32000-1, 14.9.5); `solid` text is never hyphenated (references, abbreviations, proper names);
    `note` the id of the note whose mark this run is; `raised` text is small and high, as the letter of a table's note;
    a `remark` is no text of the report but about it, such as a query that a draft shows.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    lang: str | None = None
    href: str | None = None
    expansion: str | None = None
    solid: bool = False
    note: str | None = None
    raised: bool = False
    remark: bool = False


Runs: TypeAlias = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """The text of runs, without marks of notes."""
    return "".join([r.text for r in runs if r.note is None])


def joined(runs: Iterable[Run]) -> Runs:
    """The runs with neighbours that look alike as one, and without empty ones."""
    result: list[Run] = []
    for run in runs:
        if result and result[-1][1:] == run[1:]:
            result[-1] = run._replace(text=result[-1].text + run.text)
        elif run.text:
            result.append(run)
    return tuple(result)

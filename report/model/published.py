"""The record of a published edition: all that it printed, in a file beside the content, for the erratum of the next."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

_ABOUT = (
    "What this edition printed, for the erratum of the next one. Written by `sppreport build --release`; it belongs "
    "with the texts, and nobody need change it."
)


class PrintedWords(NamedTuple):
    """What an edition printed in one language, by names that stay.

    `texts` are by the ids of their units; in them, `[@id figure 2]` is a reference and `⟨https://...⟩` the address of
    the link before it. `values` are those of the data sets, "visits/2021-2022/sessions": for programs, and as they
    were printed. `tables` are the tables that were typed in place, row by row, the head first; `pictures` are the
    fingerprints of images by their ids.
    """

    texts: Mapping[str, str]
    values: Mapping[str, tuple[str, str]]
    tables: Mapping[str, tuple[tuple[str, ...], ...]]
    pictures: Mapping[str, str]


class PublishedEdition(NamedTuple):
    """An edition of a year's report: its number, the day on which it was published, and its words by language."""

    year: int
    number: int
    date: datetime.date
    words: Mapping[str, PrintedWords]


def as_json(edition: PublishedEdition) -> bytes:
    """The file, a line for each text and value; the same bytes for the same words."""
    languages = {language: words._asdict() for language, words in edition.words.items()}
    content = {
        "about": _ABOUT,
        "year": edition.year,
        "edition": edition.number,
        "date": edition.date.isoformat(),
        "languages": languages,
    }
    return (_lines(content, 3) + "\n").encode("utf-8")


def _lines(value: Any, depth: int, indent: str = "") -> str:
    """JSON with a line for each member of so many levels of maps."""
    if not isinstance(value, Mapping) or not value or not depth:
        return json.dumps(value, ensure_ascii=False)
    inner = f"{indent} "
    members = [
        f"{inner}{json.dumps(key)}: {_lines(one, depth if key == 'languages' else depth - 1, inner)}"
        for key, one in value.items()
    ]
    return "{\n" + ",\n".join(members) + f"\n{indent}}}"


def read_edition(text: str) -> PublishedEdition:
    """The edition of a file. Raises ValueError for what is no such record."""
    try:
        content = json.loads(text)
        words = {str(language): _words(found) for language, found in content["languages"].items()}
        if not words:
            raise ValueError("no languages")
        return PublishedEdition(
            int(content["year"]), int(content["edition"]), datetime.date.fromisoformat(content["date"]), words
        )
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as problem:
        raise ValueError(f"no record of an edition: {problem}") from None


def _words(found: Any) -> PrintedWords:
    values = {_text(key): (_text(raw), _text(printed)) for key, (raw, printed) in found["values"].items()}
    tables = {_text(key): tuple([tuple(map(_text, row)) for row in rows]) for key, rows in found["tables"].items()}
    texts, pictures = ({_text(k): _text(v) for k, v in found[name].items()} for name in ("texts", "pictures"))
    return PrintedWords(texts, values, tables, pictures)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value

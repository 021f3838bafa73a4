"""Naming: names of files that work on every system, made of titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from report.languages import language_of
from report.locales import Locale
from report.markup.tree import plain_text
from report.model.report import Report

LONGEST = 60  # letters of the name of an attached file
_LIGATURES = {"œ": "oe", "æ": "ae", "ß": "ss", "’": "-"}


def slug(title: str, language: str) -> str:
    """A title in small letters and hyphens, "l-annee-en-bref"; "" if it has no letter or digit of ours."""
    known = language_of(language)
    letters = str.maketrans({**_LIGATURES, **(known.plain_letters if known else {})})
    typed = unicodedata.normalize("NFC", title).lower().translate(letters)
    bare = unicodedata.normalize("NFKD", typed).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def file_stem(report: Report, locale: Locale, names: Sequence[str] = (), ending: str = "") -> str:
    """The name of an edition's file without its suffix: `filename` of report.yaml, or else the title, year, language.

    Editions that are not simply the report have `names` of their own before the language; another `ending` takes the
    place of that.
    """
    language = locale.language
    if report.filename and not report.filename.lacks(language):
        stem = report.filename.source[language]
    else:
        stem = slug(plain_text(report.title.inline.get(language, ())), language) or "report"
    return "-".join([stem, str(report.year), *names, ending or language])


def attached_files(titles: Mapping[str, str], language: str) -> dict[str, str]:
    """The names of the files attached to an edition, by data set, made of the titles of these; no two are alike."""
    names: dict[str, str] = {}
    for data, title in titles.items():
        stem = slug(title, language)
        if len(stem) > LONGEST:
            stem = stem[: LONGEST + 1].rpartition("-")[0] or stem[:LONGEST]
        stem = stem or slug(data, language) or "data"
        tries = (f"{stem}{end}.csv" for end in ("", *(f"-{number}" for number in range(2, len(names) + 3))))
        names[data] = next(name for name in tries if name not in names.values())
    return names

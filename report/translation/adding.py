"""Adding a language to a report: its list of languages changes, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import RequestError, listed
from report.files import MEGABYTE, read_file
from report.languages import LANGUAGES, language_of, primary_subtag
from report.messages import say
from report.pipeline import content_folder, read_content
from report.schemas.placing import place_schemas
from report.source.changes import Insert
from report.source.modelines import schemas_there
from report.source.restructuring import restructured
from report.write import lead, write

_LARGEST = 10 * MEGABYTE


class AddedLanguage(NamedTuple):
    """A language that was added: the file that says so, all languages, and how many texts have no words in it."""

    path: Path
    languages: tuple[str, ...]
    missing: int


def add_language(root: Path, year: int | None, code: str) -> AddedLanguage:
    """List a language in a year's report.yaml. Raises RequestError, ContentError or OutputError.

    Every other byte stays, and editors propose the language from then on. Texts have no words in it yet: `check` tells
    each, and a draft shows where they shall stand.
    """
    folder = content_folder(root, year)
    content = read_content(folder)
    _refuse(code, content.languages)
    name = lead(folder, "report.yaml")
    path = folder / name
    before = read_file(path, _LARGEST)
    after = restructured(before.decode("utf-8"), [Insert(("languages", len(content.languages)), code)], name)
    write(folder, {name: after.encode("utf-8")}, {name: before})
    if schemas_there(root):
        place_schemas(root, (), ours=True)
    found = content.standings
    return AddedLanguage(path, (*content.languages, code), len(found))


def _refuse(code: str, languages: Sequence[str]) -> None:
    """Raise RequestError for a language that is there, is written otherwise, or that the program does not know."""
    if code in languages:
        known = say("languages: {languages}", languages=listed(languages))
        raise RequestError.of(say("the report has '{language}' already", language=code), known)
    if code in LANGUAGES:
        return
    known = say("languages that it knows: {languages}", languages=listed(LANGUAGES))
    if language_of(code) is not None:
        message = say("'{typed}' is written '{language}' here", typed=code, language=primary_subtag(code))
        raise RequestError.of(message, known)
    if not re.fullmatch("[a-z]{2,3}", code):
        raise RequestError.of(say("'{typed}' is not the code of a language, such as de", typed=code), known)
    message = say(
        "the program does not know the language '{language}'; it knows {known}", language=code, known=listed(LANGUAGES)
    )
    hint = say(
        "it lacks {folder} (how it writes numbers, dates, quotes, names), an entry in {list}, and the words that "
        "editions print: {catalog}",
        folder=f"report/languages/{code}/",
        list="LANGUAGES",
        catalog=f"report/catalogs/{code}_.../LC_MESSAGES/report.po",
    )
    raise RequestError.of(message, hint)

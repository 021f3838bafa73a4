"""Adding a language to a report: its list of languages changes, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import Mark, RequestError, listed
from report.files import MEGABYTE, UnreadableError, read_file
from report.languages import LANGUAGES, language_of, primary_subtag
from report.messages import say
from report.pipeline import content_folder, read_content
from report.source.node import Seq
from report.source.yaml import parse
from report.write import lead, write

_LARGEST = 10 * MEGABYTE
_FLOW = re.compile(r"^languages:[ \t]*\[[^\]#]*?(?P<at>[ \t]*,?[ \t]*)\]", re.MULTILINE)
_BLOCK = re.compile(
    r"^languages:[ \t]*(?:#[^\r\n]*)?\r?\n(?:(?P<dash>[ \t]*-[ \t]+)[^\r\n]*(?P<end>\r?\n|\Z))+", re.MULTILINE
)


class AddedLanguage(NamedTuple):
    """A language that was added: the file that says so, all languages, and how many texts have no words in it."""

    path: Path
    languages: tuple[str, ...]
    missing: int


def add_language(root: Path, year: int | None, code: str) -> AddedLanguage:
    """List a language in a year's report.yaml. Raises RequestError, ContentError or OutputError.

    Every other byte stays. Texts have no words in it yet: `check` tells each, and a draft shows where they shall stand.
    """
    folder = content_folder(root, year)
    content = read_content(folder)
    _refuse(code, content.languages)
    name = lead(folder, "report.yaml")
    path = folder / name
    try:
        before = read_file(path, _LARGEST)
        after = _with(before.decode("utf-8"), content.languages, code)
    except (UnreadableError, UnicodeDecodeError):
        after = None
    if after is None:
        message = say("the list of languages cannot be changed without touching what stands around it")
        hint = say("write it by hand: languages: [{names}]", names=", ".join([*content.languages, code]))
        raise RequestError.of(message, hint, Mark(str(path)))
    write(folder, {name: after.encode("utf-8")}, {name: before})
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


def _with(text: str, languages: Sequence[str], code: str) -> str | None:
    """The text of a report.yaml that lists one more language; None where that cannot be done with certainty."""
    end = "\r\n" if "\r\n" in text else "\n"
    if found := _FLOW.search(text):
        at, new = found.start("at"), f", {code}"
        text_after = text[:at] + new + text[at:].lstrip(" \t,") if "," in found["at"] else text[:at] + new + text[at:]
    elif found := _BLOCK.search(text):
        gap = "" if found["end"] else end
        text_after = text[: found.end()] + f"{gap}{found['dash']}{code}{found['end']}" + text[found.end() :]
    else:
        return None
    before, after = (
        parse(one.removeprefix("\ufeff").replace("\r\n", "\n"), "report.yaml").top for one in (text, text_after)
    )
    if before is None or after is None:
        return None
    now = after.get("languages")
    rest = [{key: value for key, value in top.items() if key != "languages"} for top in (before, after)]
    is_right = isinstance(now, Seq) and [str(one) for one in now] == [*languages, code] and rest[0] == rest[1]
    return text_after if is_right else None

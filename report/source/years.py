"""Where reports are: the folder of a year in content/, the folder above it, and what to say when there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from report.diagnostics.errors import Mark, RequestError, listed
from report.files import MEGABYTE, UnreadableError, is_folder, names_in, read_file
from report.messages import Message, say

_LANGUAGES = re.compile(r"^languages:(.*?)(?=^[\w-]+:|\Z)", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"#.*")
_CODE = re.compile(r"[a-z]{2,3}")


def content_folder(root: Path, year: int | None) -> Path:
    """The folder of a year, or of the newest one. Raises RequestError when it is not there."""
    content = root / "content"
    try:
        years = _years(root)
    except UnreadableError as problem:
        raise RequestError.of(problem.message, problem.hint, Mark(str(content))) from None
    if not years:
        message = say("there is no report in {folder}: it has no folder content/ with one for a year", folder=str(root))
        raise RequestError.of(message, _whereabouts(root), Mark(str(content if is_folder(content) else root)))
    if year is None:
        return content / years[-1]
    if str(year) not in years:
        message = say("there is no report of {year} in {folder}", year=str(year), folder=str(content))
        raise RequestError.of(message, _which_years(content, years, year), Mark(str(content)))
    return content / str(year)


def _which_years(content: Path, years: Sequence[str], year: int) -> Message:
    """The years that there are, and how a copy that is called otherwise becomes one."""
    others = [name for name in names_in(content) if name not in years and (content / name / "report.yaml").is_file()]
    if not others:
        return say("years: {years}", years=listed(years))
    return say(
        "years: {years}. {names} is no year: the folder of a report is called by its year alone, such as {year}. Next "
        "year's report is begun by: sppreport new {next} --from {newest}",
        years=listed(years),
        names=listed([f"'{name}'" for name in others]),
        year=str(year),
        next=str(max(year, int(years[-1]) + 1)),
        newest=years[-1],
    )


def find_root(start: Path) -> Path:
    """The folder itself, or the nearest above it, that holds content/ with a year; the folder itself if none does."""
    try:
        above = start.absolute().parents
    except OSError:  # the folder that the command was given in is gone
        return start
    for folder in (start, *above):
        with suppress(UnreadableError):
            if _years(folder):
                return folder
    return start


def _whereabouts(root: Path) -> Message:
    """Where a report may be, when there is none in a folder."""
    above = find_root(root.absolute())
    if above != root.absolute():
        return say("it is in {folder}: give that with --root", folder=str(above))
    content = root / "content"
    with suppress(UnreadableError):
        inside = names_in(content)
        if "report.yaml" in inside:
            return say("move all that is in content/ to a folder of its year in it, such as content/2022")
        if folders := [name for name in inside if is_folder(content / name) and not name.startswith(".")]:
            return say(
                "call the folders in content/ by their year, such as content/2022: {names}", names=listed(folders)
            )
    below = [name for name in names_in(root) if is_folder(root / name / "content")] if is_folder(root) else []
    if below:
        return say("did you mean --root {folder}?", folder=str(root / below[0]))
    return say(
        "give the folder that holds content/ with --root; content/ has one folder a year, such as content/2022; or "
        "begin a report here: sppreport new 2025"
    )


def languages_in(path: Path) -> tuple[str, ...]:
    """The languages that a report.yaml lists, which need not be right otherwise; none where there is no list."""
    try:
        text = read_file(path, 2 * MEGABYTE).decode("utf-8", "replace")
    except UnreadableError:
        return ()
    found = _LANGUAGES.search(text)
    return tuple(_CODE.findall(_COMMENT.sub("", found[1]))) if found else ()


def years_in(root: Path) -> list[str]:
    """The years of which there is a report in a folder; none where they cannot be listed."""
    try:
        return _years(root)
    except UnreadableError:
        return []


def languages_of_all(root: Path) -> tuple[str, ...]:
    """The languages of the reports of all years in a folder, those of the newest first."""
    listed = [languages_in(root / "content" / year / "report.yaml") for year in reversed(years_in(root))]
    return tuple(dict.fromkeys([code for languages in listed for code in languages]))


def _years(root: Path) -> list[str]:
    """The years of which the folder content/ has a report. Raises UnreadableError."""
    content = root / "content"
    return [name for name in names_in(content) if re.fullmatch("[0-9]{4}", name) and is_folder(content / name)]

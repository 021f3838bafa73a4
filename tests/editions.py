"""Editions that tests read back: built once for all tests of a process, with what went into them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from report.compose import compose
from report.document import Document
from report.locales import locale_of
from report.localise import localise
from report.source.load import load
from report.story import Story
from report.theme.folders import assets_folders
from report.theme.reading import read_theme
from report.typeset import typeset
from report.validate import validate

ROOT = Path(__file__).parent.parent
FOLDERS = {"real": ROOT / "content" / "2022", "invented": ROOT / "tests" / "content" / "2030"}
EDITIONS = [(content, language) for content in FOLDERS for language in ("nl", "fr")]


class Edition(NamedTuple):
    """One edition: what each pass made of it."""

    document: Document
    story: Story
    data: bytes


@cache
def edition(content: str, language: str) -> Edition:
    """An edition of the "real" or the "invented" report."""
    folder = FOLDERS[content]
    report = validate(load(folder))
    theme = read_theme(assets_folders(folder.parent.parent), report.theme)
    document = localise(report, locale_of(language))
    story = compose(document, theme)
    return Edition(document, story, typeset(story, theme))

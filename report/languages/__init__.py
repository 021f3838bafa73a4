"""Languages: all that the program knows of each language, one folder a language; what is for all of them stands beside.

To add one: a folder like those here, its entry in LANGUAGES, a catalog, and `languages:` in report.yaml.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from report.languages.de import GERMAN
from report.languages.en import ENGLISH
from report.languages.fr import FRENCH
from report.languages.language import Language
from report.languages.nl import DUTCH

__all__ = ["LANGUAGES", "OFFICIAL", "Language", "language_of", "name_of"]

LANGUAGES: Final[Mapping[str, Language]] = {one.code: one for one in (DUTCH, FRENCH, ENGLISH, GERMAN)}


#: What a report is written in that does not list its languages.
OFFICIAL: Final = (DUTCH.code, FRENCH.code)


def language_of(tag: str) -> Language | None:
    """The language of a BCP 47 tag ("en-GB"); None if the program knows nothing of it."""
    return LANGUAGES.get(tag.replace("_", "-").partition("-")[0].lower())


def name_of(tag: str) -> str:
    """How messages call a language: "Dutch"; its code where the program knows nothing of it."""
    language = language_of(tag)
    return language.name if language else tag

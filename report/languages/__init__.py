"""Languages: all that the program knows of each language, one folder a language; what is for all of them stands beside.

To add one: a folder like those here, its entry in LANGUAGES, a catalog, and `languages:` in report.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from report.languages.de import GERMAN
from report.languages.en import ENGLISH
from report.languages.fr import FRENCH
from report.languages.language import FIRST_LETTER
from report.languages.language import Language as Language
from report.languages.nl import DUTCH
from report.messages import Message, verbatim

LANGUAGES: Final[Mapping[str, Language]] = {one.code: one for one in (DUTCH, FRENCH, ENGLISH, GERMAN)}

#: What a report is written in that does not list its languages.
OFFICIAL: Final = (DUTCH.code, FRENCH.code)

SHORTEST: Final = 12  # characters of a picture's description
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|svg|pdf|webp|tiff?|bmp|eps)", re.IGNORECASE)
_NO_DESCRIPTION = re.compile(
    rf"({'|'.join(one.accessibility.placeholders for one in LANGUAGES.values())}"
    r"|placeholder|alt( text)?|todo|tbd|xxx+|untitled|n/?a)[\s\d.:…]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)  # each text asks for its own
def primary_subtag(tag: str) -> str:
    """The language of a BCP 47 tag without script and region, in small letters: "en" of "en-GB", "" of ""."""
    return tag.replace("_", "-").partition("-")[0].lower()


def language_of(tag: str) -> Language | None:
    """The language of a BCP 47 tag ("en-GB"); None if the program knows nothing of it."""
    return LANGUAGES.get(primary_subtag(tag))


def capitalised(text: str, tag: str) -> str:
    """A text in a language with its capital, for the start of a sentence: "Avonds", and in Dutch "’s Avonds"."""
    language = language_of(tag)
    found = re.match(language.grammar.capital if language else FIRST_LETTER, text)
    if found is None:
        return text
    start, end = found.span("letters")
    return f"{text[:start]}{text[start:end].upper()}{text[end:]}"


def name_of(tag: str) -> Message:
    """How messages call a language: "Dutch"; its code where the program knows nothing of it."""
    language = language_of(tag)
    return language.name if language else verbatim(tag)


def is_placeholder(alt: str) -> bool:
    """Whether a picture's description is a word for any picture, the name of a file, or has no letter at all.

    They are known from many a published PDF.
    """
    return bool(_NO_DESCRIPTION.fullmatch(alt) or _FILE_NAME.fullmatch(alt)) or not any(map(str.isalpha, alt))

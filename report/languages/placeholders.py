"""Placeholders: descriptions of pictures that describe nothing, as they are known from many a published PDF."""

from __future__ import annotations

import re

from report.languages import LANGUAGES

SHORTEST = 12  # characters of a description
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|svg|pdf|webp|tiff?|bmp|eps)", re.IGNORECASE)
_NO_DESCRIPTION = re.compile(
    rf"({'|'.join(one.accessibility.placeholders for one in LANGUAGES.values())}"
    r"|placeholder|alt( text)?|todo|tbd|xxx+|untitled|n/?a)[\s\d.:…]*",
    re.IGNORECASE,
)


def is_placeholder(alt: str) -> bool:
    """Whether a description is a word for any picture, the name of a file, or has no letter at all."""
    return bool(_NO_DESCRIPTION.fullmatch(alt) or _FILE_NAME.fullmatch(alt)) or not any(map(str.isalpha, alt))

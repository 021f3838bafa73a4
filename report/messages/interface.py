"""Interface: the language in which the program talks to its user, and its catalog of messages."""

from __future__ import annotations

import gettext
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from report.messages import grouped, say

FOLDER = Path(__file__).resolve().parent.parent / "catalogs"
DOMAIN = "messages"
#: A number as English writes it: what stands between its digits is taken from its translation.
NUMBER = say("1,234.5")
SOURCE = "en"  # what messages are written in


@dataclass(frozen=True, slots=True)
class Interface:
    """The words of one language; without a catalog, those of English."""

    language: str
    catalog: gettext.NullTranslations

    def gettext(self, message: str) -> str:
        """A template in this language; in English where the catalog lacks it."""
        return self.catalog.gettext(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The template for so many things."""
        return self.catalog.ngettext(singular, plural, number)

    def number(self, value: int | Decimal) -> str:
        """A number, with groups of three digits from five digits on."""
        shown = self.gettext(NUMBER.template)
        group, point = shown[1], shown[5]
        return grouped(value, "\0").replace(".", point).replace("\0", group)


@cache
def available() -> tuple[str, ...]:
    """The languages that the program can talk in: English, and those with a catalog of messages."""
    found = {path.parts[-3].partition("_")[0] for path in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.*o")}
    return (SOURCE, *sorted(found))


@cache
def interface(language: str = SOURCE, domain: str = DOMAIN) -> Interface:
    """The words of a language; those of English where it has no catalog, or an unreadable one."""
    for path in sorted(FOLDER.glob(f"{language}*/LC_MESSAGES/{domain}.mo")):
        try:
            with path.open("rb") as file:
                return Interface(language, gettext.GNUTranslations(file))
        except (OSError, UnicodeError, ValueError, struct.error):
            continue
    return Interface(SOURCE, gettext.NullTranslations())


def preferred(environment: Mapping[str, str], languages: Iterable[str] = ()) -> str:
    """The language that a user's environment asks for, else the only one of a report, else English.

    `LANGUAGE` lists several, the first wish first; of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is set counts,
    as for every program (POSIX 8.2). "C" and "POSIX" are no wish.
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    wishes = [*environment.get("LANGUAGE", "").split(":"), locale]
    for wish in wishes:
        language = wish.partition(".")[0].partition("_")[0].partition("-")[0].lower()
        if language in available():
            return language
    written = tuple(languages)
    return written[0] if len(written) == 1 and written[0] in available() else SOURCE

"""The words of the interface in one language, looked up by their English message id; a missing one is an error."""

from __future__ import annotations

import gettext
import re
import struct
from pathlib import Path
from typing import NamedTuple, NoReturn

from report.diagnostics.errors import LocaleError, Mark
from report.languages import language_of
from report.messages import say, together

_FIELD = re.compile(r"\{[^{}]*\}")
FOLDER = Path(__file__).resolve().parent.parent / "catalogs"
DOMAIN = "report"


class CatalogEntry(NamedTuple):
    """Words of the interface to be looked up later, `pgettext(*entry)`; `make catalogs` finds them as literals."""

    context: str
    message: str


class Catalog(gettext.GNUTranslations):
    """A compiled catalog. gettext would silently answer in English; this one raises LocaleError instead."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                super().__init__(file)
        except FileNotFoundError:
            raise _missing(path.with_suffix(".po")) from None
        except (OSError, UnicodeError, ValueError, struct.error) as problem:
            message = say("the program's words in this language cannot be read: {problem}", problem=str(problem))
            hint = say("run `make catalogs`, or install the program again")
            raise LocaleError.of(message, hint, Mark(str(path)), code="catalog") from problem
        self.add_fallback(_Missing(path))

    def characters(self) -> frozenset[str]:
        """All characters of its words, without the fields in them."""
        words: dict[object, str] = self.__dict__["_catalog"]  # which gettext shows in no other way
        return frozenset("".join([_FIELD.sub("", text) for name, text in words.items() if name]))


def editions() -> tuple[str, ...]:
    """The languages that the program has words in for what editions print: "fr", "nl"."""
    return tuple(sorted({path.parts[-3].partition("_")[0] for path in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.*o")}))


def _missing(typed: Path) -> LocaleError:
    """Why there is no compiled catalog: it was never made, or its source, `typed`, was never compiled."""
    if typed.is_file():
        message = say("the program's words are not compiled, so that no edition can be made")
        return LocaleError.of(message, say("run `make catalogs`"), Mark(str(typed)), code="catalog")
    name = typed.parts[-3].partition("_")[0]
    message = say("the program has no words in '{language}', so that it makes no edition in it", language=name)
    own, known = "/".join(typed.parts[-3:]), together(editions())
    if (FOLDER / f"{DOMAIN}.pot").is_file() and language_of(name) is None:
        hint = say(
            "it has: {languages}; to add it, make its folder {folder} first, as README says under Languages",
            languages=known,
            folder=f"report/languages/{name}",
        )
    elif (FOLDER / f"{DOMAIN}.pot").is_file():
        hint = say(
            "it has: {languages}; to add it, copy report.pot in {folder} to {file}, translate it, then `make catalogs`",
            languages=known,
            folder=FOLDER.name,
            file=own,
        )
    else:  # installed
        hint = say(
            "it has: {languages}; leave '{language}' out of 'languages', or ask who looks after the program to add it",
            languages=known,
            language=name,
        )
    return LocaleError.of(message, hint, Mark(str(typed)), code="catalog")


class _Missing(gettext.NullTranslations):
    """What a catalog asks when it lacks a message."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._file = str(path.with_suffix(".po"))

    def _fail(self, message: str) -> NoReturn:
        said = say("no translation of '{message}'", message=message)
        raise LocaleError.of(said, say("translate it, then `make catalogs`"), Mark(self._file), code="catalog")

    def gettext(self, message: str) -> str:
        self._fail(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self._fail(msgid1)

    def pgettext(self, context: str, message: str) -> str:
        self._fail(f"{context}|{message}")

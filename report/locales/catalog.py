"""The words of the interface in one language, looked up by their English message id; a missing one is an error."""

from __future__ import annotations

import gettext
import struct
from pathlib import Path
from typing import NoReturn

from report.diagnostics.errors import LocaleError, Mark

FOLDER = Path(__file__).resolve().parent.parent / "catalogs"
DOMAIN = "report"


class Catalog(gettext.GNUTranslations):
    """A compiled catalog. gettext would silently answer in English; this one raises LocaleError instead."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                super().__init__(file)
        except FileNotFoundError:
            typed = path.with_suffix(".po")
            message, hint = "the catalog of this language is not compiled", "run `make catalogs`"
            if not typed.is_file():
                message = "this language has no catalog"
                own = "/".join(typed.parts[-3:])
                hint = f"in {FOLDER.name}, copy {DOMAIN}.pot to {own}, translate it, then `make catalogs`"
            raise LocaleError.of(message, hint, Mark(str(typed)), code="catalog") from None
        except (OSError, UnicodeError, ValueError, struct.error) as problem:
            raise LocaleError.of(
                f"unreadable catalog: {problem}", "run `make catalogs`", Mark(str(path)), code="catalog"
            ) from problem
        self.add_fallback(_Missing(path))


class _Missing(gettext.NullTranslations):
    """What a catalog asks when it lacks a message."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._file = str(path.with_suffix(".po"))

    def _fail(self, message: str) -> NoReturn:
        raise LocaleError.of(
            f"no translation of {message!r}", "translate it, then `make catalogs`", Mark(self._file), code="catalog"
        )

    def gettext(self, message: str) -> str:
        self._fail(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self._fail(msgid1)

    def pgettext(self, context: str, message: str) -> str:
        self._fail(f"{context}|{message}")

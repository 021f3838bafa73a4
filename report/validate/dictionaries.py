"""Dictionaries: the Hunspell dictionaries of this machine, which words they know, and what is one slip from a word."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
from typing import Any

from report.cache import Cache
from report.languages import language_of
from report.languages.language import Language
from report.memo import FORGETFUL, Memo
from report.validate.spelling import slips

#: Where systems keep dictionaries: Debian, Fedora, older ones, FreeBSD, Homebrew, macOS.
USUAL = (
    "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell", "/Library/Spelling", "~/Library/Spelling",
)  # fmt: skip
#: Names other folders, or none.
VARIABLE = "SPPREPORT_DICTIONARIES"
LONGEST = 50  # letters of a word that is looked up
_NEAR = 8  # words that are kept of those that are one slip away
_PART, _PARTS = 4, 3  # letters of a part of a compound at least, and how many parts it has at most
_CUT = 3  # letters of each of two words that were written as one, at least


class Dictionary:
    """The words of one language. What it has said of a word is kept in the cache, so that it is seldom loaded."""

    def __init__(self, path: Path, language: Language, cache: Cache | None = None) -> None:
        self._path, self._spelling, self._cache = path, language.spelling, cache or Cache()
        self._nouns_are_capital = language.grammar.nouns_are_capital
        self._known: dict[str, bool] = {}
        self._near: dict[str, tuple[str, ...]] = {}
        self._is_new = False
        self._read()

    def knows(self, word: str) -> bool:
        """Whether a word is right, as it is written or in small letters, or is made of words that are."""
        if word not in self._known:
            self._known[word], self._is_new = self._is_right(word), True
        return self._known[word]

    def knows_half(self, word: str) -> bool:
        """Whether a word is right before a hyphen behind which its other half is missing: "arbeids- en rusttijden"."""
        return any(word.endswith(link) and self.knows(word[: -len(link)]) for link in self._spelling.linking if link)

    def near(self, word: str) -> tuple[str, ...]:
        """The words that are one slip away from one that is not known, the likeliest first."""
        if word not in self._near:
            found = self._slips(word) or (self._slips(word.capitalize()) if self._nouns_are_capital else ())
            self._near[word], self._is_new = found or tuple(islice(self._cut(word), 1)), True
        return self._near[word]

    def keep(self) -> None:
        """Put what was said into the cache."""
        if self._is_new:
            said = json.dumps({"known": self._known, "near": self._near}, ensure_ascii=False)
            self._cache.put("spelling", self._key, said.encode())
            self._is_new = False

    def _is_right(self, word: str) -> bool:
        small = word.lower()
        if self._stands(word) or self._stands(small) or small in self._spelling.others:
            return True
        # "vergaderring" is "vergadering" misspelt, and no ring; "meetjaren" are no "mestjaren"
        return self._is_compound(small, _PARTS) and all(self._is_compound(one, _PARTS) for one in self.near(small))

    def _slips(self, word: str) -> tuple[str, ...]:
        written = [word] if self._stands(word) else []  # in German, "entscheidung" is what "Entscheidung" is
        return (*written, *islice(filter(self._stands, slips(word, self._spelling.letters)), _NEAR - len(written)))

    def _cut(self, word: str) -> Iterator[str]:
        """Two words that were written as one."""
        for cut in range(_CUT, len(word) - _CUT + 1):
            if self._stands(word[:cut]) and self._stands(word[cut:]):
                yield f"{word[:cut]} {word[cut:]}"

    def _is_compound(self, word: str, parts: int) -> bool:
        """Whether a word is two others or more written together, with letters that link them, or one with a prefix."""
        if any(word.startswith(one) and self._is_part(word[len(one) :]) for one in self._spelling.prefixes):
            return True
        for cut in range(_PART, len(word) - _PART + 1) if parts > 1 and self._spelling.linking else ():
            first, rest = word[:cut], word[cut:]
            for link in self._spelling.linking:
                stem = first.removesuffix(link) if first.endswith(link) else ""
                if not self._is_part(stem):
                    continue
                if self._is_part(rest) or self._is_compound(rest, parts - 1):
                    return True
        return False

    def _is_part(self, word: str) -> bool:
        is_noun = self._nouns_are_capital and self._stands(word.capitalize())
        return len(word) >= _PART and (is_noun or self._stands(word))

    def _stands(self, word: str) -> bool:
        """Whether the dictionary itself has a word; not what it cannot even write: a letter that its encoding lacks."""
        if len(word) > LONGEST:
            return False
        with suppress(UnicodeEncodeError):
            return bool(self._hunspell.spell(word))
        return False

    @cached_property
    def _hunspell(self) -> Any:
        from hunspell import Hunspell  # late: many a report is checked without

        return Hunspell(self._path.stem, hunspell_data_dir=str(self._path.parent), system_encoding="UTF-8")

    @cached_property
    def _key(self) -> str:
        """What verdicts depend on: the files of the dictionary, and how the language makes compounds."""
        one = self._spelling
        return repr(([*_stamps(self._path)], one.linking, sorted(one.prefixes), one.letters, sorted(one.others)))

    def _read(self) -> None:
        """What was said in earlier runs; nothing where that cannot be read."""
        with suppress(ValueError, TypeError, KeyError, AttributeError):
            said = json.loads(self._cache.get("spelling", self._key) or b"")
            known = {str(word): bool(is_known) for word, is_known in said["known"].items()}
            near = {str(word): tuple(map(str, words)) for word, words in said["near"].items()}
            self._known, self._near = known, near


def dictionary_of(language: str, cache: Cache | None = None, memo: Memo = FORGETFUL) -> Dictionary | None:
    """The dictionary of a language; None where the machine has none, or lacks the library that reads it.

    In a `memo`, it is the same as long as its files are.
    """
    known = language_of(language)
    if known is None:
        return None
    for path in _files(known.spelling.dictionaries):
        if not _has_library():
            return None
        return memo.once(("dictionary", language), _stamps(path), partial(_opened, path, known, cache))
    return None


def _opened(path: Path, language: Language, cache: Cache | None, _: Memo) -> Dictionary:
    return Dictionary(path, language, cache)


def _stamps(path: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells the files of a dictionary from others."""
    files = [path, path.with_suffix(".aff")]
    return tuple([(str(one), one.stat().st_size, one.stat().st_mtime_ns) for one in files])


def _files(names: Sequence[str]) -> Iterator[Path]:
    """The files of dictionaries with these names, those that come first first."""
    typed = os.environ.get(VARIABLE)
    folders = USUAL if typed is None else [one for one in typed.split(os.pathsep) if one]
    for name in names:
        for folder in folders:
            with suppress(OSError, RuntimeError, ValueError):
                path = Path(folder).expanduser() / f"{name}.dic"
                if all(one.is_file() and os.access(one, os.R_OK) for one in (path, path.with_suffix(".aff"))):
                    yield path


def _has_library() -> bool:
    try:
        from hunspell import Hunspell
    except ImportError:  # not there, or another library of that name
        return False
    return Hunspell is not None

"""Hyphenation: where a word may be broken at the end of a line, and how it is spelt there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from report.cache import Cache
from report.languages import language_of
from report.languages.language import NEVER, Hyphenation

SOFT_HYPHEN = "\u00ad"
BEFORE, AFTER = 2, 3  # fewest letters of a word before and after a hyphen, where the language does not tell
LONG_PART, FAR = 8, 4  # letters of a part of "evidence-based" from which it gets a hyphen of its own, and before that

HYPHENS = frozenset("-\u2010\u2011")
LETTERS = re.compile(r"[^\W\d_]+")
CAPITAL = re.compile(r"IJ(?=[^\W\d_])|.")  # of a word; in Dutch, ij is one letter: "IJking"
# an address has no hyphens added, as a reader would type them: it ends a line behind its own marks
ADDRESS = re.compile(r"://|@|^\W*www\.|^\W*[\w-]+(\.[\w-]+)+/")
ADDRESS_BREAK = re.compile(r"(?<=[\w)])[/.?&-]+(?=\w)")
HARD_BREAK = r"(?<=[^\W_]{2})[-\u2010/](?=[^\W\d_]{2}|%s)"

# the trema only parts two vowels that belong to different syllables: the hyphen does so by itself (Woordenlijst, 12.3)
TREMA = str.maketrans("äëïöüÄËÏÖÜ", "aeiouAEIOU")


class BreakOpportunity(NamedTuple):
    """A place to break a word: what is drawn before and after it, as TeX's \\discretionary has it.

    `before` stands for word[:offset] and a soft hyphen, `after` for word[offset:]. The two may be spelt otherwise than
    the whole word ("café-", "tje"). `soft` tells whether a hyphen is added; where none is, `before` ends in a soft
    hyphen, which faces draw as nothing. `hyphen` tells whether the line ends in any hyphen, `mute` whether the next one
    would begin with a mute syllable.
    """

    offset: int
    before: str
    after: str
    soft: bool
    hyphen: bool
    mute: bool = False


class Hyphenator:
    """Breaks the words of one language. `exceptions` maps words to their breaks ("aankoopgids": "aan-koop-gids").

    Patterns are read from Pyphen's dictionary when a word is met that the cache does not know. A language without a
    dictionary has breaks at hyphens and in addresses only, and so has any with `patterns` False.
    """

    def __init__(
        self,
        language: str,
        exceptions: Mapping[str, str] | None = None,
        cache: Cache | None = None,
        *,
        patterns: bool = True,
    ) -> None:
        known = language_of(language)
        self._choices = known.hyphenation if known else None
        dictionary = _dictionary(language, self._choices) if patterns else None
        self._hard = re.compile(HARD_BREAK % (self._choices.begins if self._choices else NEVER))
        self._limits = (self._choices.before, self._choices.after) if self._choices else (BEFORE, AFTER)
        self._patterns = _Patterns(dictionary, self._limits, cache) if dictionary else None
        spelt = {**(self._choices.spelling if self._choices else {}), **(exceptions or {})} if patterns else {}
        self._exceptions = {word.lower(): tuple(_spelt(word.lower(), spelt[word].lower())) for word in spelt}

    def opportunities(self, word: str) -> tuple[BreakOpportunity, ...]:
        """The places where a word of running text, its punctuation included, may be broken; soft hyphens left out."""
        if SOFT_HYPHEN in word:
            return tuple(_typed(word))
        if ADDRESS.search(word):
            ends = [match.end() for match in ADDRESS_BREAK.finditer(word)]
            return tuple([_unhyphenated(word, i, hyphen=False) for i in ends if 2 < i < len(word) - 1])
        hard = [match.end() for match in self._hard.finditer(word)]
        found = [_unhyphenated(word, i, hyphen=word[i - 1] != "/") for i in hard]
        if (self._patterns or self._exceptions) and not any(c.isdigit() or c == "_" for c in word):
            found += self._soft(word, compound=not HYPHENS.isdisjoint(word.strip("-")))
        return tuple(sorted(found))

    def close(self) -> None:
        """Keep the words that were looked up in the cache."""
        if self._patterns:
            self._patterns.close()

    def _soft(self, word: str, *, compound: bool) -> Iterator[BreakOpportunity]:
        for match in LETTERS.finditer(word):
            part, start = match.group(), match.start()
            if len(part) < (LONG_PART if compound else sum(self._limits)) or not _is_small(part):
                continue  # too short, an acronym, or a name like "SharePoint"
            breaks = self._breaks(part)
            mute_syllable = self._choices.mute if self._choices and self._patterns and not compound else None
            mute = mute_syllable(part.lower()) if mute_syllable else None
            if mute and part.lower() not in self._exceptions and all(at != mute for at, _, _ in breaks):
                at = start + mute
                yield BreakOpportunity(at, f"{word[:at]}-", word[at:], soft=True, hyphen=True, mute=True)
            for at, before, after in breaks:
                if at >= FAR or not compound:
                    rest = after + word[match.end() :]
                    yield BreakOpportunity(start + at, f"{word[:start]}{before}-", rest, soft=True, hyphen=True)

    def _breaks(self, part: str) -> list[tuple[int, str, str]]:
        known = self._exceptions.get(part.lower())
        if known is not None:
            return [(i, _cased(before, part), after) for i, before, after in known]
        breaks = []
        for i in self._patterns.positions(part.lower()) if self._patterns else ():
            after = part[i:]
            if self._choices and part[i - 1] in self._choices.trema_after:
                after = after[0].translate(TREMA) + after[1:]
            breaks.append((i, part[:i], after))
        return breaks


class _Patterns:
    """Pyphen's patterns of one language, behind what earlier builds learnt from them."""

    def __init__(self, dictionary: Path, limits: tuple[int, int], cache: Cache | None) -> None:
        self._file = dictionary
        self._limits = limits
        self._cache = cache
        self._known: dict[str, list[int]] | None = None
        self._learnt = False
        self._positions: Callable[[str], list[Any]] | None = None

    def positions(self, word: str) -> list[int]:
        """Indexes before which a word in lower case may be broken."""
        if self._known is None:
            self._known = _unpacked(self._cache.get("hyphens", self._key()) if self._cache else None)
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._look_up(word)
            self._learnt = True
        return found

    def close(self) -> None:
        if self._cache and self._known and self._learnt:
            self._cache.put("hyphens", self._key(), json.dumps(self._known, ensure_ascii=False).encode())
            self._learnt = False

    def _look_up(self, word: str) -> list[int]:
        if self._positions is None:
            import pyphen

            left, right = self._limits
            self._positions = pyphen.Pyphen(filename=str(self._file), left=left, right=right).positions
        # those with another spelling are left out: patterns cannot tell "collegaatje" (-ga-tje) from "maatje" (maat-je)
        return [int(i) for i in self._positions(word) if i.data is None]

    def _key(self) -> bytes:
        """All that the positions depend on: the dictionary, the program that reads it, and the limits here."""
        program = self._file.parent.parent / "__init__.py"
        return b"\0".join([self._file.read_bytes(), program.read_bytes(), b"%d %d" % self._limits])


def _unpacked(data: bytes | None) -> dict[str, list[int]]:
    """The positions that an earlier build kept, by the word; those that cannot be positions of it are left out."""
    try:
        kept = json.loads(data) if data else {}
    except (ValueError, RecursionError):  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        return {}
    words = kept.items() if isinstance(kept, dict) else ()
    return {word: at for word, at in words if isinstance(at, list) and _are_positions(at, word)}


def _are_positions(found: list[object], word: str) -> bool:
    """Whether these are indexes inside a word, from the first on."""
    numbers = [at for at in found if type(at) is int and 0 < at < len(word)]
    return len(numbers) == len(found) and numbers == sorted(set(numbers))


def _dictionary(language: str, choices: Hyphenation | None) -> Path | None:
    """Pyphen's file for a language tag ("nl", "fr-BE"), found without importing Pyphen; None if there is none."""
    spec = find_spec("pyphen")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "dictionaries"
    tag = language.replace("-", "_")
    primary = tag.partition("_")[0].lower()
    for name in (tag, choices.dictionary if choices else primary):
        if re.fullmatch(r"\w+", name) and (folder / f"hyph_{name}.dic").is_file():
            return folder / f"hyph_{name}.dic"
    return min(folder.glob(f"hyph_{primary}_*.dic"), default=None) if primary.isalpha() else None


def _unhyphenated(word: str, at: int, *, hyphen: bool) -> BreakOpportunity:
    """A break without a hyphen of its own; the invisible soft hyphen keeps readers from taking it for a space."""
    return BreakOpportunity(at, word[:at] + SOFT_HYPHEN, word[at:], soft=False, hyphen=hyphen)


def _typed(word: str) -> Iterator[BreakOpportunity]:
    """The breaks of a word in which the author typed soft hyphens."""
    parts = word.split(SOFT_HYPHEN)
    for i in range(1, len(parts)):
        before, after = "".join(parts[:i]), "".join(parts[i:])
        if before and parts[i]:
            yield BreakOpportunity(len(before), before + "-", after, soft=True, hyphen=True)


def _spelt(word: str, broken: str) -> Iterator[tuple[int, str, str]]:
    """The breaks of an exception: (index, before, after); a broken form that is no form of the word has none."""
    parts = broken.split("-")
    for i, first in enumerate(parts[1:], start=1):
        before, rest = "".join(parts[:i]), "".join(parts[i:])
        follows = word[len(before) :] if word.startswith(before) else ""
        if follows and follows[: len(first)].translate(TREMA) == first.translate(TREMA):
            yield len(before), before, first + follows[len(first) :]
        elif word.endswith(rest):  # the end of `before` is spelt otherwise
            yield len(word) - len(rest), before, rest
        elif follows:  # what is spelt otherwise comes later
            yield len(before), before, follows


def _is_small(word: str) -> bool:
    """Whether a word has small letters behind the first one."""
    capital = CAPITAL.match(word)
    rest = word[capital.end() :] if capital else ""
    return rest == rest.lower()


def _cased(text: str, like: str) -> str:
    """`text` with the capital that `like` begins with, if it does."""
    length = 2 if like.startswith("IJ") else 1
    return text[:length].upper() + text[length:] if like[:1].isupper() else text

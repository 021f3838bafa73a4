"""Replaced names: those that stand in one reading where the other has another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from report.languages import LANGUAGES
from report.languages.gazetteer import gazetteer
from report.languages.guessing import CODES, is_frequent, says
from report.markup.flat import WORD
from report.validate.parity.facts import CAPITAL, ProperName, are_one_name
from report.validate.parity.misspelling import is_cognate, is_form
from report.validate.parity.place_names import demonyms_of
from report.validate.parity.sides import Side
from report.validate.spelling import bare

_MOST = 50  # names or runs of one reading that are compared with those of the other
_TYPICAL = 8  # how much letters say for a language in ordinary words of it, from 0 to 10
_SHORTEST = 2  # letters of what is taken for a name without another beside it
_CAPITAL_BEFORE = re.compile(rf"(?<![^\W_])[{CAPITAL}][^\W_]*[ -]$")
_CAPITAL_BEHIND = re.compile(rf"[ -][{CAPITAL}]")


def replaced_names(
    first: Side, second: Side, ones: Sequence[ProperName], others: Sequence[ProperName], alike: AbstractSet[str]
) -> Iterator[tuple[ProperName, ProperName]]:
    """Of the names that stand in one reading only, two and two of which one stands for the other: behind the same
    first name, alone in both readings, or of the same letters in another order.
    """
    ones = _strange(ones, second, alike)
    others = _strange(others, first, alike) if ones else []
    if not others:
        return
    if any(map(_is_acronym, ones)):
        yield from _acronyms(ones, others)
    yield from _of_persons(first, second, ones, others)
    left, right = _lone(ones, others, first), _lone(others, ones, second)
    if len(left) == len(right) == 1:
        yield left[0], right[0]


def _strange(names: Sequence[ProperName], there: Side, alike: AbstractSet[str]) -> list[ProperName]:
    """The names that do not stand in the other reading in whatever letters and accents."""
    words = frozenset(there.content.words)
    found = [name for name in names if name.word.lower() not in words and name.word not in alike][:_MOST]
    spelt = {bare(name.word) for name in there.names} if found else ()
    return [name for name in found if bare(name.word) not in spelt]


def _acronyms(ones: Sequence[ProperName], others: Sequence[ProperName]) -> Iterator[tuple[ProperName, ProperName]]:
    """Acronyms of the same letters, but for those whose first word is the last one of the other language: "IEA" is the
    "AIE"."""
    for one in ones:
        for other in others:
            alike = _is_acronym(one) and _is_acronym(other) and sorted(one.word) == sorted(other.word)
            if alike and (len(one.word) < 3 or other.word not in one.word * 2):
                yield one, other


def _is_acronym(name: ProperName) -> bool:
    return len(name.word) > 2 and name.word.isupper()


def _of_persons(
    first: Side, second: Side, ones: Sequence[ProperName], others: Sequence[ProperName]
) -> Iterator[tuple[ProperName, ProperName]]:
    """Names behind or before a name that both readings have: "Janssens" and "Peeters" behind "Sofie"."""
    here = _neighbours(first, ones)
    there = _neighbours(second, others) if here else {}
    for key, one in here.items():
        other = there.get(key)
        if other is not None and not (_is_one(one.word, other.word) or is_form(one.word, other.word)):
            yield one, other


def _neighbours(side: Side, alone: Sequence[ProperName]) -> dict[tuple[str, bool], ProperName]:
    """The names of `alone` by that behind which, or before which, they stand."""
    found: dict[tuple[str, bool], ProperName] = {}
    wanted = frozenset(alone)
    for one, other in zip(side.names, side.names[1:], strict=False):
        if one not in wanted and other not in wanted:
            continue
        if not are_one_name(one, other, side.content.flat) or is_frequent(one.word.lower()):
            continue
        if other in wanted and one not in wanted and one.plain:
            found.setdefault((one.word, True), other)
        if one in wanted and other not in wanted and other.plain:
            found.setdefault((other.word, False), one)
    return found


def _lone(mine: Sequence[ProperName], theirs: Sequence[ProperName], side: Side) -> list[ProperName]:
    """The names that are, as far as their letters tell, no ordinary words with a capital, nor in the other reading."""
    if LANGUAGES[side.language].grammar.nouns_are_capital:
        return []
    plain = [name for name in mine if name.plain and not name.initial and len(name.word) > _SHORTEST]
    return [
        name
        for name in plain
        if not _is_known(name.word.lower(), side.language)
        and not _is_part(name, side)
        and not any(_is_one(name.word, other.word) for other in theirs)
    ]


def _is_part(name: ProperName, side: Side) -> bool:
    """Whether a name stands behind an article, or next to a capital: so do ordinary words, and those of titles."""
    flat, before = side.content.flat, max(0, name.start - 40)
    if _CAPITAL_BEHIND.match(flat, name.end) or _CAPITAL_BEFORE.search(flat, before, name.start):
        return True
    return _articles(side.language).search(flat, before, name.start) is not None


def _is_known(word: str, language: str) -> bool:
    """Whether a word has letters typical of the language, stands in names of public bodies, or is of a country."""
    letters = says(word)[CODES.index(language)]
    return letters >= _TYPICAL or word in _words_of_bodies(language) or word.startswith(_demonyms(language))


def _is_one(one: str, other: str) -> bool:
    """Whether two names may be one of two languages, or one a part of the other: "Wytsmanstraat" is "rue Wytsman"."""
    short, long = sorted((bare(one), bare(other)), key=len)
    return is_cognate(one, other) or short in long


@cache
def _articles(language: str) -> re.Pattern[str]:
    """An article before a word, which few names of people and firms have."""
    known = LANGUAGES[language]
    sets = [form for one in known.grammar.articles for article in one.values() for form in article.plain]
    listed = sorted({*known.notation.articles, *sets}, key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, listed))}) ?$", re.IGNORECASE)


@cache
def _words_of_bodies(language: str) -> frozenset[str]:
    return frozenset([word for one in gazetteer(language, "bodies") for word in WORD.findall(one.name.lower())])


@cache
def _demonyms(language: str) -> tuple[str, ...]:
    return tuple({start for starts in demonyms_of(language).values() for start in starts})

"""Misspelling: whether two names of two readings are one name with a slip of the pen, or one word of two languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache

from report.languages import LANGUAGES
from report.languages.gazetteer import gazetteer
from report.validate.parity.facts import ProperName
from report.validate.parity.place_names import spellings_of
from report.validate.parity.sides import Side
from report.validate.parity.vocabulary import Fact, FactKind
from report.validate.spelling import bare, distance, shared_start

#: What spellings of one word differ by: doubled letters, c and k.
_SOUNDS = (
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile("k|qu"), "c"),
    (re.compile("ct"), "t"),
    (re.compile("ij|ei"), "i"),
)
VOWELS = frozenset("aeiouy")
#: Letters that stand for each other in words of two languages: "Azië" and "Asie", "Alpen" and "Alpes".
_KIN = ("ckq", "szc", "fvp", "dt", "gj", "ns", "xs", "vw", "bp")
_SHORTEST = 4
_LONG = 8  # letters of a name that may have two slips
_ACRONYM = 7  # letters of the longest acronym
_MOST = 50  # names of one text that are compared with the place that it lacks


class Likeness(Enum):
    """How two names that are not alike belong together."""

    SLIP = "slip"  # one of them is surely not spelt as meant
    DOUBTFUL = "doubtful"  # one of them probably is not
    NONE = "none"  # they are two names, or one word of two languages


def likeness(one: str, other: str) -> Likeness:
    """How two names belong together: "Clark" and "Clakr" by a slip, "Dubois" and "Duboit" by one probably."""
    here, there = bare(one), bare(other)
    shortest = min(len(here), len(there))
    most = 1 if shortest < 6 else 2
    if shortest < _SHORTEST or here == there or _is_ending(here, there):
        return Likeness.NONE
    apart = distance(here, there, most)
    if apart > most:
        return Likeness.NONE
    edit = _edit(here, there) if apart == 1 else None
    if edit and len(edit[0]) == len(edit[1]) == 2:
        return Likeness.NONE if edit[0] in _SWAPPED and here.endswith(edit[0]) else Likeness.SLIP
    if not is_cognate(one, other):
        return Likeness.SLIP
    if edit and len(edit[0]) == len(edit[1]) == 1 and VOWELS.isdisjoint(edit[0] + edit[1]):
        return Likeness.NONE if any(edit[0] in kin and edit[1] in kin for kin in _KIN) else Likeness.DOUBTFUL
    return Likeness.NONE


def misspelt(fact: Fact, side: Side) -> ProperName | None:
    """The name by which a reading probably means the place of a fact that it lacks: "Franec" for "France"."""
    known = spellings_of(side.language).get(str(fact.value), ()) if fact.kind is FactKind.PLACE else ()
    for name in side.names[:_MOST] if known else ():
        most = 1 if len(name.word) < _LONG else 2
        if len(name.word) >= _SHORTEST and any(
            distance(name.word, one, most) <= most and not _is_of(name.word, one) for one in known
        ):
            return name
    return None


def misspelt_acronym(fact: Fact, side: Side) -> ProperName | None:
    """The letters of nobody, by which a reading probably means the body of a fact: "PAD" where the other has "GBA"."""
    known = _bodies_of(side.language).get(str(fact.value), ()) if fact.kind is FactKind.NAME else ()
    for name in side.names[:_MOST] if known else ():
        letters = name.word
        if not letters.isupper() or letters in _acronyms() or not 2 < len(letters) <= _ACRONYM:
            continue
        if any(_is_slip(letters, one) for one in known):
            return name
    return None


@cache
def _acronyms() -> frozenset[str]:
    """All that the program knows: a text may call a body as another language does."""
    return frozenset([acronym for one in LANGUAGES for listed in _bodies_of(one).values() for acronym in listed])


def _is_slip(acronym: str, known: str) -> bool:
    """Whether letters are those of an acronym in another order, or but for one of many."""
    if sorted(acronym) == sorted(known):
        return True
    return min(len(acronym), len(known)) >= _SHORTEST and distance(acronym, known, 1) <= 1


@cache
def _bodies_of(language: str) -> Mapping[str, tuple[str, ...]]:
    """The acronyms of public bodies, by the key of each."""
    found: dict[str, list[str]] = {}
    for one in gazetteer(language, "bodies"):
        if one.is_acronym and one.name.isupper():
            found.setdefault(one.key, []).append(one.name)
    return {key: tuple(names) for key, names in found.items()}


def _is_of(word: str, place: str) -> bool:
    """Whether a word may be what is of a place, or who lives there: it has another end, of other letters."""
    return word.startswith(place[:-2]) and sorted(word) != sorted(place)


#: The end of one word in two languages: "Theater" and "Théâtre".
_SWAPPED = frozenset({"er", "re", "el", "le"})


def _edit(one: str, other: str) -> tuple[str, str]:
    """The letters in which two words differ, between what they begin and end with."""
    start = shared_start(one, other)
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def is_cognate(one: str, other: str) -> bool:
    """Whether two words may be one word of two languages: "Pact" and "Pacte", "Supplement" and "Supplément"."""
    one, other = folded(one), folded(other)
    return one == other or shared_start(one, other) >= max(len(one), len(other)) - 3


def is_form(one: str, other: str) -> bool:
    """Whether two names are one name, perhaps with an ending: "Verstraetens" and "Verstraeten"."""
    here, there = bare(one), bare(other)
    return here == there or _is_ending(here, there)


def _is_ending(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _endings()


@cache
def _endings() -> frozenset[str]:
    return frozenset(ending for known in LANGUAGES.values() for ending in known.grammar.endings if ending.isalpha())


def folded(word: str) -> str:
    """A word without what differs between spellings: accents, doubled letters, c and k."""
    word = bare(word)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word

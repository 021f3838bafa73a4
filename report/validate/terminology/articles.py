"""Articles: whether the word before a term goes with its gender and its first letter, in Dutch and in French."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from report.languages.articles import elides
from report.validate.terminology.forms import bare

Start = Literal["vowel", "consonant", "either"]


class Printed(NamedTuple):
    """A form of a term as it will be printed; `is_foreign` when it is a name of another language."""

    text: str
    is_foreign: bool = False


class Misfit(NamedTuple):
    """An article that does not go with a term: where it starts, as typed, and what may stand there instead."""

    start: int
    typed: str
    right: tuple[str, ...]


#: What may stand between an article and a slot without being printed: marks of markup.
_BEFORE_SLOT = r"(?:[*\[]*)$"
_SPACE = "[ \u00a0\u202f\n\t]+"
_DUTCH = re.compile(rf"(?<![\w'’-])(?P<word>de|het){_SPACE}{_BEFORE_SLOT}", re.IGNORECASE)
_FRENCH = re.compile(
    rf"(?<![\w'’-])(?P<word>(?:(?:de|à){_SPACE})?(?:la{_SPACE}|l['’])"
    rf"|(?:le|les|du|des|au|aux|un|une|ce|cet|cette|ces|de){_SPACE}"
    rf"|(?:d|qu|jusqu|lorsqu|puisqu)['’]){_BEFORE_SLOT}",
    re.IGNORECASE,
)

#: Per set of French articles: before a masculine word, a feminine one, a vowel, and in the plural.
_SETS: tuple[tuple[str, str, tuple[str, str], str], ...] = (
    ("le", "la", ("l'", "l'"), "les"),
    ("du", "de la", ("de l'", "de l'"), "des"),
    ("au", "à la", ("à l'", "à l'"), "aux"),
    ("un", "une", ("un", "une"), "des"),
    ("ce", "cette", ("cet", "cette"), "ces"),
)
#: Words that lose their vowel before another: with it and without it.
_ELIDED: Mapping[str, str] = {"d'": "de", "qu'": "que", "jusqu'": "jusque", "lorsqu'": "lorsque", "puisqu'": "puisque"}
_VOWELS = frozenset("aeiouœæ")
#: Letters whose own names start with a vowel, so that usage differs: "le LEVP", "l'ONG" but "le SPF".
_UNSURE_LETTERS = frozenset("fhlmnrsxy")


def misfit(language: str, before: str, gender: str, printed: Sequence[Printed]) -> Misfit | None:
    """The article at the end of `before`, what is typed before a term, when none of the forms printed goes with it.

    `gender` is that of the term in this language, "" when terms.yaml does not tell. Other languages have no misfits.
    """
    if language == "nl":
        return _dutch(before, gender)
    if language == "fr":
        return _french(before, gender, printed)
    return None


def _dutch(before: str, gender: str) -> Misfit | None:
    found = _DUTCH.search(before) if gender else None
    if found is None:
        return None
    right = "het" if gender == "n" else "de"
    if found["word"].lower() == right:
        return None
    return Misfit(found.start("word"), found["word"], (_as_typed(right, found["word"]),))


def _french(before: str, gender: str, printed: Sequence[Printed]) -> Misfit | None:
    found = _FRENCH.search(before)
    if found is None:
        return None
    typed = found["word"].rstrip()
    article = " ".join(typed.lower().replace("’", "'").split())
    starts = {_start(form) for form in printed}
    sure = starts.pop() if len(starts) == 1 else "either"
    right = _right(article, gender, sure)
    if article in right or not right:
        return None
    return Misfit(found.start("word"), typed, tuple([_as_typed(one, typed) for one in right]))


def _right(article: str, gender: str, start: Start) -> tuple[str, ...]:
    """What may stand in the place of an article; nothing when that cannot be told."""
    if article in _ELIDED or article == "de":
        full = _ELIDED.get(article, article)
        short = next(one for one, whole in _ELIDED.items() if whole == full)
        return {"vowel": (short,), "consonant": (full,), "either": (full, short)}[start]
    right: list[str] = []
    for masculine, feminine, vowel, plural in _SETS:
        if article not in (masculine, feminine, *vowel, plural):
            continue
        if gender in ("", "m", "c", "n"):
            right += _singular(masculine, vowel[0], start)
        if gender in ("", "f", "c", "n"):
            right += _singular(feminine, vowel[1], start)
        if gender in ("", "p", "mp", "fp"):
            right.append(plural)
    return tuple(dict.fromkeys(right))


def _singular(plain: str, vowel: str, start: Start) -> tuple[str, ...]:
    return {"vowel": (vowel,), "consonant": (plain,), "either": (plain, vowel)}[start]


def _start(form: Printed) -> Start:
    """How the first sound of a form makes the word before it."""
    word = re.match(r"[^\W\d_]+", form.text)
    if word is None:  # a figure, or a quotation mark
        return "either"
    first = bare(word[0][0])
    if first in _VOWELS and form.is_foreign:
        return "either"
    if len(word[0]) > 1 and word[0].isupper() and first in _UNSURE_LETTERS:
        return "either"
    return "vowel" if elides(word[0]) else "consonant"


def _as_typed(right: str, typed: str) -> str:
    """The right word with the capital of what it replaces."""
    return right[0].upper() + right[1:] if typed[0].isupper() else right

"""Articles: whether the word before a term goes with its gender and its first letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal, NamedTuple

from report.languages import language_of
from report.languages.language import Grammar
from report.validate.spelling import bare

Start = Literal["vowel", "consonant", "either"]


class Printed(NamedTuple):
    """A form of a term as it will be printed; `is_foreign` when it is a name of another language."""

    text: str
    is_foreign: bool = False


class Misfit(NamedTuple):
    """An article that does not go with a term: where it starts and ends, and what may stand there instead."""

    start: int
    end: int
    right: tuple[str, ...]


_VOWELS = frozenset("aeiouœæ")
#: Letters whose own names start with a vowel, so that usage differs: "le LEVP", "l'ONG" but "le SPF".
_UNSURE_LETTERS = frozenset("fhlmnrsxy")


def misfit(language: str, before: str, gender: str, printed: Sequence[Printed]) -> Misfit | None:
    """The article at the end of `before`, the flat text before a term, when none of the forms printed goes with it.

    `gender` is that of the term in this language, "" when terms.yaml does not tell. Other languages have no misfits.
    """
    pattern = _articles(language)
    found = pattern.search(before) if pattern else None
    known = language_of(language)
    if found is None or known is None:
        return None
    typed = found["word"].rstrip()
    article = " ".join(typed.lower().split())
    starts = {_start(form, known.grammar.elides) for form in printed}
    right = _right(known.grammar, article, gender, starts.pop() if len(starts) == 1 else "either")
    if article in right or not right:
        return None
    start = found.start("word")
    return Misfit(start, start + len(typed), tuple([_as_typed(one, typed) for one in right]))


@cache
def _articles(language: str) -> re.Pattern[str] | None:
    """What finds an article at the end of a text; None for a language that has none, or that is not known."""
    known = language_of(language)
    if known is None or not known.grammar.articles:
        return None
    forms = {one for forms in known.grammar.articles for each in forms.values() for one in (*each.plain, *each.vowel)}
    forms.update(known.grammar.elided, known.grammar.elided.values())
    longest_first = sorted(forms, key=len, reverse=True)
    listed = "|".join([one.replace(" ", " +") + ("" if one.endswith("'") else " +") for one in longest_first])
    return re.compile(rf"(?<![\w'-])(?P<word>{listed})$", re.IGNORECASE)


def _right(grammar: Grammar, article: str, gender: str, start: Start) -> tuple[str, ...]:
    """What may stand in the place of an article; nothing when that cannot be told."""
    full = grammar.elided.get(article, article)
    short = next((one for one, whole in grammar.elided.items() if whole == full), None)
    if short:
        return {"vowel": (short,), "consonant": (full,), "either": (full, short)}[start]
    right: list[str] = []
    for forms in grammar.articles:
        if any(article in (*one.plain, *one.vowel) for one in forms.values()):
            for one in [one for name, one in forms.items() if gender in ("", name)]:
                right += {"vowel": one.vowel, "consonant": one.plain, "either": (*one.plain, *one.vowel)}[start]
    return tuple(dict.fromkeys(right))


def _start(form: Printed, elides: Callable[[str], bool] | None) -> Start:
    """How the first sound of a form makes the word before it."""
    word = re.match(r"[^\W\d_]+", form.text)
    if word is None:  # a figure, or a quotation mark
        return "either"
    first = bare(word[0][0])
    if first in _VOWELS and form.is_foreign:
        return "either"
    if len(word[0]) > 1 and word[0].isupper() and first in _UNSURE_LETTERS:
        return "either"
    return "vowel" if elides and elides(word[0]) else "consonant"


def _as_typed(right: str, typed: str) -> str:
    """The right word with the capital of what it replaces."""
    return right[0].upper() + right[1:] if typed[0].isupper() else right

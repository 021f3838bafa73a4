"""Articles: whether the word before a term goes with its gender and its first letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from report.languages import language_of
from report.languages.language import Grammar, Sound


class Printed(NamedTuple):
    """A form of a term as it will be printed; `is_foreign` when it is a name of another language."""

    text: str
    is_foreign: bool = False


class Misfit(NamedTuple):
    """An article that does not go with a term: where it starts and ends, and what may stand there instead."""

    start: int
    end: int
    right: tuple[str, ...]


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
    sounds = {_sound(form, known.grammar) for form in printed}
    right = _right(known.grammar, article, gender, sounds.pop() if len(sounds) == 1 else "either")
    if article in right or not right:
        return None
    start = found.start("word")
    if typed[0].isupper():
        right = tuple([one[0].upper() + one[1:] for one in right])
    return Misfit(start, start + len(typed), right)


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


def _right(grammar: Grammar, article: str, gender: str, sound: Sound) -> tuple[str, ...]:
    """What may stand in the place of an article; nothing when that cannot be told."""
    full = grammar.elided.get(article, article)
    short = next((one for one, whole in grammar.elided.items() if whole == full), None)
    if short:
        return {"vowel": (short,), "consonant": (full,), "either": (full, short)}[sound]
    right: list[str] = []
    for forms in grammar.articles:
        if any(article in (*one.plain, *one.vowel) for one in forms.values()):
            for one in [one for name, one in forms.items() if gender in ("", name)]:
                right += {"vowel": one.vowel, "consonant": one.plain, "either": (*one.plain, *one.vowel)}[sound]
    return tuple(dict.fromkeys(right))


def _sound(form: Printed, grammar: Grammar) -> Sound:
    """How the first word of a form begins; a figure or a quotation mark may sound like anything."""
    word = re.match(r"[^\W\d_]+", form.text)
    return grammar.sound(word[0], form.is_foreign) if word and grammar.sound else "either"

"""Rules: which ones the texts of a language have, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from report.languages import language_of
from report.locales import data_of
from report.microtypography.bonds import Bonds
from report.microtypography.dots_and_dashes import Dashes, EndedLists, ellipses, kept_ellipses
from report.microtypography.quotes import Quotes
from report.microtypography.signs import HighSigns, no_space_before, signs_of_numbers

if TYPE_CHECKING:
    from report.languages import Language
    from report.microtypography.edits import EditRule


@dataclass(frozen=True, eq=False, slots=True)
class Rules:
    """The rules of a language.

    `candidate` finds nothing in texts that no rule can change; `raised` gives where the raised letters of ordinals are.
    """

    candidate: Callable[[str], Any]
    rules: tuple[EditRule, ...]
    raised: Callable[[str], Sequence[tuple[int, int]]] | None


@cache
def rules_of(tag: str) -> Rules | None:
    """The rules of a language ("nl", "en-GB"); None for one that the program knows nothing of."""
    language = language_of(tag)
    if language is None:
        return None
    signs, data = language.punctuation, data_of(language.code)
    months = {name.lower().rstrip(".") for name in (*data.months, *data.short_months)} if data else ()
    rules: list[EditRule] = [Quotes(signs.quotes), ellipses, EndedLists(signs.lists), kept_ellipses]
    if signs.unit_space:
        rules.append(signs_of_numbers)
    rules += [Dashes(signs.paged), HighSigns(signs.spaces) if signs.spaces else no_space_before]
    rules.append(Bonds(language.bonded, months, language.speech.ordinal))
    return Rules(_candidate(language), tuple(rules), signs.raised)


def _candidate(language: Language) -> Callable[[str], Any]:
    """What finds a place where a rule may change something: one of the signs, or a dot, dash or digit that matters.

    Most texts have no such place, and this is all that they cost. It begins with a set of signs, which is what the
    engine of regular expressions looks for quickest.
    """
    titles = {word[0] for word in language.bonded.titles if not word.endswith(".")}
    signs = "\"'´`‘„:;!?…%‰€$£§°º№" + "".join([*language.punctuation.spaces, *sorted(titles)])
    return re.compile(
        rf"[{signs}IVX.0-9–—-](?:(?<=[{signs}])|(?<=\.)(?:(?=[. ])|(?<=al.))"
        r"|(?<=-)(?=[0-9-])|(?<=[-–—])(?=[ \u00a0]|\Z)"
        rf"|(?<=[0-9])(?:(?= |[^\W\d])|(?<=[ \u00a0][0-9]))|(?<=[IVX])(?=[IVXLC]*(?:{language.speech.ordinal})?\b))"
    ).search

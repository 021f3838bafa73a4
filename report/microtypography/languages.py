"""The languages that have rules, and which rules those are, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from report.microtypography.bonds import Bonds
from report.microtypography.dots_and_dashes import dashes, ellipses, ended_lists, kept_ellipses
from report.microtypography.dutch import BONDS as DUTCH_BONDS
from report.microtypography.dutch import QUOTES as DUTCH_QUOTES
from report.microtypography.french import BONDS as FRENCH_BONDS
from report.microtypography.french import QUOTES as FRENCH_QUOTES
from report.microtypography.french import raised_letters
from report.microtypography.quotes import Quotes, QuoteStyle
from report.microtypography.signs import french_spaces, no_space_before, signs_of_numbers

if TYPE_CHECKING:
    from report.microtypography.edits import Rule


@dataclass(frozen=True, eq=False, slots=True)
class Language:
    """The rules of a language.

    `candidate` finds nothing in texts that no rule can change; `raised` gives where the raised letters of ordinals are.
    """

    candidate: Callable[[str], Any]
    rules: tuple[Rule, ...]
    raised: Callable[[str], Sequence[tuple[int, int]]] | None = None


_ELIDED = re.compile(r"['‘](?:[0-9]{2}s?|tis|twas|em)(?![\w'’])", re.IGNORECASE)
ENGLISH_QUOTES = QuoteStyle(("“", "”"), ("‘", "’"), _ELIDED)


def _candidate(signs: str) -> Callable[[str], Any]:
    """What finds a place where a rule may change something: one of the signs, or a dot, dash or digit that matters.

    Most texts have no such place, and this is all that they cost. It begins with a set of signs, which is what the
    engine of regular expressions looks for quickest.
    """
    return re.compile(
        rf"[{signs}IVX.0-9–—-](?:(?<=[{signs}])|(?<=\.)(?:(?=[. ])|(?<=al.))"
        r"|(?<=-)(?=[0-9-])|(?<=[-–—])(?=[ \u00a0]|\Z)"
        r"|(?<=[0-9])(?:(?=[ erdsiènm])|(?<=[ \u00a0][0-9]))|(?<=[IVX])(?=[IVXLC]*(?:er?|i?[eè]mes?|r?es?)?\b))"
    ).search


LANGUAGES: Final[dict[str, Language]] = {
    "nl": Language(
        _candidate("\"'´`‘„:;!?…%‰€$£§°º№"),
        (
            Quotes(DUTCH_QUOTES),
            ellipses,
            ended_lists,
            kept_ellipses,
            signs_of_numbers,
            dashes,
            no_space_before,
            Bonds(DUTCH_BONDS),
        ),
    ),
    "fr": Language(
        _candidate("\"'´`‘„:;!?«»…%‰€$£§°º№MDP"),
        (
            Quotes(FRENCH_QUOTES),
            ellipses,
            ended_lists,
            kept_ellipses,
            signs_of_numbers,
            dashes,
            french_spaces,
            Bonds(FRENCH_BONDS),
        ),
        raised_letters,
    ),
    "en": Language(re.compile("[.\"'´`‘„…]").search, (Quotes(ENGLISH_QUOTES), ellipses, kept_ellipses)),
}

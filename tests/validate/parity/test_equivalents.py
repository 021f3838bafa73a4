"""Equivalents: what the four languages say each in its own way is no difference, and what only looks like it is one."""

from __future__ import annotations

from itertools import combinations

import pytest

from report.languages import LANGUAGES
from report.model.text import Text
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Difference

CODES = tuple(LANGUAGES)
PAIRS = list(combinations(range(len(CODES)), 2))


def told(first: str, second: str, languages: tuple[str, str]) -> list[Difference]:
    """What is said of two readings that are a whole report."""
    reader = Reader({}, languages)
    one, other = (
        reader.side(Text.of({language: typed}), language)
        for typed, language in zip((first, second), languages, strict=True)
    )
    return list(differences(one, other, reader.corpus([(one, other)])))


#: In the order of the codes: "nl", "fr", "en", "de".
AGREE = [
    # hundreds that are about as many
    ("Er kwamen een vierhonderdtal boeren.", "Quelque 400 fermiers sont venus.", "Some 400 farmers came.",
     "Rund 400 Landwirte kamen."),
    # a year that ends a sentence is no ordinal
    ("Er waren er meer dan in 2021. Dat is goed.", "Il y en avait plus qu’en 2021. C’est bien.",
     "There were more than in 2021. That is good.", "Es waren mehr als 2021. Das ist gut."),
    # half of what stands before an adjective
    ("Meer dan de helft kwam dezelfde week.", "Plus de la moitié est arrivée la même semaine.",
     "Over half arrived the same week.", "Mehr als die Hälfte kam in derselben Woche."),
    ("Het mandaat is eenmaal hernieuwbaar.", "Le mandat est renouvelable une fois.",
     "The mandate is renewable once.", "Das Mandat kann einmal erneuert werden."),
    ("Mevrouw Wouters sprak kort.", "Mme Wouters a parlé brièvement.", "Ms Wouters spoke briefly.",
     "Frau Wouters sprach kurz."),
    ("Het dorp zat een week zonder water.", "Le village a été privé d’eau pendant une semaine.",
     "The village was without water for a week.", "Das Dorf war eine Woche ohne Wasser."),
]  # fmt: skip
#: Languages, readings, and the code of what is told.
DIFFER = [
    ("nl", "Er kwamen een vierhonderdtal boeren.", "en", "Some 300 farmers came.", "parity-number"),
    ("fr", "Il y en avait plus qu’en 2021. C’est bien.", "de", "Es waren mehr als 2020. Das ist gut.", "parity-date"),
    ("nl", "Mevrouw Wouters sprak.", "fr", "Mme Wauters a parlé.", "parity-name"),
    ("nl", "Het duurt 9,3 maanden.", "fr", "Cela dure 9,4 mois.", "parity-number"),
]  # fmt: skip


@pytest.mark.parametrize("case", AGREE, ids=lambda case: case[0])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_says_the_same_is_not_told(case: tuple[str, ...], one: int, other: int) -> None:
    found = told(case[one], case[other], (CODES[one], CODES[other]))
    assert [str(difference.message) for difference in found] == []


@pytest.mark.parametrize(("one", "first", "other", "second", "code"), DIFFER)
def test_what_does_not_is_told(one: str, first: str, other: str, second: str, code: str) -> None:
    assert code in [difference.code for difference in told(first, second, (one, other))]

"""Order: figures that have changed places between two readings, and those that word order has moved."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.validate.parity.two_readings import found

LANGUAGES = ("nl", "fr", "en", "de")

#: The same in each language, and then with two figures exchanged in the first.
EXCHANGED = {
    "step": (
        "Het aantal klachten ging van 310 naar 155.",
        "Le nombre de plaintes est passé de 310 à 155.",
        "Complaints went from 310 to 155.",
        "Die Zahl der Beschwerden ging von 310 auf 155.",
        "Het aantal klachten ging van 155 naar 310.",
    ),
    "list": (
        "Zie de artikelen 12, 14 en 17.",
        "Voir les articles 12, 14 et 17.",
        "See Articles 12, 14 and 17.",
        "Siehe die Artikel 12, 14 und 17.",
        "Zie de artikelen 14, 12 en 17.",
    ),
    "share": (
        "Zes van de tien projecten zijn klaar.",
        "Six des dix projets sont terminés.",
        "Six of the ten projects are complete.",
        "Sechs von zehn Projekten sind fertig.",
        "Tien van de zes projecten zijn klaar.",
    ),
    "cognates": (
        "Het team telt 12 auditoren en 15 inspecteurs.",
        "L’équipe compte 12 auditeurs et 15 inspecteurs.",
        "The team has 12 auditors and 15 inspectors.",
        "Das Team zählt 12 Auditoren und 15 Inspektoren.",
        "Het team telt 15 auditoren en 12 inspecteurs.",
    ),
    "percentages": (
        "Het was 60 % bij de start en 40 % aan het einde.",
        "C’était 60 % au début et 40 % à la fin.",
        "It was 60% initially and 40% at the end.",
        "Es waren 60 % am Anfang und 40 % am Ende.",
        "Het was 40 % bij de start en 60 % aan het einde.",
    ),
}
PAIRS = [(name, *pair) for name in EXCHANGED for pair in combinations(range(4), 2)]

#: Other places in the sentence, for which word order is enough.
MOVED = [
    ("In 2021 waren er 12, tegenover 15 in 2020.", "Il y en avait 15 en 2020 contre 12 en 2021.", ("nl", "fr")),
    ("Er zijn 12 auditoren en 15 inspecteurs.", "Il y a 15 inspecteurs et 12 auditeurs.", ("nl", "fr")),
    ("Vier van de tien bussen zijn elektrisch.", "Sur dix bus, quatre sont électriques.", ("nl", "fr")),
    ("Van elke tien bussen zijn er vier blauw.", "Vier von zehn Bussen sind blau.", ("nl", "de")),
    ("La taxe est passée de 20 à 24 euros.", "The tax is €24 instead of €20.", ("fr", "en")),
    ("Le réseau Belladonne a 18 lits et plus de 60 agents.", "The Belladonne network has over 60 staff and 18 beds.",
     ("fr", "en")),
]  # fmt: skip


def _order(first: str, second: str, languages: tuple[str, str]) -> list[str]:
    return [str(one.message) for one in found(first, second, languages) if one.code == "parity-order"]


@pytest.mark.parametrize(("name", "one", "other"), PAIRS)
def test_the_same_order_passes(name: str, one: int, other: int) -> None:
    texts = EXCHANGED[name]
    assert not _order(texts[one], texts[other], (LANGUAGES[one], LANGUAGES[other]))


@pytest.mark.parametrize(("name", "other"), [(name, other) for name in EXCHANGED for other in (1, 2, 3)])
def test_exchanged_figures_are_told_once(name: str, other: int) -> None:
    texts = EXCHANGED[name]
    assert len(_order(texts[4], texts[other], ("nl", LANGUAGES[other]))) == 1


@pytest.mark.parametrize(("first", "second", "languages"), MOVED)
def test_what_word_order_moves_passes(first: str, second: str, languages: tuple[str, str]) -> None:
    assert not _order(first, second, languages)


def test_both_readings_are_told_at_their_figures() -> None:
    [one] = found("Het ging van 155 naar 310.", "On est passé de 310 à 155.")
    assert one.message == "the French has '310 à 155' where the Dutch has '155 naar 310'"
    assert one.places == {"nl": 13, "fr": 16}

"""The language of whole texts, told by the frequent words that only one language has."""

from __future__ import annotations

import pytest

from report.languages.guessing import guess


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        ("De aankopers kregen op 11 oktober een opleiding over het gebruik van de gids en van het advies.", "nl", "nl"),
        ("Les acheteurs ont suivi une formation sur le genre dans les marchés publics et la circulaire.", "nl", "fr"),
        ("The guide is read by buyers of the whole country, and it has been translated for them.", "fr", "en"),
        ("Der Leitfaden wurde für Käufer übersetzt, und sie wurden über das Verfahren nicht informiert.", "nl", "de"),
        ("12 345", "nl", ""),
        ("Circular and Fair ICT Pact", "nl", ""),
        ("FOD Kanselarij van de Eerste Minister", "fr", ""),
    ],
)
def test_the_language_of_a_text_is_told_by_its_frequent_words(text: str, said: str, found: str) -> None:
    assert guess(text, said) == found

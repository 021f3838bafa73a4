"""Spelling: accents are no letters, and each slip of the pen counts once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.validate.spelling import bare, distance, slips


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Fairphone", "Fairfone", 2),
        ("Gids", "Gods", 1),
        ("Watch", "Wacth", 1),
        ("Watch", "Watch", 0),
        ("a", "abcdef", 3),
    ],
)
def test_letters_that_differ_are_counted(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == expected


@given(st.text("abcd", max_size=6), st.text("abcd", max_size=6))
def test_a_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


@pytest.mark.parametrize(
    ("word", "expected"), [("Été", "ete"), ("Belgie\u0308", "belgie"), ("dak", "dak"), ("œuf", "œuf")]
)
def test_bare_words_have_no_capitals_and_no_accents(word: str, expected: str) -> None:
    assert bare(word) == expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("evenement", "événement"), ("oeuvre", "œuvre"), ("Massnahme", "Maßnahme"), ("Entscheidnug", "Entscheidung"),
        ("desicion", "decision"), ("recomandation", "recommandation"), ("standart", "standard"),
        ("aankkoop", "aankoop"), ("gebuiken", "gebruiken"), ("gidsx", "gids"), ("xids", "gids"), ("ids", "gids"),
        ("gqds", "gids"),
    ],
)  # fmt: skip
def test_a_slip_leads_back_to_what_was_meant(typed: str, meant: str) -> None:
    assert meant in list(slips(typed, "abcdefghijklmnopqrstuvwxyzéœß"))


@given(st.text("abcdé", min_size=1, max_size=6), st.text("abcdé", min_size=1, max_size=6))
def test_all_words_that_are_one_letter_apart_are_tried_once(one: str, other: str) -> None:
    tried = list(slips(one, "abcdé"))
    assert len(tried) == len(set(tried))
    if bare(one) == one and bare(other) == other and distance(one, other) == 1:
        assert other in tried

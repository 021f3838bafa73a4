"""Texts and names in messages."""

from __future__ import annotations

import pytest

from report.diagnostics.errors import around, listed, near_name, nearest, shortened


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("een  twee\ndrie", 60, "een twee drie"),
        ("een twee drie", 13, "een twee drie"),
        ("een twee drie", 12, "een twee …"),
        ("onverdeelbaar", 4, "onve …"),
        ("", 4, ""),
    ],
)
def test_long_texts_are_cut_at_a_space(text: str, most: int, expected: str) -> None:
    assert shortened(text, most) == expected


@pytest.mark.parametrize(
    ("typed", "place", "expected"),
    [
        ("kort", 0, "kort"),
        ("een lange zin met 24 landen, en daarachter nog meer", 18, "een lange zin met 24 landen, en daarachter …"),
        (
            "een lange zin met heel veel woorden ervoor, dan 24 landen",
            48,
            "… veel woorden ervoor, dan 24 landen",
        ),
        ("x" * 100, 50, f"… {'x' * 56} …"),
    ],
)
def test_the_words_around_a_place_are_cut_at_spaces(typed: str, place: int, expected: str) -> None:
    assert around(typed, place) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("captoin", " (did you mean 'caption'?)"), ("KIND", " (did you mean 'kind'?)"), ("zzz", ""), ("", "")],
)
def test_the_nearest_name(name: str, expected: str) -> None:
    assert nearest(name, ["caption", "kind"]) == expected


def test_long_lists_are_cut() -> None:
    assert listed("abc") == "a, b, c"
    assert listed("abcde", 3) == "a, b, c and 2 more"


def test_no_name_is_guessed_among_thousands() -> None:
    assert near_name("guidf", ["guide"]) == "guide"
    assert near_name("guidf", ["guide", *map(str, range(5000))]) == ""

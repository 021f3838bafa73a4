"""Texts and names in messages."""

from __future__ import annotations

import difflib

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


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("hive-1234-chrat", "hive-1234-chart"),
        ("hive-123-chart-", "hive-123-chart"),
        ("ihve-77-chart", "hive-77-chart"),
        ("HIVE-1998-CHART", "hive-1998-chart"),
        ("guidf", "guide"),
        ("zebra", ""),
        ("", ""),
    ],
)
def test_a_name_is_guessed_among_many_that_are_alike(typed: str, expected: str) -> None:
    assert near_name(typed, ["guide", *(f"hive-{number}-chart" for number in range(1999))]) == expected


def test_a_guess_among_thousands_looks_at_no_more_of_them() -> None:
    names = iter([f"chart-{number}" for number in range(5000)])
    assert near_name("chrat-4", names) == "chart-4"
    assert len(list(names)) == 3000


def test_a_guess_among_more_names_compares_no_more_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def count(_name: str, names: list[str], n: int) -> list[str]:
        compared.append(len(names))
        return []

    monkeypatch.setattr(difflib, "get_close_matches", count)
    for number in (50, 1000, 2000):
        near_name("chrat", [f"chart{one}" for one in range(number)])
    assert max(compared) <= 100

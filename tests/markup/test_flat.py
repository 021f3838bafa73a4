"""Flat texts: the words of a text without markup, and each character of them where it was typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.markup.flat import SLOT, plain
from report.markup.parser import InlineError, parse
from report.markup.tree import TextNode, nodes
from tests.markup.flats import LETTERS, PIECES, flat_of

TYPED = st.lists(PIECES | LETTERS, max_size=20).map("".join)


@pytest.mark.parametrize(
    ("typed", "flat"),
    [
        ("plain words", "plain words"),
        ("**strong** and *both*", "strong and both"),
        ("***both***", "both"),
        ("[a link](https://example.org/a_(b)) here", "a link here"),
        ("[a phrase]{lang=en} here", "a phrase here"),
        ("[REF_1]{ref}.[^note]", "REF_1."),
        ("see [@figure] and {date:2030-01-02}", f"see {SLOT} and {SLOT}"),
        (r"\*a\* \[b\] \{c\} \\ \x", r"*a* [b] {c} \ \x"),
        ("l’été\u00a0: d‘ici\u202fà là", "l'été : d'ici à là"),
        ("co\u00adop\u2011e", "coop-e"),
        ("e\u0301te\u0301", "été"),
        ("[unclosed and ]stray", "unclosed and stray"),
        ("{unclosed", "{unclosed"),
        ("", ""),
    ],
)
def test_a_text_loses_its_markup(typed: str, flat: str) -> None:
    assert flat_of(typed).flat == flat


@given(TYPED)
def test_each_character_is_the_one_that_was_typed_there(typed: str) -> None:
    flat = flat_of(typed)
    alike = {"\u2019": "'", "\u2018": "'", "\u00a0": " ", "\t": " ", "\n": " "}
    for place, sign in enumerate(flat.flat):
        there = typed[flat.at(place)]
        if sign == SLOT:
            assert there in "[{"
        elif sign.isascii():
            assert alike.get(there, there) == sign
        else:
            assert unicodedata.normalize("NFD", sign)[0] == unicodedata.normalize("NFD", there)[0]


@given(TYPED)
def test_places_go_there_and_back(typed: str) -> None:
    flat = flat_of(typed)
    offsets = [flat.at(place) for place in range(len(flat.flat))]
    assert offsets == sorted(set(offsets))
    assert [flat.place_of(offset) for offset in offsets] == list(range(len(offsets)))


@given(TYPED)
def test_the_flat_text_has_the_words_of_the_parsed_one(typed: str) -> None:
    try:
        inlines = parse(typed)
    except InlineError:
        return
    words = "".join([piece.text if isinstance(piece, TextNode) else "" for piece in nodes(inlines)])
    assert flat_of(typed).flat.replace(SLOT, "") == plain(words).flat


def test_what_is_shown_is_what_was_typed() -> None:
    flat = flat_of("De  **FOD**\u00a0\\*“l’e\u0301té” {int:1} [x](y)")
    assert flat.shown(0, len(flat.flat)) == "De FOD\u00a0*“l’été” … x"
    assert flat.shown(3, 6) == "FOD"


def test_a_form_has_no_markup() -> None:
    assert plain("{term:a} [b] *c*").words == ("term", "a", "b", "c")

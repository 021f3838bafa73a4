"""Passages: the words of a text without markup, each at its place, whatever was typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.model.text import PlainText, Text
from report.validate.terminology.passages import Passage, passages
from tests.markup.flats import LETTERS, PIECES, flat_of


def passage(typed: str, language: str = "nl") -> Passage:
    return Passage(Text.of(""), language, flat_of(typed))


def test_words_know_their_place_and_their_neighbours() -> None:
    one = passage("De **FOD** “Was  en honing” (l’e\u0301té): [PC-12]{ref}. Zo\u00a0is het")
    assert one.words == ("de", "fod", "was", "en", "honing", "l", "été", "pc", "12", "zo", "is", "het")
    typed = "De **FOD** “Was  en honing” (l’e\u0301té): [PC-12]{ref}. Zo\u00a0is het"
    assert [typed[one.offset(index)] for index in range(12)] == list(
        "DFWehlePCZ1ih".replace("C", "").replace("Z1", "1Z")
    )
    assert [one.before(index) for index in range(8)] == ["", " ", '"', " ", " ", '"(', "'", "): "]
    assert [one.original(index) for index in (0, 1, 6)] == ["De", "FOD", "été"]
    assert one.typed(2, 5) == "Was en honing"
    assert one.is_followed_by(5, "'")
    assert not one.is_followed_by(0, "'")


@pytest.mark.parametrize(
    ("typed", "opening"),
    [
        ("Een zin. Nog Een? Ja! Goed: Zo", [0, 2, 4, 5, 6]),
        ("“Een titel” en “Nog een”", [0, 3]),
        ("(Een haakje) Sluit", [0]),
        ("{slot} Een zin", []),
    ],
)
def test_where_sentences_start(typed: str, opening: list[int]) -> None:
    one = passage(typed)
    assert [index for index in range(len(one.words)) if one.opens_sentence(index)] == opening


def test_stretches_are_cut_where_the_language_changes() -> None:
    one = passage("een [two [trois]{lang=fr} four]{lang=en-GB} vijf [SIX]{ref} [[zeven]{lang=de}]{ref}")
    assert [tuple(stretch) for stretch in one.stretches()] == [
        (0, 1, "nl", False),
        (1, 2, "en", False),
        (2, 3, "fr", False),
        (3, 4, "en", False),
        (4, 5, "nl", False),
        (5, 6, "nl", True),
        (6, 7, "de", True),
    ]
    assert [one.language_of(index) for index in (0, 1, 2)] == ["nl", "en", "fr"]
    assert [tuple(stretch) for stretch in passage("gewone woorden").stretches()] == [(0, 2, "nl", False)]


def test_addresses_and_blanks_are_no_passages() -> None:
    texts = [
        Text.of({"nl": "een", "fr": " "}),
        PlainText.of("https://example.org"),
        Text.of({"nl": "{int:1}"}),
        Text.of("x"),
    ]
    assert [(one.language, one.words) for one in passages(texts, ("nl", "fr"))] == [
        ("nl", ("een",)),
        ("nl", ("x",)),
        ("fr", ("x",)),
    ]


@given(st.lists(PIECES | LETTERS, max_size=20).map("".join))
def test_every_word_stands_where_it_says_even_in_faulty_markup(typed: str) -> None:
    one = passage(typed)
    for index in range(len(one.words)):
        there = unicodedata.normalize("NFC", typed[one.offset(index) : one.offset(index) + 2])
        assert there[0] == one.original(index)[0] or not one.original(index).isascii()
    places = [one.offset(index) for index in range(len(one.words))]
    assert places == sorted(places)
    stretches = list(one.stretches())
    assert [index for stretch in stretches for index in range(stretch.first, stretch.after)] == list(
        range(len(one.words))
    )

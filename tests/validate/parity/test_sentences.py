"""Sentences: where they end, which of two readings belong together, and which has no partner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.model.text import Text
from report.validate.parity.alignment import SentenceSize, aligned
from report.validate.parity.sides import sentences_of
from tests.validate.parity.two_readings import found


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("nl", "Eén zin", ["Eén zin"]),
        ("nl", "Eén zin. Nog een.", ["Eén zin.", "Nog een."]),
        ("nl", "Zie art. 12 en blz. 3 van dr. A. Peeters, o.a. Bijlage 2.", None),
        ("fr", "Voir art. 12, p. 3, M. Dupont, etc. Puis la suite.", None),
        ("nl", "Het kost 1.234,50 euro. Dat is veel.", ["Het kost 1.234,50 euro.", "Dat is veel."]),
        ("fr", "Oui ! Non ? Peut-être…", ["Oui !", "Non ?", "Peut-être…"]),
        ("fr", "Il dit : « Oui. » Puis il part.", ["Il dit : « Oui. »", "Puis il part."]),
        ("nl", "Hij zegt: “Ja.” Dan gaat hij.", ["Hij zegt: “Ja.”", "Dan gaat hij."]),
        ("nl", "Dit bevat: brood; water.", None),
        (
            "nl",
            "In {month:2030-03} begon het.[^een] {int:12} kasten volgden.",
            ["In ￼ begon het.", "￼ kasten volgden."],
        ),
        ("nl", "**Beleid.** De gewesten.", ["Beleid.", "De gewesten."]),
        ("fr", "Publiée au *Moniteur belge*. Voir [@tab].", ["Publiée au Moniteur belge.", "Voir ￼."]),
        ("nl", "Versie 2.0 is klaar (zie 3.1.)", None),
        ("de", "Zwischen dem 1. Mai und dem 30. Juni war zu.", None),
        ("de", "Im 19. Jahrhundert, am XX. Kongress, zum 2. Mal.", None),
        ("de", "Es kamen 12. Die anderen nicht.", ["Es kamen 12.", "Die anderen nicht."]),
        ("de", "Das war im Jahr 2022. Kosten gab es keine.", ["Das war im Jahr 2022.", "Kosten gab es keine."]),
        ("en", "There were 12. Others came later.", ["There were 12.", "Others came later."]),
        ("en", "See art. 4, p. 3, and e.g. Annex 2 by Dr. Smith.", None),
    ],
)
def test_where_sentences_end(language: str, typed: str, expected: list[str] | None) -> None:
    flat = Text.of({language: typed}).flat(language).flat
    found = [flat[start:end].strip() for start, end in sentences_of(flat, language)]
    assert found == ([flat] if expected is None else expected)


PARTS = st.lists(
    st.builds(SentenceSize, st.integers(1, 300), st.frozensets(st.sampled_from("abc"), max_size=2)),
    min_size=1,
    max_size=6,
)


@given(PARTS, PARTS, st.floats(-0.3, 0.3))
def test_every_sentence_is_in_one_group_and_in_order(
    first: list[SentenceSize], second: list[SentenceSize], ratio: float
) -> None:
    groups = aligned(first, second, ratio)
    for side, parts in ((0, first), (1, second)):
        ends = [group[side] for group in groups]
        assert [end for _, end in ends[:-1]] == [start for start, _ in ends[1:]]
        assert (ends[0][0], ends[-1][1]) == (0, len(parts))


@given(st.lists(st.integers(20, 200), min_size=1, max_size=6), st.floats(-0.2, 0.2))
def test_sentences_of_like_lengths_go_one_and_one(lengths: list[int], ratio: float) -> None:
    first = [SentenceSize(length, frozenset({index})) for index, length in enumerate(lengths)]
    second = [
        SentenceSize(round(length * 2.718281828**ratio), frozenset({index})) for index, length in enumerate(lengths)
    ]
    assert aligned(first, second, ratio) == [((i, i + 1), (i, i + 1)) for i in range(len(lengths))]


def test_two_sentences_may_be_one() -> None:
    first = [SentenceSize(60, frozenset("a")), SentenceSize(70, frozenset("b"))]
    assert aligned(first, [SentenceSize(135, frozenset("ab"))], 0.0) == [((0, 2), (0, 1))]


def test_a_sentence_without_a_partner_is_alone() -> None:
    first = [
        SentenceSize(60, frozenset("a")),
        SentenceSize(90, frozenset()),
        SentenceSize(70, frozenset("b")),
    ]
    second = [SentenceSize(62, frozenset("a")), SentenceSize(73, frozenset("b"))]
    assert aligned(first, second, 0.0) == [((0, 1), (0, 1)), ((1, 2), (1, 1)), ((2, 3), (1, 2))]


@pytest.mark.parametrize(
    ("typed", "codes"), [("Vrouwen", ["parity-equal"]), ("Sources", ["parity-equal"]), ("Budget", []), ("Internet", [])]
)
def test_a_single_word_may_be_of_both_languages(typed: str, codes: list[str]) -> None:
    assert [one.code for one in found(typed, typed)] == codes

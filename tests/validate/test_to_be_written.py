"""A sign in the place of words that are still to be written counts as a text that is missing."""

from __future__ import annotations

import pytest

from report.model.text import CellText, Text

#: What each language says of words to come.
AWAITED = ("nog te vertalen", "à rédiger", "To be completed.", "(noch zu schreiben)")


@pytest.mark.parametrize(
    "typed", ["...", "…", "(...)", "To do", "todo:", "?", "???", "xxx", "xxxx", "tbd", "TBC", "…?", *AWAITED]
)
def test_a_sign_for_words_to_come_is_no_text(typed: str) -> None:
    assert Text.of({"nl": "Daken", "fr": typed}).lacks("fr")


@pytest.mark.parametrize("typed", ["Daken", "xx", "-", "Wat?", "En toen...", "todo-lijst", "12", "{int:12}"])
def test_words_are_a_text(typed: str) -> None:
    assert not Text.of({"nl": typed, "fr": typed}).lacks("nl")


def test_a_cell_may_be_a_question_mark() -> None:
    assert not CellText.of("?").lacks("nl")
    assert CellText.of("todo").lacks("nl")

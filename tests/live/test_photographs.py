"""Pages as pictures for the screen: while their file is there."""

from __future__ import annotations

import pytest

from report.live.photographs import PhotographedPDF
from tests.live.served import pdf_of


def test_a_page_is_as_wide_as_it_was_asked_for() -> None:
    pictures = PhotographedPDF(pdf_of(1))
    assert pictures.jpeg(0, 200).startswith(b"\xff\xd8")
    assert pictures.words_in(0, [(0, 0, 50, 50)]) == [""]
    with pytest.raises(ValueError, match="7"):
        pictures.jpeg(0, 7)


def test_there_are_no_pages_where_others_have_taken_their_place() -> None:
    pictures = PhotographedPDF(pdf_of(1))
    pictures.close()
    with pytest.raises(IndexError):
        pictures.jpeg(0, 200)
    with pytest.raises(IndexError):
        pictures.words_in(0, [])

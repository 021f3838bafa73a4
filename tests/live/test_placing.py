"""The text at a point of a page, and the texts that a page has."""

from __future__ import annotations

from report.diagnostics.errors import Mark
from report.live.placing import nearest_word, texts_of
from report.live.shifts import shifts
from tests.live.served import Word


def word(id: str, left: float, top: float, width: float = 20, height: float = 10) -> Word:
    """A word on the first page."""
    return Word(0, (left, top, left + width, top + height), id, Mark("a.yaml", int(top) + 1, int(left) + 1))


WORDS = [word("a", 0, 0), word("a", 30, 0), word("b", 0, 40, 100, 50), word("c", 10, 50)]


def test_a_point_has_the_smallest_word_or_the_nearest() -> None:
    assert nearest_word(WORDS, 35, 5) == WORDS[1]
    assert nearest_word(WORDS, 24, 5) == WORDS[0]
    assert nearest_word(WORDS, 15, 55) == WORDS[3]
    assert nearest_word(WORDS, 90, 85) == WORDS[2]
    assert nearest_word(WORDS, 500, 30) == WORDS[2]
    assert nearest_word([], 0, 0) is None


def test_a_point_beside_words_has_their_line() -> None:
    """That of the short title of a contents page, not the longer one of a line above, though this is nearer."""
    listed = [word("long", 0, 0, 200), word("long", 400, 0), word("short", 0, 12), word("short", 400, 12)]
    assert nearest_word(listed, 150, 13) == listed[2]
    assert nearest_word(listed, 390, 13) == listed[3]
    assert nearest_word(listed, 150, 11) == listed[0]


def test_equal_words_of_charts_side_by_side_stand_apart() -> None:
    first = [word("a", 0, 0), word("a", 0, 10), word("b", 90, 0), word("b", 90, 10)]
    second = [word("a", 130, 0), word("a", 130, 10), word("b", 220, 0), word("b", 220, 10)]
    boxes = [(one.first.id, one.box) for one in texts_of([*first, *second])]
    assert boxes == [
        ("a", (0, 0, 20, 20)), ("b", (90, 0, 110, 20)), ("a", (130, 0, 150, 20)), ("b", (220, 0, 240, 20)),
    ]  # fmt: skip


def test_a_title_and_its_page_are_one_text() -> None:
    listed = [word("a", 0, 0), word("a", 400, 0), word("b", 0, 12, 60), word("b", 400, 12)]
    assert [one.box for one in texts_of(listed)] == [(0, 0, 420, 10), (0, 12, 420, 22)]


def test_a_text_is_there_once_with_all_its_words() -> None:
    lines = [word("a", 0, 0), word("b", 50, 0), word("a", 30, 0), word("a", 0, 14), word("a", 0, 28)]
    assert [(one.first.id, one.box) for one in texts_of(lines)] == [("a", (0, 0, 50, 38)), ("b", (50, 0, 70, 10))]


def test_a_text_that_goes_on_elsewhere_is_there_once_more() -> None:
    columns = [word("a", 0, 80), word("a", 0, 94), word("a", 60, 0), word("a", 60, 14), word("a", 0, 190)]
    assert [one.box for one in texts_of(columns)] == [(0, 80, 20, 104), (60, 0, 80, 24), (0, 190, 20, 200)]


def test_pages_follow_the_texts_that_are_on_them() -> None:
    before = [{"cover"}, {"a", "b"}, {"c"}, {"d"}, set()]
    added = [{"cover"}, {"new"}, {"a"}, {"b", "c"}, {"d"}, set()]
    assert shifts(before, added) == (0, 2, 3, 4, 5)
    assert shifts(added, before) == (0, 1, 1, 2, 3, 4)
    assert shifts(before, [{"other"}]) == (0, 0, 0, 0, 0)
    assert shifts(before, [set(), *before]) == (1, 2, 3, 4, 5)

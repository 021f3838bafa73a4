"""What each text of a drawn chart is of, however it is broken into lines."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from report.charts import CHARTS
from report.charts.drawing import draw_chart
from report.charts.palette import Palette
from report.charts.words import ChartWord, numbered, words_of
from report.typography.faces import Face
from tests.charts.examples import NARROW, SESSIONS, USERS, WIDE, chart, series

FIRST = "Sessies van bezoekers"


def bare(words: str) -> str:
    return "".join([sign for sign in words if sign.isalnum()])


def test_words_have_their_numbers() -> None:
    words = words_of(numbered(chart("line", series("a", SESSIONS), series("b", USERS), unit="aantal", break_note="c")))
    assert [word.number for word in words if isinstance(word, ChartWord)] == list(range(len(words)))


@pytest.mark.parametrize("kind", CHARTS)
def test_lines_tell_what_they_are_of(kind: str, palette: Palette, faces: Mapping[str, Face]) -> None:
    example = chart(kind, series(FIRST, SESSIONS), series("Gebruikers", USERS), unit="aantal")
    words = words_of(example)
    shown: dict[int, str] = {}
    for text in draw_chart(example, NARROW, palette, faces).words:
        if text.word is not None:
            assert bare(text.text) in bare(words[text.word])
            shown[text.word] = shown.get(text.word, "") + bare(text.text)
    periods = [number for number in shown if number < len(example.categories)]
    assert {example.categories[0], example.categories[-1]} & {words[number] for number in periods}
    assert all(bare(words[number]) in shown[number] for number in shown)
    assert bare(FIRST) in shown.values()


def test_equal_values_of_small_charts_are_each_of_its_own(palette: Palette, faces: Mapping[str, Face]) -> None:
    example = chart("multiples", series("a", (5, 1, 9)), series("b", (9, 1, 5)))
    drawn = draw_chart(example, WIDE, palette, faces)
    values = [text for text in drawn.words if text.word is not None and words_of(example)[text.word] in ("5", "9")]
    first = words_of(example).index("5")
    assert len(values) == 4
    for text in values:
        assert text.word is not None
        assert (text.word < first + 3) == (text.x < drawn.width / 2)
        assert words_of(example)[text.word] == text.text

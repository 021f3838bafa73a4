"""A paragraph can be set longer or shorter, and without a hyphen at the end of a given line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.document import Run
from report.typography.breaking import Line, line_variants, set_lines
from report.typography.items import Items, Shaper
from report.typography.justification import JUSTIFIED, RAGGED
from tests.typography.conftest import Looks
from tests.typography.paragraphs import PROSE, SENTENCE, SETTINGS, drawn_width, text_of

LONG = f"{PROSE} {PROSE.replace('elf', 'twaalf')} {PROSE.replace('2022', '2023')}"
MEASURES = [float(measure) for measure in range(180, 460, 7)]


@pytest.fixture(scope="module")
def prose(shaper: Shaper, looks: Looks) -> Items:
    return shaper.items((Run(LONG),), looks)


def words_on(line: Line) -> int:
    return line.gaps + 1


def test_a_long_paragraph_can_mostly_be_a_line_longer_or_shorter(prose: Items) -> None:
    longer = shorter = 0
    for measure in MEASURES:
        best = len(set_lines(prose, measure))
        others = line_variants(prose, measure)
        assert list(others) == sorted(others)
        longer += best + 1 in others
        shorter += best - 1 in others
    assert longer > len(MEASURES) / 3
    assert longer + shorter > len(MEASURES) / 2


@pytest.mark.parametrize("setting", [JUSTIFIED, RAGGED])
def test_alternatives_are_whole_paragraphs_that_look_well(prose: Items, setting: object) -> None:
    chosen = RAGGED if setting is RAGGED else JUSTIFIED
    space = prose.parts[0].space
    for measure in MEASURES[::5]:
        for count, (lines, demerits) in line_variants(prose, measure, chosen).items():
            assert len(lines) == count
            assert demerits >= 0
            assert text_of(lines).split() == text_of(set_lines(prose, measure, chosen)).split()
            assert words_on(lines[-1]) > 1
            for line in lines:
                assert not line.overfull
                assert drawn_width(line) <= measure + 0.05
                if chosen.justify and line.gaps:
                    loosest = 1 + chosen.yielding + (chosen.emergency - chosen.easy) * chosen.stretch
                    given = line.justification
                    assert given.scale / 100 * (space + given.gap + 2 * given.tracking) < space * (loosest + 0.05)


def test_the_usual_number_of_lines_costs_nothing_more(prose: Items) -> None:
    for measure in MEASURES:
        lines = set_lines(prose, measure)
        same = line_variants(prose, measure).get(len(lines))
        if same and same.demerits == 0:
            hyphens = sum(line.hyphen for line in same.lines)
            assert hyphens >= sum(line.hyphen for line in lines)
        if same and same.lines == lines:
            assert same.demerits == 0


def test_a_line_ends_without_a_hyphen_where_it_is_asked_to(prose: Items) -> None:
    freed = 0
    for measure in MEASURES:
        lines = set_lines(prose, measure)
        for index in [i for i, line in enumerate(lines) if line.hyphen]:
            for other, _ in line_variants(prose, measure, whole=(index,)).values():
                assert len(other) <= index or not other[index].hyphen
                freed += 1
    assert freed > 10


def test_forced_breaks_stay(shaper: Shaper, looks: Looks) -> None:
    items = shaper.items((Run(f"een\n{LONG}\ntwee drie\n{LONG}"),), looks)
    counts = set()
    for measure in MEASURES[::4]:
        found = line_variants(items, measure)
        counts.add(len(found))
        for lines, _ in found.values():
            texts = [" ".join(box.text for box in line.segments[0].boxes) for line in lines]
            assert texts[0] == "een"
            assert texts.count("twee drie") == 1
    assert max(counts) > 1


def test_each_line_may_have_its_own_measure(shaper: Shaper, looks: Looks) -> None:
    items = shaper.items((Run(LONG),), looks)
    for lines, _ in line_variants(items, (150.0, 250.0, 300.0)).values():
        assert [line.measure for line in lines[:4]] == [150.0, 250.0, 300.0, 300.0]


def test_there_are_none_to_a_single_line(shaper: Shaper, looks: Looks) -> None:
    for text in ("", "een woord", "een\ntwee"):
        assert line_variants(shaper.items((Run(text),), looks), 300.0) == {}


@given(SENTENCE, st.floats(20, 450), SETTINGS, st.sets(st.integers(0, 5)))
def test_whatever_the_paragraph(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: object, whole: set[int]
) -> None:
    chosen = JUSTIFIED if setting is JUSTIFIED else RAGGED
    items = shaper.items((Run(text),), looks)
    for count, (lines, _) in line_variants(items, measure, chosen, whole=whole).items():
        assert len(lines) == count
        assert text_of(lines).replace("é", "ee") == text.replace("é", "ee") + " "
        assert not any(lines[i].hyphen for i in whole if i < count)

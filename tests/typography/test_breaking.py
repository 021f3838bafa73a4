"""Every word stands in a line of its measure, and lines end where a reader likes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.document import Run
from report.typography.breaking import break_lines, lines_of, set_lines
from report.typography.breakpoints import Breakpoints
from report.typography.items import Shaper
from report.typography.justification import JUSTIFIED, RAGGED, ROUNDING, Setting
from report.typography.totalfit import total_fit
from tests.typography.conftest import Looks
from tests.typography.greedy import first_fit
from tests.typography.paragraphs import PROSE, SENTENCE, SETTINGS, drawn_width, places_of, stops_of, text_of, words_of

pytestmark = pytest.mark.slow


@given(SENTENCE, st.floats(1, 450), SETTINGS, st.booleans())
def test_every_word_in_every_word_out(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting, hyphenate: bool
) -> None:
    items = shaper.items((Run(text),), looks, hyphenate=hyphenate)
    lines = set_lines(items, measure, setting)
    assert text_of(lines).replace("é", "ee") == text.replace("é", "ee") + " "
    for line in lines[:-1]:
        assert line.segments
    assert [line.last for line in lines] == [False] * (len(lines) - 1) + [True]


@given(SENTENCE, st.floats(1, 450), SETTINGS)
def test_no_line_is_wider_than_its_measure(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting
) -> None:
    space = looks(Run("")).face.space / 100
    least = (1 - setting.yielding - setting.shrink - ROUNDING) * space
    for line in set_lines(shaper.items((Run(text),), looks), measure, setting):
        boxes = [box for segment in line.segments for box in segment.boxes]
        between = sum(len(segment.boxes) - 1 for segment in line.segments)
        hung = line.hang + (boxes[-1].right if setting.hang and not line.last else 0.0)
        assert line.hang == (boxes[0].left if setting.hang else 0.0)
        assert line.width + hung == pytest.approx(sum(box.width for box in boxes) + between * space, abs=0.7)
        assert line.gaps == between + sum(box.spaces for box in boxes)
        assert abs(line.justification.scale - 100) <= 100 * setting.scaling + 1e-9
        assert abs(line.justification.tracking) <= setting.tracking * 10 + 1e-9
        assert line.overfull == (drawn_width(line) > measure + 0.05)
        if setting.justify and line.gaps:
            given = line.justification
            visible = given.scale / 100 * (space + given.gap + 2 * given.tracking)
            assert visible >= least - 1e-9
            assert not line.overfull or visible == pytest.approx(least)
        if line.overfull:
            assert line.justification.scale == pytest.approx(100 - 100 * setting.scaling)


@given(SENTENCE, st.floats(30, 450), SETTINGS)
def test_a_line_is_overfull_only_where_its_word_cannot_be_broken(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting
) -> None:
    places = places_of(shaper, looks, text, setting)
    ends = stops_of(places)
    starts = [places.starts[0].x, *[stop.start.x for stop in ends]]
    widest = max(stop.end.x - start for start, stop in zip(starts, ends, strict=False))
    lines = set_lines(shaper.items((Run(text),), looks), measure, setting)
    if widest <= measure:
        assert not any(line.overfull for line in lines)


@given(SENTENCE, st.floats(30, 450), SETTINGS)
def test_the_same_text_breaks_in_the_same_places(looks: Looks, text: str, measure: float, setting: Setting) -> None:
    one, other = (
        [words_of(line) for line in set_lines(Shaper("nl").items((Run(text),), looks), measure, setting)]
        for _ in range(2)
    )
    assert one == other


def test_justified_lines_fill_their_measure_and_the_last_one_does_not(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run(PROSE),), looks), 250.0)
    assert len(lines) > 5
    for line in lines[:-1]:
        assert drawn_width(line) == pytest.approx(250.0)
    assert lines[-1].justification.gap == 0


def test_ragged_lines_keep_their_spaces(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run(PROSE),), looks), 150.0, RAGGED)
    assert all(line.justification.gap == 0 and line.width <= 150.0 for line in lines)
    assert sum(line.broken for line in lines) <= 2


def test_a_paragraph_that_looks_well_without_hyphens_has_none(shaper: Shaper, looks: Looks) -> None:
    text = "aap noot mies wim zus jet " * 12
    assert not any(line.broken for line in set_lines(shaper.items((Run(text),), looks), 300.0))


def test_the_last_line_is_no_remnant(shaper: Shaper, looks: Looks) -> None:
    for measure in range(200, 400, 3):
        line = set_lines(shaper.items((Run(PROSE),), looks), float(measure))[-1]
        assert len(words_of(line).split()) > 1


def test_a_word_with_its_colon_is_a_remnant_too(shaper: Shaper, looks: Looks) -> None:
    for measure in range(200, 400, 3):
        for tied in ("contient\u00a0:", "chapitre\u00a04)."):
            line = set_lines(shaper.items((Run(f"{PROSE} {tied}"),), looks), float(measure))[-1]
            assert len(words_of(line).replace("\u00a0", "").split()) > 1


def test_hyphens_below_each_other_are_fewer_than_first_fit_has(shaper: Shaper, looks: Looks) -> None:
    runs, greedy = [0, 0], [0, 0]
    places = places_of(shaper, looks, PROSE)
    for measure in range(200, 400, 3):
        for count, stops in (
            (runs, total_fit(places, (float(measure),)).stops()),
            (greedy, first_fit(places, (float(measure),))),
        ):
            flags = "".join("-" if stop.inside else " " for stop in stops)
            count[0] += flags.count("--")
            count[1] += flags.count("---")
    assert runs[0] < greedy[0] / 2
    assert runs[1] == 0 < greedy[1]


def test_lines_seldom_end_in_a_single_letter(shaper: Shaper, looks: Looks) -> None:
    text = "il a vu à la mer un air à la fois gai et vif a dit le roi y a mis un peu de vin à part "
    ends = {JUSTIFIED: 0, JUSTIFIED._replace(letter=0.0): 0}
    for setting in ends:
        places = places_of(shaper, looks, text * 4, setting)
        for measure in range(200, 400, 3):
            stops = total_fit(places, (float(measure),)).stops()
            ends[setting] += sum(len(places.part.boxes[stop.box].text) == 1 for stop in stops)
    careful, careless = ends.values()
    assert careful < careless / 3


def test_names_and_mute_syllables_are_broken_where_little_else_can_be_had(looks: Looks) -> None:
    text = (
        "La géographe Clarisse Demoulin marche avec quelqu’un qui connaît les lieux, un facteur ou un enfant, et note "
        "quatre remarques par kilomètre, dont les administrations ne savent presque rien, sauf Hélène Vandenbroucke. "
    )
    broken = {}
    for kind, setting in {
        "as all": JUSTIFIED._replace(name=JUSTIFIED.hyphen, mute=JUSTIFIED.hyphen),
        "with care": JUSTIFIED,
        "never": JUSTIFIED._replace(mute=None),
    }.items():
        places = places_of(Shaper("fr"), looks, text * 4, setting)
        ways = [total_fit(places, (float(measure),)).stops() for measure in range(160, 400, 3)]
        found = [stop.inside for stops in ways for stop in stops if stop.inside]
        names = sum(f.before.text != f.before.text.lower() for f in found)
        broken[kind] = names, sum(f.at.mute for f in found)
    assert 0 < broken["with care"][0] < 0.9 * broken["as all"][0]
    assert 0 < broken["with care"][1] < 0.8 * broken["as all"][1]
    assert broken["never"][1] == 0


def test_forced_breaks_end_lines_that_are_not_stretched(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run("een twee\ndrie vier\u2028vijf"),), looks), 300.0)
    assert [words_of(line) for line in lines] == ["een twee", "drie vier", "vijf"]
    assert [line.justification.gap for line in lines] == [0, 0, 0]
    assert [line.last for line in lines] == [False, False, True]


def test_each_line_may_have_its_own_measure(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run(PROSE),), looks), (100.0, 200.0, 300.0))
    assert [line.measure for line in lines[:4]] == [100.0, 200.0, 300.0, 300.0]
    for line in lines[:-1]:
        assert drawn_width(line) == pytest.approx(line.measure)
    items = shaper.items((Run(PROSE),), looks)
    assert set_lines(items, 200.0) == set_lines(items, [200.0, 200.0, 200.0])


def test_marks_of_notes_are_on_the_line_of_their_word(shaper: Shaper, looks: Looks) -> None:
    first, *rest = PROSE.split(" ")
    runs = (Run(first), Run("1", note="a"), Run(" " + " ".join(rest)), Run("2", note="b"), Run("3", note="c"))
    lines = set_lines(shaper.items(runs, looks), 200.0)
    assert lines[0].notes == ("a",)
    assert lines[-1].notes == ("b", "c")
    assert all(line.notes == () for line in lines[1:-1])


def test_a_line_begins_with_no_empty_segment(shaper: Shaper, looks: Looks) -> None:
    runs = tuple(Run(word + " ", emphasis=i % 2 == 0) for i, word in enumerate(PROSE.split(" ")))
    lines = set_lines(shaper.items(runs, looks), 150.0)
    assert all(segment.boxes[0].code for line in lines for segment in line.segments[:1])
    assert text_of(lines).split() == PROSE.replace("\u00a0", " ").split()


def test_breaks_and_lines_are_two_steps_of_one(shaper: Shaper, looks: Looks) -> None:
    items = shaper.items((Run(PROSE),), looks)
    breaks = break_lines(items, 220.0)
    assert lines_of(items, breaks) == set_lines(items, 220.0)
    assert breaks.parts[0] == total_fit(Breakpoints(items.parts[0], JUSTIFIED), (220.0,)).stops()

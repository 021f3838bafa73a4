"""Total fit finds the best lines, and some lines for whatever it is given."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.document import Run
from report.typography.breaking import JUSTIFIED, RAGGED, Line, Setting, break_lines, lines_of, set_lines
from report.typography.hyphenation import SOFT_HYPHEN
from report.typography.items import Part, Shaper, Stop
from report.typography.totalfit import NO_GAP, SHORT, WORST, TotalFit, total_fit
from tests.typography.conftest import Looks

PROSE = (
    "De werkgroep duurzame overheidsopdrachten kwam in 2022 elf keer samen. Ze wisselde beleidsinitiatieven uit "
    "tussen de gewesten en de federale overheid, volgde de herziening van de omzendbrief op en gaf advies over de "
    "criteria voor werkkledij en ICT. Het aantal bezoekers van de website steeg met 12\u00a0% tot 6\u202f272."
)
LETTERS = st.text("abcdeilmnorst", min_size=1, max_size=14)
WORD = LETTERS | st.sampled_from(["verzendkosten", "evidence-based", "5\u00a0%", "www.fod.be/nl/gids", "–", "cafeetje"])
SENTENCE = st.lists(WORD, min_size=1, max_size=40).map(" ".join)
SETTINGS = st.sampled_from([JUSTIFIED, RAGGED, JUSTIFIED._replace(hyphen=10.0), RAGGED._replace(rag=0.3)])


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper("nl")


def words_of(line: Line) -> str:
    """The text of a line, with the soft hyphen of a broken word."""
    text = "".join(" ".join(box.text for box in segment.boxes) for segment in line.segments)
    return text[:-1] + "-" if line.hyphenated else text


def text_of(lines: tuple[Line, ...]) -> str:
    return "".join(words_of(line)[:-1] if line.hyphenated else words_of(line) + " " for line in lines)


def drawn_width(line: Line) -> float:
    return (line.width + line.gaps * line.gap) * line.scale / 100


def part_of(shaper: Shaper, looks: Looks, text: str) -> Part:
    (part,) = shaper.items((Run(text),), looks).parts
    return part


# --- an independent account of what lines cost -----------------------------------------------------


def cost(part: Part, stops: tuple[Stop, ...], measure: float, setting: Setting) -> float:
    """The demerits of lines as the setting defines them; infinite for lines that are too tight."""
    total, start, gaps, flagged, inside = 0.0, 0.0, 0, 0, False
    for i, stop in enumerate(stops):
        last = i == len(stops) - 1
        room, spaces = measure - (stop.end - start), stop.gaps_end - gaps
        scaled = setting.scaling * measure
        if room < -1e-6:
            give = setting.shrink * part.space * spaces + scaled
            ratio = -room / give if give else float("inf")
            if ratio > 1:
                return float("inf")
        elif last:
            ratio = 0.0
        else:
            give = setting.stretch * part.space * spaces + setting.rag * measure
            if room <= give + scaled:
                ratio = room / (give + scaled) if room > 1e-6 else 0.0
            else:
                ratio = (room - scaled) / give if give else 1 + NO_GAP * room / measure
        total += (setting.line + 100 * min(ratio, WORST) ** 3) ** 2
        ends_in_hyphen = bool(stop.found and stop.found.point.hyphen)
        if stop.found:
            kind = setting.hard_hyphen if ends_in_hyphen else setting.address
            total += (setting.hyphen if stop.found.point.soft else kind) ** 2
            if ends_in_hyphen and flagged:
                total += (setting.two_hyphens if flagged == 1 else setting.three_hyphens) ** 2
        total += setting.letter**2 if stop.letter and not last else 0
        if last and i:
            total += setting.last_hyphen**2 if flagged else 0
            if spaces == 0:
                total += (setting.fragment if inside else setting.short_last) ** 2
            elif stop.end - start < SHORT * part.space:
                total += setting.short_last**2
        flagged = flagged + 1 if ends_in_hyphen else 0
        start, gaps, inside = stop.start, stop.gaps_start, bool(stop.found)
    return total


def stops_of(part: Part) -> list[Stop]:
    """Every place where a line may end, in order."""
    words = range(len(part.ends))
    return [stop for word in words for stop in (*part.splits(word), part.stop(word))]


def first_fit(part: Part, measure: float) -> tuple[Stop, ...]:
    """The lines that come of filling each as far as it goes."""
    stops: list[Stop] = []
    start, places = 0.0, stops_of(part)
    while not stops or stops[-1] is not places[-1]:
        ahead = [stop for stop in places if stop.start > start + 1e-6 or stop is places[-1]]
        fitting = [stop for stop in ahead if stop.end - start <= measure + 1e-6]
        stops.append(fitting[-1] if fitting else ahead[0])
        start = stops[-1].start
    return tuple(stops)


def all_ways(places: list[Stop]) -> Iterator[tuple[Stop, ...]]:
    *inner, last = places
    for chosen in range(1 << len(inner)):
        yield (*[stop for i, stop in enumerate(inner) if chosen >> i & 1], last)


@given(st.lists(WORD, min_size=2, max_size=7).map(" ".join), st.floats(60, 200), SETTINGS)
def test_no_way_to_break_is_better(shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting) -> None:
    part = part_of(shaper, looks, text)
    places = stops_of(part)
    if len(places) > 11 or max(b.end - a.start for a, b in zip([part.stop(0), *places], places, strict=False)) < 0:
        return
    setting = setting._replace(rag=max(setting.rag, 0.05))  # lines without spaces are then lines like any other
    least = min(cost(part, stops, measure, setting) for stops in all_ways(places))
    found = TotalFit(part, (measure,), setting, tolerance=1e9, forced=True).best()
    assert found
    if least < 1e14:
        assert found.demerits == pytest.approx(least)


@given(SENTENCE, st.floats(80, 450), SETTINGS)
def test_total_fit_is_never_worse_than_first_fit(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting
) -> None:
    part = part_of(shaper, looks, text)
    found = TotalFit(part, (measure,), setting, tolerance=2 * setting.tolerance, forced=True).best()
    assert found
    greedy = cost(part, first_fit(part, measure), measure, setting)
    assert found.demerits <= greedy * (1 + 1e-9)


@given(SENTENCE, st.floats(80, 450), SETTINGS)
def test_the_demerits_are_those_of_the_lines_found(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting
) -> None:
    part = part_of(shaper, looks, text)
    found = TotalFit(part, (measure,), setting, tolerance=2 * setting.tolerance, forced=True).best()
    node, stops = found, []
    while node and node.stop:
        stops.append(node.stop)
        node = node.before
    expected = cost(part, tuple(reversed(stops)), measure, setting)
    if found and expected < float("inf"):
        assert found.demerits == pytest.approx(expected)


# --- lines -----------------------------------------------------------------------------------------


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
    for line in set_lines(shaper.items((Run(text),), looks), measure, setting):
        boxes = [box for segment in line.segments for box in segment.boxes]
        between = sum(len(segment.boxes) - 1 for segment in line.segments)
        assert line.width == pytest.approx(sum(box.width for box in boxes) + between * space, abs=0.4)
        assert line.gaps == between + sum(box.spaces for box in boxes)
        assert abs(line.scale - 100) <= 100 * setting.scaling + 1e-9
        assert line.overfull == (drawn_width(line) > measure + 0.05)
        assert line.gap >= -setting.shrink * space - 1e-9
        if line.overfull:
            assert line.scale == pytest.approx(100 - 100 * setting.scaling)
            assert line.gaps == 0 or line.gap == pytest.approx(-setting.shrink * space)


@given(SENTENCE, st.floats(30, 450), SETTINGS)
def test_a_line_is_overfull_only_where_its_word_cannot_be_broken(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting
) -> None:
    part = part_of(shaper, looks, text)
    places = stops_of(part)
    starts = [0.0, *[stop.start for stop in places]]
    widest = max(stop.end - start for start, stop in zip(starts, places, strict=False))
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
    assert lines[-1].gap == 0


def test_ragged_lines_keep_their_spaces(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run(PROSE),), looks), 150.0, RAGGED)
    assert all(line.gap == 0 and line.width <= 150.0 for line in lines)
    assert sum(line.hyphenated for line in lines) <= 2


def test_a_paragraph_that_looks_well_without_hyphens_has_none(shaper: Shaper, looks: Looks) -> None:
    text = "aap noot mies wim zus jet " * 12
    assert not any(line.hyphenated for line in set_lines(shaper.items((Run(text),), looks), 300.0))


def test_the_last_line_is_no_remnant(shaper: Shaper, looks: Looks) -> None:
    for measure in range(200, 400, 3):
        line = set_lines(shaper.items((Run(PROSE),), looks), float(measure))[-1]
        assert len(words_of(line).split()) > 1


def test_hyphens_below_each_other_are_fewer_than_first_fit_has(shaper: Shaper, looks: Looks) -> None:
    runs, greedy = [0, 0], [0, 0]
    part = part_of(shaper, looks, PROSE)
    for measure in range(200, 400, 3):
        for count, stops in (
            (runs, total_fit(part, (float(measure),), JUSTIFIED)),
            (greedy, first_fit(part, float(measure))),
        ):
            flags = "".join("-" if stop.found else " " for stop in stops)
            count[0] += flags.count("--")
            count[1] += flags.count("---")
    assert runs[0] < greedy[0] / 2
    assert runs[1] == 0 < greedy[1]


def test_lines_seldom_end_in_a_single_letter(shaper: Shaper, looks: Looks) -> None:
    text = "il a vu à la mer un air à la fois gai et vif a dit le roi y a mis un peu de vin à part "
    part = part_of(shaper, looks, text * 4)
    ends = {JUSTIFIED: 0, JUSTIFIED._replace(letter=0.0): 0}
    for setting in ends:
        for measure in range(200, 400, 3):
            ends[setting] += sum(stop.letter for stop in total_fit(part, (float(measure),), setting))
    careful, careless = ends.values()
    assert careful < careless / 3


def test_forced_breaks_end_lines_that_are_not_stretched(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run("een twee\ndrie vier\u2028vijf"),), looks), 300.0)
    assert [words_of(line) for line in lines] == ["een twee", "drie vier", "vijf"]
    assert [line.gap for line in lines] == [0, 0, 0]
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


# --- odd paragraphs --------------------------------------------------------------------------------

ODD = {
    "empty": "",
    "one long word": "x" * 400,
    "one long word with hyphens": "verzendkosten" * 30,
    "an address": "https://www.example.be/" + "map/" * 80,
    "no space": "5\u00a0%\u202f" * 100,
    "spaces only": " " * 50,
    "many spaces": "een    twee     drie" * 20,
    "letters": "a b c d e f g h i j " * 40,
    "forced breaks": "\n\n\u2028een\n",
    "control characters": "een\ttwee\r\x00drie" * 20,
    "soft hyphens": "\u00ad".join("abcdefghij" * 20),
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("measure", [0.5, 20.0, 400.0])
@pytest.mark.parametrize("setting", [JUSTIFIED, RAGGED])
def test_nothing_fails(shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting) -> None:
    lines = set_lines(shaper.items((Run(text),), looks), measure, setting)
    assert lines
    expected = text.replace("\u2028", "\n").replace("\n", " ").replace(SOFT_HYPHEN, "")
    assert "".join(text_of(lines).split()).replace(SOFT_HYPHEN, "") == "".join(expected.split())


def test_one_long_word_is_overfull_and_not_broken(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run("een " + "x" * 400 + " einde"),), looks), 200.0)
    assert [words_of(line) for line in lines] == ["een", "x" * 400, "einde"]
    assert [line.overfull for line in lines] == [False, True, False]


def test_a_word_may_fill_several_lines(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run("verzendkosten" * 8),), looks), 90.0)
    assert len(lines) > 4
    assert all(line.hyphenated for line in lines[:-1])
    assert not any(line.overfull for line in lines)
    assert "".join(words_of(line).rstrip("-") for line in lines) == "verzendkosten" * 8


def test_only_a_link(shaper: Shaper, looks: Looks) -> None:
    (line,) = set_lines(shaper.items((Run("hier", href="#a"),), looks), 100.0)
    assert line.segments[0].run.href == "#a"


@pytest.mark.parametrize("measure", [150.0, 453.5])
def test_time_is_linear(shaper: Shaper, looks: Looks, measure: float) -> None:
    words = (PROSE * 150).split(" ")[:5000]
    seconds = []
    for count in (1250, 5000):
        text = " ".join(words[:count])
        set_lines(shaper.items((Run(text[:3000]),), looks), measure)
        begin = time.process_time()
        lines = set_lines(shaper.items((Run(text),), looks), measure)
        seconds.append(time.process_time() - begin)
        assert text_of(lines).split() == text.split()
    assert seconds[1] < 12 * seconds[0] + 0.05


def test_breaks_and_lines_are_two_steps_of_one(shaper: Shaper, looks: Looks) -> None:
    items = shaper.items((Run(PROSE),), looks)
    breaks = break_lines(items, 220.0)
    assert lines_of(items, breaks) == set_lines(items, 220.0)
    assert breaks.parts[0] == total_fit(items.parts[0], (220.0,), JUSTIFIED)

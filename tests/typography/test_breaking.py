"""Total fit finds the best lines, and some lines for whatever it is given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.document import Run
from report.typography.breaking import Line, break_lines, lines_of, set_lines
from report.typography.breakpoints import Breakpoint, Breakpoints, Sums
from report.typography.hyphenation import SOFT_HYPHEN
from report.typography.items import Shaper
from report.typography.justification import JUSTIFIED, RAGGED, ROUNDING, Setting
from report.typography.totalfit import NO_GAP, SHORT, TIED, WORST, TotalFit, total_fit
from tests.steps import steps
from tests.typography.conftest import Looks
from tests.typography.greedy import first_fit

pytestmark = pytest.mark.slow

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
    return text[:-1] + "-" if line.broken else text


def text_of(lines: tuple[Line, ...]) -> str:
    return "".join(words_of(line)[:-1] if line.broken else words_of(line) + " " for line in lines)


def glyphs_of(line: Line) -> int:
    boxes = [box for segment in line.segments for box in segment.boxes]
    return sum(box.length - box.spaces for box in boxes) + line.gaps


def drawn_width(line: Line) -> float:
    given = line.justification
    return (line.width + line.gaps * given.gap + given.tracking * max(glyphs_of(line) - 1, 0)) * given.scale / 100


def places_of(shaper: Shaper, looks: Looks, text: str, setting: Setting = JUSTIFIED) -> Breakpoints:
    (part,) = shaper.items((Run(text),), looks).parts
    return Breakpoints(part, setting)


# --- an independent account of what lines cost -----------------------------------------------------


def fitness_of(room: float, flex: float) -> int:
    """0 for a tight line, 1 for one like any other, 2 and 3 for loose ones."""
    if abs(room) <= flex:
        return 1 if not flex or abs(room) / flex < 0.5 else 2 if room >= 0 else 0
    return 3 if room >= 0 else 0


def cost(places: Breakpoints, stops: tuple[Breakpoint, ...], measure: float) -> float:
    """The demerits of lines as the setting defines them; infinite for lines that are too tight."""
    setting, space = places.setting, places.space
    total, hyphens, fitness = 0.0, 0, 1
    first = places.part.boxes[0].bare  # the word that the first line begins with
    before = Breakpoint(Sums(0.0, 0, 0.0), places.starts[0], 0, -1, -1, head=first)
    for i, stop in enumerate(stops):
        last = i == len(stops) - 1
        room, gaps = measure - (stop.end.x - before.start.x), stop.end.gaps - before.start.gaps
        flex = stop.end.flex - before.start.flex
        give = gaps * space * (setting.stretch if room >= 0 else setting.shrink)
        give += setting.rag * measure if room >= 0 else 0.0
        if abs(room) <= flex:
            ratio = setting.easy * abs(room) / flex if flex else 0.0
        elif room < -1e-6 and -room - flex > give:
            return float("inf")
        else:
            ratio = setting.easy + (abs(room) - flex) / give if give else 1 + NO_GAP * (room - flex) / measure
        if last and room >= 0:
            ratio, now = 0.0, 1
        else:
            now = fitness_of(room, flex)
        total += (setting.line + 100 * min(ratio, WORST) ** 3) ** 2
        total += setting.clash**2 if (abs(now - fitness) > 1 if not last else fitness == 3) else 0
        same_tail = stop.tail and stop.tail == before.tail
        same_head = stop.head and stop.head == before.head and not last
        total += setting.stack**2 if same_tail or same_head else 0
        if not last:
            total += stop.cost
            total += (0, setting.two_hyphens, setting.three_hyphens)[min(hyphens, 2)] ** 2 if stop.hyphen else 0
        elif i:
            total += setting.last_hyphen**2 if hyphens else 0
            least = TIED if before.word == len(places.ends) - 1 else SHORT
            if gaps == 0 or stop.end.x - before.start.x < least * space:
                total += (setting.fragment if gaps == 0 and before.inside else setting.short_last) ** 2
        hyphens = hyphens + 1 if stop.hyphen else 0
        before, fitness = stop, now
    return total


def stops_of(places: Breakpoints) -> list[Breakpoint]:
    """Every place where a line may end, in order."""
    words = range(len(places.ends))
    return [stop for word in words for stop in (*places.inside(word), places.after(word))]


def all_ways(ends: list[Breakpoint]) -> Iterator[tuple[Breakpoint, ...]]:
    *inner, last = ends
    for chosen in range(1 << len(inner)):
        yield (*[stop for i, stop in enumerate(inner) if chosen >> i & 1], last)


@given(st.lists(WORD, min_size=2, max_size=7).map(" ".join), st.floats(60, 200), SETTINGS)
def test_no_way_to_break_is_better(shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting) -> None:
    setting = setting._replace(rag=max(setting.rag, 0.05))  # lines without spaces are then lines like any other
    places = places_of(shaper, looks, text, setting)
    ends = stops_of(places)
    if len(ends) > 11:
        return
    ways = {stops: cost(places, stops, measure) for stops in all_ways(ends)}
    least = min(ways.values())
    found = TotalFit(places, (measure,), tolerance=1e9, forced=True).best()
    assert found
    if least < 1e14:
        assert found.demerits == pytest.approx(least)
        counted = TotalFit(places, (measure,), tolerance=1e9, counted=True).best_of_each()
        for count in {len(stops) for stops, demerits in ways.items() if demerits < 1e14}:
            assert counted[count].demerits == pytest.approx(min(d for s, d in ways.items() if len(s) == count))


@given(SENTENCE, st.floats(80, 450), SETTINGS)
def test_total_fit_is_never_worse_than_first_fit(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting
) -> None:
    places = places_of(shaper, looks, text, setting)
    found = TotalFit(places, (measure,), tolerance=2 * setting.emergency, forced=True).best()
    assert found
    greedy = cost(places, first_fit(places, (measure,)), measure)
    assert found.demerits <= greedy * (1 + 1e-9)


@given(SENTENCE, st.floats(80, 450), SETTINGS)
def test_the_demerits_are_those_of_the_lines_found(
    shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting
) -> None:
    places = places_of(shaper, looks, text, setting)
    found = total_fit(places, (measure,))
    expected = cost(places, found.stops(), measure)
    if expected < float("inf"):
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
    assert all(line.broken for line in lines[:-1])
    assert not any(line.overfull for line in lines)
    assert "".join(words_of(line).rstrip("-") for line in lines) == "verzendkosten" * 8


def test_only_a_link(shaper: Shaper, looks: Looks) -> None:
    (line,) = set_lines(shaper.items((Run("hier", href="#a"),), looks), 100.0)
    assert line.segments[0].run.href == "#a"


@pytest.mark.parametrize("measure", [150.0, 453.5])
def test_steps_are_linear(shaper: Shaper, looks: Looks, measure: float) -> None:
    words = (PROSE * 150).split(" ")[:5000]
    hyphenated = JUSTIFIED._replace(pretolerance=-1.0)  # short and long text are then searched as often
    few, many = [shaper.items((Run(" ".join(words[:count])),), looks) for count in (1250, 5000)]
    made: list[tuple[Line, ...]] = []
    taken = steps(lambda: made.append(set_lines(few, measure, hyphenated)))
    assert steps(lambda: made.append(set_lines(many, measure, hyphenated))) < 4.5 * taken
    assert [text_of(lines).split() for lines in made] == [" ".join(words[:count]).split() for count in (1250, 5000)]


def test_breaks_and_lines_are_two_steps_of_one(shaper: Shaper, looks: Looks) -> None:
    items = shaper.items((Run(PROSE),), looks)
    breaks = break_lines(items, 220.0)
    assert lines_of(items, breaks) == set_lines(items, 220.0)
    assert breaks.parts[0] == total_fit(Breakpoints(items.parts[0], JUSTIFIED), (220.0,)).stops()

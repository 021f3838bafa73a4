"""Runs become words with places; nothing is lost between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.document import Run
from report.typography.boxes import CharacterStyle
from report.typography.breakpoints import Breakpoints, min_width
from report.typography.faces import Face
from report.typography.items import Items, Shaper, natural_width
from report.typography.justification import JUSTIFIED, RAGGED
from tests.typography.conftest import Looks

TEXT = st.text("abé -.\n\u2028\u00a0", max_size=12)
RUN = st.tuples(TEXT, st.booleans(), st.booleans()).map(lambda t: Run(t[0], emphasis=t[1], solid=t[2]))
RUNS = st.lists(RUN, max_size=6)


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper("nl", {"aankoopgids": "aan-koop-gids"})


def text_of(items: Items) -> str:
    """The text of items: a space between the boxes of a span, nothing between spans."""
    return "\n".join(
        "".join(" ".join(box.text for box in part.boxes[span.first : span.last]) for span in part.spans)
        for part in items.parts
    )


@given(RUNS)
def test_no_character_is_lost_or_gained(shaper: Shaper, looks: Looks, runs: list[Run]) -> None:
    source = "".join(run.text for run in runs).replace("\u2028", "\n")
    expected = "\n".join(line.strip(" ") for line in source.split("\n"))
    assert text_of(shaper.items(tuple(runs), looks)) == expected


@given(RUNS)
def test_places_add_up(shaper: Shaper, looks: Looks, runs: list[Run]) -> None:
    for part in shaper.items(tuple(runs), looks).parts:
        inner = sum((span.last - span.first - 1) * span.words.space for span in part.spans)
        assert part.width == pytest.approx(sum(box.width for box in part.boxes) + inner)
        for setting in (RAGGED, JUSTIFIED):
            places = Breakpoints(part, setting)
            words = len(places.ends)
            if not setting.hang:
                assert places.starts[0].x == 0
                assert places.ends[-1].x == pytest.approx(part.width)
            assert places.ends[words - 1].gaps == part.gaps
            assert len(places.starts) == len(places.starts) == words + 1
            for word in range(words):
                assert places.ends[word].x <= places.starts[word + 1].x + part.size
                assert places.starts[word].x <= places.ends[word].x + 1e-9
            assert places.last_box[words - 1] == len(part.boxes) - 1


@given(RUNS)
def test_what_a_line_yields_is_that_of_its_letters_and_spaces(shaper: Shaper, looks: Looks, runs: list[Run]) -> None:
    for part in shaper.items(tuple(runs), looks).parts:
        if len({span.words.space for span in part.spans}) > 1:
            continue
        places = Breakpoints(part, JUSTIFIED)
        glyphs = sum(box.length - box.spaces for box in part.boxes) + part.gaps
        letters = part.width - part.gaps * part.space
        joints = glyphs - 1 - 2 * part.gaps
        flex = 0.02 * letters + 0.01 * part.size * joints + JUSTIFIED.yielding * part.space * part.gaps
        assert places.ends[-1].flex - places.starts[0].flex == pytest.approx(flex)


def test_a_word_is_shaped_once_for_each_look(shaper: Shaper, looks: Looks) -> None:
    (part,) = shaper.items((Run("bis bis en "), Run("bis", emphasis=True)), looks).parts
    one, other, _, _, slanted = part.boxes
    assert one is other
    assert slanted.text == "bis"
    assert slanted is not one


def test_looks_with_other_sizes_and_tracking_measure_otherwise(face: Face, shaper: Shaper) -> None:
    def width(look: CharacterStyle) -> float:
        return natural_width(shaper.items((Run("een woord"),), lambda run: look))

    plain = width(CharacterStyle(face, 10))
    assert width(CharacterStyle(face, 20)) == pytest.approx(2 * plain)
    assert width(CharacterStyle(face, 10, tracking=0.5)) == pytest.approx(plain + 9 * 0.5)


def test_the_mark_of_a_note_never_begins_a_line(shaper: Shaper, looks: Looks) -> None:
    for runs in (
        (Run("woord"), Run("1", note="a"), Run(" en")),
        (Run("woord "), Run("1", note="a"), Run(" en")),
    ):
        (part,) = shaper.items(runs, looks).parts
        assert len(Breakpoints(part, RAGGED).ends) == 2
        assert part.boxes[1].text == "1"


def test_solid_text_and_marks_are_not_broken_inside(shaper: Shaper, looks: Looks) -> None:
    runs = (Run("verzendkosten"), Run(" "), Run("verzendkosten-en-zo", solid=True), Run(" overheid"))
    places = Breakpoints(shaper.items(runs, looks).parts[0], RAGGED)
    assert [len(places.inside(word)) for word in range(3)] == [3, 0, 1]


def test_without_hyphenation_words_break_at_their_own_hyphens(shaper: Shaper, looks: Looks) -> None:
    runs = (Run("verzendkosten evidence-based www.fod.be/nl"),)
    places = Breakpoints(shaper.items(runs, looks, hyphenate=False).parts[0], RAGGED)
    assert [len(places.inside(word)) for word in range(3)] == [0, 1, 3]


def test_a_phrase_is_hyphenated_in_its_language(shaper: Shaper, looks: Looks) -> None:
    runs = (Run("information "), Run("information", lang="en"))
    places = Breakpoints(shaper.items(runs, looks).parts[0], RAGGED)
    dutch, english = ([s.inside.before.text for s in places.inside(w) if s.inside] for w in range(2))
    assert english == ["in-", "inform-", "informa-"]
    assert dutch != english


def test_exceptions_count_in_the_language_of_the_edition_only(shaper: Shaper, looks: Looks) -> None:
    runs = (Run("aankoopgids "), Run("aankoopgids", lang="en"))
    places = Breakpoints(shaper.items(runs, looks).parts[0], RAGGED)
    dutch, english = ([s.inside.at.offset for s in places.inside(w) if s.inside] for w in range(2))
    assert dutch == [3, 7]
    assert english != dutch


def test_a_word_in_two_looks_is_not_broken_where_they_meet_nor_beside(shaper: Shaper, looks: Looks) -> None:
    places = Breakpoints(shaper.items((Run("overheids", emphasis=True), Run("opdrachten")), looks).parts[0], RAGGED)
    assert len(places.ends) == 1
    assert places.inside(0) == ()
    places = Breakpoints(shaper.items((Run("("), Run("opdrachten", emphasis=True), Run(")")), looks).parts[0], RAGGED)
    assert len(places.inside(0)) == 2


def test_a_break_inside_a_word_knows_its_places(shaper: Shaper, looks: Looks) -> None:
    (part,) = shaper.items((Run("de "), Run("verzendkosten", emphasis=True), Run(".")), looks).parts
    places = Breakpoints(part, RAGGED)
    for stop in places.inside(1):
        assert stop.inside
        assert stop.end.x == pytest.approx(places.starts[1].x + stop.inside.before.width)
        assert stop.start.x == pytest.approx(places.starts[1].x + part.boxes[2].width - stop.inside.after.width)
        assert (stop.word, stop.box, stop.end.gaps, stop.start.gaps) == (1, 2, 1, 1)


def test_widths_for_tables(shaper: Shaper, looks: Looks) -> None:
    face_width = looks(Run("")).face.width
    items = shaper.items((Run("de verzendkosten\nhier"),), looks)
    assert natural_width(items) == pytest.approx(face_width("de verzendkosten", 10, "pnum"))
    assert min_width(items) == pytest.approx(face_width("zend-", 10, "pnum"), abs=0.3)
    solid = shaper.items((Run("de verzendkosten", solid=True),), looks)
    assert min_width(solid) == pytest.approx(face_width("verzendkosten", 10, "pnum"))


def test_nothing_is_a_paragraph_too(shaper: Shaper, looks: Looks) -> None:
    for runs in ((), (Run(""),), (Run("  "), Run(" "))):
        items = shaper.items(runs, looks)
        assert text_of(items) == ""
        assert natural_width(items) == min_width(items) == 0

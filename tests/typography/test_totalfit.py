"""Total fit finds the best lines: no way to break is better, counted independently."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.typography.breakpoints import Breakpoint, Breakpoints, Sums
from report.typography.items import Shaper
from report.typography.justification import Setting
from report.typography.totalfit import NO_GAP, SHORT, TIED, WORST, TotalFit, total_fit
from tests.typography.conftest import Looks
from tests.typography.greedy import first_fit
from tests.typography.paragraphs import SENTENCE, SETTINGS, WORD, places_of, stops_of

pytestmark = pytest.mark.slow


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

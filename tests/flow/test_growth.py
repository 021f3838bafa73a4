"""What doubling a chapter costs: pages are found in a time that grows as it does, in any number of columns."""

from __future__ import annotations

import pytest

from report.flow.column import ColumnFiller, Fill
from report.flow.flow import flow
from report.flow.galley import ColumnBreak, FootNotes, NoteRest
from report.story import Flowable, Strip
from tests.flow.unpainted import Unpainted
from tests.steps import steps

pytestmark = [pytest.mark.slow, pytest.mark.long]

MOST = 2.3  # times as many steps for twice as much: what is fixed is nothing beside the rest
FULL, LINE = 637.0, 14.0


def block(count: int, *, across: bool = False, whole: bool = False, note: str = "") -> Flowable:
    """A text, or a figure that is never cut, of so many lines."""
    made = Unpainted()
    made.strips = [
        Strip(LINE, keep=whole and n < count - 1, notes=(note,) if note and not n else ()) for n in range(count)
    ]
    made.space_after = LINE / 2
    made.across = across
    made.flexes_above = made.flexes_below = made.floats = whole
    return made


def chapter(size: int) -> list[Flowable]:
    """Figures in columns and across them, with text between them."""
    found = []
    for n in range(size):
        found += [block(11 + n % 7, whole=True, across=n % 4 == 0), block(5 + n % 13, note=f"n{n % 40}")]
    return found


LEFTS = [160.0, 320.0, 480.0]


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_twice_as_many_blocks_take_twice_as_many_tries(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    notes, tries = {f"n{n}": block(2) for n in range(40)}, 0

    class Counted(ColumnFiller):
        def fill(self, start: ColumnBreak) -> list[Fill]:
            nonlocal tries
            tries += 1
            return super().fill(start)

    monkeypatch.setattr("report.flow.column.ColumnFiller", Counted)
    found = []
    for size in (48, 96):
        tries = 0
        flow(chapter(size), notes, FULL, LINE, LEFTS[:columns])
        found.append(tries)
    assert found[0] < found[1] <= MOST * found[0]


def test_a_note_that_goes_on_is_not_summed_from_its_end_for_each_line() -> None:
    long = FootNotes({"n": block(4000)}, [NoteRest("n")])
    assert steps(lambda: long.without(3900 * LINE)) < 12 * 4000

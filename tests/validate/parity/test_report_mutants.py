"""Most small faults in one language of a text are found, and untouched texts raise no alarm."""

from __future__ import annotations

import pytest

from tests.conftest import Golden
from tests.validate.parity.report_mutants import Count, counts_of, table
from tests.validate.parity.report_mutators import KINDS, Kind
from tests.validate.parity.worlds import world

pytestmark = pytest.mark.slow

PROMISED = 0.95


@pytest.fixture(scope="module")
def real() -> dict[str, Count]:
    return counts_of("real")


@pytest.mark.parametrize("name", ["real", "invented"])
@pytest.mark.parametrize("written_out", [False, True])
def test_the_untouched_texts_raise_no_alarm(name: str, written_out: bool) -> None:
    told = [(unit, found.message) for unit, found in world(name, written_out=written_out).untouched()]
    assert [one for one in told if one[0].text.differs is None] == []


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_most_mutants_of_each_kind_are_found(real: dict[str, Count], kind: Kind) -> None:
    found = [count for name, count in real.items() if name.partition(", slots")[0] == kind.name]
    assert found
    for count in found:
        assert count.all >= 3
        assert count.share >= PROMISED, count.missed


def test_what_is_found_in_the_invented_texts_is_as_reviewed(golden: Golden) -> None:
    lines = ["# Faults put into one language of the invented texts, one at a time, at each place where one can be"]
    golden("mutants.txt", "\n".join([*lines, *table(counts_of("invented"))]) + "\n")

"""What is found of faults in texts that say the same in four languages, and what is said of them as they are."""

from __future__ import annotations

import pytest

from tests.conftest import Golden
from tests.examples import quick
from tests.validate.parity.faults.kinds import KINDS, Kind
from tests.validate.parity.mutants import LANGUAGES, PAIRS, TwoLanguages, judged, prose, table


@pytest.mark.parametrize("kind", quick(KINDS, KINDS[::5]), ids=lambda kind: kind.name)
def test_there_are_faults_of_each_kind_in_each_two_languages(kind: Kind) -> None:
    assert all(TwoLanguages(pair).mutants(kind) for pair in PAIRS)


def test_the_prose_has_every_text_in_every_language_once() -> None:
    assert all(set(one) == {"id", *LANGUAGES} for one in prose())
    assert len({one["id"] for one in prose()}) == len(prose())


@pytest.mark.long
def test_what_is_found_in_two_languages_is_as_reviewed(golden: Golden) -> None:
    golden("mutants-prose.txt", "\n".join([*table(judged()), ""]))

"""Text from Word: what each thing in a file becomes, and what is told of what has no counterpart."""

from __future__ import annotations

import pytest

from tests.conftest import Golden
from tests.word.building import docx
from tests.word.cases import CASES
from tests.word.taking import taken


@pytest.mark.parametrize("name", CASES)
def test_what_becomes_of(name: str, golden: Golden) -> None:
    body, rest = CASES[name]
    golden(f"word/{name}.txt", taken(docx(body, **rest)))


@pytest.mark.parametrize("decision", ["accept", "reject"])
def test_changes_are_decided(decision: str, golden: Golden) -> None:
    body, rest = CASES["changes"]
    golden(f"word/changes-{decision}.txt", taken(docx(body, **rest), decision))  # type: ignore[arg-type]


def test_questions_may_say_who_asks() -> None:
    body, rest = CASES["comments"]
    assert 'query: "Leescomité: “275 aankopers”: Klopt dit getal?"' in taken(docx(body, **rest), named=True)

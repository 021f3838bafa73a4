"""The rules of both languages, case by case."""

from __future__ import annotations

import pytest

from report.microtypography import refined
from tests.microtypography.tables import Case, cases, shown, written

ALL = [(language, case) for name, language in (("french", "fr"), ("dutch", "nl")) for case in cases(name)]


@pytest.mark.parametrize(("language", "case"), ALL, ids=[f"{language}-{case.typed}" for language, case in ALL])
def test_what_is_typed_is_printed_right(language: str, case: Case) -> None:
    runs = written(case.typed, language)
    assert shown(runs) == case.printed
    assert refined(runs, language) == runs


@pytest.mark.parametrize("name", ["french", "dutch"])
def test_a_table_has_each_case_once(name: str) -> None:
    typed = [case.typed for case in cases(name)]
    assert len(typed) == len(set(typed)) >= 150

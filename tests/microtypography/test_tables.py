"""The rules of each language, case by case."""

from __future__ import annotations

import pytest

from report.languages import LANGUAGES
from report.microtypography import refined
from tests.microtypography.tables import Case, cases, shown, written

ALL = [(code, case) for code, language in LANGUAGES.items() for case in cases(language.name.lower())]


@pytest.mark.parametrize(("language", "case"), ALL, ids=[f"{language}-{case.typed}" for language, case in ALL])
def test_what_is_typed_is_printed_right(language: str, case: Case) -> None:
    runs = written(case.typed, language)
    assert shown(runs) == case.printed
    assert refined(runs, language) == runs


@pytest.mark.parametrize(("name", "least"), [("french", 150), ("dutch", 150), ("german", 30), ("english", 10)])
def test_a_table_has_each_case_once(name: str, least: int) -> None:
    typed = [case.typed for case in cases(name)]
    assert len(typed) == len(set(typed)) >= least

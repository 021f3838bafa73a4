"""A field of report.yaml, or the name of a picture, that speaks of another year is told in any report."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Severity
from report.pipeline import check
from tests.examples import quick
from tests.invented import copied
from tests.rolled import SINCE, change, file_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.mark.parametrize(
    ("words", "others", "severity"),
    quick(
        [
            ("oogst en bezoek in 2030", "oogst en bezoek in 2029", Severity.WARNING),
            ("récolte et visites en 2030", "récolte et visites en 2031", Severity.WARNING),
            ("nl: Bijen op federale daken", "nl: Bijen in 2029", Severity.WARNING),
            ("fr: Rapport annuel de l’observatoire", "fr: Rapport 2029 de l’observatoire", Severity.WARNING),
            ("fr: Observatoire fédéral des abeilles", "fr: Observatoire 2029", Severity.WARNING),
            ("nl: bijenverslag", "nl: bijenverslag-2029", Severity.WARNING),
            ("{nl: daken, fr: toits}", "{nl: daken 2029, fr: toits 2029}", Severity.WARNING),
            ("{nl: Vragen, fr: Questions}", "{nl: Vragen over 2028, fr: Questions sur 2028}", Severity.NOTE),
        ],
        [
            ("oogst en bezoek in 2030", "oogst en bezoek in 2029", Severity.WARNING),
            ("nl: bijenverslag", "nl: bijenverslag-2029", Severity.WARNING),
            ("{nl: Vragen, fr: Questions}", "{nl: Vragen over 2028, fr: Questions sur 2028}", Severity.NOTE),
        ],
    ),
)
def test_a_field_of_another_year_is_told_in_any_report(root: Path, words: str, others: str, severity: Severity) -> None:
    change(root, "report.yaml", words, others, SINCE)
    (found,) = [one for one in check(root, SINCE, content=True) if one.code == "year"]
    assert found.severity is severity
    assert found.mark.file == "content/2030/report.yaml"


@pytest.mark.parametrize(
    "others",
    quick(
        [
            "nl: Bijen in 2030 en 2031",
            "nl: Bijen 2025-2031",
            "nl: Bijen 2029/30",
            "nl: Bijen op weg naar 2050",
            "nl: Bijen op 1 999 daken",
            "differs: de viering van 2029\n  nl: Bijen in 2029",
        ],
        ["nl: Bijen 2025-2031", "differs: de viering van 2029\n  nl: Bijen in 2029"],
    ),
)
def test_years_that_may_stand_there_are_let_be(root: Path, others: str) -> None:
    change(root, "report.yaml", "nl: Bijen op federale daken", others, SINCE)
    found = [one for one in check(root, SINCE, content=True) if one.code == "year"]
    assert [one for one in found if one.severity is not Severity.NOTE] == []


def test_a_picture_named_after_another_year_is_noted(root: Path) -> None:
    file_of(root, "images/roof.png", SINCE).rename(file_of(root, "images/roof_2028.png", SINCE))
    change(root, "sections/roofs.yaml", "file: roof.png", "file: roof_2028.png", SINCE)
    (found,) = [one for one in check(root, SINCE, content=True) if one.code == "year"]
    assert found.severity is Severity.NOTE

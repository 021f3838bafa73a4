"""What is right is left alone: the report of these tests, the invented one, and the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from report.diagnostics.errors import ReportError
from report.source.load import load
from report.validate import validate
from tests.examples import quick
from tests.validate.terminology.conftest import Told

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
REAL = ROOT / "content" / "2022"
OURS = ("term-", "language", "abbreviation")


def test_nothing_is_said_of_what_is_right(told: Told) -> None:
    assert told() == []


@pytest.mark.parametrize("folder", [REAL, ROOT / "tests" / "content" / "2030"], ids=["real", "invented"])
def test_nothing_is_said_of_reports_that_are_right(folder: Path) -> None:
    assert [one for one in validate(load(folder)).diagnostics if one.code.startswith(OURS)] == []


FAULTS = [
    ("circular", "du {term:chancellery} ont", "du FOD Kanselarij ont", "term-forbidden", "'FOD Kanselarij'"),
    (
        "levp",
        "l’{term:ngo} {term:electronics-watch}",
        "l’{term:ngo} Electronic Watch",
        "term-forbidden",
        "'Electronic W",
    ),
    ("levp", "de {term:ngo} {term:", "het {term:ngo} {term:", "term-article", "'het' does not go with 'ngo'"),
    (
        "advice",
        "À la demande du {term:bosa}, l’",
        "À la demande du SPF Politique et Appui, l’",
        "term-forbidden",
        "'SPF",
    ),
    (
        "advice",
        "À la demande du {term:bosa}, l’",
        "À la demande de la {term:bosa}, l’",
        "term-article",
        "'de la' does",
    ),
    ("guide", "Het {term:fido} coördineert", "Het IFDD coördineert", "term-forbidden", "'IFDD' is not"),
    (
        "guide",
        "L’{term:fido} coordonne",
        "Le {term:fido} coordonne",
        "term-article",
        "'Le' does not go with 'IFDD'",
    ),
    (
        "guide",
        "L’{term:fido} coordonne",
        "L’institut fédéral au Développement durable coordonne",
        "term-ear",
        "'institut",
    ),
    (
        "pact",
        'fr: "Le [Circular & Fair ICT Pact]{lang=en}"',
        "fr: Le Circular & Fair ICT Pact",
        "term-language",
        "'Circ",
    ),
    (
        "policy",
        "Een kadernota moet inspiratie bieden",
        "Een note-cadre moet inspiratie bieden",
        "term-foreign",
        "'note-c",
    ),
    (
        "chains",
        "Un programme subventionné, un pacte",
        "Een gesubsidieerd programma en dan un pacte",
        "language",
        "Dutch in a",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "message"), quick(FAULTS, FAULTS[::6]))
def test_a_fault_in_the_real_report_is_found(
    tmp_path: Path, file: str, old: str, new: str, code: str, message: str
) -> None:
    folder = tmp_path / "content" / "2022"
    shutil.copytree(REAL, folder)
    path = folder / "sections" / f"{file}.yaml"
    typed = path.read_text("utf-8")
    assert typed.count(old) == 1
    path.write_text(typed.replace(old, new), "utf-8")
    try:
        found = validate(load(folder)).diagnostics
    except ReportError as problem:
        found = problem.diagnostics
    ours = [one for one in found if one.code.startswith(OURS)]
    assert [one.code for one in ours] == [code]
    assert ours[0].message.startswith(message)

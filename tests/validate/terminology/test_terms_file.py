"""terms.yaml itself: what it forbids, allows and knows must make sense; bad input gets plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import ReportError
from report.source.load import load
from report.validate import validate
from tests.validate.terminology.conftest import Told

TERM = """terms:
  - id: bees
    name: {{nl: Bijenhuis, fr: Maison des abeilles}}
    short: {{nl: BH, fr: MA}}
    {}
"""
USED = {"nl": "Zij kennen {term:bees}.", "fr": "Nous connaissons {term:bees}."}


@pytest.mark.parametrize(
    ("field", "message", "place"),
    [
        ("forbidden: {nl: [Bijenhuis]}", "'Bijenhuis' is an official form of 'bees' and forbidden", (5, 22)),
        ("forbidden: {nl: [Honing, BH]}", "'BH' is an official form of 'bees' and forbidden", (5, 30)),
        ("forbidden: {nl: [Honing, Honing]}", "'Honing' stands twice under 'forbidden'", (5, 30)),
        ("also: {fr: [Maison, Maison]}", "'Maison' stands twice under 'also'", (5, 25)),
        ("forbidden: {nl: ['...']}", "'...' has no words", (5, 22)),
        ("also: {nl: ['']}", "'' has no words", (5, 17)),
        (
            "also: {nl: [Korf], fr: [Ruche]}\n    forbidden: {fr: [Ruche]}",
            "'Ruche' is an official form of 'bees'",
            (6, 22),
        ),
        ("gender: {nl: c, fr: n}", "'n' is no gender of French", (5, 25)),
        ("also: {de: [Korf]}", "unknown language 'de'", (5, 16)),
        ("forbidden: {en: [Hive]}", "unknown language 'en'", (5, 21)),
    ],
)
def test_what_terms_may_not_say(told: Told, field: str, message: str, place: tuple[int, int]) -> None:
    (one,) = told(**USED, terms=TERM.format(field))
    assert one.message.startswith(message)
    assert (one.mark.line, one.mark.column) == place


@pytest.mark.parametrize(
    ("known", "message"),
    [
        ("[EU]", "expected a list of abbreviations per language"),
        ("EU", "expected a list of abbreviations per language"),
        ("", "expected a list of abbreviations per language"),
        ("{nl: EU}", "expected a list of abbreviations in 'nl'"),
        ("{de: [EU]}", "unknown language 'de'"),
        ("{nl: [[EU]]}", "expected an abbreviation"),
        ("{nl: [' ']}", "expected an abbreviation"),
    ],
)
def test_what_known_may_not_be(told: Told, known: str, message: str) -> None:
    (one,) = told(**USED, terms=TERM.format("gender: {nl: n}") + f"known: {known}\n")
    assert one.message == message
    assert one.hint.startswith("write known: {nl: [")
    assert one.mark.line == 6


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ("terms: []\nknow: {}\n", "unknown field 'know' in terms.yaml (did you mean 'known'?)"),
        (TERM.format("also: [Korf]"), "expected a map, found a list"),
        (TERM.format("also: {nl: Korf}"), "expected a list, found 'Korf'"),
        (TERM.format("gender: {nl: x}"), "unknown nl 'x'"),
        (TERM.format("forbidden: {nl: [{a: b}]}"), "expected a text, found a map"),
        ("terms: [[]]\n", ""),
        ("known:\n", "missing field 'terms'"),
    ],
)
def test_unusable_terms_get_plain_words(told: Told, tmp_path: Path, terms: str, message: str) -> None:
    told()
    folder = tmp_path / "content" / "2030"
    (folder / "terms.yaml").write_text(terms, "utf-8")
    with pytest.raises(ReportError) as problem:
        validate(load(folder))
    assert any(one.message.startswith(message) for one in problem.value.diagnostics), problem.value.diagnostics


def test_names_without_a_single_word_do_no_harm(told: Told) -> None:
    terms = "terms:\n  - {id: sign, name: '&', short: '+', forbidden: {nl: [Honing]}}\n"
    (one,) = told(nl="Zij kennen de honing van het land & meer +.", terms=terms)
    assert (one.code, one.hint) == ("term-forbidden", "write '&', or {term:sign}")


def test_a_report_without_terms_has_nothing_to_say(told: Told, tmp_path: Path) -> None:
    assert told(terms="terms: []\n") == []


def test_plural_genders_are_understood(told: Told) -> None:
    assert told(**USED, terms=TERM.format("gender: {nl: p, fr: fp}")) == []

"""Abbreviations: explained by a term, by the text or by common knowledge; written out once; not listed in vain."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Severity
from report.model.text import Text
from report.source.load import load
from report.validate.reading import read_content
from report.validate.rules.terminology import abbreviations_are_written_out, terms_are_used
from report.validate.terminology.abbreviations import writes_out
from tests.validate.terminology.conftest import TERMS, Told


@pytest.mark.parametrize(
    ("language", "text", "unexplained"),
    [
        ("nl", "De bijen van de ABC vlogen in het voorjaar.", "ABC"),
        ("nl", "De ABC-bijen vlogen in het voorjaar.", "ABC"),
        ("nl", "De bijen (ABC) vlogen in het voorjaar.", "ABC"),
        ("fr", "Les abeilles de l’ÉTU ont volé au printemps.", "ÉTU"),
        ("nl", "De bijen van de TVA vlogen in het voorjaar.", "TVA"),
        ("nl", "Het Bijenfonds (ABC) telt de bijen, en het ABC telt ze nog eens.", "ABC"),
        ("fr", "Les abeilles de l’ABC ont volé au printemps.", "ABC"),
        ("fr", "Les abeilles de l’EU ont volé au printemps.", "EU"),
        ("nl", "De bijen van de EU vlogen, en de ICT ook.", None),
        ("nl", "De Algemene Bijencommissie (ABC) telt, en de ABC telt mee.", None),
        ("nl", "De ABC (Algemene Bijencommissie) telt.", None),
        ("nl", "De ABC (de Algemene Bijencommissie) telt.", None),
        ("fr", "L’association des bonnes cires (ABC) compte.", None),
        ("nl", "Lodewijk XIV en deel IV van de bijen.", None),
        ("nl", "De formule CO2, lot ABC_12, lot ABC-12 en bijen.PNG van de bijen.", None),
        ("nl", "Lot [ABC]{ref} en [ABC]{lang=en} van de bijen.", None),
        ("nl", "DE BIJEN VAN ABC VLOGEN", None),
        ("nl", "De bijen gaan NIET naar binnen.", None),
        ("nl", "De bijen gaan naar plan A en vitamine C.", None),
    ],
)
def test_abbreviations_are_explained(told: Told, language: str, text: str, unexplained: str | None) -> None:
    found = told(**{language: text})
    if unexplained is None:
        assert found == []
        return
    (one,) = found
    assert (one.code, one.severity, one.message) == (
        "abbreviation",
        Severity.WARNING,
        f"nobody explains '{unexplained}'",
    )
    assert one.mark.column == 9 + text.index(unexplained)
    assert "'known'" in one.hint


def test_an_abbreviation_is_told_of_once_an_edition(told: Told) -> None:
    more = (
        "  - paragraph: {nl: De ABC vloog., fr: L’ABC a volé.}\n  - paragraph: {nl: De ABC., fr: Notre ABC a volé.}\n"
    )
    found = told(more=more)
    assert [(one.mark.line, one.mark.column) for one in found] == [(9, 24), (9, 42)]


def test_a_text_written_elsewhere_explains_it(told: Told) -> None:
    more = "notes:\n  n: {nl: De Algemene Bijencommissie (ABC)., fr: Les abeilles.}\n"
    assert told(nl="De bijen van de ABC vlogen[^n].", fr="Les abeilles[^n].", more=more) == []


@pytest.mark.parametrize(
    ("text", "abbreviation", "answer"),
    [
        ("taxe sur la valeur ajoutée (TVA)", "TVA", True),
        ("Taxe sur la valeur ajoutée (TVA)", "TVA", True),
        ("la TVA (taxe sur la valeur ajoutée)", "TVA", True),
        ("**taxe** sur la valeur (TVA)", "TVA", True),
        ("une taxe (TVA)", "TVA", False),
        ("la valeur ajoutée (TVA)", "TVA", False),
        ("la TVA (nouvelle)", "TVA", False),
        ("une taxe sur la valeur", "TVA", False),
    ],
)
def test_what_writes_an_abbreviation_out(text: str, abbreviation: str, answer: bool) -> None:
    assert writes_out(Text.of(text).flat("fr").flat, abbreviation) is answer


@pytest.mark.parametrize(
    ("nl", "never"),
    [
        ("Zij kennen het {term:bees|short} al lang.", "FIWB"),
        ("Zij kennen het FIWB al lang.", "FIWB"),
        ("Zij kennen het {term:bees} al lang.", None),
        ("Zij kennen het {term:bees|full} al lang.", None),
        ("Zij kennen het {term:bees|long} al lang, en het FIWB.", None),
        ("Het Federaal Instituut voor Wilde Bijen is het FIWB.", None),
        ("Zij kennen de bijen al lang.", None),
    ],
)
def test_an_abbreviation_is_written_out_in_its_edition(told: Told, nl: str, never: str | None) -> None:
    found = told(abbreviations_are_written_out, nl=nl, fr="Nous connaissons l’{term:bees} depuis longtemps.")
    if never is None:
        assert found == []
        return
    (one,) = found
    assert (one.code, one.severity) == ("term-expanded", Severity.WARNING)
    assert one.message == f"'{never}' is never written out in 'nl'"
    assert "{term:bees|full}" in one.hint
    assert (one.mark.line, one.mark.column) == (6, 24)


def test_a_title_writes_nothing_out(told: Told) -> None:
    more = "  - section: {id: s, title: '{term:bees}', blocks: [paragraph: {nl: De bijen., fr: Les abeilles.}]}\n"
    found = told(abbreviations_are_written_out, more=more)
    assert [(one.message, one.mark.line) for one in found] == [
        ("'FIWB' is never written out in 'nl'", 9),
        ("'IFAS' is never written out in 'fr'", 9),
    ]


def test_listed_terms_are_used(told: Told) -> None:
    terms = """terms:
  - {id: slot, name: {nl: met slot, fr: avec}, short: {nl: SLT, fr: AVC}}
  - {id: words, name: {nl: als woorden, fr: en mots}, short: {nl: WRD, fr: MTS}}
  - {id: unused, name: {nl: nergens, fr: nulle part}, short: {nl: NRG, fr: NPT}}
  - {id: unlisted, name: {nl: ook nergens, fr: non plus}, short: {nl: ONR, fr: NPL}, listed: false}
  - {id: working, name: {nl: werkterm, fr: terme}, forbidden: {nl: [raamlat]}}
"""
    nl, fr = "Zij zagen {term:slot} en de WRD.", "Nous avons vu {term:slot}."
    (one,) = told(terms_are_used, nl=nl, fr=fr, terms=terms)
    assert (one.code, one.severity, one.mark.line) == ("term-unused", Severity.WARNING, 4)
    assert one.message == "no text uses the term 'unused'"


def test_faulty_terms_do_not_make_their_abbreviations_unexplained(tmp_path: Path, told: Told) -> None:
    told(nl="De bijen van het FIWB vlogen.")
    folder = tmp_path / "content" / "2030"
    (folder / "terms.yaml").write_text(TERMS.replace("id: bees", "id: BEES!"), "utf-8")
    content = read_content(load(folder))
    assert [one.message for one in content.context.diagnostics] == ["'BEES!' is no usable id"]
    from report.validate.rules.terminology import abbreviations_are_explained

    assert list(abbreviations_are_explained(content)) == []

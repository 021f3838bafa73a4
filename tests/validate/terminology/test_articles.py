"""The article before a term: its gender, its number, its elision - and where nothing can be said."""

from __future__ import annotations

import pytest

from report.diagnostics.errors import Severity
from report.validate.rules.terminology import articles_fit
from report.validate.terminology.articles import Printed, misfit
from tests.validate.terminology.conftest import Told


@pytest.mark.parametrize(
    ("language", "text", "article", "right"),
    [
        ("nl", "Zij kennen de {term:bees} al lang.", "de", "het"),
        ("nl", "Het {term:honey} telt.", "Het", "De"),
        ("nl", "Zij kennen het {term:board|short} al lang.", "het", "de"),
        ("nl", "Zij kennen het **{term:board}** al lang.", "het", "de"),
        ("nl", "Zij kennen het [{term:board}](https://example.org).", "het", "de"),
        ("nl", "Zij kennen het\u00a0{term:board} al lang.", "het", "de"),
        ("nl", "Zij kennen het {term:networks} al lang.", "het", "de"),
        ("nl", "Zij kennen het {term:bees} en het {term:board}.", "het {term:board", "de"),
        ("fr", "La {term:honey} compte.", "La", "Le"),
        ("fr", "Le {term:board} compte.", "Le", "La"),
        ("fr", "Avec l’{term:board}, nous comptons.", "l’", "la"),
        ("fr", "Avec le {term:bees}, nous comptons.", "le", "l’"),
        ("fr", "Les mots du {term:board} comptent.", "du", "de la"),
        ("fr", "Les mots du {term:bees} comptent.", "du", "de l’"),
        ("fr", "Les mots de la {term:honey} comptent.", "de la", "du"),
        ("fr", "Nous écrivons au {term:board}.", "au", "à la"),
        ("fr", "Nous écrivons à la {term:bees}.", "à la", "à l’"),
        ("fr", "Nous écrivons à l’{term:board}.", "à l’", "à la"),
        ("fr", "Un {term:ngo} compte.", "Un", "Une"),
        ("fr", "Ce {term:bees} compte.", "Ce", "Cet"),
        ("fr", "Cette {term:honey} compte.", "Cette", "Ce"),
        ("fr", "Le {term:ict} comptent.", "Le", "Les"),
        ("fr", "Les {term:board} comptent.", "Les", "La"),
        ("fr", "Nous parlons de {term:bees}.", "de", "d’"),
        ("fr", "Nous parlons d’{term:wallonia}.", "d’", "de"),
        ("fr", "Nous voyons qu’{term:wallonia} compte.", "qu’", "que"),
    ],
)
def test_an_article_that_does_not_fit_is_found(told: Told, language: str, text: str, article: str, right: str) -> None:
    (one,) = told(articles_fit, **{language: text})
    typed = article.partition(" {")[0]
    assert (one.code, one.severity) == ("term-article", Severity.ERROR)
    assert one.message.startswith(f"'{typed}' does not go with '")
    assert one.hint.startswith(f"write {right} ")
    assert (one.mark.line, one.mark.column) == ({"nl": 6, "fr": 8}[language], 9 + text.index(article))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Het {term:bees}, de {term:honey}, de {term:ict} en de {term:networks}."),
        ("nl", "In het {term:board|short}-initiatief, en het **{term:board}**-boek."),
        ("nl", "Een {term:bees} en dat {term:board}, met alle {term:honey}."),
        ("nl", "De {term:flanders} en het {term:flanders}: het geslacht is niet bekend."),
        ("nl", "Zij prijzen de goede {term:bees}."),
        ("nl", "Vraag het. {term:board} antwoordt."),
        ("fr", "L’{term:bees}, le {term:honey}, la {term:board}, les {term:ict}, une {term:ngo}, l’{term:ngo}."),
        ("fr", "Du {term:honey}, de l’{term:bees}, de la {term:board}, des {term:ict}, d’une {term:ngo}."),
        ("fr", "Au {term:honey}, à l’{term:bees}, à la {term:board}, aux {term:ict}."),
        ("fr", "Cet {term:bees}, ce {term:honey}, cette {term:board}, ces {term:ict}."),
        ("fr", "Avec {term:bees}, sans {term:honey} et pour {term:board}."),
        ("fr", "Le « {term:bees} » et la petite {term:honey}."),
        ("fr", "D’{term:hive-watch}, de {term:hive-watch}, l’{term:hive-programme}, le {term:hive-programme|short}."),
        ("fr", "Celle de {term:wallonia} et du {term:wallonia}."),
    ],
)
def test_an_article_that_fits_is_left_alone(told: Told, language: str, text: str) -> None:
    if language == "fr":
        text = text.replace("l’{term:hive-programme}, ", "")
    assert told(articles_fit, **{language: text}) == []


NAMES = [Printed("Institut des abeilles"), Printed("BIJ")]  # elided at the first use, and not afterwards


@pytest.mark.parametrize("before", ["l'", "le "])
def test_what_depends_on_the_form_that_is_printed_is_left_alone(before: str) -> None:
    assert misfit("fr", f"Avec {before}", "m", NAMES) is None
    assert (misfit("fr", f"Avec {before}", "m", NAMES[:1]) is None) is (before == "l'")
    assert (misfit("fr", f"Avec {before}", "m", NAMES[1:]) is None) is (before == "le ")


def test_what_is_printed_is_known_in_titles_and_at_second_use(told: Told) -> None:
    terms = """terms:
  - id: bees
    name: {nl: Bijenhuis, fr: Institut des abeilles}
    short: {nl: BH, fr: BIJ}
    gender: {nl: n, fr: m}
"""
    assert told(articles_fit, fr="L’{term:bees} compte, et le {term:bees} aussi.", terms=terms) == []
    (second,) = told(articles_fit, fr="L’{term:bees} compte, et l’{term:bees} aussi.", terms=terms)
    assert second.mark.column == 9 + 25
    more = "  - section: {id: s, title: {nl: Het {term:bees}, fr: L’{term:bees}}, blocks: [paragraph: a]}\n"
    more = more.replace("Het {term:bees}", "'Het {term:bees}'").replace("L’{term:bees}", "'L’{term:bees}'")
    (title,) = told(articles_fit, terms=terms, more=more)
    assert (title.mark.line, title.message) == (9, "'L’' does not go with 'BIJ'")


@pytest.mark.parametrize(
    ("form", "elided", "full"),
    [
        ("Abeille", True, False),
        ("Écluse", True, False),
        ("Œuvre", True, False),
        ("hôtel", True, False),
        ("haricot", False, True),
        ("onzième", False, True),
        ("Ruche", False, True),
        ("IFAS", True, False),
        ("ONG", True, False),
        ("CIDD", False, True),
        ("SPF", True, True),
        ("LHEP", True, True),
        ("« Abeille »", True, True),
        ("2030", True, True),
        ("", True, True),
    ],
)
def test_which_forms_elide(form: str, elided: bool, full: bool) -> None:
    assert (misfit("fr", "l'", "m", [Printed(form)]) is None) is elided
    assert (misfit("fr", "le ", "m", [Printed(form)]) is None) is full


def test_a_foreign_name_may_elide_or_not() -> None:
    for before in ("l'", "le ", "de ", "d'"):
        assert misfit("fr", before, "m" if before[0] == "l" else "", [Printed("One Hive", True)]) is None


def test_other_languages_have_no_rules() -> None:
    assert misfit("en", "an ", "m", [Printed("hive")]) is None
    assert misfit("de", "der ", "f", [Printed("Biene")]) is None

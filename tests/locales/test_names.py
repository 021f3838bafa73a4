"""Lists and countries in both languages."""

from __future__ import annotations

import random

import pytest

from report.languages.fr.grammar import elides
from report.languages.language import CountryForm
from report.locales import Locale, alphabetical, locale_of
from report.values.country import countries


@pytest.fixture(params=["nl", "fr"])
def locale(request: pytest.FixtureRequest) -> Locale:
    return locale_of(str(request.param))


@pytest.mark.parametrize(
    ("items", "nl", "fr"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a en b", "a et b"),
        (["a", "b", "c"], "a, b en c", "a, b et c"),
        (["a", "b", "c", "{d}"], "a, b, c en {d}", "a, b, c et {d}"),
    ],
)
def test_lists(items: list[str], nl: str, fr: str) -> None:
    assert locale_of("nl").names.enumerate(items) == nl
    assert locale_of("fr").names.enumerate(items) == fr


SOURCE = ["BE", "DK", "FI", "IT", "NL", "AT", "NO", "ES", "GB", "SE"]


def test_the_countries_of_the_learning_networks_in_the_order_of_each_language() -> None:
    assert locale_of("nl").names.countries(SOURCE) == (
        "België, Denemarken, Finland, Italië, Nederland, Noorwegen, Oostenrijk, Spanje, "
        "het Verenigd Koninkrijk en Zweden"
    )
    assert locale_of("fr").names.countries(SOURCE) == (
        "Autriche, Belgique, Danemark, Espagne, Finlande, Italie, Norvège, Pays-Bas, Royaume-Uni et Suède"
    )
    assert locale_of("fr").names.countries(SOURCE, "articles") == (
        "l’Autriche, la Belgique, le Danemark, l’Espagne, la Finlande, l’Italie, la Norvège, les Pays-Bas, "
        "le Royaume-Uni et la Suède"
    )
    assert locale_of("fr").names.countries(SOURCE, "of") == (
        "d’Autriche, de Belgique, du Danemark, d’Espagne, de Finlande, d’Italie, de Norvège, des Pays-Bas, "
        "du Royaume-Uni et de Suède"
    )


def test_the_order_typed_does_not_matter(locale: Locale) -> None:
    mixed = SOURCE.copy()
    random.Random(1).shuffle(mixed)
    assert locale.names.countries(mixed) == locale.names.countries(SOURCE)


def test_accents_do_not_change_the_order() -> None:
    # by code point, É would stand after Z
    assert locale_of("fr").names.countries(["EG", "ES", "EE", "ET"], "name") == "Égypte, Espagne, Estonie et Éthiopie"
    assert sorted(["côté", "zut", "coté", "côte", "cote"], key=alphabetical) == ["cote", "coté", "côte", "côté", "zut"]
    assert sorted(["zoo", "Œuvre", "ngo", "KPI’s", "État"], key=alphabetical) == [
        "État",
        "KPI’s",
        "ngo",
        "Œuvre",
        "zoo",
    ]


@pytest.mark.parametrize(
    ("code", "nl", "fr"),
    [
        ("SI", "Slovenië", "la Slovénie"),
        ("GB", "het Verenigd Koninkrijk", "le Royaume-Uni"),
        ("US", "de Verenigde Staten", "les États-Unis"),
        ("CZ", "Tsjechië", "la Tchéquie"),
        ("CY", "Cyprus", "Chypre"),
        ("MT", "Malta", "Malte"),
        ("HU", "Hongarije", "la Hongrie"),
        ("IE", "Ierland", "l’Irlande"),
        ("LU", "Luxemburg", "le Luxembourg"),
        ("MX", "Mexico", "le Mexique"),
        ("ZA", "Zuid-Afrika", "l’Afrique du Sud"),
        ("KR", "Zuid-Korea", "la Corée du Sud"),
        ("IL", "Israël", "Israël"),
        ("PT", "Portugal", "le Portugal"),
        ("BR", "Brazilië", "le Brésil"),
        ("CU", "Cuba", "Cuba"),
    ],
)
def test_articles(code: str, nl: str, fr: str) -> None:
    assert locale_of("nl").names.country(code) == nl
    assert locale_of("fr").names.country(code, "articles") == fr


@pytest.mark.parametrize(
    ("code", "written"),
    [("BE", "de Belgique"), ("DK", "du Danemark"), ("NL", "des Pays-Bas"), ("IT", "d’Italie"), ("IR", "d’Iran"),
     ("CU", "de Cuba"), ("HU", "de Hongrie"), ("DO", "de la République dominicaine"), ("IL", "d’Israël")],
)  # fmt: skip
def test_countries_after_de(code: str, written: str) -> None:
    assert locale_of("fr").names.country(code, "of") == written


def test_tables_have_bare_names(locale: Locale) -> None:
    assert locale.names.country("GB", "name") == {"nl": "Verenigd Koninkrijk", "fr": "Royaume-Uni"}[locale.language]


@pytest.mark.parametrize("form", ["name", "text", "articles", "of"])
def test_every_country_has_a_name(locale: Locale, form: CountryForm) -> None:
    assert all(locale.names.country(code, form) for code in countries())


def test_an_unknown_country_is_an_error(locale: Locale) -> None:
    with pytest.raises(LookupError):
        locale.names.country("QX")


@pytest.mark.parametrize(
    "word", ["acheteurs", "euros", "Italie", "hommes", "heures", "Égypte", "œuvres", "huîtres", "histoire"]
)
def test_words_that_elide(word: str) -> None:
    assert elides(word)


@pytest.mark.parametrize(
    "word", ["sessions", "Hongrie", "huit", "onze", "hausses", "handicaps", "oui", "", "héros", "yaourts"]
)
def test_words_that_do_not(word: str) -> None:
    assert not elides(word)

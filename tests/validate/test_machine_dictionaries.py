"""What Debian's dictionaries say of the words of federal reports: where a machine has them, as CI does."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.cache import Cache
from report.languages import LANGUAGES
from report.pipeline import read_content
from report.validate.dictionaries import VARIABLE, Dictionary, dictionary_of
from report.validate.rules.spelt import words_are_spelt_right
from tests.examples import quick
from tests.invented import TESTS

FOLDERS = [TESTS / "content" / "2030", TESTS.parent / "content" / "2022"]
#: Words that are right.
RIGHT = {
    "nl": "aanbestedingsdossier overheidsopdrachten werkgroepvergadering raamovereenkomsten foto's beleidsnota's "
    "klimaatneutraliteitsdoelstelling wagenleveranciers meetjaren overheidsaankopers bijenobservatorium tewerk vte "
    "e-mail btw-tarief geïnterpreteerd coördinatie 's-Gravenhage Geraardsbergen burgerparticipatieplatform",
    "fr": "adjudicateur accords-cadres télétravail l'environnement aujourd'hui septante nonante bourgmestre échevin "
    "écoresponsable cybersécurité interfédéral sous-traitants d'autre qu'elles c'est-à-dire Écoles recyparc",
    "en": "procurement teleworking organised colour behaviour programme carbon-neutral policy-makers benchmarking "
    "cybersecurity don't the buyer's helpdesk",
    "de": "Nachhaltigkeitsbericht Vergabeverfahren Rahmenvereinbarungen Arbeitsgruppensitzung Klimaneutralitätsziel "
    "Mehrjahresplanung Rechnungshof Bürgerbeteiligungsplattform Treibhausgasemissionen Gleichstellungsplan aufgrund",
}
#: Words that are not, and what was meant.
WRONG = {
    "nl": {
        "overheidsopdachten": "overheidsopdrachten", "duurzamheid": "duurzaamheid", "vergaderring": "vergadering",
        "commisie": "commissie", "personeeslid": "personeelslid", "onmiddelijk": "onmiddellijk",
        "gebuiken": "gebruiken", "verslga": "verslag", "coordinatie": "coördinatie",
    },
    "fr": {
        "dévelopement": "développement", "commision": "commission", "reglementation": "réglementation",
        "recomandation": "recommandation", "environement": "environnement", "acceuil": "accueil", "budjet": "budget",
        "evenement": "événement", "annuelement": "annuellement", "coeur": "cœur",
    },
    "en": {
        "sustainabilty": "sustainability", "commision": "commission", "recomendation": "recommendation",
        "goverment": "government", "occured": "occurred", "seperate": "separate", "desicion": "decision",
        "enviroment": "environment", "dont": "don't", "organizatoin": "organization",
    },
    "de": {
        "Nachhaltikeit": "Nachhaltigkeit", "Vereinbahrungen": "Vereinbarungen", "Komission": "Kommission",
        "Persohnal": "Personal", "Entscheidnug": "Entscheidung", "Mitglider": "Mitglieder", "standart": "Standard",
        "Inhaltsverzeichniss": "Inhaltsverzeichnis", "Massnahme": "Maßnahme", "nachhaltge": "nachhaltige",
    },
}  # fmt: skip


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dictionaries of the machine, instead of none."""
    monkeypatch.delenv(VARIABLE)
    lacking = [language for language in LANGUAGES if dictionary_of(language) is None]
    if lacking:
        pytest.skip(f"no dictionary of {', '.join(lacking)}")


def dictionary(language: str, folder: Path) -> Dictionary:
    """That of a language, with a cache of its own."""
    found = dictionary_of(language, Cache(folder))
    assert found is not None
    return found


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("language", quick([*LANGUAGES], ["fr"]))
def test_words_that_are_right_are_known(language: str, tmp_path: Path) -> None:
    known = dictionary(language, tmp_path)
    assert [word for word in RIGHT[language].split() if not known.knows(word)] == []


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("language", quick([*LANGUAGES], ["fr"]))
def test_what_was_meant_is_proposed(language: str, tmp_path: Path) -> None:
    known = dictionary(language, tmp_path)
    assert [word for word in WRONG[language] if known.knows(word)] == []
    assert [word for word, meant in WRONG[language].items() if meant not in known.near(word)[:3]] == []


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("folder", quick(FOLDERS, FOLDERS[:1]), ids=["2030", "2022"])
def test_nothing_is_said_of_the_reports(folder: Path) -> None:
    content = read_content(folder)
    content.__dict__["settled"] = frozenset()  # as if nobody had read them yet
    assert list(words_are_spelt_right(content)) == []

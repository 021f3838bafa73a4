"""Unanswered names: what stands in a reading with a capital, and has no answer in the other; in every language."""

from __future__ import annotations

import re

import pytest

from report.languages import LANGUAGES
from report.languages.gazetteer import gazetteer
from report.validate.parity.concepts import concepts_of
from report.validate.parity.sides import Difference
from tests.validate.parity.two_readings import found

AGREE = [
    (
        "nl-fr",
        "Dat zegt de Hoge Gezondheidsraad.",
        "C’est l’avis du Conseil supérieur de la Santé.",
    ),
    ("nl-fr", "Zie de Privacyverklaring op de site.", "Voir notre Déclaration de confidentialité."),
    ("nl-fr", "De bijlagen bij het Strafwetboek.", "Les annexes du Code pénal."),
    ("nl-fr", "Volgens Tsjechov is dat zo.", "Selon Tchekhov, il en est ainsi."),
    ("nl-de", "De raad van het Centrum vergaderde.", "Der Rat des Zentrums hat getagt."),
    ("en-de", "A letter from the Foundation arrived.", "Ein Brief der Stiftung ist angekommen."),
    ("fr-en", "On a visité le Palais et le Musée.", "They visited the Palace and the Museum."),
    ("nl-en", "De vallei van de Dommelvoort staat droog.", "The Dommelvoort valley is dry."),
    ("nl-fr", "De Green Deal werd voorgesteld.", "Le Pacte vert a été présenté."),
    ("fr-en", "Les Chinois ont signé.", "China signed."),
    ("nl-fr", "De Socio-Economische Raad van Adinkerke.", "Le Conseil socio-économique d’Adinkerke."),
    ("nl-fr", "Het staat in de Wzl van gisteren.", "C’est dans le journal d’hier."),
]
DIFFER = [
    ("nl-fr", "Die taak kreeg de Raad.", "C’est la tâche du Cosneil.", "Raad", "Cosneil"),
    ("nl-fr", "Die taak kreeg de Raad.", "C’est la tâche de Wouters.", "Raad", "Wouters"),
    ("fr-en", "Le président du Tribunal a signé.", "The president of the Tribunol has signed.", "Tribunal", "Tribunol"),
    ("nl-en", "De leden van de Senaat tekenden.", "The members of the Seante signed.", "Senaat", "Seante"),
    ("en-de", "Members of the Comission signed.", "Die Mitglieder der Kommission tekenden.", "Comission", "Kommission"),
    ("nl-fr", "Volgens Lysa Myers is dat zo.", "Selon Lysa Myors, il en est ainsi.", "Myers", "Myors"),
    ("nl-de", "Volgens Brigo Vandorpe is dat zo.", "Nach Angaben der Leiterin ist das so.", "Brigo", ""),
    ("en-fr", "It was bought from Rosano last year.", "On l’a acheté l’an dernier.", "Rosano", ""),
    ("nl-fr", "Zie NOTA 3 hieronder.", "Voir ETON 3 ci-dessous.", "NOTA", "ETON"),
    ("nl-fr", "De trein reed naar Luik en terug.", "Le train est allé à Wouters et retour.", "Luik", "Wouters"),
]  # fmt: skip


def names_told(first: str, second: str, languages: str) -> list[Difference]:
    one, other = languages.split("-")
    return [item for item in found(first, second, (one, other)) if item.code in ("parity-name", "parity-country")]


@pytest.mark.parametrize(("languages", "first", "second"), AGREE)
def test_names_that_are_answered(languages: str, first: str, second: str) -> None:
    assert names_told(first, second, languages) == []


@pytest.mark.parametrize(("languages", "first", "second", "here", "there"), DIFFER)
def test_names_that_are_not_answered_are_told_at_the_words(
    languages: str, first: str, second: str, here: str, there: str
) -> None:
    (only,) = names_told(first, second, languages)
    one, other = languages.split("-")
    assert first[only.places[one] :].startswith(here)
    assert second[only.places[other] :].startswith(there)


def test_what_a_word_of_no_meaning_is_taken_for_is_said() -> None:
    (only,) = names_told("Die taak kreeg de Raad.", "C’est la tâche du Cosneil.", "nl-fr")
    assert str(only.hint).startswith("is 'Conseil' meant?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_words_in_every_language(language: str) -> None:
    listed = list(gazetteer(language, "words"))
    assert {one.key for one in listed} == {one.key for one in gazetteer("en", "words")}
    assert [one.name for one in listed if not re.fullmatch(r"[^\W\d_]+\*?", one.name)] == []
    assert [one.name for one in listed if one.name != one.name.lower()] == []
    in_order = [(one.key, one.name) for one in listed]
    assert in_order == sorted(set(in_order)), "by meaning, then by letter, each once"
    for one in listed:
        assert one.key in concepts_of(language).of(one.name.removesuffix("*")), one


def test_parts_of_compounds_mean_what_they_do() -> None:
    assert {"health", "council"} <= concepts_of("nl").of("gezondheidsraad")
    assert {"environment", "protection"} <= concepts_of("de").of("umweltschutz")
    assert concepts_of("fr").of("xylophone") == frozenset()

"""Negation: a denial that one reading drops is told, and one that the other puts in other words is not."""

from __future__ import annotations

from itertools import combinations

import pytest

from report.languages import LANGUAGES
from tests.validate.parity.two_readings import claims_told

CODES = tuple(LANGUAGES)
PAIRS = list(combinations(range(len(CODES)), 2))

#: What says the same though one has the word for the opposite, or a denial that the other puts otherwise.
AGREE = [
    ("Niet minder dan 30 aankopers", "Au moins 30 acheteurs", "At least 30 buyers", "Mindestens 30 Käufer"),
    ("Hoogstens 30 dagen", "Pas plus de 30 jours", "No more than 30 days", "Nicht mehr als 30 Tage"),
    (
        "De prijs mag niet hoger zijn dan 30 euro.",
        "Le prix ne peut dépasser 30 euros.",
        "The price may not exceed 30 euros.",
        "Der Preis darf 30 Euro nicht überschreiten.",
    ),
    (
        "De prijs bedraagt hoogstens 30 euro.",
        "Le prix ne peut excéder 30 euros.",
        "The price is 30 euros at most.",
        "Der Preis beträgt höchstens 30 Euro.",
    ),
    (
        "De prijs mag niet lager zijn dan 30 euro.",
        "Le prix ne peut être inférieur à 30 euros.",
        "The price may not be less than 30 euros.",
        "Der Preis darf nicht niedriger sein als 30 Euro.",
    ),
    (
        "De aanvraag wordt behandeld, tenzij ze onvolledig is.",
        "La demande est traitée si elle n’est pas incomplète.",
        "The application is handled unless it is incomplete.",
        "Der Antrag wird bearbeitet, wenn er nicht unvollständig ist.",
    ),
    ("Dit mag niet.", "Cela n’est pas permis.", "This is prohibited.", "Das ist verboten."),
    (
        "De dienst hoeft niet te antwoorden.",
        "Le service n’est pas tenu de répondre.",
        "The service does not have to answer.",
        "Der Dienst muss nicht antworten.",
    ),
    (
        "Dat kan enkel met een akkoord.",
        "Cela ne peut se faire qu’avec un accord.",
        "This can only be done with consent.",
        "Das darf nur mit Zustimmung geschehen.",
    ),
    (
        "De regel geldt niet alleen voor ambtenaren.",
        "La règle ne vaut pas seulement pour les fonctionnaires.",
        "The rule does not only hold for officials.",
        "Die Regel gilt nicht nur für Beamte.",
    ),
    (
        "De regel geldt ook voor anderen.",
        "La règle ne vaut pas seulement pour eux.",
        "The rule also holds for others.",
        "Die Regel gilt nicht nur für sie.",
    ),
    (
        "De aanvraag is onvolledig.",
        "La demande est incomplète.",
        "It is not complete.",
        "Der Antrag ist unvollständig.",
    ),
    ("Het is kosteloos.", "C’est sans frais.", "It is free of charge.", "Es ist kostenlos."),
    (
        "Na de stijging tot 40 daalde het aantal tot 30.",
        "Le nombre a augmenté jusqu’à 40 avant de diminuer à 30.",
        "The number rose to 40 before it fell to 30.",
        "Nach dem Anstieg auf 40 sank die Zahl auf 30.",
    ),
    (
        "Er zijn niet langer aparte loketten.",
        "Il n’y a plus de guichets séparés.",
        "There are no longer separate counters.",
        "Es gibt keine getrennten Schalter mehr.",
    ),
    (
        "Het gebouw is nog niet klaar.",
        "Le bâtiment n’est pas encore prêt.",
        "The building is not ready yet.",
        "Das Gebäude ist noch nicht fertig.",
    ),
    (
        "Meer en meer gemeenten doen mee, onder meer Gent.",
        "De plus en plus de communes participent, dont Gand.",
        "More and more municipalities take part, among them Ghent.",
        "Immer mehr Gemeinden machen mit, unter anderem Gent.",
    ),
    (
        "Niemand mag zonder enig onderscheid worden geweerd.",
        "Nul ne peut être exclu sans distinction aucune.",
        "No one may be excluded without any distinction.",
        "Niemand darf ohne Unterschied ausgeschlossen werden.",
    ),
    (
        "Noch de stad noch de provincie betaalde.",
        "Ni la ville ni la province n’ont payé.",
        "Neither the city nor the province paid.",
        "Weder die Stadt noch die Provinz zahlte.",
    ),
    (
        "Alle leden, behalve één, waren aanwezig.",
        "Tous les membres sauf un étaient présents.",
        "All members except one were present.",
        "Alle Mitglieder bis auf eines waren anwesend.",
    ),
]


@pytest.mark.parametrize("case", AGREE, ids=lambda case: case[0])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_says_the_same_is_not_claims_told(case: tuple[str, ...], one: int, other: int) -> None:
    found = claims_told(case[one], case[other], (CODES[one], CODES[other]))
    assert [difference.message for difference in found] == []


#: A sentence that denies, in each language, and without its denial.
DENIALS = [
    (  # what has ended
        ("Die regel geldt niet meer.", "Cette règle ne vaut plus.", "That rule no longer applies.",
         "Diese Regel gilt nicht mehr."),
        ("Die regel geldt.", "Cette règle vaut.", "That rule applies.", "Diese Regel gilt."),
    ),
    (
        ("Er zijn geen wachtrijen meer.", "Il n’y a plus de files.", "There are no more queues.",
         "Es gibt keine Schlangen mehr."),
        ("Er zijn wachtrijen.", "Il y a des files.", "There are queues.", "Es gibt Schlangen."),
    ),
    (
        ("Dat is geenszins zeker.", "Ce n’est nullement certain.", "That is by no means certain.",
         "Das ist keineswegs sicher."),
        ("Dat is zeker.", "C’est certain.", "That is certain.", "Das ist sicher."),
    ),
    (
        ("De wet is niet van toepassing.", "La loi n’est pas applicable.", "The law is not applicable.",
         "Das Gesetz ist nicht anwendbar."),
        ("De wet is van toepassing.", "La loi est applicable.", "The law is applicable.", "Das Gesetz ist anwendbar."),
    ),
    (
        ("De dienst bewaart geen gegevens.", "Le service ne conserve aucune donnée.", "The service keeps no data.",
         "Der Dienst speichert keine Daten."),
        ("De dienst bewaart gegevens.", "Le service conserve des données.", "The service keeps data.",
         "Der Dienst speichert Daten."),
    ),
    (
        ("Gegevens worden nooit gewist.", "Les données ne sont jamais effacées.", "Data are never erased.",
         "Daten werden niemals gelöscht."),
        ("Gegevens worden gewist.", "Les données sont effacées.", "Data are erased.", "Daten werden gelöscht."),
    ),
    (
        ("Zonder akkoord gaat het niet door.", "Sans accord, cela ne se fait pas.",
         "Without consent it is not done.", "Ohne Zustimmung geschieht es nicht."),
        ("Zonder akkoord gaat het door.", "Sans accord, cela se fait.", "Without consent it is done.",
         "Ohne Zustimmung geschieht es."),
    ),
    (  # a second denial, where French puts two words for each
        ("Niemand klaagde en er was geen schade.", "Personne ne s’est plaint et il n’y a eu aucun dégât.",
         "No one complained and there was no damage.", "Niemand klagte und es gab keine Schäden."),
        ("Niemand klaagde en er was schade.", "Personne ne s’est plaint et il y a eu des dégâts.",
         "No one complained and there was damage.", "Niemand klagte und es gab Schäden."),
    ),
    (  # beside a word that may deny in every language
        ("De gratis dienst werkt niet in juli.", "Le service gratuit ne fonctionne pas en juillet.",
         "The free service does not run in July.", "Der kostenlose Dienst läuft nicht im Juli."),
        ("De gratis dienst werkt in juli.", "Le service gratuit fonctionne en juillet.",
         "The free service runs in July.", "Der kostenlose Dienst läuft im Juli."),
    ),
    (  # where what is lost may deny in every language, farther from the denial
        ("Er werden geen sleutels gevonden, wel portefeuilles die verloren waren.",
         "On n’a pas trouvé de clés, mais des portefeuilles qui étaient perdus.",
         "They did not find any keys, but wallets that had been lost.",
         "Man hat keine Schlüssel gefunden, aber Brieftaschen, die verloren waren."),
        ("Er werden sleutels gevonden, en ook portefeuilles die verloren waren.",
         "On a trouvé des clés, et des portefeuilles qui étaient perdus.",
         "They found keys, and also wallets that had been lost.",
         "Man hat Schlüssel gefunden, und auch Brieftaschen, die verloren waren."),
    ),
]  # fmt: skip

#: What must be done in one reading, and need not in the other, beside what must be done in both.
NEED_NOT = [
    "Bezoekers hoeven niet te betalen, maar moeten een masker dragen.",
    "Les visiteurs ne sont pas tenus de payer, mais doivent porter un masque.",
    "Visitors do not have to pay but must wear a mask.",
    "Besucher müssen nicht zahlen, aber sie müssen eine Maske tragen.",
]
MUST = [
    "Bezoekers moeten betalen en moeten een masker dragen.",
    "Les visiteurs doivent payer et doivent porter un masque.",
    "Visitors must pay and must wear a mask.",
    "Besucher müssen zahlen, und sie müssen eine Maske tragen.",
]


@pytest.mark.parametrize("case", DENIALS, ids=lambda case: case[0][0])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_denial_that_is_dropped_or_added_is_claims_told(
    case: tuple[tuple[str, ...], tuple[str, ...]], one: int, other: int
) -> None:
    languages = (CODES[one], CODES[other])
    denied, said = case
    assert [
        found.message for typed in (denied, said) for found in claims_told(typed[one], typed[other], languages)
    ] == []
    for first, second in ((denied, said), (said, denied)):
        assert [found.code for found in claims_told(first[one], second[other], languages)] == ["parity-negation"]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_must_be_done_is_not_what_need_not(one: int, other: int) -> None:
    languages = (CODES[one], CODES[other])
    assert (
        claims_told(NEED_NOT[one], NEED_NOT[other], languages) == claims_told(MUST[one], MUST[other], languages) == []
    )
    assert len(claims_told(NEED_NOT[one], MUST[other], languages)) == 1
    assert len(claims_told(MUST[one], NEED_NOT[other], languages)) == 1


@pytest.mark.parametrize(("one", "other"), list(combinations(range(3), 2)))
def test_a_bound_that_both_readings_have_hides_no_denial(one: int, other: int) -> None:
    denied = ("De huur mag niet meer bedragen dan 900 euro.", "Le loyer ne peut pas dépasser 900 euros.",
              "Rents may not exceed 900 euros.")  # fmt: skip
    said = ("De huur mag meer bedragen dan 900 euro.", "Le loyer peut dépasser 900 euros.",
            "Rents may exceed 900 euros.")  # fmt: skip
    languages = (CODES[one], CODES[other])
    assert claims_told(denied[one], denied[other], languages) == claims_told(said[one], said[other], languages) == []
    assert len(claims_told(denied[one], said[other], languages)) == 1
    assert len(claims_told(said[one], denied[other], languages)) == 1

"""Claims: what says the opposite in another language is told, and where."""

from __future__ import annotations

from itertools import combinations

import pytest

from report.diagnostics.errors import Severity
from report.languages import LANGUAGES
from report.languages.claims import OPPOSITIONS
from tests.validate.parity.two_readings import claims_told

CODES = tuple(LANGUAGES)
PAIRS = list(combinations(range(len(CODES)), 2))


#: One sentence in each language at one pole, and at the other.
OPPOSITES = {
    "beginning/ending": (
        ("Begin maart kwam het.", "Cela vint début mars.", "It came in early March.", "Es kam Anfang März."),
        ("Eind maart kwam het.", "Cela vint fin mars.", "It came in late March.", "Es kam Ende März."),
    ),
    "middle/ending": (
        ("Half maart kwam het.", "Cela vint à la mi-mars.", "It came in mid-March.", "Es kam Mitte März."),
        ("Eind maart kwam het.", "Cela vint à la fin de mars.", "It came at the end of March.", "Es kam Ende März."),
    ),
    "long/short, superlatives": (
        ("Dit is de langste dijk.", "C’est la digue la plus longue.", "It is the longest dyke.", "Der längste Deich"),
        ("Dit is de kortste dijk.", "C’est la digue la plus courte.", "It is the shortest dyke.", "Der kürzeste Deich"),
    ),
    "expensive/cheap, comparatives": (
        ("Brood is duurder.", "Le pain est plus cher.", "Bread is more expensive.", "Brot ist teurer."),
        ("Brood is goedkoper.", "Le pain est moins cher.", "Bread is cheaper.", "Brot ist billiger."),
    ),
    "more/less, comparatives": (
        ("Hout is duurzamer.", "Le bois est plus durable.", "Wood is more durable.", "Holz ist nachhaltiger."),
        (
            "Hout is minder duurzaam.",
            "Le bois est moins durable.",
            "Wood is less durable.",
            "Holz ist weniger nachhaltig.",
        ),
    ),
    "mandatory/optional": (
        (
            "De keuring is verplicht.",
            "Le contrôle est obligatoire.",
            "The check is compulsory.",
            "Die Prüfung ist verpflichtend.",
        ),
        (
            "De keuring is facultatief.",
            "Le contrôle est facultatif.",
            "The check is optional.",
            "Die Prüfung ist freiwillig.",
        ),
    ),
    "before/after, at the head": (
        (
            "Voor het feest regende het.",
            "Avant la fête, il a plu.",
            "Before the party it rained.",
            "Vor dem Fest kam Regen.",
        ),
        (
            "Na het feest regende het.",
            "Après la fête, il a plu.",
            "After the party it rained.",
            "Nach dem Fest kam Regen.",
        ),
    ),
    "more/less": (
        ("Het aantal steeg met 8 %.", "Le nombre a augmenté de 8 %.", "It rose by 8%.", "Die Zahl stieg um 8 %."),
        ("Het aantal daalde met 8 %.", "Le nombre a diminué de 8 %.", "It fell by 8%.", "Die Zahl sank um 8 %."),
    ),
    "more/less, bounds": (
        ("Minstens 15 dagen", "Au moins 15 jours", "At least 15 days", "Mindestens 15 Tage"),
        ("Hoogstens 15 dagen", "Au plus 15 jours", "At most 15 days", "Höchstens 15 Tage"),
    ),
    "more/less, nouns": (
        ("Een prijsstijging van 3 %", "Une hausse de 3 %", "A rise of 3%", "Eine Preissteigerung von 3 %"),
        ("Een prijsdaling van 3 %", "Une baisse de 3 %", "A fall of 3%", "Eine Preissenkung von 3 %"),
    ),
    "must/may": (
        ("De dienst moet antwoorden.", "Le service doit répondre.", "It must answer.", "Der Dienst muss antworten."),
        ("De dienst mag antwoorden.", "Le service peut répondre.", "It may answer.", "Der Dienst darf antworten."),
    ),
    "all/some": (
        ("Alle staten tekenden.", "Tous les États ont signé.", "All states signed.", "Alle Staaten unterzeichneten."),
        ("Sommige staten tekenden.", "Certains États ont signé.", "Some states signed.", "Manche unterzeichneten."),
    ),
    "before/after": (
        ("Voorafgaand aan 2030", "Avant 2030", "Before 2030", "Vor 2030"),
        ("Na 2030", "Après 2030", "After 2030", "Nach 2030"),
    ),
    "until/from": (
        ("Tot 30 juni 2024", "Jusqu’au 30 juin 2024", "Until 30 June 2024", "Bis 30. Juni 2024"),
        ("Vanaf 30 juni 2024", "À partir du 30 juin 2024", "From 30 June 2024", "Ab 30. Juni 2024"),
    ),
    "including/excluding": (
        ("100 euro, btw inbegrepen", "100 euros, TVA comprise", "100 euros including VAT", "100 Euro inklusive MwSt"),
        ("100 euro, exclusief btw", "100 euros, hors TVA", "100 euros excluding VAT", "100 Euro zuzüglich MwSt"),
    ),
    "public/private": (
        ("De publieke sector", "Le secteur public", "The public sector", "Der öffentliche Sektor"),
        ("De private sector", "Le secteur privé", "The private sector", "Der private Sektor"),
    ),
    "favourable/unfavourable": (
        ("Een gunstig advies", "Un avis favorable", "A favourable opinion", "Ein günstiges Gutachten"),
        ("Een ongunstig advies", "Un avis défavorable", "An unfavourable opinion", "Ein ungünstiges Gutachten"),
    ),
    "many/few": (
        ("Veel gezinnen kwamen.", "De nombreux ménages sont venus.", "Many families came.", "Viele Familien kamen."),
        ("Weinig gezinnen kwamen.", "Peu de ménages sont venus.", "Few families came.", "Wenige Familien kamen."),
    ),
    "both/either": (
        (
            "Beide partijen tekenden.",
            "Les deux parties ont signé.",
            "Both parties signed.",
            "Beide Parteien unterschrieben.",
        ),
        (
            "Een van beide partijen tekende.",
            "L’une des deux parties a signé.",
            "One of the two parties signed.",
            "Eine der beiden Parteien unterschrieb.",
        ),
    ),
    "if/unless": (
        (
            "Dat gebeurt indien de raad het vraagt.",
            "Cela se fait si le conseil le demande.",
            "This is done if the council asks for it.",
            "Das geschieht, wenn der Rat es verlangt.",
        ),
        (
            "Dat gebeurt tenzij de raad het vraagt.",
            "Cela se fait à moins que le conseil le demande.",
            "This is done unless the council asks for it.",
            "Das geschieht, es sei denn, der Rat verlangt es.",
        ),
    ),
    "planned/done": (
        ("De bouw is gepland.", "La construction est prévue.", "The work is planned.", "Der Bau ist geplant."),
        (
            "De bouw is afgerond.",
            "La construction est achevée.",
            "The work is completed.",
            "Der Bau ist abgeschlossen.",
        ),
    ),
    "certain/possible": (
        (
            "Dat zal ongetwijfeld lukken.",
            "Cela réussira certainement.",
            "This will certainly succeed.",
            "Das gelingt zweifellos.",
        ),
        (
            "Dat zal waarschijnlijk lukken.",
            "Cela réussira probablement.",
            "This will probably succeed.",
            "Das gelingt wahrscheinlich.",
        ),
    ),
    "inside/outside": (
        (
            "Binnen de 30 dagen betaald",
            "Payé dans les 30 jours",
            "Paid within 30 days",
            "Bezahlt innerhalb von 30 Tagen",
        ),
        (
            "Buiten de 30 dagen betaald",
            "Payé en dehors des 30 jours",
            "Paid outside 30 days",
            "Bezahlt außerhalb von 30 Tagen",
        ),
    ),
}


@pytest.mark.parametrize("case", OPPOSITES)
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_opposites_are_told_and_the_same_is_not(case: str, one: int, other: int) -> None:
    languages = (CODES[one], CODES[other])
    high, low = OPPOSITES[case]
    assert [found.message for said in (high, low) for found in claims_told(said[one], said[other], languages)] == []
    for first, second in ((high, low), (low, high)):
        (found,) = claims_told(first[one], second[other], languages)
        assert found.code == "parity-opposite"
        assert found.places.keys() == set(languages)


def phrase_at(name: str, pole: str, language: str) -> str:
    """The first phrase of a pole that is not in doubt, with a number beside it where that counts."""
    listed = " ".join(LANGUAGES[language].claims.poles(name)[OPPOSITIONS[name].poles.index(pole)].split())
    phrase = next(phrase.strip() for phrase in listed.split("|") if not phrase.strip().endswith("?"))
    return phrase.replace("*", "").replace("~", "zzz").replace("#", "15")


@pytest.mark.parametrize("name", OPPOSITIONS)
def test_every_opposition_is_known_both_ways(name: str) -> None:
    for one, other in PAIRS:
        _is_known_both_ways(name, (CODES[one], CODES[other]))


def _is_known_both_ways(name: str, languages: tuple[str, str]) -> None:
    for high, low in OPPOSITIONS[name].opposites:
        first, second = ([phrase_at(name, pole, language) for pole in (high, low)] for language in languages)
        same = [found.message for pair in zip(first, second, strict=True) for found in claims_told(*pair, languages)]
        assert same == []
        for pair in ((first[0], second[1]), (first[1], second[0])):
            assert any(found.code == "parity-opposite" for found in claims_told(*pair, languages)), pair


#: Ranges that run the wrong way.
RANGES = [
    ("Open van 8 vanaf 12 uur", "Ouvert de 8 à 12 heures"),
    ("Een straf van acht dagen vanaf twee jaar", "Une peine de huit jours à deux ans"),
]


@pytest.mark.parametrize(("first", "second"), RANGES)
def test_a_range_that_ends_where_it_should_begin_is_claims_told(first: str, second: str) -> None:
    assert claims_told(first.replace("vanaf", "tot"), second, ("nl", "fr")) == []
    assert [found.code for found in claims_told(first, second, ("nl", "fr"))] == ["parity-opposite"]


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        ("De termijn is minstens 15 dagen en hoogstens drie weken.",
         "Le délai est de 15 jours au plus et de trois semaines au plus.", ("minstens", "au plus")),
        ("In 2023 waren er 37 meer.", "En 2023, il y en avait 37 de moins.", ("meer", "moins")),
        ("Zij komen. Zij gaan niet weg.", "Ils viennent. Ils partent.", ("niet", "partent")),
        ("De kosten dalen, zonder dat de prijs stijgt.", "Les coûts augmentent, sans que le prix augmente.",
         ("dalen", "augmentent")),
    ],
)  # fmt: skip
def test_a_difference_is_at_the_words(first: str, second: str, places: tuple[str, str]) -> None:
    (found,) = claims_told(first, second, ("nl", "fr"))
    for typed, language, word in zip((first, second), ("nl", "fr"), places, strict=True):
        assert typed[found.places[language] :].startswith(word)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Het aantal stijgt tot 42.", "Le nombre recule à 42.", Severity.ERROR),
        ("De termijn is minstens 15 dagen.", "Le délai est de 15 jours au plus.", Severity.ERROR),
        ("Het aantal stijgt.", "Le nombre recule.", Severity.WARNING),
        ("Het aantal stijgt sterk, tot 42.", "Le nombre recule fortement, à 42.", Severity.WARNING),
        ("Alle 42 leden tekenden.", "Certains des 42 membres ont signé.", Severity.WARNING),
    ],
)
def test_a_plain_contradiction_beside_a_figure_is_an_error(first: str, second: str, expected: Severity) -> None:
    (found,) = claims_told(first, second, ("nl", "fr"))
    assert found.severity is expected


def test_names_and_foreign_words_claim_nothing() -> None:
    assert claims_told("Het rapport ‘[More and less]{lang=en}’", "Le rapport « Plus »", ("nl", "fr")) == []


@pytest.mark.parametrize("often", [1, 500])
def test_long_texts_take_no_long_time(often: int) -> None:
    first = "Niet meer dan 30 en minstens 20 of alle, zonder btw, " * often
    second = "Pas plus de 30 et au moins 20 ou tous, hors TVA, " * often
    assert claims_told(first, second, ("nl", "fr")) == []

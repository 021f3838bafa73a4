"""Claims: what says the opposite in another language is found, and what says the same in other words is not told."""

from __future__ import annotations

from itertools import combinations

import pytest

from report.diagnostics.errors import Severity
from report.languages import LANGUAGES
from report.languages.claims import OPPOSITIONS
from report.model.text import Text
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Difference

CODES = tuple(LANGUAGES)
PAIRS = list(combinations(range(len(CODES)), 2))


def told(first: str, second: str, languages: tuple[str, str]) -> list[Difference]:
    """What is said of the claims of two readings that are a whole report."""
    reader = Reader({}, languages)
    one, other = (
        reader.side(Text.of({language: typed}), language)
        for typed, language in zip((first, second), languages, strict=True)
    )
    found = differences(one, other, reader.corpus([(one, other)]))
    return [difference for difference in found if difference.code in ("parity-opposite", "parity-negation")]


#: One sentence in each language at one pole, and at the other.
OPPOSITES = {
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
    assert [found.message for said in (high, low) for found in told(said[one], said[other], languages)] == []
    for first, second in ((high, low), (low, high)):
        (found,) = told(first[one], second[other], languages)
        assert found.code == "parity-opposite"
        assert found.places.keys() == set(languages)


def phrase_at(name: str, pole: str, language: str) -> str:
    """The first phrase of a pole that is not in doubt, with a number beside it where that counts."""
    listed = " ".join(LANGUAGES[language].claims.poles(name)[OPPOSITIONS[name].poles.index(pole)].split())
    phrase = next(phrase.strip() for phrase in listed.split("|") if not phrase.strip().endswith("?"))
    return phrase.replace("*", "").replace("~", "zzz").replace("#", "15")


@pytest.mark.parametrize("name", OPPOSITIONS)
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_every_opposition_is_known_both_ways(name: str, one: int, other: int) -> None:
    languages = (CODES[one], CODES[other])
    for high, low in OPPOSITIONS[name].opposites:
        first, second = ([phrase_at(name, pole, language) for pole in (high, low)] for language in languages)
        same = [found.message for pair in zip(first, second, strict=True) for found in told(*pair, languages)]
        assert same == []
        for pair in ((first[0], second[1]), (first[1], second[0])):
            assert any(found.code == "parity-opposite" for found in told(*pair, languages)), pair


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
def test_what_says_the_same_is_not_told(case: tuple[str, ...], one: int, other: int) -> None:
    found = told(case[one], case[other], (CODES[one], CODES[other]))
    assert [difference.message for difference in found] == []


#: Ranges that run the wrong way.
RANGES = [
    ("Open van 8 vanaf 12 uur", "Ouvert de 8 à 12 heures"),
    ("Een straf van acht dagen vanaf twee jaar", "Une peine de huit jours à deux ans"),
]


@pytest.mark.parametrize(("first", "second"), RANGES)
def test_a_range_that_ends_where_it_should_begin_is_told(first: str, second: str) -> None:
    assert told(first.replace("vanaf", "tot"), second, ("nl", "fr")) == []
    assert [found.code for found in told(first, second, ("nl", "fr"))] == ["parity-opposite"]


#: A sentence that denies, in each language, and without its denial.
DENIALS = [
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
]  # fmt: skip


@pytest.mark.parametrize("case", DENIALS, ids=lambda case: case[0][0])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_denial_that_is_dropped_or_added_is_told(
    case: tuple[tuple[str, ...], tuple[str, ...]], one: int, other: int
) -> None:
    languages = (CODES[one], CODES[other])
    denied, said = case
    assert [found.message for typed in (denied, said) for found in told(typed[one], typed[other], languages)] == []
    for first, second in ((denied, said), (said, denied)):
        assert [found.code for found in told(first[one], second[other], languages)] == ["parity-negation"]


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
    (found,) = told(first, second, ("nl", "fr"))
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
    (found,) = told(first, second, ("nl", "fr"))
    assert found.severity is expected


def test_names_and_foreign_words_claim_nothing() -> None:
    assert told("Het rapport ‘[More and less]{lang=en}’", "Le rapport « Plus »", ("nl", "fr")) == []


@pytest.mark.parametrize("often", [1, 500])
def test_long_texts_take_no_long_time(often: int) -> None:
    first = "Niet meer dan 30 en minstens 20 of alle, zonder btw, " * often
    second = "Pas plus de 30 et au moins 20 ou tous, hors TVA, " * often
    assert told(first, second, ("nl", "fr")) == []

"""Times: what says the same moment in all four languages, and what does not."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.validate.parity.two_readings import found

LANGUAGES = ("nl", "fr", "en", "de")

#: The same in each language, and then something else in the first.
MOMENTS = {
    "half": (
        "De zitting begint om half tien.",
        "La séance commence à 9 h 30.",
        "The session starts at half past nine.",
        "Die Sitzung beginnt um halb zehn.",
        "De zitting begint om half elf.",
    ),
    "quarter": (
        "De zitting begint om kwart over negen.",
        "La séance commence à neuf heures et quart.",
        "The session starts at 9.15 a.m.",
        "Die Sitzung beginnt um Viertel nach neun.",
        "De zitting begint om kwart voor negen.",
    ),
    "afternoon": (
        "De zitting begint om 2 uur ’s middags.",
        "La séance commence à 14 heures.",
        "The session starts at 2 p.m.",
        "Die Sitzung beginnt um 14 Uhr.",
        "De zitting begint om 3 uur ’s middags.",
    ),
    "range": (
        "Open van 8.30 tot 17 uur.",
        "Ouvert de 8 h 30 à 17 heures.",
        "Open from 8.30 a.m. to 5 p.m.",
        "Geöffnet von 8.30 bis 17 Uhr.",
        "Open van 8.30 tot 18 uur.",
    ),
    "weekday": (
        "Gesloten op vrijdagochtend.",
        "Fermé le vendredi matin.",
        "Closed on Friday morning.",
        "Am Freitagvormittag geschlossen.",
        "Gesloten op donderdagochtend.",
    ),
    "decade": (
        "Sinds de jaren 90 groeit de sector.",
        "Depuis les années 1990, le secteur croît.",
        "The sector has grown since the 1990s.",
        "Seit den 1990er Jahren wächst der Sektor.",
        "Sinds de jaren 80 groeit de sector.",
    ),
    "decade in words": (
        "Sinds de jaren tachtig groeit de sector.",
        "Depuis les années quatre-vingt, le secteur croît.",
        "The sector has grown since the eighties.",
        "Seit den 1980er Jahren wächst der Sektor.",
        "Sinds de jaren zeventig groeit de sector.",
    ),
    "decade as an adjective": (
        "De bruggen zijn van de negentiger jaren.",
        "Les ponts sont des années nonante.",
        "The bridges are from the nineties.",
        "Die Brücken sind aus den neunziger Jahren.",
        "De bruggen zijn van de tachtiger jaren.",
    ),
    "first day in words": (
        "De regeling geldt vanaf de eerste mei.",
        "Le régime s’applique à partir du premier mai.",
        "The scheme applies from the first of May.",
        "Die Regelung gilt ab dem ersten Mai.",
        "De regeling geldt vanaf 2 mei.",
    ),
    "day in words and year": (
        "De brug opende op 15 maart 2030.",
        "Le pont a ouvert le quinze mars 2030.",
        "The bridge opened on the fifteenth of March 2030.",
        "Die Brücke öffnete am fünfzehnten März 2030.",
        "De brug opende op zestien maart 2030.",
    ),
    "feast": (
        "Op Kerstmis 2030 was de brug dicht.",
        "Le 25 décembre 2030, le pont était fermé.",
        "On Christmas Day 2030 the bridge was closed.",
        "Am 25. Dezember 2030 war die Brücke geschlossen.",
        "Op Nieuwjaar 2029 was de brug dicht.",
    ),
    "school year": (
        "In het schooljaar 2023-2024 groeide de school.",
        "Durant l’année scolaire 2023-2024, l’école a grandi.",
        "The school grew in the 2023/24 school year.",
        "Im Schuljahr 2023/24 wuchs die Schule.",
        "In het schooljaar 2022-2023 groeide de school.",
    ),
    "short month": (
        "Het begon op 3 sept. 2022.",
        "Cela a commencé le 3 septembre 2022.",
        "It began on 3 Sep 2022.",
        "Es begann am 3. September 2022.",
        "Het begon op 3 okt. 2022.",
    ),
    "Roman": (
        "Zie bijlage 2.",
        "Voir l’annexe II.",
        "See Annex II.",
        "Siehe Anhang II.",
        "Zie bijlage 3.",
    ),
    "added article": (
        "Zie artikel 7bis van het decreet.",
        "Voir l’article 7 bis du décret.",
        "See Article 7bis of the decree.",
        "Siehe Artikel 7bis des Dekrets.",
        "Zie artikel 7ter van het decreet.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MOMENTS)
@pytest.mark.parametrize("languages", list(combinations(LANGUAGES, 2)), ids="-".join)
def test_the_same_moment_is_the_same_in_every_notation(name: str, languages: tuple[str, str]) -> None:
    one, other = (MOMENTS[name][LANGUAGES.index(language)] for language in languages)
    assert [difference.message for difference in found(one, other, languages)] == []


@pytest.mark.parametrize(
    ("feast", "date", "languages", "is_same"),
    [
        ("Op de nationale feestdag", "Le 21 juillet", ("nl", "fr"), True),
        ("À la Toussaint", "On 1 November", ("fr", "en"), True),
        ("On Labour Day", "Am 1. Mai", ("en", "de"), True),
        ("Na Allerheiligen", "Après le 2 novembre", ("nl", "fr"), False),
        ("Op 11 november 2030", "À l’Armistice 2031", ("nl", "fr"), False),
        ("Op Kerstmis 2030", "À Noël 2031", ("nl", "fr"), False),
        ("Rond Kerstmis", "Pendant les fêtes de fin d’année", ("nl", "fr"), True),
        ("The first March meeting", "La première réunion de mars", ("en", "fr"), True),
    ],
)
def test_a_feast_is_its_date_and_asks_for_none(
    feast: str, date: str, languages: tuple[str, str], is_same: bool
) -> None:
    told = [one.message for one in found(feast, date, languages) if one.code == "parity-date"]
    assert (told == []) is is_same


@pytest.mark.parametrize("name", MOMENTS)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_another_moment_is_told(name: str, language: str) -> None:
    other = MOMENTS[name][LANGUAGES.index(language)]
    assert found(MOMENTS[name][-1], other, ("nl", language)) != []

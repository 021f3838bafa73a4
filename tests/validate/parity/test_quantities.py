"""Quantities: what is one value in two notations and languages, and what is another one."""

from __future__ import annotations

import pytest

from tests.validate.parity.two_readings import found

AGREE = [
    # scales, currencies, notations
    ("nl", "Van 42 miljoen euro naar 24 miljoen euro", "fr", "De 42 à 24 millions d’euros"),
    ("nl", "Een begroting van 75,3 miljoen EUR", "en", "A budget of EUR 75.3 million"),
    ("nl", "Een begroting van 75,3 miljoen EUR", "en", "A budget of €75.3m"),
    ("fr", "Un budget de 75,3 millions d’euros", "de", "Ein Haushalt von 75,3 Mio. Euro"),
    ("nl", "Een krediet van 3 mld. euro", "fr", "Un crédit de 3 Md€"),
    ("en", "A loan of €2bn", "de", "Ein Darlehen von 2 Mrd. €"),
    ("fr", "Une enveloppe de 250 k€", "nl", "Een enveloppe van 250.000 euro"),
    ("nl", "Een lening van $ 250.000", "fr", "Un prêt de 250 000 dollars"),
    ("nl", "De brug kost anderhalf miljoen euro.", "fr", "Le pont coûte un million et demi d’euros."),
    ("nl", "De brug kost anderhalf miljoen euro.", "de", "Die Brücke kostet 1,5 Millionen Euro."),
    ("nl", "Een half miljard euro", "fr", "Un demi-milliard d’euros"),
    ("en", "Half a million visitors", "de", "Eine halbe Million Besucher"),
    ("nl", "Een half miljoen bezoekers", "fr", "500 000 visiteurs"),
    ("en", "Two and a half billion dollars", "nl", "Tweeënhalf miljard dollar"),
    ("en", "One trillion euros", "nl", "Een biljoen euro"),
    ("fr", "Un billion d’euros", "de", "Eine Billion Euro"),
    ("nl", "Prijzen van 139.000 naar 143.000 euro", "fr", "Des prix de 139 000 à 143 000 euros"),
    ("nl", "Twee of drie miljoen liter", "fr", "2 à 3 millions de litres"),
    ("nl", "Een toelage van 1.250 euro", "fr", "Un subside de 1.250 euros"),
    ("en", "A grant of 1,250 euros", "fr", "Un subside de 1 250 euros"),
    ("de", "Ein Zuschuss von 1'250 Euro", "nl", "Een toelage van 1.250 euro"),
    ("nl", "Het tarief stijgt tot 2.148 euro, van 2.040.", "fr", "Le tarif passe de 2 040 euros à 2 148 euros."),
    ("nl", "Een boete van 200 frank", "fr", "Une amende de deux cents francs"),
    ("nl", "Een factuur van 12.500,- euro", "fr", "Une facture de 12 500 euros"),
    ("de", "2,5 Tsd. Euro", "nl", "2.500 euro"),
    ("de", "Eine Viertelmillion Euro", "nl", "250.000 euro"),
    ("nl", "Tientallen duizenden euro", "fr", "Des dizaines de milliers d’euros"),
    ("fr", "Un milliard deux cents millions d’euros", "nl", "1,2 miljard euro"),
    ("en", "US$5 million", "fr", "5 millions de dollars américains"),
    ("fr", "3,5 M€", "nl", "3,5 miljoen euro"),
    # number words
    ("nl", "Elfhonderd zitjes", "fr", "Mille cent sièges"),
    ("nl", "Tweeduizend driehonderdvijftig borden", "en", "Two thousand three hundred and fifty signs"),
    ("de", "Fünfundzwanzigtausenddreihundert Bäume", "fr", "Vingt-cinq mille trois cents arbres"),
    ("nl", "De duizendste klant", "fr", "Le millième client"),
    ("nl", "Het honderdvijfentwintigste nummer", "de", "Die 125. Nummer"),
    ("en", "Since nineteen ninety-four", "nl", "Sinds 1994"),
    ("nl", "Tienduizenden fietsers", "de", "Zehntausende Radfahrer"),
    ("nl", "Tientallen fietsers", "en", "Dozens of cyclists"),
    # fractions and multiples
    ("nl", "Een kwart van de daken", "fr", "25 % des toits"),
    ("nl", "Twee derde van de daken", "en", "Two thirds of the roofs"),
    ("fr", "Trois quarts des toits", "de", "Drei Viertel der Dächer"),
    ("nl", "Driekwart van de daken", "de", "75 Prozent der Dächer"),
    ("nl", "Drie op de tien daken", "fr", "30 % des toits"),
    ("nl", "Eén dak op vier", "fr", "Un quart des toits"),
    ("nl", "De helft van de daken", "en", "50% of the roofs"),
    ("nl", "1/3 van de daken", "fr", "Un tiers des toits"),
    ("nl", "De opbrengst is verdubbeld.", "fr", "La récolte a doublé."),
    ("nl", "Drie keer zoveel honing", "fr", "Le triple de miel"),
    ("nl", "De opbrengst is verviervoudigd.", "en", "The harvest has quadrupled."),
    ("de", "Die Ernte hat sich verdoppelt.", "en", "The harvest doubled."),
    ("nl", "Een stijging met 2 procentpunt", "fr", "Une hausse de deux points de pourcentage"),
    ("nl", "Een stijging met 2 procentpunten", "en", "A rise of 2 percentage points"),
    ("nl", "5 promille", "fr", "0,5 %"),
    ("nl", "Een halve procentpunt minder", "fr", "Un demi-point de moins"),
    ("nl", "0,5 procentpunt minder", "en", "Half a percentage point less"),
    ("de", "Die Zweidrittelmehrheit", "fr", "La majorité des deux tiers"),
    ("en", "Accidents halved.", "de", "Die Unfälle haben sich halbiert."),
    ("nl", "0,27 euro per kilometer", "fr", "27 cents du kilomètre"),
    ("nl", "Voor rekening van een derde", "fr", "Pour le compte d’autrui"),
    # units
    ("nl", "Binnen veertien dagen", "fr", "Dans les quinze jours"),
    ("en", "Within a fortnight", "de", "Binnen zwei Wochen"),
    ("nl", "De pas geldt 12 maanden.", "fr", "La carte est valable un an."),
    ("nl", "Een driejarig plan", "fr", "Un plan triennal"),
    ("nl", "Een dertigjarige eik", "fr", "Un chêne de trente ans"),
    ("nl", "Een half jaar", "fr", "Six mois"),
    ("nl", "Anderhalf jaar later", "fr", "Un an et demi plus tard"),
    ("nl", "Anderhalf jaar later", "de", "18 Monate später"),
    ("nl", "Twee decennia", "fr", "Vingt ans"),
    ("nl", "Drie kwartier", "fr", "45 minutes"),
    ("nl", "Elk kwartaal", "fr", "Quatre fois par an"),
    ("de", "Zweimal jährlich", "fr", "Tous les six mois"),
    ("en", "Down from 16½ months", "nl", "Tegen zestien en een halve maand"),
    ("nl", "290 halve dagen per jaar", "fr", "290 demi-jours par an"),
    ("de", "Ein Jahresabonnement", "fr", "Un abonnement annuel"),
    ("nl", "Een duur van 6,8 naar 6,1 dagen", "de", "Eine Dauer von 6,1 statt 6,8 Tagen"),
    ("nl", "Om de zes maanden", "fr", "Deux fois par an"),
    ("nl", "Tussen 5 en 10 km", "fr", "Entre 5 km et 10 km"),
    ("nl", "Over 1,5 km", "fr", "Sur 1 500 m"),
    ("nl", "48.000 m2", "fr", "4,8 hectares"),
    ("nl", "Bij -5 °C", "fr", "Par –5 °C"),
    ("nl", "Bij min vijf graden", "fr", "Par moins 5 °C"),
    ("en", "At minus five degrees", "de", "Bei minus fünf Grad"),
    ("nl", "1.500 kg zand", "fr", "Une tonne et demie de sable"),
    ("en", "A ton and a half of sand", "de", "Eine Tonne und eine halbe Sand"),
    ("nl", "Een jaar en een half", "de", "Ein Jahr und ein halbes"),
    ("nl", "2 kiloton staal", "fr", "2 000 tonnes d’acier"),
    ("nl", "De eerste jaarhelft", "fr", "Le premier semestre"),
    ("en", "Every other week", "nl", "Om de twee weken"),
    ("nl", "1 ton papier", "fr", "1 000 kg de papier"),
    ("nl", "3.000 kWh", "de", "3 Megawattstunden"),
    ("nl", "50 GB opslag", "fr", "50 Go de stockage"),
    ("nl", "Vijf volle dagen", "fr", "Cinq jours"),
    ("nl", "De eerste vijf jaar", "fr", "Les cinq premières années"),
    ("nl", "De termijn van 45 dagen, dus 45 in totaal", "fr", "Le délai de 45, donc 45 jours au total"),
    ("en", "Within ten working days", "nl", "Binnen tien werkdagen"),
    ("de", "Bei 21 Grad", "fr", "Par 21 °C"),
]  # fmt: skip

#: With what the difference is: an error, or a warning where words may mean something else.
DIFFER = [
    ("nl", "Bij min vijf graden", "fr", "Par 5 °C", "ERROR"),
    ("nl", "Bij minstens vijf graden", "fr", "Par moins cinq degrés", "ERROR"),
    ("nl", "1.500 kg zand", "fr", "Une tonne de sable", "ERROR"),
    ("nl", "Een begroting van 75,3 miljoen euro", "fr", "Un budget de 75,3 milliards d’euros", "ERROR"),
    ("en", "A loan of two billion euros", "nl", "Een lening van twee biljoen euro", "ERROR"),
    ("nl", "Anderhalf miljoen euro", "fr", "Un demi-million d’euros", "ERROR"),
    ("nl", "Een boete van 200 frank", "fr", "Une amende de 200 euros", "ERROR"),
    ("en", "A grant of £500", "de", "Ein Zuschuss von 500 Euro", "ERROR"),
    ("nl", "Een termijn van 45 dagen", "fr", "Un délai de 45 mois", "ERROR"),
    ("nl", "Een termijn van drie maanden", "de", "Eine Frist von drei Jahren", "ERROR"),
    ("nl", "Binnen tien werkdagen", "fr", "Dans les dix jours", "WARNING"),
    ("nl", "Een oppervlakte van 12 m²", "fr", "Une superficie de 12 km²", "ERROR"),
    ("nl", "Over 12 km", "fr", "Sur 12 km²", "ERROR"),
    ("nl", "17,8 ton papier", "fr", "17,8 kg de papier", "ERROR"),
    ("en", "40 kWh a day", "de", "40 MWh am Tag", "ERROR"),
    ("nl", "1,5 km", "fr", "150 m", "ERROR"),
    ("nl", "1.860 MWh", "en", "1,860 kWh", "ERROR"),
    ("nl", "180 euro per MWh", "de", "180 Euro pro kWh", "WARNING"),
    ("nl", "Een duur van 6,8 naar 6,1 dagen", "de", "Eine Dauer von 6,1 statt 6,8 Wochen", "ERROR"),
    ("nl", "42 of 43 dollar", "fr", "42 ou 43 euros", "ERROR"),
    ("en", "A monthly ticket", "de", "Ein Jahresabonnement", "WARNING"),
    ("nl", "290 halve dagen", "fr", "290 jours", "ERROR"),
    ("nl", "Een daling met 2 procentpunt", "fr", "Une baisse de 2 %", "ERROR"),
    ("nl", "5 promille", "fr", "5 %", "ERROR"),
    ("nl", "Een kwart van de daken", "fr", "Un tiers des toits", "WARNING"),
    ("nl", "Twee derde van de daken", "en", "Three quarters of the roofs", "ERROR"),
    ("nl", "Een kwart van de daken", "fr", "30 % des toits", "ERROR"),
    ("nl", "De opbrengst is verdubbeld.", "fr", "La récolte a triplé.", "WARNING"),
    ("nl", "Dubbel zoveel honing", "fr", "Le triple de miel", "WARNING"),
    ("de", "Die Ernte hat sich verdreifacht.", "en", "The harvest doubled.", "WARNING"),
    ("nl", "Elk jaar", "fr", "Chaque mois", "WARNING"),
    ("nl", "Binnen de week", "fr", "Dans le mois", "WARNING"),
    ("nl", "Een driejarig plan", "fr", "Un plan quinquennal", "WARNING"),
    ("nl", "Het eerste kwartaal", "fr", "Le premier semestre", "WARNING"),
    ("nl", "Tweeduizend driehonderdvijftig borden", "en", "Two thousand three hundred and fifteen signs", "ERROR"),
    ("nl", "Veertien dagen", "fr", "Treize jours", "ERROR"),
]  # fmt: skip

CODES = frozenset({"parity-number", "parity-amount", "parity-percent"})


@pytest.mark.parametrize(("one", "first", "other", "second"), AGREE)
def test_one_quantity_is_no_difference(one: str, first: str, other: str, second: str) -> None:
    assert [str(told.message) for told in found(first, second, (one, other))] == []
    assert [str(told.message) for told in found(second, first, (other, one))] == []


@pytest.mark.parametrize(("one", "first", "other", "second", "severity"), DIFFER)
def test_another_quantity_is_one(one: str, first: str, other: str, second: str, severity: str) -> None:
    for told in (found(first, second, (one, other)), found(second, first, (other, one))):
        assert {one.severity.name for one in told if one.code in CODES} == {severity}, told


@pytest.mark.parametrize(
    "hostile",
    [
        "honderd" * 20_000, "jaar" * 20_000, "5 MİO euro", "€ 5 ſ", "1/" + "9" * 5_000, "9" * 5_000 + " km",
        "1.000" * 3_000, "1" + " 000" * 5_000, "½" * 5_000, "٣ km", "0 keer per jaar", "1/0", "een half " * 2_000,
        "5 tot " * 2_000,
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_whatever_is_typed_as_a_quantity_can_be_compared(hostile: str) -> None:
    found(hostile, "x")
    found("x", f"{hostile} 3", ("de", "fr"))


def test_a_message_shows_the_minus_sign() -> None:
    (difference,) = found("Bij -5 °C", "Par 5 °C", ("nl", "fr"))
    assert difference.message == "the French has '5 °C' where the Dutch has '-5 °C'"

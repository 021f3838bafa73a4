"""Equivalents: what the four languages say each in its own way is no difference, and what only looks like it is one."""

from __future__ import annotations

from itertools import combinations

import pytest

from report.languages import LANGUAGES
from tests.validate.parity.two_readings import found

CODES = tuple(LANGUAGES)
PAIRS = list(combinations(range(len(CODES)), 2))


#: In the order of the codes: "nl", "fr", "en", "de".
AGREE = [
    # places in an order
    ("Dat is de op twee na laagste stand van tien.", "C’est le troisième niveau le plus bas sur dix.",
     "That is the third lowest level of ten.", "Das ist der drittniedrigste Stand von zehn."),
    ("Gent was de op één na grootste haven.", "Gand était le deuxième plus grand port.",
     "Ghent was the second largest port.", "Gent war der zweitgrößte Hafen."),
    # hundreds that are about as many
    ("Er kwamen een vierhonderdtal boeren.", "Quelque 400 fermiers sont venus.", "Some 400 farmers came.",
     "Rund 400 Landwirte kamen."),
    # a year that ends a sentence is no ordinal
    ("Er waren er meer dan in 2021. Dat is goed.", "Il y en avait plus qu’en 2021. C’est bien.",
     "There were more than in 2021. That is good.", "Es waren mehr als 2021. Das ist gut."),
    # half of what stands before an adjective
    ("Meer dan de helft kwam dezelfde week.", "Plus de la moitié est arrivée la même semaine.",
     "Over half arrived the same week.", "Mehr als die Hälfte kam in derselben Woche."),
    ("Het mandaat is eenmaal hernieuwbaar.", "Le mandat est renouvelable une fois.",
     "The mandate is renewable once.", "Das Mandat kann einmal erneuert werden."),
    ("Mevrouw Wouters sprak kort.", "Mme Wouters a parlé brièvement.", "Ms Wouters spoke briefly.",
     "Frau Wouters sprach kurz."),
    ("Het dorp zat een week zonder water.", "Le village a été privé d’eau pendant une semaine.",
     "The village was without water for a week.", "Das Dorf war eine Woche ohne Wasser."),
    # what a number leaves to the one beside it
    ("De zaal is open van 10 tot 12.30 en van 13 tot 17.30 uur.",
     "La salle est ouverte de 10 h à 12 h 30 et de 13 h à 17 h 30.",
     "The room is open from 10 a.m. to 12.30 p.m. and from 1 to 5.30 p.m.",
     "Der Saal ist von 10 bis 12.30 und von 13 bis 17.30 Uhr offen."),
    ("De winkel sluit van half een tot twee.", "Le magasin ferme de 12 h 30 à 14 heures.",
     "The shop closes from half past twelve to 2 p.m.", "Der Laden schließt von 12.30 bis 14 Uhr."),
    ("Het begint om 20 uur in plaats van 21.", "Cela commence à 20 heures au lieu de 21.",
     "It starts at 8 p.m. instead of 9.",
     "Es beginnt um 20 statt um 21 Uhr."),
    ("Het kostte 3,4 in plaats van 2,9 miljoen euro.", "Cela a coûté 3,4 millions d’euros au lieu de 2,9.",
     "It cost €3.4 million rather than €2.9 million.", "Es kostete 3,4 statt 2,9 Mio. Euro."),
    # lengths of time in two units
    ("De rit duurt 2 uur en 40 minuten.", "Le trajet dure 2 h 40.", "The journey takes 2 hours 40 minutes.",
     "Die Fahrt dauert 2 Stunden und 40 Minuten."),
    ("Het duurde een jaar en zes maanden.", "Cela a duré 18 mois.", "It took a year and six months.",
     "Es dauerte achtzehn Monate."),
    # ends and starts
    ("De lening liep tot 31 december 2027.", "Le prêt courait jusqu’à fin 2027.", "The loan ran until the end of 2027.",
     "Das Darlehen lief bis Ende 2027."),
    ("De teller stond op 30 juni 2027 op nul.", "Le compteur était à zéro fin juin 2027.",
     "At the end of June 2027 the counter was at zero.", "Ende Juni 2027 stand der Zähler auf null."),
    # the same bound
    ("Het dorp krijgt pas na 2041 een tram.", "Le village n’aura pas de tram avant 2042.",
     "The village will not get a tram before 2042.", "Das Dorf bekommt erst nach 2041 eine Straßenbahn."),
    ("Dat geldt voor wie vóór 1 maart 1975 trouwde.", "Cela vaut pour qui s’est marié avant le 1er mars 1975.",
     "This holds for those who married before 1 March 1975.",
     "Das gilt für alle, die bis zum 28. Februar 1975 heirateten."),
    # a year beside another one
    ("In 2031 kwamen er 40 boten, tegen 30 in 2030.", "En 2031, 40 bateaux sont venus, contre 30 l’année précédente.",
     "In 2031, 40 boats came, against 30 the year before.", "2031 kamen 40 Boote, gegenüber 30 im Vorjahr."),
    # a share of so many
    ("Negen op de tien bakkers zijn tevreden.", "Neuf boulangers sur dix sont contents.", "90% of bakers are content.",
     "90 % der Bäcker sind zufrieden."),
    ("De bijdrage is 40 %, voor kleine bedrijven de helft daarvan.",
     "La contribution est de 40 %, ou 20 % pour les petites firmes.",
     "The contribution is 40%, or half that for small firms.", "Der Beitrag ist 40 %, für kleine Firmen die Hälfte."),
    ("Vanaf 2031 is honderd procent van de bussen elektrisch.", "À partir de 2031, tous les bus seront électriques.",
     "From 2031 all buses will be electric.", "Ab 2031 sind 100 % der Busse elektrisch."),
    # who is none, who has a name, and one of so many
    ("Van de gasten was 12 % niet-Fransman.", "Parmi les hôtes, 12 % étaient étrangers.",
     "Of the guests, 12% were foreigners.", "Von den Gästen waren 12 % Ausländer."),
    ("Er zijn 9 bomen in Gent en Luik: 4 in de eerste en 5 in de tweede stad.",
     "Il y a 9 arbres, dont 4 à Gand et 5 à Liège.",
     "There are 9 trees, 4 in Ghent and 5 in Liège.", "Es gibt 9 Bäume, 4 in Gent und 5 in Lüttich."),
    ("Gezakt: 1 op de 6", "Échec : un sur six", "Failed: one in six", "Durchgefallen: jeder Sechste"),
    # a unit that something is counted by
    ("Het kost 12 euro per m³.", "Cela coûte 12 euros le mètre cube.", "It costs €12 per cubic metre.",
     "Es kostet 12 Euro je Kubikmeter."),
    ("Bij een tweede fout volgt een boete.", "La récidive est passible d’une amende.",
     "A second offence leads to a fine.",
     "Im Wiederholungsfall folgt eine Geldbuße."),
    ("In de nacht van dinsdag op woensdag vroor het.", "Il a gelé dans la nuit de mardi à mercredi.",
     "There was frost in the early hours of Wednesday.", "In der Nacht von Dienstag auf Mittwoch fror es."),
]  # fmt: skip
#: Languages, readings, and the code of what is told.
DIFFER = [
    ("nl", "Het is de op drie na hoogste stand.", "fr", "C’est le troisième niveau le plus élevé.", "parity-number"),
    ("de", "Das ist der zweithöchste Stand.", "en", "That is the third highest level.", "parity-number"),
    ("nl", "Er kwamen een vierhonderdtal boeren.", "en", "Some 300 farmers came.", "parity-number"),
    ("fr", "Il y en avait plus qu’en 2021. C’est bien.", "de", "Es waren mehr als 2020. Das ist gut.", "parity-date"),
    ("nl", "Mevrouw Wouters sprak.", "fr", "Mme Wauters a parlé.", "parity-name"),
    ("fr", "Cela a coûté 3,4 millions d’euros au lieu de 2,9.", "en",
     "It cost €3.4 million rather than €2.8 million.", "parity-amount"),
    ("fr", "Le trajet dure 2 h 40.", "en", "The journey takes 2 hours 30 minutes.", "parity-time"),
    ("nl", "De rit duurt 2 uur en 40 minuten.", "de", "Die Fahrt dauert 2 Stunden 50 Minuten.", "parity-number"),
    ("nl", "Het begint om 20 uur in plaats van 21.", "de", "Es beginnt um 20 statt um 22 Uhr.", "parity-number"),
    ("nl", "De lening liep tot 30 december 2027.", "fr", "Le prêt courait jusqu’à fin 2027.", "parity-date"),
    ("nl", "De lening liep tot 31 december 2027.", "fr", "Le prêt courait jusqu’à début 2027.", "parity-date"),
    ("nl", "Het dorp krijgt pas na 2041 een tram.", "fr", "Le village n’aura pas de tram avant 2043.", "parity-date"),
    ("nl", "Vóór 15 maart 1975", "fr", "Avant le 16 mars 1975", "parity-date"),
    ("nl", "In 2031 kwamen er 40 boten, tegen 30 in 2029.", "en",
     "In 2031, 40 boats came, against 30 the year before.", "parity-date"),
    ("nl", "Het komt in 2030, een jaar later.", "fr", "Cela viendra en 2031, et non un an plus tôt.", "parity-date"),
    ("nl", "De bijdrage is 40 %, voor kleine bedrijven de helft.", "fr",
     "La contribution est de 40 %, ou 30 % pour les petites firmes.", "parity-percent"),
    ("nl", "Gezakt: 1 op de 6", "fr", "Échec : deux sur six", "parity-number"),
    ("nl", "Het duurt 9,3 maanden.", "fr", "Cela dure 9,4 mois.", "parity-number"),
]  # fmt: skip


@pytest.mark.parametrize("case", AGREE, ids=lambda case: case[0])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_says_the_same_is_not_told(case: tuple[str, ...], one: int, other: int) -> None:
    told = found(case[one], case[other], (CODES[one], CODES[other]))
    assert [str(difference.message) for difference in told] == []


@pytest.mark.parametrize(("one", "first", "other", "second", "code"), DIFFER)
def test_what_does_not_is_told(one: str, first: str, other: str, second: str, code: str) -> None:
    assert code in [difference.code for difference in found(first, second, (one, other))]

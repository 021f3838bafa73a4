"""Pairs of readings: what says the same in Dutch and in French, what does not, and how that is told."""

from __future__ import annotations

import pytest

from tests.conftest import Golden
from tests.validate.parity.two_readings import found

AGREE = [
    ("In 2022 waren er 1.234 deelnemers.", "Il y a eu 1 234 participants en 2022."),
    ("Eenentwintig landen namen deel.", "Vingt et un pays ont participé."),
    ("De 23 leden van de EU.", "Les vingt-trois membres de l’UE."),
    ("Achtennegentig procent van de aankopers.", "Nonante-huit pour cent des acheteurs."),
    ("Eenenzeventig aankopers", "Septante et un acheteurs"),
    ("Eenenzeventig aankopers", "Soixante et onze acheteurs"),
    ("Tachtig aankopers", "Quatre-vingts acheteurs"),
    ("Beide edities verschijnen samen.", "Les deux éditions paraissent ensemble."),
    ("De eerste vergadering vond plaats in mei 2022.", "La première réunion a eu lieu en mai 2022."),
    ("In de eerste plaats telt de prijs.", "C’est avant tout le prix qui compte."),
    ("Op maandag 3 oktober 2022 om 10.30 uur", "Le lundi 3 octobre 2022 à 10 h 30"),
    ("Op maandag 3 oktober 2022 om 10.30 uur", "Le lundi 3 octobre 2022 à 10h30"),
    ("Van 1 tot 31 maart 2022", "Du 1er au 31 mars 2022"),
    ("Op 30 en 31 maart 2022", "Les 30 et 31 mars 2022"),
    ("Op 13/14 december 2022", "Les 13 et 14 décembre 2022"),
    ("Het budget bedraagt 275 miljoen euro.", "Le budget s’élève à 275 millions d’euros."),
    ("Het budget bedraagt 1,5 miljard euro.", "Le budget est de 1,5 milliard d’euros."),
    ("Het budget bedraagt € 12.500.", "Le budget est de 12 500 €."),
    ("Tussen 60 en 70 % van de sessies", "Entre 60 % et 70 % des sessions"),
    ("Tussen 60 en 70 procent van de sessies", "Entre 60 et 70 % des sessions"),
    ("Richtlijn 2009/125/EG", "La directive 2009/125/CE"),
    ("Verordening (EU) 2019/1020", "Le règlement (UE) 2019/1020"),
    ("In de zomer van 2022 en in de winter", "À l’été 2022 et en hiver"),
    ("Dit is al gedaan in 2022.", "Cela a été fait en 2022."),
    ("Een tiental aankopers uit België", "Une dizaine d’acheteurs de Belgique"),
    ("Tientallen landen", "Des dizaines de pays"),
    ("Tweemaal per jaar", "Deux fois par an"),
    ("Een vierjarige overeenkomst", "Un accord quadriennal"),
    ("Een overeenkomst van vier jaar", "Un accord quadriennal"),
    ("Onze nieuwe website", "Notre site neuf"),
    ("Wij nemen dit in acht.", "Nous en tenons compte."),
    ("Acht landen", "Huit pays"),
    ("Negen landen", "Neuf pays"),
    ("De Belgische overheid", "L’autorité belge"),
    ("De aankopers uit België", "Les acheteurs belges"),
    ("De Verenigde Staten en het Verenigd Koninkrijk", "Les États-Unis et le Royaume-Uni"),
    ("De VS, Nederland en Duitsland", "Les États-Unis, les Pays-Bas et l’Allemagne"),
    ("In Brussel en Antwerpen", "À Bruxelles et à Anvers"),
    ("Het Franstalige en het Nederlandstalige publiek", "Les publics francophone et néerlandophone"),
    ("In het Nederlands: bijen.", "En français : abeilles."),
    ("Niet alleen de prijs telt, ook de kwaliteit.", "Outre le prix, la qualité compte aussi."),
    ("Het is onmogelijk.", "Ce n’est pas possible."),
    ("Het programma is nog niet klaar.", "Le programme n’est pas encore prêt."),
    ("Er is geen budget meer.", "Il n’y a plus de budget."),
    ("Dat is wellicht een vergissing.", "C’est sans doute une erreur."),
    ("Zie art. 12, § 3.", "Voir art. 12, § 3."),
    ("Dhr. A. Peeters leidt de dienst.", "M. A. Peeters dirige le service."),
    ("De Fairphone is modulair.", "Le Fairphone est modulaire."),
    ("Honderd procent", "Cent pour cent"),
    ("Tweehonderdvijftig kasten", "Deux cent cinquante ruches"),
    ("Vijfduizend kasten", "Cinq mille ruches"),
    ("Duizenden bezoekers", "Des milliers de visiteurs"),
    ("Versie 2.0 van e-Procurement", "La version 2.0 d’e-Procurement"),
    ("Gepubliceerd in het Belgisch Staatsblad", "Publié au Moniteur belge"),
    ("Het tweede en derde kwartaal", "Les deuxième et troisième trimestres"),
    ("Een derde van de kasten", "Un tiers des ruches"),
    ("De helft van de kasten", "La moitié des ruches"),
    ("Om 14 uur", "À 14 heures"),
    ("Het duurde 2:56 minuten", "Cela a duré 2:56 minutes"),
    ("2,5 tot 3 kg", "2,5 à 3 kg"),
    ("Het 2-in-1-toestel", "L’appareil 2 en 1"),
    ("De 21e eeuw", "Le 21e siècle"),
    ("Het 5de rapport", "Le 5e rapport"),
    ("Het 80-tal aankopers", "Les 80 acheteurs"),
    ("Mevr. Dubois, voorzitter", "Mme Dubois, présidente"),
    ("De Europese Unie steunt dit.", "L’Union européenne soutient cela."),
    ("Het Europees Parlement", "Le Parlement européen"),
    ("Een btw van 21 %", "Une TVA de 21 %"),
]

DIFFER = [
    ("Er waren 24 landen.", "Il y avait 23 pays."),
    ("Er waren vierentwintig landen.", "Il y avait vingt-trois pays."),
    ("Er waren vier landen.", "Il y avait cinq pays."),
    ("Er waren negen landen.", "Il y avait huit pays."),
    ("Er waren tien landen.", "Il y avait neuf pays."),
    ("Er waren acht landen.", "Il y avait sept pays."),
    ("12 % van de kasten", "12 des ruches"),
    ("12,5 % van de kasten", "12,6 % des ruches"),
    ("1.234 kasten", "1 235 ruches"),
    ("275 miljoen euro", "275 milliards d’euros"),
    ("275 miljoen euro", "275 millions"),
    ("Op 3 mei 2022", "Le 4 mai 2022"),
    ("Op 3 mei 2022", "Le 3 mars 2022"),
    ("Op 3 mei 2022", "Le 3 mai 2021"),
    ("Op 3 mei 2022", "Le 3 mai"),
    ("In mei", "En mars"),
    ("In 2022", "En 2021"),
    ("Sinds 2022", "Depuis peu"),
    ("Op maandag", "Mardi"),
    ("In de zomer", "En hiver"),
    ("Om 10.30 uur", "À 10 h 45"),
    ("Richtlijn 2009/125/EG", "La directive 2009/126/CE"),
    ("De aankopers uit België", "Les acheteurs de France"),
    ("De aankopers uit België", "Les acheteurs"),
    ("De Verenigde Staten", "Le Royaume-Uni"),
    ("In Brussel", "À Anvers"),
    ("In het Engels", "En allemand"),
    ("De Fairphone is modulair.", "Le Fairfone est modulaire."),
    ("Via e-Procurement", "Par e-Procurment"),
    ("Via FORCMS_PC-144", "Par FORCMS_PC-145"),
    ("Dat is niet zo.", "C’est ainsi."),
    ("Dat is zo.", "Ce n’est pas ainsi."),
    ("Zonder resultaat", "Avec résultat"),
    ("Dit is de eerste zin. Dit is een tweede zin die iets anders zegt.", "Voici la première phrase."),
    ("Het eerste jaar", "L’année"),
    ("tweemaal", "trois fois"),
    ("Ga naar [de site](https://www.example.org/nl).", "Voyez [le site](https://www.example.org/fr)."),
    ("Ga naar [de site](https://www.example.org/nl).", "Voyez [le site](https://www.example.com/fr)."),
    ("Zie [@een]", "Voir [@deux]"),
    ("Zie hier[^een]", "Voir ici"),
    ("Op {date:2022-10-11}", "Le 11 octobre 2022"),
    ("Er waren {int:24} landen", "Il y avait {int:23} pays"),
    ("Er waren {int:24} landen en {int:24} talen", "Il y avait {int:24} pays"),
    ("{percent:12.34|digits 1}", "{percent:12.34|digits 0}"),
    ("**Ja**, zo is het.", "Oui, c’est ainsi."),
    ("Zie [PC_1]{ref}", "Voir [PC_2]{ref}"),
    ("de [roof garden]{lang=en}", "le [rooftop garden]{lang=en}"),
    ("Planning en budget", "Planning en budget"),
    ("Kort.", "Une phrase française beaucoup plus longue que celle d’origine, ce qui surprend."),
    ("Dit omvat: eten; drinken; slapen.", "Cela comprend : manger ; boire."),
    ("De Gids bevat:", "Le Guide contient."),
    ("Zestig zetels", "Soixante-dix sièges"),
    ("Eenenzeventig", "Septante-deux"),
    ("Drie miljoen", "Quatre millions"),
]


@pytest.mark.parametrize(("nl", "fr"), AGREE)
def test_what_says_the_same_raises_no_alarm(nl: str, fr: str) -> None:
    assert [one.message for one in found(nl, fr)] == []
    assert [one.message for one in found(fr, nl, ("fr", "nl"))] == []


def test_what_does_not_is_told_in_plain_words(golden: Golden) -> None:
    lines = []
    for nl, fr in DIFFER:
        told = found(nl, fr)
        assert told, (nl, fr)
        lines += [f"nl: {nl}", f"fr: {fr}"]
        for one in told:
            places = ", ".join(f"{language} at {place}" for language, place in one.places.items())
            lines.append(f"  {one.severity} {one.code} ({places}): {one.message}")
        lines += [*dict.fromkeys(f"    {one.hint}" for one in told), ""]
    golden("parity.txt", "\n".join(lines))


@pytest.mark.parametrize(("nl", "fr"), DIFFER)
def test_differences_are_the_same_from_both_ends(nl: str, fr: str) -> None:
    one, other = found(nl, fr), found(fr, nl, ("fr", "nl"))
    assert sorted(found.code for found in one) == sorted(found.code for found in other)


GERMAN = [
    (
        "Op 11 januari 2022 boog de werkgroep zich daarover.",
        "Am 11. Januar 2022 befasste sich die Arbeitsgruppe damit.",
    ),
    ("Een opleiding van twee dagen, op 30 en 31 maart", "Eine zweitägige Schulung, am 30. und 31. März"),
    ("De Europese Commissie vergaderde in Slovenië.", "Die Europäische Kommission tagte in Slowenien."),
    ("Het aantal sessies daalde met 11,8 % tot 5.532.", "Die Zahl der Sitzungen sank um 11,8 % auf 5.532."),
    ("In de zomer van 2022 kwamen vier landen samen.", "Im Sommer 2022 kamen vier Länder zusammen."),
    ("Het advies van de Raad van State", "Das Gutachten des Staatsrates"),
    ("Het Rekenhof en het Europees Parlement", "Der Rechnungshof und das Europäische Parlament"),
    ("Beide edities verschijnen samen.", "Beide Ausgaben erscheinen gemeinsam."),
    ("Drie Belgische steden: Brussel, Gent en Luik", "Drei belgische Städte: Brüssel, Gent und Lüttich"),
    ("In de buurt van Brussel", "In der Nähe Brüssels"),
    ("De eerste vergadering vond plaats in mei 2022.", "Die erste Sitzung fand im Mai 2022 statt."),
    ("Duizenden bezoekers, onder wie een dertigtal imkers", "Tausende Besucher, darunter etwa dreißig Imker"),
    ("De twintigste eeuw", "Das zwanzigste Jahrhundert"),
    ("Op maandag 3 oktober om 10.30 uur", "Am Montag, dem 3. Oktober, um 10.30 Uhr"),
    ("60 tot 70 procent", "60 bis 70 Prozent"),
    ("Voor 275 miljoen euro, zonder btw", "Für 275 Millionen Euro, ohne MwSt"),
    ("Twee derden van de Nederlandse aankopers", "Zwei Drittel der niederländischen Einkäufer"),
    ("Richtlijn 2009/33/EG", "Richtlinie 2009/33/EG"),
    ("De Guide bestaat in het Nederlands en het Frans.", "Den Guide gibt es auf Niederländisch und Französisch."),
]
ENGLISH = [
    ("Les acheteurs peuvent venir le 3 mai 2022.", "Buyers may come on 3 May 2022."),
    ("Vingt-trois ruches à Liège", "Twenty-three hives in Liège"),
    ("Deux millions d’euros, hors TVA", "Two million euros, excluding VAT"),
    ("Le premier lundi de mars, au printemps", "The first Monday of March, in spring"),
    ("Il n’y a pas de miel.", "There is no honey."),
    ("La Cour des comptes et le Conseil d’État", "The Court of Audit and the Council of State"),
    ("60 % des acheteurs belges", "60% of the Belgian buyers"),
    ("Les Pays-Bas et le Royaume-Uni", "The Netherlands and the United Kingdom"),
    ("Directive 2009/33/CE", "Directive 2009/33/EC"),
    ("Le vingt-cinquième rapport", "The twenty-fifth report"),
]


@pytest.mark.parametrize(
    ("first", "second", "languages"),
    [(*pair, ("nl", "de")) for pair in GERMAN] + [(*pair, ("fr", "en")) for pair in ENGLISH],
)
def test_german_and_english_that_say_the_same_raise_no_alarm(
    first: str, second: str, languages: tuple[str, str]
) -> None:
    assert [one.message for one in found(first, second, languages)] == []


@pytest.mark.parametrize(
    ("first", "second", "languages", "told"),
    [
        ("Op 3 mei 2022", "Am 3. Mai 2022", ("nl", "de"), None),
        (
            "Op 3 mei 2022",
            "Am 3. März 2022",
            ("nl", "de"),
            "the German has '3. März 2022' where the Dutch has '3 mei 2022'",
        ),
        ("12,5 procent in België", "12,5 Prozent in Belgien", ("nl", "de"), None),
        (
            "12,5 procent in België",
            "12,5 Prozent in Frankreich",
            ("nl", "de"),
            "the German has 'Frankreich' where the Dutch has 'België'",
        ),
        ("Drieëntwintig kasten en de eerste oogst", "Dreiundzwanzig Kästen und die erste Ernte", ("nl", "de"), None),
        (
            "Drieëntwintig kasten",
            "Zweiunddreißig Kästen",
            ("nl", "de"),
            "the German has 'Zweiunddreißig' where the Dutch has 'Drieëntwintig'",
        ),
        ("275 miljoen euro in de lente", "275 Millionen Euro im Frühling", ("nl", "de"), None),
        ("Vers l’Allemagne et Liège", "Nach Deutschland und Lüttich", ("fr", "de"), None),
        ("De bijen van het Verenigd Koninkrijk", "Die Bienen des Vereinigten Königreichs", ("nl", "de"), None),
        ("Deux ruches sur trois", "Two hives out of three", ("fr", "en"), None),
        ("Op 1 mei, van 9.30 tot 10 uur", "Am 1. Mai, von 9.30 bis 10 Uhr", ("nl", "de"), None),
        (
            "Er is geen honing.",
            "Es gibt Honig.",
            ("nl", "de"),
            "the Dutch denies something ('geen'), the German does not",
        ),
        ("Drieëntwintig kasten in mei", "Ventitre arnie a maggio", ("nl", "it"), None),
        ("Er waren 24 landen", "qux 24 quux", ("nl", "xx"), None),
        ("Er waren 24 landen", "qux 25 quux", ("nl", "xx"), "the xx has '25' where the Dutch has '24'"),
    ],
)
def test_other_languages_are_compared_by_what_is_known_of_them(
    first: str, second: str, languages: tuple[str, str], told: str | None
) -> None:
    assert [one.message for one in found(first, second, languages)] == ([told] if told else [])

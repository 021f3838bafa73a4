"""Free translations: what good translators change of a sentence without changing what it says passes in silence."""

from __future__ import annotations

import pytest

from report.diagnostics.errors import Severity
from report.validate.parity.sides import Difference
from tests.validate.parity.two_readings import found


def told(languages: str, first: str, second: str) -> list[Difference]:
    """The errors and warnings about two readings that are a whole report."""
    here, there = languages.split("-")
    return [one for one in found(first, second, (here, there)) if one.severity in (Severity.ERROR, Severity.WARNING)]


AGREE = [
    # What is joined to others, to examples or to what it is not may be joined by either word.
    ("nl-fr", "Folders, affiches en ieder ander drukwerk", "Des dépliants, des affiches ou tout autre imprimé"),
    ("en-de", "Leaflets, posters and any other prints", "Faltblätter, Plakate oder andere Drucksachen"),
    (
        "nl-en",
        "Middelen zoals de trein en de fiets zijn zuinig.",
        "Means such as the train or the bicycle are thrifty.",
    ),
    ("nl-fr", "Hoeveel leden, actief en niet-actief?", "Combien de membres, actifs ou non ?"),
    ("nl-fr", "Welke dienst(en) en welk(e) loket(ten)?", "Quel(s) service(s) et quel(s) guichet(s) ?"),
    # Numbers taken up again, within longer words, or that others come to.
    ("nl-fr", "Twee loketten sloten. Die twee heropenen.", "Deux guichets ont fermé. Ils rouvriront."),
    ("nl-fr", "De juridische tweedelijnsbijstand is gratis.", "L’aide juridique de deuxième ligne est gratuite."),
    ("nl-fr", "Een nulrisico bestaat.", "Le risque zéro existe."),
    ("nl-de", "Op twee na zijn alle 86 vragen klaar.", "84 von 86 Fragen sind fertig, zwei stehen noch aus."),
    # A place that the second half of a word makes superfluous; what "tot" goes with, and no end.
    ("nl-fr", "De VN-Veiligheidsraad stemde.", "Le Conseil de sécurité a voté."),
    ("nl-fr", "Hij werd veroordeeld tot een straf.", "Il a été condamné à une peine depuis."),
    ("nl-fr", "Hij zei geen stukken te kunnen delen.", "Il a dit qu’il ne pouvait communiquer aucune pièce."),
    # A heading that announces what follows in one language only.
    ("nl-fr", "Uw deelname betekent dat uw gegevens", "Votre participation signifie que vos données :"),
    # Bodies within longer words; a day without its year, which is told as such; the number of the only one.
    ("nl-fr", "Zie de Kamercommissies.", "Voir les commissions de la Chambre des représentants."),
    ("nl-fr", "Sinds 22 april 2030 is het dicht.", "C’est fermé depuis le 22 avril."),
    ("nl-fr", "Zie NOTA 1 onder de titel.", "Voir NOTE sous le titre."),
    # Verbs that deny what they go with.
    ("nl-fr", "Het advies werd niet gevolgd.", "Il a omis de suivre l’avis."),
    ("nl-en", "De regel werd overtreden.", "The rule was not respected."),
    ("fr-de", "C’est loin d’être la règle.", "Das ist bei weitem nicht die Regel."),
    ("nl-fr", "Dat zijn verbeteringen en uitbreidingen.", "Ce sont des améliorations ou encore des extensions."),
    # Questions that ask by denying; a law whose number is written with its letters.
    ("nl-fr", "Vindt u niet dat dit beter kan?", "Pensez-vous que cela peut être mieux ?"),
    ("en-de", "Is this possible?", "Finden Sie nicht, dass das möglich ist?"),
    ("nl-fr", "Artikel 2 van het WIB92.", "L’article 2 du CIR 92."),
    # Idioms that deny nothing.
    ("nl-fr", "Vraag gerust om raad.", "N’hésitez pas à demander conseil."),
    ("en-de", "Please ask for advice.", "Zögern Sie nicht, um Rat zu fragen."),
    ("nl-fr", "Uiteraard blijft de dienst open.", "Il va sans dire que le service reste ouvert."),
    ("nl-fr", "Velen probeerden het zonder succes.", "Beaucoup ont essayé en vain."),
    ("nl-fr", "De ploeg deed haar uiterste best.", "L’équipe n’a pas ménagé ses efforts."),
    ("nl-en", "Het is niet te onderschatten.", "It matters a lot."),
    ("nl-en", "Alles staat op één plaats, wat zoeken bespaart.", "All is in one place, so that nobody has to search."),
    ("nl-fr", "Als dat niet het geval is, belt u ons.", "Dans la négative, appelez-nous."),
    # A denial stays in its clause; brackets around a word part it from none.
    ("nl-fr", "U mag vermoeden dat de lijst niet klopt.", "Vous pouvez soupçonner que la liste n’est pas exacte."),
    ("nl-fr", "De middelen waren niet (voldoende) bekend.", "Les moyens étaient insuffisamment connus."),
    ("nl-fr", "Het toestel kan niet worden hersteld.", "Il semble que l’appareil ne puisse être réparé."),
    # The last sign.
    ("nl-fr", "Graag een overzicht per jaar.", "Pouvez-vous fournir un aperçu par an ?"),
    ("nl-fr", "een onafhankelijke raad", "un conseil indépendant ;"),
    ("en-de", "Please give the figures by year.", "Können Sie die Zahlen nach Jahren angeben?"),
    # The first word of an item is no name.
    ("nl-fr", "b) Welke dienst betaalt dat?", "b) Combien de services paient cela ?"),
    ("nl-de", "(2) Zulke borden hangen er.", "(2) Solche Schilder hängen dort."),
    # Acronyms of a noun and its adjective.
    ("nl-fr", "Het IWA keurde dat goed.", "L’AIW a approuvé cela."),
    ("en-fr", "The ISP exemption applies.", "L’exonération SPI s’applique."),
    # Countries by another of their names, and the reader's own.
    ("nl-fr", "De export naar Vietnam groeit.", "Les exportations vers le Vietnam augmentent."),
    ("nl-fr", "De Tsjechische Republiek en Wit-Rusland", "La Tchéquie et le Bélarus"),
    ("en-de", "Burma and the Russian Federation", "Myanmar und Russland"),
    ("nl-fr", "Ons land tekende als eerste.", "La Belgique a signé la première."),
    ("fr-en", "Notre pays compte trois Régions.", "Belgium has three Regions."),
    (
        "nl-fr",
        "In het Waals en het Brussels Hoofdstedelijk Gewest",
        "Dans les Régions wallonne et de Bruxelles-Capitale",
    ),
    # Bodies that are called by common nouns.
    ("nl-fr", "Bel eerst de lokale politie.", "Appelez d’abord les agents de votre zone."),
    ("nl-fr", "De ontvankelijke klachten zijn voor de federale ombudsman.", "Les plaintes recevables sont pour lui."),
    # What is denied by an adjective, or of what is rare; a bound that is no end.
    ("nl-fr", "Het aantal bleef nagenoeg gelijk.", "Le nombre n’a guère changé."),
    ("nl-fr", "De zolder is ontoegankelijk.", "Le grenier n’est pas accessible."),
    ("nl-fr", "Het verslag is nog niet af.", "Le rapport est inachevé."),
    ("nl-fr", "Niemand stemde tegen.", "Tout le monde a voté pour."),
    ("fr-de", "Un tel cas n’est pas rare.", "Solche Fälle sind häufig."),
    ("nl-fr", "De aanvraag werd moeilijker.", "La demande est devenue moins simple."),
    ("nl-de", "De aanvraag werd minder eenvoudig.", "Der Antrag wurde schwieriger."),
    ("nl-fr", "Er kwamen niet meer dan 5 klachten.", "Il n’y a pas eu plus de 5 plaintes."),
    # Numbers that count nothing, or are said by another word.
    ("fr-de", "Le quatrième trimestre est bon.", "Das letzte Vierteljahr ist gut."),
    ("nl-fr", "De wachters lopen twee aan twee.", "Les gardiens marchent par deux."),
    ("nl-fr", "Het eerste wat men deed, was tellen.", "On a d’abord compté."),
    ("nl-fr", "Half maart begon het.", "À la mi-mars, cela a commencé."),
    # A day whose year goes without saying; the figure of a name.
    ("nl-en", "Het besluit werd op 22 april 2030 herzien na COVID-19.", "It was revised on 22 April 2030 after covid."),
    ("nl-fr", "De campagne over COVID-19 begon.", "La campagne sur le coronavirus a commencé."),
    # "Without" denies what it goes with, and no permission.
    (
        "nl-fr",
        "De deelname kan zonder mijn toestemming eindigen.",
        "Il peut être mis fin à la participation sans mon accord.",
    ),
    (
        "nl-fr",
        "De dienst mag op elk moment en zonder uitleg de toegang sluiten.",
        "Le service peut à tout moment et sans explication fermer l’accès.",
    ),
    ("en-de", "The board may decide without a vote.", "Der Rat darf ohne Abstimmung entscheiden."),
]

DIFFER = [
    ("nl-fr", "Eind 2030 was het klaar.", "Début 2030, c’était prêt.", "parity-opposite"),
    ("nl-fr", "Voor de vergadering kwam iedereen.", "Après la réunion, tout le monde est venu.", "parity-opposite"),
    ("nl-fr", "Het duurde langer dan voorzien.", "Cela a duré moins longtemps que prévu.", "parity-opposite"),
    ("nl-fr", "De aanvraag werd moeilijker.", "La demande est devenue plus simple.", "parity-opposite"),
    ("nl-fr", "De wachters lopen drie aan drie.", "Les gardiens marchent par deux.", "parity-number"),
    ("nl-fr", "De raad kreeg:", "Le conseil a reçu.", "parity-sentences"),
    ("nl-fr", "Het CBS keurde dat goed.", "Le CSB a approuvé cela.", "parity-name"),
    ("nl-fr", "De export naar Vietnam groeit.", "Les exportations vers le Laos augmentent.", "parity-country"),
    ("nl-fr", "De export naar Birma groeit.", "Les exportations vers la Palestine augmentent.", "parity-country"),
    ("nl-fr", "In het Brussels Hoofdstedelijk Gewest", "Dans la Région wallonne", "parity-country"),
    ("nl-fr", "Bel de Federale Ombudsman.", "Appelez-nous.", "parity-name"),
    ("nl-fr", "De campagne over COVID-19 begon.", "La campagne sur le COVID-18 a commencé.", "parity-number"),
    ("nl-fr", "De dienst mag dat zonder uitleg.", "Le service doit le faire sans explication.", "parity-opposite"),
]


@pytest.mark.parametrize(("languages", "first", "second"), AGREE)
def test_free_translations_pass(languages: str, first: str, second: str) -> None:
    assert [one.message for one in told(languages, first, second)] == []
    assert [one.message for one in told("-".join(languages.split("-")[::-1]), second, first)] == []


@pytest.mark.parametrize(("languages", "first", "second", "code"), DIFFER)
def test_what_they_do_not_explain_is_told(languages: str, first: str, second: str, code: str) -> None:
    assert code in [one.code for one in told(languages, first, second)]
    assert code in [one.code for one in told("-".join(languages.split("-")[::-1]), second, first)]


def test_a_year_that_one_reading_leaves_out_is_no_contradiction() -> None:
    (one,) = found("Het besluit van 22 april 2030", "L’arrêté du 22 avril", ("nl", "fr"))
    assert one.severity is Severity.NOTE
    (one,) = told("nl-fr", "Het besluit van 22 april 2030", "L’arrêté du 23 avril")
    assert one.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("said", "severity"), [("drie", Severity.WARNING), ("3", Severity.ERROR), ("dinsdag", Severity.WARNING)]
)
def test_a_word_may_be_said_otherwise_and_a_figure_not(said: str, severity: Severity) -> None:
    (one,) = told("nl-fr", f"De leden kwamen {said} bijeen.", "Les membres se sont réunis.")
    assert one.severity is severity

"""Names that are not official: forbidden ones, those of the other language, near misses; and what is no fault."""

from __future__ import annotations

import pytest

from report.diagnostics.errors import Severity
from tests.validate.terminology.conftest import TERMS, Told, brief

LINES = {"nl": 6, "fr": 8}
COLUMN = 9

FORBIDDEN = [
    ("nl", "In mei opende het Bijeninstituut de deuren.", "Bijeninstituut", "Federaal Instituut voor Wilde Bijen"),
    ("nl", "Alles voor het bijeninstituut, altijd.", "bijeninstituut", "{term:bees}"),
    ("nl", "Het Federaal Instituut voor wilde bijen telt.", "Federaal Instituut voor wilde bijen", "Wilde Bijen'"),
    ("nl", "De FOD Imkerij telt de bijen.", "FOD Imkerij", "{term:honey}"),
    ("nl", "De FOD Honing & Was telt de bijen.", "FOD Honing & Was", "FOD Honing en Was"),
    ("nl", "De **FOD** Imkerij telt de bijen.", "FOD Imkerij", "{term:honey}"),
    ("nl", "De *FOD [Imkerij](https://example.org/nl)* telt.", "FOD Imkerij", "{term:honey}"),
    ("nl", "De FOD\u00a0Imkerij telt de bijen.", "FOD Imkerij", "{term:honey}"),
    ("nl", "De FOD  Imkerij telt de bijen.", "FOD Imkerij", "{term:honey}"),
    ("nl", "De FOD[^n] Imkerij telt de bijen.", "FOD Imkerij", "{term:honey}"),
    ("nl", "Zij schrijven de Imkers, de FIWB werkgroep en meer.", "FIWB werkgroep", "{term:group}"),
    ("nl", "Zij werken voor een NGO in Gent.", "NGO", "'ngo'"),
    ("nl", "Zij kennen de NGO's van het land.", "NGO", "'ngo'"),
    ("nl", "Alle NGO-partners kwamen langs.", "NGO", "'ngo'"),
    ("nl", "Zij gebruiken een raamlat in de kast.", "raamlat", "'kastenraam'"),
    ("nl", "Zij gebruiken raamlatten en raamlats.", "raamlats", "'kastenraam'"),
    ("nl", "De Raamlat van de kast is stuk.", "Raamlat", "'kastenraam'"),
    ("nl", "Dit is de gids, de Gids voor open kasten.", "Gids voor open kasten", "Gids voor Open Kasten"),
    ("nl", "Wij meldden het via e-honing aan de dienst.", "e-honing", "e-Honing"),
    ("nl", "Het lot BIJ-PC-12 is verkocht.", "BIJ-PC-12", "BIJ_PC-12"),
    ("nl", "Het lot [BIJ-PC-12]{ref} is verkocht.", "BIJ-PC-12", "BIJ_PC-12"),
    ("nl", "Het lot BIJ PC-12 is verkocht.", "BIJ PC-12", "BIJ_PC-12"),
    ("nl", "De [Electronic Bee Watch]{lang=en} keek toe.", "Electronic Bee Watch", "Electronics Hive Watch"),
    ("nl", "Zij noemen het [Institut des abeilles]{lang=fr} zo.", "Institut des abeilles", "{term:bees}"),
    ("fr", "Le SPF Apiculture compte les abeilles.", "SPF Apiculture", "{term:honey}"),
    ("fr", "Le SPF Miel et Soutien compte les abeilles.", "SPF Miel et Soutien", "SPF Miel et Cire"),
    ("fr", "Le spf miel et soutien compte les abeilles.", "spf miel et soutien", "SPF Miel et Cire"),
    ("fr", "Avec l’Institut des abeilles, nous comptons.", "Institut des abeilles", "{term:bees}"),
    ("fr", "Avec l'Institut des abeilles, nous comptons.", "Institut des abeilles", "{term:bees}"),
    ("fr", "Avec les Apiculteurs de Flandre, nous comptons.", "Apiculteurs de Flandre", "Imkers Vlaanderen"),
    ("fr", "Un châssis de l'abeille est dans la ruche.", "châssis de l'abeille", "cadre de ruche"),
    ("fr", "Des châssis de l’abeille sont dans la ruche.", "châssis de l’abeille", "cadre de ruche"),
    ("fr", "Des contre-cadres sont dans la ruche.", "contre-cadres", "cadre de ruche"),
    (
        "fr",
        "Dans le Guide des Ruches ouvertes, tout est dit.",
        "Guide des Ruches ouvertes",
        "Guide des ruches ouvertes",
    ),
    ("fr", "Nous utilisons e-miel pour les annonces.", "e-miel", "e-Honing"),
]

FOREIGN = [
    ("nl", "De SPF BIJ telt de bijen.", "SPF BIJ", "'FOD BIJ', or {term:honey}"),
    ("nl", "Het IFAS telt de bijen.", "IFAS", "'FIWB'"),
    ("nl", "Het IFAS-verslag is er.", "IFAS", "'FIWB'"),
    ("nl", "Vragen aan de ONG's van het land.", "ONG", "'ngo'"),
    ("nl", "Dit is een zaak van de TIC in het land.", "TIC", "'ICT'"),
    ("nl", "Dit is een **TIC** in het land.", "TIC", "[TIC]{lang=fr}"),
    ("nl", "De dienst Service apicole de Wallonie telt mee.", "Service apicole de Wallonie", "Waalse Imkersdienst"),
    ("fr", "Le FOD BIJ compte les abeilles.", "FOD BIJ", "'SPF BIJ'"),
    ("fr", "Le FOD Honing en Was compte les abeilles.", "FOD Honing en Was", "{term:honey}"),
    ("fr", "Le FIWB compte les abeilles.", "FIWB", "'IFAS'"),
    ("fr", "Une ngo compte les abeilles.", "ngo", "'ONG'"),
    ("fr", "Les ICT sont dans toutes les ruches.", "ICT", "'TIC'"),
    ("fr", "Le kastenraam est dans toutes les ruches.", "kastenraam", "cadre de ruche"),
]

NEAR = [
    ("nl", "Het Federaal Instituut van Wilde Bijen telt.", "Federaal Instituut van Wilde Bijen", "voor Wilde Bijen"),
    ("nl", "Het Federaal Instituut Wilde Bijen telt.", "Federaal Instituut Wilde Bijen", "voor Wilde Bijen"),
    ("nl", "Het Federale Instituut voor Wilde Bijen telt.", "Federale Instituut voor Wilde Bijen", "Federaal"),
    ("nl", "Het Instituut Federaal voor Wilde Bijen telt.", "Instituut Federaal voor Wilde Bijen", "{term:bees}"),
    ("nl", "Het federaal instituut voor wilde bijen telt.", "federaal instituut voor wilde bijen", "Wilde Bijen"),
    ("nl", "Het Federaal **Instituut** van Wilde Bijen telt.", "Federaal Instituut van Wilde Bijen", "{term:bees}"),
    ("nl", "Federaal Instituut van Wilde Bijen, zo heet het.", "Federaal Instituut van Wilde Bijen", "{term:bees}"),
    ("nl", "De Waalse imkersdienst telt de bijen.", "Waalse imkersdienst", "Waalse Imkersdienst"),
    ("nl", "Van [Electronic Hive Watch]{lang=en} kwam niets.", "Electronic Hive Watch", "Electronics Hive Watch"),
    ("nl", "Van Electronics hive Watch kwam niets.", "Electronics hive Watch", "Electronics Hive Watch"),
    ("nl", "Het Low Hive Emissions Programme loopt.", "Low Hive Emissions Programme", "Low Hive Emission Programme"),
    ("nl", "De werkgroep “Open Kasten” telt de bijen.", "werkgroep “Open Kasten", "“Open kasten”"),
    ("nl", "Het Fiwb telt de bijen.", "Fiwb", "'FIWB'"),
    ("nl", "Het Federaal Instituut voor Wilde Bjien telt.", "Federaal Instituut voor Wilde Bjien", "Wilde Bijen"),
    ("fr", "L’Institut fédéral des Abeilles sauvages compte.", "Institut fédéral des Abeilles sauvages", "pour les"),
    ("fr", "L’Institut federal pour les Abeilles sauvages.", "Institut federal pour les Abeilles sauvages", "fédéral"),
    (
        "fr",
        "L’institut fédéral pour les abeilles sauvages.",
        "institut fédéral pour les abeilles sauvages",
        "{term:bees}",
    ),
    ("fr", "Le Service public fédéral Miel & Cire compte.", "Service public fédéral Miel & Cire", "Miel et Cire"),
    ("fr", "Le Service public fédéral Cire et Miel compte.", "Service public fédéral Cire et Miel", "Miel et Cire"),
    ("fr", "Le Service Apicole de Wallonie compte.", "Service Apicole de Wallonie", "Service apicole de Wallonie"),
    ("fr", "Le groupe de travail des Ruches ouvertes.", "groupe de travail des Ruches ouvertes", "« Ruches ouvertes »"),
]

NO_FAULT = [
    ("nl", "Het Federaal Instituut voor Wilde Bijen telt, zegt het FIWB."),
    ("nl", "Het **Federaal** Instituut voor [Wilde Bijen](https://example.org) telt."),
    ("nl", "Zij noemen het [IFAS]{lang=fr} en [Institut fédéral pour les Abeilles sauvages]{lang=fr}."),
    ("nl", "Lees [meer](https://example.org/IFAS/Bijeninstituut) over de bijen."),
    ("nl", "Het lot [IFAS]{ref} en het lot [BIJ_PC-12]{ref} zijn verkocht."),
    ("nl", "Alle bijeninstituten, raamlatjes en bijeninstituutjes telden mee."),
    ("nl", "De FOD Honing en Was (FOD BIJ) telt, en de FOD BIJ ook."),
    ("nl", "Dit is een gids voor open kasten, en meer niet."),
    ("nl", "De Waalse Imkersdiensten tellen."),
    ("nl", "Wij hebben een open kast en open kasten in de gids."),
    ("nl", "Werkgroep “Open kasten” is de naam, en de werkgroep over open kasten telt."),
    ("nl", "Een instituut dat federaal is, telt voor de wilde bijen in het Pajottenland."),
    ("nl", "HET FEDERAAL INSTITUUT VOOR WILDE BIJEN TELT."),
    ("nl", "De commissie opende de Bijenkast."),
    ("nl", "De imkersdienst van een Waalse stad, en de waalse Imkersdienst."),
    ("nl", "Zij schreven \\*ngo\\*: [NGO]{lang=en} is Engels."),
    ("nl", "Het {term:hive-programme|full} loopt, en LHEP-leden tellen mee."),
    ("nl", "Imkers Vlaanderen telt mee met Imkers Vlaanderen."),
    ("fr", "Le service apicole en Wallonie compte les abeilles."),
    ("fr", "Les services apicoles de Wallonie comptent les abeilles."),
    ("fr", "Un groupe de travail sur les ruches ouvertes compte les abeilles."),
    ("fr", "Les guides des ruches ouvertes comptent les abeilles."),
    ("fr", "Nous lisons le « Guide des ruches ouvertes » et le Guide."),
    ("fr", "Nous parlons de miel et de soutien, ou de cire et d’abeilles."),
    ("fr", "Avec [Imkers Vlaanderen]{lang=nl} et [Electronics Hive Watch]{lang=en}, nous comptons les abeilles."),
    ("fr", "Une organisation non gouvernementale, une ONG, les ONG."),
    ("fr", "Nous comptons les cadres de ruche et les abeilles."),
]


def place_of(text: str, words: str) -> int:
    """Where the words stand: markup may come between them, so the first alone is looked for."""
    return text.index(words.replace("'", " ").split()[0])


@pytest.mark.parametrize(
    ("code", "language", "text", "words", "cure"),
    [
        *(("term-forbidden", *case) for case in FORBIDDEN),
        *(("term-foreign", *case) for case in FOREIGN),
        *(("term-ear", *case) for case in NEAR),
    ],
)
def test_a_wrong_name_is_found_where_it_stands_with_its_cure(
    told: Told, code: str, language: str, text: str, words: str, cure: str
) -> None:
    if "[^n]" in text:
        note = "notes:\n  n: {nl: De bijen vlogen., fr: Les abeilles ont volé.}\n"
        found = told(**{language: text}, more=note)
    else:
        found = told(**{language: text})
    assert brief(found) == [(code, found[0].message)], found
    (one,) = found
    assert one.severity is Severity.ERROR
    assert one.message.startswith(f"'{words}'")
    assert cure in one.hint
    assert (one.mark.line, one.mark.column) == (LINES[language], COLUMN + place_of(text, words))


@pytest.mark.parametrize(("language", "text"), NO_FAULT)
def test_what_is_no_fault_is_left_alone(told: Told, language: str, text: str) -> None:
    assert told(**{language: text}) == []


def test_a_name_is_found_over_the_fold_of_a_line(told: Told) -> None:
    (one,) = told(nl="De bijen vlogen\nnaar het Federaal Instituut van\nWilde Bijen in de stad.")
    assert one.code == "term-ear"
    assert (one.mark.line, one.mark.column) == (7, 18)


def test_two_faults_in_a_text_are_two(told: Told) -> None:
    found = told(nl="Het Bijeninstituut en de SPF BIJ werken voor een NGO.")
    assert [one.code for one in found] == ["term-forbidden", "term-foreign", "term-forbidden"]


def test_a_text_that_was_typed_once_is_told_of_once(told: Told) -> None:
    more = "  - paragraph: Electronic Bee Watch\n  - paragraph: ngo\n  - paragraph: BIJ-PC-12\n"
    found = told(more=more)
    assert [(one.code, one.mark.line) for one in found] == [("term-forbidden", 9), ("term-forbidden", 11)]


def test_names_in_data_and_in_the_front_are_looked_at_too(told: Told) -> None:
    terms = TERMS.replace("toezicht op kasten", "toezicht door het Bijeninstituut")
    assert [(one.mark.file, one.message) for one in told(terms=terms)] == [
        ("content/2030/terms.yaml", "'Bijeninstituut' is not the official form")
    ]
    (one,) = told(terms=terms)
    assert one.hint == "write 'Federaal Instituut voor Wilde Bijen'"  # a term can have no slot


def test_terms_are_not_measured_by_themselves(told: Told) -> None:
    extra = "  - {id: more, kind: organisation, name: {nl: Federaal Instituut der Wilde Bijen, fr: FIWB}}\n"
    assert told(terms=TERMS + extra) == []


def test_what_one_term_forbids_may_be_right_for_another(told: Told) -> None:
    extra = "  - {id: lath, name: {nl: raamlat met honing, fr: latte}}\n"
    assert told(nl="Zij telden een raamlat met honing in de kast.", terms=TERMS + extra) == []


def test_words_that_both_languages_have_are_nobodys_fault(told: Told) -> None:
    extra = "  - {id: label, name: {nl: keurmerk, fr: label}}\n  - {id: audit, short: CMS, name: {nl: a b, fr: c d}}\n"
    assert told(nl="Zij telden een label in de kast met een CMS.", terms=TERMS + extra) == []


def test_an_abbreviation_that_readers_know_is_not_foreign(told: Told) -> None:
    terms = TERMS.replace("nl: [EU, btw]", "nl: [EU, btw, TIC]")
    assert told(nl="Dit is een zaak van de TIC in het land.", terms=terms) == []


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Zij keken met Electronics Hive Watch naar de kasten.", True),
        ("Zij keken met [Electronics Hive Watch]{lang=en} naar de kasten.", False),
        ("Zij keken met {term:hive-watch} naar de kasten.", False),
        ("Zij keken met Imkers Vlaanderen naar de kasten.", False),
        ("Zij keken voor LHEP naar de kasten, het {term:hive-programme|long}.", False),
    ],
)
def test_a_foreign_name_is_to_be_marked(told: Told, text: str, told_of: bool) -> None:
    found = told(nl=text)
    assert [(one.code, one.severity) for one in found] == ([("term-language", Severity.WARNING)] if told_of else [])
    if told_of:
        assert found[0].message == "'Electronics Hive Watch' is read aloud as if it were Dutch"
        assert found[0].hint == "write {term:hive-watch} or [Electronics Hive Watch]{lang=en}"


def test_a_dutch_name_is_marked_in_french(told: Told) -> None:
    (one,) = told(fr="Nous comptons les abeilles avec Imkers Vlaanderen.")
    assert (one.code, one.hint) == ("term-language", "write {term:flanders} or [Imkers Vlaanderen]{lang=nl}")

"""Names of people, places and public bodies, addresses and numbers: equivalent ones pass, wrong ones are found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.diagnostics.errors import Severity
from report.languages import LANGUAGES
from report.languages.gazetteer import gazetteer
from report.model.text import Text
from report.validate.parity.contacts import contacts_of
from report.validate.parity.misspelling import Likeness, likeness
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Difference, Side
from tests.examples import examples
from tests.validate.parity.mutants import prose

ABOUT_NAMES = ("parity-name", "parity-country", "parity-ref")


def found(languages: str, first: str, second: str) -> list[Difference]:
    """What is said of the names in two readings that are a whole report."""
    one, other = languages.split("-")
    return told((one, other), [(first, second)])[0]


def told(languages: tuple[str, str], pairs: list[tuple[str, str]]) -> list[list[Difference]]:
    """What is said of the names in each of the texts of a report."""
    reader = Reader({}, languages)
    read: list[tuple[Side, Side]] = []
    for first, second in pairs:
        text = Text.of(dict(zip(languages, (first, second), strict=True)))
        read.append((reader.side(text, languages[0]), reader.side(text, languages[1])))
    corpus = reader.corpus(read)
    return [[one for one in differences(*pair, corpus) if one.code in ABOUT_NAMES] for pair in read]


AGREE = [
    ("nl-en", "Zie artikel 6, lid 1, onder f).", "See Article 6(1)(f)."),
    ("nl-fr", "De agent(en) tekent.", "L’agent(e) signe."),
    ("nl-fr", "Zie punt b) en c).", "Voir les points b et c."),
    ("fr-de", "Voir le point d).", "Siehe Buchstabe d."),
    ("nl-de", "a) eerst; b) daarna.", "Erstens; danach."),
    ("nl-fr", "In Luik en Bergen werd gebouwd.", "On a bâti à Liège et à Mons."),
    ("nl-de", "In Luik en Gent werd gebouwd.", "In Lüttich und Gent wurde gebaut."),
    ("en-de", "Ghent and Ypres were flooded.", "Gent und Ypern standen unter Wasser."),
    ("nl-fr", "De Luikenaars gingen stemmen.", "À Liège, on est allé voter."),
    ("nl-fr", "De Duitsers en de Fransen tekenden.", "Les Allemands et les Français ont signé."),
    ("nl-en", "België’s buren tekenden.", "Belgium’s neighbours signed."),
    ("nl-fr", "Verstraetens voorstel werd aangenomen.", "La proposition de Verstraeten a été adoptée."),
    ("nl-fr", "In Deinze en Waregem regende het.", "Il a plu à Deinze et à Waregem."),
    ("nl-fr", "In Deinze en Waregem regende het.", "Il a plu à Deynze et à Waereghem."),
    ("nl-fr", "In Koksijde en Mesen regende het.", "Il a plu à Coxyde et à Messines."),
    ("nl-fr", "In Koksijde en Mesen regende het.", "Il a plu à Koksijde et à Mesen."),
    ("nl-en", "De trein naar Normandië.", "The train to Normandy."),
    ("nl-en", "De vlucht naar Montreal.", "The flight to Montreal."),
    ("fr-de", "Le train d’Arlon.", "Der Zug aus Arlon."),
    ("nl-de", "De provincie Limburg betaalt.", "Die Provinz Limburg zahlt."),
    ("nl-fr", "De RSZ en de FOD Financiën tekenden.", "L’ONSS et le SPF Finances ont signé."),
    ("nl-de", "Het RIZIV tekende.", "Das LIKIV hat unterzeichnet."),
    ("nl-de", "De leden van de Hoge Raad van Financiën.", "Die Mitglieder des Hohen Rates der Finanzen."),
    ("fr-en", "L’OTAN et l’OMS ont signé.", "NATO and the WHO signed."),
    ("nl-fr", "Het Waals Gewest betaalt mee.", "La Région wallonne participe aux frais."),
    ("nl-fr", "De dienst zit in de Wetstraat 155, 1040 Brussel.", "Le service est rue de la Loi 155, 1040 Bruxelles."),
    ("nl-fr", "De Commissie hoorde de Raad.", "La Commission a entendu le Conseil."),
    ("nl-fr", "Het Pact en het Project zijn klaar.", "Le Pacte et le Projet sont prêts."),
    ("nl-fr", "Bel +32 2 123 45 67.", "Appelez le 02/123.45.67."),
    ("nl-de", "Bel 02 123 45 67.", "Rufen Sie +32 (0)2 123 45 67 an."),
    ("nl-fr", "Zie https://www.voorbeeld.be/nl/wonen.", "Voir https://www.voorbeeld.be/fr/wonen."),
    ("nl-fr", "Zie https://www.voorbeeld.be/nl/veel-vragen#2.", "Voir https://www.voorbeeld.be/fr/questions#2."),
    ("en-de", "See www.voorbeeld.be/en/questions/page-3.", "Siehe www.voorbeeld.be/de/fragen/seite-3."),
    ("nl-fr", "Mail naar nl@voorbeeld.be.", "Écrivez à fr@voorbeeld.be."),
    ("nl-fr", "De gemeente en de stad betalen.", "La commune et la ville paient."),
    ("nl-fr", "De gewesten en de gemeenschappen.", "Les Régions et les Communautés."),
]
DIFFER = [
    ("nl-fr", "De Gegevensbeschermingsautoriteit (GBA).", "L’Autorité de protection des données (PAD).", "PAD"),
    ("nl-fr", "Het RIZIV betaalde.", "L’INMAI a payé.", "INMAI"),
    ("nl-fr", "Het RIZV betaalde.", "L’INAMI a payé.", "INAMI"),
    ("nl-de", "De resultaten van het NDA-onderzoek.", "Die Ergebnisse der DNA-Analyse.", "DNA"),
    ("en-de", "NATO and the HWO signed.", "NATO und WHO haben unterzeichnet.", "WHO"),
    ("nl-fr", "Zie bijlage A, punt b).", "Voir l’annexe B, point c).", "c)"),
    ("nl-en", "Zie artikel 6, lid 1, onder f).", "See Article 6(1)(e).", "(e)"),
    ("fr-de", "Voir le point d).", "Siehe Buchstabe c).", "c)"),
    ("nl-fr", "In Torhout regende het.", "Il a plu à Izegem.", "Izegem"),
    ("nl-fr", "De provincie Limburg betaalt.", "La province de Liège paie.", "Liège"),
    ("nl-en", "De trein naar Bretagne.", "The train to Normandy.", "Normandy"),
    ("nl-fr", "Dat zei Vermeer.", "C’est ce qu’a dit Vemreer.", "Vemreer"),
    ("nl-fr", "Mevrouw Lambot leidt de dienst.", "Madame Lambos dirige le service.", "Lambos"),
    ("nl-en", "Volgens Dekeyzer klopt het.", "According to Dekyezer, it is right.", "Dekyezer"),
    ("nl-fr", "Gisteren sprak Nele Claes met ons.", "Hier, Nele Hubert nous a parlé.", "Hubert"),
    ("nl-en", "Het toestel is van Wikona.", "The device is made by Sartek.", "Sartek"),
    ("nl-fr", "In Duitsland en Spanje.", "En Allemagne et en Espange.", "Espange"),
    ("nl-fr", "In Luik werd gebouwd.", "On a bâti à Gand.", "Gand"),
    ("nl-de", "In Ieper werd gebouwd.", "In Löwen wurde in Lüttich gebaut.", "Lüttich"),
    ("nl-fr", "Het KVX tekende.", "Le VKX a signé.", "VKX"),
    ("nl-fr", "De RSZ tekende.", "L’INAMI a signé.", "INAMI"),
    ("nl-fr", "De FOD Financiën tekende.", "Le SPF Justice a signé.", "SPF Justice"),
    ("en-de", "Call 02 123 45 67.", "Rufen Sie 02 123 45 76 an.", "02 123 45 76"),
    ("nl-fr", "Mail naar info@voorbeeld.be.", "Écrivez à infos@voorbeeld.be.", "infos@voorbeeld.be"),
    ("fr-en", "Voir www.exemple.be/plan.", "See www.exemple.be/plans/a.", "www.exemple.be/plans/a"),
    ("nl-fr", "De gewesten tekenden.", "Les provinces ont signé.", "provinces"),
    ("nl-fr", "De regionale politie kwam.", "La police fédérale est venue.", "police fédérale"),
]


@pytest.mark.parametrize(("languages", "first", "second"), AGREE)
def test_names_that_say_the_same_pass(languages: str, first: str, second: str) -> None:
    assert [one.message for one in found(languages, first, second)] == []


@pytest.mark.parametrize(("languages", "first", "second", "said"), DIFFER)
def test_names_that_do_not_are_found_at_their_words(languages: str, first: str, second: str, said: str) -> None:
    here, there = languages.split("-")
    marks = [one.places for one in found(languages, first, second)]
    assert second.index(said) in [places[there] for places in marks]
    back = [one.places for one in found(f"{there}-{here}", second, first)]
    assert second.index(said) in [places[there] for places in back]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Clark", "Clakr", Likeness.SLIP),
        ("Dubois", "Duboit", Likeness.DOUBTFUL),
        ("Verstraetens", "Verstraeten", Likeness.NONE),
        ("Theater", "Théâtre", Likeness.NONE),
        ("Commissie", "Commission", Likeness.NONE),
        ("Alpen", "Alpes", Likeness.NONE),
        ("Kabinet", "Cabinet", Likeness.NONE),
        ("Peeters", "Janssens", Likeness.NONE),
    ],
)
def test_slips_are_told_from_words_of_two_languages(one: str, other: str, expected: Likeness) -> None:
    assert likeness(one, other) is likeness(other, one) is expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Bel +32 (0)2 123 45 67.", ["021234567"]),
        ("Op 01.02.2023 en 02/03/2024 om 08.30 uur.", []),
        ("Er zijn 33 000 100 000 bomen, 0,75 procent meer.", []),
        ("info@voorbeeld.be, www.voorbeeld.be/a.", ["info@voorbeeld.be", "voorbeeld.be/a"]),
    ],
)
def test_contacts_are_told_from_dates_and_numbers(typed: str, expected: list[str]) -> None:
    assert [one.value for one in contacts_of(typed)] == expected


@pytest.mark.parametrize("table", ["places", "bodies"])
def test_tables_of_names_are_whole(table: str) -> None:
    names = {code: list(gazetteer(code, table)) for code in LANGUAGES}  # type: ignore[arg-type]
    keys = {code: {one.key for one in listed} for code, listed in names.items()}
    for code, listed in names.items():
        assert all(one.name == one.name.strip() and one.name for one in listed), code
        sure = {(one.name, one.key) for one in listed if not one.is_doubtful}
        assert len(sure) == len({name for name, _ in sure}), code
    if table == "places":
        assert len(set(map(frozenset, keys.values()))) == 1


#: Sentences whose words look like names, or like others that are none.
INNOCENT = [
    ("La Louvière en LA liggen ver uit elkaar.", "La Louvière et LA sont loin l’une de l’autre."),
    ("Le Soir en LE schreven erover.", "Le Soir et LE en ont parlé."),
    ("En Marche en EN wonnen.", "En Marche et EN ont gagné."),
    ("De ID’s van Les Ardentes, Des Moines en Du Parc.", "Les ID’s de Les Ardentes, Des Moines et Du Parc."),
    ("DE RAAD EN HET VERSLAG", "LE CONSEIL ET LE RAPPORT"),
    ("In En Avant en Une Femme speelt Het Laatste.", "Dans En Avant et Une Femme joue Het Laatste."),
]


@settings(max_examples=examples(25))
@given(st.sampled_from([("nl", "fr"), ("nl", "en"), ("fr", "de")]), st.sampled_from(INNOCENT), st.data())
def test_no_sentence_makes_others_wrong(
    languages: tuple[str, str], added: tuple[str, str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(prose()) - 30))
    pairs = [(one[languages[0]], one[languages[1]]) for one in prose()[start : start + 30]]
    before = told(languages, pairs)
    extra = added if languages == ("nl", "fr") else data.draw(st.sampled_from(prose()))
    sentence = extra if isinstance(extra, tuple) else (extra[languages[0]], extra[languages[1]])
    after = told(languages, [*pairs, sentence])[:-1]
    errors = [[one for one in listed if one.severity is Severity.ERROR] for listed in after]
    assert errors == [[one for one in listed if one.severity is Severity.ERROR] for listed in before]
    assert all(len(now) <= len(then) for now, then in zip(after, before, strict=True))

"""Parts: an item, a bracket, the end of a sentence that one reading does not have, and a sentence said twice."""

from __future__ import annotations

import pytest

from tests.validate.parity.two_readings import found

Texts = dict[str, str]

ITEMS: Texts = {
    "nl": "De regels gelden voor laptops, printers, schermen en telefoons van de dienst.",
    "fr": "Les règles valent pour les portables, les imprimantes, les écrans et les téléphones du service.",
    "en": "The rules apply to laptops, printers, screens and telephones of the service.",
    "de": "Die Regeln gelten für Laptops, Drucker, Bildschirme und Telefone der Dienststelle.",
}
FEWER: Texts = {
    "nl": "De regels gelden voor laptops, schermen en telefoons van de dienst.",
    "fr": "Les règles valent pour les portables, les écrans et les téléphones du service.",
    "en": "The rules apply to laptops, screens and telephones of the service.",
    "de": "Die Regeln gelten für Laptops, Bildschirme und Telefone der Dienststelle.",
}
TWO: Texts = {
    "nl": "De regels gelden voor laptops en telefoons van de dienst.",
    "fr": "Les règles valent pour les portables et les téléphones du service.",
    "en": "The rules apply to laptops and telephones of the service.",
    "de": "Die Regeln gelten für Laptops und Telefone der Dienststelle.",
}
BRACKET: Texts = {
    "nl": "Wie een aanvraag indient (ook voor een ander gezinslid), krijgt een bevestiging.",
    "fr": "Quiconque introduit une demande (même pour un autre membre du ménage) reçoit une confirmation.",
    "en": "Whoever submits an application (even for another member of the household) receives a confirmation.",
    "de": "Wer einen Antrag stellt (auch für ein anderes Haushaltsmitglied), erhält eine Bestätigung.",
}
NO_BRACKET: Texts = {
    "nl": "Wie een aanvraag indient, krijgt een bevestiging.",
    "fr": "Quiconque introduit une demande reçoit une confirmation.",
    "en": "Whoever submits an application receives a confirmation.",
    "de": "Wer einen Antrag stellt, erhält eine Bestätigung.",
}
LONG: Texts = {
    "nl": "De dienst hielp scholen en ziekenhuizen bij hun aankopen, en schreef een handleiding met voorbeelden.",
    "fr": "Le service a aidé des écoles et des hôpitaux dans leurs achats, et rédigé un guide avec plusieurs exemples.",
    "en": "The service helped schools and hospitals with purchases, and wrote a manual with examples for their buyers.",
    "de": "Die Stelle half Schulen und Kliniken bei Einkäufen, und schrieb für sie ein Handbuch mit vielen Beispielen.",
}
CUT: Texts = {
    "nl": "De dienst hielp scholen en ziekenhuizen bij hun aankopen.",
    "fr": "Le service a aidé des écoles et des hôpitaux dans leurs achats.",
    "en": "The service helped schools and hospitals with purchases.",
    "de": "Die Stelle half Schulen und Kliniken bei Einkäufen.",
}
TWICE: Texts = {language: f"{text} {text}" for language, text in TWO.items()}
PAIRS = [(first, second) for first in ITEMS for second in ITEMS if first != second]


def codes(first: Texts, second: Texts, pair: tuple[str, str]) -> list[str]:
    """The codes of what is said of a text in one language and another text in another one."""
    return [one.code for one in found(first[pair[0]], second[pair[1]], pair)]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize("texts", [ITEMS, FEWER, TWO, BRACKET, NO_BRACKET, LONG, CUT, TWICE])
def test_the_same_parts_are_no_difference(texts: Texts, pair: tuple[str, str]) -> None:
    assert codes(texts, texts, pair) == []


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize(
    ("whole", "part", "code"),
    [
        (ITEMS, FEWER, "parity-items"),
        (FEWER, TWO, "parity-items"),
        (BRACKET, NO_BRACKET, "parity-items"),
        (LONG, CUT, "parity-items"),
        (TWICE, TWO, "parity-sentences"),
    ],
)
def test_a_part_left_out_is_told_in_either_language(
    whole: Texts, part: Texts, code: str, pair: tuple[str, str]
) -> None:
    assert codes(whole, part, pair) == [code]
    assert codes(part, whole, pair) == [code]


@pytest.mark.parametrize(
    ("pair", "first", "second"),
    [
        # What stands before an enumeration is no item of it.
        (("nl", "en"), "Sinds 2018 werken Gent, Luik en Bergen samen.", "Since 2018, Ghent, Liège and Mons cooperate."),
        # Two numbers with a conjunction are a range.
        (("fr", "de"), "Ouvert entre 14 et 20 heures, sauf le lundi.", "Von 14 bis 20 Uhr offen, außer montags."),
        # A comma before a conjunction begins a clause, but in English.
        (("nl", "en"), "De pas kost 64 euro, en geldt een jaar.", "The pass costs €64, and is valid for a year."),
        # A figure in brackets is told as a figure.
        (("nl", "fr"), "Er werden 192 meldingen opgelost, hetzij 94 %.", "192 signalements (94 %) ont été résolus."),
        # More words need not be a part more.
        (
            ("nl", "fr"),
            "Vragen over deze pagina kun je mailen naar het secretariaat van de dienst.",
            (
                "Pour toute question ou remarque à propos de la présente page, n’hésitez pas à envoyer un message au"
                " secrétariat du service."
            ),
        ),
        # Where both have as many sentences, a short one is a short one.
        (
            ("nl", "fr"),
            "Gelukt! De inschrijving is geschrapt. Dank voor je steun. Je kunt altijd weer meedoen.",
            (
                "C’est fait ! Votre inscription a été supprimée. Nous vous remercions pour votre soutien. Vous pouvez"
                " toujours participer à nouveau."
            ),
        ),
        # An abbreviation's full stop, and an address, may end a text.
        (("nl", "en"), "Geen toegang na 17.15 uur", "Last admission 5.15 p.m."),
        (("nl", "de"), "Vragen zijn welkom via dpo@example.org.", "Fragen sind willkommen. Kontakt: dpo@example.org"),
    ],
)
def test_other_ways_of_saying_the_same_are_no_difference(pair: tuple[str, str], first: str, second: str) -> None:
    about = {one.code for one in found(first, second, pair)}
    assert about.isdisjoint({"parity-items", "parity-sentences", "parity-length"})


def test_a_part_left_out_is_told_at_its_place() -> None:
    (one,) = found(FEWER["nl"], ITEMS["fr"])
    assert (one.wrong, one.message) == ("nl", "the French lists 4 items, the Dutch 3")
    assert FEWER["nl"][one.places["nl"] :].startswith(", schermen")
    assert ITEMS["fr"][one.places["fr"] :].startswith(", les imprimantes")
    (one,) = found(TWICE["nl"], TWO["fr"])
    assert TWICE["nl"][: one.places["nl"]].strip() == TWO["nl"]
    (one,) = found(BRACKET["en"], NO_BRACKET["de"], ("en", "de"))
    assert BRACKET["en"][one.places["en"] :].startswith("(even")
    (one,) = found(LONG["nl"], CUT["fr"])
    assert LONG["nl"][one.places["nl"] :].startswith(", en schreef")


def test_an_item_is_missed_where_other_commas_are_as_many() -> None:
    whole = "De regels gelden voor pennen, boeken, mappen en stiften die de dienst leent."
    for part in (
        "Les règles valent pour les stylos, les classeurs et les feutres que le service prête, en général.",
        "Les règles valent pour les stylos, les classeurs et les feutres que le service prête à ses agents.",
    ):
        (only,) = [one for one in found(whole, part, ("nl", "fr")) if one.code == "parity-items"]
        assert whole[only.places["nl"] :].startswith(", boeken")
        assert part[only.places["fr"] :].startswith(", les classeurs")

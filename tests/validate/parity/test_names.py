"""Names: which words are names, which are written alike in both languages, and which are slips of the pen."""

from __future__ import annotations

import pytest

from report.model.front import Term
from report.model.text import LabelText, Text
from report.validate.parity.facts import names_of
from report.validate.parity.misspelling import is_cognate
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Side

GUIDE = Term(id="guide", name=LabelText.of({"nl": "Gids voor Daken", "fr": "Guide des toits"}))
FIDO = Term(
    id="fido", name=LabelText.of({"nl": "Federaal Instituut", "fr": "Institut fédéral"}), short=LabelText.of("FIDO")
)
ELSEWHERE = [
    ("In de Zuiderhoek", "En Midicoin"),
    ("Naar de Zuiderhoek", "Vers la Midicoin"),
    ("Uit de Zuiderhoek", "De la Midicoin"),
]
READER = Reader({"guide": GUIDE, "fido": FIDO}, ("nl", "fr"))


def told(*pairs: tuple[str, str]) -> list[str]:
    """What is said of the first of the texts of a report, in Dutch and French."""
    texts = [Text.of({"nl": nl, "fr": fr}) for nl, fr in pairs]
    sides: list[tuple[Side, Side]] = [(READER.side(text, "nl"), READER.side(text, "fr")) for text in texts]
    return [one.message for one in differences(*sides[0], READER.corpus(sides))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Op het dak van Rijkswaterstaat", ["Rijkswaterstaat"]),
        ("De dienst. Het bestuur", []),
        ("| Dak | Aantal | |---|---| | Rijkswaterstaat | 12 |", []),
        ("via e-Procurement en een iPhone", ["e-Procurement", "iPhone"]),
        ("het One-Planet-netwerk en de A4-versie", ["One-Planet", "A4"]),
        ("anti-COVID-19-plan en CO2", ["COVID-19", "CO2"]),
        ("een [Open Hive]{lang=en} en [PC_1]{ref}", []),
        ("AT&T en FORCMS_PC-144", ["AT&T", "FORCMS_PC-144"]),
        ("plan B", []),
    ],
)
def test_words_with_a_capital_are_names(typed: str, expected: list[str]) -> None:
    found = names_of(Text.of(typed).flat("nl"), [], "nl")
    assert [name.word for name in found if not (name.initial and name.plain)] == expected


def test_what_is_alike_elsewhere_must_be_alike_here() -> None:
    pairs = [
        ("Dit is van Rijkswaterstaat.", "C’est de Rijkswaterstaat."),
        ("Bij Rijkswaterstaat", "Chez Rijkswaterstaat"),
    ]
    assert told(*pairs) == []
    assert told(("Dit is van Rijkswaterstaat.", "C’est de l’autorité."), *pairs) == [
        "the French lacks 'Rijkswaterstaat', which the Dutch has"
    ]


def test_a_text_that_is_not_translated_makes_no_name_of_its_words() -> None:
    pairs = [("Lees de Gids nu.", "Lisez le Guide maintenant."), ("Over de Gids.", "Sur le Guide.")]
    assert told(*pairs, ("In de Gids staat dat.", "In de Gids staat dat.")) == []


def test_a_near_miss_is_told_even_when_first_seen() -> None:
    assert told(("Een Fairphone werd getest.", "Un Fairfone a été testé.")) == [
        "the French has 'Fairfone' where the Dutch has 'Fairphone'"
    ]
    assert told(("Op het Supplement", "Au Supplément")) == []


def test_a_slip_is_found_by_what_the_report_says_elsewhere() -> None:
    assert told(("Voor de Zuiderhoak", "Pour la Midicoin"), *ELSEWHERE) == [
        "the Dutch lacks 'Zuiderhoek', which stands for 'Midicoin' in the rest of the report",
        "'Zuiderhoak' in the Dutch stands nowhere else in the report, but 'Zuiderhoek' does",
    ]
    assert told(("Voor Finnland", "Pour la Finlande"), ("In Finland", "En Finlande"))[-1] == (
        "the Dutch has 'Finnland' where the French has 'Finlande'"
    )


def test_names_that_go_together_elsewhere_go_together_here() -> None:
    assert told(("Voor de Zuiderhoek", "Pour elle"), *ELSEWHERE) == [
        "the French lacks 'Midicoin', which stands for 'Zuiderhoek' in the rest of the report"
    ]


@pytest.mark.parametrize(
    ("nl", "fr", "expected"),
    [
        ("van het Federaal Instituut", "de l’Institut fédéral", []),
        ("van het FIDO", "de l’{term:fido}", []),
        ("van het {term:fido}", "de l’Institut fédéral", []),
        ("van het FIDO", "de nous", ["the French lacks 'FIDO', which the Dutch has"]),
        ("van ons", "d’après {term:fido}", ["the Dutch lacks {term:fido}, which the French has"]),
        ("de Gids voor Daken", "le Guide des toits", []),
        ("de Gids voor Daken", "le document", ["the French lacks 'Gids voor Daken', which the Dutch has"]),
        ("een gids voor daken", "un document sur les toits", []),
    ],
)
def test_a_term_is_named_in_both_by_slot_or_by_words(nl: str, fr: str, expected: list[str]) -> None:
    assert told((nl, fr)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Pact", "Pacte", True),
        ("Supplement", "Supplément", True),
        ("Instituut", "Institut", True),
        ("Federale", "Fédéral", True),
        ("Project", "Projet", True),
        ("Fairphone", "Fairfone", False),
        ("Procurement", "Prucorement", False),
    ],
)
def test_one_word_of_two_languages_is_no_slip(one: str, other: str, expected: bool) -> None:
    assert is_cognate(one, other) is expected


@pytest.mark.parametrize(
    ("nl", "fr", "expected"),
    [
        ("In ’s-Gravenhage wonen zij.", "Ils habitent La Haye.", []),
        ("In 's-Gravenhage wonen zij.", "Ils habitent La Haye.", []),
        ("In Den Haag wonen zij.", "Ils habitent La Haye.", []),
        ("’s-Hertogenbosch is groot.", "Bois-le-Duc est grand.", []),
        ("Den Bosch is groot.", "Bois-le-Duc est grand.", []),
        ("In ’s-Gravenbrakel wonen zij.", "Ils habitent Braine-le-Comte.", []),
        ("In ’s-Gravenvoeren wonen zij.", "Ils habitent Fouron-le-Comte.", []),
        (
            "In ’s-Gravenhage wonen zij.",
            "Ils habitent Bruges.",
            ["the French has 'Bruges' where the Dutch has 's-Gravenhage'"],
        ),
    ],
)
def test_towns_that_begin_with_an_apostrophe_are_known(nl: str, fr: str, expected: list[str]) -> None:
    assert told((nl, fr)) == expected


@pytest.mark.parametrize(
    ("nl", "fr", "is_same"),
    [
        ("Om 12 uur begint het.", "Cela commence à midi.", True),
        ("Om 12.00 uur begint het.", "Cela commence à midi.", True),
        ("Om middernacht begint het.", "Cela commence à 0 heure.", True),
        ("Om 24 uur begint het.", "Cela commence à minuit.", True),
        ("’s Middags begint het.", "Cela commence à 12 heures.", True),
        ("Er zijn 12 kasten.", "Il y en a à midi.", False),
        ("Om 11 uur begint het.", "Cela commence à midi.", False),
        ("De XXIste eeuw.", "Le XXIe siècle.", True),
        ("De 21ste eeuw.", "Le XXIe siècle.", True),
        ("De eenentwintigste eeuw.", "Le XXIe siècle.", True),
        ("De IXde eeuw.", "Le IXème siècle.", True),
        ("De 18e-eeuwse kast.", "La ruche du XVIIIe siècle.", True),
        ("De XXste eeuw.", "Le XXIe siècle.", False),
        ("Op 1\u2007234 m² ligt gras.", "Il y a 1\u202f234 m² d’herbe.", True),
        ("Op 1\u2009234\u00a0567 m² ligt gras.", "Il y a 1\u2007234\u202f567 m² d’herbe.", True),
        ("Op 1.234 m² ligt gras.", "Il y a 1\u2007234 m² d’herbe.", True),
        ("Op 1\u2007234 m² ligt gras.", "Il y a 1\u2007235 m² d’herbe.", False),
    ],
)
def test_hours_centuries_and_rare_spaces(nl: str, fr: str, is_same: bool) -> None:
    assert (told((nl, fr)) == []) == is_same

"""Signs that what is carried over speaks of a year, in the words of each language."""

from __future__ import annotations

import pytest

from report.acceptance.carrying import VALUE, Statement
from report.diagnostics.errors import Mark
from report.model.text import Text
from report.validate.leftovers import signs_of
from report.validate.parity.readings import Reader


def signs(text: str | dict[str, str], field: str = "paragraph", *, in_series: bool = False) -> tuple[str, ...]:
    """What is shown of a text by language, or of a value."""
    words = {VALUE: text} if isinstance(text, str) else text
    languages = tuple(language for language in words if language != VALUE)
    read = Text.of(words, languages) if languages else None
    item = Statement("a/1", {}, "sections/a", Mark("a"), next(iter(words.values())), field, read)
    return signs_of(item, Reader({}, languages), languages, in_series)


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("nl", "Dit jaar stond de Gids voor het eerst online.", "Dit jaar|voor het eerst"),
        ("nl", "Het laagste peil in negen jaar.", "laagste|negen jaar"),
        ("nl", "Op 11 mei 2022 kwamen 24 deelnemers.", "11 mei 2022|24"),
        ("nl", "De {int:9} landen.", "{int:9}"),
        ("nl", "Gepland voor het voorjaar.", "Gepland|voorjaar"),
        (
            "nl",
            "Minder dan {visits.2021-2022.sessions} in {visits.@last.period}.",
            "Minder dan|{visits.2021-2022.sessions}",
        ),
        ("fr", "Le niveau le plus bas jamais atteint.", "plus bas|jamais"),
        ("fr", "L’an dernier, la moitié des pays.", "L’an dernier|moitié"),
        ("fr", "Un séminaire est en préparation pour 2023.", "en préparation|2023"),
        ("de", "Zum ersten Mal in Folge.", "Zum ersten Mal|in Folge"),
        ("de", "Der höchste Wert seit Januar.", "höchste|Januar"),
        ("en", "For the third time in a row.", "third|in a row"),
        ("en", "The highest number ever, as last year.", "highest|ever|last year"),
    ],
)
def test_words_that_speak_of_a_year_are_shown(language: str, typed: str, expected: str) -> None:
    assert signs({language: typed}) == tuple(expected.split("|"))


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("nl", "De werkgroep heeft {visits.@last.sessions|change|abs} bezoekers in {country:SI}."),
        ("fr", "L’{term:fido} coordonne les informations du Guide."),
        ("de", "Wer auf das Dach darf, trägt einen Helm."),
        ("en", "What the guide offers to buyers."),
    ],
)
def test_what_holds_in_any_year_shows_no_sign(language: str, typed: str) -> None:
    assert signs({language: typed}) == ()


def test_another_language_is_looked_at_where_the_first_shows_none() -> None:
    assert signs({"nl": "Zoals voorheen.", "fr": "Comme en 2021."}) == ("2021",)
    assert signs({"nl": "Beide edities.", "fr": "Les deux éditions."}) == ()  # "both" may be a number or not


def test_values_show_their_year_unless_they_are_rows_of_a_series() -> None:
    assert signs("2022-10-01", "date") == ("2022-10-01",)
    assert signs("2022-10-01", "date", in_series=True) == ()
    assert signs("1.2022", "visitors") == ()
    assert signs("march", "highlight") == ("march",)
    assert signs("@last", "highlight") == ()

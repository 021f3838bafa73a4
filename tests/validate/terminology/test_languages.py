"""Texts of the wrong language: sentences, whole texts, exchanged texts - and how many of real sentences are found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from report.diagnostics.errors import Severity
from report.languages import LANGUAGES, name_of
from report.languages.guessing import CODES, is_ordinary, is_surely, says
from report.model.text import Text
from report.source.load import load
from report.validate.content import Content
from report.validate.reading import read_content
from report.validate.terminology.foreign import are_exchanged, foreign_words, said_by
from report.validate.terminology.lexicon import TermStatus
from report.validate.terminology.passages import Passage
from tests.validate.terminology.conftest import FR, NL, Told

ROOT = Path(__file__).parents[3]
OTHER = {"nl": "fr", "fr": "nl"}


@pytest.mark.parametrize(
    ("language", "text", "words", "theirs"),
    [
        ("fr", NL, NL.rstrip("."), "Dutch"),
        ("nl", FR, FR.rstrip("."), "French"),
        ("nl", "Les ruches du parc.", "Les ruches du parc", "French"),
        ("fr", "In de kasten.", "In de kasten", "Dutch"),
        ("fr", "Les abeilles ont volé. De bijen vlogen naar de kasten in het park.", "De bijen vlogen", "Dutch"),
        ("nl", "De bijen vlogen naar de kast. Les ruches sont dans le parc de la ville.", "Les ruches", "French"),
        (
            "fr",
            "Les abeilles de la ville vlogen in het voorjaar naar de bloemen du parc.",
            "vlogen in het voorjaar naar de bloemen",
            "Dutch",
        ),
        ("nl", "De bijen vlogen naar les fleurs du parc et les ruches in de stad.", "les fleurs du parc", "French"),
        ("nl", "The working group met in the spring to talk about the bees.", "The working group", "English"),
        ("fr", "The working group met in the spring to talk about the bees.", "The working group", "English"),
        ("fr", "Die Arbeitsgruppe hat sich im Frühling über die Bienen unterhalten.", "Die Arbeitsgruppe", "German"),
        ("nl", "Die Arbeitsgruppe hat sich im Frühling über die Bienen unterhalten.", "Die Arbeitsgruppe", "German"),
        ("fr", "De bijen vlogen naar **het park** in de [stad](https://example.org) {date:2030-01-02}.", "De", "Dutch"),
    ],
)
def test_words_of_another_language_are_found(told: Told, language: str, text: str, words: str, theirs: str) -> None:
    found = told(**{language: text})
    (one,) = [one for one in found if one.code == "language"]
    assert one.severity is Severity.ERROR
    own = name_of(language)
    whole = one.message.startswith(f"this is {theirs}, not {own}: '{words}")
    assert whole or one.message.startswith(f"{theirs} in a text in {own}: '{words}")
    assert (one.mark.line, one.mark.column) == ({"nl": 6, "fr": 8}[language], 9 + text.index(words))
    code = next(code for code, one in LANGUAGES.items() if one.name == theirs)
    assert one.hint == f"translate it, or mark words that must stay: [..]{{lang={code}}}"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ils parlent de [de bijen vlogen naar de kasten in het park]{lang=nl}."),
        ("nl", "Zij zeggen “[les abeilles ont volé vers les fleurs]{lang=fr}” tegen elkaar."),
        ("nl", "Dit is een ‘[due diligence]{lang=en}’ voor de bijen."),
        ("fr", "Le Vlaams Energiebedrijf, le Agentschap Wegen en Verkeer et la Vlaamse Landmaatschappij comptent."),
        ("nl", "Laptops, desktops, smartphones en workshops."),
        ("fr", "Le marketing, le management et le week-end."),
        ("nl", "Circulaire economie, energie en klimaat."),
        ("fr", "Un an plus tard, bon an mal an."),
        ("nl", "Sessies"),
        ("fr", "Date"),
        ("nl", "Budget"),
        ("fr", "Colophon"),
        ("nl", "12 345,6"),
        ("fr", "[OHP_12]{ref} {date:2030-01-02}"),
    ],
)
def test_what_is_marked_or_ordinary_is_left_alone(told: Told, language: str, text: str) -> None:
    assert told(**{language: text}) == []


def test_a_text_in_the_wrong_language_is_told_of_once(told: Told) -> None:
    text = "De bijen vlogen naar de kasten. De kasten stonden in het park. Zij kwamen niet terug."
    (one,) = told(fr=text)
    assert one.message == f"this is Dutch, not French: '{text[:60].rpartition(' ')[0]} …'"


def test_what_is_typed_once_may_be_of_any_language(told: Told) -> None:
    assert told(more="  - paragraph: The bees went to the flowers in the park.\n") == []


def test_exchanged_texts_are_told_of_once_with_both_readings(told: Told) -> None:
    (one,) = told(nl=FR, fr=NL)
    assert (one.code, one.severity) == ("language", Severity.ERROR)
    assert one.message == "the texts in 'nl' and 'fr' have changed places"
    assert (one.mark.line, one.mark.column) == (8, 9)
    assert [(near.mark.line, near.text) for near in one.related] == [
        (6, f"nl: {FR.rstrip('.')}"),
        (8, f"fr: {NL.rstrip('.')}"),
    ]


@pytest.mark.parametrize(
    ("nl", "fr"),
    [("Avis sur l’accord", "Advies over de overeenkomst"), ("L’année en bref", "Het jaar"), ("les abeilles", "bijen")],
)
def test_short_texts_that_changed_places_are_found_together(told: Told, nl: str, fr: str) -> None:
    (one,) = told(nl=nl, fr=fr)
    assert one.message == "the texts in 'nl' and 'fr' have changed places"


LABELS = "".join(
    f"  - paragraph: {{nl: {nl}, fr: {fr}}}\n"
    for nl, fr in (
        ("Er vlogen mannen en vrouwen.", "Des hommes et des femmes ont volé."),
        ("Het onderwijs bloeit.", "L’enseignement fleurit."),
    )
)


@pytest.mark.parametrize(
    ("nl", "fr", "exchanged"),
    [
        ("Hommes", "Mannen", True),
        ("Enseignement", "Onderwijs", True),
        ("Hommes et femmes", "Mannen en vrouwen", True),
        ("Mannen", "Hommes", False),
        ("Internet", "Internet", False),
        ("Totaal", "Total", False),
    ],
)
def test_labels_that_changed_places_are_known_by_other_texts(told: Told, nl: str, fr: str, exchanged: bool) -> None:
    found = told(nl=nl, fr=fr, more=LABELS)
    assert [one.message for one in found] == ["the texts in 'nl' and 'fr' have changed places"] * exchanged


SAID = "les fleurs sont belles et nous les aimons"
GARDEN = "the bees and the flowers of our garden"


@pytest.mark.parametrize(
    ("typed", "severity", "words"),
    [
        (f"De bijen zeggen “{SAID}”.", Severity.WARNING, SAID),
        (f"De bijen zeggen “{SAID}” tegen elkaar.", Severity.WARNING, SAID),
        (f"De bijen zeggen: {SAID}.", Severity.ERROR, f"De bijen zeggen: {SAID}"),
        (f"De “bijen” zeggen: {SAID}.", Severity.ERROR, f"De “bijen” zeggen: {SAID}"),
        (f"Het werk ‘{GARDEN}’ is af.", Severity.WARNING, GARDEN),
    ],
)
def test_a_quotation_is_to_be_marked(told: Told, typed: str, severity: Severity, words: str) -> None:
    (found,) = told(nl=typed)
    assert (found.severity, found.message.partition(": ")[2]) == (severity, f"'{words}'")


def test_a_few_words_inside_a_sentence_may_be_a_name(told: Told) -> None:
    found = told(nl="De bijen vlogen naar les fleurs du parc in de stad.")
    (one,) = [one for one in found if one.code == "language"]
    assert one.severity is Severity.WARNING


def test_a_name_that_its_own_language_has_as_well_may_stand(told: Told) -> None:
    name = "l’Office de la petite abeille et de la ruche"
    found = told(
        nl=f"De bijenraad en {name} zijn aanwezig in het park van de stad.",
        fr=f"Le conseil des abeilles et {name} sont présents dans le parc de la ville.",
    )
    (one,) = [one for one in found if one.code == "language"]
    assert one.severity is Severity.WARNING
    assert one.hint.startswith("mark it")


def test_an_address_is_of_no_language(told: Told) -> None:
    address = "https://www.vocabularium-van-het-belgische-volk.example/naar-de-bijen"
    found = told(nl=f"Website: {address}", fr=f"Site web: {address}")
    assert "language" not in {one.code for one in found}


def test_names_in_a_text_of_the_wrong_language_are_not_told_of_besides(told: Told) -> None:
    (one,) = told(fr="De bijen van het FIWB vlogen naar het Bijeninstituut in het park.")
    assert one.code == "language"


def test_a_report_in_other_languages_is_not_judged_by_those_without_words(told: Told) -> None:
    passage = passage_of("De bijen vlogen in het park.", "it")
    assert foreign_words(passage, said_by(passage), ("it", "nl")) == []


def test_single_words_speak_for_themselves() -> None:
    assert is_surely("toeleveringsketen", "nl", "fr")
    assert is_surely("référence", "fr", "nl")
    assert not is_surely("label", "fr", "nl")
    assert not is_surely("label", "nl", "fr")
    assert not is_surely("bijen", "it", "nl")
    assert is_ordinary("maart", "nl")
    assert not is_ordinary("tva", "fr")
    assert says("l'")[CODES.index("fr")] > 0
    assert says("") == says("12") == (0, 0, 0, 0)


def test_the_vocabularies_are_sound() -> None:
    for language in LANGUAGES.values():
        words, letters = language.identification.frequent, language.identification.letters
        listed = words.split()
        assert len(listed) > 140
        assert len(set(listed)) == len(listed)
        assert words == words.lower()
        every = [some for listed in letters.values() for some in listed.split()]
        assert len(set(every)) == len(every)
        assert {len(some) for some in every} <= {2, 3}
        assert set(letters) == {1, 2, 3}


# --- real sentences -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real() -> Content:
    content = read_content(load(ROOT / "content" / "2022"))
    assert not content.context.diagnostics
    return content


def sentences(typed: str) -> Iterator[str]:
    """The sentences of a typed text, with their markup; one that would cut markup is left out."""
    for sentence in typed.replace("** ", "**. ").split(". "):
        if sentence.count("[") == sentence.count("]") and sentence.count("{") == sentence.count("}"):
            yield sentence.replace("**", "").replace("*", "")


def passage_of(typed: str, language: str) -> Passage:
    text = Text.of({language: typed})
    return Passage(text, language, text.flat(language))


def is_found(real: Content, typed: str, language: str) -> bool:
    """Whether a typed text is found to be wrong in a language."""
    reading = real.study.read(passage_of(typed, language))
    wrong = [match for match in reading.matches if match.form.sort is not TermStatus.OFFICIAL]
    return bool(reading.foreign or reading.misses or wrong)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_real_sentences_of_the_other_language_are_found(real: Content, language: str) -> None:
    """At least 98 of 100 sentences of four words or more; none where it belongs."""
    typed = [unit.text.source[language] for unit in real.units if not unit.is_address]
    every = [one for text in typed for one in sentences(text) if len(passage_of(one, language).words) >= 4]
    assert len(every) > 150
    missed = [one for one in every if not is_found(real, one, OTHER[language])]
    assert len(missed) <= len(every) * 0.02, missed
    assert [one for one in every if is_found(real, one, language)] == []


def test_real_texts_that_change_places_are_found(real: Content) -> None:
    units = [unit for unit in real.units if not unit.is_address and unit.id.partition("/")[0] != "terms"]
    long = [unit for unit in units if all(len(unit.text.flat(one).words) >= 4 for one in OTHER)]
    assert len(long) > 100
    for unit in long:
        text = Text.of({language: unit.text.source[OTHER[language]] for language in OTHER})
        one, other = (real.study.read(Passage(text, language, text.flat(language))) for language in OTHER)
        exchanged = are_exchanged(one.passage, one.said, other.passage, other.said, lambda language, word: 0)
        assert exchanged or is_found(real, text.source["fr"], "fr"), unit.id


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_prose_on_other_matters_is_judged_as_well(language: str) -> None:
    text = (ROOT / "tests" / "bench" / f"prose.{language}.txt").read_text("utf-8")
    every = [
        one
        for paragraph in text.split("\n")
        for one in sentences(paragraph)
        if len(passage_of(one, language).words) >= 4
    ]
    assert len(every) > 300

    def judged(typed: str, there: str) -> bool:
        passage = passage_of(typed, there)
        return bool(foreign_words(passage, said_by(passage), ("nl", "fr")))

    assert sum(judged(one, OTHER[language]) for one in every) >= 0.98 * len(every)
    assert [one for one in every if judged(one, language)] == []


def test_real_content_has_no_foreign_words(real: Content) -> None:
    assert [reading for reading in real.study.readings if reading.foreign] == []
    assert real.study.exchanged == ()

"""Words that no dictionary has: told once, with what may be meant; what is right in other ways is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import process_time

import pytest

from report.diagnostics.errors import Diagnostic, Severity
from report.messages.interface import available, interface
from report.pipeline import read_content
from report.validate.dictionaries import VARIABLE
from report.validate.rules.spelt import words_are_spelt_right
from tests.invented import TESTS, change, copied, run
from tests.validate.dictionaries import install

#: A paragraph of the invented report that nobody has accepted, of which the words stand in the places named.
HERE = "{nl: Alleen wie gordel en helm draagt., fr: Uniquement avec harnais et casque.}"
#: Words of the examples that the invented report lacks.
OTHERS = "bestand dakhelm en helm huis is jaren kast daken kwam map of past van zie zij"


@cache
def words_of(language: str) -> frozenset[str]:
    """The words of the invented report, and of the examples."""
    content = read_content(TESTS / "content" / "2030")
    flats = [text.flat(language) for text in content.texts if language in text.source]
    return frozenset([word for flat in flats for word in flat.words]).union(OTHERS.split())


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented report, on a machine with dictionaries that have its words."""
    for language in ("nl", "fr"):
        install(tmp_path / "dictionaries", language, words_of(language))
    monkeypatch.setenv(VARIABLE, str(tmp_path / "dictionaries"))
    monkeypatch.setenv("SPPREPORT_CACHE", str(tmp_path / "cache"))
    return copied(tmp_path)


Spelt = Callable[..., list[Diagnostic]]


@pytest.fixture
def spelt(root: Path) -> Spelt:
    """A function `spelt(file, words, others, ...)` that changes the report and returns what is told of its spelling."""

    def told(*changes: str) -> list[Diagnostic]:
        for place in range(0, len(changes), 3):
            change(root, *changes[place : place + 3])
        return list(words_are_spelt_right(read_content(root / "content" / "2030")))

    return told


def paragraph(dutch: str, french: str = "Uniquement avec harnais et casque.") -> tuple[str, str, str]:
    """The change that puts other words into the invented report."""
    return "sections/roofs.yaml", HERE, f"{{nl: {dutch!r}, fr: {french!r}}}"


def test_the_invented_report_is_spelt_right(spelt: Spelt) -> None:
    assert spelt() == []


def test_a_slip_is_told_once_with_its_places(spelt: Spelt) -> None:
    (one,) = spelt(*paragraph("Alleen wie gordell en helm draagt. Gordell past."))
    assert (one.severity, one.mark.file) == (Severity.NOTE, "content/2030/sections/roofs.yaml")
    assert one.message == "no Dutch dictionary has 'gordell'"
    assert one.hint.startswith("did you mean 'gordel'? if the word is right")
    first, again = one.related
    assert (first.mark, again.mark) == (one.mark, one.mark._replace(column=one.mark.column + 24))
    assert again.text == "nl: … gordell en helm draagt. Gordell past."


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Alleen met ‘gordell’.", ["gordell"]),
        ("Alleen met “gordell”.", ["gordell"]),
        ("Alleen met de kast-gordell.", ["gordell"]),
        ("Alleen met **gordell**[^harvest].", ["gordell"]),
        ("Gordell en helm.", ["Gordell"]),
        ("Alleen met (gordell); en met helmm, of dakk!", ["gordell", "helmm", "dakk"]),
    ],
)
def test_words_are_found_whatever_stands_around_them(text: str, wrong: list[str], spelt: Spelt) -> None:
    assert [one.message for one in spelt(*paragraph(text))] == [f"no Dutch dictionary has '{word}'" for word in wrong]


def test_words_of_elisions_are_looked_up_by_themselves(spelt: Spelt) -> None:
    found = spelt(*paragraph("Alleen met helm.", "Uniquement avec l’harnnais, qu’avec un casque d’harnais."))
    assert [one.message for one in found] == ["no French dictionary has 'harnnais'"]
    assert [one.mark.column for one in found] == [70]


RIGHT = [
    "Zie www.gordell.be/helmm, gordell@helmm.be en gordell.png.",
    "Zie de map gordell/helmm en het bestand gordell_helmm.",
    "De [gordell of helmm]{lang=en} past.",
    "De [gordell 12]{ref} past.",
    "Het huis van Gordell Helmm past.",
    "Gordell draagt een helm. De helm van Gordell past.",
    "Het XYZW en de CO2helmm van de jaren 2000 en 12gordell.",
    "De helm-, dak- en gordel.",
    "Het dakhelm en de kastdaken.",
    "De {term:ict}gordell en de gordell{int:12}.",
    "de helm van International Institute for Sustainable Roofs",
]


@pytest.mark.parametrize("text", RIGHT)
def test_names_addresses_numbers_and_marked_words_are_left_alone(text: str, spelt: Spelt) -> None:
    assert spelt(*paragraph(text)) == []


def test_jargon_of_both_languages_is_left_alone(spelt: Spelt) -> None:
    assert spelt(*paragraph("Alleen met numac.", "Uniquement avec numac.")) == []


def test_a_word_that_is_listed_is_right(spelt: Spelt) -> None:
    listed = ("terms.yaml", "terms:\n", "known:\n  nl: [gordell, Helmm]\nterms:\n")
    (one,) = spelt(*paragraph("Alleen met gordells en helmm van takk."), *listed)
    assert one.message == "no Dutch dictionary has 'takk'"


def test_what_was_accepted_is_right_everywhere(root: Path, spelt: Spelt) -> None:
    assert len(spelt(*paragraph("Alleen met gordell."))) == 1
    assert run("translation", "accept", "--root", root, "--all", "--yes").exit_code == 0
    assert spelt("sections/roofs.yaml", "nl: Een dak met kasten,", "nl: Een gordell met helmm,")[0].message.endswith(
        "has 'helmm'"
    )


def test_very_many_words_are_counted(spelt: Spelt) -> None:
    syllables = ("ba", "de", "fi", "go", "hu", "ka")
    words = [f"q{one}{two}{three}" for one in syllables for two in syllables for three in syllables]
    found = spelt(*paragraph(" ".join(words)))
    assert len(found) == 21
    assert re.fullmatch(r"\d+ more words are in no dictionary", found[-1].message)


def test_a_report_with_slips_can_be_printed(root: Path, spelt: Spelt) -> None:
    assert len(spelt(*paragraph("Alleen met gordell."))) == 1
    checked = run("check", "--root", root, "--content", "--code", "spelling")
    assert "no Dutch dictionary has 'gordell'" in checked.output
    assert checked.exit_code == 0


def test_messages_are_read_in_every_language_of_the_interface(
    spelt: Spelt, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("report.validate.rules.spelt._TOLD", 3)
    text = "Alleen wie gordell en helmm draagt, en gordell, en qwrtp, en wie hij, en van het daa kwam."
    found = spelt(*paragraph(text, "Uniquement avec harnnais et casqe, et qwzrx."))
    for language in available():
        lines = [str(one.into(interface(language))) for one in found]
        golden(f"spelling/{language}.txt", "\n".join([*lines, ""]))


def test_a_long_text_takes_no_time(spelt: Spelt) -> None:
    words = " ".join(f"gordell{'abcdefghij'[number % 10]}{'klmnop'[number % 6]} [zie]{{ref}}" for number in range(3000))
    before = process_time()
    assert spelt(*paragraph(words))
    assert process_time() - before < 8

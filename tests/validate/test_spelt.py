"""Words that no dictionary has: told once, with what may be meant; what is right in other ways is left alone."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from time import process_time
from typing import NamedTuple

import pytest

from report.cache import Cache
from report.diagnostics.errors import Diagnostic, Severity
from report.languages import LANGUAGES
from report.messages.interface import available, interface
from report.pipeline import read_content
from report.validate.dictionaries import VARIABLE, Dictionary, dictionary_of
from report.validate.rules.spelt import words_are_spelt_right
from tests.invented import TESTS, change, copied, run


class Words(NamedTuple):
    """What is tried in a language: what its small dictionary has, what is right by that, and what is not."""

    dictionary: str
    right: str
    wrong: dict[str, tuple[str, ...]]


TABLE = {
    "nl": Words(
        "aankoop aankopers bijen daken dak gids jaren meet overheid personeelslid vergadering vergader ring foto's",
        "bijenaankopers overheidsaankopers meetjaren dakengids Daken DAKEN foto's tewerk",
        {
            "personeeslid": ("personeelslid",),
            "vergaderring": ("vergadering",),
            "aankpoers": ("aankopers",),
            "dakken": ("daken",),
            "fotos": ("foto's",),
            "gods": ("gids",),
            "onbekend": (),
        },
    ),
    "fr": Words(
        "réglementation évènement événement ruches acheteurs environnement œuvre aujourd'hui sous sol rendez-vous",
        "Ruches ÉVÉNEMENT aujourd'hui rendez-vous recyparc",
        {
            "reglementation": ("réglementation",),
            "evenement": ("événement", "évènement"),
            "oeuvre": ("œuvre",),
            "environement": ("environnement",),
            "acheteures": ("acheteurs",),
            "ruchesacheteurs": ("ruches acheteurs",),
            "inconnu": (),
        },
    ),
    "en": Words(
        "environment hives buyers don't decision separate the roofs",
        "Hives BUYERS don't helpdesk",
        {
            "enviroment": ("environment",),
            "seperate": ("separate",),
            "desicion": ("decision",),
            "dont": ("don't",),
            "hivs": ("hives",),
            "hivesbuyers": ("hives buyers",),
            "unknown": (),
        },
    ),
    "de": Words(
        "Bienen Dächer Entscheidung Vergabe Verfahren Rahmen Vereinbarung nachhaltige Höhe",
        "Vergabeverfahren Rahmenvereinbarung Rahmensvereinbarung Nachhaltige Brexit",
        {
            "Entscheidnug": ("Entscheidung",),
            "Dacher": ("Dächer",),
            "nachhaltge": ("nachhaltige",),
            "Vereinbahrung": ("Vereinbarung",),
            "Bienenn": ("Bienen",),
            "Hohe": ("Höhe",),
            "Unbekannt": (),
        },
    ),
}
HARVEST = "sections/harvest.yaml"
#: A paragraph of the invented report that nobody has accepted, of which the words stand in the places named.
HERE = "{nl: Alleen wie gordel en helm draagt., fr: Uniquement avec harnais et casque.}"


def install(folder: Path, language: str, words: Iterable[str]) -> Path:
    """A dictionary of a language with these words, by the name that is looked for first."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{LANGUAGES[language].spelling.dictionaries[0]}.dic"
    listed = sorted(set(words))
    path.write_text("\n".join([str(len(listed)), *listed, ""]), "utf-8")
    path.with_suffix(".aff").write_text("SET UTF-8\nWORDCHARS '\n", "utf-8")
    return path


def small(tmp_path: Path, language: str) -> Dictionary:
    """The small dictionary of a language, with a cache of its own."""
    path = install(tmp_path / "dictionaries", language, TABLE[language].dictionary.split())
    return Dictionary(path, LANGUAGES[language], Cache(tmp_path / "cache"))


def test_every_language_has_its_table() -> None:
    assert TABLE.keys() == LANGUAGES.keys()


@pytest.mark.parametrize("language", TABLE)
def test_words_compounds_and_usual_words_are_right(language: str, tmp_path: Path) -> None:
    dictionary = small(tmp_path, language)
    words = [*TABLE[language].dictionary.split(), *TABLE[language].right.split()]
    assert [word for word in words if not dictionary.knows(word)] == []


@pytest.mark.parametrize("language", TABLE)
def test_what_is_wrong_has_what_may_be_meant(language: str, tmp_path: Path) -> None:
    dictionary = small(tmp_path, language)
    wrong = TABLE[language].wrong
    assert [word for word in wrong if dictionary.knows(word)] == []
    assert {word: {*dictionary.near(word)} for word in wrong} == {word: {*near} for word, near in wrong.items()}


def test_half_a_word_is_right_with_its_linking_letters(tmp_path: Path) -> None:
    dictionary = small(tmp_path, "nl")
    assert dictionary.knows_half("overheids")
    assert not dictionary.knows_half("overheidt")
    assert not small(tmp_path, "fr").knows_half("ruchess")


@pytest.mark.parametrize("word", ["a" * 5000, "Łódź", "\ud800", "œuvre", "日本"])
def test_no_word_is_too_odd_to_be_looked_up(word: str, tmp_path: Path) -> None:
    path = install(tmp_path / "dictionaries", "de", ["Bienen"])
    path.with_suffix(".aff").write_text("SET ISO8859-1\n", "ascii")
    assert not Dictionary(path, LANGUAGES["de"], Cache(tmp_path / "cache")).knows(word)


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 50, b"-3\n", b"99999999999999999999\nword\n", b"SET XYZ\n"])
def test_a_broken_dictionary_breaks_nothing(content: bytes, tmp_path: Path) -> None:
    path = install(tmp_path / "dictionaries", "nl", ["dak"])
    path.write_bytes(content)
    path.with_suffix(".aff").write_bytes(content)
    dictionary = Dictionary(path, LANGUAGES["nl"], Cache(tmp_path / "cache"))
    assert (dictionary.knows("daken"), dictionary.near("daken")) == (False, ())


def test_what_was_said_is_kept_and_another_dictionary_is_asked_anew(tmp_path: Path) -> None:
    first = small(tmp_path, "nl")
    assert (first.knows("dakk"), first.near("dakk")) == (False, ("dak",))
    first.keep()
    again = small(tmp_path, "nl")
    assert (again.knows("dakk"), again.near("dakk")) == (False, ("dak",))
    path = install(tmp_path / "dictionaries", "nl", ["dakk"])
    assert Dictionary(path, LANGUAGES["nl"], Cache(tmp_path / "cache")).knows("dakk")


def test_a_cache_that_was_damaged_is_not_believed(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = small(tmp_path, "nl")
    first.knows("dak")
    first.keep()
    (kept,) = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    for data in (b"{", b"[]", b'{"known": 1, "near": {}}', b'{"known": {}, "near": {"a": 1}}'):
        cache.put("spelling", first._key, data)
        assert kept.is_file()
        assert not small(tmp_path, "nl").knows("dakk")


def test_dictionaries_are_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert dictionary_of("nl") is None  # tests see none of the machine's
    install(tmp_path / "two", "nl", ["dak"])
    monkeypatch.setenv(VARIABLE, f"{tmp_path / 'one'}{os.pathsep}{tmp_path / 'two'}")
    found = dictionary_of("nl-BE")
    assert found is not None
    assert found.knows("dak")
    assert dictionary_of("fr") is None
    assert dictionary_of("it") is None


def test_without_the_library_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "dictionaries", "nl", ["dak"])
    monkeypatch.setenv(VARIABLE, str(tmp_path / "dictionaries"))
    monkeypatch.setitem(sys.modules, "hunspell", None)
    assert dictionary_of("nl") is None


# --- in a report -----------------------------------------------------------------------------------------------------


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

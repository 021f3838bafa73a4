"""Dictionaries: which words they know, what is one slip away from a word, and what is kept of their answers."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from report.cache import Cache
from report.languages import LANGUAGES
from report.validate.dictionaries import VARIABLE, Dictionary, dictionary_of
from tests.validate.dictionaries import install


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

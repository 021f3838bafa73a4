"""Catalogs of messages: what the program says is there in every language of the interface, with all of its values."""

from __future__ import annotations

import re
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from report.messages.interface import DOMAIN, FOLDER, SOURCE, available, interface
from tests.locales.test_catalogs import PACKAGE

#: Those with a catalog: what is held here is held of each language that is added.
LANGUAGES = tuple(language for language in available() if language != SOURCE)
KEYWORDS = {"say": None, "say_number": (1, 2)}
FIELDS = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
COMMANDS = "build|check|outline|verify|translation"
#: What a person types or reads as it is, and no language changes: examples, commands, options.
TYPED = re.compile(rf"`[^`]+`|sppreport (?:{COMMANDS})(?: (?:export|import|accept|status))?|--[a-z-]+")


@cache
def read(language: str) -> Catalog:
    """The catalog of a language."""
    (path,) = FOLDER.glob(f"{language}_*/LC_MESSAGES/{DOMAIN}.po")
    with path.open("rb") as file:
        return read_po(file)


def said(language: str) -> list[Message]:
    """The messages of a catalog."""
    return [message for message in read(language) if message.id]


def forms(value: object) -> tuple[str, ...]:
    """A message or its translation, one string a plural form."""
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value or ""),)


@cache
def in_the_code() -> frozenset[tuple[str, ...]]:
    """What extraction finds now."""
    found = extract_from_dir(PACKAGE, keywords=KEYWORDS)
    return frozenset(forms(message) for _, _, message, _, _ in found)


def test_the_template_holds_the_messages_of_the_code() -> None:
    with (FOLDER / f"{DOMAIN}.pot").open("rb") as file:
        assert {forms(message.id) for message in read_po(file) if message.id} == in_the_code()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    assert {forms(message.id) for message in said(language)} == in_the_code()
    assert not read(language).obsolete
    assert [message.id for message in said(language) if message.fuzzy or not all(forms(message.string))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_values_of_their_message(language: str) -> None:
    for message in said(language):
        wanted = {frozenset(FIELDS.findall(text)) for text in forms(message.id)}
        found = {frozenset(FIELDS.findall(text)) for text in forms(message.string)}
        assert found <= wanted | {frozenset().union(*wanted)}, message.id
        assert frozenset().union(*found) == frozenset().union(*wanted), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_what_is_typed_as_it_is(language: str) -> None:
    """A command, an option or a field keeps its name: translated, it could not be typed."""
    for message in said(language):
        for text in forms(message.string):
            assert set(TYPED.findall(text)) == set(TYPED.findall(forms(message.id)[0])), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_begin_and_end_as_their_message(language: str) -> None:
    """Messages are put together: a space at an end, or a full stop, is part of what they mean."""
    for message in said(language):
        for text in forms(message.string):
            for part in (slice(0, 1), slice(-1, None)):
                ours, theirs = forms(message.id)[0][part], text[part]
                assert (ours == " ") == (theirs == " "), message.id
                assert (ours == ".") == (theirs == "."), message.id


def test_french_signs_stand_behind_spaces_that_do_not_break() -> None:
    """But in what a first report has from them: there, people type plainly."""
    loose = re.compile(r"« |\S »|[\w}»).\]] [:;?!](?!\w)")
    for message in said("fr"):
        if not any(file.startswith("report/starting") for file, _ in message.locations):
            assert not any(loose.search(text) for text in forms(message.string)), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalog_is_that_of_its_source(language: str) -> None:
    words = interface(language)
    for message in said(language):
        one = forms(message.id)
        got = words.ngettext(one[0], one[1], 5) if len(one) > 1 else words.gettext(one[0])
        assert got == forms(message.string)[-1], "run `make catalogs`"

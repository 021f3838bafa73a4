"""The catalogs of fields: every description is there in every language of the interface, as plain as in English."""

from __future__ import annotations

import re
from functools import cache

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from report.messages.interface import FOLDER, SOURCE, available, interface
from report.schemas import descriptions
from report.schemas.words import DOMAIN

LANGUAGES = tuple(language for language in available() if language != SOURCE)
TYPED = re.compile("`[^`]+`")
LONGEST = 200  # characters


@cache
def read(language: str) -> Catalog:
    """The catalog of a language."""
    (path,) = FOLDER.glob(f"{language}_*/LC_MESSAGES/{DOMAIN}.po")
    with path.open("rb") as file:
        return read_po(file)


def test_the_template_is_what_stands_in_the_code() -> None:
    with (FOLDER / f"{DOMAIN}.pot").open("rb") as file:
        assert {one.id for one in read_po(file) if one.id} == {text for _, text in descriptions()}, "make catalogs"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_description_is_translated(language: str) -> None:
    assert {one.id for one in read(language) if one.id} == {text for _, text in descriptions()}
    assert [one.id for one in read(language) if one.id and (one.fuzzy or not one.string)] == []
    assert not read(language).obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_what_is_typed_and_are_as_short(language: str) -> None:
    for one in read(language):
        if one.id:
            assert TYPED.findall(str(one.string)) == TYPED.findall(str(one.id)), one.id
            assert str(one.string).endswith("."), one.id
            assert len(str(one.string)) <= LONGEST, one.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalog_is_that_of_its_source(language: str) -> None:
    words = interface(language, DOMAIN)
    assert [one.id for one in read(language) if one.id and words.gettext(str(one.id)) != one.string] == []

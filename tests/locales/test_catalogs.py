"""Catalogs: complete, up to date with the code, and never silent about what they lack."""

from __future__ import annotations

import configparser
import io
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog as Messages
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import report
from report.diagnostics.errors import LocaleError
from report.languages import LANGUAGES as KNOWN
from report.locales import Locale, data_of, locale_name, locale_of
from report.locales.catalog import FOLDER, Catalog

pytestmark = pytest.mark.slow

PACKAGE = Path(report.__file__).parent
LANGUAGES = sorted(path.parent.parent.name for path in FOLDER.glob("*/LC_MESSAGES/report.po"))
Key = tuple[str | None, str | tuple[str, ...]]


def read(path: Path) -> Messages:
    with path.open("rb") as file:
        return read_po(file)


def keys(messages: Messages) -> set[Key]:
    """Context and id (with its plural) of every message."""
    return {(message.context, _id(message.id)) for message in messages if message.id}


def _id(value: object) -> str | tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _forms(value: object) -> tuple[str, ...]:
    """A message or its translation, one string per plural form."""
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value or ""),)


@cache
def in_the_code() -> set[Key]:
    """What extraction finds now, with the settings of `make catalogs`."""
    settings = configparser.ConfigParser()
    settings.read(PACKAGE.parent / "setup.cfg", encoding="utf-8")
    assert settings["extract_messages"]["input_paths"] == "report"
    keywords = DEFAULT_KEYWORDS | parse_keywords(settings["extract_messages"]["keywords"].split())
    found = extract_from_dir(PACKAGE, keywords=keywords, comment_tags=[settings["extract_messages"]["add_comments"]])
    return {(context, _id(message)) for _, _, message, _, context in found}


def test_every_language_is_there() -> None:
    assert LANGUAGES == sorted(map(locale_name, KNOWN)) == ["de_BE", "en_GB", "fr_BE", "nl_BE"]


def test_the_template_holds_the_messages_of_the_code() -> None:
    assert keys(read(FOLDER / "report.pot")) == in_the_code()
    assert len(in_the_code()) > 60


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_message_is_translated(name: str) -> None:
    messages = read(FOLDER / name / "LC_MESSAGES" / "report.po")
    assert keys(messages) == in_the_code()
    assert not messages.obsolete
    for message in messages:
        if message.id:
            assert all(_forms(message.string)), f"{name}: {message.id!r} has no translation"
            assert not message.fuzzy, f"{name}: {message.id!r} is only a guess"


@pytest.mark.parametrize("name", LANGUAGES)
def test_translations_keep_the_places_of_their_message(name: str) -> None:
    for message in read(FOLDER / name / "LC_MESSAGES" / "report.po"):
        if message.id:
            wanted = {frozenset(re.findall(r"\{(\w+)\}", text)) for text in _forms(message.id)}
            assert {frozenset(re.findall(r"\{(\w+)\}", text)) for text in _forms(message.string)} == wanted, message.id


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_compiled_catalog_is_that_of_its_source(name: str) -> None:
    folder = FOLDER / name / "LC_MESSAGES"
    with (folder / "report.mo").open("rb") as file:
        found = {
            (_text(message.context), _id(message.id)): _id(message.string) for message in read_mo(file) if message.id
        }
    source = {(m.context, _id(m.id)): _id(m.string) for m in read(folder / "report.po") if m.id}
    assert found == source, "run `make catalogs`"


def _text(context: object) -> str | None:
    """Babel reads the contexts of compiled catalogs as bytes."""
    return context.decode("utf-8") if isinstance(context, bytes) else None if context is None else str(context)


@pytest.mark.parametrize("name", LANGUAGES)
def test_no_translation_has_a_straight_apostrophe_or_a_breakable_unit(name: str) -> None:
    for message in read(FOLDER / name / "LC_MESSAGES" / "report.po"):
        for text in _forms(message.string) if message.id else ():
            assert "'" not in text
            assert not re.search(r"(?i)\} (%|euro|[mb]il|min|se[ck]|uur|heure|hour|stunde)", text), text
            assert "\u00a0d’euros" in text or "d’euros" not in text or "{number}" not in text


# --- what is missing is said -----------------------------------------------------------------------


def compiled(tmp_path: Path, messages: Messages) -> Path:
    path = tmp_path / "report.mo"
    buffer = io.BytesIO()
    write_mo(buffer, messages)
    path.write_bytes(buffer.getvalue())
    return path


def test_a_missing_message_is_an_error_and_never_english(tmp_path: Path) -> None:
    messages = Messages(locale="nl_BE")
    messages.add("Contents", "Inhoud")
    messages.add("untranslated", "")
    catalog = Catalog(compiled(tmp_path, messages))
    assert catalog.gettext("Contents") == "Inhoud"
    asked: tuple[Callable[[], str], ...] = (
        lambda: catalog.gettext("Figure"),
        lambda: catalog.gettext("untranslated"),
        lambda: catalog.ngettext("{number} euro", "{number} euros", 2),
        lambda: catalog.pgettext("unit", "Contents"),
    )
    for ask in asked:
        with pytest.raises(LocaleError, match="no translation of") as caught:
            ask()
        assert "make catalogs" in caught.value.diagnostics[0].hint


def test_a_locale_without_one_of_its_messages_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    messages = read(FOLDER / "fr_BE" / "LC_MESSAGES" / "report.po")
    messages.delete("{first} and {last}")
    folder = tmp_path / "fr_BE" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    compiled(folder, messages)
    monkeypatch.setattr("report.locales.FOLDER", tmp_path)
    with pytest.raises(LocaleError, match="first"):
        Locale("fr")


@pytest.mark.parametrize("language", ["it", "xx", "../nl"])
def test_a_language_without_a_catalog_is_an_error(language: str) -> None:
    with pytest.raises(LocaleError, match="has no words in"):
        locale_of(language)


def test_languages_have_their_locale_data_in_belgium_or_anywhere() -> None:
    italian = data_of("it")
    assert italian is not None
    assert italian.months[4] == "maggio"
    assert data_of("wa") is None  # whose data are empty
    assert data_of("xx") is None


def test_a_catalog_without_locale_data_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "xx_BE" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "report.mo").write_bytes((FOLDER / "nl_BE" / "LC_MESSAGES" / "report.mo").read_bytes())
    monkeypatch.setattr("report.locales.FOLDER", tmp_path)
    with pytest.raises(LocaleError, match="no names of months"):
        Locale("xx")


@pytest.mark.parametrize("content", [b"", b"\xde\x12\x04\x95", b"no catalog at all, but long enough for a header"])
def test_a_broken_catalog_is_an_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "report.mo"
    path.write_bytes(content)
    with pytest.raises(LocaleError, match="cannot be read"):
        Catalog(path)


def test_plural_forms_are_those_of_the_language() -> None:
    nl, fr = locale_of("nl"), locale_of("fr")
    assert [nl.ngettext("{number} minute", "{number} minutes", n)[-6:] for n in (0, 1, 2)] == [
        "inuten",
        "minuut",
        "inuten",
    ]
    assert [fr.ngettext("{number} minute", "{number} minutes", n)[-7:] for n in (0, 1, 2)] == [
        "\u00a0minute",
        "\u00a0minute",
        "minutes",
    ]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("nl", ["0,5 procentpunt", "1 procentpunt", "−1,5 procentpunt", "2 procentpunt"]),
        ("fr", ["0,5 point de pourcentage", "1 point de pourcentage", "−1,5 point de pourcentage", "2 points"]),
        ("en", ["0.5 percentage points", "1 percentage point", "−1.5 percentage points", "2 percentage points"]),
        ("de", ["0,5 Prozentpunkte", "1 Prozentpunkt", "−1,5 Prozentpunkte", "2 Prozentpunkte"]),
    ],
)
def test_numbers_with_decimals_have_the_plural_of_the_language(language: str, forms: list[str]) -> None:
    locale = locale_of(language)
    for number, form in zip(map(Decimal, ("0.5", "1", "-1.5", "2")), forms, strict=True):
        pattern = locale.ngettext("{number} percentage point", "{number} percentage points", number)
        found = pattern.format(number=locale.numbers.decimal(number)).replace("\u00a0", " ")
        assert found.startswith(form)

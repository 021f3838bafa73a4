"""Text: one string per language, with markup and places, or a scalar that is the same in all."""

from __future__ import annotations

from functools import partial

import pytest

from report.diagnostics.errors import ContentError, Mark
from report.markup.parser import InlineError
from report.markup.tree import Strong, TextNode
from report.model.schema import Model, ValidationContext, read
from report.model.text import PlainText, Text
from report.source.node import locate
from report.source.yaml import parse


class Holder(Model):
    """A model with a text."""

    text: Text


class PlainHolder(Model):
    """A model with a text without markup."""

    text: PlainText


def made(typed: str, model: type[Holder | PlainHolder] = Holder) -> tuple[Text | None, ValidationContext]:
    file = parse(f"text: {typed}\n", "x")
    context = ValidationContext(("nl", "fr"), {}, partial(locate, file.text))
    holder = read(model, file.top, context, Mark("x"))
    return (holder.text if holder else None), context


def test_a_text_has_a_string_per_language_with_its_place() -> None:
    text, context = made("{nl: '**a** b', fr: c}")
    assert text is not None
    assert text.source == {"nl": "**a** b", "fr": "c"}
    assert text.inline == {"nl": (Strong((TextNode("a"),)), TextNode(" b")), "fr": (TextNode("c"),)}
    assert text.marks == {"nl": Mark("x", 1, 12), "fr": Mark("x", 1, 27)}
    assert text.mark == Mark("x", 1, 7)
    assert context.of(Text) == [text]
    assert context.diagnostics == []


def test_a_scalar_is_the_same_in_all_languages() -> None:
    text, _ = made("ICT")
    assert text is not None
    assert text.source == {"nl": "ICT", "fr": "ICT"}
    assert text.inline["nl"] is text.inline["fr"]
    assert text.marks["fr"] == Mark("x", 1, 7)


def test_a_query_stands_beside_the_languages() -> None:
    text, _ = made("{nl: a, fr: b, query: Klopt dit?}")
    assert text is not None
    assert text.query == "Klopt dit?"


def test_markup_faults_are_told_at_their_place_and_the_text_goes_on() -> None:
    text, context = made("{nl: a, fr: 'l''été *b'}")
    assert text is not None
    assert [(one.mark, one.message) for one in context.diagnostics] == [(Mark("x", 1, 27), "'*' is never closed")]
    assert text.inline["fr"] == (TextNode("l'été b"),)
    assert text.faulty == {"fr"}


def test_a_plain_text_has_no_markup() -> None:
    text, context = made("'https://x.be/{a}*[b'", PlainHolder)
    assert text is not None
    assert text.inline["nl"] == (TextNode("https://x.be/{a}*[b"),)
    assert context.diagnostics == []


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("{nl: a, de: b}", "x:1:15: unknown language 'de' in a text"),
        ("{nl: a, fr: [b]}", "x:1:19: expected words in language 'fr', found a list"),
        ("[a, b]", "x:1:7: expected a text, found a list"),
        ("", "x:1:1: expected a text, found nothing"),
    ],
)
def test_what_is_no_text_is_told(typed: str, message: str) -> None:
    _, context = made(typed)
    assert [f"{one.mark}: {one.message}" for one in context.diagnostics] == [message]


def test_a_text_is_made_in_code_for_two_languages() -> None:
    assert Text.of("a").source == {"nl": "a", "fr": "a"}
    assert Text.of({"nl": "*a*"}).inline["nl"] != Text.of({"nl": "a"}).inline["nl"]
    assert PlainText.of("*a").inline["fr"] == (TextNode("*a"),)
    with pytest.raises(InlineError):
        Text.of("*a")


def test_outside_the_reading_of_a_report_the_first_fault_is_raised() -> None:
    with pytest.raises(ContentError, match="unknown language 'de'"):
        Holder.model_validate({"text": {"nl": "a", "de": "b"}})
    assert Holder(text=Text.of("a")).text.source["nl"] == "a"

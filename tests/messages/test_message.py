"""Messages: one sentence, said in every language of the interface, with what was typed left as it is."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from report.messages import Message, say, say_in, say_number, together, verbatim
from report.messages.interface import NUMBER, SOURCE, available, interface, preferred


class Upper:
    """A language whose every word is in capitals, and whose numbers have stars."""

    def gettext(self, message: str) -> str:
        return message.replace("unknown", "UNKNOWN")

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return (singular if number < 2 else plural).replace("row", "ROW")

    def number(self, value: int | Decimal) -> str:
        return f"*{value}*"


def test_a_message_is_its_english_text() -> None:
    assert say("unknown field '{field}'", field="a{b}") == "unknown field 'a{b}'"


def test_what_was_typed_is_left_as_it_is() -> None:
    assert say("unknown field '{field}'", field="unknown {x}").into(Upper()) == "UNKNOWN field 'unknown {x}'"


def test_braces_of_a_slot_are_no_field() -> None:
    assert say("write {money:275e6 EUR} or {{int}}") == "write {money:275e6 EUR} or {int}"


def test_a_field_may_stand_in_the_braces_of_a_mark() -> None:
    assert say("write [..]{{lang={language}}}", language="en") == "write [..]{lang=en}"


def test_a_message_inside_another_is_translated_too() -> None:
    inner = say(" (unknown {n})", n=20_000)
    assert say("{what}{inner}", what="x", inner=inner) == "x (unknown 20,000)"
    assert say("{what}{inner}", what="x", inner=inner).into(Upper()) == "x (UNKNOWN *20000*)"


@pytest.mark.parametrize(("number", "text"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows")])
def test_a_message_of_a_number(number: int, text: str) -> None:
    assert say_number("{number} row", "{number} rows", number) == text


def test_the_plural_is_that_of_the_language() -> None:
    assert say_number("{number} row", "{number} rows", 0).into(Upper()) == "*0* ROW"


def test_messages_in_a_row() -> None:
    row = together([say("unknown"), verbatim("unknown"), "", "c"])
    assert (row, row.into(Upper())) == ("unknown, unknown, c", "UNKNOWN, unknown, c")


@pytest.mark.parametrize("one", [say("a {b}", b=say("c")), verbatim("a"), together(["a", say("b")])])
def test_a_message_can_be_sent_to_another_process(one: Message) -> None:
    again = pickle.loads(pickle.dumps(one))
    assert (again, again.into(Upper())) == (one, one.into(Upper()))


def test_a_field_without_a_value_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        say("{a}")


def test_other_texts_stay() -> None:
    assert say_in("unknown", Upper()) == "unknown"


@pytest.mark.parametrize(
    ("environment", "languages", "expected"),
    [
        ({}, (), "en"),
        ({"LANG": "nl_BE.UTF-8"}, (), "nl"),
        ({"LANG": "C.UTF-8"}, ("fr",), "fr"),
        ({"LANG": "C.UTF-8"}, ("nl", "fr"), "en"),
        ({"LANG": "de_BE.UTF-8"}, ("fr",), "de"),
        ({"LANG": "it_IT"}, ("fr",), "fr"),
        ({"LANG": "nl_BE", "LC_ALL": "fr_FR"}, (), "fr"),
        ({"LANG": "nl_BE", "LANGUAGE": "xx:fr:nl"}, (), "fr"),
        ({"LANG": "en_GB"}, ("nl",), "en"),
    ],
)
def test_the_environment_chooses(environment: dict[str, str], languages: tuple[str, ...], expected: str) -> None:
    assert preferred(environment, languages) == expected


def test_there_are_four_languages() -> None:
    assert available() == (SOURCE, "de", "fr", "nl")


@pytest.mark.parametrize(
    ("language", "text"), [("en", "12,345.5"), ("nl", "12.345,5"), ("fr", "12\u202f345,5"), ("de", "12.345,5")]
)
def test_numbers_are_those_of_the_language(language: str, text: str) -> None:
    assert interface(language).number(Decimal("12345.5")) == text


def test_an_unknown_language_talks_english() -> None:
    assert interface("xx").language == SOURCE


@pytest.mark.parametrize(
    ("language", "shown"), [("en", "1,234.5"), ("nl", "1.234,5"), ("fr", "1\u202f234,5"), ("de", "1.234,5")]
)
def test_a_catalog_says_how_its_language_writes_numbers(language: str, shown: str) -> None:
    assert NUMBER.into(interface(language)) == shown
    assert interface(language).number(Decimal("51234.5")) == f"5{shown}"

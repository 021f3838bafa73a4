"""What in a text is no words: it is typed in one way, means the same when parsed, and is missed when it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given

from report.markup.codes import WORDING, code_of, differences, normal, typed
from report.markup.parser import parse
from report.markup.tree import TextNode
from report.slots.answers import SLOTS, TERM_FILTERS
from report.slots.found import EVERYWHERE
from tests.exchange.parcels import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("  two   spaces ", "two spaces"),
        (r"a needless \- backslash", "a needless - backslash"),
        (r"2 * 3 \* 4", r"2 \* 3 \* 4"),
        ("{ date: 2022-10-11 | no-year }", "{date:2022-10-11|no-year}"),
        ("{visits.@max.sessions|digits 1}", "{visits.@max.sessions|digits 1}"),
        ("[ ^n ](x)", "[ ^n ](x)"),
        ("[x](a_(b))", "[x](a_(b))"),
        (r"[x](a\ b\))", r"[x](a\ b\))"),
        ("[x]{ref  lang=en}", "[x]{lang=en ref}"),
        ("***both***", "***both***"),
        ("a backslash\\", "a backslash\\\\"),
        ("a backslash\\\\[^n]", "a backslash\\\\[^n]"),
    ],
)
def test_a_text_has_one_way_of_being_typed(text: str, expected: str) -> None:
    assert normal(text) == expected
    assert parse(expected) == parse(text)


@given(texts)
def test_what_is_typed_means_what_it_meant(text: str) -> None:
    assert parse(typed(parse(text))) == parse(text)
    assert normal(text) == text


def test_words_are_no_code() -> None:
    with pytest.raises(TypeError, match="words are no code"):
        code_of(TextNode("a"))


@pytest.mark.parametrize(
    ("source", "target", "lacking", "added"),
    [
        ("{date:2022-10-11}", "{date:2022-10-11|no-year}", [], []),
        ("{date:2022-10-11}", "{date:2022-10-12}", ["{date:2022-10-11}"], ["{date:2022-10-12}"]),
        ("{v.r.c|change 2020}", "{v.r.c|change 2021}", ["{v.r.c|change 2020}"], ["{v.r.c|change 2021}"]),
        ("{v.r.c|digits 1|capital}", "{v.r.c|digits 1}", [], []),
        ("{term:fbo} {term:fbo}", "{term:fbo|short}", ["{term:fbo}"], []),
        ("{countries:BE,NL}", "{countries:NL, BE}", [], []),
        ("a[^n]", "b[^m]", ["[^n]"], ["[^m]"]),
        ("[@a] [@b]", "[@b] [@a]", [], []),
        ("[x](guide)", "[y](guide)", [], []),
        ("[x](guide)", "[y](mail)", ["[…](guide)"], ["[…](mail)"]),
        ("**a** *b*", "a *b*", ["**…**"], []),
        ("[roof]{lang=en}", "toit", [], []),
        ("dak", "[roof]{lang=en}", [], []),
        ("[A_1]{ref}", "[A_2]{ref}", [], []),
        ("[A_1]{ref}", "A_1", ["[…]{ref}"], []),
    ],
)
def test_differences(source: str, target: str, lacking: list[str], added: list[str]) -> None:
    found = differences(parse(source), parse(target))
    assert ([code.shown for code in found[0]], [code.shown for code in found[1]]) == (lacking, added)


def test_every_filter_of_slots_is_known_as_wording_or_as_fact() -> None:
    known = {name for slot in SLOTS.values() for name in slot.wording.filters}
    assert known | {*EVERYWHERE, *TERM_FILTERS} == WORDING | {"digits"}

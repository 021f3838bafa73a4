"""Inline markup: what each sign means, what is wrong with a text and where, and that no text whatever makes it fail."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.markup.parser import DEEPEST, InlineError, escape, parse
from report.markup.tree import (
    Emphasis,
    Inline,
    InlineParent,
    Link,
    NoteMark,
    Phrase,
    Reference,
    Slot,
    Strong,
    TextNode,
    nodes,
    plain_text,
)
from tests.examples import quick
from tests.steps import steps


def words(text: str) -> tuple[TextNode]:
    return (TextNode(text),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("   ", ()),
        ("plain words", words("plain words")),
        ("  spaces   at  ends ", words("spaces at ends")),
        ("*a*", (Emphasis(words("a")),)),
        ("**a**", (Strong(words("a")),)),
        ("***a***", (Strong((Emphasis(words("a")),)),)),
        ("***a** b*", (Emphasis((Strong(words("a")), TextNode(" b"))),)),
        ("***a* b**", (Strong((Emphasis(words("a")), TextNode(" b"))),)),
        ("**a *b***", (Strong((TextNode("a "), Emphasis(words("b")))),)),
        ("*a **b***", (Emphasis((TextNode("a "), Strong(words("b")))),)),
        ("a*b*c", (TextNode("a"), Emphasis(words("b")), TextNode("c"))),
        ("5 * 3 ** 2", words("5 * 3 ** 2")),
        (r"5\*3 \{ \} \[ \] \\ \q", words(r"5*3 { } [ ] \ \q")),
        ("[a](https://x.be/b_(c)?d=*)", (Link(words("a"), "https://x.be/b_(c)?d=*"),)),
        ("x [**a**](#id)", (TextNode("x "), Link((Strong(words("a")),), "#id"))),
        ("[a](mailto:x@y.be).", (Link(words("a"), "mailto:x@y.be"), TextNode("."))),
        (r"[a](x\)y)", (Link(words("a"), "x)y"),)),
        ("[due diligence]{lang=en}", (Phrase(words("due diligence"), "en", False),)),
        ("[OHP_12]{ref}", (Phrase(words("OHP_12"), None, True),)),
        ("[a]{lang=nl-BE ref}", (Phrase(words("a"), "nl-BE", True),)),
        ("[a [b]{lang=en}](c)", (Link((TextNode("a "), Phrase(words("b"), "en", False)), "c"),)),
        ("a[^n-1]", (TextNode("a"), NoteMark("n-1"))),
        ("see [@fig.2]", (TextNode("see "), Reference("fig.2"))),
        ("{date:2022-10-11}", (Slot("date", "2022-10-11", ()),)),
        ("{ date: 2022-10-11 | no-year }", (Slot("date", "2022-10-11", (("no-year", ""),)),)),
        ("{money:275e6 EUR}", (Slot("money", "275e6 EUR", ()),)),
        ("{visits.@max:users.period}", (Slot("data", "visits.@max:users.period", ()),)),
        ("{a.b.c|change d|digits 1}", (Slot("data", "a.b.c", (("change", "d"), ("digits", "1"))),)),
        ("{date:2022-10-11}{int:2}", (Slot("date", "2022-10-11", ()), Slot("int", "2", ()))),
        ("*{int:2}*", (Emphasis((Slot("int", "2", ()),)),)),
        ("l’*été* «\u00a0a\u00a0»", (TextNode("l’"), Emphasis(words("été")), TextNode(" «\u00a0a\u00a0»"))),
    ],
)
def test_what_markup_means(text: str, expected: tuple[Inline, ...]) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a **b", [(2, "'**' is never closed")]),
        ("a *b", [(2, "'*' is never closed")]),
        ("a b* c", [(3, "'*' closes what was never opened")]),
        ("*a **b* c**", [(6, "'*' closes while '**' is open"), (9, "'**' closes what was never opened")]),
        ("*a *", [(0, "'*' is never closed")]),
        ("*a * b", [(0, "'*' is never closed")]),
        ("x ****y", [(2, "4 stars in a row")]),
        ("[a", [(0, "'[' has no ']'")]),
        ("a]", [(1, "']' has no '['")]),
        ("[a]", [(0, "brackets without an address or a language")]),
        ("[a] (b)", [(0, "brackets without an address or a language")]),
        ("[a](b c)", [(0, "brackets without an address or a language")]),
        ("[](b)", [(0, "nothing inside '['")]),
        ("[a]()", [(0, "a link without an address")]),
        ("[a [b](c)](d)", [(0, "a link inside a link")]),
        ("[*a](b)", [(1, "'*' is never closed")]),
        ("[a]{language=en}", [(3, "unknown property 'language=en' of a phrase")]),
        ("[a]{}", [(3, "unknown property '' of a phrase")]),
        ("[^]", [(0, "'[^]' has no usable name")]),
        ("[@a b]", [(0, "'[@a b]' has no usable name")]),
        ("{", [(0, "'{' has no '}'")]),
        ("a } b", [(2, "'}' has no '{'")]),
        ("{}", [(0, "an empty value slot")]),
        ("{a.b.c|}", [(0, "an empty value slot")]),
        ("{a{b}", [(0, "'{' has no '}'")]),
        ("a\n\nb", [(1, "a line break inside a text"), (2, "a line break inside a text")]),
        ("{ [ *", [(0, "'{' has no '}'"), (2, "'[' has no ']'")]),
        ("[a {int:2} **b]", [(11, "'**' is never closed"), (0, "brackets without an address or a language")]),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_a_cure(text: str, faults: list[tuple[int, str]]) -> None:
    with pytest.raises(InlineError) as caught:
        parse(text)
    assert [(fault.offset, fault.message) for fault in caught.value.faults] == faults
    assert all(fault.hint for fault in caught.value.faults)


def test_markup_is_not_endlessly_deep() -> None:
    with pytest.raises(InlineError, match="more than 7 deep"):
        parse("[" * DEEPEST + "a" + "](x)" * DEEPEST)
    assert parse("[" * 3 + "a" + "]{ref}" * 3)


@pytest.mark.parametrize("signs", ["**[", "[**", "***a[", "*a ["])
def test_signs_that_are_never_closed_take_as_many_steps_as_there_are(signs: str) -> None:
    def read(times: int) -> None:
        with contextlib.suppress(InlineError):
            parse(signs * times)

    assert steps(lambda: read(2_000)) < 2.2 * steps(lambda: read(1_000))


LONG = ["*" * 100_001, "[" * 50_000, "{" * 50_000, "a* " * 30_000, "[a]{ref} *b* " * 8_000]


@pytest.mark.parametrize("text", quick(LONG, LONG[:2]))
def test_long_texts_end(text: str) -> None:
    """No text sends the parser back over what it has read again and again: each of these would take hours."""
    with contextlib.suppress(InlineError):
        parse(text)


@given(st.text())
def test_plain_text_comes_back(text: str) -> None:
    plain = " ".join(text.replace("\t", " ").replace("\n", " ").split(" ")).strip(" ")
    wanted = " ".join(part for part in plain.split(" ") if part)
    assert plain_text(parse(escape(wanted))) == wanted


@given(st.text(alphabet="ab *[]{}()\\^@#.|:=-1\n"))
def test_no_text_makes_the_parser_fail(text: str) -> None:
    try:
        inlines = parse(text)
    except InlineError as problem:
        assert all(0 <= fault.offset <= len(text) for fault in problem.faults)
        assert all(fault.message and fault.hint for fault in problem.faults)
    else:
        assert set(plain_text(inlines)) <= set(text)
        assert tiled(inlines, text) == text.strip(" \t\n")


def tiled(inlines: tuple[Inline, ...], text: str) -> str:
    """What was typed, put together from the spans of markup: the signs of each piece around those in it."""
    typed = ""
    for piece in inlines:
        assert piece.start < piece.end
        if isinstance(piece, InlineParent):
            first, after = piece.children[0].start, piece.children[-1].end
            typed += text[piece.start : first] + tiled(piece.children, text) + text[after : piece.end]
            assert (text[piece.start : first], text[after : piece.end][:1]) == SIGNS[type(piece)]
        else:
            typed += text[piece.start : piece.end]
        if isinstance(piece, TextNode):
            ends = [*[place for place, _ in piece.places[1:]], len(piece.text)]
            for (place, offset), end in zip(piece.places, ends, strict=True):
                assert text[offset : offset + end - place].replace("\t", " ") == piece.text[place:end]
    return typed


SIGNS = {Strong: ("**", "*"), Emphasis: ("*", "*"), Link: ("[", "]"), Phrase: ("[", "]")}


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("a **b** c", [(0, 2), (2, 7), (4, 5), (7, 9)]),
        ("***a** b*", [(0, 9), (1, 6), (3, 4), (6, 8)]),
        ("***a* b**", [(0, 9), (2, 5), (3, 4), (5, 7)]),
        ("**a *b***", [(0, 9), (2, 4), (4, 7), (5, 6)]),
        ("  [a](b)[^n]  ", [(2, 8), (3, 4), (8, 12)]),
        ("[a]{lang=en} [@f]", [(0, 12), (1, 2), (12, 13), (13, 17)]),
        (r"a\*  b", [(0, 6)]),
    ],
)
def test_each_piece_knows_its_first_and_last_character(text: str, spans: list[tuple[int, int]]) -> None:
    assert [(piece.start, piece.end) for piece in nodes(parse(text))] == spans


def test_words_know_where_each_character_was_typed() -> None:
    (words,) = parse(r"  a\*  b\[c ")
    assert isinstance(words, TextNode)
    assert words.text == "a* b[c"
    assert words.places == ((0, 2), (1, 4), (3, 7), (4, 9))


def test_a_slot_knows_its_parts() -> None:
    text = "x { date: 2022-10-11 | no-year |digits 1}"
    slot = parse(text)[1]
    assert isinstance(slot, Slot)
    assert [text[start:end] for start, end in slot.parts] == ["date: 2022-10-11", "no-year", "digits 1"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a **b", "a b"),
        ("[a] {b [c](d", "a {b c(d"),
        ("*a **b* {int:1}", "a b "),
        ("a] ****b", "a b"),
    ],
)
def test_what_is_faulty_is_read_as_far_as_it_goes(text: str, left: str) -> None:
    with pytest.raises(InlineError) as caught:
        parse(text)
    assert plain_text(caught.value.inlines) == left


_LEAF = st.text("abc é", min_size=1).map(str.strip).filter(bool)
_MARKED = st.recursive(
    _LEAF,
    lambda inner: st.one_of(
        inner.filter(lambda text: "**" not in text).map(lambda text: f"**{text}**"),
        inner.filter(lambda text: text.count("[") < 4).map(lambda text: f"[{text}]{{lang=en}}"),
        st.tuples(inner, inner).map(lambda pair: f"{pair[0]} {pair[1]}"),
        inner.map(lambda text: f"{text} {{int:3}}[^note]"),
    ),
    max_leaves=4,
)


@given(_MARKED)
def test_well_formed_markup_keeps_its_words(text: str) -> None:
    bare = text.replace("**", "").replace("]{lang=en}", "").replace("{int:3}[^note]", "").replace("[", "")
    assert plain_text(parse(text)).split() == bare.split()

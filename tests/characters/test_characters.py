"""Characters: what is put right, with the places of what was typed; what is told, and of which word."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.characters import is_odd, normal, oddities, typed_offset
from report.diagnostics.errors import Severity
from report.pipeline import check
from tests.invented import change, copied

ERROR, WARNING = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("e\u0301te\u0301", "été"),
        ("\ufb01nanciële o\ufb03ciële \ufb02uor a\ufb00aire", "financiële officiële fluor affaire"),
        ("\u0132sland ma\u0133s", "IJsland maijs"),
        ("een\u2003twee\u3000drie", "een twee drie"),
        ("1\u2007234, 1\u202f234, 1\u00a0234, 1\u2009234", "1\u2007234, 1\u202f234, 1\u00a0234, 1\u2009234"),
        ("10 m², 2 µm, 5 k\u2126, CO₂", "10 m², 2 µm, 5 kΩ, CO₂"),
    ],
)
def test_what_is_meant_is_put_right(typed: str, expected: str) -> None:
    assert normal(typed) == expected


TEXTS = st.text(st.sampled_from("abé \u0301\u0308\ufb01\ufb03\u2003\u2126n\u0303Å") | st.characters(codec="utf-8"))


@given(TEXTS)
def test_normal_text_stays(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert unicodedata.is_normalized("NFC", normal(text))


@given(st.text(st.sampled_from("ab \u0301\u0308\ufb01\ufb03\u2003\u2126"), max_size=20), st.text("xyz", min_size=1))
def test_a_place_is_found_in_what_was_typed(before: str, behind: str) -> None:
    offset = len(normal(before))
    assert typed_offset(before + behind, offset) == len(before)


@pytest.mark.parametrize(
    ("text", "severity", "message", "hint"),
    [
        ("a\x1bb", ERROR, "a control character (U+001B) that no text can hold", "delete it"),
        ("a\x85b", ERROR, "a control character (U+0085) that no text can hold", "delete it"),
        ("a\x9bb", ERROR, "a control character (U+009B) that no text can hold", "delete it"),
        ("a\u2028b", ERROR, "a control character (U+2028) that no text can hold", "delete it"),
        ("a\uffffb", ERROR, "U+FFFF is no character: no text can hold it", "write what was meant"),
        ("a\U0001fffeb", ERROR, "U+1FFFE is no character: no text can hold it", "write what was meant"),
        ("a\ud83db", ERROR, "U+D83D is no character: no text can hold it", "write what was meant"),
        (
            "een caf\ufffd.",
            ERROR,
            "a letter was lost here when the text was saved or copied (U+FFFD)",
            "type the word again",
        ),
        ("\uf0b7 een", ERROR, "a sign that only the font has from which it was copied (U+F0B7)", "write the sign"),
        (
            "\u202ehoi",
            ERROR,
            "an invisible sign that turns the direction of writing (U+202E, right-to-left override)",
            "type 'hoi' again",
        ),
        ("aan\u00adkoop", WARNING, "an invisible hyphen inside a word (U+00AD)", "type 'aankoop' again"),
        ("(aan\u200bkoop).", WARNING, "an invisible character (U+200B, zero width space)", "type 'aankoop' again"),
        ("aan\u2060koop", WARNING, "an invisible character (U+2060, word joiner)", "type 'aankoop' again"),
        (
            "aan\ufeffkoop",
            WARNING,
            "an invisible character (U+FEFF, zero width no-break space)",
            "type 'aankoop' again",
        ),
        ("aan\U000e0061koop", WARNING, "an invisible character (U+E0061, tag latin small letter a)", "type 'aankoop'"),
        ("a \u034f b", WARNING, "an invisible character (U+034F, combining grapheme joiner)", "delete it"),
        (
            "a\u200bb c\u200bd \u200b",
            WARNING,
            "an invisible character (U+200B, zero width space), and 2 more in this text",
            "type 'ab' again",
        ),
    ],
)
def test_what_no_text_should_have_is_told(text: str, severity: Severity, message: str, hint: str) -> None:
    (found,) = oddities(text)
    assert (found.severity, found.message) == (severity, message)
    assert found.hint.startswith(hint)
    assert is_odd(text[found.offset])


@pytest.mark.parametrize(
    "text", ["\u2764\ufe0f", "\U0001f468\u200d\U0001f469", "5 µm, 10 m², 3 Ω, « été » – œuvre…", "tab\tend\nline"]
)
def test_nothing_else_is_told(text: str) -> None:
    assert list(oddities(text)) == []


NFD = "bezoekers zagen e\u0301e\u0301n bijenkast in de o\ufb03cie\u0308le tuin en"


def test_messages_keep_their_place_behind_what_was_put_right(tmp_path: Path) -> None:
    """The column is that of the file as it was typed, where an accent may be a character of its own."""
    root = copied(tmp_path)
    text = "nl: Dit verslag vertelt"
    change(root, "sections/summary.yaml", text, f"nl: {NFD} {{nothing}} vertelt")
    (found,) = [one for one in check(root) if one.code == "slot"]
    line = (root / "content" / "2030" / found.mark.file.removeprefix("content/2030/")).read_text("utf-8").splitlines()
    assert line[found.mark.line - 1][found.mark.column - 1 :].startswith("{nothing}")

"""No word is lost to YAML: comments that begin in a text, and fields that the text above them would take in."""

from __future__ import annotations

import pytest

from report.source.yaml import parse

LOST = "everything from this # on is lost: YAML takes it for a comment"


def told(text: str) -> list[str]:
    """The places and messages of a text."""
    return [f"{one.mark.line}:{one.mark.column} {one.message}" for one in parse(text, "x.yaml").diagnostics]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: Voir le lot #3 du cahier.", "1:16"),
        ("a: Voir le lot # 3 du cahier.", "1:16"),
        ("a: Voir le lot # trois", "1:16"),
        ("a: Voir le lot  #3", "1:17"),
        ("a: Lot #3", "1:8"),
        ("a: Budget # in euro", "1:11"),
        ("a: lot #3", "1:8"),
        ("a: #1 Overleg", "1:4"),
        ("a: # 1 Overleg", "1:4"),
        ("a:\n  #1 Overleg\nb: Lot\n  #3 du cahier", "4:3"),
        ("- a\n- #2\n- b", "2:3"),
        ("a:\n  - Lot #3\n", "2:9"),
        ("a: {nl: x, fr: Lot #3,\n  de: y}", "1:20"),
        ("a: 'Lot' #3", "1:10"),
        ('a: "x" #y', "1:8"),
        ("a: {b: c} #3", "1:11"),
        ("a: >-  #3\n  x", "1:8"),
        ("a: Zie\n  het lot #3\n  van het bestek", "2:11"),
    ],
)
def test_words_behind_a_number_sign_are_not_lost(text: str, place: str) -> None:
    assert f"{place} {LOST}" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "# a comment\na: b\n#c: d\n  # deeper\n#\n# ---\n",
        "a: een tekst  # a comment\n",
        "a: word # a comment\nb: 12 # one\nc: 2022-10-11 # the day\n",
        "a: # a comment\n  b: c\n",
        "a: # a comment\n",
        "a: 'Lot #3' # a comment\nb: {c: d} # 3 of them\n",
        "a: >- # a comment\n  Lot #3\n  #4 of them\n",
        'a: "Lot #3\n  #4"\n',
        "a: Lot#3\nb: https://example.org/#3\n",
        "a:\n  nl: een tekst\n  #fr: oud\n  fr: texte\n",
        "a:\n  - item\n  # - item\n    # deeper\n  - item",
    ],
)
def test_a_comment_is_a_comment(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("sign", ["", "\u00a0", "\u202f", "\u200b", "\ufeff", "\u2009", "\u3000"])
@pytest.mark.parametrize("name", ["fr", "caption", "new-share"])
def test_a_field_without_its_space_is_told(sign: str, name: str) -> None:
    for text, line in (
        (f"a:\n  nl: x\n  {name}:{sign}Sans espace\n", 3),
        (f"a:\n  nl: x y\n   {name}:{sign}Sans espace\n", 3),
        (f"a:\n  nl: x y\n    z\n    {name}:{sign}Sans espace\n", 4),
        (f"a:\n  nl: >-\n    x y\n  {name}:{sign}Sans espace\n", 4),
        (f"a: {{nl: x, {name}:{sign}Sans espace}}\n", 1),
        (f"a: {{nl: x,\n  {name}:{sign}Sans espace}}\n", 2),
        (f"{name}:{sign}Sans espace\nb: c\n", 1),
        (f"- {name}:{sign}Sans espace\n  b: c\n", 1),
    ):
        found = parse(text, "x.yaml")
        assert [one.mark.line for one in found.diagnostics] == [line], text
        assert f"'{name}'" in found.diagnostics[0].message
        assert f"{name}: Sans espace" in found.diagnostics[0].hint
        assert found.top is None


@pytest.mark.parametrize(
    "text",
    [
        "a: https://example.org\n  https://example.org/b mailto:x@y.be\n  mailto:x@y.be\n",
        "a: x\n  12:30 uur\n",
        "a: x\n  y\n",
        "a: min:s\nb: mailto:x@y.be\nc: 'x\n  fr:y'\nd: >-\n  x\n  fr:y\n",
        "links: {guide: https://example.org, x: y}",
        "a: {term:fido}\nb: [{date:2022-10-11}]",
    ],
)
def test_other_colons_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_field_whose_colon_is_of_another_script_is_told() -> None:
    (one,) = parse("a:\n  nl: x\n  fr\uff1a y\n", "x.yaml").diagnostics
    assert (one.mark.line, one.mark.column) == (3, 3)
    assert "fr: y" in one.hint


def test_a_name_with_what_nobody_sees_is_told_and_read() -> None:
    file = parse("a: x\nfr\u00a0: y\n\u200bnl: z", "x.yaml")
    assert [(one.mark.line, "no-break" in one.message) for one in file.diagnostics] == [(3, False)]
    file = parse("a: x\nfr\u00a0: y\n", "x.yaml")
    assert file.top == {"a": "x", "fr": "y"}
    assert "'fr'" in file.diagnostics[0].message


def test_a_comma_between_braces_does_not_end_a_text_without_a_word() -> None:
    (one,) = parse("title: {nl: De bezoekers, en hun kasten, fr: Les visiteurs}", "x.yaml").diagnostics
    assert (one.mark.column, one.message) == (27, "'en hun kasten' stands between braces without a name")
    assert '{nl: "a, b", fr: ...}' in one.hint


@pytest.mark.parametrize(
    "text", [r'a: "C:\temp"', r'a: "Zie C:\new map\x41"', r'a: "\\server\folder"', r'a: {b: "x", c: "D:\foto"}']
)
def test_a_backslash_in_a_path_is_not_lost(text: str) -> None:
    (found,) = told(text)
    assert "is lost: this text stands between double quotes" in found


@pytest.mark.parametrize(
    "text", [r'a: "een\ttwee"', r"a: 'C:\temp'", r'a: "C:\\temp"', r"a: C:\temp", r'a: "Let op:\n x"']
)
def test_other_escapes_are_left_alone(text: str) -> None:
    assert told(text) == []

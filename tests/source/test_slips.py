"""Where a file is no YAML, the message names the line of the slip and what to type instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.source.advice import in_plain_words
from report.source.yaml import parse, read_file


@pytest.mark.parametrize(
    ("text", "place", "cure"),
    [
        ("a: “x: y”", "1:4", 'straight quotes: "..."'),
        ("a: „x: y”", "1:4", 'straight quotes: "..."'),
        ("a:\n  fr: «x: y»", "2:7", 'straight quotes: "..."'),
        ("a: x new-share: 2", "1:15", "start a new line before 'new-share:'"),
        ("a:\n  nl: De bezoekers fr: Les visiteurs", "2:22", "start a new line before 'fr:'"),
        ("title: nl: De bezoekers, fr: x", "1:10", "{nl: ..., fr: ...}"),
        ("title: Het jaar: in het kort", "1:16", 'write title: "Het jaar: in het kort" ('),
        ("title\n  nl: x\n", "1:1", "write 'title:'"),
        ("blocks:\n  - timeline\n      - date: x\n", "2:5", "write 'timeline:'"),
        ("numbered = false\nb: c", "1:1", "write 'numbered:'"),
        ("a:\n  - x: 1\n  -y: 2\n", "3:3", "- y: 2"),
        ("a:\n  - x: 1\n  – y: 2\n", "3:3", "- y: 2"),
        ("a:\n  * x\n  * y\n", "2:3", "- x"),
        ("a:\n  - x: 1\n   - y: 2\n", "3:4", "column 3"),
        ("a:\n  - x: 1\n - y: 2\n", "3:2", "column 1 or 3"),
        ("a:\n  b: 1\n c: 2\n", "3:2", "column 1 or 3"),
        ("a: 'l'année'", "1:7", "an apostrophe is typed ''"),
        ('a: "Het "rare" jaar"', "1:10", '\\"'),
        ('a: "b\nc: "d"\n', "1:4", "close it at the end of the text"),
        ("a: {b: c\nd: e\n", "1:4", "close it"),
        ("a: [b](c) d", "1:7", 'in quotes: "..."'),
        ("a: een\n  # c\n  tekst", "2:3", "above the field"),
        ("a: >-\n  een\n# c\n  tekst", "3:1", "above the field"),
        ("a: b\n...\nc: d", "2:1", "'...'"),
        ("a: >-\n\u00a0\u00a0tekst\n", "2:1", "ordinary spaces"),
        ("a: b\n \u00a0c: d\n", "2:2", "ordinary spaces"),
        ("a: b\n\u3000c: d\n", "2:1", "ordinary spaces"),
        ("a: > 10 kasten", "1:6", "in quotes"),
        ("a: | x", "1:6", "in quotes"),
        ("a: - x", "1:4", "in quotes"),
        ("a: -", "1:4", "{null: not-given}"),
        ("a: -  # onbekend\nb: c", "1:4", "{null: not-given}"),
        ("a: ? x", "1:4", "in quotes"),
        ("a: %x", "1:4", "in quotes"),
        ("a: `x`", "1:4", "in quotes"),
        ("a: @x", "1:4", "in quotes"),
        ("a: !Het jaar", "1:4", "in quotes"),
        ("a: & het", "1:5", "in quotes"),
        ("a: *het", "1:4", "in quotes"),
        ("a: {b: c\n\n\n", "1:4", "close it"),
        ("- a: x\n  - b: 2\n- a: y\n  a: z\n", "2:3", "column 1"),
        ("- a: x\n- a: y\n  a: z\n", "3:3", "'- a:'"),
        ("title: x\ntitle: y\n", "2:1", "say in one field what both say"),
    ],
)
def test_a_slip_is_told_at_its_place_with_what_to_type(text: str, place: str, cure: str) -> None:
    first = parse(text, "x.yaml").diagnostics[0]
    assert f"{first.mark.line}:{first.mark.column}" == place
    assert cure in first.hint


@pytest.mark.parametrize(("name", "line"), [("report", "year: 2024"), ("terms", "terms:"), ("summary", "id: summary")])
def test_an_empty_file_is_told_how_it_starts(name: str, line: str) -> None:
    (one,) = parse("# nothing\n", f"content/2030/{name}.yaml").diagnostics
    assert one.hint == f"start it with '{line}'"


@pytest.mark.parametrize("text", ["a: {", "a: [x,\n", "a: 'b\n\n", "a:\n  - b\n  c", "a: 'x", "{a: 1}{", "a: |x\n\n"])
def test_no_place_is_behind_the_end(text: str) -> None:
    for one in parse(text, "x.yaml").diagnostics:
        lines = text.rstrip("\n").split("\n")
        assert one.mark.line <= len(lines)
        assert one.mark.column <= len(lines[one.mark.line - 1]) + 1


def test_the_column_of_a_broken_byte_counts_characters(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("a: b\r\né: déjà ".encode() + b"\xe9t\xe9")
    (one,) = read_file(path, "x.yaml").diagnostics
    assert (one.mark.line, one.mark.column) == (2, 9)
    assert "0xE9" in one.message


SENTENCES = """\
block sequence entries are not allowed in this context
could not find expected ':'
could not find expected directive name
did not find URI escaped octet
did not find expected '!'
did not find expected ',' or ']'
did not find expected ',' or '}'
did not find expected '-' indicator
did not find expected <document start>
did not find expected alphabetic or numeric character
did not find expected comment or line break
did not find expected digit or '.' character
did not find expected hexdecimal number
did not find expected key
did not find expected node content
did not find expected tag URI
did not find expected version number
did not find expected whitespace
did not find expected whitespace or line break
did not find the expected '>'
found an indentation indicator equal to 0
found character that cannot start any token
found duplicate %TAG directive
found duplicate %YAML directive
found extremely long version number
found incompatible YAML document
found invalid Unicode character escape code
found undefined alias
found undefined tag handle
found unexpected ':'
found unexpected document indicator
found unexpected end of stream
found unexpected non-alphabetical character
found unknown directive name
found unknown escape character
mapping keys are not allowed in this context
mapping values are not allowed in this context
"""


@pytest.mark.parametrize("words", SENTENCES.splitlines())
def test_everything_that_libyaml_can_say_of_a_text_has_our_words(words: str) -> None:
    assert in_plain_words(words).message != in_plain_words("what nobody says").message

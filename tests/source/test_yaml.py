"""Reading YAML: what was typed stays what was typed, everything knows its place, and nothing bad gets through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from report.diagnostics.errors import Mark
from report.source.node import Map, Seq, Str, place, walk_nodes
from report.source.yaml import File, parse, read_file
from tests.steps import steps


def top(text: str) -> Map:
    """The mapping that a text holds, which must have no fault."""
    file = parse(text, "x.yaml")
    assert file.diagnostics == ()
    assert file.top is not None
    return file.top


def faults(text: str) -> list[str]:
    return [f"{one.mark}: {one.message}" for one in parse(text, "x.yaml").diagnostics]


@pytest.mark.parametrize("typed", ["on", "12:30", "0123", "1_000", "2022-10-11", "1e5", "0x1F", "no", "TRUE", "=", "."])
def test_scalars_stay_what_was_typed(typed: str) -> None:
    assert top(f"a: {typed}")["a"] == typed


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "# a comment"])
def test_nothing_is_none(typed: str) -> None:
    assert top(f"a: {typed}")["a"] is None


@pytest.mark.parametrize("typed", ["''", '""', "'null'", '"~"'])
def test_quoted_nothing_is_a_text(typed: str) -> None:
    assert isinstance(top(f"a: {typed}")["a"], Str)


def test_a_key_may_be_called_null() -> None:
    assert top("{null: not-measured, ~: x}") == {"null": "not-measured", "~": "x"}


def test_everything_knows_its_place() -> None:
    read = top("a: x\nlist:\n  - one\n  - {key:   value}\n")
    assert read.mark == Mark("x.yaml", 1, 1)
    assert read.keys_at["list"] == Mark("x.yaml", 2, 1)
    assert place(read, ("a",), Mark("")) == Mark("x.yaml", 1, 4)
    assert place(read, ("list", 0), Mark("")) == Mark("x.yaml", 3, 5)
    assert place(read, ("list", 1, "key"), Mark("")) == Mark("x.yaml", 4, 13)


def test_a_place_that_was_not_written_is_the_nearest_that_was() -> None:
    read = top("list:\n  - {key: value}\n")
    assert place(read, ("list", 7), Mark("")) == Mark("x.yaml", 2, 3)
    assert place(read, ("list", "shorthand", 0, "key"), Mark("")) == Mark("x.yaml", 2, 11)
    assert place(None, ("a",), Mark("y", 3)) == Mark("y", 3)


def test_places_count_characters_not_bytes() -> None:
    assert top("{é: 1, 漢字😀: x}").keys_at["漢字😀"] == Mark("x.yaml", 1, 8)


def test_line_ends_of_other_systems_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: >-\r\n  x\r\n  y\r\n")
    assert read_file(path, "x.yaml").top == {"a": "1", "b": "x y"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3", "x.yaml:3:1: duplicate key 'a', first at line 1, column 1"),
        ("{a: 1, a: 2}", "x.yaml:1:8: duplicate key 'a', first at line 1, column 2"),
        ("a: [x\nb: 1", "x.yaml:1:4: a bracket or brace that is never closed"),
        ("a: [x y: 1]z", "x.yaml:1:12: words behind a closing bracket or brace"),
        ("a: {b: x; c: y}", "x.yaml:1:12: a [list] or {map} on one line is not as it should be"),
        ("a: x: y", "x.yaml:1:5: a colon where no field can start"),
        ("a: 'x", "x.yaml:1:4: a quotation mark is never closed"),
        ("a\nb: 1", "x.yaml:1:1: no colon behind 'a'"),
        ("a: 1\nb", "x.yaml:2:1: a line without ':'"),
        ("a: ,", "x.yaml:1:4: a value is missing, or a text starts with a sign of YAML"),
        ("%YAML 9.9\n---\na: 1", "x.yaml:1:1: a line that starts with %"),
        ("a: !foo x", "x.yaml:1:4: a YAML tag (!foo)"),
        ("a: !<x y", "x.yaml:1:7: a text that starts with ! without quotes"),
        ("a: & b", "x.yaml:1:5: a text that starts with * or & without quotes"),
        ("a: |\n    x\n  y", "x.yaml:3:3: the line does not fit in: its indentation or its quotes are wrong"),
        ("a: - b", "x.yaml:1:4: a list item where no list can start"),
        ("- a\nb: 1", "x.yaml:2:1: a hyphen is missing before 'b:'"),
        ("{a: 1}{", "x.yaml:1:7: something stands behind the end of the content"),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n", "x.yaml:2:1: two versions that were not merged"),
        ("a: 1\u2028b", "x.yaml:1:5: a control character (U+2028) that no text can hold"),
        ("é: 1\n b:\tx", "x.yaml:2:4: a tab character"),
    ],
)
def test_faults_are_told_in_plain_words_at_their_place(text: str, message: str) -> None:
    assert message in faults(text)


def test_a_duplicate_key_leaves_the_first_value_readable() -> None:
    assert parse("a: 1\na: 2", "x.yaml").top == {"a": "1"}


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x", "a: !!str x", "<<: {a: 1}", "a: 1\n---\nb: 2", "? [a]\n: b"])
def test_what_would_not_be_what_was_meant_is_not_used(text: str) -> None:
    file = parse(text, "x.yaml")
    assert file.top is None
    assert file.diagnostics


def blocks(count: int) -> str:
    paragraph = "  - paragraph:\n      nl: >-\n        " + "woorden en nog eens woorden " * 8
    return "blocks:\n" + "\n".join(paragraph for _ in range(count))


def test_the_largest_files_are_read() -> None:
    text = blocks(4500)
    assert 1_000_000 < len(text) < 2_000_000
    assert len(top(text)["blocks"]) == 4500  # type: ignore[arg-type]


def test_reading_grows_with_the_file_and_no_faster() -> None:
    short, long = blocks(50), blocks(400)
    many = steps(lambda: top(long))
    assert many < 8 * steps(lambda: top(short))
    assert many < 200 * 400, "a paragraph takes about 100 steps"


@given(st.text() | st.text(alphabet="ab:-?{}[],&*!|>'\"%@`#\n \t<~=."))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    file = parse(text.encode("utf-8", "replace").decode(), "x.yaml")
    assert (file.top is None) <= bool(file.diagnostics)
    lines = text.count("\n") + 2
    assert all(one.message and 1 <= one.mark.line <= lines and one.mark.column >= 1 for one in file.diagnostics)


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes", numbered=True) / "x.yaml"
    path.write_bytes(data)
    file = read_file(path, "x.yaml")
    assert isinstance(file, File)
    assert (file.top is None) <= bool(file.diagnostics)


_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")))
_TREES = st.recursive(_TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4))


@given(st.dictionaries(_TEXTS, _TREES, min_size=1, max_size=5), st.booleans())
def test_what_was_written_is_read(tree: dict[str, Any], flow: bool) -> None:
    text = yaml.dump(tree, default_flow_style=flow, allow_unicode=True, default_style='"')
    if "!!" not in text and '"<<"' not in text:  # tags and merge keys are refused
        assert top(text) == tree


def test_values_come_with_the_place_of_each(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("page: {width: 210}\nfonts:\n  - a\n", "utf-8")
    values = read_file(path, "t.yaml").top
    assert values == {"page": {"width": "210"}, "fonts": ["a"]}
    assert place(values, ("page", "width"), Mark("")) == Mark("t.yaml", 1, 15)
    assert place(values, ("fonts", 0, "absent"), Mark("")) == Mark("t.yaml", 3, 5)
    assert [path for path, _ in walk_nodes(values)] == [(), ("page",), ("page", "width"), ("fonts",), ("fonts", 0)]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = read_file(tmp_path / "t.yaml", "t.yaml").diagnostics
    assert str(problem).startswith("t.yaml:1:1: the file cannot be read")


def test_sequences_are_sequences() -> None:
    assert isinstance(top("a: [1]")["a"], Seq)

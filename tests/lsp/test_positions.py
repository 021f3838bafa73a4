"""Positions: columns in code units of the editor, whatever the characters and the ends of lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from report.diagnostics.errors import Mark
from report.lsp.positions import UNITS, Lines, path_of, uri_of

TEXT = "a🐝b\r\ne\u0301é𝒳c\rd\n\n\u2028f"


def test_columns_are_counted_in_units_of_utf_16() -> None:
    lines = Lines(TEXT)
    assert lines.plain == "a🐝b\ne\u0301é𝒳c\nd\n\n\u2028f"
    assert lines.position(lines.at(Mark("", 1, 3))) == Position(0, 3)
    assert lines.position(lines.at(Mark("", 2, 5))) == Position(1, 5)
    assert lines.position(lines.at(Mark("", 5, 2))) == Position(4, 1)
    assert lines.mark(lines.offset(Position(0, 3)), "x") == Mark("x", 1, 3)


def test_a_byte_order_mark_is_a_column_of_the_editor_alone() -> None:
    lines = Lines("\ufeffabc\nd")
    assert lines.position(lines.at(Mark("", 1, 1))) == Position(0, 1)
    assert lines.position(lines.at(Mark("", 2, 1))) == Position(1, 0)
    assert lines.mark(lines.offset(Position(0, 2)), "x") == Mark("x", 1, 2)
    assert Lines("\ufeffabc", "utf-8").position(0) == Position(0, 3)


@given(st.text(alphabet="a\n\r🐝é\u0301\u2028", max_size=30), st.sampled_from(sorted(map(str, UNITS))))
def test_every_place_is_found_again(text: str, encoding: str) -> None:
    lines = Lines(text, encoding)
    for offset in range(len(lines.plain) + 1):
        assert lines.offset(lines.position(offset)) == offset
        assert lines.at(lines.mark(offset, "")) == offset


def test_places_outside_a_text_are_the_nearest_in_it() -> None:
    lines = Lines("ab\nc")
    assert lines.offset(Position(7, 3)) == 4
    assert lines.offset(Position(0, 9)) == 2
    assert lines.at(Mark("", 9, 9)) == 4
    assert lines.position(99) == Position(1, 1)
    assert Lines("").offset(Position(0, 0)) == 0


@pytest.mark.parametrize("name", ["a.yaml", "met spatie/é.yaml", "100%/#.yaml"])
def test_files_are_named_by_uris(name: str, tmp_path: Path) -> None:
    assert path_of(uri_of(tmp_path / name)) == tmp_path / name
    assert path_of((tmp_path / name).as_uri()) == tmp_path / name


def test_what_is_no_file_has_no_path() -> None:
    assert path_of("untitled:Untitled-1") is None
    assert path_of("file:///a%00b") is None

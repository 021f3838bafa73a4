"""The place of a character of a text in its file, through folding, quotes and escapes."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from report.diagnostics.errors import Mark
from report.source.node import Str, locate
from report.source.yaml import parse

STYLES = {
    "plain": "a:\n  b: Op dag X\n",
    "plain, folded": "a:\n  b: Op\n    dag\n\n    en X\n",
    "single quotes": "a:\n  b: 'Op ''dag'' en\n   nog X'\n",
    "double quotes": 'a:\n  b: "Op \\"dag\\" \\u00e9n \\\n    caf\\xe9 X"\n',
    "double quotes, with blanks as escapes": 'a:\n  b: "\\ Op\\x20\\u0020dag\\tX"\n',
    "literal": "a:\n  b: |\n    Op\n      dag\n    X\n",
    "folded": "a:\n  b: >-\n    Op een  dag\n    en\n\n    nog X\n",
    "folded, with indentation": "a:\n  b: >2-\n     Op dag\n    X\n",
    "in a flow": "a: {c: 1, b: 'Op X'}\n",
}


def found(text: str) -> tuple[Mark, Str]:
    top = parse(text, "f").top
    assert top is not None
    value = top["a"]["b"]  # type: ignore[index,call-overload]
    assert isinstance(value, Str)
    return value.mark, value


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES)
def test_a_character_is_found_in_every_style(text: str) -> None:
    mark, value = found(text)
    place = locate(text, mark, value, value.index("X"))
    assert text.split("\n")[place.line - 1][place.column - 1] == "X"


PATH = re.compile(r"(?:\\\\|:)\S*\\n")  # may be meant as that of a file, and is refused


@given(st.text("ab '\"\\\n:{}#é", min_size=1), st.sampled_from(["'", '"', "|", ">"]), st.integers(20, 60))
def test_every_character_is_found_in_what_yaml_writes(words: str, style: str, width: int) -> None:
    text = yaml.dump({"a": {"b": words}}, default_style=style, width=width, allow_unicode=True)
    assume(not PATH.search(text))
    mark, value = found(text)
    lines = text.split("\n")
    for offset, character in enumerate(value):
        place = locate(text, mark, value, offset)
        if not character.isspace() and character not in "\\\"'":
            assert lines[place.line - 1][place.column - 1] == character


@pytest.mark.parametrize("file", ["", "x", "a: 1\n", "a: '\\\n"])
def test_a_file_that_holds_something_else_gives_the_start(file: str) -> None:
    mark = Mark("f", 1, 4)
    assert locate(file, mark, "words", 3) == mark
    assert locate(file, Mark("f", 9, 1), "words", 3) == Mark("f", 9, 1)

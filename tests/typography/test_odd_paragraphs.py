"""Some lines come of whatever is given, in a time that grows with its length."""

from __future__ import annotations

import pytest

from report.document import Run
from report.typography.breaking import Line, set_lines
from report.typography.hyphenation import SOFT_HYPHEN
from report.typography.items import Shaper
from report.typography.justification import JUSTIFIED, RAGGED, Setting
from tests.examples import quick
from tests.steps import steps
from tests.typography.conftest import Looks
from tests.typography.paragraphs import PROSE, text_of, words_of

pytestmark = pytest.mark.slow

ODD = {
    "empty": "",
    "one long word": "x" * 400,
    "one long word with hyphens": "verzendkosten" * 30,
    "an address": "https://www.example.be/" + "map/" * 80,
    "no space": "5\u00a0%\u202f" * 100,
    "spaces only": " " * 50,
    "many spaces": "een    twee     drie" * 20,
    "letters": "a b c d e f g h i j " * 40,
    "forced breaks": "\n\n\u2028een\n",
    "control characters": "een\ttwee\r\x00drie" * 20,
    "soft hyphens": "\u00ad".join("abcdefghij" * 20),
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("measure", [0.5, 20.0, 400.0])
@pytest.mark.parametrize("setting", [JUSTIFIED, RAGGED])
def test_nothing_fails(shaper: Shaper, looks: Looks, text: str, measure: float, setting: Setting) -> None:
    lines = set_lines(shaper.items((Run(text),), looks), measure, setting)
    assert lines
    expected = text.replace("\u2028", "\n").replace("\n", " ").replace(SOFT_HYPHEN, "")
    assert "".join(text_of(lines).split()).replace(SOFT_HYPHEN, "") == "".join(expected.split())


def test_one_long_word_is_overfull_and_not_broken(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run("een " + "x" * 400 + " einde"),), looks), 200.0)
    assert [words_of(line) for line in lines] == ["een", "x" * 400, "einde"]
    assert [line.overfull for line in lines] == [False, True, False]


def test_a_word_may_fill_several_lines(shaper: Shaper, looks: Looks) -> None:
    lines = set_lines(shaper.items((Run("verzendkosten" * 8),), looks), 90.0)
    assert len(lines) > 4
    assert all(line.broken for line in lines[:-1])
    assert not any(line.overfull for line in lines)
    assert "".join(words_of(line).rstrip("-") for line in lines) == "verzendkosten" * 8


def test_only_a_link(shaper: Shaper, looks: Looks) -> None:
    (line,) = set_lines(shaper.items((Run("hier", href="#a"),), looks), 100.0)
    assert line.segments[0].run.href == "#a"


@pytest.mark.parametrize("measure", quick([150.0, 453.5], [150.0]))
def test_steps_are_linear(shaper: Shaper, looks: Looks, measure: float) -> None:
    words = (PROSE * 150).split(" ")[:5000]
    hyphenated = JUSTIFIED._replace(pretolerance=-1.0)  # short and long text are then searched as often
    few, many = [shaper.items((Run(" ".join(words[:count])),), looks) for count in (1250, 5000)]
    made: list[tuple[Line, ...]] = []
    taken = steps(lambda: made.append(set_lines(few, measure, hyphenated)))
    assert steps(lambda: made.append(set_lines(many, measure, hyphenated))) < 4.5 * taken
    assert [text_of(lines).split() for lines in made] == [" ".join(words[:count]).split() for count in (1250, 5000)]

"""What a text costs grows with its length only: how far is read from one place has a bound, however odd the text."""

from __future__ import annotations

import re
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.languages import LANGUAGES
from report.microtypography import rules_of
from report.microtypography.edits import address_spans
from report.microtypography.quotes import AND, quotation_marks
from report.validate.parity.figures import Figures

#: The pattern of addresses without its bounds.
UNBOUNDED = re.compile(
    r"\b(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)[^\s«»“”\"<>]+"
    r"|\bmailto:\S+"
    r"|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/[^\s«»“”\"<>]*"
)
PIECES = st.sampled_from(["a", "é", "-", ".", "be", "/", "@", "://", "www.", "mailto:", " ", "«", "'", "_", "+", "9"])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_addresses_of_ordinary_length_are_found_whole(text: str) -> None:
    signs = ".,;:!?)]}’'…"
    expected = [(found.start(), found.start() + len(found[0].rstrip(signs))) for found in UNBOUNDED.finditer(text)]
    assert address_spans(text) == expected


@pytest.mark.parametrize(
    ("start", "end", "reach"),
    [
        ("a-" * 2000, "://b.c", 31),
        ("a." * 2000, "@b.c", 64),
        ("a" * 4000, "@b.c", 64),
        ("a." * 2000, "be/c", 20),
        ("-" * 4000, ".be/c", 63),
    ],
)
def test_an_address_starts_at_most_so_far_before_its_sign(start: str, end: str, reach: int) -> None:
    ((found, _),) = address_spans(start + end)
    assert len(start) - reach <= found < len(start)


@given(st.text(alphabet="aé1_ '’n\u00a0", max_size=40))
def test_and_between_apostrophes_is_looked_for_once_in_a_word(text: str) -> None:
    pattern = AND.pattern.removeprefix(r"(?<![^\W\d_])")
    assert pattern != AND.pattern
    whole = re.compile(pattern, re.IGNORECASE)
    assert [found.span() for found in AND.finditer(text)] == [found.span() for found in whole.finditer(text)]


class Counted(str):
    """A text that tells how many of its signs were copied."""

    __slots__ = ()
    copied: ClassVar[int] = 0

    def __getitem__(self, key: object) -> str:
        part = super().__getitem__(key)  # type: ignore[index]
        Counted.copied += len(part)
        return part


@pytest.mark.parametrize("piece", ['"a ', "'a ", "‘a ", "'a' ", '"a" ', '“"a '])
def test_quotes_read_no_more_than_what_is_beside_them(piece: str) -> None:
    text = Counted(piece * 500)
    Counted.copied = 0
    quotation_marks(text, LANGUAGES["fr"].punctuation.quotes)
    assert Counted.copied <= 8 * len(text)


def test_a_numeral_that_nobody_writes_is_not_read_to_its_end() -> None:
    rules = rules_of("nl")
    assert rules is not None
    assert rules.candidate("XIV")
    assert rules.candidate("CXLe")
    assert not rules.candidate("X" + "L" * 40)
    assert not rules.candidate("XIV" * 1000 + "a")


def test_no_more_days_belong_to_a_month_than_it_has() -> None:
    days = ", ".join(str(number % 28 + 1) for number in range(40))
    facts, end = Figures("nl").read(f"{days} januari", 0)
    assert len(facts) == 1
    assert end < 3
    facts, _ = Figures("nl").read(", ".join(map(str, range(1, 32))) + " januari", 0)
    assert len(facts) == 31

"""Operators of colour in a content stream: each becomes one for inks, and nothing else changes."""

from __future__ import annotations

import pytest

from report.inks.condition import condition_for
from report.inks.content import in_inks
from report.inks.separation import Separation, separation_for


@pytest.fixture(scope="module")
def separation() -> Separation:
    return separation_for(condition_for("coated"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"0 0 0 rg", b"0 0 0 1 k /X1 gs"),  # black is printed over what is below
        (b"0 g", b"0 0 0 1 k /X1 gs"),
        (b"1 1 1 rg", b"0 0 0 0 k /X0 gs"),  # white would vanish
        (b"1 g", b"0 0 0 0 k /X0 gs"),
        (b"0 0 0 RG 2 w", b"0 0 0 1 K 2 w"),
        (b".5 G", b"0 0 0 0.64 K"),
        (b"q 2 0 0 2 0 0 cm /I0a1b Do Q", b"q 2 0 0 2 0 0 cm /X0 gs /I0a1b Do Q"),
        (b"BT (0 0 0 rg) Tj [(1 g \\) 0 g)-20(x)]TJ ET", b"BT (0 0 0 rg) Tj [(1 g \\) 0 g)-20(x)]TJ ET"),
        (b"/P<</MCID 0>>BDC\n0 0 0 rg\nBT", b"/P<</MCID 0>>BDC\n0 0 0 1 k /X1 gs\nBT"),
        (b"0 0 10 10 re f 0 0 m 1 1 l S", b"0 0 10 10 re f 0 0 m 1 1 l S"),
    ],
)
def test_operators(separation: Separation, before: bytes, after: bytes) -> None:
    assert in_inks(before, separation) == after


def test_what_is_in_inks_already_stays(separation: Separation) -> None:
    once = in_inks(b"0.07 0.35 0.29 rg 0 0 9 9 re f 0.9 G", separation)
    assert in_inks(once, separation) == once

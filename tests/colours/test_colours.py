"""Colours: channels, mixtures, contrast; numbers are those of WCAG 2.1 and of IEC 61966-2-1."""

from __future__ import annotations

import pytest

from report.colours import channels, contrast, fill_colour, hexadecimal, luminance, mixed, stroke_colour

BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("#ffffff", 1.0),
        ("#000000", 0.0),
        ("#ff0000", 0.2126),
        ("#00ff00", 0.7152),
        ("#0000ff", 0.0722),
        ("#bcbcbc", 0.502886),
        # dark channels are divided, not raised: up to 10 of 255 on one side of the bound, from 11 on the other
        ("#080808", 0.00242822),
        ("#0a0a0a", 0.00303527),
        ("#0b0b0b", 0.00334654),
        ("#0a0000", 0.000645298),
        ("#000a00", 0.00217082),
        ("#00000a", 0.000219146),
    ],
)
def test_luminance(colour: str, expected: float) -> None:
    assert luminance(channels(colour)) == pytest.approx(expected, rel=1e-4)


def test_contrast_goes_from_1_to_21_whichever_comes_first() -> None:
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#000000", "#0a0a0a") == pytest.approx(1.0607, abs=0.0001)


def test_colours_are_written_as_they_are_read() -> None:
    assert hexadecimal(channels("#1a2b3c")) == "#1a2b3c"
    assert hexadecimal((-0.1, 0.5, 1.2)) == "#0080ff"


def test_a_colour_lets_through_what_is_below() -> None:
    assert mixed(BLACK, WHITE, 0.25) == (0.75, 0.75, 0.75)
    assert mixed((1.0, 0.0, 0.0), (0.0, 0.0, 1.0), 1) == (1.0, 0.0, 0.0)


def test_operators_of_fills_and_strokes() -> None:
    assert (fill_colour("#ff8000"), stroke_colour("#ff8000")) == ("1 0.502 0 rg", "1 0.502 0 RG")

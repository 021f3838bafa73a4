"""Sentences that the program ends: with a full stop, and never with two signs."""

from __future__ import annotations

import pytest

from report.document import Run, plain
from report.localise.tables import ended, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("oogst", "oogst."),
        ("oogst…", "oogst…"),
        ("welke oogst?", "welke oogst?"),
        ("wat een oogst !", "wat een oogst !"),
        ("de oogst:", "de oogst:"),
        ("“wat een oogst!”", "“wat een oogst!”"),
        ("« la récolte… »", "« la récolte… »"),
        ("“de oogst”", "“de oogst”."),
        ("peren (of appels?)", "peren (of appels?)."),
        ("de oogst van 2,5 ha", "de oogst van 2,5 ha."),
    ],
)
def test_a_sentence_has_one_sign_at_its_end(text: str, expected: str) -> None:
    assert ended(text) == expected


def test_a_remark_becomes_a_sentence_of_its_language() -> None:
    assert plain(sentence((Run("’s avonds "), Run("niet gemeten", strong=True)), "nl")) == "’s Avonds niet gemeten."

"""The breaks of prose in both languages, for people to review."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from report.document import Run
from report.microtypography import refined
from report.typography.breaking import Line, set_lines
from report.typography.items import Shaper
from report.typography.justification import JUSTIFIED, RAGGED
from tests.bench.prose import paragraphs, space_of
from tests.typography.conftest import Looks
from tests.typography.paragraphs import words_of

MEASURES = {"wide": 432.0, "narrow": 202.5}  # 16 and 7.5 cm at the size of the report's text


def shown(line: Line) -> str:
    """A line with the width of its spaces, the natural one being 100."""
    space = f"{100 * space_of(line):3.0f}" if line.gaps and not line.last else "   "
    return f"{space} {words_of(line)}".rstrip()


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("setting", ["justified", "ragged"])
def test_breaks_are_as_reviewed(
    looks: Looks, golden: Callable[[str, str], None], language: str, measure: str, setting: str
) -> None:
    shaper = Shaper(language)
    chosen = JUSTIFIED if setting == "justified" else RAGGED
    texts = []
    for paragraph in paragraphs(language, half=1)[::6]:
        runs = refined((Run(paragraph),), language)
        lines = set_lines(shaper.items(runs, looks), MEASURES[measure], chosen)
        texts.append("".join(f"{shown(line)}\n" for line in lines))
    golden(f"breaks/{setting}-{measure}.{language}.txt", "\n".join(texts))

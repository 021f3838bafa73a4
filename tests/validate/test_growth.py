"""What checking a text costs grows with its length only, however odd the text: steps are counted, not seconds."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from report.pipeline import check
from tests.steps import steps

pytestmark = [pytest.mark.slow, pytest.mark.long]

TESTS = Path(__file__).parents[1]
#: What a text consists of in both languages, many times.
PIECES = {
    "lacking slots": ("{int:1} ", ""),
    "different slots": ("{int:1} ", "{int:2} "),
    "numbers": ("1 ", ""),
    "different numbers": ("Er zijn 5 landen. ", "Il y a 6 pays. "),
    "names": ("Jan Piet ", "Paul "),
    "sentences": ("Ja. ", "Oui. "),
    "spaces": (" ", " "),
    "quotes": ('"', "«"),
    "brackets": ("[", ""),
    "braces": ("{", ""),
    "stars": ("**a", ""),
    "terms": ("{term:guide} ", ""),
    "notes": ("[^x]", ""),
    "dashes": ("a-", ""),
    "letters": ("a", "b"),
    "addresses": ("http://a.b/ ", ""),
    "dates": ("1 januari 2020 ", ""),
}


@pytest.mark.parametrize("name", PIECES)
def test_twice_the_text_costs_at_most_twice_the_steps(name: str, tmp_path: Path) -> None:
    shutil.copytree(TESTS / "content", tmp_path / "content")
    shutil.copytree(TESTS / "assets", tmp_path / "assets")
    path = tmp_path / "content" / "2030" / "sections" / "visitors.yaml"
    start, _, rest = path.read_text("utf-8").partition("blocks:\n")

    def cost(times: int) -> int:
        readings = [f"word {piece * times} end." for piece in PIECES[name]]
        nl, fr = [json.dumps(reading, ensure_ascii=False) for reading in readings]
        path.write_text(f"{start}blocks:\n  - paragraph:\n      nl: {nl}\n      fr: {fr}\n{rest}", "utf-8")
        return steps(lambda: check(tmp_path, 2030, content=True))

    cost(1)
    # What is found in any text, or is not looked for any more when there are mistakes, is in all three of them.
    less, once, twice = cost(300), cost(600), cost(1200)
    assert twice - once <= 2.2 * max(once - less, 5_000)


def test_ids_that_many_texts_share_cost_no_more_than_others(tmp_path: Path) -> None:
    shutil.copytree(TESTS / "content", tmp_path / "content")
    shutil.copytree(TESTS / "assets", tmp_path / "assets")
    path = tmp_path / "content" / "2030" / "sections" / "visitors.yaml"
    start, _, rest = path.read_text("utf-8").partition("blocks:\n")

    def cost(times: int) -> int:
        section = "  - section: {id: same, title: {nl: Deel, fr: Partie}, blocks: []}\n"
        path.write_text(f"{start}blocks:\n{section * times}{rest}", "utf-8")
        return steps(lambda: check(tmp_path, 2030, content=True))

    cost(1)
    less, once, twice = cost(100), cost(200), cost(400)
    assert twice - once <= 2.2 * (once - less)

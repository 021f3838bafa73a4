"""Every value of a theme, alone and among others: refused with its line, or nothing stands beyond its room."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from report.compose import compose
from report.diagnostics.errors import AssetError
from report.document import Document, Group, Heading, Item, ItemList, Note, Paragraph, Run
from report.theme.formats import named_formats
from report.theme.reading import read_theme
from report.typeset import typeset
from tests.compose.test_cover import COVER, figure
from tests.compose.test_cover_pictures import picture
from tests.documents import MARK, document, paragraph, table
from tests.editions import ROOT
from tests.examples import examples
from tests.typeset.test_rooms import strays

pytestmark = pytest.mark.slow

FEDERAL: dict[str, Any] = yaml.safe_load((ROOT / "assets" / "themes" / "federal.yaml").read_text("utf-8"))
#: Fields that the program's theme leaves to their defaults, in every style.
UNSTATED = {"font": "regular", "colour": "text", "align": "left", "figures": "proportional", "before": 0, "after": 0,
            "tracking": 0, "hyphenate": True}  # fmt: skip
WORDS = {
    "align": ("justify", "left", "right", "centre", "block"),
    "figures": ("proportional", "tabular", "old"),
    "font": ("light", "semibold-italic", "heavy"),
    "colour": ("quiet", "on-accent", "tint", "remark", "loud"),
}
COLOURS = ("#000000", "#FFFFFF", "#808080", "#12594A", "#FFD500", "#003399", "green")


def paths(values: dict[str, Any], *above: str) -> Iterator[tuple[str, ...]]:
    """The way to every value of a theme."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from paths({**UNSTATED, **value} if above == ("styles",) else value, *above, name)
        else:
            yield (*above, name)


PATHS = [*paths({**FEDERAL, "page": "A4"}), ("page", "width"), ("page", "height")]


def values_at(path: tuple[str, ...]) -> list[object]:
    """What is tried for a value."""
    field, part = path[-1], FEDERAL
    for step in path[:-1]:
        part = part[step]
    usual = part.get(field, UNSTATED.get(field))
    if path == ("page",):
        return [*named_formats(), "A6", "a4"]
    if path[0] == "colours":
        return [*COLOURS]
    if path[0] in ("fonts", "strong", "emphasis"):
        return ["light", "SourceSans3-Regular.ttf", "OFL.txt", ""]
    if field in WORDS:
        return [*WORDS[field]]
    if isinstance(usual, bool):
        return [True, False, "perhaps"]
    if isinstance(usual, str):
        return ["live", "notes", "none"]
    near = [round(usual * factor, 2) for factor in (0.5, 0.8, 0.95, 1.1, 1.3, 2, 4)] if usual else [0.05, 1, 7, 30, 90]
    return [*near, 0, -1, 400, 1e9, "much", ".nan"]


def themed(folder: Path, name: str, changes: dict[tuple[str, ...], object]) -> str:
    """Write a theme that extends the program's, and differs in these values."""
    theme: dict[str, Any] = {"extends": "federal"}
    for path, value in changes.items():
        part = theme
        for step in path[:-1]:
            part = part[step] = part[step] if isinstance(part.get(step), dict) else {}
        part[path[-1]] = value
    (folder / "themes").mkdir(exist_ok=True)
    (folder / "themes" / f"{name}.yaml").write_text(yaml.safe_dump(theme, sort_keys=False), "utf-8")
    return name


def usual() -> Document:
    """A document with some of everything, in words of the usual lengths."""
    words = "Overheidsopdrachten en duurzaamheidscriteria van de werkgroep. " * 5
    body = Paragraph((Run(words), Run("1", note="n")), mark=MARK)
    title = (Run("Overheidsopdrachten"),)
    heads = [Heading(level, title, f"h{level}", "1.1"[: 2 * level - 1], mark=MARK) for level in (1, 2, 3, 4)]
    number = Paragraph((Run("12.345"),), "figure-value"), Paragraph((Run("kasten"),), "figure-label")
    made = document(
        *heads,
        body,
        ItemList((Item((Run("september 2022"),), (body,)),), "timeline", MARK),
        table([("rij", "1")], ("Naam", "Waarde")),
        Group("callout", (paragraph(words),), (Run("Let op"),), MARK),
        Group("key-figures", (Group("key-figure", number),) * 2, mark=MARK),
        notes=[Note("n", "1", (Run(words),), mark=MARK)],
    )
    return replace(made, cover=replace(COVER, figure=figure(12, 34, 91, 45, 78), logo=picture(90, 30)))


DOCUMENT = usual()


def wrong(folder: Path, name: str) -> list[str]:
    """What is wrong with a theme that is neither refused at a line nor keeps all in its room."""
    try:
        theme = read_theme((folder, ROOT / "assets"), name)
    except AssetError as problem:
        return [str(one) for one in problem.diagnostics if one.mark.line < 2 or not one.message]
    return [*strays(typeset(compose(DOCUMENT, theme), theme), theme)]


def test_every_value_alone(tmp_path: Path) -> None:
    draw = random.Random(1)
    every = [(path, value) for path in PATHS for value in values_at(path)]
    draw.shuffle(every)
    for number, (path, value) in enumerate(every[: examples(len(every))]):
        assert wrong(tmp_path, themed(tmp_path, f"t{number}", {path: value})) == [], (path, value)


def test_values_in_random_sets(tmp_path: Path) -> None:
    draw = random.Random(2)
    for number in range(examples(1000)):
        chosen = draw.sample(PATHS, draw.choice([2, 2, 3, 4, 6, 10]))
        changes = {path: draw.choice(values_at(path)[: draw.choice([4, 7, 20])]) for path in chosen}
        assert wrong(tmp_path, themed(tmp_path, f"s{number}", changes)) == [], changes


def test_the_lowest_format_has_room_for_data_and_a_logo(tmp_path: Path) -> None:
    assert wrong(tmp_path, themed(tmp_path, "low", {("page",): "A5 landscape"})) == []


def test_the_number_of_a_chapter_may_rise_above_the_text_on_its_field(tmp_path: Path) -> None:
    assert wrong(tmp_path, themed(tmp_path, "low", {("baseline",): 7})) == []

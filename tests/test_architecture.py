"""The page on how the program is built names what there is: each path, each class, each folder of the contract."""

from __future__ import annotations

import re

from tests.editions import ROOT
from tests.test_imports import ROOMS

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
CODE = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "report").rglob("*.py")))
GLOSSARY = re.findall(r"^\| ([^|]+) \| ([^|]+) \| `([^`]+)` \|$", PAGE.partition("## Words")[2], re.MULTILINE)


def test_paths_exist() -> None:
    paths = set(re.findall(r"`([a-z_]+(?:/[a-z_]*)+(?:\.\w+)?|[a-z_]+\.py)`", PAGE))
    assert len(paths) > 15
    places = (ROOT, ROOT / "report")
    assert [path for path in sorted(paths) if not any((place / path).exists() for place in places)] == []


def test_names_exist() -> None:
    names = set(re.findall(r"`([A-Z]\w+)`", PAGE))
    assert len(names) > 30
    assert [name for name in sorted(names) if not re.search(rf"^(class )?{name}\b", CODE, re.MULTILINE)] == []


def test_every_folder_stands_on_a_floor() -> None:
    floors = PAGE.partition("## The floors")[2].partition("## ")[0]
    assert {room for room in ROOMS if not re.search(rf"\b{room}\b", floors)} <= {"__main__", "packaging"}


def test_words_are_told_once_in_the_order_of_the_alphabet() -> None:
    words = [word for word, _, _ in GLOSSARY]
    assert 40 <= len(words) < 60
    assert words == sorted(set(words))

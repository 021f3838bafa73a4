"""Random changes of what real YAML files hold: many at once are those one after the other; each can be taken back."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError
from report.source.changes import Duplicate, Insert, Move, Remove, Rename, Replace, Restructuring
from report.source.members import Layout
from report.source.node import KeyPath
from report.source.rendering import Plain
from report.source.restructuring import restructured
from tests.examples import quick

ROOT = Path(__file__).parent.parent.parent
FILES = sorted([*(ROOT / "content").rglob("*.yaml"), *(ROOT / "tests" / "content").rglob("*.yaml")])
VALUES: list[Plain] = [
    *("kort", "een zin met: dubbele punt", "", None, "- streep", "# hek", "lang " * 40 + "eind", "twee\nregels"),
    {"nl": "a", "fr": "b c"},
    {"a": ["x", "y"], "b": {"c": "d"}},
    [["1", "2"], ["3"]],
    [],
    {},
]


def undone(change: Restructuring, path: KeyPath) -> list[Restructuring]:
    """What takes a change back."""
    match change:
        case Insert(at) | Duplicate(_, at):
            return [Remove(at)]
        case Rename(at, key):
            return [Rename((*at[:-1], key), str(at[-1]))]
        case Move(old, new):
            return [Move(new, old)]
    return []


def random_change(layout: Layout, seed: random.Random) -> Restructuring:
    """A change of any kind, at any place of a file."""
    path = seed.choice(list(layout.members))
    around = layout.collections[path[:-1]]
    key = path[-1]
    beside: KeyPath = (*path[:-1], "kopie" if isinstance(key, str) else key + 1)
    changes: list[Restructuring] = [
        Insert((*path[:-1], "nieuw" if isinstance(key, str) else key), seed.choice(VALUES)),
        Replace(path, seed.choice(VALUES)),
        Duplicate(path, beside),
    ]
    if isinstance(key, str):
        changes += [Rename(path, "anders")]
    else:
        changes += [Move(path, (*path[:-1], seed.randrange(len(around.members))))]
    if len(around.members) > 1:
        changes += [Remove(path)]
    return seed.choice(changes)


@pytest.mark.parametrize("seed", quick(range(200), range(0, 200, 25)))
def test_many_changes_are_those_one_after_the_other(seed: int) -> None:
    dice = random.Random(seed)
    text = dice.choice(FILES).read_text("utf-8")
    changes: list[Restructuring] = []
    after = text
    for _ in range(8):
        change = random_change(Layout.of(after), dice)
        with suppress(ContentError):  # it takes a key that is there
            after = restructured(after, [change])
            changes.append(change)
    assert restructured(text, changes) == after


@pytest.mark.parametrize("seed", quick(range(100), range(0, 100, 12)))
def test_no_byte_elsewhere_changes(seed: int) -> None:
    """Ten changes a seed, in all real files; each is taken back, or touches the lines of one member only."""
    dice = random.Random(seed)
    for _ in range(10):
        text = dice.choice(FILES).read_text("utf-8")
        layout = Layout.of(text)
        change = random_change(layout, dice)
        result = restructured(text, [change])
        if back := undone(change, change.path):
            assert restructured(result, back) == text
            continue
        around = layout.collections[change.path[:-1]]
        member = layout.members[change.path]
        start, end = (around.start + 1, around.end - 1) if around.flow else layout.region(member)
        assert result.startswith(text[:start].rstrip("\n"))
        assert result.endswith(text[end:].lstrip())

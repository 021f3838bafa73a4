"""Changing what a YAML file holds in place: fields and items come, go and move, and no other byte changes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

import pytest

from report.diagnostics.errors import ContentError
from report.source.changes import Duplicate, Insert, InsertAll, Move, Remove, Rename, Replace, Restructuring
from report.source.restructuring import restructured
from tests.source.layouts import layouts

TABLE = """\
# Een reeks.
id: visits
columns:
  - id: year  # sleutel
    kind: period

  # nog te tellen
  - id: groups
    kind: integer
rows:
- {year: 2029, groups: 12}
- year: 2030
  groups: {null: "nog niet"}
  # na de telling

labels: [een, 'twee']
note: >-  # waarom
  Gevouwen woorden
  op twee regels.
"""

CASES: dict[str, tuple[Restructuring, str, str]] = {
    "a value where one is missing": (Replace(("rows", 1, "groups"), "14"), '{null: "nog niet"}', "14"),
    "a reason where a value was": (
        Replace(("rows", 0, "groups"), {"null": "niet geteld"}),
        "groups: 12",
        "groups: {null: niet geteld}",
    ),
    "words where there were some": (
        Replace(("note",), "Andere woorden."),
        "  Gevouwen woorden\n  op twee regels.",
        "  Andere woorden.",
    ),
    "a row behind others": (
        Insert(("rows", 2), {"year": "2031", "groups": "15"}),
        "  # na de telling\n",
        "  # na de telling\n- year: 2031\n  groups: 15\n",
    ),
    "a row before others": (
        Insert(("rows", 0), {"year": "2028", "groups": "9"}),
        "rows:\n",
        "rows:\n- {year: 2028, groups: 9}\n",
    ),
    "a column, apart as the others are": (
        Insert(("columns", 2), {"id": "guests", "label": {"nl": "Gasten", "fr": "Visiteurs"}}),
        "    kind: integer\n",
        "    kind: integer\n\n  - id: guests\n    label:\n      nl: Gasten\n      fr: Visiteurs\n",
    ),
    "a field at its place": (Insert(("title",), "Bezoek", "columns"), "columns:\n", "title: Bezoek\ncolumns:\n"),
    "an item on one line": (Insert(("labels", 1), "a, b"), "een, ", 'een, "a, b", '),
    "rows behind others": (
        InsertAll(("rows",), {2: {"year": "2031"}, 3: {"year": "2032", "groups": "15"}}),
        "  # na de telling\n",
        "  # na de telling\n- year: 2031\n- year: 2032\n  groups: 15\n",
    ),
    "columns before another, apart as the others are": (
        InsertAll(("columns",), {1: {"id": "a"}, 2: {"id": "b"}}),
        "\n  # nog te tellen\n",
        "\n  - id: a\n\n  - id: b\n\n  # nog te tellen\n",
    ),
    "items on one line": (InsertAll(("labels",), {2: "drie", 3: "vier"}), "'twee'", "'twee', drie, vier"),
    "a field without its comment": (
        Remove(("columns", 1)),
        "\n  # nog te tellen\n  - id: groups\n    kind: integer\n",
        "",
    ),
    "the first field of an item": (Remove(("rows", 1, "year")), "- year: 2030\n  groups", "- groups"),
    "the last item on one line": (Remove(("labels", 1)), ", 'twee'", ""),
    "a copy of an item": (
        Duplicate(("rows", 1), ("rows", 2)),
        "  # na de telling\n",
        '  # na de telling\n- year: 2030\n  groups: {null: "nog niet"}\n  # na de telling\n',
    ),
    "another key": (Rename(("note",), "remark"), "note: >-", "remark: >-"),
    "a file's first field, whose comment is the file's": (Remove(("id",)), "id: visits\n", ""),
}


@pytest.mark.parametrize(("change", "old", "new"), CASES.values(), ids=CASES)
def test_a_change_is_made_in_the_way_of_the_file(change: Restructuring, old: str, new: str) -> None:
    assert TABLE.count(old) == 1
    assert restructured(TABLE, [change]) == TABLE.replace(old, new)


def test_an_item_moves_with_its_comments() -> None:
    moved = restructured(TABLE, [Move(("columns", 1), ("columns", 0))])
    assert moved.index("# nog te tellen\n  - id: groups") < moved.index("- id: year  # sleutel")
    back = restructured(moved, [Move(("columns", 0), ("columns", 1))])
    assert back.splitlines() == TABLE.replace("period\n\n", "period\n").splitlines()


def test_what_moves_to_another_depth_is_indented_as_it_must_be() -> None:
    moved = restructured("a:\n  - b: |\n      een\n        twee\n    c: 1\n", [Move(("a", 0, "b"), ("d",))])
    assert moved == "a:\n  - c: 1\nd: |\n  een\n    twee\n"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_byte_order_mark_stay(end: str) -> None:
    typed = "\ufeff" + TABLE.replace("\n", end)
    change = Insert(("rows", 2), {"year": "2031", "groups": "15"})
    assert restructured(typed, [change]) == "\ufeff" + restructured(TABLE, [change]).replace("\n", end)


@pytest.mark.parametrize(
    "change",
    [
        Remove(("rows", 7)),
        Remove(("columns", 0, "nothing")),
        Insert(("rows", 9), "x"),
        Insert(("id",), "x"),
        Insert(("id", "inner"), "x"),
        Insert(("title",), "x", "nothing"),
        InsertAll(("rows",), {9: "x", 10: "y"}),
        InsertAll(("rows",), {0: "x", 2: "y"}),
        InsertAll((), {"title": "x", "id": "y"}),
        Rename(("id",), "rows"),
        Move(("rows",), ("rows", 0)),
    ],
)
def test_a_change_that_leads_nowhere_is_refused(change: Restructuring) -> None:
    with pytest.raises(ContentError):
        restructured(TABLE, [change], "t.yaml")


@pytest.mark.parametrize(
    ("typed", "change", "after"),
    [
        ("a: []\n", InsertAll(("a",), {0: "x", 1: "y"}), "a:\n  - x\n  - y\n"),
        ("a: {}\n", InsertAll(("a",), {"b": "x", "c": "y"}), "a:\n  b: x\n  c: y\n"),
        ("a:\n  b: x\n", InsertAll(("a",), {"c": "y", "d": "z"}), "a:\n  b: x\n  c: y\n  d: z\n"),
        ("a: {b: x}\n", InsertAll(("a",), {"c": "y", "d": "z"}), "a: {b: x, c: y, d: z}\n"),
    ],
)
def test_what_comes_at_once_comes_in_its_order(typed: str, change: Restructuring, after: str) -> None:
    assert restructured(typed, [change]) == after


MANY: list[Restructuring] = [
    InsertAll(("labels",), {2: "drie", 3: "vier"}),
    Insert(("rows", 2), {"year": "2031"}),
    Replace(("rows", 1, "groups", "null"), "14"),
    Rename(("rows", 1, "groups", "null"), "value"),
    Insert(("rows", 1), {"year": "2029b"}),
    Remove(("rows", 0, "groups")),
    Insert(("columns", 1, "label"), "Groepen"),
    Insert(("title",), "Bezoek", "columns"),
    Replace(("note",), "Andere woorden."),
]


def one_by_one(text: str, changes: Iterable[Restructuring]) -> str:
    """The text after changes, each with a run of its own."""
    return reduce(lambda typed, change: restructured(typed, [change]), changes, text)


def test_many_changes_are_made_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = one_by_one(TABLE, MANY)
    read = layouts(monkeypatch)
    assert restructured(TABLE, MANY) == expected
    assert len(read) == 1


@pytest.mark.parametrize(
    "changes",
    [
        [Insert(("labels", 0), "nul"), Replace(("labels", 1), "een")],
        [Remove(("rows", 0)), Remove(("rows", 0, "groups"))],
        [Remove(("labels", 0)), Remove(("labels", 0))],
        [Rename(("note",), "remark"), Replace(("remark",), "Andere woorden.")],
        [Replace(("note",), {"nl": "a"}), Insert(("note", "fr"), "b"), Remove(("note", "nl"))],
        [Insert(("labels", 1), "a"), Move(("labels", 1), ("labels", 0)), Duplicate(("labels", 0), ("labels", 1))],
    ],
)
def test_a_change_waits_for_those_that_it_stands_on(changes: list[Restructuring]) -> None:
    assert restructured(TABLE, changes) == one_by_one(TABLE, changes)


def test_of_many_changes_the_one_that_leads_nowhere_is_told() -> None:
    with pytest.raises(ContentError, match="there is no text at rows/7"):
        restructured(TABLE, [Replace(("note",), "x"), Remove(("rows", 7)), Replace(("id",), "y")], "t.yaml")


def test_what_comes_behind_an_item_and_within_it_stands_where_it_belongs() -> None:
    typed = "a:\n  - b:\n      - c\n"
    changes = [Insert(("a", 1), "e"), Insert(("a", 0, "b", 1), "d")]
    assert restructured(typed, changes) == "a:\n  - b:\n      - c\n      - d\n  - e\n"


def test_the_last_field_of_a_file_stays() -> None:
    with pytest.raises(ContentError):
        restructured("a: 1\n", [Remove(("a",))], "t.yaml")

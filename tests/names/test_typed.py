"""What stands at a place of a text, finished or not: markup is found in texts, and no braces of YAML."""

from __future__ import annotations

import pytest

from report.names.typed import piece_at


@pytest.mark.parametrize(
    ("typed", "kind", "inside", "closed"),
    [
        ("nl: een {visits.|a.b} twee", "slot", "visits.a.b", True),
        ("nl: een {vis|", "slot", "vis", False),
        ("nl: een {vis| en {a.b.c}", "slot", "vis", False),
        ("nl: zie [@hi|ves].", "part", "hives", True),
        ("nl: zie [@|", "part", "", False),
        ("nl: noot[^wi|nter] en", "note", "winter", True),
        ("nl: [de gids](gu|ide)", "link", "guide", True),
        ("nl: [hier](#vi|sitors)", "part", "visitors", True),
        ("nl: [hier](#vi|", "part", "vi", False),
        ('nl: "{a|.b.c}"', "slot", "a.b.c", True),
        ("nl: >-\n  {a|.b.c}", "slot", "a.b.c", True),
        ("- {nl: Zie [@a|b], fr: Voir}", "part", "ab", True),
        ("- {nl: er zijn {a.b|.c}, fr: Voir}", "slot", "a.b.c", True),
    ],
)
def test_markup_is_found_while_it_is_typed(typed: str, kind: str, inside: str, closed: bool) -> None:
    text = typed.replace("|", "")
    found = piece_at(text, typed.index("|"))
    assert found is not None
    assert (found.kind, found.inside, found.closed) == (kind, inside, closed)
    assert text[found.start : found.end] == inside


@pytest.mark.parametrize(
    "typed",
    [
        "title: {nl: Kas|ten, fr: Ruches}",
        "- {nl|: a, fr: b}",
        "{id: b|e}",
        "nl: een {a.b.c}| twee",
        r"nl: een \{vis|",
        "nl: [de gids](guide)|",
        "|",
        "a: [b, |c]",
    ],
)
def test_what_is_no_markup_is_left_alone(typed: str) -> None:
    assert piece_at(typed.replace("|", ""), typed.index("|")) is None


def test_a_slot_that_is_folded_is_one() -> None:
    found = piece_at("nl: >-\n  {visits.a.b|change\n  c}", 14)
    slot = found and found.slot()
    assert slot is not None
    assert (slot.argument, slot.filters) == ("visits.a.b", (("change", "c"),))


def test_a_piece_that_is_far_away_is_not_looked_for() -> None:
    text = "nl: {" + "a" * 2_000_000
    assert piece_at(text, 1_000_000) is None

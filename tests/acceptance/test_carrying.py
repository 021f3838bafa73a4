"""What was carried over: until when a text or a value is still that of the year before."""

from __future__ import annotations

import pytest

from report.acceptance.carrying import VALUE, Statement, unconfirmed
from report.acceptance.record import CarriedItem, Record, as_yaml, fingerprint, read_record
from report.diagnostics.errors import Mark
from report.source.yaml import parse


def said(id: str, **words: str) -> Statement:
    prints = {key: fingerprint(typed) for key, typed in words.items()}
    return Statement(id, prints, "sections/a", Mark("a"), next(iter(words.values())), id.rpartition("/")[2])


def entry(id: str, **words: str) -> CarriedItem:
    return CarriedItem(id, said(id, **words).prints)


@pytest.mark.parametrize(
    ("now", "is_left"),
    [
        (said("a/1", nl="Een", fr="Un"), True),
        (said("a/7", nl="Een", fr="Un"), True),  # moved
        (said("b/note", nl="Een", fr="Un"), True),
        (said("a/1", nl="  Een\n", fr="Un"), True),  # folded otherwise
        (said("a/1", nl="Een", fr="Un", de="Eins"), True),  # a language joins
        (said("a/1", fr="Un"), True),
        (said("a/1", nl="Eén", fr="Un"), False),
        (said("a/1", nl="Twee", fr="Deux"), False),
        (said("a/1", de="Eins"), False),
    ],
)
def test_a_text_is_left_over_while_its_words_are_the_same(now: Statement, is_left: bool) -> None:
    assert bool(unconfirmed([now], [entry("a/1", nl="Een", fr="Un")])) == is_left


@pytest.mark.parametrize(
    ("id", "typed", "is_left"),
    [
        ("a/timeline/2/date", "2022-10-01", True),
        ("a/timeline/3/date", "2022-10-01", True),  # one was put before it
        ("a/timeline/2/date", "2023-10-01", False),
        ("b/timeline/2/date", "2022-10-01", False),
    ],
)
def test_a_value_is_left_over_in_its_place(id: str, typed: str, is_left: bool) -> None:
    carried = [entry("a/timeline/2/date", value="2022-10-01")]
    assert bool(unconfirmed([said(id, value=typed)], carried)) == is_left


def test_a_figure_belongs_to_its_row() -> None:
    carried = [entry("data/visits/rows/2022/visitors", value="12")]
    assert unconfirmed([said("data/visits/rows/2023/visitors", value="12")], carried) == []


def test_an_entry_is_about_one_place() -> None:
    now = [said("a/1/date", value="x"), said("a/2/date", value="x")]
    found = unconfirmed(now, [entry("a/2/date", value="x")])
    assert [item.id for item, _ in found] == ["a/2/date"]


def test_the_record_keeps_what_was_carried() -> None:
    record = Record(
        exists=False, carried=(entry("a/1", nl="Een"), CarriedItem("b", {VALUE: "0" * 12})), carried_from="2022"
    )
    file = parse(as_yaml(record), "translations.yaml")
    assert file.diagnostics == ()
    assert read_record(file.top) == record


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("accepted: []\ncarried: 3\n", "expected a list of what was carried over"),
        ("accepted: []\ncarried:\n  - {id: a, nl: 000000000000}\n", "expected a year under 'carried-from'"),
        ("accepted: []\ncarried-from: soon\ncarried:\n  - {id: a, nl: 000000000000}\n", "expected a year"),
        ("accepted: []\ncarried-from: 2022\ncarried:\n  - {id: a, nl: x}\n", "hexadecimal"),
    ],
)
def test_a_record_that_cannot_be_read_is_told(text: str, words: str) -> None:
    (fault,) = read_record(parse(text, "translations.yaml").top).faults
    assert words in fault.message

"""The record of accepted texts: what a fingerprint sees, and how the file is written, read and found faulty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.acceptance.record import (
    DIGITS,
    PATTERN,
    AcceptedText,
    Record,
    UnreviewedText,
    as_yaml,
    fingerprint,
    read_record,
)
from report.source.yaml import parse

names = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), min_size=1)
prints = st.text("0123456789abcdef", min_size=DIGITS, max_size=DIGITS)
entries = st.lists(
    st.builds(AcceptedText, names, st.fixed_dictionaries({"nl": prints, "fr": prints}, optional={"de": prints}))
)


def record_in(text: str) -> Record:
    """The record in a file that is YAML without fault."""
    file = parse(text, "translations.yaml")
    assert file.diagnostics == ()
    return read_record(file.top)


said = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), max_size=9)
unreviewed = st.lists(st.builds(UnreviewedText, names, st.sampled_from(["nl", "fr"]), prints, said, said))


@given(entries, unreviewed)
def test_what_was_written_is_read(found: list[AcceptedText], waiting: list[UnreviewedText]) -> None:
    record = Record(tuple(found), bool(found) or not waiting, (), tuple(waiting))
    assert record_in(as_yaml(record)) == record


def test_an_entry_is_one_line_that_people_can_read() -> None:
    found = [
        AcceptedText("meetings/2/items/3", {"nl": "0" * DIGITS, "fr": "1e2345678901"}),
        AcceptedText("a: {", {"nl": "f" * DIGITS}),
    ]
    text = as_yaml(Record(tuple(found)))
    assert text.startswith("# ")
    assert text.partition("accepted:\n")[2] == (
        '  - {id: meetings/2/items/3, nl: 000000000000, fr: 1e2345678901}\n  - {id: "a: {", nl: ffffffffffff}\n'
    )
    assert as_yaml(Record()).endswith("\naccepted: []\n")


def test_lines_of_two_versions_may_be_kept_both() -> None:
    one, other = (
        AcceptedText("a", {"nl": "0" * DIGITS, "fr": "1" * DIGITS}),
        AcceptedText("a", {"nl": "0" * DIGITS, "fr": "2" * DIGITS}),
    )
    assert record_in(as_yaml(Record((one, other, one)))).entries == (one, other, one)


def test_without_a_file_nothing_was_accepted() -> None:
    assert read_record(None) == Record(exists=False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("accepted: x\n", "1:1: expected a list of accepted texts under 'accepted'"),
        ("else: x\naccepted: []\n", "1:1: unknown field 'else' in a record of translations"),
        ("else: x\n", "1:1: expected a list of accepted texts under 'accepted'"),
        ("accepted:\n  - x\n", "2:5: expected an accepted text: {id: ..., and a fingerprint for each language}"),
        ("accepted:\n  - {nl: 0}\n", "2:5: expected an accepted text: {id: ..., and a fingerprint for each language}"),
        ("accepted:\n  - {id: a, nl: 0}\n", "2:5: expected 12 hexadecimal digits as the fingerprint in 'nl'"),
        ("accepted:\n  - {id: a, nl: }\n", "2:5: expected 12 hexadecimal digits as the fingerprint in 'nl'"),
        ("accepted: []\nunreviewed: x\n", "2:1: expected a list of texts under 'unreviewed'"),
        ("accepted: []\nunreviewed: [x]\n", "2:14: expected a text: {id: ..., a fingerprint in its language, and"),
        ("accepted: []\nunreviewed: [{id: a}]\n", "2:14: expected a text: {id: ..., a fingerprint in its language"),
        ("accepted: []\nunreviewed: [{id: a, fr: 0}]\n", "2:14: expected 12 hexadecimal digits as the fingerprint"),
        ("accepted:\n  -\n", "2:3: expected an accepted text: {id: ..., and a fingerprint for each language}"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(text: str, told: str) -> None:
    record = record_in(text)
    assert record.entries == ()
    assert any(str(one).startswith(f"translations.yaml:{told}") for one in record.faults)
    assert all(one.hint for one in record.faults)


@given(st.text())
def test_a_fingerprint_is_twelve_digits(typed: str) -> None:
    assert PATTERN.fullmatch(fingerprint(typed))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a b\n  c ", "a b c"),
        ("mot :\u00a0« x »", "mot : «\u202fx\u202f»"),
        ("foto's, l'été", "foto’s, l’été"),
        ("e\u0301te\u0301", "été"),
        (" x", "x\n"),
    ],
)
def test_what_does_not_reach_print_does_not_count(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"), [("a b", "ab"), ("a", "A"), ("**a**", "a"), ("{int:3}", "{int:4}"), ("", "x")]
)
def test_all_else_counts(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


def test_a_fingerprint_stays_what_it_is() -> None:
    """Records are kept for years: another fingerprint of the same words would make every text look changed."""
    assert fingerprint("Het werk van de werkgroep in {year}") == "a165e3c17117"

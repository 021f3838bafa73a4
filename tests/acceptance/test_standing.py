"""Where texts stand: what changes in one language is stale, and nothing else is, wherever texts move."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.acceptance.record import Record, as_yaml, read_record
from report.acceptance.standing import Standing, State, standings
from report.diagnostics.errors import RequestError
from report.model.text import Text
from report.model.units import Unit, by_id
from report.pipeline import read_content
from report.translation.progress import Acceptance, accept, count, ids_matching, total, words_in

pytestmark = pytest.mark.slow

LANGUAGES = ("nl", "fr")
UNITS = read_content(Path(__file__).parent.parent / "content" / "2030").units
WORDS = [unit for unit in UNITS if not unit.is_address]
NOTHING = Record(exists=False)

BY_ID = by_id(UNITS)
ids = st.sampled_from([unit.id for unit in WORDS])
orders = st.permutations(range(len(WORDS)))
languages = st.sampled_from(LANGUAGES)


def with_words(unit: Unit, **words: str) -> Unit:
    """The unit with other words in some languages."""
    source = {**unit.text.source, **words}
    return unit._replace(text=replace(unit.text, source=source))


def lacking(name: str, language: str) -> list[Unit]:
    """The units, one of them as if a language had never been typed."""
    source = {key: typed for key, typed in BY_ID[name].text.source.items() if key != language}
    unit = BY_ID[name]._replace(text=replace(BY_ID[name].text, source=source))
    return [unit if one.id == name else one for one in UNITS]


def accepting(found: Sequence[Unit], record: Record = NOTHING, names: Iterable[str] | None = None) -> Acceptance:
    """Accept the units with these ids, or all."""
    meant = frozenset(names if names is not None else [unit.id for unit in found])
    return accept(standings(found, record, LANGUAGES), meant, LANGUAGES)


RECORD = Record(accepting(UNITS).entries)


def unfinished(found: Sequence[Unit], record: Record = RECORD) -> list[tuple[str, State, tuple[str, ...]]]:
    return [
        (one.unit.id, one.state, one.languages)
        for one in standings(found, record, LANGUAGES)
        if one.state is not State.TRANSLATED
    ]


def edited(name: str, **words: str) -> list[Unit]:
    """The units, one of them with other words in some languages."""
    return [with_words(unit, **words) if unit.id == name else unit for unit in UNITS]


def test_the_invented_report_is_worth_it() -> None:
    assert len(WORDS) > 60
    assert len({tuple(unit.text.source.values()) for unit in WORDS}) < len(WORDS), "no words stand in two places"


def test_nothing_is_accepted_before_somebody_did() -> None:
    found = standings(UNITS, NOTHING, LANGUAGES)
    assert {one.state for one in found if not one.unit.is_address} == {State.NEW}
    assert {one.state for one in found if one.unit.is_address} == {State.TRANSLATED}


def test_all_that_was_accepted_is_translated() -> None:
    assert unfinished(UNITS) == []
    assert [entry.id for entry in RECORD.entries] == [unit.id for unit in WORDS]


@given(ids, languages, st.text(min_size=1).filter(str.strip))
def test_a_text_edited_in_one_language_is_stale_in_the_other_and_no_other_text_is(
    name: str, language: str, words: str
) -> None:
    (other,) = set(LANGUAGES) - {language}
    assert unfinished(edited(name, **{language: f"{words} ♠"})) == [(name, State.STALE, (other,))]
    assert unfinished(edited(name, **{language: BY_ID[name].text.source[language]})) == []


@given(ids)
def test_a_text_edited_in_both_is_changed(name: str) -> None:
    assert unfinished(edited(name, nl="♠", fr="♣")) == [(name, State.CHANGED, ())]


@given(ids, languages, st.sampled_from(["", "  ", None]))
def test_a_text_without_words_is_missing_there(name: str, language: str, words: str | None) -> None:
    blank = edited(name, **{language: words}) if words is not None else lacking(name, language)
    assert unfinished(blank) == [(name, State.MISSING, (language,))]
    kept = Record(accepting(blank, RECORD).entries)
    assert unfinished(UNITS, kept) == [], "what was accepted is known again when the words come back"


@given(orders, st.booleans())
def test_texts_may_move_and_be_renamed(order: list[int], renamed: bool) -> None:
    moved = [WORDS[number] for number in order]
    if renamed:
        moved = [unit._replace(id=f"elsewhere/{number}") for number, unit in enumerate(moved)]
    assert unfinished(moved) == []


@given(orders, ids, languages, st.booleans())
def test_what_is_stale_is_known_wherever_it_moved(order: list[int], name: str, language: str, renamed: bool) -> None:
    (other,) = set(LANGUAGES) - {language}
    units = {unit.id: unit for unit in edited(name, **{language: "♠"})}
    moved = [units[WORDS[number].id] for number in order]
    names = {unit.id: f"elsewhere/{number}" if renamed else unit.id for number, unit in enumerate(moved)}
    assert unfinished([unit._replace(id=names[unit.id]) for unit in moved]) == [(names[name], State.STALE, (other,))]


@given(ids, languages)
def test_what_is_stale_stays_so_when_all_else_is_accepted(name: str, language: str) -> None:
    found = edited(name, **{language: "♠"})
    acceptance = accepting(found, RECORD, [unit.id for unit in WORDS if unit.id != name])
    assert acceptance.accepted == ()
    assert [one[:2] for one in unfinished(found, Record(acceptance.entries))] == [(name, State.STALE)]


def test_new_texts_put_before_others_do_not_disturb_them() -> None:
    """Ids count: a paragraph put at the top of a section gives all below it other ids."""
    shifted = [unit._replace(id=f"s/{number + 1}") for number, unit in enumerate(WORDS)]
    record = Record(tuple(entry._replace(id=f"s/{number}") for number, entry in enumerate(RECORD.entries)))
    new = with_words(WORDS[0], nl="nieuw", fr="nouveau")._replace(id="s/0")
    stale = with_words(shifted[0], fr="autre")
    assert unfinished([new, stale, *shifted[1:]], record) == [
        ("s/0", State.NEW, ()),
        ("s/1", State.STALE, ("nl",)),
    ]


@given(st.sets(ids, max_size=5), st.sets(ids, max_size=5))
def test_accepting_is_for_the_texts_named_and_keeps_the_others(changed: set[str], named: set[str]) -> None:
    found = [with_words(unit, fr=f"♠ {unit.id}") if unit.id in changed else unit for unit in UNITS]
    acceptance = accepting(found, RECORD, named)
    assert {one.unit.id for one in acceptance.accepted} == changed & named
    assert acceptance.refused == ()
    record = read_again(acceptance)
    assert {one[0] for one in unfinished(found, record)} == changed - named
    assert accepting(found, record, named).entries == acceptance.entries


def read_again(acceptance: Acceptance) -> Record:
    """The record after it was written and read."""
    from report.source.yaml import parse

    return read_record(parse(as_yaml(Record(acceptance.entries)), "translations.yaml").top)


def test_what_left_the_report_leaves_the_record() -> None:
    rest = [unit for unit in UNITS if not unit.id.startswith("hives")]
    entries = accepting(rest, RECORD, []).entries
    assert {entry.id for entry in entries} == {unit.id for unit in rest if not unit.is_address}


def test_a_text_without_words_is_not_accepted() -> None:
    found = lacking("summary/title", "fr")
    acceptance = accepting(found, NOTHING, ids_matching(found, ["summary"]))
    assert [one.unit.id for one in acceptance.refused] == ["summary/title"]
    assert "summary/title" not in {entry.id for entry in acceptance.entries}
    assert len(acceptance.accepted) == sum(unit.id.startswith("summary/") for unit in WORDS) - 1


def test_an_id_stands_for_all_that_is_in_it() -> None:
    assert ids_matching(UNITS, ["summary/title"]) == {"summary/title"}
    inside = {unit.id for unit in UNITS if unit.id.startswith("summary/")}
    assert ids_matching(UNITS, ["summary"]) == ids_matching(UNITS, ["summary/"]) == inside
    assert ids_matching(UNITS, ["summary/title", "roofs"]) > {"summary/title", "roofs/title"}


def test_an_id_that_is_a_text_stands_for_that_text_alone() -> None:
    """Who accepts a point of a list has not thereby read the points below it."""
    inside = [(one, other) for one in BY_ID for other in BY_ID if other.startswith(f"{one}/")]
    assert len(inside) >= 3
    for one, other in inside:
        assert ids_matching(UNITS, [one]) == {one}
        assert ids_matching(UNITS, [f"{one}/"]) >= {other}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("sumary", "there is no text 'sumary' (did you mean 'summary'?)"),
        ("summary/titel", "there is no text 'summary/titel' (did you mean 'summary/title'?)"),
        ("summ", "there is no text 'summ' (did you mean 'summary'?)"),
        ("", "there is no text ''"),
    ],
)
def test_an_id_that_is_none_is_told_with_the_nearest(name: str, told: str) -> None:
    with pytest.raises(RequestError) as raised:
        ids_matching(UNITS, [name])
    assert raised.value.diagnostics[0].message == told
    assert "summary" in raised.value.diagnostics[0].hint


def test_words_that_were_accepted_may_stand_in_a_second_place() -> None:
    found = [*WORDS, WORDS[0]._replace(id="elsewhere/1")]
    assert unfinished(found) == []
    kept = Record(accepting(found, RECORD).entries)
    assert [entry.id for entry in kept.entries] == [unit.id for unit in found]


def test_a_language_that_joins_the_report_makes_all_texts_new() -> None:
    found = standings([with_words(unit, de="Wort") for unit in WORDS], RECORD, ("nl", "fr", "de"))
    assert {one.state for one in found} == {State.NEW}


def test_of_three_languages_those_that_did_not_follow_are_named() -> None:
    three = ("nl", "fr", "de")
    found = [with_words(unit, de=unit.text.source["nl"]) for unit in WORDS]
    entries = accept(standings(found, NOTHING, three), frozenset(unit.id for unit in found), three).entries
    first, *rest = found

    def state(**words: str) -> Standing:
        return standings([with_words(first, **words), *rest], Record(entries), three)[0]

    assert state(fr="♠")[1:3] == (State.STALE, ("nl", "de"))
    assert state(fr="♠", nl="♣")[1:3] == (State.STALE, ("de",))
    assert state(fr="♠", nl="♣", de="♥")[1:3] == (State.CHANGED, ())


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("", 0),
        ("een twee  drie", 3),
        ("Est-ce l’été ?", 2),
        ("mot\u00a0: « deux »\u202f;", 2),
        ("**een** {date:2030-01-11}, [drie woorden hier](https://example.be/a-b).", 5),
        ("{int:3}-jarig – 90 %", 2),
        ("x[^note] [@figure]", 1),
        (r"\{ \} \*", 0),
    ],
)
def test_words_are_those_that_are_read(typed: str, number: int) -> None:
    assert words_in(Text.of({"nl": typed}).inline["nl"]) == number


def test_counts_add_up() -> None:
    stale = edited("summary/title", fr="♠")
    counts = count(standings(stale, RECORD, LANGUAGES), LANGUAGES)
    assert [one.section for one in counts][:3] == ["report", "summary", "hives"]
    assert [one.section for one in counts][-2:] == ["terms", "data"]
    whole = total(counts, LANGUAGES)
    assert whole.texts == len(UNITS) == sum(whole.states.values())
    assert whole.states[State.STALE] == 1
    (summary,) = [one for one in counts if one.section == "summary"]
    assert summary.states == {state: {"translated": summary.texts - 1, "stale": 1}.get(state, 0) for state in State}
    assert whole.words["nl"] > summary.words["nl"] > 50

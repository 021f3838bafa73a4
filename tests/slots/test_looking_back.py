"""Slots that look back in a series: what they tell is what plain arithmetic does, and stops at what is not known."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.locales import locale_of
from report.localise import localise
from report.localise.draft import DraftEdition
from report.model.dataset import DataCell, DataRow, Dataset, DataView
from report.model.names import IdRef
from report.slots.answers import answer
from report.slots.found import ValueAnswer, ValueMissing
from report.slots.rows import stressed_row
from report.values.kind import ValueProblem
from tests.localise.making import report_of
from tests.slots.conftest import VISITS
from tests.slots.test_answers import slot


def series(visits: Dataset, values: Sequence[Decimal | None]) -> dict[str, Dataset]:
    """The data set with other values of `visits` and `old`, a year each."""
    rows = []
    for number, value in enumerate(values):
        days = datetime.date(2000 + number, 1, 1), datetime.date(2001 + number, 1, 1)
        cells = {"year": DataCell.model_construct(value=days)}
        cells |= {name: DataCell.model_construct(value=value) for name in ("visits", "old")}
        rows.append(DataRow.model_construct(id=str(2000 + number), cells=cells))
    return {"v": visits.model_copy(update={"rows": tuple(rows), "breaks": ()})}


def value_of(typed: str, data: dict[str, Dataset]) -> Decimal | None:
    """The number of a slot; None where it is refused."""
    try:
        found = answer(slot(typed), data, 2030)
    except ValueProblem:
        return None
    assert isinstance(found, ValueAnswer)
    assert isinstance(found.value, Decimal)
    return found.value


numbers = st.decimals(-1000, 1000, places=2)
whole = st.integers(0, 10**12).map(Decimal)


@given(values=st.lists(numbers, min_size=1, max_size=12), place=st.integers(0, 11))
def test_sums_means_and_ranks_are_those_of_plain_arithmetic(visits: Dataset, values: list[Decimal], place: int) -> None:
    data, row = series(visits, values), place % len(values)
    total = sum(map(Fraction, values), Fraction(0))
    assert value_of("{v.@sum.old}", data) == total
    mean = total / len(values)
    rounded = (Decimal(mean.numerator) / Decimal(mean.denominator)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert value_of("{v.@mean.old}", data) == rounded  # the column has one decimal
    assert value_of(f"{{v.{2000 + row}.old|rank}}", data) == 1 + sorted(values, reverse=True).index(values[row])
    assert value_of(f"{{v.{2000 + row}.old|rank low}}", data) == 1 + sorted(values).index(values[row])


@given(values=st.lists(whole, min_size=1, max_size=12))
def test_shares_of_a_sum_make_a_whole(visits: Dataset, values: list[Decimal]) -> None:
    data = series(visits, values)
    shares = [value_of(f"{{v.{2000 + number}.visits|share}}", data) for number in range(len(values))]
    if sum(values):
        assert abs(sum((share for share in shares if share is not None), Decimal(0)) - 100) < Decimal("1e-20")
        for share, value in zip(shares, values, strict=True):
            assert share is not None
            assert abs(Fraction(share) - 100 * Fraction(value) / sum(map(Fraction, values))) < Fraction(1, 10**20)
    else:
        assert shares == [None] * len(values)


@given(values=st.lists(st.none() | st.integers(0, 6).map(Decimal), min_size=2, max_size=9))
def test_what_is_told_of_the_past_stops_at_what_is_not_known(visits: Dataset, values: list[Decimal | None]) -> None:
    data = series(visits, values)
    last, *past = reversed(values)
    assert (value_of("{v.@last.visits}", data) is None) == (last is None)
    for name, sign in (("highest", 1), ("lowest", -1)):
        told = value_of(f"{{v.@last.visits|{name}}}", data)
        run = 0
        while last is not None and run < len(past) and (one := past[run]) is not None and sign * one < sign * last:
            run += 1
        assert told == (1 + run if run else None)
    known = past[: past.index(None)] if None in past else past
    before = known[0] if known else None
    change = value_of("{v.@last.visits|difference}", data)
    assert change == (None if last is None or before is None else last - before)
    lower = [place for place, one in enumerate(known) if last is not None and one is not None and one <= last]
    assert value_of("{v.@lower.visits}", data) == (known[lower[0]] if lower and lower[0] else None)


@pytest.mark.parametrize(
    "typed",
    ["{v.@last.visits}", "{v.@last.visits|change}", "{v.@last.visits|rank|words}", "{v.@lower:visits.year}",
     "{v.@last.visits|lowest}", "{v.@sum.visits}", "{v.@last.visits|share}", "{v.@mean.visits}"],
)  # fmt: skip
def test_a_row_that_waits_for_its_figures_leaves_a_gap(visits: Dataset, typed: str) -> None:
    data = series(visits, [Decimal(5), Decimal(4), None])
    with pytest.raises(ValueMissing):
        answer(slot(typed), data, 2030)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("{v.@last.visits}", "the rows of 'v' are not in order of time"),
        ("{v.@previous.visits}", "the rows of 'v' are not in order of time"),
        ("{v.2001.visits|change}", "the rows of 'v' are not in order of time"),
    ],
)
def test_rows_with_the_newest_first_are_refused(visits: Dataset, typed: str, message: str) -> None:
    data = series(visits, [Decimal(5), Decimal(4), Decimal(3)])
    turned = {"v": data["v"].model_copy(update={"rows": data["v"].rows[::-1]})}
    with pytest.raises(ValueProblem, match=message):
        answer(slot(typed), turned, 2030)


def test_a_year_without_a_row_is_no_year_before(visits: Dataset) -> None:
    data = series(visits, [Decimal(5), Decimal(4), Decimal(3)])
    first, _, last = data["v"].rows
    gap = {"v": data["v"].model_copy(update={"rows": (first, last)})}
    with pytest.raises(ValueProblem, match="time is missing between the rows '2000' and '2002'"):
        answer(slot("{v.@last.visits|change}"), gap, 2030)
    assert value_of("{v.@last.visits|change 2000}", gap) == -40


def test_years_are_not_counted_past_one_without_a_row(visits: Dataset) -> None:
    data = series(visits, [Decimal(5), Decimal(4), Decimal(3), Decimal(2)])
    first, _, *later = data["v"].rows
    gap = {"v": data["v"].model_copy(update={"rows": (first, *later)})}
    assert value_of("{v.@last.visits|since 2002}", gap) == 1
    with pytest.raises(ValueProblem, match="time is missing between the rows '2000' and '2002'"):
        answer(slot("{v.@last.visits|since @first}"), gap, 2030)


@pytest.mark.parametrize(
    "typed", ["{v.@max:visits.year|short}", "{v.@last.visits|since @max}", "{v.@max.visits|label}"]
)
def test_of_equal_rows_none_is_chosen_in_silence(visits: Dataset, typed: str) -> None:
    data = series(visits, [Decimal(5), Decimal(4), Decimal(5), Decimal(3)])
    with pytest.raises(ValueProblem, match="'@max' of 'visits' is more than one row: 2000, 2002") as refused:
        answer(slot(typed), data, 2030)
    assert str(refused.value.hint) == "name the row that is meant, and say of all that they are equal"
    assert value_of("{v.@max.visits}", data) == 5
    assert value_of("{v.@last.visits|difference @max}", data) == -2


def test_of_equal_rows_none_is_stressed_in_silence(visits: Dataset) -> None:
    data = series(visits, [Decimal(5), Decimal(4), Decimal(5), Decimal(3)])["v"]
    with pytest.raises(ValueProblem, match="'@max' of 'visits' is more than one row: 2000, 2002"):
        stressed_row(data, DataView(IdRef("v"), highlight=IdRef("@max")))
    assert stressed_row(data, DataView(IdRef("v"), highlight=IdRef("@min"))) is data.rows[-1]


@pytest.mark.parametrize("typed", ["{v.@previous.visits}", "{v.@last.visits|change}", "{v.@last.visits|highest}"])
def test_a_series_of_one_row_has_nothing_before_it(visits: Dataset, typed: str) -> None:
    with pytest.raises(ValueProblem, match="no row stands before '2000'") as refused:
        answer(slot(typed), series(visits, [Decimal(5)]), 2030)
    assert str(refused.value.hint) == "add the rows before it, or leave the comparison out of the sentence"


def test_a_later_row_is_proposed_where_there_is_one(visits: Dataset) -> None:
    with pytest.raises(ValueProblem, match="no row stands before '2000'") as refused:
        answer(slot("{v.@first.visits|change}"), series(visits, [Decimal(5), Decimal(6), Decimal(7)]), 2030)
    assert str(refused.value.hint) == "name a later row; rows: 2001, 2002"


def test_there_is_no_year_before_the_first() -> None:
    with pytest.raises(ValueProblem, match="there is no year -99"):
        answer(slot("{year:-999}"), {}, 900)


def test_a_draft_shows_which_figure_is_missing_and_a_chart_its_last_row(tmp_path: Path) -> None:
    blocks = """\
- paragraph: '{v.@first.pupils}'
- chart: {id: c, kind: bar, data: v, columns: [visits], highlight: "@last", caption: {nl: x, fr: y},
    alt: {nl: y, fr: z}}
"""
    made = report_of(tmp_path, {"one": blocks}, data={"v": VISITS})
    assert "slot-missing" in [found.code for found in made.diagnostics]
    locale = locale_of("nl")
    document = repr(localise(made, locale, DraftEdition(made, locale)))
    assert "⟨Cijfer ontbreekt: " in document
    assert "v.@first.pupils" in document
    assert "highlight=5" in document

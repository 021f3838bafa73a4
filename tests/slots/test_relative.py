"""Slots that stay right next year: rows by where they stand, and what is told of a number beside others."""

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
from report.model.dataset import DataCell, DataRow, Dataset
from report.model.report import Report
from report.slots.answers import answer
from report.slots.found import ValueAnswer, ValueMissing
from report.values.kind import ValueProblem
from tests.localise.making import report_of
from tests.slots.test_answers import slot

COLUMNS = """\
title: {nl: n, fr: n}
columns:
  - {id: year, kind: period, label: {nl: Jaar, fr: Année}}
  - {id: visits, kind: integer, label: {nl: Bezoeken, fr: Visites}}
  - {id: pupils, kind: integer, label: {nl: Leerlingen, fr: Élèves}}
  - {id: content, kind: percent, label: {nl: Tevreden, fr: Satisfaits}}
  - {id: cost, kind: money, label: {nl: Kosten, fr: Coût}}
  - {id: time, kind: duration, label: {nl: Tijd, fr: Durée}}
  - {id: old, kind: decimal, label: {nl: Oud, fr: Ancien}, digits: 1}
nulls: {lost: {nl: verloren, fr: perdu}}
"""
VISITS = f"""\
id: v
{COLUMNS}
breaks: [{{column: old, before: "2028", reason: {{nl: anders geteld, fr: autre comptage}}}}]
rows:
  - {{id: "2024", year: 2024-01-01/2025-01-01, visits: 4392, pupils: {{null: lost}}, content: 60, cost: 1000,
     time: 3:00, old: 1}}
  - {{id: "2025", year: 2025-01-01/2026-01-01, visits: 3118, pupils: {{null: lost}}, content: 70, cost: 1500,
     time: 2:00, old: 2}}
  - {{id: "2026", year: 2026-01-01/2027-01-01, visits: 5812, pupils: 1203, content: 64.5, cost: 3000,
     time: 4:00, old: 4}}
  - {{id: "2027", year: 2027-01-01/2028-01-01, visits: 8010, pupils: 1716, content: 66, cost: 2500, time: 2:30, old: 3}}
  - {{id: "2028", year: 2028-01-01/2029-01-01, visits: 6272, pupils: 900, content: 61, cost: 2000, time: 2:15, old: 9}}
  - {{id: "2029", year: 2029-01-01/2030-01-01, visits: 5532, pupils: 1000, content: 67, cost: 1000, time: 1:55, old: 8}}
"""
PARTS = """\
id: p
title: {nl: n, fr: n}
columns:
  - {id: name, kind: text, label: {nl: Naam, fr: Nom}}
  - {id: buyers, kind: integer, label: {nl: Kopers, fr: Acheteurs}}
  - {id: nothing, kind: integer, label: {nl: Niets, fr: Rien}}
  - {id: balance, kind: integer, label: {nl: Saldo, fr: Solde}}
rows:
  - {id: a, name: a, buyers: {value: 30, approx: true}, nothing: 0, balance: 5}
  - {id: b, name: b, buyers: 50, nothing: 0, balance: -2}
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    blocks = {"one": "- paragraph: '{v.@last.visits} {p.a.buyers}'"}
    return report_of(tmp_path_factory.mktemp("relative"), blocks, data={"v": VISITS, "p": PARTS})


def written(typed: str, report: Report, language: str) -> str:
    found = answer(slot(typed), report.data, 2030)
    assert isinstance(found, ValueAnswer)
    return found.in_text(locale_of(language)).replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(
    ("typed", "nl", "fr", "en", "de"),
    [
        # rows
        ("{v.@previous.visits}", "6.272", "6_272", "6,272", "6.272"),
        ("{v.@last-1.visits}", "6.272", "6_272", "6,272", "6.272"),
        ("{v.@last-5.visits}", "4.392", "4_392", "4,392", "4.392"),
        ("{v.@previous.year|short}", "2028", "2028", "2028", "2028"),
        ("{v.@lower:visits.year|short}", "2025", "2025", "2025", "2025"),
        ("{v.@lower.visits}", "3.118", "3_118", "3,118", "3.118"),
        ("{v.@higher.content|label}", "2025", "2025", "2025", "2025"),
        ("{v.@max.visits|label}", "2027", "2027", "2027", "2027"),
        # all rows
        ("{v.@sum.visits}", "33.136", "33_136", "33,136", "33.136"),
        ("{v.@sum.pupils|known}", "4.819", "4_819", "4,819", "4.819"),
        ("{v.@mean.visits}", "5.523", "5_523", "5,523", "5.523"),
        ("{v.@mean.visits|digits 2}", "5.522,67", "5_522,67", "5,522.67", "5.522,67"),
        ("{v.@mean.cost}", "1.833~euro", "1_833~euros", "1,833~euros", "1.833~Euro"),
        ("{v.@mean.time|short}", "2:37", "2:37", "2:37", "2:37"),
        ("{v.@mean.content|unweighted}", "64,8~%", "64,8~%", "64.8%", "64,8~%"),
        ("{v.@mean.pupils|known|digits 1}", "1.204,8", "1_204,8", "1,204.8", "1.204,8"),
        # beside another
        ("{v.@last.visits|change}", "−11,8~%", "−11,8~%", "−11.8%", "−11,8~%"),
        ("{v.@last.visits|change|fall}", "11,8~%", "11,8~%", "11.8%", "11,8~%"),
        ("{v.@previous.visits|change}", "−21,7~%", "−21,7~%", "−21.7%", "−21,7~%"),
        ("{v.@last.pupils|change|rise|digits 0}", "11~%", "11~%", "11%", "11~%"),
        ("{v.@last.pupils|difference}", "+100", "+100", "+100", "+100"),
        ("{v.@last.cost|difference|fall}", "1.000~euro", "1_000~euros", "1,000~euros", "1.000~Euro"),
        ("{v.@last.visits|change @mean}", "+0,2~%", "+0,2~%", "+0.2%", "+0,2~%"),
        ("{v.@last.visits|change @first|digits 0}", "+26~%", "+26~%", "+26%", "+26~%"),
        ("{v.@last.visits|share}", "16,7~%", "16,7~%", "16.7%", "16,7~%"),
        ("{v.@last.pupils|share visits|digits 0}", "18~%", "18~%", "18%", "18~%"),
        ("{p.a.buyers|share}", "ongeveer 37,5~%", "environ 37,5~%", "about 37.5%", "rund 37,5~%"),
        ("{p.a.buyers|share|exact}", "37,5~%", "37,5~%", "37.5%", "37,5~%"),
        # its place
        ("{v.@last.visits|rank}", "4", "4", "4", "4"),
        ("{v.@max.visits|rank|ordinal}", "1e", "1er", "1st", "1."),
        ("{v.@max.visits|rank|ordinal f}", "1e", "1re", "1st", "1."),
        ("{v.@last.visits|rank low|ordinal}", "3e", "3e", "3rd", "3."),
        ("{v.@last.visits|rank low|ordinal|words}", "derde", "troisième", "third", "dritte"),
        ("{v.@max.visits|rank|ordinal|words f|capital}", "Eerste", "Première", "First", "Erste"),
        ("{v.@max.visits|rank|words}", "hoogste", "plus élevé", "highest", "höchste"),
        ("{v.2028.visits|rank|words f}", "op één na hoogste", "deuxième plus élevée", "second highest", "zweithöchste"),
        ("{v.@last.visits|rank low|words}", "op twee na laagste", "troisième plus bas", "third lowest",
         "drittniedrigste"),
        ("{v.@last.pupils|rank low|words f|known}", "op één na laagste", "deuxième plus basse", "second lowest",
         "zweitniedrigste"),
        # back through time
        ("{v.@last.visits|lowest|words}", "vier", "quatre", "four", "vier"),
        ("{v.2027.visits|highest}", "4", "4", "4", "4"),
        ("{v.@last.pupils|highest|words}", "twee", "deux", "two", "zwei"),
        ("{v.@last.visits|falling|ordinal}", "2e", "2e", "2nd", "2."),
        ("{v.2027.visits|rising|words}", "twee", "deux", "two", "zwei"),
        ("{v.@last.visits|above 5000|words}", "vier", "quatre", "four", "vier"),
        ("{v.@last.time|below 2:40}", "3", "3", "3", "3"),
        ("{v.@last.visits|since @max}", "2", "2", "2", "2"),
        ("{v.@last.visits|since @first|words}", "vijf", "cinq", "five", "fünf"),
        ("{v.@last.visits|since 2024|ordinal|words}", "vijfde", "cinquième", "fifth", "fünfte"),
        # the report's year
        ("{year}", "2030", "2030", "2030", "2030"),
        ("{year:-1}", "2029", "2029", "2029", "2029"),
        ("{year:+1}", "2031", "2031", "2031", "2031"),
        ("{year|since 2014|words}", "16", "16", "16", "16"),
        ("{year:-1|since 2024|words}", "vijf", "cinq", "five", "fünf"),
        ("{int:21|ordinal}", "21e", "21e", "21st", "21."),
        ("{int:112|ordinal}", "112e", "112e", "112th", "112."),
    ],
)  # fmt: skip
def test_what_each_reader_gets(report: Report, typed: str, nl: str, fr: str, en: str, de: str) -> None:
    assert [written(typed, report, language) for language in ("nl", "fr", "en", "de")] == [nl, fr, en, de]


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        # values that are not there, with the reason
        ("{v.@first.pupils}", "row '2024' of 'v' has no value for 'pupils' (lost)", "data/v.yaml:15"),
        ("{v.@sum.pupils}", "'pupils' of 'v' has no value in these rows: 2024 (lost), 2025 (lost)", "|known"),
        ("{v.@mean.pupils}", "'pupils' of 'v' has no value in these rows", "|known"),
        ("{v.@last.pupils|rank}", "'pupils' of 'v' has no value in these rows", "|known"),
        ("{v.@last.pupils|share}", "'pupils' of 'v' has no value in these rows", "|known"),
        ("{v.2026.pupils|change}", "row '2025' of 'v' has no value for 'pupils' (lost)", "name a row that has one"),
        ("{v.2026.pupils|highest}", "row '2025' of 'v' has no value for 'pupils' (lost)", ""),
        # a break in the series
        ("{v.2028.old|change}", "the series of 'old' breaks before row '2028'", "one side of the break"),
        ("{v.@last.old|change @first}", "the series of 'old' breaks before row '2028'", ""),
        ("{v.2028.old|highest}", "the series of 'old' breaks before row '2028'", ""),
        ("{v.@max.old}", "the series of 'old' breaks before row '2028'", ""),
        ("{v.@mean.old}", "the series of 'old' breaks before row '2028'", ""),
        # what is not so
        ("{v.@last.visits|change|rise}", "'visits' has not risen from '2028' to '2029'", "change the sentence"),
        ("{v.@last.pupils|difference|fall}", "'pupils' has not fallen from '2028' to '2029'", "change the sentence"),
        ("{v.@last.visits|highest}", "row '2029' is not the highest: '2028' is as high", "|rank|words"),
        ("{v.@last.pupils|lowest}", "row '2029' is not the lowest: '2028' is as low", "|rank|words"),
        ("{v.@last.visits|rising}", "'visits' has not risen from '2028' to '2029'", ""),
        ("{v.@last.visits|above 6000}", "row '2029' is not above 6000", "change the sentence"),
        ("{v.@last.visits|below 5000}", "row '2029' is not below 5000", ""),
        ("{v.@higher.visits}", "row '2029' is not the highest: '2028' is as high", "|rank|words"),
        ("{v.@lower.time}", "no such row before the last one of 'v': no row stands before '2024'", "|lowest"),
        # what has no meaning
        ("{v.@first.visits|change}", "no row stands before '2024'", "name a later row; rows: 2024"),
        ("{v.@last-6.visits}", "no row stands 6 before the last: 'v' has 6", "rows: 2024"),
        ("{v.@last.year|rank}", "'rank' needs a column of numbers", "columns of numbers: visits, pupils"),
        ("{p.a.name|share}", "'share' needs a column of numbers", "buyers"),
        ("{p.@previous.buyers}", "the rows of 'p' do not follow each other in time", "name the row"),
        ("{p.b.buyers|change}", "the rows of 'p' do not follow each other in time", "name the row"),
        ("{p.b.nothing|share}", "no share can be told of 0", "the number itself"),
        ("{p.a.balance|share}", "no share can be told where a value is below 0", "the number itself"),
        ("{p.b.buyers|share balance}", "no share can be told where a value is below 0", ""),
        ("{p.b.buyers|share name}", "'buyers' is no part of 'name'", "same kind and unit"),
        ("{v.@last.visits|share cost}", "'visits' is no part of 'cost'", "same kind and unit"),
        ("{v.@last.visits|share pupils}", "5532 is more than the whole, 1000", "|share ..."),
        ("{v.@last.content|share}", "a share of percentages says nothing", "the percentage itself"),
        ("{v.@mean.content}", "the mean of percentages counts each row alike", "|unweighted"),
        ("{v.@sum.visits|rank}", "'rank' compares one row with others", "@last"),
        ("{v.@sum.visits|change}", "'change' compares one row with others", ""),
        ("{v.@mean.visits|lowest}", "'lowest' compares one row with others", ""),
        ("{v.@first.visits|since @last}", "row '2024' does not come after row '2029'", "an earlier row"),
        ("{v.@last.visits|rank|change}", "both 'change' and 'rank'", "one of them"),
        ("{v.2025.visits|rank|words}", "place 6 of 6 has no words", "|rank low|words"),
        ("{v.@last.visits|rank high}", "the filter 'rank' takes no 'high'", "|rank or |rank low"),
        ("{v.@last.visits|above}", "the filter 'above' is not complete", "|above 5000"),
        ("{v.@last.visits|above 5.000}", "'5.000' can be read as 5000 and as 5", "5000"),
        ("{v.@last.visits|fall}", "the filter 'fall' has nothing to do here", "change or difference"),
        ("{v.@last.visits|known}", "the filter 'known' has nothing to do here", "share, rank, @sum or @mean"),
        ("{v.@sum.visits|unweighted}", "the filter 'unweighted' has nothing to do here", "@mean"),
        ("{v.@last.visits|change 2020}", "unknown row '2020' of 'v'", "@previous, @last-2"),
        ("{v.@last-0.visits}", "unknown row '@last-0'", "@last-2"),
        ("{v.@prev.visits}", "unknown row '@prev'", "@previous"),
        ("{year:1}", "'1' is no number of years before or after the report's", "{year:+1}"),
        ("{year:2022}", "'2022' is no number of years", "{year}, {year:-1}"),
        ("{year|since 2030}", "'2030' is no year before 2030", "|since 2022"),
        ("{year|digits 1}", "unknown filter 'digits'", "since, capital"),
        ("{jaar}", "'jaar' is no place in the data", ""),
    ],
)
def test_what_would_be_wrong_is_refused(report: Report, typed: str, message: str, hint: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        answer(slot(typed), report.data, 2030)
    assert message in caught.value.message
    assert hint in caught.value.hint


@pytest.fixture(scope="module")
def visits(report: Report) -> Dataset:
    return report.data["v"]


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

"""Charts in a language: one precision, axes that say where they start, and an end at a break before nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.document import Chart, Figure
from report.locales import locale_of
from report.localise import localise
from tests.localise.making import report_of

HEAD = """\
id: d
title: {nl: Reeks, fr: Série}
columns:
  - {id: year, kind: period, label: {nl: Jaar, fr: Année}}
  - {id: n, kind: percent, label: {nl: Aandeel, fr: Part}}
nulls: {lost: {nl: kwijtgeraakt, fr: perdu}}
breaks: [{column: n, before: r2, reason: {nl: anders geteld, fr: autre comptage}}]
rows:
"""


def charted(folder: Path, values: str, kind: str = "line", language: str = "nl", more: str = "") -> Chart:
    """A chart of these values, a year a row; "-" is one that was lost, "~7" is about 7."""
    rows = [
        f"  - {{id: r{i}, year: {2020 + i}-01-01/{2021 + i}-01-01, n: {_cell(v)}}}\n"
        for i, v in enumerate(values.split())
    ]
    blocks = f"- chart: {{id: c, data: d, caption: C, kind: {kind}, columns: [n]{more}}}"
    made = report_of(folder, {"one": blocks}, data={"d": HEAD + "".join(rows)})
    (figure,) = [one for one in localise(made, locale_of(language)).elements if isinstance(one, Figure)]
    assert isinstance(figure.body, Chart)
    return figure.body


def _cell(value: str) -> str:
    return "{null: lost}" if value == "-" else f"{{value: {value[1:]}, approx: true}}" if value[0] == "~" else value


def labels(chart: Chart) -> list[str]:
    return [point.label.replace("\u00a0", " ") for point in chart.series[0].points]


def test_all_values_of_a_chart_have_the_same_number_of_decimals(tmp_path: Path) -> None:
    assert labels(charted(tmp_path, "61 70.00 66.5")) == ["61,0 %", "70,0 %", "66,5 %"]


def test_no_decimals_are_printed_that_no_value_needs(tmp_path: Path) -> None:
    assert labels(charted(tmp_path, "61 70.00 66.0")) == ["61 %", "70 %", "66 %"]


def test_what_is_about_a_number_is_not_made_exact(tmp_path: Path) -> None:
    assert labels(charted(tmp_path, "61 ~70 66.5")) == ["61,0 %", "ca. 70 %", "66,5 %"]


@pytest.mark.parametrize(
    ("values", "language", "said"),
    [
        ("61 70 66", "nl", "as begint bij 60 %"),
        ("61 70 66", "fr", "l’axe commence à 60 %"),
        ("-61 -70 -66", "nl", "as eindigt bij −60 %"),
        ("1 70 66", "nl", ""),
        ("-3 70 66", "nl", ""),
    ],
)
def test_an_axis_on_which_zero_has_no_place_says_so(tmp_path: Path, values: str, language: str, said: str) -> None:
    (cut,) = charted(tmp_path, values, language=language).cuts
    assert cut.replace("\u00a0", " ") == said


@pytest.mark.parametrize("kind", ["bar", "hbar", "area", "stacked-bar"])
def test_lengths_and_areas_start_at_zero(tmp_path: Path, kind: str) -> None:
    assert charted(tmp_path, "61 70 66", kind).cuts == ("",)


def test_each_small_chart_says_where_its_axis_starts(tmp_path: Path) -> None:
    assert [cut.replace("\u00a0", " ") for cut in charted(tmp_path, "61 70 66", "multiples").cuts] == [
        "as begint bij 60 %"
    ]


def test_a_chart_ends_at_a_break_behind_which_nothing_has_a_value(tmp_path: Path) -> None:
    ended = charted(tmp_path, "61 70 - -")
    assert ended.categories == ("2020", "2021")
    assert ended.series[0].breaks == (2,)
    assert ended.break_note == "anders geteld"
    assert len(charted(tmp_path, "61 70 - 5").categories) == 4


def test_the_decimals_of_a_chart_may_be_told(tmp_path: Path) -> None:
    assert labels(charted(tmp_path, "61 70.4 66.5", more=", digits: 0")) == ["61 %", "70 %", "67 %"]


NAMED = """\
id: d
title: {nl: Reeks, fr: Série}
columns:
  - {id: place, kind: text, label: {nl: Plaats, fr: Lieu}}
  - {id: n, kind: integer, label: {nl: Kasten, fr: Ruches}}
  - {id: m, kind: integer, label: {nl: Ramen, fr: Cadres}}
nulls: {lost: {nl: kwijtgeraakt, fr: perdu}}
rows:
  - {id: a, place: Aalst, n: 3, m: 9}
  - {id: b, place: Brugge, n: {null: lost}, m: 8}
  - {id: c, place: Ciney, n: 5, m: 1}
"""


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ("columns: [n]", "Aalst Brugge Ciney"),
        ("columns: [n], sort: highest-first", "Ciney Aalst Brugge"),
        ("columns: [n], sort: lowest-first", "Aalst Ciney Brugge"),
        ("columns: [n, m], focus: m, sort: highest-first", "Aalst Brugge Ciney"),
    ],
)
def test_rows_are_sorted_and_those_without_a_value_stand_last(tmp_path: Path, fields: str, names: str) -> None:
    blocks = f"- chart: {{id: c, data: d, caption: C, kind: hbar, {fields}}}"
    made = report_of(tmp_path, {"one": blocks}, data={"d": NAMED})
    (figure,) = [one for one in localise(made, locale_of("nl")).elements if isinstance(one, Figure)]
    assert isinstance(figure.body, Chart)
    assert " ".join(figure.body.categories) == names
    assert figure.body.focus == (1 if "focus" in fields else None)


DATED = """\
id: d
title: {nl: Reeks, fr: Série}
columns:
  - {id: day, kind: date, label: {nl: Dag, fr: Jour}}
  - {id: n, kind: integer, label: {nl: Kasten, fr: Ruches}}
rows:
"""


def dated(folder: Path, kind: str, *days: str) -> Chart:
    rows = [f"  - {{id: r{i}, day: {day}, n: {i}}}\n" for i, day in enumerate(days)]
    blocks = f"- chart: {{id: c, data: d, caption: C, kind: {kind}, columns: [n]}}"
    made = report_of(folder, {"one": blocks}, data={"d": DATED + "".join(rows)})
    (figure,) = [one for one in localise(made, locale_of("nl")).elements if isinstance(one, Figure)]
    assert isinstance(figure.body, Chart)
    return figure.body


@pytest.mark.parametrize("kind", ["line", "area", "multiples"])
def test_dates_are_sorted_and_as_far_apart_as_in_time(tmp_path: Path, kind: str) -> None:
    made = dated(tmp_path, kind, "2010-01-01", "2012-01-01", "2016-01-01", "2011-01-01")
    assert [name.replace("\u00a0", " ") for name in made.categories] == [
        f"1 januari {year}" for year in (2010, 2011, 2012, 2016)
    ]
    assert [point.value for point in made.series[0].points] == [0, 3, 1, 2]
    assert made.times == pytest.approx((0, 1, 2, 6), abs=0.02)


def test_years_and_months_are_equally_far_apart(tmp_path: Path) -> None:
    assert dated(tmp_path, "line", "2010-01-01", "2011-01-01", "2012-01-01", "2013-01-01").times == ()
    assert dated(tmp_path / "months", "line", "2010-01-01", "2010-02-01", "2010-03-01", "2010-04-01").times == ()


def test_bars_stand_in_the_order_of_the_rows(tmp_path: Path) -> None:
    made = dated(tmp_path, "bar", "2010-01-01", "2012-01-01", "2011-01-01")
    assert [point.value for point in made.series[0].points] == [0, 1, 2]
    assert made.times == ()

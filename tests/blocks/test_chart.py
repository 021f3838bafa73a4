"""The block `chart`: what it draws is there, is numbers, has values and an axis in common; each fault at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError, Severity
from tests.localise.making import DATA, errors, report_of

CHART = "- chart: {{id: figure-one, kind: {kind}, data: hives, columns: [{columns}], caption: Kasten{rest}}}\n"


@pytest.mark.parametrize(
    ("kind", "columns", "rest", "at", "said"),
    [
        ("bar", "hives, place", "", "place", "'place' is a column of the kind country, which no chart draws"),
        ("bar", "hives, honey", ", rows: [b]", "honey", "the column 'honey' has no value in the rows of the chart"),
        ("bar", "hives", ", category: occupied", "occupied", "'occupied' is a column of numbers, not of names"),
        ("bar", "hives, occupied", "", "occupied", "'occupied' (%) has no axis in common with 'hives' (number)"),
        ("stacked-bar", "hives, honey", "", "honey", "'honey' (kg) cannot be added to 'hives' (number)"),
    ],
)
def test_what_cannot_be_drawn_is_told_where_it_is_named(
    kind: str, columns: str, rest: str, at: str, said: str, tmp_path: Path
) -> None:
    typed = CHART.format(kind=kind, columns=columns, rest=rest)
    with pytest.raises(ContentError) as caught:
        report_of(tmp_path, {"a": typed})
    (found,) = errors(caught.value)
    assert said in found.message
    line = (tmp_path / found.mark.file).read_text("utf-8").splitlines()[found.mark.line - 1]
    assert line[found.mark.column - 1 :].startswith(at)


def test_hints_name_the_columns_of_numbers(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        report_of(tmp_path, {"a": CHART.format(kind="bar", columns="name", rest="")})
    assert errors(caught.value)[0].hint == "columns of numbers: hives, occupied, honey, check, cost"


def test_a_chart_without_alt_text_is_noted(tmp_path: Path) -> None:
    (found,) = [
        one
        for one in report_of(tmp_path, {"a": CHART.format(kind="bar", columns="hives", rest="")}).diagnostics
        if one.code == "alt"
    ]
    assert found.severity is Severity.NOTE
    assert "the alt text of 'figure-one' is computed" in found.message


def test_what_is_drawn_is_drawn(tmp_path: Path) -> None:
    assert "honey" in DATA
    report = report_of(tmp_path, {"a": CHART.format(kind="line", columns="honey", rest=", alt: Een lijn die stijgt.")})
    assert [one for one in report.diagnostics if one.code in ("alt", "data")] == []

"""Charts: their series, ticks and breaks, as the outline of the element."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.charts import CHARTS
from tests.blocks.outlines import REMARKS, lines, lowered


def test_a_chart_of_one_series(tmp_path: Path) -> None:
    blocks = (
        "- chart: {id: k, kind: bar, data: hives, columns: [honey], highlight: c, caption: C, alt: A, notes: [noot]}"
    )
    assert lowered(tmp_path, blocks) == lines("""
        figure #k Figuur~1: C
          alt: A. De gegevens staan in het bijgevoegde bestand kasten.csv.
          chart bar, unit Honing (kg), highlight 2, no value: geen cijfer
            categories: 2027–2028 · 2028–2029 · 2029–2030
            ticks: 0=0 · 2=2 · 4=4 · 6=6 · 8=8 · 10=10
            series Honing, breaks (): 8,25 · - · ca.~9,5
          note: 2028–2029: niet gemeten.
          note: noot
          data: hives
        """)


def test_categories_may_be_another_column_and_rows_chosen(tmp_path: Path) -> None:
    fields = "columns: [hives], rows: [b, a], category: place, caption: C, alt: A"
    blocks = f"- chart: {{id: k, kind: hbar, data: hives, {fields}}}"
    assert lowered(tmp_path, blocks, "fr") == lines("""
        figure #k Figure~1: C
          alt: A. Les données figurent dans le fichier joint ruches.csv.
          chart hbar, unit Ruches, highlight None, no value: pas de chiffre
            categories: Royaume-Uni · Belgique
            ticks: 0=0 · 250=250 · 500=500 · 750=750 · 1000=1_000 · 1250=1_250
            series Ruches, breaks (): env.~80 · 1_200
          data: hives
        """)


@pytest.mark.parametrize(
    ("kind", "column", "unit", "ticks", "points"),
    [
        (
            "line",
            "occupied",
            "Bezet",
            "60=60~% · 62=62~% · 64=64~% · 66=66~% · 68=68~% · 70=70~%",
            "66,5~% · 70,0~% · 61,0~%",
        ),
        ("area", "occupied", "Bezet", "0=0~% · 20=20~% · 40=40~% · 60=60~% · 80=80~%", "66,5~% · 70,0~% · 61,0~%"),
        (
            "line",
            "check",
            "Controle",
            "0=0:00 · 900=15:00 · 1800=30:00 · 2700=45:00 · 3600=1:00:00 · 4500=1:15:00",
            "2:56 · 1:03:05 · 4:05",
        ),
        (
            "bar",
            "cost",
            "Kosten (miljoen euro)",
            "0=0 · 1e+08=100 · 2e+08=200 · 3e+08=300",
            "275~miljoen~euro · 1.250~euro · 18.500,50~euro",
        ),
        ("bar", "hives", "Kasten", "0=0 · 250=250 · 500=500 · 750=750 · 1000=1.000 · 1250=1.250", "1.200 · ca.~80 · 6"),
    ],
)
def test_axes_of_each_kind_of_number(
    tmp_path: Path, kind: str, column: str, unit: str, ticks: str, points: str
) -> None:
    blocks = f"- chart: {{id: k, kind: {kind}, data: hives, columns: [{column}], caption: C, alt: A}}"
    found = lowered(tmp_path, blocks)
    assert f"chart {kind}, unit {unit}, highlight None" in found
    assert f"ticks: {ticks}\n" in found
    assert f"breaks (): {points}\n" in found


@pytest.mark.parametrize("kind", [kind.name for kind in CHARTS.values() if kind.series == "stacked"])
def test_what_is_stacked_has_ticks_from_the_lowest_to_the_highest_stack(kind: str, tmp_path: Path) -> None:
    columns = "{id: n, kind: text, label: N}, {id: a, kind: integer, label: A}, {id: b, kind: integer, label: B}"
    data = f"id: hives\ntitle: T\ncolumns: [{columns}]\nrows: [{{id: x, n: x, a: 60, b: 70}}]\n"
    blocks = f"- chart: {{id: k, kind: {kind}, data: hives, columns: [a, b], caption: C, alt: A}}"
    assert "ticks: 0=0 · 50=50 · 100=100 · 150=150\n" in lowered(tmp_path, blocks, data=data)


def test_what_is_stacked_downwards_is_not_taken_off_what_is_stacked_upwards(tmp_path: Path) -> None:
    columns = "{id: n, kind: text, label: N}, {id: a, kind: integer, label: A}, {id: b, kind: integer, label: B}"
    data = f"id: hives\ntitle: T\ncolumns: [{columns}]\nrows: [{{id: x, n: x, a: 60, b: -40}}]\n"
    blocks = "- chart: {id: k, kind: stacked-bar, data: hives, columns: [a, b], caption: C, alt: A}"
    assert "ticks: -40=−40 · -20=−20 · 0=0 · 20=20 · 40=40 · 60=60\n" in lowered(tmp_path, blocks, data=data)


def test_small_multiples_have_ticks_and_units_of_their_own(tmp_path: Path) -> None:
    blocks = "- chart: {id: k, kind: multiples, data: hives, columns: [honey, cost], caption: C, alt: A, wide: true}"
    assert lowered(tmp_path, blocks, "fr") == lines("""
        figure wide #k Figure~1: C
          alt: A. Les données figurent dans le fichier joint ruches.csv.
          chart multiples, unit -, highlight None, no value: pas de chiffre
            categories: 2027–2028 · 2028–2029 · 2029–2030
            ticks: 8.25=8,25 · 8.5=8,50 · 8.75=8,75 · 9=9,00 · 9.25=9,25 · 9.5=9,50
            ticks: 0=0 · 1e+08=100 · 2e+08=200 · 3e+08=300
            series Miel (kg), breaks (): 8,25 · - · env.~9,5
            series Coût (millions d’euros), breaks (): 275~millions~d’euros · 1_250~euros · 18_500,50~euros
          note: Miel, 2028–2029~: non mesuré.
          data: hives
        """)


def test_breaks_stand_in_the_series_and_are_explained(tmp_path: Path) -> None:
    chart = "- chart: {{id: k, kind: line, data: hives, columns: [w], rows: [{}], caption: C, alt: A}}"
    found = lowered(tmp_path, chart.format("a, b, c"), data=REMARKS)
    assert "series W, breaks (1,): 5,53 · 4,51 · 3,00\n" in found
    assert "break: vanaf hier anders\n" in found
    assert "series W, breaks (1,): 5,53 · 3,00\n" in lowered(tmp_path, chart.format("a, c"), data=REMARKS)
    later = lowered(tmp_path, chart.format("c, d"), data=REMARKS)
    assert "breaks (): 3 · 2\n" in later
    assert "break:" not in later


def test_a_long_reason_of_a_break_stands_under_the_chart(tmp_path: Path) -> None:
    long = "vanaf hier telt iedereen anders dan voorheen en wel om redenen die te lang zijn voor de grafiek zelf"
    data = REMARKS.replace("vanaf hier anders", long)
    found = lowered(tmp_path, "- chart: {id: k, kind: line, data: hives, columns: [w], caption: C, alt: A}", data=data)
    assert "break: breuk in de reeks\n" in found
    assert f"note: V{long[1:]}.\n" in found

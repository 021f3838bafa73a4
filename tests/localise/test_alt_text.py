"""Alt texts that are told from the data: complete, right, and in good Dutch and French."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.charts import CHARTS
from report.document import Document, Figure
from report.locales import locale_of
from report.localise import localise
from report.localise.alt_text import alt_text
from report.localise.charts import DataChart
from report.localise.edition import Edition
from report.model.dataset import DataView
from report.model.names import IdRef
from report.model.report import Report
from tests.conftest import Golden
from tests.localise.making import report_of

pytestmark = pytest.mark.slow

SPACES = str.maketrans("\u00a0\u202f", "  ")
PLACES = {
    "nl": " De gegevens staan in het bijgevoegde bestand reeks.csv.",
    "fr": " Les données figurent dans le fichier joint serie.csv.",
}
HEAD = """\
id: d
title: {nl: Reeks, fr: Série}
columns:
  - {id: year, kind: period, label: {nl: Jaar, fr: Année}}
  - {id: n, kind: integer, label: {nl: Kasten, fr: Ruches}}
  - {id: m, kind: integer, label: {nl: Ramen, fr: Cadres}}
  - {id: kg, kind: decimal, label: {nl: Honing, fr: Miel}, unit: {nl: kg, fr: kg}}
  - {id: t, kind: duration, label: {nl: Duur, fr: Durée}}
  - {id: cost, kind: money, label: {nl: Kosten, fr: Coût}}
  - {id: share, kind: percent, label: {nl: Aandeel, fr: Part}}
  - {id: day, kind: date, label: {nl: Dag, fr: Jour}}
  - {id: land, kind: country, label: {nl: Land, fr: Pays}}
nulls: {lost: {nl: kwijtgeraakt, fr: perdu}}
"""
BREAK = "breaks: [{column: n, before: r2, reason: {nl: anders geteld, fr: autre comptage}}]\n"
LANDS = ["BE", "SI", "DK", "FR", "NL", "LU", "DE", "ES", "PT", "IE", "AT", "FI", "SE"]


def data(n: Sequence[str], m: Sequence[str] | None = None, breaks: str = "") -> str:
    """A data set with these values in the columns n and m, a year a row from 2020 on; "-" is a value that was lost."""
    rows = [
        f"  - {{id: r{i}, year: {2020 + i}-01-01/{2021 + i}-01-01, n: {_cell(one)}, m: {_cell((m or n)[i])}, "
        f"kg: 1.5, t: '2:0{i % 10}', cost: {i + 1}e6, share: 66.5, day: {2020 + i}-03-01, land: {LANDS[i]}}}\n"
        for i, one in enumerate(n)
    ]
    return HEAD + breaks + "rows:\n" + "".join(rows)


def _cell(value: str) -> str:
    return "{null: lost}" if value == "-" else f"{{value: {value[1:]}, approx: true}}" if value[0] == "~" else value


def told(folder: Path, typed: str, language: str = "nl", fields: str = "kind: bar, columns: [n]") -> str:
    """The alt text of a chart without its last sentence; spaces are ordinary ones."""
    return alt_in(charted(folder, typed, fields), language)


def charted(folder: Path, typed: str, fields: str) -> Report:
    """A report of one chart."""
    blocks = f"- chart: {{id: c, data: d, caption: C, {fields}}}"
    return report_of(folder, {"one": blocks}, data={"d": typed})


def alt_in(report: Report, language: str) -> str:
    """The alt text of the only figure, as `told` has it."""
    (figure,) = figures(localise(report, locale_of(language)))
    alt = figure.alt.translate(SPACES)
    assert alt.endswith(PLACES[language])
    return alt.removesuffix(PLACES[language])


def figures(document: Document) -> list[Figure]:
    return [element for element in document.elements if isinstance(element, Figure)]


# --- the values ------------------------------------------------------------------------------------------------------


BARE = """\
id: d
title: {nl: Reeks, fr: Série}
columns: [{id: n, kind: integer, label: Kasten}]
rows: [{id: a, n: 1}, {id: b, n: 2}, {id: c, n: 3}, {id: d, n: 4}, {id: e, n: 5}, {id: f, n: 6}, {id: g, n: 0}]
"""
N = "kind: bar, columns: [n]"
CASES = [
    ("up and down", data(["5", "9", "4", "6"]), N),
    ("rising", data(["1000", "2000", "3000"]), N),
    ("falling", data(["8", "7"]), N),
    ("equals at the top and at the bottom", data(["1", "9", "1", "9", "3", "3"]), N),
    ("equals next to each other", data(["9", "9", "9", "1"]), N),
    ("all equal", data(["4", "4", "4"]), N),
    ("one value, others missing", data(["-", "4", "-"]), N),
    ("one value", data(["4"]), N),
    ("an approximate value", data(["~80", "5", "70"]), N),
    ("a unit", data(["1", "2"]), "kind: bar, columns: [kg]"),
    ("percentages", data(["1", "2"]), "kind: bar, columns: [share]"),
    ("lengths of time", data(["1", "2"]), "kind: bar, columns: [t]"),
    ("money", data(["1", "2"]), "kind: bar, columns: [cost]"),
    ("dates", data(["1", "2"]), "kind: bar, columns: [n], category: day"),
    ("a break", data(["5", "4", "90", "95"], breaks=BREAK), N),
    ("a break after which nothing comes", data(["5", "4", "-", "-", "-"], breaks=BREAK), N),
    ("several series, one with a gap", data(["1", "-", "3"], ["4", "4", "4"]), "kind: line, columns: [n, m]"),
    ("several series, one with a break", data(["1", "2", "3"], breaks=BREAK), "kind: stacked-bar, columns: [n, m]"),
    ("stacked bars, a gap", data(["1", "2", "3"], ["9", "8", "-"]), "kind: stacked-bar, columns: [n, m]"),
    ("stacked areas", data(["1", "2", "3"]), "kind: area, columns: [n, m]"),
    ("one area", data(["1", "2", "3"]), "kind: area, columns: [n]"),
    ("small charts", data(["1", "2"]), "kind: multiples, columns: [n, t]"),
    ("one small chart", data(["1", "2"]), "kind: multiples, columns: [n]"),
    ("one line", data(["1", "2"]), "kind: line, columns: [n]"),
    ("bars of two series", data(["1", "2"]), "kind: bar, columns: [n, m]"),
    ("few countries", data(["1", "2", "2"]), "kind: hbar, columns: [n], category: land"),
    ("two countries", data(["1", "2"]), "kind: hbar, columns: [n], category: land"),
    ("several countries", data([*map(str, range(7))]), "kind: hbar, columns: [n], category: land"),
    ("many countries", data([*map(str, range(13))]), "kind: hbar, columns: [n], category: land"),
    ("rows without names", BARE, N),
]


def test_alt_texts_are_good_dutch_and_french(tmp_path: Path, golden: Golden) -> None:
    """Read the file: what is in it is read aloud to people."""
    lines = []
    for number, (name, typed, fields) in enumerate(CASES):
        report = charted(tmp_path / str(number), typed, fields)
        lines.append(f"{name}\n  nl  {alt_in(report, 'nl')}\n  fr  {alt_in(report, 'fr')}\n")
    golden("localise/alts.txt", "\n".join(lines))


def test_first_last_highest_lowest(tmp_path: Path) -> None:
    assert told(tmp_path, data(["5", "9", "4", "6"])) == (
        "Staafdiagram: Kasten. Jaar: 2020 tot en met 2023. De reeks begint op 5 (2020) en eindigt op 6 (2023). De "
        "hoogste waarde is 9 (2021), de laagste 4 (2022)."
    )


def test_what_stands_on_both_sides_of_a_break_is_not_compared(tmp_path: Path) -> None:
    made = told(tmp_path, data(["5", "4", "90", "95"], breaks=BREAK))
    before, after = made.split("Breuk in de reeks vóór 2022: anders geteld. ")
    assert "5 (2020), de hoogste waarde, en eindigt op 4 (2021), de laagste" in before
    assert "90 (2022), de laagste waarde, en eindigt op 95 (2023), de hoogste" in after


def test_only_stacked_series_without_a_break_have_a_total(tmp_path: Path) -> None:
    fields = "kind: stacked-bar, columns: [n, m]"
    typed = data(["1", "2", "3"], ["10", "20", "-"])
    assert "Totaal: de reeks begint op 11 (2020), de laagste waarde, en eindigt op 22 (2021)" in told(
        tmp_path, typed, "nl", fields
    )
    assert "Totaal" not in told(tmp_path, data(["1", "2", "3"], breaks=BREAK), "nl", fields)
    assert "Totaal" not in told(tmp_path, typed, "nl", "kind: bar, columns: [n, m]")


@given(st.lists(st.integers(0, 99).map(str) | st.just("-"), min_size=2, max_size=9), st.sampled_from(["nl", "fr"]))
def test_no_alt_text_says_what_is_not_in_the_data(values: list[str], language: str) -> None:
    report = _drawn(values)
    dataset = report.data["d"]
    edition = Edition(report, locale_of(language))
    view = DataView(IdRef("d"), (IdRef("n"),))
    made = alt_text(DataChart(edition, dataset, view, CHARTS["bar"])).translate(SPACES)
    known = [int(value) for value in values if value != "-"]
    if len(set(known)) > 1:
        assert {"nl": "hoogste", "fr": "plus élevée"}[language] in made
        assert f"{max(known)} (" in made
        assert f"{min(known)} (" in made
        assert f"{known[0]} (" in made
        assert f"{known[-1]} (" in made
    assert ({"nl": "Geen waarde", "fr": "Aucune valeur"}[language] in made) == ("-" in values)
    assert made.endswith(".")
    assert ".." not in made
    assert "{" not in made


def _drawn(values: list[str]) -> Report:
    """The report whose data set has these values, made in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        return report_of(Path(folder), {"one": "- paragraph: '{d.@count.year}'"}, data={"d": data(values)})


# --- where the data are ----------------------------------------------------------------------------------------------

CHART = "- chart: {id: c, kind: bar, data: d, columns: [n], caption: C"
OTHER = "- table: {id: t, data: d, columns: [year, m], caption: C}"
PART = "- table: {id: u, data: d, columns: [year, n], rows: [r0], caption: C}"


@pytest.mark.parametrize(
    ("blocks", "nl", "fr"),
    [
        (f"{CHART}, alt: Drie}}", "Drie. De gegevens staan in het bijgevoegde bestand reeks.csv.", None),
        (f"{CHART}, alt: Drie!}}", "Drie! De gegevens staan in het bijgevoegde bestand reeks.csv.", None),
        (
            f"{CHART}, alt: Drie}}\n- table: {{id: t, data: d, caption: C}}",
            "Drie. De gegevens staan in tabel 1 en in het bijgevoegde bestand reeks.csv.",
            "Drie. Les données figurent au tableau 1 et dans le fichier joint serie.csv.",
        ),
        (
            f"{CHART}, alt: Drie}}\n{OTHER}\n{PART}",
            "Drie. De gegevens staan in het bijgevoegde bestand reeks.csv.",
            None,
        ),
        (
            f"{CHART}, rows: [r0], alt: Drie}}\n{PART}",
            "Drie. De gegevens staan in tabel 1 en in het bijgevoegde bestand reeks.csv.",
            None,
        ),
        (f"{CHART}, alt: Zie reeks.csv of serie.csv.}}", "Zie reeks.csv of serie.csv.", "Zie reeks.csv of serie.csv."),
    ],
)
def test_the_alt_text_says_where_the_data_are(tmp_path: Path, blocks: str, nl: str, fr: str | None) -> None:
    report = report_of(tmp_path, {"one": blocks}, data={"d": data(["1", "2", "3"])})
    for language, expected in (("nl", nl), ("fr", fr)):
        alt = figures(localise(report, locale_of(language)))[0].alt.translate(SPACES)
        assert expected in (None, alt)


def test_images_have_no_data(tmp_path: Path) -> None:
    (tmp_path / "assets" / "images").mkdir(parents=True)
    picture = Path(__file__).parents[1] / "content" / "2030" / "images" / "roof.png"
    (tmp_path / "assets" / "images" / "roof.png").write_bytes(picture.read_bytes())
    report = report_of(tmp_path, {"one": "- image: {id: i, file: roof.png, caption: C, alt: Zes gele vlakken.}"})
    assert figures(localise(report, locale_of("nl")))[0].alt == "Zes gele vlakken."

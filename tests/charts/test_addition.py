"""A made-up kind of chart, added as README says: one file in report/charts/, its name in CHARTS, and its words."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from report.charts.kind import ChartKind
from tests.additions import ProgramCopy
from tests.examples import quick

pytestmark = pytest.mark.slow

KIND = '''
"""Chart kind "dots": a dot at each value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from report.charts.kind import ChartKind, Refusal, share_an_axis
from report.charts.plot import Plot, known, span
from report.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.charts.kind import ShownColumn
    from report.charts.sheet import Sheet


class DotOptions(NamedTuple):
    shape: Literal["round", "square"]
    size: float = 3.0


def draw(sheet: Sheet) -> None:
    plot = Plot(sheet)
    (series,) = sheet.chart.series
    values = known(series)
    plot.settle(*span(values.values(), sheet.chart.ticks, zero=False), ticks=plot.tick_column())
    ink = sheet.palette.mark(0).ink
    options: DotOptions = sheet.chart.options
    dots = {"round": "o", "square": "s"}[options.shape]
    x, y = [plot.x(i) for i in values], [plot.y(value) for value in values.values()]
    sheet.axes.plot(x, y, dots, markersize=options.size, color=ink, clip_on=False)


def height(sheet: Sheet) -> float:
    return 0.3 * sheet.width


def is_alone(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    for place in range(1, len(columns)):
        yield Refusal(place, say("dots of two series are not told apart"), say("use the kind line"))


DOTS = ChartKind(
    name="dots",
    shows=say("dots: amounts that are not compared from zero"),
    options=DotOptions,
    from_zero=False,
    joined=False,
    series="together",
    checks=(share_an_axis, is_alone),
    called=lambda locale, number: locale.gettext("Dot chart: {series}"),
    height=height,
    draw=draw,
)
'''
WORDS = {"nl": "Stippendiagram: {series}", "fr": "Diagramme à points : {series}"}
CHART = """
  - chart:
      id: dots-chart
      kind: dots
      shape: round
      data: hives
      columns: [occupied]
      caption: {nl: Stippen, fr: Points}
"""
DOTS, CHARTS, SECTION = "report/charts/dots.py", "report/charts/__init__.py", "content/2030/sections/hives.yaml"


@pytest.fixture
def copy(tmp_path: Path) -> ProgramCopy:
    """The program with the kind `dots`, and the invented report with a chart of that kind."""
    copy = with_kind(tmp_path, KIND)
    section = tmp_path / SECTION
    section.write_text(section.read_text("utf-8").rstrip() + CHART, "utf-8")
    return copy


def with_kind(folder: Path, text: str) -> ProgramCopy:
    copy = ProgramCopy(folder)
    copy.add(DOTS, text)
    copy.change(
        CHARTS,
        ("from report.charts.hbar import", "from report.charts.dots import DOTS\nfrom report.charts.hbar import"),
        ("        BAR,\n", "        BAR,\n        DOTS,\n"),
    )
    assert copy.beyond("chart kind") == []
    return copy


def translate(folder: Path) -> None:
    """What a translator does with the words that `make catalogs` finds in the file, and what it makes of them."""
    ((_, message, _, _),) = extract_from_file("python", folder / DOTS)
    for language, words in WORDS.items():
        catalog = folder / "report" / "catalogs" / f"{language}_BE" / "LC_MESSAGES" / "report.po"
        with catalog.open("rb") as file:
            messages = read_po(file)
        messages.add(str(message), words)
        with catalog.with_suffix(".mo").open("wb") as file:
            write_mo(file, messages)


@pytest.mark.long
def test_a_kind_of_chart_is_one_file_and_one_name(copy: ProgramCopy) -> None:
    translate(copy.folder)
    copy.run("build", "--output", "built")
    assert len([*(copy.folder / "built").glob("*.pdf")]) == 2
    told = copy.run("outline").replace("\N{NO-BREAK SPACE}", " ")
    assert "Stippendiagram: Bezette kasten. Meetjaar: 2026–2027 tot en met 2029–2030." in told
    assert "Diagramme à points : Ruches occupées." in told


@pytest.mark.long
def test_words_that_nobody_translated_are_missed_by_name(copy: ProgramCopy) -> None:
    told = copy.run("build", "--output", "built", code=1)
    assert "Dot chart: {series}" in told
    assert "Traceback" not in told


@pytest.mark.long
def test_what_the_kind_does_not_show_is_refused_where_it_stands(copy: ProgramCopy) -> None:
    copy.change(
        SECTION,
        ("columns: [occupied]\n      caption: {nl: Stippen", "columns: [occupied, hives]\n      caption: {nl: Stippen"),
    )
    told = copy.run("check", "--file", "hives", code=1)
    assert "'hives' (number) has no axis in common with 'occupied' (%)" in told
    assert "dots of two series are not told apart" in told
    assert "use the kind line" in told


OPTIONS = [
    ("shape: oval", "unknown shape 'oval'\n           -> allowed: round, square"),
    ("size: 4", "missing field 'shape'\n           -> add 'shape: ...' here"),
    ("shape: round\n      sise: 4", "unknown field 'sise' in chart (did you mean 'size'?)"),
]


@pytest.mark.long
@pytest.mark.parametrize(
    ("typed", "told"),
    quick(OPTIONS, OPTIONS[:1]),
)
def test_options_are_read_as_fields_of_the_chart(copy: ProgramCopy, typed: str, told: str) -> None:
    copy.change(SECTION, ("shape: round", typed))
    assert told in copy.run("check", "--file", "hives", code=1)


@pytest.mark.long
def test_a_chart_is_drawn_anew_when_its_kind_draws_otherwise(copy: ProgramCopy) -> None:
    translate(copy.folder)
    first = built(copy)
    copy.change(DOTS, ('"round": "o"', '"round": "D"'))
    changed = built(copy)
    assert changed != first
    copy.change(SECTION, ("      shape: round\n", "      shape: square\n      size: 5\n"))
    assert built(copy) != changed


def built(copy: ProgramCopy) -> bytes:
    """The Dutch edition."""
    copy.run("build", "--lang", "nl", "--output", "built")
    (path,) = (copy.folder / "built").glob("*.pdf")
    return path.read_bytes()


@pytest.mark.parametrize("part", [field.name for field in fields(ChartKind)])
def test_a_kind_that_leaves_out_a_part_is_missed_at_once(part: str) -> None:
    text = "".join(line for line in KIND.splitlines(keepends=True) if not line.startswith(f"    {part}="))
    with pytest.raises(TypeError, match=f"missing 1 required keyword-only argument: '{part}'"):
        exec(text, {"__name__": "dots"})

"""Flowables and drawings of ReportLab's own library: split over pages, tagged, told, and without fault."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Any, ClassVar

import pymupdf
import pytest

from report.compose import compose
from report.compose.reportlab import ReportLabFlowable
from report.diagnostics.errors import LayoutError
from report.document import Document, ReportLabContent
from report.typeset import typeset
from report.verify import verify_bytes
from tests.additions import ProgramCopy
from tests.documents import MARK, THEME, document, paragraph
from tests.pdf.tagged import faults, made, opened, raw
from tests.strategies import FIRST, PROSE

pytestmark = pytest.mark.slow

Fonts = Mapping[str, str]
ALT = "Lijst van 120 genummerde daken, elk met het aantal kasten dat erop staat."
ROWS = 120


def ledger(width: float, fonts: Fonts) -> Any:
    """A table of ReportLab's with a head that is repeated."""
    from reportlab.platypus import LongTable

    font = [("FONT", (0, 0), (-1, -1), fonts["regular"], 9), ("FONT", (0, 0), (-1, 0), fonts["semibold"], 9)]
    rows = [["Dak", "Kasten"], *[[f"dak {n}", f"{n} kasten"] for n in range(1, ROWS + 1)]]
    return LongTable(rows, repeatRows=1, colWidths=[0.4 * width, 0.2 * width], style=font)


def prose(width: float, fonts: Fonts) -> Any:
    """A justified paragraph of ReportLab's."""
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph  # noqa: TID251

    style = ParagraphStyle("plain", fontName=fonts["regular"], fontSize=10, leading=14, alignment=TA_JUSTIFY)
    return Paragraph("<b>Vet</b> en <i>schuin</i>. " + PROSE * 60, style)


def bars(width: float, fonts: Fonts) -> Any:
    """A chart of ReportLab's."""
    from reportlab.graphics.charts.barcharts import VerticalBarChart
    from reportlab.graphics.shapes import Drawing

    chart = VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height, chart.data = 30, 20, width - 40, 110, [(1, 2, 3)]
    chart.valueAxis.labels.fontName = chart.categoryAxis.labels.fontName = fonts["regular"]
    drawing = Drawing(width, 150)
    drawing.add(chart)
    return drawing


def code(width: float, fonts: Fonts) -> Any:
    """A two-dimensional code of ReportLab's."""
    from reportlab.graphics.barcode import createBarcodeDrawing

    return createBarcodeDrawing("QR", value="https://example.be", width=80, height=80)


def content(make: Any, **fields: Any) -> ReportLabContent:
    return ReportLabContent(make, **{"alt": ALT, "mark": MARK, **fields})


def composed(element: ReportLabContent) -> ReportLabFlowable:
    """The flowable that an element becomes."""
    flowable = compose(document(element), THEME).flowables[-1]
    assert isinstance(flowable, ReportLabFlowable)
    return flowable


def texts(data: bytes) -> list[str]:
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        return [page.get_text("text", flags=0) for page in pdf]


def test_a_strip_is_a_row_or_a_line() -> None:
    table, text, drawing = (composed(content(make)) for make in (ledger, prose, bars))
    assert len(table.strips) == ROWS
    heights = [strip.height for strip in table.strips]
    assert heights[0] == pytest.approx(2 * heights[1])
    assert heights[1:] == pytest.approx([heights[1]] * (ROWS - 1))
    assert table.head == pytest.approx(heights[1])
    assert {round(strip.height, 6) for strip in text.strips} == {14, 28}  # ReportLab leaves no line alone above a break
    assert text.head == 0
    assert [strip.height for strip in drawing.strips] == [150]
    assert (table.floats, drawing.floats) == (False, True)


def test_no_row_is_alone_lost_or_drawn_twice_and_heads_are_repeated() -> None:
    for before in range(1, 40, 3):
        _, data = made(document(FIRST, *[paragraph("regel")] * before, content(ledger, id="l")))
        pages = [page for page in texts(data) if "dak " in page]
        rows = [re.findall(r"^dak (\d+)", page, re.MULTILINE) for page in pages]
        assert [int(row) for row in chain(*rows)] == list(range(1, ROWS + 1))
        assert min(map(len, rows)) > 1
        assert [len(re.findall("^Kasten", page, re.MULTILINE)) for page in pages] == [1] * len(pages)


def groups(width: float, fonts: Fonts) -> Any:
    """A table with cells over five rows, each group of another colour."""
    from reportlab.lib.colors import lightgrey
    from reportlab.platypus import Table

    starts = range(1, ROWS + 1, 5)
    style: list[Any] = [("FONT", (0, 0), (-1, -1), fonts["regular"], 9)]
    style += [("SPAN", (0, start), (0, start + 4)) for start in starts]
    style += [("BACKGROUND", (0, start), (-1, start + 4), lightgrey) for start in starts[::2]]
    rows = [["Wijk", "Dak"], *[[f"wijk {n // 5}", f"dak {n}"] for n in range(1, ROWS + 1)]]
    return Table(rows, [0.4 * width] * 2, repeatRows=1, style=style)


def test_a_table_with_spans_and_colours_is_split_between_them() -> None:
    _, data = made(document(FIRST, paragraph(PROSE), content(groups), paragraph(PROSE)))
    assert verify_bytes(data) == ()
    pages = [page for page in texts(data) if "dak " in page]
    rows = [re.findall(r"^dak (\d+)", page, re.MULTILINE) for page in pages]
    assert [int(row) for row in chain(*rows)] == list(range(1, ROWS + 1))
    assert [len(page) % 5 for page in rows] == [0] * len(rows)


def test_a_table_is_one_figure_on_many_pages() -> None:
    alt = "A list of 120 numbered roofs, with the number of hives that stand on each of them."
    list_of_roofs = content(ledger, id="l", lang="en", alt=alt)
    tree, data = made(document(FIRST, paragraph(PROSE * 9), list_of_roofs, paragraph(PROSE)))
    found = opened(data)
    assert faults(tree, found) == []
    assert verify_bytes(data) == ()
    (figure,) = [element for element in found.elements if element.role == "Figure"]
    assert (figure.alt, figure.lang) == (alt, "en")
    assert len({mark.page for mark in figure.marks()}) == len([*figure.marks()]) > 2
    assert "BBox" not in figure.attributes  # which is for what stands on one page


@pytest.mark.parametrize("make", [bars, code])
def test_a_drawing_is_a_figure_with_its_box(make: Any) -> None:
    tree, data = made(document(FIRST, paragraph(PROSE), content(make), paragraph(PROSE)))
    found = opened(data)
    assert faults(tree, found) == []
    assert verify_bytes(data) == ()
    (figure,) = [element for element in found.elements if element.role == "Figure"]
    left, bottom, right, top = map(float, figure.attributes["BBox"])
    assert right - left == pytest.approx(THEME.text_width, abs=0.01)
    assert top - bottom == pytest.approx({bars: 150, code: 80}[make], abs=0.01)


def test_text_is_read_as_it_stands_and_justified() -> None:
    _, data = made(document(FIRST, paragraph(PROSE), content(prose, role="P", alt="")))
    assert verify_bytes(data) == ()
    found = opened(data)
    (element,) = [one for one in found.elements if raw(one, found).startswith("Vet")]
    assert element.role == "P"
    assert raw(element, found).strip() == ("Vet en schuin. " + PROSE * 60).strip()
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        words, fonts = pdf[2].get_text("words"), {font[3].partition("+")[2] for font in pdf[2].get_fonts()}
    assert {"SourceSans3-Regular", "SourceSans3-Semibold", "SourceSans3-It"} <= fonts
    (first,) = [word[3] for word in words if word[4] == "Vet"]
    ends = [max(word[2] for word in words if abs(word[3] - first - 14 * line) < 2) for line in range(9)]
    assert ends == pytest.approx([ends[0]] * 9, abs=0.05)


def test_the_same_report_gives_the_same_bytes() -> None:
    def edition() -> Document:
        return document(FIRST, *[content(make) for make in (ledger, prose, bars, code)])

    assert made(edition())[1] == made(edition())[1]


def too_wide(width: float, fonts: Fonts) -> Any:
    from reportlab.graphics.shapes import Drawing

    return Drawing(width + 10, 10)


def nothing(width: float, fonts: Fonts) -> Any:
    return None


def several(width: float, fonts: Fonts) -> Any:
    return [too_wide(width, fonts)]


def endless(width: float, fonts: Fonts) -> Any:
    from reportlab.graphics.shapes import Drawing

    return Drawing(width, float("nan"))


def broken(width: float, fonts: Fonts) -> Any:
    raise KeyError("no such column")


def flowable_of(name: str, *arguments: Any) -> Any:
    """What makes a flowable of platypus."""

    def make(width: float, fonts: Fonts) -> Any:
        from reportlab import platypus
        from reportlab.platypus.tableofcontents import TableOfContents

        return TableOfContents() if name == "TableOfContents" else getattr(platypus, name)(*arguments)

    return make


def outside(width: float, fonts: Fonts) -> Any:
    from reportlab.graphics.shapes import Drawing, Rect

    return Drawing(200, 50, Rect(300, 10, 100, 20))


def new_page(width: float, fonts: Fonts) -> Any:
    from reportlab.platypus import Flowable

    class Paged(Flowable):  # type: ignore[misc]
        def wrap(self, width: float, height: float) -> tuple[float, float]:
            return width, 10.0

        def draw(self) -> None:
            self.canv.showPage()

    return Paged()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (flowable_of("PageBreak"), "it draws nothing"),
        (flowable_of("Spacer", 1, 20), "it draws nothing"),
        (flowable_of("KeepTogether", []), "in ReportLab's own documents only"),
        (flowable_of("Indenter", 10), "in ReportLab's own documents only"),
        (flowable_of("TableOfContents"), "in ReportLab's own documents only"),
        (outside, "it paints 66 points beyond the size that it says it has"),
        (new_page, "it begins a page of its own"),
        (too_wide, "it is 344 points wide, and there is room for 334"),
        (broken, "KeyError: 'no such column'"),
        (nothing, "it is a NoneType, and not a flowable or drawing of ReportLab's"),
        (several, "it is a list, and not a flowable or drawing of ReportLab's"),
        (endless, "it says that it is nan points high"),
    ],
)
def test_what_cannot_be_set_is_told_where_it_was_typed(make: Any, words: str) -> None:
    with pytest.raises(LayoutError) as raised:
        made(document(FIRST, content(make), paragraph(PROSE)))
    (problem,) = raised.value.diagnostics
    assert words in problem.message
    assert problem.mark == MARK


def test_what_is_split_otherwise_when_it_is_drawn_is_told() -> None:
    from reportlab.platypus import Flowable

    class Whims(Flowable):  # type: ignore[misc]
        lost: ClassVar[int] = 0

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

        def wrap(self, width: float, height: float) -> tuple[float, float]:
            return width, 10.0 * self.rows

        def split(self, width: float, height: float) -> list[Whims]:
            first = int(height // 10)
            return [Whims(first), Whims(self.rows - first - self.lost)] if 0 < first < self.rows else []

        def draw(self) -> None:
            self.canv.rect(0, 0, 5, 5)

    story = compose(document(FIRST, content(lambda width, fonts: Whims(200))), THEME)
    Whims.lost = 1
    with pytest.raises(LayoutError) as raised:
        typeset(story, THEME)
    assert "it is split otherwise the second time" in raised.value.diagnostics[0].message
    assert raised.value.diagnostics[0].mark == MARK


BLOCK = '''
"""The block `ledger`: roofs in a table of ReportLab's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from report.document import Element, ReportLabContent
from report.model.block import Block
from report.model.text import AltText, Text
from report.model.block import Writer


class Ledger(Block):
    """A list of roofs."""

    name: ClassVar[str] = "ledger"

    head: Text
    rows: int
    alt: AltText

    def lower(self, writer: Writer) -> Iterable[Element]:
        head = writer.plain(self.head)

        def make(width: float, fonts: Mapping[str, str]) -> Any:
            from reportlab.platypus import LongTable

            rows = [[head], *[[f"{head} {n}"] for n in range(1, self.rows + 1)]]
            return LongTable(rows, [width], repeatRows=1, style=[("FONT", (0, 0), (-1, -1), fonts["regular"], 9)])

        yield ReportLabContent(make, writer.plain(self.alt), mark=self.mark)
'''
CONTENT = """
  - ledger:
      head: {nl: Dak, fr: Toit}
      rows: 120
      alt:
        nl: Lijst van 120 genummerde daken, van het eerste tot het laatste.
        fr: Liste de 120 toits numérotés, du premier au dernier.
"""


def test_a_block_places_what_reportlab_draws(tmp_path: Path) -> None:
    copy = ProgramCopy(tmp_path)
    copy.add("report/blocks/ledger.py", BLOCK)
    copy.change(
        "report/blocks/__init__.py",
        ("from report.blocks.lead", "from report.blocks.ledger import Ledger\nfrom report.blocks.lead"),
        ("    Lead,\n", "    Lead,\n    Ledger,\n"),
    )
    section = tmp_path / "content/2030/sections/hives.yaml"
    section.write_text(section.read_text("utf-8").rstrip() + CONTENT, "utf-8")
    copy.run("build", "--output", "built")
    files = sorted((tmp_path / "built").glob("*.pdf"))
    assert len(files) == 2
    for file in files:
        data = file.read_bytes()
        assert verify_bytes(data) == ()
        rows = re.findall(r"^(?:Dak|Toit) (\d+) ?$", "\n".join(texts(data)), re.MULTILINE)
        assert [int(row) for row in rows] == list(range(1, ROWS + 1))
    assert "Figure\n" in copy.run("outline", "--lang", "nl")
    assert "alt: Lijst van 120 genummerde daken" in copy.run("outline", "--lang", "nl")

"""Display lists: kept, replayed and shown in a PDF without a difference, and without matplotlib."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from report.cache import Cache
from report.charts import CHARTS
from report.charts.display import DisplayList, PlacedText, operators, pack, unpack
from report.charts.drawing import DRAWS, draw_chart
from report.charts.palette import Palette
from report.document import Chart
from report.typography.embedding import FontResources
from report.typography.faces import Face
from tests.charts.boxes import listing
from tests.charts.examples import NARROW, SESSIONS, USERS, chart, series
from tests.typography.small import SmallFile

pytestmark = pytest.mark.slow

EXAMPLES = [chart(kind, series("Sessies", SESSIONS), series("Gebruikers", USERS), unit="aantal") for kind in CHARTS]


def test_a_display_list_survives_packing() -> None:
    display = DisplayList(100, 50.25, ("0 g", PlacedText(1, 2, 90, 8, "regular", "#000000", "1\u202f234 €"), "1 g"))
    assert unpack(pack(display)) == display
    assert pack(display) == pack(DisplayList(100, 50.25, (*display.items,)))


SPOILT = [
    b"",
    b"nonsense",
    b"\xff\xfe",
    b"[1]",
    b"[" * 100_000,
    b"[1, 2, 3]",
    b"[1, true, []]",
    b"[1, NaN, []]",
    b'[1, 2, ["/F1 Tf (words) Tj"]]',
    b'[1, 2, [[1, 2, 3, 4, "regular", "red", "words"]]]',
    b'[1, 2, [[1, 2, 3, "regular", "#000000", "words"]]]',
    pack(DisplayList(1, 1, ()))[:-3],
]


@pytest.mark.parametrize("spoilt", SPOILT)
def test_what_is_no_display_list_is_not_taken_for_one(spoilt: bytes) -> None:
    assert unpack(spoilt) is None


@pytest.mark.parametrize("example", EXAMPLES, ids=CHARTS)
def test_a_replay_is_identical(
    example: Chart, tmp_path: Path, palette: Palette, faces: Mapping[str, Face], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path)
    fresh = draw_chart(example, NARROW, palette, faces, cache)
    assert pack(draw_chart(example, NARROW, palette, faces)) == pack(fresh)
    monkeypatch.setattr("report.charts.canvas.record", None)  # whatever would draw fails
    assert draw_chart(example, NARROW, palette, faces, cache) == fresh


def test_whatever_changes_a_chart_draws_it_anew(
    tmp_path: Path, palette: Palette, faces: Mapping[str, Face], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, example = Cache(tmp_path), EXAMPLES[0]
    draw_chart(example, NARROW, palette, faces, cache)
    other = {"regular": faces["semibold"], "semibold": faces["regular"]}
    drawn = []

    def record(*arguments: object) -> DisplayList:
        drawn.append(arguments)
        return DisplayList(1, 1, ())

    monkeypatch.setattr("report.charts.canvas.record", record)
    draw_chart(replace(example, unit="stuks"), NARROW, palette, faces, cache)
    draw_chart(example, NARROW + 1, palette, faces, cache)
    draw_chart(example, NARROW, replace(palette, accent="#000000"), faces, cache)
    draw_chart(example, NARROW, palette, other, cache)
    assert len(drawn) == 4


def test_the_cache_knows_all_code_that_draws() -> None:
    program = (
        "import sys, report.charts.canvas; print(*{n.split('.')[1] for n in sys.modules if n.startswith('report.')})"
    )
    root = Path(__file__).parents[2]
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    ).stdout
    assert {*loaded.split()} - {"messages"} <= {*DRAWS}


def test_a_spoilt_cache_changes_nothing(tmp_path: Path, palette: Palette, faces: Mapping[str, Face]) -> None:
    cache = Cache(tmp_path)
    fresh = draw_chart(EXAMPLES[0], NARROW, palette, faces, cache)
    (kept,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    kept.write_bytes(b"nonsense")
    assert draw_chart(EXAMPLES[0], NARROW, palette, faces, cache) == fresh


PROGRAM = """
import sys
from pathlib import Path
from report.cache import Cache
from report.charts import CHARTS
from report.charts.drawing import draw_chart
from report.charts.palette import Palette
from report.typography.registry import read_face
from tests.charts.examples import SESSIONS, chart, series
fonts = Path("assets/fonts")
faces = {role: read_face(fonts / f"SourceSans3-{role.title()}.ttf") for role in ("regular", "semibold")}
palette = Palette("#12594A", "#1E2729", "#55656A", "#E9F1ED", "#B9C9C2", "#FFFFFF")
display = draw_chart(chart("line", series("a", SESSIONS)), 300, palette, faces, Cache(Path(sys.argv[1])))
print(len(display.items), *sorted({"matplotlib", "numpy", "report.charts.canvas"} & set(sys.modules)))
"""


def test_a_replay_does_not_import_matplotlib(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    monkeypatch.chdir(Path(__file__).parents[2])
    monkeypatch.setattr(sys, "argv", command[2:])
    exec(PROGRAM, {})
    first = capsys.readouterr().out.split()
    second = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert first[1:] == ["matplotlib", "numpy", "report.charts.canvas"]
    assert second == first[:1]


def pdf_of(displays: list[DisplayList], faces: Mapping[str, Face]) -> bytes:
    """A PDF with display lists below each other."""
    small, y = SmallFile(), 990.0
    for display in displays:
        y -= display.height
        small.add(operators(display, faces, 20, y, small.fonts))
    return small.data()


def test_the_texts_of_a_chart_can_be_read_in_the_pdf(palette: Palette, faces: Mapping[str, Face]) -> None:
    display = draw_chart(EXAMPLES[3], NARROW, palette, faces)
    text = PdfReader(BytesIO(pdf_of([display], faces))).pages[0].extract_text()
    for words in display.words:
        assert words.text in text


def test_two_pdfs_are_equal(palette: Palette, faces: Mapping[str, Face]) -> None:
    displays = [draw_chart(example, NARROW, palette, faces) for example in EXAMPLES[:3]]
    assert pdf_of(displays, faces) == pdf_of(displays, faces)


def test_a_turned_text_is_turned(faces: Mapping[str, Face]) -> None:
    display = DisplayList(100, 100, (PlacedText(10, 20, 90, 8, "regular", "#FF0000", "op"),))
    code = operators(display, faces, 1, 2, FontResources())
    assert code.startswith("q 1 0 0 1 1 2 cm\n1 0 0 rg BT ")
    assert " 0.0000 1.0000 -1.0000 0.0000 10 20 Tm " in code


def test_a_listing_is_for_people() -> None:
    display = DisplayList(100, 50.5, ("0 g", PlacedText(1, 2, 90, 8, "regular", "#000000", "op")))
    assert listing(display) == '100 x 50.5\n0 g\n"op" at 1 2 turned 90 regular 8 #000000\n'

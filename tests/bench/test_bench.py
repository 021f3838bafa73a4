"""The benchmark's lengthened reports are real reports, and no repeat of a section is like another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from report.document import Run
from report.typography.boxes import CharacterStyle
from report.typography.breaking import set_lines
from report.typography.items import Shaper
from report.typography.justification import JUSTIFIED
from report.typography.registry import read_face
from tests.bench.lengthen import lengthen
from tests.bench.measure import PASSES, passes_in
from tests.bench.prose import GUTTER, LEFT, MEASURES, SIDE, figures, paragraphs, set_prose, write_root
from tests.bench.warm import warm
from tests.examples import quick
from tests.typography.conftest import opened

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent.parent
YEAR = 2030
POINTS = 72 / 25.4  # in a millimetre


@pytest.fixture
def lengthened(tmp_path: Path) -> Path:
    """The tests' own report, three times as long; the folder of its year."""
    lengthen(TESTS, YEAR, 3, tmp_path)
    return tmp_path / "content" / str(YEAR)


@pytest.mark.long
def test_edits_are_measured_in_a_process_of_their_own(lengthened: Path) -> None:
    cost = warm(lengthened.parents[1], YEAR, "nl", 2)
    assert 0 < cost.findings < cost.page
    assert cost.memory > 0


def test_every_repeat_has_sections_and_data_of_its_own(lengthened: Path) -> None:
    sections = {path.stem for path in (lengthened / "sections").iterdir()}
    assert {"hives", "hives-1", "hives-2", "colophon"} <= sections
    assert "colophon-1" not in sections
    assert {path.stem for path in (lengthened / "data").iterdir()} >= {"hives", "hives-1", "hives-2"}
    listed = str(yaml.safe_load((lengthened / "report.yaml").read_text("utf-8"))["sections"])
    assert listed.index("hives") < listed.index("hives-1") < listed.index("hives-2") < listed.index("colophon")


def test_no_repeat_is_like_another(lengthened: Path) -> None:
    for folder in ("sections", "data"):
        for path in (lengthened / folder).glob("*-1.yaml"):
            lines = path.read_text("utf-8").splitlines()
            others = path.with_stem(path.stem[:-1] + "2").read_text("utf-8").splitlines()
            assert len(lines) == len(others)
            assert lines != others


def test_a_repeat_speaks_of_its_own_data_and_figures(lengthened: Path) -> None:
    text = (lengthened / "sections" / "hives-2.yaml").read_text("utf-8")
    assert "{hives-2.2029-2030.hives}" in text
    assert "[@hives-table-2]" in text
    assert "(#visitors-2)" in text
    assert "{hives." not in text
    assert "[^winter]" in text


@pytest.mark.long
def test_a_lengthened_report_passes_the_check(lengthened: Path) -> None:
    program = "from report.cli import main; main()"
    root = lengthened.parent.parent
    command = [sys.executable, "-c", program, "check", "--root", str(root), "--year", str(YEAR)]
    result = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_times_of_the_passes_are_read_from_what_the_program_says() -> None:
    text = "load  12 ms\nvalidate  0.25 s\ncompose nl  8.5 ms\ncompose fr  1.5 ms\nwrote build/2022/a.pdf\n"
    passes = passes_in(text)
    assert set(passes) == set(PASSES)
    assert passes["load"] == pytest.approx(0.012)
    assert passes["validate"] == pytest.approx(0.25)
    assert passes["compose"] == pytest.approx(0.010)
    assert passes["typeset"] == 0


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("measure", quick([*MEASURES], [75]))
def test_unseen_prose_is_set_well(tmp_path: Path, language: str, measure: int) -> None:
    write_root(tmp_path, language, paragraphs(language, half=1), measure)
    found, _, pdf = set_prose(tmp_path)
    assert pdf.startswith(b"%PDF-")
    assert found.lines > 100
    assert (found.runs, found.remnants, found.overfull, found.tight) == (0, 0, 0, 0)
    if measure == max(MEASURES):
        assert found.spread <= 0.045
        assert found.widest <= 1.20
        assert found.loose == 0
        assert found.hyphens <= (7 if language == "nl" else 2.5)
    else:
        assert found.spread <= 0.11
        assert found.widest <= 1.45
        assert found.loose <= 0.5
        assert found.hyphens <= 20
    ends = column_ends(pdf, measure)
    assert len(ends) >= 4 * MEASURES[measure]
    assert not [word for word in ends if word.endswith(("-", "\u00ad"))]


def column_ends(pdf: bytes, measure: int) -> list[str]:
    """The last word of each column of the pages of prose, read back from the file."""
    ends = []
    edge = LEFT - GUTTER / 2 if MEASURES[measure] > 1 else LEFT + SIDE - GUTTER / 2
    for page in list(opened(pdf))[2:]:
        words = [word for word in page.get_text("words") if 85 < word[1] < 780]
        for number in range(MEASURES[measure]):
            left = (edge + number * (measure + GUTTER)) * POINTS
            column = [word for word in words if left < word[0] < left + (measure + GUTTER) * POINTS]
            if column:
                foot = max(word[3] for word in column)
                ends.append(max(word[:5] for word in column if word[3] > foot - 3)[4])
    return ends


def test_figures_tell_good_lines_from_bad_ones() -> None:
    """Lines that are neither scaled nor tracked, which is how the same breaks look without the finer means."""
    face = read_face(TESTS.parent / "assets" / "fonts" / "SourceSans3-Regular.ttf")
    shaper = Shaper("nl")
    setting = JUSTIFIED._replace(scaling=0.0, tracking=0.0, hang=False)
    texts = [shaper.items((Run(text),), lambda run: CharacterStyle(face, 10.5)) for text in paragraphs("nl", half=0)]
    good, bad = (figures([set_lines(items, 212.6, one) for items in texts]) for one in (JUSTIFIED, setting))
    assert good.spread < 0.7 * bad.spread
    assert good.hyphens < bad.hyphens
    assert good.loose < bad.loose

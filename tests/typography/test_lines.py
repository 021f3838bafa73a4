"""TextObject lines stand where they should, and read as what was typed."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.document import Run
from report.typography.boxes import SHARES, CharacterStyle
from report.typography.breaking import set_lines
from report.typography.faces import Face
from report.typography.items import Shaper
from report.typography.justification import RAGGED
from report.typography.lines import TextObject, text_operators
from tests.examples import examples
from tests.typography.conftest import LEADING, LEFT, TOP, Draw, Looks, opened
from tests.typography.small import SmallFile

PROSE = (
    "De officiële werkgroep duurzame overheidsopdrachten kwam in 2022 elf keer samen (fysiek of virtueel). Ze wisselde "
    "beleidsinitiatieven uit tussen de gewesten, volgde de herziening van de evidence-based omzendbrief op en gaf "
    "advies over cafeetjes, skiërs en ICT: zie www.gidsvoorduurzameaankopen.be/nl/gids?taal=nl. Het bezoek steeg met "
    "12\u00a0% tot 6\u202f272 \\ 7\u202f000 sessies."
)
FRENCH = (
    "Le groupe de travail « marchés publics durables » s’est réuni onze fois\u202f; il a échangé sur les initiatives "
    "des Régions et du niveau fédéral, suivi la révision de la circulaire et rendu un avis\u00a0: 1\u202f234,5\u00a0% !"
)
MIXED = (
    Run("Het "),
    Run("federaal plan", emphasis=True),
    Run(" voorziet, met de "),
    Run("omzendbrief van 16 mei 2014 over duurzame aankopen", href="https://example.be/a"),
    Run(", een herziening"),
    Run("1", note="n1"),
    Run(" van het "),
    Run("procurement information", lang="en"),
    Run(" door de "),
    Run("FOD BOSA", expansion="Beleid en Ondersteuning", solid=True),
    Run("."),
)


def joined(text: str) -> str:
    """Extracted text as one line: words that were broken at a line's end are whole again."""
    return re.sub(" +", " ", re.sub(r"\u00ad\n?", "", text).replace("\n", " ")).strip()


def with_mupdf(data: bytes) -> str:
    return "\n".join(page.get_text() for page in opened(data))


def with_pypdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages)


def with_poppler(data: bytes) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("poppler is not installed")
    command = [program, "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def as_read(reader: str, text: str) -> str:
    """What a reader makes of a text: poppler knows one kind of space."""
    return re.sub("[\u00a0\u202f]", " ", text) if reader == "poppler" else text


READERS = {"mupdf": with_mupdf, "pypdf": with_pypdf, "poppler": with_poppler}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("measure", [70.0, 110.0, 180.0, 250.0, 460.0])
@pytest.mark.parametrize(("text", "language"), [(PROSE, "nl"), (FRENCH, "fr")], ids=["nl", "fr"])
def test_extracted_text_equals_the_source(draw: Draw, reader: str, measure: float, text: str, language: str) -> None:
    data = draw(text, measure=measure, language=language)
    assert joined(READERS[reader](data)) == as_read(reader, text)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("align", ["left", "right", "centre"])
def test_ragged_text_too(draw: Draw, reader: str, align: str) -> None:
    data = draw(PROSE, measure=150, setting=RAGGED, align=align)
    assert joined(READERS[reader](data)) == as_read(reader, PROSE)


@pytest.mark.parametrize("measure", [70.0, 110.0, 180.0])
def test_text_in_many_looks_reads_on(draw: Draw, measure: float) -> None:
    assert joined(with_mupdf(draw(MIXED, measure=measure))) == "".join(run.text for run in MIXED)


def test_words_break_after_their_own_hyphen_unchanged(draw: Draw) -> None:
    text = with_mupdf(draw("een evidence-based keuze", measure=55))
    assert "evidence-\u00ad\nbased" in text
    assert joined(text) == "een evidence-based keuze"


@settings(max_examples=examples(40))
@given(
    st.lists(st.text("abéëijfl-’«»()\\.,\u202f\u00a01%AVT", min_size=1, max_size=12), min_size=1, max_size=30),
    st.floats(60, 300),
)
def test_whatever_is_drawn_can_be_read(looks: Looks, words: list[str], measure: float) -> None:
    text = " ".join(words)
    small = SmallFile()
    lines = set_lines(Shaper("nl").items((Run(text),), looks), measure)
    small.add(text_operators(small.fonts, lines, 100, 800, 14).operators)
    assert re.sub(r"\s", "", joined(with_mupdf(small.data()))) == re.sub(r"\s", "", text)


def characters(data: bytes) -> list[list[tuple[str, float, float, float]]]:
    """The visible characters of a page by line from its top: text, left edge, right edge, baseline."""
    lines: dict[float, list[tuple[str, float, float, float]]] = {}
    for block in opened(data)[0].get_text("rawdict")["blocks"]:
        for line in block["lines"]:
            for span in line["spans"]:
                for c in span["chars"]:
                    if not c["c"].isspace():
                        y = 842 - c["origin"][1]
                        lines.setdefault(round(y, 1), []).append((c["c"], c["bbox"][0], c["bbox"][2], y))
    return [sorted(lines[y], key=lambda c: c[1]) for y in sorted(lines, reverse=True)]


@pytest.mark.parametrize("measure", [160.0, 180.0, 334.5])
def test_justified_lines_end_at_the_measure_but_for_what_hangs_out(draw: Draw, measure: float) -> None:
    lines = characters(draw(PROSE, measure=measure))
    for number, line in enumerate(lines):
        first, last = line[0], line[-1]
        hung = SHARES.get(first[0], (0, 0))[0] * (first[2] - first[1])
        assert first[1] == pytest.approx(LEFT - hung, abs=0.02)
        assert line[0][3] == pytest.approx(TOP - number * LEADING, abs=0.02)
        if number < len(lines) - 1:
            last = next(c for c in reversed(line) if c[2] - c[1] > 0.1)  # no invisible soft hyphen
            hung = SHARES.get(last[0].replace("\u00ad", "-"), (0, 0))[1] * (last[2] - last[1])
            assert last[2] == pytest.approx(LEFT + measure + hung, abs=0.08)
    assert lines[-1][-1][2] <= LEFT + measure


@pytest.mark.parametrize(("align", "share"), [("left", 0.0), ("centre", 0.5), ("right", 1.0)])
def test_ragged_lines_stand_where_they_are_told(draw: Draw, align: str, share: float) -> None:
    for line in characters(draw(PROSE, measure=200, setting=RAGGED, align=align)):
        before, after = line[0][1] - LEFT, LEFT + 200 - line[-1][2]
        assert before == pytest.approx(share * (before + after), abs=0.05)


def test_space_goes_to_no_break_spaces_too(draw: Draw) -> None:
    (line, *_) = characters(draw("aa bb\u00a0cc dd ee ff gg hh ii jj kk ll mm nn oo pp qq", measure=100))
    gaps = [b[1] - a[2] for a, b in pairwise(line) if b[1] - a[2] > 1]
    assert len(gaps) > 4
    assert max(gaps) - min(gaps) < 0.05


# --- what is written -------------------------------------------------------------------------------


@pytest.fixture
def set_mixed(small: SmallFile, looks: Looks) -> TextObject:
    lines = set_lines(Shaper("nl").items(MIXED, looks), 110.0)
    return text_operators(small.fonts, lines, 50.0, 700.0, 14.0)


def test_runs_that_mean_more_are_segments_of_their_own(set_mixed: TextObject) -> None:
    assert [number for number, _ in set_mixed.segments] == [None, 3, None, 5, None, 7, None, 9, None]
    assert set_mixed.begin.startswith("BT ")
    assert set_mixed.end.endswith("ET")
    assert set_mixed.operators.count("BT") == set_mixed.operators.count("ET") == 1


def test_links_have_an_area_on_each_of_their_lines(small: SmallFile, looks: Looks, set_mixed: TextObject) -> None:
    assert len(set_mixed.links) >= 2
    assert {(area.target, area.number) for area in set_mixed.links} == {("https://example.be/a", 3)}
    small.add(set_mixed.operators)
    page = opened(small.data())[0]
    covered = ""
    for area in set_mixed.links:
        assert 50 - 0.01 <= area.box.left < area.box.right <= 163
        left, bottom, right, top = area.box
        words = page.get_text("words", clip=(left - 0.3, 842 - top, right + 0.3, 842 - bottom))
        covered += " ".join(word[4] for word in words) + "\n"
    assert joined(covered).rstrip(",") == MIXED[3].text


def test_marks_of_notes_have_an_area(set_mixed: TextObject) -> None:
    (area,) = set_mixed.notes
    assert (area.target, area.number) == ("n1", 5)
    assert 2 < area.box.right - area.box.left < 6


def test_plain_text_is_one_segment(small: SmallFile, looks: Looks) -> None:
    lines = set_lines(Shaper("nl").items((Run(PROSE),), looks), 200.0)
    drawn = text_operators(small.fonts, lines, 50, 700, 14)
    assert [number for number, _ in drawn.segments] == [None]
    assert drawn.operators.count(" Tf") == 1
    assert len(re.findall(r"T\*| Td", drawn.segments[0][1])) == len(lines) - 1
    assert (drawn.links, drawn.notes) == ((), ())


def test_colour_changes_only_where_it_must(set_mixed: TextObject) -> None:
    assert len(re.findall(r" (?:g|rg) ", " " + set_mixed.operators)) == 3
    assert "0 0.3 0.6 rg" in set_mixed.operators


def test_the_text_state_is_put_back(small: SmallFile, face: Face) -> None:
    look = CharacterStyle(face, 10.0, rise=2.0, tracking=0.5)
    lines = set_lines(Shaper("nl").items((Run(PROSE),), lambda run: look), 200.0)
    drawn = text_operators(small.fonts, lines, 50, 700, 14)
    operators = re.sub(r"[\d.]+ T[zc] ", "", drawn.segments[0][1])
    assert operators.startswith(f"/{small.fonts.font(face).name} 10 Tf 0 g 2 Ts [(")
    last_scale = re.findall(r"[\d.]+ Tz", drawn.segments[0][1])[-1]
    assert re.findall(r"[\d.]+ Tc", drawn.segments[0][1])[-1] == "0.5 Tc"
    assert drawn.end == ("0 Ts 0 Tc ET" if last_scale == "100 Tz" else "0 Ts 0 Tc 100 Tz ET")
    assert text_operators(small.fonts, (), 50, 700, 14).operators == "BT 0 0 Td ET"


def test_tracked_text_ends_where_it_is_measured(small: SmallFile, face: Face) -> None:
    look = CharacterStyle(face, 10.0, tracking=0.5)
    lines = set_lines(Shaper("nl").items((Run("NIEUWE OMZENDBRIEF"),), lambda run: look), 300.0)
    small.add(text_operators(small.fonts, lines, LEFT, TOP, 14).operators)
    (line,) = characters(small.data())
    assert line[-1][2] - LEFT == pytest.approx(lines[0].width - 0.5, abs=0.05)


def test_numbers_are_short(set_mixed: TextObject) -> None:
    numbers = re.findall(r"(?<![\w.])-?\d+\.\d+", re.sub(r"\((?:\\.|[^\\()])*\)", "()", set_mixed.operators))
    assert numbers
    assert all(len(number.partition(".")[2]) <= 3 for number in numbers)


def test_pages_open_clean(draw: Draw, tmp_path: Path) -> None:
    path = tmp_path / "text.pdf"
    path.write_bytes(draw(PROSE, FRENCH, MIXED, measure=150))
    program = shutil.which("qpdf")
    if program is None:
        pytest.skip("qpdf is not installed")
    run = subprocess.run([program, "--check", str(path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr

"""The pages of a proof: pairs begin at one height and go on in step, and the file is without faults."""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pymupdf
import pytest

from report.compose.proof import compose_proof, landscape
from report.compose.proof_table import PairTable
from report.diagnostics.errors import Mark
from report.document import Run
from report.proof.pairs import ProofPart, ProofSide, Row
from report.structure.element import outline
from report.typeset import typeset
from report.verify import verify_bytes
from tests.conftest import Golden
from tests.documents import THEME
from tests.editions import FOLDERS, ROOT
from tests.examples import quick
from tests.invented import change, copied
from tests.proof.proofs import proof, proof_in, table_rows

pytestmark = pytest.mark.slow

both = pytest.mark.parametrize("content", quick([*FOLDERS], ["invented"]))


@both
def test_nothing_is_found_in_a_proof(content: str) -> None:
    assert verify_bytes(proof(content).data) == ()


def test_the_structure_is_as_reviewed(golden: Golden) -> None:
    golden("proof/structure.txt", "\n".join(outline(proof("invented").story.tree)) + "\n")


@both
def test_a_pair_begins_at_one_height(content: str) -> None:
    """The first words of both languages of each row stand on one line, also where a row goes on overleaf."""
    made = proof(content)
    with pymupdf.open(stream=made.data) as pdf:  # type: ignore[no-untyped-call]
        levels = [_levels(page) for page in list(pdf)[2:]]
    assert sum([len(one) for one in levels]) > 50
    for page in levels:
        for left, right in page:
            assert left == pytest.approx(right, abs=0.5)


def _levels(page: pymupdf.Page) -> list[tuple[float, float]]:
    """For each line between two rules, the height of the first words in the columns of both languages."""
    grid = landscape(THEME).grid
    rules = sorted([item["rect"].y0 for item in page.get_drawings() if item["rect"].width > grid.wide - 1])
    words = page.get_text("words", flags=0)  # type: ignore[no-untyped-call]
    found = []
    for above, below in pairwise(rules):
        row = [word for word in words if above < (word[1] + word[3]) / 2 < below]
        if any(word[4] == "regel" and word[0] < grid.left + 1 for word in row):
            continue  # values and pictures, whose own words stand at any height
        middle = grid.left + grid.indent + (grid.main - 150) / 2
        columns = [
            [word[3] for word in row if grid.left + grid.indent - 1 < word[0] < middle],
            [word[3] for word in row if middle < word[0] < grid.left + grid.wide - 151],
        ]
        if all(columns):
            found.append((min(columns[0]), min(columns[1])))
    return found


@both
def test_titles_and_captions_stay_with_what_they_are_about(content: str) -> None:
    tables = [flowable for flowable in proof(content).story.flowables if isinstance(flowable, PairTable)]
    kept = 0
    for table in tables:
        for number, row in enumerate(table.rows[:-1]):
            last = max(strip for strip, part in enumerate(table.parts) if part[0] == number)
            assert table.strips[last].keep == bool(row.opens or table.rows[number + 1].tallest)
            kept += table.strips[last].keep
        assert not table.strips[-1].keep
    assert kept > 20


@pytest.mark.parametrize("counts", [(1500, 700), (20, 2500), (900, 0)])
def test_a_pair_longer_than_a_page_goes_on_in_step(counts: tuple[int, int]) -> None:
    made = proof("invented").proof
    texts = [[f"{tag}{n}" for n in range(count)] for tag, count in zip("xy", counts, strict=True)]
    row = Row(
        "a/1", Mark("a.yaml", 3), Mark("a.yaml", 3), tuple([ProofSide((Run(" ".join(words)),)) for words in texts])
    )
    part = ProofPart(1, "~a", "a.yaml", "", made.parts[0].titles, (row,))
    theme = landscape(THEME)
    story = compose_proof(dataclasses.replace(made, parts=(part,)), theme)
    with pymupdf.open(stream=typeset(story, theme)) as pdf:  # type: ignore[no-untyped-call]
        pages = [page.get_text("words", flags=0) for page in list(pdf)[2:]]
    assert len(pages) > 2
    shared = 0
    for tag, words in zip("xy", texts, strict=True):
        assert [word[4] for page in pages for word in page if re.fullmatch(rf"{tag}\d+", word[4])] == words
    for page in pages:
        sides = [[word[3] for word in page if re.fullmatch(rf"{tag}\d+", word[4])] for tag in "xy"]
        if all(sides):
            shared += 1
            assert min(sides[0]) == pytest.approx(min(sides[1]), abs=0.5)
    assert shared > 0 or not all(counts)


def test_what_is_too_large_for_a_proof_does_not_stop_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copied(tmp_path)
    address = f"https://bijen.example.org/{'x' * 90}"
    change(root, "report.yaml", "https://bijen.example.org/nl/gids", address)
    monkeypatch.setattr("report.compose.proof.HIGHEST", 0.3)
    made = proof_in(root / "content" / "2030")
    rows = table_rows(made.story.tree)
    assert address in next(row for row in rows if row[0].startswith("report/links/guide"))[1]
    assert ["Deze afbeelding is te groot voor de drukproef.", "Cette image est trop grande pour l’épreuve."] in [
        row[1:3] for row in rows
    ]
    assert verify_bytes(made.data) == ()


@pytest.mark.long
def test_a_proof_is_the_same_in_every_surrounding(tmp_path: Path) -> None:
    folder = FOLDERS["invented"]
    copied(tmp_path / "elsewhere")
    shutil.copytree(ROOT / "assets", tmp_path / "elsewhere" / "assets", dirs_exist_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    environment["SPPREPORT_CACHE"] = str(tmp_path / "cache")
    command = [sys.executable, "-c", "from report.cli import main; main()", "build", "--proof"]
    command += ["--root", str(tmp_path / "elsewhere")]
    said = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True)
    path = Path(said.stdout.strip())
    assert path.name == "bijenverslag-2030-proof-nl-fr.pdf"
    assert path.read_bytes() == proof("invented").data
    assert proof_in(folder).data == proof("invented").data

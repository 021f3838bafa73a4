"""The engine makes what `build` makes, and keeps the last good editions while the content is faulty."""

from __future__ import annotations

import gc
import random
import sys
from pathlib import Path

import pytest

from report.live.engine import Engine
from report.pipeline import build
from report.selection import Selection
from tests.desk import CHANGES, Desk
from tests.examples import examples
from tests.invented import HARVEST, copied

YEAR = 2030


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path / "root")


def test_an_edition_is_what_a_build_writes_and_outlives_faults(root: Path) -> None:
    engine = Engine(root, YEAR)
    state = engine.refresh(["nl"])
    (written,) = build(root, YEAR, ["nl"])
    assert state.current
    assert list(state.editions) == ["nl"]
    edition = state.editions["nl"]
    assert edition.pdf == written.read_bytes()
    assert f"{edition.name}.pdf" == written.name

    text = (root / HARVEST).read_text("utf-8")
    (root / HARVEST).write_text(text.replace("paragraph:", "paragaph:", 1), "utf-8")
    faulty = engine.refresh(["nl"])
    assert not faulty.current
    assert any("paragaph" in str(one) for one in faulty.findings)
    assert faulty.editions == state.editions

    (root / HARVEST).write_text(text.replace("kasten", "korven", 1), "utf-8")
    changed = engine.refresh(["nl"])
    assert changed.current
    different = [one != other for one, other in zip(edition.pages, changed.editions["nl"].pages, strict=True)]
    assert 0 < sum(different) < len(different)


def test_words_lead_to_the_lines_that_they_are_in_now(root: Path) -> None:
    engine = Engine(root, YEAR)
    before = list(engine.refresh(["nl"]).editions["nl"].positions)
    text = (root / HARVEST).read_text("utf-8")
    (root / HARVEST).write_text(f"# one line more\n{text}", "utf-8")
    after = list(engine.refresh(["nl"]).editions["nl"].positions)
    assert any(one.mark.file == HARVEST for one in before)
    for one, other in zip(before, after, strict=True):
        moved = int(one.mark.file == HARVEST)
        assert other.mark == one.mark._replace(line=one.mark.line + moved)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.mark.parametrize(
    ("draft", "selection"),
    [
        (False, None),
        pytest.param(True, None, marks=pytest.mark.long),
        pytest.param(False, Selection(sections=("hives", "harvest")), marks=pytest.mark.long),
    ],
    ids=["whole", "draft", "excerpt"],
)
def test_after_random_changes_the_files_are_those_of_a_new_process(
    desk: Desk, draft: bool, selection: Selection | None
) -> None:
    """Several changes one on the other while all is well; then all as it was: what was kept must not come back."""
    pick = random.Random(f"{draft} {selection}")
    engine = Engine(desk.root, YEAR, draft=draft, selection=selection)
    made = 0
    for number in range(examples(200)):
        done = pick.choice(CHANGES)(desk, pick)
        languages = pick.choice([None, ["nl"], ["fr"]])
        cold = Engine(desk.root, YEAR, draft=draft, selection=selection).refresh(languages)
        warm = engine.refresh(languages)
        what = f"change {number}: {done}"
        assert warm.findings == cold.findings, what
        assert warm.current is cold.current, what
        for language, edition in cold.editions.items():
            assert warm.editions[language].pages == edition.pages, what
            assert warm.editions[language].pdf == edition.pdf, what
            assert list(warm.editions[language].positions) == list(edition.positions), what
        made += cold.current
        if not cold.current or pick.random() < 0.2:
            desk.restore()
    desk.restore()
    assert made > examples(200) // 4


@pytest.mark.long
def test_five_hundred_saves_keep_the_memory(desk: Desk) -> None:
    """Each with a word that was never there; what was kept for the words before it is forgotten."""
    path = desk.folder / "sections" / "hives.yaml"
    text = path.read_text("utf-8")
    engine = Engine(desk.root, YEAR, owns_process=True)
    blocks = []
    for number in range(500):
        word = "".join(chr(ord("a") + int(digit)) for digit in f"{number:05}")
        path.write_text(text.replace(" de ", f" de {word} ", 1 + number % 5), "utf-8")
        assert engine.refresh(["nl"]).current
        if number in (60, 499):
            gc.collect()
            blocks.append(sys.getallocatedblocks())
    desk.restore()
    assert blocks[1] < 1.1 * blocks[0]

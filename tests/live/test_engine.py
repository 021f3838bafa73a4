"""The engine makes what `build` makes, and keeps the last good editions while the content is faulty."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.live.engine import Engine
from report.pipeline import build
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

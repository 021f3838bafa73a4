"""What `check` and `status` say of the texts of a report's copy, and other words put into one of them."""

from __future__ import annotations

from pathlib import Path

from report.acceptance.standing import State
from report.diagnostics.errors import Diagnostic
from report.model.units import by_id
from report.pipeline import check
from report.source.editing import replaced
from report.translation.progress import status

RECORD = Path("content/2030/translations.yaml")
SUMMARY = "sections/summary.yaml"


def told(root: Path) -> list[Diagnostic]:
    """What `check` says about translations."""
    return [one for one in check(root, content=True) if one.code.startswith("translation-")]


def states(root: Path) -> dict[str, State]:
    """The texts that are not accepted as they stand."""
    return {one.unit.id: one.state for one in status(root).standings if one.state is not State.TRANSLATED}


def edit(root: Path, name: str, language: str, words: str) -> None:
    """Put other words into a text of the report."""
    unit = by_id([one.unit for one in status(root).standings])[name]
    path = root / unit.file
    path.write_text(replaced(path.read_text("utf-8"), {(*unit.path, language): words}), "utf-8")

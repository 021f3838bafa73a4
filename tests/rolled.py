"""Reports carried over from the invented one: their files, changes in them, what is said of them."""

from __future__ import annotations

from pathlib import Path

from report.diagnostics.errors import Diagnostic
from report.pipeline import check

SINCE, YEAR = 2030, 2031
EMPTY = "visitors: {null: to-fill}"


def file_of(root: Path, name: str, year: int = YEAR) -> Path:
    """A file of a year's report."""
    return root / "content" / str(year) / name


def change(root: Path, name: str, words: str, others: str, year: int = YEAR) -> None:
    """Put other words into a file of a year's report; line ends stay."""
    path = file_of(root, name, year)
    text = path.read_bytes().decode("utf-8")
    assert words in text
    path.write_bytes(text.replace(words, others).encode("utf-8"))


def told(root: Path, *codes: str) -> list[Diagnostic]:
    """What is said of the new report with these codes."""
    return [one for one in check(root, YEAR, content=True) if one.code in codes]


def fill(root: Path) -> None:
    """Type values into the new row of the invented report."""
    for typed in ("hives: 1012", "occupied: 90", "honey: 9.5", "inspection: 2:10", "budget: 300e3"):
        column = typed.partition(":")[0]
        change(root, "data/hives.yaml", f"    {column}: {{null: to-fill}}\n", f"    {typed}\n")

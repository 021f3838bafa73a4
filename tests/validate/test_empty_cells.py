"""A cell of a table may be empty, where that is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Severity
from report.pipeline import check
from tests.invented import change, copied


@pytest.mark.parametrize("cell", ['""', "~", "''"])
def test_an_empty_cell_is_typed_as_one(tmp_path: Path, cell: str) -> None:
    root = copied(tmp_path)
    change(root, "sections/roofs.yaml", '- [plat, "12"]', f"- [plat, {cell}]")
    assert [one for one in check(root, content=True) if one.severity is Severity.ERROR] == []


def test_a_cell_that_is_empty_in_one_language_alone_is_told(tmp_path: Path) -> None:
    root = copied(tmp_path)
    change(root, "sections/roofs.yaml", '- [plat, "12"]', '- [{nl: plat, fr: ""}, "12"]')
    (one,) = [one for one in check(root, content=True) if one.severity is Severity.ERROR]
    assert one.message == "the text in 'fr' is blank"

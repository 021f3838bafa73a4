"""Outputs: several can be made at once, and what one of them cannot make leaves nothing behind."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from report.diagnostics.errors import Mark, RequestError
from report.outputs import OUTPUTS
from report.outputs.proof import make
from report.pipeline import build
from tests.invented import copied, run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


def test_formats_are_made_together(root: Path) -> None:
    result = run("build", "--root", root, "--format", "pdf", "--format", "proof", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    names = {path.name for path in (root / "build" / "2030").iterdir()}
    assert names == {"bijenverslag-2030-nl.pdf", "rapport-abeilles-2030-fr.pdf", "bijenverslag-2030-proof-nl-fr.pdf"}


def test_what_cannot_be_made_leaves_nothing_behind(root: Path) -> None:
    with pytest.raises(RequestError, match="one is not enough"):
        build(root, languages=["fr"], formats=["pdf", "proof"])
    assert not (root / "build").exists()


def test_a_format_that_does_not_exist_is_told_with_those_that_do(root: Path) -> None:
    result = run("build", "--root", root, "--format", "html")
    assert result.exit_code == 2
    assert f"'html' is none of {', '.join(OUTPUTS)}" in result.stderr


def test_a_release_is_no_proof(root: Path) -> None:
    assert run("build", "--root", root, "--release", "--format", "proof").exit_code == 2


def test_a_report_in_one_language_has_no_proof() -> None:
    with pytest.raises(RequestError) as raised:
        make(SimpleNamespace(locales=["nl"], report=SimpleNamespace(languages=["nl"], mark=Mark("report.yaml"))))  # type: ignore[arg-type]
    (one,) = raised.value.diagnostics
    assert (one.message, one.hint) == ("a proof shows languages side by side: one is not enough", "leave out --proof")

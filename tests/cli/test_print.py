"""`build --print`: what printers get, how it is called, and what does not go with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.invented import copied, run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.mark.slow
def test_files_for_printers_say_so_in_their_names(root: Path) -> None:
    result = run("build", "--root", root, "--print", "--lang", "fr", "--section", "hives")
    assert result.exit_code == 0, result.stderr
    (path,) = result.stdout.split()
    assert Path(path).name.endswith("-extrait-hives-impression-fr.pdf")


def test_a_draft_is_not_for_printers(root: Path) -> None:
    for options in (["--print"], ["--format", "print"]):
        result = run("build", "--root", root, "--draft", *options)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "a draft is not for printers: leave out --draft or --print" in result.stderr
        assert "print it from its PDF: sppreport build --draft" in result.stderr
    assert not (root / "build").exists()


def test_a_proof_is_not_for_printers(root: Path) -> None:
    result = run("build", "--root", root, "--proof", "--print")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "leave out one of them" in result.stderr

"""The suite's own rules: how golden files are compared and rewritten, and that CI lets no test be skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

CONFTEST = Path(__file__).parent / "conftest.py"


def run(folder: Path, test: str, *options: str, ci: bool = False) -> subprocess.CompletedProcess[str]:
    """Run pytest on one test function's source in a folder of its own, with this suite's conftest.py."""
    shutil.copy(CONFTEST, folder)
    (folder / "test_it.py").write_text(test, "utf-8")
    environment = {**os.environ, "CI": "true" if ci else ""}
    for name in [name for name in environment if name.startswith("PYTEST_")]:
        del environment[name]
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", str(folder), *options, "."]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


SKIPS = "import pytest\n\ndef test_it():\n    pytest.skip('no tool')\n"
COMPARES = "def test_it(golden):\n    golden('it.txt', 'new\\n')\n"


def test_ci_lets_no_test_be_skipped(tmp_path: Path) -> None:
    assert run(tmp_path, SKIPS).returncode == 0
    result = run(tmp_path, SKIPS, ci=True)
    assert result.returncode == 1
    assert "CI allows no skipped test" in result.stdout
    assert "1 skipped" in result.stdout.splitlines()[-1]


def test_a_golden_file_that_differs_fails_with_the_difference(tmp_path: Path) -> None:
    (tmp_path / "golden").mkdir()
    (tmp_path / "golden" / "it.txt").write_text("old\n", "utf-8")
    result = run(tmp_path, COMPARES)
    assert result.returncode == 1
    assert "\n-old\n" in result.stdout
    assert "\n+new\n" in result.stdout


def test_golden_writes_what_came_out_and_then_agrees(tmp_path: Path) -> None:
    assert run(tmp_path, COMPARES).returncode == 1
    assert run(tmp_path, COMPARES, "--golden").returncode == 0
    assert (tmp_path / "golden" / "it.txt").read_bytes() == b"new\n"
    assert run(tmp_path, COMPARES).returncode == 0


def test_golden_is_refused_in_ci(tmp_path: Path) -> None:
    result = run(tmp_path, COMPARES, "--golden", ci=True)
    assert result.returncode == pytest.ExitCode.USAGE_ERROR
    assert not (tmp_path / "golden").exists()

"""How the language server starts and ends: its language, its folder, and when it is told to stop."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.invented import copied
from tests.lsp.client import Editor

pytestmark = [pytest.mark.slow, pytest.mark.long]  # each starts a server of its own

REAL = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("report"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_told_to(root: Path, number: signal.Signals) -> None:
    with Editor(root) as editor:
        editor.process.send_signal(number)
        assert editor.process.wait(30) == 128 + number


def test_it_ends_with_its_input_and_prints_nothing(root: Path) -> None:
    command = [sys.executable, "-m", "report", "lsp"]
    done = subprocess.run(command, input=b"", capture_output=True, cwd=REAL, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    ("arguments", "locale", "words"),
    [((), "fr-BE", "champ inconnu"), ((), "ja", "unknown field"), (("--interface", "nl"), "fr", "onbekend veld")],
)
def test_the_language_is_asked_for_or_that_of_the_editor(
    root: Path, arguments: tuple[str, ...], locale: str, words: str
) -> None:
    path = root / "content" / "2030" / "report.yaml"
    with Editor(root, *arguments, locale=locale) as editor:
        editor.open(path, path.read_text("utf-8").replace("\ntitle:", "\nthemes: a\ntitle:", 1))
        assert words in editor.findings(path)[0]["message"]


def test_a_folder_without_a_report_is_none(tmp_path: Path) -> None:
    shutil.copytree(REAL / "tests" / "content" / "2030" / "sections", tmp_path / "content" / "2030" / "sections")
    path = tmp_path / "content" / "2030" / "sections" / "hives.yaml"
    with Editor(tmp_path) as editor:
        editor.open(path)
        editor.findings(path)
        front = (tmp_path / "content" / "2030" / "report.yaml").as_uri()
        assert [one["code"] for one in editor.published[front]["diagnostics"]] == ["yaml"]
        assert editor.leave() == 0

"""The extras of the package stand apart: without them, all other commands work, and theirs say what to install."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.additions import ProgramCopy

pytestmark = pytest.mark.long

EXTRAS = ("exchange", "lsp", "verify", "word")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> ProgramCopy:
    """The program without its extras."""
    copy = ProgramCopy(tmp_path_factory.mktemp("program"))
    for name in EXTRAS:
        shutil.rmtree(copy.folder / "report" / name)
    return copy


def test_the_report_is_checked_and_built(program: ProgramCopy) -> None:
    assert "2 queries" in program.run("check")
    assert len(program.run("build").split()) == 2
    assert list(Path(program.folder, "build", "2030").glob("*.pdf"))
    assert "new" in program.run("translation", "status")


def test_help_is_there_for_all_commands(program: ProgramCopy) -> None:
    assert "verify" in program.run("--help")
    assert "export" in program.run("translation", "--help")
    assert "PDF/UA-1" in program.run("verify", "--help")
    assert "xliff" in program.run("translation", "export", "--help")


@pytest.mark.parametrize(
    ("command", "extra"),
    [
        (("lsp",), "lsp"),
        (("verify", "a.pdf"), "verify"),
        (("translation", "export", "--to", "fr"), "translate"),
        (("translation", "import", "a.xlf"), "translate"),
        (("text", "import", "a.docx", "--section", "a", "--lang", "nl"), "word"),
    ],
)
def test_a_command_of_an_extra_says_what_to_install(program: ProgramCopy, command: tuple[str, ...], extra: str) -> None:
    assert f"is not installed\n    pip install 'sppreport[{extra}]'" in program.run(*command, code=2)

"""The command line: what it prints, where, and how it ends."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from report import __version__
from report.cli import main
from report.diagnostics.counting import summary
from report.diagnostics.errors import Mark, Severity
from report.messages.interface import interface
from tests.told import told

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parents[1]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("content", "assets"):
        shutil.copytree(TESTS / name, tmp_path / name)
    return tmp_path


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def break_it(root: Path) -> None:
    path = root / "content" / "2030" / "sections" / "summary.yaml"
    path.write_text(path.read_text("utf-8").replace("kind: bar", "kind: bars"), "utf-8")


def test_the_help_says_what_to_do() -> None:
    text = run("--help").output
    assert "Make the yearly report: one PDF per language" in text
    assert re.search(r"build +Write the report", text)
    assert re.search(r"check +Look for mistakes", text)
    assert re.search(r"outline +Show what a screen reader meets", text)
    assert re.search(r"verify +Judge finished PDFs", text)
    for command in ("build", "check"):
        assert "--year YEAR" in run(command, "--help").output
        assert "--root FOLDER" in run(command, "--help").output
        assert re.search(
            r"Ends\s+with\s+0\s+when.+,\s+1\s+when.+,\s+2\s+when", run(command, "--help").output, re.DOTALL
        )


def test_the_version() -> None:
    assert run("--version").output == f"sppreport, version {__version__}\n"


def test_a_build_prints_the_paths_and_nothing_else_when_piped(root: Path) -> None:
    result = run("build", "--root", root)
    assert result.exit_code == 0
    folder = root / "build" / "2030"
    assert result.stdout.split() == [
        str(folder / "bijenverslag-2030-nl.pdf"),
        str(folder / "rapport-abeilles-2030-fr.pdf"),
    ]
    assert result.stderr == ""
    assert run("build", "--root", root, "--quiet").output == ""


def test_several_languages_and_another_folder(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("build", "--root", root, "--lang", "fr", "--output", out).exit_code == 0
    assert [path.name for path in out.iterdir()] == ["rapport-abeilles-2030-fr.pdf"]
    assert (
        run("build", "--root", root, "--lang", "fr", "--lang", "nl", "--year", "2030", "--output", out).exit_code == 0
    )
    assert len(list(out.iterdir())) == 2


def test_verbose_says_how_long_each_pass_took(root: Path) -> None:
    lines = run("build", "--root", root, "--verbose").stderr.splitlines()
    assert all(re.fullmatch(r"[a-z]+( (nl|fr))? +\d+\.\d ms", line) for line in lines)
    assert {line.split()[0] for line in lines} == {
        *("imports", "load", "validate", "localise", "compose", "typeset", "write"),
    }


def test_the_check_lists_what_is_open_and_ends_with_0(root: Path) -> None:
    result = run("check", "--root", root)
    assert result.exit_code == 0
    listed = re.findall(r"^  (\w+) +content/2030/sections/(\w+)\.yaml:\d+", result.stdout, re.MULTILINE)
    assert {"harvest", "visitors"} == {section for severity, section in listed if severity == "note"}
    assert listed[-2:] == [("query", "roofs"), ("query", "roofs")]
    assert result.stderr == f"2 queries, {len(listed) - 2} notes\n"
    assert run("check", "--root", root, "--quiet").output == ""


def test_a_mistake_ends_both_with_1_and_says_where(root: Path) -> None:
    break_it(root)
    where = (
        "  error    content/2030/sections/summary.yaml:32:13\n"
        "           unknown kind 'bars' (did you mean 'bar'?)\n"
        "           -> allowed: bar (upright bars: "
    )
    result = run("check", "--root", root)
    assert result.exit_code == 1
    assert where in result.stdout
    assert re.fullmatch(r"1 error, 2 queries, \d notes\n", result.stderr)
    result = run("build", "--root", root)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert where in result.stderr
    assert "query  " not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build", "--lang", "de"], "the report of 2030 has no edition in 'de'\n    languages: nl, fr"),
        (["check", "--year", "1999"], "there is no report of 1999"),
        (["check", "--year", "vorig"], "'vorig' is no year"),
        (["build", "--colour"], "there is no option '--colour' (did you mean '--color'?)"),
        (["biuld"], "there is no command 'biuld' (did you mean 'build'?)"),
        ([], "Usage:"),
    ],
)
def test_a_wrong_command_ends_with_2(root: Path, arguments: list[str], words: str) -> None:
    place = ["--root", str(root)] if len(arguments) > 1 else []
    result = run(*arguments, *place)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_root_that_is_not_there_is_a_wrong_command(tmp_path: Path) -> None:
    result = run("check", "--root", tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "there is no folder" in result.stderr


def test_a_folder_inside_the_content_will_do(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "content" / "2030" / "sections")
    assert run("check").exit_code == 0


def test_a_fault_of_the_program_keeps_its_traceback(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object, **wishes: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("report.pipeline.check", broken)
    with pytest.raises(ZeroDivisionError):
        run("check", "--root", root)


def test_an_outline_is_printed_for_one_language_or_for_all(root: Path) -> None:
    lines = run("outline", "--root", root, "--lang", "fr").output.splitlines()
    assert lines[0] == "Document (fr-BE)"
    assert [line for line in lines if not line.startswith(" ")] == lines[:1]
    assert "    H1: Des abeilles sur les toits fédéraux" in lines
    tops = [line for line in run("outline", "--root", root, "--year", "2030").output.splitlines() if line[:1] != " "]
    assert tops == ["Document (nl-BE)", "", "Document (fr-BE)"]
    wrong = run("outline", "--root", root, "--lang", "de")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "no edition in 'de'" in wrong.stderr
    break_it(root)
    assert run("outline", "--root", root).exit_code == 1


@pytest.mark.long
def test_a_terminal_is_told_how_it_comes_along(root: Path) -> None:
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    command = [sys.executable, "-c", "from report.cli import main; main()", "build", "--root", str(root)]
    process = subprocess.Popen(command, stdout=follower, stderr=follower, cwd=TESTS.parent)
    os.close(follower)
    said = b""
    try:
        while part := os.read(leader, 4096):
            said += part
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(leader)
    assert process.wait() == 0
    text = re.sub(r"\x1b\[[0-9;]*m", "", said.decode())
    assert text.split("\r\n")[:4] == ["content read", "nl set", "fr set", "written"]


@pytest.mark.parametrize(
    ("severities", "text"),
    [
        ([Severity.ERROR], "1 error"),
        ([Severity.QUERY, Severity.ERROR, Severity.QUERY, Severity.WARNING], "1 error, 1 warning, 2 queries"),
        ([], ""),
    ],
)
def test_the_summary(severities: list[Severity], text: str) -> None:
    assert summary([told(Mark("x"), "m", "", one) for one in severities], interface()) == text

"""The check as people see it: grouped, aligned, the worst last, coloured on terminals; what is listed, how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from report.cli.as_text import told
from report.diagnostics.codes import CODES
from report.diagnostics.errors import Mark, Related, Severity
from report.messages.interface import interface
from tests.invented import HARVEST, PROBLEMS, ROOFS, change, copied, run
from tests.told import told as by_hand

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture
def problems(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check of any report finds the invented problems."""
    monkeypatch.setattr("report.pipeline.check", lambda root, year, **_: PROBLEMS)


def test_mistakes_in_the_content_are_grouped_by_file(root: Path, golden: Callable[[str, str], None]) -> None:
    change(root, "sections/summary.yaml", "kind: bar", "kind: bars")
    change(root, "sections/hives.yaml", "](guide)", "](guid)")
    change(root, "data/hives.yaml", "id: hives", "id: hive")
    result = run("check", "--root", root, "--only", "error", "--only", "query")
    assert result.exit_code == 1
    golden("check/mistakes.txt", result.stdout)


@pytest.mark.usefixtures("problems")
def test_the_worst_come_last_each_with_all_its_places(root: Path, golden: Callable[[str, str], None]) -> None:
    result = run("check", "--root", root)
    golden("check/piped.txt", result.stdout)
    severities = re.findall(r"^  (\w+) ", result.stdout, re.MULTILINE)
    assert severities == ["note", "query", "query", "warning", "error", "error", "error"]
    assert result.stderr == "3 errors, 1 warning, 2 queries, 1 note\n"


@pytest.mark.parametrize("width", [40, 80])
def test_lines_are_broken_behind_their_margin(width: int, golden: Callable[[str, str], None]) -> None:
    lines = [line for one in sorted(PROBLEMS) for line in told(one, interface(), width)]
    plain = [ESCAPE.sub("", line) for line in lines]
    assert max(len(line) for line in plain if "content/" not in line) <= width
    golden(f"check/wide-{width}.txt", "\n".join([*plain, ""]))


def test_what_a_terminal_would_obey_is_shown_instead() -> None:
    one = by_hand(Mark("a.yaml"), "ring\x07, red\x1b[31m, back\u202e", "\x9b2J")
    assert [ESCAPE.sub("", line).strip() for line in told(one, interface())][1:] == [
        r"ring\u0007, red\u001b[31m, back\u202e",
        r"-> \u009b2J",
    ]


def test_a_place_is_named_once_though_it_is_read_twice() -> None:
    mark, other = Mark("a.yaml", 3, 5), Mark("a.yaml", 4, 5)
    one = by_hand(mark, "they differ", related=(Related(mark, "nl: 24"), Related(other, "fr: 25")))
    assert [ESCAPE.sub("", line).split() for line in told(one, interface())] == [
        ["error", "a.yaml:3:5"],
        ["they", "differ"],
        ["nl:", "24"],
        ["fr:", "25"],
        ["a.yaml:4:5"],
    ]


# --- what is listed, and how it ends --------------------------------------------------------------------------------


@pytest.mark.usefixtures("problems")
@pytest.mark.parametrize(
    ("options", "listed"),
    [
        (["--only", "warning"], ["warning"]),
        (["--only", "note", "--only", "query"], ["note", "query", "query"]),
        (["--quiet"], ["error", "error", "error"]),
        (["--quiet", "--strict"], ["query", "query", "warning", "error", "error", "error"]),
        (["--quiet", "--only", "note"], []),
        (["--file", "roofs"], ["query", "query", "error"]),
        (["--file", "roofs.yaml", "--only", "error"], ["error"]),
        (["--file", "sections/roofs", "--file", "2030/sections/harvest.yaml", "--only", "error"], ["error", "error"]),
        (["--file", "visits"], []),
        (["--code", "link"], ["error"]),
        (["--code", "link", "--code", "date"], ["warning", "error"]),
        (["--code", "translation"], []),
        (["--code", "query", "--file", "harvest"], []),
    ],
)
def test_what_is_listed_can_be_chosen(root: Path, options: list[str], listed: list[str]) -> None:
    result = run("check", "--root", root, *options)
    assert result.exit_code == 1, "what is not listed counts all the same"
    assert re.findall(r"^  (\w+) ", result.stdout, re.MULTILINE) == listed
    assert result.stderr.startswith("3 errors, 1 warning, 2 queries, 1 note (listed: ")


def test_a_file_is_also_where_other_places_are(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = by_hand(Mark(HARVEST, 1, 1), "they differ", related=(Related(Mark(ROOFS, 2, 2), "fr: 25"),))
    monkeypatch.setattr("report.pipeline.check", lambda root, year, **_: (one,))
    for name in ("harvest", "roofs"):
        assert "they differ" in run("check", "--root", root, "--file", name).stdout
    assert run("check", "--root", root, "--file", "hives").stdout == ""


def test_a_file_can_be_given_as_its_path(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "content" / "2030" / "sections")
    for path in ("roofs.yaml", "../sections/roofs.yaml", str(Path("roofs.yaml").absolute())):
        assert run("check", "--content", "--file", path).stdout.count("query  ") == 2


def test_a_file_that_is_not_there_is_a_wrong_command(root: Path) -> None:
    result = run("check", "--root", root, "--file", "rofs.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no file 'rofs.yaml' in content/2030 (did you mean 'roofs'?)" in result.stderr


def test_a_code_stands_for_all_that_begin_with_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tuple(
        by_hand(Mark(HARVEST, line), "something", code=code)
        for line, code in enumerate(("translation-missing", "reference", "translation-stale"), 1)
    )
    monkeypatch.setattr("report.pipeline.check", lambda root, year, **_: found)
    for code, lines in (("translation", ["1", "3"]), ("translation-missing", ["1"]), ("reference", ["2"])):
        result = run("check", "--root", root, "--code", code)
        assert re.findall(r"harvest.yaml:(\d):1", result.stdout) == lines


def test_an_unknown_code_is_a_wrong_command(root: Path) -> None:
    result = run("check", "--root", root, "--code", "lnik")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "unknown code 'lnik' (did you mean 'link'?)\n    files, yaml, " in result.stderr


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("strict", [False, True])
def test_the_exit_code(root: Path, monkeypatch: pytest.MonkeyPatch, severity: Severity, strict: bool) -> None:
    one = by_hand(Mark(HARVEST, 1, 1), "something", "", severity, "query")
    monkeypatch.setattr("report.pipeline.check", lambda root, year, **_: (one,))
    wrong = severity is Severity.ERROR or (strict and severity is not Severity.NOTE)
    for style in ("text", "json", "sarif", "github"):
        options = ["--strict"] if strict else []
        assert run("check", "--root", root, "--format", style, *options).exit_code == int(wrong)


def test_nothing_to_say(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("report.pipeline.check", lambda root, year, **_: ())
    result = run("check", "--root", root, "--strict")
    assert (result.exit_code, result.output) == (0, "")


# --- statistics -----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("problems")
def test_every_code_is_counted_also_one_that_nothing_has(root: Path, golden: Callable[[str, str], None]) -> None:
    result = run("check", "--root", root, "--statistics")
    golden("check/statistics.txt", result.stdout)
    assert result.exit_code == 1
    assert result.stderr == "3 errors, 1 warning, 2 queries, 1 note\n"
    assert [line.split()[0] for line in result.stdout.splitlines()[1:3]] == ["query", "link"]
    assert {line.split()[0] for line in result.stdout.splitlines()[1:]} == set(CODES)


@pytest.mark.usefixtures("problems")
def test_statistics_count_what_would_be_listed(root: Path) -> None:
    result = run("check", "--root", root, "--statistics", "--code", "link", "--code", "query", "--file", "roofs")
    assert [line.split()[:5] for line in result.stdout.splitlines()[1:]] == [
        ["query", "–", "–", "2", "–"],
        ["link", "1", "–", "–", "–"],
    ]
    assert result.stderr.endswith("(listed: 1 error, 2 queries)\n")


@pytest.mark.usefixtures("problems")
def test_statistics_for_programs(root: Path) -> None:
    document = json.loads(run("check", "--root", root, "--statistics", "--format", "json").stdout)
    assert len(document["findings"]) == len(PROBLEMS)
    assert document["statistics"][0] == {
        "code": "query",
        "meaning": CODES["query"],
        "counts": {"error": 0, "warning": 0, "query": 2, "note": 0},
    }
    assert {one["code"] for one in document["statistics"]} == set(CODES)
    assert "statistics" not in json.loads(run("check", "--root", root, "--format", "json").stdout)


@pytest.mark.parametrize("style", ["sarif", "github"])
def test_statistics_have_no_place_in_other_formats(root: Path, style: str) -> None:
    result = run("check", "--root", root, "--statistics", "--format", style)
    assert result.exit_code == 2
    assert "--statistics goes with --format text or --format json" in result.stderr


# --- colours and terminals ------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("problems")
@pytest.mark.parametrize(
    ("terminal", "options", "environment", "coloured"),
    [
        (False, [], {}, False),
        (True, [], {}, True),
        (True, [], {"NO_COLOR": "1"}, False),
        (True, [], {"NO_COLOR": ""}, True),
        (True, [], {"TERM": "dumb"}, False),
        (True, ["--no-color"], {}, False),
        (False, ["--color"], {}, True),
        (False, ["--color"], {"NO_COLOR": "1"}, True),
    ],
)
def test_colours_are_for_terminals_and_for_who_wants_them(
    root: Path, terminal: bool, options: list[str], environment: dict[str, str], coloured: bool
) -> None:
    result = run("check", "--root", root, *options, terminal=terminal, **environment)
    assert ("\x1b[31m\x1b[1merror" in result.stdout) is coloured
    assert (ESCAPE.search(result.output) is not None) is coloured


@pytest.mark.usefixtures("problems")
def test_a_failing_build_is_coloured_likewise(root: Path) -> None:
    change(root, "sections/summary.yaml", "kind: bar", "kind: bars")
    assert ESCAPE.search(run("build", "--root", root, terminal=True).stderr)
    assert not ESCAPE.search(run("build", "--root", root, "--no-color", terminal=True).stderr)
    assert not ESCAPE.search(run("build", "--root", root, terminal=True, NO_COLOR="1").stderr)


def test_a_terminal_gets_lines_of_its_width(root: Path) -> None:
    pty = pytest.importorskip("pty")
    change(root, "sections/roofs.yaml", "Klopt de dag", f"Klopt {'misschien ' * 30}de dag")
    leader, follower = pty.openpty()
    command = [sys.executable, "-c", "from report.cli import main; main()", "check", "--content", "--root", str(root)]
    environment = {**os.environ, "COLUMNS": "60"}
    process = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, env=environment)
    os.close(follower)
    said = b""
    try:
        while part := os.read(leader, 4096):
            said += part
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(leader)
    assert process.wait() == 0
    lines = ESCAPE.sub("", said.decode()).splitlines()
    assert 50 < max(len(line) for line in lines if "content/" not in line) < 60

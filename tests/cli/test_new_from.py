"""`sppreport new --from` and `sppreport keep`: what they say, what they refuse."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from report.cli.carried import carried_over
from report.starting.rollover import roll_over
from report.translation.keeping import left_over
from tests.invented import copied, run
from tests.rolled import SINCE, YEAR, change, file_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture
def rolled(root: Path) -> Path:
    roll_over(root, YEAR, SINCE)
    return root


def test_the_command_says_what_it_carried_and_what_comes_next(root: Path) -> None:
    change(root, "sections/roofs.yaml", "fr: l’apiculteur}", "fr: l’apiculteur, promise: true}", SINCE)
    file_of(root, "notities.txt", SINCE).touch()
    dry = run("new", "--from", "2030", "--dry-run", "--root", root)
    assert dry.exit_code == 0
    assert "would be written: " in dry.output
    assert not file_of(root, "").exists()
    result = run("new", "2031", "--from", "2030", "--root", root)
    assert result.output == dry.output.replace("would be written", "written")
    for words in (
        "carried over from 2030: 7 sections, ",
        "5 values to fill in, in data/hives.yaml (2030-2031)",
        "no new row, since the rows are no periods that go on: visits",
        "1 announcement has become a question",
        "left in 2030, as no part of the report: notities.txt",
        "are to be changed or kept; ",
        "sppreport check --year 2031",
        "sppreport keep NAME...",
        "sppreport build --draft --year 2031",
    ):
        assert words in result.output
    again = run("new", "2031", "--from", "2030", "--root", root)
    assert (again.exit_code, "content/2031 is there already" in again.output) == (2, True)


def test_what_is_about_one_edition_is_told_to_stay_behind(root: Path) -> None:
    made = roll_over(root, YEAR, SINCE, dry=True)._replace(dropped=("edition",))
    said = [str(one) for one in carried_over(made, SINCE, dry=True)]
    assert "not carried over, since it is about the edition of 2030: edition" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("2031", "--from", "2030", "--lang", "nl"), "--lang goes without --from"),
        (("2031", "--dry-run"), "--dry-run goes with --from"),
        (("2029", "--from", "2030"), "2029 lies before 2030"),
        (("2031", "--from", "soon"), "'soon' is no year"),
    ],
)
def test_what_makes_no_sense_is_refused(root: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run("new", *arguments, "--root", root)
    assert result.exit_code == 2
    assert words in result.output


def test_keeping_from_the_command_line(rolled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kept(*arguments: str) -> tuple[int, str]:
        result = run("keep", *arguments, "--root", rolled)
        return result.exit_code, result.output

    code, listed = kept("--list")
    assert code == 0
    first, *_, last = listed.strip().splitlines()
    assert "report/published ('2031-02-03'): 2031-02-03" in first
    assert "('" not in last
    assert len(kept("--list", "visitors")[1].splitlines()) < len(listed.splitlines())
    code, said = kept("visitors", "roofs")
    assert code == 1  # what speaks of a year is left
    assert "kept: " in said
    assert "not kept: content/2031/sections/roofs.yaml" in said
    assert "read each of these" in said
    assert kept("roofs/1") == (0, "kept: roofs/1\n1 kept\n")
    assert kept("roofs/1") == (0, "nothing to keep\n")
    code, said = kept("roofs", "--all")
    assert code == 0
    for arguments, words in {
        (): "say what to keep",
        ("rofs",): "nothing is called 'rofs' (did you mean 'roofs",
        ("visits",): "nothing is called 'visits' (did you mean 'data/visits'?)",
        ("roofs", "--yes"): "--yes goes with --all",
        ("--all",): "has somebody read all of them?",
    }.items():
        code, said = kept(*arguments)
        assert (code, words in said) == (2, True), said
    monkeypatch.setattr("report.cli.keeping.can_ask", lambda: True)
    monkeypatch.setattr("report.cli.keeping.agreed", lambda question, words: "right as they stand" not in question)
    assert "nothing was kept" in kept("--all")[1]
    code, said = kept("--all", "--yes")
    assert code == 0
    assert re.search(r"kept: \d+ in hives", said)
    assert kept("--all", "--yes") == (0, "nothing to keep\n")
    status_of = run("translation", "status", "--root", rolled)
    assert "carried over" not in status_of.output


def test_the_status_counts_what_was_carried(rolled: Path) -> None:
    table = run("translation", "status", "--root", rolled).output
    assert "carried over" in table.splitlines()[0]
    assert re.search(r"^images .* 1$", table, re.MULTILINE)
    found = json.loads(run("translation", "status", "--format", "json", "--root", rolled).output)
    assert {one["section"]: one["carried"] for one in found["sections"]}["images"] == 1
    assert found["total"]["carried"] == len(left_over(rolled, YEAR).left)

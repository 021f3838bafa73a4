"""Texts are accepted: what is said of it, what it settles, and when nothing is written."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from report.acceptance.standing import State
from report.cli import main
from report.diagnostics.errors import OutputError, Severity
from report.pipeline import check
from report.translation.progress import accept_texts
from tests.invented import change, copied, run
from tests.translation.standing_texts import RECORD, SUMMARY, edit, states, told

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent.parent


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, of which all texts are accepted."""
    return copied(tmp_path)


def test_accepting_says_what_was_accepted(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    result = run("translation", "accept", "summary/title", "--root", root)
    assert (result.exit_code, result.output) == (0, "accepted: summary/title (was stale)\n1 text accepted\n")
    assert told(root) == []
    before = (root / RECORD).stat()
    result = run("translation", "accept", "--all", "--root", root)
    assert (result.exit_code, result.output) == (0, "nothing new to accept\n")
    assert (root / RECORD).stat() == before, "an equal record is not written again"


def test_accepting_settles_for_good_what_was_only_probable(root: Path) -> None:
    one, other = "De kasten gaan niet open. De imkers wachten.", "Les ruches s’ouvrent. Les apiculteurs attendent."
    edit(root, "roofs/5/1", "nl", one)
    edit(root, "roofs/5/1", "fr", other)
    (probable,) = [found for found in check(root, content=True) if found.code.startswith("parity-")]
    assert probable.severity is Severity.WARNING
    result = run("translation", "accept", "roofs/5/1", "--root", root)
    assert result.output.splitlines()[1] == f"settled: {probable.mark}: {probable.message}"
    assert [found for found in check(root, content=True) if found.code.startswith("parity-")] == []
    edit(root, "roofs/5/1", "fr", other.replace("attendent", "patientent"))
    assert [one.message for one in check(root, content=True) if one.code.startswith("parity-")] == [probable.message]


def test_accepting_settles_no_error(root: Path) -> None:
    edit(root, "roofs/5/1", "nl", "Er staan 12 kasten.")
    edit(root, "roofs/5/1", "fr", "Il y a 13 ruches.")
    result = run("translation", "accept", "roofs/5/1", "--root", root)
    assert "settled" not in result.output
    assert [one.severity for one in check(root, content=True) if one.code.startswith("parity-")] == [Severity.ERROR]


def test_many_texts_are_told_by_section(root: Path) -> None:
    (root / RECORD).unlink()
    result = run("translation", "accept", "--all", "--yes", "--root", root)
    assert result.exit_code == 0
    assert re.search(r"^accepted: 9 in report\naccepted: \d+ in summary\n", result.output)
    assert re.search(r"\n\d+ texts accepted\n$", result.output)
    assert (root / RECORD).read_bytes() == (TESTS / RECORD).read_bytes()


def test_all_texts_are_not_accepted_unread_where_nobody_can_be_asked(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    before = (root / RECORD).read_bytes()
    result = run("translation", "accept", "--all", "--root", root)
    assert (result.exit_code, result.stdout) == (2, "")
    place = "content/2030/sections/summary.yaml:4:7: summary/title is stale in fr"
    asked = "Error: 1 text has not been accepted as it stands now: is it read?"
    assert result.stderr.splitlines() == [
        place,
        asked,
        "    when they are: sppreport translation accept --all --yes",
    ]
    assert (root / RECORD).read_bytes() == before
    assert run("translation", "accept", "--all", "--yes", "--root", root).stdout.endswith("1 text accepted\n")


@pytest.mark.parametrize(
    ("answer", "accepted"), [("yes\n", True), (" Y \n", True), ("no\n", False), ("\n", False), ("", False)]
)
def test_on_a_terminal_somebody_is_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch, answer: str, accepted: bool
) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    before = (root / RECORD).read_bytes()
    monkeypatch.setattr("report.cli.asking.can_ask", lambda: True)
    monkeypatch.setattr(sys.modules["report.cli.translation"], "can_ask", lambda: True)
    result = CliRunner().invoke(main, ["translation", "accept", "--all", "--root", str(root)], input=answer)
    assert "Have you read this text in all languages, and does it say the same? (yes/no)" in result.stderr
    assert result.exit_code == (0 if accepted else 2)
    assert ((root / RECORD).read_bytes() != before) is accepted
    assert ("Error: nothing was accepted" in result.stderr) is not accepted


def test_a_text_without_words_is_refused_and_the_others_are_accepted(root: Path) -> None:
    (root / RECORD).unlink()
    change(root, SUMMARY, "  fr: L’année en bref\n", "")
    result = run("translation", "accept", "summary", "--root", root)
    assert result.exit_code == 1
    assert result.stderr == ("not accepted: content/2030/sections/summary.yaml:3:7: summary/title is missing in fr\n")
    assert "accepted: summary/lead (was new)\n" in result.stdout
    assert states(root)["summary/title"] is State.MISSING
    assert "summary/lead" not in states(root)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "say which texts: their ids, or --all"),
        (["summary", "--all"], "give either ids or --all, not both"),
        (["summary", "--yes"], "--yes goes with --all: ids are not asked about"),
        (["sumary"], "there is no text 'sumary' (did you mean 'summary'?)"),
        (["summary", "x"], "there is no text 'x'"),
    ],
)
def test_what_nobody_can_mean_is_refused(root: Path, arguments: list[str], said: str) -> None:
    before = (root / RECORD).read_bytes()
    result = run("translation", "accept", *arguments, "--root", root)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Error:" in run("translation", "status", "--section", "sumary", "--root", root).stderr
    assert (root / RECORD).read_bytes() == before


def test_nothing_is_accepted_of_a_report_that_cannot_be_read(root: Path) -> None:
    """Its texts would leave the record."""
    before = (root / RECORD).read_bytes()
    change(root, SUMMARY, "title:", "title")
    for command in (["accept", "--all"], ["status"]):
        result = run("translation", *command, "--root", root)
        assert result.exit_code == 1
        assert "sections/summary.yaml:3:5" in result.stderr or "sections/summary.yaml:2" in result.stderr
    assert (root / RECORD).read_bytes() == before


def test_a_record_that_cannot_be_written_stays_what_it_was(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    with pytest.raises(OutputError, match=r"'translations\.yaml' cannot be written: the disk is full"):
        accept_texts(root, None, None)
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before

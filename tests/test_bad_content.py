"""Every way in which content can be wrong: messages as a person reads them, exit code 1, the last PDFs untouched.

Each file of tests/bad/ says what is wrong, and changes the invented report: `replace` and `with` are words of `file`;
`content` is a whole new file, `bytes` one in hexadecimal, `delete` removes it; `also` are more such changes. `severity`
is that of what is said of it, an error unless it is given.

`pages` is true where what is wrong is seen on the pages only.

`cure` is what stands there once somebody has done what the message says: another `with` or `content`, or a list of
changes after the mistake; `original` where it is what stood there before. Then nothing may be said any more that the
untouched report does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from report.diagnostics.errors import Diagnostic, Severity
from report.messages.interface import SOURCE, available, interface
from report.pipeline import check
from tests.examples import quick
from tests.invented import copied, nothing_was_built, run, with_old_editions

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent
CASES = sorted((TESTS / "bad").glob("*.yaml"))
CURED = [path for path in CASES if "\ncure:" in path.read_text("utf-8")]
GOLDEN = TESTS / "golden"
YEAR = "2030"
#: The languages of the interface in which every message is kept to be reviewed; of the others, those of `SAMPLE`.
KEPT = (SOURCE, "nl", "fr")
FURTHER = sorted({*available()} - {*KEPT})
SAMPLE = (
    "alt-repeats-caption",
    "article",
    "break-of-words",
    "bullet-list",
    "cell-with-comma",
    "chart-of-words",
    "colon-in-text",
    "figure-typed-once",
    "link-says-otherwise",
    "missing-language",
    "note-unknown",
    "parity-ending",
    "parity-term",
    "picture-format",
    "section-not-listed",
    "slot-thousands",
    "tab",
    "title-too-long-for-the-head",
    "unknown-cell-field",
    "unknown-country",
    "unknown-field",
    "wrong-language",
    "wrong-period",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the invented report, with the PDFs of an earlier build."""
    return with_old_editions(copied(tmp_path))


def change(folder: Path, case: dict[str, Any]) -> None:
    """Do to the content what a case says."""
    path = folder / case["file"]
    if "bytes" in case:
        path.write_bytes(bytes.fromhex(str(case["bytes"])))
    elif "content" in case:
        path.parent.mkdir(exist_ok=True)
        path.write_text(case["content"], "utf-8")
    elif case.get("delete"):
        path.unlink()
    else:
        text = path.read_text("utf-8")
        assert text.count(case["replace"]) == 1, (
            f"{case['replace']!r} stands {text.count(case['replace'])} times in {path}"
        )
        path.write_text(text.replace(case["replace"], case["with"]), "utf-8")
    for other in case.get("also", ()):
        change(folder, other)


def cured(wrong: dict[str, Any]) -> list[dict[str, Any]]:
    """The changes to an untouched report after which the mistake has been made and mended as its message says."""
    cure = wrong["cure"]
    if cure == "original":
        return []
    if isinstance(cure, list):
        return [wrong, *cure]
    return [{**wrong, ("content" if "content" in wrong else "with"): cure}]


def folder(language: str) -> str:
    """Where the messages of a language are kept to be reviewed."""
    return "bad" if language == SOURCE else f"bad-{language}"


@cache
def before() -> frozenset[tuple[str, str]]:
    """What is said of the untouched report."""
    return frozenset({(one.message, one.hint) for one in check(TESTS, content=True)})


def added(root: Path, severities: Collection[Severity]) -> list[Diagnostic]:
    """What is said of a report, and not of the untouched one; of its pages if nothing is said of its content."""
    for content in (True, False):
        found = check(root, content=content)
        new = [one for one in found if one.severity in severities and (one.message, one.hint) not in before()]
        if new:
            return new
    return []


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


def test_the_untouched_content_is_right(root: Path) -> None:
    result = run("check", "--root", root)
    assert result.exit_code == 0, result.output
    assert "error" not in result.output


def some(cases: Sequence[Path], number: int) -> list[Any]:
    """The cases, of which short runs try about so many."""
    return quick(cases, cases[:: max(1, len(cases) // number)])


@pytest.mark.parametrize("case", some(CASES, 30), ids=lambda path: path.stem)
def test_bad_content_is_refused_in_plain_words(case: Path, root: Path, golden: Callable[[str, str], None]) -> None:
    wrong = yaml.safe_load(case.read_text("utf-8"))
    severity = Severity(wrong.get("severity", "error"))
    change(root / "content" / YEAR, wrong)
    mistakes = added(root, {severity})
    assert mistakes
    for language in (*KEPT, *FURTHER) if case.stem in SAMPLE else KEPT:
        words = interface(language)
        lines = [str(one.into(words)) for one in mistakes]
        golden(f"{folder(language)}/{case.stem}.txt", "\n".join([f"# {wrong['what']}", *lines, ""]))


@pytest.mark.parametrize("case", some(CASES[::12], 4), ids=lambda path: path.stem)
def test_both_commands_refuse_bad_content_and_leave_what_was_built(case: Path, root: Path) -> None:
    wrong = yaml.safe_load(case.read_text("utf-8"))
    change(root / "content" / YEAR, wrong)
    errors = added(root, {Severity.ERROR})
    result = run("check", "--root", root, "--quiet")
    assert result.exit_code == bool(errors), result.output
    assert all(str(one.mark) in result.stdout and one.message in result.stdout for one in errors)
    if errors:
        built = run("build", "--root", root)
        assert built.exit_code == 1
        assert result.stdout in built.stderr
        nothing_was_built(root)


@pytest.mark.parametrize("case", some(CURED, 15), ids=lambda path: path.stem)
def test_what_the_message_says_to_do_makes_it_go_away(case: Path, root: Path) -> None:
    wrong = yaml.safe_load(case.read_text("utf-8"))
    for one in cured(wrong):
        change(root / "content" / YEAR, one)
    severities = {Severity.ERROR, Severity(wrong.get("severity", "error"))}
    found = check(root, content=not wrong.get("pages"))
    left = [one for one in found if one.severity in severities and (one.message, one.hint) not in before()]
    assert list(map(str, left)) == []


@pytest.mark.parametrize("language", [*KEPT, *FURTHER])
def test_no_golden_message_is_left_over(language: str) -> None:
    golden = GOLDEN / folder(language)
    wanted = {path.stem for path in CASES} if language in KEPT else {*SAMPLE}
    assert {path.stem for path in golden.iterdir()} == wanted

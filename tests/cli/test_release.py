"""`build --release`: published is only what nobody need look at any more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from report.diagnostics.errors import Diagnostic, ReleaseError, Severity
from report.pipeline import build, check
from tests.examples import quick
from tests.invented import change, copied, run, settle

pytestmark = pytest.mark.slow

#: What stands in the way of publishing: the file, its words, what becomes of them, and how that is told.
OBSTACLES = {
    "error": ("sections/summary.yaml", "kind: bar", "kind: bars", "unknown kind 'bars'"),
    "warning": ("report.yaml", "{term:fbo|long}", "{term:fbo|long}, 11 oktober", "a date without a year"),
    "query": ("sections/hives.yaml", "id: hives\n", "id: hives\nquery: Hoeveel?\n", "Hoeveel?"),
    "missing": ("sections/visitors.yaml", ", fr: Les visiteurs}", "}", "missing language 'fr'"),
    "differing": ("sections/harvest.yaml", "nl: In 2031", "nl: In 2032", "2032"),
    "stale": ("sections/hives.yaml", "**op alle daken**", "**op elk dak**", "has changed in nl"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, with all its questions answered."""
    root = copied(tmp_path)
    settle(root)
    return root


def severities(found: tuple[Diagnostic, ...]) -> set[Severity]:
    return {one.severity for one in found}


def test_a_finished_report_is_released(root: Path) -> None:
    assert severities(check(root)) == {Severity.NOTE}, "notes are there, and do not matter"
    result = run("build", "--root", root, "--release")
    assert (result.exit_code, result.stderr) == (0, "")
    released = [Path(line) for line in result.stdout.splitlines()]
    assert [path.name for path in released] == ["bijenverslag-2030-nl.pdf", "rapport-abeilles-2030-fr.pdf"]
    assert [path.name for path in (root / "content" / "2030" / "editions").iterdir()] == ["1.json"]
    usual = build(root, output=root / "usual")
    assert [path.read_bytes() for path in released] == [path.read_bytes() for path in usual]


@pytest.mark.long
def test_pdfs_that_would_be_taken_for_an_edition_are_in_the_way(root: Path) -> None:
    (old,) = build(root, languages=["fr"])
    change(root, "report.yaml", "fr: rapport-abeilles}", "fr: x}")
    for _ in range(2):
        result = run("build", "--root", root, "--release", "--lang", "nl")
        assert (result.exit_code, result.stdout) == (1, "")
        assert f"the report does not make any more: {old.name}" in " ".join(result.stderr.split())
        assert result.stderr.splitlines()[-1] == "not released: 1 warning"
        assert [path.name for path in old.parent.iterdir()] == [old.name]
    old.unlink()
    assert run("build", "--root", root, "--release", "--lang", "nl").exit_code == 0


@pytest.mark.parametrize("obstacle", quick([*OBSTACLES], [*OBSTACLES][::2]))
def test_an_unfinished_report_is_not_released(root: Path, obstacle: str) -> None:
    file, words, others, told = OBSTACLES[obstacle]
    change(root, file, words, others)
    result = run("build", "--root", root, "--release", "--lang", "nl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"content/2030/{file}:" in result.stderr
    assert told in result.stderr
    assert re.fullmatch(r"not released: \d .*", result.stderr.splitlines()[-1])
    assert "note  " not in result.stderr
    assert not (root / "build").exists()
    assert run("check", "--root", root, "--strict").exit_code == 1


@pytest.mark.parametrize("obstacle", ["warning", "query", "stale"])
def test_what_hinders_a_release_hinders_no_other_build(root: Path, obstacle: str) -> None:
    change(root, *OBSTACLES[obstacle][:3])
    assert build(root, languages=["fr"])


def test_everything_that_is_open_is_told_at_once(root: Path) -> None:
    for file, words, others, _ in OBSTACLES.values():
        change(root, file, words, others)
    result = run("build", "--root", root, "--release")
    listed = re.findall(r"^  (\w+) +content/", result.stderr, re.MULTILINE)
    assert list(dict.fromkeys(listed)) == ["query", "warning", "error"]
    assert all(told in result.stderr for _, _, _, told in OBSTACLES.values())
    assert re.fullmatch(r"not released: 3 errors, \d warnings?, 1 query", result.stderr.splitlines()[-1])
    with pytest.raises(ReleaseError) as problem:
        build(root, release=True)
    assert severities(problem.value.diagnostics) == {Severity.ERROR, Severity.WARNING, Severity.QUERY}


def test_a_refused_release_leaves_the_last_files_alone(root: Path) -> None:
    files = build(root)
    before = [(path, path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    change(root, *OBSTACLES["query"][:3])
    assert run("build", "--root", root, "--release").exit_code == 1
    assert [(path, path.read_bytes(), path.stat().st_mtime_ns) for path in files] == before


@pytest.mark.parametrize("other", ["--draft", "--proof"])
def test_a_release_is_nothing_else_at_once(root: Path, other: str) -> None:
    result = run("build", "--root", root, "--release", other)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "leave out --draft and --proof" in result.stderr
    assert not (root / "build").exists()


def test_a_proposed_correction_is_in_the_way(root: Path) -> None:
    change(root, "data/hives.yaml", "status: accepted", "status: proposed")
    result = run("build", "--root", root, "--release")
    assert result.exit_code == 1
    assert "a correction to accept" in result.stderr

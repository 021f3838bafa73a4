"""PDFs of earlier builds that the report does not make any more are told, those of others and its own are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Diagnostic
from report.locales import locale_of
from report.outputs.left_over import left_over
from report.pipeline import build, content_folder, read
from tests.invented import change, copied, run

pytestmark = pytest.mark.slow

DUTCH, FRENCH = "bijenverslag-2030-nl.pdf", "rapport-abeilles-2030-fr.pdf"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


def left(root: Path) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    build(root, warn=found.append)
    return found


def test_what_the_report_makes_is_not_told(root: Path) -> None:
    found: list[Diagnostic] = []
    for draft in (False, True):
        build(root, formats=["pdf", "proof"], draft=draft, warn=found.append)
    assert len(list((root / "build" / "2030").iterdir())) == 6
    assert found == []
    assert run("build", "--root", root, "--lang", "nl").stderr == ""


@pytest.mark.long
def test_an_edition_that_has_another_name_by_now_is_told_and_stays(root: Path) -> None:
    build(root, formats=["pdf", "proof"])
    names = sorted(path.name for path in (root / "build" / "2030").iterdir())
    change(root, "report.yaml", "fr: rapport-abeilles}", "fr: x}")
    for languages in ([], ["--lang", "nl"]):
        result = run("build", "--root", root, *languages)
        assert result.exit_code == 0
        assert f"  warning  {root / 'build' / '2030'}:1:1\n" in result.stderr
        assert f"{FRENCH}" in result.stderr
        assert DUTCH not in result.stderr
    assert sorted(path.name for path in (root / "build" / "2030").iterdir()) == sorted([*names, "x-2030-fr.pdf"])
    assert run("build", "--root", root, "--lang", "nl", "--output", root / "build" / "2030").stderr == "", (
        "a folder of one's choice"
    )
    (root / "build" / "2030" / FRENCH).unlink()
    assert left(root) == []


def test_the_editions_of_a_language_that_was_dropped_are_told(root: Path) -> None:
    report = read(content_folder(root, None))
    build(root, formats=["pdf", "proof"])
    (found,) = left_over(root / "build" / "2030", report, [locale_of("nl")])
    assert found.message.endswith(f": bijenverslag-2030-proof-nl-fr.pdf, {FRENCH}")
    assert list(left_over(root / "build" / "2030", report, [locale_of("nl"), locale_of("fr")])) == []


def test_files_of_others_are_not_told(root: Path) -> None:
    folder = root / "build" / "2030"
    folder.mkdir(parents=True)
    (folder / "letter-2030-fr.pdf").write_bytes(b"%PDF-1.7 theirs")
    (folder / "folder.pdf").mkdir()
    (folder / "nothing.pdf").symlink_to("nowhere")
    assert left(root) == []

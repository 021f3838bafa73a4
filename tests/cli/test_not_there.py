"""What was asked for is not there: where it is, and that doing what the message says is enough."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from report.diagnostics.errors import LocaleError, RequestError
from report.locales.catalog import FOLDER, Catalog
from report.source.years import content_folder
from tests.additions import ProgramCopy
from tests.examples import quick
from tests.invented import TESTS, change, copied, run

pytestmark = pytest.mark.slow


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path / "report")


def refused(*arguments: str | Path) -> str:
    """What is said of a wrong command, the message and the cure on a line each."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    return result.stderr


# --- a report -------------------------------------------------------------------------------------------------------


INSIDE = ["content", "content/2030", "content/2030/sections", "assets"]


@pytest.mark.parametrize("inside", quick(INSIDE, INSIDE[2:]))
def test_a_folder_inside_the_report(root: Path, inside: str) -> None:
    said = refused("check", "--root", root / inside)
    (meant,) = re.findall(r"it is in (.+): give that with --root", said)
    assert run("check", "--root", meant, "--content").exit_code == 0


def test_the_folder_above_the_report(root: Path) -> None:
    (meant,) = re.findall(r"did you mean --root (.+)\?", refused("check", "--root", root.parent))
    assert run("check", "--root", meant).exit_code == 0


def test_a_folder_that_is_called_otherwise_than_its_year(root: Path) -> None:
    (root / "content" / "2030").rename(root / "content" / "jaar 2030")
    (root / "content" / ".schemas").mkdir(exist_ok=True)
    said = refused("check", "--root", root)
    assert "call the folders in content/ by their year, such as content/2022: jaar 2030" in said
    assert ".schemas" not in said
    with pytest.raises(RequestError) as caught:
        content_folder(root, None)
    assert caught.value.diagnostics[0].mark.file == str(root / "content")
    (root / "content" / "jaar 2030").rename(root / "content" / "2030")
    assert run("check", "--root", root).exit_code == 0


def test_content_in_no_year(root: Path) -> None:
    for path in (root / "content" / "2030").iterdir():
        path.rename(root / "content" / path.name)
    (root / "content" / "2030").rmdir()
    assert "move all that is in content/ to a folder of its year in it" in refused("check", "--root", root)


def test_nothing_at_all(tmp_path: Path) -> None:
    said = refused("check", "--root", tmp_path)
    assert "there is no report in" in said
    assert "content/ has one folder a year, such as content/2022" in said
    assert said.rstrip().endswith("sppreport new 2025")


def test_a_year(root: Path) -> None:
    said = refused("check", "--root", root, "--year", "2031")
    assert "there is no report of 2031" in said
    assert "years: 2030" in said


def test_a_copy_that_is_called_otherwise_than_its_year(root: Path) -> None:
    copy = root / "content" / "2030 - kopie"
    shutil.copytree(root / "content" / "2030", copy)
    said = refused("check", "--root", root, "--year", "2032")
    assert "years: 2030. '2030 - kopie' is no year: the folder of a report is called by its year alone" in said
    assert "such as 2032" in said
    assert said.rstrip().endswith("sppreport new 2032 --from 2030")
    assert "sppreport new 2031 --from 2030" in refused("check", "--root", root, "--year", "2029")
    for option in ("--year", "--from"):
        command = ["check"] if option == "--year" else ["new", "2031"]
        said = refused(*command, "--root", root, option, "2030 - kopie")
        assert f"{option}: '2030 - kopie' is no year: the folder of a report is called by its year alone" in said
        assert "sppreport new 2031 --from 2030" in said
    assert "under the name 2030: earlier/2030; and give --from earlier" in refused(
        "record", "--root", root, "--from", copy
    )
    copy.rename(root / "2030")
    assert run("record", "--root", root, "--from", root).exit_code == 0


@pytest.mark.parametrize("command", ["build", "outline"])
def test_a_language(root: Path, command: str) -> None:
    said = refused(command, "--root", root, "--lang", "nll")
    assert "the report of 2030 has no edition in 'nll' (did you mean 'nl'?)" in said
    assert "languages: nl, fr" in said


def test_a_proof_of_one_language(root: Path) -> None:
    said = refused("build", "--root", root, "--proof", "--lang", "nl")
    assert "one is not enough\n    leave out --lang, or name two" in said


# --- words and looks of the program ---------------------------------------------------------------------------------


@pytest.mark.parametrize("command", quick(["check", "build"], ["check"]))
def test_a_clone_without_its_compiled_words_says_so_once(tmp_path: Path, command: str) -> None:
    program = ProgramCopy(tmp_path)
    for path in (tmp_path / "report" / "catalogs").rglob("*.mo"):
        path.unlink()
    said = program.run(command, code=1)
    assert said.count("the program's words are not compiled") == 1
    assert "-> run `make catalogs`" in said
    assert "1 error" in said


def test_a_language_that_the_program_lacks_names_those_it_has(root: Path) -> None:
    change(root, "report.yaml", "languages: [nl, fr]", "languages: [nl, fr, it]")
    said = run("check", "--root", root).stdout
    assert "the program has no words in 'it'" in said
    assert "-> it has: de, en, fr, nl; to add it, make its folder report/languages/it first" in said


def test_an_installed_program_does_not_ask_for_its_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in FOLDER.glob("*/LC_MESSAGES/report.mo"):
        (tmp_path / path.relative_to(FOLDER)).parent.mkdir(parents=True)
        shutil.copy(path, tmp_path / path.relative_to(FOLDER))
    monkeypatch.setattr("report.locales.catalog.FOLDER", tmp_path)
    with pytest.raises(LocaleError) as caught:
        Catalog(tmp_path / "it_BE" / "LC_MESSAGES" / "report.mo")
    assert caught.value.diagnostics[0].hint == (
        "it has: de, en, fr, nl; leave 'it' out of 'languages', or ask who looks after the program to add it"
    )


@pytest.mark.long
def test_a_theme_of_ones_own_leaves_those_of_the_program(root: Path) -> None:
    themes = root / "assets" / "themes"
    themes.mkdir()
    federal = (TESTS.parent / "assets" / "themes" / "federal.yaml").read_text("utf-8")
    (themes / "ours.yaml").write_text(federal, "utf-8")
    assert run("check", "--root", root).exit_code == 0
    change(root, "report.yaml", "theme: federal", "theme: ours")
    assert run("check", "--root", root).exit_code == 0
    change(root, "report.yaml", "theme: ours", "theme: our")
    said = run("check", "--root", root).stdout
    assert "unknown theme 'our' (did you mean 'ours'?)" in said
    assert re.search("-> themes: federal, ours", said)


def test_words_that_are_not_compiled(tmp_path: Path) -> None:
    folder = tmp_path / "nl_BE" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    shutil.copy(FOLDER / "nl_BE" / "LC_MESSAGES" / "report.po", folder)
    with pytest.raises(LocaleError, match="the program's words are not compiled") as caught:
        Catalog(folder / "report.mo")
    assert caught.value.diagnostics[0].hint == "run `make catalogs`"


def test_a_report_without_a_record_of_accepted_texts(root: Path) -> None:
    (root / "content" / "2030" / "translations.yaml").unlink()
    result = run("translation", "status", "--root", root, "--list")
    assert re.search(r"^content/2030/\S+: \S+ is new$", result.stdout, re.MULTILINE)
    assert "no text was ever accepted; when all languages have been read side by side: " in result.stderr
    command = result.stderr.rpartition("sppreport ")[2].split()
    assert run(*command, "--yes", "--root", root).exit_code == 0

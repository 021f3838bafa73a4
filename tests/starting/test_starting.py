"""Starting a report: what `sppreport new` writes is complete, in the languages asked for, and builds at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from report.cli import main
from report.diagnostics.errors import OutputError, RequestError, Severity
from report.languages import LANGUAGES
from report.messages.interface import interface
from report.pipeline import build, check
from report.starting import ABOUT, TEMPLATE, start
from report.verify import verify_bytes
from tests.examples import quick

YEAR = 2025


@pytest.mark.slow
@pytest.mark.parametrize("asked", quick(["nl", "nl+fr", "fr+de", "en+nl+de+fr"], ["en+nl+de+fr"]))
def test_a_first_report_builds_and_can_be_read_by_everybody(tmp_path: Path, asked: str) -> None:
    languages = tuple(asked.split("+"))
    start(tmp_path, YEAR, languages)
    found = check(tmp_path)
    assert {one.severity for one in found} <= {Severity.QUERY, Severity.NOTE}
    built = build(tmp_path)
    assert sorted(path.stem[-2:] for path in built) == sorted(languages)
    for path in built:
        assert verify_bytes(path.read_bytes()) == ()


def test_it_has_words_in_the_languages_asked_for_and_no_others(tmp_path: Path) -> None:
    paths = start(tmp_path, YEAR, ("fr", "de"))
    typed = [yaml.safe_load(path.read_text("utf-8")) for path in paths if path.suffix == ".yaml"]
    assert keys_in(typed) & LANGUAGES.keys() == {"fr", "de"}
    front = yaml.safe_load((tmp_path / "content" / str(YEAR) / "report.yaml").read_text("utf-8"))
    assert front["languages"] == ["fr", "de"]
    assert front["year"] == YEAR


def keys_in(typed: object) -> set[str]:
    """All keys of maps in a value."""
    if isinstance(typed, list):
        return {key for one in typed for key in keys_in(one)}
    return {*typed, *keys_in([*typed.values()])} if isinstance(typed, dict) else set()


def test_its_questions_and_comments_are_in_the_language_that_leads(tmp_path: Path) -> None:
    start(tmp_path, YEAR, ("fr", "nl"))
    text = (tmp_path / "content" / str(YEAR) / "report.yaml").read_text("utf-8")
    assert f"# {ABOUT['about-report'].into(interface('fr'))}\n" in text
    assert ABOUT["query-published"].into(interface("fr")) in text


def test_every_word_of_the_template_is_known_and_used() -> None:
    typed = "".join(path.read_text("utf-8") for path in TEMPLATE.rglob("*.yaml"))
    assert all(f"{{{{{word}}}}}" in typed for word in ABOUT)
    assert set(re.findall(r"{{([\w-]+)}}", typed)) == set(ABOUT)


def test_a_report_that_is_there_is_left_alone(tmp_path: Path) -> None:
    start(tmp_path, YEAR, ("nl",))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(RequestError):
        start(tmp_path, YEAR, ("fr",))
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("year", "languages"), [(YEAR, ("nl", "xx")), (YEAR, ()), (YEAR, ("nl", "nl")), (12, ("nl",))])
def test_what_is_of_no_use_is_refused(tmp_path: Path, year: int, languages: tuple[str, ...]) -> None:
    with pytest.raises(RequestError):
        start(tmp_path, year, languages)
    assert list(tmp_path.iterdir()) == []


def test_languages_stand_in_the_order_asked_for(tmp_path: Path) -> None:
    start(tmp_path, YEAR, ("fr", "nl"))
    folder = tmp_path / "content" / str(YEAR)
    front = yaml.safe_load((folder / "report.yaml").read_text("utf-8"))
    assert front["languages"] == [*front["subtitle"]] == ["fr", "nl"]
    assert all(
        "{nl: " not in path.read_text("utf-8") for path in folder.rglob("*.yaml") if path.name != "translations.yaml"
    )


@pytest.mark.long
def test_a_report_above_gets_no_other_year_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(tmp_path, YEAR, ("nl",))
    below = tmp_path / "mine"
    below.mkdir()
    monkeypatch.chdir(below)
    refused = CliRunner().invoke(main, ["new", "2026"])
    assert refused.exit_code == 2
    assert "there is a report already" in refused.output
    assert not (tmp_path / "content" / "2026").exists()
    for root in (".", str(tmp_path)):
        assert CliRunner().invoke(main, ["new", "2026", "--root", root]).exit_code == 0
    assert (below / "content" / "2026").is_dir()
    assert (tmp_path / "content" / "2026").is_dir()


def test_the_command_says_what_comes_next(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["new", str(YEAR), "--lang", "nl, fr", "--root", str(tmp_path)])
    assert result.exit_code == 0
    assert "written: 10 files" in result.output
    assert "sppreport build" in result.output


@pytest.mark.parametrize("typed", ["", " ", ","])
@pytest.mark.parametrize("carried", [(), ("--from", "2029")])
def test_no_language_is_not_the_languages_that_are_usual(tmp_path: Path, typed: str, carried: tuple[str, ...]) -> None:
    refused = CliRunner().invoke(main, ["new", str(YEAR), "--lang", typed, *carried, "--root", str(tmp_path)])
    assert refused.exit_code == 2
    assert ("--lang goes without --from" if carried else "does not know the language ''") in refused.output
    assert not [*tmp_path.iterdir()]


def test_the_year_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = ["new", "--root", str(tmp_path)]
    refused = CliRunner().invoke(main, command)
    assert refused.exit_code == 2
    assert "the year is missing" in refused.output
    monkeypatch.setattr("report.cli.asking.can_ask", lambda: True)
    wrong = CliRunner().invoke(main, command, input="soon\n")
    assert wrong.exit_code == 2
    assert "'soon' is no year" in wrong.output
    none = CliRunner().invoke(main, ["new", "0000", "--root", str(tmp_path)])
    assert "0 is no year of a report" in none.output
    assert CliRunner().invoke(main, command, input="2024\n").exit_code == 0
    assert (tmp_path / "content" / "2024" / "report.yaml").is_file()


def test_it_cannot_be_released_as_it_is(tmp_path: Path) -> None:
    start(tmp_path, YEAR, ("nl",))
    asked = {(one.mark.file.rpartition("/")[2]) for one in check(tmp_path) if one.severity is Severity.QUERY}
    assert asked == {"report.yaml", "terms.yaml", "visitors.yaml", "summary.yaml", "activities.yaml", "figures.yaml"}


def test_a_folder_that_may_not_be_seen_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> bool:
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr("report.starting.placing.os.path.lexists", refuse)
    with pytest.raises(OutputError):
        start(tmp_path, YEAR, ("nl",))


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "content").symlink_to(tmp_path / "there")
    with pytest.raises(OutputError):
        start(tmp_path / "here", YEAR, ("nl",))
    assert list((tmp_path / "there").iterdir()) == []

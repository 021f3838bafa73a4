"""The language in which the program talks: which is chosen, and that everything a command says is in it."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest

from report.cli import main
from report.cli.language import languages_in, spoken, values_of
from report.cli.spoken import SpokenCommand, SpokenOption
from report.messages import Message
from tests.invented import change, copied, run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


# --- which ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "languages", "environment", "chosen"),
    [
        ([], "[nl, fr]", {}, "en"),
        ([], "[nl, fr]", {"LANG": "fr_BE.UTF-8"}, "fr"),
        ([], "[fr]", {}, "fr"),
        ([], "[fr]", {"LANG": "C.UTF-8"}, "fr"),
        ([], "[fr]", {"LANG": "en_GB.UTF-8"}, "en"),
        ([], "[fr]", {"LANG": "nl_BE.UTF-8", "LANGUAGE": "xx:en"}, "en"),
        (["--interface", "nl"], "[fr]", {"LANG": "fr_BE.UTF-8"}, "nl"),
        (["--interface=nl"], "[fr]", {}, "nl"),
        (["--interface", "nl", "--interface", "fr"], "[nl]", {}, "fr"),
        (["--interface", "xx"], "[fr]", {}, "fr"),
        (["--interface"], "[fr]", {}, "fr"),
        (["--", "--interface", "nl"], "[fr]", {}, "fr"),
        ([], "\n  - fr # de enige\n", {}, "fr"),
        ([], "\n- fr\n", {}, "fr"),
        ([], "[fr, # en straks\n  nl]", {}, "en"),
        ([], "[fr\ntitle: {nl: 'half\n", {}, "fr"),
        ([], "", {}, "en"),
    ],
)
def test_the_language_is_asked_for_or_that_of_the_environment_or_of_the_report(
    root: Path, typed: list[str], languages: str, environment: dict[str, str], chosen: str
) -> None:
    change(root, "report.yaml", "languages: [nl, fr]", f"languages: {languages}")
    assert spoken(["check", "--root", str(root), *typed], environment).language == chosen


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"languages: [fr]"[:11], b"\0" * 100])
def test_a_report_that_is_broken_has_no_language(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "report.yaml").write_bytes(data)
    assert languages_in(tmp_path / "report.yaml") == ()


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "report.yaml")
    assert languages_in(tmp_path / "report.yaml") == languages_in(tmp_path / "nowhere") == ()


def test_the_value_of_an_option_is_not_taken_for_an_option() -> None:
    assert values_of("--year", ["check", "--year", "2022", "--year=2023", "--", "--year", "1"]) == ["2022", "2023"]


def test_either_place_will_do_and_the_last_wins() -> None:
    for typed, language in (
        (["--interface", "fr", "check"], "fr"),
        (["check", "--interface", "fr"], "fr"),
        (["--interface", "nl", "check", "--interface", "fr"], "fr"),
        (["check", "--interface", "fr", "--help"], "fr"),
        (["check", "--help", "--interface", "fr"], "fr"),
    ):
        assert spoken(typed, {}).language == language


def test_an_unknown_language_is_refused_with_those_there_are(root: Path) -> None:
    result = run("check", "--root", root, "--interface", "ne")
    assert result.exit_code == 2
    assert "--interface: 'ne' is none of en, fr, nl" in result.stderr


# --- everything -----------------------------------------------------------------------------------------------------


def commands(group: click.Command = main) -> list[click.Command]:
    below = group.commands.values() if isinstance(group, click.Group) else ()
    return [group, *[one for command in below for one in commands(command)]]


@pytest.mark.parametrize("command", commands(), ids=lambda one: one.name)
def test_every_help_is_a_message(command: click.Command) -> None:
    assert isinstance(command, SpokenCommand)
    assert isinstance(command.said, Message)
    for one in command.params:
        assert isinstance(one.metavar, Message | None)
        assert isinstance(one, click.Argument) or (isinstance(one, SpokenOption) and isinstance(one.said, Message))


@pytest.mark.parametrize("command", commands(), ids=lambda one: one.name)
def test_every_command_knows_the_option(command: click.Command) -> None:
    assert [one for one in command.params if "--interface" in one.opts]

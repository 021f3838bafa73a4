"""The language in which the program talks: which is chosen, and that everything a command says is in it."""

from __future__ import annotations

import gettext
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from report.cli import main
from report.cli.delivery import counted
from report.cli.editions import done
from report.cli.language import spoken, values_of
from report.cli.spoken import SpokenCommand, SpokenOption
from report.diagnostics.codes import CODES
from report.messages import Message
from report.messages.interface import Interface, interface
from report.pipeline import languages_in
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
        ([], "[nl, fr]", {"LANG": "de_BE.UTF-8"}, "de"),
        ([], "[fr]", {}, "fr"),
        ([], "[de]", {}, "de"),
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
    assert "--interface: 'ne' is none of en, de, fr, nl" in result.stderr


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


class Marked(Interface):
    """A language in which every message stands between marks."""

    def gettext(self, message: str) -> str:
        """The English template, marked."""
        return f"‹{message}›"

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The English template, marked."""
        return f"‹{singular if number == 1 else plural}›"


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program talks in a language in which every message can be told from what is none."""
    words = Marked("xx", gettext.NullTranslations())
    monkeypatch.setattr("report.cli.command.spoken", lambda arguments, environment: words)


def unmarked(text: str) -> str:
    """What of a text is no message, in one line."""
    flat = " ".join(text.split())
    while (less := re.sub("‹[^‹›]*›", " ", flat)) != flat:
        flat = less
    return " ".join(flat.split())


def paths(group: click.Command = main, *words: str) -> list[tuple[str, ...]]:
    """What is typed for a command and for each one below it."""
    below = group.commands.items() if isinstance(group, click.Group) else ()
    return [words, *[path for name, command in below for path in paths(command, *words, name)]]


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("path", paths(), ids=" ".join)
def test_the_whole_help_is_translated(path: tuple[str, ...]) -> None:
    left = unmarked(run(*path, "--help").output)
    below = {one[len(path)] for one in paths() if len(one) > len(path) and one[: len(path)] == path}
    names = {"main", *path, *below}
    option = r"--?[a-z-]+|\[[a-z|-]+\]"
    strange = {word for word in re.split(r"[\s,:/]+", left) if word and not re.fullmatch(option, word)}
    assert strange <= names


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["verify"], "‹‹FILE...› is missing›"),
        (["translation", "export"], "‹--to is missing›"),
        (["check", "--file"], "‹--file needs a value behind it›"),
        (["check", "--strict=3"], "‹--strict takes no value›"),
        (["--year", "2022", "check"], "‹'--year' belongs to a command, and stands behind it›"),
        (["check", "--srtict"], "‹there is no option '--srtict'‹ (did you mean '--strict'?)››"),
        (["-z"], "‹there is no option '-z'›"),
        (["chekc"], "‹there is no command 'chekc'‹ (did you mean 'check'?)››"),
        (["translation", "acept"], "‹there is no command 'acept'‹ (did you mean 'accept'?)››"),
        (["check", "training"], "‹nothing takes 'training' here›"),
        (
            ["check", "--only", "eror"],
            "‹'eror' is none of error, warning, query, note‹ (did you mean 'error'?)›",
        ),
        (["check", "--year", "22"], "--year: ‹'22' is no year, such as 2022›"),
        (["check", "--root", "nowhere"], "--root: ‹there is no folder 'nowhere'›"),
        (["check", "--root", "a.txt"], "--root: ‹'a.txt' is a file, not a folder›"),
        (["build", "--output", "a.txt"], "--output: ‹'a.txt' is a file, not a folder›"),
        (["schema", "--output", ""], "--output: ‹an empty name is no file and no folder›"),
        (["build", "--output", " "], "--output: ‹an empty name is no file and no folder›"),
        (["build", "--positions", ""], "--positions: ‹an empty name is no file and no folder›"),
        (["check", "--root", ""], "--root: ‹an empty name is no file and no folder›"),
        (["translation", "export", "--to", "fr", "--memory", ""], "--memory: ‹an empty name is no file and no folder›"),
        (["verify", ""], "‹Error:› ‹an empty name is no file and no folder›"),
        (["translation", "export", "--to", "fr", "--output", "folder"], "--output: ‹'folder' is a folder, not a file›"),
        (["translation", "export", "--to", "fr", "--only", "stal"], "translated‹ (did you mean 'stale'?)›"),
    ],
)
def test_a_wrong_command_is_told_in_whole_sentences(
    typed: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").touch()
    (tmp_path / "folder").mkdir()
    result = run(*typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "‹Error:›" in result.stderr
    assert re.search("‹main[a-z ]* --help says more›", result.stderr)


@pytest.mark.usefixtures("marked")
def test_the_listing_and_its_counts_are_translated(root: Path) -> None:
    change(
        root,
        "sections/hives.yaml",
        "nl: De wintertelling staat in de [Dakgids](guide).",
        "nl: De wintertelling staat in de [Dakgids](#x).",
    )
    result = run("check", "--root", root, "--only", "error")
    assert re.findall(r"[a-z]{3,}", unmarked(re.sub(r"content/\S+", "", result.stdout))) == []
    assert re.fullmatch(r"‹‹1 error›, ‹1 warning›, ‹2 queries›, ‹\d notes› \(listed: ‹1 error›\)›\n", result.stderr)
    left = unmarked(run("check", "--root", root, "--statistics").stdout)
    assert set(re.findall(r"[a-z][a-z-]+", left)) <= set(CODES)


@pytest.mark.usefixtures("marked")
def test_codes_and_severities_are_never_translated(root: Path) -> None:
    for style in ("json", "sarif", "github"):
        text = run("check", "--root", root, "--content", "--format", style).stdout
        assert "‹" in text
        assert "‹error" not in text
    finding = json.loads(run("check", "--root", root, "--content", "--format", "json", "--only", "note").stdout)[
        "findings"
    ][0]
    assert finding["severity"] == "note"
    assert "‹" in finding["message"]
    assert "‹" not in finding["template"]


def test_what_only_terminals_are_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda stream: True, raising=False)
    monkeypatch.setattr("report.pipeline.check", lambda root, year, **_: ())
    assert run("check", "--root", root).stderr == "no mistakes found\n"
    assert [done(name, "nl") for name in ("load", "validate", "typeset", "write")] == [
        *(None, "content read", "nl set", "written"),
    ]


def test_texts_are_counted_by_their_state() -> None:
    for state in ("missing", "stale", "changed", "new", "translated"):
        assert counted(state, 2) == f"2 {state}"


#: How the sentences begin that say what commands do, by language: the third person of a verb.
THIRD_PERSONS = {"de": r"\w+t\b", "fr": r"(?!\w*(?:er|ir|crire|dre|ttre)\b)\w+\b", "nl": r"\w+t\b"}


@pytest.mark.parametrize("language", THIRD_PERSONS)
def test_all_commands_say_in_one_form_what_they_do(language: str) -> None:
    said = [one.into(interface(language)) for one in helps(main)]
    assert len(said) > 10
    assert [one for one in said if not re.match(THIRD_PERSONS[language], one)] == []


def helps(group: click.Command) -> Iterator[Message]:
    """What the commands of a group, and of the groups in it, do."""
    assert isinstance(group, click.Group)
    for one in group.commands.values():
        assert isinstance(one, SpokenCommand)
        yield one.said
        if isinstance(one, click.Group):
            yield from helps(one)

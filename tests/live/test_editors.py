"""A place is opened in the editor that its user has: by words that no shell reads."""

from __future__ import annotations

import stat
import sys
import time
from pathlib import Path

import pytest

from report.diagnostics.errors import RequestError
from report.live.editors import Editor, editor_in, editor_of, vscode_link

FILE = Path("/reports/a b; rm -rf $(x).yaml")


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("code -g {file}:{line}:{column}", ["code", "-g", f"{FILE}:17:7"]),
        ("code", ["code", "-g", f"{FILE}:17:7"]),
        ("/usr/bin/gedit", ["/usr/bin/gedit", "+17", str(FILE)]),
        ("'my editor' --at {line} {file}", ["my editor", "--at", "17", str(FILE)]),
        ("mine --new", ["mine", "--new", str(FILE)]),
        ("mine {file} {nothing} {0}", ["mine", str(FILE), "{nothing}", "{0}"]),
    ],
)
def test_a_command_is_filled_in_word_by_word(typed: str, command: list[str]) -> None:
    assert editor_of(typed).command(FILE, 17, 7) == command


def test_what_is_filled_in_is_not_filled_in_again() -> None:
    assert editor_of("mine {file}").command(Path("/{line}"), 17, 7) == ["mine", "/{line}"]


@pytest.mark.parametrize("typed", ["", "  ", "code 'open"])
def test_what_is_no_command_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(RequestError, match="is no command that opens a file") as caught:
        editor_of(typed)
    assert '--editor "code -g {file}:{line}:{column}"' in str(caught.value)


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"VISUAL": "code --wait"}, ("code", "-g", "{file}:{line}:{column}")),
        ({"VISUAL": "vim", "EDITOR": "kate"}, ("kate", "--line", "{line}", "--column", "{column}", "{file}")),
        ({"EDITOR": "nano"}, None),
        ({"VISUAL": "'", "EDITOR": ""}, None),
        ({}, None),
    ],
)
def test_an_editor_of_the_environment_has_a_window(environment: dict[str, str], words: tuple[str, ...] | None) -> None:
    editor = editor_in(environment)
    assert (editor.words if editor else None) == words


def test_it_is_started_and_not_waited_for(tmp_path: Path) -> None:
    program, told = tmp_path / "editor", tmp_path / "told"
    program.write_text(f"#!{sys.executable}\nimport sys\nopen({str(told)!r}, 'w').write(sys.argv[1])\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    Editor((str(program), "{file}:{line}:{column}")).open(FILE, 17, 7)
    until = time.monotonic() + 20
    while not (told.exists() and told.read_text("utf-8")) and time.monotonic() < until:
        time.sleep(0.01)
    assert told.read_text("utf-8") == f"{FILE}:17:7"


def test_one_that_is_not_there_is_told() -> None:
    with pytest.raises(RequestError, match="the editor 'no-such-editor' cannot be started") as caught:
        editor_of("no-such-editor").open(FILE, 1, 1)
    assert "say which one to start, for instance" in str(caught.value)


def test_one_that_ends_at_once_with_an_error_is_told() -> None:
    with pytest.raises(RequestError, match="the editor 'false' has ended at once with an error") as caught:
        editor_of("false {file}").open(FILE, 1, 1)
    assert "say which one to start, for instance" in str(caught.value)
    editor_of("true {file}").open(FILE, 1, 1)


def test_the_link_of_visual_studio_code() -> None:
    assert vscode_link(Path("/a b/é?#.yaml"), 3, 4) == "vscode://file/a%20b/%C3%A9%3F%23.yaml:3:4"

"""Editors: what opens a file at a place - a command of the user's, or a link that Visual Studio Code knows."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from report.diagnostics.errors import RequestError
from report.messages import Message, say

#: Editors with a window of their own -> how they are told where to open a file.
GRAPHICAL: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"), ("-g", "{file}:{line}:{column}")
    ),
    **dict.fromkeys(("subl", "sublime_text", "zed", "zeditor", "atom", "pulsar"), ("{file}:{line}:{column}",)),
    **dict.fromkeys(
        ("gedit", "xed", "pluma", "gnome-text-editor", "gvim", "mvim", "mousepad", "leafpad"), ("+{line}", "{file}")
    ),
    **dict.fromkeys(("kate", "kwrite"), ("--line", "{line}", "--column", "{column}", "{file}")),
    "geany": ("{file}:{line}:{column}",),
    "mate": ("--line", "{line}:{column}", "{file}"),
    "bbedit": ("+{line}", "{file}"),
    "notepad++": ("-n{line}", "-c{column}", "{file}"),
    "emacsclient": ("-n", "-c", "+{line}:{column}", "{file}"),
}
_AT_ONCE = 0.5  # seconds in which a command that cannot open the file has mostly ended
_FIELD = re.compile(r"\{(file|line|column)\}")
#: What the command interpreter of Windows, to which it hands batch files, does not take as it is.
_FOR_A_SHELL = re.compile(r'[&|<>^%!"\n\r]')


@dataclass(frozen=True, slots=True)
class Editor:
    """A command that opens a file at a place: its words, in which {file}, {line} and {column} are filled in."""

    words: tuple[str, ...]

    def command(self, file: Path, line: int, column: int) -> list[str]:
        """The command for a place: what is filled in is part of one word, whatever is in it."""
        values = {"file": str(file), "line": str(line), "column": str(column)}
        return [_FIELD.sub(lambda found: values[found[1]], word) for word in self.words]

    def program(self) -> str:
        """The path of its program. Raises RequestError where there is none."""
        if found := shutil.which(self.words[0]):
            return found
        raise _not_started(self.words[0])

    def open(self, file: Path, line: int, column: int) -> None:
        """Open a place, without a shell; it is left to itself when it is still there after half a second.

        Raises RequestError when it cannot be started, or ends at once with an error.
        """
        name, *rest = self.command(file, line, column)
        program = self.program()
        is_batch = program.lower().endswith((".cmd", ".bat"))
        if is_batch and any(_FOR_A_SHELL.search(one) for one in rest):
            raise _not_started(name)
        try:
            process = subprocess.Popen(
                [program, *rest],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError:
            raise _not_started(name) from None
        try:
            code = process.wait(_AT_ONCE)
        except subprocess.TimeoutExpired:
            threading.Thread(target=process.wait, daemon=True).start()  # or the system keeps what is left of it
        else:
            if code:
                raise _refused(say("the editor '{name}' has ended at once with an error", name=name))


def editor_of(template: str) -> Editor:
    """The editor of `--editor`: "code -g {file}:{line}:{column}", or a name alone. Raises RequestError."""
    try:
        words = shlex.split(template, posix=os.name != "nt")
    except ValueError:
        words = []
    if not words:
        message = say("'{editor}' is no command that opens a file", editor=template)
        raise RequestError.of(message, say("for instance: {example}", example=EXAMPLE))
    return _complete(words) or Editor((*words, "{file}"))


def editor_in(environment: Mapping[str, str]) -> Editor | None:
    """The editor of $VISUAL or $EDITOR, if it has a window of its own: one of a terminal would have none there."""
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(name, ""), posix=os.name != "nt")
        except ValueError:
            continue
        if words and (found := _complete(words)):
            return found
    return None


def _complete(words: Sequence[str]) -> Editor | None:
    """A command with its places, of which those of the editors that are known need not be typed."""
    if any(_FIELD.search(word) for word in words[1:]):
        return Editor(tuple(words))
    name = Path(words[0]).name.lower().removesuffix(".exe").removesuffix(".cmd")
    if name not in GRAPHICAL:
        return None
    waits = ("-w", "--wait", "-b", "--block")
    return Editor((words[0], *(word for word in words[1:] if word not in waits), *GRAPHICAL[name]))


def vscode_link(file: Path, line: int, column: int) -> str:
    """The link that opens a place in Visual Studio Code, on any system."""
    path = file.as_posix()
    return f"vscode://file/{quote(path.lstrip('/'), safe='/:')}:{line}:{column}"


EXAMPLE = 'sppreport watch --editor "code -g {file}:{line}:{column}"'


def _not_started(name: str) -> RequestError:
    return _refused(say("the editor '{name}' cannot be started", name=name))


def _refused(message: Message) -> RequestError:
    return RequestError.of(message, say("say which one to start, for instance: {example}", example=EXAMPLE))

"""How commands end that are stopped, or whose words nobody takes: one line, a code, and files that are whole."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from report.cli.ending import STOPS, ending
from tests.examples import quick
from tests.invented import copied, run

pytestmark = pytest.mark.slow

PDFS = ["bijenverslag-2030-nl.pdf", "rapport-abeilles-2030-fr.pdf"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


def stopping(work: Callable[..., object], number: int) -> Callable[..., object]:
    """Work that is stopped before it begins."""

    def stopped(*arguments: object, **settings: object) -> object:
        os.kill(os.getpid(), number)
        return work(*arguments, **settings)

    return stopped


@pytest.mark.parametrize("number", quick([*STOPS], [*STOPS][:1]))
def test_who_stops_a_command_gets_one_line_and_no_files(
    number: int, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from report.typeset import draw

    before = signal.getsignal(number)
    monkeypatch.setattr("report.outputs.pdf.draw", stopping(draw, number))
    result = run("build", "--root", root)
    assert (result.exit_code, result.stdout, result.stderr) == (128 + number, "", "stopped; nothing was written\n")
    assert not (root / "build").exists()
    assert signal.getsignal(number) is before


@pytest.mark.parametrize("function", quick(["fsync", "replace", "unlink", "close"], ["replace"]))
def test_while_files_are_put_in_place_it_is_too_late(
    function: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import report.write

    real = report.write.write

    def write(*arguments: object) -> object:
        with monkeypatch.context() as patch:
            if function != "close":
                patch.setattr(os, function, stopping(getattr(os, function), signal.SIGINT))
            return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("report.pipeline.write", write)
    if function == "close":
        monkeypatch.setattr("report.cli.editions.tell", stopping(print, signal.SIGINT))
    result = run("build", "--root", root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [Path(line).name for line in result.stdout.splitlines()] == PDFS
    assert sorted(path.name for path in (root / "build" / "2030").iterdir()) == PDFS


def test_signals_that_were_to_be_ignored_are(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after `nohup`."""
    from report.typeset import draw

    monkeypatch.setattr("report.outputs.pdf.draw", stopping(draw, signal.SIGHUP))
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert run("build", "--root", root).exit_code == 0
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EFBIG, "the file would be larger than files may be here"),
        (errno.EIO, "the disk or the terminal does not answer"),
        (errno.EBADF, "it goes where nothing can be written"),
        (errno.EPIPE, "nobody reads it any more"),
    ],
)
def test_why_nothing_can_be_printed_is_told(number: int, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught, ending([]):
        raise OSError(number, os.strerror(number))
    assert caught.value.code == 2
    assert capsys.readouterr().err == f"Error: what the command says cannot be printed: {reason}\n"


# --- in a process of its own ----------------------------------------------------------------------------------------


def shell(root: Path, command: str, redirected: str) -> subprocess.CompletedProcess[str]:
    line = f'exec "$0" -m report {command} {redirected}'
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    arguments = ["sh", "-c", line, sys.executable]
    return subprocess.run(
        arguments, cwd=Path(__file__).parents[2], env=environment, capture_output=True, text=True, check=False
    )


def test_what_closes_the_pipe_ends_the_command_without_a_word(root: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "report", "outline", "--root", str(root)]
    process = subprocess.run(
        command, cwd=Path(__file__).parents[2], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (process.returncode, process.stderr) == (-signal.SIGPIPE, "")


@pytest.mark.parametrize("redirected", quick([">&-", ">&- 2>&-", ">&- 2>&- <&-"], [">&- 2>&- <&-"]))
def test_a_command_can_do_without_streams(redirected: str, root: Path) -> None:
    result = shell(root, f"build --lang nl --root {root}", redirected)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert (root / "build" / "2030" / PDFS[0]).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "command",
    quick(
        ["check --root {}", "check --root {} --format json", "outline --root {}", "--help"],
        ["--help"],
    ),
)
@pytest.mark.parametrize(
    ("redirected", "reason"), [(">/dev/full", "the disk is full"), ("</dev/null 1<&0", "goes where nothing can be")]
)
def test_what_cannot_be_printed_is_told_on_the_other_stream(
    command: str, redirected: str, reason: str, root: Path
) -> None:
    result = shell(root, command.format(root), redirected)
    assert result.returncode == 2
    assert result.stderr.startswith("Error: what the command says cannot be printed: ")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.long
def test_when_nothing_at_all_can_be_printed_the_code_says_so(root: Path) -> None:
    assert shell(root, f"check --content --root {root}", ">/dev/full 2>&1").returncode == 2


@pytest.mark.long
def test_what_a_terminal_cannot_show_is_written_as_its_number(root: Path) -> None:
    (root / "content" / "2030" / "sections" / "rooƒ.yml").touch()
    command = [sys.executable, "-m", "report", "check", "--content", "--root", str(root)]
    settings = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "latin-1"}
    result = subprocess.run(command, cwd=Path(__file__).parents[2], env=settings, capture_output=True, check=False)
    assert (result.returncode, b"Traceback" in result.stderr) == (1, False)
    assert rb"roo\u0192.yml" in result.stdout

"""Bombs: files that would take all memory or time are refused, or read with care, within a budget."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from report.cli import main
from report.verify import verify, verify_bytes
from report.verify.budget import LARGEST_FILE
from report.verify.confined import CrashError, OutOfMemoryError, OutOfTimeError, confined
from tests.verify import bombs

pytestmark = [pytest.mark.slow, pytest.mark.long]


def judged(path: Path) -> dict[str, str]:
    """The messages by their rules; memory and time are bounded."""
    start = time.monotonic()
    found = verify(path)
    assert time.monotonic() - start < 60
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 400 * 1024 + resident()
    return {finding.rule: str(finding.message) for finding in found}


def resident() -> int:
    """The memory of this process, in KiB, with which every child starts."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


@pytest.mark.parametrize("bomb", bombs.REFUSED, ids=lambda bomb: bomb.__name__)
def test_a_bomb_is_refused_with_the_reason(bomb: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bomb())
    found = judged(path)
    assert found["refused"].startswith("this file is refused: ")
    assert bombs.REFUSED[bomb] in found["refused"]
    run = CliRunner().invoke(main, ["verify", str(path)])
    assert run.exit_code == 1
    assert "this file is refused: " in run.output


@pytest.mark.parametrize("bomb", bombs.READ, ids=lambda bomb: bomb.__name__)
def test_what_only_looks_huge_is_read_with_care(bomb: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bomb())
    found = judged(path)
    assert found
    assert not any("breaks down" in message for message in found.values())
    assert not any("0x" in message or "<_io" in message for message in found.values())


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    os.truncate(path, LARGEST_FILE + 1)
    assert "too large" in judged(path)["refused"]


def test_work_within_limits_gives_its_answer() -> None:
    assert confined(divmod, 17, 5) == (3, 2)


def test_a_forked_process_can_have_work_done_as_well() -> None:
    verify_bytes(bombs.pdf(bombs.page(b"q Q")))  # the process that forks is ours from now on
    import page  # noqa: F401 - and the validator is loaded

    child = multiprocessing.get_context("fork").Process(target=_answers)
    child.start()
    child.join(60)
    assert child.exitcode == 0


def _answers() -> None:
    assert confined(divmod, 17, 5) == (3, 2)


def test_work_that_takes_too_much_memory_is_ended() -> None:
    with pytest.raises(OutOfMemoryError):
        confined(bytearray, 2 * 2**30)


def test_work_that_waits_for_ever_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[confined.__module__], "LONGEST", 0.2)
    with pytest.raises(OutOfTimeError):
        confined(time.sleep, 60)


def test_no_thread_of_a_library_is_left_in_the_process_that_asks() -> None:
    """A process that is forked afterwards would wait for it in vain."""
    before = len(list(Path("/proc/self/task").iterdir()))
    verify_bytes(bombs.pdf(bombs.page(b"q Q")))
    assert len(list(Path("/proc/self/task").iterdir())) == before


@pytest.mark.parametrize(("signal_number", "problem"), [(signal.SIGSEGV, CrashError), (signal.SIGXCPU, OutOfTimeError)])
def test_the_end_of_the_process_is_no_end_of_ours(signal_number: int, problem: type[Exception]) -> None:
    with pytest.raises(problem):
        confined(signal.raise_signal, signal_number)

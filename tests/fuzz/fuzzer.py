"""Fuzzer: inputs of one class, made from a seed, and what may come of them; runs each in a process with limits."""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import signal
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from types import FrameType
from typing import NamedTuple

TESTS = Path(__file__).parents[1]
SECONDS = 30  # of processor time that one input may take
MEMORY = 400 * 2**20  # bytes that no input may need
BATCH = 40  # inputs that one process takes: what an input leaves behind in it is no news after so many


class Outcome(StrEnum):
    """What came of an input; all but the first two are faults of the program."""

    RIGHT = "right"
    REFUSED = "refused"
    TRACEBACK = "traceback"
    SILENT = "wrong in silence"
    MISPLACED = "message without place or cure"
    LEFT_OVER = "something left behind"
    SLOW = "too slow"
    LARGE = "too much memory"


GOOD = frozenset({Outcome.RIGHT, Outcome.REFUSED})


class Verdict(NamedTuple):
    """What came of one input, and what was seen."""

    outcome: Outcome
    seen: str = ""


class Input(NamedTuple):
    """Files to write over those of a report before it is judged, by their paths below its root; None deletes one."""

    files: Mapping[str, bytes | None]


@dataclass(frozen=True, slots=True)
class Fuzzer:
    """A class of inputs.

    make: an input, the same for the same random numbers.
    judge: what comes of it in a copy of the invented report; what it raises is a traceback.
    """

    name: str
    make: Callable[[Random], Input]
    judge: Callable[[Path], Verdict]


@dataclass(slots=True)
class Findings:
    """What came of a run: how many of each outcome, and the seeds of those that are faults."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    faults: list[tuple[int, Verdict]] = field(default_factory=list)

    def add(self, seed: int, verdict: Verdict) -> None:
        """Count one verdict."""
        self.counts[verdict.outcome] += 1
        if verdict.outcome not in GOOD:
            self.faults.append((seed, verdict))


def made(fuzzer: Fuzzer, seed: int) -> Input:
    """The input of a seed."""
    return fuzzer.make(Random(f"{fuzzer.name} {seed}"))


def put(root: Path, given: Input) -> None:
    """Write the files of an input."""
    for name, data in given.files.items():
        path = root / name
        if data is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


@contextmanager
def report() -> Iterator[Path]:
    """A copy of the invented report, with fonts and themes of its own."""
    with tempfile.TemporaryDirectory(prefix="sppreport-fuzz-") as folder:
        root = Path(folder)
        shutil.copytree(TESTS / "content", root / "content")
        shutil.copytree(TESTS / "assets", root / "assets")
        yield root


def judged(fuzzer: Fuzzer, given: Input) -> Verdict:
    """What comes of an input in this process, within the limits of time and memory."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    with report() as root:
        put(root, given)
        start = time.process_time()
        try:
            with _limited():
                verdict = fuzzer.judge(root)
        except TimeoutError:
            return Verdict(Outcome.SLOW, f"more than {SECONDS} s")
        except MemoryError:
            return Verdict(Outcome.LARGE, "no memory left")
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            return Verdict(Outcome.TRACEBACK, traceback.format_exc())
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    if after > max(MEMORY, before + MEMORY // 2):
        return Verdict(Outcome.LARGE, f"{after // 2**20} MiB")
    if time.process_time() - start > SECONDS:
        return Verdict(Outcome.SLOW, f"{time.process_time() - start:.0f} s")
    return verdict


@contextmanager
def _limited() -> Iterator[None]:
    """Stop what takes too long."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    former = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS * 2)  # of the clock: the machine may be busy
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, former)


def run(fuzzer: Fuzzer, seeds: Iterable[int], deadline: float = float("inf")) -> Findings:
    """Judge the inputs of some seeds, until a time (of time.monotonic) has come; each batch in a process of its own."""
    found, left = Findings(), list(seeds)
    if left:
        made(fuzzer, left[0])  # what all inputs are made of is kept, so that not each process makes it again
    while left and time.monotonic() < deadline:
        batch, left = left[:BATCH], left[BATCH:]
        while batch:
            batch = _batch(fuzzer, batch, found)
    return found


def _batch(fuzzer: Fuzzer, seeds: list[int], found: Findings) -> list[int]:
    """Judge inputs in a new process; the seeds that are left when it dies of one."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_judge_all, args=(fuzzer, seeds, there))
    process.start()
    there.close()
    done = 0
    try:
        for seed in seeds:
            if not here.poll(SECONDS * 3):
                found.add(seed, Verdict(Outcome.SLOW, "the process did not answer"))
                break
            found.add(seed, Verdict(*here.recv()))
            done += 1
    except EOFError:
        found.add(seeds[done], Verdict(Outcome.TRACEBACK, "the process died"))
    if done < len(seeds):
        done += 1
    process.kill()
    process.join()
    return seeds[done:]


def _judge_all(fuzzer: Fuzzer, seeds: list[int], answers: Connection) -> None:
    limit = 4 * MEMORY  # of addresses, of which far from all become memory
    resource.setrlimit(resource.RLIMIT_AS, (max(limit, 3 * 2**30), max(limit, 3 * 2**30)))
    os.environ["SPPREPORT_CACHE"] = os.environ.get("SPPREPORT_CACHE") or tempfile.gettempdir()
    for seed in seeds:
        outcome, seen = judged(fuzzer, made(fuzzer, seed))
        answers.send((outcome, seen[-4000:]))
    answers.close()

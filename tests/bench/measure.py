"""Runs one command as a process of its own and reads what it cost: processor, wall clock, peak memory, passes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import pikepdf

#: What `sppreport build --verbose` times: the passes, and the imports before them.
PASSES = ("imports", "load", "validate", "localise", "compose", "typeset", "write")

_LINE = re.compile(rf"\b({'|'.join(PASSES)})\b.*?([0-9]+(?:\.[0-9]+)?) ?(ms|s)\b")


@dataclass(frozen=True)
class Cost:
    """What a build cost: CPU (user and system) and wall clock in seconds, peak memory in MiB, seconds per pass."""

    cpu: float
    wall: float
    memory: float
    passes: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """What a build made: pages and KiB of all its editions."""

    pages: int
    size: float


class BuildError(Exception):
    """The program failed; the message is what it said."""


def build(root: Path, output: Path, year: int, languages: Sequence[str], cache: Path) -> Cost:
    """Build a report in a new process. The program says on standard error how long each pass took."""
    command = [sys.executable, "-c", "from report.cli import main; main()", "build", "--verbose", "--year", str(year)]
    command += ["--root", str(root), "--output", str(output)]
    for language in languages:
        command += ["--lang", language]
    environment = {**os.environ, "SPPREPORT_CACHE": str(cache)}
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode()
    if process.returncode:
        raise BuildError(text)
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, passes_in(text))


def passes_in(text: str) -> dict[str, float]:
    """Seconds per pass, of all editions together, in what `sppreport build --verbose` says."""
    passes = dict.fromkeys(PASSES, 0.0)
    for name, number, unit in _LINE.findall(text):
        passes[name] += float(number) * (0.001 if unit == "ms" else 1)
    return passes


def made_in(output: Path) -> Made:
    """The pages and size of the PDFs in a folder or below it."""
    files = sorted(output.rglob("*.pdf"))
    pages = 0
    for file in files:
        with pikepdf.open(file) as pdf:
            pages += len(pdf.pages)
    return Made(pages, sum(file.stat().st_size for file in files) / 1024)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(
        median(cost.cpu for cost in costs),
        median(cost.wall for cost in costs),
        median(cost.memory for cost in costs),
        {name: median(cost.passes[name] for cost in costs) for name in PASSES},
    )

"""What an edit of one word costs a process that stays: until its findings, until its page, and in memory."""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from report.diagnostics.errors import ReportError
from report.files.stamps import SETTLED
from report.live.engine import Engine
from report.pipeline import content_folder, read
from report.validate.content import ContentMemos

_WORDS = re.compile(r"(?<=[^\W\d_] )(?:de|het|van|en|la|les|des|et)(?= )")
FORGETTING = 3  # edits before those that are measured: what was never met is learnt then


class WarmCost(NamedTuple):
    """Milliseconds of the processor from an edit to its findings and to one edition's pages, and MiB at the end."""

    findings: float
    page: float
    memory: float


def main() -> None:
    """Edit a report, which is not put back, and print what each edit cost, as JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.warm", description=main.__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("--year", type=int, default=2022)
    parser.add_argument("--language", default="nl")
    parser.add_argument("--edits", type=int, default=10)
    arguments = parser.parse_args()
    folder, memos = content_folder(arguments.root, arguments.year), ContentMemos.empty()
    engine = Engine(arguments.root, arguments.year, owns_process=True)

    def judge() -> None:
        try:
            read(folder, memos=memos)
        except ReportError:
            return

    def build() -> None:
        engine.refresh([arguments.language])

    costs = {}
    for work in (judge, build):
        work()
        time.sleep(SETTLED + 0.1)  # from when on it is told by a file's time that it has not changed
        spent = []
        for _ in edits(folder, FORGETTING + arguments.edits):
            start = time.process_time()
            work()
            spent.append(1000 * (time.process_time() - start))
        costs[work.__name__] = median(spent[FORGETTING:])
    print(json.dumps(WarmCost(costs["judge"], costs["build"], _memory())))


def edits(folder: Path, number: int) -> Iterator[None]:
    """Write a word twice in a section, time and again in another one; each is put right at the next."""
    pick = random.Random(folder.name)
    paths = [path for path in sorted((folder / "sections").glob("*.yaml")) if _WORDS.search(path.read_text("utf-8"))]
    for _ in range(number):
        path = pick.choice(paths)
        text = path.read_text("utf-8")
        found = pick.choice([*_WORDS.finditer(text)])
        path.write_text(f"{text[: found.end()]} {found[0]}{text[found.end() :]}", "utf-8")
        yield
        path.write_text(text, "utf-8")


def _memory() -> float:
    """What the process holds now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def warm(root: Path, year: int, language: str, number: int) -> WarmCost:
    """The cost of edits in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.warm", str(root), "--year", str(year), "--language", language]
    done = subprocess.run([*command, "--edits", str(number)], capture_output=True, text=True, check=True)
    return WarmCost(*json.loads(done.stdout))


if __name__ == "__main__":
    main()

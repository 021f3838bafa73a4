"""`make bench`: how well prose is set, and what the report costs, at 1, 10 and 100 times its length."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from tests.bench.lengthen import lengthen
from tests.bench.measure import PASSES, BuildError, Cost, Made, build, made_in, middle
from tests.bench.warm import warm

ROOT = Path(__file__).parent.parent.parent

HEAD = (
    "times",
    "languages",
    "charts",
    "pages",
    "KiB",
    "CPU s",
    "wall s",
    "MiB",
    "ms/page",
    *(f"{name} ms" for name in PASSES),
)


def main() -> None:
    """Print tables: of builds by length, languages and state of caches; of edits by length; of texts and measures."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=main.__doc__)
    parser.add_argument("--year", type=int, default=2022)
    parser.add_argument("--times", default="1,10,100", help="lengths, as multiples of the report's own")
    parser.add_argument("--runs", default="5,3,1", help="how often each length is built; the medians are printed")
    parser.add_argument("--languages", default="nl;nl,fr", help="editions that a build makes, sets separated by ;")
    parser.add_argument("--keep", type=Path, help="a folder for the PDFs of the prose")
    arguments = parser.parse_args()

    print(f"Python {platform.python_version()}, {platform.machine()}; every build is a new process; medians")
    print("charts: 'drawn' with an empty cache, 'kept' from the build before")
    print(" ".join(f"{name:>11}" for name in HEAD))
    lengths = zip(map(int, arguments.times.split(",")), map(int, arguments.runs.split(",")), strict=True)
    for times, runs in lengths:
        for languages in arguments.languages.split(";"):
            with tempfile.TemporaryDirectory(prefix="sppreport-bench-") as folder:
                try:
                    measure(Path(folder), arguments.year, times, runs, languages.split(","))
                except BuildError as problem:
                    sys.exit(f"the report of {times} times the length was not built:\n{problem}")
    edited(arguments.year, list(map(int, arguments.times.split(","))))
    prose(arguments.keep)


def edited(year: int, lengths: list[int]) -> None:
    """Print what an edit of a word costs a process that stays, a line for each length."""
    print()
    print("An edit of one word in a process that stays, one edition; medians, milliseconds of the processor")
    print(" ".join(f"{cell:>11}" for cell in ("times", "findings ms", "page ms", "MiB")))
    for times in lengths:
        with tempfile.TemporaryDirectory(prefix="sppreport-bench-") as folder:
            root = Path(folder, "root")
            lengthen(ROOT, year, times, root)
            cost = warm(root, year, "nl", 10)
        cells = [f"x{times}", f"{cost.findings:.0f}", f"{cost.page:.0f}", f"{cost.memory:.0f}"]
        print(" ".join(f"{cell:>11}" for cell in cells), flush=True)


def prose(keep: Path | None) -> None:
    """Set the two texts, and print a line for each half and measure; the PDFs are kept in a folder if one is given."""
    # imported after the builds: the system counts a parent's memory among that of the processes that it starts
    from tests.bench.prose import rows

    print()
    print("Prose: spread and 99th percentile of the spaces in justified lines, the natural one being 1; per 100 lines;")
    print("processor time a page from text to PDF, by total fit and by a greedy breaker")
    with tempfile.TemporaryDirectory(prefix="sppreport-bench-") as folder:
        for row in rows(Path(folder), keep):
            print(row, flush=True)


def measure(folder: Path, year: int, times: int, runs: int, languages: list[str]) -> None:
    """Build a report of one length, with and without charts to draw, and print a line for each."""
    root = ROOT
    if times > 1:
        root = folder / "root"
        lengthen(ROOT, year, times, root)
    output = folder / "output"
    drawn = middle([build(root, output, year, languages, folder / f"cache-{run}") for run in range(runs)])
    show(times, languages, "drawn", made_in(output), drawn)
    kept = middle([build(root, output, year, languages, folder / "cache-0") for _ in range(runs)])
    show(times, languages, "kept", made_in(output), kept)


def show(times: int, languages: list[str], charts: str, made: Made, cost: Cost) -> None:
    """Print one line of the table."""
    cells = [f"x{times}", "+".join(languages), charts, f"{made.pages}", f"{made.size:.0f}"]
    cells += [f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.memory:.0f}"]
    cells.append(f"{cost.cpu / made.pages * 1000:.1f}")
    cells += [f"{cost.passes[name] * 1000:.0f}" for name in PASSES]
    print(" ".join(f"{cell:>11}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()

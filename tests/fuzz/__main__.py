"""Runs the fuzzers and prints a table of classes and outcomes; what is a fault is kept as files to look at."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

import click

from tests.fuzz.classes import FUZZERS
from tests.fuzz.fuzzer import GOOD, Findings, Outcome, made, run

KEPT = Path(".cache") / "fuzz"


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(sorted(FUZZERS)))
@click.option("--count", default=100, help="Inputs of each class.")
@click.option("--seed", default=0, help="The first seed; inputs have this one and those after it.")
@click.option("--minutes", default=0.0, help="When to stop, all classes together. [default: after --count]")
def main(names: tuple[str, ...], count: int, seed: int, minutes: float) -> None:
    """Judge random inputs of the classes NAMES, or of all."""
    chosen = [FUZZERS[name] for name in names or FUZZERS]
    start = time.monotonic()
    found: dict[str, Findings] = {}
    cache = tempfile.mkdtemp(prefix="sppreport-fuzz-")  # what other runs have left may be old
    os.environ["SPPREPORT_CACHE"] = cache
    for number, fuzzer in enumerate(chosen, 1):
        share = start + minutes * 60 * number / len(chosen) if minutes else float("inf")
        found[fuzzer.name] = run(fuzzer, range(seed, seed + count), share)
        for bad, verdict in found[fuzzer.name].faults:
            _keep(fuzzer.name, bad, f"{verdict.outcome}\n{verdict.seen}\n")
            click.echo(f"{fuzzer.name} {bad}: {verdict.outcome}: {verdict.seen.strip().splitlines()[-1:]}")
    shutil.rmtree(cache)
    click.echo(table(found))
    raise SystemExit(any(one.faults for one in found.values()))


def table(found: dict[str, Findings]) -> str:
    """Classes and how many inputs had each outcome."""
    shown = [outcome for outcome in Outcome if outcome in GOOD or any(one.counts[outcome] for one in found.values())]
    rows = [
        ["class", *shown],
        *[[name, *map(str, [one.counts[each] for each in shown])] for name, one in found.items()],
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)) for row in rows)


def _keep(name: str, seed: int, seen: str) -> None:
    """Write the files of an input and what was seen of it."""
    folder = KEPT / f"{name}-{seed}"
    for path, data in made(FUZZERS[name], seed).files.items():
        if data is not None:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "seen.txt").write_text(seen, "utf-8")


if __name__ == "__main__":
    main()

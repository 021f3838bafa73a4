"""Fuzzer of YAML: the files of both reports with lines, words and signs out of place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeAlias

from tests.fuzz.fuzzer import TESTS, Fuzzer, Input
from tests.fuzz.judges import judge_report
from tests.test_mutilation import MUTILATIONS, SNIPPETS

Mutilation: TypeAlias = Callable[[str, int, int, str], str]

INVENTED = {str(path.relative_to(TESTS)): path for path in sorted((TESTS / "content").rglob("*.yaml"))}
#: The published report takes the place of the invented one: the folder's name is that of its year.
REAL = {
    f"content/2030/{path.relative_to(TESTS.parent / 'content' / '2022')}": path
    for path in sorted((TESTS.parent / "content" / "2022").rglob("*.yaml"))
}


def make(random: Random) -> Input:
    """One to three changes to files of the invented report, or of the published one in its place."""
    files: dict[str, bytes | None] = {}
    chosen = INVENTED
    if random.random() < 0.3:
        chosen = REAL
        files |= dict.fromkeys(INVENTED, None)
        files |= {name: path.read_bytes().replace(b"year: 2022", b"year: 2030") for name, path in REAL.items()}
        files |= _pictures()
    for _ in range(random.randint(1, 3)):
        name = random.choice(list(chosen))
        kept = files.get(name)
        text = (kept if kept is not None else chosen[name].read_bytes()).decode("utf-8", "surrogateescape")
        mutilate: Mutilation = random.choice(MUTILATIONS)
        changed = mutilate(text or "\n", random.randrange(10**6), random.randrange(10**6), random.choice(SNIPPETS))
        files[name] = changed.encode("utf-8", "surrogateescape")
    return Input(files)


def _pictures() -> dict[str, bytes]:
    """The pictures of the published report, wherever they are kept."""
    folders = TESTS.parent / "assets" / "images", TESTS.parent / "content" / "2022" / "images"
    found: dict[str, Path] = {path.name: path for folder in folders if folder.is_dir() for path in folder.iterdir()}
    return {f"assets/images/{name}": path.read_bytes() for name, path in found.items()}


FUZZER = Fuzzer("yaml", make, judge_report)

"""Fuzzer of kills: a command dies at some call that changes a file, and perhaps the next one too; then one lives."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

from report.exchange.courier import ExportOrder, export, import_file
from report.pipeline import build
from report.translation.progress import accept_texts
from report.write import recover
from report.write.journal import JOURNAL, OWN
from tests.exchange.parcels import files_in
from tests.exchange.translator import translated
from tests.fuzz.fuzzer import Fuzzer, Input, Outcome, Verdict, put, report
from tests.fuzz.small_reports import small_report
from tests.invented import run
from tests.write.kills import CHANGES, killed

PLAN = "plan.yaml"
OTHERS = {"letter.pdf": b"theirs", ".hidden": b"theirs", ".sppreport-notes": b"theirs", "sub/.sppreport-1": b""}
BLOCKS = ({"paragraph": {"nl": "De daken zijn plat.", "fr": "Les toits sont plats."}},)
OLD = small_report(BLOCKS, ("nl", "fr"))
PDFS = ("build", "2030")

Files = Mapping[str, bytes]


class Work(NamedTuple):
    """What may be killed, the folder that it writes in, and what undoes it for the next time."""

    do: Callable[[Path], object]
    folder: tuple[str, ...]


def _import(root: Path) -> object:
    return import_file(root, None, root / "back.po")


WORKS: Mapping[str, Work] = {
    "build": Work(build, PDFS),
    "draft": Work(lambda root: build(root, draft=True), PDFS),
    "import": Work(_import, ("content", "2030")),
    "accept": Work(lambda root: accept_texts(root, None, None), ("content", "2030")),
}
COMMANDS = {
    "build": [["build"], ["build", "--quiet"]],
    "draft": [["build", "--draft"]],
    "import": [["check", "--content"], ["translation", "status"], ["outline"], ["translation", "import", "back.po"]],
    "accept": [["check", "--content"], ["translation", "status"], ["translation", "accept", "--all", "--yes"]],
}


def make(chance: Random) -> Input:
    """A command, the calls at which it and those after it die, and the one that lives."""
    work = chance.choice(list(WORKS))
    kills = [
        {
            "number": chance.randrange(chance.choice([3, 8, 20, 40])),
            "moment": chance.choice(["before", "within", "after"]),
            "names": chance.choice([[*CHANGES], ["replace"], ["unlink"], ["link", "replace"], ["write"], ["fsync"]]),
        }
        for _ in range(chance.choice([1, 1, 1, 2, 3]))
    ]
    plan = {"work": work, "first": chance.random() < 0.2, "kills": kills, "then": chance.choice(COMMANDS[work])}
    return Input({**OLD, PLAN: yaml.safe_dump(plan).encode(), "back.po": _delivery()})


@cache
def _delivery() -> bytes:
    """What a translator sends back: two texts of two files are other ones."""
    with report() as root:
        put(root, Input(OLD))
        data = export(root, None, ExportOrder("fr", format="po")).data
    data = translated(data, "report/title", "Des abeilles partout")
    return translated(data, "only/1", "Les toits sont plats et verts.")


def _changed(root: Path, work: str) -> None:
    """Give the next build something else to print."""
    if WORKS[work].folder == PDFS:
        put(root, Input(small_report(BLOCKS, ("nl", "fr"), published="2031-06-02")))


@cache
def _done(work: str) -> dict[str, bytes]:
    """The files of the folder when the work has been done, once it had something else to do."""
    with report() as root:
        put(root, Input({**OLD, "back.po": _delivery()}))
        _changed(root, work)
        WORKS[work].do(root)
        return _files(root, work)


@cache
def _before(work: str) -> dict[str, bytes]:
    """The files of the folder before."""
    with report() as root:
        put(root, Input(OLD))
        if WORKS[work].folder == PDFS:
            WORKS[work].do(root)
        return _files(root, work)


def _files(root: Path, work: str) -> dict[str, bytes]:
    folder = root.joinpath(*WORKS[work].folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def judge(root: Path) -> Verdict:
    """All files are old or all are new, nothing is left over, and what is not ours is as it was."""
    plan = yaml.safe_load((root / PLAN).read_text("utf-8"))
    work = plan["work"]
    old = {} if plan["first"] and WORKS[work].folder == PDFS else _before(work)
    new = _done(work)
    folder = root.joinpath(*WORKS[work].folder)
    for name, data in {**old, **OTHERS}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    _changed(root, work)
    content = files_in(root)
    died = [killed(lambda: WORKS[work].do(root), one["number"], one["moment"], one["names"]) for one in plan["kills"]]
    shutil.copytree(root, copy := root.parent / f"{root.name}-copy")
    try:
        recover(copy.joinpath(*WORKS[work].folder))
        fault = _fault(copy, work, (old, new) if died[-1] else (new,))
    finally:
        shutil.rmtree(copy)
    if fault:
        return Verdict(Outcome.LEFT_OVER, f"after putting back: {fault}")
    words = [str(root / word) if word == "back.po" else word for word in plan["then"]]
    result = run(*words, "--root", root)
    if result.exit_code:
        return Verdict(Outcome.SILENT, f"{words} after it: {result.exit_code}, {result.output}")
    done = bool({"build", "import", "accept"} & {*words}) or not died[-1]
    if fault := _fault(root, work, (new,) if done else (old, new)):
        return Verdict(Outcome.LEFT_OVER, f"after {words}: {fault}")
    if work in ("build", "draft") and files_in(root) != content:
        return Verdict(Outcome.LEFT_OVER, "the content is another one")
    return Verdict(Outcome.REFUSED if any(died) else Outcome.RIGHT, f"killed: {died}")


def _fault(root: Path, work: str, right: tuple[Files, ...]) -> str:
    """What is wrong with the files of a folder, which shall be one of these sets, and those of others."""
    found = _files(root, work)
    if left := [name for name in found if Path(name).name == JOURNAL or OWN.fullmatch(Path(name).name)]:
        return f"left over: {left}"
    if any(found.pop(name, None) != data for name, data in OTHERS.items()):
        return "a file of others has changed"
    if found not in right:
        return f"neither old nor new: {sorted(found)}"
    return ""


FUZZER = Fuzzer("kills", make, judge)

"""Whenever a process that writes is killed, the next one finds all files old or all new, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path

import pytest

from report.write import recover, write
from report.write.journal import JOURNAL
from tests.write.kills import Moment, killed

pytestmark = [pytest.mark.slow, pytest.mark.long]

Files = Mapping[str, bytes]

PDFS = {"nl.pdf": b"nieuw" * 100, "fr.pdf": b"nouveau"}
TEXTS = {"report.yaml": b"r2", "sections/roofs.yaml": b"s2", "data/hives.yaml": b"d2"}

#: What is written -> what was there before; "" is what others have put there.
CASES: dict[str, tuple[Files, Files]] = {
    "again": (PDFS, {"nl.pdf": b"oud", "fr.pdf": b"vieux"}),
    "first": (PDFS, {}),
    "one-more": (PDFS, {"fr.pdf": b"vieux"}),
    "same": (PDFS, PDFS),
    "one": ({"translations.yaml": b"t2"}, {"translations.yaml": b"t1"}),
    "texts": (TEXTS, {"report.yaml": b"r1", "sections/roofs.yaml": b"s1", "data/hives.yaml": b"d1"}),
}
OTHERS = {"letter.pdf": b"theirs", ".hidden": b"theirs", ".sppreport-notes": b"theirs", "sections/.keep": b""}
MOMENTS: tuple[Moment, ...] = ("before", "within", "after")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test cuts the current."""
    monkeypatch.setattr("os.fsync", lambda descriptor: None)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fill(folder: Path, files: Files) -> Path:
    for name, data in {**files, **OTHERS, "data/.keep": b""}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def attempts(folder: Path, moment: Moment, before: Files, work: Callable[[Path], object]) -> Iterator[Path]:
    """A folder for each call at which the work can be killed, in which that has happened."""
    for number in count():
        place = fill(folder / str(number), before)
        if not killed(lambda place=place: work(place), number, moment):  # type: ignore[misc]
            return
        yield place


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("case", CASES)
def test_killed_at_any_call_all_files_are_old_or_all_are_new(case: str, moment: Moment, tmp_path: Path) -> None:
    after, before = CASES[case]
    outcomes = []
    for place in attempts(tmp_path, moment, before, lambda place: write(place, after)):
        recover(place)
        found = {name: data for name, data in contents(place).items() if name not in {*OTHERS, "data/.keep"}}
        assert found in (before, {**before, **after})
        assert contents(place).items() >= OTHERS.items()
        outcomes.append(found == {**before, **after})
    assert len(outcomes) > 5
    assert outcomes == sorted(outcomes), "the old ones up to some call, and from there on the new ones"
    if case != "same":
        assert set(outcomes) == {False, True}


@pytest.mark.parametrize("case", ["again", "first", "texts"])
def test_the_next_write_does_its_work_whatever_it_finds(case: str, tmp_path: Path) -> None:
    after, before = CASES[case]
    third = dict.fromkeys(after, b"third")
    for place in attempts(tmp_path, "after", before, lambda place: write(place, after)):
        write(place, third)
        assert contents(place) == {**before, **OTHERS, "data/.keep": b"", **third}


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("case", ["again", "first", "texts"])
def test_putting_back_may_be_killed_too(case: str, moment: Moment, tmp_path: Path) -> None:
    after, before = CASES[case]
    half = [
        place
        for place in attempts(tmp_path, "after", before, lambda place: write(place, after))
        if (place / JOURNAL).exists()
    ]
    assert len(half) > 2
    left = half[-1]  # all are moved, and the journal is still there
    for number in count():
        place = tmp_path / f"again-{number}"
        left_behind(left, place)
        if not killed(lambda place=place: recover(place), number, moment):  # type: ignore[misc]
            break
        recover(place)
        assert contents(place) == {**before, **OTHERS, "data/.keep": b""}
    assert number > 3


def left_behind(folder: Path, copy: Path) -> None:
    for name, data in contents(folder).items():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes(data)


def half_written(folder: Path, case: str = "texts") -> Path:
    """A folder in which the first of several files is new: its process was killed."""
    after, before = CASES[case]
    first = next(iter(after))
    for place in attempts(folder, "after", before, lambda place: write(place, after)):
        if (place / first).exists() and (place / first).read_bytes() == after[first]:
            assert (place / JOURNAL).exists()
            return place
    pytest.fail("it was never half written")


def test_what_was_edited_after_a_kill_stays(tmp_path: Path) -> None:
    place = half_written(tmp_path)
    (place / "report.yaml").write_bytes(b"edited since")
    (place / "data" / "hives.yaml").unlink()
    recover(place)
    assert contents(place) == {
        "report.yaml": b"edited since",
        "sections/roofs.yaml": b"s1",
        **OTHERS,
        "data/.keep": b"",
    }


def test_without_a_next_command_the_old_files_are_there_under_other_names(tmp_path: Path) -> None:
    place = half_written(tmp_path)
    assert set(contents(place).values()) >= set(CASES["texts"][1].values())

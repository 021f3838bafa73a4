"""A folder that is put in place whole: what a process that was killed has left goes, what one is at work in stays."""

from __future__ import annotations

from pathlib import Path

from report.pipeline import check
from report.starting import start
from report.write.staging import staging, sweep

LEFT = ".sppreport-0123456789abcdef-new"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def left_by_a_killed_process(content: Path) -> None:
    (content / LEFT / "content" / "2024").mkdir(parents=True)
    (content / LEFT / "content" / "2024" / "report.yaml").touch()


def test_what_is_made_is_gone_unless_it_is_moved(tmp_path: Path) -> None:
    with staging(tmp_path / "content") as folder:
        (folder / "2025").mkdir()
        (folder / "2026").mkdir()
        (folder / "2025").rename(tmp_path / "content" / "2025")
    assert names(tmp_path / "content") == ["2025"]


def test_the_next_command_takes_away_what_a_killed_one_left(tmp_path: Path) -> None:
    left_by_a_killed_process(tmp_path / "content")
    start(tmp_path, 2025, ("nl",))
    assert names(tmp_path / "content") == [".schemas", "2025"]
    left_by_a_killed_process(tmp_path / "content")
    check(tmp_path, content=True)
    assert names(tmp_path / "content") == [".schemas", "2025"]


def test_what_another_process_is_at_work_in_stays(tmp_path: Path) -> None:
    with staging(tmp_path) as folder:
        sweep(tmp_path)
        assert folder.is_dir()


def test_nothing_is_taken_away_through_a_link_and_no_file_of_others(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / LEFT).symlink_to(tmp_path / "there")
    (tmp_path / ".sppreport-mine").mkdir()
    sweep(tmp_path)
    assert names(tmp_path) == [LEFT, ".sppreport-mine", "there"]

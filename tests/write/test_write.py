"""Writing files: all or none, what is there already is replaced, and no file that was read before is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import OutputError
from report.write import lead, write
from tests.write.conftest import NEW, OLD, contents

pytestmark = pytest.mark.usefixtures("quick")


def test_the_folders_are_made_and_the_paths_come_back_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "2022"
    assert write(folder, NEW) == [folder / name for name in NEW]
    assert contents(folder) == NEW


def test_old_editions_are_replaced(built: Path) -> None:
    write(built, NEW)
    assert contents(built) == NEW


def test_nothing_to_write_writes_nothing(tmp_path: Path) -> None:
    assert write(tmp_path / "none", {}) == []
    assert contents(tmp_path) == {}


def test_files_keep_the_mode_of_those_that_they_replace(built: Path) -> None:
    (built / "nl.pdf").chmod(0o640)
    write(built, NEW)
    assert (built / "nl.pdf").stat().st_mode & 0o777 == 0o640


def test_what_somebody_has_written_meanwhile_is_not_lost(built: Path) -> None:
    write(built, NEW, OLD)
    for before in ({"fr.pdf": b"old"}, {"fr.pdf": None}, OLD):
        with pytest.raises(OutputError, match=r"'\w\w\.pdf' was changed by somebody else"):
            write(built, OLD, before)
    with pytest.raises(OutputError, match="'new' was changed by somebody else"):
        write(built, {"new": b"x"}, {"new": b"y"})
    write(built, {"new": b"x"}, {"new": None})
    assert contents(built) == {**NEW, "new": b"x"}


def test_links_in_the_folder_lead_to_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "in" / "shared").mkdir(parents=True)
    (tmp_path / "in" / "shared" / "a.yaml").write_bytes(b"a")
    (tmp_path / "in" / "b.yaml").symlink_to("shared/a.yaml")
    (tmp_path / "in" / "out.yaml").symlink_to("../out.yaml")
    assert lead(tmp_path / "in", "b.yaml") == "shared/a.yaml"
    assert lead(tmp_path / "in", "c.yaml") == "c.yaml"
    with pytest.raises(OutputError, match="a link stands on the way"):
        lead(tmp_path / "in", "out.yaml")

"""The pictures of a report: where they are looked for, what is said of those that are no use, how sharp they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from report.diagnostics.errors import Severity
from report.pipeline import check
from report.validate.pictures import LARGEST, Found, PictureFolder, read_picture
from tests.invented import change, copied
from tests.pictures import files

OWN, SHARED = "content/2030/images", "assets/images"


def found(root: Path, name: str = "p") -> Found:
    return read_picture([PictureFolder(root / OWN, OWN), PictureFolder(root / SHARED, SHARED)], root, name)


def refused(root: Path, name: str = "p") -> tuple[str, str]:
    """What is said of a picture that cannot be used, and its cure."""
    said = found(root, name).refused
    assert said
    return str(said[0]), str(said[1])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in (OWN, SHARED):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(("form", "options"), [("PNG", {}), ("JPEG", {}), ("JPEG", {"progressive": True})])
@pytest.mark.parametrize("size", [(1, 1), (120, 80), (3000, 7)])
def test_the_size_is_read(root: Path, form: str, options: dict[str, object], size: tuple[int, int]) -> None:
    (root / OWN / "p").write_bytes(files.saved(Image.new("RGB", size, (200, 80, 40)), form, **options))
    picture = found(root).picture
    assert picture
    assert (picture.file, picture.width, picture.height) == ("p", *size)


def test_the_folder_of_the_year_comes_first(root: Path) -> None:
    (root / SHARED / "p").write_bytes(files.saved(Image.new("RGB", (2, 2)), "PNG"))
    assert found(root).picture
    (root / OWN / "p").write_bytes(files.saved(Image.new("RGB", (9, 2)), "PNG"))
    picture = found(root).picture
    assert picture
    assert picture.width == 9


def test_a_turned_picture_is_as_wide_as_it_is_shown(root: Path) -> None:
    jpeg = files.with_segment(files.saved(files.scene(96, 64), "JPEG"), 0xE1, files.turned(6))
    (root / OWN / "p").write_bytes(jpeg)
    picture = found(root).picture
    assert picture
    assert (picture.width, picture.height) == (64, 96)


def test_a_picture_of_too_many_bytes_is_refused_unread(root: Path) -> None:
    with (root / OWN / "p").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    assert refused(root)[0] == "the image 'p': the file is too large: 30.0 MB, where 30 MB is the most"


@pytest.mark.parametrize("name", ["../p", "a/p", "/etc/passwd", "", ".", "..", "a\\p"])
def test_a_picture_is_in_its_folder(root: Path, name: str) -> None:
    message, hint = refused(root, name)
    assert message == f"'{name}' is not the name of a file"
    assert hint == f"write the name alone; the file is in {OWN}"


def test_a_missing_picture_is_told_with_the_nearest_name(root: Path) -> None:
    assert refused(root, "x.png") == ("there is no image 'x.png'", f"put x.png into {OWN}")
    (root / OWN / "roof.png").touch()
    (root / SHARED / "logo.png").touch()
    message, hint = refused(root, "rof.png")
    assert message == "there is no image 'rof.png' (did you mean 'roof.png'?)"
    assert hint == f"write 'file: roof.png', or put rof.png into {OWN}"


def test_the_case_of_a_name_counts_on_every_system(root: Path) -> None:
    (root / OWN / "Roof.png").touch()
    assert "there is no image" in refused(root, "roof.png")[0]


def test_how_a_system_writes_accents_does_not_count(root: Path) -> None:
    (root / OWN / "e\u0301te\u0301.png").write_bytes(files.saved(files.scene(), "PNG"))
    assert found(root, "\u00e9t\u00e9.png").picture


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "../../../../secret.png"])
def test_a_link_out_of_the_report_is_not_read(root: Path, target: str) -> None:
    (root.parent / "secret.png").write_bytes(files.saved(files.scene(), "PNG"))
    (root / OWN / "p").symlink_to(target)
    assert "a link that leads out of the report's folder" in refused(root)[0]


def test_a_folder_that_leads_out_of_the_report_is_not_read(root: Path) -> None:
    (root / OWN).rmdir()
    (root / OWN).symlink_to(root.parent)
    assert "a link that leads out of the report's folder" in refused(root)[0]


def test_a_link_inside_the_report_is_read(root: Path) -> None:
    (root / SHARED / "q").write_bytes(files.saved(files.scene(), "PNG"))
    (root / OWN / "p").symlink_to(f"../../../{SHARED}/q")
    assert found(root).picture


def test_what_is_no_file_is_told(root: Path) -> None:
    os.mkfifo(root / OWN / "pipe")
    (root / OWN / "folder").mkdir()
    (root / OWN / "gone").symlink_to("nowhere")
    for name, said in (("pipe", "a device, a pipe"), ("folder", "it is a folder"), ("gone", "that is not there")):
        assert said in refused(root, name)[0]


def told(root: Path) -> list[str]:
    """The warnings on pictures of the invented report."""
    return [str(one) for one in check(root, 2030, content=True) if one.code in ("picture", "assets")]


@pytest.mark.slow
def test_a_picture_that_is_enlarged_too_much_is_told(tmp_path: Path) -> None:
    root = copied(tmp_path)
    assert told(root) == []
    Image.new("RGB", (200, 260), "red").save(root / OWN / "roof.png")
    (said,) = told(root)
    assert "roofs.yaml:15:13: warning: the image 'roof.png' is printed at" in said
    assert "pixels an inch: it looks coarse" in said
    wanted = int(said.partition("at least ")[2].partition(" pixels")[0])
    Image.new("RGB", (wanted, wanted * 13 // 10), "red").save(root / OWN / "roof.png")
    assert told(root) == []
    Image.new("RGB", (wanted, wanted * 2), "red").save(root / OWN / "roof.png")
    assert told(root) == []  # it is less wide then, because none is higher than half a page
    Image.new("RGB", (800, 400), "red").save(root / OWN / "roof.png")
    assert told(root) == []
    change(root, "sections/roofs.yaml", "file: roof.png", "file: roof.png\n      wide: true")
    assert len(told(root)) == 1


@pytest.mark.slow
def test_what_is_said_of_colours_is_a_warning(tmp_path: Path) -> None:
    root = copied(tmp_path)
    picture = files.with_profile(files.saved(files.photograph(1200, 800), "JPEG"), bytes(2000))
    (root / OWN / "roof.png").write_bytes(picture)
    (one,) = [one for one in check(root, 2030, content=True) if one.code == "picture"]
    assert one.severity is Severity.WARNING
    assert one.message == (
        "the image 'roof.png': its colour profile cannot be used: the colours are taken for those of screens (sRGB)"
    )

"""Content too large, too deep or too odd to be kept as a file: both commands refuse it, and leave the last PDFs."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.examples import quick
from tests.invented import TESTS, copied, nothing_was_built, run, with_old_editions

pytestmark = pytest.mark.slow

YEAR = "2030"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the invented report, with the PDFs of an earlier build."""
    return with_old_editions(copied(tmp_path))


def refused(root: Path, *words: str) -> None:
    """Both commands end with 1 and say these words: a place, a colon, what is wrong there."""
    for command in ("check", "build"):
        result = run(command, "--root", root)
        assert result.exit_code == 1, result.output
        for word in words:
            assert word in re.sub(r"\n {11}", ": ", result.output)
    nothing_was_built(root)


def test_a_file_of_fifty_megabytes_is_not_even_read(root: Path) -> None:
    path = root / "content" / YEAR / "sections" / "visitors.yaml"
    with path.open("wb") as stream:
        os.truncate(stream.fileno(), 50_000_000)
    refused(root, "sections/visitors.yaml:1:1: the file is too large: 50.0 MB, where 2 MB is the most")


DEEP = ["[" * 100_000, "{a: " * 5_000, "\n".join(" " * depth + "a:" for depth in range(400)), "- " * 90_000]


@pytest.mark.parametrize(
    "text",
    quick(DEEP, DEEP[2:]),
)
def test_absurd_depth_does_not_exhaust_the_stack(root: Path, text: str) -> None:
    (root / "content" / YEAR / "data" / "visits.yaml").write_text(text, "utf-8")
    refused(root, "data/visits.yaml:", "more than 50 levels deep")


def test_a_folder_that_is_called_like_a_file_is_refused(root: Path) -> None:
    (root / "content" / YEAR / "data" / "more.yaml").mkdir()
    refused(root, "data/more.yaml:1:1: the file cannot be read")


def test_a_dangling_link_is_refused(root: Path) -> None:
    (root / "content" / YEAR / "data" / "more.yaml").symlink_to("nowhere")
    refused(root, "data/more.yaml:1:1: the file cannot be read")


def test_a_file_name_that_is_no_text_is_refused(root: Path) -> None:
    folder = os.fsencode(root / "content" / YEAR / "data")
    Path(os.fsdecode(folder + b"/caf\xe9.yml")).touch()
    refused(root, "caf", "its name does not end in .yaml")


@pytest.mark.parametrize(
    "data",
    quick(
        [
            b"",
            b"<svg/>",
            b"\x89PNG\r\n\x1a\n",
            b"\x89PNG\r\n\x1a\n" + b"\0" * 60,
            b"\xff\xd8\xff",
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            b"GIF89a" + b"\0" * 40,
        ],
        [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n" + b"\0" * 60],
    ),
)
def test_an_image_that_is_no_image_is_refused(root: Path, data: bytes) -> None:
    (root / "content" / YEAR / "images" / "roof.png").write_bytes(data)
    refused(root, "sections/roofs.yaml:15:13: 'roof.png' is not a PNG or JPEG image")


def test_an_image_cut_short_is_refused(root: Path) -> None:
    path = root / "content" / YEAR / "images" / "roof.png"
    path.write_bytes(path.read_bytes()[:-12])
    refused(root, "'roof.png' is not a PNG or JPEG image")


def own_looks(root: Path) -> Path:
    """Give the report themes and fonts of its own; return the folder."""
    for name in ("themes", "fonts"):
        shutil.copytree(TESTS.parent / "assets" / name, root / "assets" / name)
    return root / "assets"


def test_a_missing_font_is_refused(root: Path) -> None:
    theme = own_looks(root) / "themes" / "federal.yaml"
    theme.write_text(theme.read_text("utf-8").replace("SourceSans3-Regular.ttf", "Elsewhere.ttf"), "utf-8")
    refused(root, "assets/themes/federal.yaml:", "font file 'Elsewhere.ttf' is missing")


def test_a_font_that_only_the_program_has_is_taken_from_it(root: Path) -> None:
    (own_looks(root) / "fonts" / "SourceSans3-Regular.ttf").unlink()
    assert run("check", "--root", root).exit_code == 0


def test_a_font_that_is_no_font_is_refused(root: Path) -> None:
    (own_looks(root) / "fonts" / "SourceSans3-Regular.ttf").write_bytes(b"OTTO is not what we want")
    refused(root, "assets/themes/federal.yaml:", "SourceSans3-Regular.ttf")


def test_a_font_cut_short_is_refused(root: Path) -> None:
    path = own_looks(root) / "fonts" / "SourceSans3-Regular.ttf"
    path.write_bytes(path.read_bytes()[:300])
    refused(root, "SourceSans3-Regular.ttf")


def test_a_theme_that_is_no_yaml_is_refused(root: Path) -> None:
    (own_looks(root) / "themes" / "federal.yaml").write_text("page: {width", "utf-8")
    refused(root, "assets/themes/federal.yaml:")


def test_content_in_no_year_at_all_is_a_wrong_command(tmp_path: Path) -> None:
    result = run("check", "--root", tmp_path)
    assert result.exit_code == 2
    assert "it has no folder content/" in result.output

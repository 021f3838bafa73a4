"""Loading a year's folder: everything is read, strays are told, and only a missing report.yaml stops it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError, Mark
from report.source.load import load

CONTENT = Path(__file__).parents[1] / "content"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "content")
    return tmp_path / "content" / "2030"


def test_everything_is_read_under_its_name(folder: Path) -> None:
    source = load(folder)
    assert source.root == folder.parent.parent
    assert source.name == "content/2030"
    assert set(source.data) == {"hives", "visits"}
    assert set(source.sections) >= {"summary", "harvest", "colophon"}
    assert source.front["year"] == "2030"
    assert source.terms is not None
    assert source.diagnostics == ()
    assert source.unreadable == frozenset()
    assert source.texts["content/2030/terms.yaml"] == (folder / "terms.yaml").read_text("utf-8")


def test_places_are_relative_to_the_root(folder: Path) -> None:
    assert load(folder).sections["roofs"].keys_at["query"] == Mark("content/2030/sections/roofs.yaml", 3, 1)


def test_what_editors_and_systems_leave_behind_is_passed_over(folder: Path) -> None:
    for name in (".DS_Store", ".roofs.yaml.swp", "roofs.yaml~", "roofs.yaml.bak", "roofs.yaml.orig"):
        (folder / "sections" / name).write_bytes(b"\0")
    assert load(folder).diagnostics == ()


def test_unreadable_files_are_named_and_the_others_read(folder: Path) -> None:
    (folder / "data" / "visits.yaml").write_bytes(b"\xff")
    (folder / "terms.yaml").write_text("- x", "utf-8")
    source = load(folder)
    assert source.unreadable == {"data/visits", "terms"}
    assert set(source.data) == {"hives"}
    assert [one.mark.file for one in source.diagnostics] == ["content/2030/terms.yaml", "content/2030/data/visits.yaml"]


def test_a_report_needs_no_terms_and_no_data(folder: Path) -> None:
    (folder / "terms.yaml").unlink()
    shutil.rmtree(folder / "data")
    source = load(folder)
    assert source.terms is None
    assert source.data == {}
    assert source.diagnostics == ()


def test_without_report_yaml_there_is_nothing_to_read(folder: Path) -> None:
    (folder / "report.yaml").unlink()
    (folder / "sections" / "notes.yml").touch()
    with pytest.raises(ContentError) as caught:
        load(folder)
    assert [one.mark.file for one in caught.value.diagnostics] == [
        "content/2030/report.yaml",
        "content/2030/sections/notes.yml",
    ]


@pytest.mark.parametrize("name", ["report.yaml", "terms.yaml", "sections/roofs.yaml", "data/more.yaml"])
@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "/proc/self/environ"])
def test_a_link_out_of_the_report_is_not_read(folder: Path, name: str, target: str) -> None:
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(target)
    assert told(folder) == [(f"content/2030/{name}", "a link that leads out of the report's folder")]


@pytest.mark.parametrize("name", ["sections", "data", ""])
def test_a_folder_that_leads_out_of_the_report_is_told_once(folder: Path, name: str) -> None:
    away = folder.parent.parent.parent / f"{folder.parent.parent.name}-away"
    (folder / name).rename(away)
    (folder / name).symlink_to(away)
    assert told(folder) == [(f"content/2030/{name}".rstrip("/"), "a link that leads out of the report's folder")]


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "sections" / "zz.yaml")
    assert told(folder) == [("content/2030/sections/zz.yaml", "no regular file but a device, a pipe or the like")]


def test_a_file_in_the_place_of_a_folder_is_told(folder: Path) -> None:
    shutil.rmtree(folder / "data")
    (folder / "data").touch()
    assert told(folder) == [("content/2030/data", "this is a file, where a folder is expected")]


def told(folder: Path) -> list[tuple[str, str]]:
    """The files of which something is told, with the end of what is told."""
    try:
        found = load(folder).diagnostics
    except ContentError as problem:
        found = problem.diagnostics
    ends = (
        "a link that leads out of the report's folder",
        "no regular file but a device, a pipe or the like",
        "this is a file, where a folder is expected",
    )
    return [(one.mark.file, next((end for end in ends if one.message.endswith(end)), one.message)) for one in found]


def test_the_place_of_a_broken_character_is_counted_in_characters(folder: Path) -> None:
    (folder / "terms.yaml").write_bytes("\ufeffa: 1\r\nb: éé".encode() + b"\xe9\n")
    (problem,) = load(folder).diagnostics
    assert problem.mark == Mark("content/2030/terms.yaml", 2, 6)
    assert problem.message == "the file is not UTF-8: here is the byte 0xE9"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Report.yaml", "report.yaml"),
        ("report.yml", "report.yaml"),
        ("report", "report.yaml"),
        ("report.yaml.txt", "report.yaml"),
        ("Terms.yaml", "terms.yaml"),
        ("translation.yaml", "translations.yaml"),
        ("Sections", "sections"),
        ("section", "sections"),
        ("Data", "data"),
        ("image", "images"),
    ],
)
def test_what_is_called_nearly_right_is_told_alone(name: str, wanted: str, folder: Path) -> None:
    (folder / wanted).rename(folder / name)
    with pytest.raises(ContentError) as raised:
        load(folder)
    (found,) = raised.value.diagnostics
    assert (found.mark.file, found.hint) == (f"content/2030/{name}", f"is it {wanted}? Then call it so")


def test_other_files_of_a_year_are_nobodys_business(folder: Path) -> None:
    for name in ("dates", "notes.yaml", "texts.yaml", "report-old.docx", "reports.xlsx"):
        (folder / name).touch()
    (folder / "terms.yaml").unlink()
    assert load(folder).terms is None


def test_unsaved_texts_are_read_in_place_of_the_files(folder: Path) -> None:
    front = (folder / "report.yaml").read_text("utf-8")
    unsaved = {
        folder / "report.yaml": "\ufeff" + front.replace("\n", "\r\n"),
        folder / "sections" / "harvest.yaml": "id: harvest\ntitle: {nl: Oogst 🐝, fr: Récolte}\n",
        folder / "sections" / "new.yaml": "id: new\n",
        folder / "data" / "visits.yaml": "id: [",
        folder.parent / "2031" / "report.yaml": "year: 2031\n",
    }
    source = load(folder, unsaved)
    assert source.texts["content/2030/report.yaml"] == front
    assert source.sections["harvest"]["title"] == {"nl": "Oogst 🐝", "fr": "Récolte"}
    assert source.sections["new"] == {"id": "new"}
    assert "data/visits" in source.unreadable
    assert load(folder) == load(folder, {})


def test_an_unsaved_text_is_no_larger_than_a_file_may_be(folder: Path) -> None:
    path = folder / "terms.yaml"
    path.write_text("#" * 2_000_001, "utf-8")
    told = load(folder).diagnostics
    path.unlink()
    assert told
    assert load(folder, {path: "#" * 2_000_001}).diagnostics == told

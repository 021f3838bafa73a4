"""`build --release` keeps what an edition printed, `record` that of an earlier one, for a corrected edition."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from report.verify import verify
from tests.invented import change, copied, run, settle

pytestmark = pytest.mark.slow

RECORD = Path("content/2030/editions/1.json")
FIRST = "bijenverslag-2030-nl.pdf"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, with all its questions answered."""
    root = copied(tmp_path)
    settle(root)
    return root


def correct(root: Path) -> None:
    """Correct a figure and a word, and say that it is the second edition; somebody has read that."""
    change(root, "report.yaml", "published: 2031-02-03\n", "published: 2031-02-03\nedition: 2\ncorrected: 2031-11-15\n")
    change(root, "data/visits.yaml", "groups: 42", "groups: 43")
    change(root, "sections/roofs.yaml", "fr: Une ruche de près", "fr: Une ruche vue de près")
    assert run("translation", "accept", "--root", root, "--all", "--yes").exit_code == 0


def test_a_release_is_kept_and_a_corrected_edition_stands_beside_it(root: Path) -> None:
    released = run("build", "--root", root, "--release")
    assert released.exit_code == 0
    kept = (root / RECORD).read_bytes()
    assert FIRST in run("build", "--root", root, "--release").stdout
    assert (root / RECORD).read_bytes() == kept
    first = (root / "build" / "2030" / FIRST).read_bytes()
    correct(root)
    result = run("build", "--root", root, "--release")
    assert (result.exit_code, result.stderr) == (0, "")
    names = [Path(line).name for line in result.stdout.splitlines()]
    assert names == ["bijenverslag-2030-uitgave-2-nl.pdf", "rapport-abeilles-2030-edition-2-fr.pdf"]
    assert (root / "build" / "2030" / FIRST).read_bytes() == first
    for name in names[:2]:
        assert verify(root / "build" / "2030" / name) == ()
    data = (root / "build" / "2030" / names[0]).read_bytes()
    assert b"<xmpMM:VersionID>2</xmpMM:VersionID>" in data
    assert b"<xmp:ModifyDate>2031-11-15T00:00:00Z</xmp:ModifyDate>" in data
    assert b"<xmp:CreateDate>2031-02-03T00:00:00Z</xmp:CreateDate>" in data
    outline = run("outline", "--root", root, "--lang", "nl").stdout
    assert "H2: Erratum" in outline


@pytest.mark.long
def test_the_first_edition_stays_where_the_title_of_the_second_is_another(root: Path) -> None:
    change(root, "report.yaml", "filename: {nl: bijenverslag, fr: rapport-abeilles}\n", "")
    assert run("build", "--root", root, "--release").exit_code == 0
    built = root / "build" / "2030"
    first = {path.name: path.read_bytes() for path in built.iterdir()}
    change(root, "report.yaml", "nl: Bijen op federale", "nl: Bijen op alle federale")
    change(root, "report.yaml", "fr: Des abeilles sur les", "fr: Des abeilles sur tous les")
    correct(root)
    result = run("build", "--root", root, "--release")
    assert (result.exit_code, result.stderr) == (0, "")
    assert {name: (built / name).read_bytes() for name in first} == first
    change(root, "report.yaml", "nl: Bijen op alle federale", "nl: Bijen op onze federale")
    run("translation", "accept", "--root", root, "--all", "--yes")
    result = run("build", "--root", root, "--release", "--again")
    assert result.exit_code == 1
    assert "does not make any more: bijen-op-alle-federale-daken-2030-uitgave-2-nl.pdf" in result.stderr


@pytest.mark.long
def test_another_release_of_the_same_number_is_refused(root: Path) -> None:
    run("build", "--root", root, "--release")
    change(root, "sections/roofs.yaml", "nl: Eén kast van dichtbij", "nl: Een kast van dichtbij")
    run("translation", "accept", "--root", root, "--all", "--yes")
    before = (root / RECORD).read_bytes(), (root / "build" / "2030" / FIRST).read_bytes()
    result = run("build", "--root", root, "--release")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "edition 1 was released before, with other words: roofs/roof-photo/caption" in result.stderr
    assert ((root / RECORD).read_bytes(), (root / "build" / "2030" / FIRST).read_bytes()) == before
    assert run("build", "--root", root).exit_code == 0, "whoever looks at pages may"
    assert (root / RECORD).read_bytes() == before[0]
    assert run("build", "--root", root, "--release", "--again").exit_code == 0
    assert (root / RECORD).read_bytes() != before[0]


def test_again_is_for_releases(root: Path) -> None:
    result = run("build", "--root", root, "--again")
    assert (result.exit_code, result.stderr) == (2, "Error: --again goes with --release\n")


@pytest.mark.long
def test_parts_and_internal_editions_are_no_record(root: Path) -> None:
    for arguments in (["--section", "hives"], ["--for", "internal"]):
        assert run("build", "--root", root, "--release", *arguments).exit_code == 0
    assert not (root / RECORD).exists()


def test_a_record_that_cannot_be_read_is_refused(root: Path) -> None:
    (root / RECORD).parent.mkdir()
    (root / RECORD).write_text("{}", "utf-8")
    result = run("build", "--root", root, "--release")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "this file does not say what an edition printed" in result.stderr
    (root / RECORD).unlink()
    (root / RECORD).mkdir()
    result = run("build", "--root", root, "--release")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "it is a folder" in result.stderr


@pytest.mark.long
@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("{}", "this file does not say what an edition printed"),
        ("", "this file does not say what an edition printed"),
        (None, "what is kept of edition 1 is not what this copy says: visits/be/groups, visitors/1"),
    ],
)
def test_a_record_is_replaced_from_a_copy_by_again(root: Path, tmp_path: Path, kept: str | None, told: str) -> None:
    backup = tmp_path / "backup" / "2030"
    shutil.copytree(root / "content" / "2030", backup)
    assert run("record", "--root", root, "--from", backup).exit_code == 0
    good = (root / RECORD).read_bytes()
    if kept is None:
        (root / RECORD).write_bytes(good.replace(b"42", b"41"))
    else:
        (root / RECORD).write_text(kept, "utf-8")
    result = run("record", "--root", root, "--from", backup)
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
    assert "do it once more with --again" in result.stderr
    assert result.stderr.endswith("\n1 error\n"), "no release was asked for"
    assert run("record", "--root", root, "--from", backup, "--again").exit_code == 0
    assert (root / RECORD).read_bytes() == good


@pytest.mark.long
def test_an_edition_without_a_record_is_told_how_to_make_one(root: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup" / "2030"
    shutil.copytree(root / "content" / "2030", backup)
    correct(root)
    result = run("check", "--root", root, "--content")
    assert result.exit_code == 1
    assert "what edition 1 printed is not known: there is no content/2030/editions/1.json" in result.stdout
    assert "sppreport record --from FOLDER" in result.stdout
    wrong = run("record", "--root", root, "--from", root / "assets")
    assert wrong.exit_code == 2
    assert "does not have the content of 2030" in wrong.stderr
    assert "it is a folder called 2030" in wrong.stderr
    assert run("record", "--root", root, "--from", tmp_path / "backup").stdout == f"{root / RECORD}\n"
    again = run("record", "--root", root, "--from", backup)
    assert (again.stdout, again.stderr) == ("", "this is kept already\n")
    assert run("check", "--root", root).exit_code == 0


@pytest.mark.long
def test_nothing_is_released_that_has_not_changed(root: Path) -> None:
    run("build", "--root", root, "--release")
    change(root, "report.yaml", "published: 2031-02-03\n", "published: 2031-02-03\nedition: 2\ncorrected: 2031-11-15\n")
    result = run("build", "--root", root, "--release")
    assert result.exit_code == 1
    assert "nothing has changed since edition 1" in result.stderr

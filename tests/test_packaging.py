"""The wheel: what travels in it, and that the program works from it in a folder that has content and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
TESTS = Path(__file__).parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy of the sources that holds what a source distribution holds."""
    source = tmp_path_factory.mktemp("source")
    for name in ("report", "assets"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    for name in ("setup.cfg", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    left_over = source / ".cache" / "setuptools" / "lib" / "report" / "deleted.py"
    left_over.parent.mkdir(parents=True)
    left_over.touch()
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(source / "dist")]
    result = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[-2000:]
    (made,) = (source / "dist").glob("*.whl")
    return made


def test_the_wheel_holds_all_that_the_program_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {str(path.relative_to(ROOT)) for path in (ROOT / "report").rglob("*.py")}
    looks = {
        f"report/{path.relative_to(ROOT)}"
        for folder in ("fonts", "themes")
        for path in (ROOT / "assets" / folder).iterdir()
    }
    browser = {str(path.relative_to(ROOT)) for path in (ROOT / "report" / "live" / "browser").iterdir()}
    catalogs = {str(path.relative_to(ROOT).with_suffix(".mo")) for path in (ROOT / "report").rglob("*.po")}
    assert len(looks) > 8
    assert len(catalogs) >= 2
    assert len(browser) > 5
    assert modules | looks | browser | catalogs | {"report/pdf/sRGB.icc"} <= names


def test_the_wheel_holds_the_licences_of_all_that_is_in_it(wheel: Path) -> None:
    names = {name.rpartition("/")[2] for name in zipfile.ZipFile(wheel).namelist() if "/licenses/" in name}
    assert {"LICENSE", "OFL.txt", "LICENSE.unicode"} <= names
    assert "report/languages/LICENSE.unicode" in zipfile.ZipFile(wheel).namelist()


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"report", wheel.name.partition("-py3")[0] + ".dist-info"}
    assert "report/deleted.py" not in names
    assert [name for name in names if name.endswith((".po", ".pot", ".pyc"))] == []


def build(package: Path, folder: Path, *options: str) -> dict[str, bytes]:
    """Run `sppreport build` in a folder with the package that is in another; the files written, by their names."""
    program = (
        "import report; from report.cli import main\n"
        f"assert report.__file__.startswith({str(package)!r}), report.__file__\n"
        "main()\n"
    )
    output = folder / "output"
    command = [sys.executable, "-P", "-c", program, "build", "--output", str(output), *options]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return {path.name: path.read_bytes() for path in output.glob("*.pdf")}


@pytest.mark.long
def test_the_wheel_works_elsewhere_and_gives_the_same_bytes_as_the_checkout(wheel: Path, tmp_path: Path) -> None:
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    shutil.copytree(TESTS / "content", elsewhere / "content")
    shutil.copytree(TESTS / "assets" / "images", elsewhere / "assets" / "images")
    editions = build(installed, elsewhere)
    assert len(editions) == 2
    assert editions == build(ROOT, tmp_path, "--root", str(TESTS))

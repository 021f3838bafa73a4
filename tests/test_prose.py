"""What every source file owes its readers: a docstring, a size that fits a head, nothing left unfinished."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = sorted((ROOT / "report").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py"))
WORDS = sorted(
    [
        *ROOT.glob("*.md"),
        *ROOT.glob("*.cfg"),
        *(ROOT / "content").rglob("*.yaml"),
        *(ROOT / "assets").rglob("*.yaml"),
    ]
)

#: Spelt in two parts, so that this file does not find itself.
UNFINISHED = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "lorem ip" + "sum"]))

#: Names that say nothing about what is in a file.
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}


def identity(path: Path) -> str:
    """How a file is called in the list of tests."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CODE + TESTS, ids=identity)
def test_a_module_says_what_is_in_it(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert docstring
    assert docstring.splitlines()[0].rstrip().endswith((".", ":")), "the first line is a whole sentence"


@pytest.mark.parametrize("path", CODE, ids=identity)
def test_a_module_fits_a_head(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 350
    assert path.stem not in EMPTY_NAMES


@pytest.mark.parametrize("path", CODE, ids=identity)
def test_a_function_fits_a_screen(path: Path) -> None:
    functions = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)]
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: length for name, length in lengths.items() if length > 50} == {}


@pytest.mark.parametrize("path", CODE + TESTS + WORDS, ids=identity)
def test_nothing_is_left_unfinished(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert [f"{number}: {line}" for number, line in enumerate(lines, 1) if UNFINISHED.search(line)] == []


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in CODE}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_a_public_class_or_type_shares_its_name_with_no_other() -> None:
    """So that a search for a name finds one meaning."""
    homes: dict[str, list[str]] = {}
    for path in CODE:
        for node in ast.parse(path.read_text("utf-8")).body:
            names = [node.name] if isinstance(node, ast.ClassDef) else []
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
                names = [ast.unparse(node.target)]
            for name in names:
                homes.setdefault(name, []).append(identity(path))
    assert {name: places for name, places in homes.items() if len(places) > 1 and name[0] != "_"} == {}

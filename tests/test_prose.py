"""What every source file owes its readers: a docstring, a size that fits a head, nothing left unfinished."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.modules import MODULES, PACKAGE, tree

ROOT = Path(__file__).parent.parent
CODE = [*MODULES]
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
    """How a file is called in what is found."""
    return str(path.relative_to(ROOT))


class Module(NamedTuple):
    """What the rules ask of a source file."""

    docstring: str
    functions: tuple[tuple[str, int], ...]  # with the number of lines of each
    types: tuple[str, ...]  # its public names


@cache
def module(path: Path) -> Module:
    """A source file, parsed once for all rules."""
    parsed = tree(path) if PACKAGE in path.parents else ast.parse(path.read_text("utf-8"))
    functions = [node for node in ast.walk(parsed) if isinstance(node, ast.FunctionDef)]
    types = [node.name for node in parsed.body if isinstance(node, ast.ClassDef)]
    aliases = [node for node in parsed.body if isinstance(node, ast.AnnAssign)]
    types += [ast.unparse(node.target) for node in aliases if ast.unparse(node.annotation) == "TypeAlias"]
    return Module(
        ast.get_docstring(parsed) or "",
        tuple([(node.name, (node.end_lineno or 0) - node.lineno + 1) for node in functions]),
        tuple([name for name in types if name[0] != "_"]),
    )


def test_a_module_says_what_is_in_it() -> None:
    """The first line is a whole sentence."""
    first = {identity(path): module(path).docstring.partition("\n")[0].rstrip() for path in CODE + TESTS}
    assert {name: line for name, line in first.items() if not line.endswith((".", ":"))} == {}


def test_a_module_fits_a_head() -> None:
    lengths = {identity(path): len(path.read_text("utf-8").splitlines()) for path in CODE}
    assert {name: length for name, length in lengths.items() if length > 350} == {}


def test_the_name_of_a_module_says_something() -> None:
    assert [identity(path) for path in CODE if path.stem in EMPTY_NAMES] == []


def test_a_function_fits_a_screen() -> None:
    found = [(identity(path), *one) for path in CODE for one in module(path).functions]
    assert [one for one in found if one[2] > 50] == []


def test_nothing_is_left_unfinished() -> None:
    found = [
        f"{identity(path)}:{number}: {line}"
        for path in CODE + TESTS + WORDS
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert found == []


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in CODE}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_a_public_class_or_type_shares_its_name_with_no_other() -> None:
    """So that a search for a name finds one meaning."""
    homes: dict[str, list[str]] = {}
    for path in CODE:
        for name in module(path).types:
            homes.setdefault(name, []).append(identity(path))
    assert {name: places for name, places in homes.items() if len(places) > 1} == {}

"""The modules of the program and their syntax trees, each read and parsed once for all tests of a process."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import report

PACKAGE = Path(report.__file__).parent
MODULES = tuple(sorted(PACKAGE.rglob("*.py")))


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a module, which nobody may change."""
    return ast.parse(path.read_text("utf-8"))


def called(path: Path) -> str:
    """How a module is called in what is found: "blocks/table.py"."""
    return path.relative_to(PACKAGE).as_posix()


def strings(path: Path) -> Iterator[str]:
    """The literal strings of a module, without its docstrings, which have examples."""
    nodes = [*ast.walk(tree(path))]
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value

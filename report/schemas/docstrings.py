"""Docstrings: what the source says of a class and, right below each, of its fields."""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from typing import NamedTuple, TypeGuard


class ClassDocs(NamedTuple):
    """The first paragraph of what is said of a class, and what is said of each of its own fields; on one line each."""

    about: str = ""
    fields: dict[str, str] = {}  # noqa: RUF012 - never changed


def about(kind: type) -> str:
    """What is said of a class itself: the first paragraph of its docstring."""
    return _own(kind).about


def about_field(kind: type, name: str) -> str:
    """What is said of a field, where the class or one that it is derived from has it; "" where nothing is."""
    return next((words for one in kind.__mro__ if (words := _own(one).fields.get(name))), "")


def _own(kind: type) -> ClassDocs:
    return _module(kind.__module__).get(kind.__name__, ClassDocs()) if kind.__module__.startswith("report.") else _NONE


_NONE = ClassDocs()


@cache
def _module(name: str) -> dict[str, ClassDocs]:
    """The classes of a module. Its source is read: Python keeps no docstrings of fields.

    Where a program was installed without its sources, nothing is said of them.
    """
    try:
        tree = ast.parse(inspect.getsource(sys.modules[name]))
    except OSError:
        return {}
    return {node.name: _docs(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _docs(node: ast.ClassDef) -> ClassDocs:
    fields = {}
    for field, below in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and _is_text(below):
            fields[field.target.id] = _joined(ast.literal_eval(below.value))
    return ClassDocs(_joined((ast.get_docstring(node) or "").partition("\n\n")[0]), fields)


def _is_text(node: ast.stmt) -> TypeGuard[ast.Expr]:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _joined(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())

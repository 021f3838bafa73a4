"""Templates of messages: `make catalogs` can collect each of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.modules import MODULES, called, tree

COLLECTED = {"say": 1, "say_number": 2}


def uncollected(tree: ast.AST) -> Iterator[int]:
    """The lines of messages whose template is no literal, or which stand in an f-string, where no tool finds them."""
    inside = {id(one) for text in ast.walk(tree) if isinstance(text, ast.JoinedStr) for one in ast.walk(text)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in COLLECTED:
            typed = node.args[: COLLECTED[node.func.id]]
            literal = all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in typed)
            if not literal or id(node) in inside:
                yield node.lineno


def test_what_cannot_be_collected_is_found() -> None:
    code = """say("a")\nsay(a)\nf"{say('a')}"\nsay_number("a", b, 1)\nsay("a" "b")"""
    assert sorted(uncollected(ast.parse(code))) == [2, 3, 4]


def test_every_template_can_be_collected() -> None:
    others = [path for path in MODULES if path.parent.name != "messages"]
    lost = [f"{called(path)}:{line}" for path in others for line in uncollected(tree(path))]
    assert lost == []

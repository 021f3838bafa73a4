"""Who may import what: the passes know no other pass, each library has one door, and heavy ones are opened late."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import pytest

import report

PACKAGE = Path(report.__file__).parent

PASSES = ("report.load", "report.validate", "report.localise", "report.compose", "report.typeset", "report.write")

#: What is read from YAML.
MODELS = (
    "report.blocks",
    "report.data",
    "report.model",
    "report.schema",
    "report.text",
    "report.theme",
    "report.validate",
)

#: Library -> the modules that may import it; a package stands for all that is in it.
DOORS = {
    "PIL": ("report.typeset",),
    "babel": ("report.locales", "report.packaging", "report.translation.po"),
    "click": ("report.cli",),
    "lxml": ("report.translation.xliff", "report.translation.xliff1", "report.translation.xmlfile"),
    "matplotlib": ("report.charts.canvas",),
    "page": ("report.verify",),
    "pikepdf": ("report.verify",),
    "pydantic": (
        "report.model",
        "report.text",
        "report.data",
        "report.schema",
        "report.blocks",
        "report.validate",
        "report.theme",
    ),
    "pydantic_core": ("report.text", "report.data", "report.schema", "report.validate", "report.theme"),
    "pyphen": ("report.typography",),
    "reportlab": ("report.compose", "report.typography", "report.typeset", "report.charts.canvas"),
    "setuptools": ("report.packaging",),
    "uharfbuzz": ("report.typography",),
    "yaml": ("report.source", "report.translation.spans"),
}


class Import(NamedTuple):
    """One import: of what, by which module, in which line; "late" inside a function, "typing" when never executed."""

    name: str
    module: str
    line: int
    when: Literal["early", "late", "typing"]


def module_name(path: Path) -> str:
    """ "report.compose.text" for report/compose/text.py, "report.compose" for its __init__.py."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[Import]:
    """Every import of a file. `from report import theme` counts as an import of report.theme."""
    module = module_name(path)

    def visit(node: ast.AST, when: Literal["early", "late", "typing"]) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                yield from (Import(alias.name, module, child.lineno, when) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                assert child.level == 0, f"{path}:{child.lineno}: a relative import"
                yield Import(child.module or "", module, child.lineno, when)
                if child.module == "report":
                    yield from (Import(f"report.{alias.name}", module, child.lineno, when) for alias in child.names)
            elif isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
                yield from visit(child, "typing")
            elif isinstance(child, ast.FunctionDef) and when == "early":
                yield from visit(child, "late")
            else:
                yield from visit(child, when)

    yield from visit(ast.parse(path.read_text("utf-8")), "early")


def within(module: str, packages: tuple[str, ...]) -> bool:
    """Whether a module is one of the packages or in one of them."""
    return any(module == package or module.startswith(package + ".") for package in packages)


def pass_of(module: str) -> str:
    """The pass that a module belongs to, or "" when it belongs to none."""
    return next((one for one in PASSES if within(module, (one,))), "")


FILES = sorted(PACKAGE.rglob("*.py"))
IMPORTS = [one for path in FILES for one in imports_of(path)]


def test_there_are_imports_to_look_at() -> None:
    assert len(FILES) > 30
    assert {one.name.partition(".")[0] for one in IMPORTS} >= {"babel", "click", "reportlab", "yaml"}


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_library_is_imported_where_the_table_says(library: str) -> None:
    used = [one for one in IMPORTS if one.name.partition(".")[0] == library and one.when != "typing"]
    assert [one for one in used if not within(one.module, DOORS[library])] == []


def test_every_library_is_in_the_table() -> None:
    libraries = {one.name.partition(".")[0] for one in IMPORTS} - {"report", "__future__"} - sys.stdlib_module_names
    assert libraries <= set(DOORS)


def test_passes_do_not_import_each_other() -> None:
    strays = [one for one in IMPORTS if pass_of(one.module) and pass_of(one.name) not in ("", pass_of(one.module))]
    assert strays == []


def test_only_the_pipeline_knows_the_passes() -> None:
    strays = [
        one for one in IMPORTS if pass_of(one.name) and not pass_of(one.module) and one.module != "report.pipeline"
    ]
    assert strays == []


def test_the_command_line_imports_its_work_late() -> None:
    early = {one.name for one in IMPORTS if within(one.module, ("report.cli",)) and one.when == "early"}
    own = {name for name in early if within(name, ("report",)) and not within(name, ("report.cli",))}
    assert own <= {"report", "report.__version__", "report.codes", "report.errors"}


def loaded_by(*arguments: str) -> set[str]:
    """The top-level modules in a fresh interpreter after the command `sppreport ...`, which must succeed."""
    program = (
        "import sys; from report.cli import main; import contextlib, io\n"
        f"sys.argv = ['sppreport', *{arguments!r}]\n"
        "try:\n"
        "    with contextlib.redirect_stdout(io.StringIO()): main()\n"
        "except SystemExit as end:\n"
        "    assert not end.code, end.code\n"
        "print(*{name.partition('.')[0] for name in sys.modules})\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=PACKAGE.parent, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return set(result.stdout.split())


def test_help_loads_nothing_heavy() -> None:
    loaded = loaded_by("--help")
    assert "click" in loaded
    assert loaded & {"babel", "matplotlib", "numpy", "PIL", "pydantic", "reportlab", "uharfbuzz", "yaml"} == set()


def test_only_verify_needs_what_judges() -> None:
    assert loaded_by("outline") & {"page", "pikepdf"} == set()
    assert loaded_by("verify", "--help") & {"page", "pikepdf"} == set()
    verify = [one for one in IMPORTS if within(one.name, ("report.verify",)) and not within(one.module, DOORS["page"])]
    assert {(one.module, one.when) for one in verify} == {
        ("report.cli.verify", "late"),
        ("report.cli.verify", "typing"),
    }


def test_check_draws_nothing() -> None:
    loaded = loaded_by("check")
    assert {"pydantic", "yaml"} <= loaded
    assert loaded & {"matplotlib", "numpy", "reportlab"} == set()

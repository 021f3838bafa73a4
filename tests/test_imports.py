"""Who may import what: each folder knows those below it, each library has one door, and heavy ones are opened late."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Literal, NamedTuple

import pytest

from tests.modules import MODULES as FILES
from tests.modules import PACKAGE, tree

#: Every folder of report/ and every module at its root -> what it may import, late and for types as well.
#: Passes stand under their numbers; they never know each other, only `pipeline` knows their order.
ROOMS = {
    # what knows nothing of reports
    "messages": "",
    "memo": "",
    "diagnostics": "",
    "files": "",
    "values": "languages locales",
    "cache": "files",
    "packaging": "schemas",
    "languages": "",
    "colours": "",
    "characters": "diagnostics",
    "markup": "characters",
    "document": "diagnostics pictures",
    "selection": "",
    "inks": "colours pictures",
    "pictures": "cache",
    "fonts": "cache diagnostics files",
    "locales": "diagnostics languages",
    "microtypography": "document languages locales",
    # 1: load
    "source": "characters diagnostics files languages memo",
    # what editors write
    "model": "diagnostics document languages locales markup selection source values",
    "slots": "diagnostics languages locales markup model values",
    "acceptance": "diagnostics model source",
    "theme": "colours diagnostics document files fonts source",
    "blocks": "charts diagnostics document locales model source values",
    # what editors of files propose and refuse
    "schemas": "blocks charts diagnostics files languages locales model source theme values write",
    # 2: validate
    "sheets": "diagnostics files languages locales memo model source values",
    "validate": "acceptance blocks cache characters diagnostics document files fonts languages locales markup "
    "memo model pictures selection sheets slots source theme values",
    # 3: localise
    "localise": "charts diagnostics document languages locales markup memo microtypography model selection slots "
    "values",
    "proof": "diagnostics document locales localise markup microtypography model",
    # 4: compose
    "typography": "cache colours diagnostics document fonts languages theme",
    "charts": "cache colours document locales typography",
    "structure": "",
    "drawing": "charts colours diagnostics pictures structure typography",
    "story": "diagnostics document drawing structure typography",
    "compose": "charts colours diagnostics document drawing pictures memo proof story structure theme typography",
    # 5: typeset
    "flow": "diagnostics story",
    "pdf": "document drawing inks memo pictures story structure theme typography",
    "typeset": "diagnostics drawing flow memo pdf story structure theme typography",
    # 6: write
    "write": "diagnostics files",
    # the passes in order, and what stands on them
    "positions": "charts diagnostics document drawing model theme typography",
    "outputs": "charts compose diagnostics document drawing files locales localise memo model pdf proof selection "
    "source story theme typeset write",
    "pipeline": "compose diagnostics locales localise model outputs positions selection source structure validate "
    "write",
    "live": "cache diagnostics drawing files languages memo outputs pipeline positions selection theme validate",
    "translation": "acceptance diagnostics files languages markup model pipeline schemas source validate write",
    "exchange": "acceptance characters diagnostics files languages locales markup model pipeline slots source "
    "translation validate write",
    "starting": "acceptance characters diagnostics files languages model pipeline schemas source translation validate "
    "values write",
    "figures": "diagnostics files locales model pipeline sheets slots source validate values write",
    "word": "acceptance characters diagnostics files languages locales markup model pipeline slots source translation "
    "validate write",
    "names": "diagnostics files locales markup memo model slots source validate values",
    "lsp": "diagnostics markup memo model names pipeline source validate",
    "verify": "colours diagnostics files inks languages",
    "__main__": "cli",
    "cli": "acceptance diagnostics exchange figures files languages live lsp outputs pipeline schemas selection "
    "starting translation validate verify word write",
}

#: What every room may import, so that ROOMS does not say it.
EVERYWHERE = "messages"

#: Library -> the modules that may import it; a package stands for all that is in it.
DOORS = {
    "PIL": ("report.inks", "report.pictures"),
    "babel": ("report.locales", "report.packaging", "report.values", "report.exchange.po"),
    "click": ("report.cli",),
    "hunspell": ("report.validate.dictionaries",),
    "lxml": (
        "report.exchange.tbx",
        "report.exchange.tmx",
        "report.exchange.xliff",
        "report.exchange.xliff1",
        "report.exchange.xmlfile",
        "report.files.xml",
    ),
    "lsprotocol": ("report.lsp",),
    "matplotlib": ("report.charts.canvas", "report.charts.png"),
    "openpyxl": ("report.sheets.xlsx", "report.figures.workbook"),
    "page": ("report.verify",),
    "pikepdf": ("report.verify",),
    "pydantic": ("report.model", "report.blocks", "report.validate", "report.theme", "report.schemas"),
    "pydantic_core": ("report.model", "report.validate", "report.theme", "report.schemas"),
    "pygls": ("report.lsp.positions", "report.lsp.protocol", "report.lsp.server"),
    "pypdfium2": ("report.live.photographs",),
    "pyphen": ("report.typography",),
    "reportlab": ("report.typography", "report.drawing", "report.pdf", "report.blocks"),  # a block late: `make`
    "setuptools": ("report.packaging",),
    "starlette": ("report.live.routes",),
    "uharfbuzz": ("report.typography", "report.fonts"),
    "uvicorn": ("report.live.serving",),
    "watchfiles": ("report.live.watching",),
    "yaml": ("report.source",),
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


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """What stands directly in a statement that holds others: looking into expressions would take ten times as long."""
    for name in ("body", "orelse", "handlers", "finalbody", "cases"):
        inner = getattr(node, name, ())
        yield from inner if isinstance(inner, list) else ()  # a lambda's body is an expression


def imports_of(path: Path) -> Iterator[Import]:
    """Every import of a file. A module that is imported from its folder counts, not the folder."""
    module = module_name(path)

    def visit(node: ast.AST, when: Literal["early", "late", "typing"]) -> Iterator[Import]:
        for child in statements(node):
            if isinstance(child, ast.Import):
                yield from (Import(alias.name, module, child.lineno, when) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                assert child.level == 0, f"{path}:{child.lineno}: a relative import"
                if child.module == "report":
                    yield from (Import(f"report.{alias.name}", module, child.lineno, when) for alias in child.names)
                else:
                    whole = {f"{child.module}.{alias.name}" for alias in child.names}
                    names = whole & MODULES | ({child.module or ""} if whole - MODULES else set())
                    yield from (Import(name, module, child.lineno, when) for name in sorted(names))
            elif isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
                yield from visit(child, "typing")
            elif isinstance(child, ast.FunctionDef) and when == "early":
                yield from visit(child, "late")
            else:
                yield from visit(child, when)

    yield from visit(tree(path) if PACKAGE in path.parents else ast.parse(path.read_text("utf-8")), "early")


def within(module: str, packages: tuple[str, ...]) -> bool:
    """Whether a module is one of the packages or in one of them."""
    return any(module == package or module.startswith(package + ".") for package in packages)


def room(module: str) -> str:
    """The folder of report/ in which a module is, or the module itself when it stands at the root."""
    return module.split(".")[1] if module.startswith("report.") else ""


MODULES = {module_name(path) for path in FILES}


@cache
def imports() -> list[Import]:
    """Those of the whole program."""
    return [one for path in FILES for one in imports_of(path)]


def test_there_are_imports_to_look_at() -> None:
    assert len(FILES) > 30
    assert {one.name.partition(".")[0] for one in imports()} >= {"babel", "click", "reportlab", "yaml"}


def test_every_room_is_in_the_table() -> None:
    """A new folder, or a module that is loose at the root, is entered in ROOMS first."""
    rooms = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert rooms - {"__init__"} == set(ROOMS)


def test_the_table_has_no_circle() -> None:
    order = TopologicalSorter({name: below.split() for name, below in ROOMS.items()}).static_order()
    assert set(order) == set(ROOMS)


def test_no_module_is_part_of_a_circle() -> None:
    """Late imports and those of types are counted as well."""
    below = {module: {one.name for one in imports() if one.module == module} & MODULES - {module} for module in MODULES}
    assert set(TopologicalSorter(below).static_order()) == MODULES


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_knows_those_of_the_table_alone(name: str) -> None:
    known = ROOMS[name].split()
    strays = [
        one for one in imports() if room(one.module) == name and room(one.name) not in {"", EVERYWHERE, name, *known}
    ]
    assert [one for one in strays if one.name != "report.__version__"] == []


def test_the_table_names_nothing_that_nobody_imports() -> None:
    arrows = {
        (room(one.module), room(one.name))
        for one in imports()
        if room(one.name) not in {"", EVERYWHERE}
        and one.name != "report.__version__"
        and room(one.module) != room(one.name)
    }
    assert {(name, other) for name, below in ROOMS.items() for other in below.split()} == arrows


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_library_is_imported_where_the_table_says(library: str) -> None:
    used = [one for one in imports() if one.name.partition(".")[0] == library and one.when != "typing"]
    assert [one for one in used if not within(one.module, DOORS[library])] == []


def test_every_library_is_in_the_table() -> None:
    libraries = {one.name.partition(".")[0] for one in imports()} - {"report", "__future__"} - sys.stdlib_module_names
    assert libraries <= set(DOORS)


def test_the_command_line_imports_its_work_late() -> None:
    early = {one.name for one in imports() if within(one.module, ("report.cli",)) and one.when == "early"}
    own = {name for name in early if within(name, ("report",)) and not within(name, ("report.cli",))}
    light = {"report.diagnostics.codes", "report.diagnostics.counting", "report.diagnostics.errors", "report.outputs"}
    light |= {"report.messages", "report.messages.interface", "report.selection"}
    assert own <= {"report", "report.__version__"} | light


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
    assert loaded_by("outline", "--root", "tests") & {"page", "pikepdf"} == set()
    assert loaded_by("verify", "--help") & {"page", "pikepdf"} == set()
    verify = [
        one for one in imports() if within(one.name, ("report.verify",)) and not within(one.module, DOORS["page"])
    ]
    assert {(one.module, one.when) for one in verify} == {("report.cli.editions", "late")}


def test_a_check_of_the_content_draws_nothing() -> None:
    loaded = loaded_by("check", "--content", "--root", "tests")
    assert {"pydantic", "yaml"} <= loaded
    assert loaded & {"matplotlib", "numpy", "reportlab"} == set()

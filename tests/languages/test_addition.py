"""A language, added as README says: its folder, its entry in LANGUAGES, a catalog, and `languages:` of the report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.additions import ProgramCopy
from tests.examples import quick

pytestmark = pytest.mark.slow

#: The real one that the made-up language is like, and the code of a language that has locale data.
LIKE, NAME, CODE, NEW_NAME = "fr", "French", "it", "Italian"
LOCALE, NEW_LOCALE = "fr_BE", "it_IT"
ENTRY = "from report.languages.nl import DUTCH\n"


@pytest.fixture
def program(tmp_path: Path) -> ProgramCopy:
    """A program whose report is written in Dutch and in a language that the program does not have."""
    program = ProgramCopy(tmp_path)
    for file in sorted((tmp_path / "content").rglob("*.yaml")):
        renamed = re.sub(rf"(?<![\w-]){LIKE}(?=:|\])", CODE, file.read_text("utf-8"))
        file.write_text(renamed, "utf-8")
    return program


def add_folder(program: ProgramCopy) -> None:
    """The folder of the language, and its entry."""
    folder = program.folder / "report" / "languages"
    for file in sorted((folder / LIKE).glob("*.[pt]*")):
        text = file.read_text("utf-8").replace(f"languages.{LIKE}", f"languages.{CODE}").replace(NAME, NEW_NAME)
        text = text.replace(f'code="{LIKE}"', f'code="{CODE}"').replace(NAME.upper(), NEW_NAME.upper())
        text = text.replace('territory="BE"', 'territory="IT"')
        program.add(f"report/languages/{CODE}/{file.name}", text)
    program.change(
        "report/languages/__init__.py",
        (ENTRY, f"{ENTRY}from report.languages.{CODE} import {NEW_NAME.upper()}\n"),
        ("for one in (DUTCH, ", f"for one in ({NEW_NAME.upper()}, DUTCH, "),
    )


def add_catalog(program: ProgramCopy, name: str = NEW_LOCALE) -> None:
    """A catalog, compiled as `make catalogs` does."""
    catalogs = program.folder / "report" / "catalogs"
    file = f"report/catalogs/{name}/LC_MESSAGES/report.po"
    program.add(file, (catalogs / LOCALE / "LC_MESSAGES" / "report.po").read_text("utf-8"))
    path = program.folder / file
    with path.open("rb") as typed, path.with_suffix(".mo").open("wb") as made:
        write_mo(made, read_po(typed, CODE))


@pytest.mark.long
def test_a_language_is_a_folder_an_entry_and_a_catalog(program: ProgramCopy) -> None:
    add_folder(program)
    add_catalog(program)
    found = program.run("check")
    assert " error " not in found
    assert " warning " not in found
    names = program.run("build", "--output", "out")
    assert f"-{CODE}.pdf" in names
    outline = program.run("outline", "--lang", CODE)
    assert outline.startswith(f"Document ({CODE}-IT)")
    assert "«\u202f" in outline
    assert program.beyond("language") == []
    harvest = program.folder / "content" / "2030" / "sections" / "harvest.yaml"
    harvest.write_text(harvest.read_text("utf-8").replace(f"{CODE}: En 2031", f"{CODE}: En 2032"), "utf-8")
    assert f"the {NEW_NAME} has '2032' where the Dutch has '2031'" in program.run("check", code=1)


@pytest.mark.long
def test_without_its_folder_what_is_not_known_is_told_once_and_not_compared(program: ProgramCopy) -> None:
    add_catalog(program, f"{CODE}_BE")
    found = program.run("check")
    assert found.count("knows nothing of") == 1
    assert f"-> add report/languages/{CODE}, and its entry in LANGUAGES there" in found
    assert "1 warning" in found
    assert " error " not in found


@pytest.mark.parametrize("command", quick(["check", "build"], ["check"]))
def test_without_a_catalog_it_is_refused_with_a_cure(program: ProgramCopy, command: str) -> None:
    add_folder(program)
    found = " ".join(program.run(command, code=1).split())
    assert "the program has no words in" in found
    assert f"copy report.pot in catalogs to {NEW_LOCALE}/LC_MESSAGES/report.po, translate it" in found


@pytest.mark.parametrize("part", quick(["bonded", "notation"], ["bonded"]))
def test_a_language_that_forgets_a_part_is_refused(program: ProgramCopy, part: str) -> None:
    add_folder(program)
    add_catalog(program)
    program.change(f"report/languages/{CODE}/__init__.py", (f"    {part}={part.upper()},\n", ""))
    assert f"missing 1 required keyword-only argument: '{part}'" in program.run("check", code=1)

"""Schemas are beside the reports, where editors find them from every file, and nothing of anybody's is replaced."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from report import __version__
from report.diagnostics.errors import OutputError, Severity
from report.pipeline import check
from report.schemas import FILES
from report.schemas.placing import code_settings, place_schemas, write_modelines, written_schemas
from report.source.modelines import SCHEMAS, modeline, schemas_there
from report.starting import start
from tests.editions import ROOT
from tests.examples import quick
from tests.invented import copied, run
from tests.schemas.editing import schema_of

LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A first report, as `new` leaves it."""
    root = tmp_path_factory.mktemp("started")
    start(root, 2025, ("fr", "nl"))
    return root


@pytest.fixture
def root(started: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(started, tmp_path / "copy")


def typed(root: Path) -> Iterator[Path]:
    """The files that have a schema."""
    return (path for path in sorted((root / "content").rglob("*.yaml")) if schema_of(path))


def files(root: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_every_file_of_a_first_report_leads_to_its_schema(root: Path) -> None:
    moved = root.rename(root.parent / "moved")
    for path in typed(moved):
        (way,) = LINE.findall(path.read_text("utf-8").partition("\n")[0])
        assert (path.parent / way).resolve() == (moved / f"content/{SCHEMAS}/{schema_of(path)}.json").resolve()
        assert (path.parent / way).is_file()
    assert len([*typed(moved)]) == 8


def test_code_is_told_of_every_schema_and_which_extension_reads_it(root: Path) -> None:
    settings = json.loads((root / ".vscode" / "settings.json").read_text("utf-8"))
    for schema, pattern in settings["yaml.schemas"].items():
        name = Path(schema).stem
        assert (root / schema).is_file()
        assert {path for path in typed(root) if schema_of(path) == name} == {
            path for path in root.glob(pattern) if name != "theme"
        }
    assert {Path(schema).stem for schema in settings["yaml.schemas"]} == {*FILES}
    extensions = json.loads((root / ".vscode" / "extensions.json").read_text("utf-8"))
    assert extensions == {"recommendations": ["redhat.vscode-yaml"]}


def test_descriptions_are_in_the_languages_of_the_report(root: Path) -> None:
    section = json.loads((root / f"content/{SCHEMAS}/section.json").read_text("utf-8"))
    assert section["properties"]["title"]["description"] == "Le titre de la section.\n\nDe kop van de sectie."


def test_editors_propose_the_languages_of_the_reports_and_take_the_others(root: Path) -> None:
    def languages() -> dict[str, bool]:
        """Those that texts may have, in their order, and whether they are proposed."""
        section = json.loads((root / f"content/{SCHEMAS}/section.json").read_text("utf-8"))
        texts = section["definitions"]["text"]["properties"]
        return {code: "doNotSuggest" not in texts[code] for code in texts if len(code) == 2}

    assert languages() == {"fr": True, "nl": True, "en": False, "de": False}
    assert run("language", "add", "de", "--root", root).exit_code == 0
    assert languages() == {"fr": True, "nl": True, "de": True, "en": False}
    start(root, 2027, ("en",))
    assert languages() == {"en": True, "fr": True, "nl": True, "de": True}
    shutil.rmtree(root / "content" / "2027")
    for path in (root / "content").glob("*/report.yaml"):
        path.write_text("{", "utf-8")
    assert run("schema", "--root", root).exit_code == 0
    assert languages() == {"nl": True, "fr": True, "en": True, "de": True}


def test_what_is_there_is_written_again_in_its_own_languages(root: Path) -> None:
    before = files(root)
    (root / f"content/{SCHEMAS}/terms.json").write_text("{}", "utf-8")
    done = run("schema", "--interface", "de", "--root", root)
    assert done.stdout.split("\n") == [str(root / f"content/{SCHEMAS}/terms.json"), ""]
    assert files(root) == before
    assert run("schema", "--root", root).stdout == "the schemas are as they should be\n"
    assert run("schema", "--root", root, "--quiet").stdout == ""
    assert run("schema", "--root", root, "--lang", "de").exit_code == 0
    assert schemas_there(root) == (__version__, ("de",))


def test_settings_of_somebody_are_left_alone_and_that_is_told(root: Path) -> None:
    settings = root / ".vscode" / "settings.json"
    settings.write_text("{}", "utf-8")
    done = run("schema", "--root", root)
    assert f"{settings} is left as it is" in done.stdout
    assert settings.read_text("utf-8") == "{}"
    shutil.rmtree(root / ".vscode")
    (root / ".vscode").write_text("", "utf-8")
    done = run("schema", "--root", root)
    assert done.exit_code == 0
    assert f"{settings} is left as it is" in done.stdout


def test_a_link_that_leads_out_of_the_folder_is_not_followed(root: Path, tmp_path: Path) -> None:
    shutil.rmtree(root / "content" / SCHEMAS)
    (tmp_path / "elsewhere").mkdir()
    (root / "content" / SCHEMAS).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError):
        place_schemas(root, ["nl"])
    assert [*(tmp_path / "elsewhere").iterdir()] == []


def test_schemas_of_another_version_are_told_with_their_cure(root: Path) -> None:
    assert "schemas" not in {one.code for one in check(root, content=True)}
    section = root / f"content/{SCHEMAS}/section.json"
    section.write_text(section.read_text("utf-8").replace(f"sppreport {__version__}", "sppreport 0.9.1"), "utf-8")
    (told,) = [one for one in check(root, content=True) if one.code == "schemas"]
    assert told.severity is Severity.NOTE
    assert str(told).endswith(f"that of version 0.9.1 of the program, and this is {__version__}\n    {told.hint}")
    run(*told.hint.partition("sppreport ")[2].split(), "--root", root)
    assert "schemas" not in {one.code for one in check(root, content=True)}


def test_schemas_that_are_not_there_are_told_with_their_cure(root: Path) -> None:
    """A year's folder that came from elsewhere."""
    shutil.rmtree(root / "content" / SCHEMAS)
    (told,) = [one for one in check(root, content=True) if one.code == "schemas"]
    assert (told.severity, told.mark.file) == (Severity.NOTE, "content/2025/report.yaml")
    assert told.message == "the files lead editors to content/.schemas, which is not there"
    run(*told.hint.partition("sppreport ")[2].split(), "--root", root)
    assert "schemas" not in {one.code for one in check(root, content=True)}


def test_the_page_on_editors_shows_what_is_written(root: Path) -> None:
    page = (ROOT / "docs" / "editors.md").read_text("utf-8")
    (shown,) = re.findall(r"^```json\n(\"yaml.schemas\".*?)^```", page, re.MULTILINE | re.DOTALL)
    settings = json.loads((root / ".vscode" / "settings.json").read_text("utf-8"))
    assert json.loads(f"{{{shown}}}")["yaml.schemas"] == settings["yaml.schemas"]
    for folder in (root / "content" / SCHEMAS, root / ".vscode"):
        assert all(f"\n{path.relative_to(root).as_posix()}\n" in page for path in folder.iterdir())


@pytest.mark.parametrize("text", quick(["", "{}", "\udcff", '{"$comment": "mine"}'], [""]))
def test_schemas_of_somebody_else_are_nobodys_business(root: Path, text: str) -> None:
    (root / f"content/{SCHEMAS}/section.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert schemas_there(root) is None
    assert "schemas" not in {one.code for one in check(root, content=True)}


def test_files_without_the_line_get_it_and_nothing_else_changes(tmp_path: Path) -> None:
    root = copied(tmp_path)
    before = files(root)
    done = run("schema", "--modelines", "--lang", "nl", "--root", root)
    assert done.exit_code == 0
    for path in typed(root):
        name = path.relative_to(root).as_posix()
        line = modeline(path.relative_to(root / "content" / "2030").as_posix())
        assert path.read_bytes() == line.encode() + before[name]
        assert str(path) in done.stdout
    assert write_modelines(root) == []
    assert {one.code for one in check(root, content=True)} == {one.code for one in check(ROOT / "tests", content=True)}


def test_files_that_cannot_have_the_line_stay_as_they_are(root: Path) -> None:
    """What stands before all, and the ends of lines, stay; what cannot be read is told by `check`."""
    folder = root / "content" / "2025"
    (folder / "terms.yaml").write_bytes(b"\xef\xbb\xbfterms:\r\n  - {id: a, name: A}\r\n")
    (folder / "data" / "visitors.yaml").write_bytes(b"\xff\xfei\0")
    os.mkfifo(folder / "sections" / "pipe.yaml")
    for odd in ("~$summary.yaml", ".hidden.yaml"):
        (folder / "sections" / odd).write_text("x", "utf-8")
    (folder / "sections" / "passwd.yaml").symlink_to("/etc/passwd")
    assert write_modelines(root) == [folder / "terms.yaml"]
    line = b"# yaml-language-server: $schema=../.schemas/terms.json\r\n"
    assert (folder / "terms.yaml").read_bytes() == b"\xef\xbb\xbf" + line + b"terms:\r\n  - {id: a, name: A}\r\n"


def test_schemas_are_written_together_or_not_at_all(root: Path) -> None:
    section = root / f"content/{SCHEMAS}/section.json"
    section.unlink()
    section.mkdir()
    before = files(root)
    assert run("schema", "--lang", "de", "--root", root).exit_code == 1
    section.rmdir()
    os.mkfifo(section)
    assert run("schema", "--lang", "de", "--root", root).exit_code == 1
    assert files(root) == before
    assert "schemas" not in {one.code for one in check(root, content=True)}
    refused = run("new", "2026", "--lang", "nl", "--root", root)
    assert refused.exit_code == 1
    assert not (root / "content" / "2026").exists()


def test_schemas_alone_go_where_they_are_wanted(root: Path, tmp_path: Path) -> None:
    before = files(root)
    done = run("schema", "--lang", "nl,fr", "--output", tmp_path / "out" / "here", "--root", root)
    assert sorted(done.stdout.split()) == sorted(str(path) for path in (tmp_path / "out" / "here").iterdir())
    assert files(tmp_path / "out" / "here") == written_schemas(["nl", "fr"], ["fr", "nl"])
    assert files(root) == before


REFUSED = [
    (["--lang", "it"], "descriptions are not there in 'it'", "languages: en, de, fr, nl"),
    (["--lang", ""], "descriptions are not there in ''", "languages: en, de, fr, nl"),
    (["--output", "x", "--modelines"], "--modelines goes with the schemas in content/", "leave out one of the two"),
]


@pytest.mark.parametrize(("typed", "said", "cure"), REFUSED)
def test_what_makes_no_sense_is_refused(root: Path, typed: list[str], said: str, cure: str) -> None:
    before = files(root)
    done = run("schema", *typed, "--root", root)
    assert (done.exit_code, said in done.output, cure in done.output) == (2, True, True)
    assert files(root) == before


def test_there_must_be_a_report(tmp_path: Path) -> None:
    done = run("schema", "--root", tmp_path)
    assert (done.exit_code, "there is no report in" in done.output) == (2, True)
    assert [*tmp_path.iterdir()] == []


def test_what_writes_files_keeps_the_line(root: Path, tmp_path: Path) -> None:
    """Figures, a report's next year, another language."""
    book = Workbook()
    book.active.append(["id", "visitors"])
    book.active.append(["2025", 5000])
    book.save(tmp_path / "in.xlsx")
    for command in (
        ["data", "import", "visitors", str(tmp_path / "in.xlsx")],
        ["language", "add", "de"],
        ["new", "2026", "--from", "2025"],
    ):
        done = run(*command, "--root", root)
        assert done.exit_code == 0, done.output
    assert all(LINE.match(path.read_text("utf-8")) for path in typed(root))
    assert len([*typed(root)]) == 16
    assert "5000" in (root / "content" / "2025" / "data" / "visitors.yaml").read_text("utf-8")


def test_the_reports_of_this_folder_have_the_schemas_of_this_program() -> None:
    there = schemas_there(ROOT)
    assert there is not None
    written = {path.name: path.read_bytes() for path in (ROOT / "content" / SCHEMAS).iterdir()}
    assert written == written_schemas(there.languages, ["nl", "fr"]), "sppreport schema"
    assert all(LINE.match(path.read_text("utf-8")) for path in typed(ROOT))
    assert {path.name: path.read_bytes() for path in (ROOT / ".vscode").iterdir()} == code_settings()

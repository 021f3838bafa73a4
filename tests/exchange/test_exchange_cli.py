"""`sppreport translation export` and `import`: where files go, what is told, and how the commands end."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from report.acceptance.standing import State
from report.cli import main
from report.cli.status import STATES
from report.exchange.courier import ExportOrder, export
from report.exchange.formats import FORMATS, read_bytes
from tests.exchange.parcels import files_in, sent, with_content
from tests.exchange.translator import translated
from tests.invented import change

pytestmark = pytest.mark.slow


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_content(tmp_path)


def run(root: Path, *arguments: str | Path) -> Result:
    """The command, in a report's folder; whatever was not raised on purpose is raised here."""
    result = CliRunner().invoke(main, ["translation", *map(str, arguments), "--root", str(root)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_the_commands_know_every_state_and_format() -> None:
    assert set(STATES) == set(State)
    text = CliRunner().invoke(main, ["translation", "export", "--help"]).output
    assert all(f"{name} (" in text for name in FORMATS)


def test_a_format_that_is_not_known(root: Path) -> None:
    result = run(root, "export", "--to", "fr", "--format", "xlif")
    assert result.exit_code == 2
    assert "unknown format 'xlif' (did you mean 'xliff'?)\n    formats: xliff, xliff1, po" in result.stderr


@pytest.mark.parametrize(("style", "ending"), [("xliff", "xlf"), ("xliff1", "xlf"), ("po", "po")])
def test_a_file_goes_where_builds_go(style: str, ending: str, root: Path) -> None:
    result = run(root, "export", "--to", "fr", "--format", style)
    path = root / "build" / "2030" / f"translation-nl-fr.{ending}"
    assert (result.exit_code, result.stdout) == (0, f"{path}\n")
    assert path.read_bytes() == sent("invented", style).data
    assert result.stderr.startswith(f"{sum(sent('invented', style).states.values())} texts: ")


def test_a_file_goes_where_one_wants_it(root: Path) -> None:
    result = run(root, "export", "--to", "nl", "--from", "fr", "--output", root / "a.xlf", "roofs", "terms/fbo")
    assert result.exit_code == 0
    delivery = read_bytes((root / "a.xlf").read_bytes(), "a.xlf")
    assert (delivery.source_language, delivery.target_language) == ("fr-BE", "nl-BE")
    assert {reply.id.partition("/")[0] for reply in delivery.replies} == {"roofs", "terms"}
    assert [reply.id for reply in delivery.replies if reply.id.startswith("terms")] == [
        "terms/fbo/name",
        "terms/fbo/short",
    ]


def test_a_file_can_be_printed(root: Path) -> None:
    result = run(root, "export", "--to", "fr", "--output", "-", "--format", "po")
    assert result.stdout_bytes == sent("invented", "po").data


def test_only_texts_in_some_states(root: Path) -> None:
    change(root, "sections/roofs.yaml", ", fr: l’apiculteur", "")
    result = run(root, "export", "--to", "fr", "--only", "missing")
    assert result.stderr == "1 text: 1 missing\n"
    (reply,) = read_bytes(Path(result.stdout.strip()).read_bytes(), "a").replies
    assert reply.id == "roofs/5/2/items/1"
    assert (
        run(root, "export", "--to", "nl", "--only", "missing").stderr
        == "no such texts from French into Dutch, and no file\n"
    )
    assert not (root / "build" / "2030" / "translation-fr-nl.xlf").exists()
    last = run(root, "export", "--to", "nl").stderr.rstrip().split("\n")[-1]
    assert last == "left out: 1 without words in the source language"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--to", "de"], "the report has no texts in 'de'"),
        (["--to", "fr", "--from", "fr"], "texts in 'fr' cannot be translated into the same language"),
        (["--to", "fr", "roof"], "there is no text 'roof' (did you mean 'roofs'?)"),
        (["--to", "fr", "--only", "stale,odd"], "'odd' is none of missing, stale, changed, new, translated"),
        (["--to", "fr", "--year", "1999"], "there is no report of 1999"),
        ([], "--to is missing"),
    ],
)
def test_what_cannot_be_exported(arguments: list[str], expected: str, root: Path) -> None:
    result = run(root, "export", *arguments)
    assert result.exit_code == 2
    assert expected in result.stderr
    assert not (root / "build").exists()


def test_content_that_cannot_be_read_is_not_exported(root: Path) -> None:
    change(root, "sections/roofs.yaml", "is plat\\*", "is plat*")
    result = run(root, "export", "--to", "fr")
    assert result.exit_code == 1
    assert "content/2030/sections/roofs.yaml:" in result.stderr


def test_a_record_that_cannot_be_read_is_told(root: Path) -> None:
    (root / "content" / "2030" / "translations.yaml").write_text("accepted: no\n", "utf-8")
    result = run(root, "export", "--to", "fr")
    assert result.exit_code == 1
    assert "content/2030/translations.yaml:1:" in result.stderr


def test_what_needs_no_change_is_told(root: Path) -> None:
    change(root, "sections/roofs.yaml", "nl: de imker", "nl: de bijenhouder")
    path = root / "back.po"
    data = export(root, None, ExportOrder("fr", format="po")).data
    path.write_bytes(translated(data, "roofs/5/2/items/1", "l’apiculteur"))
    result = run(root, "import", path)
    assert result.exit_code == 0
    assert "no change needed, says the translator: roofs/5/2/items/1\n" in result.stdout + result.stderr


def test_what_has_come_in_is_told(root: Path) -> None:
    path = root / "back.xlf"
    path.write_bytes(translated(sent("invented", "xliff").data, "roofs/5/1", "Avec harnais et casque."))
    result = run(root, "import", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.split("\n")[:2] == [
        "changed: roofs/5/1 (content/2030/sections/roofs.yaml)",
        "1 text has changed in 1 file",
    ]
    assert "sppreport translation accept" in result.stdout
    assert run(root, "import", path).stdout == "no text has changed\n"


def test_what_is_left_out_is_told(root: Path) -> None:
    path = root / "back.xlf"
    path.write_bytes(translated(sent("invented", "xliff").data, "roofs/5/2/items/1", "un apiculteur"))
    change(root, "sections/roofs.yaml", "nl: de imker", "nl: de imkers")
    result = run(root, "import", path)
    assert (result.exit_code, result.stdout) == (1, "no text has changed\n")
    assert "'roofs/5/2/items/1' has changed in 'nl' since the export" in result.stderr
    assert "--force" in result.stderr
    assert run(root, "import", path, "--force").exit_code == 0


def test_what_is_wrong_is_told_and_nothing_written(root: Path) -> None:
    path = root / "back.xlf"
    path.write_bytes(translated(sent("invented", "xliff").data, "harvest/2/items/1", "rien"))
    before = files_in(root)
    result = run(root, "import", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{path}:" in result.stderr
    assert "lacks {money:275e6 EUR}" in result.stderr
    assert files_in(root) == before


def test_a_file_that_is_not_there(root: Path) -> None:
    result = run(root, "import", root / "none.xlf")
    assert result.exit_code == 2
    assert "none.xlf" in result.stderr
    assert "the file cannot be read: there is no such file" in result.stderr


@pytest.mark.parametrize("command", ["export", "import"])
def test_without_the_library_of_xliff(command: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("xmlfile", "xliff", "xliff1", "xliff_reading", "xliff_units", "machines"):
        monkeypatch.delitem(sys.modules, f"report.exchange.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "lxml", None)
    (root / "back.xlf").write_bytes(b"<xliff/>")
    arguments = ["--to", "fr"] if command == "export" else [str(root / "back.xlf")]
    result = run(root, command, *arguments)
    assert result.exit_code == 2
    assert "this needs lxml, which is not installed" in result.stderr
    assert "pip install 'sppreport[translate]'" in result.stderr
    assert run(root, "export", "--to", "fr", "--format", "po").exit_code == 0


def test_files_of_other_tools_can_be_read() -> None:
    data = sent("invented", "xliff").data
    replies = read_bytes(data, "file").replies
    assert read_bytes(data.replace(b'version="2.0"', b'version="2.1"'), "file").replies == replies
    assert read_bytes(data.replace(b"\n", b"\r\n"), "file").replies == replies
    wide = data.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert read_bytes(wide, "file").replies == replies
    assert read_bytes(b"\xef\xbb\xbf" + data, "file").replies == replies
    po = sent("invented", "po").data
    assert read_bytes(b"\xef\xbb\xbf" + po.replace(b"\n", b"\r\n"), "file") == read_bytes(po, "file")
    assert read_bytes(po + b'\n#~ msgid "old"\n#~ msgstr "vieux"\n', "file") == read_bytes(po, "file")


@pytest.mark.parametrize("name", ["terms.yaml", "report.YML"])
def test_a_file_of_the_report_is_never_written_over(root: Path, name: str) -> None:
    path = root / "content" / "2030" / name
    before = files_in(root)
    result = run(root, "export", "--to", "fr", "--output", path)
    assert result.exit_code == 2
    assert f"{name}' has the name of a file of the report" in result.stderr
    assert "give another name, such as " in result.stderr
    assert files_in(root) == before

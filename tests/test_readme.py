"""The README keeps its word: its example is valid content, and its table of slots is what the program writes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from report.cli.as_text import told
from report.diagnostics.errors import Severity
from report.document import Document, Paragraph, Table, plain
from report.locales import locale_of
from report.localise import localise
from report.messages.interface import interface
from report.model.front import Term
from report.model.schema import Model
from report.pipeline import check, outline
from report.source.load import load
from report.validate import validate
from tests.localise.making import report_of

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
YEAR = ROOT / "content" / "2022"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")

EXAMPLE, TYPED = re.findall(r"^```yaml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)

#: The rows of the table that need no data: `{date:2022-10-01}` | 1 oktober 2022 | 1er octobre 2022
SLOTS = re.findall(r"^\| `(\{\w+:[\w:., -]+\})` \| ([^|]+) \| ([^|]+) \|$", README, re.MULTILINE)


def paragraphs(document: Document) -> list[str]:
    """The paragraphs of an edition, no-break spaces as README's readers type them."""
    texts = [plain(element.runs) for element in document.elements if isinstance(element, Paragraph)]
    return [re.sub("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", text) for text in texts]


def test_the_example_is_a_section_of_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "2022"
    shutil.copytree(YEAR, folder)
    (folder / "sections" / "training.yaml").write_text(EXAMPLE, "utf-8")
    document = localise(validate(load(folder)), locale_of("fr"))
    (text,) = [text for text in paragraphs(document) if text.startswith("La formation des 10 et 17 octobre 2022 a")]
    assert text.endswith("s’élevaient alors à 5 532 (figure 1).")


def test_the_example_of_notes_and_of_a_typed_table_is_one_too(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "2022"
    shutil.copytree(YEAR, folder)
    (folder / "sections" / "training.yaml").write_text(TYPED, "utf-8")
    document = localise(validate(load(folder)), locale_of("nl"))
    (table,) = [one for one in document.elements if isinstance(one, Table) and one.id == "rooms"]
    assert [plain(cell.runs).replace("\N{NARROW NO-BREAK SPACE}", " ") for cell in table.body[0]][1:] == [
        "120",
        "1.300,50",
    ]


@pytest.mark.parametrize(("language", "column"), [("nl", 1), ("fr", 2)])
def test_the_slots_are_written_as_the_table_says(tmp_path: Path, language: str, column: int) -> None:
    rows = [row for row in SLOTS if not row[0].startswith("{term:")]
    assert len(rows) >= 6
    blocks = "".join(f'- paragraph: "{row[0]}"\n' for row in rows)
    document = localise(report_of(tmp_path, {"slots": blocks}), locale_of(language))
    assert paragraphs(document) == [row[column] for row in rows]


def test_a_mistake_is_reported_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(YEAR, tmp_path / "content" / "2022")
    section = Path("content/2022/sections/training.yaml")
    (tmp_path / section).write_text(EXAMPLE.replace("- paragraph:", "- paragrahp:"), "utf-8")
    monkeypatch.chdir(tmp_path)
    first = next(one for one in check(Path(), 2022) if one.severity is Severity.ERROR)
    assert ESCAPE.sub("", "\n".join(told(first, interface(), 102))) in README


def test_a_text_that_falls_behind_is_reported_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(YEAR, tmp_path / "content" / "2022")
    section = tmp_path / "content/2022/sections/meetings.yaml"
    section.write_text(section.read_text("utf-8").replace("nl: Vergadering van", "nl: Vergaderingen van"), "utf-8")
    monkeypatch.chdir(tmp_path)
    (stale,) = [one for one in check(Path(), 2022) if one.code == "translation-stale"]
    assert ESCAPE.sub("", "\n".join(told(stale, interface(), 110))) in README


def test_a_name_that_is_not_official_is_reported_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(YEAR, tmp_path / "content" / "2022")
    section = tmp_path / "content/2022/sections/advice.yaml"
    text = section.read_text("utf-8")
    section.write_text(text.replace("l’{term:fido}", "l’Institut fédéral du Développement durable", 1), "utf-8")
    monkeypatch.chdir(tmp_path)
    (wrong,) = [one for one in check(Path(), 2022) if one.code == "term-forbidden"]
    assert ESCAPE.sub("", "\n".join(told(wrong, interface(), 102))) in README


def test_the_fields_of_terms_are_those_there_are() -> None:
    (table,) = re.findall(r"^\| field of a term .*?\n\n", README, re.MULTILINE | re.DOTALL)
    cells = re.findall(r"^\|([^|]+)\|", table, re.MULTILINE)
    told_of = {name for cell in cells for name in re.findall(r"`(\w+)", cell)}
    assert told_of | {"id", "kind"} == set(Term.model_fields) - set(Model.model_fields)


def test_the_outline_is_as_it_shows() -> None:
    (shown,) = re.findall(r"^```text\n( +H3: .*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = outline(ROOT, 2022, "nl").replace("\N{NO-BREAK SPACE}", " ").split("\n")
    assert {line for line in shown.splitlines() if line != "..."} <= set(lines)

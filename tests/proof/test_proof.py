"""The proof: every text once, as it is printed, beside its translation and what was asked and found about it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pymupdf
import pytest

from report.diagnostics.errors import Mark, Severity
from report.document import plain
from report.proof import PROGRAM
from report.proof.pairs import Row
from report.structure.element import outline
from tests.documents import squeezed
from tests.editions import FOLDERS, edition
from tests.examples import quick
from tests.invented import change, copied, run
from tests.proof.proofs import proof, proof_from, proof_in, rows_of, table_rows
from tests.told import told

pytestmark = pytest.mark.slow

both = pytest.mark.parametrize("content", quick([*FOLDERS], ["invented"]))


def letters(text: str) -> str:
    """A text without what a language may set otherwise: spaces, quotes, dashes."""
    return re.sub(r"[\W_]+", "", text)


def remarks(row: Row) -> list[str]:
    return [plain(remark) for remark in row.remarks]


@both
def test_every_unit_stands_in_the_proof_once(content: str) -> None:
    made = proof(content)
    ids = [unit.id for unit in made.report.units]
    assert len(ids) > 90
    assert Counter([row.name for row in rows_of(made) if row.name]) == Counter(ids)
    heads = [re.sub(r" \(\d+\)$", "", row[0]) for row in table_rows(made.story.tree)]
    assert Counter([head for head in heads if head in set(ids)]) == Counter(ids)


@both
def test_every_unit_is_printed_with_its_line(content: str) -> None:
    made = proof(content)
    with pymupdf.open(stream=made.data) as pdf:  # type: ignore[no-untyped-call]
        printed = squeezed("".join([page.get_text("text", flags=0) for page in pdf]))
    for unit in made.report.units:
        assert printed.count(f"{unit.id}({unit.text.mark.line})") == 1, unit.id


@both
def test_texts_stand_as_the_editions_print_them(content: str) -> None:
    """Values filled in, terms expanded, notes numbered; what no edition shows as text is left out here."""
    made = proof(content)
    compared = 0
    for number, language in enumerate(made.report.languages):
        printed = squeezed(edition(content, language).story.tree.text())
        for part in made.proof.parts:
            for row in part.rows if "/sections/" in part.file else ():
                if row.name and not row.name.endswith(("/alt", "/short")):
                    assert squeezed(plain(row.sides[number].runs)) in printed, row.name
                    compared += 1
    assert compared > 100


@both
def test_figures_and_computed_descriptions_are_shown_in_each_language(content: str) -> None:
    made = proof(content)
    pictures = [row for row in rows_of(made) if row.sides[0].picture]
    figures = sum([line.strip() == "Figure" for line in outline(edition(content, "nl").story.tree)])
    assert len(pictures) == figures - bool(made.report.cover) > 2  # the data on the cover stand in a table as well
    assert all(side.picture for row in pictures for side in row.sides)
    described = [row for row in rows_of(made) if plain(row.sides[0].label).endswith("berekend uit de gegevens:")]
    computed = [found for found in made.report.diagnostics if found.code == "alt"]
    assert len(described) == len(computed)
    assert all(plain(row.sides[1].runs) != plain(row.sides[0].runs) for row in described)


def test_bullets_dates_and_labels_stand_before_their_texts() -> None:
    labels = {row.name: [plain(side.label) for side in row.sides] for row in rows_of(proof("invented"))}
    assert labels["harvest/2/items/1"] == ["•", "•"]
    assert labels["harvest/2/items/2/items/1"] == ["–", "–"]
    assert labels["summary/3/2"] == ["20–22\u00a0mei 2030", "20–22\u00a0mai 2030"]
    assert labels["summary/honey-chart/caption"] == ["Figuur\u00a01", "Figure\u00a01"]
    assert labels["hives/notes/winter"] == ["1", "1"]
    depths = {row.name: row.depth for row in rows_of(proof("invented"))}
    assert (depths["harvest/2/items/2"], depths["harvest/2/items/2/items/1"]) == (0, 1)


def test_values_typed_once_are_shown_as_each_language_writes_them() -> None:
    sides = [[plain(side.runs) for side in row.sides] for row in rows_of(proof("real")) if not row.name]
    assert ["5.532", "5\u202f532"] in sides
    visits = next(row for row in sides if "6.272" in row[0] and "2021" in row[0])
    assert "6\u202f272" in visits[1]


# --- the margin --------------------------------------------------------------------------------------


@both
def test_every_finding_stands_once_in_the_margin(content: str) -> None:
    made = proof(content)
    assert sum([len(row.remarks) for row in rows_of(made)]) == len(made.report.diagnostics) > 4
    for part in made.proof.parts:
        about = [found for found in made.report.diagnostics if found.mark.file == part.file]
        said = [letters(remark) for row in part.rows for remark in remarks(row)]
        for found in about:
            assert [text for text in said if letters(found.message) in text and f"regel{found.mark.line}" in text], (
                found
            )


@both
def test_queries_stand_beside_their_texts(content: str) -> None:
    made = proof(content)
    by_name = {row.name: row for row in rows_of(made)}
    asked = [unit for unit in made.report.units if unit.text.query]
    assert asked
    for unit in asked:
        assert [text for text in remarks(by_name[unit.id]) if letters(unit.text.query or "") in letters(text)], unit.id


def test_findings_stand_beside_what_they_are_about(tmp_path: Path) -> None:
    root = copied(tmp_path)
    change(root, "sections/hives.yaml", "  - table:\n", "  - table:\n      query: Klopt deze tabel?\n")
    change(
        root,
        "sections/harvest.yaml",
        "  - list:\n      style: number\n",
        "  - list:\n      style: number\n      query: En deze?\n",
    )
    change(root, "data/hives.yaml", "    hives: 19\n", "    hives: {value: 19, query: Of 91?}\n")
    change(root, "sections/visitors.yaml", "id: visitors\n", "query: Wie telt er?\nid: visitors\n")
    made = proof_in(root / "content" / "2030")
    found = {text.partition(": ")[2]: row for row in rows_of(made) for text in remarks(row)}
    assert found["Klopt deze tabel?"].name == "hives/hives-table/caption"
    assert found["En deze?"].name == "harvest/3/items/1"
    assert found["Wie telt er?"].name == "visitors/title"
    assert "2027" in plain(found["Of 91?"].sides[0].runs)
    assert found["Hoort dit bij de kasten, of is het een eigen hoofdstuk?"].name == "roofs/title"


def test_kinds_of_findings_are_told_by_words() -> None:
    report = proof("invented").report
    mark = next(unit.text.mark for unit in report.units if unit.id == "roofs/1")
    found = [
        told(mark, "this is told", "do that", severity, "parity-number")
        for severity in (Severity.WARNING, Severity.QUERY, Severity.NOTE)
    ]
    elsewhere = told(Mark("assets/themes/federal.yaml"), "of no file here", "", Severity.WARNING, "assets")
    changed = report.model_copy(update={"diagnostics": (*found, elsewhere)})
    made = proof_from(changed, FOLDERS["invented"])
    by_name = {row.name: row for row in rows_of(made)}
    kinds = [text.partition(",")[0] for text in remarks(by_name["roofs/1"])]
    assert kinds == ["Ter info", "Vraag", "Waarschuwing"]
    assert all(remark[-1].lang == PROGRAM for remark in by_name["roofs/1"].remarks), "the program speaks English"
    count = len(report.units)
    assert "of no file here" in remarks(by_name["report/title"])[0]
    assert [plain(line) for opening in made.proof.openings for line in opening.lines[:1]] == [
        f"{count} teksten\u00a0· 2 waarschuwingen\u00a0· 1 vraag\u00a0· 1 opmerking ter info",
        f"{count} textes\u00a0· 2 avertissements\u00a0· 1 question\u00a0· 1 remarque pour information",
    ]


# --- the command -----------------------------------------------------------------------------------------


def test_a_proof_needs_two_languages(tmp_path: Path) -> None:
    result = run("build", "--root", copied(tmp_path), "--proof", "--lang", "nl")
    assert result.exit_code == 2
    assert "one is not enough" in result.stderr
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize("other", ["--proof", "--draft"])
def test_what_is_published_is_neither_proof_nor_draft(tmp_path: Path, other: str) -> None:
    result = run("build", "--root", copied(tmp_path), "--release", other)
    assert result.exit_code == 2
    assert "leave out --draft and --proof" in result.stderr

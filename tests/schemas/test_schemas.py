"""Schemas take every file that the program takes, refuse what has another shape, and describe every field."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, Literal, NamedTuple

import pytest
import yaml
from hypothesis import settings
from jsonschema import Draft7Validator

from report.charts import CHARTS
from report.charts.kind import ChartKind
from report.diagnostics.errors import Diagnostic, ReportError, Severity
from report.languages import LANGUAGES
from report.pipeline import check
from report.schemas import FILES, MODELS, descriptions, making, schemas
from report.schemas.forms import NAMED
from report.schemas.making import SchemaMaker
from report.schemas.words import SchemaWords
from report.starting import start
from tests.editions import ROOT
from tests.fuzz.yaml_mutants import Mutilation
from tests.invented import copied
from tests.schemas.editing import faults, schema_of, shown
from tests.test_bad_content import CASES, YEAR, change
from tests.test_mutilation import MUTILATIONS, SNIPPETS

LONGEST = 165  # characters of a description: two lines beside a field
FOLDERS = ("content", "tests/content", "tests/four/content", "assets/themes")
TYPED = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.yaml")) if schema_of(path)]


def test_there_is_one_of_each_kind_of_file() -> None:
    assert {schema_of(path) for path in TYPED} == {*FILES} == {*MODELS} == {*schemas([])}


@pytest.mark.parametrize("path", TYPED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_is_taken(path: Path) -> None:
    assert shown(faults(path.read_text("utf-8"), schema_of(path))) == []


def test_a_first_report_is_taken(tmp_path: Path) -> None:
    for path in start(tmp_path, 2025, tuple(LANGUAGES)):
        if name := schema_of(path):
            assert shown(faults(path.read_text("utf-8"), name)) == []


@pytest.mark.parametrize("name", FILES)
def test_schemas_are_schemas(name: str) -> None:
    schema = schemas(["en"])[name]
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == Draft7Validator.META_SCHEMA["$schema"]


def test_every_type_and_field_is_described_in_a_line_or_two() -> None:
    said = dict(descriptions())
    assert len(said) > 150
    assert [name for name, text in said.items() if not text] == []
    assert [name for name, text in said.items() if not text.endswith(".") or len(text) > LONGEST] == []


def properties(schema: Any) -> list[tuple[str, Any]]:
    """Every property of a schema, those inside others too."""
    if isinstance(schema, list):
        return [one for part in schema for one in properties(part)]
    if not isinstance(schema, dict):
        return []
    own = [*schema["properties"].items()] if isinstance(schema.get("properties"), dict) else []
    return [*own, *(one for part in schema.values() for one in properties(part))]


@pytest.mark.parametrize("name", sorted({*FILES} - {"theme"}))
def test_an_editor_shows_words_for_every_field(name: str) -> None:
    schema = schemas(["nl", "fr"])[name]
    conditions = ("kind",)  # of an option of a chart
    assert [field for field, one in properties(schema) if "description" not in one and field not in conditions] == []


def test_an_editor_shows_what_each_kind_of_chart_and_of_value_is() -> None:
    chart = schemas(["nl"])["section"]["definitions"]["chart"]["properties"]["kind"]
    assert len(chart["enum"]) == len(set(chart["enumDescriptions"])) >= 6
    column = schemas(["fr"])["data"]["definitions"]["DataColumn"]["properties"]["kind"]
    assert len(column["enum"]) == len(set(column["enumDescriptions"])) >= 9


class DotOptions(NamedTuple):
    """What a made-up kind of chart may have."""

    shape: Literal["round", "square"]
    size: float = 3.0


def test_options_of_a_kind_of_chart_stand_in_charts_of_that_kind_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    dots = replace(CHARTS["bar"], name="dots", options=DotOptions)
    monkeypatch.setattr(making, "CHARTS", {**CHARTS, "dots": dots})
    monkeypatch.setitem(NAMED, ChartKind, (*NAMED[ChartKind], ("dots", dots.shows)))
    chart = Draft7Validator(schemas(["en"])["section"])
    typed = {"id": "c", "data": "d", "columns": ["a"], "caption": "A"}

    def told(**more: Any) -> list[str]:
        block = {"chart": {**typed, **more}}
        return [one.message for one in chart.iter_errors({"id": "x", "title": "A", "blocks": [block]})]

    assert told(kind="dots", shape="round") == told(kind="dots", shape="square", size=4) == told(kind="bar") == []
    assert told(kind="dots") == ["'shape' is a required property"]
    assert told(kind="dots", shape="oval") == ["'oval' is not one of ['round', 'square']"]
    assert told(kind="bar", size=4) == ["'bar' is not one of ['dots']"]


def test_a_type_that_nobody_has_entered_is_told() -> None:
    with pytest.raises(LookupError, match="how is <class 'complex'> typed"):
        SchemaMaker(SchemaWords([]), {}).of(complex)


#: What an editor tells and the program does not: of files that it does not read, and of signs that it puts right.
UNREAD = {"copy-with-number", "left-by-a-program", "invisible-in-names"}


def told_by_an_editor(folder: Path, case: Path) -> bool:
    """Whether an editor tells of a mistake in the files of a bad report."""
    change(folder, yaml.safe_load(case.read_text("utf-8")))
    for path in sorted(folder.rglob("*.yaml")):
        before = ROOT / "tests" / "content" / path.relative_to(folder.parent)
        if schema_of(path) and not (before.exists() and before.read_bytes() == path.read_bytes()):
            try:
                if faults(path.read_text("utf-8"), schema_of(path)):
                    return True
            except (yaml.YAMLError, UnicodeDecodeError):  # every editor tells of what is no YAML
                return True
    return False


@pytest.mark.slow
def test_an_editor_tells_what_has_another_shape_and_nothing_that_is_right(tmp_path: Path) -> None:
    """Of all the ways to be wrong; the figures are a third of those of all, as the others are not of shape."""
    told: list[str] = []
    cases = CASES if settings.get_current_profile_name() != "short" else CASES[::12]
    folder = copied(tmp_path) / "content" / YEAR
    for case in cases:
        if case.stem in UNREAD:
            continue
        is_told = told_by_an_editor(folder, case)
        told += [case.stem] if is_told else []
        shutil.rmtree(folder)
        shutil.copytree(ROOT / "tests" / "content" / YEAR, folder)
        severity = yaml.safe_load(case.read_text("utf-8")).get("severity", "error")
        assert severity == "error" or not is_told, case.stem
    assert len(told) > (0.33 * len(cases) if cases is CASES else 0)  # of few, the share is that of chance


@pytest.mark.long
def test_an_editor_refuses_nothing_that_the_program_takes_however_it_is_mutilated(tmp_path: Path) -> None:
    root, random = copied(tmp_path), Random(1)
    paths = [path for path in sorted((root / "content").rglob("*.yaml")) if schema_of(path)]
    told = 0
    for _ in range(80):
        path = random.choice(paths)
        before = path.read_text("utf-8")
        mutilate: Mutilation = random.choice(MUTILATIONS)
        mutilated = mutilate(before, random.randrange(10**6), random.randrange(10**6), random.choice(SNIPPETS))
        path.write_bytes(mutilated.encode("utf-8", "surrogateescape"))
        errors = [one for one in findings(root) if one.severity is Severity.ERROR]
        if not any(one.mark.file == path.relative_to(root).as_posix() for one in errors):
            assert shown(faults(mutilated, schema_of(path))) == []
        else:
            told += 1
        path.write_text(before, "utf-8")
    assert 30 < told < 80


def findings(root: Path) -> Sequence[Diagnostic]:
    """What `check` says of a report, also of one that it cannot read."""
    try:
        return check(root, content=True)
    except ReportError as problem:
        return problem.diagnostics


SHAPES = [
    ("section", "titel: A\nid: x\ntitle: A", "'titel' was unexpected"),
    ("section", "id: Bad Id\ntitle: A", "does not match"),
    ("section", "id: x\ntitle: {nl: A, frr: B}", "'frr' was unexpected"),
    ("section", "id: x\ntitle: A\nonly: [extern]", "'extern' is not one of"),
    ("section", "id: x\ntitle: A\nblocks: [{paragrahp: A}]", "'paragrahp' was unexpected"),
    ("section", "id: x\ntitle: A\nblocks: [{paragraph: A, list: {items: [A]}}]", "has too many properties"),
    ("section", "id: x\ntitle: A\nblocks: [{paragraph: {tekst: A}}]", "'tekst' was unexpected"),
    ("section", "id: x\ntitle: A\nblocks: [{paragraph: {text: A, nl: B}}]", "'nl' was unexpected"),
    ("section", "id: x\ntitle: A\nblocks: [{list: {items: A}}]", "is not of type 'array'"),
    ("section", "id: x\ntitle: A\nblocks: [{timeline: [{date: 11/10/2022, text: A}]}]", "does not match"),
    ("section", "id: x\ntitle: A\nblocks: [{chart: {id: c, kind: pie, data: d, columns: [a], caption: A}}]", "'pie'"),
    ("section", "id: x\ntitle: A\nblocks: [{chart: {id: c, kind: bar, data: d, columns: [a]}}]", "'caption' is a req"),
    ("data", "id: x\ntitle: A\ncolumns: [{id: a, kind: number, label: A}]\nrows: [{id: 1}]", "'number' is not one"),
    ("data", "id: x\ntitle: A\ncolumns: [{id: a, kind: date, label: A}]\nrows: [{a: 1}]", "'id' is a required"),
    ("data", "id: x\ntitle: A\ncolumns: []\nrows: [{id: 1, a: {valeu: 1}}]", "'valeu' was"),
    ("report", "sections: [{policy: [{a: [b]}]}]", "{'a': ['b']} is not of type"),
    ("terms", "terms: [{id: a, name: A, gender: {nl: x}}]", "'x' is not one of"),
    ("theme", "page: {width: 20}", "is less than the minimum"),
    ("theme", "page: A55", "'A55' is not one of"),
    ("theme", "colours: {}", "is a required property"),
    ("theme", "styles: {bodie: {size: 10}}", "'bodie' was unexpected"),
    ("theme", "colours: {accent: red}", "does not match"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "told"), SHAPES)
def test_another_shape_is_refused(name: str, text: str, told: str) -> None:
    assert any(told in line for line in shown(faults(text, name))), shown(faults(text, name))


FRONT = """\
{year: '2022', languages: [nl], published: 2022-10-11, title: A, subtitle: B, organisation: C, subject: D,
sections: [a, {b: [c]}], edition: 2, corrected: , erratum: ~}
"""
TAKEN = [
    ("section", "id: 2022\ntitle: 2022\nnumbered: yes\nblocks:\n  - abbreviations:\n  - colophon: {}"),
    ("section", "id: x\ntitle: {nl: A, fr: }\nshort: ~\nblocks:\n  - paragraph: {text: A, query: B}\n  - lead: A"),
    ("section", "id: x\ntitle: A\nblocks: [{timeline: {events: [{date: [2022-10-11], text: A}], only: [web]}}]"),
    ("section", "id: x\ntitle: A\nblocks: [{table: {id: t, caption: A, columns: [a, {label: B}], rows: [[a, ~]]}}]"),
    ("data", "id: x\ntitle: A\ncolumns: [{id: a, kind: text, label: A}]\nrows: [{id: 1, a: ~}, {id: 2, a: {nl: A}}]"),
    ("data", "id: x\ntitle: A\ncolumns: [{id: a, kind: text, label: A}]\nrows: [{id: 1, a: {null: b, note: A}}]"),
    ("data", "id: x\ntitle: A\ncolumns: [{id: a, kind: text, label: A, digits: '1'}]\nrows: []\nvalues: a.xlsx"),
    ("report", FRONT),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), TAKEN)
def test_what_the_program_takes_is_not_refused(name: str, text: str) -> None:
    assert shown(faults(text, name)) == []

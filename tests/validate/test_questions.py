"""Open questions: wherever a query is written, it is listed or refused, never passed over."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from report.diagnostics.errors import Diagnostic, ReportError, Severity
from report.source.load import load
from report.source.node import Map, NodeValue, Seq, Source
from report.validate import validate
from report.validate.rules.links import addresses_are_whole
from report.validate.rules.questions import open_queries
from tests.examples import quick

pytestmark = pytest.mark.slow

INVENTED = Path(__file__).parent.parent / "content" / "2030"
QUERY = "Klopt dit wel?"

Steps = tuple[str, ...]


def maps_of(value: NodeValue, path: Steps) -> Iterator[tuple[Steps, Map]]:
    """The maps in a value, each with where it stands; the items of a list stand in the same place."""
    if isinstance(value, Map):
        yield path, value
        for name, inner in value.items():
            yield from maps_of(inner, (*path, name))
    elif isinstance(value, Seq):
        for inner in value:
            yield from maps_of(inner, (*path, "-"))


def kinds_of_maps(source: Source) -> dict[str, Map]:
    """One map of every kind that the invented report has and that has no query yet."""
    kinds: dict[str, Map] = {}
    tops = [("report", source.front), ("terms", source.terms)]
    tops += [("section", top) for top in source.sections.values()] + [("data", top) for top in source.data.values()]
    for name, top in tops:
        for path, found in maps_of(top, (name,)):
            if "query" not in found:
                kinds.setdefault(" ".join(path), found)
    return kinds


KINDS = kinds_of_maps(load(INVENTED))
SAMPLE = [*KINDS][::8]


def found_in(folder: Path) -> tuple[Diagnostic, ...]:
    try:
        return validate(load(folder)).diagnostics
    except ReportError as problem:
        return problem.diagnostics


def ask(root: Path, asked: Map) -> None:
    """Write the query as the first field of a map."""
    path = root / asked.mark.file
    lines = path.read_text("utf-8").splitlines(keepends=True)
    line, at = lines[asked.mark.line - 1], asked.mark.column - 1
    if line[at] == "{":
        lines[asked.mark.line - 1] = f'{line[: at + 1]}query: "{QUERY}"{", " if asked else ""}{line[at + 1 :]}'
    else:
        lines[asked.mark.line - 1] = f"{line[:at]}query: {QUERY}\n{' ' * at}{line[at:]}"
    path.write_text("".join(lines), "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(INVENTED.parent, tmp_path / "content")
    shutil.copytree(INVENTED.parent.parent / "assets", tmp_path / "assets")
    return tmp_path


def test_there_are_many_kinds() -> None:
    assert len(KINDS) > 60


@pytest.mark.parametrize("kinds", quick([SAMPLE, [*KINDS]], [SAMPLE]), ids=len)
def test_a_query_is_never_passed_over(kinds: list[str], root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # the other rules take their time, and say nothing of queries
    monkeypatch.setattr("report.validate.RULES", (open_queries, addresses_are_whole))
    lost, refused = [], 0
    for kind, found in [(kind, KINDS[kind]) for kind in kinds]:
        path = root / found.mark.file
        before = path.read_bytes()
        ask(root, found)
        problems = found_in(root / "content" / "2030")
        path.write_bytes(before)
        listed = [one for one in problems if one.severity is Severity.QUERY and one.message == QUERY]
        if listed:
            assert [(one.mark.file, one.code) for one in listed] == [(found.mark.file, "query")], kind
        elif any(one.severity is Severity.ERROR for one in problems):
            refused += 1
        else:
            lost.append(kind)
    assert lost == []
    assert refused < len(kinds) / 4


@pytest.mark.parametrize(("file", "field"), [("sections/hives", "notes"), ("data/hives", "nulls")])
def test_a_query_is_not_taken_for_the_name_of_something(root: Path, file: str, field: str) -> None:
    path = root / "content" / "2030" / f"{file}.yaml"
    path.write_text(path.read_text("utf-8").replace(f"\n{field}:\n", f"\n{field}:\n  query: {QUERY}\n"), "utf-8")
    (error,) = [one for one in found_in(root / "content" / "2030") if one.severity is Severity.ERROR]
    assert error.message == f"a query cannot stand under '{field}'"
    assert error.mark.file == f"content/2030/{file}.yaml"


def test_a_query_without_words_is_one(root: Path) -> None:
    path = root / "content" / "2030" / "sections" / "roofs.yaml"
    path.write_text(path.read_text("utf-8").replace("query: Klopt de dag van de telling?", 'query: " "'), "utf-8")
    assert "a query without words" in [one.message for one in found_in(root / "content" / "2030")]

"""Units: every text that is written per language is found once, under an id that says where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Mark
from report.model.units import Unit, by_id, is_shared, unit_at
from report.source.load import load
from report.source.node import Map, Str
from report.validate.content import Content
from report.validate.reading import read_content

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "content" / "2022", ROOT / "tests" / "content" / "2030")


@pytest.fixture(scope="module", params=FOLDERS, ids=["real", "invented"])
def content(request: pytest.FixtureRequest) -> Content:
    return read_content(load(request.param))


def test_every_text_written_per_language_is_one_unit(content: Content) -> None:
    written = [text.mark for text in content.texts if not is_shared(text)]
    assert sorted(unit.text.mark for unit in content.units) == sorted(written)
    assert len(by_id(content.units)) == len(content.units) > 50


def test_paths_lead_to_the_words(content: Content) -> None:
    tops: dict[str, Map] = {content.source.front.mark.file: content.source.front}
    for top in (*content.source.sections.values(), *content.source.data.values(), content.source.terms):
        if top is not None:
            tops[top.mark.file] = top
    for unit in content.units:
        value: object = tops[unit.file]
        for step in unit.path:
            value = value[step]  # type: ignore[index]
        assert isinstance(value, Map)
        assert {key: str(value[key]) for key in content.languages if isinstance(value[key], Str)} == {
            language: unit.text.source[language] for language in content.languages
        }


def test_a_place_inside_a_text_belongs_to_it(content: Content) -> None:
    for unit in content.units:
        for mark in unit.text.marks.values():
            assert unit_at(content.units, mark) == unit
    assert unit_at(content.units, Mark("elsewhere.yaml", 3)) is None


def test_ids_say_where_a_text_stands() -> None:
    found: dict[str, Unit] = dict(by_id(read_content(load(FOLDERS[0])).units))
    assert found["report/title"].text.source["nl"] == "Duurzame overheidsopdrachten"
    assert found["meetings/2/items/3/items/1"].path == ("blocks", 1, "list", "items", 2, "items", 0)
    assert found["terms/fido/short"].text.source["fr"] == "IFDD"
    assert found["training/training-days/caption"].path == ("blocks", 2, "table", "caption")
    assert found["meetings/notes/gpp"].path == ("notes", "gpp")

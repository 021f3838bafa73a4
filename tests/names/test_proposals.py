"""What is proposed while somebody types: names that are known there, and nothing where none can stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.names.fields import data_around, field_at
from report.names.proposals import Proposals
from report.names.saying import Sayings
from report.names.table import NameTable
from report.pipeline import read_unsaved
from tests.examples import examples

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "content" / "2030"
HIVES = "content/2030/sections/hives.yaml"
FRONT = "content/2030/report.yaml"
DATA = "content/2030/data/hives.yaml"


def proposals_of(folder: Path) -> Proposals:
    content = read_unsaved(folder, {})
    return Proposals(content, NameTable.of(content), Sayings(content, "nl"))


@pytest.fixture(scope="module")
def proposals() -> Proposals:
    return proposals_of(FOLDER)


def proposed(proposals: Proposals, typed: str, file: str = HIVES) -> list[str]:
    """The names that are proposed at the bar."""
    offset = typed.index("¦")
    text = typed.replace("¦", "")
    return [text[: one.start] + one.typed + text[one.end :] for one in proposals.at(text, offset, file)]


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("nl: een {¦", "nl: een {visits"),
        ("nl: een {vi¦", "nl: een {visits"),
        ("nl: een {¦", "nl: een {date:"),
        ("nl: een {¦", "nl: een {year"),
        ("nl: een {hives.¦", "nl: een {hives.@last"),
        ("nl: een {hives.20¦", "nl: een {hives.2029-2030"),
        ("nl: een {hives.@last.¦", "nl: een {hives.@last.occupied"),
        ("nl: een {hives.@la¦st.hives}", "nl: een {hives.@last.hives}"),
        ("nl: een {hives.@max:o¦", "nl: een {hives.@max:occupied"),
        ("nl: een {hives.@last.hives|ch¦", "nl: een {hives.@last.hives|change"),
        ("nl: een {hives.@last.hives|change 2027¦", "nl: een {hives.@last.hives|change 2027-2028"),
        ("nl: een {date:2030-01-01|¦}", "nl: een {date:2030-01-01|weekday}"),
        ("nl: het {term:f¦", "nl: het {term:fbo"),
        ("nl: het {term:fbo|s¦", "nl: het {term:fbo|short"),
        ("nl: zie [@hon¦", "nl: zie [@honey-chart"),
        ("nl: zie [@hon¦ey-chart]", "nl: zie [@honey-chart]"),
        ("nl: telling[^¦", "nl: telling[^winter"),
        ("nl: de [gids](¦", "nl: de [gids](guide"),
        ("nl: de [kasten](#hi¦", "nl: de [kasten](#hives"),
        ("      data: ¦", "      data: visits"),
        ("      - {data: v¦", "      - {data: visits"),
        ("      data: hives\n      columns: [period, ho¦", "      data: hives\n      columns: [period, honey"),
        ("      columns: [ho¦]\n      data: hives", "      columns: [honey]\n      data: hives"),
        ("      data: hives\n      columns:\n        - ho¦", "      data: hives\n      columns:\n        - honey"),
        ("      data: hives\n      highlight: 202¦", "      data: hives\n      highlight: 2029-2030"),
        ("  - image:\n      file: ro¦", "  - image:\n      file: roof.png"),
    ],
)
def test_names_are_proposed(proposals: Proposals, typed: str, among: str) -> None:
    assert among in proposed(proposals, typed)


def test_fields_of_other_files_have_their_names(proposals: Proposals) -> None:
    assert proposed(proposals, "cover:\n  data: hives\n  column: bu¦", FRONT) == [
        "cover:\n  data: hives\n  column: budget"
    ]
    assert proposed(proposals, "breaks:\n  - column: occ¦", DATA) == ["breaks:\n  - column: occupied"]
    assert proposed(proposals, "    honey: {null: ¦", DATA) == ["    honey: {null: not-measured"]


def test_report_yaml_has_the_sections_that_it_does_not_list(tmp_path: Path) -> None:
    text = (FOLDER / "report.yaml").read_text("utf-8")
    new = FOLDER / "sections" / "new-one.yaml"
    content = read_unsaved(FOLDER, {new: "id: new-one\ntitle: {nl: Nieuw, fr: Nouveau}\nblocks: []\n"})
    found = Proposals(content, NameTable.of(content), Sayings(content, "nl"))
    assert text.count("sections:\n") == 1
    assert proposed(found, text.partition("sections:\n")[0] + "sections:\n  - ¦", FRONT)[0].endswith("- new-one")


@pytest.mark.parametrize(
    "typed",
    [
        "title: {¦",
        "title: {nl: a¦",
        "nl: een ¦",
        "¦",
        "blocks:\n  - ¦",
        "nl: >-\n  data: v¦",
        "nl: een {hives.nothing.at.¦all",
        "nl: {date:20¦",
        "      data: nothing\n      columns: [¦",
    ],
)
def test_nothing_is_proposed_where_no_name_can_stand(proposals: Proposals, typed: str) -> None:
    assert [one for one in proposed(proposals, typed) if "columns" not in one or "nothing" in one] == []


def test_columns_rows_and_filters_show_what_they_print(proposals: Proposals) -> None:
    text = "nl: nog {hives.@last."
    found = {one.typed: str(one.says) for one in proposals.at(text, len(text), HIVES)}
    assert found["hives"] == "Kasten: 987"
    text = "nl: nog {hives.@last.hives|"
    found = {one.typed: str(one.says) for one in proposals.at(text, len(text), HIVES)}
    assert (found["difference"], found["above"]) == ("−44", "|above 5000")
    text = "nl: nog {hives."
    found = {one.typed: str(one.says) for one in proposals.at(text, len(text), HIVES)}
    assert "2030" in found["2029-2030"]


@pytest.mark.long
@pytest.mark.parametrize("name", ["sections/traffic.yaml", "report.yaml", "terms.yaml"])
def test_every_place_of_the_report_of_2022_can_be_asked_about(name: str) -> None:
    folder = ROOT / "content" / "2022"
    proposals, text = proposals_of(folder), (folder / name).read_text("utf-8")
    for offset in range(len(text) + 1):
        for one in proposals.at(text, offset, f"content/2022/{name}"):
            assert one.start <= offset <= one.end
        proposals.at(text[:offset], offset, f"content/2022/{name}")


@pytest.mark.parametrize("path", [FOLDER / "sections" / "hives.yaml", FOLDER / "data" / "hives.yaml"])
def test_every_place_of_a_file_can_be_asked_about(proposals: Proposals, path: Path) -> None:
    text = path.read_text("utf-8")
    step = 1 if examples(1000) == 1000 else 31
    for offset in range(0, len(text) + 1, step):
        for one in proposals.at(text, offset, HIVES):
            assert one.start <= offset <= one.end
            assert one.typed.startswith(text[one.start : offset])
        data_around(text, offset)
        field_at(text[:offset], offset)

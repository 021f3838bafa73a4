"""What validation says that does not stop a build, and what it must not say; errors are in tests/bad/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from report.model.block import Block
from report.source.load import load
from report.validate import RULES, validate
from report.validate.reading import read_content
from report.validate.rules import markup, rounded, structure, texts
from tests.validate.conftest import Said

pytestmark = pytest.mark.slow

H, S, V, D = "sections/hives.yaml", "sections/summary.yaml", "sections/visitors.yaml", "data/hives.yaml"


def test_a_report_has_its_parts_in_order(folder: Path) -> None:
    report = validate(load(folder))
    assert [part.section.id for part in report.parts] == ["summary", "hives", "visitors", "abbreviations", "colophon"]
    assert [part.section.id for part in report.parts[1].parts] == ["harvest", "roofs"]
    assert set(report.data) == {"hives", "visits"}
    assert set(report.terms) == {"fbo", "ict", "hive-pact", "roof-guide"}
    assert {name: (one.width, one.height) for name, one in report.images.items()} == {
        "roof.png": (960, 640),
        "hive.jpg": (1024, 768),
    }
    assert report.year == 2030
    assert report.at("published").line == 5
    assert all(isinstance(block, Block) for part in report.parts for block in part.section.blocks)


def test_every_rule_says_what_it_is_for() -> None:
    assert all(rule.__doc__ for rule in RULES)
    assert len({rule.__name__ for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("nl", "warned"),
    [
        ("Het was op 23 september koud", "a date without a year: '23 september'"),
        ("Het was op 1 MAART koud", "a date without a year: '1 MAART'"),
        ("Het was op 3\u00a0mei koud", "a date without a year: '3\u00a0mei'"),
        ("Van 23 september tot 4 oktober", "a date without a year: '23 september tot 4 oktober'"),
        ("Het was op 23 september 2030 koud", None),
        ("Van 23 september tot 4 oktober 2030", None),
        ("Op 3 mei, en op 4 mei 2030", "a date without a year: '3 mei'"),
        ("In september 2030 was het koud", None),
        ("Op {date:2030-09-23|no-year} was het koud", None),
        ("Maar liefst 23 meiklokjes", None),
        ("Dossier A23 mei", None),
    ],
)
def test_dates_have_their_year(said: Said, nl: str, warned: str | None) -> None:
    found = said(S, "  nl: Het jaar in het kort", f"  nl: {nl!r}" if "{" in nl else f"  nl: {nl}")
    column = nl.find(warned.split("'")[1]) + 7 if warned else 0
    assert found == ([f"sections/summary.yaml:3:{column}: warning: {warned}"] if warned else [])


def test_french_dates_have_their_year_too(said: Said) -> None:
    found = said(S, "  fr: L’année en bref", "  fr: Le 1er mars en bref")
    assert found == ["sections/summary.yaml:4:10: warning: a date without a year: '1er mars'"]


def test_characters_that_no_font_has_are_told_once_a_text(said: Said) -> None:
    found = said(S, "  nl: Het jaar in het kort", "  nl: Het 漢 jaar 漢 in 😀")
    assert found == [
        "sections/summary.yaml:3:11: warning: no font of the theme has '漢' (U+6F22, cjk unified ideograph-6f22)",
        "sections/summary.yaml:3:23: warning: no font of the theme has '😀' (U+1F600, grinning face)",
    ]


def test_characters_in_addresses_need_no_font(said: Said) -> None:
    assert said("report.yaml", "https://bijen.example.org/nl/gids", "https://bijen.example.org/漢") == []


def test_a_note_without_a_mark_would_not_be_printed(said: Said) -> None:
    found = said(H, "notes:\n  winter", "notes:\n  spring: {nl: In de lente., fr: Au printemps.}\n  winter")
    assert found == ["sections/hives.yaml:7:3: warning: the note 'spring' has no mark"]


def test_a_data_set_that_nothing_uses_may_be_forgotten(said: Said, folder: Path) -> None:
    (folder / "data" / "spare.yaml").write_text(
        "id: spare\ntitle: x\ncolumns: [{id: a, kind: integer, label: A}]\nrows: [{id: r, a: 1}]\n", "utf-8"
    )
    found = said(D, "  - id: counted", "  - id: counted")
    assert found == ["data/spare.yaml:1:1: warning: the data set 'spare' is not used"]


def test_a_missing_value_without_a_reason_is_told(said: Said) -> None:
    found = said(D, "    honey: {null: not-measured}", "    honey:")
    assert found == ["data/hives.yaml:52:5: warning: no value for 'honey', and no reason"]


def test_a_correction_keeps_what_was_printed(said: Said) -> None:
    found = said(D, "      source_text: 1.031\n", "")
    assert found == ["data/hives.yaml:69:9: warning: a correction without what the source prints"]


def test_a_proposed_correction_is_open(said: Said) -> None:
    found = said(D, "        status: accepted", "        status: proposed")
    (query,) = found
    assert query.startswith(
        "data/hives.yaml:70:9: query: a correction to accept: hives of '2028-2029', where the source"
    )
    assert query.endswith("prints '1.031' (het punt van de duizendtallen gelezen als decimaalteken)")


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("report.yaml", "year: 2030", "year: 2030\nquery: Klopt dit?", "report.yaml:3:8"),
        ("terms.yaml", "    kind: organisation", "    query: Klopt dit?", "terms.yaml:4:12"),
        (D, "    digits: 1", "    query: Klopt dit?", "data/hives.yaml:23:12"),
        (D, "    hives: 12\n", "    hives: {value: 12, query: Klopt dit?}\n", "data/hives.yaml:50:31"),
        (D, "    hives: 12\n", "    hives: 12\n    query: Klopt dit?\n", "data/hives.yaml:51:12"),
        (V, "      kind: hbar", "      query: Klopt dit?\n      kind: hbar", "sections/visitors.yaml:14:14"),
        (V, "title: {nl: De bezoekers,", "title: {query: Klopt dit?, nl: De bezoekers,", "sections/visitors.yaml:2:8"),
        (D, "{nl: Kasten, fr: Ruches}", "{nl: Kasten, fr: Ruches, query: Klopt dit?}", "data/hives.yaml:18:12"),
    ],
)
def test_queries_are_listed_wherever_they_stand(said: Said, file: str, old: str, new: str, place: str) -> None:
    assert said(file, old, new) == [f"{place}: query: Klopt dit?"]


# --- one cause, one message ------------------------------------------------------------------------------------------


def test_what_points_into_an_unreadable_file_is_not_told_as_well(said: Said) -> None:
    found = said(D, "columns:\n  - id: period", "columns: [\n  - id: period")
    assert [one.partition(":")[0] for one in found] == ["data/hives.yaml"]


def test_what_points_into_an_unreadable_section_is_not_told_as_well(said: Said) -> None:
    found = said(V, "id: visitors", "id: *visitors")
    assert [one.partition(":")[0] for one in found] == ["sections/visitors.yaml"]


def test_a_wrong_cell_is_not_told_again_by_its_slots(said: Said) -> None:
    found = said(D, "    hives: 987", "    hives: veel")
    assert found == ["data/hives.yaml:80:12: 'veel' is not a number"]


def test_wrong_terms_are_not_told_again_by_their_slots(said: Said) -> None:
    found = said("terms.yaml", "  - id: fbo", "  - id: FBO!")
    assert found == ["terms.yaml:3:9: 'FBO!' is no usable id"]


def test_a_wrong_figure_is_not_told_again_by_its_references(said: Said) -> None:
    found = said(S, "      kind: bar", "      kind: bars")
    assert found == ["sections/summary.yaml:32:13: unknown kind 'bars' (did you mean 'bar'?)"]


def test_what_is_missing_in_both_languages_is_told_once(said: Said) -> None:
    found = said(S, '      - value: "{hives.2029-2030.hives}"', '      - value: {nl: "{x.y.z}", fr: "{x.y.z}"}')
    assert found == ["sections/summary.yaml:14:22: unknown data set 'x'"]


# --- alt texts -------------------------------------------------------------------------------------------------------

ALT = "      alt: {nl: Een oranje vlak., fr: Une surface orange.}"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Foto", "'Foto' describes nothing"),
        ("'**Figuur 3:**'", "'Figuur 3:' describes nothing"),
        ("'...'", "'...' describes nothing"),
        ("kast_3.JPG", "'kast_3.JPG' describes nothing"),
        ("EEN KAST van dichtbij", None),
        ("Eén kast — van dichtbij", "the alt text repeats the caption, which is read anyway"),
        ("Een kast", "warning: an alt text of 8 characters: 'Een kast'"),
        ("Foto van een kast op een dak", None),
    ],
)
def test_alt_texts_describe(said: Said, typed: str, told: str | None) -> None:
    found = said("sections/roofs.yaml", ALT, f"      alt: {{nl: {typed}, fr: Une surface orange.}}")
    assert found == ([f"sections/roofs.yaml:23:17: {told}"] if told else [])


def test_a_chart_without_an_alt_text_is_noted(said: Said) -> None:
    lines = """\
      alt:
        nl: Lijngrafiek met een breuk in de reeks vóór {hives.2028-2029.period|short}.
        fr: Graphique en courbe, avec une rupture de série avant {hives.2028-2029.period|short}.
"""
    found = said(H, lines, "")
    assert found == ["sections/hives.yaml:28:7: note: the alt text of 'occupied-chart' is computed from its data"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("in {country:GB}", "'in' asks for another case than 'das Vereinigte Königreich'"),
        ("aus {countries:BE,US}", "'aus' asks for another case than 'die Vereinigten Staaten'"),
        ("in {country:BE}", None),
        ("für {country:GB}", None),
        ("die Imker {country:GB|of}", None),
    ],
)
def test_german_names_of_countries_stand_in_no_wrong_case(folder: Path, typed: str, told: str | None) -> None:
    for file in folder.rglob("*.yaml"):
        file.write_text(re.sub(r"(?<![\w-])fr(?=:|\])", "de", file.read_text("utf-8")), "utf-8")
    file = folder / V
    file.write_text(file.read_text("utf-8").replace("La Belgique", typed), "utf-8")
    found = list(markup.countries_have_their_case(read_content(load(folder))))
    assert [one.message for one in found] == ([told] if told else [])


def test_a_list_of_abbreviations_has_some(folder: Path) -> None:
    terms = folder / "terms.yaml"
    unlisted = terms.read_text("utf-8").replace("    short:", "    listed: false\n    short:")
    terms.write_text(unlisted, "utf-8")
    content = read_content(load(folder))
    (found,) = structure.blocks_print_something(content)
    assert found.mark.file == "content/2030/sections/abbreviations.yaml"
    assert "prints nothing" in found.message


def test_fonts_have_what_the_program_writes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = read_content(load(folder))
    assert list(texts.fonts_have_what_the_program_writes(content)) == []
    assert content.fonts
    monkeypatch.setattr(content.fonts, "characters", content.fonts.characters - set("é€“"))
    dutch, french = texts.fonts_have_what_the_program_writes(content)
    assert "“ €," in dutch.message
    assert "é" in french.message
    assert dutch.mark == content.front.at("theme") if content.front else None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("{approx:35|noun} d’abeilles", "no noun for this number: readers would see 'quelque 35 d’abeilles'"),
        ("{approx:80|noun} de ruches", "no noun for this number: readers would see 'quelque 80 de ruches'"),
        ("{approx:30|noun} d’abeilles", None),
        ("{approx:35} abeilles", None),
        ("{approx:35|noun} par ruche", None),
        ("{approx:35|noun} de plus", None),
        ("{approx:trente|noun} d’abeilles", None),
    ],
)
def test_a_number_without_a_noun_is_followed_by_none(folder: Path, typed: str, told: str | None) -> None:
    file = folder / V
    file.write_text(file.read_text("utf-8").replace("La Belgique", typed), "utf-8")
    found = list(rounded.numbers_have_their_noun(read_content(load(folder))))
    assert [one.message for one in found] == ([told] if told else [])
    assert [one.hint for one in found] == (
        [f"take '|noun' away, and the '{typed.split()[1][:2]}' behind it"] if told else []
    )

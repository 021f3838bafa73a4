"""Translations come back into the YAML: nothing else is touched, and what is not finished is left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from report.acceptance.standing import State
from report.exchange.courier import ExportOrder, export
from report.pipeline import content_folder, read_content
from report.source.members import Layout
from report.translation.progress import accept_texts
from tests.examples import quick
from tests.exchange.parcels import FORMATS, ROOTS, files_in, with_content
from tests.exchange.posting import changed_ids, export_from, import_into, left_out
from tests.exchange.translator import Element, changed_lines, edited, target_of, translated, unit_of
from tests.invented import change

pytestmark = pytest.mark.slow

HARVEST = "2030/sections/harvest.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, of which every text is accepted."""
    with_content(tmp_path)
    accept_texts(tmp_path, None, None)
    return tmp_path


@pytest.mark.parametrize("target", ["fr", "nl"])
@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("report", quick([*ROOTS], ["invented"]))
def test_a_file_that_nobody_touched_changes_nothing(report: str, style: str, target: str, tmp_path: Path) -> None:
    root = with_content(tmp_path, report)
    before = files_in(root)
    received = import_into(root, export_from(root, style, target))
    assert received.files == ()
    assert received.arrival[1:] == ((), (), (), (), ())
    assert files_in(root) == before


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[::2]))
def test_one_text_changes_its_lines_and_no_other(style: str, root: Path) -> None:
    before = files_in(root)
    data = translated(export_from(root, style), "harvest/2/items/1", "budget : {1}")
    received = import_into(root, data)
    assert changed_ids(received) == ["harvest/2/items/1"]
    after = files_in(root)
    assert [name for name in after if after[name] != before[name]] == [HARVEST]
    assert changed_lines(before[HARVEST], after[HARVEST]) == [
        (
            '        - {nl: "een budget van {money:275e6 EUR}", fr: "un budget de {money:275e6 EUR}"}',
            '        - {nl: "een budget van {money:275e6 EUR}", fr: "budget : {money:275e6 EUR}"}',
        )
    ]
    assert import_into(root, data).files == ()
    again = export_from(root, style)
    assert b"budget : " in again
    assert import_into(root, again).files == ()


@pytest.mark.parametrize("report", quick([*ROOTS], ["invented"]))
def test_a_language_that_was_taken_out_comes_back(report: str, tmp_path: Path) -> None:
    root = with_content(tmp_path, report)
    before, words = files_in(root), french_of(root)
    _take_out_and_bring_back(root)
    once = files_in(root)
    assert french_of(root) == words
    assert {name: data.split() for name, data in once.items()} == {name: data.split() for name, data in before.items()}
    _take_out_and_bring_back(root)  # lines that an editor had folded in another way are the program's own by now
    assert files_in(root) == once


def _take_out_and_bring_back(root: Path) -> None:
    """Cut the French of every text out of the YAML, export it as missing, translate it as it was, and import it."""
    full = etree.fromstring(export_from(root))
    # the French of this one prints another value for the same fact, which only an editor can say
    units = [unit for unit in read_content(content_folder(root, None)).units if unit.id != "visitors/1"]
    for file in {unit.file for unit in units}:
        _cut_french(root / file, [(*unit.path, "fr") for unit in units if unit.file == file])
    empty = export(root, None, ExportOrder("fr", states=frozenset({State.MISSING})))
    assert empty.states[State.MISSING] == len(units)
    tree = etree.fromstring(empty.data)
    for unit in tree.iter("{*}unit"):
        _copy_target(unit_of(full, unit.get("name")), unit)
    assert len(import_into(root, etree.tostring(tree)).arrival.changes) == len(units)


def french_of(root: Path) -> dict[str, str]:
    """The French of every text."""
    return {unit.id: unit.text.source["fr"] for unit in read_content(content_folder(root, None)).units}


def _cut_french(path: Path, paths: list[tuple[str | int, ...]]) -> None:
    text = path.read_text("utf-8")
    found = Layout.of(text).members
    for span in sorted((found[one] for one in paths), key=lambda one: one.start, reverse=True):
        start = text.rindex("," if span.flow else "\n", 0, span.key)
        text = text[:start] + text[span.end :]
    path.write_text(text, "utf-8")


def _copy_target(old: Element, unit: Element) -> None:
    target = target_of(unit)
    target.getparent().replace(target, old.find(".//{*}target"))
    data, old_data = unit.find("{*}originalData"), old.find("{*}originalData")
    if data is not None:
        unit.remove(data)
    if old_data is not None:
        unit.find("{*}segment").addprevious(old_data)


def test_the_other_direction(root: Path) -> None:
    data = translated(export_from(root, target="nl"), "roofs/5/1", "Enkel met gordel en helm.")
    assert changed_ids(import_into(root, data)) == ["roofs/5/1"]
    text = (root / "content/2030/sections/roofs.yaml").read_text("utf-8")
    assert "{nl: Enkel met gordel en helm., fr: Uniquement avec harnais et casque.}" in text


def test_typography_alone_is_no_change(root: Path) -> None:
    data = translated(export_from(root), "harvest/tasting/title", "L'avis des dégustateurs")
    assert import_into(root, data).files == ()


# --- states --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[:1]))
def test_stale_and_missing_texts_alone(style: str, root: Path) -> None:
    change(root, "sections/roofs.yaml", "nl: de imker", "nl: de imkers")
    change(
        root, "sections/roofs.yaml", "caption: {nl: Soorten daken, fr: Types de toits}", "caption: {nl: Soorten daken}"
    )
    states = frozenset({State.STALE, State.MISSING})
    order = ExportOrder("fr", format=style, states=states)
    sent = export(root, None, order)
    assert sent.states == {State.MISSING: 1, State.STALE: 1}
    data = translated(sent.data, "roofs/roof-table/caption", "Sortes de toits")
    data = translated(data, "roofs/5/2/items/1", "les apiculteurs")
    assert changed_ids(import_into(root, data)) == ["roofs/roof-table/caption", "roofs/5/2/items/1"]
    text = (root / "content/2030/sections/roofs.yaml").read_text("utf-8")
    assert "caption: {nl: Soorten daken, fr: Sortes de toits}" in text
    assert "{nl: de imkers, fr: les apiculteurs}" in text


def test_a_stale_text_that_the_translator_leaves_is_confirmed(root: Path) -> None:
    change(root, "sections/roofs.yaml", "nl: de imker", "nl: de bijenhouder")
    data = export_from(root)
    assert import_into(root, data).arrival.confirmed == ()
    received = import_into(root, translated(data, "roofs/5/2/items/1", "l’apiculteur"))
    assert [unit.id for unit in received.arrival.confirmed] == ["roofs/5/2/items/1"]
    assert received.files == ()


def test_unfinished_words_are_left_out(root: Path) -> None:
    def draft(unit: Element) -> None:
        target_of(unit).text = "brouillon"
        unit.find(".//{*}segment").set("state", "initial")

    data = edited(export_from(root), "roofs/5/2/items/1", draft)
    received = import_into(root, data)
    assert left_out(received) == ["'roofs/5/2/items/1' is marked as not finished"]
    assert received.files == ()
    assert changed_ids(import_into(root, data, unfinished=True)) == ["roofs/5/2/items/1"]


def test_poedit_marks_in_its_own_way_what_is_unfinished(root: Path) -> None:
    def draft(unit: Element) -> None:
        target_of(unit).text = "brouillon"
        unit.find(".//{*}segment").set("subState", "poedit:fuzzy")

    assert import_into(root, edited(export_from(root), "roofs/5/1", draft)).files == ()


def test_fuzzy_words_of_po_are_left_out(root: Path) -> None:
    data = translated(export_from(root, "po"), "roofs/5/1", "brouillon")
    fuzzy = data.replace(b'msgctxt "roofs/5/1"', b'#, fuzzy\nmsgctxt "roofs/5/1"')
    assert left_out(import_into(root, fuzzy)) == ["'roofs/5/1' is marked as not finished"]
    assert changed_ids(import_into(root, data)) == ["roofs/5/1"]


def test_unfinished_words_of_version_1_are_left_out(root: Path) -> None:
    def draft(unit: Element) -> None:
        target = target_of(unit)
        target.text = "brouillon"
        target.set("state", "needs-l10n")

    data = edited(export_from(root, "xliff1"), "roofs/5/1", draft)
    assert left_out(import_into(root, data)) == ["'roofs/5/1' is marked as not finished"]


# --- how files are kept --------------------------------------------------------------------------------------------


def test_line_ends_and_byte_order_marks_stay(root: Path) -> None:
    path = root / "content/2030/sections/roofs.yaml"
    before = "\ufeff" + path.read_text("utf-8").replace("\n", "\r\n")
    path.write_bytes(before.encode())
    import_into(root, translated(export_from(root), "roofs/5/2/items/1", "un apiculteur"))
    assert path.read_bytes().decode() == before.replace("l’apiculteur", "un apiculteur")


def test_many_files_at_once(root: Path) -> None:
    data = translated(export_from(root), "report/subtitle", "Rapport de l’année")
    data = translated(data, "terms/roof-guide/name", "Guide des toitures")
    data = translated(data, "data/hives/title", "Ruches sur les toits")
    data = translated(data, "report/links/guide", "https://bijen.example.org/fr/guide-des-toits")
    received = import_into(root, data)
    assert sorted(path.name for path in received.files) == ["hives.yaml", "report.yaml", "terms.yaml"]
    content = read_content(content_folder(root, None))
    found = {unit.id: unit.text.source["fr"] for unit in content.units}
    assert found["report/subtitle"] == "Rapport de l’année"
    assert found["terms/roof-guide/name"] == "Guide des toitures"
    assert found["report/links/guide"] == "https://bijen.example.org/fr/guide-des-toits"


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[:1]))
def test_accents_and_ligatures_of_translators_are_put_right(style: str, root: Path) -> None:
    """What comes from a Mac or a PDF is written as one types it."""
    import_into(root, translated(export_from(root, style), "roofs/5/1", "De\u0301\ufb01le\u0301 unique."))
    assert "Défilé unique." in (root / "content" / "2030" / "sections" / "roofs.yaml").read_text("utf-8")

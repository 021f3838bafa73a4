"""The report has changed since a file went out: texts are found where they moved to, or left out and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.translation.progress import accept_texts
from tests.examples import quick
from tests.exchange.parcels import FORMATS, with_content
from tests.exchange.posting import changed_ids, export_from, import_into, left_out
from tests.exchange.translator import Element, edited, target_of, translated
from tests.invented import change

pytestmark = pytest.mark.slow


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, of which every text is accepted."""
    with_content(tmp_path)
    accept_texts(tmp_path, None, None)
    return tmp_path


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[:1]))
def test_a_source_that_has_changed_is_told(style: str, root: Path) -> None:
    data = translated(export_from(root, style), "roofs/5/2/items/1", "un apiculteur")
    data = translated(data, "roofs/5/2/items/2", "la concierge")
    change(root, "sections/roofs.yaml", "nl: de imker", "nl: de imkers")
    received = import_into(root, data)
    assert left_out(received) == ["'roofs/5/2/items/1' has changed in 'nl' since the export"]
    assert [one.text for one in received.arrival.left_out[0].related] == ["nl: de imkers", "fr: l’apiculteur"]
    assert changed_ids(received) == ["roofs/5/2/items/2"]
    assert changed_ids(import_into(root, data, force=True)) == ["roofs/5/2/items/1"]


def test_a_slot_of_the_source_that_has_changed_is_told(root: Path) -> None:
    data = translated(export_from(root), "harvest/2/items/1", "budget : {1}")
    change(root, "sections/harvest.yaml", "{money:275e6 EUR}", "{money:276e6 EUR}")
    assert left_out(import_into(root, data)) == ["'harvest/2/items/1' has changed in 'nl' since the export"]


def test_a_translation_that_has_changed_here_too_is_told(root: Path) -> None:
    data = translated(export_from(root), "roofs/5/2/items/1", "un apiculteur")
    change(root, "sections/roofs.yaml", "fr: l’apiculteur", "fr: l’apicultrice")
    received = import_into(root, data)
    assert left_out(received) == ["'roofs/5/2/items/1' has changed in 'fr' here too since the export"]
    assert received.files == ()
    assert changed_ids(import_into(root, data, force=True)) == ["roofs/5/2/items/1"]


def test_what_the_translator_left_does_not_undo_what_an_editor_wrote(root: Path) -> None:
    data = export_from(root)
    change(root, "sections/roofs.yaml", "fr: l’apiculteur", "fr: l’apicultrice")
    received = import_into(root, data, force=True)
    assert (received.files, received.arrival.left_out) == ((), ())


def test_without_a_fingerprint_the_words_decide(root: Path) -> None:
    def drop(unit: Element) -> None:
        target_of(unit).text = "un apiculteur"
        for name in list(unit.attrib):
            if name.endswith("}was"):
                del unit.attrib[name]

    assert changed_ids(import_into(root, edited(export_from(root), "roofs/5/2/items/1", drop))) == ["roofs/5/2/items/1"]


def test_a_text_that_has_moved_is_found_again(root: Path) -> None:
    data = translated(export_from(root), "roofs/5/2/items/1", "un apiculteur")
    change(
        root,
        "sections/roofs.yaml",
        "              - {nl: de imker",
        "              - {nl: de buur, fr: le voisin}\n              - {nl: de imker",
    )
    received = import_into(root, data)
    assert changed_ids(received) == ["roofs/5/2/items/2"]
    assert left_out(received) == []


def test_a_text_that_has_moved_to_another_section_is_found_again(root: Path) -> None:
    data = translated(export_from(root), "roofs/5/1", "Avec harnais et casque.")
    change(
        root,
        "sections/roofs.yaml",
        "        - paragraph: {nl: Alleen wie gordel en helm draagt., fr: Uniquement avec harnais et casque.}\n",
        "",
    )
    change(
        root,
        "sections/visitors.yaml",
        "blocks:\n",
        "blocks:\n  - paragraph: {nl: Alleen wie gordel en helm draagt., fr: Uniquement avec harnais et casque.}\n",
    )
    assert changed_ids(import_into(root, data)) == ["visitors/1"]


def test_a_text_that_may_be_several_by_now_is_left_out(root: Path) -> None:
    data = translated(export_from(root), "roofs/5/1", "Avec harnais et casque.")
    line = "        - paragraph: {nl: Alleen wie gordel en helm draagt., fr: Uniquement avec harnais et casque.}\n"
    change(root, "sections/roofs.yaml", line, "        - paragraph: {nl: Welkom., fr: Bienvenue.}\n" + line * 2)
    received = import_into(root, data)
    assert left_out(received) == ["'roofs/5/1' may be one of several texts by now: roofs/5/2, roofs/5/3"]


def test_a_text_that_is_gone_is_told_when_its_translation_was_touched(root: Path) -> None:
    data = export_from(root)
    change(root, "sections/roofs.yaml", "              - {nl: de conciërge, fr: le concierge}\n", "")
    assert left_out(import_into(root, data)) == []
    received = import_into(root, translated(data, "roofs/5/2/items/2", "la concierge"))
    assert left_out(received) == [
        "there is no text 'roofs/5/2/items/2' any more: de conciërge (did you mean 'roofs/5/2/items/1'?)"
    ]

"""A tool has dropped what the tags of a file stand for: the report tells it, where the text is still the one sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from report.diagnostics.errors import ContentError
from tests.exchange.parcels import files_in, with_content
from tests.exchange.posting import export_from, import_into
from tests.exchange.translator import Element, edited, translated
from tests.invented import change

pytestmark = pytest.mark.slow

STYLES = ("xliff", "xliff1")
TEXT = "harvest/2/items/1"  # "{money:275e6 EUR} ..."
Write = Callable[[str], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_content(tmp_path)


def stripped(data: bytes) -> bytes:
    """The file without original data and equivalents, and without the names of them."""
    tree = etree.fromstring(data)
    for one in list(tree.iter("{*}originalData")):
        one.getparent().remove(one)
    for one in tree.iter("{*}x", "{*}g", "{*}ph", "{*}pc"):
        for name in ("equiv-text", "dataRef", "dataRefStart", "dataRefEnd", "disp", "equiv"):
            one.attrib.pop(name, None)
    saved: bytes = etree.tostring(tree)
    return saved


@pytest.mark.parametrize("style", STYLES)
def test_nothing_changed(style: str, root: Path) -> None:
    received = import_into(root, stripped(export_from(root, style)))
    assert (received.files, received.arrival.left_out) == ((), ())


@pytest.mark.parametrize("style", STYLES)
def test_words_changed_around_a_tag(style: str, root: Path) -> None:
    data = export_from(root, style)

    def add(unit: Element) -> None:
        list(unit.find(".//{*}target"))[-1].tail = " de budget"

    received = import_into(root, stripped(edited(data, TEXT, add)))
    ((unit, typed, *_),) = received.arrival.changes
    assert (unit.id, typed) == (TEXT, unit.text.source["fr"].partition("}")[0] + "} de budget")


@pytest.mark.parametrize("style", STYLES)
def test_a_tag_that_was_not_sent(style: str, root: Path) -> None:
    data = export_from(root, style)

    def add(unit: Element) -> None:
        list(unit.find(".//{*}target"))[-1].set("id", "77")

    before = files_in(root)
    with pytest.raises(ContentError) as raised:
        import_into(root, stripped(edited(data, TEXT, add)))
    assert "that the source text does not have" in raised.value.diagnostics[0].message
    assert files_in(root) == before


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("style", STYLES)
def test_a_text_that_changed_here(style: str, force: bool, root: Path) -> None:
    data = stripped(translated(export_from(root, style), TEXT, "{1} de budget"))
    change(root, "sections/harvest.yaml", "{money:275e6 EUR}", "{money:276e6 EUR} in {date:2030-01-01}")
    received = import_into(root, data, force=force)
    (found,) = received.arrival.left_out
    assert found.message == f"'{TEXT}' has changed in 'nl' since the export"
    assert "the tool has dropped what its tags stand for" in found.hint
    assert received.files == ()


@pytest.mark.parametrize(("style", "lost"), [("xliff", "originalData"), ("xliff1", "equiv-text")])
def test_texts_that_are_not_known_by_their_names(style: str, lost: str, root: Path) -> None:
    data = stripped(export_from(root, style)).replace(b"harvest/2", b"crop/2")
    before = files_in(root)
    with pytest.raises(ContentError) as raised:
        import_into(root, data)
    (found,) = raised.value.diagnostics
    assert "have lost what their tags stand for" in found.message
    assert lost in found.hint
    assert found.mark.line > 1
    assert files_in(root) == before

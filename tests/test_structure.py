"""The structure tree: its text and its outline."""

from __future__ import annotations

from report.structure import StructureElement, outline


def test_text_is_read_in_order_through_all_levels() -> None:
    root = StructureElement("P", children=["one "])
    root.add("Link", "two", href="https://example.be")
    root.children.append(" three")
    assert root.text() == "one two three"


def test_an_outline_shows_roles_attributes_and_texts() -> None:
    root = StructureElement("Document", {"lang": "nl-BE"})
    root.add("H1", "Verslag")
    root.add("Figure", alt="Een lijn", expansion="")
    assert list(outline(root)) == ["Document lang='nl-BE'", "  H1", "    'Verslag'", "  Figure alt='Een lijn'"]

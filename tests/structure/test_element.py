"""The structure tree: its text."""

from __future__ import annotations

from report.structure.element import StructureElement


def test_text_is_read_in_order_through_all_levels() -> None:
    root = StructureElement("P", children=["one "])
    root.add("Link", "two", href="https://example.be")
    root.children.append(" three")
    assert root.text() == "one two three"

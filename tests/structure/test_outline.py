"""The outline of a structure tree, as text."""

from __future__ import annotations

from report.structure.element import StructureElement, outline


def lines(element: StructureElement) -> list[str]:
    return list(outline(element))


def test_an_element_with_text_is_one_line() -> None:
    root = StructureElement("Document", {"lang": "nl-BE"})
    root.add("H1", "Verslag")
    root.add("Sect").add("P", "Een\nzin.")
    assert lines(root) == ["Document (nl-BE)", "  H1: Verslag", "  Sect", "    P: Een zin."]


def test_links_phrases_and_abbreviations_stand_in_the_line() -> None:
    text = StructureElement("P", children=["Zie "])
    text.add("Link", "de gids", href="https://example.be")
    text.children.append(" over ")
    text.add("Span", "due diligence", lang="en")
    text.children.append(" en het ")
    text.add("Span", "FIDO", expansion="Federaal Instituut")
    text.add("Reference").add("Link", "1", href="#note")
    text.add("Span", ".")
    before, after = "Zie [de gids](https://example.be) over {en: due diligence} en het ", "{Reference: [1](#note)}."
    assert lines(text) == [f"P: {before}{{= Federaal Instituut: FIDO}}{after}"]


def test_a_picture_shows_what_stands_for_it() -> None:
    holder = StructureElement("Div")
    holder.add("Figure", alt="Een lijn die daalt")
    holder.add("Caption", "Figuur 1")
    assert lines(holder) == ["Div", "  Figure", "    alt: Een lijn die daalt", "  Caption: Figuur 1"]


def test_lists_and_tables_tell_how_large_they_are() -> None:
    root = StructureElement("Sect")
    item = root.add("L", numbering="Disc").add("LI")
    item.add("Lbl", "•")
    item.add("LBody", "een").add("L", numbering="None").add("LI").add("LBody", "twee")
    row = root.add("Table").add("TBody").add("TR")
    row.add("TH", "Jaar", scope="Row", rowspan="2")
    row.add("TD", "12", colspan="2")
    assert lines(root) == [
        "Sect",
        "  L (Disc, 1 item)",
        "    LI",
        "      Lbl: •",
        "      LBody: een",
        "        L (1 item)",
        "          LI",
        "            LBody: twee",
        "  Table (3 columns, 1 row)",
        "    TBody",
        "      TR",
        "        TH (Row, 2 rows): Jaar",
        "        TD (2 columns): 12",
    ]


def test_a_label_in_a_heading_is_part_of_it_and_in_a_note_it_is_not() -> None:
    heading = StructureElement("H2")
    heading.add("Lbl", "1 ")
    heading.children.append("De kasten")
    note = StructureElement("Note", {"id": "winter"})
    note.add("Lbl", "1")
    note.add("P", "In de winter.")
    assert lines(heading) == ["H2: {Lbl: 1 }De kasten"]
    assert lines(note) == ["Note (#winter)", "  Lbl: 1", "  P: In de winter."]


def test_text_after_a_block_keeps_its_place() -> None:
    body = StructureElement("LBody", children=["voor"])
    body.add("P", "midden")
    body.children.append("na")
    assert lines(body) == ["LBody: voor", "  P: midden", "  na"]


def test_what_the_outline_does_not_know_is_shown_by_its_name() -> None:
    assert lines(StructureElement("TD", {"headers": "a b"})) == ["TD (headers=a b)"]

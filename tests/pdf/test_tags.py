"""The structure tree in the file: it is the tree of compose, every mark is in it, and both standards accept it."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from itertools import pairwise

import pikepdf
import pymupdf
import pytest
from hypothesis import given, settings

from report.document import Document, Element, Heading, Item, ItemList, Note, Paragraph, Run, Runs
from report.structure.element import StructureElement
from report.verify.reading import PdfReading
from report.verify.tree import PdfElement as Tagged
from tests.documents import MARK, document, paragraph, table
from tests.editions import EDITIONS, edition
from tests.examples import examples, quick
from tests.pdf.tagged import faults, made, opened, raw, verdicts
from tests.strategies import FIRST, NOTES, PROSE, documents, spanning

pytestmark = pytest.mark.slow

both = pytest.mark.parametrize(("content", "language"), EDITIONS)


def read(*elements: Element, notes: Iterable[Note] = ()) -> PdfReading:
    """A document of these elements, typeset and read back; it has no faults."""
    tree, data = made(document(FIRST, *elements, notes=notes))
    found = opened(data)
    assert faults(tree, found) == []
    assert verdicts(data) == []
    return found


def of(found: PdfReading, role: str) -> list[Tagged]:
    return [element for element in found.elements if element.role == role]


def pages_of(element: Tagged) -> list[int]:
    return sorted({mark.page for mark in element.marks()})


@both
def test_editions_conform_to_both_standards(content: str, language: str) -> None:
    assert verdicts(edition(content, language).data) == []


@both
def test_editions_are_tagged_as_they_were_composed(content: str, language: str) -> None:
    made = edition(content, language)
    assert faults(made.story.tree, opened(made.data)) == []


@settings(max_examples=examples(200))
@given(documents)
def test_random_documents_conform_and_are_tagged_as_composed(document: Document) -> None:
    tree, data = made(document)
    assert verdicts(data) == []
    assert faults(tree, opened(data)) == []


@pytest.mark.parametrize("content", ["real", "invented"])
def test_editions_have_trees_of_equal_shape(content: str) -> None:
    """What sentences hold may differ between languages; chapters, tables, figures, lists and notes may not."""

    kept = ["Document", "Sect", "H1", "H2", "H3", "H4", "TOC", "TOCI", "L", "LI", "Table", "TR", "TH", "TD", "Figure"]

    def shape(element: Tagged) -> tuple[object, ...]:
        return (element.role, *[shape(child) for child in element if child.role in kept])

    dutch, french = [opened(edition(content, language).data) for language in ("nl", "fr")]
    assert shape(dutch.elements[0]) == shape(french.elements[0])
    assert len(of(dutch, "Note")) == len(of(french, "Note"))


def test_a_table_over_three_pages_is_one_table() -> None:
    found = read(table([(f"rij {n}", f"{n},5") for n in range(110)], ("Naam", "Waarde")))
    (one,) = of(found, "Table")
    assert len(pages_of(one)) >= 3
    assert [child.role for child in one] == ["Caption", "THead", "TBody"]
    assert len(of(found, "TR")) == 111
    assert [raw(cell, found) for cell in of(found, "TH")][:2] == ["Naam", "Waarde"]
    repeated = [shown.text for shown in found.pages[4].shown if shown.artifact == "Pagination"]
    assert "Naam" in repeated
    assert any("vervolg" in text for text in repeated)


@pytest.mark.parametrize("count", quick([1, 2, 31, 120, 500], [1, 31]))
def test_a_table_with_two_head_rows_and_a_span_conforms_at_any_length(count: int) -> None:
    rows: list[tuple[Runs, str, str]] = [((Run(f"rij {n}"),), f"{n},5", "2") for n in range(count)]
    found = read(spanning(rows, ()), notes=NOTES.values())
    assert len(of(found, "Table")) == 1
    assert len(of(found, "TR")) == count + 2


def test_a_row_cut_by_a_page_is_one_row() -> None:
    tall = (PROSE * 60).strip()
    found = read(table([("kort", tall, "1")], ("Eerste", "Tweede", "Derde")))
    (row,) = [row for row in of(found, "TR") if len(pages_of(row)) > 1]
    assert [cell.role for cell in row] == ["TH", "TD", "TD"]
    assert raw(next(cell for cell in row if len(pages_of(cell)) > 1), found) == tall


def test_heads_have_their_scope_and_span() -> None:
    found = read(spanning([((Run("rij"),), "", "2,5")], ()), notes=NOTES.values())
    cells = [
        (c.role, str(c.attributes.get("Scope", "")), c.attributes.get("ColSpan"))
        for c in found.elements
        if c.role in ("TH", "TD")
    ]
    assert cells == [
        ("TD", "", None),
        ("TH", "/Column", 2),
        *[("TH", "/Column", None)] * 3,
        ("TH", "/Row", None),
        ("TD", "", None),
        ("TD", "", None),
    ]


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    found = read(*[paragraph(PROSE * 9) for _ in range(9)])
    paragraphs = [p for p in of(found, "P") if PROSE[:20] in raw(p, found)]
    assert len(paragraphs) == 9
    assert any(len(pages_of(p)) == 2 for p in paragraphs)
    assert {raw(p, found) for p in paragraphs} == {(PROSE * 9).strip()}


@pytest.mark.parametrize("href", ["https://example.be/lang", "#first"])
def test_a_link_over_several_lines_is_one_link(href: str) -> None:
    runs = (Run("Zie "), Run(PROSE * 2, href=href), Run("en ", href=href, strong=True), Run("verder.", href=href))
    found = read(Paragraph(runs, mark=MARK), paragraph("Slot"))
    (link,) = [link for link in of(found, "Link") if PROSE[:20] in raw(link, found)]
    annotations = list(link.annotations())
    edges = [found.pdf.pages[a.page].Annots[a.index].Rect for a in annotations]
    assert len(edges) == len({edge[1] for edge in edges}) >= 3  # one a line
    assert len({annotation.contents for annotation in annotations}) == 1
    assert annotations[0].contents.startswith("naar De werkgroep")
    assert raw(link, found) == PROSE * 2 + "en verder."
    (sentence,) = [p for p in of(found, "P") if link in p.walk()]
    inner = link.parent if href.startswith("#") else link
    assert [type(child).__name__ for child in sentence.children] == ["MarkedContent", "PdfElement"]
    assert sentence.children[1] is inner


def test_a_link_over_two_pages_is_one_link() -> None:
    found = read(*[Paragraph((Run(PROSE * 8, href="https://example.be"),), mark=MARK) for _ in range(9)])
    links = [link for link in of(found, "Link") if len(pages_of(link)) == 2]
    assert links
    assert all({a.page for a in link.annotations()} == set(pages_of(link)) for link in links)


def test_content_and_elements_interleave() -> None:
    runs = (Run("een "), Run("twee", lang="en"), Run(" drie "), Run("vier", href="https://example.be"), Run(" vijf"))
    found = read(Paragraph(runs, mark=MARK))
    (sentence,) = [p for p in of(found, "P") if raw(p, found).startswith("een")]
    kinds = [child.role if isinstance(child, Tagged) else type(child).__name__ for child in sentence.children]
    assert kinds == ["MarkedContent", "Span", "MarkedContent", "Link", "MarkedContent"]
    assert [raw(child, found) for child in sentence] == ["twee", "vier"]


def test_a_foreign_phrase_in_a_link_is_in_the_link() -> None:
    runs = (Run("Fair ICT Pact", lang="en", href="https://example.be"), Run(" nu", href="https://example.be"))
    found = read(Paragraph(runs, mark=MARK))
    (link,) = [link for link in of(found, "Link") if "Fair" in raw(link, found)]
    assert [(child.role, child.lang) for child in link] == [("Span", "en")]
    assert len(list(link.annotations())) == 1  # what stands side by side is one area


def test_a_note_with_marks_in_two_chapters_is_printed_in_both_and_read_once() -> None:
    second = Heading(1, (Run("Het tweede"),), "second", "2", mark=MARK)
    note = Note("7", "7", (Run("De bron."),), MARK)
    elements = paragraph("Een bewering", "7"), second, paragraph("Nog een", "7")
    tree, data = made(document(FIRST, *elements, notes=(note,)))
    found = opened(data)
    assert [element.id for element in of(found, "Note")] == ["7"]
    assert faults(tree, found) == []
    with pymupdf.open(stream=data) as printed:  # type: ignore[no-untyped-call]
        assert sum("De bron." in page.get_text() for page in printed) == 2


def test_a_note_and_its_mark_lead_to_each_other() -> None:
    found = read(paragraph("Een bewering", "7"), notes=(Note("7", "7", (Run("De bron."),), MARK),))
    (note,) = of(found, "Note")
    (mark,) = [link for link in of(found, "Link") if raw(link, found) == "7" and link.parent is not next(iter(note))]
    assert mark.parent is not None
    assert mark.parent.role == "Reference"
    assert note.id == "7"
    assert found.catalog.StructTreeRoot.IDTree.Names[0] == "7"
    label, text = note
    assert (label.role, text.role, raw(text, found)) == ("Lbl", "P", "De bron.")
    (back,) = label
    assert [a.contents for a in back.annotations()] == ["terug (voetnoot 7)"]
    assert [a.contents for a in mark.annotations()] == ["voetnoot 7"]
    (there,), (home,) = [list(link.annotations()) for link in (mark, back)]
    assert float(there.target[3]) < float(home.target[3])


def test_lists_nest_within_the_body_of_their_item() -> None:
    inner = ItemList((Item((Run("•"),), (paragraph("binnen"),)),))
    found = read(ItemList((Item((Run("1."),), (paragraph("buiten:"), inner)),), "number"))
    outer, nested = of(found, "L")
    assert (str(outer.attributes["ListNumbering"]), str(nested.attributes["ListNumbering"])) == ("/Decimal", "/Disc")
    assert [above.role for above in nested.above()][:3] == ["LBody", "LI", "L"]
    assert [[child.role for child in item] for item in of(found, "LI")] == [["Lbl", "LBody"]] * 2


KOPPEN = ("Kop 2, pagina 3", "Kop 3, pagina 3", "Kop 4, pagina 4")


def test_contents_are_nested_and_name_the_page() -> None:
    chapters = [Heading(level, (Run(f"Kop {n}"),), f"k{n}", f"{n}", mark=MARK) for n, level in enumerate((2, 2, 1), 2)]
    found = read(*[part for chapter in chapters for part in (chapter, paragraph(PROSE))])
    outer, inner = of(found, "TOC")
    assert [child.role for child in outer] == ["TOCI", "TOC", "TOCI"]
    assert [raw(item, found) for item in inner] == ["2\u00a0Kop 2\u00a03", "3\u00a0Kop 3\u00a03"]
    assert [[e.role for e in item.walk()] for item in inner] == [["TOCI", "Reference", "Link", "Lbl"]] * 2
    described = [a.contents for item in of(found, "Link") for a in item.annotations()]
    assert described == [f"naar {n} {text}" for n, text in enumerate(("Hoofdstuk, pagina 3", *KOPPEN), 1)]


def test_headings_descend_one_by_one_below_one_title() -> None:
    for content, language in EDITIONS:
        levels = [int(e.role[1]) for e in opened(edition(content, language).data).elements if e.role[0] == "H"]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_an_empty_element_is_not_written_and_an_empty_cell_is() -> None:
    found = read(Paragraph((Run(""),), mark=MARK), spanning([((Run("rij"),), "", "1")], ()), notes=NOTES.values())
    assert all(element.children or element.role == "TD" for element in found.elements)
    assert len([cell for cell in of(found, "TD") if not cell.children]) == 2


@both
def test_opening_and_saving_elsewhere_keeps_the_structure(content: str, language: str) -> None:
    made = edition(content, language)
    buffer = BytesIO()
    with pikepdf.open(BytesIO(made.data)) as pdf:
        pdf.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert faults(made.story.tree, opened(buffer.getvalue())) == []


def test_a_tree_unlike_that_of_the_file_is_found() -> None:
    tree, data = made(document(FIRST, paragraph("Een."), paragraph("Twee.")))
    chapter = tree.children[-1]
    assert isinstance(chapter, StructureElement)
    chapter.children[1:] = reversed(chapter.children[1:])
    assert faults(tree, opened(data)) == ["P: 'Een.' instead of 'Twee.'", "P: 'Twee.' instead of 'Een.'"]


def test_a_page_without_its_marks_is_found() -> None:
    tree, data = made(document(FIRST, paragraph("Een.")))
    buffer = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        sheet = pdf.pages[2]
        sheet.Contents = pdf.make_stream(sheet.Contents.read_bytes().replace(b"/P<</MCID 2>>BDC", b"/Artifact BMC"))
        pdf.save(buffer)
    assert any("owned" in fault for fault in faults(tree, opened(buffer.getvalue())))

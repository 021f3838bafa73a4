"""Reading a PDF's structure back: roles, texts, marked content, annotations, colours and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf
import pymupdf
import pytest

from report.structure.element import StructureElement
from report.verify.lettering import to_unicode
from report.verify.painted import MarkedContent
from report.verify.reading import PdfReading
from report.verify.tree import PdfElement, TreeError
from tests.documents import squeezed
from tests.editions import EDITIONS, edition
from tests.verify.handmade import handmade

pytestmark = pytest.mark.slow


def reading(data: bytes) -> PdfReading:
    return PdfReading(pikepdf.open(BytesIO(data)))


def test_elements_are_read_with_roles_texts_and_attributes() -> None:
    made = reading(handmade())
    document, heading, paragraph, link = made.elements
    assert [e.role for e in made.elements] == ["Document", "H1", "P", "Link"]
    assert (heading.tag, made.text(heading)) == ("Kop", "HI")
    assert made.text(paragraph) == "ab cd fi"
    assert (made.text(link), link.lang, link.parent) == ("cd", "en", paragraph)
    assert made.text(document) == "HI ab cd fi"
    assert str(paragraph.attributes["TextAlign"]) == "/Start"
    assert document.first_page() == 0


def test_a_link_holds_its_annotation() -> None:
    made = reading(handmade())
    (annotation,) = made.annotations
    assert (annotation.subtype, annotation.contents, annotation.address) == ("Link", "to c d", "https://example.be/")
    assert annotation.element is made.elements[-1]
    assert list(made.elements[-1].annotations()) == [annotation]
    assert made.parent_tree[1].S == "/Link"


def test_marked_content_is_known_by_its_elements_and_its_page() -> None:
    made = reading(handmade())
    assert made.pages[0].marks == [MarkedContent(0, n) for n in range(4)]
    assert [[e.role for e in made.owners[mark]] for mark in made.pages[0].marks] == [["H1"], ["P"], ["Link"], ["P"]]
    assert [str(made.parent_of(mark).S) for mark in made.pages[0].marks] == ["/Kop", "/P", "/Link", "/P"]
    assert made.pages[0].strays == []


def test_what_is_shown_has_its_place_size_colour_and_artifact() -> None:
    heading, folio, ab, *_ = reading(handmade()).pages[0].shown
    assert (heading.x0, heading.y0, heading.size, heading.artifact) == (50, 700, 20, None)
    assert heading.x1 == pytest.approx(50 + 20 * (0.7 + 0.3))
    assert (folio.text, folio.artifact, folio.mark) == ("1", "Pagination", None)
    assert (ab.text, ab.colour) == ("ab", (1, 0, 0))
    assert ab.x1 == pytest.approx(50 + 5 + 2.5 + 5)
    assert heading.font is not None
    assert heading.font.bold
    assert not heading.font.embedded


def test_filled_areas_are_known() -> None:
    (area,) = reading(handmade()).pages[0].areas
    assert (area.polygons, area.colour) == ((((50, 690), (150, 690), (150, 691), (50, 691)),), (0, 0, 0))


def test_a_tree_that_goes_in_circles_is_refused() -> None:
    with pikepdf.open(BytesIO(handmade())) as pdf:
        document = pdf.Root.StructTreeRoot.K
        document.K[1].K = pikepdf.Array([document])
        stream = BytesIO()
        pdf.save(stream)
    with pytest.raises(TreeError):
        reading(stream.getvalue()).elements  # noqa: B018


def test_unicode_maps_are_read_with_ranges_lists_and_ligatures() -> None:
    data = b"1 beginbfrange\n<01> <03> <0041>\nendbfrange 2 beginbfchar <10> <00660069> <11> <D83DDE00> endbfchar"
    assert to_unicode(data, lambda _: None) == {1: "A", 2: "B", 3: "C", 0x10: "fi", 0x11: "\U0001f600"}


@pytest.mark.parametrize(("content", "language"), EDITIONS)
def test_texts_are_those_that_another_reader_finds(content: str, language: str) -> None:
    data = edition(content, language).data
    made = reading(data)
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        for page, painted in zip(pdf, made.pages, strict=True):
            ours = "".join([shown.text for shown in painted.shown])
            assert sorted(squeezed(ours)) == sorted(squeezed(page.get_text("text", flags=0)))


@pytest.mark.parametrize(("content", "language"), EDITIONS)
def test_places_are_those_that_another_reader_finds(content: str, language: str) -> None:
    """The baselines of ours and of MuPDF are the same, and so are the ends of the lines."""
    data = edition(content, language).data
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        for page, painted in zip(pdf, reading(data).pages, strict=True):
            lines = [line for block in page.get_text("dict")["blocks"] for line in block.get("lines", ())]
            level = [line for line in lines if line["dir"] == (1.0, 0.0)]
            theirs = {round(page.rect.height - span["origin"][1]) for line in level for span in line["spans"]}
            ours = {round(s.y0) for s in painted.shown if abs(s.y1 - s.y0) < 0.01 and s.text.strip()}
            assert all(min(abs(y - other) for other in theirs) <= 1 for y in ours)
            right = max(span["bbox"][2] for line in level for span in line["spans"])
            assert max(s.x1 for s in painted.shown) == pytest.approx(right, abs=1)


def test_texts_are_shown_in_the_order_of_painting() -> None:
    for page in reading(edition("invented", "nl").data).pages:
        assert all(before.position <= after.position for before, after in pairwise(page.shown))


@pytest.mark.parametrize(("content", "language"), EDITIONS)
def test_the_tree_says_what_the_document_says(content: str, language: str) -> None:
    """PdfElement by element, the file's tree has the roles, texts, languages and descriptions that compose gave it."""
    made = edition(content, language)
    read = reading(made.data)
    assert read.tree is not None
    (top,) = read.tree
    pairs = list(side_by_side(made.story.tree, top))
    assert len(pairs) > 100
    for ours, theirs in pairs:
        said, folio = squeezed(ours.text()), r"\d*" if ours.within("TOCI") else ""  # filled in while drawing
        if not any(e.role in ("TOC", "Figure") for e in theirs.walk()):  # what is in a chart has its description
            assert re.fullmatch(re.escape(said) + folio, squeezed(read.text(theirs)))
        assert (theirs.lang, theirs.alt, theirs.expansion, theirs.id) == tuple(
            [ours.attributes.get(name) for name in ("lang", "alt", "expansion", "id")]
        )


def side_by_side(ours: StructureElement, theirs: PdfElement) -> Iterator[tuple[StructureElement, PdfElement]]:
    """Elements of two trees of one shape, in pairs."""
    assert ours.role == theirs.role
    yield ours, theirs
    children = [child for child in ours.children if isinstance(child, StructureElement)]
    assert [child.role for child in children] == [child.role for child in theirs], ours.text()
    for child, other in zip(children, theirs, strict=True):
        yield from side_by_side(child, other)

"""The pen: what is drawn belongs to an element or is an artifact, and what is asked of it wrongly is an error."""

from __future__ import annotations

import zlib

import pytest

from report.compose.figures import drawing
from report.diagnostics.errors import Mark
from report.document import Run
from report.drawing.pen import Pen
from report.structure.element import StructureElement
from report.typography.lines import Rectangle
from report.typography.setter import Setter, SetText
from tests.documents import THEME

SETTER = Setter(THEME, "nl")


@pytest.fixture
def pen() -> Pen:
    return Pen({}, SETTER.faces)


def text(*runs: Run) -> SetText:
    return SETTER.set(runs or (Run("woorden"),), THEME.style("body"), 300)


def operators(pen: Pen) -> list[str]:
    """The operators of the last page, a line each."""
    return zlib.decompress(pen.drawing.pages[-1].stream).decode("latin-1").split("\n")


def test_text_belongs_to_the_element_that_it_is_drawn_for(pen: Pen) -> None:
    sentence = StructureElement("P")
    phrase = sentence.add("Span", lang="en")
    pen.text(text(Run("een "), Run("two", lang="en"), Run(" drie")), 50, 700, sentence, spans={1: phrase})
    pen.end_page()
    pen.text(text(), 50, 700, sentence)
    pen.end_page()
    assert pen.drawing.marks == {sentence: [(0, 0), (0, 2), (1, 0)], phrase: [(0, 1)]}
    assert [page.marks for page in pen.drawing.pages] == [3, 1]
    assert operators(pen)[1] == "/P<</MCID 0>>BDC"


def test_text_outside_an_element_is_an_error(pen: Pen) -> None:
    with pytest.raises(RuntimeError, match="text outside an element on page 1"):
        pen.text(text(), 50, 700)


def test_paths_outside_an_element_are_artifacts(pen: Pen) -> None:
    pen.rectangle(0, 0, 10, 10, "#000000")
    pen.rule(0, 0, 10, "#000000", 1)
    pen.operators("0 0 m 1 1 l S")
    pen.end_page()
    assert operators(pen)[::3] == ["/Artifact<</Type/Layout>>BDC"] * 3
    assert operators(pen)[2::3] == ["EMC"] * 3


def test_artifacts_say_what_they_are(pen: Pen) -> None:
    for kind in ("Layout", "Header", "Footer", "Repeated"):
        pen.artifact(kind)
        pen.text(text(), 50, 700)
        pen.close()
    pen.artifact("Background", Rectangle(0, 0, 10.5, 20))
    pen.close()
    pen.end_page()
    assert [line for line in operators(pen) if "Artifact" in line] == [
        "/Artifact<</Type/Layout>>BDC",
        "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC",
        "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC",
        "/Artifact<</Type/Pagination>>BDC",
        "/Artifact<</Type/Background/BBox[0 0 10.5 20]>>BDC",
    ]


def test_what_is_repeated_is_neither_marked_nor_linked_again(pen: Pen) -> None:
    sentence = StructureElement("P")
    link = sentence.add("Link", href="https://example.be")
    linked = text(Run("hier", href="https://example.be"))
    pen.artifact("Repeated")
    pen.text(linked, 50, 700, sentence, spans={0: link})
    pen.close()
    pen.end_page()
    assert (pen.drawing.marks, pen.drawing.pages[0].links) == ({}, [])


def test_marks_do_not_nest(pen: Pen) -> None:
    element = StructureElement("P")
    pen.artifact()
    with pytest.raises(RuntimeError, match="P inside Layout"):
        pen.element(element)
    with pytest.raises(RuntimeError, match="P inside Layout"):
        pen.text(text(), 50, 700, element)
    with pytest.raises(RuntimeError, match="Header inside Layout"):
        pen.artifact("Header")


def test_what_is_open_is_closed_once_and_on_its_page(pen: Pen) -> None:
    with pytest.raises(RuntimeError, match="nothing is open"):
        pen.close()
    pen.artifact()
    with pytest.raises(RuntimeError, match="page 1 ends inside Layout"):
        pen.end_page()


def test_a_link_needs_a_link_element(pen: Pen) -> None:
    with pytest.raises(RuntimeError, match="a link to #a outside a Link"):
        pen.link("#a", Rectangle(0, 0, 1, 1), StructureElement("P"))
    with pytest.raises(RuntimeError, match="a link to #a outside a Link"):
        pen.text(text(Run("hier", href="#a")), 50, 700, StructureElement("P"))


def test_a_picture_needs_a_figure(pen: Pen) -> None:
    from tests.strategies import CHART, PICTURE

    chart = drawing(CHART, 200, SETTER)
    with pytest.raises(RuntimeError, match="a picture outside an element"):
        pen.chart(chart, 0, 0)
    with pytest.raises(RuntimeError, match="a picture outside an element"):
        pen.image(PICTURE.raster, 0, 0, 10, 10)
    figure = StructureElement("Figure")
    pen.element(figure)
    pen.image(PICTURE.raster, 10, 20, 30, 40)
    pen.close()
    assert pen.drawing.boxes == {figure: (10, 20, 40, 60)}


def test_an_empty_text_leaves_no_mark(pen: Pen) -> None:
    element = StructureElement("P")
    pen.text(text(Run("")), 50, 700, element)
    assert pen.drawing.marks == {}


def test_what_is_drawn_and_not_in_the_tree_is_an_error() -> None:
    from report.compose import compose
    from report.typeset import typeset
    from tests.documents import document, paragraph

    story = compose(document(paragraph("verloren")), THEME)
    del story.tree.children[-1]
    with pytest.raises(RuntimeError, match="mark 0 of page 2 belongs to no element of the tree"):
        typeset(story, THEME)


def test_what_is_higher_than_its_room_is_told_by_how_much(pen: Pen) -> None:
    with pen.within(Rectangle(0, 0, 100, 100), Mark("roofs.yaml", 3, 5)):
        pen.rectangle(10, 10, 50, 90 + 72, "#000000")
    (one,) = pen.misfits
    assert (str(one.mark), one.message) == ("roofs.yaml:3:5", "this is 26 mm higher than the room that it has")
    assert one.hint.startswith("take it out of what it stands in, ")


def test_no_page_ends_in_a_byte_that_is_a_line_end_too(pen: Pen) -> None:
    """Of so many pages, deflated as they are, some would."""
    for x in range(1500):
        pen.rectangle(x / 10, 0, 10, 10, "#000000")
        pen.end_page()
    streams = [page.stream for page in pen.drawing.pages]
    assert not [stream for stream in streams if stream[-1:] in b"\r\n"]
    assert any(zlib.decompress(stream).endswith(b"\n") for stream in streams)

"""Defects of the marks on pages, and of the tree that holds them in the order of reading."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf

from tests.verify.planting import Defect, element, kids, repaint


def text_outside_marks(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"/P<</MCID 1>>BDC(.*?)EMC", rb"\1")


def path_outside_marks(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"^", b"0 0 10 10 re f\n")


def picture_outside_marks(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"^", b"BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI\n")


def mark_in_artifact(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"/P<</MCID 1>>BDC(.*?)EMC", rb"/Artifact BMC /P<</MCID 1>>BDC\1EMC EMC")


def artifact_in_mark(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"/P<</MCID 1>>BDC(.*?)EMC", rb"/P<</MCID 1>>BDC /Artifact BMC EMC\1EMC")


def mark_not_closed(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"EMC\s*$", b"")


def sentence_as_artifact(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"/P<</MCID 1>>BDC", b"/Artifact BMC")


def element_removed(pdf: Pdf) -> None:
    parent = element(pdf, "P").P
    parent.K = Array(kids(parent)[1:])


def read_twice(pdf: Pdf) -> None:
    node = element(pdf, "BlockQuote")
    first = element(pdf, "H1")
    node.K = Array([*kids(node), Dictionary(Type=Name.MCR, Pg=first.Pg, MCID=kids(first)[0])])


def holds_nothing(pdf: Pdf) -> None:
    node = element(pdf, "H1")
    node.K = Array([*kids(node), 4711])


def parent_tree_leads_astray(pdf: Pdf) -> None:
    entries = pdf.Root.StructTreeRoot.ParentTree.Nums[5]
    entries[0], entries[1] = entries[1], entries[0]


def wrong_order(pdf: Pdf) -> None:
    parent = element(pdf, "BlockQuote")
    parent.K = Array(list(reversed(kids(parent))))


def tree_in_circles(pdf: Pdf) -> None:
    node = element(pdf, "BlockQuote")
    node.K = Array([*kids(node), element(pdf, "Document")])


def folios_read_aloud(pdf: Pdf) -> None:
    for page in list(pdf.pages)[1:]:
        repaint(page.obj, rb"/Artifact<</Type/Pagination[^>]*>>BDC", b"/P<</MCID 999>>BDC", count=9)


def running_heads_without_type(pdf: Pdf) -> None:
    for page in list(pdf.pages)[1:]:
        repaint(page.obj, rb"/Artifact<</Type/Pagination[^>]*>>BDC", b"/Artifact BMC", count=9)


DEFECTS = (
    Defect(text_outside_marks, "unmarked"),
    Defect(path_outside_marks, "unmarked"),
    Defect(picture_outside_marks, "unmarked"),
    Defect(mark_in_artifact, "nested-marks"),
    Defect(artifact_in_mark, "nested-marks"),
    Defect(mark_not_closed, "nested-marks"),
    Defect(sentence_as_artifact, "lost-text"),
    Defect(element_removed, "unclaimed"),
    Defect(read_twice, "shared-mark"),
    Defect(holds_nothing, "absent-mark"),
    Defect(parent_tree_leads_astray, "parent-tree"),
    Defect(wrong_order, "order"),
    Defect(tree_in_circles, "tree"),
    Defect(folios_read_aloud, "running-head"),
    Defect(running_heads_without_type, "running-head"),
)

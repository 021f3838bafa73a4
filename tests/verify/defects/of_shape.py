"""Defects of the shape of the tree: headings, tables, lists and notes."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.verify.planting import Defect, element, elements, kids


def level_left_out(pdf: Pdf) -> None:
    element(pdf, "H3").S = Name.H5


def first_heading_too_deep(pdf: Pdf) -> None:
    element(pdf, "H1").S = Name.H2


def no_first_level(pdf: Pdf) -> None:
    element(pdf, "H1").S = Name.P


def two_first_levels(pdf: Pdf) -> None:
    element(pdf, "H2").S = Name.H1


def empty_paragraph(pdf: Pdf) -> None:
    parent = element(pdf, "BlockQuote")
    parent.K = Array([*kids(parent), pdf.make_indirect(Dictionary(S=Name.P, P=parent))])


def cell_missing(pdf: Pdf) -> None:
    row = element(pdf, "TBody").K[0]
    row.K = Array(kids(row)[:-1])


def no_rows(pdf: Pdf) -> None:
    for row in list(elements(pdf, "TR")):
        row.S = Name.Div


def no_scope(pdf: Pdf) -> None:
    del element(pdf, "TH").A


def no_heads(pdf: Pdf) -> None:
    for cell in list(elements(pdf, "TH")):
        cell.S = Name.TD


def head_that_does_not_exist(pdf: Pdf) -> None:
    element(pdf, "TD").A = Dictionary(O=Name.Table, Headers=Array([String("nowhere")]))


def no_items(pdf: Pdf) -> None:
    for item in kids(element(pdf, "L")):
        item.S = Name.Caption


def item_without_body(pdf: Pdf) -> None:
    element(pdf, "LBody").S = Name.P


def item_without_label(pdf: Pdf) -> None:
    for node in list(elements(pdf, "L")):
        if "/A" in node and node.A.ListNumbering == "/Disc":
            item = kids(node)[0]
            item.K = Array(kids(item)[1:])


def paragraph_among_items(pdf: Pdf) -> None:
    element(pdf, "LI").S = Name.P


def bullets_as_text(pdf: Pdf) -> None:
    for role, other in (("LI", "P"), ("L", "Div"), ("LBody", "Span"), ("Lbl", "Span")):
        for node in list(elements(pdf, role)):
            node.S = Name(f"/{other}")


def note_without_id(pdf: Pdf) -> None:
    del element(pdf, "Note").ID


def notes_with_one_id(pdf: Pdf) -> None:
    note = element(pdf, "Note")
    copy = Dictionary(S=Name.Note, P=note.P, ID=note.ID, ActualText=String("Een andere noot"))
    note.P.K = Array([*kids(note.P), pdf.make_indirect(copy)])


def note_without_reference(pdf: Pdf) -> None:
    for node in list(elements(pdf, "Reference")):
        node.S = Name.Span


DEFECTS = (
    Defect(level_left_out, "headings"),
    Defect(first_heading_too_deep, "headings"),
    Defect(no_first_level, "one-h1"),
    Defect(two_first_levels, "one-h1"),
    Defect(empty_paragraph, "empty"),
    Defect(cell_missing, "table-regular"),
    Defect(no_rows, "table-regular"),
    Defect(no_scope, "table-heads"),
    Defect(no_heads, "table-heads"),
    Defect(head_that_does_not_exist, "table-heads"),
    Defect(no_items, "list"),
    Defect(item_without_body, "list"),
    Defect(item_without_label, "list"),
    Defect(paragraph_among_items, "list"),
    Defect(bullets_as_text, "list"),
    Defect(note_without_id, "note"),
    Defect(notes_with_one_id, "note"),
    Defect(note_without_reference, "note"),
)

"""Defects to plant in a good file: each changes an open PDF so that one rule is broken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String


class Defect(NamedTuple):
    """What is done to a file, and the rule that must find it."""

    plant: Callable[[Pdf], None]
    rule: str


# --- what defects are made with


def elements(pdf: Pdf, *roles: str) -> Iterator[Any]:
    """The structure elements with one of these roles, in reading order."""
    pending = list(reversed(kids(pdf.Root.StructTreeRoot)))
    while pending:
        node = pending.pop()
        if isinstance(node, Dictionary) and "/S" in node:
            if str(node.S)[1:] in roles:
                yield node
            pending.extend(reversed(kids(node)))


def element(pdf: Pdf, *roles: str) -> Any:
    """The first of them."""
    return next(elements(pdf, *roles))


def kids(node: Any) -> list[Any]:
    """What an element holds."""
    held = node.get("/K", [])
    return list(held) if isinstance(held, Array) else [held]


def repaint(page: Any, pattern: bytes, replacement: bytes, count: int = 1) -> None:
    """Change the page description of a page, which must have what is looked for."""
    old = page.Contents.read_bytes()
    new = re.sub(pattern, replacement, old, count=count, flags=re.DOTALL)
    assert new != old
    page.Contents.write(new)


def xmp(pdf: Pdf, pattern: bytes, replacement: bytes) -> None:
    """Change the XMP metadata, which must have what is looked for."""
    old = pdf.Root.Metadata.read_bytes()
    new = re.sub(pattern, replacement, old, flags=re.DOTALL)
    assert new != old
    pdf.Root.Metadata.write(new)


def fonts(pdf: Pdf) -> list[Any]:
    """All fonts."""
    return [font for page in pdf.pages for font in page.obj.Resources.Font.values()]


def link(pdf: Pdf) -> Any:
    """The element of the first link in a paragraph."""
    return next(node for node in elements(pdf, "Link") if node.P.S == "/P")


def annotation(node: Any) -> Any:
    """What makes a link element clickable."""
    return next(kid.Obj for kid in kids(node) if isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR")


def attached(pdf: Pdf) -> Any:
    """The first attached file."""
    return pdf.Root.AF[0]


# --- the file as a whole


def untagged(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo


def not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def suspect(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


def no_title(pdf: Pdf) -> None:
    del pdf.docinfo["/Title"]


def no_title_in_xmp(pdf: Pdf) -> None:
    xmp(pdf, rb"<dc:title>.*?</dc:title>", b"")


def two_titles(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("Een ander verslag")


def title_is_a_file(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("verslag.pdf")


def title_in_xmp_is_a_file(pdf: Pdf) -> None:
    xmp(pdf, rb"(<dc:title>.*?<rdf:li[^>]*>)[^<]*", rb"\1verslag.pdf")


def title_not_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def no_such_language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("Nederlands (Vlaams)")


def no_outline(pdf: Pdf) -> None:
    del pdf.Root.Outlines
    for _ in range(20):
        pdf.add_blank_page()


def no_labels(pdf: Pdf) -> None:
    del pdf.Root.PageLabels


def other_labels(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=4)]))


def not_pdf_ua(pdf: Pdf) -> None:
    xmp(pdf, rb"<pdfuaid:part>1</pdfuaid:part>", b"")


def not_level_a(pdf: Pdf) -> None:
    xmp(pdf, rb"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")


def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def no_tab_order(pdf: Pdf) -> None:
    del pdf.pages[1].obj.Tabs


def no_text(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.obj.Contents.write(b"")


def no_colour_profile(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


# --- marks and tree


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


# --- shape


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


# --- words


def no_alt(pdf: Pdf) -> None:
    del element(pdf, "Figure").Alt


def formula_without_alt(pdf: Pdf) -> None:
    figure = element(pdf, "Figure")
    figure.S = Name.Formula
    del figure.Alt


def alt_is_a_word(pdf: Pdf) -> None:
    element(pdf, "Figure").Alt = String("Afbeelding 3")


def alt_is_a_file(pdf: Pdf) -> None:
    element(pdf, "Figure").Alt = String("grafiek-bezoekers.png")


def alt_is_short(pdf: Pdf) -> None:
    element(pdf, "Figure").Alt = String("De oogst")


def alt_is_the_caption(pdf: Pdf) -> None:
    element(pdf, "Figure").Alt = String("Figuur 1: Honing per kast")


def bare_address(pdf: Pdf) -> None:
    link(pdf).ActualText = String("https://bijen.example.org/nl/gids")


def click_here(pdf: Pdf) -> None:
    link(pdf).ActualText = String("klik hier")


def link_without_words(pdf: Pdf) -> None:
    link(pdf).ActualText = String(" ")


def link_without_description(pdf: Pdf) -> None:
    del annotation(link(pdf)).Contents


def link_without_element(pdf: Pdf) -> None:
    node = link(pdf)
    node.K = Array([kid for kid in kids(node) if not isinstance(kid, Dictionary)])


def link_without_way_back(pdf: Pdf) -> None:
    del annotation(link(pdf)).StructParent


def link_to_nowhere(pdf: Pdf) -> None:
    target = annotation(link(pdf))
    for key in ("/A", "/Dest"):
        if key in target:
            del target[key]
    target.Dest = String("nowhere")


def no_such_language_of_part(pdf: Pdf) -> None:
    next(node for node in elements(pdf, "Span") if "/Lang" in node).Lang = String("Engels!")


def wrong_language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("fr-BE")
    for node in elements(pdf, "Document"):
        node.Lang = String("fr-BE")


# --- fonts, colours, attached files


def font_not_embedded(pdf: Pdf) -> None:
    del fonts(pdf)[0].DescendantFonts[0].FontDescriptor.FontFile2


def no_unicode(pdf: Pdf) -> None:
    del fonts(pdf)[0].ToUnicode


def unicode_of_nothing(pdf: Pdf) -> None:
    stream = fonts(pdf)[0].ToUnicode
    stream.write(re.sub(rb"<0065>", b"<0000>", stream.read_bytes()))


def private_characters(pdf: Pdf) -> None:
    stream = fonts(pdf)[0].ToUnicode
    stream.write(re.sub(rb"<0065>", b"<E001>", stream.read_bytes()))


def missing_glyphs(pdf: Pdf) -> None:
    stream = fonts(pdf)[0].DescendantFonts[0].CIDToGIDMap
    stream.write(bytes(len(stream.read_bytes())))


def faint_text(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"0\.118 0\.153 0\.161 rg", b"0.6 0.6 0.6 rg", count=99)


def dark_ground(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"^", b"/Artifact BMC q 0.2 0.2 0.2 rg 0 0 600 900 re f Q EMC\n")


def ground_in_several_steps(pdf: Pdf) -> None:
    ground = b"/Artifact BMC q .5 0 0 .5 0 0 cm 0 g 0 0 m 1200 0 l 1200 1800 l 0 1800 l h f* Q EMC\n"
    repaint(pdf.pages[2].obj, rb"^", ground)


def no_relation(pdf: Pdf) -> None:
    del attached(pdf).AFRelationship


def not_associated(pdf: Pdf) -> None:
    del pdf.Root.AF


def not_described(pdf: Pdf) -> None:
    del attached(pdf).Desc


def no_file_name(pdf: Pdf) -> None:
    attached(pdf).F = String("")


def no_type(pdf: Pdf) -> None:
    del attached(pdf).EF.F.Subtype


def type_that_is_none(pdf: Pdf) -> None:
    attached(pdf).EF.F.Subtype = Name("/spreadsheet")


def not_in_utf8(pdf: Pdf) -> None:
    attached(pdf).EF.F.write("Année".encode("latin-1"))


def attached_nothing(pdf: Pdf) -> None:
    attached(pdf).EF.F.write(b"")


DEFECTS = (
    Defect(untagged, "untagged"),
    Defect(not_marked, "untagged"),
    Defect(suspect, "untagged"),
    Defect(no_title, "title"),
    Defect(no_title_in_xmp, "title"),
    Defect(two_titles, "title"),
    Defect(title_is_a_file, "title"),
    Defect(title_in_xmp_is_a_file, "title"),
    Defect(title_not_shown, "title-shown"),
    Defect(no_language, "language"),
    Defect(no_such_language, "language"),
    Defect(no_outline, "outline"),
    Defect(no_labels, "page-labels"),
    Defect(other_labels, "page-labels"),
    Defect(not_pdf_ua, "standards"),
    Defect(not_level_a, "standards"),
    Defect(no_metadata, "standards"),
    Defect(no_tab_order, "tab-order"),
    Defect(no_text, "no-text"),
    Defect(no_colour_profile, "PDFA3A-DEVICE-RGB-001"),
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
    Defect(no_alt, "alt-missing"),
    Defect(formula_without_alt, "alt-missing"),
    Defect(alt_is_a_word, "alt-placeholder"),
    Defect(alt_is_a_file, "alt-placeholder"),
    Defect(alt_is_short, "alt-placeholder"),
    Defect(alt_is_the_caption, "alt-caption"),
    Defect(bare_address, "link-text"),
    Defect(click_here, "link-text"),
    Defect(link_without_words, "link-text"),
    Defect(link_without_description, "link-contents"),
    Defect(link_without_element, "link-tag"),
    Defect(link_without_way_back, "link-tag"),
    Defect(link_to_nowhere, "link-target"),
    Defect(no_such_language_of_part, "language-of-part"),
    Defect(wrong_language, "language-of-part"),
    Defect(font_not_embedded, "font-embedded"),
    Defect(no_unicode, "font-unicode"),
    Defect(unicode_of_nothing, "font-unicode"),
    Defect(private_characters, "font-private-use"),
    Defect(missing_glyphs, "font-notdef"),
    Defect(faint_text, "contrast"),
    Defect(dark_ground, "contrast"),
    Defect(ground_in_several_steps, "contrast"),
    Defect(no_relation, "attachment-relation"),
    Defect(not_associated, "attachment-relation"),
    Defect(not_described, "attachment-description"),
    Defect(no_file_name, "attachment-description"),
    Defect(no_type, "attachment-type"),
    Defect(type_that_is_none, "attachment-type"),
    Defect(not_in_utf8, "attachment-content"),
    Defect(attached_nothing, "attachment-content"),
)


def planted(data: bytes, *plants: Callable[[Pdf], None], **saving: Any) -> bytes:
    """A file with defects in it."""
    stream = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        for plant in plants:
            plant(pdf)
        pdf.save(stream, **saving)
    return stream.getvalue()

"""A small tagged PDF made by hand: one page, a heading, a paragraph with a link over two lines, an artifact."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

CONTENT = b"""
/H1 <</MCID 0>> BDC BT /F1 20 Tf 50 700 Td <00480049> Tj ET EMC
/Artifact <</Type /Pagination>> BDC 0 0 0 rg 50 690 100 1 re f BT /F1 8 Tf 50 30 Td <0031> Tj ET EMC
/P <</MCID 1>> BDC BT /F1 10 Tf 1 0 0 rg 50 650 Td [<0061> -250 <0062>] TJ EMC
/Link <</MCID 2>> BDC 30 0 Td <006300AD> Tj 0 -14 Td <0064> Tj EMC
/P <</MCID 3>> BDC 0 -14 Td <FB01> Tj ET EMC
"""
UNICODE = b"""1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0048> <0048> <FB01> <00660069> endbfchar
3 beginbfrange <0030> <0039> <0030> <0061> <0064> [<0061> <0062> <0063> <0064>] <0049> <0049> <0049> endbfrange
1 beginbfchar <00AD> <00AD> endbfchar"""


def handmade() -> bytes:
    """The file."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 800))
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/Some-Bold"),
        DW=500,
        W=Array([0x48, Array([700, 300])]),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/Some-Bold"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(inner)]),
        ToUnicode=pdf.make_stream(UNICODE),
    )
    link = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([50, 630, 100, 660]),
            Contents=String("to c d"),
            StructParent=1,
            A=Dictionary(S=Name.URI, URI=String("https://example.be/")),
        )
    )
    page.obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    page.obj.Contents = pdf.make_stream(CONTENT)
    page.obj.StructParents = 0
    page.obj.Annots = Array([link])
    _tag(pdf, page.obj, link)
    stream = BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def _tag(pdf: pikepdf.Pdf, page: Any, link: Any) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, RoleMap=Dictionary(Kop=Name.H1)))
    document = _element(pdf, root, "Document", page)
    heading = _element(pdf, document, "Kop", page)
    paragraph = _element(pdf, document, "P", page)
    inner = _element(pdf, paragraph, "Link", page)
    root.K = document
    document.K = Array([heading, paragraph])
    heading.K = 0
    paragraph.K = Array([1, inner, Dictionary(Type=Name.MCR, Pg=page, MCID=3)])
    inner.K = Array([2, Dictionary(Type=Name.OBJR, Obj=link)])
    inner.Lang = String("en")
    paragraph.A = Array([Dictionary(O=Name.Layout, TextAlign=Name.Start)])
    root.ParentTree = Dictionary(
        Kids=Array([Dictionary(Nums=Array([0, Array([heading, paragraph, inner, paragraph]), 1, inner]))])
    )
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _element(pdf: pikepdf.Pdf, parent: Any, tag: str, page: Any) -> Any:
    return pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{tag}"), P=parent, Pg=page))

"""Word files made of plain XML, each with one thing that is taken over, or that has no counterpart in a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.word.building import (
    BOX,
    about,
    cell,
    change,
    comment,
    drawing,
    field,
    item,
    link,
    mark,
    note,
    paragraph,
    picture,
    run,
    table,
)

_WEB = {"rIdL": ("hyperlink", "https://example.org/a_(b)?c=1&d=2")}
_PICTURE: dict[str, Any] = {"parts": {"media/x.png": b"\x89PNG..."}, "links": {"rIdP": ("image", "media/x.png")}}
_SIMPLE = table(["Zaal", "Plaatsen"], ["groot", "120"], ["klein", ""])

#: The name of a case -> its body, and what else `docx` wants of it.
CASES: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "headings": (
        paragraph("Daken", "Titel")
        + paragraph("Inleiding.", "Ondertitel")
        + paragraph("Een", "Kop1")
        + paragraph("Tekst.")
        + paragraph("Diep", "Kop3")
        + paragraph("Meer.")
        + paragraph("Van eigen stijl", "Eigen")
        + paragraph(run("Schuin", "<w:i/>"), "Kop1")
        + paragraph("Nog meer.")
        + paragraph("", "Kop2")
        + paragraph("Alleen", "Kop2"),
        {},
    ),
    "deep-headings": (
        "".join(paragraph(f"Kop {n}", f"Kop{n}") + paragraph(f"Tekst {n}.") for n in range(1, 6))
        + paragraph("Weer", "Kop1")
        + paragraph("Tekst."),
        {},
    ),
    "heading-alone-is-the-title": (paragraph("Daken", "Kop1") + paragraph("A", "Kop2") + paragraph("Tekst."), {}),
    "heading-with-note": (
        paragraph(run("Kop") + mark(1), "Kop1") + paragraph("Tekst.") + paragraph("Kop", "Kop1") + paragraph("b"),
        {"parts": {"footnotes": note(1, "Een noot.")}},
    ),
    "heading-with-lost-note": (
        paragraph(run("Kop") + mark(1), "Kop1") + _SIMPLE,
        {"parts": {"footnotes": note(1, "Een noot.")}},
    ),
    "emphasis": (
        paragraph(
            run("Gewoon ")
            + run("vet ", "<w:b/>")
            + run("en", "<w:b/><w:i/>")
            + run(" schuin", "<w:i/>")
            + run(" dan ")
            + run("zwaar", '<w:rStyle w:val="Zwaar"/>')
            + run(" niet vet", '<w:b w:val="0"/>')
        )
        + paragraph(run("ge") + run("spl", "<w:b/>") + run("itst", "<w:b/>") + run("."))
        + paragraph(run("a", "<w:b/>") + run("b", "<w:b/><w:i/>") + run("c", "<w:i/>") + run("d", "<w:i/><w:b/>"))
        + paragraph(run("caf") + run("e", "<w:b/>") + run("\u0301 open")),
        {},
    ),
    "signs-of-markup": (
        paragraph(r"{date:2022-01-01} *ster* [link](x) [^n] [@f] \ \* \n 2**3 a]b } - #: > |"),
        {},
    ),
    "lists": (
        item("een")
        + item("diep", 1, 1)
        + item("dieper", 1, 2)
        + item("twee")
        + paragraph("Tussen.")
        + item("a", 2)
        + item("b", 2, 1)
        + item("punt", 2, 2)
        + item("vier", 3)
        + paragraph("Tussen.")
        + item("verder", 2)
        + item("anders", 4)
        + item("weer anders", 1)
        + paragraph("Van stijl", "Punten"),
        {},
    ),
    "tables": (
        paragraph("Tabel 1: Zalen", "Bijschrift")
        + _SIMPLE
        + paragraph("Tekst.")
        + table(["", "Naam"], ["1", "1.300,50"], ["", ""], ["–", "Straat"]),
        {},
    ),
    "captions": (
        paragraph("Tabel 2 Zalen", "Bijschrift")
        + _SIMPLE
        + paragraph("Tekst.")
        + paragraph("Budget 2024 in euro", "Bijschrift")
        + _SIMPLE
        + paragraph(about(0, run("Figuur 3. Los")), "Bijschrift"),
        {"parts": {"comments": comment(0, "Waarvan?")}},
    ),
    "tables-that-are-none": (
        table([cell(paragraph("Let op", "Kop1") + paragraph("Een kader."))])
        + table(["links", "rechts"])
        + table(["a"], ["b"])
        + table(["", ""], ["", ""]),
        {},
    ),
    "cells": (
        table(
            [cell("Breed", '<w:gridSpan w:val="2"/>'), "Drie"],
            [cell(paragraph("een") + paragraph("twee")), cell(item("punt")), cell(paragraph(picture()))],
            [cell(_SIMPLE), cell(paragraph(run("noot") + mark(1))), cell("hoog", "<w:vMerge/>")],
        ),
        {**_PICTURE, "parts": {**_PICTURE["parts"], "footnotes": note(1, "Onder de tabel.")}},
    ),
    "notes": (
        paragraph(run("Eerst") + mark(2) + run(", dan ") + mark(1) + run(" en ") + mark(2) + run(" weg") + mark(9)),
        {
            "parts": {
                "footnotes": '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
                + note(1, "Een [noot].")
                + note(2, "Twee.")
            }
        },
    ),
    "endnotes": (
        paragraph('<w:r><w:t>Eind</w:t><w:endnoteReference w:id="1"/></w:r>'),
        {"parts": {"endnotes": f'<w:endnote w:id="1">{paragraph("Aan het")}{paragraph("einde.")}</w:endnote>'}},
    ),
    "links": (
        paragraph(
            link("op het web", "rIdL")
            + run(" ")
            + field('HYPERLINK "https://example.org/" \\l "deel"', "in een veld")
            + run(" ")
            + link("hier", anchor="_Ref1")
            + run(" ")
            + link("op schijf", "rIdF")
        ),
        {"links": {**_WEB, "rIdF": ("hyperlink", "file://server/x.doc")}},
    ),
    "pictures": (
        paragraph(picture(alt="Een dak in de zon"))
        + paragraph("Figuur 3. Het dak", "Bijschrift")
        + paragraph(run("Woorden en ") + picture())
        + paragraph(picture("rIdE"))
        + paragraph(picture("rIdW"))
        + paragraph("Los", "Bijschrift")
        + paragraph("Einde."),
        {
            "parts": {**_PICTURE["parts"], "media/y.emf": b"\1\0\0\0"},
            "links": {
                **_PICTURE["links"],
                "rIdE": ("image", "media/y.emf"),
                "rIdW": ("image", "https://example.org/z.png"),
            },
        },
    ),
    "picture-of-vml": (
        paragraph('<w:r><w:pict><v:shape alt="Oud dak"><v:imagedata r:id="rIdP"/></v:shape></w:pict></w:r>'),
        _PICTURE,
    ),
    "cropped": (
        paragraph(picture(alt="Dak").replace("</pic:blipFill>", '<a:srcRect l="100"/></pic:blipFill>')),
        _PICTURE,
    ),
    "fields-without-end": (
        paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("Eerst."))
        + paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("Zonder einde."))
        + paragraph("Daarna."),
        {},
    ),
    "note-alone": (paragraph(mark(1)), {"parts": {"footnotes": note(1, "Een noot.")}}),
    "initial": (
        paragraph("D", properties='<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph("aken zijn groen."),
        {},
    ),
    "quote": (paragraph("Een woord.", "Citaat"), {}),
    "language": (
        paragraph(
            run("Er is ") + run("due diligence", '<w:lang w:val="en-GB"/>') + run(" nodig, zegt de wet over ketens.")
        )
        + paragraph(run("Alles is Engels volgens Word", '<w:lang w:val="en-US"/>') + run(" hier")),
        {},
    ),
    "dirt": (
        paragraph(
            run("ge\u00adsplitst")
            + '<w:proofErr w:type="spellStart"/>'
            + run("fout")
            + '<w:proofErr w:type="spellEnd"/>'
            + "<w:smartTag>"
            + run(" in Brussel")
            + "</w:smartTag>"
            + "<w:sdt><w:sdtPr/><w:sdtContent>"
            + run(" en een veld")
            + "</w:sdtContent></w:sdt>"
            + "<w:r><w:softHyphen/><w:noBreakHyphen/><w:lastRenderedPageBreak/></w:r>"
            + run("streep  \u200b\u200f en\u00a0vast\ufeff “zo” ’t")
            + '<w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/>'
        )
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('In een besturing.')}</w:sdtContent></w:sdt>",
        {},
    ),
    "left-out": (
        paragraph(run("Hier staat ") + BOX)
        + paragraph("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + run(" som"))
        + paragraph('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>')
        + paragraph(drawing("chart", alt="Staven") + drawing("diagram") + run("beeld"))
        + paragraph(run("gezien") + run(" verborgen", "<w:vanish/>"))
        + paragraph("Inhoud....1", "Inhopg1")
        + paragraph(field('TOC \\o "1-3"', "Daken 3"))
        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + paragraph("Klik hier.")
        + "</w:sdtContent></w:sdt>"
        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        + f"<w:sdtContent>{paragraph('Inhoud')}</w:sdtContent></w:sdt>"
        + '<w:altChunk r:id="x"/>'
        + paragraph(run("pijl ") + '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>')
        + paragraph("<w:r><w:newThing/></w:r>" + run("nieuw"))
        + paragraph(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Kies") + "</w:sdtContent></w:sdt>"
        ),
        {"parts": {"header1": paragraph("Ontwerp van de dienst"), "footer1": paragraph("12")}},
    ),
    "looks": (
        paragraph(run("m") + run("2", '<w:vertAlign w:val="superscript"/>') + run("e", '<w:rStyle w:val="Hoog"/>'))
        + paragraph(run("rood", '<w:color w:val="FF0000"/>') + run("zwart", '<w:color w:val="auto"/>'))
        + paragraph(run("weg", "<w:strike/>") + run("streep", '<w:u w:val="single"/>'))
        + paragraph("<w:r><w:t>een</w:t><w:br/><w:t>twee</w:t><w:tab/><w:t>drie</w:t></w:r>")
        + paragraph('<w:r><w:br w:type="page"/><w:t>nieuw blad</w:t></w:r>')
        + paragraph(run("Zie ") + field("REF _Ref1 \\h", "tabel 2") + run(" op ") + field("DATE", "1 mei"))
        + paragraph(run("in kolommen"), properties='<w:sectPr><w:cols w:num="2"/></w:sectPr>'),
        {},
    ),
    "faked": (
        paragraph(run("Een kop in vet", "<w:b/>"))
        + paragraph("Tekst.")
        + paragraph("- met een streepje")
        + paragraph("• met een punt")
        + paragraph("1. met een nummer")
        + paragraph("b) met een letter")
        + paragraph(run("Vette zin.", "<w:b/>")),
        {},
    ),
    "comments": (
        paragraph(run("Er waren ") + about(0, run("275 aankopers")) + run(" daar."))
        + paragraph('<w:r><w:t>Los.</w:t><w:commentReference w:id="1"/></w:r>')
        + table(["Zaal", "Plaatsen"], ["groot", cell(paragraph(about(2, run("120"))))]),
        {
            "parts": {
                "comments": comment(0, "Klopt dit getal?")
                + comment(1, "Wie?")
                + comment(2, "Zeker?")
                + comment(3, "Is af.", "D")
                + comment(4, "Antwoord.", "E")
                + comment(5, "Nergens."),
                "commentsExtended": '<w15:commentEx w15:paraId="D" w15:done="1"/>'
                '<w15:commentEx w15:paraId="E" w15:paraIdParent="D" w15:done="0"/>',
            }
        },
    ),
    "changes": (
        paragraph(
            run("Er waren ")
            + change("del", run("24").replace("w:t", "w:delText"))
            + change("ins", run("25"))
            + run(" landen.")
        )
        + paragraph(change("moveFrom", run("Verplaatst. ")) + run("Blijft."))
        + paragraph(run("Gaat door"), properties=f"<w:rPr>{change('ins', '')}</w:rPr>")
        + paragraph("hier.")
        + paragraph(change("moveTo", run("Verplaatst.")), properties="<w:rPr><w:b/></w:rPr>")
        + table(["a", "b"], ["c", "d"]).replace("<w:tr>", f"<w:tr><w:trPr>{change('ins', '')}</w:trPr>", 1)
        + paragraph(run("Vet", "<w:b/><w:rPrChange w:id='3' w:author='Leescomité'><w:rPr/></w:rPrChange>")),
        {},
    ),
}

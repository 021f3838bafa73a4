"""Word files made of plain XML, for tests: what stands in them is what a test says, and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": _W,
        "r": _R,
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    }.items()
)
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Ondertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop3"><w:name w:val="heading 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop4"><w:name w:val="heading 4"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop5"><w:name w:val="heading 5"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punten"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hoog"><w:name w:val="hoog"/>
  <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
"""
_LEVELS = "".join(f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{{}}"/></w:lvl>' for depth in range(3))
_NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{_LEVELS.format(*["bullet"] * 3)}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{_LEVELS.format("decimal", "lowerLetter", "bullet")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>'
    "</w:lvlOverride></w:num>"
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
)


def docx(
    body: str,
    *,
    parts: Mapping[str, str | bytes] | None = None,
    links: Mapping[str, tuple[str, str]] | None = None,
    styles: str = _STYLES,
) -> bytes:
    """A file with a body and other parts by kind ("footnotes", "comments", "header1", ...) or by name ("media/x.png").

    `links` are relationships of the body by their ids: the kind, and where they lead; addresses lead outside.
    """
    files: dict[str, str | bytes] = {
        "document": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "styles": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        "numbering": f"<w:numbering {NAMESPACES}>{_NUMBERING}</w:numbering>",
        **{name: _root(name, one) for name, one in (parts or {}).items()},
    }
    related = {
        f"rel-{name}": (name.rstrip("0123456789"), f"{name}.xml")
        for name in files
        if name != "document" and "." not in name
    }
    related |= links or {}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _relationships({"rId1": ("officeDocument", "word/document.xml")}))
        for name, one in files.items():
            data = one if isinstance(one, bytes) else f'<?xml version="1.0" encoding="UTF-8"?>{one}'
            package.writestr(f"word/{name}" if "." in name else f"word/{name}.xml", data)
        package.writestr("word/_rels/document.xml.rels", _relationships(related))
    return out.getvalue()


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; words without any XML are a run."""
    inside = content if content.startswith("<") or not content else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def run(words: str, properties: str = "") -> str:
    """Words with a look."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def item(words: str, number: int = 1, depth: int = 0) -> str:
    """An item of a list: 1 has bullets, 2 to 4 have numbers."""
    return paragraph(words, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: list[str]) -> str:
    """A table of cells, which are words or XML."""
    made = "".join(
        f"<w:tr>{''.join(one if one.startswith('<w:tc>') else cell(one) for one in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    """A cell."""
    inside = content if content.startswith(("<w:p>", "<w:tbl>")) else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def picture(link: str = "rIdP", alt: str = "") -> str:
    """A run with a picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{escape(alt)}"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>'
        f'<a:blip r:embed="{link}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def field(instruction: str, result: str) -> str:
    """Runs of a field with its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note(number: int, words: str) -> str:
    """A footnote of the part "footnotes"."""
    return f'<w:footnote w:id="{number}">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" " + words))}</w:footnote>'


def mark(number: int) -> str:
    """The mark of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def drawing(uri: str, alt: str = "") -> str:
    """A run with a drawing that is no picture."""
    graphic = f"<a:graphic><a:graphicData uri='{_DRAWING}{uri}'/></a:graphic>"
    return (
        f"<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='{alt}'/>{graphic}</wp:inline></w:drawing></w:r>"
    )


def change(kind: str, inside: str) -> str:
    """A tracked change."""
    return f'<w:{kind} w:id="9" w:author="Leescomité" w:date="2030-01-01T00:00:00Z">{inside}</w:{kind}>'


def link(words: str, name: str = "", anchor: str = "") -> str:
    """A hyperlink with words."""
    where = f' r:id="{name}"' if name else ""
    return f"<w:hyperlink{where}{f' w:anchor={chr(34)}{anchor}{chr(34)}' if anchor else ''}>{run(words)}</w:hyperlink>"


def comment(number: int, words: str, done: str = "") -> str:
    """A comment of the part "comments"."""
    inside = f'<w:p w14:paraId="{done or number}"><w:r><w:annotationRef/></w:r>{run(words)}</w:p>'
    return f'<w:comment w:id="{number}" w:author="Leescomité" w:initials="LC">{inside}</w:comment>'


def about(number: int, inside: str) -> str:
    """Runs that a comment is about."""
    sign = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeStart w:id="{number}"/>{inside}<w:commentRangeEnd w:id="{number}"/>{sign}'


#: A run with a text box, in the forms of Word and of older programs.
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='2' name='x'/><a:graphic>"
    f"<a:graphicData uri='{_DRAWING}x'><wps:wsp><wps:txbx><w:txbxContent>{paragraph('In een vak.')}</w:txbxContent>"
    "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f"<v:textbox><w:txbxContent>{paragraph('In een vak.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
_ROOTS = {
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "comments": "w:comments",
    "commentsExtended": "w15:commentsEx",
}


def _root(name: str, content: str | bytes) -> str | bytes:
    if isinstance(content, bytes):
        return content
    root = _ROOTS.get(name) or ("w:hdr" if name.startswith("header") else "w:ftr")
    return f"<{root} {NAMESPACES}>{content}</{root}>"


def _relationships(links: Mapping[str, tuple[str, str]]) -> str:
    def one(name: str, kind: str, to: str) -> str:
        outside = ' TargetMode="External"' if "://" in to or to.startswith("mailto:") else ""
        return f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{escape(to)}"{outside}/>'

    inside = "".join([one(name, kind, to) for name, (kind, to) in links.items()])
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)

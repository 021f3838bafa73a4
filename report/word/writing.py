"""Writes .docx files: paragraphs, tables, words with a look, controls that must stay as they are, bookmarks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from report.word.package import R, W
from report.word.prose import WordLook

_W, _R = W.strip("{}"), R.strip("{}")
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_APPLICATION = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WHEN = (1980, 1, 1, 0, 0, 0)  # equal texts give equal bytes
_SMALL = '<w:color w:val="595959"/><w:sz w:val="14"/>'
_SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>'
_OUTSIDE = ' TargetMode="External"'
_MARGIN = 1134  # twentieths of a point: 2 cm
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_LONGEST_NAME = 60  # characters of the name that Word shows on a control


class DocxWriter:
    """One file, written from its beginning to its end."""

    def __init__(self, title: str, language: str) -> None:
        """`language` is the tag of the words that have none of their own, such as "nl-BE"."""
        self.title, self.language = title, language
        self._body: list[str] = []
        self._links: dict[str, str] = {}
        self._number = 0

    def paragraph(self, content: str, style: str = "") -> str:
        """A paragraph of runs."""
        named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{named}{content}</w:p>"

    def add(self, content: str) -> None:
        """One more paragraph or table."""
        self._body.append(content)

    def run(self, text: str, look: WordLook | None = None, *, small: bool = False) -> str:
        """Words with a look; a link leads to an address, or to "#name" in the file."""
        return self._linked(_run(text, _SMALL if small else _signs(look or WordLook())), look)

    def control(self, tag: str, name: str, text: str, look: WordLook | None = None) -> str:
        """Words that can be neither changed nor taken away, shaded, with what they stand for as their name."""
        self._number += 1
        inside = _run(text, _signs(look or WordLook(), _SHADED))
        made = (
            f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(name[:_LONGEST_NAME])}/><w:tag w:val={quoteattr(tag)}/>"
            f'<w:id w:val="{self._number}"/><w:lock w:val="sdtContentLocked"/></w:sdtPr>'
            f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        )
        return self._linked(made, look)

    def _linked(self, content: str, look: WordLook | None) -> str:
        if look is None or not look.link:
            return content
        if look.link.startswith("#"):
            return f"<w:hyperlink w:anchor={quoteattr(look.link[1:])}>{content}</w:hyperlink>"
        name = self._links.setdefault(look.link, f"rIdL{len(self._links) + 1}")
        return f'<w:hyperlink r:id="{name}">{content}</w:hyperlink>'

    def bookmarked(self, name: str, content: str) -> str:
        """Content between the ends of a bookmark."""
        self._number += 1
        start = f'<w:bookmarkStart w:id="{self._number}" w:name={quoteattr(name)}/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{self._number}"/>'

    def table(self, rows: Iterable[Sequence[str]], widths: Sequence[int]) -> str:
        """A table of cells, which are paragraphs; the first row is its head. Widths are in twentieths of a point."""
        grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
        made = []
        for at, row in enumerate(rows):
            head = "<w:tblHeader/>" if at == 0 else ""
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
                for cell, width in zip(row, widths, strict=True)
            )
            made.append(f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>")
        look = f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        properties = f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{look}</w:tblPr>'
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>"

    def to_bytes(self, *, landscape: bool) -> bytes:
        """The file."""
        size = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
        margins = " ".join([f'w:{side}="{_MARGIN}"' for side in ("top", "right", "bottom", "left")])
        page = f'<w:pgSz {size}/><w:pgMar {margins} w:header="567" w:footer="567" w:gutter="0"/>'
        body = f"{''.join(self._body)}<w:sectPr>{page}</w:sectPr>"
        parts = {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _relationships(
                [
                    ("rId1", f"{_R}/officeDocument", "word/document.xml", False),
                    ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False),
                ]
            ),
            "docProps/core.xml": _CORE.format(title=escape(self.title), language=escape(self.language)),
            "word/document.xml": f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{body}</w:body></w:document>',
            "word/styles.xml": _STYLES.replace("LANGUAGE", escape(self.language)),
            "word/_rels/document.xml.rels": _relationships(
                [
                    ("rIdS", f"{_R}/styles", "styles.xml", False),
                    *[(name, f"{_R}/hyperlink", address, True) for address, name in self._links.items()],
                ]
            ),
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in parts.items():
                package.writestr(zipfile.ZipInfo(name, _WHEN), (_HEAD + text).encode(), zipfile.ZIP_DEFLATED)
        return out.getvalue()


def _run(text: str, properties: str) -> str:
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _signs(look: WordLook, shading: str = "") -> str:
    """The properties of a look, in the order that the standard wants."""
    signs = ("<w:b/>" if look.strong else "") + ("<w:i/>" if look.emphasis else "")
    return signs + shading + (f"<w:lang w:val={quoteattr(look.language)}/>" if look.language else "")


def _relationships(links: Iterable[tuple[str, str, str, bool]]) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target={quoteattr(to)}{_OUTSIDE if outside else ""}/>'
        for name, kind, to, outside in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_APPLICATION}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_APPLICATION}.styles+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)
_CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>"
)
_STYLES = (
    f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" '
    'w:cs="Calibri"/><w:sz w:val="21"/><w:lang w:val="LANGUAGE"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>'
)

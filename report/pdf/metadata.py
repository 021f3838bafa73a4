"""What the file says about itself: title, dates, language and the standards that it keeps, in Info and in XMP alike."""

from __future__ import annotations

import datetime
import os
import uuid
from typing import TYPE_CHECKING

from report import __version__
from report.pdf.objects import text_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.document import Metadata
    from report.pdf.objects import ObjectFile

CREATOR = "sppreport"
PRODUCER = f"sppreport {__version__}, ReportLab"
NOTHING = (
    "<rdf:Bag></rdf:Bag>",
    "<rdf:li></rdf:li>",
    '"x-default"></rdf:li>',
    "<pdf:Keywords></pdf:Keywords>",
    "<dc:identifier></dc:identifier>",
    "<xmpMM:VersionID></xmpMM:VersionID>",
)

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" {spaces}xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:identifier>{identifier}</dc:identifier>
<dc:relation><rdf:Bag>{whole}</rdf:Bag></dc:relation>
<dc:title>{title}</dc:title>
<dc:description>{description}</dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
<dc:subject><rdf:Bag>{subjects}</rdf:Bag></dc:subject>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmpMM:VersionID>{version}</xmpMM:VersionID>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{modified}</xmp:ModifyDate>
<xmp:MetadataDate>{modified}</xmp:MetadataDate>
{press}
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>{schemas}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


#: What a file for printers says besides (ISO 15930-7), and what its namespace is (ISO 19005-3, 6.6.2.3).
PRESS_SPACES = 'xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" '
PRESS = """<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>"""
PRESS_SCHEMA = """<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/X identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.npes.org/pdfx/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfxid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>GTS_PDFXVersion</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part and conformance level of ISO 15930 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>"""


def write_info(file: ObjectFile, editions: Sequence[Metadata], *, is_for_press: bool = False) -> int:
    """Write the information dictionary (ISO 32000-1, 14.3.3) of a file with these editions; returns its number."""
    data = editions[0]
    entries = {
        "Title": in_all([one.title for one in editions]),
        "Author": in_all([one.author for one in editions]),
        "Subject": in_all([one.subject for one in editions]),
        "Keywords": ", ".join(_keywords(editions)),
        "Creator": CREATOR,
        "Producer": PRODUCER,
        "CreationDate": pdf_date(created(data)),
        "ModDate": pdf_date(modified(data)),
    }
    trapped = "/Trapped/False" if is_for_press else ""
    return file.add(
        f"<<{''.join([f'/{key}{text_string(value)}' for key, value in entries.items() if value])}{trapped}>>"
    )


def write_xmp(file: ObjectFile, editions: Sequence[Metadata], *, is_for_press: bool = False) -> int:
    """Write the same as XMP (ISO 19005-3, 6.6.2), not deflated, for programs that know no PDF; returns its number."""
    data, parts = editions[0], [one.part_of for one in editions if one.part_of]
    document = uuid.uuid5(uuid.NAMESPACE_URL, f"{data.identifier} {modified(data):%Y-%m-%d %H:%M:%S}")
    filled = XMP.format(
        spaces=PRESS_SPACES if is_for_press else "",
        press=PRESS.format(document=document) if is_for_press else "",
        schemas=PRESS_SCHEMA if is_for_press else "",
        title=_in_languages([(one.title, one.language_tag) for one in editions]),
        description=_in_languages([(one.subject, one.language_tag) for one in editions]),
        identifier=escape(data.identifier),
        version=escape(data.version or ("1" if is_for_press else "")),
        whole=_listed(parts),
        author=escape(in_all([one.author for one in editions])),
        languages=_listed([one.language_tag for one in editions]),
        subjects=_listed(_keywords(editions)),
        keywords=escape(", ".join(_keywords(editions))),
        producer=escape(PRODUCER),
        creator=CREATOR,
        created=created(data).strftime("%Y-%m-%dT%H:%M:%SZ"),
        modified=modified(data).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    kept = [line for line in filled.split("\n") if line and not any(nothing in line for nothing in NOTHING)]
    return file.stream("/Type/Metadata/Subtype/XML", "\n".join(kept).encode("utf-8"))


def in_all(texts: Sequence[str]) -> str:
    """What several editions call the same thing: in the order of their languages, each once."""
    return " / ".join(filter(None, dict.fromkeys(texts)))


def _keywords(editions: Sequence[Metadata]) -> list[str]:
    """Those of all editions, each once."""
    return list(dict.fromkeys([word for one in editions for word in one.keywords]))


def _listed(texts: Iterable[str]) -> str:
    return "".join([f"<rdf:li>{escape(text)}</rdf:li>" for text in texts])


def created(data: Metadata) -> datetime.datetime:
    """When the edition was made: the day of publication, never the clock."""
    return datetime.datetime.combine(data.published, datetime.time(), datetime.UTC)


def modified(data: Metadata) -> datetime.datetime:
    """When the file was made, for whoever sets SOURCE_DATE_EPOCH (seconds since 1970); else the day of publication.

    That is the day of the correction for a corrected edition.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    day = datetime.datetime.combine(data.corrected or data.published, datetime.time(), datetime.UTC)
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch.isdecimal() else day


def pdf_date(moment: datetime.datetime) -> str:
    """A moment in universal time, as PDF writes it (ISO 32000-1, 7.9.4)."""
    return f"D:{moment:%Y%m%d%H%M%S}Z"


def escape(text: str) -> str:
    """Text as XML has it; the library's own function would take longer to import than to call."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _in_languages(texts: Sequence[tuple[str, str]]) -> str:
    """A text in each language, behind what is shown to readers of others: it in all of them."""
    every = [(in_all([text for text, _ in texts]), "x-default"), *texts]
    items = "".join([f'<rdf:li xml:lang="{tag}">{escape(words)}</rdf:li>' for words, tag in every])
    return f"<rdf:Alt>{items}</rdf:Alt>"

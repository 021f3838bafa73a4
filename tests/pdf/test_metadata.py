"""What a file says about itself: Info and XMP agree, dates are the content's, colours are sRGB, data are attached."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from report.document import Attachment, Document
from tests.documents import document, paragraph
from tests.pdf.tagged import made, verdicts
from tests.strategies import FIRST

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
}


def plain(**changes: Any) -> Document:
    one = document(FIRST, paragraph("Een zin."))
    return replace(one, metadata=replace(one.metadata, **changes))


def opened(found: Document) -> pikepdf.Pdf:
    _, data = made(found)
    assert verdicts(data) == []
    return pikepdf.open(BytesIO(data))


def xmp(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """The properties of the first description, alternatives by their language."""
    data = pdf.Root.Metadata.read_raw_bytes()
    (rdf,) = ET.fromstring(re.sub(rb"<\?xpacket[^>]*\?>", b"", data))
    found: dict[str, Any] = {}
    for node in rdf[0]:
        space, _, name = node.tag[1:].partition("}")
        items = node.findall(f".//{RDF}li")
        languages = {item.get("{http://www.w3.org/XML/1998/namespace}lang"): item.text for item in items}
        found[f"{SPACES[space]}:{name}"] = (
            node.text if not items else [item.text for item in items] if None in languages else languages
        )
    return found


def test_info_and_xmp_say_the_same() -> None:
    title = "Verslag & <toekomst> – «ç\u202f»"
    pdf = opened(plain(title=title, subject="Wat (het) is", author="A & B", keywords=("één", "t/w")))
    info, said = pdf.docinfo, xmp(pdf)
    assert said["dc:title"] == {"x-default": title, "nl-BE": title}
    assert str(info.Title) == title
    assert said["dc:description"]["x-default"] == str(info.Subject) == "Wat (het) is"
    assert said["dc:creator"] == [str(info.Author)] == ["A & B"]
    assert (said["dc:subject"], said["pdf:Keywords"], str(info.Keywords)) == (["één", "t/w"], "één, t/w", "één, t/w")
    assert (said["pdf:Producer"], said["xmp:CreatorTool"]) == (str(info.Producer), str(info.Creator))
    assert said["dc:language"] == ["nl-BE"]
    assert said["xmp:CreateDate"] == said["xmp:ModifyDate"] == "2030-12-31T00:00:00Z"
    assert str(info.CreationDate) == str(info.ModDate) == "D:20301231000000Z"
    assert (said["pdfaid:part"], said["pdfaid:conformance"], said["pdfuaid:part"]) == ("3", "A", "1")


def test_what_is_not_known_is_not_said() -> None:
    pdf = opened(plain(subject="", author="", keywords=()))
    assert {"dc:subject", "dc:description", "dc:creator", "pdf:Keywords"} & set(xmp(pdf)) == set()
    assert {"/Subject", "/Author", "/Keywords"} & set(pdf.docinfo.keys()) == set()


def test_metadata_can_be_read_without_knowing_pdf() -> None:
    _, data = made(plain())
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    pdf = opened(plain())
    assert "/Filter" not in pdf.Root.Metadata


def test_whoever_asks_for_it_may_date_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    pdf = opened(plain())
    assert str(pdf.docinfo.CreationDate) == "D:20301231000000Z"
    assert str(pdf.docinfo.ModDate) == "D:20231114221320Z"
    assert xmp(pdf)["xmp:ModifyDate"] == "2023-11-14T22:13:20Z"


def test_the_catalog_says_what_readers_ask_for() -> None:
    pdf = opened(plain())
    root = pdf.Root
    assert str(root.Lang) == "nl-BE"
    assert (bool(root.MarkInfo.Marked), bool(root.ViewerPreferences.DisplayDocTitle)) == (True, True)
    assert "/RoleMap" not in root.StructTreeRoot  # all roles are standard ones
    assert "/Outlines" in root


def test_colours_are_srgb_and_the_profile_has_a_fixed_date() -> None:
    pdf = opened(plain())
    (intent,) = pdf.Root.OutputIntents
    profile = intent.DestOutputProfile
    data = profile.read_bytes()
    assert (str(intent.S), str(intent.OutputConditionIdentifier), int(profile.N)) == (
        "/GTS_PDFA1",
        "sRGB IEC61966-2.1",
        3,
    )
    assert (data[12:20], data[36:40], int.from_bytes(data[:4], "big")) == (b"mntrRGB ", b"acsp", len(data))
    assert data[24:36].hex() == "07e600010001000000000000"  # 1 January 2022
    assert len(data) < 1000


ATTACHMENTS = (
    Attachment("bezoeken.csv", "Bezoeken: één per (dag)", b"dag;aantal\r\n1;2\r\n"),
    Attachment("aa.csv", "Twee", b""),
)


def test_data_are_attached_as_associated_files() -> None:
    found = replace(plain(), attachments=ATTACHMENTS)
    pdf = opened(found)
    specifications = list(pdf.Root.AF)
    assert [str(s.UF) for s in specifications] == ["bezoeken.csv", "aa.csv"]
    assert [str(key) for key in pdf.Root.Names.EmbeddedFiles.Names[::2]] == ["aa.csv", "bezoeken.csv"]
    for wanted, one in zip(ATTACHMENTS, specifications, strict=True):
        file = one.EF.UF
        assert (str(one.F), str(one.Desc), str(one.AFRelationship)) == (wanted.name, wanted.description, "/Data")
        assert (str(file.Subtype), int(file.Params.Size), str(file.Params.ModDate)) == (
            "/text/csv",
            len(wanted.content),
            "D:20301231000000Z",
        )
        assert file.read_bytes() == wanted.content
        assert one.EF.F.objgen == file.objgen


def test_without_data_nothing_is_attached() -> None:
    pdf = opened(plain())
    assert {"/AF", "/Names"} & set(pdf.Root.keys()) == set()

"""Word files that are none, damaged, or made to do harm: each is refused in a line."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError
from report.files import UnreadableError
from report.files.archive import MOST_PARTS, Archive
from report.word.package import Package
from tests.word.building import docx, paragraph
from tests.word.taking import read, taken


def zipped(**parts: str | bytes) -> bytes:
    """A ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def changed(old: bytes, new: bytes) -> bytes:
    """A file whose body has other bytes."""
    data = docx(paragraph("WOORDEN"))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    return zipped(**{name: part.replace(old, new) for name, part in parts.items()})


def protected() -> bytes:
    """A ZIP file that says of its parts that they need a password."""
    data = bytearray(docx(paragraph("Een.")))
    for found in re.finditer(rb"PK\x01\x02", bytes(data)):
        data[found.start() + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "this is no Word file"),
        (b"%PDF-1.7", "this is no Word file"),
        (zipped(a="b"), "this is no Word file"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "this is no Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "the file is of Word 97, or protected by a password"),
        (docx(paragraph("Een."))[:-300], "the file is damaged, or not complete"),
        (protected(), "the file is protected by a password"),
        (changed(b"<w:document", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document'), "document type declaration"),
        (changed(b"</w:body>", b""), "not readable as XML from here on"),
    ],
)
def test_no_word_file(data: bytes, says: str) -> None:
    with pytest.raises(ContentError, match=says.replace("(", ".")):
        read(data)


def test_a_folder_and_no_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing.docx"):
        with pytest.raises(ContentError, match="the file cannot be read"):
            Package.opened(path)


def test_a_bomb_and_a_swarm_are_not_read() -> None:
    with pytest.raises(UnreadableError, match=r"'a' in the file is larger than 0.1 MB"):
        Archive(zipped(a=b"\0" * 1_000_000)).read("a", 100_000)
    with pytest.raises(UnreadableError, match="parts, where"):
        Archive(zipped(**{str(number): b"" for number in range(MOST_PARTS + 1)}))


def test_the_strict_form_of_the_standard_is_read() -> None:
    old, new = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert "nl: WOORDEN" in taken(changed(old, new))


def test_what_is_nested_without_end_is_read_to_an_end() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 30 + paragraph("diep") + "</w:tc></w:tr></w:tbl>" * 30
    assert "left out: what this program does not know" in taken(docx(deep))

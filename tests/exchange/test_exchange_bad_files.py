"""Files that are no translators' files are refused with what is wrong, and nothing makes reading fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.diagnostics.errors import ContentError, RequestError
from report.exchange.arrival import Home, arrived
from report.exchange.courier import import_file
from report.exchange.formats import LARGEST, read_bytes
from report.exchange.parcel import Delivery
from tests.examples import examples
from tests.exchange.parcels import FORMATS, sent

pytestmark = pytest.mark.slow

HOME = Home("content/2030", ("nl", "fr"), ())


XLIFF = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="fr">'
BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 9))
HEAD = 'msgid ""\nmsgstr "Language: fr\\nX-Source-Language: nl\\n"\n\n'


@pytest.mark.parametrize(
    ("data", "line", "expected"),
    [
        (b"", 1, "the file is empty"),
        (b"\xef\xbb\xbf \n", 1, "the file is empty"),
        (b"<xliff>", 1, "not readable as XML from here on"),
        (b'<?xml version="1.0" encoding="x-none"?><xliff/>', 1, "not readable as XML"),
        (b"<html>\n</html>", 1, "the file is no XLIFF of version 2.0 or 1.2: it starts with <html>"),
        (
            b"<xliff version='1.2'/>",
            1,
            "the file is no XLIFF of version 2.0 or 1.2: it starts with <xliff> version '1.2'",
        ),
        (
            b"<xliff xmlns='urn:oasis:names:tc:xliff:document:1.1' version='1.1'/>",
            1,
            "the file is no XLIFF of version 2.0 or 1.2: it starts with <xliff> version '1.1'",
        ),
        (f"{XLIFF}\n\n<file></xliff>".encode(), 3, "not readable as XML from here on"),
        (f"{XLIFF}<file id='f'/>".encode(), 1, "not readable as XML from here on"),
        (f"{XLIFF}<file id='f'/></xliff>".encode(), 1, "the file holds no texts"),
        (f"{XLIFF}</xliff>".encode(), 1, "the file holds no texts"),
        (f"{XLIFF}{'<group>' * 300}".encode(), 1, "not readable as XML from here on"),
        (f"<!DOCTYPE x [<!ENTITY b0 'b'>{BOMB}]>{XLIFF}&b8;</xliff>".encode(), 1, "the file has a document type"),
        (f"<!DOCTYPE x SYSTEM 'file:///etc/passwd'>{XLIFF}</xliff>".encode(), 1, "the file has a document type"),
        (f"<!DOCTYPE x []>{XLIFF}</xliff>".encode("utf-16"), 1, "the file has a document type"),
        (f"{XLIFF}&unknown;</xliff>".encode(), 1, "not readable as XML from here on"),
        (f"{XLIFF}<file>\x1b</file></xliff>".encode(), 1, "not readable as XML from here on"),
        (f"<?xml version='1.0' encoding='no-such'?>{XLIFF}</xliff>".encode(), 1, "not readable as XML"),
        (b'msgid "a\n', 1, "a line that is not written as PO"),
        (b'msgid "a"\nmsgstr b\n', 2, "a line that is not written as PO"),
        (b'msgid "a \\q"\nmsgstr ""\n', 1, "a line that is not written as PO"),
        (b"id: harvest\n", 1, "the file is no XLIFF, PO or TMX"),
        (b"# A heading\n\nWords of msgid and more.\n" * 50, 1, "the file is no XLIFF, PO or TMX"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", 1, "the file is no XLIFF, PO or TMX"),
        (b"PK\x03\x04", 1, "the file is no XLIFF, PO or TMX"),
        (b'msgid "a"\n\nmsgid "b"\nmsgstr ""\n', 3, "'msgid' where msgstr should stand"),
        (b'msgstr "a"\n', 1, "'msgstr' where msgctxt or msgid should stand"),
        (b'msgid "a"\nmsgstr ""\nmsgstr "b"\n', 3, "'msgstr' where msgctxt or msgid should stand"),
        (b'# a\n"b"\nmsgid "c"\nmsgstr ""\n', 2, "words that belong to no message"),
        (b'msgctxt "a"\nmsgid "b"\n', 3, "the file ends in the middle of a message"),
        (b'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\n', 2, "a plural form, which no text of a report has"),
        ('msgid "é"\nmsgstr ""\n'.encode("latin-1"), 1, "the file is not written in UTF-8"),
        (
            b'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n',
            1,
            "the file says that it is written in",
        ),
        (HEAD.encode(), 1, "the file holds no texts"),
    ],
)
def test_a_file_that_is_none(data: bytes, line: int, expected: str) -> None:
    with pytest.raises(ContentError) as raised:
        arrived(read_bytes(data, "file"), HOME)
    first = raised.value.diagnostics[0]
    assert first.message.startswith(expected)
    assert (first.mark.file, first.mark.line) == ("file", line)
    assert first.hint


def test_a_file_of_another_kind_is_told_in_one_message() -> None:
    with pytest.raises(ContentError) as raised:
        read_bytes((Path(__file__).parents[2] / "README.md").read_bytes(), "README.md")
    (one,) = raised.value.diagnostics
    assert one.message == "the file is no XLIFF, PO or TMX, which translators send back"


def test_every_bad_line_of_po_is_told() -> None:
    with pytest.raises(ContentError) as raised:
        read_bytes(b'msgid a\nmsgstr ""\n\nmsgid "b"\nmsgstr "c\n', "file")
    assert [one.mark.line for one in raised.value.diagnostics] == [1, 2, 5, 6]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.xlf"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(ContentError, match=r"the file is too large: 20\.0 MB, where 20 MB is the most"):
        import_file(tmp_path, None, path)


@pytest.mark.parametrize("comment", ["#: \u2068roofs 5", "#: roofs\u2069"])
def test_what_no_reader_of_po_takes_is_told_with_its_line(comment: str) -> None:
    """The signs around a file's name with spaces, of which one is lost."""
    data = sent("invented", "po").data
    with pytest.raises(ContentError) as raised:
        read_bytes(data + f'\n{comment}\nmsgid "a"\nmsgstr "b"\n'.encode(), "back.po")
    (one,) = raised.value.diagnostics
    assert one.message == "not readable as PO from this line on"
    assert one.hint == "open it in a tool for PO files, such as Poedit, and save it again"
    assert one.mark.line > data.count(b"\n")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlf", tmp_path):
        with pytest.raises(RequestError, match="cannot be read"):
            import_file(tmp_path, None, path)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": "content/2029"}, "the file holds texts of content/2029, not of content/2030"),
        ({"target_language": "de-AT"}, "the target language of the file is 'de', and no edition's"),
        ({"source_language": "de"}, "the source language of the file is 'de', and no edition's"),
        ({"target_language": ""}, "the file does not say what its target language is"),
        ({"source_language": ""}, "the file does not say what its source language is"),
        ({"source_language": "fr_BE"}, "the file translates 'fr' into itself"),
    ],
)
def test_a_file_of_another_report(changes: dict[str, Any], expected: str) -> None:
    delivery = Delivery("file", "content/2030", "nl-BE", "fr-BE", ())._replace(**changes)
    with pytest.raises(ContentError) as raised:
        arrived(delivery, HOME)
    assert [one.message for one in raised.value.diagnostics] == [expected]


# --- nothing makes it fail -----------------------------------------------------------------------------------------

_parts = st.sampled_from(
    [
        b"<",
        b">",
        b'"',
        b"\\",
        b"\n",
        b"&",
        b"</target>",
        b"msgid",
        b"msgstr ",
        b"#~ ",
        b"\xff",
        b"\0",
        b"{",
        b"]",
        b"<pc id='1'>",
        b"",
    ]
)


@settings(max_examples=examples(100))
@given(style=st.sampled_from(FORMATS), data=st.data())
def test_a_mutilated_file_is_read_or_refused(style: str, data: st.DataObject) -> None:
    whole = sent("invented", style).data[:12_000]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(start + 40, len(whole))))
    mutilated = whole[:start] + data.draw(_parts) + whole[end:]
    try:
        delivery = read_bytes(mutilated, "file")
    except ContentError as problem:
        assert all(one.mark.file == "file" and one.message for one in problem.diagnostics)
    else:
        assert all(reply.mark.line > 0 for reply in delivery.replies)

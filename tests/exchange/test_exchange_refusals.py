"""What cannot come in is refused, all of it at once, with its line in the translator's file; and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.diagnostics.errors import ContentError, Diagnostic, RequestError
from report.exchange.arrival import Home, arrived
from report.exchange.courier import ExportOrder, export, import_file
from report.exchange.formats import LARGEST, read_bytes
from report.exchange.parcel import Delivery
from tests.examples import examples
from tests.exchange.parcels import FORMATS, files_in, sent, with_content
from tests.exchange.translator import Element, edited, lines_around, target_of, translated
from tests.invented import change

pytestmark = pytest.mark.slow

HOME = Home("content/2030", ("nl", "fr"), ())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_content(tmp_path)


def refused(root: Path, data: bytes, *, unfinished: bool = False) -> list[Diagnostic]:
    """What is wrong with a file; nothing may have been written."""
    before = files_in(root)
    path = root / "back.xlf"
    path.write_bytes(data)
    with pytest.raises(ContentError) as raised:
        import_file(root, None, path, unfinished=unfinished)
    assert files_in(root) == before
    return [one for one in raised.value.diagnostics if one.severity == "error"]


def messages(found: list[Diagnostic]) -> list[str]:
    return [one.message for one in found]


# --- broken markup -------------------------------------------------------------------------------------------------

TASTING = "harvest/tasting/1"
CALLOUT = "harvest/tasting/2"


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("harvest/2/items/1", "un budget", "lacks {money:275e6 EUR}, which the source text has"),
        ("harvest/2/items/1", "{1} et {1}", "has {money:275e6 EUR}, which the source text does not have"),
        ("hives/notes/winter", "", "has words in 'fr', and the translation is empty"),
        ("roofs/5/1", "une ligne\net une autre", "a line break inside a text"),
        ("hives/hives-table/notes/1", "un \u2028 caractère", "a control character (U+2028) that no text can hold"),
    ],
)
def test_in_every_format(style: str, name: str, words: str, expected: str, root: Path) -> None:
    data = translated(sent("invented", style).data, name, words)
    (found,) = refused(root, data)
    assert f"'{name}'" in found.message
    assert expected in found.message
    assert found.hint
    assert found.code == "exchange"
    assert found.mark.file == str(root / "back.xlf")
    keys = {"xliff": f'name="{name}"', "xliff1": f'trans-unit id="{name}"', "po": f'msgctxt "{name}"'}
    (line,) = lines_around(data, keys[style])
    assert line < found.mark.line < line + 25
    assert found.related[0].text.startswith("nl: ")
    assert found.related[0].mark.file.startswith("content/2030/")
    assert [one.mark for one in found.related[1:]] == ([found.mark] if words else [])  # and what came back


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("harvest/2/items/1", "{money:276e6 EUR}", "lacks {money:275e6 EUR}, which the source text has"),
        ("harvest/2/items/1", "{money:275e6 EUR", "'{' has no '}'"),
        ("harvest/2/items/1", "{money:275e6 EUR|words}", "the filter 'words' is unknown here"),
        (TASTING, "Le tilleul.", "lacks *…*, which the source text has"),
        (TASTING, "Le **tilleul**.", "lacks *…*, which the source text has"),
        (TASTING, "Le *tilleul.", "'*' is never closed"),
        (CALLOUT, "{term:fbo} OHP_12", "lacks […]{ref}, which the source text has"),
        (CALLOUT, "{term:fbo} [OHP_12]{reff}", "unknown property 'reff' of a phrase"),
        ("roofs/5/1", "Voir[^winter].", "has [^winter], which the source text does not have"),
        ("roofs/5/1", "[Voir](guide).", "has […](guide), which the source text does not have"),
        ("roofs/5/1", "[Voir](guide", "brackets without an address or a language"),
        ("report/title", "\t", "has words in 'fr', and the translation is empty"),
    ],
)
def test_in_po_where_markup_is_typed(name: str, words: str, expected: str, root: Path) -> None:
    found = refused(root, translated(sent("invented", "po").data, name, words))
    if "filter" in expected:
        assert "filter" in found[0].message
        assert found[0].related[0].text == "this would be wrong in the report"
    else:
        assert expected in "\n".join(messages(found))


def test_another_wording_of_a_slot_comes_in(root: Path) -> None:
    path = root / "back.po"
    path.write_bytes(translated(sent("invented", "po").data, "harvest/3/items/2", "peser {int:4} fois"))
    assert len(import_file(root, None, path).arrival.changes) == 1


def test_everything_is_told_at_once_in_the_order_of_the_file(root: Path) -> None:
    data = sent("invented", "xliff").data
    for name in ("harvest/2/items/1", "summary/1", "roofs/1"):
        data = translated(data, name, "rien")
    data = translated(data, "roofs/5/1", "Tout va bien ici.")
    found = refused(root, data)
    assert len({one.mark.line for one in found}) == 3
    assert found == sorted(found)


def test_a_text_twice_with_other_words(root: Path) -> None:
    data = sent("invented", "po").data
    message = data[data.index(b'msgctxt "roofs/5/1"') :].partition(b"\n\n")[0]
    both = translated(data, "roofs/5/1", "Une chose") + b"\n" + message.replace(b"Uniquement", b"Seulement") + b"\n"
    assert messages(refused(root, both)) == ["'roofs/5/1' stands twice in the file, with other words"]


def test_the_way_that_a_text_had_before_may_stay(root: Path) -> None:
    """An editor wanted emphasis in French alone; that no text has it by mistake is for `check` to say."""
    change(root, "sections/roofs.yaml", "fr: l’apiculteur", "fr: l’*apiculteur*")
    data = export(root, None, ExportOrder("fr", format="po")).data
    path = root / "back.po"
    path.write_bytes(translated(data, "roofs/5/2/items/1", "un *apiculteur*"))
    (one,) = import_file(root, None, path).arrival.changes
    assert one.typed == "un *apiculteur*"


def test_but_not_when_the_source_has_changed(root: Path) -> None:
    change(root, "sections/harvest.yaml", "een budget van {money:275e6 EUR}", "een budget van {money:276e6 EUR}")
    data = export(root, None, ExportOrder("fr", format="po")).data
    found = refused(root, translated(data, "harvest/2/items/1", "le budget de {money:275e6 EUR}"))
    assert "lacks {money:276e6 EUR}" in found[1].message


# --- tags of XLIFF -------------------------------------------------------------------------------------------------


def with_target(style: str, name: str, build: Callable[[Element], None]) -> bytes:
    """The invented report, with what `build` makes of the target of a text."""
    return edited(sent("invented", style).data, name, lambda unit: build(target_of(unit)))


def _add(target: Element, tag: str, **attributes: str) -> Element:
    element = target.makeelement(target.tag.replace("target", tag), attributes)
    target.append(element)
    return element


@pytest.mark.parametrize(
    ("style", "tag", "attributes", "expected"),
    [
        ("xliff", "ph", {"id": "9"}, "a tag <ph id='9'> that the source text does not have"),
        ("xliff", "pc", {"id": "9", "dataRefStart": "d1"}, "a tag <pc id='9'> that the source text does not have"),
        ("xliff", "bold", {}, "a tag <bold> that was not sent"),
        ("xliff", "cp", {"hex": "001b"}, "a tag <cp> that was not sent"),
        ("xliff1", "x", {"id": "9"}, "a tag <x id='9'> that the source text does not have"),
        ("xliff1", "g", {"id": "1"}, "a tag <g id='1'> that the source text does not have"),
        ("xliff1", "bx", {"id": "1"}, "a tag <bx> that was not sent"),
    ],
)
def test_tags_that_were_not_sent(style: str, tag: str, attributes: dict[str, str], expected: str, root: Path) -> None:
    name = "roofs/5/1"
    found = refused(root, with_target(style, name, lambda target: _add(target, tag, **attributes)))
    assert messages(found) == [expected]


@pytest.mark.parametrize(("style", "tag"), [("xliff", "ph"), ("xliff1", "x")])
def test_a_tag_whose_data_a_tool_has_dropped_is_known_by_its_number(style: str, tag: str, root: Path) -> None:
    path = root / "back.xlf"
    path.write_bytes(with_target(style, "harvest/2/items/1", lambda target: _add(target, tag, id="1")))
    (one,) = import_file(root, None, path).arrival.changes
    assert one.typed == "{money:275e6 EUR}"


def test_words_typed_where_a_tag_belongs(root: Path) -> None:
    def build(target: Element) -> None:
        target.text = "un budget de {money:275e6 EUR}"

    found = refused(root, with_target("xliff", "harvest/2/items/1", build))
    assert "lacks {money:275e6 EUR}" in found[0].message


@pytest.mark.parametrize("words", ["De {date:2030-01-11}", "Le *tilleul*"])
def test_markup_typed_as_words(words: str, root: Path) -> None:
    def build(target: Element) -> None:
        target.text = words

    (found,) = refused(root, with_target("xliff", "roofs/5/1", build))
    assert "typed as a sign, which readers would see" in found.message


@pytest.mark.parametrize("style", FORMATS)
def test_a_delivery_of_which_a_part_is_missing(style: str, root: Path) -> None:
    """Cut between two messages, a PO file can still be read; tools may drop texts of XLIFF."""
    data = translated(sent("invented", style).data, "roofs/5/1", "Tout va bien ici.")
    last, end = {
        "xliff": (b"<unit ", b"</unit>"),
        "xliff1": (b"<trans-unit ", b"</trans-unit>"),
        "po": (b"\n\n#. section", b""),
    }[style]
    at = data.rindex(last)
    behind = data.index(end, at) + len(end) if end else len(data)
    (found,) = refused(root, data[:at] + data[behind:])
    total = data.count(last)
    assert found.message == f"{total - 1} of the {total} texts of this file are there"


def test_spaces_inside_of_emphasis_go_outside(root: Path) -> None:
    def build(target: Element) -> None:
        target.text = "Le"
        emphasis = _add(target, "pc", id="1")
        emphasis.text, emphasis.tail = " tilleul ", "!"

    path = root / "back.xlf"
    path.write_bytes(with_target("xliff", TASTING, build))
    (one,) = import_file(root, None, path).arrival.changes
    assert one.typed == "Le *tilleul* !"


def test_emphasis_around_nothing_is_lost(root: Path) -> None:
    def build(target: Element) -> None:
        target.text = "Le tilleul"
        _add(target, "pc", id="1").text = " "

    assert "lacks *…*" in refused(root, with_target("xliff", TASTING, build))[0].message


def test_comments_of_tools_inside_a_text_are_passed_over(root: Path) -> None:
    def build(target: Element) -> None:
        _add(target, "sm", id="m1").tail = "Avec "
        marked = _add(target, "mrk", id="m2")
        marked.text, marked.tail = "harnais", " "
        _add(target, "em", startRef="m1").tail = "et casque."

    path = root / "back.xlf"
    path.write_bytes(with_target("xliff", "roofs/5/1", build))
    (one,) = import_file(root, None, path).arrival.changes
    assert one.typed == "Avec harnais et casque."


def _split(unit: Element, both: bool) -> None:
    """Two segments in the place of one, the second of which is read first."""
    target = target_of(unit)
    segment = target.getparent()
    source = segment.find("{*}source")
    half = source.text[:7]
    rest, source.text = source.text[7:], half
    second = segment.makeelement(segment.tag, {"state": "translated"})
    segment.addnext(second)
    _add_text(second, source.tag, rest)
    target.text = "avec casque."
    target.set("order", "2")
    if both:
        _add_text(second, target.tag, "Uniquement ").set("order", "1")


def _add_text(parent: Element, tag: str, text: str) -> Element:
    element = parent.makeelement(tag, {})
    element.text = text
    parent.append(element)
    return element


def test_a_text_that_a_tool_has_split_is_put_together(root: Path) -> None:
    path = root / "back.xlf"
    path.write_bytes(edited(sent("invented", "xliff").data, "roofs/5/1", lambda unit: _split(unit, both=True)))
    received = import_file(root, None, path)
    assert [one.typed for one in received.arrival.changes] == ["Uniquement avec casque."]


def test_half_a_text_is_refused(root: Path) -> None:
    data = edited(sent("invented", "xliff").data, "roofs/5/1", lambda unit: _split(unit, both=False))
    assert messages(refused(root, data)) == ["only a part of the text is translated"]


# --- what would be wrong in the report -----------------------------------------------------------------------------


def test_a_note_that_is_not_there(root: Path) -> None:
    """Where `differs` says why the languages differ, markup is free; but it has to lead somewhere."""
    words = "{nl: Alleen wie gordel en helm draagt., fr: Uniquement avec harnais et casque.}"
    change(root, "sections/roofs.yaml", words, f"{words[:-1]}, differs: het Frans licht het toe}}")
    data = export(root, None, ExportOrder("fr", format="po")).data
    (found,) = refused(root, translated(data, "roofs/5/1", "Voir[^none]."))
    assert found.message.startswith("'roofs/5/1': ")
    assert "none" in found.message
    assert found.related[0].mark.file == "content/2030/sections/roofs.yaml"
    assert found.mark.line == lines_around(data, 'msgctxt "roofs/5/1"')[0] + 1


def test_an_address_that_leads_nowhere(root: Path) -> None:
    found = refused(root, translated(sent("invented", "xliff").data, "report/links/guide", "nowhere at all"))
    assert found[0].message.startswith("'report/links/guide': ")


def test_faults_that_were_there_before_keep_nothing_out(root: Path) -> None:
    change(root, "sections/roofs.yaml", "file: roof.png", "file: no-such-picture.png")
    path = root / "back.xlf"
    path.write_bytes(translated(export(root, None, ExportOrder("fr")).data, "roofs/5/1", "Avec casque."))
    assert len(import_file(root, None, path).arrival.changes) == 1


# --- files that are no translators' files --------------------------------------------------------------------------

XLIFF = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="fr">'
BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 9))
HEAD = 'msgid ""\nmsgstr "Language: fr\\nX-Source-Language: nl\\n"\n\n'


@pytest.mark.parametrize(
    ("data", "line", "expected"),
    [
        (b"", 1, "the file is empty"),
        (b"\xef\xbb\xbf \n", 1, "the file is empty"),
        (b"<xliff>", 1, "not readable as XML from here on"),
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
        (b"id: harvest\n", 1, "a line that is not written as PO"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", 2, "the file is not written in UTF-8"),
        (b"PK\x03\x04", 1, "a line that is not written as PO"),
        (b'msgid "a"\n\nmsgid "b"\nmsgstr ""\n', 3, "'msgid' where msgstr should stand"),
        (b'msgstr "a"\n', 1, "'msgstr' where msgctxt or msgid should stand"),
        (b'msgid "a"\nmsgstr ""\nmsgstr "b"\n', 3, "'msgstr' where msgctxt or msgid should stand"),
        (b'# a\n"b"\n', 2, "words that belong to no message"),
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


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlf", tmp_path):
        with pytest.raises(RequestError, match="cannot be read"):
            import_file(tmp_path, None, path)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": "content/2029"}, "the file holds texts of content/2029, not of content/2030"),
        ({"target_language": "de-AT"}, "the target language of the file is 'de', and no edition's"),
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

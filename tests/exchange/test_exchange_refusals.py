"""What cannot come in is refused, all of it at once, with its line in the translator's file; and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from report.diagnostics.errors import Diagnostic
from report.exchange.arrival import Home
from report.exchange.courier import ExportOrder, export, import_file
from tests.examples import quick
from tests.exchange.parcels import FORMATS, sent, with_content
from tests.exchange.posting import refused
from tests.exchange.translator import Element, edited, lines_around, target_of, translated
from tests.invented import change

pytestmark = pytest.mark.slow

HOME = Home("content/2030", ("nl", "fr"), ())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_content(tmp_path)


def messages(found: list[Diagnostic]) -> list[str]:
    return [one.message for one in found]


# --- broken markup -------------------------------------------------------------------------------------------------

TASTING = "harvest/tasting/1"
CALLOUT = "harvest/tasting/2"


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[:1]))
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
    assert found.mark.file == str(root / "back")
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
    assert found.message == f"texts of this file that came back: {total - 1} of {total}"


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

"""Translators' files: valid for real tools, the same bytes each time, and the texts come back as they went."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from translate.storage.pypo import pofile
from translate.storage.xliff import Xliff1File
from translate.storage.xliff2 import Xliff2File

from report.acceptance.record import fingerprint
from report.acceptance.standing import State
from report.exchange.courier import ExportOrder, export
from report.exchange.formats import FORMATS as KNOWN
from report.exchange.formats import read_bytes, write
from report.exchange.parcel import UnitNote
from report.markup.codes import codes
from report.markup.parser import parse
from tests.conftest import Golden
from tests.examples import examples, quick
from tests.exchange.parcels import FORMATS, ROOTS, entry, faults, parcel, sent, texts

pytestmark = pytest.mark.slow

TOOLKIT: dict[str, Any] = {"xliff": Xliff2File, "xliff1": Xliff1File, "po": pofile}
EXAMPLES = parcel(
    entry(
        "Het dak van {date:2030-05-02} is plat[^flat]; zie [@roof-table].",
        name="roofs/1",
        shown={"{date:2030-05-02}": "2 mei 2030"},
    ),
    entry(
        "**Nooit** alleen: [lees de gids](guide) over [open roof]{lang=en}, [OHP_12]{ref}.",
        "**Jamais** seul : *lisez* le [guide](guide) (lot [OHP_12]{ref}).",
        State.STALE,
        "roofs/2",
        (UnitNote("context", "list, item 1"), UnitNote("query", "Is dat zo?")),
    ),
    entry("{term:fbo} & {term:fbo}", "{term:fbo|short|capital} & {term:fbo}", State.NEW, "roofs/3~2"),
    entry("66 % de {x.y.z} en 5 < 6 \\* 7", "66 % de {x.y.z} et 5 < 6 \\* 7", State.CHANGED, "roofs/notes/a.b"),
    entry(
        "https://example.org/[nl]/*?a=b&c",
        "https://example.org/[fr]/*?a=b&c",
        name="report/links/guide",
        is_address=True,
    ),
)


def test_the_formats_are_known() -> None:
    assert tuple(KNOWN) == FORMATS


@pytest.mark.parametrize("style", FORMATS)
def test_what_a_file_looks_like(style: str, golden: Golden) -> None:
    golden(f"translation/example-{style}{KNOWN[style].ending}", write(EXAMPLES, style).decode())


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("report", quick([*ROOTS], ["invented"]))
def test_the_same_report_gives_the_same_bytes(report: str, style: str) -> None:
    assert export(ROOTS[report], None, ExportOrder("fr", format=style)).data == sent(report, style).data


@pytest.mark.parametrize("style", ["xliff", "xliff1"])
@pytest.mark.parametrize("report", quick([*ROOTS], ["invented"]))
def test_oasis_schema_is_content(report: str, style: str) -> None:
    assert faults(style, sent(report, style).data) == []
    assert faults(style, write(EXAMPLES, style)) == []
    assert faults(style, write(EXAMPLES, style).replace(b" id=", b" odd=")) != []


@pytest.mark.parametrize("target", ["fr", "nl"])
@pytest.mark.parametrize("report", ROOTS)
def test_gettext_is_content(report: str, target: str, tmp_path: Path) -> None:
    result = _msgfmt(sent(report, "po", target).data, tmp_path)
    assert result.returncode == 0, result.stderr
    number = sum(sent(report, "po", target).states.values())
    assert result.stderr.startswith(f"{number} translated messages.\n"), "a warning, or another count"


def test_gettext_sees_the_states(tmp_path: Path) -> None:
    result = _msgfmt(write(EXAMPLES, "po"), tmp_path)
    assert result.stderr == "3 translated messages, 1 fuzzy translation, 1 untranslated message.\n"
    assert _msgfmt(write(EXAMPLES, "po").replace(b'msgid "66', b'msgid 66"'), tmp_path).returncode == 1


def _msgfmt(data: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "file.po").write_bytes(data)
    command = ["msgfmt", "--check", "--verbose", "--output-file", str(folder / "file.mo"), str(folder / "file.po")]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"})


# --- as Weblate sees them ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("report", ROOTS)
def test_the_toolkit_of_weblate_sees_every_text(report: str, style: str) -> None:
    store = TOOLKIT[style].parsestring(sent(report, style).data)
    units = [unit for unit in store.units if unit.source]
    assert len(units) == sum(sent(report, style).states.values()) > 90
    assert all(unit.target for unit in units)
    assert bytes(store) == sent(report, style).data


@pytest.mark.parametrize("style", FORMATS)
def test_the_toolkit_of_weblate_sees_the_states(style: str) -> None:
    units = [unit for unit in TOOLKIT[style].parsestring(write(EXAMPLES, style)).units if unit.source]
    assert [bool(unit.target) for unit in units] == [False, True, True, True, True]
    fuzzy = [unit.isfuzzy() for unit in units]
    assert fuzzy[:2] == [False, True]
    if style == "xliff1":  # whatever nobody has approved is fuzzy to it; Weblate itself goes by the state
        assert [unit.isapproved() for unit in units] == [False, False, False, False, True]
    else:
        assert fuzzy[2:] == [False, False, False]


def test_the_toolkit_of_weblate_sees_places_and_notes() -> None:
    unit = TOOLKIT["xliff1"].parsestring(write(EXAMPLES, "xliff1")).units[1]
    assert unit.getlocations() == ["content/2030/sections/roofs.yaml:7"]
    assert "query: Is dat zo?" in unit.getnotes()


@pytest.mark.parametrize("style", ["xliff", "xliff1"])
def test_what_weblate_writes_can_be_read(style: str) -> None:
    store = TOOLKIT[style].parsestring(write(EXAMPLES, style))
    first = store.units[0]
    parts = first.rich_source[0]
    slot, mark, reference = [part for part in parts.sub if part.id]
    moved = parts.copy()
    moved.sub = ["Le ", slot, ", toit plat", mark, " (", reference, ")."]
    first.rich_target = [moved]
    first.marktranslated()
    reply = read_bytes(bytes(store), "file").replies[0]
    assert reply.target.typed == "Le {date:2030-05-02}, toit plat[^flat] ([@roof-table])."
    assert not reply.unfinished
    assert not reply.faults


@pytest.mark.parametrize("style", ["xliff", "xliff1"])
@pytest.mark.parametrize("extra", [b"<?tool its own?>", b"<!-- a remark -->"])
def test_what_tools_put_between_elements_and_words_is_passed_over(style: str, extra: bytes) -> None:
    data = sent("invented", style).data
    odd = data
    for place in (b"<source>", b"</source>", b"</target>", b"<note", b"</file>"):
        assert place in data
        odd = odd.replace(place, place + extra if place == b"<source>" else extra + place)
    assert read_bytes(odd, "file") == read_bytes(data, "file")


# --- there and back ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", FORMATS)
def test_everything_comes_back(style: str) -> None:
    delivery = read_bytes(write(EXAMPLES, style), "file")
    assert delivery[:4] == ("file", "content/2030", "nl-BE", "fr-BE")
    assert [(reply.id, reply.was, reply.unfinished, reply.faults) for reply in delivery.replies] == [
        (one.id, fingerprint(one.target), one.state in (State.STALE, *([State.MISSING] * (style != "po"))), ())
        for one in EXAMPLES.entries()
    ]
    lines = write(EXAMPLES, style).decode().split("\n")
    for reply, one in zip(delivery.replies, EXAMPLES.entries(), strict=True):
        attribute = "plain" if one.is_address else "typed"
        assert getattr(reply.source, attribute) == one.source
        assert getattr(reply.target, attribute) == one.target
        assert {"xliff": "<target", "xliff1": "<target", "po": "msgid"}[style] in lines[
            reply.mark.line - 1
        ] or not one.target


@settings(max_examples=examples(100))
@given(source=texts, target=texts | st.just(""))
def test_any_text_comes_back(source: str, target: str) -> None:
    for style in FORMATS:
        data = write(parcel(entry(source, target)), style)
        (reply,) = read_bytes(data, "file").replies
        assert (reply.source.typed, reply.target.typed, reply.faults) == (source, target, ())
        if style != "po":
            assert faults(style, data) == []


@settings(max_examples=examples(50))
@given(source=texts)
def test_codes_are_tags_and_words_are_not(source: str) -> None:
    wanted = [code.start for code in codes(parse(source))]
    root = etree.fromstring(write(parcel(entry(source)), "xliff"))
    tags = list(root.iter("{*}ph", "{*}pc"))
    data = {one.get("id"): one.text for one in root.iter("{*}data")}
    assert [data[tag.get("dataRef") or tag.get("dataRefStart")] for tag in tags] == wanted
    assert [tag.get("id") for tag in tags] == [str(number) for number, _ in enumerate(wanted, 1)]


@pytest.mark.parametrize("style", ["xliff", "xliff1"])
def test_a_translation_has_the_numbers_of_the_source(style: str) -> None:
    root = etree.fromstring(write(EXAMPLES, style))
    units = list(root.iter("{*}unit", "{*}trans-unit"))

    def numbers(unit: Any, name: str) -> list[str]:
        element = unit.find(f".//{{*}}{name}")
        return [] if element is None else [tag.get("id") for tag in element.iter("{*}ph", "{*}pc", "{*}x", "{*}g")]

    assert (numbers(units[1], "source"), numbers(units[1], "target")) == (["1", "2", "3", "4"], ["1", "5", "2", "4"])
    assert (numbers(units[2], "source"), numbers(units[2], "target")) == (["1", "2"], ["2", "1"])

"""What was accepted before fills what is missing, and goes out and in as TMX; the terms go out as TBX."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from lxml import etree

from report.acceptance.standing import State
from report.cli import main
from report.diagnostics.errors import ContentError, RequestError
from report.exchange.courier import ExportOrder, export, import_file
from report.exchange.formats import read_bytes
from report.exchange.parcel import MemoryPair
from report.exchange.tmx import read, write
from report.translation.progress import accept_texts, status
from tests.examples import examples, quick
from tests.exchange.parcels import FORMATS, faults, texts, with_content
from tests.invented import change

pytestmark = pytest.mark.slow

TEXT = "roofs/5/2/items/1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, accepted the year before, without the French of one text."""
    with_content(tmp_path)
    accept_texts(tmp_path, None, None)
    years = tmp_path / "content"
    shutil.copytree(years / "2030", years / "2029")
    path = years / "2029/report.yaml"
    path.write_text(path.read_text("utf-8").replace("year: 2030", "year: 2029"), "utf-8")
    change(tmp_path, "sections/roofs.yaml", ", fr: l’apiculteur", "")
    return tmp_path


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[::2]))
def test_last_year_fills_what_is_missing(style: str, root: Path) -> None:
    sent = export(root, None, ExportOrder("fr", format=style, states=frozenset({State.MISSING})))
    assert (dict(sent.states), sent.remembered) == ({State.MISSING: 1}, 1)
    assert "l’apiculteur" in sent.data.decode()
    assert "content/2029" in sent.data.decode()
    if style != "po":
        assert faults(style, sent.data) == []
        assert b'state="translated"' in sent.data
    path = root / "back"
    path.write_bytes(sent.data)
    received = import_file(root, None, path)
    assert [(one.unit.id, one.typed) for one in received.arrival.changes] == [(TEXT, "l’apiculteur")]


def test_what_was_filled_is_not_accepted(root: Path) -> None:
    (root / "content/2030/translations.yaml").unlink()
    path = root / "back.xlf"
    path.write_bytes(export(root, None, ExportOrder("fr")).data)
    import_file(root, None, path)
    assert {one.unit.id: one.state for one in status(root, 2030).standings}[TEXT] is State.NEW


def test_other_words_are_not_filled(root: Path) -> None:
    change(root, "sections/roofs.yaml", "nl: de imker", "nl: de buur")
    assert export(root, None, ExportOrder("fr")).remembered == 0


def test_a_memory_goes_out_and_comes_in(root: Path) -> None:
    sent = export(root, None, ExportOrder("fr", format="tmx"))
    assert sent.path.name == "memory-nl-fr.tmx"
    tree = etree.fromstring(sent.data)
    assert tree.get("version") == "1.4"
    pairs = list(read(sent.data, "a.tmx", "nl", "fr"))
    assert len(pairs) == len(tree.findall(".//tu")) > 50
    assert ("de imker", "l’apiculteur") in [pair[:2] for pair in pairs]
    (root / "a.tmx").write_bytes(sent.data)
    shutil.rmtree(root / "content/2029")
    assert export(root, None, ExportOrder("fr")).remembered == 0
    assert export(root, None, ExportOrder("fr", memory=root / "a.tmx")).remembered == 1


@given(texts, texts)
@settings(max_examples=examples(40))
def test_texts_come_back_from_a_memory_as_they_went(source: str, target: str) -> None:
    pair = MemoryPair(source, target, "content/2029")
    assert [one[:2] for one in read(write([pair], "nl-BE", "fr-BE"), "a.tmx", "nl", "fr")] == [pair[:2]]


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"><body/></tmx>',
        b"<tmx><body>",
        b"<xliff/>",
        b"",
    ],
)
def test_a_memory_that_is_none(data: bytes) -> None:
    with pytest.raises(ContentError):
        list(read(data, "a.tmx", "nl", "fr"))


def test_a_memory_that_is_not_there(root: Path) -> None:
    for style in ("xliff", "tmx"):  # also where nothing is missing that it could fill
        for target in ("fr", "nl"):
            with pytest.raises(RequestError):
                export(root, None, ExportOrder(target, format=style, memory=root / "none.tmx"))


def test_terms_go_out(root: Path) -> None:
    result = CliRunner().invoke(
        main, ["translation", "export", "--to", "fr", "--format", "tbx", "--output", "-", "--root", str(root)]
    )
    tree = etree.fromstring(result.stdout_bytes)
    found = {
        (one.getparent().get("{http://www.w3.org/XML/1998/namespace}lang"), one.findtext("{*}term"), one[1].text)
        for one in tree.iter("{*}termSec")
    }
    assert ("nl-BE", "Federaal Bijenobservatorium", "preferredTerm-admn-sts") in found
    assert ("fr-BE", "Institut fédéral des abeilles", "deprecatedTerm-admn-sts") in found


@pytest.mark.parametrize(
    "data", [b"<tbx/>", b"<martif/>", b'<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX"/>']
)
def test_terms_hold_no_translation(data: bytes) -> None:
    with pytest.raises(ContentError) as raised:
        read_bytes(data, "a")
    assert raised.value.diagnostics[0].message == "the file holds terms, and no translations of texts"
    assert "terms.yaml" in raised.value.diagnostics[0].hint


def test_what_was_filled_is_counted(root: Path) -> None:
    result = CliRunner().invoke(main, ["translation", "export", "--to", "fr", "--only", "missing", "--root", str(root)])
    assert result.stderr.splitlines() == [
        "1 text: 1 missing",
        "1 of them has words that were accepted before; the file says where",
    ]


def test_terms_are_counted_as_terms(root: Path) -> None:
    command = ["translation", "export", "--to", "fr", "--format", "tbx", "--root", str(root)]
    assert CliRunner().invoke(main, command).stderr == "4 terms\n"
    (root / "content/2030/terms.yaml").unlink()
    result = CliRunner().invoke(main, command)
    assert (result.stdout, result.stderr) == ("", "no terms, and no file\n")

"""The recipes of docs/translators.md: its commands are run, and between them happens what the tools do to our files."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from translate.storage import pypo, xliff

from report.exchange.courier import ExportOrder, export, import_file
from report.markup.codes import codes
from report.markup.parser import parse
from tests.exchange.parcels import sent, with_content
from tests.invented import run

pytestmark = pytest.mark.long

#: The library that Weblate reads and saves files with; it comes without types.
PO: Any = pypo.pofile
XLIFF: Any = xliff.Xliff1File

RECIPES = Path(__file__).parents[2] / "docs" / "translators.md"
TEXT, WORDS = "roofs/5/2/items/1", "un apiculteur"
SLOT, IN_SLOT = "harvest/2/items/1", "un budget annuel de {money:275e6 EUR}"
CHANGED = {TEXT: WORDS, SLOT: IN_SLOT}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented report, in which we are."""
    monkeypatch.chdir(with_content(tmp_path))
    return tmp_path


def section(name: str) -> str:
    return re.split(r"(?m)^## ", RECIPES.read_text("utf-8").partition(f"\n## {name}\n")[2])[0]


def commands(name: str, which: str) -> list[list[str]]:
    """What a recipe says to type, without "sppreport"."""
    typed = [shlex.split(line) for line in re.findall(r"(?m)^\$ sppreport (.*)$", section(name))]
    found = [one for one in typed if one[:2] == ["translation", which]]
    assert found
    return found


def expression() -> str:
    return str(re.findall(r"(?m)^```text\n(.*)\n```$", RECIPES.read_text("utf-8"))[0])


def sections(root: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((root / "content/2030/sections").glob("*.yaml")))


def as_weblate(data: bytes, fuzzy: bool = False) -> bytes:
    """What Weblate does to a PO file, through the same library: other words, states, heads and lines."""
    store = PO.parsestring(data)
    store.wrapper.width = 77
    for unit in store.units:
        if (name := unit.getcontext()) in CHANGED:
            unit.target = CHANGED[name]
            unit.markfuzzy(fuzzy)
    store.updateheader(
        Language="fr",
        Last_Translator="A Translator <a@example.org>",
        PO_Revision_Date="2030-05-02 10:00+0000",
        Plural_Forms="nplurals=2; plural=n > 1;",
        X_Generator="Weblate 5.14",
    )
    return bytes(store)


def as_omegat(data: bytes) -> bytes:
    """What OmegaT's filter for PO does: a text on one line, no mark of fuzziness on what was translated."""
    messages = data.decode().split("\n\n")
    for number, message in enumerate(messages):
        name = re.search(r'^msgctxt "(.*)"$', message, re.MULTILINE)
        if name and name[1] in CHANGED:
            before = message.partition("\nmsgstr ")[0].replace("\n#, fuzzy", "")
            messages[number] = f'{before}\nmsgstr "{CHANGED[name[1]]}"'
    return ("\n\n".join(messages) + "\n").encode()


def omegat_memory(pairs: dict[str, str]) -> str:
    """A project's memory as OmegaT saves it."""
    units = [
        f'    <tu>\n      <tuv lang="NL-BE">\n        <seg>{escape(one)}</seg>\n      </tuv>\n      <tuv lang="FR-BE" '
        f'changeid="an" changedate="20300502T100000Z" creationid="an" creationdate="20300502T100000Z">\n'
        f"        <seg>{escape(other)}</seg>\n      </tuv>\n    </tu>"
        for one, other in pairs.items()
    ]
    head = (
        '<header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" '
        'creationtoolversion="6.0.1" segtype="paragraph" srclang="NL-BE"/>'
    )
    body = "\n".join(units)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n'
        f'<tmx version="1.1">\n  {head}\n  <body>\n{body}\n  </body>\n</tmx>\n'
    )


def type_all(typed: list[list[str]]) -> list[str]:
    results = [run(*one) for one in typed]
    assert [result.exit_code for result in results] == [0] * len(results), [result.output for result in results]
    return [result.stdout for result in results]


def test_weblate(root: Path) -> None:
    type_all(commands("Weblate", "export"))
    path = root / "translations/fr.po"
    path.write_bytes(as_weblate(path.read_bytes()))
    (said,) = type_all(commands("Weblate", "import"))
    assert "2 texts have changed in 2 files" in said
    assert f"fr: {WORDS}}}" in sections(root)
    assert IN_SLOT in sections(root)


def test_what_needs_editing_in_weblate_stays_out(root: Path) -> None:
    type_all(commands("Weblate", "export"))
    path = root / "translations/fr.po"
    path.write_bytes(as_weblate(path.read_bytes(), fuzzy=True))
    received = import_file(root, None, path)
    assert (len(received.arrival.changes), len(received.arrival.left_out)) == (0, 2)


def test_omegat(root: Path) -> None:
    type_all(commands("OmegaT", "export"))
    assert (root / "tm/accepted.tmx").is_file()
    (root / "target").mkdir()
    (root / "target/fr.po").write_bytes(as_omegat((root / "source/fr.po").read_bytes()))
    (root / "fr-omegat.tmx").write_text(omegat_memory({"de imker": WORDS}), "utf-8")
    first, second = type_all(commands("OmegaT", "import"))
    assert "2 texts have changed in 2 files" in first
    assert "no text has changed" in second, "the words are there by now"


def test_the_memory_of_an_omegat_project(root: Path) -> None:
    path = root / "content/2030/sections/harvest.yaml"
    path.write_text(path.read_text("utf-8").replace(', fr: "un budget de {money:275e6 EUR}"', ""), "utf-8")
    (root / "fr-omegat.tmx").write_text(
        omegat_memory({"een budget van {money:275e6 EUR}": IN_SLOT, "de imker": WORDS}), "utf-8"
    )
    (said,) = type_all(commands("OmegaT", "import")[1:])
    assert "1 text has changed in 1 file" in said, "the other text is accepted as it stands"
    assert IN_SLOT in sections(root)


def test_xliff_from_weblate(root: Path) -> None:
    """Words and states as translate-toolkit writes them, which Weblate reads and saves XLIFF with."""
    store = XLIFF.parsestring(export(root, None, ExportOrder("fr", format="xliff1")).data)
    for unit in store.units:
        if unit.getid().endswith(f"\x04{TEXT}"):
            unit.target = WORDS
            unit.markapproved(False)
            unit.marktranslated()
    (root / "back.xlf").write_bytes(bytes(store))
    received = import_file(root, None, root / "back.xlf")
    assert [(one.unit.id, one.typed) for one in received.arrival.changes] == [(TEXT, WORDS)]


@pytest.mark.parametrize("report", ["invented", "real"])
def test_the_expression_finds_all_that_must_stay(report: str) -> None:
    wanted, found = set(), set()
    for unit in PO.parsestring(sent(report, "po").data).units:
        if unit.getcontext():
            single = [one.start for one in codes(parse(unit.source)) if not one.end]
            wanted |= set(single)
            found |= {one for one in single if re.fullmatch(expression(), one)}
    assert found == wanted
    assert expression().replace("|", r"\|") in section("Weblate")

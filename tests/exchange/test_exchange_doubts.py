"""What looks wrong in a file that came back is told with its line, and a translator's note comes home as a query."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from report.pipeline import check
from tests.examples import quick
from tests.exchange.parcels import FORMATS, with_content
from tests.exchange.posting import export_from, import_into, refused
from tests.exchange.translator import Element, edited, target_of, translated, unit_of
from tests.invented import change, run

pytestmark = pytest.mark.slow

TEXT = "roofs/5/2/items/1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_content(tmp_path)


def _twice(data: bytes, name: str, words: str) -> bytes:
    """The file with a text behind the others once more, with other words."""
    other = translated(data, name, words)
    if not data.startswith(b"<?xml"):
        message = next(one for one in other.decode().split("\n\n") if f'msgctxt "{name}"' in one)
        return data + b"\n" + message.rstrip("\n").encode() + b"\n"
    tree, again = etree.fromstring(data), unit_of(etree.fromstring(other), name)
    unit = unit_of(tree, name)
    unit.getparent().append(again)
    saved: bytes = etree.tostring(tree)
    return saved


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[:1]))
def test_a_text_that_stands_twice(style: str, root: Path) -> None:
    data = export_from(root, style)
    (found,) = refused(root, _twice(data, TEXT, "un apiculteur"))
    assert found.message == f"'{TEXT}' stands twice in the file, with other words"
    assert [one.text for one in found.related] == ["l’apiculteur", "un apiculteur"]
    assert found.mark.line > found.related[0].mark.line
    assert import_into(root, _twice(data, TEXT, "l’apiculteur")).files == ()


def _in_state(**given: str) -> Callable[[Element], None]:
    def draft(unit: Element) -> None:
        target = target_of(unit)
        target.text = "un apiculteur"
        place = target.getparent() if unit.tag.endswith("}unit") else target
        for name, value in given.items():
            place.set(name, value)

    return draft


UNSURE = ["needs-review-translation", "needs-review-adaptation", "needs-adaptation", "needs-l10n", "x-fuzzy", "new"]


@pytest.mark.parametrize("state", quick(UNSURE, ["needs-adaptation", "x-fuzzy"]))
def test_words_that_somebody_has_to_look_at_again(state: str, root: Path) -> None:
    data = edited(export_from(root, "xliff1"), TEXT, _in_state(state=state))
    received = import_into(root, data)
    assert [one.message for one in received.arrival.left_out] == [f"'{TEXT}' is marked as not finished"]
    assert received.files == ()
    assert received.arrival.left_out[0].mark.line > 1
    assert len(import_into(root, data, unfinished=True).arrival.changes) == 1


@pytest.mark.parametrize("state", quick(["translated", "final", "signed-off", "x-reviewed"], ["final", "x-reviewed"]))
def test_words_that_are_done(state: str, root: Path) -> None:
    data = edited(export_from(root, "xliff1"), TEXT, _in_state(state=state))
    assert len(import_into(root, data).arrival.changes) == 1


STATES = [
    ({"state": "reviewed"}, 1),
    ({"state": "final"}, 1),
    ({"subState": "tool:reviewed"}, 1),
    ({"subState": "tool:needs-review"}, 0),
    ({"subState": "tool:rejected"}, 0),
]


@pytest.mark.parametrize(("given", "taken"), quick(STATES, STATES[1::2]))
def test_states_of_version_2(given: dict[str, str], taken: int, root: Path) -> None:
    data = edited(export_from(root), TEXT, _in_state(**given))
    assert len(import_into(root, data).arrival.changes) == taken


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[:1]))
def test_the_source_in_the_place_of_a_translation(style: str, root: Path) -> None:
    data = translated(export_from(root, style), "roofs/5/1", "Alleen wie gordel en helm draagt.")
    received = import_into(root, data)
    (found,) = received.arrival.left_out
    assert found.message == "'roofs/5/1' is not translated: the source text stands in its place"
    assert received.files == ()


def test_tags_with_each_others_values(root: Path) -> None:
    data = export_from(root)
    unit = next(
        one
        for one in etree.fromstring(data).iter("{*}unit")
        if len({tag.get("dataRef") for tag in one.findall(".//{*}source/{*}ph")}) > 1
        and one.find(".//{*}target") is not None
    )

    def exchange(unit: Element) -> None:
        first, second = [tag for tag in unit.findall(".//{*}target//{*}ph") if tag.get("id") in _different(unit)][:2]
        one, other = first.get("dataRef"), second.get("dataRef")
        first.set("dataRef", other)
        second.set("dataRef", one)

    found = refused(root, edited(data, unit.get("name"), exchange))
    assert "have each other's values" in found[0].message


def _different(unit: Element) -> list[str]:
    return [tag.get("id") for tag in unit.findall(".//{*}source/{*}ph")][:2]


def _noted(data: bytes, style: str, name: str, note: str) -> bytes:
    if style == "po":
        return data.decode().replace(f'msgctxt "{name}"', f'# {note}\nmsgctxt "{name}"').encode()

    def write(unit: Element) -> None:
        space = unit.tag.partition("}")[0] + "}"
        made = etree.SubElement(unit.find("{*}notes"), f"{space}note") if style == "xliff" else None
        if made is None:
            made = etree.SubElement(unit, f"{space}note", {"from": "A translator"})
        made.text = note

    return edited(data, name, write)


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[:1]))
def test_a_note_comes_home_as_a_query(style: str, root: Path) -> None:
    data = _noted(export_from(root, style), style, TEXT, "Is dit een man?")
    received = import_into(root, data)
    assert [(one.unit.id, one.typed) for one in received.arrival.queries] == [(TEXT, "Is dit een man?")]
    assert [path.name for path in received.files] == ["roofs.yaml"]
    asked = [str(one.message) for one in check(root, None) if one.severity == "query"]
    assert asked.count("Is dit een man?") == 1
    assert import_into(root, data).files == ()
    another = import_into(root, _noted(export_from(root, style), style, TEXT, "Of een vrouw?"))
    assert another.arrival.queries[0].typed == "Is dit een man? / Of een vrouw?"


def test_what_a_translator_asks_is_printed(root: Path) -> None:
    path = root / "back.po"
    path.write_bytes(_noted(export_from(root, "po"), "po", TEXT, "Is dit een man?"))
    result = run("translation", "import", path, "--root", root)
    assert result.stdout.splitlines() == [f"the translator asks about {TEXT}: Is dit een man?", "no text has changed"]


@pytest.mark.parametrize("style", quick(FORMATS, FORMATS[:1]))
def test_a_note_that_cannot_come_home(style: str, root: Path) -> None:
    data = _noted(export_from(root, style), style, TEXT, "Is dit een man?")
    change(root, "sections/roofs.yaml", "{nl: de imker, fr: l’apiculteur}", "{nl: de buur, fr: le voisin}")
    received = import_into(root, data.replace(TEXT.encode(), TEXT.replace("1", "9").encode()))
    (found,) = received.arrival.left_out
    assert found.message == f"'{TEXT.replace('1', '9')}': the translator's note was not taken: Is dit een man?"
    assert found.hint == "there is no such text any more"
    assert received.files == ()

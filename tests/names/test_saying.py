"""What slots and names say: what a build prints in their place, and where that comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.locales import locale_of
from report.localise.edition import Edition
from report.markup.tree import Slot
from report.messages.interface import interface
from report.model.text import Text
from report.names.name import Name, NameKind
from report.names.saying import Sayings
from report.pipeline import read, read_unsaved
from report.slots.found import TermAnswer
from tests.examples import quick

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "tests" / "content" / "2030", ROOT / "content" / "2022")
HIVES = "content/2030/sections/hives.yaml"


@pytest.fixture(scope="module")
def sayings() -> Sayings:
    return Sayings(read_unsaved(FOLDERS[0], {}), "fr")


@pytest.mark.parametrize("folder", quick(FOLDERS, FOLDERS[:1]), ids=["invented", "real"])
def test_a_slot_says_what_a_build_prints(folder: Path) -> None:
    content, report = read_unsaved(folder, {}), read(folder)
    sayings = Sayings(content)
    slots = {(text.mark, slot): slot for text, _, slot in content.pieces(Slot)}
    assert slots
    for language in report.languages:
        edition = Edition(report, locale_of(language))
        for (mark, _), slot in slots.items():
            said = sayings.slot(slot)
            assert said is not None, slot
            printed = edition.answer(slot, mark)
            if isinstance(printed, TermAnswer):
                form = edition.terms.form(printed.term)
                assert form.name in said.words[language] or form.short in said.words[language]
            elif isinstance(printed, Text):
                assert said.words[language] == edition.plain(printed)
            elif isinstance(printed, str):
                assert said.words[language] == printed


def test_it_says_where_a_value_comes_from(sayings: Sayings) -> None:
    said = sayings.slot(Slot("data", "hives.@last.hives", ()))
    assert said is not None
    assert said.about == (
        "data set 'hives': Ruches sur les toits fédéraux",
        "row '2029-2030', column 'hives': Ruches",
        "typed at content/2030/data/hives.yaml:80:12",
        "source: comptages de l’Observatoire fédéral des abeilles",
    )
    assert said.about[0].into(interface("nl")).startswith("dataset 'hives'")


def test_a_cell_without_a_value_says_why(sayings: Sayings) -> None:
    said = sayings.name(Name(NameKind.CELL, "2026-2027.honey", "hives"))
    assert said is not None
    assert said.words == {"nl": "", "fr": ""}
    assert "no value: non mesuré" in said.about


def test_it_says_what_is_known_of_a_cell_and_a_name() -> None:
    path = FOLDERS[0] / "data" / "hives.yaml"
    text = path.read_text("utf-8").replace("    counted: 2027-03-01\n", "", 1)
    sayings = Sayings(read_unsaved(FOLDERS[0], {path: text}), "en", "nl")
    cells = {
        "2029-2030.honey": "note: zonder de late lindehoning",
        "2026-2027.counted": "no value",
        "2026-2027.honey": "no value: niet gemeten",
    }
    for cell, line in cells.items():
        said = sayings.name(Name(NameKind.CELL, cell, "hives"))
        assert said is not None
        assert line in said.about
    about = [line for term in ("fbo", "hive-pact") for line in _about(sayings, term)]
    assert "it means: pact voor open bijenkasten" in about
    assert any(line.startswith("abbreviation: ") for line in about)


def _about(sayings: Sayings, term: str) -> tuple[str, ...]:
    said = sayings.name(Name(NameKind.TERM, term))
    return said.about if said else ()


def test_a_number_of_all_rows_names_its_column(sayings: Sayings) -> None:
    said = sayings.slot(Slot("data", "hives.@max.hives", ()))
    assert said is not None
    total = sayings.slot(Slot("data", "hives.@count.hives", ()))
    assert total is not None
    assert "column 'hives': Ruches" in total.about


def test_names_say_their_words(sayings: Sayings) -> None:
    for name, words in {
        Name(NameKind.PART, "hives-table"): "Les ruches par année de mesure",
        Name(NameKind.PART, "hives"): "Les ruches",
        Name(
            NameKind.NOTE, "winter", "content/2030/sections/hives.yaml"
        ): "Le comptage d’hiver figure dans le Guide des toits.",
        Name(NameKind.COLUMN, "hives", "hives"): "Ruches",
        Name(NameKind.DATA, "hives"): "Ruches sur les toits fédéraux",
    }.items():
        said = sayings.name(name)
        assert said is not None, name
        assert said.words["fr"] == words
    term = sayings.name(Name(NameKind.TERM, "fbo"))
    assert term is not None
    assert "term 'fbo'" in term.about
    for kind in NameKind:
        assert sayings.name(Name(kind, "nothing.at-all", "nowhere")) is None

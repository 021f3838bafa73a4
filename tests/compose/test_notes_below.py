"""Notes below tables and figures, read back from the file: letters lead to them and back, lines are readable."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pymupdf
import pytest

from report.compose import compose
from report.document import Element, Figure, Group, Note, Run, Table
from report.typeset import typeset
from report.verify import verify_bytes
from tests.documents import THEME, document, table
from tests.strategies import PICTURE

LONG = "Een opmerking die over meer dan een regel gaat, omdat zij zegt hoe er is geteld, waar, door wie en waarom. " * 2
AIR = 14.0  # points above the place to which a link leads


def lettered(rows: int, letters: dict[int, str]) -> Table:
    """A table with the letters of notes in some of its rows, a sign that is explained, a remark and a source."""
    made = table([[f"rij {n}", "kort", f"{n},5"] for n in range(rows)], ("Naam", "Woord", "Getal"))
    body = tuple(
        (*row[:2], replace(row[2], note=marks(letters[n]))) if n in letters else row for n, row in enumerate(made.body)
    )
    used = sorted({letter for found in letters.values() for letter in found})
    notes = [Note(f"tabel-note-{letter}", letter, (Run(f"Noot {letter}. {LONG}"),)) for letter in used]
    sign, remark = Note("", "–", (Run("Niet gemeten."),)), Note("", "", (Run(f"Opmerking. {LONG}"),))
    return replace(made, body=body, notes=(sign, *notes, remark), source=(Run("Bron: wij"),))


def marks(letters: str) -> tuple[Run, ...]:
    """The raised letters of a cell."""
    found = [Run(letter, raised=True, href=f"#tabel-note-{letter}") for letter in letters]
    return tuple([part for run in found for part in (Run(", ", raised=True), run)][1:])


def built(*elements: Element) -> bytes:
    return typeset(compose(document(*elements), THEME), THEME)


def links(data: bytes) -> list[tuple[int, str, int, float]]:
    """Of each link: its page, the letter on it, the page to which it leads, and how far below its top."""
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        found = []
        for page in pdf:
            for link in page.get_links():
                words = page.get_textbox(link["from"]).strip(" ,\n")[-1:]
                found.append((page.number, words, link["page"], link["to"].y + AIR))
        return found


def depths(data: bytes, text: str) -> list[tuple[int, float]]:
    """The pages on which a text stands, and how far below their top its line begins."""
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        return [(page.number, box.y0) for page in pdf for box in page.search_for(text)]


def lines(data: bytes) -> list[dict[str, Any]]:
    """The lines of the last page."""
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        page = pdf[-1]
        return [line for block in page.get_text("dict", flags=0)["blocks"] for line in block["lines"]]


@pytest.fixture(scope="module")
def whole() -> bytes:
    return built(lettered(4, {0: "a", 2: "ab"}))


@pytest.fixture(scope="module")
def continued() -> bytes:
    return built(lettered(90, {3: "a", 80: "ab", 85: "b"}))


@pytest.mark.parametrize("name", ["whole", "continued"])
def test_nothing_is_found_in_a_file_with_letters(name: str, request: pytest.FixtureRequest) -> None:
    assert verify_bytes(request.getfixturevalue(name)) == ()


def test_each_letter_leads_to_its_note_and_that_back_to_the_first(whole: bytes) -> None:
    found = links(whole)
    assert [words for _, words, _, _ in found] == ["a", "a", "b", "a", "b"]
    notes = [depths(whole, f"Noot {letter}.")[0][1] for letter in "ab"]
    for (_, words, _, depth), top in zip(found[:3], (notes[0], notes[0], notes[1]), strict=True):
        assert depth == pytest.approx(top, abs=4), words
    rows = [depths(whole, f"rij {row}")[0][1] for row in (0, 2)]
    assert [depth for _, _, _, depth in found[3:]] == [pytest.approx(row, abs=6) for row in rows]


def test_letters_lead_overleaf_where_a_table_goes_on(continued: bytes) -> None:
    (end, _), *_ = depths(continued, "Noot a.")
    rows = {row: depths(continued, f"rij {row}")[0][0] for row in (3, 80, 85)}
    assert rows[3] < end
    there = [(rows[3], "a", end), (rows[80], "a", end), (rows[80], "b", end), (rows[85], "b", end)]
    found = [(page, words, to) for page, words, to, _ in links(continued)]
    assert sorted(found) == sorted([*there, (end, "a", rows[3]), (end, "b", rows[80])])


def test_letters_inside_a_callout_lead_to_their_notes() -> None:
    data = built(Group("callout", (lettered(3, {0: "a"}),), (Run("Titel"),)))
    note, row = depths(data, "Noot a.")[0][1], depths(data, "rij 0")[0][1]
    assert [depth for _, _, _, depth in links(data)] == [pytest.approx(note, abs=4), pytest.approx(row, abs=6)]


def test_notes_hang_and_remarks_stand_apart_at_a_readable_measure(whole: bytes) -> None:
    found = [line for line in lines(whole) if abs(line["spans"][0]["size"] - THEME.style("table-note").size) < 0.1]
    texts = ["".join([span["text"] for span in line["spans"]]) for line in found]
    left, hang = THEME.grid.left, THEME.grid.left + 9.0
    edges = [line["bbox"][0] for line in found]
    assert [text[:1] for text, edge in zip(texts, edges, strict=True) if edge < hang - 1][:4] == ["–", "a", "b", "O"]
    assert {round(edge - left, 1) for edge in edges} == {0.0, 9.0}
    assert texts[-1] == "Bron: wij"
    assert 60 < max(len(text) for text in texts) < 80
    assert max(line["bbox"][2] for line in found) <= left + THEME.grid.main
    above, below = depths(whole, "Noot b.")[0][1], depths(whole, "Opmerking.")[0][1]
    assert (below - above) % THEME.style("table-note").leading == pytest.approx(5.0, abs=0.1)


def test_a_letter_in_a_repeated_head_is_no_second_link() -> None:
    made = lettered(90, {0: "b"})
    head = (replace(made.head[0][0], note=marks("a")), *made.head[0][1:])
    notes = (Note("tabel-note-a", "a", (Run("Noot a."),)), *made.notes)
    data = built(replace(made, head=(head,), notes=notes))
    assert [words for _, words, _, _ in links(data)] == ["a", "b", "a", "b"]
    assert verify_bytes(data) == ()


def test_notes_that_are_too_many_for_a_page_go_on_below_the_name_of_their_table() -> None:
    made = lettered(3, dict.fromkeys(range(3), "a"))
    letters = [chr(ord("a") + n) for n in range(26)]
    body = tuple([(*row[:2], replace(row[2], note=marks("".join(letters)))) for row in made.body[:1]])
    notes = [Note(f"tabel-note-{letter}", letter, (Run(f"Noot {letter}. {LONG}"),)) for letter in letters]
    data = built(replace(made, body=body, notes=tuple(notes)))
    assert verify_bytes(data) == ()
    there = [depths(data, f"Noot {letter}.")[0] for letter in letters]
    assert there == sorted(there)
    assert len({page for page, _ in there}) > 1
    assert len(depths(data, "vervolg")) == len({page for page, _ in there}) - 1
    assert len(depths(data, "Woord")) == 1  # no head above what are no rows
    found = links(data)
    assert [(letter, to) for _, letter, to, _ in found[:26]] == [
        (letter, page) for letter, (page, _) in zip(letters, there, strict=True)
    ]


def test_the_space_between_notes_is_what_the_theme_says() -> None:
    changed = {"table-note": THEME.style("table-note").model_copy(update={"after": 3.0})}
    theme = THEME.model_copy(update={"styles": THEME.styles | changed})
    data = typeset(compose(document(lettered(1, {0: "ab"})), theme), theme)
    above, below = depths(data, "Noot a.")[0][1], depths(data, "Noot b.")[0][1]
    assert (below - above) % theme.style("table-note").leading == pytest.approx(3.0, abs=0.1)


def test_what_stands_below_a_wide_figure_has_a_readable_measure() -> None:
    words = (Run(f"Bron: {LONG}"),)
    picture = Figure("figuur", "Figuur 1", (Run("Wat"),), "Wat", PICTURE, words, ((Run(LONG),),), wide=True)
    look = THEME.style("source")
    found = [line for line in lines(built(picture)) if abs(line["spans"][0]["size"] - look.size) < 0.1]
    texts = ["".join([span["text"] for span in line["spans"]]) for line in found]
    assert len(texts) > 4
    assert 60 < max(len(text) for text in texts) < 80

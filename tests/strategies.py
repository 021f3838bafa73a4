"""Random documents for hypothesis: paragraphs, links, notes, lists, callouts, tables, figures and headings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from report.document import (
    Align,
    Cell,
    Chart,
    Column,
    Document,
    Element,
    Figure,
    Group,
    Heading,
    Item,
    ItemList,
    Note,
    Paragraph,
    Picture,
    Point,
    Run,
    Runs,
    Series,
    Table,
)
from report.pictures import decode
from tests.documents import MARK, document, paragraph, table
from tests.editions import ROOT

PROSE = "De werkgroep bespreekt overheidsopdrachten, aankoopprocedures en duurzaamheidscriteria met de gewesten. "
NOTES = {str(n): Note(str(n), str(n), (Run(f"{PROSE}Dat is noot {n}."),), MARK) for n in range(1, 8)}
FIRST = Heading(1, (Run("Hoofdstuk"),), "first", "1", mark=MARK)

words = st.lists(
    st.sampled_from([*PROSE.split(), "ICT", "„evidence-based”", "90 %", "fiets-", "FORCMS_PC-144", "l’été", "office"]),
    min_size=1,
    max_size=120,
).map(" ".join)


def spaced(found: list[Run]) -> Runs:
    """Runs with a space between each two, but for marks of notes, which follow their word."""
    result = []
    for run, after in zip(found, [*found[1:], None], strict=True):
        glued = after is None or after.note is not None
        result.append(run if glued else run._replace(text=run.text + " "))
    return tuple(result)


runs = st.lists(st.tuples(words, st.booleans(), st.booleans()), min_size=1, max_size=4).map(
    lambda found: spaced([Run(*looks) for looks in found])
)
paragraphs = st.builds(Paragraph, runs, st.sampled_from(["body", "lead", "small"]))
lists = st.lists(st.lists(paragraphs, min_size=1, max_size=2), min_size=1, max_size=6).map(
    lambda items: ItemList(tuple([Item((Run("•"),), tuple(item)) for item in items]))
)
nested = st.builds(
    lambda outer, inner: ItemList((*outer.items, Item((Run("•"),), (paragraph("dit:"), inner)))), lists, lists
)
callouts = st.builds(
    lambda parts, title: Group("callout", tuple(parts), title),
    st.lists(paragraphs | lists, min_size=1, max_size=3),
    runs,
)
tables = st.lists(st.tuples(words, words, st.sampled_from(["1", "2,5", "–", "66,74"])), min_size=1, max_size=30).map(
    lambda rows: table(rows, ("Eerste", "Tweede", "Derde"))
)
headings = st.builds(
    lambda level, number, words: Heading(level, (Run(words[:60].strip()),), f"h{number}", "1.2"),
    st.integers(2, 4),
    st.integers(0, 10**9),
    words,
)
elements = st.lists(paragraphs | lists | nested | callouts | tables | headings, min_size=1, max_size=14)

# --- everything that means more than its text --------------------------------------------------------------------

few = st.lists(st.sampled_from(PROSE.split()), min_size=1, max_size=9).map(" ".join)
phrases = st.one_of(
    few.map(Run),
    few.map(lambda text: Run(text, strong=True)),
    few.map(lambda text: Run(text, href="https://example.be/a?b=(c)&d=é")),
    few.map(lambda text: Run(text, href="mailto:iemand@example.be", emphasis=True)),
    few.map(lambda text: Run(text, href="#first")),
    few.map(lambda text: Run(text, lang="en")),
    few.map(lambda text: Run(text, lang="fr", href="https://example.be/fr")),
    st.just(Run("GPP", expansion="groene overheidsopdrachten", solid=True)),
    st.just(Run("LEVP", expansion="Low Emission Vehicle Programme", lang="en", solid=True)),
    st.sampled_from(sorted(NOTES)).map(lambda name: Run(name, note=name)),
)
rich = st.lists(phrases, min_size=1, max_size=14).map(
    lambda found: spaced([Run("Dit"), *found]),
)
rich_paragraphs = st.builds(lambda found: Paragraph(found, mark=MARK), rich)
LABELS = {"bullet": "•", "number": "1.", "timeline": "11 januari", "definitions": "LEVP"}
rich_lists = st.builds(
    lambda texts, style: ItemList(tuple([Item((Run(LABELS[style]),), (Paragraph(t),)) for t in texts]), style),
    st.lists(rich, min_size=1, max_size=4),
    st.sampled_from(["bullet", "number", "timeline", "definitions"]),
)


def spanning(rows: list[tuple[Runs, str, str]], remarks: tuple[Runs, ...]) -> Table:
    """A table with two head rows, the first of which spans columns, an empty corner, and a letter in each row."""
    letter = Run("a", raised=True, href="#wijd-note-a")
    notes = (Note("wijd-note-a", "a", (Run("Een noot."),)), *[Note("", "", remark) for remark in remarks])
    head = (
        (Cell((Run(""),), "column"), Cell((Run("Bezoeken"),), "column", colspan=2)),
        (Cell((Run("Naam"),), "column"), Cell((Run("Aantal"),), "column"), Cell((Run("Deel"),), "column")),
    )
    body = tuple(
        [
            (Cell(name, "row"), Cell((Run(one),) if one else ()), Cell((Run(two),), note=(letter,)))
            for name, one, two in rows
        ]
    )
    columns = (Column(), Column(Align.DECIMAL), Column(Align.DECIMAL))
    return Table(
        "wijd", "Tabel 2", (Run("Met noot"), Run("3", note="3")), columns, head, body, "vervolg", notes, mark=MARK
    )


numbers = st.sampled_from(["", "1", "2,5", "66,74"])
rich_tables = st.builds(
    spanning,
    st.lists(st.tuples(rich, numbers, numbers.filter(bool)), min_size=1, max_size=12),
    st.lists(rich, max_size=2).map(tuple),
)
long_tables = st.integers(1, 120).map(
    lambda count: table([(f"rij {n}", f"{n},5") for n in range(count)], ("Naam", "Waarde"))
)
tall_rows = st.builds(
    lambda one, two, count: table(
        [(" ".join([one] * count), two, "1"), ("kort", "kort", "2")], ("Eerste", "Tweede", "Derde")
    ),
    words,
    words,
    st.integers(1, 12),
)
CHART = Chart(
    "bar", ("2020", "2021"), (Series("Bezoeken", (Point(3.0, "3"), Point(1.0, "1"))),), ((0.0, "0"), (4.0, "4"))
)


def picture_of(path: Path) -> Picture:
    """The picture of a file that can be printed."""
    raster = decode(path.read_bytes()).raster
    return Picture(path.name, *raster.size, raster)


PICTURE = picture_of(ROOT / "tests" / "content" / "2030" / "images" / "roof.png")
figures = st.builds(
    lambda body, caption, source, wide: Figure(
        "figuur", "Figuur 1", caption, "Wat (hier) te zien is: «é – ✓»", body, source, wide=wide, mark=MARK
    ),
    st.sampled_from([CHART, PICTURE]),
    rich,
    rich,
    st.booleans(),
)
key_figures = st.lists(rich, min_size=1, max_size=4).map(
    lambda texts: Group(
        "key-figures",
        tuple(
            [Group("key-figure", (Paragraph((Run("6 272 km"),), "figure-value"), Paragraph(t, "small"))) for t in texts]
        ),
    )
)
quotes = st.builds(lambda text: Group("quote", (Paragraph(text),)), rich)
rich_callouts = st.builds(
    lambda parts, title: Group("callout", tuple(parts), title),
    st.lists(rich_paragraphs | rich_lists, min_size=1, max_size=3),
    rich,
)
rich_headings = st.builds(
    lambda level, text: (level, (*text, Run("2", note="2"))), st.integers(1, 4), few.map(lambda text: (Run(text),))
)
rich_elements: st.SearchStrategy[list[Element | tuple[int, Runs]]] = st.lists(
    rich_paragraphs
    | paragraphs
    | rich_lists
    | nested
    | rich_callouts
    | rich_tables
    | long_tables
    | tall_rows
    | figures
    | key_figures
    | quotes
    | rich_headings,
    min_size=1,
    max_size=9,
)


def numbered(found: list[Element | tuple[int, Runs]]) -> Document:
    """A document of a chapter and what was found: headings that skip no level, and ids that are used once."""
    result: list[Element] = [FIRST]
    level = 1
    for number, element in enumerate(found):
        if isinstance(element, tuple):
            level = min(element[0], level + 1)
            result.append(Heading(level, element[1], f"h{number}", f"{number}" if number % 2 else "", mark=MARK))
        elif isinstance(element, Table | Figure):
            result.append(_with_id(element, f"e{number}"))
        else:
            result.append(element)
    return document(*result, notes=NOTES.values())


def _with_id(element: Table | Figure, id: str) -> Element:
    if isinstance(element, Figure):
        return replace(element, id=id)
    notes = tuple([replace(note, id=f"{id}-note-{note.number}") if note.id else note for note in element.notes])
    rows = tuple([tuple([_lettered(cell, id) for cell in row]) for row in element.body])
    return replace(element, id=id, notes=notes, body=rows)


def _lettered(cell: Cell, id: str) -> Cell:
    """A cell whose letter leads to the note of its own table."""
    return replace(cell, note=tuple([run._replace(href=f"#{id}-note-{run.text}") for run in cell.note]))


documents = rich_elements.map(numbered)

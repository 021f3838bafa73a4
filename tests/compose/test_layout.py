"""Composed and typeset: nothing is lost, tables repeat their heads, notes stand with their marks, misfits are named."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings

from report.compose import compose
from report.compose.text import TextFlowable
from report.diagnostics.errors import LayoutError, Mark
from report.document import Element, Group, Heading, Item, ItemList, Note, Paragraph, Run, Table, plain
from report.flow.flow import flow
from report.typeset import typeset
from tests.documents import MARK, THEME, document, pages, paragraph, squeezed, table
from tests.examples import examples, quick
from tests.pdf import tagged
from tests.strategies import PROSE, elements

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("count", [1, 2, 30, 31, 32, 200, 500])
def test_a_table_keeps_its_rows_and_repeats_its_head(count: int) -> None:
    rows = [(f"rij {n} einde", f"{n * 1.25:.2f}".replace(".", ",")) for n in range(count)]
    made = pages(document(table(rows, ("Naam", "Waarde"))))
    text = [squeezed(page) for page in made]
    assert [len(re.findall("Naam", page)) for page in text] == [1] * len(made)
    assert [page.count("(vervolg)") for page in text] == [0] + [1] * (len(made) - 1)
    assert re.findall(r"rij(\d+)einde", "".join(text)) == [str(n) for n in range(count)]


def test_a_row_taller_than_a_page_is_cut_between_its_lines() -> None:
    tall = PROSE * 90
    made = pages(document(table([("kort", "1"), (tall, "2"), ("laatste", "3")], ("Naam", "Waarde"))))
    assert len(made) > 1
    text = "".join(re.sub(r"Tabel1\(vervolg\)NaamWaarde|\d$", "", squeezed(page)) for page in made)
    assert squeezed(tall)[:400] in text
    assert text.count("duurzaamheidscriteria") + text.count("duurzaamheidscri") >= 90
    assert "laatste" in text


def test_a_note_stands_on_the_page_of_its_mark() -> None:
    notes = [Note(str(n), str(n), (Run(f"noot {n} zegt iets"),), MARK) for n in range(1, 40)]
    made = pages(document(*[paragraph(PROSE * 2 + f"teken {n} hier", str(n)) for n in range(1, 40)], notes=notes))
    assert len(made) > 2
    for page in made:
        marks = re.findall(r"teken\s(\d+)\shier", page)
        assert marks
        assert re.findall(r"noot\s(\d+)\szegt", page) == marks


def test_a_table_too_wide_for_the_page_is_named() -> None:
    wide = table([["x"] * 40], [f"Overheidsopdracht{n}" for n in range(40)])
    with pytest.raises(
        LayoutError, match=r"a\.yaml:3:5: table 'tabel' is \d+ mm too wide: there is room for \d+ of its 40 columns"
    ):
        pages(document(wide))


def test_a_word_that_fits_no_line_is_named() -> None:
    with pytest.raises(LayoutError, match=r"a\.yaml:3:5: '0000.*does not fit"):
        pages(document(paragraph("0" * 400)))


def test_a_title_is_hyphenated_only_where_it_would_not_fit() -> None:
    for words, parted in (("Overheidsopdrachten van vandaag", False), ("overheidsopdrachten" * 3, True)):
        made = compose(document(Heading(2, (Run(words),), "een", "1.1", mark=MARK)), THEME)
        (title,) = [f for f in made.flowables if isinstance(f, TextFlowable) and f.mark == MARK]
        assert any(line.broken for line in title.text.lines) is parted


def test_all_that_does_not_fit_is_named_at_once_with_its_place() -> None:
    wide = table([["x"] * 40], [f"Overheidsopdracht{n}" for n in range(40)])
    places = [Mark("a.yaml", line, 3) for line in (5, 9, 14, 20)]
    elements = (
        Heading(1, (Run("1" * 90),), "een", "1", mark=places[0]),
        Paragraph((Run(f"Dit is te breed: {'2' * 400} maar dit niet."),), mark=places[1]),
        ItemList((Item((Run("•"),), (Paragraph((Run("3" * 400),)),)),), mark=places[2]),
        dataclasses.replace(wide, mark=places[3]),
    )
    with pytest.raises(LayoutError) as caught:
        pages(document(*elements))
    found = caught.value.diagnostics
    assert [one.mark for one in found] == places
    assert [one.message[:6] for one in found] == ["'11111", "'22222", "'33333", "table "]


def test_page_numbers_in_the_contents_have_the_room_that_they_need() -> None:
    wide = THEME.model_copy(
        update={
            "styles": THEME.styles
            | {"contents-1": THEME.style("contents-1").model_copy(update={"size": 70.0, "leading": 70.0})}
        }
    )
    made = compose(document(Heading(1, (Run("Een"),), "een", "1", mark=MARK), paragraph("Tekst.")), wide)
    assert typeset(made, wide)


@pytest.mark.parametrize("count", quick([9, 99, 100, 1000, 1200], [9, 100]))
def test_numbers_of_lists_and_of_notes_have_the_room_that_they_need(count: int) -> None:
    items = tuple([Item((Run(f"{n}."),), (paragraph("punt", str(n)),)) for n in range(1, count + 1)])
    notes = [Note(str(n), str(n), (Run("noot"),), MARK) for n in range(1, count + 1)]
    text = "".join(pages(document(ItemList(items, "number", MARK), notes=notes)))
    assert f"{count}." in text
    assert f"{count} noot" in text.replace("\n", " ")


def test_a_lone_bullet_starts_no_page() -> None:
    items = tuple([Item((Run("•"),), (paragraph(f"punt {n} van de lijst"),)) for n in range(4)])
    for above in range(30, 50):
        made = pages(document(*[paragraph("regel")] * (above // 2), ItemList(items)))
        counts = [len(re.findall("punt", page)) for page in made]
        assert 1 not in counts, counts


def tiles(count: int) -> Group:
    """Key figures, three in a row."""
    return Group("key-figures", tuple([Group("key-figure", (paragraph(f"getal {n} hier"),)) for n in range(count)]))


def test_key_figures_part_between_rows_where_a_page_would_end_early() -> None:
    parted = 0
    for above in range(17, 31):  # paragraphs of a line, and half a line between two of them
        made = pages(document(*[paragraph("regel")] * above, tiles(12)))
        counts = [len(re.findall("getal", page)) for page in made if "getal" in page]
        assert sum(counts) == 12
        assert all(count % 3 == 0 for count in counts)
        parted += len(counts) > 1
    assert parted


def test_a_list_stands_half_a_line_further_from_the_title_of_a_callout_than_a_paragraph() -> None:
    listed = ItemList((Item((Run("•"),), (paragraph("kort"),)),))
    heights = []
    for inside in (paragraph("kort"), listed):
        callout = Group("callout", (inside,), (Run("Titel"),))
        heights.append(compose(document(callout), THEME).flowables[-1].height())
    assert heights[0] + THEME.baseline / 2 == heights[1]


def test_a_chapter_without_number_opens_lower_and_goes_on_at_the_top() -> None:
    chapter = Heading(1, (Run("Samenvatting"),), "s", mark=MARK)
    tops = []
    for drop in (0, 6):
        story = compose(document(chapter, *[paragraph(PROSE * 9)] * 12), THEME.model_copy(update={"drop": drop}))
        sheets = flow(story.flowables, story.notes, THEME.rows * THEME.baseline, THEME.baseline)
        tops.append([sheet.pieces[0].top for sheet in sheets])
    assert tops[1][:2] == [6 * THEME.baseline] * 2  # the contents and the chapter
    assert set(tops[0]) == set(tops[1][2:]) == {0}


def test_a_label_longer_than_its_text_keeps_its_room() -> None:
    long = Item((Run("een term van heel veel woorden " * 4),), (paragraph("kort"),))
    story = compose(document(ItemList((long, long, long), "definitions")), THEME)
    sheet = flow(story.flowables, story.notes, THEME.rows * THEME.baseline, THEME.baseline)[-1]
    for above, below in pairwise(sheet.pieces):
        label = getattr(above.flowable, "label", None)
        assert label is not None
        assert len(label.strips) > 4
        assert below.top - above.top >= label.height()


def test_a_label_larger_than_its_text_does_not_rise_above_it() -> None:
    dates = THEME.styles | {
        "timeline-date": THEME.style("timeline-date").model_copy(update={"size": 19, "leading": 28})
    }
    theme = THEME.model_copy(update={"styles": dates})
    found = document(ItemList((Item((Run("mei"),), (paragraph("kort"),)),), "timeline"))
    (moment,) = compose(found, theme).flowables
    text, label = moment.text, moment.text.label  # type: ignore[attr-defined]
    assert text.lowered == label.text.ascent - text.text.ascent > 0
    assert moment.height() == THEME.style("body").leading + text.lowered


def run(text: str, strong: bool, emphasis: bool) -> Run:
    """A run of text with a look, and nothing else."""
    return Run(text, strong, emphasis)


@settings(max_examples=examples(40))
@given(elements)
def test_random_documents_keep_every_word_in_order(found: list[Element]) -> None:
    """In the order in which they are read: on pages, text may stand before a table that it follows."""
    _, data = tagged.made(document(Heading(1, (Run("Hoofdstuk"),), "first", "1"), *found))
    read = tagged.opened(data)
    text = squeezed(tagged.raw(read.elements[0], read))
    position = 0
    for wanted in _texts(found):
        at = text.find(squeezed(wanted)[:40], position)
        assert at >= 0, wanted
        position = at


def _texts(found: list[Element] | tuple[Element, ...]) -> list[str]:
    """The texts of elements in reading order."""
    texts: list[str] = []
    for element in found:
        if isinstance(element, Paragraph | Heading):
            texts.append(plain(element.runs))
        elif isinstance(element, ItemList):
            for item in element.items:
                texts += _texts(item.elements)
        elif isinstance(element, Group):
            texts += [plain(element.title), *_texts(element.elements)]
        elif isinstance(element, Table):
            texts += [plain(cell.runs) for row in element.body for cell in row]
    return texts


def test_a_word_breaks_as_its_term_says() -> None:
    word = "hottentottententententoonstellingsmakers"
    made = document(*[paragraph(f"{'de ' * n}{word} {word} {word}") for n in range(20)])
    spelt = "".join(pages(dataclasses.replace(made, hyphenation={word: word.replace("toon", "-toon")})))
    assert "\u00ad" in "".join(pages(made)).replace("tenten\u00ad", "")
    assert "\u00ad" in spelt
    assert "\u00ad" not in spelt.replace("tenten\u00ad", "")


def test_the_contents_list_chapters_and_their_sections() -> None:
    heads = [Heading(level, (Run(f"Kop {level}"),), f"kop-{level}", mark=MARK) for level in (1, 2, 3)]
    story = compose(document(*heads, paragraph("Tekst.")), THEME)
    assert [type(one).__name__ for one in story.flowables].count("ContentsEntry") == 2

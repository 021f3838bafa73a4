"""Every word that a reader of the PDF finds leads to the text that it is of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import pymupdf
import pytest

from report.diagnostics.errors import ContentError
from report.document import Runs, plain
from report.drawing.pages import DrawnPage
from report.locales import Locale
from report.localise.draft import DraftEdition
from report.localise.edition import Edition
from report.localise.selecting import each_section
from report.localise.tables import in_cell
from report.model.report import Report
from report.model.text import Text
from report.outputs import OUTPUTS
from report.outputs.ordering import order_of
from report.pipeline import content_folder, read, read_content, timing, wanted
from report.positions import Position, positions
from report.selection import WHOLE, Selection
from report.theme.theme import Theme
from tests.editions import ROOT
from tests.examples import quick

NEAR = 0.5  # points around a box

#: Words that go on in the next line.
IN_TWO_LINES = re.compile("(?<=[^\\W_])[-–]$")

#: Words of the program, and what these lead to. Numbers aside, which it sets before and behind nearly everything.
GENERATED = {
    "the heading of the contents": ("Inhoud|Table|des|matières", "report/title"),
    "labels of captions": ("Figuur|Tabel|Figure|Tableau", ".*/caption"),
    "before sources and credits": ("Bron:|Source|Beeld:|Image|Photo", ".*/(source|credit)"),
    "units": (r"\(?(euro|euros)\)?", "data/.*/(label|budget)"),
    "letters of notes": ("[a-d]", "data/.*"),
    "where an axis starts or ends": ("as|begint|eindigt|bij|l’axe|commence|finit|à", ".*/caption"),
    "missing values of a chart, and for what": ("geen|cijfer|pas|de|chiffre|.*,|en|et", "data/.*/nulls/.*|.*/caption"),
}

WAYS: dict[str, tuple[Path, dict[str, Any]]] = {
    "real": (ROOT, {}),
    "invented": (ROOT / "tests", {}),
    "draft": (ROOT / "tests", {"draft": True}),
    "excerpt": (ROOT / "tests", {"selection": Selection(WHOLE.target, ("harvest",))}),
    "internal": (ROOT / "tests", {"selection": Selection("internal", ())}),
    "proof": (ROOT / "tests", {"output": "proof"}),
}


class LocatedEdition(NamedTuple):
    """A PDF in a language, and the positions of its words by their pages."""

    data: bytes
    language: str
    found: dict[int, list[Position]]


def made(
    root: Path, report: Report, *, output: str = "pdf", draft: bool = False, selection: Selection = WHOLE
) -> Iterator[LocatedEdition]:
    """The files of a report, with their positions."""
    found: dict[str, tuple[str, dict[int, list[Position]]]] = {}

    def seen(file: str, language: str, theme: Theme, pages: Sequence[DrawnPage]) -> None:
        by_page: dict[int, list[Position]] = defaultdict(list)
        for one in positions(pages, theme.page.height, report, language):
            by_page[one.page].append(one)
        found[file] = language, by_page

    order = order_of(root, report, wanted(report, None), timing(None), draft=draft, selection=selection, seen=seen)
    for file, data in OUTPUTS[output]()(order).items():
        yield LocatedEdition(data, *found[file])


def bare(words: str) -> str:
    return "".join([sign for sign in words.casefold() if sign.isalnum()])


def printed(root: Path, report: Report, draft: bool) -> dict[tuple[str, str], str]:
    """What each text and each value may print in each language, by its id: as typed, and with what slots stand for."""
    known: dict[tuple[str, str], str] = defaultdict(str)
    texts = read_content(content_folder(root, None)).texts
    for locale in wanted(report, None):
        for text in texts:
            key = report.names[text.mark], locale.language
            known[key] += f" {bare(text.source.get(locale.language, ''))}"
            for runs in forms(report, locale, text, draft):
                known[key] += f" {bare(plain(runs))} {bare(''.join([run.text for run in runs]))}"
        for name, dataset in report.data.items():
            for row in dataset.rows:
                for column in dataset.columns:
                    cell = row.cells[column.id]
                    words = in_cell(column, cell, locale) if cell.value is not None else ""
                    known[f"data/{name}/rows/{row.id}/{column.id}", locale.language] += f" {bare(words)}"
    return known


def forms(report: Report, locale: Locale, text: Text, draft: bool) -> Iterator[Runs]:
    """What a text says where its terms are met for the first time, and later; its notes are those of some section."""
    for section, _ in each_section(report.parts):
        edition = (DraftEdition if draft else Edition)(report, locale)
        edition.section = section
        with suppress(ContentError):
            yield edition.label(text)
            yield edition.runs(text)
            yield from [query.runs for query in edition.queries.values()]
            return


def corrected(report: Report) -> set[str]:
    """The ids of values of which a note says how the source prints them."""
    return {
        f"data/{name}/rows/{row.id}/{column}"
        for name, dataset in report.data.items()
        for row in dataset.rows
        for column, cell in row.cells.items()
        if cell.correction
    }


@pytest.mark.parametrize("way", quick(list(WAYS), ["invented", "draft", "excerpt"]))
def test_every_word_leads_to_its_text(way: str) -> None:
    root, options = WAYS[way]
    report = read(content_folder(root, None), draft="draft" in options)
    texts = printed(root, report, "draft" in options)
    remarked = corrected(report)
    lost, wrong, parted = [], [], []
    for one in made(root, report, **options):
        with pymupdf.open(stream=one.data) as pdf:  # type: ignore[no-untyped-call]
            for page in pdf:
                begun: tuple[str, set[str]] | None = None
                for left, top, right, bottom, word, *_ in page.get_text("words"):
                    x, y = (left + right) / 2, (top + bottom) / 2
                    hit = [p for p in one.found[page.number] if is_in(p, x, y)]
                    if not hit or not any((p.id, p.language) in texts for p in hit):
                        lost.append((page.number + 1, word, [p.id for p in hit]))
                        continue
                    ids = {p.id for p in hit}
                    if begun and not begun[1] & ids:
                        parted.append((page.number + 1, begun, word, ids))
                    begun = (word, ids) if IN_TWO_LINES.search(word) else None
                    if options and hit[0].id == "report/title":
                        continue  # each page says what an edition is that is not the whole report
                    if not any(p.id in remarked or is_of(root, word, p, texts[p.id, p.language]) for p in hit):
                        wrong.append((page.number + 1, word, hit[0].id, str(hit[0].mark)))
    assert lost == []
    assert parted == []
    if way != "proof":  # which says much about texts
        assert not wrong, wrong


def is_in(position: Position, x: float, y: float) -> bool:
    left, top, right, bottom = position.box
    return left - NEAR <= x <= right + NEAR and top - NEAR <= y <= bottom + NEAR


def is_of(root: Path, word: str, position: Position, text: str) -> bool:
    """Whether a text may print a word, or a date or a query beside it, or the program writes it there."""
    mark, sought = position.mark, bare(word)
    line = (root / mark.file).read_text("utf-8").split("\n")[mark.line - 1]
    return (
        not re.search("[a-z]", sought)
        or sought in text
        or sought.rstrip("0123456789") in text  # before the mark of a note
        or (position.id.startswith("data/") and sought[:-1] in text)  # before a letter
        or bool(re.search(r"\bdate: |query: ", line[: mark.column - 1]) or re.search("query: ", line))
        or any(re.fullmatch(words, word) and re.fullmatch(ids, position.id) for words, ids in GENERATED.values())
    )

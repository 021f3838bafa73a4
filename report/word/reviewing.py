"""Reviewing: texts of the report go out in a Word file, one in a row, the languages side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from report.acceptance.record import fingerprint
from report.locales import Locale, locale_of
from report.messages import Message, say, say_in
from report.messages.interface import Interface
from report.model.units import Unit
from report.pipeline import content_folder, read_content
from report.slots.shown import SlotAnswers
from report.translation.progress import ids_matching
from report.validate.content import Content
from report.word.home import expect_language
from report.word.looking import Reviewer, SentText
from report.word.prose import Control, WordRun
from report.word.runs import BOOKMARK, CONTROL
from report.word.writing import DocxWriter

#: How the first cell of each table begins; behind it stands the folder of the report.
SIGN = "sppreport"
_ID_WIDTH, _WIDTH = 1700, 14570  # twentieths of a point: of the ids, and of all columns on a page that lies
_UPRIGHT = 9638
_UNASKED = frozenset({"terms", "data"})  # parts of ids that go out only when asked for
_TOLD = (
    say("Comment on the words that you mean, or change them with Track Changes switched on."),
    say("What is shaded is filled in by the program: it may move, not change. The first column must stay as it is."),
    say("Send the file back as it is, as .docx."),
)


class ReviewOrder(NamedTuple):
    """What reviewers get: in which languages, the leading one without any, and the texts of which ids, or all."""

    languages: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


class ReviewFile(NamedTuple):
    """A file for reviewers: its usual path, its bytes, and how many texts it holds."""

    path: Path
    data: bytes
    texts: int


def reviewer_of(content: Content) -> Reviewer:
    """What shows the texts of a report as they are read."""
    assert content.front is not None  # read_content has raised otherwise
    links = content.front.links

    def address(key: str, language: str) -> str:
        return links[key].source.get(language, "") if key in links else ""

    return Reviewer(SlotAnswers(content.data, content.terms, content.front.year), address)


def bookmark(language: str, sent: str, number: int) -> str:
    """The name of the bookmark around a text: its language, and a fingerprint of what is typed in the report."""
    return f"{BOOKMARK}{language}_{fingerprint(sent)}_{number}"


def export_review(root: Path, year: int | None, order: ReviewOrder, words: Interface) -> ReviewFile:
    """The texts of a year's report for reviewers; nothing is written. Raises RequestError, ContentError."""
    folder = content_folder(root, year)
    content = read_content(folder)
    languages = list(dict.fromkeys(order.languages)) or content.languages[:1]
    for language in languages:
        expect_language(content, language)
    wanted = ids_matching(content.units, order.ids) if order.ids else None
    units = [
        unit
        for unit in content.units
        if not unit.is_address and (unit.id in wanted if wanted is not None else unit.section not in _UNASKED)
    ]
    data = _Review(content, [locale_of(language) for language in languages], words).written(units)
    path = root / "build" / folder.name / f"review-{'-'.join(languages)}.docx"
    return ReviewFile(path, data, len(units))


class _Review:
    """Writes one file."""

    def __init__(self, content: Content, locales: Sequence[Locale], words: Interface) -> None:
        assert content.front is not None
        self.content, self.locales, self.words = content, locales, words
        self.reviewer = reviewer_of(content)
        self.title = content.front.title.source.get(locales[0].language, "")
        self.docx = DocxWriter(self.title, locales[0].tag)
        self.number = 0

    def written(self, units: Sequence[Unit]) -> bytes:
        """The file: what to do with it, then a table for each section."""
        self.docx.add(self.docx.paragraph(self.docx.run(self.title), "Title"))
        for line in _TOLD:
            self.docx.add(self.docx.paragraph(self.docx.run(self.said(line))))
        for section in dict.fromkeys(unit.section for unit in units):
            self.section(section, [unit for unit in units if unit.section == section])
        return self.docx.to_bytes(landscape=len(self.locales) > 1)

    def said(self, text: Message) -> str:
        """A sentence in the language of the user."""
        return say_in(text, self.words)

    def section(self, name: str, units: Sequence[Unit]) -> None:
        """The texts of a section."""
        section = self.content.sections.get(name)
        title = section.title.source.get(self.locales[0].language, "") if section else name
        self.docx.add(self.docx.paragraph(self.docx.run(title or name), "Heading1"))
        head = [f"{SIGN} {self.content.source.name}", *[locale.language for locale in self.locales]]
        rows = [[self.docx.paragraph(self.docx.run(one, small=True)) for one in head]]
        rows += [self.row(unit) for unit in units]
        width = ((_WIDTH if len(self.locales) > 1 else _UPRIGHT) - _ID_WIDTH) // len(self.locales)
        self.docx.add(self.docx.table(rows, [_ID_WIDTH, *[width] * len(self.locales)]))
        self.docx.add(self.docx.paragraph(""))

    def row(self, unit: Unit) -> list[str]:
        """A text: its id, and its words in each language."""
        cells = [self.docx.paragraph(self.docx.run(unit.id, small=True))]
        for locale in self.locales:
            self.number += 1
            sent = self.reviewer.sent(unit.text.inline.get(locale.language, ()), locale)
            name = bookmark(locale.language, unit.text.source.get(locale.language, ""), self.number)
            cells.append(self.docx.paragraph(self.docx.bookmarked(name, self.runs(sent, locale))))
        return cells

    def runs(self, sent: SentText, locale: Locale) -> str:
        """The runs of a text; words without a language of their own have that of their column."""
        made = []
        for piece in sent.pieces:
            if isinstance(piece, WordRun | Control):
                look = piece.look if piece.look.language else piece.look._replace(language=locale.tag)
            if isinstance(piece, WordRun):
                made.append(self.docx.run(piece.text, look))
            elif isinstance(piece, Control):
                shown = self.reviewer.name(sent.codes[piece.tag])
                made.append(self.docx.control(f"{CONTROL}{piece.tag}", shown, piece.text, look))
        return "".join(made)

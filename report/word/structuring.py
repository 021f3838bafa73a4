"""Structure: the paragraphs and tables of a Word file become drafts of blocks - sections, lists, tables, pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from report.word.body import WordDocument
from report.word.drafts import Draft, DraftText, strong_paragraph
from report.word.finds import Find
from report.word.guesses import as_words, is_like_a_heading, is_like_an_item, parted
from report.word.listing import ListBuilder
from report.word.marking import marked
from report.word.noting import NoteBook
from report.word.prose import NoteAnchor, Photograph, Piece, WordBlock, WordParagraph, WordRun, WordTable
from report.word.tabling import grid


class TextStructure(NamedTuple):
    """What a file is made of: its title (None without one), its blocks, and its notes by the names of their marks."""

    title: DraftText | None
    blocks: list[Draft]
    notes: dict[str, DraftText]


class SectionPlace(NamedTuple):
    """Where it goes: the language of its words, how deep its headings may be, and the names that notes have already.

    `opens_title` tells that the title of the file is that of a part of the section, and not of the section.
    """

    language: str
    deepest: int
    note_names: frozenset[str] = frozenset()
    opens_title: bool = False


def title_of(document: WordDocument) -> str | None:
    """The title of a file: in the style of one, or the only heading of its level, if all else stands below it."""
    found = _title(document)
    return found.text if found else None


def _title(document: WordDocument) -> WordParagraph | None:
    there = [one for one in document.blocks if isinstance(one, WordTable) or not one.is_empty]
    first = there[0] if there else None
    if not isinstance(first, WordParagraph) or first.role not in ("title", "heading"):
        return None
    others = [one for one in there[1:] if isinstance(one, WordParagraph) and one.role == "heading"]
    return first if first.role == "title" or all(one.level > first.level for one in others) else None


def structured(document: WordDocument, place: SectionPlace) -> TextStructure:
    """The drafts of all that is in a file; what has no counterpart is in the document's finds."""
    builder = _Builder(document, place)
    for at, block in enumerate(document.blocks):
        builder.take(block, document.blocks[at + 1 : at + 2])
    return builder.finish()


class _Builder:
    """Takes block after block, with the sections that are open."""

    def __init__(self, document: WordDocument, place: SectionPlace) -> None:
        self.document, self.place, self.finds = document, place, document.finds
        self.remarks = dict(document.remarks)
        self.top = Draft("top")
        self.title: DraftText | None = None
        self.titled = _title(document)
        self.open: list[tuple[int, Draft]] = [(0, self.top)]
        self.notes = NoteBook(document.notes, place.language, place.note_names)
        self.waiting_notes: list[NoteAnchor] = []  # of a heading, for the paragraph below it
        self.waiting_pictures: list[tuple[Photograph, int]] = []
        self.caption: DraftText | None = None
        self.follows_gap = False  # whether a picture was left out right before
        self.lists = ListBuilder(self.finds)

    @property
    def here(self) -> list[Draft]:
        """The blocks of the section that is open."""
        return self.open[-1][1].parts

    def take(self, block: WordBlock, following: Sequence[WordBlock]) -> None:
        """One more block."""
        if isinstance(block, WordTable):
            self.settle()
            self.table(block)
        elif block.is_empty:
            if block.role in ("heading", "title"):
                self.finds.note(Find.EMPTY_HEADING, block.number, self.near())
        elif block is self.titled and not self.place.opens_title:
            self.title = self.text(block, self.mark_off_notes(block))
            self.open = [(block.level, self.top)]
        elif block.role == "heading" or block is self.titled:
            self.settle()
            self.heading(block)
        elif block.role == "caption":
            self.take_caption(block, following)
        else:
            self.paragraph(block, following)

    def near(self) -> str:
        """Some words before this place."""
        return next((part.shown for part in reversed(self.here) if part.shown), "")

    def settle(self) -> None:
        """What waited for the end of a list stands here."""
        self.lists.close()
        pictures, self.waiting_pictures = self.waiting_pictures, []
        for picture, number in pictures:
            self.picture(picture, number)

    # --- texts -------------------------------------------------------------------------------------

    def text(self, paragraph: WordParagraph, pieces: Sequence[Piece] | None = None) -> DraftText:
        """The text of a paragraph in our markup."""
        found = marked(paragraph.pieces if pieces is None else pieces, self.place.language, self.notes.mark_of)
        for lost in found.lost:
            self.finds.note(lost, paragraph.number, paragraph.text)
        remarks = self.remarks.pop(paragraph.number, ())
        return DraftText({self.place.language: found.typed}, paragraph.number, remarks)

    def mark_off_notes(self, paragraph: WordParagraph) -> list[Piece]:
        """The pieces of a heading without its notes, which wait for the next paragraph; one look is none."""
        notes = [one for one in paragraph.pieces if isinstance(one, NoteAnchor)]
        if notes:
            self.finds.note(Find.HEADING_NOTE, paragraph.number, paragraph.text)
            self.waiting_notes += notes
        self.waiting_pictures += [(one, paragraph.number) for one in paragraph.pieces if isinstance(one, Photograph)]
        words = [one for one in paragraph.pieces if isinstance(one, WordRun)]
        for look in ("strong", "emphasis"):
            if all(getattr(one.look, look) or not one.text.strip() for one in words):
                without: dict[str, Any] = {look: False}
                words = [one._replace(look=one.look._replace(**without)) for one in words]
        return [*words]

    # --- paragraphs --------------------------------------------------------------------------------

    def paragraph(self, block: WordParagraph, following: Sequence[WordBlock]) -> None:
        """A paragraph, an item of a list, a quotation; pictures in it stand behind it."""
        pieces: list[Piece] = [one for one in block.pieces if not isinstance(one, Photograph)]
        pictures = [(one, block.number) for one in block.pieces if isinstance(one, Photograph)]
        has_words = bool("".join([one.text for one in pieces if isinstance(one, WordRun)]).strip())
        if not block.place:
            self.settle()
        if has_words or any(isinstance(one, NoteAnchor) for one in pieces):
            if self.waiting_notes:
                pieces += self.waiting_notes
                self.waiting_notes = []
            if any(one.part for one, _ in pictures):
                self.finds.note(Find.PICTURE_IN_WORDS, block.number, block.text)
            text = self.text(block, pieces)
            if block.place:
                self.lists.add(self.here, block.place, text)
            else:
                self.here.append(Draft(self.kind_of(block, following), block.number, {"text": text}))
        self.waiting_pictures += pictures
        if not block.place:
            self.settle()

    def kind_of(self, block: WordParagraph, following: Sequence[WordBlock]) -> str:
        """The block that a paragraph becomes; tell when it looks like another one."""
        if block.role == "quote":
            return "quote"
        if block.role == "subtitle" and not self.here:
            return "lead"
        text = block.text.strip()
        if is_like_an_item(text):
            self.finds.note(Find.FALSE_LIST, block.number, text)
        elif is_like_a_heading(block) and following and not is_like_a_heading(following[0]):
            self.finds.note(Find.FALSE_HEADING, block.number, text)
        return "paragraph"

    def heading(self, block: WordParagraph) -> None:
        """A heading opens a section in the nearest one of a higher level."""
        pieces = self.mark_off_notes(block)
        pictures, self.waiting_pictures = self.waiting_pictures, []
        if not any(isinstance(one, WordRun) and one.text.strip() for one in pieces):
            self.waiting_pictures = pictures
            self.settle()
            return
        while len(self.open) > 1 and self.open[-1][0] >= block.level:
            self.open.pop()
        title = self.text(block, pieces)
        if len(self.open) > self.place.deepest:
            self.finds.note(Find.DEEP_HEADING, block.number, block.text)
            self.here.append(strong_paragraph(title, block.number))
        else:
            if 0 < self.open[-1][0] < block.level - 1:
                self.finds.note(Find.SKIPPED_LEVEL, block.number, block.text)
            section = Draft("section", block.number, {"title": title})
            self.here.append(section)
            self.open.append((block.level, section))
        self.waiting_pictures = pictures
        self.settle()

    # --- tables, pictures and their captions ---------------------------------------------------------

    def take_caption(self, block: WordParagraph, following: Sequence[WordBlock]) -> None:
        """A caption belongs to the table behind it or to what stands before it, whichever has none yet."""
        self.settle()
        last = self.here[-1] if self.here and self.here[-1].kind in ("table", "image") else None
        comes = following[0] if following else None
        shows = isinstance(comes, WordTable) or (
            isinstance(comes, WordParagraph) and any(isinstance(one, Photograph) and one.part for one in comes.pieces)
        )
        is_open = last is not None and "caption" not in last.texts and not self.follows_gap
        self.follows_gap = False
        if is_open and last and not isinstance(comes, WordTable):
            last.texts["caption"] = self.caption_text(block)
        elif shows:
            self.caption = self.caption_text(block)
        else:
            self.finds.note(Find.STRAY_CAPTION, block.number, block.text)
            self.here.append(Draft("paragraph", block.number, {"text": self.text(block)}))

    def caption_text(self, block: WordParagraph) -> DraftText:
        """The text of a caption without its label."""
        label, pieces = parted(block.pieces)
        if label:
            self.finds.note(Find.LABEL, block.number, label)
        return self.text(block, pieces)

    def picture(self, picture: Photograph, number: int) -> None:
        """A picture with its alt text, and the caption that stood before it."""
        self.follows_gap = not picture.part
        if not picture.part:
            return
        texts = {
            "alt": DraftText({self.place.language: marked([WordRun(picture.alt)], "", lambda _: None).typed}, number)
        }
        if not picture.alt:
            self.finds.note(Find.NO_ALT, number, self.near())
        if self.caption:
            texts["caption"], self.caption = self.caption, None
        self.here.append(Draft("image", number, texts, picture=picture.part))

    def table(self, table: WordTable) -> None:
        """A table with a head and rows; one that has none was made to set something apart, or side by side."""
        rows = [row for row in table.rows if any(not one.is_empty for cell in row for one in cell.paragraphs)]
        paragraphs = [one for row in rows for cell in row for one in cell.paragraphs if not one.is_empty]
        if len(rows) < 2 or len(rows[0]) < 2:
            if paragraphs and len(rows[0]) == 1 and len(rows) == 1:
                self.box(paragraphs, table.number)
            elif paragraphs:
                self.finds.note(Find.SMALL_TABLE, table.number, paragraphs[0].text)
                for at, one in enumerate(paragraphs):
                    self.take(one, paragraphs[at + 1 : at + 2])
            return
        made = grid(rows, table.number, self)
        if self.caption:
            made.texts["caption"], self.caption = self.caption, None
        self.here.append(made)

    def box(self, paragraphs: Sequence[WordParagraph], number: int) -> None:
        """A single cell with paragraphs: a remark that is set apart, its title first if it has one."""
        box = Draft("callout", number)
        self.here.append(box)
        self.open.append((0, box))
        first, *others = paragraphs
        if others and (first.role == "heading" or is_like_a_heading(first)):
            box.texts["title"] = self.text(first, self.mark_off_notes(first))
            paragraphs = others
        for at, one in enumerate(paragraphs):
            self.take(as_words(one), paragraphs[at + 1 : at + 2])
        self.settle()
        self.open.pop()

    # --- the end -----------------------------------------------------------------------------------

    def finish(self) -> TextStructure:
        """What was taken, with headings that have nothing below them as paragraphs."""
        self.settle()
        for anchor in self.waiting_notes:
            words = "".join([one.text for one in self.document.notes.get(anchor, ()) if isinstance(one, WordRun)])
            self.finds.note(Find.LOST_NOTE, 1, words)
        self.without_lone_headings(self.top)
        for part in self.top.walk():
            if part.kind in ("table", "image") and "caption" not in part.texts:
                self.finds.note(Find.NO_CAPTION, part.number, part.shown)
        for number, remarks in self.remarks.items():
            for remark in remarks if number else ():
                self.finds.note(Find.STRAY_REMARK, number, remark.text)
        return TextStructure(self.title, self.top.parts, self.notes.texts)

    def without_lone_headings(self, around: Draft) -> None:
        """Sections in which nothing stands become paragraphs."""
        for at, part in enumerate(around.parts):
            self.without_lone_headings(part)
            if part.kind == "section" and not part.parts:
                self.finds.note(Find.LONE_HEADING, part.number, part.texts["title"].shown)
                around.parts[at] = strong_paragraph(part.texts["title"], part.number)

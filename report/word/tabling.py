"""Tables: the cells of a Word table as the columns and rows of one that is typed in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from report.word.drafts import Draft, DraftText
from report.word.finds import Find, Finds
from report.word.noting import NoteBook
from report.word.prose import NoteAnchor, Photograph, Piece, WordCell, WordParagraph, WordRun


class TextMaker(Protocol):
    """What makes texts of paragraphs, and knows the notes."""

    finds: Finds

    def text(self, paragraph: WordParagraph, pieces: Sequence[Piece] | None = None) -> DraftText:
        """The text of a paragraph in our markup."""

    notes: NoteBook


def grid(rows: Sequence[Sequence[WordCell]], number: int, maker: TextMaker) -> Draft:
    """The table of rows of cells, as many in each; the first row names the columns."""
    table = Draft("table", number)
    notes: list[Draft] = []
    for at, row in enumerate(rows):
        made = [Draft("cell" if at else "column", number, {"text": _cell(cell, number, maker, notes)}) for cell in row]
        if at:
            table.parts.append(Draft("row", made[0].number, parts=made))
        else:
            table.parts += made
    if any(not part.shown for part in table.parts if part.kind == "column"):
        maker.finds.note(Find.NO_HEAD, number, " | ".join([part.shown for part in table.parts[: len(rows[0])]]))
    table.parts += notes
    return table


def _cell(cell: WordCell, number: int, maker: TextMaker, notes: list[Draft]) -> DraftText:
    """The text of a cell: its paragraphs one after the other; its notes go below the table."""
    pieces: list[Piece] = []
    there = [one for one in cell.paragraphs if not one.is_empty]
    for one in there:
        pieces += [*([WordRun(" ")] if pieces else []), *one.pieces]
    whole = "".join([one.text for one in pieces if isinstance(one, WordRun)])
    for kind, is_so in (
        (Find.CELL_PARAGRAPHS, len(there) > 1),
        (Find.CELL_LIST, any(one.place for one in there)),
        (Find.CELL_PICTURE, any(isinstance(one, Photograph) for one in pieces)),
    ):
        if is_so:
            maker.finds.note(kind, there[0].number, whole)
    for anchor in [one for one in pieces if isinstance(one, NoteAnchor)]:
        name = maker.notes.name_of(anchor)
        if name in maker.notes.texts:
            text = maker.notes.texts.pop(name)
            notes.append(Draft("note", number, {"text": text}))
            maker.finds.note(Find.CELL_NOTE, there[0].number, whole)
    kept = [one for one in pieces if isinstance(one, WordRun)]
    first = there[0] if there else WordParagraph(number, "", 0, None, ())
    made = [maker.text(one, ()) for one in there]  # for their comments
    text = maker.text(first, kept)
    text.remarks = tuple([remark for one in made for remark in one.remarks])
    return text

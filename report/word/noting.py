"""Notes: those of a Word file get names when their first mark is met, as the notes of a section have them."""

from __future__ import annotations

from collections.abc import Mapping

from report.markup.tree import Inline, NoteMark, TextNode
from report.word.drafts import DraftText
from report.word.marking import marked
from report.word.prose import Control, NoteAnchor, Piece, WordRun


class NoteBook:
    """The notes that are taken over, by their names; those that the section has already are passed over."""

    def __init__(self, notes: Mapping[NoteAnchor, tuple[Piece, ...]], language: str, taken: frozenset[str]) -> None:
        self._notes, self._language, self._taken = notes, language, taken
        self._names: dict[NoteAnchor, str] = {}
        self.texts: dict[str, DraftText] = {}

    def mark_of(self, anchor: NoteAnchor | Control) -> Inline | None:
        """The mark of a note; a control is the words in it."""
        if isinstance(anchor, Control):
            return TextNode(anchor.text) if anchor.text else None
        name = self.name_of(anchor)
        return NoteMark(name) if name else None

    def name_of(self, anchor: NoteAnchor) -> str:
        """The name of a note, which is taken over at its first mark; "" for one that the file does not have."""
        pieces = self._notes.get(anchor, ())
        if anchor not in self._names:
            if not any(isinstance(one, WordRun) and one.text.strip() for one in pieces):
                return ""
            number = len(self._names) + 1
            while f"note-{number}" in self._taken or f"note-{number}" in self.texts:
                number += 1
            name = self._names[anchor] = f"note-{number}"
            words = marked(pieces, self._language, lambda _: None).typed
            self.texts[name] = DraftText({self._language: words})
        return self._names[anchor]

"""Present: parts of a Word file that a section has already, since the file, or an earlier one, has come in before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from report.source.node import Map, Str, walk_nodes
from report.word.drafts import NOTE_MARK, Draft, DraftText
from report.word.structuring import TextStructure

_NOWHERE = "\0"  # a file that no section can name


class PresentParts:
    """The words and pictures of a section, each of which stands for one part of a Word file."""

    def __init__(self, top: Map, language: str, languages: Collection[str], file_of: Callable[[str], str]) -> None:
        """`language` is that of the Word file; `file_of` names the file that holds a picture of it already, or ""."""
        nodes = [(path, node) for path, node in walk_nodes(top) if isinstance(node, Str)]
        others = {*languages, "query"} - {language}
        self.words = Counter([_bare(node) for path, node in nodes if path[-1] not in others])
        self.queries = " ".join([" ".join(node.split()) for path, node in nodes if path[-1] == "query"])
        self.file_of = file_of
        self.found: list[Draft] = []

    def taken_from(self, made: TextStructure) -> TextStructure:
        """What of a file the section does not have, and the notes of that; what it has is `found`.

        It has a part when it has all of its words, as often as the file, and the comments on it as open questions.
        """
        blocks = self._new(made.blocks)
        names = {name for part in blocks for name in part.note_names}
        gone = {name for part in self.found for name in part.note_names} - names
        return made._replace(blocks=blocks, notes={key: text for key, text in made.notes.items() if key not in gone})

    def _new(self, parts: Sequence[Draft]) -> list[Draft]:
        left = []
        for part in parts:
            if self._has(part):
                self.found.append(part)
            elif part.kind in ("section", "callout"):
                left.append(replace(part, parts=self._new(part.parts)))
            else:
                left.append(part)
        return left

    def _has(self, part: Draft) -> bool:
        words = Counter([bare for text in part.all_texts() if (bare := _bare(text.shown))])
        words.update([self.file_of(one.picture) or _NOWHERE for one in part.walk() if one.picture])
        is_there = bool(words) and all(self.words[one] >= often for one, often in words.items())
        if not is_there or not all(map(self._is_asked, part.all_texts())):
            return False
        self.words.subtract(words)
        return True

    def _is_asked(self, text: DraftText) -> bool:
        return all(" ".join(one.text.split()) in self.queries for one in text.remarks)


def _bare(words: str) -> str:
    """Words as they are compared: without the marks of notes, whose names differ, and with single spaces."""
    return " ".join(NOTE_MARK.sub("", words).split())

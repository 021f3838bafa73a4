"""Pairing: a text in another language finds, block by block, the one that stands in the report already."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, Related, Severity, shortened
from report.messages import say
from report.source.node import KeyPath
from report.word.drafts import NOTE_MARK, Draft, DraftText
from report.word.planting import asked
from report.word.structuring import TextStructure

_FIGURES = re.compile(r"\d+")
_GAP = 3.0  # what it costs to leave a block alone, as much as a text of eight times the length
_UNLIKE = 1e9


class Unmatched(NamedTuple):
    """What has no counterpart: in the `file` that comes, or in the report, at `mark`; `beside` is what stands there."""

    words: str
    number: int
    mark: Mark | None
    beside: str

    def told(self, file: str) -> Diagnostic:
        """The error, with its place in both."""
        here = Mark(file, max(self.number, 1))
        hint = say(
            "let both have the same parts; --unmatched takes what matches, --add puts the file at the end of the "
            "section"
        )
        if self.mark:
            message = say("the file has nothing for this part of the report: '{words}'", words=shortened(self.words))
            related = (Related(here, say("it would stand after: '{words}'", words=self.beside)),) if self.beside else ()
            return Diagnostic(self.mark, message, hint, Severity.ERROR, "word", related)
        message = say("the report has nothing for this part of the file: '{words}'", words=shortened(self.words))
        return Diagnostic(here, message, hint, Severity.ERROR, "word")


class Pairs(NamedTuple):
    """Texts of the report with the ones that come, what has no counterpart, and blocks that are added by their place.

    `notes_left` are the names of notes that only those blocks have.
    """

    pairs: list[tuple[DraftText, DraftText]]
    unmatched: list[Unmatched]
    additions: dict[KeyPath, list[Draft]]
    notes_left: list[str]
    language: str

    def changes(self, named: bool) -> Mapping[KeyPath, str]:
        """The words, and the open questions, by their paths in the file of the section."""
        found: dict[KeyPath, str] = {}
        for there, new in self.pairs:
            words = new.words[self.language]
            if there.path and words:
                found[*there.path, self.language] = words
            if there.path and new.remarks:
                before = [there.query] if there.query else []
                found[*there.path, "query"] = " / ".join([*before, asked(new.remarks, named)])
        return found

    @property
    def questions(self) -> int:
        """How many comments came along."""
        return sum(len(new.remarks) for _, new in self.pairs)


def pair(there: Draft, made: TextStructure, language: str) -> Pairs:
    """The texts of a section that wait, each with the one of a file that belongs beside it."""
    pairing = _Pairing(language)
    pairing.siblings(there.parts, made.blocks, ("blocks",))
    if "title" in there.texts and made.title:
        pairing.pairs.append((there.texts["title"], made.title))
    pairing.notes(there.texts, made.notes)
    return Pairs(pairing.pairs, pairing.unmatched, pairing.additions, pairing.notes_left, language)


class _Pairing:
    """Pairs the parts of two trees, level by level."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.pairs: list[tuple[DraftText, DraftText]] = []
        self.unmatched: list[Unmatched] = []
        self.additions: dict[KeyPath, list[Draft]] = {}
        self.names: dict[str, str] = {}  # of notes that come -> those of the report
        self.notes_left: list[str] = []

    def siblings(self, there: Sequence[Draft], new: Sequence[Draft], around: KeyPath) -> None:
        """Pair parts that stand side by side."""
        before = before_new = ""
        number, path = 0, (*around, 0)
        for one, other in aligned(there, new):
            if one is not None and other is not None:
                self.parts(one, other)
                before, before_new, number = one.shown, other.shown, other.number
                path = _behind(one.path) or path
            elif one is not None:
                mark = next((text.mark for text in one.all_texts() if text.mark), None) or Mark("")
                self.unmatched.append(Unmatched(one.shown, number, mark, shortened(before_new)))
                path = _behind(one.path) or path
            elif other is not None:
                self.unmatched.append(Unmatched(other.shown, other.number, None, shortened(before)))
                self.leave(other, path)

    def leave(self, new: Draft, path: KeyPath) -> None:
        """A part that comes as a block of its own, if it is one."""
        if new.kind not in ("item", "row", "cell", "column", "note"):
            self.additions.setdefault(path, []).append(new)
            self.notes_left += new.note_names

    def parts(self, there: Draft, new: Draft) -> None:
        """Pair the texts of two parts of one kind, and what is below them."""
        for field, text in there.texts.items():
            other = new.texts.get(field)
            if other is None or self.language in text.words:
                continue
            if text.path and self.marks(text, other):
                self.pairs.append((text, other))
            elif not text.path and text.shown != other.shown:
                self.unmatched.append(Unmatched(other.shown, other.number, None, text.shown))
        self.siblings(there.parts, new.parts, (*there.path, there.kind, "blocks") if there.path else ())

    def marks(self, there: DraftText, new: DraftText) -> bool:
        """Give the note marks of a text the names that the other one has; false where it has others."""
        names, others = there.note_names, new.note_names
        if len(names) != len(others):
            self.unmatched.append(Unmatched(new.shown, new.number, None, there.shown))
            return False
        known = dict(zip(others, names, strict=True))
        self.names |= known
        words = NOTE_MARK.sub(lambda found: f"[^{known[found[1]]}]", new.words[self.language])
        new.words[self.language] = words
        return True

    def notes(self, there: Mapping[str, DraftText], new: Mapping[str, DraftText]) -> None:
        """Pair notes whose marks were."""
        for name, text in new.items():
            other = there.get(f"^{self.names.get(name, '')}")
            if other is not None:
                self.pairs.append((other, text))


def _behind(path: KeyPath) -> KeyPath:
    """The place of what comes behind an item of a list."""
    return (*path[:-1], int(path[-1]) + 1) if path else ()


class _Look(NamedTuple):
    """What a part is known by: what it is, the logarithm of its length, and which figures it has, how often each."""

    kind: str
    length: float
    figures: Counter[str]
    number: int

    @classmethod
    def of(cls, draft: Draft) -> _Look:
        words = "".join([text.shown for text in draft.all_texts()])
        figures = _FIGURES.findall(words)
        return cls(draft.kind, math.log(len(words) + 5), Counter(figures), len(figures))


def _cost(one: _Look, other: _Look) -> float:
    """How little two parts are alike: in what they are, how long they are, and which figures they have."""
    if one.kind != other.kind:
        return _UNLIKE
    figures = one.number + other.number
    shared = sum([min(often, other.figures[figure]) for figure, often in one.figures.items()])
    return abs(one.length - other.length) + (figures - 2 * shared) / (1 + figures)


def aligned(there: Sequence[Draft], new: Sequence[Draft]) -> list[tuple[Draft | None, Draft | None]]:
    """Two rows of parts side by side, in their order, at the least cost (Gale and Church, 1993)."""
    if [one.kind for one in there] == [one.kind for one in new]:
        return list(zip(there, new, strict=True))
    looks, others = [_Look.of(one) for one in there], [_Look.of(one) for one in new]
    width = len(new) + 1
    best = [[math.inf] * width for _ in range(len(there) + 1)]
    came = [[(0, 0)] * width for _ in range(len(there) + 1)]
    best[0][0] = 0.0
    for i in range(len(there) + 1):
        for j in range(width):
            for di, dj in ((1, 1), (1, 0), (0, 1)):
                if i >= di and j >= dj:
                    price = _cost(looks[i - 1], others[j - 1]) if di and dj else _GAP
                    if best[i - di][j - dj] + price < best[i][j]:
                        best[i][j], came[i][j] = best[i - di][j - dj] + price, (di, dj)
    made: list[tuple[Draft | None, Draft | None]] = []
    i, j = len(there), len(new)
    while i or j:
        di, dj = came[i][j]
        made.append((there[i - 1] if di else None, new[j - 1] if dj else None))
        i, j = i - di, j - dj
    return made[::-1]

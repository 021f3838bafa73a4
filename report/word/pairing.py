"""Pairing: a text in another language finds, block by block, the one that stands in the report already."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, Related, Severity, shortened
from report.messages import say
from report.model.text import KEYS
from report.source.node import KeyPath, Map, NodeValue, Seq, Str
from report.word.drafts import Draft, DraftText
from report.word.planting import asked
from report.word.standing import note_names
from report.word.structuring import TextStructure

_MARK = re.compile(r"\[\^([\w.-]+)\]")
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


# --- what waits ------------------------------------------------------------------------------------


def waiting(top: Map, language: str) -> Draft:
    """The parts of a section that have no words in a language, with the paths of their texts."""
    made = Draft("top")
    for field, value in (("title", top.get("title")), ("lead", top.get("lead"))):
        if (text := _text(value, (field,))) and language not in text.words:
            made.texts[field] = text
    notes = top.get("notes")
    for name, value in notes.items() if isinstance(notes, Map) else ():
        if (text := _text(value, ("notes", name))) and language not in text.words:
            made.texts[f"^{name}"] = text
    made.parts = list(_blocks(top.get("blocks"), ("blocks",), language))
    return made


def _blocks(value: NodeValue, path: KeyPath, language: str) -> Iterator[Draft]:
    for at, item in enumerate(value) if isinstance(value, Seq) else ():
        if isinstance(item, Map) and len(item) == 1:
            kind, inner = next(iter(item.items()))
            made = _block(kind, inner, (*path, at, kind), language)
            if made is not None and any(one.path and language not in one.words for one in made.all_texts()):
                made.path = (*path, at)
                yield made


def _block(kind: str, value: NodeValue, path: KeyPath, language: str) -> Draft | None:
    """A block of a file as a draft; None for one that no Word file brings."""
    made = Draft(kind)
    if kind in ("paragraph", "lead", "quote"):
        inner = value.get("text") if isinstance(value, Map) and "text" in value else None
        text = _text(inner, (*path, "text")) if inner is not None else _text(value, path)
        made.texts = {"text": text} if text else {}
    elif not isinstance(value, Map):
        return None
    elif kind == "list":
        made.parts = _items(value.get("items"), (*path, "items"))
    elif kind in ("section", "callout"):
        made.parts = list(_blocks(value.get("blocks"), (*path, "blocks"), language))
    elif kind == "table" and "data" not in value:
        made.parts = _cells(value, path)
    elif kind != "image":
        return None
    for field in ("title", "caption", "alt"):
        if isinstance(value, Map) and (text := _text(value.get(field), (*path, field))):
            made.texts[field] = text
    return made


def _items(value: NodeValue, path: KeyPath) -> list[Draft]:
    found = []
    for at, item in enumerate(value) if isinstance(value, Seq) else ():
        below = item.get("items") if isinstance(item, Map) else None
        here: KeyPath = (*path, at)
        is_long = isinstance(item, Map) and "text" in item
        text = _text(item["text"], (*here, "text")) if is_long and isinstance(item, Map) else _text(item, here)
        found.append(Draft("item", 0, {"text": text} if text else {}, _items(below, (*here, "items")), path=here))
    return found


def _cells(table: Map, path: KeyPath) -> list[Draft]:
    made = []
    columns, rows, notes = table.get("columns"), table.get("rows"), table.get("notes")
    for at, column in enumerate(columns) if isinstance(columns, Seq) else ():
        label = column.get("label") if isinstance(column, Map) else None
        made.append(_cell("column", label, (*path, "columns", at, "label")))
    for at, row in enumerate(rows) if isinstance(rows, Seq) else ():
        cells = row.get("cells") if isinstance(row, Map) else row
        start: KeyPath = (*path, "rows", at, "cells") if isinstance(row, Map) else (*path, "rows", at)
        inside = [_cell("cell", one, (*start, n)) for n, one in enumerate(cells)] if isinstance(cells, Seq) else []
        made.append(Draft("row", parts=inside))
    for at, note in enumerate(notes) if isinstance(notes, Seq) else ():
        made.append(_cell("note", note, (*path, "notes", at)))
    return made


def _cell(kind: str, value: NodeValue, path: KeyPath) -> Draft:
    text = _text(value, path)
    return Draft(kind, texts={"text": text or DraftText({"": value if isinstance(value, str) else ""})})


def _text(value: NodeValue, path: KeyPath) -> DraftText | None:
    """A text with its words by language; what is typed once for all has none to be added."""
    if not isinstance(value, Map):
        return None
    words = {key: str(one) for key, one in value.items() if isinstance(one, Str) and key not in KEYS}
    if not words or any(isinstance(one, Map | Seq) for one in value.values()):
        return None
    query = value.get("query")
    mark = next(iter(value.keys_at.values()), value.mark)
    return DraftText(words, path=path, mark=mark, query=str(query) if isinstance(query, str) else "")


# --- pairs -----------------------------------------------------------------------------------------


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
            self.notes_left += note_names([new])

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
        names, others = _MARK.findall(there.shown), _MARK.findall(new.shown)
        if len(names) != len(others):
            self.unmatched.append(Unmatched(new.shown, new.number, None, there.shown))
            return False
        known = dict(zip(others, names, strict=True))
        self.names |= known
        words = _MARK.sub(lambda found: f"[^{known[found[1]]}]", new.words[self.language])
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

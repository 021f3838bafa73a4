"""Homecoming: what reviewers have written into a Word file comes back: comments as queries, changed words if wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from report.acceptance.record import fingerprint
from report.diagnostics.errors import Diagnostic, Mark, Related, RequestError, listed, shortened, warning
from report.locales import locale_of
from report.messages import Message, say
from report.model.units import Unit, by_id
from report.source.editing import replaced
from report.source.node import KeyPath
from report.word.body import WordDocument, read_document
from report.word.finds import Find
from report.word.home import ReportFolder
from report.word.looking import SentText
from report.word.package import Package
from report.word.planting import question
from report.word.prose import Control, Piece, Remark, WordCell, WordRun, WordTable
from report.word.reviewing import SIGN, reviewer_of
from report.word.runs import BOOKMARK
from report.word.tracking import Decision
from report.write import lead, write

_BOOKMARK = re.compile(rf"{BOOKMARK}([a-z]+)_([0-9a-f]+)_\d+")


class ChangedText(NamedTuple):
    """Words that a reviewer has changed: of which text, in which language, what they were and what they are now."""

    unit: Unit
    language: str
    before: str
    after: str
    mark: Mark


class AskedText(NamedTuple):
    """A text with what reviewers ask about it, and the open question that stands beside it from now on."""

    unit: Unit
    asked: tuple[str, ...]
    query: str


class ReviewArrival(NamedTuple):
    """What came home: comments that are queries now, and changed words, which are `taken` over or only shown.

    `files` have changed; `found` is what was left out, and what Word says otherwise.
    """

    files: tuple[Path, ...]
    asked: tuple[AskedText, ...]
    changed: tuple[ChangedText, ...]
    taken: bool
    found: tuple[Diagnostic, ...]


def is_review(document: WordDocument) -> bool:
    """Whether a file has gone out to reviewers."""
    return any(_head(one) for one in document.blocks if isinstance(one, WordTable))


def review_of(path: Path, decision: Decision) -> WordDocument | None:
    """A file that has come home from reviewers; None for another Word file. Raises WordError.

    Its tracked changes stand in it as accepted, unless they are rejected.
    """
    document = read_document(Package.opened(path), "reject" if decision == "reject" else "accept")
    return document if is_review(document) else None


def import_review(
    root: Path, year: int | None, document: WordDocument, decision: Decision, *, named: bool = False
) -> ReviewArrival:
    """Put the comments beside the texts that they are about, and take changed words over if that is decided.

    With `named`, queries begin with who asks. Raises RequestError, ContentError, OutputError.
    """
    report = ReportFolder.of(root, year)
    homecoming = _Homecoming(report, document, named)
    homecoming.take()
    changes: dict[str, dict[KeyPath, str]] = {}
    for one in homecoming.asked.values():
        changes.setdefault(one.unit.file, {})[*one.unit.path, "query"] = one.query
    for text in homecoming.changed if decision == "accept" else ():
        changes.setdefault(text.unit.file, {})[*text.unit.path, text.language] = text.after
    names = {file: file.removeprefix(f"{report.content.source.name}/") for file in changes}
    before = {file: report.bytes_of(names[file]) for file in changes}
    after = {
        file: replaced(before[file].decode("utf-8"), edits, file, report.content.languages)
        for file, edits in changes.items()
    }
    leads = {file: lead(report.folder, names[file]) for file in changes}
    files = write(
        report.folder,
        {leads[file]: text.encode("utf-8") for file, text in after.items()},
        {leads[file]: before[file] for file in changes},
    )
    found = (*homecoming.left_out, *document.finds.diagnostics(losses=True))
    changed = tuple(homecoming.changed) if decision != "reject" else ()
    return ReviewArrival(tuple(files), tuple(homecoming.asked.values()), changed, decision == "accept", found)


def _head(table: WordTable) -> list[str]:
    """The report and the languages of a table of ours; nothing for another one."""
    cells = [" ".join([one.text for one in cell.paragraphs]).split() for cell in table.rows[0]]
    if len(cells) < 2 or len(cells[0]) != 2 or cells[0][0] != SIGN:
        return []
    return [cells[0][1], *[cell[0] if cell else "" for cell in cells[1:]]]


class _Homecoming:
    """Looks at the texts of a file one by one."""

    def __init__(self, report: ReportFolder, document: WordDocument, named: bool) -> None:
        self.content, self.document, self.named = report.content, document, named
        self.units = by_id(report.content.units)
        self.reviewer = reviewer_of(report.content)
        self.remarks = dict(document.remarks)
        self.asked: dict[str, AskedText] = {}
        self.changed: list[ChangedText] = []
        self.left_out: list[Diagnostic] = []

    def take(self) -> None:
        """Go through the file. Raises RequestError when it is of another report."""
        for block in self.document.blocks:
            if not isinstance(block, WordTable):
                continue
            name, *languages = _head(block) or [""]
            if not name:
                continue
            if name != self.content.source.name:
                here = self.content.source.name
                message = say("the file holds texts of {other}, not of {report}", other=name, report=here)
                raise RequestError.of(message, say("give its year with --year"))
            for row in block.rows[1:]:
                self.row(row, languages)
        for number, remarks in self.remarks.items():
            for remark in remarks:
                self.document.finds.note(Find.STRAY_REMARK, number, remark.text)

    def row(self, row: tuple[WordCell, ...], languages: list[str]) -> None:
        """The comments and the words of a text."""
        id = "".join([one.text for one in row[0].paragraphs]).strip()
        paragraphs = [one for cell in row for one in cell.paragraphs]
        unit = self.units.get(id)
        if unit is None:
            words = " ".join([one.text for one in paragraphs if one.text.strip()])
            if words:
                self.document.finds.note(Find.FOREIGN_ROW, paragraphs[0].number, words)
            return
        self.ask(unit, [one for paragraph in paragraphs for one in self.remarks.pop(paragraph.number, ())])
        for language, cell in zip(languages, row[1:], strict=False):
            if language in self.content.languages:
                self.words(unit, language, cell)

    def ask(self, unit: Unit, remarks: list[Remark]) -> None:
        """Comments on a text, but for those that stand beside it already."""
        there = " ".join((unit.text.query or "").split())
        new = [one for one in dict.fromkeys(question(remark, self.named) for remark in remarks) if one not in there]
        if new:
            self.asked[unit.id] = AskedText(unit, tuple(new), " / ".join([*([there] if there else []), *new]))

    def words(self, unit: Unit, language: str, cell: WordCell) -> None:
        """The words of a text in a language, if they are others than those that went out."""
        if not cell.paragraphs or language in unit.text.faulty:
            return
        pieces = list(_pieces(cell))
        marks = [_BOOKMARK.fullmatch(one.tag) for one in pieces if isinstance(one, Control)]
        prints = {found[1]: found[2] for found in marks if found}
        sent = self.reviewer.sent(unit.text.inline.get(language, ()), locale_of(language))
        pieces = [one for one in pieces if not (isinstance(one, Control) and one.tag.startswith(BOOKMARK))]
        pieces = _restored(pieces, sent)
        after = sent.home(pieces)
        if after == sent.typed:
            return
        now = unit.text.source.get(language, "")
        mark = Mark(self.document.finds.file, cell.paragraphs[0].number)
        if prints.get(language, fingerprint(now)) != fingerprint(now):
            message = say("'{text}' has changed in '{language}' since the export", text=unit.id, language=language)
            self.leave_out(mark, message, say("put the reviewer's words into the YAML by hand"), now, after)
        elif lost := sent.lost(pieces):
            marks_lost = listed([code.shown for code in lost])
            message = say("the words of '{text}' have lost {marks}", text=unit.id, marks=marks_lost)
            hint = say("change the words in the YAML, where {marks} can be put where it belongs", marks=marks_lost)
            self.leave_out(mark, message, hint, now, after)
        elif not after:
            message = say("all words of '{text}' were deleted", text=unit.id)
            self.leave_out(mark, message, say("take the text away in the YAML, if it shall go"), now, after)
        else:
            self.changed.append(ChangedText(unit, language, now, after, mark))

    def leave_out(self, mark: Mark, message: Message, hint: Message, now: str, after: str) -> None:
        """Changed words that are not taken: both readings are told."""
        related = tuple([Related(mark, shortened(one, 300)) for one in (now, after) if one])
        self.left_out.append(warning(mark, message, hint, "word")._replace(related=related))


def _pieces(cell: WordCell) -> Iterator[Piece]:
    """What stands in a cell; a text is one paragraph, so that more of them become one."""
    paragraphs = [one for one in cell.paragraphs if not one.is_empty]
    for at, one in enumerate(paragraphs):
        yield from [WordRun(" ")] if at else []
        yield from one.pieces


def _restored(pieces: list[Piece], sent: SentText) -> list[Piece]:
    """The pieces with controls that a program has dropped: where no word has changed, or their words tell the place."""
    there = {one.tag for one in pieces if isinstance(one, Control)}
    dropped = [one for one in sent.pieces if isinstance(one, Control) and one.tag not in there]
    if dropped and _words(pieces) == _words(sent.pieces):
        return list(sent.pieces)
    for words in dict.fromkeys(one.text for one in dropped if one.text):
        alike = [one for one in dropped if one.text == words]
        sign = re.compile(rf"(?<![\w.,]){re.escape(words)}(?!\w)")
        if _count(sign, pieces) == len(alike) and not _count(sign, sent.pieces):
            pieces = list(_with(pieces, sign, alike))
    return pieces


def _words(pieces: Iterable[Piece]) -> str:
    return " ".join("".join([one.text for one in pieces if isinstance(one, WordRun | Control)]).split())


def _count(sign: re.Pattern[str], pieces: Iterable[Piece]) -> int:
    return sum(len(sign.findall(one.text)) for one in pieces if isinstance(one, WordRun))


def _with(pieces: Iterable[Piece], sign: re.Pattern[str], controls: Iterable[Control]) -> Iterator[Piece]:
    """The pieces with controls in the place of words, one after the other."""
    waiting = iter(controls)
    for one in pieces:
        if not isinstance(one, WordRun):
            yield one
            continue
        end = 0
        for found in sign.finditer(one.text):
            yield from [one._replace(text=one.text[end : found.start()])] if found.start() > end else []
            yield next(waiting)
            end = found.end()
        yield from [one._replace(text=one.text[end:])] if end < len(one.text) else []

"""Arriving: a Word file's text goes into a section of a report, which is made when it is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, RequestError, Severity
from report.messages import say
from report.model.names import NAME
from report.source.changes import Insert, InsertAll, Restructuring
from report.source.editing import replaced
from report.source.load import FRONT, IMAGES, SECTIONS
from report.source.modelines import modeline, schemas_there
from report.source.node import KeyPath, Map, Seq
from report.source.rendering import Plain
from report.source.restructuring import restructured
from report.validate.content import Content
from report.word.body import WordDocument, read_document
from report.word.drafts import DraftText
from report.word.finds import Find
from report.word.home import NewPictures, ReportFolder, expect_language
from report.word.package import Package, WordError
from report.word.pairing import pair
from report.word.planting import FreshNames, Planter
from report.word.present import PresentParts
from report.word.structuring import SectionPlace, TextStructure, structured, title_of
from report.word.tracking import Decision
from report.word.waiting import waiting
from report.write import lead, write

_DEEPEST = 4  # the level of the deepest heading
_TAKEN = frozenset({"report", "terms", "data"})  # which the ids of other texts begin with
_LAST = frozenset({"abbreviations", "colophon"})  # blocks that close a report


class TextOrder(NamedTuple):
    """What shall be taken over: into which section, in which language its words are.

    `decision` is what becomes of tracked changes that nobody has decided on; with `named`, questions say who asks;
    with `add`, the text comes as blocks of its own, though its words or those of another language stand there already;
    with `unmatched`, what has no counterpart in the other language does.
    """

    section: str
    language: str
    decision: Decision = None
    named: bool = False
    add: bool = False
    unmatched: bool = False


class TextArrival(NamedTuple):
    """What came in: the files of the report that have changed, how many blocks, notes, pictures and questions.

    `is_new` tells that the section was not there; `paired` counts the texts that got their words in another language.
    `found` is what has no counterpart; `has_losses` tells whether words or pictures are among that.
    """

    files: tuple[Path, ...]
    blocks: int
    notes: int
    pictures: int
    questions: int
    is_new: bool
    paired: int
    found: tuple[Diagnostic, ...]
    has_losses: bool


def import_text(root: Path, year: int | None, path: Path, order: TextOrder) -> TextArrival:
    """Put the text of a Word file into a section: all of it, or nothing when something is in the way.

    Raises RequestError, ContentError, OutputError.
    """
    document = read_document(Package.opened(path), order.decision)
    if document.undecided:
        raise WordError(document.undecided)
    report = ReportFolder.of(root, year)
    _refuse(report.content, order)
    arrival = _Arrival(report, document, order)
    return arrival.paired() if arrival.is_awaited() and not order.add else arrival.added()


def _refuse(content: Content, order: TextOrder) -> None:
    expect_language(content, order.language)
    if order.section not in content.source.sections and (order.section in _TAKEN or not NAME.fullmatch(order.section)):
        message = say("'{name}' is no name of a section", name=order.section)
        raise RequestError.of(message, say("a name has small letters, digits and hyphens, such as roof-gardens"))


class _Arrival:
    """One file on its way into one section."""

    def __init__(self, report: ReportFolder, document: WordDocument, order: TextOrder) -> None:
        self.report, self.document, self.order = report, document, order
        self.content = report.content
        self.name = f"{SECTIONS}/{order.section}.yaml"
        self.shown_name = f"{self.content.source.name}/{self.name}"
        self.top = self.content.source.sections.get(order.section)
        self.finds = document.finds
        self.pictures = NewPictures(document.package, report.folder)

    def is_awaited(self) -> bool:
        """Whether the section has texts that wait for words in the language of the file."""
        return self.top is not None and any(True for _ in waiting(self.top, self.order.language).all_texts())

    def structure(self) -> TextStructure:
        """What the file holds; a title that is not that of the section opens a part of it."""
        title, known = title_of(self.document), self.title_words()
        opens = self.top is not None and title is not None and bool(known) and title.strip() != known
        level = 1 if self.top is None or self.order.section in [*self.sections()] else 2
        notes = self.top.get("notes") if self.top is not None else None
        names = frozenset(notes) if isinstance(notes, Map) else frozenset()
        made = structured(self.document, SectionPlace(self.order.language, _DEEPEST - level, names, opens))
        if not made.blocks:
            nothing = Diagnostic(Mark(self.finds.file), say("the file holds no text"), say("was it saved completely?"))
            others = [one._replace(severity=Severity.ERROR) for one in self.finds.diagnostics(losses=True)]
            raise WordError([nothing, *others])
        return made

    def title_words(self) -> str:
        """The title of the section in the language of the file, as far as it has one."""
        title = self.top.get("title") if self.top is not None else None
        found = title.get(self.order.language) if isinstance(title, Map) else title
        return found.strip() if isinstance(found, str) else ""

    def sections(self) -> Iterator[str]:
        """The names of the chapters, in their order."""
        listed = self.content.source.front.get("sections")
        for entry in listed if isinstance(listed, Seq) else ():
            yield from [str(one) for one in (entry if isinstance(entry, Map) else [entry])]

    # --- as blocks of its own ------------------------------------------------------------------------

    def added(self) -> TextArrival:
        """Put all blocks at the end of the section, or into a new one."""
        made = self.new_parts(self.structure())
        planter = self.planter()
        blocks, notes = planter.blocks(made.blocks), planter.notes(made.notes)
        texts = {}
        if self.top is None:
            title = planter.text(made.title)
            value: dict[str, Plain] = {"id": self.order.section, "title": title, "notes": notes, "blocks": blocks}
            fields = [Insert((key,), one) for key, one in value.items() if key != "id" and one]
            texts[self.name] = restructured(f"{self.first_line()}id: {self.order.section}\n", fields, self.name)
            texts[FRONT] = self.listed()
        else:
            there = self.top.get("blocks")
            end = len(there) if isinstance(there, Seq) else 0
            changes = [*self.new_notes(notes), self.new_blocks(("blocks", end), blocks)]
            texts[self.name] = restructured(self.report.text_of(self.name), changes, self.shown_name)
        asked = [text for text in (made.title, *_texts(made)) if text and text.remarks]
        return self.written(texts, len(made.blocks), len(made.notes), sum(len(one.remarks) for one in asked))

    def first_line(self) -> str:
        """The line of a new section that names its schema, where the report has schemas."""
        return modeline(self.name) if schemas_there(self.content.source.root) else ""

    def new_blocks(self, place: KeyPath, blocks: Sequence[Plain]) -> Restructuring:
        """The change that puts blocks at a place in the section, whose last step is the index of the first."""
        assert self.top is not None
        if "blocks" not in self.top:
            return Insert(("blocks",), blocks)
        return InsertAll(place[:-1], dict(enumerate(blocks, int(place[-1]))))

    def new_notes(self, notes: Mapping[str, Plain]) -> Iterator[Restructuring]:
        """The change that puts notes behind those of the section, if there are any."""
        assert self.top is not None
        if notes and "notes" in self.top:
            yield InsertAll(("notes",), notes)
        elif notes:
            yield Insert(("notes",), notes, "blocks" if "blocks" in self.top else None)

    def new_parts(self, made: TextStructure) -> TextStructure:
        """What of a file the section does not have, unless it shall have all of it twice.

        Raises RequestError when that is nothing.
        """
        if self.top is None or self.order.add:
            return made
        present = PresentParts(self.top, self.order.language, self.content.languages, self.pictures.there)
        new = present.taken_from(made)
        if not new.blocks and not (made.title and self.is_awaited() and not self.title_words()):
            message = say("all words of the file stand in '{section}' already", section=self.order.section)
            raise RequestError.of(message, say("to have them there twice, say --add"))
        for part in present.found:
            self.finds.note(Find.PRESENT, part.number, part.shown)
        return new

    def listed(self) -> str:
        """report.yaml with the new section, before those that close a report."""
        there = self.content.source.front.get("sections")
        entries = list(there) if isinstance(there, Seq) else []
        at = len(entries)
        while at and isinstance(entries[at - 1], str) and self.is_last(str(entries[at - 1])):
            at -= 1
        name = f"{self.content.source.name}/{FRONT}"
        return restructured(self.report.text_of(FRONT), [Insert(("sections", at), self.order.section)], name)

    def is_last(self, section: str) -> bool:
        """Whether a section holds only what closes a report."""
        top = self.content.source.sections.get(section)
        blocks = top.get("blocks") if top is not None else None
        return isinstance(blocks, Seq) and all(isinstance(one, Map) and one.keys() <= _LAST for one in blocks)

    # --- with what stands there in another language --------------------------------------------------

    def paired(self) -> TextArrival:
        """Put the words beside those of the other language, text by text."""
        assert self.top is not None
        made = self.new_parts(self.structure())
        found = pair(waiting(self.top, self.order.language), made, self.order.language)
        if found.unmatched and not self.order.unmatched:
            raise WordError([one.told(self.finds.file) for one in found.unmatched])
        changes = found.changes(self.order.named)
        text = replaced(self.report.text_of(self.name), changes, self.shown_name, self.content.languages)
        for one in found.unmatched:
            self.finds.note(Find.UNMATCHED, one.number, one.words)
        if found.additions:
            planter = self.planter()
            inserts = [
                self.new_blocks(place, planter.blocks(drafts)) for place, drafts in reversed(found.additions.items())
            ]
            notes = planter.notes({one: made.notes[one] for one in found.notes_left if one in made.notes})
            text = restructured(text, [*inserts, *self.new_notes(notes)], self.shown_name)
        return self.written({self.name: text}, 0, 0, found.questions, len(found.pairs))

    def planter(self) -> Planter:
        """What writes drafts as blocks of this section."""
        names = FreshNames(self.content.ids | {self.order.section})
        languages = self.content.languages
        return Planter(self.order.section, languages, names, self.pictures.name_of, named=self.order.named)

    # --- files -------------------------------------------------------------------------------------

    def written(
        self, texts: Mapping[str, str], blocks: int, notes: int, questions: int, paired: int = 0
    ) -> TextArrival:
        """Write the files, all or none."""
        folder = self.report.folder
        data = {lead(folder, name): text.encode("utf-8") for name, text in texts.items()}
        before = {
            lead(folder, name): self.report.bytes_of(name) if name != self.name or self.top is not None else None
            for name in texts
        }
        data |= {f"{IMAGES}/{name}": picture for name, picture in self.pictures.files.items()}
        before |= {f"{IMAGES}/{name}": None for name in self.pictures.files}
        files = write(folder, data, before)
        found = tuple(self.finds.diagnostics())
        return TextArrival(
            tuple(files),
            blocks,
            notes,
            len(self.pictures.files),
            questions,
            self.top is None,
            paired,
            found,
            self.finds.has_losses,
        )


def _texts(made: TextStructure) -> Iterator[DraftText]:
    for block in made.blocks:
        yield from block.all_texts()
    yield from made.notes.values()

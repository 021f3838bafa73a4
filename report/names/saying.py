"""What names and slots say: their words in each language of a report, as they are printed, and what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from report.locales import Locale, locale_of
from report.markup.tree import Slot
from report.messages import Message, say, verbatim
from report.model.dataset import Dataset
from report.model.front import Term
from report.model.text import Text
from report.names.name import Name, NameKind
from report.names.slot_names import SlotPlace, place_of
from report.slots.answers import TERM
from report.slots.shown import SlotAnswers
from report.validate.content import Content


class Saying(NamedTuple):
    """Words by language, "" where one has none, and lines that tell what it is."""

    words: Mapping[str, str]
    about: tuple[Message, ...] = ()


class Sayings:
    """Asks a report what its names and slots say; titles are told in one of its `languages`, the first that it has."""

    def __init__(self, content: Content, *languages: str) -> None:
        self._content = content
        self._locales = [locale_of(language) for language in content.languages]
        year = content.front.year if content.front else 0
        self._answers = SlotAnswers(content.data, content.terms, year)
        own = [language for language in languages if language in content.languages]
        self._own = next((one for one in self._locales if one.language in own), next(iter(self._locales), None))

    def slot(self, slot: Slot) -> Saying | None:
        """What is printed in the place of a slot; None where nothing is."""
        if slot.kind == TERM:
            term = self._content.terms.get(slot.argument)
            return self._term(term, lambda locale: self._answers.shown(slot, locale)) if term else None
        words = {one.language: self._answers.shown(slot, one) for one in self._locales}
        there = place_of(slot, self._content.data)
        about = self._place(there) if there else ()
        return Saying(words, about) if about or any(words.values()) else None

    def name(self, name: Name) -> Saying | None:
        """What something is called for readers; None for what is not there."""
        content = self._content
        match name.kind:
            case NameKind.TERM:
                term = content.terms.get(name.id)
                return self._term(term, lambda locale: self._text(term.name, locale)) if term else None
            case NameKind.LINK:
                return self._said(content.front.links.get(name.id) if content.front else None)
            case NameKind.NOTE:
                return self._said(self._note(name))
            case NameKind.PART:
                return self._said(self._title(name.id))
            case NameKind.IMAGE:
                return None
            case _:
                return self._in_data(name, content.data.get(name.within or name.id))

    def _in_data(self, name: Name, dataset: Dataset | None) -> Saying | None:
        if dataset is None:
            return None
        match name.kind:
            case NameKind.CELL:
                row, _, column = name.id.rpartition(".")
                return self.slot(Slot("data", f"{dataset.id}.{row}.{column}", ()))
            case NameKind.COLUMN:
                found = dataset.column(name.id)
                return self._said(found.label, self._set(dataset)) if found else None
            case NameKind.ROW:
                label = dataset.label_column
                shown = Slot("data", f"{dataset.id}.{name.id}.{label.id}", (("label", ""),)) if label else None
                words = {one.language: self._answers.shown(shown, one) for one in self._locales} if shown else {}
                return Saying(words, (self._set(dataset),)) if dataset.row(name.id) else None
            case _:
                return self._said(dataset.title, *self._source(dataset))

    def _said(self, text: Text | None, *about: Message) -> Saying | None:
        return Saying({one.language: self._text(text, one) for one in self._locales}, about) if text else None

    def _text(self, text: Text, locale: Locale) -> str:
        return self._answers.words(text, locale)

    def own(self, said: Saying) -> str:
        """Words in the one language in which things are told."""
        return said.words.get(self._own.language, "") if self._own else ""

    def told(self, text: Text) -> str:
        """A text in the one language in which things are told."""
        return self._text(text, self._own) if self._own else ""

    def _term(self, term: Term, words: Callable[[Locale], str]) -> Saying:
        about = [say("term '{term}'", term=term.id)]
        if term.short:
            about.append(say("abbreviation: {words}", words=self.told(term.short)))
        if term.gloss:
            about.append(say("it means: {words}", words=self.told(term.gloss)))
        return Saying({one.language: words(one) for one in self._locales}, tuple(about))

    def _note(self, name: Name) -> Text | None:
        found = [one for one in self._content.sections.values() if one.mark.file == name.within]
        return found[0].notes.get(name.id) if found else None

    def _title(self, id: str) -> Text | None:
        """The title of a section, or the caption of a figure or table."""
        models = [one for one in self._content.models if getattr(one, "id", None) == id]
        texts = (getattr(one, field, None) for one in models for field in ("title", "caption"))
        return next((text for text in texts if isinstance(text, Text)), None)

    def _set(self, dataset: Dataset) -> Message:
        return say("data set '{data}': {title}", data=dataset.id, title=self.told(dataset.title))

    def _source(self, dataset: Dataset) -> tuple[Message, ...]:
        return (say("source: {source}", source=self.told(dataset.source)),) if dataset.source else ()

    def _place(self, there: SlotPlace) -> tuple[Message, ...]:
        """Where in the data something stands, and what is known of it there."""
        dataset, column, row = there
        lines = [self._set(dataset)]
        label = self.told(column.label)
        if row is None:
            lines.append(say("column '{column}': {label}", column=column.id, label=label))
        else:
            lines.append(
                say("row '{row}', column '{column}': {label}", row=row.id, column=column.id, label=verbatim(label))
            )
            cell = row.cells[column.id]
            reason = dataset.nulls.get(cell.null) if cell.null else None
            if cell.value is None:
                words = self.told(reason) if reason else cell.null or ""
                lines.append(say("no value: {reason}", reason=words) if words else say("no value"))
            if cell.note:
                lines.append(say("note: {note}", note=self.told(cell.note)))
            lines.append(say("typed at {place}", place=str(cell.mark)))
        return (*lines, *self._source(dataset))

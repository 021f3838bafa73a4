"""Located texts: a text without its places, which are those of its file and move, and the places by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark
from report.model.text import Text
from report.validate.content import ContentFile

_ITSELF = -1  # the column of a mark that stands for the start of words, not for one of their characters


class LocatedText(NamedTuple):
    """A text with the places of its words: all that it is without them is in `key`, its numbers of places too.

    `anywhere` is the same text whose marks are these numbers: a line below zero, of the place, and as a column the
    character of the words.
    """

    text: Text
    marks: tuple[Mark, ...]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, text: Text) -> LocatedText:
        """A text that stands in a file."""
        marks = dict.fromkeys([text.mark, *text.marks.values()])
        order = {mark: number for number, mark in enumerate(marks)}
        return cls(text, tuple(marks), {language: order[mark] for language, mark in text.marks.items()})

    @property
    def key(self) -> tuple[object, ...]:
        """All that the text is, but for its places."""
        text = self.text
        words = (*text.source.items(), *self.numbers.items(), *sorted(text.faulty))
        return type(text).__name__, text.mark.file, text.query, text.differs, words

    @property
    def anywhere(self) -> Text:
        """The text with numbers for places."""
        text, file = self.text, self.text.mark.file
        marks = {language: Mark(file, _numbered(number), _ITSELF) for language, number in self.numbers.items()}
        mark = Mark(file, _numbered(0), _ITSELF)
        return type(text)(text.source, text.inline, marks, mark, text.query, text.differs, text.faulty)

    def told(self, found: Diagnostic, file: ContentFile) -> Diagnostic:
        """A finding about the text `anywhere`, in the file where it stands."""
        related = tuple([one._replace(mark=self._at(one.mark, file)) for one in found.related])
        return found._replace(mark=self._at(found.mark, file), related=related)

    def _at(self, mark: Mark, file: ContentFile) -> Mark:
        if mark.line >= 0:
            return mark  # of what stands elsewhere
        number = _numbered(mark.line)
        if mark.column == _ITSELF:
            return self.marks[number]
        words = next(self.text.source[language] for language, one in self.numbers.items() if one == number)
        return file.context.locate(self.marks[number], words, mark.column)


def _numbered(number: int) -> int:
    """The line that stands for the number of a place, and the other way about."""
    return -1 - number

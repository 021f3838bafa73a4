"""Rules about the language of texts: each is of the language under which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, Related, error, shortened
from report.languages import name_of
from report.validate.content import Content
from report.validate.terminology.foreign import ForeignWords
from report.validate.terminology.study import StudiedPassage


def texts_have_not_changed_places(content: Content) -> Iterator[Diagnostic]:
    """The two languages of a text do not each have the words of the other."""
    for one, other in content.study.exchanged:
        marks = [content.at(each.passage.text, each.passage.language, 0) for each in (one, other)]
        related = tuple(
            [
                Related(mark, f"{each.passage.language}: {_excerpt(each, 0, len(each.passage.words))}")
                for mark, each in zip(marks, (one, other), strict=True)
            ]
        )
        message = f"the texts in '{one.passage.language}' and '{other.passage.language}' have changed places"
        yield error(marks[1], message, "exchange them", "language")._replace(related=related)


def texts_are_of_their_language(content: Content) -> Iterator[Diagnostic]:
    """No text has words of another language that are not marked as such."""
    exchanged = {id(one.passage.text) for pair in content.study.exchanged for one in pair}
    for reading in content.study.readings:
        if id(reading.passage.text) in exchanged:
            continue
        for found in _joined(reading):
            yield _fault(content, reading, found)


def _fault(content: Content, reading: StudiedPassage, found: ForeignWords) -> Diagnostic:
    passage = reading.passage
    theirs, own = name_of(found.language), name_of(passage.language)
    mark = content.at(passage.text, passage.language, passage.offset(found.first))
    typed = _excerpt(reading, found.first, found.after)
    is_all = found.after - found.first == len(passage.words)
    message = f"this is {theirs}, not {own}: '{typed}'" if is_all else f"{theirs} in a text in {own}: '{typed}'"
    hint = f"translate it, or mark words that must stay: [..]{{lang={found.language}}}"
    return error(mark, message, hint, "language")


def _joined(reading: StudiedPassage) -> Iterator[ForeignWords]:
    """The foreign words of a text; sentences of one language that follow on each other are one."""
    last: ForeignWords | None = None
    for found in reading.foreign:
        if last and last.language == found.language and last.after == found.first:
            last = last._replace(after=found.after)
        else:
            if last:
                yield last
            last = found
    if last:
        yield last


def _excerpt(reading: StudiedPassage, first: int, after: int) -> str:
    """Words as they were typed, the first of them if they are many."""
    return shortened(reading.passage.typed(first, after))

"""Rule: the languages of a report say the same, text by text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from report.diagnostics.errors import Diagnostic, Related, Severity, around
from report.model.units import Unit
from report.validate.content import Content
from report.validate.parity.difference import Difference
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Side

#: What `differs` does not excuse: marks and links lead readers of both languages to the same places.
_SAME_ALWAYS = frozenset({"parity-note", "parity-reference", "parity-link"})
_CODE = "parity-"


def languages_agree(content: Content) -> Iterator[Diagnostic]:
    """What the first language says, every other one says too."""
    if len(content.languages) < 2:
        return
    first, *others = content.languages
    reader = Reader(content.terms, content.languages)
    units = [unit for unit in content.units if not unit.is_address and _is_readable(unit, content.languages)]
    sides = {language: [_side(unit, language, reader) for unit in units] for language in content.languages}
    for other in others:
        corpus = reader.corpus(list(zip(sides[first], sides[other], strict=True)))
        for unit, one, two in zip(units, sides[first], sides[other], strict=True):
            for found in differences(one, two, corpus):
                yield _told(found, unit, one, two, content)


def told_once(found: list[Diagnostic]) -> list[Diagnostic]:
    """The problems without the differences that stand where another rule has said what is wrong: an unknown note."""
    told = {one.mark for one in found if one.severity is Severity.ERROR and not one.code.startswith(_CODE)}
    return [
        one
        for one in found
        if not (one.code.startswith(_CODE) and told.intersection(related.mark for related in one.related))
    ]


def _side(unit: Unit, language: str, reader: Reader) -> Side:
    return reader.side(unit.text, language)


def _is_readable(unit: Unit, languages: Iterable[str]) -> bool:
    """Whether a text is there in every language and its markup could be read; if not, that is told already."""
    return not any(unit.text.lacks(language) or language in unit.text.faulty for language in languages)


def _told(found: Difference, unit: Unit, first: Side, second: Side, content: Content) -> Diagnostic:
    text, sides = unit.text, (first, second)
    marks = {side.language: content.at(text, side.language, found.places[side.language]) for side in sides}
    related = tuple(
        Related(marks[one.language], f"{one.language}: {around(one.content.typed, found.places[one.language])}")
        for one in sides
    )
    severity, message, hint = found.severity, found.message, found.hint
    if text.differs is not None and found.code not in _SAME_ALWAYS:
        severity, hint = Severity.NOTE, ""
        message = f"{message} (meant: {' '.join(text.differs.split()) or 'no reason given'})"
    return Diagnostic(marks[found.wrong or second.language], message, hint, severity, found.code, related)

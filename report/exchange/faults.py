"""Faults: what is wrong with the words of a translation, so that they cannot come in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from report.characters import oddities
from report.diagnostics.errors import Diagnostic, Mark, Severity, around, listed
from report.markup.codes import InlineCode, differences
from report.markup.parser import InlineError, parse
from report.markup.tree import Inline
from report.messages import Message, say, together
from report.model.units import Unit


def faults(words: str, mark: Mark, unit: Unit, source: str, target: str, is_stale: bool) -> Iterator[Diagnostic]:
    """What is wrong with new words of a unit, told at a place in the translator's file.

    `is_stale` when the source has changed since the translation that it has was accepted.
    """
    refused = [one for one in oddities(words) if one.severity is Severity.ERROR]
    if refused:
        for odd in refused:
            yield Diagnostic(mark, say("'{text}': {what}", text=unit.id, what=odd.message), odd.hint)
    elif not words:
        message = say("'{text}' has words in '{language}', and the translation is empty", text=unit.id, language=target)
        yield Diagnostic(mark, message, say("translate it, or leave it as it was"))
    elif not unit.is_address:
        try:
            found = parse(words)
        except InlineError as problem:
            for one in problem.faults:
                message = say(
                    "'{text}': {what}: {place}", text=unit.id, what=one.message, place=around(words, one.offset)
                )
                yield Diagnostic(mark, message, one.hint)
        else:
            yield from _of_markup(words, found, mark, unit, source, target, is_stale)


def _of_markup(
    words: str, found: tuple[Inline, ...], mark: Mark, unit: Unit, source: str, target: str, is_stale: bool
) -> Iterator[Diagnostic]:
    """The markup that the words lack or have beside that of the source, and signs that should be markup."""
    text = unit.text
    lacking, added = differences(text.inline.get(source, ()), found)
    if not lacking and (signs := _signs_as_words(words, text.source.values())):
        message = say("'{text}' has {signs} typed as a sign, which readers would see", text=unit.id, signs=signs)
        hint = say("put the tag of the source text there, which stands for a value or for emphasis")
        yield Diagnostic(mark, message, hint)
    kept = not text.lacks(target) and not any(differences(text.inline[target], found))
    if text.differs or (kept and not is_stale):
        return  # as this text had it before: the language has its own way here
    if lacking:
        message = say("'{text}' lacks {marks}, which the source text has", text=unit.id, marks=_named(lacking))
        hint = say("copy it from the source text, and put it where the sentence wants it")
        yield Diagnostic(mark, message, hint)
    if added:
        message = say("'{text}' has {marks}, which the source text does not have", text=unit.id, marks=_named(added))
        hint = say("take it out, or write the text in the YAML, where `differs` can say why")
        yield Diagnostic(mark, message, hint)


def _signs_as_words(words: str, others: Iterable[str]) -> Message | None:
    """Braces and stars that a translation has as words, and more of them than any other wording of its text."""
    before = list(others)
    odd = [sign for sign in ("\\{", "\\}", "\\*") if words.count(sign) > max(one.count(sign) for one in before)]
    return listed([sign[1:] for sign in odd]) if odd else None


def _named(codes: Sequence[InlineCode]) -> Message:
    return together([code.shown for code in codes])

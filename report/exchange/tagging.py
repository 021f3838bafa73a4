"""Tagging: the codes of a source text and of its translation numbered alike, for formats that show them as tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from report.exchange.parcel import Meanings, TagMeanings, TranslationUnit
from report.markup.codes import InlineCode, codes
from report.markup.tree import Inline
from report.model.units import Unit


class Tag(NamedTuple):
    """A code with the number that it has in both languages, and what readers will see in its place ("" if unknown)."""

    number: int
    code: InlineCode
    shown: str


class Tagged(NamedTuple):
    """The markup of both languages; their tags in the order of their first character."""

    source: tuple[Inline, ...]
    target: tuple[Inline, ...]
    source_tags: tuple[Tag, ...]
    target_tags: tuple[Tag, ...]

    def data(self) -> Iterator[str]:
        """What is typed for the codes of both languages, each once, in their order."""
        typed = (part for tag in (*self.source_tags, *self.target_tags) for part in tag.code[1:3] if part)
        yield from dict.fromkeys(typed)


def meanings_of(units: Iterable[Unit], source: str, target: str) -> Meanings:
    """What the tags of texts stand for in a file from one language into another."""
    return {unit.id: _meanings(unit.text.inline.get(source, ()), unit.text.inline.get(target, ())) for unit in units}


def _meanings(source: tuple[Inline, ...], target: tuple[Inline, ...]) -> TagMeanings:
    found = numbered(source, target, {})
    first, second = (
        {str(tag.number): (tag.code.start, tag.code.end) for tag in tags}
        for tags in (found.source_tags, found.target_tags)
    )
    return TagMeanings(first, {**first, **second})


def tagged(entry: TranslationUnit) -> Tagged:
    """The markup of an entry, with what readers will see."""
    return numbered(*entry.inlines, entry.shown)


def numbered(source: tuple[Inline, ...], target: tuple[Inline, ...], shown: Mapping[str, str]) -> Tagged:
    """The markup of a text. A code of the translation has the number of the source's code that it stands for."""
    first = [Tag(number, code, shown.get(code.start, "")) for number, code in enumerate(codes(source), 1)]
    left = list(first)
    wanted = list(codes(target))
    found = [_take(left, code, exactly=True) for code in wanted]
    number = len(first)
    for index, code in enumerate(wanted):
        if found[index] is None:
            same = _take(left, code, exactly=False)
            number += same is None
            found[index] = Tag(same.number if same else number, code, shown.get(code.start, ""))
    return Tagged(source, target, tuple(first), tuple(tag for tag in found if tag))


def _take(left: list[Tag], code: InlineCode, exactly: bool) -> Tag | None:
    """Takes the first tag with this code, or with one that means the same, from those that are left."""
    for tag in left:
        if tag.code == code or (not exactly and code.key and tag.code.key == code.key):
            left.remove(tag)
            return tag
    return None

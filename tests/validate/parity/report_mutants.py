"""Mutants: every small fault that can be put into the texts of a report, one at a time, and how many are found.

`python -m tests.validate.parity.report_mutants` prints the table for the real report, and what is not found.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from report.markup.parser import InlineError
from report.validate.rules.texts import every_language_is_there
from tests.validate.parity.report_mutators import KINDS, TOLD, Kind
from tests.validate.parity.worlds import LANGUAGES, World, world

#: Kinds that slots keep out of the typed texts: they are tried where the slots are written out.
WRITTEN = ("digit", "date", "year", "month", "number word", "country", "percent sign")


class Count(NamedTuple):
    """How many mutants of a kind there are, and those that were not found: which text, before, after."""

    kind: str
    all: int
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        return 1 - len(self.missed) / self.all


def counts_of(name: str) -> dict[str, Count]:
    """The counts of a report by the name of the kind; a kind may be tried as typed, with slots written out, or both."""
    typed, written = world(name), world(name, written_out=True)
    found = [tried(kind, typed) for kind in (*KINDS, *TOLD)]
    found += [tried(kind, written, ", slots written out") for kind in KINDS if kind.name in WRITTEN]
    return {one.kind: one for one in [*found, items_left_out(typed)] if one.all}


def tried(kind: Kind, texts: World, where: str = "") -> Count:
    """Every mutant of one kind."""
    missed, number = [], 0
    for index, unit, language, before, after in mutants(kind, texts):
        number += 1
        if not is_found(texts, index, language, after, anew=kind.name.startswith("name")):
            missed.append(f"{unit} {language}: {around(before, after)}")
    return Count(kind.name + where, number, tuple(missed))


def mutants(kind: Kind, texts: World) -> Iterator[tuple[int, str, str, str, str]]:
    """The texts with one fault each: index and id of the text, language, text before and after.

    The names in terms.yaml are the measure of the others, and have no other measure than each other.
    """
    for index, unit in enumerate(texts.units):
        for language in LANGUAGES if not unit.id.startswith("terms/") else ():
            before = texts.typed[index][language]
            for after in kind.mutate(before, language):
                if after != before:
                    yield index, unit.id, language, before, after


def is_found(texts: World, index: int, language: str, after: str, *, anew: bool) -> bool:
    """Whether a mutant is found; blank texts and broken markup are found by other rules."""
    try:
        return not after.strip() or bool(texts.changed(index, after, language, anew=anew))
    except InlineError:
        return True


def items_left_out(texts: World) -> Count:
    """Items of lists that are missing in one language; a list has as many items in each, so a hole is left."""
    missed, number = [], 0
    for unit in texts.units:
        if "items" in unit.path:
            for language in LANGUAGES:
                number += 1
                source = {other: typed for other, typed in unit.text.source.items() if other != language}
                context = replace(texts.content.context, found=[replace(unit.text, source=source)])
                if not list(every_language_is_there(replace(texts.content, context=context))):
                    missed.append(f"{unit.id} {language}")
    return Count("item of a list left out", number, tuple(missed))


def around(before: str, after: str) -> str:
    """The words around the place where two texts part."""
    place = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(after))
    return f"{before[max(0, place - 24) : place + 16]!r} -> {after[max(0, place - 24) : place + 16]!r}"


def table(counts: Mapping[str, Count]) -> Iterator[str]:
    """The counts, a line each, those of the kinds that are not promised after the others; and what is not found."""
    told = [kind.name for kind in TOLD]
    promised = [one for one in counts.values() if one.kind not in told]
    missed = tuple([f"{one.kind}: {missed}" for one in promised for missed in one.missed])
    yield from (_line(one) for one in promised)
    yield _line(Count("all of these", sum(one.all for one in promised), missed))
    yield from ("", "# Told, and not promised", *[_line(counts[name]) for name in told if name in counts])
    yield from ("", "# Not found", *missed)


def _line(count: Count) -> str:
    return f"{count.kind:44}{count.all - len(count.missed):>6} of {count.all:<6}{count.share:7.1%}"


if __name__ == "__main__":
    sys.stdout.write("\n".join([*table(counts_of("real")), ""]))

"""Mutants: every small fault that can be put into the real texts, one at a time, and how many of them are found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest

from report.markup import InlineError
from report.validate.texts import every_language_is_there
from tests.conftest import Golden
from tests.parity.mutators import KINDS, TOLD, Kind
from tests.parity.worlds import LANGUAGES, World, world

#: Kinds that slots keep out of the typed texts: they are tried where the slots are written out.
WRITTEN = ("digit", "date", "year", "month", "number word", "country", "percent sign")
PROMISED = 0.95


class Count(NamedTuple):
    """How many mutants of a kind there are, and those that were not found: which text, before, after."""

    kind: str
    all: int
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        return 1 - len(self.missed) / self.all


@pytest.fixture(scope="module")
def typed() -> World:
    return world("real")


@pytest.fixture(scope="module")
def counts(typed: World) -> dict[str, Count]:
    """The counts by the name of the kind; a kind may be tried as typed, with slots written out, or both."""
    written = world("real", written_out=True)
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
                reading = replace(texts.content.reading, texts=[replace(unit.text, source=source)])
                if not list(every_language_is_there(replace(texts.content, reading=reading))):
                    missed.append(f"{unit.id} {language}")
    return Count("item of a list left out", number, tuple(missed))


def around(before: str, after: str) -> str:
    """The words around the place where two texts part."""
    place = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(after))
    return f"{before[max(0, place - 24) : place + 16]!r} -> {after[max(0, place - 24) : place + 16]!r}"


@pytest.mark.parametrize("name", ["real", "invented"])
@pytest.mark.parametrize("written_out", [False, True])
def test_the_untouched_texts_raise_no_alarm(name: str, written_out: bool) -> None:
    told = [(unit, found.message) for unit, found in world(name, written_out=written_out).untouched()]
    assert [one for one in told if one[0].text.differs is None] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_most_mutants_of_each_kind_are_found(counts: dict[str, Count], kind: Kind) -> None:
    found = [count for name, count in counts.items() if name.partition(", slots")[0] == kind.name]
    assert found
    for count in found:
        assert count.all >= 3
        assert count.share >= PROMISED, count.missed


def test_what_is_found_is_as_reviewed(counts: dict[str, Count], golden: Golden) -> None:
    promised = [one for one in counts.values() if one.kind not in [kind.name for kind in TOLD]]
    everything = sum(one.all for one in promised)
    found = everything - sum(len(one.missed) for one in promised)
    lines = [
        "# Faults put into one language of the real texts, one at a time, at each place where one can be",
        *(_line(one) for one in promised),
        f"{'all of these':44}{found:>6} of {everything:<6}{found / everything:7.1%}",
        "",
        "# Told, and not promised",
        *(_line(counts[kind.name]) for kind in TOLD),
        "",
        "# Not found",
        *(f"{one.kind}: {missed}" for one in promised for missed in one.missed),
    ]
    golden("mutants.txt", "\n".join(lines) + "\n")
    assert found / everything >= PROMISED


def _line(count: Count) -> str:
    return f"{count.kind:44}{count.all - len(count.missed):>6} of {count.all:<6}{count.share:7.1%}"

"""Matching: which text of the report each text of a translator's file is, also when it has moved meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from report import characters
from report.acceptance.record import fingerprint
from report.exchange.parcel import Reply, ReturnedText, travelling
from report.markup.codes import normal
from report.markup.parser import InlineError
from report.model.units import Unit, by_id


class UnitMatch(NamedTuple):
    """The unit that a reply is about, None when there is none; `source_changed` when only their ids agree.

    `several` are the ids of those among which it cannot be told.
    """

    unit: Unit | None
    source_changed: bool = False
    several: tuple[str, ...] = ()


class Matcher:
    """Finds units by their ids, and by their words in the source language when an id has come to mean another text."""

    def __init__(self, units: Sequence[Unit], source: str, target: str) -> None:
        self.source, self.target = source, target
        self.ids = by_id(units)
        self.by_source: dict[tuple[bool, str], list[Unit]] = {}
        for unit in units:
            self.by_source.setdefault((unit.is_address, print_of(unit, source)), []).append(unit)

    def match(self, replies: Iterable[Reply]) -> list[UnitMatch]:
        """The match of each reply; what is known by id and words is no longer there for those that have moved."""
        listed = list(replies)
        exact = [self.exact(reply) for reply in listed]
        taken = {unit.id for unit in exact if unit}
        return [
            UnitMatch(unit) if unit else self.moved(reply, taken) for unit, reply in zip(exact, listed, strict=True)
        ]

    def exact(self, reply: Reply) -> Unit | None:
        """The unit with the reply's id, if its words in the source language are still those that were sent."""
        unit = self.ids.get(reply.id)
        same = unit and print_of(unit, self.source) == fingerprint(words_of(reply.source, unit.is_address))
        return unit if same else None

    def moved(self, reply: Reply, taken: set[str]) -> UnitMatch:
        """A unit with the same words elsewhere: in the same section, or else in the report."""
        found = [
            unit
            for is_address in (False, True)
            for unit in self.by_source.get((is_address, fingerprint(words_of(reply.source, is_address))), ())
            if unit.id not in taken
        ]
        section = reply.id.partition("/")[0]
        near = [unit for unit in found if unit.id.partition("/")[0] == section] or found
        kept = [unit for unit in near if print_of(unit, self.target) == reply.was]
        for these in (near, kept):
            if len(these) == 1:
                taken.add(these[0].id)
                return UnitMatch(these[0])
        if near:
            return UnitMatch(None, several=tuple(unit.id for unit in near))
        unit = self.ids.get(reply.id)
        return UnitMatch(unit, source_changed=unit is not None)


def print_of(unit: Unit, language: str) -> str:
    """The fingerprint of a unit's words in a language, in the form in which they travel."""
    return fingerprint(travelling(unit.text, language))


def words_of(wording: ReturnedText, is_address: bool) -> str:
    """What came back, in its normal form as far as it can be read."""
    if is_address:
        return characters.normal(wording.plain).strip()
    typed = characters.normal(wording.typed)
    try:
        return normal(typed)
    except InlineError:
        return typed.strip()

"""Where each text stands: translated and accepted, missing in a language, stale, changed, or new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from report.acceptance.record import AcceptedText, Record, fingerprint
from report.model.units import Unit


class State(StrEnum):
    """What has become of a text since somebody accepted it."""

    TRANSLATED = "translated"
    STALE = "stale"
    MISSING = "missing"
    CHANGED = "changed"
    NEW = "new"


class Standing(NamedTuple):
    """Where a unit stands.

    `languages` are those that work is needed in: of a missing text, those without words; of a stale one, those that
    have not followed the others. `entry` is what was accepted of it last, as far as it can be known again.
    """

    unit: Unit
    state: State
    languages: tuple[str, ...] = ()
    entry: AcceptedText | None = None


def prints_of(unit: Unit, languages: Iterable[str]) -> dict[str, str]:
    """The fingerprint of a unit's words in each language."""
    return {language: fingerprint(unit.text.source.get(language, "")) for language in languages}


def standings(units: Iterable[Unit], record: Record, languages: Sequence[str]) -> tuple[Standing, ...]:
    """Where each unit stands, in the same order.

    Words are compared before ids: a text that was accepted is so wherever it has moved, and one of which a language has
    changed is known again by the others. Addresses and names of files need only be there.
    """
    return tuple(_Matching(record, tuple(languages)).all(units))


class _Matching:
    """Finds for each unit the entry of the record that is about it; an entry is about one unit only."""

    def __init__(self, record: Record, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.entries = [entry for entry in record.entries if all(key in entry.prints for key in languages)]
        self.free = set(range(len(self.entries)))
        self.by_pair: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self.by_print: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.by_id: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            self.by_id[entry.id].append(number)
            self.by_pair[tuple([entry.prints[key] for key in languages])].append(number)
            for key in languages:
                self.by_print[key, entry.prints[key]].append(number)

    def all(self, units: Iterable[Unit]) -> Iterator[Standing]:
        """Whole pairs are matched first, then texts of which one language is the same, then texts of the same id."""
        listed = [(unit, prints_of(unit, self.languages)) for unit in units]
        found: dict[str, Standing] = {}
        for step in (self.address, self.whole, self.part, self.name, self.rest):
            for unit, prints in listed:
                if unit.id not in found and (standing := step(unit, prints)):
                    found[unit.id] = standing
        return (found[unit.id] for unit, _ in listed)

    def address(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        return self.rest(unit, prints) if unit.is_address else None

    def whole(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        numbers = self.by_pair.get(tuple(prints.values()))
        return Standing(unit, State.TRANSLATED, (), self.take(unit, numbers)) if numbers else None

    def part(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        entry = self.take(unit, [number for one in prints.items() for number in self.by_print.get(one, ())])
        if entry is None:
            return None
        behind = tuple([language for language, one in prints.items() if entry.prints[language] == one])
        return self.lacking(unit, entry) or Standing(unit, State.STALE, behind, entry)

    def name(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        entry = self.take(unit, self.by_id.get(unit.id, ()))
        return entry and (self.lacking(unit, entry) or Standing(unit, State.CHANGED, (), entry))

    def rest(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        return self.lacking(unit, None) or Standing(unit, State.TRANSLATED if unit.is_address else State.NEW)

    def lacking(self, unit: Unit, entry: AcceptedText | None) -> Standing | None:
        without = tuple([language for language in self.languages if unit.text.lacks(language)])
        return Standing(unit, State.MISSING, without, entry) if without else None

    def take(self, unit: Unit, numbers: Iterable[int]) -> AcceptedText | None:
        """An entry that is still free, the one with the unit's id before others."""
        free = [number for number in numbers if number in self.free]
        if not free:
            return None
        chosen = next((number for number in free if self.entries[number].id == unit.id), free[0])
        self.free.remove(chosen)
        return self.entries[chosen]

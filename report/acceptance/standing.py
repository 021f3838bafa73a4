"""Standings: what has become of each text since somebody accepted it, wherever it has moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from itertools import combinations
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from report.acceptance.record import AcceptedText, Record, UnreviewedText, fingerprint
from report.model.units import Unit

#: The fingerprints of the words of units in each language, by the ids of the units.
Prints: TypeAlias = Mapping[str, Mapping[str, str]]


class State(StrEnum):
    """What has become of a text since somebody accepted it."""

    TRANSLATED = "translated"
    STALE = "stale"
    MISSING = "missing"
    CHANGED = "changed"
    NEW = "new"


class Standing(NamedTuple):
    """Where a unit stands.

    `missing` are the languages that it has no words in; what it has in the others stands by itself, and only where
    there are fewer than two of them is its state `MISSING`. `languages` are those that work is needed in: of a missing
    text, those without words; of a stale one, those that have not followed the others; of a new one, those that joined
    what was accepted (none when all are new). `entry` is what was accepted of it last, as far as it can be known again,
    `accepted` the languages that still have those words; `unreviewed` is what came in from a machine, or as not
    finished, and still stands there.
    """

    unit: Unit
    state: State
    languages: tuple[str, ...] = ()
    entry: AcceptedText | None = None
    unreviewed: tuple[UnreviewedText, ...] = ()
    missing: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()

    def agrees_in(self, *languages: str) -> bool:
        """Whether somebody has accepted its words in these languages together, as they stand."""
        return {*languages} <= {*self.accepted}

    def work(self) -> Iterator[tuple[State, tuple[str, ...]]]:
        """What is to be done, and in which languages: nothing for a text that is accepted in all of them."""
        if self.state not in (State.TRANSLATED, State.MISSING):
            yield self.state, self.languages
        if self.missing:
            yield State.MISSING, self.missing


def prints_of(unit: Unit, languages: Iterable[str]) -> dict[str, str]:
    """The fingerprint of a unit's words in each language."""
    return {language: fingerprint(unit.text.source.get(language, "")) for language in languages}


def standings(
    units: Iterable[Unit], record: Record, languages: Sequence[str], prints: Prints = MappingProxyType({})
) -> tuple[Standing, ...]:
    """Where each unit stands, in the same order; `prints` are the fingerprints that are known, by the ids of units.

    Words are compared before ids: a text that was accepted is so wherever it has moved, and one of which a language has
    changed is known again by the others. Addresses and names of files need only be there.
    """
    found = tuple(_Matching(record, tuple(languages)).all(units, prints))
    return _with_unreviewed(found, record.unreviewed) if record.unreviewed else found


def _with_unreviewed(found: Sequence[Standing], unreviewed: Sequence[UnreviewedText]) -> tuple[Standing, ...]:
    """The same, with what of the record is about words that stand there and that nobody has accepted.

    Words are looked for in the text that they came in for, and, when it has others now, wherever they stand.
    """
    languages = dict.fromkeys(one.language for one in unreviewed)
    there = {
        (one.unit.id, language, found_there): one
        for one in found
        if one.state is not State.TRANSLATED
        for language, found_there in prints_of(one.unit, languages).items()
    }
    named = {one[:3]: one for one in unreviewed if one[:3] in there}
    moved = {one[1:3]: one for one in unreviewed if one[:3] not in there}
    waiting: dict[str, list[UnreviewedText]] = defaultdict(list)
    for key in there:
        if entry := named.get(key) or moved.get(key[1:]):
            waiting[key[0]].append(entry._replace(id=key[0]))
    return tuple([one._replace(unreviewed=tuple(waiting.get(one.unit.id, ()))) for one in found])


class _Matching:
    """Finds for each unit the entry of the record that is about it; an entry is about one unit only."""

    def __init__(self, record: Record, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.entries = record.entries
        self.free = set(range(len(self.entries)))
        self._there: dict[str, tuple[str, ...]] = {}
        self.by_prints: dict[tuple[tuple[str, str], ...], list[int]] = defaultdict(list)
        self.by_id: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            self.by_id[entry.id].append(number)
            known = [(key, entry.prints[key]) for key in languages if key in entry.prints]
            for size in range(1, len(known) + 1):
                for some in combinations(known, size):
                    self.by_prints[some].append(number)

    def all(self, units: Iterable[Unit], known: Prints) -> Iterator[Standing]:
        """Texts that are the same in most languages are matched first, and last those of the same id."""
        listed = [(unit, known.get(unit.id) or prints_of(unit, self.languages)) for unit in units]
        found: dict[str, Standing] = {}
        sizes = [partial(self.alike, size) for size in range(len(self.languages), 0, -1)]
        steps: list[Callable[[Unit, Mapping[str, str]], Standing | None]] = [*sizes, self.name, self.rest]
        for step in (self.address, *steps):
            for unit, prints in listed:
                if unit.id not in found and (standing := step(unit, prints)):
                    found[unit.id] = standing
        return (found[unit.id] for unit, _ in listed)

    def there(self, unit: Unit) -> tuple[str, ...]:
        """The languages that a unit has words in."""
        if unit.id not in self._there:
            self._there[unit.id] = tuple([one for one in self.languages if not unit.text.lacks(one)])
        return self._there[unit.id]

    def address(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        return self.rest(unit, prints) if unit.is_address else None

    def alike(self, size: int, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        """By the words of some languages, of which there are `size`."""
        numbers = [number for some in combinations(prints.items(), size) for number in self.by_prints.get(some, ())]
        is_whole = size == len(self.there(unit))
        entry = self.take(unit, numbers) or (self.entries[numbers[0]] if is_whole and numbers else None)
        return entry and self.known(unit, prints, entry)  # what was accepted as a whole is so in a second place too

    def name(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        entry = self.take(unit, self.by_id.get(unit.id, ()))
        return entry and self.known(unit, prints, entry)

    def rest(self, unit: Unit, prints: Mapping[str, str]) -> Standing:
        return self.standing(unit, State.TRANSLATED if unit.is_address else State.NEW)

    def known(self, unit: Unit, prints: Mapping[str, str], entry: AcceptedText) -> Standing:
        """Where a unit stands by the entry that is about it."""
        there = self.there(unit)
        same = tuple([language for language in there if entry.prints.get(language) == prints[language]])
        if any(language in entry.prints and language not in same for language in there):
            found = self.standing(unit, State.STALE if same else State.CHANGED, same)
        else:
            joined = tuple([language for language in there if language not in same])
            found = self.standing(unit, State.NEW if joined else State.TRANSLATED, joined if same else ())
        return found._replace(entry=entry, accepted=same)

    def standing(self, unit: Unit, state: State, languages: tuple[str, ...] = ()) -> Standing:
        """A standing in the languages that have words, if there are two of them to compare."""
        there = self.there(unit)
        missing = tuple([language for language in self.languages if language not in there])
        if missing and len(self.languages) - len(missing) < 2:
            return Standing(unit, State.MISSING, missing, missing=missing)
        return Standing(unit, state, languages, missing=missing)

    def take(self, unit: Unit, numbers: Iterable[int]) -> AcceptedText | None:
        """An entry that is still free, the one with the unit's id before others."""
        free = [number for number in numbers if number in self.free]
        if not free:
            return None
        chosen = next((number for number in free if self.entries[number].id == unit.id), free[0])
        self.free.remove(chosen)
        return self.entries[chosen]

"""Accepting: which units a person means by their ids, and what the record holds after they are accepted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from report.acceptance.record import AcceptedText
from report.acceptance.status import Standing, State, prints_of
from report.diagnostics.errors import RequestError, listed, nearest
from report.model.units import Unit


class Acceptance(NamedTuple):
    """What came of accepting: the record's entries from now on, the texts accepted anew, and those without words."""

    entries: tuple[AcceptedText, ...]
    accepted: tuple[Standing, ...]
    refused: tuple[Standing, ...]


def chosen(units: Sequence[Unit], ids: Iterable[str]) -> frozenset[str]:
    """The ids of the units meant: a unit's own, or the beginning of several: "meetings", "meetings/2/".

    Raises RequestError for an id that no unit has or begins with.
    """
    every = frozenset(unit.id for unit in units)
    found: set[str] = set()
    for name in ids:
        wanted = name.rstrip("/")
        meant = {name} & every or {one for one in every if one.startswith(f"{wanted}/")}
        if not meant:
            known = list(dict.fromkeys(near for unit in units for near in _names(unit.id)))
            sections = dict.fromkeys(unit.id.partition("/")[0] for unit in units)
            message = f"there is no text '{name}'{nearest(wanted, known)}"
            hint = f"the first part of an id is one of: {listed(sections, 30)}; 'sppreport translation status --list'"
            raise RequestError.of(message, hint)
        found |= meant
    return frozenset(found)


def accept(standings: Iterable[Standing], ids: frozenset[str], languages: Sequence[str]) -> Acceptance:
    """Accept the units with these ids. What is missing in a language is refused; other units keep what they had.

    Entries are in the order of the units, under their present ids; those of texts that are gone are left out.
    """
    entries, accepted, refused = [], [], []
    for standing in standings:
        unit = standing.unit
        if unit.id in ids and standing.state is State.MISSING:
            refused.append(standing)
        if unit.is_address:
            continue
        if standing.state is State.TRANSLATED or (unit.id in ids and standing.state is not State.MISSING):
            entries.append(AcceptedText(unit.id, prints_of(unit, languages)))
            if standing.state is not State.TRANSLATED:
                accepted.append(standing)
        elif standing.entry:
            entries.append(standing.entry._replace(id=unit.id))
    return Acceptance(tuple(entries), tuple(accepted), tuple(refused))


def _names(id: str) -> Iterable[str]:
    """An id and all that it is in: "meetings", "meetings/2", "meetings/2/items"."""
    parts = id.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]

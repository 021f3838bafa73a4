"""The table of all names of a report: where each is defined and used, and which one stands at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple, Self

from report.diagnostics.errors import Mark
from report.names.definitions import definitions
from report.names.name import Name, NamedPlace, NameKind
from report.names.uses import uses
from report.validate.content import Content


class NameTable(NamedTuple):
    """Every name with the place that defines it, and those that use it; `lines` has the names by file and line."""

    defined: Mapping[Name, NamedPlace]
    used: Mapping[Name, tuple[NamedPlace, ...]]
    lines: Mapping[tuple[str, int], tuple[tuple[Name, NamedPlace], ...]]

    @classmethod
    def of(cls, content: Content) -> Self:
        """The table of what could be read of a report."""
        defined: dict[Name, NamedPlace] = {}
        used: dict[Name, dict[NamedPlace, None]] = defaultdict(dict)
        lines: dict[tuple[str, int], list[tuple[Name, NamedPlace]]] = defaultdict(list)
        for name, place in definitions(content):
            if defined.setdefault(name, place) == place:
                lines[place.mark[:2]].append((name, place))
        for name, place in uses(content):
            if place not in used[name]:  # a text that serves all languages is read for each
                used[name][place] = None
                lines[place.mark[:2]].append((name, place))
        return cls(
            defined,
            {name: tuple(places) for name, places in used.items()},
            {line: tuple(found) for line, found in lines.items()},
        )

    def at(self, mark: Mark) -> tuple[Name, NamedPlace] | None:
        """The name at a place, the shortest one where there are several."""
        here = [one for one in self.lines.get(mark[:2], ()) if one[1].covers(mark)]
        return min(here, key=lambda one: (one[1].length, one[0].kind is NameKind.CELL), default=None)

    def definition(self, name: Name) -> NamedPlace | None:
        """Where a name is defined; of a section, the place of its id in its file."""
        return self.defined.get(name)

    def places(self, name: Name) -> tuple[NamedPlace, ...]:
        """Where a name is used, in the order of the files."""
        return tuple(sorted(self.used.get(name, ())))

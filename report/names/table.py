"""The table of all names of a report: where each is defined and used, and which one stands at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple, Self

from report.diagnostics.errors import Mark
from report.memo import FORGETFUL, Memo
from report.model.dataset import Dataset
from report.names.definitions import definitions, pictures_in
from report.names.name import Name, NamedPlace, NameKind
from report.names.uses import uses
from report.validate.content import Content, ContentFile


class FileNames(NamedTuple):
    """The names that a file defines, and those that it uses."""

    defined: tuple[tuple[Name, NamedPlace], ...]
    used: tuple[tuple[Name, NamedPlace], ...]


class NameTable(NamedTuple):
    """Every name with the place that defines it, and those that use it; `lines` has the names by file and line."""

    defined: Mapping[Name, NamedPlace]
    used: Mapping[Name, tuple[NamedPlace, ...]]
    lines: Mapping[tuple[str, int], tuple[tuple[Name, NamedPlace], ...]]

    @classmethod
    def of(cls, content: Content, memo: Memo = FORGETFUL) -> Self:
        """The table of what could be read of a report; with a `memo`, files that are the same are not looked at anew.

        Addresses are links that report.yaml does not define: they are left out.
        """
        memo.begin()
        data = memo.steady("data", content.data)
        folder = content.source.name
        found = [
            memo.once(("names", one.name), (one, data), lambda _, one=one: _names_in(one, folder, data))  # type: ignore[misc]
            for one in content.files
        ]
        pictures = [(Name(NameKind.IMAGE, name), Mark(f"{at}/{name}")) for at, name in pictures_in(content)]
        defined: dict[Name, NamedPlace] = {name: NamedPlace(mark, 0) for name, mark in reversed(pictures)}
        used: dict[Name, dict[NamedPlace, None]] = defaultdict(dict)
        lines: dict[tuple[str, int], list[tuple[Name, NamedPlace]]] = defaultdict(list)
        for one in found:
            for name, place in one.defined:
                if defined.setdefault(name, place) == place:
                    lines[place.mark[:2]].append((name, place))
        for one in found:
            for name, place in one.used:
                if place not in used[name] and (name.kind is not NameKind.LINK or name in defined):
                    used[name][place] = None
                    lines[place.mark[:2]].append((name, place))
        return cls(
            defined,
            {name: tuple(places) for name, places in used.items()},
            {line: tuple(here) for line, here in lines.items()},
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


def _names_in(file: ContentFile, folder: str, data: Mapping[str, Dataset]) -> FileNames:
    return FileNames(tuple(definitions(file, folder)), tuple(uses(file, data)))

"""Carrying: what a report has from the year before, and which of it nobody has changed or kept since."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from report.acceptance.record import CarriedItem, fingerprint
from report.diagnostics.errors import Mark
from report.model.text import Text
from report.model.units import Unit, is_shared, named_nodes
from report.source.node import KeyPath, Source, Str

#: How the fingerprint is called of what has no words in languages: a figure, a date, the name of a file.
VALUE = "value"
#: Fields that say how the report is made and not what it says: what is in them is carried without more ado.
_BUILT = frozenset(
    {"id", "kind", "style", "category", "columns", "data", "numbered", "lang", "order", "only", "query", "promise"}
    | {"differs", "correction", "approx", "digits", "currency", "gender", "also", "forbidden", "hyphenate", "known"}
    | {"listed", "languages", "theme", "cover", "logo", "sections", "edition", "position", "wide"}
)
_YEAR_OF_REPORT = ("year",)
_CELL = frozenset({VALUE, "null", "source_text"})
_NUMBER = re.compile(r"(?<=/)\d+(?=/|$)")
_NO_WORDS = frozenset({"true", "false", "null", "~", ""})


class Statement(NamedTuple):
    """What may be carried from year to year: a text, a figure, a setting, a picture.

    `id` is that of its unit, or is made in the same way; `prints` are fingerprints by language, or of its `VALUE`.
    `text` is what it says, where that has markup or words; `typed` what stands in the file, of a text in its first
    language; `field` is the last word of its path. `file` is "sections/meetings", "data/visits", "report", "terms".
    """

    id: str
    prints: Mapping[str, str]
    file: str
    mark: Mark
    typed: str
    field: str
    text: Text | None = None

    @property
    def section(self) -> str:
        """The first part of its id."""
        return self.id.partition("/")[0]


def items(
    source: Source, units: Iterable[Unit], texts: Iterable[Text], pictures: Mapping[str, str]
) -> Iterator[Statement]:
    """All of a report that says something, in its order; `pictures` are digests by name of those of its own folder."""
    per_language = {(unit.text.mark, unit.path): unit for unit in units}
    shared = {text.mark: text for text in texts if is_shared(text)}
    done: tuple[str, KeyPath] = ("", ())
    for file, path, parts, node in named_nodes(source):
        if done[0] == file and path[: len(done[1])] == done[1] and done[1]:
            continue
        mark = getattr(node, "mark", None)
        unit = per_language.get((mark, path)) if mark else None
        if unit:
            done = file, path
            words = {language: typed for language, typed in unit.text.source.items() if typed.strip()}
            if words:
                prints = {language: fingerprint(typed) for language, typed in words.items()}
                yield Statement(
                    unit.id, prints, file, unit.text.mark, next(iter(words.values())), _field(path), unit.text
                )
        elif isinstance(node, Str) and node.strip() not in _NO_WORDS and _says(file, path, node.mark in shared):
            typed = str(node)
            text = shared.get(node.mark)
            yield Statement("/".join(parts), {VALUE: fingerprint(typed)}, file, node.mark, typed, _field(path), text)
    for name, digest in pictures.items():
        yield Statement(f"images/{name}", {VALUE: digest}, "images", Mark(f"{source.name}/images/{name}"), name, "file")


def _field(path: KeyPath) -> str:
    """The last name on a path."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _says(file: str, path: KeyPath, is_text: bool) -> bool:
    """Whether a plain value says something, and is no part of how the report is made."""
    if file.startswith("data/") and path[:1] == ("rows",) and len(path) > 2:
        return path[2] not in ("id", "query") and (len(path) == 3 or (len(path) == 4 and path[3] in _CELL))
    if file == "report" and path == _YEAR_OF_REPORT:
        return False
    names = [step for step in path if isinstance(step, str)]
    return (is_text and names[-1] not in _BUILT) or not _BUILT.intersection(names)


def unconfirmed(found: Iterable[Statement], carried: Iterable[CarriedItem]) -> list[tuple[Statement, CarriedItem]]:
    """The items that are still what was carried, each with its entry, in the order of the items.

    A text is so as long as it has the same words in all languages that it had then, wherever it has moved; anything
    else, where it has the same id, or one in which only the numbers of blocks and items are others.
    """
    matching = _Matching(carried)
    listed = [*found]
    known = {place: entry for place, item in enumerate(listed) if (entry := matching.by_id(item))}
    for place, item in enumerate(listed):
        if place not in known and (entry := matching.moved(item)):
            known[place] = entry
    return [(item, known[place]) for place, item in enumerate(listed) if place in known]


class _Matching:
    """Finds for each item the entry that is about it; an entry is about one item only."""

    def __init__(self, carried: Iterable[CarriedItem]) -> None:
        self._entries = [*carried]
        self._free = set(range(len(self._entries)))
        self._ids: dict[str, list[int]] = defaultdict(list)
        self._moved: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, entry in enumerate(self._entries):
            self._ids[entry.id].append(number)
            for key in _keys(entry.id, entry.prints):
                self._moved[key].append(number)

    def by_id(self, item: Statement) -> CarriedItem | None:
        return self._take(item, self._ids.get(item.id, ()))

    def moved(self, item: Statement) -> CarriedItem | None:
        for key in _keys(item.id, item.prints):
            if entry := self._take(item, self._moved.get(key, ())):
                return entry
        return None

    def _take(self, item: Statement, numbers: Iterable[int]) -> CarriedItem | None:
        for number in numbers:
            entry = self._entries[number]
            if number in self._free and _is_same(item.prints, entry.prints):
                self._free.remove(number)
                return entry
        return None


def _is_same(prints: Mapping[str, str], others: Mapping[str, str]) -> bool:
    """Whether words are the same in all languages that both have, and there is one."""
    common = prints.keys() & others.keys()
    return bool(common) and all(prints[key] == others[key] for key in common)


def _keys(id: str, prints: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What something that has moved is found by: words by themselves, a value with its place but for numbers."""
    for language, found in prints.items():
        if language != VALUE:
            yield language, found
        elif not id.startswith("data/"):
            yield _NUMBER.sub("#", id), found

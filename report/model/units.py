"""Units: every text of a report's files that is written per language, with an id that editors and translators share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from report.diagnostics.errors import Mark
from report.markup.tree import TextNode
from report.model.selectable import Selectable
from report.model.text import KEYS, PlainText, Text
from report.source.node import KeyPath, Map, NodeValue, Seq, Source, Str, walk_nodes

#: What may stand beside the words of a text.
_BESIDE = KEYS | {*Selectable.beside}
#: Keys that say nothing to a person: what stands below them is named without them.
_SILENT = frozenset({"blocks", "text", "terms"})


class Unit(NamedTuple):
    """A text with one string per language: what is translated, compared, accepted and proofread as one.

    `id` is "meetings/2/items/3" for the third item of the second block of sections/meetings.yaml; what has an id of its
    own is named by it ("training/training-days/caption", "terms/fido/name", "report/title", "data/visits/..."). `path`
    are the keys and indexes that lead to it in the file called `file`.
    """

    id: str
    text: Text
    file: str
    path: KeyPath

    @property
    def section(self) -> str:
        """The first part of its id: a section of the report, "report", "terms" or "data"."""
        return self.id.partition("/")[0]

    @property
    def in_sheet(self) -> bool:
        """Whether it stands in a spreadsheet, which the program does not write."""
        return not self.file.endswith(".yaml")

    @property
    def is_address(self) -> bool:
        """Whether it is no words but an address or the name of a file."""
        return isinstance(self.text, PlainText)


class ContentTop(NamedTuple):
    """A file of a report as it was read: "sections/meetings", how the ids of its texts begin, and what is in it."""

    file: str
    name: tuple[str, ...]
    top: Map


def units(source: Source, texts: Iterable[Text]) -> tuple[Unit, ...]:
    """The units among the texts read from a source, in the order of the report: front, sections, terms, data.

    A text that is typed once for all languages is no unit: there is nothing to translate.
    """
    return units_of(tops(source), texts)


def units_of(files: Iterable[ContentTop], texts: Iterable[Text]) -> tuple[Unit, ...]:
    """The units among the texts read from some files."""
    known = {text.mark: text for text in texts if not is_shared(text)}
    taken: dict[str, int] = {}
    found = []
    for _, path, parts, value in _named(files):
        text = known.get(value.mark) if isinstance(value, Map) else None
        if isinstance(value, Map) and text is not None and value.keys() <= text.source.keys() | _BESIDE:
            found.append(Unit(_unique("/".join(parts), taken), text, text.mark.file, path))
    return tuple(found)


def named_nodes(source: Source) -> Iterator[tuple[str, KeyPath, tuple[str, ...], NodeValue]]:
    """All that stands in a report's files, each before what it holds: its file, path, the parts of its id, itself.

    Files are told as "report", "sections/meetings", "terms", "data/visits", in the order of the report.
    """
    return _named(tops(source))


def _named(files: Iterable[ContentTop]) -> Iterator[tuple[str, KeyPath, tuple[str, ...], NodeValue]]:
    for file, name, top in files:
        for path, parts, value in _walk(top, name):
            yield file, path, parts, value


def names_of(source: Source, texts: Iterable[Text], named: Iterable[Unit]) -> Mapping[Mark, str]:
    """What each text is called by its place in the file: units by their ids, those typed once likewise."""
    return names_in(tops(source), texts, named)


def names_in(files: Iterable[ContentTop], texts: Iterable[Text], named: Iterable[Unit]) -> dict[Mark, str]:
    """The same of the texts of some files."""
    names = {unit.text.mark: unit.id for unit in named}
    marks = {text.mark for text in texts} - names.keys()
    taken = dict.fromkeys(names.values(), 1)
    for _, _, parts, value in _named(files):
        if isinstance(value, Map | Str) and value.mark in marks and value.mark not in names:
            names[value.mark] = _unique("/".join(parts), taken)
    return names


def have_own_ids(source: Source) -> bool:
    """Whether no text of a file can have the id of one of another: no section is called as all texts of terms are."""
    return source.sections.keys().isdisjoint(("data", "report", "terms"))


def is_shared(text: Text) -> bool:
    """Whether a text was typed once, as a plain scalar, for all languages."""
    return bool(text.marks) and all(mark == text.mark for mark in text.marks.values())


def figure_in(text: Text) -> str:
    """What was typed once, for all languages, without any markup; "" for a text of another make, or a bare dash."""
    if not is_shared(text) or text.faulty:
        return ""
    pieces = next(iter(text.inline.values()))
    typed = "".join([piece.text for piece in pieces if isinstance(piece, TextNode)]).strip()
    return "" if typed.strip("-–—\N{MINUS SIGN}") == "" or len(pieces) != 1 else typed


def unit_at(found: Iterable[Unit], mark: Mark) -> Unit | None:
    """The unit in which a place is: the last of its file that starts at or before it."""
    before = [unit for unit in found if unit.file == mark.file and unit.text.mark <= mark]
    return max(before, key=lambda unit: unit.text.mark, default=None)


def tops(source: Source) -> Iterator[ContentTop]:
    """The files of a report, in its order."""
    yield ContentTop("report", ("report",), source.front)
    order = walk_nodes(source.front.get("sections"))  # "- summary", or "- policy: [meetings]"
    listed = [str(name) for path, value in order for name in (*path[-1:], value) if isinstance(name, str)]
    for stem in dict.fromkeys([*listed, *source.sections]):  # those that report.yaml forgets stand at the end
        if stem in source.sections:
            yield ContentTop(f"sections/{stem}", (stem,), source.sections[stem])
    if source.terms is not None:
        yield ContentTop("terms", ("terms",), source.terms)
    for stem, top in source.data.items():
        yield ContentTop(f"data/{stem}", ("data", stem), top)


def _walk(top: Map, name: tuple[str, ...]) -> Iterator[tuple[KeyPath, tuple[str, ...], NodeValue]]:
    """`top` and all below it with its path and the parts of its id, in the order in which they stand."""
    waiting: list[tuple[KeyPath, tuple[str, ...], NodeValue]] = [((), name, top)]
    while waiting:
        path, parts, value = waiting.pop()
        yield path, parts, value
        if isinstance(value, Map):
            below = [((*path, key), parts if key in _SILENT else (*parts, key), inner) for key, inner in value.items()]
        elif isinstance(value, Seq):
            below = [_item(path, parts, index, inner) for index, inner in enumerate(value)]
        else:
            continue
        waiting += reversed(below)


def _item(
    path: KeyPath, parts: tuple[str, ...], index: int, value: NodeValue
) -> tuple[KeyPath, tuple[str, ...], NodeValue]:
    """An item of a list, named by its id or by its number; a block is named without its type."""
    path = (*path, index)
    if path[-2:-1] == ("blocks",) and isinstance(value, Map) and len(value) == 1:
        kind, value = next(iter(value.items()))
        path = (*path, kind)
    own = value.get("id") if isinstance(value, Map) else None
    return path, (*parts, str(own) if isinstance(own, Str) else str(index + 1)), value


def _unique(name: str, taken: dict[str, int]) -> str:
    """The name, or with a number behind it where another has it already; `taken` has the last number of each name."""
    unique = name
    while unique in taken:
        taken[name] += 1
        unique = f"{name}~{taken[name]}"
    taken[unique] = 1
    return unique


def by_id(found: Iterable[Unit]) -> Mapping[str, Unit]:
    """The units by their ids."""
    return {unit.id: unit for unit in found}

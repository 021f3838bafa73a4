"""The document outline, which readers show beside the pages (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from report.pdf.links import Destination, explicit_destination
from report.pdf.objects import text_string

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from report.pdf.objects import ObjectFile
    from report.story import OutlineEntry


@dataclass(slots=True)
class _Item:
    """An entry with those below it, and the number of its object."""

    number: int
    level: int = -1
    entry: OutlineEntry | None = None
    kids: list[_Item] = field(default_factory=list)


def write_outline(
    file: ObjectFile, entries: Sequence[OutlineEntry], places: Mapping[str, Destination], pages: Sequence[int]
) -> int:
    """Write the outline; returns its number. Chapters are shown, what is in them opens on demand."""
    root = _Item(file.reserve())
    above = [root]
    for entry in entries:
        while above[-1].level >= entry.level:
            above.pop()
        item = _Item(file.reserve(), entry.level, entry)
        above[-1].kids.append(item)
        above.append(item)
    file.put(root.number, f"<</Type/Outlines{_ends(root, shown=True)}>>")
    _write(file, root, places, pages)
    return root.number


def _write(file: ObjectFile, parent: _Item, places: Mapping[str, Destination], pages: Sequence[int]) -> None:
    kids = parent.kids
    for index, item in enumerate(kids):
        assert item.entry is not None
        content = f"<</Title{text_string(item.entry.title)}/Parent {parent.number} 0 R"
        if index:
            content += f"/Prev {kids[index - 1].number} 0 R"
        if index + 1 < len(kids):
            content += f"/Next {kids[index + 1].number} 0 R"
        content += f"/Dest{explicit_destination(places[item.entry.id], pages)}{_ends(item)}>>"
        file.put(item.number, content)
        _write(file, item, places, pages)


def _ends(item: _Item, *, shown: bool = False) -> str:
    """The first and last item below, and how many there are; fewer than none are hidden at first."""
    if not item.kids:
        return ""
    count = len(item.kids) if shown else -len(item.kids)
    return f"/First {item.kids[0].number} 0 R/Last {item.kids[-1].number} 0 R/Count {count}"

"""Lists: paragraphs of a Word file that stand in one, one after the other, as items with items below them."""

from __future__ import annotations

from report.word.drafts import Draft, DraftText
from report.word.finds import Find, Finds
from report.word.styles import ListPlace


class ListBuilder:
    """Builds the list that is open, item by item."""

    def __init__(self, finds: Finds) -> None:
        self.finds = finds
        self.list: Draft | None = None
        self.place: ListPlace | None = None  # of its first item
        self.depths: list[tuple[int, Draft]] = []  # the items that more may stand below, the outermost first
        self.seen: dict[str, list[Draft]] = {}  # the lists of the file, and the blocks among which each stood last

    def close(self) -> None:
        """What comes next is in no list, or in another one."""
        self.list, self.place, self.depths = None, None, []

    def add(self, here: list[Draft], place: ListPlace, text: DraftText) -> None:
        """One more item: of the list that is open, or of a new one in the blocks `here`."""
        style = "number" if place.is_numbered else "bullet"
        if self.list is None or self.place is None or self._is_another(place):
            self.list = Draft("list", text.number, style=style)
            here.append(self.list)
            self.place, self.depths = place, []
            if place.is_numbered and (place.start != 1 or place.list in self.seen):
                self.finds.note(Find.LIST_START, text.number, text.shown)
            elif self.seen.get(place.list) is here:
                self.finds.note(Find.LIST_PARTED, text.number, text.shown)
        elif style != self.list.style:
            self.finds.note(Find.LIST_KIND, text.number, text.shown)
        self.seen[place.list] = here
        while self.depths and self.depths[-1][0] >= place.depth:
            self.depths.pop()
        item = Draft("item", text.number, {"text": text})
        (self.depths[-1][1] if self.depths else self.list).parts.append(item)
        self.depths.append((place.depth, item))

    def _is_another(self, place: ListPlace) -> bool:
        """Whether an item at the margin begins a list of its own: with other signs, or with numbers from the first."""
        assert self.place is not None
        if place.list == self.place.list or place.depth > self.place.depth:
            return False
        return place.is_numbered or self.place.is_numbered

"""The notes at the foot of a column, the last of which may go on at the foot of the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from report.story import Flowable

NOTE_GAP = 14.0  # points between the text and the first note
PART = 2  # lines of a note that stand together at least, where it is parted: no widow and no orphan there either


class NoteRest(NamedTuple):
    """The strips of a note from `first` on."""

    name: str
    first: int = 0


class FootNotes:
    """Notes at the foot of a column, in the order of their marks; `firsts` are the strips with which they begin.

    They are `height` points high, gap included, and become lower by up to `loose` points when what need not stand here
    goes on in the next column: TeX's insertions, which split likewise. Only the last note may go on there, as a reader
    takes what stands above a later note for the end of the earlier one. Nothing does if it is not `parted`; if it
    `tears`, everything may.
    """

    __slots__ = ("firsts", "flowables", "height", "loose", "parted", "tears")

    def __init__(
        self, flowables: Mapping[str, Flowable], rests: Sequence[NoteRest], *, parted: bool = True, tears: bool = False
    ) -> None:
        self.flowables = flowables
        self.parted = parted
        self.tears = tears
        self.firsts: dict[str, int] = {}
        self.height = self.loose = 0.0
        for rest in rests:
            self._add(rest)

    def copy(self) -> FootNotes:
        """The same notes, to which others may be added."""
        other = FootNotes(self.flowables, (), parted=self.parted, tears=self.tears)
        other.firsts = dict(self.firsts)
        other.height, other.loose = self.height, self.loose
        return other

    def add(self, names: Iterable[str]) -> None:
        """Put the notes at the foot that do not stand there yet."""
        for name in names:
            if name not in self.firsts:
                self._add(NoteRest(name))

    def _add(self, rest: NoteRest) -> None:
        note = self.flowables[rest.name]
        height = note.height(rest.first) + note.space_after
        self.height += height + (0.0 if self.firsts else NOTE_GAP)
        self.firsts[rest.name] = rest.first
        if self.tears:
            self.loose = self.height
        elif self.parted:
            ends = len(note.strips) - rest.first >= 2 * PART
            self.loose = note.height(rest.first + PART) if ends else 0.0

    def lines(self, rests: Iterable[NoteRest]) -> int:
        """How many lines are in the rests of notes."""
        return sum([len(self.flowables[name].strips) - first for name, first in rests])

    def without(self, lack: float) -> tuple[tuple[NoteRest, ...], float]:
        """What goes on in the next column so that the notes are lower by `lack` points, and by how much they are."""
        least = 1 if self.tears else PART
        lower = 0.0
        rests: list[NoteRest] = []
        for name, first in reversed(self.firsts.items()):
            note = self.flowables[name]
            for cut in range(len(note.strips) - least, first + least - 1, -1):
                height = note.height(cut)
                if lower + height >= lack:
                    return (NoteRest(name, cut), *rests[::-1]), lower + height
            rests.append(NoteRest(name, first))
            lower += note.height(first) + note.space_after
            if lower >= lack:
                break
        return tuple(rests[::-1]), self.height if len(rests) == len(self.firsts) else lower

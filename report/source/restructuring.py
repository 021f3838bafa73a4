"""Changes what a YAML file holds in place: fields, items and whole values come, go and move, every other byte stays."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from report.diagnostics.errors import ContentError, Mark
from report.messages import say
from report.source.changes import (
    Duplicate,
    InsertAll,
    Move,
    Replace,
    Restructuring,
    applied,
    ordered,
    plain,
    value_at,
)
from report.source.members import Layout
from report.source.node import KeyPath, place
from report.source.splicing import NewMember, inserted, removed, spliced, typed_member
from report.source.typed import EditError, Splice, TypedFile


def restructured(file_text: str, changes: Iterable[Restructuring], name: str = "") -> str:
    """The text of a YAML file after changes, each made in what the ones before it left; `name` is how messages call it.

    `file_text` is the file as on the disk, with its line ends and its byte order mark. Raises ContentError when the
    file is faulty, a path leads nowhere, or a change cannot be made. The result was read again, and holds exactly what
    was asked for. Changes that do not touch each other are made at once, so that many take hardly longer than one: if
    they come from the end of a list to its start, so that those behind keep their places.
    """
    file = TypedFile.read(file_text, name)
    waiting = tuple(changes)
    while waiting:
        number, made = _at_once(file, waiting) if len(waiting) > 1 else (1, None)
        for change in waiting[:number] if made is None else ():
            file = _changed(file, change)
        file = made or file
        waiting = waiting[number:]
    return file.typed


def _at_once(file: TypedFile, changes: Sequence[Restructuring]) -> tuple[int, TypedFile | None]:
    """How many of the first changes do not touch each other, and the file after them; None if they need their turns."""
    batch = _Batch(Layout.of(file.text))
    number = next((at for at, change in enumerate(changes) if not batch.takes(change)), len(changes))
    if number < 2:
        return 1, None
    try:
        expected = plain(file.top)
        for change in changes[:number]:
            expected = applied(expected, change)
        made = file.edited(batch.splices)
    except (ContentError, LookupError, TypeError, ValueError):
        return number, None
    return number, made if ordered(made.top) == ordered(expected) else None


class _Batch:
    """Changes that are made at once, as each is in the file before all of them what it is in its turn."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.splices: list[Splice] = []  # in their order, none within another
        self.shifted: dict[KeyPath, int] = {}  # lists -> from which item on others stand in their places

    def takes(self, change: Restructuring) -> bool:
        """Whether a change is one of them: it is not where places have changed, or words were put or taken away."""
        path = change.path
        around = path if isinstance(change, InsertAll) else path[:-1]
        first: str | int = next(iter([*change.values]), "") if isinstance(change, InsertAll) else path[-1]
        if isinstance(change, Duplicate | Move) or self.is_shifted((*around, first)):
            return False
        try:
            made = spliced(self.layout, change)
        except (LookupError, ValueError):
            return False
        # of what comes at one place, what stands deeper comes first: it belongs to what is there
        made = [one._replace(turn=-len(around)) for one in made]
        if not all(map(self.is_free, made)):
            return False
        for one in made:
            insort(self.splices, one, key=_span)
        if isinstance(first, int) and not isinstance(change, Replace):
            self.shifted[around] = first
        return True

    def is_shifted(self, path: KeyPath) -> bool:
        """Whether a path leads elsewhere in the file as it is."""
        return any(
            isinstance(step, int) and step >= self.shifted.get(path[:at], step + 1) for at, step in enumerate(path)
        )

    def is_free(self, splice: Splice) -> bool:
        """Whether nothing else is put or taken away there."""
        at = bisect_right(self.splices, _span(splice), key=_span)
        before, after = self.splices[max(at - 1, 0) : at], self.splices[at : at + 1]
        return all(one.end <= splice.start for one in before) and all(splice.end <= one.start for one in after)


def _span(splice: Splice) -> tuple[int, int]:
    return splice.start, splice.turn


def _changed(file: TypedFile, change: Restructuring) -> TypedFile:
    """A file after a change: as it is typed where that can be, otherwise written anew."""
    if isinstance(change, Move) and change.path == change.to:
        return file
    try:
        expected = ordered(applied(plain(file.top), change))
    except (LookupError, TypeError, ValueError):
        shown = "/".join(map(str, change.path))
        mark = place(file.top, change.path, Mark(file.name))
        raise EditError.of(
            say("there is no text at {path}", path=shown), say("was the file changed meanwhile?"), mark
        ) from None
    for as_typed in (True, False):
        try:
            result = file
            for step in _steps(file, change, as_typed):
                result = result.edited(step(Layout.of(result.text)))
        except ContentError:
            continue
        if ordered(result.top) == expected:
            return result
    shown = "/".join(map(str, change.path))
    mark = place(file.top, change.path, Mark(file.name))
    raise EditError.of(
        say("the words cannot be put in place ({paths})", paths=shown), say("edit the file by hand"), mark
    )


_Step: TypeAlias = Callable[[Layout], list[Splice]]


def _steps(file: TypedFile, change: Restructuring, as_typed: bool) -> Iterator[_Step]:
    """What to do one after the other, each with the layout that the one before left."""
    if not isinstance(change, Duplicate | Move):
        yield partial(spliced, change=change)
        return
    copy = NewMember(value_at(plain(file.top), change.path))
    if as_typed:
        copy = typed_member(Layout.of(file.text), change.path, copy.value, isinstance(change, Move))
    if isinstance(change, Move):
        yield partial(removed, path=change.path)
    yield partial(inserted, path=change.to[:-1], new={change.to[-1]: copy})

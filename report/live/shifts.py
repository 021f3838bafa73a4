"""Shifts: on which page the words of each page are, after some were added or taken away before them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from report.live.engine import LiveEdition


def shifts(before: LiveEdition, after: LiveEdition) -> tuple[int, ...]:
    """For each page of an edition, counted from 0, the page of the next one that takes its place on the screen.

    As long as there are as many pages, it is the same, whatever is on it: what is looked at then stays where it is.
    """
    if len(before.pages) == len(after.pages):
        return tuple(range(len(before.pages)))
    new = _by_page(after)
    pages: dict[str, list[int]] = {}
    for page, ids in new.items():
        for one in ids:
            pages.setdefault(one, []).append(page)
    old = _by_page(before)
    moved: list[int] = []
    last = len(after.pages) - 1
    drift = 0
    for page in range(len(before.pages)):
        votes = Counter(min((n - page for n in pages[one]), key=abs) for one in old.get(page, ()) if one in pages)
        if votes:
            drift = votes.most_common(1)[0][0]
        moved.append(max(0, min(page + drift, last)))
    return tuple(moved)


def _by_page(edition: LiveEdition) -> dict[int, set[str]]:
    pages: dict[int, set[str]] = {}
    for page, name in _placed(edition):
        pages.setdefault(page, set()).add(name)
    return pages


def _placed(edition: LiveEdition) -> Iterator[tuple[int, str]]:
    for one in getattr(edition, "positions", ()):
        yield one.page, one.id

"""Chapters that are kept: what a change of one makes of the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from report.document import Document, Element, Heading
from report.locales import locale_of
from report.localise import localise
from report.memo import Memo
from report.pipeline import read
from report.validate.content import ContentMemos
from tests.invented import change, copied


class Desk:
    """A report that is read and localised again and again, with what is kept."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = ContentMemos.empty()
        self.memo = Memo()

    def document(self) -> Document:
        self.memo.begin()
        report = read(self.root / "content" / "2030", memos=self.content)
        return localise(report, locale_of("nl"), memo=self.memo)


def chapters(document: Document) -> dict[str, list[Element]]:
    """The elements of each chapter, by the id of its heading."""
    found: dict[str, list[Element]] = {}
    for element in document.elements:
        if isinstance(element, Heading) and element.level == 1:
            found[element.id] = []
        found[list(found)[-1]].append(element)
    return found


def kept(desk: Desk, alter: Callable[[Path], None]) -> set[str]:
    """The chapters that are the same things after a change."""
    before = chapters(desk.document())
    alter(desk.root)
    after = desk.document()
    assert after.elements == localise(read(desk.root / "content" / "2030"), locale_of("nl")).elements
    now = chapters(after)
    return {name for name, old in before.items() if list(map(id, old)) == list(map(id, now[name]))}


@pytest.mark.parametrize(
    ("file", "words", "others", "same"),
    [
        ("sections/visitors.yaml", "bezoekers", "gasten", {"summary", "hives", "colophon"}),
        # a term that no running text writes out any more: the others might have to
        ("sections/summary.yaml", "{term:fbo}", "{term:fbo|long}", set()),
        ("report.yaml", "[Schrijf ons](mail)", "[Schrijf](mail)", set()),
    ],
    ids=["text", "term", "front"],
)
def test_a_chapter_is_kept_unless_what_it_is_made_of_changes(
    file: str, words: str, others: str, same: set[str], tmp_path: Path
) -> None:
    desk = Desk(copied(tmp_path))
    assert kept(desk, lambda root: change(root, file, words, others)) == same


def test_all_chapters_are_kept_where_nothing_changes_but_what_is_made_last(tmp_path: Path) -> None:
    assert kept(Desk(copied(tmp_path)), lambda _: None) == {"summary", "hives", "visitors", "colophon"}

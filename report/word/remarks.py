"""Comments of a Word file: what they say, what they are about, and in which paragraph that stands."""

from __future__ import annotations

from typing import NamedTuple

from report.files.xml import Element
from report.word.package import Package, W, value
from report.word.prose import Remark

_ID14 = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_LONG = 300  # characters of what a comment is about


class _Said(NamedTuple):
    text: str
    author: str
    is_resolved: bool


class Remarks:
    """The comments of a file; while it is read, they learn what they are about."""

    def __init__(self, package: Package) -> None:
        """Raises WordError."""
        self._said = dict(_said(package))
        self._about: dict[str, str] = {}
        self._paragraph: dict[str, int] = {}
        self._open: list[str] = []

    def begin(self, comment: str) -> None:
        """What a comment is about begins here."""
        self._open.append(comment)
        self._about.setdefault(comment, "")

    def end(self, comment: str) -> None:
        """What it is about ends here."""
        if comment in self._open:
            self._open.remove(comment)

    def point(self, comment: str, paragraph: int) -> None:
        """The sign of a comment stands in a paragraph."""
        self._paragraph.setdefault(comment, paragraph)

    def paragraph(self) -> None:
        """Another paragraph begins: what comments are about goes on behind a space."""
        for comment in self._open:
            self._about[comment] += " "

    def words(self, text: str, paragraph: int) -> None:
        """Words of a paragraph: comments that are open are about them."""
        for comment in self._open:
            if text.strip():
                self._paragraph.setdefault(comment, paragraph)
            self._about[comment] = (self._about[comment] + text)[:_LONG]

    def by_paragraph(self) -> dict[int, tuple[Remark, ...]]:
        """The comments that are not resolved, by the number of the paragraph; 0 for those that stand nowhere."""
        found: dict[int, list[Remark]] = {}
        for comment, (text, author, is_resolved) in self._said.items():
            if not is_resolved and text:
                about = " ".join(self._about.get(comment, "").split())
                found.setdefault(self._paragraph.get(comment, 0), []).append(Remark(text, author, about))
        return {number: tuple(remarks) for number, remarks in found.items()}

    def resolved(self) -> list[str]:
        """The words of those that are marked as resolved."""
        return [one.text for one in self._said.values() if one.is_resolved]


def _said(package: Package) -> list[tuple[str, _Said]]:
    """The comments of a file, by their ids, in its order."""
    root = package.related("comments")
    done = _resolved(package.related("commentsExtended"))
    found = []
    for one in () if root is None else root.findall(f"{W}comment"):
        paragraphs = list(one.iter(f"{W}p"))
        text = " ".join(["".join(_words(paragraph)) for paragraph in paragraphs])
        is_resolved = bool(paragraphs) and paragraphs[-1].get(_ID14) in done
        said = _Said(" ".join(text.split()), (value(one, "author") or "").strip(), is_resolved)
        found.append((value(one, "id") or "", said))
    return found


def _words(paragraph: Element) -> list[str]:
    """What is typed in a paragraph of a comment."""
    signs = (f"{W}t", f"{W}tab", f"{W}br")
    return [(one.text or "") if one.tag == f"{W}t" else " " for one in paragraph.iter(*signs)]


def _resolved(root: Element | None) -> frozenset[str]:
    """The ids of the last paragraphs of comments that are done; answers follow the first of their thread."""
    if root is None:
        return frozenset()
    entries = root.findall(f"{_W15}commentEx")
    done = {one.get(f"{_W15}paraId") for one in entries if one.get(f"{_W15}done") in ("1", "true")}
    answers = {one.get(f"{_W15}paraId") for one in entries if one.get(f"{_W15}paraIdParent") in done}
    return frozenset([one for one in done | answers if one])

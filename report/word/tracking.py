"""Tracked changes of a Word file: which words are there when they are accepted or rejected, and which are undecided."""

from __future__ import annotations

from typing import Literal, TypeAlias

from report.diagnostics.errors import Diagnostic, Mark, Related, Severity, shortened
from report.files.xml import Element
from report.messages import Message, say
from report.word.package import W

#: What to do with changes that nobody has decided on: None refuses them.
Decision: TypeAlias = Literal["accept", "reject"] | None
_NEW = frozenset({"ins", "moveTo"})
_OLD = frozenset({"del", "moveFrom"})
CHANGED = _NEW | _OLD
_TEXT = (f"{W}t", f"{W}delText")
_GAPS = (f"{W}p", f"{W}tab", f"{W}br", f"{W}cr")
_CURE = say(
    "accept or reject it in Word, or say --changes accept (all of them) or --changes reject (the text as it was before)"
)


class Tracking:
    """Decides on changes, and gathers those that nobody has decided on."""

    def __init__(self, file: str, decision: Decision) -> None:
        self.file = file
        self.decision = decision
        self.undecided: list[Diagnostic] = []

    def keeps(self, name: str) -> bool:
        """Whether what is marked "ins", "del", "moveFrom" or "moveTo" is there."""
        return (name in _OLD) == (self.decision == "reject")

    def meet(self, name: str, words: str, paragraph: int, around: str) -> None:
        """A change in a paragraph whose words are `around`; one that changes no words is a break of paragraphs."""
        if self.decision is not None:
            return
        quoted = shortened(words)
        message = _CHANGES[name](quoted) if quoted else say("an undecided change: the end of a paragraph")
        mark = Mark(self.file, paragraph)
        related = (Related(mark, f"'{shortened(around, 100)}'"),) if around.strip() else ()
        self.undecided.append(Diagnostic(mark, message, _CURE, Severity.ERROR, "word", related))

    def paragraph_goes_on(self, paragraph: Element, number: int) -> bool:
        """Whether a paragraph runs into the one behind it, as its end was deleted, or inserted and is rejected."""
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        for name in CHANGED if marks is not None else ():
            if marks.find(f"{W}{name}") is not None:
                self.meet(name, "", number, text_in(paragraph))
                if not self.keeps(name):
                    return True
        return False

    def row_is_there(self, row: Element, number: int) -> bool:
        """Whether a row of a table is there."""
        properties = row.find(f"{W}trPr")
        for name in ("ins", "del") if properties is not None else ():
            if properties.find(f"{W}{name}") is not None:
                self.meet(name, text_in(row), number, text_in(row))
                return self.keeps(name)
        return True


def text_in(element: Element) -> str:
    """All words in an element, those that were deleted too, with a space where a line or a paragraph ends."""
    words = [(one.text or "") if one.tag in _TEXT else " " for one in element.iter(*_TEXT, *_GAPS)]
    return "".join(words).strip()


def _inserted(words: str) -> Message:
    return say("an undecided change: '{words}' was inserted", words=words)


def _deleted(words: str) -> Message:
    return say("an undecided change: '{words}' was deleted", words=words)


def _moved(words: str) -> Message:
    return say("an undecided change: '{words}' was moved", words=words)


_CHANGES = {"ins": _inserted, "del": _deleted, "moveFrom": _moved, "moveTo": _moved}

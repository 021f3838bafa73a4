"""Finding: what is wrong with a finished PDF, where, by which clause, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from report.diagnostics.errors import shortened
from report.messages import Message, say

UA = "ISO 14289-1"  # PDF/UA-1
A3 = "ISO 19005-3"  # PDF/A-3
X4 = "ISO 15930-7"  # PDF/X-4
PDF = "ISO 32000-1"  # PDF 1.7
EN = "EN 301 549"  # accessibility of public bodies' documents: clause 10 repeats WCAG 2.1


class Finding(NamedTuple):
    """One fault: `page` counts from 1 and is 0 for the file as a whole; `message` and `cure` are for people."""

    page: int
    rule: str
    clause: str
    message: Message
    cure: Message


class Flaw(NamedTuple):
    """What a file must be: its code, the clause that says so, and what to do when it is not."""

    code: str
    clause: str
    cure: Message

    def broken(self, message: Message, page: int | None = None) -> Finding:
        """A finding on the page with this index (from 0), or on the whole file."""
        return Finding(0 if page is None else page + 1, self.code, self.clause, message, self.cure)


def quoted(text: str, length: int = 40) -> Message:
    """The beginning of a text between quotation marks, on one line."""
    return say("“{text}”", text=shortened(text, length))

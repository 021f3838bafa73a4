"""The marked content that is open while a page is painted (ISO 32000-1, 14.6)."""

from __future__ import annotations

from typing import Any, NamedTuple

from report.messages import say
from report.verify.painted import MarkedContent, Painted, Stray


class _Opened(NamedTuple):
    """What an open marked-content sequence and those around it make of what is painted, the inner ones first.

    Its mark (by an id), the type of the artifact ("" when it has none), and the text that stands for it (ActualText).
    """

    mark: MarkedContent | None = None
    artifact: str | None = None
    actual: str | None = None


class Marking:
    """Knows what is open, and notes in `painted` what is opened in a wrong place."""

    def __init__(self, page: int, painted: Painted) -> None:
        self.page = page
        self.painted = painted
        self.open: list[_Opened] = []
        self.actual_given = False

    def begin(self, tag: str, properties: Any, form: int) -> None:
        """Open a sequence; `form` is the number of the form that is painted, 0 for the page itself."""
        id = properties.get("/MCID")
        mark = None if id is None else MarkedContent(self.page, int(id), form)
        if mark is not None:
            self.painted.marks.append(mark)
            if self.artifact() is not None:
                self.painted.nested.append(say("content of an element inside an artifact"))
        if tag == "Artifact" and self.mark() is not None:
            self.painted.nested.append(say("an artifact inside the content of an element"))
        actual = properties.get("/ActualText")
        around = self.around()
        self.open.append(
            _Opened(
                mark or around.mark,
                str(properties.get("/Type", "/"))[1:] if tag == "Artifact" else around.artifact,
                around.actual if actual is None else str(actual),
            )
        )
        self.actual_given = False

    def end(self) -> None:
        """Close what was opened last."""
        if self.open:
            self.open.pop()
        else:
            self.painted.unbalanced = True

    def close(self) -> None:
        """The page ends."""
        self.painted.unbalanced |= bool(self.open)

    def around(self) -> _Opened:
        """What holds what is painted now."""
        return self.open[-1] if self.open else _Opened()

    def mark(self) -> MarkedContent | None:
        """The mark that holds what is painted now."""
        return self.around().mark

    def artifact(self) -> str | None:
        """The type of the artifact that is open ("" when it has none); None outside artifacts."""
        return self.around().artifact

    def stray(self, kind: str, text: str = "") -> None:
        """Something is painted: note it when nothing holds it."""
        if self.mark() is None and self.artifact() is None:
            self.painted.strays.append(Stray(kind, text))

    def text(self, painted: str) -> str:
        """What a text that is painted now is read as: itself, or what stands for all text of the sequence (once)."""
        actual = self.around().actual
        if actual is None:
            return painted
        given, self.actual_given = self.actual_given, True
        return "" if given else actual

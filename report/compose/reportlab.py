"""Flowables and drawings of ReportLab's: cut into strips wherever their own `split` allows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from typing import Any, NamedTuple

from report.compose.composer import Composer, Measure
from report.diagnostics.errors import LayoutError, Mark
from report.document import ReportLabContent
from report.drawing.pen import Pen
from report.messages import say, verbatim
from report.story import Edges, Flowable, Strip
from report.structure.element import StructureElement
from report.typography.lines import Rectangle
from report.typography.registry import name_fonts

AIR = 14.0  # points above and below it, where it asks for no other space
FINE = 0.5  # points; no two lines or rows end nearer to each other
SLACK = 0.01  # points; sums of heights are not exact
SPACE = say("it draws nothing: space and pages are made by the report itself")
INSIDE = say("it works in ReportLab's own documents only: yield what it holds as blocks")
#: Flowables that tell ReportLab's page breaker what to do, and draw nothing that a reader meets.
ELSEWHERE = {
    **dict.fromkeys(("Spacer", "PageBreak", "CondPageBreak", "FrameBreak"), SPACE),
    **dict.fromkeys(("ActionFlowable", "Indenter", "KeepTogether", "TableOfContents", "SimpleIndex"), INSIDE),
}


class _Rest(NamedTuple):
    """What is left of a flowable below a break, how high that is, and how much of it is the part before the next."""

    flowable: Any
    height: float
    part: float


class ReportLabFlowable(Flowable):
    """A flowable of ReportLab's, asked by its own protocol: `wrapOn`, `splitOn`, `drawOn`.

    Those answer for one height at a time, and the page breaker wants to see all breaks at once. So it is split at the
    least height that it can be split at, what is left likewise, and so on; between two breaks lies a strip. What stands
    between the breaks that are chosen in the end is split off what was left at the first of them. What every part
    repeats, as the head of a table, is `head`.
    """

    flexes_above = flexes_below = True

    def __init__(
        self, element: ReportLabContent, composer: Composer, parent: StructureElement, measure: Measure
    ) -> None:
        self.mark = element.mark
        self.places = {element.id: 0} if element.id else {}
        self.left, self.width, _ = measure
        self.page = composer.theme.rows * composer.theme.baseline
        self.structure = parent.add(element.role, alt=element.alt, lang=element.lang)
        with _located(self.mark):
            whole = element.make(self.width, name_fonts(composer.setter.faces, composer.theme))
            kind = type(whole).__name__
            if not hasattr(whole, "wrapOn"):
                raise ValueError(say("it is a {kind}, and not a flowable or drawing of ReportLab's", kind=kind))
            for known in type(whole).__mro__:
                if known.__name__ in ELSEWHERE:
                    raise ValueError(ELSEWHERE[known.__name__])
            whole._longTableOptimize = 0  # or a table with spans knows no place of the rows below the first page
            self.space_before = whole.getSpaceBefore() or AIR
            self.space_after = whole.getSpaceAfter() or AIR
            self.rests = list(self._rests(whole))
        self.floats = len(self.rests) == 1
        if not self.floats:
            self.head = max(0.0, self.rests[1].height + self.rests[0].part - self.rests[0].height)
        lone = {0, len(self.rests) - 2} if len(self.rests) > 3 else ()  # neither first nor last stands alone
        self.strips = [Strip(rest.part - self.head * (n > 0), n in lone) for n, rest in enumerate(self.rests)]

    def _rests(self, left: Any) -> Iterator[_Rest]:
        """The whole, and what is left of it below each break."""
        guess = 0.0
        while True:
            height = self._wrapped(left)[1]
            parts = self._split(left, height - FINE)
            if not parts:
                yield _Rest(left, height, height)
                return
            low, high = (guess - FINE, guess) if self._split(left, guess) else (0.0, height - FINE)
            while high - low > FINE:
                middle = (low + high) / 2
                low, high = (low, middle) if self._split(left, middle) else (middle, high)
            part, rest = self._split(left, high) or parts
            guess = self._wrapped(part)[1] + SLACK
            yield _Rest(left, height, guess - SLACK)
            left = rest

    def _wrapped(self, flowable: Any) -> tuple[float, float]:
        """Width and height in points."""
        width, height = flowable.wrapOn(None, self.width, self.page)
        if width > self.width + SLACK:
            raise ValueError(
                say("it is {width} points wide, and there is room for {room}", width=round(width), room=int(self.width))
            )
        if not 0 <= height < inf:
            raise ValueError(say("it says that it is {height} points high", height=f"{height:.0f}"))
        return width, height

    def _split(self, flowable: Any, height: float) -> list[Any]:
        """What fits in a height, and the rest; nothing where it cannot be split in these two."""
        self._wrapped(flowable)
        parts: list[Any] = flowable.splitOn(None, self.width, height)
        return parts if len(parts) == 2 else []

    def _part(self, first: int, last: int) -> Any:
        """What stands between two breaks, with what it repeats."""
        left = self.rests[first].flowable
        if last == len(self.rests):
            return left
        parts = self._split(left, self.height(first, last) + self.head * (first > 0) + SLACK)
        if not parts or abs(self._wrapped(parts[1])[1] - self.rests[last].height) > FINE:
            raise ValueError(say("it is split otherwise the second time"))
        return parts[0]

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        with _located(self.mark):
            part = self._part(first, last)
            width, height = self._wrapped(part)
            upper, left = top + self.head * (first > 0), self.left.on(edges)
            pen.element(self.structure)
            pen.reportlab(part, Rectangle(left, upper - height, left + self.width, upper), self.width - width)
            pen.close()


@contextmanager
def _located(mark: Mark | None) -> Iterator[None]:
    """Whatever somebody else's code raises becomes an error at the place where its block was typed."""
    try:
        yield
    except Exception as problem:
        first = problem.args[0] if problem.args else ""
        known = first if isinstance(problem, ValueError) and isinstance(first, str) else ""
        reason = known or verbatim(f"{type(problem).__name__}: {problem}")
        message = say("what ReportLab is to draw here cannot be set: {reason}", reason=reason)
        raise LayoutError.of(message, say("change the block that makes it"), mark) from problem

"""Writing: a text's markup in one language becomes runs, its value slots filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.document import Run, Runs
from report.inline import Emphasis, Inline, Link, NoteMark, Reference, Slot, Span, Strong, Words
from report.lookup import answer
from report.values import ValueProblem
from report.wording import capitalised, in_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from report.edition import Edition
    from report.errors import Mark
    from report.slots import Answer
    from report.text import Text

PLAIN = Run("")


def write(text: Text, edition: Edition, running: bool) -> Runs:
    """The runs of a text; `running` text expands terms at their first use.

    Every text of an edition comes through here: the typographic rules of its language belong to the end of this.
    """
    inlines = text.inline[edition.language]
    if len(inlines) == 1 and isinstance(inlines[0], Words):
        return (Run(inlines[0].text),)
    writer = _Writer(edition, running, text.marks.get(edition.language, text.mark))
    writer.write(inlines, PLAIN)
    return writer.runs()


class _Writer:
    """Gathers runs; neighbours that look alike become one."""

    def __init__(self, edition: Edition, running: bool, mark: Mark) -> None:
        self._edition = edition
        self._running = running
        self._mark = mark
        self._runs: list[Run] = []
        self._pieces: list[str] = []
        self._style = PLAIN

    def runs(self) -> Runs:
        """What was written."""
        self._flush()
        return tuple(self._runs)

    def _flush(self) -> None:
        if self._pieces:
            self._runs.append(self._style._replace(text="".join(self._pieces)))
            self._pieces = []

    def _add(self, text: str, style: Run) -> None:
        if style is not self._style and style != self._style:
            self._flush()
            self._style = style
        if text:
            self._pieces.append(text)

    def write(self, inlines: Iterable[Inline], style: Run) -> None:
        """Add inline markup; `style` is a run without text that has the look around it."""
        for inline in inlines:
            if isinstance(inline, Words):
                self._add(inline.text, style)
                continue
            match inline:
                case Slot():
                    self._slot(inline, style)
                case NoteMark(name):
                    note = self._edition.note(name, self._mark)
                    self._add(note.number, PLAIN._replace(note=note.id))
                    self._flush()  # two marks next to each other stay two
                case Reference(name):
                    self._reference(name, style)
                case _:
                    self.write(inline.children, self._inside(inline, style))

    def _inside(self, inline: Strong | Emphasis | Link | Span, style: Run) -> Run:
        """The look of what is inside markup, given that around it."""
        match inline:
            case Strong():
                return style._replace(strong=True)
            case Emphasis():
                return style._replace(emphasis=True)
            case Link(_, target):
                return style._replace(href=self._edition.address(target))
            case Span(_, lang, ref):
                return style._replace(lang=lang or style.lang, solid=ref or style.solid)

    def _reference(self, name: str, style: Run) -> None:
        if name not in self._edition.places:
            raise self._edition.fault(
                self._mark, f"nothing is called '{name}'", "[@id] names a section, figure or table"
            )
        self._add(self._edition.reference(name), style._replace(href=f"#{name}"))

    # --- slots -------------------------------------------------------------------------------------

    def _slot(self, slot: Slot, style: Run) -> None:
        key = (slot.kind, slot.argument, slot.filters)
        known = self._edition.answered.get(key)
        if known is not None:
            self._add(known, style)
            return
        try:
            found = answer(slot, self._edition.report.data)
        except ValueProblem as problem:
            raise self._edition.fault(self._mark, problem.message, problem.hint) from None
        if found.kind == "term":
            self._term(found, style)
        elif found.kind == "text":
            self.write(found.value.inline[self._edition.language], style)
        else:
            text = in_text(found, self._edition.locale)
            if found.unit is not None:
                # catalog: a number and its unit; keep the no-break space.
                pattern = self._edition.locale.gettext("{number} {unit}")
                text = pattern.format(number=text, unit=self._edition.plain(found.unit))
            self._edition.answered[key] = text
            self._add(text, style)

    def _term(self, found: Answer, style: Run) -> None:
        self._edition.term(found.value, self._mark)
        wanted = next((form for form in ("short", "long", "full") if form in found.filters), "")
        capital = "capital" in found.filters
        for run in self._edition.terms.written(found.value, wanted, self._running):
            look = style._replace(lang=run.lang or style.lang, expansion=run.expansion, solid=run.solid or style.solid)
            self._add(capitalised(run.text) if capital else run.text, look)
            capital = False

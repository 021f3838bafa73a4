"""Terms: names and abbreviations in one language, expanded at their first use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from report.document import Run, Runs
from report.model.block import TermForm
from report.model.term import Term
from report.model.text import Text

OPEN, CLOSE = Run(" ("), Run(")")


class TermForms:
    """The terms of a report in one edition, and which of them its texts have used and expanded so far."""

    def __init__(self, terms: Mapping[str, Term], plain: Callable[[Text, str | None], str]) -> None:
        self._terms = terms
        self._plain = plain
        self._forms: dict[str, TermForm] = {}
        self._expanded: set[str] = set()
        self._abbreviated: set[str] = set()  # ids of the terms whose abbreviation was printed

    def form(self, id: str) -> TermForm:
        """The forms of a term that exists."""
        form = self._forms.get(id)
        if form is None:
            term = self._terms[id]
            name = self._plain(term.name, term.lang)
            short = self._plain(term.short, term.lang) if term.short else ""
            # References, and systems called by one word ("e-Notification"), are no words of the language.
            solid = term.kind == "reference" or (term.kind == "system" and " " not in name)
            long_run = Run(name, lang=term.lang, solid=solid)
            short_run = Run(short, lang=term.lang, expansion=name, solid=True)
            form = self._forms[id] = TermForm(term, name, short, long_run, short_run)
        return form

    def abbreviated(self) -> Iterator[TermForm]:
        """The forms of the terms whose abbreviation was printed so far, in no order."""
        return map(self.form, self._abbreviated)

    def written(self, id: str, wanted: str, running: bool) -> Runs:
        """A term as a text prints it; `wanted` is "short", "long", "full" (with the abbreviation) or "".

        Without a wish, running text has the full form at the first use, and whatever follows the short one.
        """
        form = self._forms.get(id) or self.form(id)
        if not form.short or wanted == "long":
            return (form.long_run,)
        self._abbreviated.add(id)
        if wanted == "full" or (not wanted and running and id not in self._expanded):
            if running:
                self._expanded.add(id)
            # The name stands right before it: an expansion would be read twice.
            return (form.long_run, OPEN, form.short_run._replace(expansion=None), CLOSE)
        return (form.short_run,)

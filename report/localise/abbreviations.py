"""Terms: names and abbreviations in one language, expanded at their first use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from report.document import Run, Runs

if TYPE_CHECKING:
    from report.localise.edition import Edition
    from report.model.report import Term

OPEN, CLOSE = Run(" ("), Run(")")


class Form(NamedTuple):
    """A term in one language: its full name, its abbreviation ("" without one), and the look of each."""

    name: str
    short: str
    long_run: Run
    short_run: Run


class TermForms:
    """The terms of a report in one edition, and which of them its texts have used and expanded so far."""

    def __init__(self, terms: Mapping[str, Term], edition: Edition) -> None:
        self._terms = terms
        self._edition = edition
        self._forms: dict[str, Form] = {}
        self._expanded: set[str] = set()
        self.abbreviated: set[str] = set()  # ids of the terms whose abbreviation was printed

    def form(self, id: str) -> Form:
        """The forms of a term that exists."""
        form = self._forms.get(id)
        if form is None:
            term = self._terms[id]
            name = self._edition.plain(term.name, term.lang)
            short = self._edition.plain(term.short, term.lang) if term.short else ""
            # References, and systems called by one word ("e-Notification"), are no words of the language.
            solid = term.kind == "reference" or (term.kind == "system" and " " not in name)
            long_run = Run(name, lang=term.lang, solid=solid)
            short_run = Run(short, lang=term.lang, expansion=name, solid=True)
            form = self._forms[id] = Form(name, short, long_run, short_run)
        return form

    def written(self, id: str, wanted: str, running: bool) -> Runs:
        """A term as a text prints it; `wanted` is "short", "long", "full" (with the abbreviation) or "".

        Without a wish, running text has the full form at the first use, and whatever follows the short one.
        """
        form = self._forms.get(id) or self.form(id)
        if not form.short or wanted == "long":
            return (form.long_run,)
        self.abbreviated.add(id)
        if wanted == "full" or (not wanted and running and id not in self._expanded):
            if running:
                self._expanded.add(id)
            # The name stands right before it: an expansion would be read twice.
            return (form.long_run, OPEN, form.short_run._replace(expansion=None), CLOSE)
        return (form.short_run,)

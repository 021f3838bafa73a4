"""Words, typed in each language: no value that a language could write, so that editors' texts are read elsewhere."""

from __future__ import annotations

from report.messages import say
from report.values.kind import ColumnKind, SheetForm

TEXT = ColumnKind(
    name="text",
    shows=say("words, in each language"),
    align="start",
    chronological=False,
    csv_note=lambda _: "",
    in_sheet=SheetForm(held="words", asked=lambda locale: locale.gettext("words"), names_rows=True),
    slots=(),
)

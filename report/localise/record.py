"""Record: what writing texts leaves behind in an edition besides their words - notes, terms used, texts met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import TypeAlias

from report.diagnostics.errors import Mark
from report.document import Element, Note, Runs
from report.model.block import TermForm, Writer
from report.model.report import Section
from report.model.text import Text

#: Stand-ins, by their identity, with what makes the element that is meant when all texts are written.
Late: TypeAlias = dict[int, tuple[Element, Callable[[Writer], Element]]]


@dataclass(slots=True)
class WritingRecord:
    """What was met for the first time, in the order in which it was.

    `written` keeps what each text became, by its mark, `texts` in which section that was. `notes` are by their ids;
    `forms` are those of the terms that were printed, by their ids, `abbreviated` the ids of those of which the
    abbreviation was, `expanded` of those that running text has written out.
    """

    written: dict[Mark, Runs] = field(default_factory=dict)
    texts: dict[Mark, tuple[Text, Section]] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)
    forms: dict[str, TermForm] = field(default_factory=dict)
    abbreviated: dict[str, None] = field(default_factory=dict)
    expanded: dict[str, None] = field(default_factory=dict)
    late: Late = field(default_factory=dict)

    def add(self, other: WritingRecord) -> None:
        """Take what another record has that this one does not have yet; what is written later comes in later."""
        for one in fields(self):
            own, new = getattr(self, one.name), getattr(other, one.name)
            for key, value in new.items():
                own.setdefault(key, value)

    def take(self) -> WritingRecord:
        """What was recorded up to now, in a record of its own; this one starts anew."""
        taken = WritingRecord()
        for one in fields(self):
            setattr(taken, one.name, getattr(self, one.name))
            setattr(self, one.name, {})
        return taken

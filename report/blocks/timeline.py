"""The block `timeline`: what happened when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import PlainValidator

from report.document import Element, Item, ItemList
from report.model.block import Block, Writer
from report.model.schema import Model, describe, wrong
from report.model.text import RunningText
from report.values.date import date_in_full, dates_in_full, read_date
from report.values.kind import ValueProblem
from report.values.period import period_in_days, read_period

HINT = "write 2022-10-11, a period 2022-05-18/2022-05-21 (its end is the day after), or [2022-10-10, 2022-10-17]"


def _moment(value: object) -> object:
    """A date, a period, or a list of dates."""
    if isinstance(value, datetime.date | tuple):
        return value
    try:
        if isinstance(value, str):
            text = str(value).strip()
            return read_period(text) if "/" in text else read_date(text)
        if isinstance(value, list) and value:
            return [read_date(str(part).strip()) for part in value]
    except ValueProblem as problem:
        raise wrong(problem.message, f"{problem.hint}; {HINT}") from None
    raise wrong(f"expected a date, found {describe(value)}", HINT)


Moment: TypeAlias = Annotated[Any, PlainValidator(_moment)]


class Event(Model):
    """What happened on a date, in a period (`2022-05-18/2022-05-21`, the end outside), or on several dates."""

    date: Moment
    text: RunningText

    def lower(self, writer: Writer) -> Item:
        """The text, with the moment written out as its label."""
        if isinstance(self.date, list):
            moment = dates_in_full(self.date, writer.locale)
        elif isinstance(self.date, tuple):
            moment = period_in_days(self.date[0], self.date[1], writer.locale)
        else:
            moment = date_in_full(self.date, writer.locale)
        return Item(writer.dated(moment), (writer.paragraph(self.text),))


class Timeline(Block):
    """Events in the order in which they are typed, each with its date."""

    name: ClassVar[str] = "timeline"
    shorthand: ClassVar[str] = "events"

    events: tuple[Event, ...]

    def lower(self, writer: Writer) -> Iterable[Element]:
        """A list whose labels are the dates."""
        items = [event.lower(writer) for event in self.events]
        yield ItemList(tuple(items), "timeline", self.mark)

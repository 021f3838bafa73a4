"""The block `timeline`: what happened when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import Field, PlainValidator

from report.diagnostics.errors import Diagnostic, error, warning
from report.document import Element, Item, ItemList, typed_in
from report.locales import Locale
from report.messages import SEMICOLON, Message, either, say, together
from report.model.block import Block, Writer
from report.model.dataset import Dataset
from report.model.plain_words import describe
from report.model.schema import TypedAs, wrong
from report.model.selectable import Selectable
from report.model.text import RunningText
from report.values.calendar import days_of, periods_of, several_days_of
from report.values.date import date_in_full, dates_in_full, read_date
from report.values.kind import ValueProblem
from report.values.period import a_day_short, meant_inclusive, period_in_days, read_period

HINT = say(
    "a timeline has dates, 2022-10-11, periods, 2022-05-18/2022-05-21 (the end is the day after the last), and lists "
    "of dates, [2022-10-10, 2022-10-17]"
)


def _moment(value: object) -> object:
    """A date, a period, or a list of dates."""
    if isinstance(value, datetime.date | tuple):
        return value
    try:
        if isinstance(value, str):
            text = str(value).strip()
            return read_period(text) if text.count("/") == 1 else read_date(text)
        if isinstance(value, list) and value:
            return [read_date(str(part).strip()) for part in value]
    except ValueProblem as problem:
        meant = _meant(value) if isinstance(value, str) else None
        raise wrong(problem.message, together([meant or problem.hint, HINT], SEMICOLON)) from None
    raise wrong(say("expected a date, found {there}", there=describe(value)), HINT)


def _meant(typed: str) -> Message | None:
    """How a date, a period or a list of dates is written that was typed as people do."""
    days, several = days_of(typed), several_days_of(typed)
    forms = [str(day) for day in days] or ([f"[{', '.join(map(str, several))}]"] if several else [])
    forms += [] if days else [f"{first}/{last}" for first, last in periods_of(typed)]
    return say("write {dates}", dates=either(list(dict.fromkeys(forms)))) if forms else None


_Typed: TypeAlias = datetime.date | tuple[datetime.date, datetime.date] | list[datetime.date]
Moment: TypeAlias = Annotated[Any, PlainValidator(_moment), TypedAs(_Typed)]


class Event(Selectable):
    """What happened on a date, in a period, or on several dates."""

    title_of_kind: ClassVar[Message] = say("event")

    date: Moment = Field(examples=["2022-10-11"])
    """When it was: a date `2022-10-11`, a period with the day after its last `2022-05-18/2022-05-21`, or dates
    `[2022-10-10, 2022-10-17]`."""
    year: bool = True
    """Whether the year is printed: say `false` where it is not known for sure."""
    text: RunningText
    """What happened."""

    def lower(self, writer: Writer) -> Item:
        """The text, with the moment written out as its label."""
        if isinstance(self.date, list):
            moment = dates_in_full(self.date, writer.locale, self.year)
        elif isinstance(self.date, tuple):
            moment = period_in_days(self.date[0], self.date[1], writer.locale)
        else:
            moment = date_in_full(self.date, writer.locale, self.year)
        typed = typed_in(moment, self.text, writer.locale.language, place=self.at("date"))
        return Item(writer.dated(moment, typed), (writer.paragraph(self.text),))


class Timeline(Block):
    """Events in the order in which they are typed, each with its date."""

    name: ClassVar[str] = "timeline"
    shorthand: ClassVar[str] = "events"

    events: tuple[Event, ...]
    """The events, each with its date and its text."""

    def check(self, data: Mapping[str, Dataset], locales: Sequence[Locale]) -> Iterable[Diagnostic]:
        """No period lacks its last day, and none its year."""
        for event in self.events:
            if isinstance(event.date, tuple) and not event.year:
                hint = say("leave 'year' out, or write the days of the period as a list")
                yield error(event.at("year"), say("a period without its year"), hint, "date")
            meant = meant_inclusive(event.date) if isinstance(event.date, tuple) else None
            if meant:
                yield warning(event.at("date"), *a_day_short(meant), "date")

    def lower(self, writer: Writer) -> Iterable[Element]:
        """A list whose labels are the dates."""
        items = [event.lower(writer) for event in self.events]
        yield ItemList(tuple(items), "timeline", self.mark)

"""Lengths of time, typed as on a clock and kept in seconds: 3:49 is 3 minutes and 49 seconds."""

from __future__ import annotations

import re
from decimal import Decimal

from report.values.formats import LocaleFormats
from report.values.kind import Formatting, QuantityKind, SlotKind, ValueProblem, Wording, roughly
from report.values.number import as_it_is, no_unit

_DURATION = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})", re.ASCII)
# Seconds: nobody reads 2:30 as a tick between 0 and 5:00 any better than 1:00, 2:00, 3:00.
CLOCK = tuple(map(Decimal, (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000, 86400)))


def read_duration(typed: str) -> Decimal:
    """A length of time, 3:49 (minutes:seconds) or 1:03:49, in seconds. Raises ValueProblem."""
    found = _DURATION.fullmatch(typed)
    if found and int(found[3]) < 60 and (found[1] is None or int(found[2]) < 60):
        return Decimal(int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3]))
    raise ValueProblem(
        f"'{typed}' is not a length of time", "write minutes:seconds, 3:49, or hours:minutes:seconds, 1:03:49"
    )


def _in_text(value: Decimal, how: Formatting, locale: LocaleFormats) -> str:
    if "short" in how.filters:
        return locale.numbers.clock(value, how.signed)
    return locale.numbers.duration(value, locale.names.enumerate, how.signed)


def _on_clock(value: Decimal, _: object, locale: LocaleFormats) -> str:
    return locale.numbers.clock(value)


def _csv_note(locale: LocaleFormats) -> str:
    # catalog: how lengths of time are written in an attached file.
    return locale.gettext("Durations are written as minutes:seconds or hours:minutes:seconds")


_IN_TEXT = Wording(("short",), _in_text)

DURATION = QuantityKind(
    name="duration",
    align="end",  # they end alike, whatever their length
    chronological=False,
    csv_note=_csv_note,
    slots=(SlotKind(word="duration", example="2:56", read=read_duration, wording=_IN_TEXT, states=lambda _: ()),),
    read=read_duration,
    in_text=_IN_TEXT,
    in_cell=_on_clock,
    on_axis=_on_clock,
    in_csv=lambda value, locale: locale.numbers.clock(value),
    bare=False,
    approximate=roughly(_IN_TEXT),
    difference=_IN_TEXT,
    unit=no_unit,
    step=lambda least: next((step for step in CLOCK if step >= least), CLOCK[-1]),
    scale=as_it_is,
    tick=_on_clock,
)

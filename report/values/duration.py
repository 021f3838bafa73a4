"""Lengths of time, typed as on a clock and kept in seconds: 3:49 is 3 minutes and 49 seconds."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from report.locales import Locale
from report.messages import either, say
from report.values.clock import MOST_HOURS, clock, durations_of
from report.values.decimal import DECIMAL, sign_of
from report.values.kind import Formatting, SheetForm, SlotKind, ValueProblem, Wording, roughly, shown

_TYPED = re.compile(r"(?:(\d{1,6}):)?(\d{1,2}):(\d{2})", re.ASCII)
# Seconds: nobody reads 2:30 as a tick between 0 and 5:00 any better than 1:00, 2:00, 3:00.
CLOCK = tuple(map(Decimal, (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000, 86400)))


def read_duration(typed: str) -> Decimal:
    """A length of time, 3:49 (minutes:seconds) or 1:03:49, in seconds. Raises ValueProblem."""
    found = _TYPED.fullmatch(typed)
    if found and int(found[3]) < 60 and (found[1] is None or int(found[2]) < 60) and int(found[1] or 0) < MOST_HOURS:
        return Decimal(int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3]))
    message, meant = say("'{typed}' is not a length of time", typed=shown(typed)), durations_of(typed)
    if not meant:
        raise ValueProblem(message, say("write minutes:seconds, 3:49, or hours:minutes:seconds, 1:03:49"))
    length = either([clock(seconds) for seconds in meant])
    raise ValueProblem(message, say("write minutes:seconds or hours:minutes:seconds: {length}", length=length))


def _parts(value: Decimal) -> tuple[int, int, int]:
    """Hours, minutes and seconds of a length of time, without its sign."""
    minutes, seconds = divmod(abs(int(value)), 60)
    return minutes // 60, minutes % 60, seconds


def _clock(value: Decimal, how: Formatting, _: object = None) -> str:
    """ "2:56", or "1:02:56" from one hour on, in every language."""
    hours, minutes, seconds = _parts(value)
    return sign_of(value, how) + (f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}")


def _in_text(value: Decimal, how: Formatting, locale: Locale) -> str:
    if "short" in how.filters:
        return _clock(value, how)
    hours, minutes, seconds = _parts(value)
    parts = []
    if hours:
        parts.append(locale.ngettext("{number} hour", "{number} hours", hours).format(number=hours))
    if minutes:
        parts.append(locale.ngettext("{number} minute", "{number} minutes", minutes).format(number=minutes))
    if seconds or not parts:
        parts.append(locale.ngettext("{number} second", "{number} seconds", seconds).format(number=seconds))
    return sign_of(value, how) + locale.names.enumerate(parts)


def _csv_note(locale: Locale) -> str:
    # catalog: how lengths of time are written in an attached file.
    return locale.gettext("Durations are written as minutes:seconds or hours:minutes:seconds")


_IN_TEXT = Wording(("short",), _in_text)

DURATION = replace(
    DECIMAL,
    name="duration",
    shows=say("a length of time, minutes:seconds or hours:minutes:seconds: 3:49"),
    align="end",  # they end alike, whatever their length
    csv_note=_csv_note,
    in_sheet=SheetForm(
        held="time",
        asked=lambda locale: locale.gettext("a length of time with its hours: 0:03:49"),
        allowed="time",
        number_format="[h]:mm:ss",
    ),
    slots=(SlotKind(word="duration", example="2:56", read=read_duration, wording=_IN_TEXT, states=lambda _: ()),),
    read=read_duration,
    in_text=_IN_TEXT,
    in_cell=_clock,
    on_axis=_clock,
    in_csv=lambda value, _: _clock(value, Formatting()),
    bare=False,
    approximate=roughly(_IN_TEXT),
    difference=_IN_TEXT,
    step=lambda least: next((step for step in CLOCK if step >= least), CLOCK[-1]),
    tick=lambda value, _, __: _clock(value, Formatting()),
)

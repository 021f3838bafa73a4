"""Clock: lengths of time as people write them - "2u30", "3'49", "1 h 03", "PT3M49S" - in seconds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from report.languages.notations import NOTATIONS, conjunctions
from report.values.numerals import LONGEST, plain

MOST_HOURS = 99_999
_MINUTE, _SECOND = dict.fromkeys(("m", "min", "'", "′"), 60), dict.fromkeys(("s", "sec", '"', "″", "''"), 1)
_SIGNS = {"d": 86400, "h": 3600, **_MINUTE, **_SECOND}  # of no language in particular
_BELOW = {3600: 60, 60: 1}  # what counts a number without unit that stands behind one with
_WORD = re.compile(r"(\d{1,5}):(\d{2}) ?([a-z]+)\.?")
_STOPPED = re.compile(r"(\d{1,4})[.,](\d{2})")


def clock(seconds: Decimal | int) -> str:
    """A length of time as it is typed: "3:49", or "1:03:49" from one hour on."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def durations_of(typed: str) -> tuple[int, ...]:
    """The seconds that may be meant by a length of time, the likeliest first; none for what is no length of time."""
    if len(typed) > LONGEST:
        return ()
    text = plain(typed).casefold()
    found: list[int | None] = []
    stopped = _STOPPED.fullmatch(text)
    if stopped:  # 3.49 or 3,49 for 3:49, 3,50 for three minutes and a half as well
        found = [_clocked(stopped[1], stopped[2]), _summed(f"{text}m")]
    elif text.isdecimal() and len(text) < 6:
        found = [int(text), int(text) * 60]
    else:
        timed = _WORD.fullmatch(text)
        below = _BELOW.get(_units().get(timed[3], 0)) if timed else None
        found = [_clocked(timed[1], timed[2], below) if timed and below else _summed(re.sub(r"^pt", "", text))]
    return tuple(dict.fromkeys(one for one in found if one is not None and one < MOST_HOURS * 3600))


def _clocked(large: str, small: str, seconds: int = 1) -> int | None:
    """Two numbers with a colon between them: minutes and seconds, or hours and minutes."""
    return (int(large) * 60 + int(small)) * seconds if int(small) < 60 else None


def _summed(text: str) -> int | None:
    """Numbers with their units, from hours down to seconds; the last one may lack its unit: 2u30."""
    found, at, last = Decimal(0), 0, 0
    while at < len(text):
        part = _part().match(text, at)
        if part is None:
            return None
        unit = _units().get(part[3], 0) if part[3] else _BELOW.get(last, 0)
        if not unit or (last and (unit >= last or int(part[1]) >= 60)):
            return None
        found, at, last = found + Decimal(f"{part[1]}.{part[2] or 0}") * unit, part.end(), unit
    return int(found) if last and found == int(found) else None


@cache
def _units() -> Mapping[str, int]:
    """The seconds of units of time, by their signs and by their words in whichever language."""
    words = {word: length for one in NOTATIONS for length, listed in one.seconds.items() for word in listed}
    return words | _SIGNS


@cache
def _part() -> re.Pattern[str]:
    """A number with its unit, and the word that leads to the next."""
    return re.compile(rf"(\d{{1,6}})(?:[.,](\d{{1,2}}))? ?([a-z]+|''|[\"'′″])?\.?,?(?: ?{conjunctions()} )? ?")

"""Clock: lengths of time as people write them - "2u30", "3'49", "1 h 03", "PT3M49S" - in seconds."""

from __future__ import annotations

import re
from decimal import Decimal

from report.values.numerals import LONGEST, plain

MOST_HOURS = 99_999
_UNITS = {
    86400: "d j dag dagen jour jours day days",
    3600: "h u uur uren hour hours hr hrs heure heures",
    60: "m min mins minuut minuten minute minutes ' ′ m.",
    1: "s sec secs seconde seconden secondes second seconds \" ″ ''",
}
_BELOW = {3600: 60, 60: 1}  # what counts a number without unit that stands behind one with
_SECONDS = {word: seconds for seconds, words in _UNITS.items() for word in words.split()}
_PART = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))? ?([a-z]+|''|[\"'′″])?\.?,?(?: ?(?:en|et|and) )? ?")
_WORD = re.compile(r"(\d{1,5}):(\d{2}) ?(?:h|u|uur|uren|heures?|hours?|hrs?)\.?")
_MINUTES = re.compile(r"(\d{1,5}):(\d{2}) ?min(?:uten|utes)?\.?")
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
        timed, minutes = _WORD.fullmatch(text), _MINUTES.fullmatch(text)
        found = [_clocked(timed[1], timed[2], 60) if timed else _summed(re.sub(r"^pt", "", text))]
        found = [_clocked(minutes[1], minutes[2])] if minutes else found
    return tuple(dict.fromkeys(one for one in found if one is not None and one < MOST_HOURS * 3600))


def _clocked(large: str, small: str, seconds: int = 1) -> int | None:
    """Two numbers with a colon between them: minutes and seconds, or hours and minutes."""
    return (int(large) * 60 + int(small)) * seconds if int(small) < 60 else None


def _summed(text: str) -> int | None:
    """Numbers with their units, from hours down to seconds; the last one may lack its unit: 2u30."""
    found, at, last = Decimal(0), 0, 0
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            return None
        unit = _SECONDS.get(part[3], 0) if part[3] else _BELOW.get(last, 0)
        if not unit or (last and (unit >= last or int(part[1]) >= 60)):
            return None
        found, at, last = found + Decimal(f"{part[1]}.{part[2] or 0}") * unit, part.end(), unit
    return int(found) if last and found == int(found) else None

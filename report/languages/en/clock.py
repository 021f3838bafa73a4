"""English: how its texts say when."""

from __future__ import annotations

from report.languages.facts import Clock
from report.languages.language import NEVER

CLOCK = Clock(
    hours="o'clock|hours?|h",
    hour="h",
    hour_names={"noon": 12, "midday": 12, "midnight": 0},
    half_to=NEVER,
    half_past="half past",
    quarter_past="(?:a )?quarter past",
    quarter_to="(?:a )?quarter to",
    and_half=NEVER,
    and_quarter=NEVER,
    less_quarter=NEVER,
    morning=r"a\.m\.|am\b|in the morning|at night",
    afternoon=r"p\.m\.|pm\b|in the (?:afternoon|evening)",
    day_parts="",
    weekdays={},
    decades=r"\b(?:the )?(?:'?(?P<years>(?:19|20)?\d0)'?s|(?P<word>{words}))\b",
    decade_words={
        "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
        "eighties": 1980, "nineties": 1990,
    },
    seasons={"spring": "spring", "summer": "summer", "autumn": "autumn", "winter": "winter"},
    season_pattern=NEVER,
    period_ends="(?:end|close)(?: of)?(?: the year)?|year-end",
    period_starts="(?:beginning|start)(?: of)?(?: the year)?",
    year_before="years? (?:before|earlier|previously)|(?:previous|preceding|prior|last) (?:financial )?year"
    "|year on year|year-on-year",
    year_after="year (?:after|later)|(?:following|next) year",
    passing="(?:this|last|next|past|coming) year|first time|(?:high|low|larg|great|small|few)est|records?|ever"
    "|in a row|half of|currently|at present|today|to date|so far|recently|soon",
    night="night (?:of|from)|overnight (?:on|from)",
    added="",
    of_month=" of",
    feasts={
        "01-01": "new year's day", "01-06": "epiphany", "05-01": "labour day|labor day|may day",
        "07-21": "national day|belgian national day", "08-15": "assumption|assumption day|feast of the assumption",
        "11-01": "all saints|all saints'|all saints' day", "11-02": "all souls|all souls' day",
        "11-11": "armistice day|armistice|remembrance day", "12-06": "saint nicholas|st nicholas day",
        "12-24": "christmas eve", "12-25": "christmas|christmas day", "12-26": "boxing day",
        "12-31": "new year's eve",
    },
)  # fmt: skip

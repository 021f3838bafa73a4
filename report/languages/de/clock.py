"""German: how its texts say when."""

from __future__ import annotations

from report.languages.facts import Clock
from report.languages.language import NEVER

CLOCK = Clock(
    hours="uhr|h",
    hour="h",
    hour_names={"mittag": 12, "mittags": 12, "mitternacht": 0, "mitternachts": 0},
    half_to="halb",
    half_past=NEVER,
    quarter_past="viertel nach",
    quarter_to="viertel vor",
    and_half=NEVER,
    and_quarter=NEVER,
    less_quarter=NEVER,
    morning="morgens|vormittags|nachts|früh|am (?:morgen|vormittag)",
    afternoon="mittags|nachmittags|abends|am (?:nachmittag|abend)",
    day_parts="morgen|vormittag|mittag|nachmittag|abend|nacht",
    weekdays={
        "montags": 0, "dienstags": 1, "mittwochs": 2, "donnerstags": 3, "freitags": 4, "samstags": 5, "sonntags": 6,
        "sonn und feiertage": 6, "sonn und feiertagen": 6,
    },
    decades=r"\b(?:(?P<years>(?:19|20)?\d0)er(?:n|[ -]jahren?)?|(?P<word>{words}))\b",
    decade_words={
        "zwanzigerjahre": 1920, "dreißigerjahre": 1930, "vierzigerjahre": 1940, "fünfzigerjahre": 1950,
        "sechzigerjahre": 1960, "siebzigerjahre": 1970, "achtzigerjahre": 1980, "neunzigerjahre": 1990,
        "siebzigerjahren": 1970, "achtzigerjahren": 1980, "neunzigerjahren": 1990, "neunziger jahren": 1990,
        "achtziger jahren": 1980, "siebziger jahren": 1970,
    },
    seasons={
        "spring": "frühling|frühlings|frühjahr|frühjahrs",
        "summer": "sommer|sommers",
        "autumn": "herbst|herbstes|herbsts",
        "winter": "winter|winters",
    },
    # The first half of a word: "Sommerferien".
    season_pattern=r"\b(?:(?P<spring>frühlings|frühjahrs)|(?P<summer>sommer)|(?P<autumn>herbst)|(?P<winter>winter))"
    r"(?=[^\W\d_]{4})",
    period_ends="(?:Ende|Jahresende|Monatsende|Schluss)(?: des Jahres)?",
    period_starts="(?:Anfang|Beginn|Jahresbeginn|Jahresanfang)(?: des Jahres)?",
    year_before=r"Vorjahr\w*|Jahr (?:zuvor|davor|vorher)"
    r"|(?:vorig|vergangen|vorangegangen|letzt|vorhergehend)e[nmrs]? Jahr(?:e?s)?",
    year_after=r"Folgejahr\w*|Jahr (?:darauf|danach|später)|(?:folgend|nächst|kommend)e[nmrs]? Jahr(?:e?s)?",
    night="Nacht (?:von|vom)",
    added="",
)  # fmt: skip

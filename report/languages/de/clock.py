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
    decades=r"\b(?:(?P<years>(?:19|20)?\d0)er(?:n|[ -]jahren?)?|(?P<word>{words})(?:jahren?|n| jahren?))\b",
    decade_words={
        "zwanziger": 1920, "dreißiger": 1930, "vierziger": 1940, "fünfziger": 1950, "sechziger": 1960,
        "siebziger": 1970, "achtziger": 1980, "neunziger": 1990,
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
    passing=r"(?:diese[sm]|vergangene[ns]?|letzte[ns]?|nächste[ns]?|kommende[ns]?) Jahre?s?|zum ersten Mal|erstmals"
    r"|(?:höchst|niedrigst|tiefst|größt|kleinst)e[mnrs]?|Rekord\w*|jemals|in Folge|Hälfte|zurzeit|derzeit|momentan"
    r"|heute|bisher|kürzlich|demnächst|bald",
    night="Nacht (?:von|vom)",
    added="",
    of_month="",
    feasts={
        "01-01": "neujahr|neujahrstag", "01-06": "dreikönige|heilige drei könige|dreikönigstag",
        "05-01": "tag der arbeit|maifeiertag", "07-21": "nationalfeiertag|nationalfeiertags",
        "08-15": "mariä himmelfahrt|maria himmelfahrt", "11-01": "allerheiligen", "11-02": "allerseelen",
        "11-11": "waffenstillstand|waffenstillstandstag", "12-06": "nikolaus|nikolaustag",
        "12-24": "heiligabend|heiliger abend",
        "12-25": "weihnachten|weihnachtstag|erster weihnachtstag|ersten weihnachtstag",
        "12-26": "zweiter weihnachtstag|zweiten weihnachtstag|stephanstag", "12-31": "silvester",
    },
)  # fmt: skip

"""Dutch: how its texts say when."""

from __future__ import annotations

from report.languages.facts import Clock
from report.languages.language import NEVER

CLOCK = Clock(
    hours="uur|uren|u",
    hour="[uh]",
    hour_names={"middag": 12, "middags": 12, "middaguur": 12, "noen": 12, "middernacht": 0},
    half_to="half",
    half_past=NEVER,
    quarter_past="kwart (?:over|na)",
    quarter_to="kwart voor",
    and_half=NEVER,
    and_quarter=NEVER,
    less_quarter=NEVER,
    morning="(?:'s|in de) (?:morgens?|ochtends?|voormiddags?|nachts?)",
    afternoon="(?:'s|in de) (?:middags?|namiddags?|avonds?)",
    day_parts="ochtend|morgen|voormiddag|middag|namiddag|avond|nacht",
    weekdays={"zon en feestdagen": 6, "zon en feestdag": 6},
    decades=r"(?:\bjaren |\b(?=\w+er jaren\b))(?:'?(?P<years>(?:19|20)?\d0)|(?P<word>{words}))(?:er jaren)?\b",
    decade_words={
        "twintig": 1920, "dertig": 1930, "veertig": 1940, "vijftig": 1950, "zestig": 1960, "zeventig": 1970,
        "tachtig": 1980, "negentig": 1990,
    },
    seasons={
        "spring": "lente|voorjaar",
        "summer": "zomer|zomers",
        "autumn": "herfst|najaar",
        "winter": "winter|winters",
    },
    # The first half of a word: "zomervakantie".
    season_pattern=r"\b(?:(?P<spring>lente|voorjaars)|(?P<summer>zomer)|(?P<autumn>herfst|najaars)|(?P<winter>winter))"
    r"(?=[^\W\d_]{4})",
    period_ends="eind(?:e)?(?: van)?(?: het jaar| de maand)?",
    period_starts="begin(?: van)?(?: het jaar| de maand)?",
    year_before="(?:het|een|dat) jaar (?:voordien|ervoor|daarvoor|eerder|tevoren|voorheen)"
    "|(?:vorig|voorgaand|voorafgaand|verleden)e? (?:werk|dienst|boek)?jaar",
    year_after="(?:het|een) jaar (?:nadien|erna|daarna|later)|volgende? jaar",
    passing=r"(?:dit|vorig|volgend|afgelopen|voorbije|komende?) (?:verslag|school|werk)?jaar|voor het eerst"
    r"|eerste (?:keer|maal)|(?:hoog|laag|groot|klein)ste|record\w*|ooit|op rij|helft|momenteel|vandaag|thans"
    r"|op dit (?:ogenblik|moment)|nog (?:steeds|altijd)|onlangs|recent(?:elijk)?|binnenkort",
    night="nacht van",
    added="",
    of_month="",
    feasts={
        "01-01": "nieuwjaar|nieuwjaarsdag", "01-06": "driekoningen",
        "05-01": "dag van de arbeid|feest van de arbeid", "07-21": "nationale feestdag",
        "08-15": "onze-lieve-vrouw-hemelvaart|o.l.v.-hemelvaart|maria-hemelvaart|maria-tenhemelopneming",
        "11-01": "allerheiligen", "11-02": "allerzielen", "11-11": "wapenstilstand|wapenstilstandsdag",
        "12-06": "sinterklaas", "12-24": "kerstavond", "12-25": "kerstmis|kerst|kerstdag|eerste kerstdag",
        "12-26": "tweede kerstdag", "12-31": "oudjaar|oudejaar|oudejaarsdag|oudejaarsavond",
    },
)  # fmt: skip

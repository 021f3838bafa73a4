"""German: words for what the third language of the country mostly writes in figures; its numbers are not spelt out."""

from __future__ import annotations

from report.languages.speech import Speech, words

GERMAN = Speech(
    name="German",
    scales={"tausend": 1000, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9},
    ordinal=r"\.",
    percent="prozent",
    currencies={"EUR": "euro|€|eur", "USD": r"dollar|\$|usd"},
    hours="uhr",
    seasons={"spring": "frühling|frühjahr", "summer": "sommer", "autumn": "herbst", "winter": "winter"},
    short_names={"EU": "EU", "UN": "UN", "UNO": "UN", "USA": "US"},
    unions={"EG": "EC", "EU": "EU", "EWG": "EEC", "EGKS": "ECSC", "Euratom": "Euratom"},
    abbreviations=words("abs art bzw ca d.h dr evtl ggf inkl nr o.ä s st u.a usw vgl z.b zzgl"),
)

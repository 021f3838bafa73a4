"""English: its words for seasons, towns, languages and denials."""

from __future__ import annotations

from report.languages.en.numbers import number_hints, numbers
from report.languages.language import Speech, words

_NAMES = {
    "Brussels": "Brussels", "Antwerp": "Antwerp", "Ghent": "Ghent", "Liège": "Liège", "Bruges": "Bruges",
    "Leuven": "Leuven|Louvain", "Mechelen": "Mechelen", "Kortrijk": "Kortrijk", "Tournai": "Tournai", "Arlon": "Arlon",
    "Namur": "Namur", "Mons": "Mons", "Ath": "Ath", "Flanders": "Flanders", "Wallonia": "Wallonia", "Paris": "Paris",
    "London": "London", "Vienna": "Vienna", "The Hague": "The hague", "Copenhagen": "Copenhagen", "Lisbon": "Lisbon",
    "Warsaw": "Warsaw", "Prague": "Prague", "Budapest": "Budapest", "Athens": "Athens", "Geneva": "Geneva",
    "Lille": "Lille", "BE": "Belgian|Belgians", "EU": "Europe|European|Europeans", "Dutch": "Dutch", "French": "French",
    "German": "German", "English": "English",
}  # fmt: skip
_BODIES = {
    "value added tax": "VAT", "Belgian gazette": "Belgian official gazette|Belgian gazette",
    "Official Journal": "Official journal", "Council of State": "Council of state", "Court of Audit": "Court of audit",
    "Council of Ministers": "Council of ministers", "European Parliament": "European parliament",
    "Constitutional Court": "Constitutional court",
}  # fmt: skip
_DEMONYMS = {
    "CH": "swiss", "DE": "german", "DK": "dan", "ES": "span", "FR": "fren", "GB": "brit|engl|unit", "NL": "dutch",
    "PL": "pol", "SE": "swed", "TR": "turk", "US": "americ|unit",
}  # fmt: skip

SPEECH = Speech(
    numbers=numbers,
    number_hints=number_hints,
    scales={"thousand": 1000, "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9},
    ordinal="st|nd|rd|th",
    percent="per ?cent",
    currencies={"EUR": "(?:of )?euros?|€|eur", "USD": r"(?:of )?dollars?|\$|usd"},
    hours=r"a\.m\.|p\.m\.|am|pm|h|hours?|o'clock",
    hour="h",
    ranges="(?:and|to|or)",
    seasons={"spring": "spring", "summer": "summer", "autumn": "autumn", "winter": "winter"},
    season_pattern=None,
    names=_NAMES,
    bodies=_BODIES,
    name_hints={"Flanders": "flemish", "Wallonia": "walloon|walloons"},
    demonyms=_DEMONYMS,
    short_names={"EU": "EU", "UN": "UN", "USA": "US", "US": "US", "UK": "GB"},
    unions={"EC": "EC", "EU": "EU", "EEC": "EEC", "ECSC": "ECSC", "Euratom": "Euratom"},
    abbreviations=words(
        "art approx cf ch dr e.g ed eds etc excl fig i.e incl max min mr mrs ms no nos p pp prof st vol"
    ),
    ones=words("a an one"),
    idioms=("in the first place", "first of all", "at first"),
    negations=words("not no never nothing nobody nowhere without neither nor none cannot"),
    negation_hints=words(
        r"lack\w* miss\w* absen\w* empty hardly barely scarcely seldom rarely except excluding less few fewer fail\w*"
        r" refus\w+ avoid\w* unable impossib\w+ unknown incompl\w+ unavailable uncertain\w* unchanged insuffic\w+"
        r" illegib\w+ \w+less n't"
    ),
    no_negations=("not only", "no doubt", "without doubt"),
)

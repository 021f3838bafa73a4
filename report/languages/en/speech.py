"""English: its words for facts - numbers, seasons, towns, languages, denials -, and what tells its texts."""

from __future__ import annotations

from functools import cache

from report.languages.facts import Counts, Speech, centuries
from report.languages.language import Identification, words

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_ORDINALS |= {"twelve": "twelfth"}
#: "one" is a pronoun, and "second" a unit of time.
_DOUBTFUL = ("one", "second")


@cache
def numbers() -> Counts:
    """Cardinals up to 9999 in round hundreds or thousands and what is below a hundred, ordinals; hyphens are spaces."""
    below = {word: number for number, word in enumerate(_UNITS)}
    below |= {ten: number for number, ten in zip(range(20, 100, 10), _TENS, strict=True)}
    below |= {f"{ten} {_UNITS[unit]}": below[ten] + unit for ten in _TENS for unit in range(1, 10)}
    found = dict(below) | {"hundred": 100, "thousand": 1000, "dozen": 12, "twice": 2, "thrice": 3}
    for word, number in below.items():
        if number:
            found |= {f"{word} thousand": number * 1000, f"{word} hundred": number * 100}
        for low, rest in below.items() if 1 <= number <= 9 else ():
            if rest:
                found |= {f"{word} hundred {link}{low}": number * 100 + rest for link in ("and ", "")}
    found |= centuries("|st|nd|rd|th", "century centuries")
    found |= {_ordinal(word): number for word, number in below.items() if number}
    found |= {
        "hundreds": 100,
        "thousands": 1000,
        "tens of thousands": 10**4,
        "hundreds of thousands": 10**5,
        "tens of millions": 10**7,
        "hundreds of millions": 10**8,
    }
    found |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
    found |= {
        f"{century} {year}": low * 100 + number
        for century, low in below.items()
        if 11 <= low <= 20
        for year, number in below.items()
        if number >= 10
    }
    return {word: number for word, number in found.items() if word not in _DOUBTFUL}


def _ordinal(word: str) -> str:
    """ "twenty-first" of "twenty-one", in words parted by spaces."""
    before, space, last = word.rpartition(" ")
    ordinal = _ORDINALS.get(last) or (last.removesuffix("y") + "ieth" if last.endswith("y") else f"{last}th")
    return before + space + ordinal


@cache
def number_hints() -> Counts:
    """Words that may count: "both", "threefold"."""
    found = {"one": 1, "once": 1, "second": 2, "both": 2, "double": 2, "pair": 2, "couple": 2, "half": 2, "halves": 2}
    found |= {"annual": 1, "biennial": 2, "triple": 3, "trio": 3, "decade": 10}
    found |= {"two by two": 2, "in twos": 2, "in pairs": 2, "three by three": 3, "last quarter": 4, "firstly": 1}
    found |= {"bilingual": 2, "trilingual": 3, "either": 2, "neither": 2}
    return found | {f"{_UNITS[number]}fold": number for number in range(2, 11)}


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
_LEVELS = {
    "town": "city|cities|town|towns|municipal*|urban",
    "province": "province*|provincial",
    "region": "region*",
    "community": "community|communities",
    "federal": "federal*",
}

SPEECH = Speech(
    numbers=numbers,
    number_hints=number_hints,
    scales={"thousand": 1000, "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9},
    ordinal="st|nd|rd|th",
    percent="per ?cent",
    currencies={
        "EUR": "(?:of )?euros?|€|eur",
        "USD": r"(?:of )?(?:us )?dollars?|\$|usd",
        "GBP": "(?:of )?pounds?(?: sterling)?|£|gbp",
        "CHF": "(?:of )?swiss francs?|chf",
        "BEF": "(?:of )?(?:belgian )?francs?|bef",
    },
    ranges="(?:and|to|or|instead of|rather than)(?: from)?",
    contrasts="instead of|rather than|against|compared (?:with|to)|to|up from|down from|versus",
    names=_NAMES,
    bodies=_BODIES,
    name_hints={
        "Flanders": "flemish",
        "Wallonia": "walloon|walloons",
        "BE": "our country|this country|our territory",
    },
    levels=_LEVELS,
    demonyms=_DEMONYMS,
    short_names={"EU": "EU", "UN": "UN", "USA": "US", "US": "US", "UK": "GB"},
    titles=words("sir madam lady lord miss"),
    unions={"EC": "EC", "EU": "EU", "EEC": "EEC", "ECSC": "ECSC", "Euratom": "Euratom"},
    abbreviations=words(
        "a.m art approx cf ch dr e.g ed eds etc excl fig i.e incl max min mr mrs ms no nos p p.m pp prof st vol"
    ),
    steps="to",
    shares="out of(?: the)?|of the|in",
    agents="by",
    joining=r",? (?:and|or|nor|as well as|and/or)",
    expansion=100,
    ones=words("a an one"),
    idioms=("in the first place", "first of all", "at first"),
)

IDENTIFICATION = Identification(
    frequent=(
        "a about above according after again against all also although always am among an and another any are as "
        "at based be because been before being below best between both but by can could did do does doing door "
        "down during each either every few first following for from further had has have having he her here his "
        "how however i if in including into is it its itself just last least less made many may me men met might "
        "more most much must my new no nor not now of off often on once one only or other others our out over "
        "own per report see several shall she should since so some such than that the their them themselves then "
        "there therefore these they this those through thus to together too two under until up upon us used "
        "using very was we well were what when where whether which while who whose why will with within without "
        "would year years yet you your"
    ),
    letters={
        3: "ded ed$ lly ly ly$ ted y$",
        2: "d$ ed ing nce ng$ ow ry tin",
        1: (
            "^c ^co ^ex ^ov ^r ^re ^un ^w abl ai al$ ate ca ce ci ck co con ct cti cu ds ea ec ect g$ io ion ire k$ nc "
            "nds ng on$ ov ove rea sl th tio"
        ),
    },
    letters_tell=False,
)

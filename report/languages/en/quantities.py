"""English: how its texts say how much - units, fractions, multiples, lengths of time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from report.languages.facts import Quantities
from report.languages.language import words

_NUMERATORS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_DENOMINATORS = {
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip


@cache
def parts() -> Mapping[str, str]:
    """ "a quarter", "two thirds", "three quarters"."""
    found: dict[str, str] = {}
    for name, below in _DENOMINATORS.items():
        found |= {f"one {name}": f"1/{below}"}
        found |= {f"{_NUMERATORS[number - 1]} {name}s": f"{number}/{below}" for number in range(2, min(below, 13))}
    return found


QUANTITIES = Quantities(
    decimals=".,",
    thousands=".,",
    units={
        "duration-hour": "h|hr|hrs|o'clock", "duration-minute": "min|mins", "duration-second": "sec|secs",
        "duration-year": "yr|yrs|year's|years'", "duration-workday": "working day|working days|business day"
        "|business days|working-day|workday|workdays",
        "duration-day": "calendar day|calendar days", "duration-fortnight": "fortnight|fortnights",
        "duration-semester": "semester|semesters|half-year|half-years|half years",
        "duration-quarter-hour": "quarters of an hour", "length-kilometer": "kilometer|kilometers",
        "length-meter": "meter|meters", "mass-kilogram": "kilo|kilos", "mass-tonne": "ton|tons|metric ton|metric tons",
        "mass-kilotonne": "kilotonne|kilotonnes|kilotons", "mass-megatonne": "megatonne|megatonnes|megatons",
        "energy-watt-hour": "watt hour|watt hours", "energy-megawatt-hour": "megawatt hour|megawatt hours",
        "energy-gigawatt-hour": "gigawatt hour|gigawatt hours", "energy-terawatt-hour": "terawatt hour|terawatt hours",
        "temperature-celsius": "degree|degrees",
    },
    scales={"trillion": 12, "trillions": 12},
    money_scales={"m": 6, "k": 3, "bn": 9, "b": 9, "tn": 12},
    parts=parts,
    part_hints={
        "1/2": "half|halves|a half|halve|halved|halving",
        "1/3": "a third", "1/4": "quarter|quarters|a quarter|a fourth",
        **{f"1/{below}": f"a {name}" for name, below in _DENOMINATORS.items() if below > 4},
    },
    half=" and (?:a|one) half",
    minus="minus",
    times="times|-?fold",
    points="percentage points?|per ?cent points?|percentage-points?",
    per_mille="per (?:mille?|thousand)",
    cents="(?:euro ?)?cents?",
    multiples={
        2: r"doubl\w+|twofold|twice", 3: r"tripl\w+|trebl\w+|threefold|thrice", 4: r"quadrupl\w+|fourfold",
        5: r"quintupl\w+|fivefold", 6: r"sextupl\w+|sixfold", 8: "eightfold", 10: "tenfold", 100: "hundredfold",
    },
    periods={
        "1 day": "daily", "1 week": "weekly", "2 day": "every other day",
        "9 month": "three quarters", "1 month": "monthly", "1 year": "yearly|annual|annually",
        "2 week": "every other week|fortnight|fortnights|fortnightly|biweekly", "2 month": "bimonthly|two-monthly",
        "3 month": "quarterly|quarter|quarters|trimester",
        "6 month": "semester|half yearly|half year|six monthly|biannual|biannually|semi annual|half of the year",
        "2 year": "biennial|two yearly", "3 year": "triennial|three yearly", "5 year": "quinquennial|five yearly",
        "10 year": "decade|decennial", "100 year": "century|centennial|centenary",
        "15 minute": "quarter of an hour", "30 minute": "half an hour|half hour", "18 month": "year and a half",
        "90 minute": "hour and a half", "45 minute": "three quarters of an hour", "12 hour": "half day|half a day",
    },
    stems={},
    per="per|an?",
    customary={},
    yearly="(?:a|per|each|every) year|yearly|annually",
    joined=None,
    ordinals="th|first|second|third",
    suffixes={},
    crowds=words("dozens tens"),
)  # fmt: skip

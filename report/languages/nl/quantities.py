"""Dutch: how its texts say how much - units, fractions, multiples, lengths of time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from report.languages.facts import Quantities
from report.languages.language import words
from report.languages.nl.speech import spelled

_DENOMINATORS = {
    "derde": 3, "vierde": 4, "kwart": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9,
    "tiende": 10, "twaalfde": 12, "twintigste": 20, "honderdste": 100, "duizendste": 1000,
}  # fmt: skip


@cache
def parts() -> Mapping[str, str]:
    """ "anderhalf", "tweeënhalf", "twee derde"."""
    found = {"driekwart": "3/4", "anderhalf": "3/2", "anderhalve": "3/2"}
    for number in range(1, 13):
        for word in spelled(number):
            joined = f"{word}ën" if word.endswith("e") else f"{word}en"
            for ending in ("half", "halve"):
                found |= dict.fromkeys((joined + ending, f"{word}en{ending}"), f"{2 * number + 1}/2")
    for name, below in _DENOMINATORS.items():
        for number in range(2, min(below, 13)):
            found |= dict.fromkeys((f"{word} {name}" for word in spelled(number)), f"{number}/{below}")
            found |= dict.fromkeys((f"{word}{name}" for word in spelled(number)), f"{number}/{below}")
            found |= dict.fromkeys((f"{word} {name}n" for word in spelled(number)), f"{number}/{below}")
    return found | {"een kwart": "1/4", "één kwart": "1/4"}


QUANTITIES = Quantities(
    decimals=",",
    thousands=".",
    units={
        "duration-hour": "u|h|uren|uurs", "duration-year": "jaren|jaarse", "duration-month": "maands|mnd",
        "duration-week": "weekse", "duration-minute": "min", "duration-second": "sec",
        "duration-workday": "werkdag|werkdagen|arbeidsdag|arbeidsdagen",
        "duration-day": "kalenderdag|kalenderdagen|etmaal|etmalen",
        "duration-semester": "semester|semesters|jaarhelft|jaarhelften",
        "duration-quarter": "trimester|trimesters", "duration-quarter-hour": "kwartier|kwartieren",
        "duration-half-year": "halfjaar", "duration-century": "eeuw|eeuwen",
        "length-kilometer": "kilometers", "length-meter": "meters", "length-centimeter": "centimeters",
        "length-millimeter": "millimeters", "length-mile": "mijlen", "area-hectare": "hectaren|hectares",
        "area-square-meter": "vierkante meters", "area-square-kilometer": "vierkante kilometers",
        "volume-liter": "liters", "volume-cubic-meter": "kubieke meters|kuub",
        "mass-kilogram": "kilo|kilo's|kilogrammen", "mass-tonne": "ton|tonnen", "mass-gram": "grammen",
        "mass-kilotonne": "kiloton", "mass-megatonne": "megaton",
        "energy-watt-hour": "wattuur", "energy-kilowatt-hour": "kilowattuur",
        "energy-megawatt-hour": "megawattuur", "energy-gigawatt-hour": "gigawattuur",
        "energy-terawatt-hour": "terawattuur", "temperature-celsius": "graad|graden",
    },
    scales={"triljoen": 18, "mio": 6, "mrd": 9},
    money_scales={"m": 6, "k": 3, "mrd": 9},
    parts=parts,
    part_hints={
        "1/2": "half|halve|helft|halveren|halveert"
        "|halveerde|halveerden|gehalveerd|gehalveerde|halvering",
        "1/3": "een derde|één derde|derde", "1/4": "kwart|een vierde|één vierde",
        **{f"1/{below}": f"een {name}|één {name}" for name, below in _DENOMINATORS.items() if below > 4},
    },
    half=" en een (?:half|halve)",
    minus="min|minus",
    times="keer|maal|x",
    points="procentpunt(?:en)?|percentpunt(?:en)?",
    per_mille="promille",
    cents="(?:euro)?cents?",
    multiples={
        2: r"verdubbel\w*|dubbel|dubbele|dubbels|dubbelen|tweevoud|tweevoudige?",
        3: r"verdrievoudig\w*|drievoud|drievoudige?|driedubbele?",
        4: r"verviervoudig\w*|viervoud|viervoudige?", 5: r"vervijfvoudig\w*|vijfvoud|vijfvoudige?",
        6: r"verzesvoudig\w*|zesvoud", 8: r"verachtvoudig\w*", 10: r"vertienvoudig\w*|tienvoud|tienvoudige?",
        100: r"verhonderdvoudig\w*|honderdvoud",
    },
    periods={
        "1 day": "dagelijks|dagelijkse", "1 week": "wekelijks|wekelijkse", "1 month": "maandelijks|maandelijkse",
        "1 year": "jaarlijks|jaarlijkse", "2 week": "tweewekelijks|tweewekelijkse|veertiendaags|veertiendaagse",
        "3 month": "driemaandelijks|driemaandelijkse|kwartaal|kwartaals|trimestrieel|trimestriële|trimester",
        "6 month": "halfjaarlijks|halfjaarlijkse|zesmaandelijks|zesmaandelijkse|halfjaar|semester|semestrieel",
        "2 month": "tweemaandelijks|tweemaandelijkse", "4 month": "viermaandelijks|viermaandelijkse",
        "15 minute": "kwartier", "10 year": "decennium", "100 year": "eeuw", "24 hour": "etmaal",
        "30 minute": "halfuur", "90 minute": "anderhalf uur",
    },
    stems={"duration-year": "jaar", "duration-month": "maand(?!ag)", "duration-quarter": "kwartaal"},
    per="per",
    customary={},
    yearly="(?:per|in het) jaar",
    joined=("honderd", "duizend"),
    ordinals="ste|de",
    suffixes={
        "duration-year": "jarig|jarige|jarigen|jaarlijks|jaarlijkse",
        "duration-month": "maands|maandse|maandelijks|maandelijkse",
        "duration-week": "weeks|weekse|wekelijks|wekelijkse", "duration-day": "daags|daagse",
        "duration-hour": "urig|urige",
    },
    crowds=words("tientallen dozijnen"),
)  # fmt: skip

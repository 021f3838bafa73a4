"""German: how its texts say how much - units, fractions, multiples, lengths of time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from report.languages.facts import Quantities
from report.languages.language import words

_CARDINALS = (
    "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
)  # fmt: skip
_DENOMINATORS = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10,
    "zwölftel": 12, "zwanzigstel": 20, "hundertstel": 100, "tausendstel": 1000,
}  # fmt: skip


@cache
def parts() -> Mapping[str, str]:
    """ "anderthalb", "zweieinhalb", "zwei Drittel", "Dreiviertel"."""
    found = dict.fromkeys(("anderthalb", "anderthalbe", "anderthalben", "anderthalbes"), "3/2")
    found |= {"viertelmillion": "250000", "dreiviertelmillion": "750000"}
    for number, word in enumerate(_CARDINALS, 1):
        for stem in (f"{word}einhalb", f"{word}undeinhalb"):
            found |= dict.fromkeys((stem + ending for ending in ("", "e", "en", "er", "es")), f"{2 * number + 1}/2")
    for name, below in _DENOMINATORS.items():
        found |= {f"{article} {name}": f"1/{below}" for article in ("ein", "einem", "eines")}
        for number in range(2, min(below, 13)):
            word = _CARDINALS[number - 1]
            found |= dict.fromkeys((f"{word} {name}", f"{word} {name}n", f"{word}{name}"), f"{number}/{below}")
    return found


def _declined(*stems: str) -> str:
    return "|".join(stem + ending for stem in stems for ending in ("", "e", "en", "er", "es", "em"))


_DATIVES = {
    "duration-day": "Tagen|Kalendertag|Kalendertage|Kalendertagen|Tages", "duration-month": "Monaten|Monats",
    "duration-year": "Jahren|Jahrs|Jahres", "duration-quarter": "Quartalen|Trimester|Trimestern",
    "duration-decade": "Jahrzehnten", "duration-century": "Jahrhunderten|Jahrhunderts",
    "length-kilometer": "Kilometern", "length-meter": "Metern", "area-square-meter": "Quadratmetern",
    "area-square-kilometer": "Quadratkilometern", "volume-cubic-meter": "Kubikmetern", "volume-liter": "Litern",
    "mass-kilogram": "Kilo|Kilos", "length-mile": "Meile|Meilen", "area-hectare": "Hektare|Hektaren",
}  # fmt: skip

QUANTITIES = Quantities(
    decimals=",",
    thousands=".",
    units=_DATIVES
    | {
        "duration-hour": "h|Std|Uhr", "duration-minute": "Min", "duration-second": "Sek",
        "duration-workday": "Werktag|Werktage|Werktagen|Arbeitstag|Arbeitstage|Arbeitstagen",
        "duration-semester": "Semester|Semestern|Halbjahr|Halbjahre|Halbjahren",
        "duration-quarter-hour": "Viertelstunde|Viertelstunden", "duration-half-hour": "Halbstunde",
        "mass-kilotonne": "Kilotonne|Kilotonnen", "mass-megatonne": "Megatonne|Megatonnen",
        "energy-watt-hour": "Wattstunde|Wattstunden", "energy-megawatt-hour": "Megawattstunde|Megawattstunden",
        "energy-gigawatt-hour": "Gigawattstunde|Gigawattstunden",
        "energy-terawatt-hour": "Terawattstunde|Terawattstunden", "temperature-celsius": "Grad",
    },
    scales={"trillion": 18, "trillionen": 18, "mia": 9, "mill": 6, "tsd": 3},
    money_scales={"m": 6, "k": 3, "mrd": 9},
    parts=parts,
    part_hints={
        "1/2": "halb|halbe|halben|halber|halbes|hälfte|hälften|halbiert|halbierte|halbierten|halbieren|halbierung",
        **{f"1/{below}": name for name, below in _DENOMINATORS.items()},
    },
    half="(?: ?(?:und )?(?:eine?|1/)| und eine? )halbe?[nrs]?",
    minus="minus",
    times="mal",
    points="prozentpunkte?n?|prozent-punkte?n?",
    per_mille="promille",
    cents="(?:euro)?cents?",
    multiples={
        2: r"\w*verdoppel\w*|doppelt\w*|zweifach\w*", 3: r"\w*verdreifach\w*|dreifach\w*", 4: r"\w*vervierfach\w*"
        "|vierfach\\w*", 5: r"\w*verfünffach\w*|fünffach\w*", 6: r"\w*versechsfach\w*|sechsfach\w*",
        8: r"verachtfach\w*|achtfach\w*", 10: r"\w*verzehnfach\w*|zehnfach\w*", 100: r"\w*verhundertfach\w*",
    },
    periods={
        "1 day": "täglich|tägliche|täglichen|täglicher", "1 week": "wöchentlich|wöchentliche|wöchentlichen",
        "1 month": "monatlich|monatliche|monatlichen|monatlicher",
        "1 year": "jährlich|jährliche|jährlichen|jährlicher", "2 week": "zweiwöchentlich|vierzehntägig|vierzehntägige",
        "2 month": "zweimonatlich", "3 month": "vierteljährlich|vierteljährliche|vierteljährlichen|quartal|quartals"
        "|quartalen|vierteljahr|dreimonatlich|trimester", "6 month": "halbjährlich|halbjährliche|halbjährlichen"
        "|halbjahr|halbjahres|semester", "10 year": "jahrzehnt|jahrzehnts", "100 year": "jahrhundert|jahrhunderts",
        "15 minute": "viertelstunde", "30 minute": "halbstunde", "45 minute": "dreiviertelstunde",
        "12 hour": "halbtag",
    },
    stems={
        "duration-century": "jahrhundert", "duration-year": "jahres",
        "duration-month": "monats", "duration-quarter": "quartals",
        "duration-week": "wochen(?!end)",
    },
    per="pro|je",
    customary={"vierzehn tage": "14 day", "vierzehn tagen": "14 day", "acht tage": "7 day", "acht tagen": "7 day"},
    yearly="(?:pro|im|je) jahr|jährlich",
    joined=("hundert", "tausend"),
    ordinals="te[nrsm]?",
    suffixes={
        "duration-year": _declined("jährig", "jährlich"), "duration-month": _declined("monatig", "monatlich"),
        "duration-week": _declined("wöchig", "wöchentlich"), "duration-day": _declined("tägig"),
        "duration-hour": _declined("stündig"),
    },
    crowds=words("dutzende dutzenden"),
)  # fmt: skip

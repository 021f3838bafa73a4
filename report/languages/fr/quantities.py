"""French: how its texts say how much - units, fractions, multiples, lengths of time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from report.languages.facts import Quantities
from report.languages.fr.speech import below_hundred
from report.languages.language import words

_DENOMINATORS = {
    "tiers": 3, "quart": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
    "douzième": 12, "vingtième": 20, "centième": 100, "millième": 1000,
}  # fmt: skip


@cache
def parts() -> Mapping[str, str]:
    """ "deux tiers", "un quart", "trois cinquièmes"."""
    numerators = {number: word for word, number in below_hundred() if 2 <= number <= 12}
    found = {"un quart": "1/4", "quart": "1/4"}
    for name, below in _DENOMINATORS.items():
        plural = name if name.endswith("s") else f"{name}s"
        found |= {f"{numerators[number]} {plural}": f"{number}/{below}" for number in range(2, min(below, 13))}
    return found


QUANTITIES = Quantities(
    decimals=",",
    thousands="",
    units={
        "duration-hour": "h", "duration-year": "année|années", "duration-minute": "min", "duration-second": "sec",
        "duration-workday": "jour ouvrable|jours ouvrables|jour ouvré|jours ouvrés",
        "duration-day": "jour calendrier|jours calendrier|jours calendaires|jours civils",
        "duration-semester": "semestre|semestres", "duration-quarter-hour": "quart d'heure|quarts d'heure",
        "duration-half-hour": "demi heure|demi heures",
        "mass-kilogram": "kilo|kilos", "mass-kilotonne": "kilotonne|kilotonnes",
        "mass-megatonne": "mégatonne|mégatonnes",
        "energy-watt-hour": "wattheure|wattheures",
        "energy-kilowatt-hour": "kilowattheure|kilowattheures|kilowatt heure|kilowatt heures",
        "energy-megawatt-hour": "mégawattheure|mégawattheures", "energy-gigawatt-hour": "gigawattheure|gigawattheures",
        "energy-terawatt-hour": "térawattheure|térawattheures", "temperature-celsius": "degré|degrés",
        "digital-megabyte": "MB", "digital-gigabyte": "GB", "digital-terabyte": "TB",
    },
    scales={"trillion": 18, "trillions": 18, "mia": 9},
    money_scales={"m": 6, "k": 3, "md": 9, "mds": 9, "mrd": 9},
    parts=parts,
    part_hints={
        "1/2": "moitié|demi|demie|demis|demies", "1/3": "tiers|un tiers", "1/4": "quarts",
        **{f"1/{below}": f"un {name}" for name, below in _DENOMINATORS.items() if below > 4},
    },
    half="(?: et |-et-)demie?s?",
    minus="(?<!au )(?<!du )moins",
    times="fois",
    points="points? de pourcentage|points?-pourcentage|points? (?:de )?pour ?cents?|points? de pourcent",
    per_mille="pour mille|p\\.m\\.",
    cents="(?:euro)?cents?|centimes?|cents? d'euros?",
    multiples={
        2: r"doubl(?!ur)\w*|redoubl\w*", 3: r"tripl\w*", 4: r"quadrupl\w*", 5: r"quintupl\w*", 6: r"sextupl\w*",
        8: r"octupl\w*", 10: r"décupl\w*", 100: r"centupl\w*",
    },
    periods={
        "1 day": "quotidien|quotidienne|quotidiens|quotidiennes|quotidiennement|journalier|journalière|journaliers"
        "|journalières|journée|journées", "1 week": "hebdomadaire|hebdomadaires|hebdomadairement",
        "1 month": "mensuel|mensuelle|mensuels|mensuelles|mensuellement|mensualité|mensualités",
        "1 year": "annuel|annuelle|annuels|annuelles|annuellement|année|années", "2 week": "quinzaine|bimensuel",
        "2 month": "bimestriel|bimestrielle", "1 quarter-hour": "quart d'heure",
        "3 month": "trimestre|trimestres|trimestriel|trimestrielle|trimestriels|trimestrielles|trimestriellement",
        "6 month": "semestre|semestres|semestriel|semestrielle|semestriels|semestrielles|semestriellement"
        "|moitié de l'année",
        "2 year": "biennal|biennale|biennaux|bisannuel|bisannuelle", "10 year": "décennal|décennale|décennie",
        "3 year": "triennal|triennale|triennaux", "4 year": "quadriennal|quadriennale|quadriennaux",
        "5 year": "quinquennal|quinquennale|quinquennaux|quinquennat", "6 year": "sexennal|sexennale",
        "7 year": "septennal|septennale", "100 year": "siècle|centennal|centennale|séculaire|centenaire",
        "30 minute": "demi heure", "12 hour": "demi journée",
    },
    stems={},
    per="par|le|du",
    customary={"quinze jours": "14 day", "huit jours": "7 day", "quinze derniers jours": "14 day"},
    yearly="(?:par an|l'an|par année)",
    joined=None,
    ordinals="ièmes?|premi(?:er|ère)s?|seconde?s?",
    suffixes={},
    crowds=words("dizaines douzaines"),
)  # fmt: skip

"""French: how its texts say when."""

from __future__ import annotations

from report.languages.facts import Clock
from report.languages.language import NEVER

CLOCK = Clock(
    hours="heures?|h",
    hour="[hu]",
    hour_names={"midi": 12, "minuit": 0},
    half_to=NEVER,
    half_past=NEVER,
    quarter_past=NEVER,
    quarter_to=NEVER,
    and_half="et demie?",
    and_quarter="et quart",
    less_quarter="moins (?:le |un )?quart",
    morning="du matin",
    afternoon="de l'après-midi|du soir",
    day_parts="",
    weekdays={"dimanches et jours fériés": 6},
    decades=r"\bannées '?(?:(?P<years>(?:19|20)?\d0)|(?P<word>{words}))\b",
    decade_words={
        "vingt": 1920, "trente": 1930, "quarante": 1940, "cinquante": 1950, "soixante": 1960, "soixante-dix": 1970,
        "septante": 1970, "quatre-vingt": 1980, "quatre-vingts": 1980, "quatre-vingt-dix": 1990, "nonante": 1990,
    },
    seasons={
        "spring": "printemps|printanier|printanière",
        "summer": "estival|estivale|estivales|estivaux",
        "autumn": "automne|automnal|automnale",
        "winter": "hiver|hivernal|hivernale|hivernales|hivernaux",
    },
    # "été" is a participle nearly everywhere.
    season_pattern=r"(?:\b[ld]'|\b(?:cet|même|en|un|chaque|plein|bel) |\b(?=été \d{4}))(?P<summer>étés?)\b",
    period_ends="(?:la )?fin(?: de)?(?: l'année| l'exercice)?|clôture de(?: l'année| l'exercice)?",
    period_starts="(?:le )?début(?: de)?(?: l'année)?",
    year_before="année (?:précédente|passée|dernière|d'avant)|an (?:passé|dernier|plus tôt|auparavant)"
    "|exercice (?:précédent|antérieur)",
    year_after="année suivante|an plus tard|an après|exercice suivant|année d'après",
    passing="cette année|(?:l')?an (?:dernier|passé|prochain)|année (?:dernière|passée|prochaine|écoulée|à venir)"
    "|première fois|plus (?:élevée?s?|hauts?|bas(?:se)?s?|faibles?|grande?s?|petite?s?)|records?|jamais|d'affilée"
    "|consécuti(?:f|ve)s?|moitié|actuellement|aujourd'hui|à ce jour|en ce moment|récemment|prochainement|bientôt",
    night="nuit (?:du|de)",
    added=" ?",
    of_month="",
    feasts={
        "01-01": "nouvel an|jour de l'an", "01-06": "épiphanie", "05-01": "fête du travail|fête des travailleurs",
        "07-21": "fête nationale", "08-15": "assomption", "11-01": "toussaint",
        "11-02": "jour des morts|fête des morts", "11-11": "armistice", "12-06": "saint-nicolas",
        "12-24": "veille de noël|réveillon de noël", "12-25": "noël|jour de noël", "12-26": "lendemain de noël",
        "12-31": "saint-sylvestre",
    },
)  # fmt: skip

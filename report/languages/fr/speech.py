"""French: its words for seasons, towns, languages and denials."""

from __future__ import annotations

from report.languages.fr.numbers import number_hints, numbers
from report.languages.language import Speech, words

_NAMES = {
    "Brussels": "Bruxelles", "Antwerp": "Anvers", "Ghent": "Gand", "Liège": "Liège", "Bruges": "Bruges",
    "Leuven": "Louvain", "Mechelen": "Malines", "Kortrijk": "Courtrai", "Tournai": "Tournai", "Arlon": "Arlon",
    "Namur": "Namur", "Mons": "Mons", "Ath": "Ath", "Flanders": "Flandre", "Wallonia": "Wallonie", "Paris": "Paris",
    "London": "Londres", "Vienna": "Vienne", "The Hague": "La haye", "Copenhagen": "Copenhague", "Lisbon": "Lisbonne",
    "Warsaw": "Varsovie", "Prague": "Prague", "Budapest": "Budapest", "Athens": "Athènes", "Geneva": "Genève",
    "Lille": "Lille", "BE": "belge|belges", "EU": "Europe|européen|européenne|européens|européennes",
    "Dutch": "néerlandais|néerlandaise|néerlandaises|néerlandophone|néerlandophones",
    "French": "français|française|françaises|francophone|francophones",
    "German": "allemand|allemande|allemands|allemandes|germanophone|germanophones",
    "English": "anglais|anglaise|anglaises|anglophone|anglophones",
}  # fmt: skip
_BODIES = {
    "value added tax": "TVA", "Belgian gazette": "Moniteur belge|Moniteur", "Official Journal": "Journal officiel",
    "Council of State": "Conseil d'état", "Court of Audit": "Cour des comptes",
    "Council of Ministers": "Conseil des ministres", "European Parliament": "Parlement européen",
    "Constitutional Court": "Cour constitutionnelle",
}  # fmt: skip
_NAME_HINTS = {
    "Brussels": "bruxellois|bruxelloise|bruxelloises", "Ghent": "gantois|gantoise|gantoises",
    "Antwerp": "anversois|anversoise|anversoises", "Liège": "liégeois|liégeoise|liégeoises",
    "Flanders": "flamand|flamande|flamands|flamandes", "Wallonia": "wallon|wallonne|wallons|wallonnes",
}  # fmt: skip
_DEMONYMS = {
    "AT": "autrich", "CH": "suisse|helvét", "DE": "alleman", "GB": "brit|angl", "GR": "grec", "NL": "néerland|holland",
    "PL": "polon", "US": "améric",
}  # fmt: skip
_NO_NEGATIONS = (
    "sans doute", "non seulement", "pas à pas", "ou non", "non plus", "premier pas", "un pas", "sans cesse",
    "sans aucun doute", "sans plus attendre",
)  # fmt: skip

SPEECH = Speech(
    numbers=numbers,
    number_hints=number_hints,
    scales={"mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    ordinal="ère|ème|ième|er|re|nde|nd|e",
    percent=r"pour[ -]cent|p\.c\.",
    currencies={"EUR": "(?:d'|de )?euros?|€|eur", "USD": r"(?:d'|de )?dollars?|\$|usd"},
    hours="heures?|h",
    hour="[hu]",
    ranges="(?:et|à|au|ou)(?: les)?",
    seasons={
        "spring": "printemps|printanier|printanière",
        "summer": "estival|estivale|estivales|estivaux",
        "autumn": "automne|automnal|automnale",
        "winter": "hiver|hivernal|hivernale|hivernales|hivernaux",
    },
    # "été" is a participle nearly everywhere.
    season_pattern=r"(?:\b[ld]'|\b(?:cet|même|en|un|chaque|plein|bel) |\b(?=été \d{4}))(?P<summer>étés?)\b",
    names=_NAMES,
    bodies=_BODIES,
    name_hints=_NAME_HINTS,
    demonyms=_DEMONYMS,
    short_names={"UE": "EU", "ONU": "UN", "USA": "US"},
    unions={"CE": "EC", "UE": "EU", "CEE": "EEC", "CECA": "ECSC", "Euratom": "Euratom"},
    abbreviations=words(
        "al art av bd c.-à-d cf chap dr etc env éd ex excl fig hab incl m max mgr min mm mme mlle n° nos p p.ex pp prof"
        " réf resp st ste suiv tél vol"
    ),
    ones=words("un une"),
    idioms=("en premier lieu", "deux points", "pour cent"),
    negations=words("pas aucun aucune ni rien sans non nul nulle nullement guère"),
    negation_hints=words(
        r"ne n jamais manqu\w+ absen\w+ dépourvu\w* vides? hormis sauf excep\w+ exclu\w* peu moins rare\w* refus\w+"
        r" évit\w+ facultati\w+ échou\w+ faute défaut impossib\w+ insuffis\w+ incompl\w+ inexist\w+ indispon\w+"
        r" inconnu\w* illisib\w+ incertain\w* inchangé\w* inutil\w+ impraticab\w+"
    ),
    no_negations=_NO_NEGATIONS,
)

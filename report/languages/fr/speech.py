"""French: its words for facts - numbers, seasons, towns, languages, denials -, and what tells its texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from report.languages.facts import Counts, Speech, centuries
from report.languages.language import Identification, words

_UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf",
)  # fmt: skip
#: Word of a ten -> what it counts; "septante", "octante", "huitante" and "nonante" beside those of France.
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "octante": 80,
    "huitante": 80, "quatre vingt": 80, "nonante": 90,
}  # fmt: skip
_COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_GREAT = {"cent": 100, "mille": 1000, "million": 10**6}
#: "neuf" also means new, "un" is an article.
_DOUBTFUL = ("un", "une", "neuf")


def below_hundred() -> Iterator[tuple[str, int]]:
    """Every way to write the numbers from 0 to 99; hyphens count as spaces."""
    yield from ((word, number) for number, word in enumerate(_UNITS))
    for ten, value in _TENS.items():
        yield (f"{ten}s" if ten == "quatre vingt" else ten), value
        if ten == "quatre vingt":
            yield ten, value  # "page quatre-vingt"
        highest = 19 if value in (60, 80) and ten not in ("octante", "huitante") else 9
        for unit in range(1, highest + 1):
            yield f"{ten} {_UNITS[unit]}", value + unit
            if unit in (1, 11):
                yield f"{ten} et {_UNITS[unit]}", value + unit
            if unit == 1:
                yield f"{ten} une", value + 1
                yield f"{ten} et une", value + 1


@cache
def numbers() -> Counts:
    """Cardinals up to 999, and in thousands; ordinals; collectives."""
    below = dict(below_hundred())
    found = dict(below)
    for rest, low in below.items():
        if low:
            found[f"cent {rest}"] = 100 + low
    for hundreds in range(2, 10):
        word = _UNITS[hundreds]
        found |= {f"{word} cent": hundreds * 100, f"{word} cents": hundreds * 100}
        found |= {f"{word} cent {rest}": hundreds * 100 + low for rest, low in below.items() if low}
    found |= centuries("e|er|ème|ième", "siècle siècles")
    found |= {
        "cent": 100,
        "mille": 1000,
        "un millier": 1000,
        "milliers": 1000,
        "dizaines de milliers": 10**4,
        "centaines de milliers": 10**5,
        "dizaines de millions": 10**7,
        "centaines de millions": 10**8,
        "une quarantaine": 40,
    }
    ordinals = {_ordinal(word): number for word, number in (*below.items(), *_GREAT.items()) if number > 1}
    for word, number in (ordinals | _COLLECTIVES).items():
        found |= {word: number, f"{word}s": number}
    return {phrase: number for phrase, number in found.items() if phrase not in _DOUBTFUL}


def _ordinal(cardinal: str) -> str:
    """ "deuxième" of "deux", "vingt et unième" of "vingt et un"."""
    stem = cardinal.removesuffix("s") if cardinal.endswith("vingts") else cardinal.removesuffix("e")
    stem = stem.removesuffix("f") + "v" if stem.endswith("neuf") else stem + "u" if stem.endswith("cinq") else stem
    return f"{stem}ième"


def number_hints() -> Counts:
    """Words that may count: "neuf", "triennal", "moitié"."""
    counted = {
        1: "premier|première|premiers|premières|premièrement|d'abord",
        2: "récidive|récidives"
        "|second|seconde|seconds|secondes|double|doubles|moitié|demi|demie|paire|couple|duo|bilingue|bilingues"
        "|deux à deux|deux par deux|biennal|biennale|tous deux|toutes deux|l'une et l'autre|l'un et l'autre",
        3: "trois à trois|trois par trois|tiers|tierce|triple|trio|triennal|triennale|trilingue",
        4: "quadriennal|quadriennale|dernier trimestre",
        5: "quinquennal|quinquennale",
        9: "neuf",
        10: "décennal|décennale|décennie",
        40: "quarantaine|quarantaines",
    }
    return {word: number for number, listed in counted.items() for word in listed.split("|")}


_NAMES = {
    "Brussels": "Bruxelles", "Antwerp": "Anvers", "Ghent": "Gand", "Liège": "Liège", "Bruges": "Bruges",
    "Leuven": "Louvain", "Mechelen": "Malines", "Kortrijk": "Courtrai", "Tournai": "Tournai", "Arlon": "Arlon",
    "Namur": "Namur", "Mons": "Mons", "Ath": "Ath", "Flanders": "Flandre", "Wallonia": "Wallonie", "Paris": "Paris",
    "London": "Londres", "Vienna": "Vienne", "The Hague": "La haye", "Den Bosch": "Bois-le-Duc",
    "Braine-le-Comte": "Braine-le-Comte", "Fouron-le-Comte": "Fouron-le-Comte",
    "Copenhagen": "Copenhague", "Lisbon": "Lisbonne",
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
    "BE": "notre pays|ce pays|notre territoire",
}  # fmt: skip
_DEMONYMS = {
    "AT": "autrich", "CH": "suisse|helvét", "DE": "alleman", "GB": "brit|angl", "GR": "grec", "NL": "néerland|holland",
    "PL": "polon", "US": "améric",
}  # fmt: skip
_LEVELS = {
    "town": "ville|villes|commune|communes|communal|communale|communales|communaux|municipal*|urbain*",
    "province": "province*|provincia*",
    "region": "région|régions|régiona*",
    "community": "communauté|communautés",
    "federal": "fédéral*|fédéraux",
}

SPEECH = Speech(
    numbers=numbers,
    number_hints=number_hints,
    scales={"mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    ordinal="ère|ème|ième|er|re|nde|nd|e",
    percent=r"pour[ -]?cent|p\.c\.",
    currencies={
        "EUR": "(?:d'|de )?euros?|€|eur",
        "USD": r"(?:d'|de )?dollars?(?: américains?)?|\$|usd",
        "GBP": "(?:de )?livres? sterling|£|gbp",
        "CHF": "(?:de )?francs? suisses?|chf",
        "BEF": "(?:de )?francs?(?: belges?)?|bef",
    },
    ranges="(?:et|à|au|ou|au lieu de)(?: les| de)?",
    contrasts="au lieu de|contre|à|plutôt que|face à|comparé à|par rapport à",
    names=_NAMES,
    bodies=_BODIES,
    name_hints=_NAME_HINTS,
    levels=_LEVELS,
    demonyms=_DEMONYMS,
    short_names={"UE": "EU", "ONU": "UN", "USA": "US"},
    titles=words("monsieur messieurs madame mesdames mademoiselle maître"),
    unions={"CE": "EC", "UE": "EU", "CEE": "EEC", "CECA": "ECSC", "Euratom": "Euratom"},
    abbreviations=words(
        "al art av bd c.-à-d cf chap dr etc env éd ex excl fig hab incl m max mgr min mm mme mlle n° nos p p.ex pp prof"
        " réf resp st ste suiv tél vol"
    ),
    steps="à|au|aux",
    shares="sur les|sur|des",
    agents="par",
    joining=r" (?:et|ou|ni|ainsi que|et/ou)",
    expansion=115,
    ones=words("un une"),
    idioms=("en premier lieu", "deux points", "pour cent"),
)

IDENTIFICATION = Identification(
    frequent=(
        "a achat achats acheteur acheteurs afin ai ainsi alors an année années ans après arrêté assez au aucun aucune "
        "aujourd'hui auprès auquel aussi autre autres aux avaient avait avant avec avez avis avoir avons bien bon c' "
        "ce ceci cela celle celles celui centrale cependant ces cet cette ceux chacun chaque chez ci circulaire "
        "circulaires comme comment contre d' dans de depuis des deux doit doivent donc dont du durable durables durant "
        "dès elle elles en encore enfin ensemble entre est et eu eux fait faut font formation furent fut fédéral "
        "fédérale fédérales fédéraux grâce hors ici il ils industrie internationale j' jamais je jour jusqu' jusque l' "
        "la le lequel les leur leurs lors lorsqu' lorsque lui là m' ma mais mal malgré marché marchés me mes mieux "
        "milieu moins mon même mêmes n' nationale ne ni niveau non nos notamment notre nous nouveau nouvelle nouvelles "
        "on ont ou où par parce parmi part partir pas pays pendant peu peut peuvent plus plusieurs plutôt point "
        "politique pour pourquoi premier première presque près publics publiques puis puisque qu' quand que quel "
        "quelle quelles quelque quelques quels qui quoi rapport régions réunion réunions s' sa sans sauf se sein selon "
        "sera seront ses si sociale soit son sont sous souvent sur surtout ta tandis tant te tous tout toute toutes "
        "travail trop très tu un une vers via voici vos votre vous vue y à également étaient était étant été êtes être"
    ),
    letters={
        3: (
            "^dé ^ré ^sé ^é ^éc air cé dé déc eur ez$ fé fér gé iq iqu isé ité ié lé mé né onn ouv pré pé que qué rai "
            "ré réc rée rés sé sée teu tiq té té$ tée ue$ uv uve ué vé z$ èr ère é$ éc éch éci écu éd ée ée$ ées éf ég "
            "él ém ép ér ére éri és és$ ét év"
        ),
        2: "ai ant ci eu ez fic ir ire nce nt$ oi our qu u$ ue ur$ uti",
        1: (
            "^af ^c ^co ^d ^ex ^i ^r abl ca ce co con ct cti cu ect em eme ent er$ es$ fou ie$ if io ion is lis men mp "
            "nc nn nt on on$ ond ou po r$ re$ s$ sa tio ui uit ur"
        ),
    },
    letters_tell=True,
)

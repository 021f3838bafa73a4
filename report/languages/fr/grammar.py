"""French: its articles, how its words begin and end, and which of them bond with numbers and names."""

from __future__ import annotations

import unicodedata

from report.languages.gazetteer import unchanged
from report.languages.language import FIRST_LETTER, Article, Bonded, CountryForm, Grammar, Sound, words
from report.messages import say

_VOWELS = frozenset("aàâäæeéèêëiîïoôöœuùûüh")
# How words begin that open with a vowel or a mute h to the eye, but not to the ear.
_NO_ELISION = (
    "hach", "hack", "haie", "hain", "halle", "halte", "hameau", "hamster", "hanche", "hand", "hangar", "hanse", "hant",
    "harcel", "hard", "haricot", "harnais", "hasard", "hauss", "haut", "havre", "hâl", "hât", "hérisson", "hernie",
    "héron", "héros", "herse", "hêtre", "heurt", "hibou", "hiérarch", "hiss", "hobb", "hock", "holland", "homard",
    "hondur", "hongr", "hont", "hoquet", "hors", "hotte", "hou", "hub", "huit", "hurl", "hutte",
    "onz", "oui", "uhlan", "ulul",
)  # fmt: skip
#: Letters whose own names start with a vowel: "le LEVP", "l'ONG" but "le SPF".
_UNSURE_LETTERS = frozenset("fhlmnrsxy")


def elides(word: str) -> bool:
    """Whether "de" becomes "d’" before a French word; the usual words with an aspirated h are known."""
    small = word.lower()
    return small[:1] in _VOWELS and not small.startswith(_NO_ELISION) and small not in ("hall", "halls")


def sound(word: str, is_foreign: bool) -> Sound:
    """How a word begins to the ear; for foreign words with a vowel and abbreviations that are spelt, usage differs."""
    first = unicodedata.normalize("NFD", word[0].lower())[0]
    if (is_foreign and first in "aeiouœæ") or (len(word) > 1 and word.isupper() and first in _UNSURE_LETTERS):
        return "either"
    return "vowel" if elides(word) else "consonant"


# Nearly all countries have an article. Without one are islands and city states, mostly; Israël is the great exception.
_NONE = "AD AG BH BL CU CY DJ GG GI GU HT IL JE KN LC MC MF MG MT MU NR NU OM PM PR RE SG SH SM ST SX TT TV TW VC WS YT"
_PLURAL = "AE AS AX BM BQ BS CK FJ FK FO KM KY MH MP MV NL PH PS SB SC TC TF TO UM UN US VG VI"
_MASCULINE_IN_E = "BZ CG GB KH MX MZ SR ZW"
_FEMININE_ELSE = "EZ GW HK KP KR MK MO SL ZA"
# Names that are common nouns keep their article after "de".
_COMMON_NOUNS = ("État", "Île", "R.A.S.", "République", "Union", "zone")


def country(code: str, name: str, form: CountryForm) -> str:
    """ "Belgique"; with "articles" "la Belgique", "l’Italie"; with "of" "de Belgique", "du Danemark"."""
    if form in ("name", "text"):
        return name
    if form == "articles":
        return _with_article(code, name)
    if code in _PLURAL:
        return f"des {name}"
    if name.startswith(_COMMON_NOUNS):
        return f"de {_with_article(code, name)}"
    if elides(name):
        return f"d’{name}"
    return f"du {name}" if code not in _NONE and not _feminine(code, name) else f"de {name}"


def _with_article(code: str, name: str) -> str:
    if code in _NONE:
        return name
    if code in _PLURAL:
        return f"les {name}"
    if elides(name):
        return f"l’{name}"
    return f"la {name}" if _feminine(code, name) else f"le {name}"


def _feminine(code: str, name: str) -> bool:
    return code in _FEMININE_ELSE or (name.endswith("e") and code not in _MASCULINE_IN_E)


def _set(masculine: str, feminine: str, vowel: tuple[str, str], plural: str) -> dict[str, Article]:
    """One article in all genders; `vowel` is what becomes of the first two before a vowel."""
    many = Article((plural,), (plural,))
    return {"m": Article((masculine,), (vowel[0],)), "f": Article((feminine,), (vowel[1],)), "mp": many, "fp": many}


GRAMMAR = Grammar(
    genders=words("m f mp fp"),
    gender_hint=say("write m or f, in the plural mp or fp"),
    articles=(
        _set("le", "la", ("l'", "l'"), "les"),
        _set("du", "de la", ("de l'", "de l'"), "des"),
        _set("au", "à la", ("à l'", "à l'"), "aux"),
        _set("un", "une", ("un", "une"), "des"),
        _set("ce", "cette", ("cet", "cette"), "ces"),
    ),
    elided={"d'": "de", "qu'": "que", "jusqu'": "jusque", "lorsqu'": "lorsque", "puisqu'": "puisque"},
    sound=sound,
    country=country,
    case_words=frozenset(),
    noun_links=r"de\s(?!plus\b|moins\b|trop\b)|d['’]",
    small_words=words("le la les l d de du des un une et en pour à au aux sur par dans"),
    plurals=("s", "x"),
    endings=("s", "x", "e"),
    nouns_are_capital=False,
    capital=FIRST_LETTER,
    cases=unchanged,
    conjunctions=words("et ou ni à au aux que voire puis mais comme plus ainsi jusque versus vs"),
)

_NUMBERED = """
    nos no chap. sect. tabl. tableau tableaux figure figures graphique article articles annexe annexes page pages point
    points chapitre chapitres section partie alinéa alinéas titre tome t. éd. ann. env. av. moy. par. §§ étape phase
    question lot h version niveau numéro semaine livre règlement loi
"""
_UNITS = """
    euro euros cent cents centime centimes dollar dollars livres million millions milliard milliards billion billions
    seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années kilo kilos
    kilogramme kilogrammes gramme grammes tonne tonnes litre litres mètre mètres kilomètre kilomètres hectare hectares
    degré degrés pourcent fois watt watts kilowattheure kilowattheures octets pixels Ko Mo Go To
    ko mn Md M€ k€ Md€ sec. min.
"""
_TITLES = "M. MM. Mme Mmes Mlle Mlles Dr Drs Pr Me Mes Mgr Dr. Pr. prof. Prof."

BONDED = Bonded(
    numbered=words(_NUMBERED),
    units=words(_UNITS),
    scaled="(?:millions?|milliards?) (?=d’euro|de dollar|EUR|USD|d’hab)",
    months={"fév": 2},
    eras=words("siècle siècles millénaire République arrondissement trimestre semestre édition"),
    regnal="er",
    titles=words(_TITLES),
    pairs=frozenset([("p.", "ex"), ("av.", "J.-C"), ("apr.", "J.-C"), ("ap.", "J.-C"), ("e.", "a")]),
)

"""French: its punctuation, the words that bond with numbers and names, and the raised letters of ordinals."""

from __future__ import annotations

import re

from report.languages.language import NARROW, NBSP, Bonded, Punctuation, QuoteStyle, words
from report.languages.units import NUMBERED, UNITS

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
    numbered=NUMBERED | words(_NUMBERED),
    units=UNITS | words(_UNITS),
    scaled="(?:millions?|milliards?) (?=d’euro|de dollar|EUR|USD|d’hab)",
    months=words("fév"),
    eras=words("siècle siècles millénaire République arrondissement trimestre semestre édition"),
    regnal="er",
    titles=words(_TITLES),
    pairs=frozenset([("p.", "ex"), ("av.", "J.-C"), ("apr.", "J.-C"), ("ap.", "J.-C"), ("e.", "a")]),
)

_ORDINAL = re.compile(r"[0-9IVX](ers?|r?es?|i?[eè]mes?|n?des?|nds?)(?!\w)")
_BEFORE = re.compile(r"(?:\A|[\s(«“‘\[–—\u00a0\u202f’])([0-9]{1,4}|[IVX]+)\Z")
_ERA = re.compile(r"[ \u00a0](?:siècle|République|arrondissement|millénaire)")


def raised_letters(text: str) -> list[tuple[int, int]]:
    """Where the raised letters of ordinals are: "1er", "2e", "XXIe", "Ve République"; not in "PC_1e", "Le", "1,5e"."""
    found = []
    for match in _ORDINAL.finditer(text):
        start, end = match.span(1)
        number = _BEFORE.search(text, max(0, start - 8), start)
        if number is None:
            continue
        figure = number[1]
        if figure.isdigit():
            right = match[1][:1] != "r" or figure == "1"
        else:  # Roman: "Ve" and "Xe" could be anything, unless an era follows
            right = len(figure) > 1 or (figure == "I" and match[1] in ("er", "re")) or bool(_ERA.match(text, end))
        if right:
            found.append((start, end))
    return found


PUNCTUATION = Punctuation(
    quotes=QuoteStyle(("«", "»"), ("“", "”"), re.compile(r"['‘][0-9]{2}(?![\w'’])")),
    spaces={";": NARROW, "!": NARROW, "?": NARROW, ":": NBSP, "«": NARROW, "»": NARROW},
    unit_space=NBSP,
    lists=words("etc"),
    paged=frozenset(),
    raised=raised_letters,
)

"""German: its articles, how its words begin and end, and which of them bond with numbers and names."""

from __future__ import annotations

import re

from report.languages.language import FIRST_LETTER, NEVER, Article, Bonded, CountryForm, Grammar, words
from report.messages import say

# Most countries have no article.
_FEMININE = words("CF CH DO EU MN SK TR UA VA")
_MASCULINE = words("IQ IR LB NE SD SS TD YE")
_NEUTER = words("GB")
_PLURAL = words("AE BS CK FK FO KM KY MH MP MV NL PH SB SC TC UM US VG VI")


def country(code: str, name: str, form: CountryForm) -> str:
    """ "das Vereinigte Königreich" in running text; with "of" "von Belgien", "vom Vereinigten Königreich"."""
    own = {"die": _FEMININE | _PLURAL, "der": _MASCULINE, "das": _NEUTER}
    article = next((one for one, codes in own.items() if code in codes), "")
    if form == "name":
        return name
    if not article:
        return f"von {name}" if form == "of" else name
    adjective, _, noun = name.rpartition(" ")
    if form != "of":
        return f"{article} {_weak(adjective, 'en' if code in _PLURAL else 'e')}{noun}"
    before = "von den" if code in _PLURAL else "von der" if code in _FEMININE else "vom"
    many = "n" if code in _PLURAL and not noun.endswith(("n", "s")) else ""
    return f"{before} {_weak(adjective, 'en')}{noun}{many}"


def _weak(adjectives: str, ending: str) -> str:
    """The adjectives before a noun that has an article: "Vereinigtes" becomes "Vereinigte", or "Vereinigten"."""
    return "".join([one.removesuffix("s").removesuffix("e") + ending + " " for one in adjectives.split()])


def _cases(listed: str) -> Article:
    """An article in all its cases, of which any may be right."""
    return Article(tuple(listed.split()), tuple(listed.split()))


#: Adjectives in names of public bodies, without their endings.
_ADJECTIVES = re.compile(
    r"(Föderal|Interföderal|Europäisch|National|Königlich|Belgisch|Hoh|Zentral|Gemeinsam|Französisch|Flämisch"
    r"|Wallonisch|Deutschsprachig|Öffentlich|Interdepartemental|Lokal|International|Christlich)e[rsnm]?(?= )"
)
#: A noun that may have the ending of a genitive; not what ends as feminine ones do.
_GENITIVE = re.compile(r"(?<=\w{3})(?<!ung)(?<!ion)(?<!heit)(?<!tät)(?<!schaft)(?<!behörde)(?<![esn])$")

#: The first noun, where others stand behind it: "Hohen Rates der Finanzen".
_INSIDE = re.compile(r"^(\w+en \w*[^\W\dens])(?= )")


def cases(name: str) -> tuple[str, ...]:
    """A name with the endings of its adjectives and of its last noun: "Hoher Rat", "Hohen Rat", "Hohen Rates"."""
    forms = [name, *(_ADJECTIVES.sub(rf"\1{ending}", name) for ending in ("e", "en", "er", "es", "em"))]
    genitives = [_GENITIVE.sub(ending, form) for form in forms for ending in ("s", "es")]
    genitives += [_INSIDE.sub(rf"\1{ending}", form) for form in forms for ending in ("s", "es")]
    return tuple(dict.fromkeys([*forms, *genitives]))


GRAMMAR = Grammar(
    genders=words("m f n p"),
    gender_hint=say("write m, f or n, in the plural p"),
    articles=(
        {
            "m": _cases("der den dem des"),
            "f": _cases("die der"),
            "n": _cases("das dem des"),
            "p": _cases("die der den"),
        },
        {"m": _cases("ein einen einem eines"), "f": _cases("eine einer"), "n": _cases("ein einem eines")},
        {"m": _cases("zum"), "f": _cases("zur"), "n": _cases("zum")},
    ),
    elided={},
    sound=None,
    country=country,
    case_words=words(
        "aus außer bei beim mit nach seit von zu gegenüber in an auf unter über zwischen vor hinter neben"
    ),
    noun_links="",
    small_words=words("der die das des dem den ein eine für von vom und im in am an zu zum zur auf mit bei"),
    plurals=("s", "n", "en"),
    endings=("s", "es", "n", "en", "e"),
    nouns_are_capital=True,
    capital=FIRST_LETTER,
    cases=cases,
    conjunctions=words("und oder noch bis sowie als aber beziehungsweise bzw wie"),
)

_NUMBERED = """
    nr. nrn. s. bd. bde. kap. abs. abb. abschn. anh. anl. ziff. rn. rdnr. bzw. jg. ggf. lfd.
    artikel kapitel abbildung abbildungen tabelle tabellen grafik diagramm anlage anlagen anhang punkt punkte seite
    seiten absatz abschnitt teil schritt phase frage los fassung version niveau nummer kalenderwoche woche paragraf satz
"""
_UNITS = """
    euro eurocent cent dollar pfund million millionen milliarde milliarden billion billionen tausend sekunde sekunden
    minute minuten stunde stunden uhr tag tage tagen woche wochen monat monate monaten jahr jahre jahren kilo kilogramm
    gramm tonne tonnen liter meter metern kilometer kilometern hektar grad prozent prozentpunkt prozentpunkte
    prozentpunkten promille mal watt kilowattstunde kilowattstunden bytes pixel mio. mrd. mio mrd
"""
_TITLES = "dr. prof. ing. mag. hr. fr. st. dipl.-ing."

BONDED = Bonded(
    numbered=words(_NUMBERED),
    units=words(_UNITS),
    scaled="(?:Millionen|Million|Milliarden?|Mio\\.|Mrd\\.) (?=Euro|Dollar|EUR|USD|Tonnen|Einwohner)",
    months={"sep": 9, "mrz": 3},
    eras=words("Jahrhundert Jahrhunderts Jahrtausend Quartal Trimester Auflage"),
    regnal=NEVER,
    titles=words(f"{_TITLES} {_TITLES.title()}"),
    pairs=frozenset([("z.", "B"), ("d.", "h"), ("u.", "a"), ("u.", "Ä"), ("o.", "Ä"), ("v.", "Chr"), ("n.", "Chr")]),
)

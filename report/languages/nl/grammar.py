"""Dutch: its articles, how its words begin and end, and which of them bond with numbers and names."""

from __future__ import annotations

from report.languages.gazetteer import unchanged
from report.languages.language import NEVER, Article, Bonded, CountryForm, Grammar, words
from report.messages import say

# Most countries have no article; "het" has the United Kingdom alone.
_WITH_DE = words("AE BS CF CK DO FK FO KM KY MH MV PH SB SC US VG VI")
_DE, _HET = Article(("de",), ("de",)), Article(("het",), ("het",))


def country(code: str, name: str, form: CountryForm) -> str:
    """ "het Verenigd Koninkrijk" in running text, "Verenigd Koninkrijk" in a table; "België" everywhere."""
    article = "het " if code == "GB" else "de " if code in _WITH_DE else ""
    return name if form == "name" else article + name


GRAMMAR = Grammar(
    genders=words("c n p m f mp fp"),
    gender_hint=say("write c (de) or n (het), in the plural p"),
    articles=({"c": _DE, "n": _HET, "p": _DE, "m": _DE, "f": _DE, "mp": _DE, "fp": _DE},),
    elided={},
    sound=None,
    country=country,
    case_words=frozenset(),
    noun_links="",
    small_words=words("de het een der des den van voor en in op te met ten ter tot aan bij"),
    plurals=("s", "en"),
    endings=("s", "'s", "en", "e", "n"),
    nouns_are_capital=False,
    # "’s Avonds", "’s-Gravenhage", "IJsland"
    capital=r"(?:[‘'’](?:s|t|n|k)(?:[ \u00a0]|-(?=\w))|[“„«‘\"'(\[]?[ \u00a0\u202f]?)(?P<letters>ij|\w)",
    cases=unchanged,
    conjunctions=words(
        "en of noch tot dan als alsook alsmede respectievelijk resp naar versus vs maar "
        "ofwel hetzij plus danwel evenals eventueel c cq zowel ook dus"
    ),
)

_NUMBERED = """
    nr. nrs. nr nrs blz. bl. hfdst. hfst. hst. par. afb. dl. jg. bijl. kol. cat. ong. gem. d.d. afl. ed. reg. rn. lot.
    artikel artikelen hoofdstuk hoofdstukken figuur figuren tabel tabellen grafiek bijlage bijlagen punt punten pagina
    pagina’s bladzijde bladzijden paragraaf deel alinea lid stap fase nummer vraag lot perceel versie niveau week
"""
_UNITS = """
    euro eurocent cent dollar pond miljoen miljard biljoen duizend seconde seconden minuut minuten uur uren u u. dag
    dagen week weken maand maanden jaar jaren kilo kilogram gram ton liter meter kilometer kilometers hectare graden
    procent procentpunt procentpunten promille keer maal watt kilowattuur kilowattuur. bytes pixels
"""
_TITLES = "dr. prof. mr. mrs. ms. ir. ing. drs. dhr. mevr. mw. ds. lic. em. kard. mgr. st. jhr. bc."

BONDED = Bonded(
    numbered=words(_NUMBERED),
    units=words(_UNITS),
    scaled="(?:miljoen|miljard) (?=euro|dollar|EUR|USD|ton|inwoner)",
    months={"sept": 9},
    eras=words("eeuw eeuws eeuwse kwartaal trimester editie lid"),
    regnal=NEVER,
    titles=words(f"{_TITLES} {_TITLES.title()}"),
    pairs=frozenset([("v.", "Chr"), ("n.", "Chr"), ("e.", "a"), ("e.", "d")]),
)

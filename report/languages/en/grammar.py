"""English: its articles, how its words begin and end, and which of them bond with numbers and names."""

from __future__ import annotations

from report.languages.gazetteer import unchanged
from report.languages.language import FIRST_LETTER, NEVER, Bonded, CountryForm, Grammar, words
from report.messages import say

# Most countries have no article.
_THE = words("AE BS CD CF CK DO EU FK FO GB GM IM KM KY MH MP MV NL PH SB SC TC UM US VA VG VI")


def country(code: str, name: str, form: CountryForm) -> str:
    """ "the United Kingdom" in running text, "United Kingdom" in a table; "Belgium" everywhere."""
    return f"the {name}" if code in _THE and form != "name" else name


GRAMMAR = Grammar(
    genders=frozenset(),
    gender_hint=say("leave it out: English has no genders"),
    articles=(),  # "a" and "an" go by sound, which letters do not tell
    elided={},
    sound=None,
    country=country,
    case_words=frozenset(),
    noun_links="",
    small_words=words("the a an of for and on to with in at by"),
    plurals=("s",),
    endings=("s", "'s"),
    nouns_are_capital=False,
    capital=FIRST_LETTER,
    cases=unchanged,
    conjunctions=words("and or nor to but as versus vs"),
)

_NUMBERED = """
    no. nos. ch. chap. sect. sec. par. ed. reg. article articles chapter chapters figure figures table tables chart
    annex annexes appendix page pages point points paragraph section part step phase question lot version level number
    week
"""
_UNITS = """
    euro euros cent cents dollar dollars pounds million billion trillion thousand second seconds minute minutes hour
    hours day days week weeks month months year years kilos kilograms grams tonnes litres metres kilometres hectares
    a.m p.m am pm degrees percent times watts bytes pixels
"""
_TITLES = "Mr Mrs Ms Dr Prof St Mr. Mrs. Ms. Dr. Prof. St."

BONDED = Bonded(
    numbered=words(_NUMBERED),
    units=words(_UNITS),
    scaled="(?:million|billion) (?=euro|dollar|EUR|USD|tonnes|inhabitants)",
    months={"sep": 9},
    eras=words("century centuries quarter edition"),
    regnal=NEVER,
    titles=words(_TITLES),
    pairs=frozenset(),
)

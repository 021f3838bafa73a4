"""English: its punctuation, and the words that bond with numbers and names."""

from __future__ import annotations

import re

from report.languages.language import NEVER, Bonded, Punctuation, QuoteStyle, words
from report.languages.units import NUMBERED, UNITS

_ELIDED = re.compile(r"['‘](?:[0-9]{2}s?|tis|twas|em)(?![\w'’])", re.IGNORECASE)
_NUMBERED = """
    no. nos. ch. chap. sect. sec. par. ed. reg. article articles chapter chapters figure figures table tables chart
    annex annexes appendix page pages point points paragraph section part step phase question lot version level number
    week
"""
_UNITS = """
    euro euros cent cents dollar dollars pounds million billion trillion thousand second seconds minute minutes hour
    hours day days week weeks month months year years kilos kilograms grams tonnes litres metres kilometres hectares
    degrees percent times watts bytes pixels
"""
_TITLES = "Mr Mrs Ms Dr Prof St Mr. Mrs. Ms. Dr. Prof. St."

PUNCTUATION = Punctuation(
    quotes=QuoteStyle(("“", "”"), ("‘", "’"), _ELIDED),
    spaces={},
    unit_space="",
    lists=words("etc"),
    paged=words("no nos No Nos"),
    raised=None,
)

BONDED = Bonded(
    numbered=NUMBERED | words(_NUMBERED),
    units=UNITS | words(_UNITS),
    scaled="(?:million|billion) (?=euro|dollar|EUR|USD|tonnes|inhabitants)",
    months=words("sep"),
    eras=words("century centuries quarter edition"),
    regnal=NEVER,
    titles=words(_TITLES),
    pairs=frozenset(),
)

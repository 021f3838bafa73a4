"""Dutch: its punctuation, and the words that bond with numbers and names."""

from __future__ import annotations

import re

from report.languages.language import NBSP, NEVER, Bonded, Punctuation, QuoteStyle, words
from report.languages.units import NUMBERED, UNITS

PUNCTUATION = Punctuation(
    quotes=QuoteStyle(
        ("“", "”"),
        ("‘", "’"),
        # ’s avonds, ’t, ’n, ’s-Gravenhage, ’90
        re.compile(r"['‘](?:s|t|n|k|m|r|ns|em|ie|er|tis|twas|tzelfde|[0-9]{2})(?![\w'’])", re.IGNORECASE),
        low=True,
    ),
    spaces={},
    unit_space=NBSP,
    lists=words("etc enz"),
    paged=words("blz nr nrs"),
    raised=None,
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
    numbered=NUMBERED | words(_NUMBERED),
    units=UNITS | words(_UNITS),
    scaled="(?:miljoen|miljard) (?=euro|dollar|EUR|USD|ton|inwoner)",
    months=words("sept"),
    eras=words("eeuw eeuws eeuwse kwartaal trimester editie lid"),
    regnal=NEVER,
    titles=words(f"{_TITLES} {_TITLES.title()}"),
    pairs=frozenset([("v.", "Chr"), ("n.", "Chr"), ("e.", "a"), ("e.", "d")]),
)

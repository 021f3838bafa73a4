"""Dutch: its quotation marks, and the words that bond with numbers and names."""

from __future__ import annotations

import re

from report.microtypography import vocabulary
from report.microtypography.bonds import Vocabulary
from report.microtypography.quotes import QuoteStyle

QUOTES = QuoteStyle(
    ("“", "”"),
    ("‘", "’"),
    # ’s avonds, ’t, ’n, ’s-Gravenhage, ’90
    re.compile(r"['‘](?:s|t|n|k|m|r|ns|em|ie|er|tis|twas|tzelfde|[0-9]{2})(?![\w'’])", re.IGNORECASE),
    low=True,
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
_MONTHS = """
    januari februari maart april mei juni juli augustus september oktober november december
    jan feb mrt apr jun jul aug sept sep okt nov dec
"""
_TITLES = "dr. prof. mr. mrs. ms. ir. ing. drs. dhr. mevr. mw. ds. lic. em. kard. mgr. st. jhr. bc."

BONDS = Vocabulary(
    numbered=vocabulary.NUMBERED | frozenset(_NUMBERED.split()),
    units=vocabulary.UNITS | frozenset(_UNITS.split()),
    months=frozenset(_MONTHS.split()),
    eras=frozenset(["eeuw", "eeuws", "eeuwse", "kwartaal", "trimester", "editie", "lid"]),
    titles=frozenset([*_TITLES.split(), *_TITLES.title().split()]),
    pairs=frozenset([("v.", "Chr"), ("n.", "Chr"), ("e.", "a"), ("e.", "d")]),
)

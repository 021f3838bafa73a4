"""German: its punctuation, and the words that bond with numbers and names."""

from __future__ import annotations

import re

from report.languages.language import NBSP, NEVER, Bonded, Punctuation, QuoteStyle, words
from report.languages.units import NUMBERED, UNITS

PUNCTUATION = Punctuation(
    # ’n, ’ne, ’s, ’90
    quotes=QuoteStyle(
        ("„", "“"),
        ("‚", "‘"),
        re.compile(r"['‘](?:s|n|ne|nen|[0-9]{2})(?![\w'’])", re.IGNORECASE),
        single=("‚", "‘"),
    ),
    spaces={},
    unit_space=NBSP,
    lists=words("etc usw"),
    paged=words("S s Nr Nrn Abs"),
    raised=None,
)

_NUMBERED = """
    nr. nrn. s. bd. bde. kap. abs. abb. abschn. anh. anl. ziff. rn. rdnr. bzw. jg. ggf. lfd.
    artikel kapitel abbildung abbildungen tabelle tabellen grafik diagramm anlage anlagen anhang punkt punkte seite
    seiten absatz abschnitt teil schritt phase frage los fassung version niveau nummer kalenderwoche woche paragraf
"""
_UNITS = """
    euro eurocent cent dollar pfund million millionen milliarde milliarden billion billionen tausend sekunde sekunden
    minute minuten stunde stunden uhr tag tage tagen woche wochen monat monate monaten jahr jahre jahren kilo kilogramm
    gramm tonne tonnen liter meter metern kilometer kilometern hektar grad prozent prozentpunkt prozentpunkte
    prozentpunkten promille mal watt kilowattstunde kilowattstunden bytes pixel mio. mrd. mio mrd
"""
_TITLES = "dr. prof. ing. mag. hr. fr. st. dipl.-ing."

BONDED = Bonded(
    numbered=NUMBERED | words(_NUMBERED),
    units=UNITS | words(_UNITS),
    scaled="(?:Millionen|Million|Milliarden?|Mio\\.|Mrd\\.) (?=Euro|Dollar|EUR|USD|Tonnen|Einwohner)",
    months=words("sep"),
    eras=words("Jahrhundert Jahrhunderts Jahrtausend Quartal Trimester Auflage"),
    regnal=NEVER,
    titles=words(f"{_TITLES} {_TITLES.title()}"),
    pairs=frozenset([("z.", "B"), ("d.", "h"), ("u.", "a"), ("u.", "Ä"), ("o.", "Ä"), ("v.", "Chr"), ("n.", "Chr")]),
)

"""German."""

from __future__ import annotations

import re

from report.languages.de.claims import CLAIMS
from report.languages.de.clock import CLOCK
from report.languages.de.grammar import BONDED, GRAMMAR
from report.languages.de.notation import NOTATION
from report.languages.de.quantities import QUANTITIES
from report.languages.de.speech import IDENTIFICATION, SPEECH
from report.languages.language import (
    NBSP,
    NEVER,
    Accessibility,
    Hyphenation,
    Language,
    Punctuation,
    QuoteStyle,
    Spelling,
    words,
)
from report.messages import say

GERMAN = Language(
    code="de",
    territory="BE",
    plain_letters={"ä": "ae", "ö": "oe", "ü": "ue"},
    name=say("German"),
    punctuation=Punctuation(
        # ’n, ’ne, ’s, ’90
        quotes=QuoteStyle(
            ("„", "“"),
            ("‚", "‘"),
            re.compile(r"['‘](?:s|n|ne|nen|[0-9]{2})(?![\w'’])", re.IGNORECASE),
            words("buchstabe buchstaben der die das ein eine mit oder und ist"),
            single=("‚", "‘"),
        ),
        spaces={},
        unit_space=NBSP,
        lists=words("etc usw"),
        paged=words("S s Nr Nrn Abs"),
        raised=None,
    ),
    bonded=BONDED,
    speech=SPEECH,
    clock=CLOCK,
    claims=CLAIMS,
    quantities=QUANTITIES,
    notation=NOTATION,
    grammar=GRAMMAR,
    hyphenation=Hyphenation(
        dictionary="de_DE", before=2, after=3, trema_after=frozenset(), spelling={}, begins=NEVER, mute=None
    ),
    spelling=Spelling(
        dictionaries=("de_BE", "de_DE", "de_DE_frami"),
        linking=("", "s", "es", "n", "en", "er", "e"),
        prefixes=words(
            "agrar anti bio cyber elektro geo hyper infra inter kilo makro mega mikro mini multi neo "
            "nicht öko pseudo semi sozio super tele thermo trans ultra un"
        ),
        letters="abcdefghijklmnopqrstuvwxyzäöüß",
        others=words(
            "brexit covid elektrifiziert elektrifizierte helpdesk mio podcast podcasts webinar webinare webinaren"
        ),
    ),
    identification=IDENTIFICATION,
    accessibility=Accessibility(
        placeholders="bild|foto|abbildung|grafik|diagramm|balkendiagramm|liniendiagramm|illustration|beschreibung",
        vague="(klicken sie )?hier|klicken|mehr( (erfahren|lesen|infos?|informationen))?|weiterlesen|(dieser )?link",
        labels="abbildung|grafik|tabelle|diagramm",
    ),
)

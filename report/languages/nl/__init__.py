"""Dutch."""

from __future__ import annotations

import re

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
from report.languages.nl.claims import CLAIMS
from report.languages.nl.clock import CLOCK
from report.languages.nl.grammar import BONDED, GRAMMAR
from report.languages.nl.notation import NOTATION
from report.languages.nl.quantities import QUANTITIES
from report.languages.nl.speech import IDENTIFICATION, SPEECH
from report.messages import say

# Diminutives that double a vowel when whole; the patterns cannot tell them from "maatje".
_BROKEN = {
    "autootje": "au-to-tje", "cafeetje": "ca-fé-tje", "collegaatje": "col-le-ga-tje", "fotootje": "fo-to-tje",
    "omaatje": "oma-tje", "opaatje": "opa-tje", "parapluutje": "pa-ra-plu-tje",
}  # fmt: skip

DUTCH = Language(
    code="nl",
    territory="BE",
    plain_letters={},
    name=say("Dutch"),
    punctuation=Punctuation(
        quotes=QuoteStyle(
            ("“", "”"),
            ("‘", "’"),
            # ’s avonds, ’t, ’n, ’s-Gravenhage, ’90
            re.compile(r"['‘](?:s|t|n|k|m|r|ns|em|ie|er|tis|twas|tzelfde|[0-9]{2})(?![\w'’])", re.IGNORECASE),
            words("letter letters de het een met of en is"),
            low=True,
        ),
        spaces={},
        unit_space=NBSP,
        lists=words("etc enz"),
        paged=words("blz nr nrs"),
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
        dictionary="nl_NL",
        before=2,
        after=3,
        trema_after=frozenset("aeiouyéAEIOUYÉ"),
        spelling={whole + end: broken + end for whole, broken in _BROKEN.items() for end in ("", "s")},
        begins=NEVER,
        mute=None,
    ),
    spelling=Spelling(
        dictionaries=("nl_BE", "nl_NL", "nl"),
        linking=("", "s", "e", "en"),
        prefixes=words("bio cyber eco inter mega micro mini multi neo pseudo semi super tele trans ultra"),
        letters="abcdefghijklmnopqrstuvwxyzéèëïöüâêôûç'",
        others=words("covid ftes longcovid mio tewerk vte"),
    ),
    identification=IDENTIFICATION,
    accessibility=Accessibility(
        placeholders="afbeelding|foto|figuur|grafiek|staafdiagram|lijndiagram|illustratie|beeld|plaatje|beschrijving",
        vague="(klik )?hier|klik|lees meer|meer( info(rmatie)?)?|(deze )?link|website",
        labels="figuur|tabel",
    ),
)

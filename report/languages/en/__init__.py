"""English, which foreign phrases are often in."""

from __future__ import annotations

import re

from report.languages.en.claims import CLAIMS
from report.languages.en.clock import CLOCK
from report.languages.en.grammar import BONDED, GRAMMAR
from report.languages.en.notation import NOTATION
from report.languages.en.quantities import QUANTITIES
from report.languages.en.speech import IDENTIFICATION, SPEECH
from report.languages.language import (
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

_ELIDED = re.compile(r"['‘](?:[0-9]{2}s?|tis|twas|em)(?![\w'’])", re.IGNORECASE)
_QUOTING = words("letter letters the a an with or and is")


ENGLISH = Language(
    code="en",
    territory="GB",
    plain_letters={},
    name=say("English"),
    punctuation=Punctuation(
        quotes=QuoteStyle(("“", "”"), ("‘", "’"), _ELIDED, _QUOTING),
        spaces={},
        unit_space="",
        lists=words("etc"),
        paged=words("no nos No Nos"),
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
        dictionary="en_GB", before=2, after=3, trema_after=frozenset(), spelling={}, begins=NEVER, mute=None
    ),
    spelling=Spelling(
        dictionaries=("en_GB",),
        linking=(),
        prefixes=words(
            "anti auto bio co cyber eco hyper inter intra macro mega micro mini multi neo non over post "
            "pre pseudo re semi socio sub super trans ultra un under"
        ),
        letters="abcdefghijklmnopqrstuvwxyz'",
        others=words("covid fte ftes helpdesk helpdesks"),
    ),
    identification=IDENTIFICATION,
    accessibility=Accessibility(
        placeholders="image|picture|photo(graph)?|figure|chart|graph(ic)?|diagram|logo|icon|description",
        vague="(click )?here|click|(read )?more|this link",
        labels="figure|table|chart",
    ),
)

"""Dutch."""

from __future__ import annotations

from report.languages.language import NEVER, Accessibility, Hyphenation, Language
from report.languages.nl.grammar import GRAMMAR
from report.languages.nl.signs import BONDED, PUNCTUATION
from report.languages.nl.speech import SPEECH
from report.languages.nl.telltales import TELLTALES

# Diminutives that double a vowel when whole; the patterns cannot tell them from "maatje".
_BROKEN = {
    "autootje": "au-to-tje", "cafeetje": "ca-fé-tje", "collegaatje": "col-le-ga-tje", "fotootje": "fo-to-tje",
    "omaatje": "oma-tje", "opaatje": "opa-tje", "parapluutje": "pa-ra-plu-tje",
}  # fmt: skip

DUTCH = Language(
    code="nl",
    name="Dutch",
    punctuation=PUNCTUATION,
    bonded=BONDED,
    speech=SPEECH,
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
    telltales=TELLTALES,
    accessibility=Accessibility(
        placeholders="afbeelding|foto|figuur|grafiek|staafdiagram|lijndiagram|illustratie|beeld|plaatje|beschrijving",
        vague="(klik )?hier|klik|lees meer|meer( info(rmatie)?)?|(deze )?link|website",
        labels="figuur|tabel",
    ),
)

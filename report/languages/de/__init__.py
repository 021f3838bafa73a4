"""German."""

from __future__ import annotations

from report.languages.de.grammar import GRAMMAR
from report.languages.de.signs import BONDED, PUNCTUATION
from report.languages.de.speech import SPEECH
from report.languages.de.telltales import TELLTALES
from report.languages.language import NEVER, Accessibility, Hyphenation, Language

GERMAN = Language(
    code="de",
    name="German",
    punctuation=PUNCTUATION,
    bonded=BONDED,
    speech=SPEECH,
    grammar=GRAMMAR,
    hyphenation=Hyphenation(
        dictionary="de_DE", before=2, after=3, trema_after=frozenset(), spelling={}, begins=NEVER, mute=None
    ),
    telltales=TELLTALES,
    accessibility=Accessibility(
        placeholders="bild|foto|abbildung|grafik|diagramm|balkendiagramm|liniendiagramm|illustration|beschreibung",
        vague="(klicken sie )?hier|klicken|mehr( (erfahren|lesen|infos?|informationen))?|weiterlesen|(dieser )?link",
        labels="abbildung|grafik|tabelle|diagramm",
    ),
)

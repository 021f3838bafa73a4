"""English, which foreign phrases are often in."""

from __future__ import annotations

from report.languages.en.grammar import GRAMMAR
from report.languages.en.signs import BONDED, PUNCTUATION
from report.languages.en.speech import SPEECH
from report.languages.en.telltales import TELLTALES
from report.languages.language import NEVER, Accessibility, Hyphenation, Language

ENGLISH = Language(
    code="en",
    name="English",
    punctuation=PUNCTUATION,
    bonded=BONDED,
    speech=SPEECH,
    grammar=GRAMMAR,
    hyphenation=Hyphenation(
        dictionary="en_GB", before=2, after=3, trema_after=frozenset(), spelling={}, begins=NEVER, mute=None
    ),
    telltales=TELLTALES,
    accessibility=Accessibility(
        placeholders="image|picture|photo(graph)?|figure|chart|graph(ic)?|diagram|logo|icon|description",
        vague="(click )?here|click|(read )?more|this link",
        labels="figure|table|chart",
    ),
)

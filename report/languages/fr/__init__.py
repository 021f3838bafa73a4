"""French."""

from __future__ import annotations

from report.languages.fr.grammar import GRAMMAR
from report.languages.fr.mute import mute_syllable
from report.languages.fr.signs import BONDED, PUNCTUATION
from report.languages.fr.speech import SPEECH
from report.languages.fr.telltales import TELLTALES
from report.languages.language import Accessibility, Hyphenation, Language

FRENCH = Language(
    code="fr",
    name="French",
    punctuation=PUNCTUATION,
    bonded=BONDED,
    speech=SPEECH,
    grammar=GRAMMAR,
    hyphenation=Hyphenation(
        dictionary="fr",
        before=2,
        after=3,
        trema_after=frozenset(),
        spelling={},
        begins=r"t-(?:il|elle|on)s?\b",
        mute=mute_syllable,
    ),
    telltales=TELLTALES,
    accessibility=Accessibility(
        placeholders="image|photo|figure|description|illustration|graphique|dessin|diagramme",
        vague="(cliquez )?ici|cliquer ici|cliquez|lire la suite|en savoir plus|plus|(ce )?lien|site",
        labels="figure|tableau|graphique",
    ),
)

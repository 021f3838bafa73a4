"""French."""

from __future__ import annotations

import re

from report.languages.fr.claims import CLAIMS
from report.languages.fr.clock import CLOCK
from report.languages.fr.grammar import BONDED, GRAMMAR
from report.languages.fr.notation import NOTATION
from report.languages.fr.quantities import QUANTITIES
from report.languages.fr.speech import IDENTIFICATION, SPEECH
from report.languages.language import (
    NARROW,
    NBSP,
    Accessibility,
    Hyphenation,
    Language,
    Punctuation,
    QuoteStyle,
    Spelling,
    words,
)
from report.messages import say

#: A syllable whose e is mute, of three letters at least: what fewer letters leave is never broken off.
SYLLABLE = re.compile(r"(?:[qg]u|gn|ch|ph|th|[bcdfgptv]r|[bcfgp]l|[bcdfgjklmnprstvz](?=es|ent))e(?:s|nt)?\Z")
VOWEL = re.compile("[aeiouyàâéèêëîïôûùœæ]")
UNSEEMLY = frozenset(["con", "cu", "cul", "pis", "pu", "vi"])  # what should end no line


def mute_syllable(word: str) -> int | None:
    """Where the mute syllable begins that ends a French word in lower case, if a hyphen may stand before it."""
    found = SYLLABLE.search(word)
    if found is None:
        return None
    before = word[: found.start()]
    return found.start() if len(before) > 1 and before not in UNSEEMLY and VOWEL.search(before) else None


_QUOTING = words("lettre lettres le la les un une avec ou et est")
_ORDINAL = re.compile(r"[0-9IVX](ers?|r?es?|i?[eè]mes?|n?des?|nds?)(?!\w)")
_BEFORE = re.compile(r"(?:\A|[\s(«“‘\[–—\u00a0\u202f’])([0-9]{1,4}|[IVX]+)\Z")
_ERA = re.compile(r"[ \u00a0](?:siècle|République|arrondissement|millénaire)")


def raised_letters(text: str) -> list[tuple[int, int]]:
    """Where the raised letters of ordinals are: "1er", "2e", "XXIe", "Ve République"; not in "PC_1e", "Le", "1,5e"."""
    found = []
    for match in _ORDINAL.finditer(text):
        start, end = match.span(1)
        number = _BEFORE.search(text, max(0, start - 8), start)
        if number is None:
            continue
        figure = number[1]
        if figure.isdigit():
            right = match[1][:1] != "r" or figure == "1"
        else:  # Roman: "Ve" and "Xe" could be anything, unless an era follows
            right = len(figure) > 1 or (figure == "I" and match[1] in ("er", "re")) or bool(_ERA.match(text, end))
        if right:
            found.append((start, end))
    return found


FRENCH = Language(
    code="fr",
    territory="BE",
    plain_letters={},
    name=say("French"),
    punctuation=Punctuation(
        quotes=QuoteStyle(("«", "»"), ("“", "”"), re.compile(r"['‘][0-9]{2}(?![\w'’])"), _QUOTING),
        spaces={";": NARROW, "!": NARROW, "?": NARROW, ":": NBSP, "«": NARROW, "»": NARROW},
        unit_space=NBSP,
        lists=words("etc"),
        paged=frozenset(),
        raised=raised_letters,
    ),
    bonded=BONDED,
    speech=SPEECH,
    clock=CLOCK,
    claims=CLAIMS,
    quantities=QUANTITIES,
    notation=NOTATION,
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
    spelling=Spelling(
        dictionaries=("fr_BE", "fr_FR", "fr"),
        linking=(),
        prefixes=words(
            "agro anti auto bio co cyber éco électro extra géo hydro hyper infra inter intra macro méga "
            "micro mini multi néo non pluri poly post pré pseudo ré semi socio sous super supra télé "
            "thermo trans ultra"
        ),
        letters="abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüœ",
        others=words("covid helpdesk mio recyparc recyparcs"),
    ),
    identification=IDENTIFICATION,
    accessibility=Accessibility(
        placeholders="image|photo|figure|description|illustration|graphique|dessin|diagramme",
        vague="(cliquez )?ici|cliquer ici|cliquez|lire la suite|en savoir plus|plus|(ce )?lien|site",
        labels="figure|tableau|graphique",
    ),
)

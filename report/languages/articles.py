"""Articles: before the names of countries in Dutch and French, and which French words elide the one before them.

Locale data know no articles. A language without an entry in ARTICLES writes the bare name everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["name", "text", "articles", "of"]

# --- Dutch: most countries have no article ------------------------------------------------------

_DUTCH = {
    "AE": "de", "BS": "de", "CF": "de", "DO": "de", "GB": "het", "KM": "de", "MH": "de", "MV": "de", "PH": "de",
    "SB": "de", "SC": "de", "US": "de", "CK": "de", "FO": "de", "FK": "de", "VI": "de", "VG": "de", "KY": "de",
}  # fmt: skip


def dutch(code: str, name: str, form: Form) -> str:
    """ "het Verenigd Koninkrijk" in running text, "Verenigd Koninkrijk" in a table; "België" everywhere."""
    article = _DUTCH.get(code, "") if form != "name" else ""
    return f"{article} {name}" if article else name


# --- French: nearly all countries have one -------------------------------------------------------

# Codes in a string, with spaces between them. Islands and city states, mostly; Israël is the great exception.
_NONE = "AD AG BH BL CU CY DJ GG GI GU HT IL JE KN LC MC MF MG MT MU NR NU OM PM PR RE SG SH SM ST SX TT TV TW VC WS YT"
_PLURAL = "AE AS AX BM BQ BS CK FJ FK FO KM KY MH MP MV NL PH PS SB SC TC TF TO UM UN US VG VI"
_MASCULINE_IN_E = "BZ CG GB KH MX MZ SR ZW"
_FEMININE_ELSE = "EZ GW HK KP KR MK MO SL ZA"
# Names that are common nouns keep their article after "de".
_COMMON_NOUNS = ("État", "Île", "R.A.S.", "République", "Union", "zone")


def french(code: str, name: str, form: Form) -> str:
    """ "Belgique"; with "articles" "la Belgique", "l’Italie"; with "of" "de Belgique", "du Danemark"."""
    if form in ("name", "text"):
        return name
    if form == "articles":
        return _with_article(code, name)
    if code in _PLURAL:
        return f"des {name}"
    if name.startswith(_COMMON_NOUNS):
        return f"de {_with_article(code, name)}"
    if elides(name):
        return f"d’{name}"
    return f"du {name}" if code not in _NONE and not _feminine(code, name) else f"de {name}"


def _with_article(code: str, name: str) -> str:
    if code in _NONE:
        return name
    if code in _PLURAL:
        return f"les {name}"
    if elides(name):
        return f"l’{name}"
    return f"la {name}" if _feminine(code, name) else f"le {name}"


def _feminine(code: str, name: str) -> bool:
    return code in _FEMININE_ELSE or (name.endswith("e") and code not in _MASCULINE_IN_E)


ARTICLES: Mapping[str, Callable[[str, str, Form], str]] = {"nl": dutch, "fr": french}

# --- elision ---------------------------------------------------------------------------------------

_VOWELS = frozenset("aàâäæeéèêëiîïoôöœuùûüh")
# How words begin that open with a vowel or a mute h to the eye, but not to the ear.
_NO_ELISION = (
    "hach", "hack", "haie", "hain", "halle", "halte", "hameau", "hamster", "hanche", "hand", "hangar", "hanse", "hant",
    "harcel", "hard", "haricot", "harnais", "hasard", "hauss", "haut", "havre", "hâl", "hât", "hérisson", "hernie",
    "héron", "héros", "herse", "hêtre", "heurt", "hibou", "hiérarch", "hiss", "hobb", "hock", "holland", "homard",
    "hondur", "hongr", "hont", "hoquet", "hors", "hotte", "hou", "hub", "huit", "hurl", "hutte",
    "onz", "oui", "uhlan", "ulul",
)  # fmt: skip


def elides(word: str) -> bool:
    """Whether "de" becomes "d’" before a French word; the usual words with an aspirated h are known."""
    small = word.lower()
    return small[:1] in _VOWELS and not small.startswith(_NO_ELISION) and small not in ("hall", "halls")

"""Dutch: its articles, and how its words begin and end."""

from __future__ import annotations

from report.languages.language import Article, CountryForm, Grammar, words

# Most countries have no article.
_COUNTRIES = {
    "AE": "de", "BS": "de", "CF": "de", "DO": "de", "GB": "het", "KM": "de", "MH": "de", "MV": "de", "PH": "de",
    "SB": "de", "SC": "de", "US": "de", "CK": "de", "FO": "de", "FK": "de", "VI": "de", "VG": "de", "KY": "de",
}  # fmt: skip
_DE, _HET = Article(("de",), ("de",)), Article(("het",), ("het",))


def country(code: str, name: str, form: CountryForm) -> str:
    """ "het Verenigd Koninkrijk" in running text, "Verenigd Koninkrijk" in a table; "België" everywhere."""
    article = _COUNTRIES.get(code, "") if form != "name" else ""
    return f"{article} {name}" if article else name


GRAMMAR = Grammar(
    genders=words("c n p m f mp fp"),
    gender_hint="write c (de) or n (het), in the plural p",
    articles=({"c": _DE, "n": _HET, "p": _DE, "m": _DE, "f": _DE, "mp": _DE, "fp": _DE},),
    elided={},
    sound=None,
    country=country,
    case_words=frozenset(),
    small_words=words("de het een der des den van voor en in op te met ten ter tot aan bij"),
    plurals=("s", "en"),
    endings=("s", "'s", "en", "e", "n"),
    nouns_are_capital=False,
)

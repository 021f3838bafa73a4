"""English: its articles, and how its words begin and end."""

from __future__ import annotations

from report.languages.language import CountryForm, Grammar, words

# Most countries have no article.
_THE = words("AE BS CD CF CK DO EU FK FO GB GM IM KM KY MH MP MV NL PH SB SC TC UM US VA VG VI")


def country(code: str, name: str, form: CountryForm) -> str:
    """ "the United Kingdom" in running text, "United Kingdom" in a table; "Belgium" everywhere."""
    return f"the {name}" if code in _THE and form != "name" else name


GRAMMAR = Grammar(
    genders=frozenset(),
    gender_hint="leave it out: English has no genders",
    articles=(),  # "a" and "an" go by sound, which letters do not tell
    elided={},
    sound=None,
    country=country,
    case_words=frozenset(),
    small_words=words("the a an of for and on to with in at by"),
    plurals=("s",),
    endings=("s", "'s"),
    nouns_are_capital=False,
)

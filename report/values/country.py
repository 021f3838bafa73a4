"""Countries by their codes (ISO 3166-1), alone or several, with the articles that a language wants."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from report.languages import LANGUAGES
from report.languages.language import CountryForm
from report.languages.notations import NOTATIONS, any_word, conjunctions, without_accents
from report.locales import Locale, data_of
from report.messages import say
from report.values.kind import Formatting, SheetForm, SlotKind, ValueKind, ValueProblem, Wording, shown
from report.values.numerals import plain

#: Codes of the locale data that ISO keeps for other uses than countries: islands of one, unions, an unknown region.
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "IC", "TA", "ZZ"})
_ALSO = {"UK": "GB", "EL": "GR"}  # as the European Union writes them
_FORMS: tuple[CountryForm, ...] = ("articles", "of", "name")


@cache
def countries() -> frozenset[str]:
    """The codes of all countries, "BE"; Kosovo's is XK."""
    # Imported here because most reports name no code: the data take longer to load than all of a report's values.
    from babel.core import get_global

    return frozenset(get_global("territory_languages")) - _NO_COUNTRIES


def read_country(typed: str) -> str:
    """A country's code of two letters. Raises ValueProblem."""
    if typed in countries():
        return typed
    several = [country_of(part.strip()) for part in typed.split(",")]
    if len(several) > 1 and all(several):
        codes = ",".join(several)
        raise ValueProblem(
            say("'{typed}' is more than one country", typed=shown(typed)),
            say("in a text, write {slot}; in a table, one country in a cell", slot=f"{{countries:{codes}}}"),
        )
    message, code = say("unknown country '{typed}'", typed=shown(typed)), country_of(typed)
    if code:
        raise ValueProblem(message, say("write {code}", code=code))
    if typed.upper() == "EU":
        raise ValueProblem(
            message,
            say(
                "the European Union is no country: give it an id in terms.yaml, and write {example}",
                example="{term:eu}",
            ),
        )
    raise ValueProblem(message, say("write its two capitals of ISO 3166: BE, SI, DK"))


def read_countries(typed: str) -> tuple[str, ...]:
    """Countries with commas between them. Raises ValueProblem."""
    parts = [part.strip() for part in typed.split(",")]
    if all(part in countries() for part in parts):
        return tuple(parts)
    named = [part for part in _between().split(typed) if part]
    meant = [country_of(part) for part in (typed.split() if all(len(part) == 2 for part in typed.split()) else named)]
    if len(meant) > 1 and all(meant):
        message = say("'{typed}' is no list of countries", typed=shown(typed))
        raise ValueProblem(message, say("write their codes with commas between them: {codes}", codes=",".join(meant)))
    return tuple(map(read_country, parts))


def country_of(typed: str) -> str:
    """The code of the country that is meant by a name in a language of the country, or by another code; else ""."""
    if typed.upper() in countries():
        return typed.upper()
    return _ALSO.get(typed.upper(), "") or _names().get(_folded(typed), "")


@cache
def _names() -> Mapping[str, str]:
    """The codes of countries by their folded names, and by the codes of three letters."""
    from babel.core import get_global

    found = {name.lower(): codes[0] for name, codes in get_global("territory_aliases").items() if len(name) == 3}
    for data in filter(None, map(data_of, LANGUAGES)):
        found |= {_folded(name): code for code, name in data.countries.items()}
    return {name: code for name, code in found.items() if code in countries()}


def _folded(name: str) -> str:
    """A name in small letters, without accents, article and signs."""
    return re.sub(r"[\W_]", "", _article().sub("", without_accents(plain(name))))


@cache
def _article() -> re.Pattern[str]:
    """A definite article before a name."""
    words = [f"{word} " if word.isalpha() else word for one in NOTATIONS for word in one.articles]
    return re.compile(rf"^{any_word(words)} ?")


@cache
def _between() -> re.Pattern[str]:
    """What parts the countries of a list."""
    return re.compile(rf"(?:(?<!\s)\s+)?[,;/+&]\s*|\s{conjunctions()}\s+")


def _form(how: Formatting) -> CountryForm:
    return next((form for form in _FORMS if form in how.filters), "text")


def _name(code: str, _: object, locale: Locale) -> str:
    return locale.names.country(code, "name")


_IN_TEXT: Wording[str] = Wording(_FORMS, lambda code, how, locale: locale.names.country(code, _form(how)))
_SLOT = SlotKind(
    word="country", example="SI", read=read_country, wording=_IN_TEXT, states=lambda code: (("place", code),)
)
_SLOT_OF_SEVERAL = SlotKind(
    word="countries",
    example="BE,DK,FI",
    read=read_countries,
    wording=Wording(_FORMS, lambda codes, how, locale: locale.names.countries(codes, _form(how))),
    states=lambda _: (),
)

COUNTRY = ValueKind(
    name="country",
    shows=say("a country, in two letters: BE"),
    align="start",
    chronological=False,
    csv_note=lambda _: "",
    in_sheet=SheetForm(
        held="words", asked=lambda locale: locale.gettext("a country: its code of two letters, BE"), names_rows=True
    ),
    slots=(_SLOT, _SLOT_OF_SEVERAL),
    read=read_country,
    in_text=_IN_TEXT,
    in_cell=_name,
    on_axis=_name,
    in_csv=lambda code, locale: _name(code, None, locale),
)

"""Countries by their codes (ISO 3166-1), alone or several, with the articles that a language wants."""

from __future__ import annotations

from functools import cache

from report.languages.language import CountryForm
from report.locales import Locale
from report.values.kind import Formatting, SlotKind, ValueKind, Wording, read_code

#: Codes of the locale data that ISO keeps for other uses than countries: islands of one, unions, an unknown region.
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "IC", "TA", "ZZ"})
_HINTS = {"UK": "write GB", "EL": "write GR", "EU": "the European Union is no country: put it in terms.yaml"}
_FORMS: tuple[CountryForm, ...] = ("articles", "of", "name")


@cache
def countries() -> frozenset[str]:
    """The codes of all countries, "BE"; Kosovo's is XK."""
    # Imported here because most reports name no code: the data take longer to load than all of a report's values.
    from babel.core import get_global

    return frozenset(get_global("territory_languages")) - _NO_COUNTRIES


def read_country(typed: str) -> str:
    """A country's code of two letters. Raises ValueProblem."""
    return read_code(typed, countries(), "country", _HINTS.get(typed.upper(), "two capitals of ISO 3166: BE, SI, DK"))


def read_countries(typed: str) -> tuple[str, ...]:
    """Countries with commas between them. Raises ValueProblem."""
    return tuple(read_country(part.strip()) for part in typed.split(","))


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
    align="start",
    chronological=False,
    csv_note=lambda _: "",
    slots=(_SLOT, _SLOT_OF_SEVERAL),
    read=read_country,
    in_text=_IN_TEXT,
    in_cell=_name,
    on_axis=_name,
    in_csv=lambda code, locale: _name(code, None, locale),
)

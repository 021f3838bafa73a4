"""Countries by their codes (ISO 3166-1), alone or several, with the articles that a language wants."""

from __future__ import annotations

from report.languages.language import CountryForm
from report.values.codes import read_country
from report.values.formats import LocaleFormats
from report.values.kind import Formatting, SlotKind, ValueKind, Wording

_FORMS: tuple[CountryForm, ...] = ("articles", "of", "name")


def read_countries(typed: str) -> tuple[str, ...]:
    """Countries with commas between them. Raises ValueProblem."""
    return tuple(read_country(part.strip()) for part in typed.split(","))


def _form(how: Formatting) -> CountryForm:
    return next((form for form in _FORMS if form in how.filters), "text")


def _name(code: str, _: object, locale: LocaleFormats) -> str:
    return locale.names.country(code, "name")


_IN_TEXT: Wording[str] = Wording(_FORMS, lambda code, how, locale: locale.names.country(code, _form(how)))
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
    slots=(
        SlotKind(
            word="country",
            example="SI",
            read=read_country,
            wording=_IN_TEXT,
            states=lambda code: (("place", code),),
        ),
        _SLOT_OF_SEVERAL,
    ),
    read=read_country,
    in_text=_IN_TEXT,
    in_cell=_name,
    on_axis=_name,
    in_csv=lambda code, locale: _name(code, None, locale),
)

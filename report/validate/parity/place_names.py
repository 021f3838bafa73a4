"""Place names: how a language spells those that it knows, and calls what belongs to them and who lives there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from report.languages import LANGUAGES
from report.languages.gazetteer import gazetteer
from report.locales import data_of

_LETTERS = 4  # that the name of a country and the adjective have in common, where nothing else is said


@cache
def demonyms_of(language: str) -> Mapping[str, tuple[str, ...]]:
    """Beginnings in small letters, by the key of the place: "belg" for "BE", "luik" for "Liège"."""
    speech, data = LANGUAGES[language].speech, data_of(language)
    found: dict[str, list[str]] = {}
    for code, name in data.countries.items() if data else ():
        found[code] = [name[:_LETTERS].lower()]
    for one in gazetteer(language, "places"):
        if " " not in one.name and len(one.name) >= _LETTERS:
            found.setdefault(one.key, []).append(one.name.lower()[: max(_LETTERS, len(one.name) - 2)])
    for key, listed in speech.names.items():
        names = [name.lower() for name in listed.split("|") if " " not in name and len(name) >= _LETTERS]
        found.setdefault(key, []).extend(name[: max(_LETTERS, len(name) - 2)] for name in names)
    for key, stems in speech.demonyms.items():
        found[key] = stems.split("|")
    return {key: tuple(stems) for key, stems in found.items()}


@cache
def spellings_of(language: str) -> Mapping[str, tuple[str, ...]]:
    """The names of one word of countries and towns, by the key of the place."""
    speech, data = LANGUAGES[language].speech, data_of(language)
    listed = [*(data.countries.items() if data else ())]
    listed += [(one.key, one.name) for one in gazetteer(language, "places") if not one.is_doubtful]
    listed += [(key, name) for key, names in speech.names.items() for name in names.split("|") if name[0].isupper()]
    found: dict[str, list[str]] = {}
    for key, name in listed:
        if name.isalpha():
            found.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in found.items()}

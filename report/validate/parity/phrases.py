"""Phrases: what each language says in words - numbers and quantities, months, seasons, towns, countries, bodies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from report.languages import LANGUAGES
from report.languages.facts import Speech
from report.languages.gazetteer import gazetteer
from report.languages.language import Language
from report.locales import data_of
from report.validate.parity.quantity_phrases import quantity_phrases
from report.validate.parity.vocabulary import FactKind, FactPhrase, FactValue, Vocabulary, normal

#: Countries whose names are common words, or no countries at all; parts of the world go by their own tables.
_NO_COUNTRIES = frozenset({"RE", "DM", "MU", "JE", "IM", "NF", "GG", "CX", "QO", "XA", "XB", "ZZ", "EZ", "AC", "AS"})
_LANGUAGES = frozenset(language.name for language in LANGUAGES.values())


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """What a language that the program knows says in words."""
    known, data = LANGUAGES[language], data_of(language)
    entries = [*quantity_phrases(language), *_phrases(known.speech)]
    for season, listed in known.clock.seasons.items():
        entries += [FactPhrase(FactKind.SEASON, season, word) for word in listed.split("|")]
    if data is not None:
        entries += [_name(FactKind.MONTH, number, month) for number, month in enumerate(data.months, 1)]
        for number, weekday in enumerate(data.weekdays):
            written = [weekday + part for part in ("", *known.clock.day_parts.split("|"))]
            ends = ("", *known.grammar.endings)
            entries += [_name(FactKind.WEEKDAY, number, one + end) for one in dict.fromkeys(written) for end in ends]
        entries += [_name(FactKind.WEEKDAY, number, phrase) for phrase, number in known.clock.weekdays.items()]
        for code, name in data.countries.items():
            if len(code) == 2 and code not in _NO_COUNTRIES:
                phrase = normal(name.replace("’", "'")).lower()
                entries.append(FactPhrase(FactKind.PLACE, code, phrase, capital=True))
    known_phrases = {entry.phrase for entry in entries}
    entries += [entry for entry in _gazetteer(known) if entry.phrase not in known_phrases]
    return Vocabulary(entries)


def _gazetteer(language: Language) -> Iterator[FactPhrase]:
    """The places and public bodies of a language, with the endings that names have in it."""
    endings = ("", *(ending for ending in language.grammar.endings if ending in ("s", "'s")))
    for one in gazetteer(language.code, "places"):
        for ending in endings if " " not in one.name else ("",):
            phrase = normal(one.name.replace("’", "'")).lower() + ending
            yield FactPhrase(FactKind.PLACE, one.key, phrase, one.is_doubtful, capital=True)
    for one in gazetteer(language.code, "bodies"):
        for name in language.grammar.cases(one.name) if " " in one.name else (one.name,):
            typed = normal(name.replace("’", "'"))
            exact = typed if one.is_acronym else ""
            yield FactPhrase(FactKind.NAME, one.key, typed.lower(), one.is_doubtful, exact=exact)


def _phrases(speech: Speech) -> Iterator[FactPhrase]:
    for table, weak in ((speech.names, False), (speech.name_hints, True)):
        for name, listed in table.items():
            kind = FactKind.LANGUAGE if name in _LANGUAGES else FactKind.PLACE
            yield from (_name(kind, name, written, weak) for written in listed.split("|"))
    for name, listed in speech.bodies.items():
        yield from (_name(FactKind.NAME, name, written) for written in listed.split("|"))
    for word, name in speech.short_names.items():
        yield FactPhrase(FactKind.PLACE, name, word.lower(), exact=word)


def _name(kind: FactKind, name: FactValue, written: str, weak: bool = False) -> FactPhrase:
    return FactPhrase(kind, name, normal(written).lower(), weak, capital=written[0].isupper())

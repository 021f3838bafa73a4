"""Mutants: small faults put into one reading of texts that say the same in four languages, and how many are found.

`python -m tests.validate.parity.mutants` prints for each two languages what is said of the untouched texts, and the
share of each kind of fault that is found; with the beginning of a kind's name, those of that kind that are not found.

With --held it looks at prose/held instead, a third of the texts, which no rule was tuned on: look at the figures only.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import yaml

from report.diagnostics.errors import Diagnostic, Severity
from report.markup.parser import escape
from report.model.text import Text
from report.source.load import load
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Difference, Side
from report.validate.reading import read_content
from report.validate.rules import terminology, texts, translations
from tests.validate.parity.faults.kinds import KINDS, Kind
from tests.validate.parity.faults.mutations import Readings

HELD = "--held"  # look at the texts that nobody looks at while writing rules
PROSE = Path(__file__).parent / "prose" / ("held" if HELD in sys.argv else "")
LANGUAGES = ("nl", "fr", "en", "de")
PAIRS = tuple(combinations(LANGUAGES, 2))
EACH = 8  # mutants of each kind in each two languages, if there are so many
NEAR = 40  # characters from the fault within which a finding points at it

_RULES = (
    translations.languages_agree,
    texts.texts_have_not_changed_places,
    texts.texts_are_of_their_language,
    terminology.foreign_names_are_marked,
)
_TITLES = {"nl": "Titel", "fr": "Titre", "en": "Title", "de": "Titel"}
_REPORT = """\
year: 2030
languages: [{languages}]
theme: federal
published: 2031-05-01
title: {{{titles}}}
organisation: {{{titles}}}
subject: {{{titles}}}
keywords: [x]
sections: [a]
"""


class Mutant(NamedTuple):
    """A fault: in which language of which text, the readings with it, and where it is."""

    kind: Kind
    id: str
    language: str
    untouched: Readings
    readings: Readings

    @property
    def place(self) -> int:
        """Where the faulty reading parts from the true one."""
        before, after = self.untouched[self.language], self.readings[self.language]
        return next(
            (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
        )


class Judged(NamedTuple):
    """A mutant: whether something is said of it, as an error, and at its place."""

    mutant: Mutant
    found: bool
    error: bool
    placed: bool


class Tally(NamedTuple):
    """How many mutants there are, and how many of them are found, as errors, and at their place."""

    all: int
    found: int
    errors: int
    placed: int

    @classmethod
    def of(cls, judged: Sequence[Judged]) -> Tally:
        return cls(
            len(judged),
            sum(one.found for one in judged),
            sum(one.error for one in judged),
            sum(one.placed for one in judged),
        )

    @property
    def share(self) -> str:
        return f"{100 * self.found / self.all:.0f}" if self.all else "-"


@cache
def prose() -> tuple[Readings, ...]:
    """The texts that say the same in all languages, with their ids."""
    texts = [file.read_text("utf-8") for file in sorted(PROSE.glob("*.yaml"))]
    return tuple([one for text in texts for one in yaml.load(text, yaml.CSafeLoader)])


class TwoLanguages:
    """The prose in two languages, and what is said of its mutants."""

    def __init__(self, languages: tuple[str, str]) -> None:
        self.languages = languages
        self._reader = Reader({}, languages)

    @cached_property
    def untouched(self) -> list[Diagnostic]:
        """The errors and warnings about the texts as they are, in one report."""
        return said(prose(), self.languages)

    def mutants(self, kind: Kind) -> list[Mutant]:
        """Some mutants of a kind, the same ones each time."""
        every = [mutant for one in prose() for language in self.languages for mutant in _mutants(kind, one, language)]
        return random.Random(f"{kind.name} {self.languages}").sample(every, min(EACH, len(every)))

    def judged(self, mutant: Mutant) -> Judged:
        """What is said of a mutant that is not said of the untouched text."""
        before = {one.message for one in self._compared(mutant.untouched)}
        told = [one for one in self._compared(mutant.readings) if one.message not in before]
        near = [one for one in told if abs(one.places[mutant.language] - mutant.place) <= NEAR]
        error = any(one.severity is Severity.ERROR for one in told)
        if told or not mutant.kind.of_language:
            return Judged(mutant, bool(told), error, bool(near))
        found = said([mutant.readings], self.languages)
        return Judged(mutant, bool(found), any(one.severity is Severity.ERROR for one in found), bool(found))

    def _compared(self, readings: Readings) -> list[Difference]:
        first, second = (self._side(readings[language], language) for language in self.languages)
        found = differences(first, second, self._reader.corpus([(first, second)]))
        return [one for one in found if one.severity in (Severity.ERROR, Severity.WARNING)]

    def _side(self, text: str, language: str) -> Side:
        return self._reader.side(Text.of({language: escape(text)}), language)


def _mutants(kind: Kind, text: Readings, language: str) -> Iterator[Mutant]:
    """Those of one text in one language."""
    readings = {one: f"{text[one]} {kind.added[one]}" if kind.added else text[one] for one in LANGUAGES}
    for after in dict.fromkeys(kind.mutate(readings, language)):
        if after.strip() and after != readings[language]:
            yield Mutant(kind, text["id"], language, readings, {**readings, language: after})


def said(listed: Sequence[Readings], languages: tuple[str, str]) -> list[Diagnostic]:
    """What the rules about languages say of a report that has these texts as its paragraphs, but for notes."""
    typed = ["id: a", f"title: {{{_titles(languages)}}}", "blocks:"]
    for one in listed:
        typed += [
            "  - paragraph:",
            *(f"      {two}: {json.dumps(escape(one[two]), ensure_ascii=False)}" for two in languages),
        ]
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "content" / "2030"
        (folder / "sections").mkdir(parents=True)
        (folder / "sections" / "a.yaml").write_text("\n".join([*typed, ""]), "utf-8")
        front = _REPORT.format(languages=", ".join(languages), titles=_titles(languages))
        (folder / "report.yaml").write_text(front, "utf-8")
        content = read_content(load(folder))
        found = translations.told_once([one for rule in _RULES for one in rule(content)])
        return [
            one
            for one in found
            if one.severity in (Severity.ERROR, Severity.WARNING) and "sections" in str(one.mark.file)
        ]


def _titles(languages: Sequence[str]) -> str:
    return ", ".join(f"{language}: {_TITLES[language]}" for language in languages)


def judged() -> dict[tuple[str, str], list[Judged]]:
    """What is said of all mutants that were sampled, by languages."""
    found = {}
    for languages in PAIRS:
        two = TwoLanguages(languages)
        found[languages] = [two.judged(mutant) for kind in KINDS for mutant in two.mutants(kind)]
    return found


def table(found: dict[tuple[str, str], list[Judged]]) -> Iterator[str]:
    """What is said of the untouched texts, and the share of each kind that is found, in lines."""
    yield f"# {len(prose())} texts in each two languages: errors and warnings about them as they are, per 100"
    for pair in PAIRS:
        counts = [
            sum(one.severity is severity for one in TwoLanguages(pair).untouched) * 100 / len(prose())
            for severity in (Severity.ERROR, Severity.WARNING)
        ]
        yield f"{'-'.join(pair):32}{counts[0]:6.1f}{counts[1]:6.1f}"
    yield ""
    yield "# Faults of each kind that are found: per 100, and how many of how many, as errors, and at their place"
    yield f"{'':32}" + "".join(f"{'-'.join(pair):>6}" for pair in PAIRS) + "   all"
    for name in [*[kind.name for kind in KINDS], ""]:
        rows = [[one for one in listed if name in ("", one.mutant.kind.name)] for listed in found.values()]
        whole = Tally.of([one for row in rows for one in row])
        shares = "".join(f"{Tally.of(row).share:>6}" for row in rows)
        yield (
            f"{name or 'all of these':32}{shares}{whole.share:>6}"
            f"   {whole.found} of {whole.all}, {whole.errors} errors, {whole.placed} there"
        )


def missed(found: dict[tuple[str, str], list[Judged]], beginning: str) -> Iterator[str]:
    """The mutants of a kind that are not found, or not at their place."""
    for pair, listed in found.items():
        for mutant, told, _, placed in listed:
            if mutant.kind.name.startswith(beginning) and not placed:
                other = next(language for language in pair if language != mutant.language)
                yield f"{mutant.kind.name} {mutant.id} {'elsewhere' if told else 'missed'}"
                yield f"    {mutant.language} was {mutant.untouched[mutant.language]}"
                yield f"    {mutant.language} is  {mutant.readings[mutant.language]}"
                yield f"    {other}     {mutant.readings[other]}"


if __name__ == "__main__":
    everything = judged()
    lines = [
        *table(everything),
        *(one for beginning in sys.argv[1:] if beginning != HELD for one in missed(everything, beginning)),
    ]
    sys.stdout.write("\n".join([*lines, ""]))

"""Packing: the texts to translate become a parcel, each with what a translator has to know of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from report.acceptance.standing import Standing, State
from report.diagnostics.errors import shortened
from report.exchange.hints import Hints
from report.exchange.parcel import Parcel, TranslationUnit, UnitGroup, UnitNote, travelling
from report.locales import Locale
from report.markup.codes import code_of
from report.markup.tree import Slot, nodes
from report.model.dataset import Dataset
from report.model.front import Term
from report.model.text import Text
from report.model.units import Unit
from report.slots.shown import SlotAnswers
from report.source.node import KeyPath

_LONGEST = 100  # characters of a neighbour
_UNNAMED = frozenset({"blocks", "text"})
_CHANGED = {
    State.STALE: "the source text has changed since this translation was accepted",
    State.CHANGED: "this text has changed since it was accepted",
    State.NEW: "nobody has accepted this translation yet",
}
_WAITING_MACHINE = "a machine has translated this, and nobody has reviewed it yet"
_WAITING = "this translation came in as not finished"


class Wanted(NamedTuple):
    """What to pack: from which language into which, texts of which states and ids; no states means all."""

    source: Locale
    target: Locale
    ids: frozenset[str]
    states: frozenset[State] = frozenset()


class Material(NamedTuple):
    """The report that is packed: `name` is its folder ("content/2022")."""

    name: str
    year: int
    title: Text
    standings: Sequence[Standing]
    data: Mapping[str, Dataset]
    terms: Mapping[str, Term]


def packed(material: Material, wanted: Wanted) -> Parcel:
    """The parcel of all texts that have words in the source language and are asked for."""
    packer = _Packer(material, wanted)
    groups: dict[str, list[Standing]] = {}
    for standing in material.standings:
        groups.setdefault(group_of(standing.unit, material.name), []).append(standing)
    made = [packer.group(name, members) for name, members in groups.items()]
    return Parcel(
        material.name,
        material.year,
        travelling(material.title, wanted.source.language),
        wanted.source.tag,
        wanted.target.tag,
        tuple(group for group in made if group.entries),
    )


def group_of(unit: Unit, name: str) -> str:
    """The file in which a unit stands, as translators call it: "meetings", "terms", "data/visits"."""
    return unit.file.removeprefix(f"{name}/").removesuffix(".yaml").removeprefix("sections/")


def state_in(standing: Standing, language: str) -> State:
    """The state of a text for those who translate into a language: what another language lacks is not their work."""
    if standing.unit.text.lacks(language):
        return State.MISSING
    if standing.state is State.MISSING:
        return State.NEW
    if standing.languages and language not in standing.languages:  # others have work, and this one has given it
        return State.CHANGED if standing.state is State.STALE else State.TRANSLATED
    return standing.state


def context(path: KeyPath) -> str:
    """Where in a file a text stands, in words: "list, item 3", "table, caption"."""
    parts: list[str] = []
    for before, step in pairwise(("", *path)):
        if isinstance(step, str):
            if step not in _UNNAMED:
                parts.append(step)
        elif isinstance(before, int):
            parts.append(f"cell {step + 1}")
        elif before != "blocks" and parts:
            parts[-1] = f"{parts[-1].removesuffix('s')} {step + 1}"
    return ", ".join(parts)


class _Packer:
    """Packs units one by one."""

    def __init__(self, material: Material, wanted: Wanted) -> None:
        self.material = material
        self.source, self.target = wanted.source, wanted.target
        self.wanted = wanted
        self.answers = SlotAnswers(material.data, material.terms, material.year)
        self.hints = Hints(material.terms.values(), self.source.language, self.target.language)

    def group(self, name: str, members: Sequence[Standing]) -> UnitGroup:
        there = [one for one in members if not one.unit.text.lacks(self.source.language)]
        title = next((self.words(one) for one in there if one.unit.id == f"{name}/title"), name)
        entries = [
            self.entry(one, there[at - 1 : at], there[at + 1 : at + 2])
            for at, one in enumerate(there)
            if self.is_wanted(one)
        ]
        return UnitGroup(name, title, members[0].unit.file, tuple(entries))

    def is_wanted(self, standing: Standing) -> bool:
        states, ids = self.wanted.states, self.wanted.ids
        return standing.unit.id in ids and (not states or state_in(standing, self.target.language) in states)

    def entry(self, standing: Standing, before: Sequence[Standing], after: Sequence[Standing]) -> TranslationUnit:
        unit = standing.unit
        text = unit.text
        state = state_in(standing, self.target.language)
        languages = self.source.language, self.target.language
        source, target = (travelling(text, language) for language in languages)
        inlines = text.inline.get(languages[0], ()), text.inline.get(languages[1], ())
        notes = [UnitNote("context", context(unit.path))]
        if state in _CHANGED and not standing.unreviewed:
            notes.append(UnitNote("state", _CHANGED[state]))
        waiting = next((one for one in standing.unreviewed if one.language == self.target.language), None)
        if waiting:
            notes.append(UnitNote("state", _WAITING_MACHINE if waiting.origin else _WAITING))
            notes += [UnitNote("machine", waiting.origin)] if waiting.origin else []
        if unit.is_address:
            notes.append(UnitNote("address", "an address or a file's name, not words: the one of the other language"))
        notes += [UnitNote("open query", " ".join(text.query.split()))] if text.query else []
        notes += [UnitNote("why the languages differ", " ".join(text.differs.split()))] if text.differs else []
        if not unit.id.startswith("terms/"):
            notes += [UnitNote("term", hint) for hint in self.hints.of(text)]
        notes += [UnitNote("before", shortened(self.words(one), _LONGEST)) for one in before]
        notes += [UnitNote("after", shortened(self.words(one), _LONGEST)) for one in after]
        mark = text.mark_in(self.source.language)
        return TranslationUnit(
            unit.id,
            source,
            target,
            inlines,
            state,
            mark,
            tuple(notes),
            unit.is_address,
            self.shown(unit),
            unreviewed=waiting,
        )

    def words(self, standing: Standing) -> str:
        """A text in the source language."""
        return travelling(standing.unit.text, self.source.language)

    def shown(self, unit: Unit) -> dict[str, str]:
        """What readers see in the place of slots; the source's first, since both show a code that they share alike."""
        found: dict[str, str] = {}
        for locale in (self.source, self.target):
            for piece in nodes(unit.text.inline.get(locale.language, ())):
                if isinstance(piece, Slot):
                    words = self.answers.shown(piece, locale)
                    if words:
                        found.setdefault(code_of(piece).start, words)
        return found

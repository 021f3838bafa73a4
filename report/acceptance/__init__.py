"""Acceptance: which texts somebody has found to say the same in all languages, and where each stands since then.

They are recorded in content/<year>/translations.yaml, by fingerprints of their words.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from itertools import combinations
from typing import NamedTuple, TypeVar

from report.diagnostics.errors import Diagnostic, Mark, error
from report.messages import Message, say
from report.model.units import Unit
from report.source.node import Map, Seq, Str
from report.source.scalars import ScalarPlace, written

DIGITS = 12
PATTERN = re.compile(rf"[0-9a-f]{{{DIGITS}}}")
_SPACE = re.compile(r"\s+")
_HEADER = """\
# Which texts somebody has read in all languages, side by side, and accepted as saying the same: a fingerprint of the
# words in each. When those of one language change, `sppreport check` says which others have to follow. This file is
# written by `sppreport translation accept`; it belongs with the texts into version control, and where two versions of
# it meet, the lines of both are kept.
"""
_WAITING = "# What a machine has translated, or what came in as not finished: nobody has accepted these words yet.\n"
_HINT = say("take the line away, and accept the text again with: sppreport translation accept")
_Entry = TypeVar("_Entry")
_IN_BRACES = ScalarPlace(indent=0, start=0, width=0, flow=True, alone=False)


class AcceptedText(NamedTuple):
    """A text that was accepted: its id at that time, and the fingerprint of its words in each language."""

    id: str
    prints: Mapping[str, str]


class UnreviewedText(NamedTuple):
    """Words that came in from a machine, or as not finished: the id of their text at that time, and their fingerprint.

    `state` is what the translator's tool called them ("needs-review-translation", "fuzzy"), `origin` the machine
    ("DeepL", "leveraged-mt"), "" when it was none.
    """

    id: str
    language: str
    print: str
    state: str = ""
    origin: str = ""


class Record(NamedTuple):
    """All that was accepted, in the order of the file. `exists` is false where nothing ever was.

    `faults` are the entries that cannot be read; `unreviewed` is what came in and waits for somebody to accept it.
    """

    entries: tuple[AcceptedText, ...] = ()
    exists: bool = True
    faults: tuple[Diagnostic, ...] = ()
    unreviewed: tuple[UnreviewedText, ...] = ()


def fingerprint(typed: str) -> str:
    """Twelve hexadecimal digits that stand for a text as typed, its markup included: no words are kept a second time.

    What does not reach print counts for nothing: how the text is folded in the file, which spaces and apostrophes were
    typed (each edition gets those of its language), and whether an é was typed as one character or as two.
    """
    words = _SPACE.sub(" ", unicodedata.normalize("NFC", typed).replace("'", "’")).strip()
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def read_record(top: Map | None) -> Record:
    """The record in a file as it was read; without a file, an empty one."""
    if top is None:
        return Record(exists=False)
    faults = [
        _fault(top.keys_at[key], say("unknown field '{field}' in a record of translations", field=key))
        for key in top
        if key not in ("accepted", "unreviewed")
    ]
    entries = _listed(top, "accepted", _entry, say("expected a list of accepted texts under 'accepted'"), faults)
    expected = say("expected a list of texts under 'unreviewed'")
    unreviewed = _listed(top, "unreviewed", _waiting, expected, faults) if "unreviewed" in top else []
    return Record(tuple(entries), bool(entries) or not unreviewed, tuple(faults), tuple(unreviewed))


def _listed(
    top: Map, key: str, read: Callable[[object], _Entry | Message], expected: Message, faults: list[Diagnostic]
) -> list[_Entry]:
    """The entries of a field; what of it cannot be read comes to the faults."""
    listed = top.get(key)
    if not isinstance(listed, Seq):
        faults.append(_fault(top.keys_at.get(key, top.mark), expected))
        return []
    entries = []
    for item in listed:
        found = read(item)
        if isinstance(found, Message):
            faults.append(_fault(getattr(item, "mark", listed.mark), found))
        else:
            entries.append(found)
    return entries


def as_yaml(entries: Iterable[AcceptedText], unreviewed: Iterable[UnreviewedText] = ()) -> str:
    """The file that holds these entries, one a line."""
    lines = [f"  - {{id: {_flow(one.id)}, {_pairs(one.prints)}}}" for one in entries]
    listed = "\n".join(["accepted:", *lines]) if lines else "accepted: []"
    waiting = []
    for text in unreviewed:
        said = {"state": _flow(text.state), "origin": _flow(text.origin)}
        told = {key: value for key, value in said.items() if getattr(text, key)}
        waiting.append(f"  - {{id: {_flow(text.id)}, {_pairs({text.language: text.print, **told})}}}")
    return _HEADER + listed + "\n" + ("\n".join([f"{_WAITING}unreviewed:", *waiting]) + "\n" if waiting else "")


def _flow(words: str) -> str:
    return written(words, "", "", _IN_BRACES).raw


def _pairs(values: Mapping[str, str]) -> str:
    return ", ".join([f"{key}: {value}" for key, value in values.items()])


def _entry(item: object) -> AcceptedText | Message:
    """An entry, or what is wrong with it."""
    if not isinstance(item, Map) or not isinstance(item.get("id"), Str):
        return say("expected an accepted text: {{id: ..., and a fingerprint for each language}}")
    prints = {key: value for key, value in item.items() if key != "id"}
    return _misprint(prints) or AcceptedText(str(item["id"]), {key: str(value) for key, value in prints.items()})


def _waiting(item: object) -> UnreviewedText | Message:
    """An entry of what nobody has accepted yet, or what is wrong with it."""
    expected = say("expected a text: {{id: ..., a fingerprint in its language, and its state or origin}}")
    if not isinstance(item, Map) or not all(isinstance(item.get(key, ""), str) for key in ("id", "state", "origin")):
        return expected
    prints = {key: value for key, value in item.items() if key not in ("id", "state", "origin")}
    if not item.get("id") or len(prints) != 1:
        return expected
    ((language, found),) = prints.items()
    said = [str(item.get(key, "")) for key in ("state", "origin")]
    return _misprint(prints) or UnreviewedText(str(item["id"]), language, str(found), *said)


def _misprint(prints: Mapping[str, object]) -> Message | None:
    """What is wrong with fingerprints."""
    for key, value in prints.items():
        if not isinstance(value, Str) or not PATTERN.fullmatch(value):
            return say("expected {number} hexadecimal digits as the fingerprint in '{key}'", number=DIGITS, key=key)
    return None


def _fault(mark: Mark, message: Message) -> Diagnostic:
    return error(mark, message, _HINT, "translation-unrecorded")


class State(StrEnum):
    """What has become of a text since somebody accepted it."""

    TRANSLATED = "translated"
    STALE = "stale"
    MISSING = "missing"
    CHANGED = "changed"
    NEW = "new"


class Standing(NamedTuple):
    """Where a unit stands.

    `missing` are the languages that it has no words in; what it has in the others stands by itself, and only where
    there are fewer than two of them is its state `MISSING`. `languages` are those that work is needed in: of a missing
    text, those without words; of a stale one, those that have not followed the others; of a new one, those that joined
    what was accepted (none when all are new). `entry` is what was accepted of it last, as far as it can be known again,
    `accepted` the languages that still have those words; `unreviewed` is what came in from a machine, or as not
    finished, and still stands there.
    """

    unit: Unit
    state: State
    languages: tuple[str, ...] = ()
    entry: AcceptedText | None = None
    unreviewed: tuple[UnreviewedText, ...] = ()
    missing: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()

    def agrees_in(self, *languages: str) -> bool:
        """Whether somebody has accepted its words in these languages together, as they stand."""
        return {*languages} <= {*self.accepted}

    def work(self) -> Iterator[tuple[State, tuple[str, ...]]]:
        """What is to be done, and in which languages: nothing for a text that is accepted in all of them."""
        if self.state not in (State.TRANSLATED, State.MISSING):
            yield self.state, self.languages
        if self.missing:
            yield State.MISSING, self.missing


def prints_of(unit: Unit, languages: Iterable[str]) -> dict[str, str]:
    """The fingerprint of a unit's words in each language."""
    return {language: fingerprint(unit.text.source.get(language, "")) for language in languages}


def standings(units: Iterable[Unit], record: Record, languages: Sequence[str]) -> tuple[Standing, ...]:
    """Where each unit stands, in the same order.

    Words are compared before ids: a text that was accepted is so wherever it has moved, and one of which a language has
    changed is known again by the others. Addresses and names of files need only be there.
    """
    found = tuple(_Matching(record, tuple(languages)).all(units))
    return _with_unreviewed(found, record.unreviewed) if record.unreviewed else found


def _with_unreviewed(found: Sequence[Standing], unreviewed: Sequence[UnreviewedText]) -> tuple[Standing, ...]:
    """The same, with what of the record is about words that stand there and that nobody has accepted.

    Words are looked for in the text that they came in for, and, when it has others now, wherever they stand.
    """
    languages = dict.fromkeys(one.language for one in unreviewed)
    there = {
        (one.unit.id, language, found_there): one
        for one in found
        if one.state is not State.TRANSLATED
        for language, found_there in prints_of(one.unit, languages).items()
    }
    named = {one[:3]: one for one in unreviewed if one[:3] in there}
    moved = {one[1:3]: one for one in unreviewed if one[:3] not in there}
    waiting: dict[str, list[UnreviewedText]] = defaultdict(list)
    for key in there:
        if entry := named.get(key) or moved.get(key[1:]):
            waiting[key[0]].append(entry._replace(id=key[0]))
    return tuple([one._replace(unreviewed=tuple(waiting.get(one.unit.id, ()))) for one in found])


class _Matching:
    """Finds for each unit the entry of the record that is about it; an entry is about one unit only."""

    def __init__(self, record: Record, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.entries = record.entries
        self.free = set(range(len(self.entries)))
        self.by_prints: dict[tuple[tuple[str, str], ...], list[int]] = defaultdict(list)
        self.by_id: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            self.by_id[entry.id].append(number)
            known = [(key, entry.prints[key]) for key in languages if key in entry.prints]
            for size in range(1, len(known) + 1):
                for some in combinations(known, size):
                    self.by_prints[some].append(number)

    def all(self, units: Iterable[Unit]) -> Iterator[Standing]:
        """Texts that are the same in most languages are matched first, and last those of the same id."""
        listed = [(unit, prints_of(unit, self.languages)) for unit in units]
        found: dict[str, Standing] = {}
        sizes = [partial(self.alike, size) for size in range(len(self.languages), 0, -1)]
        steps: list[Callable[[Unit, Mapping[str, str]], Standing | None]] = [*sizes, self.name, self.rest]
        for step in (self.address, *steps):
            for unit, prints in listed:
                if unit.id not in found and (standing := step(unit, prints)):
                    found[unit.id] = standing
        return (found[unit.id] for unit, _ in listed)

    def address(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        return self.rest(unit, prints) if unit.is_address else None

    def alike(self, size: int, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        """By the words of some languages, of which there are `size`."""
        numbers = [number for some in combinations(prints.items(), size) for number in self.by_prints.get(some, ())]
        return self.known(unit, prints, numbers)

    def name(self, unit: Unit, prints: Mapping[str, str]) -> Standing | None:
        return self.known(unit, prints, self.by_id.get(unit.id, ()))

    def rest(self, unit: Unit, prints: Mapping[str, str]) -> Standing:
        return self.standing(unit, State.TRANSLATED if unit.is_address else State.NEW)

    def known(self, unit: Unit, prints: Mapping[str, str], numbers: Iterable[int]) -> Standing | None:
        """Where a unit stands by one of these entries, if one is free."""
        entry = self.take(unit, numbers)
        if entry is None:
            return None
        there = [language for language in self.languages if not unit.text.lacks(language)]
        same = tuple([language for language in there if entry.prints.get(language) == prints[language]])
        if any(language in entry.prints and language not in same for language in there):
            found = self.standing(unit, State.STALE if same else State.CHANGED, same)
        else:
            joined = tuple([language for language in there if language not in same])
            found = self.standing(unit, State.NEW if joined else State.TRANSLATED, joined if same else ())
        return found._replace(entry=entry, accepted=same)

    def standing(self, unit: Unit, state: State, languages: tuple[str, ...] = ()) -> Standing:
        """A standing in the languages that have words, if there are two of them to compare."""
        missing = tuple([language for language in self.languages if unit.text.lacks(language)])
        if missing and len(self.languages) - len(missing) < 2:
            return Standing(unit, State.MISSING, missing, missing=missing)
        return Standing(unit, state, languages, missing=missing)

    def take(self, unit: Unit, numbers: Iterable[int]) -> AcceptedText | None:
        """An entry that is still free, the one with the unit's id before others."""
        free = [number for number in numbers if number in self.free]
        if not free:
            return None
        chosen = next((number for number in free if self.entries[number].id == unit.id), free[0])
        self.free.remove(chosen)
        return self.entries[chosen]

"""The record of accepted texts: content/<year>/translations.yaml, which holds fingerprints of their words."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from report.diagnostics.errors import Diagnostic, Mark, error
from report.messages import Message, say
from report.source.node import Map, Seq, Str
from report.source.scalars import ScalarPlace, written

DIGITS = 12
PATTERN = re.compile(rf"[0-9a-f]{{{DIGITS}}}")
_SPACE = re.compile(r"\s+")
_YEAR = re.compile(r"[0-9]{4}")
_HEADER = """\
# Which texts somebody has read in all languages, side by side, and accepted as saying the same: a fingerprint of the
# words in each. When those of one language change, `sppreport check` says which others have to follow. This file is
# written by `sppreport translation accept`; it belongs with the texts into version control, and where two versions of
# it meet, the lines of both are kept.
"""
_WAITING = "# What a machine has translated, or what came in as not finished: nobody has accepted these words yet.\n"
_CARRIED = """\
# What is as it was in an earlier year, and nobody has said yet that it is right this year as well. A line whose words
# have changed counts no more; `sppreport keep` takes away those of what stays as it is.
"""
_FIELDS = ("accepted", "unreviewed", "carried-from", "carried")
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


class CarriedItem(NamedTuple):
    """What was carried over from another year: its id at that time, and the fingerprints of its words or its value.

    Those of a text are by language; that of anything else is called "value".
    """

    id: str
    prints: Mapping[str, str]


class Record(NamedTuple):
    """All that was accepted, in the order of the file. `exists` is false where nothing ever was.

    `faults` are the entries that cannot be read; `unreviewed` is what came in and waits for somebody to accept it,
    `carried` what came from the report of the year `carried_from` and waits to be changed or kept.
    """

    entries: tuple[AcceptedText, ...] = ()
    exists: bool = True
    faults: tuple[Diagnostic, ...] = ()
    unreviewed: tuple[UnreviewedText, ...] = ()
    carried: tuple[CarriedItem, ...] = ()
    carried_from: str = ""


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
        if key not in _FIELDS
    ]
    entries = _listed(top, "accepted", _entry, say("expected a list of accepted texts under 'accepted'"), faults)
    expected = say("expected a list of texts under 'unreviewed'")
    unreviewed = _listed(top, "unreviewed", _waiting, expected, faults) if "unreviewed" in top else []
    expected = say("expected a list of what was carried over under 'carried'")
    carried = _listed(top, "carried", _carried, expected, faults) if "carried" in top else []
    year = top.get("carried-from", "")
    if carried and not (isinstance(year, Str) and _YEAR.fullmatch(year)):
        hint = say(
            "write the year of the report that it was carried over from: {example}", example="carried-from: 2022"
        )
        mark = top.keys_at.get("carried-from", top.keys_at["carried"])
        faults.append(_fault(mark, say("expected a year under 'carried-from'"), hint))
    exists = bool(entries) or not (unreviewed or carried)
    return Record(tuple(entries), exists, tuple(faults), tuple(unreviewed), tuple(carried), str(year))


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


def as_yaml(record: Record) -> str:
    """The file that holds a record, an entry a line."""
    lines = _printed(record.entries)
    listed = "\n".join(["accepted:", *lines]) if lines else "accepted: []"
    waiting = []
    for text in record.unreviewed:
        said = {"state": _flow(text.state), "origin": _flow(text.origin)}
        told = {key: value for key, value in said.items() if getattr(text, key)}
        waiting.append(f"  - {{id: {_flow(text.id)}, {_pairs({text.language: text.print, **told})}}}")
    parts = [_HEADER + listed]
    if waiting:
        parts += [f"{_WAITING}unreviewed:", *waiting]
    if record.carried:
        parts += [f"{_CARRIED}carried-from: {record.carried_from}", "carried:", *_printed(record.carried)]
    return "\n".join([*parts, ""])


def _printed(entries: Iterable[AcceptedText | CarriedItem]) -> list[str]:
    return [f"  - {{id: {_flow(one.id)}, {_pairs(one.prints)}}}" for one in entries]


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


def _carried(item: object) -> CarriedItem | Message:
    """An entry of what was carried over, or what is wrong with it."""
    found = _entry(item)
    return found if isinstance(found, Message) else CarriedItem(*found)


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


def _fault(mark: Mark, message: Message, hint: Message = _HINT) -> Diagnostic:
    return error(mark, message, hint, "translation-unrecorded")

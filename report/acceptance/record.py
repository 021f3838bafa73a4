"""The record of accepted pairs: content/<year>/translations.yaml, read from what the loader found and written anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from report.acceptance.fingerprint import DIGITS, PATTERN
from report.diagnostics.errors import Diagnostic, Mark, error
from report.source.node import Map, Seq, Str
from report.source.scalars import ScalarPlace, written

_HEADER = """\
# Which texts somebody has read in all languages, side by side, and accepted as saying the same: a fingerprint of the
# words in each. When those of one language change, `sppreport check` says which others have to follow. This file is
# written by `sppreport translation accept`; it belongs with the texts into version control, and where two versions of
# it meet, the lines of both are kept.
"""
_HINT = "take the line away, and accept the text again with: sppreport translation accept"
_IN_BRACES = ScalarPlace(indent=0, start=0, width=0, flow=True, alone=False)


class AcceptedText(NamedTuple):
    """A text that was accepted: its id at that time, and the fingerprint of its words in each language."""

    id: str
    prints: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """All that was accepted, in the order of the file. `exists` is false where there is no file: nothing ever was.

    `faults` are the entries that cannot be read.
    """

    entries: tuple[AcceptedText, ...] = ()
    exists: bool = True
    faults: tuple[Diagnostic, ...] = field(default=())


def read_record(top: Map | None) -> Record:
    """The record in a file as it was read; without a file, an empty one."""
    if top is None:
        return Record(exists=False)
    faults = [_fault(top.keys_at[key], f"unknown field '{key}' in a record of translations") for key in top]
    faults = [fault for fault, key in zip(faults, top, strict=True) if key != "accepted"]
    listed = top.get("accepted")
    if not isinstance(listed, Seq):
        mark = top.keys_at.get("accepted", top.mark)
        return Record((), True, (*faults, _fault(mark, "expected a list of accepted texts under 'accepted'")))
    entries = []
    for item in listed:
        found = _entry(item)
        if isinstance(found, AcceptedText):
            entries.append(found)
        else:
            faults.append(_fault(getattr(item, "mark", listed.mark), found))
    return Record(tuple(entries), True, tuple(faults))


def as_yaml(entries: Iterable[AcceptedText]) -> str:
    """The file that holds these entries, one a line."""
    lines = list(_lines(entries))
    return _HEADER + ("\n".join(["accepted:", *lines]) if lines else "accepted: []") + "\n"


def _lines(entries: Iterable[AcceptedText]) -> Iterator[str]:
    for entry in entries:
        name = written(entry.id, "", "", _IN_BRACES).raw
        yield f"  - {{id: {name}, {', '.join(f'{key}: {one}' for key, one in entry.prints.items())}}}"


def _entry(item: object) -> AcceptedText | str:
    """An entry, or what is wrong with it."""
    if not isinstance(item, Map) or not isinstance(item.get("id"), Str):
        return "expected an accepted text: {id: ..., and a fingerprint for each language}"
    prints = {key: value for key, value in item.items() if key != "id"}
    for key, value in prints.items():
        if not isinstance(value, Str) or not PATTERN.fullmatch(value):
            return f"expected {DIGITS} hexadecimal digits as the fingerprint in '{key}'"
    return AcceptedText(str(item["id"]), {key: str(value) for key, value in prints.items()})


def _fault(mark: Mark, message: str) -> Diagnostic:
    return error(mark, message, _HINT, "translation-unrecorded")

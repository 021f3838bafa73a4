"""The record of accepted texts, content/<year>/translations.yaml: fingerprints of their words, read and written."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, error
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
_HINT = "take the line away, and accept the text again with: sppreport translation accept"
_IN_BRACES = ScalarPlace(indent=0, start=0, width=0, flow=True, alone=False)


class AcceptedText(NamedTuple):
    """A text that was accepted: its id at that time, and the fingerprint of its words in each language."""

    id: str
    prints: Mapping[str, str]


class Record(NamedTuple):
    """All that was accepted, in the order of the file. `exists` is false where there is no file: nothing ever was.

    `faults` are the entries that cannot be read.
    """

    entries: tuple[AcceptedText, ...] = ()
    exists: bool = True
    faults: tuple[Diagnostic, ...] = ()


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
    unknown = [key for key in top if key != "accepted"]
    faults = [_fault(top.keys_at[key], f"unknown field '{key}' in a record of translations") for key in unknown]
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
    lines = []
    for entry in entries:
        name = written(entry.id, "", "", _IN_BRACES).raw
        lines.append(f"  - {{id: {name}, {', '.join(f'{key}: {one}' for key, one in entry.prints.items())}}}")
    return _HEADER + ("\n".join(["accepted:", *lines]) if lines else "accepted: []") + "\n"


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

"""The journal of a folder: which files are being replaced, and under which names the old ones are kept meanwhile."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from typing import NamedTuple

JOURNAL = ".sppreport-journal"
LARGEST = 1_000_000  # bytes of a journal
#: Files under such names are the program's own, and nobody's when no program runs: new ones before they are put in
#: their place, old ones until all new ones are.
OWN = re.compile(r"\.sppreport-[0-9a-f]{16}-\d+")


class Replacement(NamedTuple):
    """A file that is being replaced: its name below the folder, the name of the old one ("" where there was none).

    `digest` is the SHA-256 of the new one: what holds anything else by now is somebody else's, and stays.
    """

    name: str
    old: str
    digest: str


def as_json(replacements: Iterable[Replacement]) -> bytes:
    """The journal of these replacements."""
    return json.dumps({"replacing": [one._asdict() for one in replacements]}, indent=1).encode()


def read_journal(data: bytes) -> list[Replacement]:
    """The replacements of a journal. Raises ValueError when it is none of ours: it came with a folder of anybody's."""
    try:
        found = [Replacement(**one) for one in json.loads(data)["replacing"]]
    except (TypeError, KeyError, RecursionError) as problem:
        raise ValueError(str(problem)) from None
    for one in found:
        if not all(isinstance(field, str) for field in one) or not is_inside(one.name):
            raise ValueError(one.name)
        os.fsencode(one.name)
        if one.old and not OWN.fullmatch(one.old):
            raise ValueError(one.old)
    return found


def is_inside(name: str) -> bool:
    """Whether a name, with "/" between its parts, is of a file below the folder."""
    return not any(part in {"", ".", ".."} or "\0" in part or os.sep in part for part in name.split("/"))

"""Copies of a file that people and programs leave beside it: "guide - Kopie.yaml", "guide (1).yaml", "~$guide.yaml"."""

from __future__ import annotations

import re
from collections.abc import Collection

_WORD = r"(?:kopie|copie|copy|backup|back-up|bak|orig|oud|old|ancien)"
_BESIDE = re.compile(
    rf"(?P<base>.+?)(?:(?: ?\((?:\d+|[^()]*(?:conflict|conflit|{_WORD})[^()]*)\)| - {_WORD}| {_WORD})"
    rf"|[-_.]{_WORD})(?: ?\(?\d+\)?)?",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:(?:kopie|copie|copy)(?: ?\(\d+\))? (?:van|de|of|d['’]) ?)(?P<base>.+)", re.IGNORECASE)
#: How names of files begin that a program keeps beside the one that is open in it, or that another system adds.
LEFT_BESIDE = ("~$", "._", ".~")


def copied_from(file: str, files: Collection[str], named: Collection[str]) -> str:
    """The file of which another one, "guide-kopie.yaml", is a copy by its name; "" where it is none.

    What report.yaml has `named` is none.
    """
    stem = file.removesuffix(".yaml")
    found = _OF.fullmatch(stem) or _BESIDE.fullmatch(stem)
    if found is None or stem in named:
        return ""
    base = f"{found['base'].strip()}.yaml".casefold()
    return next((other for other in files if other != file and other.casefold() == base), "")


def may_be_an_id(file: str) -> bool:
    """Whether the name of a file, without its ending, may be that of a section or of a data set."""
    return re.fullmatch(r"[a-z0-9-]+\.yaml", file) is not None

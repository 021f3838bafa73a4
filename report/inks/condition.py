"""PrintingCondition: press, paper and inks that a file is made for, with the ICC profile that describes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

REGISTRY: Final = "http://www.color.org"  # of characterised printing conditions (ISO 32000-1, table 365)


class PrintingCondition(NamedTuple):
    """What a press does: its `name` among the registered ones, a description in words, and the bytes of its profile."""

    name: str
    description: str
    profile: bytes


_COATED = ("FOGRA39", "Coated FOGRA39 (ISO 12647-2:2004), total ink up to 300 %", "FOGRA39L_coated.icc")
_UNCOATED = ("FOGRA47", "Uncoated FOGRA47 (ISO 12647-2:2004), total ink up to 300 %", "FOGRA47L_uncoated.icc")
#: Offset printing on each kind of paper, by the measurements of Fogra that printers in Europe know.
CONDITIONS: Final = {"coated": _COATED, "uncoated": _UNCOATED}


@cache
def condition_for(paper: str) -> PrintingCondition:
    """Offset printing on "coated" or "uncoated" paper."""
    name, description, file = CONDITIONS[paper]
    return PrintingCondition(name, description, Path(__file__).with_name(file).read_bytes())

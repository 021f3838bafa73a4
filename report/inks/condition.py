"""PrintingCondition: press, paper and inks that a file is made for, with the ICC profile that describes them."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

REGISTRY: Final = "http://www.color.org"  # of characterised printing conditions (ISO 32000-1, table 365)


class PrintingCondition(NamedTuple):
    """What a press does: its `name` among the registered ones, a description in words, and the bytes of its profile."""

    name: str
    description: str
    profile: bytes


def coated() -> PrintingCondition:
    """Offset printing on coated paper: the measurements of Fogra that printers in Europe know best."""
    profile = Path(__file__).with_name("FOGRA39L_coated.icc").read_bytes()
    return PrintingCondition("FOGRA39", "Coated FOGRA39 (ISO 12647-2:2004), total ink up to 300 %", profile)

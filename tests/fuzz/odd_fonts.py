"""Fuzzer of fonts: the regular face of the theme, damaged in its bytes or tables, or without some of its letters."""

from __future__ import annotations

import string
from functools import cache
from pathlib import Path
from random import Random

import pymupdf

from tests.fonts import files
from tests.fuzz.fuzzer import Fuzzer, Input, Verdict
from tests.fuzz.judges import judge_report
from tests.fuzz.printed_text import lost
from tests.fuzz.small_reports import small_report
from tests.pictures.files import mutated

FONT = "assets/fonts/SourceSans3-Regular.ttf"
WORDS = "De gemeente telt haar bomen elk jaar; een efficiënte fluitist koopt 12 450 (1/2) wijzigingsformulieren."
BLOCKS = ({"paragraph": {"nl": WORDS}}, {"list": {"style": "number", "items": [{"nl": "Één ding"}, {"nl": "wat"}]}})
TABLES = (*files.REQUIRED, "GPOS", "GSUB", "GDEF")
LETTERS = string.ascii_letters + string.digits + " .,;()-/éëœ€"


@cache
def _hostile() -> list[bytes]:
    return list(files.hostile().values())


def _other_bytes(chance: Random) -> bytes:
    return mutated(chance, files.RIGHT)


def _other_tables(chance: Random) -> bytes:
    """Damage to tables, of which the checksums are right."""
    found = files.tables()
    for _ in range(chance.randint(1, 4)):
        key = chance.choice(TABLES).ljust(4).encode()
        if found.get(key):
            most = chance.choice([16, 200, len(found[key])])
            start = chance.randrange(min(most, len(found[key])))
            damage = chance.choice([chance.randbytes(chance.choice((1, 2, 4, 60))), b"\0\0", b"\xff\xff", b"\x7f\xff"])
            found[key] = found[key][:start] + damage + found[key][start + len(damage) :]
    if chance.random() < 0.2:
        del found[chance.choice(list(found))]
    return files.packed(found)


def _fewer_letters(chance: Random) -> bytes:
    fewer = chance.choice([files.blank, files.without])
    return fewer("".join(chance.sample(LETTERS, chance.randint(1, 4))))


def _other_name(chance: Random) -> bytes:
    return files.named("".join(chance.choices("aZ0-/()<>[]{}% \\#é€\n\0", k=chance.choice([1, 5, 60, 300]))))


def make(chance: Random) -> Input:
    """A font in the place of the theme's."""
    if chance.random() < 0.1:
        data = chance.choice(_hostile())
    else:
        data = chance.choice([_other_bytes, _other_tables, _other_tables, _fewer_letters, _other_name])(chance)
    return Input({**small_report(BLOCKS), FONT: data})


def judge(root: Path) -> Verdict:
    """It is refused, or what is set in it can be read."""
    return judge_report(root, lambda paths: lost(paths[0], [WORDS]) or _unreadable(paths[0]))


def _unreadable(pdf: Path) -> str:
    """What another reader minds in the fonts of a file when it draws the pages."""
    pymupdf.TOOLS.mupdf_display_errors(False)  # type: ignore[no-untyped-call]
    pymupdf.TOOLS.reset_mupdf_warnings()  # type: ignore[no-untyped-call]
    with pymupdf.open(pdf) as file:  # type: ignore[no-untyped-call]
        for page in file:
            page.get_pixmap()
    return str(pymupdf.TOOLS.mupdf_warnings())  # type: ignore[no-untyped-call]


FUZZER = Fuzzer("fonts", make, judge)

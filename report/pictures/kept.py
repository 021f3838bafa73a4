"""Decoded pictures as bytes for the cache, and back: what a file became need not be worked out at each command."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from report.pictures.colour import FOREIGN_PROFILE, NO_PROFILE
from report.pictures.raster import INVISIBLE, Decoded, Raster

REMARKS = (FOREIGN_PROFILE, NO_PROFILE, INVISIBLE)
_ENTRIES = re.compile(r"/Type/XObject/Subtype/Image[/<>\w ]+", re.ASCII)


def pack(found: Decoded) -> bytes:
    """A picture as bytes: a line that says what follows, and the content of its raster and of its mask."""
    rasters = [one for one in (found.raster, found.raster.mask) if one]
    shapes = [(one.entries, one.columns, one.rows, one.orientation, len(one.content)) for one in rasters]
    head = json.dumps((shapes, [REMARKS.index(one) for one in found.remarks]))
    return b"".join([head.encode(), b"\n", *[one.content for one in rasters]])


def unpack(packed: bytes) -> Decoded | None:
    """The picture that `pack` made bytes of; None if they are something else."""
    head, _, content = packed.partition(b"\n")
    try:
        shapes, remarks = json.loads(head)
        made: Raster | None = None
        for entries, columns, rows, orientation, length in reversed(shapes):
            if not _ENTRIES.fullmatch(entries) or not 0 <= length <= len(content) or len(shapes) > 2:
                return None
            start = len(content) - length
            made = Raster(entries, content[start:], int(columns), int(rows), made, int(orientation))
            content = content[:start]
        told = tuple([REMARKS[int(number)] for number in remarks])
    except (ValueError, TypeError, IndexError, RecursionError):
        return None
    return Decoded(made, told) if made and not content else None


@cache
def decoder() -> bytes:
    """What decodes, as a hash: the modules of this folder, and Pillow by the file that says its version."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    pillow = find_spec("PIL")
    if pillow and pillow.origin:
        files.append(Path(pillow.origin).with_name("_version.py"))
    return hashlib.sha256(b"\0".join([file.read_bytes() for file in files])).digest()

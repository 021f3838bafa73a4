"""Fuzzer of PDFs: built ones, damaged in bytes and in objects, cut off, with defects, and bombs; all are judged."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from report.messages import Message
from report.messages.interface import available, interface
from report.pipeline import build
from report.verify import verify
from tests.fuzz.fuzzer import MEMORY, Fuzzer, Input, Outcome, Verdict, report
from tests.fuzz.judges import YEAR
from tests.pictures.files import mutated
from tests.verify import bombs, handmade
from tests.verify.defects import DEFECTS
from tests.verify.planting import Defect

PLACE = "given.pdf"
PACKED = ("", "/FlateDecode")
#: Beside a file that has defects: the rule that finds it, where it must.
DEFECTIVE = "defective"


@cache
def built() -> tuple[bytes, bytes]:
    """The Dutch edition of the invented report, and a small file that was made by hand."""
    with report() as root:
        (path,) = build(root, YEAR, ["nl"])
        return path.read_bytes(), handmade.handmade()


@cache
def unpacked() -> tuple[bytes, ...]:
    """The same with all objects in the open."""
    return tuple(map(_unpacked, built()))


def _unpacked(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return _saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)


def _saved(pdf: Pdf, **options: Any) -> bytes:
    stream = BytesIO()
    pdf.save(stream, static_id=True, fix_metadata_version=False, **options)
    return stream.getvalue()


# --- objects


def _holders(pdf: Pdf) -> Iterator[Any]:
    """All objects that hold others."""
    pending: list[Any] = list(pdf.objects)
    while pending:
        one = pending.pop()
        if isinstance(one, Array | Dictionary | pikepdf.Stream):
            parts: list[Any] = list(one) if isinstance(one, Array) else [one[key] for key in one.keys()]  # noqa: SIM118
            pending += [part for part in parts if isinstance(part, pikepdf.Object) and not part.is_indirect]
            yield one


def _other_objects(chance: Random, data: bytes) -> bytes:
    """Objects in the place of others."""
    with pikepdf.open(BytesIO(data)) as pdf:
        holders = list(_holders(pdf))
        for _ in range(chance.randint(1, 4)):
            holder = chance.choice(holders)
            keys = list(range(len(holder))) if isinstance(holder, Array) else sorted(holder.keys())
            if keys and (key := chance.choice(keys)) != "/Length":
                _put(chance, pdf, holder, key)
        return _saved(pdf)


def _put(chance: Random, pdf: Pdf, holder: Any, key: Any) -> None:
    odd: list[Any] = [0, -1, 2**31, 2**62, True, String("x"), String("\u202e" * 9), Name.X, Name("/"), Array([])]
    odd += [Dictionary(), Dictionary(Type=Name.Page), None, chance.choice(list(pdf.objects))]
    value = chance.choice(odd)
    if value is None and not isinstance(holder, Array):
        del holder[key]
    elif value is not None:
        holder[key] = value


def _other_stream(chance: Random, data: bytes) -> bytes:
    """Damage in what streams unfold to."""
    with pikepdf.open(BytesIO(data)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Filter", "") in PACKED]
        for one in chance.sample(streams, min(3, len(streams))):
            if content := one.read_bytes():
                one.write(mutated(chance, content))
        return _saved(pdf)


def _cut(chance: Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))] + chance.choice([b"", b"\n%%EOF\n", data[-400:]])


def make(chance: Random) -> Input:
    """A PDF in which something is wrong."""
    kind = chance.random()
    if kind < 0.05:
        return Input({PLACE: chance.choice([*bombs.REFUSED, *bombs.READ])()})
    if kind < 0.25:
        data, rule = _with_defects(chance)
        return Input({PLACE: data, DEFECTIVE: rule.encode()})
    ways: list[tuple[Callable[[Random, bytes], bytes], tuple[bytes, ...]]] = [
        (_other_objects, built()),
        (_other_objects, built()),
        (_other_stream, built()),
        (mutated, unpacked()),
        (mutated, built()),
        (_cut, (*built(), *unpacked())),
    ]
    way, files = chance.choice(ways)
    return Input({PLACE: way(chance, chance.choice(files))})


def _with_defects(chance: Random) -> tuple[bytes, str]:
    """The built file with one or two defects, and the rule that finds it if there is one only."""
    with pikepdf.open(BytesIO(built()[0])) as pdf:
        chosen: list[Defect] = chance.sample(DEFECTS, chance.choice([1, 2]))
        chosen[0].plant(pdf)
        for other in chosen[1:]:
            try:
                other.plant(pdf)
            except (AssertionError, AttributeError, KeyError, LookupError, StopIteration, ValueError):
                continue  # the first one has taken away what it changes
        return _saved(pdf), chosen[0].rule if len(chosen) == 1 else ""


def judge(root: Path) -> Verdict:
    """Findings are given in words; there are some where a defect was planted, and none is that a program breaks."""
    found = verify(root / PLACE)
    for one in found:
        words = [said for text in (one.message, one.cure) for said in _in_all_languages(text)]
        if not all(word.strip() for word in words):
            return Verdict(Outcome.MISPLACED, f"no words: {one}")
        if any(mark in words[0] for mark in ("breaks down", "Traceback", "0x", "<_io", "object at")):
            return Verdict(Outcome.TRACEBACK, words[0])
        if "too much" in words[0] and (root / DEFECTIVE).exists():
            return Verdict(Outcome.LARGE, words[0])
    if resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 > MEMORY + _resident():
        return Verdict(Outcome.LARGE, "verify has taken too much")
    if (root / DEFECTIVE).exists():
        rule = (root / DEFECTIVE).read_text("utf-8")
        if not [one for one in found if one.rule == rule or not rule]:
            return Verdict(Outcome.SILENT, f"a defect was planted, and not found by {rule or 'any rule'}")
    return Verdict(Outcome.REFUSED, str(found[0].message)) if found else Verdict(Outcome.RIGHT)


def _in_all_languages(text: str) -> list[str]:
    return [text, *[text.into(interface(one)) for one in available() if isinstance(text, Message)]]


def _resident() -> int:
    """Bytes with which a process starts that this one makes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize()


FUZZER = Fuzzer("pdfs", make, judge)

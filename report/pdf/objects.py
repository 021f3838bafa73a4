"""PDF objects as text, and a compact file of them: object streams, cross-reference stream, content-based identifier."""

from __future__ import annotations

import hashlib
import re
import zlib
from typing import TYPE_CHECKING

from reportlab.pdfbase.rl_codecs import RL_Codecs

from report.memo import Forgetful, Memo

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


HEADER = b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n"  # the second line says that the file is binary (ISO 19005-3, 6.1.2)
RL_Codecs.register()  # "pdfdoc", the encoding of ISO 32000-1, annex D.2
UNDEFINED = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\x9f\\xad]")  # characters that PDFDocEncoding lacks
BATCH = 1000  # objects in an object stream
LEAF = 64  # entries in a leaf of a name or number tree
LEVEL = 9  # of deflating
QUICK = 7  # the same for object streams, for which more takes three times as long and spares half a percent


def text_string(text: str) -> str:
    """A text string (ISO 32000-1, 7.9.2.2), each character of the result one byte of the file."""
    if not UNDEFINED.search(text):
        try:
            return byte_string(text.encode("pdfdoc"))
        except UnicodeEncodeError:
            pass
    return byte_string(b"\xfe\xff" + text.encode("utf-16-be", "replace"))


def byte_string(data: bytes) -> str:
    """A literal string of these bytes."""
    text = data.decode("latin-1").replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"({text})".replace("\r", "\\r").replace("\n", "\\n")


def references(numbers: Iterable[int]) -> str:
    """References to objects, as the inside of an array."""
    return " ".join([f"{n} 0 R" for n in numbers])


class ObjectFile:
    """The objects of a PDF by number, from 1 on; text of objects has one character for each byte (Latin-1).

    `memo` keeps what has been deflated; `version` is that of PDF which readers have to know.
    """

    def __init__(self, memo: Memo | None = None, version: str = "1.7") -> None:
        self.memo = memo or Forgetful()
        self.header = HEADER % version.encode()
        self.count = 0
        self._plain: dict[int, str] = {}
        self._streams: dict[int, bytes] = {}

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self.count += 1
        return self.count

    def put(self, number: int, content: str) -> int:
        """Write object `number`, which is no stream; returns its number."""
        self._plain[number] = content
        return number

    def add(self, content: str) -> int:
        """Write a new object that is no stream; returns its number."""
        return self.put(self.reserve(), content)

    def deflated(self, entries: str, content: bytes) -> int:
        """Write a new stream with these entries in its dictionary, and deflate it; returns its number."""
        return self.stream(f"{entries}/Filter/FlateDecode", self._packed(content, LEVEL))

    def _packed(self, content: bytes, level: int) -> bytes:
        """Content deflated."""
        return self.memo.once(("packed", content), (level,), lambda _: zlib.compress(content, level))

    def stream(self, entries: str, content: bytes) -> int:
        """Write a stream as it is; returns its number."""
        number = self.reserve()
        self._streams[number] = _stream(number, entries, content)
        return number

    def tree(self, kind: str, entries: Sequence[tuple[str, str]]) -> str:
        """A name tree ("Names") or number tree ("Nums") of sorted keys and values (ISO 32000-1, 7.9.6, 7.9.7)."""
        if len(entries) <= LEAF:
            return f"<</{kind}[{_pairs(entries)}]>>"
        leaves = [entries[i : i + LEAF] for i in range(0, len(entries), LEAF)]
        kids = [self.add(f"<</Limits[{e[0][0]} {e[-1][0]}]/{kind}[{_pairs(e)}]>>") for e in leaves]
        return f"<</Kids[{references(kids)}]>>"

    def save(self, root: int, info: int) -> bytes:
        """The file; `root` and `info` are the numbers of the catalog and of the information dictionary."""
        where: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        plain = sorted(self._plain.items())
        for start in range(0, len(plain), BATCH):
            batch = plain[start : start + BATCH]
            holder = self._object_stream(batch)
            where.update({n: (2, holder, place) for place, (n, _) in enumerate(batch)})
        parts, offset = [self.header], len(self.header)
        for n, data in self._streams.items():
            where[n] = (1, offset, 0)
            parts.append(data)
            offset += len(data)
        identifier = hashlib.md5(b"".join(parts), usedforsecurity=False).hexdigest()
        last = self.reserve()
        where[last] = (1, offset, 0)
        entries = f"/Type/XRef/Size {last + 1}/Root {root} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]"
        parts.append(self._cross_references(last, entries, where))
        parts.append(b"startxref\n%d\n%%%%EOF\n" % offset)
        return b"".join(parts)

    def _object_stream(self, batch: list[tuple[int, str]]) -> int:
        """An object stream (ISO 32000-1, 7.5.7)."""
        places, offset = [], 0
        for n, content in batch:
            places.append(f"{n} {offset}")
            offset += len(content) + 1
        head = " ".join(places) + "\n"
        body = "\n".join([content for _, content in batch])
        entries = f"/Type/ObjStm/N {len(batch)}/First {len(head)}"
        packed = self._packed((head + body).encode("latin-1"), QUICK)
        return self.stream(f"{entries}/Filter/FlateDecode", packed)

    def _cross_references(self, last: int, entries: str, where: dict[int, tuple[int, int, int]]) -> bytes:
        """The cross-reference stream (ISO 32000-1, 7.5.8)."""
        size = (max([row[1] for row in where.values()]).bit_length() + 7) // 8
        rows = [where.get(n, where[0]) for n in range(last + 1)]
        content = zlib.compress(_differences(rows, size), LEVEL)
        form = f"/W[1 {size} 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {size + 3}>>"
        return _stream(last, entries + form, content)


def _stream(number: int, entries: str, content: bytes) -> bytes:
    """A stream object, with the line ends that PDF/A wants (ISO 19005-3, 6.1.7.1).

    The one before `endstream` is of two characters: a shorter one could merge with a last byte that is a line end too.
    """
    head = f"{number} 0 obj\n<<{entries}/Length {len(content)}>>\nstream\n"
    return head.encode("latin-1") + content + b"\r\nendstream\nendobj\n"


def _pairs(entries: Iterable[tuple[str, str]]) -> str:
    return " ".join([f"{key} {value}" for key, value in entries])


def _differences(rows: Sequence[tuple[int, int, int]], size: int) -> bytes:
    """Rows of 1, `size` and 2 bytes as differences from the row above, byte by byte (the PNG predictor "Up")."""
    width = size + 4  # with the byte that names the predictor, which differs from none above
    table = b"".join(
        [b"\0%c%b%b" % (kind, where.to_bytes(size, "big"), place.to_bytes(2, "big")) for kind, where, place in rows]
    )
    now, above = int.from_bytes(table, "big"), int.from_bytes(table[:-width], "big")
    # All bytes at once: with its highest bit set, none borrows from the next; that bit is then put right.
    high = int.from_bytes(b"\x80" * len(table), "big")
    differences = ((now | high) - (above & ~high)) ^ ((now ^ ~above) & high)
    found = bytearray(differences.to_bytes(len(table), "big"))
    found[::width] = b"\x02" * len(rows)
    return bytes(found)

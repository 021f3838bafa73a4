"""Small files that would unfold to something huge, or lead round in circles: what each of them is made of."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"


def pdf(objects: Mapping[int, bytes]) -> bytes:
    """A file with these objects, of which the first is the catalog."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n" % size
    for number in range(size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(out)


def stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (keys, len(data), data)


def page(content: bytes, keys: bytes = b"", **others: bytes) -> dict[int, bytes]:
    """The objects of a file with one page, whose description this is; object 5 is there for a form."""
    return {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % others.get("catalog", b""),
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 700]/Contents 4 0 R/Resources<<%s>>%s>>"
        % (others.get("resources", b"/XObject<</F 5 0 R>>"), others.get("page", b"")),
        4: stream(content, keys),
    }


def deflated(piece: bytes, size: int) -> bytes:
    """So many bytes of a repeated piece, packed without ever being whole."""
    packer = zlib.compressobj(9)
    chunk = piece * (1_000_000 // len(piece))
    parts = [packer.compress(chunk) for _ in range(size // len(chunk))]
    return b"".join([*parts, packer.flush()])


def deflated_once() -> bytes:
    return pdf(page(deflated(b"0 0 m ", 480_000_000), b"/Filter/FlateDecode"))


def deflated_twice() -> bytes:
    once = deflated(b"0 0 m ", 480_000_000)
    return pdf(page(zlib.compress(once, 9), b"/Filter[/FlateDecode/FlateDecode]"))


def many_filters() -> bytes:
    return pdf(page(b"41>", b"/Filter[%s]" % (b"/ASCIIHexDecode" * 5000)))


def wide_predictor() -> bytes:
    keys = b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647/Colors 32/BitsPerComponent 16>>"
    return pdf(page(zlib.compress(bytes(100)), keys))


def runs() -> bytes:
    return pdf(page(b"\x81q" * 4_000_000, b"/Filter/RunLengthDecode"))


def packed_as_lzw() -> bytes:
    return pdf(page(bytes.fromhex("800b6050220c0c8501"), b"/Filter[/LZWDecode]"))


def chain_of_tags() -> bytes:
    chain = b"".join([b"/R%d/R%d" % (number, number + 1) for number in range(100_000)])
    return pdf(page(b"n", catalog=b"/StructTreeRoot 6 0 R") | {6: b"<</K[<</S/R0>>]/RoleMap<<%s>>>>" % chain})


def forms_in_forms() -> bytes:
    objects = page(b"/F Do " * 10)
    for number in range(5, 17):
        keys = FORM + b"/Resources<</XObject<</F %d 0 R>>>>" % (number + 1)
        objects[number] = stream(b"/F Do " * 10 if number < 16 else b"n " * 100, keys)
    return pdf(objects)


def deep_forms() -> bytes:
    objects = page(b"/F Do ")
    for number in range(5, 105):
        objects[number] = stream(b"/F Do ", FORM + b"/Resources<</XObject<</F %d 0 R>>>>" % (number + 1))
    return pdf(objects)


def many_operators() -> bytes:
    objects = page(b"/F Do " * 1_000)
    objects[5] = stream(b"n " * 10_000, FORM)
    return pdf(objects)


def long_page() -> bytes:
    return pdf(page(deflated(b"q ", 8_000_000), b"/Filter/FlateDecode"))


def many_pages() -> bytes:
    count = 20_000
    kids = [10 + number for number in range(count)]
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 700]/Contents 4 0 R/Resources<<>>>>"
    objects = page(b"q Q") | dict.fromkeys(kids, leaf)
    objects[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join([b"%d 0 R" % kid for kid in kids]), count)
    return pdf(objects)


def pages_in_circles() -> bytes:
    return pdf(page(b"q Q") | {2: b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"})


def pages_in_pages() -> bytes:
    objects = page(b"q Q") | {2: b"<</Type/Pages/Kids[100 0 R]/Count 1>>"}
    for number in range(100, 10_100):
        objects[number] = b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1)
    return pdf(objects)


def huge_cross_references() -> bytes:
    data = deflated(b"\1\0\0\0\1\0", 300_000_000)
    keys = b"/Type/XRef/Root 1 0 R/W[1 4 1]/Size 50000000/Filter/FlateDecode"
    out = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    return out + b"3 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (stream(data, keys), len(out))


def huge_object_stream() -> bytes:
    packed = deflated(b" ", 300_000_000)
    out = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    at = len(out)
    out += b"5 0 obj\n%s\nendobj\n" % stream(packed, b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode")
    entries = [(0, 0, 255), (1, 9, 0), (2, 5, 0), (1, len(out), 0), (0, 0, 0), (1, at, 0)]
    table = b"".join([struct.pack(">BIB", *one) for one in entries])
    keys = b"/Type/XRef/Root 1 0 R/W[1 4 1]/Size 6"
    return out + b"3 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (stream(table, keys), len(out))


def lying_length() -> bytes:
    return pdf(page(b"q Q")).replace(b"/Length 3", b"/Length 99999999999")


def length_of_itself() -> bytes:
    return pdf(page(b"q Q")).replace(b"/Length 3", b"/Length 4 0 R")


def lying_cross_references() -> bytes:
    return pdf(page(b"q Q")).replace(b"xref\n0 5", b"xref\n0 2000000000")


def arrays_in_arrays() -> bytes:
    return pdf(page(b"q Q") | {6: b"[" * 500_000 + b"]" * 500_000})


def deep_tree() -> bytes:
    objects = page(b"q Q", catalog=b"/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R")
    objects[6] = b"<</Type/StructTreeRoot/K 100 0 R>>"
    for number in range(100, 30_100):
        objects[number] = b"<</S/Sect/P %d 0 R/K %d 0 R>>" % (number - 1 if number > 100 else 6, number + 1)
    return pdf(objects)


def wide_tree() -> bytes:
    return pdf(page(b"q Q", catalog=b"/StructTreeRoot 6 0 R") | {6: b"<</K[%s]>>" % (b"<</S/P>>" * 120_000)})


def long_outline() -> bytes:
    objects = page(b"q Q", catalog=b"/Outlines 6 0 R") | {6: b"<</First 7 0 R/Last 7 0 R/Count 9>>"}
    for number in range(7, 30_000):
        objects[number] = b"<</Title(a)/Next %d 0 R/Parent 6 0 R>>" % (number + 1)
    return pdf(objects)


def endless_outline() -> bytes:
    objects = page(b"q Q", catalog=b"/Outlines 6 0 R") | {6: b"<</First 7 0 R/Last 7 0 R/Count 9>>"}
    return pdf(objects | {7: b"<</Title(a)/Next 7 0 R/First 7 0 R/Parent 6 0 R>>"})


def exploding_entities() -> bytes:
    names = "abcdefghij"
    entities = [f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)]
    text = f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">{"".join(entities)}]><l>&j;</l>'
    metadata = stream(text.encode("utf-16"), b"/Type/Metadata/Subtype/XML")
    return pdf(page(b"q Q", catalog=b"/Metadata 6 0 R") | {6: metadata})


def repeated_ranges() -> bytes:
    objects = page(b"BT /G 9 Tf (aaa) Tj ET", resources=b"/Font<</G 5 0 R>>")
    objects[5] = b"<</Type/Font/Subtype/Type0/BaseFont/A/ToUnicode 6 0 R/DescendantFonts[<</W[0 9 5]>>]>>"
    objects[6] = stream(b"beginbfrange %s endbfrange" % (b"<0000> <ffff> <0000> " * 10_000))
    return pdf(objects)


def repeated_widths() -> bytes:
    objects = page(b"BT /G 9 Tf (aaa) Tj ET", resources=b"/Font<</G 5 0 R>>")
    widths = b"0 65535 5 " * 10_000
    objects[5] = b"<</Type/Font/Subtype/Type0/BaseFont/A/DescendantFonts[<</W[%s]>>]>>" % widths
    return pdf(objects)


def huge_picture() -> bytes:
    keys = b"/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode"
    return pdf(page(b"q 500 0 0 700 0 0 cm /F Do Q") | {5: stream(deflated(b"\0", 500_000_000), keys)})


def wide_cells() -> bytes:
    cell = b"<</S/TD/A<</O/Table/RowSpan 1000000000/ColSpan 1000000000>>>>"
    row = b"<</S/TR/K[%s]>>" % cell
    objects = page(b"q Q", catalog=b"/StructTreeRoot 6 0 R")
    return pdf(objects | {6: b"<</K[<</S/Table/K[%s]>>]>>" % (row * 5_000)})


#: What must be refused, and what the finding says of it.
REFUSED: Final[dict[Callable[[], bytes], str]] = {
    deflated_once: "unfolds to more than 32 MB",
    deflated_twice: "unfolds to more than 32 MB",
    many_filters: "packed in a way that is not read",
    wide_predictor: "packed in a way that is not read",
    runs: "packed in a way that is not read",
    packed_as_lzw: "packed as LZW",
    chain_of_tags: "maps more than 2000 tags",
    forms_in_forms: "more than 1,000,000 operators",
    deep_forms: "more than 20 deep",
    many_operators: "more than 1,000,000 operators",
    long_page: "drawn with more than 3 MB",
    many_pages: "more than 5000 pages",
    pages_in_circles: "without end",
    pages_in_pages: "without end",
    wide_tree: "more than 100,000 elements",
    long_outline: "the validator gives up",
    repeated_ranges: "map more than 1,000,000 characters",
    repeated_widths: "map more than 1,000,000 characters",
}
#: What is harmless once it is read with care: other findings are made.
READ: Final[tuple[Callable[[], bytes], ...]] = (
    huge_cross_references,
    huge_object_stream,
    lying_length,
    length_of_itself,
    lying_cross_references,
    arrays_in_arrays,
    deep_tree,
    endless_outline,
    exploding_entities,
    huge_picture,
    wide_cells,
)

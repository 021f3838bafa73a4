"""JPEG files (ITU-T T.81): those that are whole and in sRGB are taken as they are, without what is no picture."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from report.messages import say
from report.pictures.colour import FOREIGN_PROFILE, NO_PROFILE, oriented, to_srgb
from report.pictures.raster import Decoded, PictureError, Raster, check_size, damaged, raster

if TYPE_CHECKING:
    from PIL.Image import Image

START, END = b"\xff\xd8", b"\xff\xd9"
SOS, DRI, DHT, DQT, APP0, APP1, APP2, APP14 = 0xDA, 0xDD, 0xC4, 0xDB, 0xE0, 0xE1, 0xE2, 0xEE
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # SOF markers (table B.1)
PLAIN = (0xC0, 0xC1, 0xC2)  # of frames that every reader of PDF can decode: Huffman coded, sequential or progressive
KEPT = (*FRAMES, DHT, DQT, DRI, SOS, APP0, APP14)
_SCAN_END = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]", re.DOTALL)
#: Behind or in place of the end of a scan: bits that no picture ends with.
FILLER = bytes.fromhex("b54a936d5ac62f98e17405ab3cd2694e") * 4
STRIP = 128  # rows
QUALITY = 95  # of what has to be coded again


class MarkerSegment(NamedTuple):
    """A marker, its parameters, and the coded data behind them if it starts a scan."""

    marker: int
    content: bytes
    scan: bytes = b""

    def packed(self, scan: bytes | None = None) -> bytes:
        """The segment as it stands in a file, if need be with another scan."""
        head = bytes((0xFF, self.marker)) + (len(self.content) + 2).to_bytes(2)
        return head + self.content + (self.scan if scan is None else scan)


class FrameHeader(NamedTuple):
    """What SOF says (B.2.2): its marker, the precision in bits, the size in pixels, the ids of its components."""

    marker: int
    precision: int
    columns: int
    rows: int
    components: tuple[int, ...]


def read(data: bytes) -> Decoded:
    """The picture of a JPEG file. Raises PictureError, and whatever Pillow raises."""
    segments = list(_segments(data))
    frame = _frame(segments)
    bare = [kept for one in segments if (kept := _bare(one))]
    if not _is_whole(bare):
        raise damaged()
    plain = _file(bare)
    image = _decoded(plain)
    adobe = next((one.content for one in bare if one.marker == APP14), b"")
    if image.mode == "CMYK" and not adobe:
        reason = say("it has the colours of printing inks (CMYK), and does not say how they are to be read")
        raise PictureError(reason, say("save it again as RGB, with the colours converted to sRGB"))
    profile = _profile(segments)
    converted = to_srgb(image, profile) if profile is not None else image
    remarks = [FOREIGN_PROFILE] if converted is None else []
    if image.mode == "CMYK" and (profile is None or converted is None):
        remarks = [NO_PROFILE]
        converted = image.convert("RGB")
    if converted is None:
        converted = image
    same = converted is image and _is_plain(frame, bare, adobe)
    made = raster(plain, image.size, image.mode, "/Filter/DCTDecode") if same else _coded(converted)
    exif = next((one.content for one in segments if one.marker == APP1 and one.content.startswith(b"Exif\0\0")), b"")
    return Decoded(made._replace(orientation=oriented(exif)), tuple(remarks))


def _segments(data: bytes) -> Iterator[MarkerSegment]:
    """The segments of a file as far as its end; what stands behind is not looked at. Raises PictureError."""
    at = 2
    while True:
        start = at
        while data[at : at + 1] == b"\xff":
            at += 1
        marker = data[at]
        if at == start or marker in (0x00, 0x01, 0xD8, *range(0xD0, 0xD8)):
            raise damaged()
        if marker == END[1]:
            return
        length = int.from_bytes(data[at + 1 : at + 3])
        content = data[at + 3 : at + 1 + length]
        if len(content) != length - 2:
            raise damaged()
        at += 1 + length
        scan = b""
        if marker == SOS:
            end = _SCAN_END.search(data, at)
            if not end:
                raise damaged()
            scan = data[at : end.start()]
            at = end.start()
        yield MarkerSegment(marker, content, scan)


def _frame(segments: list[MarkerSegment]) -> FrameHeader:
    """The only frame of a file. Raises PictureError, also for one that is too large."""
    frames = [one for one in segments if one.marker in FRAMES]
    if len(frames) != 1 or len(frames[0].content) < 6 or not any(one.marker == SOS for one in segments):
        raise damaged()
    content = frames[0].content
    components = tuple(content[6::3])
    if len(content) != 6 + 3 * content[5]:
        raise damaged()
    frame = FrameHeader(
        frames[0].marker, content[0], int.from_bytes(content[3:5]), int.from_bytes(content[1:3]), components
    )
    if frame.precision != 8:
        reason = say("it has {bits} bits a colour, where 8 is the most", bits=frame.precision)
        raise PictureError(reason, say("save it again as PNG, or as JPEG of 8 bits a colour"))
    check_size(frame.columns, frame.rows)
    return frame


def _bare(segment: MarkerSegment) -> MarkerSegment | None:
    """A segment without what is not the picture: no thumbnail, no remarks, nothing of the camera's."""
    if segment.marker not in KEPT:
        return None
    if segment.marker == APP0:
        jfif = segment.content.startswith(b"JFIF\0") and len(segment.content) >= 14
        return MarkerSegment(APP0, segment.content[:12] + b"\0\0") if jfif else None
    if segment.marker == APP14:
        adobe = segment.content.startswith(b"Adobe") and len(segment.content) >= 12
        return MarkerSegment(APP14, segment.content[:12]) if adobe else None
    return segment


def _file(segments: list[MarkerSegment]) -> bytes:
    return START + b"".join([one.packed() for one in segments]) + END


def _decoded(data: bytes) -> Image:
    from PIL import Image

    image = Image.open(BytesIO(data), formats=("JPEG",))
    image.load()
    return image


def _is_whole(segments: list[MarkerSegment]) -> bool:
    """Whether the coded data are as long as the picture is large.

    libjpeg makes up what is missing and passes over what is too much, without a word. But bits that are added behind
    the end of a scan show only if something is missing, and others in place of its last ones must show.
    """
    scans = [one for one in segments if one.marker == SOS]
    if not _all_restarts(segments) or not _all_precise(segments):
        return False
    pixels = _digest(_file(segments))
    longer = [one._replace(scan=one.scan + FILLER) if one.marker == SOS else one for one in segments]
    if _digest(_file(longer)) != pixels:
        return False
    first = scans[0]
    if len(first.scan) <= 2 * len(FILLER):
        return True
    other = first._replace(scan=first.scan[: -len(FILLER)] + FILLER)
    return _digest(_file([other if one is first else one for one in segments])) != pixels


def _digest(data: bytes) -> bytes:
    """A hash of the pixels of a picture; they are not copied all at once."""
    image, found = _decoded(data), hashlib.sha256()
    for top in range(0, image.height, STRIP):
        found.update(image.crop((0, top, image.width, min(image.height, top + STRIP))).tobytes())
    return found.digest()


def _all_restarts(segments: list[MarkerSegment]) -> bool:
    """Whether scans with restart markers have as many as they need (B.2.4.4): a missing part is not made up there."""
    interval, frame = 0, next(one.content for one in segments if one.marker in FRAMES)
    sampling = {frame[6 + 3 * n]: divmod(frame[7 + 3 * n], 16) for n in range(frame[5])}
    rows, columns = int.from_bytes(frame[1:3]), int.from_bytes(frame[3:5])
    widest, highest = (max(one[n] for one in sampling.values()) for n in (0, 1))
    for one in segments:
        if one.marker == DRI:
            interval = int.from_bytes(one.content[:2])
        if one.marker != SOS or not interval:
            continue
        parts = [sampling[id] for id in one.content[1 : 1 + 2 * one.content[0] : 2]]
        across, down = parts[0] if len(parts) == 1 else (1, 1)
        if len(parts) == 1:  # the units of a single component are blocks of its own samples (A.2.2)
            units = -(-columns * across // (8 * widest)) * -(-rows * down // (8 * highest))
        else:
            units = -(-columns // (8 * widest)) * -(-rows // (8 * highest))
        if len(re.findall(rb"\xff[\xd0-\xd7]", one.scan)) != -(-units // interval) - 1:
            return False
    return True


def _all_precise(segments: list[MarkerSegment]) -> bool:
    """Whether each component has been coded to its last bit: a file may be cut between two scans."""
    frame = next(one for one in segments if one.marker in FRAMES)
    missing = {frame.content[6 + 3 * n]: [True] * 64 for n in range(frame.content[5])}
    for one in segments:
        if one.marker == SOS:
            ids = one.content[1 : 1 + 2 * one.content[0] : 2]
            low, high, bits = one.content[-3:]
            for id in ids:
                for number in range(low, min(high, 63) + 1):
                    missing[id][number] = bits & 15 > 0
    if frame.marker == PLAIN[2]:
        return not any(any(numbers) for numbers in missing.values())
    return not any(numbers[0] for numbers in missing.values())


def _is_plain(frame: FrameHeader, segments: list[MarkerSegment], adobe: bytes) -> bool:
    """Whether every reader of PDF takes the colours for what they are: grey, or YCbCr (ISO 32000-1, 7.4.8)."""
    if frame.marker not in PLAIN or len(frame.components) not in (1, 3):
        return False
    if not {DHT, DQT} <= {one.marker for one in segments}:
        return False  # libjpeg knows the usual tables by heart
    if len(frame.components) == 1:
        return True
    named = any(one.marker == APP0 for one in segments)
    return (named or frame.components == (1, 2, 3)) and (not adobe or adobe[11] == 1)


def _profile(segments: list[MarkerSegment]) -> bytes | None:
    """The colour profile (ICC.1, B.4), which may be in parts: nothing, or b"" when one of them is missing."""
    parts = [one.content[12:] for one in segments if one.marker == APP2 and one.content.startswith(b"ICC_PROFILE\0")]
    if not parts:
        return None
    ordered = sorted(parts, key=lambda part: part[:1])
    if [part[:2] for part in ordered] != [bytes((number, len(parts))) for number in range(1, len(parts) + 1)]:
        return b""
    return b"".join([part[2:] for part in ordered])


def _coded(image: Image) -> Raster:
    """The pixels coded again: as JPEG, because the loss that the file has would make them large otherwise."""
    stream = BytesIO()
    image.info.clear()
    image.save(stream, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return raster(stream.getvalue(), image.size, image.mode, "/Filter/DCTDecode")

"""Faces: one TrueType file each, shaped by HarfBuzz, measured, and offered to ReportLab as a font."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

import uharfbuzz as hb
from reportlab.pdfbase import pdfmetrics

from report.diagnostics.errors import AssetError, Mark
from report.typography.clusters import ZERO_WIDTH_SPACE, texts_of
from report.typography.codes import Codes, written
from report.typography.embedding import Embedding

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfgen.canvas import Canvas

GAP = "\ue000"  # stands in a code where a line's extra space goes; no code holds it, as codes are ASCII


class Glyphs(NamedTuple):
    """Shaped text. `code` is the inside of a string of a TJ array, kerning included as `)-12(`.

    `width` is in thousandths of an em and is exactly what PDF viewers add up; `length` is the number of glyphs;
    `spaces` the number of no-break spaces that stretch with the line, each followed by GAP in `code`.
    """

    width: int
    code: str
    length: int
    spaces: int


class _Piece(NamedTuple):
    """A glyph that stands for a text: its code, how that is written, its own advance, and whether it is a space."""

    cid: int
    written: str
    advance: int
    stretches: bool


class Face:
    """One TrueType file. It is a font of ReportLab too: `canvas.setFont(face.name, 9)` and `drawString` work with it.

    ReportLab's own text is neither kerned nor justified: its word spacing does not apply to two-byte codes
    (ISO 32000-1, 9.3.3). Text of the report goes through `shape` or `show`. Raises AssetError for an unusable file.
    """

    _multiByte = 1  # noqa: N815
    _dynamicFont = 1  # noqa: N815
    shapable = False

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = self.fontName = path.stem
        self.face = self  # ReportLab asks a font for its face
        self._font = _open(path)
        self._codes = Codes(self._font)
        self._scale = 1000 / self._font.face.upem
        self._buffer = hb.Buffer()
        self._invisible: int = self._font.get_nominal_glyph(ord(ZERO_WIDTH_SPACE)) or 0  # 0: HarfBuzz takes the space
        self._shapes: dict[str, dict[str, Glyphs]] = {}
        self._aliased: dict[tuple[str, str, str], Glyphs] = {}
        self._cids: dict[str, list[int]] = {}
        self._pieces: dict[tuple[int, str], _Piece] = {}
        self._known = set(map(chr, self._font.face.unicodes))
        self._embeddings: WeakKeyDictionary[PDFDocument, Embedding] = WeakKeyDictionary()
        extents = self._font.get_font_extents("ltr")
        self.ascent = round(extents.ascender * self._scale)
        self.descent = round(extents.descender * self._scale)
        self.cap_height = self._metric(hb.OTMetricsTag.CAP_HEIGHT, "H")
        self.x_height = self._metric(hb.OTMetricsTag.X_HEIGHT, "x")
        self.space = self.shape(" ").width

    def _metric(self, tag: hb.OTMetricsTag, letter: str) -> int:
        """A height in thousandths of an em: the font's word for it, or the height of a letter."""
        height = self._font.get_metric_position(tag)
        if not height:
            extents = self._font.get_glyph_extents(self._font.get_nominal_glyph(ord(letter)) or 0)
            height = extents.y_bearing if extents else 0
        scaled: int = round(height * self._scale)
        return scaled

    # --- text --------------------------------------------------------------------------------------

    def shape(self, text: str, features: str = "") -> Glyphs:
        """Shape text with kerning, ligatures and `features` ("tnum", "sups,case"); a word is shaped once."""
        shapes = self._shapes.get(features)
        if shapes is None:
            shapes = self._shapes[features] = {}
        glyphs = shapes.get(text)
        if glyphs is None:
            glyphs = shapes[text] = self._shape(text, text, features)
        return glyphs

    def shape_as(self, text: str, source: str, features: str = "") -> Glyphs:
        """Shape text that stands for another: "verzend-" at the end of a line for "verzend" and a soft hyphen."""
        glyphs = self._aliased.get((text, source, features))
        if glyphs is None:
            glyphs = self._aliased[text, source, features] = self._shape(text, source, features)
        return glyphs

    def width(self, text: str, size: float, features: str = "") -> float:
        """The width of a line of text in points."""
        return self.shape(text, features).width * size / 1000

    def has(self, character: str) -> bool:
        """Whether the face can draw a character, by its own glyph or by a space of the right width.

        What it could only put together from several glyphs is lacking: one character would be read as many.
        """
        if character not in self._known:
            infos = self._run(character, {})[0]
            if unicodedata.category(character) == "Cc" or len(infos) != 1 or not infos[0].codepoint:
                return False
            self._known.add(character)
        return True

    def missing(self, text: str) -> str:
        """The characters of `text` that the face cannot draw, in order, each once."""
        if self._known.issuperset(text):
            return ""
        return "".join([c for c in dict.fromkeys(text) if not self.has(c)])

    def _run(self, text: str, features: dict[str, bool]) -> tuple[list[Any], list[Any]]:
        """Glyph infos and positions. Language and script are fixed: HarfBuzz's guess would ask the machine's locale."""
        buffer = self._buffer
        buffer.reset()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
        buffer.invisible_glyph = self._invisible
        buffer.add_str(text)
        hb.shape(self._font, buffer, features)
        return buffer.glyph_infos, buffer.glyph_positions

    def _shape(self, text: str, source: str, features: str) -> Glyphs:
        infos, positions = self._run(text, dict.fromkeys(features.split(","), True) if features else {})
        texts = texts_of(text, source, [info.cluster for info in infos])
        scale, pieces = self._scale, self._pieces
        code: list[str] = []
        cids: list[int] = []
        width = shift = spaces = 0  # shift: how far the next glyph stands from where the last one's width ends
        for info, position, stands_for in zip(infos, positions, texts, strict=True):
            key = info.codepoint, stands_for
            piece = pieces.get(key)
            if piece is None:
                piece = pieces[key] = self._piece(*key)
            offset, advance = round(position.x_offset * scale), round(position.x_advance * scale)
            if shift + offset:
                code.append(f"){-shift - offset}(")
            code.append(piece.written)
            cids.append(piece.cid)
            width += advance
            shift = advance - offset - piece.advance
            spaces += piece.stretches
        if shift:
            code.append(f"){-shift}(")
        whole = "".join(code)
        self._cids[whole] = cids
        return Glyphs(width, whole, len(cids), spaces)

    def _piece(self, glyph: int, text: str) -> _Piece:
        cid = self._codes.cid(glyph, text)
        stretches = text == "\u00a0"
        advance = round(self._font.get_glyph_h_advance(glyph) * self._scale)
        return _Piece(cid, written(cid) + GAP * stretches, advance, stretches)

    # --- drawing -----------------------------------------------------------------------------------

    def embedding(self, canvas: Canvas) -> Embedding:
        """What the canvas' document uses of this face; codes that are drawn must be added to its `drawn`."""
        return self._embedding(canvas._doc)

    def resource(self, canvas: Canvas) -> str:
        """The name of the font in the canvas' document, for Tf."""
        return self._embedding(canvas._doc).resource

    def show(self, canvas: Canvas, text: str, features: str = "") -> str:
        """The operator that shows a line of text, for a text object in which this face is set."""
        code = self.shape(text, features).code
        self._embedding(canvas._doc).drawn.add(code)
        return f"[({code.replace(GAP, '')})]TJ"

    def _embedding(self, document: PDFDocument) -> Embedding:
        embedding = self._embeddings.get(document)
        if embedding is None:
            embedding = self._embeddings[document] = Embedding(document, self)
        return embedding

    # --- what ReportLab asks of a font ---------------------------------------------------------------

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf-8") -> float:  # noqa: N802
        """Width in points of text that ReportLab draws."""
        text = text.decode(encoding) if isinstance(text, bytes) else text
        return sum([self.shape(c).width for c in text]) * size / 1000

    def splitString(self, text: str | bytes, doc: PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Text as codes of the font's only subset."""
        text = text.decode(encoding) if isinstance(text, bytes) else text
        codes = [self.shape(c).code for c in text]
        self._embedding(doc).drawn.update(codes)
        return [(0, b"".join([cid.to_bytes(2, "big") for code in codes for cid in self._cids[code]]))]

    def getSubsetInternalName(self, subset: int, doc: PDFDocument) -> str:  # noqa: N802
        """The name of the font in a document."""
        if subset:
            raise IndexError(f"{self.name} has one subset, not {subset + 1}")
        return self._embedding(doc).resource

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Write the font into a document that is being saved."""
        embedding = self._embedding(doc)
        cids = sorted({cid for code in embedding.drawn for cid in self._cids[code]})
        embedding.write(self._font, [(cid, *self._codes.meanings[cid]) for cid in cids])


_faces: dict[tuple[Path, int, int], Face] = {}


def read_face(path: Path) -> Face:
    """The face in a TrueType file, registered with ReportLab under the file's name; raises AssetError without one."""
    try:
        status = path.stat()
    except OSError:
        raise _unusable(path, "there is no font file") from None
    key = path.resolve(), status.st_mtime_ns, status.st_size
    face = _faces.get(key)
    if face is None:
        face = _faces[key] = Face(path)
    if pdfmetrics._fonts.get(face.name) is not face:  # registerFont keeps the first of a name without a word
        pdfmetrics._fonts.pop(face.name, None)
        pdfmetrics._dynFaceNames.pop(face.name, None)
        pdfmetrics.registerFont(face)
    return face


def _open(path: Path) -> hb.Font:
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
    except (OSError, hb.HarfBuzzError):
        raise _unusable(path, "the font file cannot be read") from None
    if not face.glyph_count or "glyf" not in face.table_tags:
        raise _unusable(path, "the file is not a TrueType font")
    return hb.Font(face)


def _unusable(path: Path, message: str) -> AssetError:
    return AssetError.of(f"{message}: {path.name}", "use a .ttf file with TrueType outlines", Mark(str(path)))

"""The registry: faces are kept by ReportLab under the names of their files, as fonts that its canvas can draw with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from reportlab.pdfbase import pdfmetrics

from report.messages import say
from report.theme.theme import Theme
from report.typography.faces import Face, unusable

FileState: TypeAlias = "tuple[Path, int, int]"  # a file, when it was changed, and its size


class ShapedFont:
    """A font as ReportLab wants them: "dynamic" and "multi-byte" in its terms, with one subset that holds all codes.

    `face` is the file that was read last under this name, `faces` are all of them. Text that ReportLab draws with it
    is not kerned, and takes its place in a file by what report.drawing.reportlab makes of it.
    """

    _multiByte = 1  # noqa: N815
    _dynamicFont = 1  # noqa: N815
    shapable = False

    def __init__(self, face: Face, key: FileState) -> None:
        self.fontName = face.name
        self.face = face
        self.faces = {key: face}

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf-8") -> float:  # noqa: N802
        """Width in points of text that ReportLab draws."""
        return sum([self.face.shape(c).width for c in _decoded(text, encoding)]) * size / 1000

    def splitString(self, text: str | bytes, doc: object, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Text as codes of the font's only subset."""
        codes = [self.face.shape(c).code for c in _decoded(text, encoding)]
        return [(0, b"".join([cid.to_bytes(2, "big") for code in codes for cid in self.face.cids(code)]))]

    def getSubsetInternalName(self, subset: int, doc: object) -> str:  # noqa: N802
        """What stands for the font in a content stream."""
        return f"/{resource(self.face)}"


def resource(face: Face) -> str:
    """The name by which ReportLab sets a face in a content stream."""
    return face.name.encode("utf-8").hex()


def name_fonts(faces: Mapping[str, Face], theme: Theme) -> dict[str, str]:
    """The names of a theme's fonts by their roles; ReportLab learns which of them stand for strong and emphasis."""
    for role, face in faces.items():
        strong, emphasis = theme.strong.get(role, role), theme.emphasis.get(role, role)
        both = theme.emphasis.get(strong, emphasis)
        names = [faces[name].name for name in (role, strong, emphasis, both)]
        pdfmetrics.registerFontFamily(face.name, *names)
    return {role: face.name for role, face in faces.items()}


def read_face(path: Path) -> Face:
    """The face in a TrueType file, read once and registered with ReportLab; raises AssetError without one."""
    try:
        status = path.stat()
    except OSError:
        raise unusable(path, say("there is no font file '{name}'", name=path.name)) from None
    key = path.resolve(), status.st_mtime_ns, status.st_size
    font = pdfmetrics.getFont(path.stem) if path.stem in pdfmetrics.getRegisteredFontNames() else None
    if not isinstance(font, ShapedFont):
        font = ShapedFont(Face(path), key)
        pdfmetrics.registerFont(font)  # which keeps the first of a name, if somebody else has registered one
    elif key not in font.faces:
        font.faces[key] = Face(path)
    font.face = font.faces[key]
    return font.face


def _decoded(text: str | bytes, encoding: str) -> str:
    return text.decode(encoding) if isinstance(text, bytes) else text

"""What somebody else draws on ReportLab's canvas, as operators for a page of a tagged and archival file."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from reportlab.pdfgen.canvas import Canvas

from report.messages import say
from report.typography.codes import written
from report.typography.lines import Rectangle
from report.typography.registry import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from report.typography.embedding import FontResource, FontResources
    from report.typography.faces import Face

#: Operators that need no resource but fonts, and leave marked content alone (ISO 32000-1, annex A).
ALLOWED: Final = frozenset([
    "q", "Q", "cm", "w", "J", "j", "M", "d", "i",  # graphics state
    "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*",  # paths
    "g", "G", "rg", "RG",  # colours
    "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", '"',  # text
])  # fmt: skip
#: What the others are for.
REFUSED: Final = {
    "gs": say("transparency"),
    "sh": say("a gradient"),
    "Do": say("an image"),
    "BI": say("an image"),
    "BDC": say("tags"),
}
#: The state in which ReportLab takes a page to begin; ours is the one that was left by what stands above.
INITIAL = "q 0 g 0 G 1 w 0 J 0 j 10 M [] 0 d"
PIECE = re.compile(r"(\((?:[^\\()]|\\.)*\))|/(\S+) (\S+) Tf|(\S+) Tw|/\S+|%[^\n]*|([A-Za-z'\"]+\*?)", re.DOTALL)
TOKEN = re.compile(r"\((?:[^\\()]|\\.)*\)|/\S+|%[^\n]*|[-+]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'\"]+\*?|[\[\]]", re.DOTALL)
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
PATHS: Final = {"m": 2, "l": 2, "c": 6, "v": 4, "y": 4}  # operators of paths, with the number of their operands
SPARE = 3.0  # points by which something may be painted beyond its box: half a line, a serif, what hangs
Matrix: TypeAlias = "tuple[float, float, float, float, float, float]"
IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
ESCAPED = re.compile(r"\\([0-7]{1,3}|.)", re.DOTALL)


class ReportLabCanvas(Canvas):  # type: ignore[misc]
    """ReportLab's canvas, in the colours of our files, and without what is beside the page's content."""

    def __init__(self, font: str) -> None:
        super().__init__(BytesIO(), initialFontName=font, enforceColorSpace="RGB", invariant=1)

    def _addAnnotation(self, *args: Any, **kwargs: Any) -> None:  # noqa: N802
        raise ValueError(say("it has a link or a form field: type links in texts of the report"))

    def showPage(self) -> None:  # noqa: N802
        raise ValueError(say("it begins a page of its own"))


def operators_of(flowable: Any, box: Rectangle, slack: float, faces: Iterable[Face], fonts: FontResources) -> str:
    """What a flowable, wrapped already, paints in a box that is `slack` points wider than it.

    The text is in `fonts`, to which is added what it needs of these faces. Raises ValueError for what an accessible
    and archival file must not hold, or a page of ours has no resources for: fonts that are not embedded and lacking
    characters (ISO 14289-1, 7.21; ISO 19005-3, 6.2.11), colours that are not sRGB, transparency, images, links.
    """
    known = {resource(face): face for face in faces}
    canvas = ReportLabCanvas(next(iter(known.values())).name)
    flowable.drawOn(canvas, *box[:2], slack)
    content, code = _Content(canvas, known, fonts), canvas.getCurrentPageContent()
    shown = PIECE.sub(content.piece, code)
    _keep(code, box)
    return f"{INITIAL}\n{shown}\nQ"


def _keep(code: str, box: Rectangle) -> None:
    """See to it that paths and the beginnings of texts lie in a box. Raises ValueError."""
    for x, y in _points(code):
        beyond = max(box.left - x, x - box.right, box.bottom - y, y - box.top)
        if beyond > SPARE:
            raise ValueError(say("it paints {beyond} points beyond the size that it says it has", beyond=round(beyond)))


def _points(code: str) -> Iterator[tuple[float, float]]:
    """The points of the paths of a content stream, and where its texts begin, on the page."""
    matrix = IDENTITY
    saved: list[Matrix] = []
    numbers: list[float] = []
    for token in TOKEN.findall(code):
        if NUMBER.fullmatch(token):
            numbers.append(float(token))
            continue
        if token == "q":
            saved.append(matrix)
        elif token == "Q":
            matrix = saved.pop() if saved else IDENTITY
        elif token == "cm":
            matrix = _times(numbers[-6:], matrix)
        elif token == "Tm":
            yield _placed(matrix, *numbers[-2:])
        elif token == "re":
            x, y, width, height = numbers[-4:]
            yield from (_placed(matrix, x, y), _placed(matrix, x + width, y + height))
        elif token in PATHS:
            ends = numbers[-PATHS[token] :]
            yield from [_placed(matrix, *pair) for pair in zip(ends[::2], ends[1::2], strict=True)]
        numbers.clear()


def _times(inner: Sequence[float], outer: Matrix) -> Matrix:
    """What two transformations do, the inner one first (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _placed(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point on the page."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


class _TextState(NamedTuple):
    """The part of the graphics state that says in what text is shown: None or the name of another's font."""

    font: FontResource | str = ""
    size: float = 0.0
    word_spacing: float = 0.0


class _Content:
    """A content stream being read from its begin to its end, and rewritten on the way."""

    def __init__(self, canvas: ReportLabCanvas, faces: dict[str, Face], fonts: FontResources) -> None:
        self.canvas = canvas
        self.faces = faces
        self.fonts = fonts
        self.state = _TextState()
        self.saved: list[_TextState] = []
        self.spaced = False  # the string that was read last became an array

    def piece(self, found: re.Match[str]) -> str:
        """A string, a change of the text state, a name or an operator, as our page is to have it."""
        text, font, size, spacing, operator = found.groups()
        if text:
            return self.string(text)
        if font:  # one that is not ours may be set, but nothing may be shown in it
            ours = self.fonts.font(self.faces[font]) if font in self.faces else None
            self.state = self.state._replace(font=ours or font, size=float(size))
            return f"/{ours.name} {size} Tf" if ours else ""
        if spacing:
            self.state = self.state._replace(word_spacing=float(spacing))
            return ""  # word spacing is not for codes of two bytes (ISO 32000-1, 9.3.3)
        if operator == "q":
            self.saved.append(self.state)
        elif operator == "Q":
            self.state = self.saved.pop()
        elif operator == "Tj" and self.spaced:
            return "TJ"
        elif operator == "T*" and not isinstance(self.state.font, str):
            return f"({written(self.space(self.state.font))}) Tj T*"  # or the words around would be read as one
        elif operator and operator not in ALLOWED:
            what = REFUSED.get(operator) or say("the operator '{operator}'", operator=operator)
            raise ValueError(say("it has {what}: use opaque colours in RGB, and a block for pictures", what=what))
        return found[0]

    def string(self, text: str) -> str:
        """A string that is shown, with the word spacing as numbers between its parts."""
        font, size, spacing = self.state
        if isinstance(font, str):
            ours = ", ".join(sorted(face.name for face in self.faces.values()))
            names = {self.canvas._doc.getInternalFontName(name): name for name in self.canvas.getAvailableFonts()}
            name = names.get(f"/{font}", font)
            raise ValueError(say("its font '{name}' cannot be embedded: use one of {ours}", name=name, ours=ours))
        plain = ESCAPED.sub(lambda found: chr(int(found[1], 8)) if found[1].isdecimal() else found[1], text[1:-1])
        cids = [ord(high) << 8 | ord(low) for high, low in zip(plain[::2], plain[1::2], strict=True)]
        for glyph, means in map(font.face.meaning, cids):
            if not glyph:
                raise ValueError(say("its font '{name}' has no character '{sign}'", name=font.face.name, sign=means))
        font.cids.update(cids)
        self.spaced = bool(spacing)
        if not spacing:
            return text
        space, wider = self.space(font), f"){-1000 * spacing / size:.1f}("
        return f"[({''.join([written(cid) + wider * (cid == space) for cid in cids])})]"

    def space(self, font: FontResource) -> int:
        """The code of a space."""
        (cid,) = font.face.cids(font.face.shape(" ").code)
        font.cids.add(cid)
        return cid

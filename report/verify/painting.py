"""What a page paints, in order: texts with their place and colour, filled areas, and the marked content around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

from report.verify.lettering import Font, Glyph, read_font

Colour = tuple[float, float, float]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
BLACK: Colour = (0.0, 0.0, 0.0)
CURVE_STEPS = 8  # straight pieces that stand for a curve
DEEPEST_FORM = 12  # forms inside forms


class Mark(NamedTuple):
    """A marked-content sequence: index of its page, its id there, and the number of its form (0: the page itself)."""

    page: int
    id: int
    form: int = 0


class Opened(NamedTuple):
    """An open marked-content sequence: its tag, its mark if it has an id, its text if that is given (ActualText)."""

    tag: str
    mark: Mark | None
    kind: str
    actual: str | None


class Shown(NamedTuple):
    """The text of one operator. `artifact` is None outside artifacts, else their type ("" when they have none).

    (x0, y0) to (x1, y1) is the baseline in points; `size` is that of the type on the page; `colour` is None when it
    cannot be told.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    font: Font | None
    mark: Mark | None
    artifact: str | None
    colour: Colour | None
    alpha: float
    size: float
    x0: float
    y0: float
    x1: float
    y1: float
    position: int
    visible: bool


class Area(NamedTuple):
    """A filled area, or an image: polygons in points; `colour` is None when it cannot be told."""

    polygons: tuple[tuple[Point, ...], ...]
    even_odd: bool
    colour: Colour | None
    alpha: float
    position: int


class Stray(NamedTuple):
    """Something painted outside of all marked content: "text", "path" or "image"."""

    kind: str
    text: str


@dataclass(slots=True)
class Painted:
    """All that a page paints, in the order of painting; `marks` in the order in which they are opened."""

    shown: list[Shown] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)
    unbalanced: bool = False


@dataclass(slots=True)
class _State:
    """The graphics state, as far as text and its background need it."""

    matrix: Matrix = IDENTITY
    colour: Colour | None = BLACK
    space: Any = None
    alpha: float = 1.0
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def copy(self) -> _State:
        return _State(*[getattr(self, name) for name in self.__slots__])


def paint(page: pikepdf.Page, index: int, fonts: dict[tuple[int, int], Font]) -> Painted:
    """Follow the page description of a page; `fonts` keeps the fonts that were read, by their object."""
    machine = _Machine(index, fonts)
    machine.run(page.obj, page.obj.get("/Resources") or page.resources, 0)
    machine.painted.unbalanced |= bool(machine.open)
    return machine.painted


def times(a: Matrix, b: Matrix) -> Matrix:
    """The product of two matrices: first `a`, then `b`."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def place(matrix: Matrix, x: float, y: float) -> Point:
    """Where (x, y) comes to lie."""
    return (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])


class _Machine:
    """Runs page descriptions; one method per group of operators."""

    def __init__(self, page: int, fonts: dict[tuple[int, int], Font]) -> None:
        self.page = page
        self.fonts = fonts
        self.painted = Painted()
        self.open: list[Opened] = []
        self.state = _State()
        self.saved: list[_State] = []
        self.text_matrix = self.line_matrix = IDENTITY
        self.polygons: list[list[Point]] = []
        self.position = 0
        self.form = 0
        self.depth = 0
        self.resources: Any = {}
        self.actual_given = False

    def run(self, stream: Any, resources: Any, form: int) -> None:
        outer = (self.resources, self.form)
        self.resources, self.form = resources, form
        for instruction in pikepdf.parse_content_stream(stream):
            self.position += 1
            name = str(instruction.operator)
            if name == "INLINE IMAGE":
                self.image()
            elif name in _OPERATORS:
                _OPERATORS[name](self, list(instruction.operands))
        self.resources, self.form = outer

    def resource(self, kind: str, name: Any) -> Any:
        return (self.resources.get(kind) or {}).get(str(name))

    # --- marked content (ISO 32000-1, 14.6)

    def begin(self, operands: list[Any]) -> None:
        tag, properties = str(operands[0])[1:], operands[1] if len(operands) > 1 else {}
        if isinstance(properties, pikepdf.Name):
            properties = self.resource("/Properties", properties) or {}
        id = properties.get("/MCID")
        mark = None if id is None else Mark(self.page, int(id), self.form)
        artifact = any(s.tag == "Artifact" for s in self.open)
        if mark is not None:
            self.painted.marks.append(mark)
            if artifact:
                self.painted.nested.append("content of an element inside an artifact")
        if tag == "Artifact" and any(s.mark for s in self.open):
            self.painted.nested.append("an artifact inside the content of an element")
        actual = properties.get("/ActualText")
        text = None if actual is None else str(actual)
        self.open.append(Opened(tag, mark, str(properties.get("/Type", "/"))[1:], text))
        self.actual_given = False

    def end(self, _: list[Any]) -> None:
        if self.open:
            self.open.pop()
        else:
            self.painted.unbalanced = True

    def mark(self) -> Mark | None:
        return next((s.mark for s in reversed(self.open) if s.mark), None)

    def artifact(self) -> str | None:
        return next((s.kind for s in reversed(self.open) if s.tag == "Artifact"), None)

    def stray(self, kind: str, text: str = "") -> None:
        if self.mark() is None and self.artifact() is None:
            self.painted.strays.append(Stray(kind, text))

    # --- graphics state

    def save(self, _: list[Any]) -> None:
        self.saved.append(self.state.copy())

    def restore(self, _: list[Any]) -> None:
        if self.saved:
            self.state = self.saved.pop()

    def concatenate(self, operands: list[Any]) -> None:
        self.state.matrix = times(_matrix(operands), self.state.matrix)

    def look(self, operands: list[Any]) -> None:
        given = self.resource("/ExtGState", operands[0]) or {}
        if "/ca" in given:
            self.state.alpha = float(given["/ca"])

    def space(self, operands: list[Any]) -> None:
        name = str(operands[0])
        self.state.space = (self.resources.get("/ColorSpace") or {}).get(name, operands[0])
        self.state.colour = BLACK if _components(self.state.space) else None

    def colour(self, operands: list[Any]) -> None:
        count = _components(self.state.space)
        self.state.colour = _colour(operands) if count == len(operands) else None

    def device_colour(self, operands: list[Any]) -> None:
        self.state.space = None
        self.state.colour = _colour(operands)

    # --- paths

    def move(self, operands: list[Any]) -> None:
        self.polygons.append([self.at(operands)])

    def line(self, operands: list[Any]) -> None:
        if self.polygons:
            self.polygons[-1].append(self.at(operands))

    def curve(self, operands: list[Any], first: Point | None = None) -> None:
        if not self.polygons:
            return
        start = self.polygons[-1][-1]
        ends = [self.at(operands[i : i + 2]) for i in range(0, len(operands), 2)]
        a, b, c = (first or start, *ends) if len(ends) == 2 else ends
        for step in range(1, CURVE_STEPS + 1):
            t = step / CURVE_STEPS
            u = 1 - t
            weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            points = (start, a, b, c)
            self.polygons[-1].append(
                (
                    sum([w * p[0] for w, p in zip(weights, points, strict=True)]),
                    sum([w * p[1] for w, p in zip(weights, points, strict=True)]),
                )
            )

    def curve_to_end(self, operands: list[Any]) -> None:
        self.curve([*operands, *operands[2:]])

    def rectangle(self, operands: list[Any]) -> None:
        x, y, width, height = map(float, operands)
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        self.polygons.append([place(self.state.matrix, *corner) for corner in corners])

    def fill(self, _: list[Any], *, even_odd: bool = False) -> None:
        polygons = tuple([tuple(p) for p in self.polygons if len(p) > 2])
        if polygons:
            area = Area(polygons, even_odd, self.state.colour, self.state.alpha, self.position)
            self.painted.areas.append(area)
        self.stroke(_)

    def fill_even_odd(self, operands: list[Any]) -> None:
        self.fill(operands, even_odd=True)

    def stroke(self, _: list[Any]) -> None:
        if self.polygons:
            self.stray("path")
        self.polygons = []

    def forget_path(self, _: list[Any]) -> None:
        self.polygons = []

    def shade(self, _: list[Any]) -> None:
        self.stray("path")

    def at(self, operands: Sequence[Any]) -> Point:
        return place(self.state.matrix, float(operands[0]), float(operands[1]))

    def image(self) -> None:
        corners = tuple([place(self.state.matrix, x, y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))])
        self.painted.areas.append(Area((corners,), False, None, 1.0, self.position))
        self.stray("image")

    def external(self, operands: list[Any]) -> None:
        found = self.resource("/XObject", operands[0])
        if found is None:
            return
        if str(found.get("/Subtype")) == "/Image":
            self.image()
        elif str(found.get("/Subtype")) == "/Form" and self.depth < DEEPEST_FORM:
            self.depth += 1
            self.save([])
            self.concatenate(list(found.get("/Matrix", IDENTITY)))
            self.run(found, found.get("/Resources") or self.resources, found.objgen[0])
            self.restore([])
            self.depth -= 1

    # --- text

    def begin_text(self, _: list[Any]) -> None:
        self.text_matrix = self.line_matrix = IDENTITY

    def font(self, operands: list[Any]) -> None:
        found = self.resource("/Font", operands[0])
        self.state.size = float(operands[1])
        self.state.font = None
        if found is not None:
            key = found.objgen if found.is_indirect else (-1, len(self.fonts))
            if key not in self.fonts:
                self.fonts[key] = read_font(found)
            self.state.font = self.fonts[key]

    def move_text(self, operands: list[Any]) -> None:
        self.line_matrix = times((1, 0, 0, 1, float(operands[0]), float(operands[1])), self.line_matrix)
        self.text_matrix = self.line_matrix

    def move_text_leading(self, operands: list[Any]) -> None:
        self.state.leading = -float(operands[1])
        self.move_text(operands)

    def set_text(self, operands: list[Any]) -> None:
        self.text_matrix = self.line_matrix = _matrix(operands)

    def next_line(self, _: list[Any]) -> None:
        self.move_text([0, -self.state.leading])

    def show(self, operands: list[Any]) -> None:
        self.show_adjusted([operands[:1]])

    def show_next(self, operands: list[Any]) -> None:
        self.next_line([])
        self.show(operands[-1:])

    def show_adjusted(self, operands: list[Any]) -> None:
        state = self.state
        start = self.text_matrix
        glyphs: list[Glyph] = []
        for item in operands[0]:
            if not isinstance(item, pikepdf.String | bytes):
                self.advance(-float(item) / 1000 * state.size)
                continue
            for glyph in state.font.read(bytes(item)) if state.font else ():
                glyphs.append(glyph)
                single = glyph.code == 32 and not (state.font and state.font.composite)
                self.advance(glyph.width * state.size + state.spacing + (state.word_spacing if single else 0.0))
        if glyphs:
            self.shown(start, tuple(glyphs))

    def advance(self, distance: float) -> None:
        self.text_matrix = times((1, 0, 0, 1, distance * self.state.stretch, 0), self.text_matrix)

    def shown(self, start: Matrix, glyphs: tuple[Glyph, ...]) -> None:
        state = self.state
        whole = times(start, state.matrix)
        x0, y0 = place(whole, 0, state.rise)
        x1, y1 = place(times(self.text_matrix, state.matrix), 0, state.rise)
        size = state.size * (whole[2] ** 2 + whole[3] ** 2) ** 0.5
        text = self.words(glyphs)
        visible = state.mode != 3
        colour = state.colour if state.mode in (0, 2, 4, 6) else None
        self.painted.shown.append(
            Shown(
                text, glyphs, state.font, self.mark(), self.artifact(), colour, state.alpha,
                size, x0, y0, x1, y1, self.position, visible,
            )
        )  # fmt: skip
        self.stray("text", text)

    def words(self, glyphs: tuple[Glyph, ...]) -> str:
        """The text of the glyphs, or what stands for all text of the sequence (once)."""
        actual = next((s.actual for s in reversed(self.open) if s.actual is not None), None)
        if actual is None:
            return "".join([g.text if g.text is not None else "\ufffd" for g in glyphs])
        given, self.actual_given = self.actual_given, True
        return "" if given else actual


def _matrix(operands: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return (a, b, c, d, e, f)


def _components(space: Any) -> int:
    """How many numbers name a colour that can be told; 0 when none can (patterns, spot colours)."""
    name = str(space[0]) if isinstance(space, pikepdf.Array) and len(space) else str(space)
    if name in ("/ICCBased", "ICCBased") and isinstance(space, pikepdf.Array):
        return int(space[1].get("/N", 0))
    return {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/DeviceCMYK": 4}.get(name, 0)


def _colour(operands: Sequence[Any]) -> Colour | None:
    numbers = [float(o) for o in operands]
    if len(numbers) == 1:
        return (numbers[0], numbers[0], numbers[0])
    if len(numbers) == 3:
        return (numbers[0], numbers[1], numbers[2])
    if len(numbers) == 4:
        cyan, magenta, yellow, black = numbers
        return tuple([(1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)])  # type: ignore[return-value]
    return None


def _sets(name: str, factor: float = 1.0) -> Callable[[_Machine, list[Any]], None]:
    return lambda machine, operands: setattr(machine.state, name, float(operands[0]) * factor)


def _set_mode(machine: _Machine, operands: list[Any]) -> None:
    machine.state.mode = int(operands[0])


#: What each operator does; those that neither paint, mark nor place text are left out.
_OPERATORS: dict[str, Callable[[_Machine, list[Any]], None]] = {
    "BMC": _Machine.begin,
    "BDC": _Machine.begin,
    "EMC": _Machine.end,
    "q": _Machine.save,
    "Q": _Machine.restore,
    "cm": _Machine.concatenate,
    "gs": _Machine.look,
    "cs": _Machine.space,
    "sc": _Machine.colour,
    "scn": _Machine.colour,
    "g": _Machine.device_colour,
    "rg": _Machine.device_colour,
    "k": _Machine.device_colour,
    "m": _Machine.move,
    "l": _Machine.line,
    "c": _Machine.curve,
    "v": _Machine.curve,
    "y": _Machine.curve_to_end,
    "re": _Machine.rectangle,
    "f": _Machine.fill,
    "F": _Machine.fill,
    "f*": _Machine.fill_even_odd,
    "B": _Machine.fill,
    "B*": _Machine.fill_even_odd,
    "b": _Machine.fill,
    "b*": _Machine.fill_even_odd,
    "S": _Machine.stroke,
    "s": _Machine.stroke,
    "n": _Machine.forget_path,
    "sh": _Machine.shade,
    "Do": _Machine.external,
    "BT": _Machine.begin_text,
    "Tf": _Machine.font,
    "Tc": _sets("spacing"),
    "Tw": _sets("word_spacing"),
    "Tz": _sets("stretch", 0.01),
    "TL": _sets("leading"),
    "Ts": _sets("rise"),
    "Tr": _set_mode,
    "Td": _Machine.move_text,
    "TD": _Machine.move_text_leading,
    "Tm": _Machine.set_text,
    "T*": _Machine.next_line,
    "Tj": _Machine.show,
    "'": _Machine.show_next,
    '"': _Machine.show_next,
    "TJ": _Machine.show_adjusted,
}

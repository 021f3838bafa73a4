"""Follows the operators of a page and collects what they paint (ISO 32000-1, annex A)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pikepdf

from report.messages import say
from report.verify.budget import Budget, BudgetError
from report.verify.colours import BLACK, colour_of, components
from report.verify.geometry import IDENTITY, Matrix, Path, Vertex, matrix_of, place, times
from report.verify.lettering import Font, Glyph, read_font
from report.verify.marking import Marking
from report.verify.painted import Area, Painted, ShownText, shown_part
from report.verify.state import GraphicsState

DEEPEST_FORM = 20  # forms inside forms


def paint(page: pikepdf.Page, index: int, fonts: dict[tuple[int, int], Font], budget: Budget) -> Painted:
    """Follow the page description of a page; `fonts` keeps the fonts that were read, by their object.

    Raises BudgetError.
    """
    machine = _Machine(index, fonts, budget)
    machine.run(page.obj, page.obj.get("/Resources") or page.resources, 0)
    machine.marking.close()
    machine.painted.box = shown_part(page)
    return machine.painted


class _Machine:
    """Runs page descriptions; one method per group of operators."""

    def __init__(self, page: int, fonts: dict[tuple[int, int], Font], budget: Budget) -> None:
        self.fonts = fonts
        self.budget = budget
        self.painted = Painted()
        self.marking = Marking(page, self.painted)
        self.state = GraphicsState()
        self.saved: list[GraphicsState] = []
        self.text_matrix = self.line_matrix = IDENTITY
        self.path = Path()
        self.position = 0
        self.form = 0
        self.within: list[tuple[int, int]] = []  # the forms that are being painted, by their objects
        self.resources: Any = {}

    def run(self, stream: Any, resources: Any, form: int) -> None:
        outer = (self.resources, self.form)
        self.resources, self.form = resources, form
        for instruction in self.budget.description(stream):
            self.position += 1
            name = str(instruction.operator)
            if name == "INLINE IMAGE":
                self.image()
            elif name in _OPERATORS:
                _OPERATORS[name](self, list(instruction.operands))
        self.resources, self.form = outer

    def resource(self, kind: str, name: Any) -> Any:
        return (self.resources.get(kind) or {}).get(str(name))

    def begin(self, operands: list[Any]) -> None:
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, pikepdf.Name):
            properties = self.resource("/Properties", properties) or {}
        self.marking.begin(str(operands[0])[1:], properties, self.form)

    def end(self, _: list[Any]) -> None:
        self.marking.end()

    # --- graphics state

    def save(self, _: list[Any]) -> None:
        self.saved.append(self.state.copy())

    def restore(self, _: list[Any]) -> None:
        if self.saved:
            self.state = self.saved.pop()

    def concatenate(self, operands: list[Any]) -> None:
        self.state.matrix = times(matrix_of(operands), self.state.matrix)

    def look(self, operands: list[Any]) -> None:
        given = self.resource("/ExtGState", operands[0]) or {}
        if "/ca" in given:
            self.state.alpha = float(given["/ca"])

    def space(self, operands: list[Any]) -> None:
        name = str(operands[0])
        self.state.space = (self.resources.get("/ColorSpace") or {}).get(name, operands[0])
        self.state.colour = BLACK if components(self.state.space) else None

    def colour(self, operands: list[Any]) -> None:
        count = components(self.state.space)
        self.state.colour = colour_of(operands) if count == len(operands) else None

    def device_colour(self, operands: list[Any]) -> None:
        self.state.space = None
        self.state.colour = colour_of(operands)

    # --- paths

    def move(self, operands: list[Any]) -> None:
        self.path.move(self.at(operands))

    def line(self, operands: list[Any]) -> None:
        self.path.line(self.at(operands))

    def curve(self, operands: list[Any]) -> None:
        self.path.curve(*[self.at(operands[i : i + 2]) for i in range(0, len(operands), 2)])

    def curve_to_end(self, operands: list[Any]) -> None:
        self.curve([*operands, *operands[2:]])

    def rectangle(self, operands: list[Any]) -> None:
        x, y, width, height = map(float, operands)
        self.path.move(self.at((x, y)))
        for corner in ((x + width, y), (x + width, y + height), (x, y + height)):
            self.path.line(self.at(corner))

    def fill(self, _: list[Any], *, even_odd: bool = False) -> None:
        areas = self.path.areas()
        if areas:
            area = Area(areas, even_odd, self.state.colour, self.state.alpha, self.position)
            self.painted.areas.append(area)
        self.stroke(_)

    def fill_even_odd(self, operands: list[Any]) -> None:
        self.fill(operands, even_odd=True)

    def stroke(self, _: list[Any]) -> None:
        if self.path.polygons:
            self.marking.stray("path")
        self.path = Path()

    def forget_path(self, _: list[Any]) -> None:
        self.path = Path()

    def shade(self, _: list[Any]) -> None:
        self.marking.stray("path")

    def at(self, operands: Sequence[Any]) -> Vertex:
        return place(self.state.matrix, float(operands[0]), float(operands[1]))

    def image(self) -> None:
        corners = tuple([place(self.state.matrix, x, y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))])
        self.painted.areas.append(Area((corners,), False, None, 1.0, self.position))
        self.marking.stray("image")

    def external(self, operands: list[Any]) -> None:
        found = self.resource("/XObject", operands[0])
        if found is None:
            return
        if str(found.get("/Subtype")) == "/Image":
            self.image()
        elif str(found.get("/Subtype")) == "/Form" and found.objgen not in self.within:
            if len(self.within) == DEEPEST_FORM:
                raise BudgetError(say("drawings stand in each other more than {number} deep", number=DEEPEST_FORM))
            self.within.append(found.objgen)
            self.save([])
            self.concatenate(list(found.get("/Matrix", IDENTITY)))
            self.run(found, found.get("/Resources") or self.resources, found.objgen[0])
            self.restore([])
            self.within.pop()

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
                self.fonts[key] = read_font(found, self.budget)
            self.state.font = self.fonts[key]

    def move_text(self, operands: list[Any]) -> None:
        self.line_matrix = times((1, 0, 0, 1, float(operands[0]), float(operands[1])), self.line_matrix)
        self.text_matrix = self.line_matrix

    def move_text_leading(self, operands: list[Any]) -> None:
        self.state.leading = -float(operands[1])
        self.move_text(operands)

    def set_text(self, operands: list[Any]) -> None:
        self.text_matrix = self.line_matrix = matrix_of(operands)

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
            self.budget.spend_characters(len(glyphs))
            self.shown(start, tuple(glyphs))

    def advance(self, distance: float) -> None:
        self.text_matrix = times((1, 0, 0, 1, distance * self.state.stretch, 0), self.text_matrix)

    def shown(self, start: Matrix, glyphs: tuple[Glyph, ...]) -> None:
        state = self.state
        whole = times(start, state.matrix)
        x0, y0 = place(whole, 0, state.rise)
        x1, y1 = place(times(self.text_matrix, state.matrix), 0, state.rise)
        size = state.size * (whole[2] ** 2 + whole[3] ** 2) ** 0.5
        text = self.marking.text("".join([g.text if g.text is not None else "\ufffd" for g in glyphs]))
        visible = state.mode != 3
        colour = state.colour if state.mode in (0, 2, 4, 6) else None
        self.painted.shown.append(
            ShownText(
                text, glyphs, state.font, self.marking.mark(), self.marking.artifact(), colour, state.alpha,
                size, x0, y0, x1, y1, self.position, visible,
            )
        )  # fmt: skip
        self.marking.stray("text", text)


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

"""The setter: typed runs in a style of the theme, to lines of a given width."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from math import ceil
from typing import NamedTuple, TypeAlias

from report.cache import Cache
from report.colours import channels
from report.diagnostics.errors import Diagnostic, LayoutError, Mark
from report.document import Run, Runs
from report.messages import say
from report.theme.lengths import MM
from report.theme.parts import TextStyle
from report.theme.theme import Theme
from report.typography.boxes import CharacterStyle
from report.typography.breaking import Line, LineVariant, set_lines
from report.typography.breakpoints import min_width
from report.typography.faces import Face
from report.typography.items import Items, Shaper, natural_width
from report.typography.justification import JUSTIFIED, RAGGED, Setting
from report.typography.registry import read_face

Width: TypeAlias = float | tuple[float, float]  # of all lines, or of the first one and of the others
FIGURES = {"proportional": "pnum", "tabular": "tnum"}


class SetText(NamedTuple):
    """Set lines: `leading` from one baseline to the next, `ascent` from the top of the first line to its baseline.

    `again` breaks the same text into other numbers of lines.
    """

    lines: tuple[Line, ...]
    leading: float
    ascent: float
    align: str
    again: Callable[[Collection[int]], dict[int, LineVariant]]

    def alternatives(self, whole: Collection[int] = ()) -> dict[int, tuple[SetText, float]]:
        """The text in other numbers of lines, by that number, with the demerits that this costs.

        No line whose index is in `whole` ends in a hyphen. There are only those that look well, which may be none.
        """
        return {count: (self._replace(lines=lines), cost) for count, (lines, cost) in self.again(whole).items()}


class Setter:
    """Sets the texts of one edition in the faces of a theme."""

    def __init__(
        self, theme: Theme, language: str, exceptions: Mapping[str, str] | None = None, cache: Cache | None = None
    ) -> None:
        self.theme = theme
        self.faces: dict[str, Face] = {role: read_face(theme.font_path(role)) for role in theme.fonts}
        self.cache = cache or Cache()
        self.shaper = Shaper(language, exceptions or {}, self.cache)
        self.place: Mark | None = None  # of what is being set, for texts that have none of their own
        self.misfits: list[Diagnostic] = []
        self.closed = False
        self._looks: dict[int, Callable[[Run], CharacterStyle]] = {}
        self._styles: list[TextStyle] = []  # keeps the styles alive whose identity keys the looks

    def open(self) -> None:
        """Begin an edition, or another part of one: nothing of it is a misfit yet."""
        self.misfits = []
        self.closed = False

    def set(
        self, runs: Runs, style: TextStyle, width: Width, mark: Mark | None = None, small: TextStyle | None = None
    ) -> SetText:
        """Break runs into lines of `width` points; what is wider and cannot be broken is one of the `misfits`.

        A first line of a width of its own ends where the others do. With `small`, the runs that are not strong are set
        in that style, on the same baseline. Words that the style does not hyphenate are hyphenated where they would not
        fit. Raises LayoutError for a misfit once it is `closed`.
        """
        lines = set_lines(self.items(runs, style, small), width, _setting(style))
        if cut := not style.hyphenate and any(line.overfull for line in lines):
            lines = set_lines(self.items(runs, style, small, cut=True), width, _setting(style))
        misfits = [_misfit(line, mark or self.place) for line in lines if line.overfull]
        if misfits and self.closed:
            raise LayoutError(misfits)
        self.misfits += misfits
        again = partial(self._again, runs, style, width, small, cut)
        return SetText(_indented(lines, width), style.leading, self.ascent(style), style.align, again)

    def _again(
        self, runs: Runs, style: TextStyle, width: Width, small: TextStyle | None, cut: bool, whole: Collection[int]
    ) -> dict[int, LineVariant]:
        """Break runs into other numbers of lines."""
        from report.typography.breaking import line_variants

        found = line_variants(self.items(runs, style, small, cut=cut), width, _setting(style), whole=whole)
        return {count: one._replace(lines=_indented(one.lines, width)) for count, one in found.items()}

    def items(self, runs: Runs, style: TextStyle, small: TextStyle | None = None, *, cut: bool = False) -> Items:
        """The shaped items of runs, ready to be measured or broken; hyphenated if the style or `cut` says so."""
        looks = self.looks(style)
        if small is not None:
            large, little = looks, self.looks(small)
            looks = lambda run: large(run._replace(strong=False)) if run.strong else little(run)  # noqa: E731
        return self.shaper.items(runs, looks, hyphenate=style.hyphenate or cut)

    def widths(self, runs: Runs, style: TextStyle, small: TextStyle | None = None) -> tuple[float, float]:
        """Least and natural width in points."""
        items = self.items(runs, style, small)
        return min_width(items), natural_width(items)

    def ascent(self, style: TextStyle) -> float:
        """From the top of a line to its baseline: capitals stand in the middle of the leading."""
        cap_height = self.faces[style.font].cap_height * style.size / 1000
        return (style.leading + cap_height) / 2

    def looks(self, style: TextStyle) -> Callable[[Run], CharacterStyle]:
        """How runs look in a style."""
        found = self._looks.get(id(style))
        if found is None:
            found = self._looks[id(style)] = self._make_looks(style)
            self._styles.append(style)
        return found

    def _make_looks(self, style: TextStyle) -> Callable[[Run], CharacterStyle]:
        known: dict[tuple[bool, ...], CharacterStyle] = {}

        def look(run: Run) -> CharacterStyle:
            key = (run.strong, run.emphasis, run.href is not None, run.note is not None, run.raised, run.remark)
            found = known.get(key)
            if found is None:
                found = known[key] = self._look(style, run)
            return found

        return look

    def _look(self, style: TextStyle, run: Run) -> CharacterStyle:
        theme = self.theme
        role = style.font
        if run.strong:
            role = theme.strong.get(role, role)
        if run.emphasis:
            role = theme.emphasis.get(role, role)
        light = style.colour.startswith("on-")
        name = "accent" if (run.href or run.note or run.remark) and not light else style.colour
        colour = theme.colours.get("remark", theme.colour(name)) if run.remark and not light else theme.colour(name)
        features = "sups" if run.note is not None or run.raised else FIGURES[style.figures]
        tracking = style.tracking * style.size
        return CharacterStyle(self.faces[role], style.size, channels(colour), features, tracking=tracking)


def _setting(style: TextStyle) -> Setting:
    return JUSTIFIED if style.align == "justify" else RAGGED


def close(*setters: Setter) -> None:
    """Keep what was learnt about words for the next build; raises LayoutError for all that has not fitted."""
    for setter in setters:
        setter.shaper.close()
        setter.closed = True
    misfits: dict[tuple[Mark, object], Diagnostic] = {}
    for misfit in [misfit for setter in setters for misfit in setter.misfits]:
        word = misfit.message.values.get("word", misfit.message)
        misfits.setdefault((misfit.mark, word), misfit)  # a title stands in many places
    if misfits:
        raise LayoutError(misfits.values())


def _indented(lines: tuple[Line, ...], width: Width) -> tuple[Line, ...]:
    """Lines of which the first begins further right, if it is narrower than the others."""
    return lines if isinstance(width, float | int) else (lines[0]._replace(indent=width[1] - width[0]), *lines[1:])


def _misfit(line: Line, mark: Mark | None) -> Diagnostic:
    words = " ".join([box.text for segment in line.segments for box in segment.boxes]).split()
    word = max(words, key=len, default="")[:60]
    message = say(
        "'{word}' does not fit the width of its line, which lacks {lack} mm",
        word=word,
        lack=ceil((line.width - line.measure) / MM),
    )
    if sum(map(str.isalpha, word)) > len(word) / 2:
        hint = say("write it shorter, or say where it may be broken: 'hyphenate' in terms.yaml")
    else:
        hint = say("put a space where it may be parted, or write less of it")
    return Diagnostic(mark or Mark(""), message, hint)

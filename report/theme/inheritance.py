"""Inheritance: a theme that `extends` another states only what differs, and has all else from there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import AssetError, Diagnostic, Mark, listed, nearest
from report.messages import say
from report.source.node import KeyPath, Map, NodeValue, Str, place
from report.source.yaml import read_file
from report.theme.folders import bounds_of, themes_of
from report.theme.formats import page_of, typed_at, unknown_format
from report.theme.lengths import MM
from report.theme.needs import is_plain
from report.theme.parts import Grid, Page
from report.theme.scaling import number, scaled

EXTENDS = "extends"
SMALLEST, LARGEST = 50, 1500  # millimetres of a side of the page


class ThemeSource(NamedTuple):
    """What a theme and those that it extends state: all of it `merged`, and what its `own` file has."""

    merged: Map
    own: Map
    mark: Mark

    def at(self, *steps: str | int) -> Mark:
        """The mark of the innermost node on the way to a value, in the file that states it."""
        return place(self.merged, steps, self.mark)

    def states(self, steps: KeyPath) -> bool:
        """Whether the theme's own file has a value."""
        value: NodeValue = self.own
        for step in steps:
            if not isinstance(value, Map) or step not in value:
                return isinstance(value, Str)  # a page by its name
            value = value[str(step)]
        return True


def theme_source(folders: tuple[Path, ...], name: str) -> ThemeSource:
    """What themes/<name>.yaml states, in the first of the folders that has it, with all that it extends.

    Raises AssetError for a theme that is not there, that extends itself by some way, or of which a file has faults.
    """
    shown = Mark(_shown(name))
    chain = list(_chain(folders, name, shown))
    merged = _defaults(shown)
    for top in reversed(chain):
        merged = _over(merged, top)
    return ThemeSource(merged, chain[0], shown)


def _shown(name: str) -> str:
    return f"assets/themes/{name}.yaml"


def _chain(folders: tuple[Path, ...], name: str, mark: Mark) -> Iterator[Map]:
    """What the files of a theme and of those that it extends have, its own first; pages as their measures.

    A theme may extend one of its own name, in a folder that is looked in later: that of the program.
    """
    read: dict[Path, str] = {}
    while name:
        named = [folder / "themes" / f"{name}.yaml" for folder in folders] if is_plain(name) else []
        there = [path for path in named if os.path.lexists(path)]
        path = next((path for path in there if path not in read), None)
        if path is None:
            raise AssetError([_circle(name, read, mark) if there else _unknown(folders, name, mark)])
        read[path] = name
        file = read_file(path, _shown(name), bounds_of(path))
        if file.top is None or file.diagnostics:
            raise AssetError(file.diagnostics)
        top = file.top.without(())
        if (page := page_of(top.get("page"))) is not None:
            top["page"] = page
        if faults := [*unknown_format(page), *_no_name(top)]:
            raise AssetError(faults)
        yield top
        extended = top.get(EXTENDS)
        name, mark = (extended, extended.mark) if isinstance(extended, Str) else ("", mark)


def _no_name(top: Map) -> Iterator[Diagnostic]:
    """What is said of `extends` where it has no name of a theme."""
    if EXTENDS in top and (not isinstance(top[EXTENDS], Str) or not top[EXTENDS]):
        message = say("'{field}' is the name of one theme", field=EXTENDS)
        yield Diagnostic(top.keys_at[EXTENDS], message, say("write it so: {example}", example="extends: federal"))


def _unknown(folders: tuple[Path, ...], name: str, mark: Mark) -> Diagnostic:
    known = themes_of(folders)
    message = say("there is no theme '{name}'{near}", name=name, near=nearest(name, known))
    return Diagnostic(mark, message, say("themes that exist: {names}", names=listed(known)))


def _circle(name: str, read: Mapping[Path, str], mark: Mark) -> Diagnostic:
    names = list(read.values())
    ring = " \N{RIGHTWARDS ARROW} ".join([*names[names.index(name) :], name])
    message = say("the theme '{name}' extends itself: {ring}", name=name, ring=ring)
    return Diagnostic(mark, message, say("take one of these 'extends' away, or name another theme there"))


def _defaults(mark: Mark) -> Map:
    """The sheet of a theme that extends none, and states none."""
    made = Map(mark)
    for field, part in (("page", Page()), ("grid", Grid())):
        lengths = made[field] = Map(mark)
        for name, points in part.model_dump().items():
            lengths[name] = typed_at(f"{points / MM:g}", mark)
            lengths.keys_at[name] = mark
        made.keys_at[field] = mark
    return made


def _over(base: Map, top: Map) -> Map:
    """A theme over the one that it extends, of which the measures are made fit for its page."""
    page = top.get("page")
    if not isinstance(page, Map) or not isinstance(base.get("page"), Map):
        return _merged(base, top)
    new = _merged(base, top)
    old_size, new_size = [_size(one.get("page")) for one in (base, new)]
    if old_size is None or new_size is None or old_size == new_size:
        return new
    fitted = scaled(base, old_size, new_size, page.mark)
    made = _merged(fitted, top)
    _fill(made, fitted, top)
    return made


def _fill(made: Map, fitted: Map, top: Map) -> None:
    """Let the main column end at the right margin, where other widths of the grid are stated, and its own is not."""
    grid, before, own = made.get("grid"), fitted.get("grid"), top.get("grid")
    if not isinstance(grid, Map) or not isinstance(before, Map) or not isinstance(own, Map) or "main" in own:
        return
    fields = ("left", "side", "gutter")
    main, gone = number(before.get("main")), [number(before.get(one)) for one in fields]
    kept = [number(grid.get(one)) for one in fields]
    if main is not None and None not in (*gone, *kept):
        room = main + sum(filter(None, gone)) - sum(filter(None, kept))
        grid["main"] = typed_at(f"{room:.3f}", own.mark)


def _size(page: NodeValue) -> dict[str, float] | None:
    """Width and height of a page in millimetres, if they make sense."""
    found = {name: number(page.get(name)) for name in ("width", "height")} if isinstance(page, Map) else {}
    sizes = {name: size for name, size in found.items() if size is not None and SMALLEST <= size <= LARGEST}
    return sizes if len(sizes) == 2 else None


def _merged(base: Map, top: Map) -> Map:
    """What two maps state, maps within them too; where both do, what the second one states."""
    made = base.without(())
    made.mark = top.mark
    for key, value in top.items():
        below = base.get(key)
        made[key] = _merged(below, value) if isinstance(below, Map) and isinstance(value, Map) else value
        made.keys_at[key] = top.keys_at[key]
    return made

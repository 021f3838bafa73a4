"""Reads a theme from assets/themes/<name>.yaml, and says with its place whatever is wrong with it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from report.colours import LARGE_TEXT_CONTRAST, TEXT_CONTRAST, contrast
from report.diagnostics.errors import AssetError, Diagnostic, Mark, listed, nearest
from report.document import StyleName
from report.fonts import read_font
from report.messages import say
from report.theme.faults import in_plain_words
from report.theme.measures import contradictions
from report.theme.theme import Theme, bounds_of, first_of, themes_of

LARGE = 18  # points from which text is large (WCAG 2.1)

#: The colours of links and marks of notes, of words in charts, and of remarks in drafts, besides those of styles.
_BASE = ("accent", "text", "quiet", "remark")
STYLES = get_args(StyleName)
REQUIRED_COLOURS = ("accent", "accent-light", "text", "quiet", "tint", "rule", "paper", "on-accent", "on-accent-quiet")
REQUIRED_FONTS = ("regular", "italic", "semibold", "semibold-italic", "light")
#: What every theme has under these fields. It may have more fonts and colours.
NEEDED = {"fonts": REQUIRED_FONTS, "colours": REQUIRED_COLOURS, "styles": STYLES}


def read_theme(folders: tuple[Path, ...], name: str) -> Theme:
    """Read themes/<name>.yaml of the first of these folders that has it; see `assets_folders`.

    Raises AssetError with the place in the file for whatever is wrong, fonts that are not there included.
    """
    from report.source.node import place
    from report.source.yaml import read_file

    shown = f"assets/themes/{name}.yaml"
    path = first_of(folders, "themes", f"{name}.yaml")
    if not _is_plain(name) or not os.path.lexists(path):
        known = themes_of(folders)
        message = say("there is no theme '{name}'{near}", name=name, near=nearest(name, known))
        raise AssetError.of(message, say("themes that exist: {names}", names=listed(known)), Mark(shown))
    file = read_file(path, shown, bounds_of(path))
    if file.top is None or file.diagnostics:
        raise AssetError(file.diagnostics)

    def at(*steps: str | int) -> Mark:
        """The mark of the innermost node on the way to a place in the file."""
        return place(file.top, steps, Mark(shown))

    try:
        theme = Theme.model_validate({**file.top, "name": name, "folders": folders})
    except ValidationError as error:
        raise AssetError(Diagnostic(at(*e["loc"]), *in_plain_words(e)) for e in error.errors()) from None
    _refuse_a_fragment(theme, Mark(shown))
    problems = [*_missing_names(theme, at), *_unusable_fonts(theme, at)]
    if not problems:
        problems = [Diagnostic(at(*found.path), found.message, found.hint) for found in contradictions(theme)]
    if problems := problems or _weak_colours(theme, at):
        raise AssetError(problems)
    return theme


def _refuse_a_fragment(theme: Theme, mark: Mark) -> None:
    """Raise AssetError, once, for a theme that has only a few of the names that every report needs."""
    needed = [name for names in NEEDED.values() for name in names]
    lacking = [name for name in needed if name not in {*theme.fonts, *theme.colours, *theme.styles}]
    if len(lacking) > len(needed) / 2:
        message = say("the theme lacks {number} fonts, colours and styles that every report needs", number=len(lacking))
        raise AssetError.of(message, say("copy the theme 'federal' as a whole, and change what shall differ"), mark)


def _missing_names(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
    """Names that the layout needs and the theme lacks, and names that styles use and nothing defines."""
    found = []
    needed = say("every report needs it: take it from the theme 'federal'")
    for what, wanted in NEEDED.items():
        there = getattr(theme, what)
        found += [
            Diagnostic(at(what), say("'{name}' is missing among the {what} of the theme", name=n, what=what), needed)
            for n in wanted
            if n not in there
        ]
    for name in theme.styles.keys() - {*STYLES}:
        message = say("unknown style '{name}'{near}: nothing is set in it", name=name, near=nearest(name, STYLES))
        found.append(Diagnostic(at("styles", name), message, say("styles: {names}", names=listed(STYLES, 40))))
    for name, style in theme.styles.items():
        for field, value, known in (("font", style.font, theme.fonts), ("colour", style.colour, theme.colours)):
            if value not in known:
                message = say(
                    "style '{style}' names an unknown {field} '{name}'{near}",
                    style=name,
                    field=field,
                    name=value,
                    near=nearest(value, known),
                )
                hint = say("known: {names}", names=listed(sorted(known)))
                found.append(Diagnostic(at("styles", name, field), message, hint))
    for what, mapping in (("strong", theme.strong), ("emphasis", theme.emphasis)):
        found += [
            Diagnostic(
                at(what, role),
                say("unknown font '{name}'{near}", name=font, near=nearest(font, theme.fonts)),
                say("known: {names}", names=listed(sorted(theme.fonts))),
            )
            for role, font in mapping.items()
            if font not in theme.fonts
        ]
    return found


def _unusable_fonts(theme: Theme, at: Callable[..., Mark]) -> Iterator[Diagnostic]:
    """Font files that are not there, or cannot be used."""
    for role, name in theme.fonts.items():
        where = at("fonts", role)
        if not _is_plain(name):
            hint = say("write the name alone; the file is in assets/fonts")
            yield Diagnostic(where, say("'{name}' is not the name of a file", name=name), hint)
            continue
        path = theme.font_path(role)
        if not os.path.lexists(path):
            message = say("font file '{name}' is missing", name=path.name)
            yield Diagnostic(where, message, say("put it in assets/fonts"))
            continue
        try:
            read_font(path, bounds_of(path))
        except AssetError as problem:
            yield from [one._replace(mark=where) for one in problem.diagnostics]


def _is_plain(name: str) -> bool:
    """Whether a name is that of a file in its folder."""
    return Path(name).name == name and name not in (".", "..", "") and not set(name) & {"\\", "\0"}


def _weak_colours(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
    """Colours of text that contrast too little with what it stands on (EN 301 549, 10.1.4.3)."""
    found: list[Diagnostic] = []
    for colour in _BASE:
        if colour in theme.colours:
            found += _weak(theme, colour, ("paper", "tint"), TEXT_CONTRAST, at("colours", colour))
    told = {one.mark for one in found}
    if len(told) > len(_BASE) / 2:  # what they stand on is at fault
        ground = "paper" if any("'paper'" in one.message for one in found) else "tint"
        message = say("'{ground}' contrasts too little with the colours of texts", ground=ground)
        hint = say("the law asks for {wanted} or more: take a darker or lighter colour", wanted=str(TEXT_CONTRAST))
        return [Diagnostic(at("colours", ground), message, hint)]
    for colour, names in _styles_by_colour(theme).items():
        if at("colours", "accent" if colour.startswith("on-") else colour) in told:
            continue  # one cause
        grounds = ("accent",) if colour.startswith("on-") else ("paper", "tint")
        weak: list[Diagnostic] = []
        for name in names:
            wanted = LARGE_TEXT_CONTRAST if theme.styles[name].size >= LARGE else TEXT_CONTRAST
            weak += _weak(theme, colour, grounds, wanted, at("styles", name, "colour"), name)
        if len({one.mark for one in weak}) > 1:  # the colour is at fault, not the styles
            weak = list(_weak(theme, colour, grounds, TEXT_CONTRAST, at("colours", colour)))
        found += weak
    return found


def _styles_by_colour(theme: Theme) -> dict[str, list[str]]:
    """The names of the styles that are set in each colour."""
    found: dict[str, list[str]] = {}
    for name, style in theme.styles.items():
        found.setdefault(style.colour, []).append(name)
    return found


def _weak(
    theme: Theme, colour: str, grounds: Sequence[str], wanted: float, mark: Mark, style: str = ""
) -> Iterator[Diagnostic]:
    """The ground on which a colour contrasts least, where that is too little."""
    contrasts = {ground: contrast(theme.colour(colour), theme.colour(ground)) for ground in grounds}
    ground, got = min(contrasts.items(), key=lambda one: one[1])
    if got < wanted:
        values = {"colour": colour, "ground": ground, "contrast": f"{got:.1f}"}
        message = (
            say("style '{style}': '{colour}' on '{ground}' has a contrast of {contrast}", style=style, **values)
            if style
            else say("text in '{colour}' on '{ground}' has a contrast of {contrast}", **values)
        )
        hint = say("the law asks for {wanted} or more: take a darker or lighter colour", wanted=str(wanted))
        yield Diagnostic(mark, message, hint)

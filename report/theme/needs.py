"""What every theme needs by name: fonts, colours and styles, and font files that can be used."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

from report.diagnostics.errors import AssetError, Diagnostic, Mark, listed, nearest
from report.document import StyleName
from report.fonts import read_font
from report.messages import say
from report.theme.folders import bounds_of
from report.theme.theme import Theme

STYLES = get_args(StyleName)
REQUIRED_COLOURS = ("accent", "accent-light", "text", "quiet", "tint", "rule", "paper", "on-accent", "on-accent-quiet")
REQUIRED_FONTS = ("regular", "italic", "semibold", "semibold-italic", "light")
#: What every theme has under these fields. It may have more fonts and colours.
NEEDED = {"fonts": REQUIRED_FONTS, "colours": REQUIRED_COLOURS, "styles": STYLES}


def refuse_a_fragment(theme: Theme, mark: Mark) -> None:
    """Raise AssetError, once, for a theme that has only a few of the names that every report needs."""
    needed = [name for names in NEEDED.values() for name in names]
    lacking = [name for name in needed if name not in {*theme.fonts, *theme.colours, *theme.styles}]
    if len(lacking) > len(needed) / 2:
        message = say("the theme lacks {number} fonts, colours and styles that every report needs", number=len(lacking))
        raise AssetError.of(message, say("write 'extends: federal' in it, and it has them from there"), mark)


def missing_names(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
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


def unusable_fonts(theme: Theme, at: Callable[..., Mark]) -> Iterator[Diagnostic]:
    """Font files that are not there, or cannot be used."""
    for role, name in theme.fonts.items():
        where = at("fonts", role)
        if not is_plain(name):
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


def is_plain(name: str) -> bool:
    """Whether a name is that of a file in its folder."""
    return Path(name).name == name and name not in (".", "..", "") and not set(name) & {"\\", "\0"}

"""Reads a theme from assets/themes/<name>.yaml, and says with its place whatever is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError

from report.diagnostics.errors import AssetError, Diagnostic, Mark, listed, nearest
from report.messages import say
from report.theme.contradictions import contradictions
from report.theme.contrasts import weak_colours
from report.theme.faults import in_plain_words
from report.theme.folders import bounds_of, first_of, themes_of
from report.theme.needs import is_plain, missing_names, refuse_a_fragment, unusable_fonts
from report.theme.theme import Theme


def read_theme(folders: tuple[Path, ...], name: str) -> Theme:
    """Read themes/<name>.yaml of the first of these folders that has it; see `assets_folders`.

    Raises AssetError with the place in the file for whatever is wrong, fonts that are not there included.
    """
    from report.source.node import place
    from report.source.yaml import read_file

    shown = f"assets/themes/{name}.yaml"
    path = first_of(folders, "themes", f"{name}.yaml")
    if not is_plain(name) or not os.path.lexists(path):
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
    refuse_a_fragment(theme, Mark(shown))
    problems = [*missing_names(theme, at), *unusable_fonts(theme, at)]
    if not problems:
        problems = [Diagnostic(at(*found.path), found.message, found.hint) for found in contradictions(theme)]
    if problems := problems or weak_colours(theme, at):
        raise AssetError(problems)
    return theme

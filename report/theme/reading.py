"""Reads a theme from assets/themes/<name>.yaml, and says with its place whatever is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from report.diagnostics.errors import AssetError, Diagnostic
from report.messages import say, together
from report.theme.contradictions import contradictions
from report.theme.contrasts import weak_colours
from report.theme.faults import in_plain_words
from report.theme.measures import Contradiction
from report.theme.needs import missing_names, refuse_a_fragment, unusable_fonts
from report.theme.theme import Theme

if TYPE_CHECKING:
    from report.theme.inheritance import ThemeSource


def read_theme(folders: tuple[Path, ...], name: str) -> Theme:
    """Read themes/<name>.yaml of the first of these folders that has it; see `assets_folders`.

    Raises AssetError with the place in the file for whatever is wrong, fonts that are not there included.
    """
    from report.theme.inheritance import theme_source  # late: it reads YAML

    source = theme_source(folders, name)
    try:
        theme = Theme.model_validate({**source.merged, "name": name, "folders": folders})
    except ValidationError as error:
        raise AssetError(Diagnostic(source.at(*e["loc"]), *in_plain_words(e)) for e in error.errors()) from None
    refuse_a_fragment(theme, source.mark)
    problems = [*missing_names(theme, source.at), *unusable_fonts(theme, source.at)]
    if problems := problems or _told(contradictions(theme), source) or weak_colours(theme, source.at):
        raise AssetError(problems)
    return theme


def _told(found: Iterable[Contradiction], source: ThemeSource) -> list[Diagnostic]:
    """Measures that do not go together, each where it is stated; if that is another file, also where it may be."""
    told = []
    for path, message, hint in found:
        own = say("state it in {file} as well, below '{field}'", file=source.mark.file, field=".".join(path))
        hints = [hint] if source.states(path) else [hint, own]
        told.append(Diagnostic(source.at(*path), message, together(hints, "; ")))
    return told

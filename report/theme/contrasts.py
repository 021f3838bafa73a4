"""Colours of text that contrast too little with what it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from report.colours import LARGE_TEXT_CONTRAST, TEXT_CONTRAST, contrast
from report.diagnostics.errors import Diagnostic, Mark
from report.document import StyleName
from report.messages import say
from report.theme.theme import Theme

LARGE = 18  # points from which text is large (WCAG 2.1)
#: Styles in whose colours the small labels of the figure on the cover are set.
LABELLING: tuple[StyleName, ...] = ("cover-organisation", "cover-year")

#: The colours of links and marks of notes, of words in charts, and of remarks in drafts, besides those of styles.
_BASE = ("accent", "text", "quiet", "remark")


def weak_colours(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
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
            large = theme.styles[name].size >= LARGE and name not in LABELLING
            wanted = LARGE_TEXT_CONTRAST if large else TEXT_CONTRAST
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

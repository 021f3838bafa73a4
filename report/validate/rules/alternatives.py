"""Rules about alt texts: they describe something, and which ones the program computes from the data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic
from report.diagnostics.making import error, note, warning
from report.languages.placeholders import SHORTEST, is_placeholder
from report.model.report import Block, Text
from report.validate.content import Content


def alt_texts_describe(content: Content) -> Iterator[Diagnostic]:
    """An alt text is what some readers have instead of the picture (EN 301 549, 10.1.1.1)."""
    for block in content.blocks:
        alt, caption = getattr(block, "alt", None), getattr(block, "caption", None)
        if not isinstance(alt, Text):
            continue
        for language, typed in alt.source.items():
            bare = _bare(typed)
            mark = alt.marks.get(language, alt.mark)
            if not bare:
                continue  # told already: a text that is blank
            if is_placeholder(bare):
                yield error(mark, f"'{bare}' describes nothing", _cure(block), "alt")
            elif isinstance(caption, Text) and _same(bare, _bare(caption.source.get(language, ""))):
                yield error(mark, "the alt text repeats the caption, which is read anyway", _cure(block), "alt")
            elif len(bare) < SHORTEST:
                yield warning(mark, f"an alt text of {len(bare)} characters: '{bare}'", _cure(block), "alt")


def computed_alt_texts(content: Content) -> Iterator[Diagnostic]:
    """Which charts have no alt text of their own, so that somebody can read the one computed from the data."""
    for block in content.blocks:
        if block.name == "chart" and getattr(block, "alt", None) is None:
            message = f"the alt text of '{getattr(block, 'id', '')}' is computed from its data"
            hint = "'sppreport outline' shows it; write 'alt' to say better what matters"
            yield note(block.mark, message, hint, "alt")


def _cure(block: Block) -> str:
    if block.name == "chart":
        return "say what the chart shows, or leave 'alt' out: it is computed from the data then"
    return "say in a sentence what the picture shows"


def _bare(typed: str) -> str:
    """A text without the marks of markup, and with single spaces."""
    return " ".join(re.sub(r"[*\[\]\\]", "", typed).split())


def _same(one: str, other: str) -> bool:
    """Whether two texts differ in signs and capitals at most."""
    return re.sub(r"[\W_]+", " ", one).strip().casefold() == re.sub(r"[\W_]+", " ", other).strip().casefold()

"""Hover: what a slot prints in every language, what a name says, and what the code of a finding means."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from report.diagnostics.codes import CODES
from report.lsp.findings import FoundThere
from report.lsp.places import OpenPlace
from report.messages import say_in
from report.messages.interface import Interface
from report.names.saying import Saying, Sayings
from report.names.typed import piece_at


def hover(asked: OpenPlace, words: Interface) -> types.Hover | None:
    """What is said of the slot or name at a place; None where there is neither."""
    lines = asked.lines
    sayings = Sayings(asked.content, words.language)
    piece = piece_at(lines.plain, asked.offset)
    if piece is not None:
        slot, name = piece.slot(), piece.name(asked.file)
        said = sayings.slot(slot) if slot else sayings.name(name) if name else None
        return _shown(said, words, lines.range(piece.start, piece.end)) if said else None
    found = asked.table.at(lines.mark(asked.offset, asked.file))
    said = sayings.name(found[0]) if found else None
    if not found or not said:
        return None
    start = lines.at(found[1].mark)
    return _shown(said, words, lines.range(start, start + found[1].length))


def meanings(found: Iterable[FoundThere], position: types.Position, words: Interface) -> list[str]:
    """What the codes of the findings at a position mean, as lines of Markdown."""
    codes = {one.found.code: None for one in found if one.touches(types.Range(position, position))}
    return [f"`{code}`: {as_markdown(CODES[code].into(words))}" for code in codes if code in CODES]


def as_markdown(text: str) -> str:
    """Plain text in Markdown: its signs stand for themselves."""
    return "".join([f"\\{char}" if char in "\\`*_{}[]()#+!<>|~$" else char for char in text]).replace("\n", "  \n")


def _shown(said: Saying, words: Interface, where: types.Range) -> types.Hover:
    spoken = [f"**{language}** {as_markdown(text) or '—'}" for language, text in said.words.items()]
    about = [as_markdown(say_in(one, words)) for one in said.about]
    value = "  \n".join(spoken) + ("\n\n" + "  \n".join(about) if about else "")
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, value), where)

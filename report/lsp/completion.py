"""Completion: the names that may stand where somebody is typing."""

from __future__ import annotations

from typing import Final

from lsprotocol import types

from report.lsp.places import OpenPlace
from report.messages import say_in
from report.messages.interface import Interface
from report.names.name import NameKind
from report.names.proposals import MOST, Proposal, Proposals
from report.names.saying import Sayings

#: The signs after which an editor asks by itself.
TRIGGERS: Final = ["{", ".", "|", ":", "@", "^", "(", "#", " "]
_KINDS: Final = {
    NameKind.DATA: types.CompletionItemKind.Module,
    NameKind.COLUMN: types.CompletionItemKind.Field,
    NameKind.ROW: types.CompletionItemKind.Value,
    NameKind.TERM: types.CompletionItemKind.Constant,
    NameKind.IMAGE: types.CompletionItemKind.File,
    None: types.CompletionItemKind.Keyword,
}


def completions(asked: OpenPlace, words: Interface) -> types.CompletionList:
    """What may stand at a place, the likeliest first."""
    proposals = Proposals(asked.content, asked.table, Sayings(asked.content, words.language))
    found = proposals.at(asked.lines.plain, asked.offset, asked.file)
    items = [_item(asked, one, number, words) for number, one in enumerate(found)]
    return types.CompletionList(is_incomplete=len(found) == MOST, items=items)


def _item(asked: OpenPlace, one: Proposal, number: int, words: Interface) -> types.CompletionItem:
    return types.CompletionItem(
        label=one.typed,
        kind=_KINDS.get(one.kind, types.CompletionItemKind.Reference),
        detail=say_in(one.says, words) or None,
        sort_text=f"{number:04}",
        filter_text=one.typed,
        text_edit=types.TextEdit(asked.lines.range(one.start, one.end), one.typed),
    )

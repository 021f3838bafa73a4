"""Fixes: the cures of findings that a check of the whole report has found to be right, as an editor offers them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lsprotocol import types

from report.diagnostics.errors import shortened
from report.lsp.findings import FoundThere
from report.lsp.places import OpenText
from report.lsp.positions import uri_of
from report.lsp.years import Snapshot
from report.messages import say
from report.messages.interface import Interface
from report.names.cures import cures, is_cured

MOST: Final = 4  # findings that are looked at together: each cure is a check


def fixes(text: OpenText, snapshot: Snapshot, wanted: Iterable[FoundThere], words: Interface) -> list[types.CodeAction]:
    """What an editor may offer for findings in an open text. Each is tried out, which takes as long as a check."""
    made = []
    for one in list(wanted)[:MOST]:
        typed = text.lines.plain
        for cure in cures(one.found, typed, text.lines.at(one.found.mark)):
            after = text.year.look({text.path: cure.applied(typed)}).diagnostics
            if is_cured(one.found, snapshot.diagnostics, after):
                edit = types.TextEdit(text.lines.range(cure.start, cure.end), cure.words)
                old, new = shortened(typed[cure.start : cure.end], 40), shortened(cure.words, 40)
                title = say("replace '{old}' by '{new}'", old=old, new=new).into(words)
                made.append(
                    types.CodeAction(
                        title=title,
                        kind=types.CodeActionKind.QuickFix,
                        diagnostics=[one.shown],
                        edit=types.WorkspaceEdit(changes={text.uri or uri_of(text.path): [edit]}),
                    )
                )
    return made

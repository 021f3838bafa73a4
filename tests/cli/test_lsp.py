"""`sppreport lsp` on the command line: whoever types it is told that editors do."""

from __future__ import annotations

import sys

import pytest
from click.testing import CliRunner

from report.cli import main
from report.lsp import server
from report.messages.interface import Interface

#: The module, whose name in its package is that of the command.
COMMAND = sys.modules["report.cli.lsp"]


@pytest.mark.parametrize("typed", [True, False])
def test_who_types_it_is_told_that_it_waits_for_an_editor(typed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[Interface | None] = []

    def serve(words: Interface | None, _otherwise: Interface) -> int:
        spoken.append(words)
        return 0

    monkeypatch.setattr(server, "serve", serve)
    monkeypatch.setattr(COMMAND, "is_typed", lambda: typed)
    result = CliRunner().invoke(main, ["lsp"])
    assert result.exit_code == 0
    assert ("waits for an editor" in result.stderr) == typed
    assert result.stdout == ""
    assert spoken == [None]

"""Each text of a report is parsed once in each language, and by one parser, whatever is done with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.exchange.courier import ExportOrder, export
from report.markup import parser
from report.model.text import Text
from report.pipeline import build, check
from report.source.load import load
from report.validate.reading import read_content
from tests.invented import TESTS


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was parsed, in its order."""
    found: list[str] = []
    run = parser._Parser.run

    def counted(self: parser._Parser) -> object:
        found.append(self.text)
        return run(self)

    monkeypatch.setattr(parser._Parser, "run", counted)
    return found


def test_every_pass_and_an_export_parse_each_text_once(parsed: list[str], tmp_path: Path) -> None:
    texts = read_content(load(TESTS / "content" / "2030")).context.of(Text)
    each = {id(tree): text.source[one] for text in texts if text.markup for one, tree in text.inline.items()}
    wanted = sorted(typed for typed in each.values() if typed.strip())
    for act in (
        lambda: check(TESTS, 2030),
        lambda: build(TESTS, 2030, output=tmp_path),
        lambda: export(TESTS, 2030, ExportOrder("fr", format="xliff")),
    ):
        parsed.clear()
        act()
        assert sorted(parsed) == wanted

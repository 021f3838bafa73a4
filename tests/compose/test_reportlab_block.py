"""A block of a report's own that places what ReportLab draws."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from report.verify import verify_bytes
from tests.additions import ProgramCopy
from tests.compose.flowables import ROWS, texts

pytestmark = pytest.mark.slow


BLOCK = '''
"""The block `ledger`: roofs in a table of ReportLab's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from report.document import Element, ReportLabContent
from report.model.block import Block
from report.model.text import AltText, Text
from report.model.block import Writer


class Ledger(Block):
    """A list of roofs."""

    name: ClassVar[str] = "ledger"

    head: Text
    rows: int
    alt: AltText

    def lower(self, writer: Writer) -> Iterable[Element]:
        head = writer.plain(self.head)

        def make(width: float, fonts: Mapping[str, str]) -> Any:
            from reportlab.platypus import LongTable

            rows = [[head], *[[f"{head} {n}"] for n in range(1, self.rows + 1)]]
            return LongTable(rows, [width], repeatRows=1, style=[("FONT", (0, 0), (-1, -1), fonts["regular"], 9)])

        yield ReportLabContent(make, writer.plain(self.alt), mark=self.mark)
'''
CONTENT = """
  - ledger:
      head: {nl: Dak, fr: Toit}
      rows: 120
      alt:
        nl: Lijst van 120 genummerde daken, van het eerste tot het laatste.
        fr: Liste de 120 toits numérotés, du premier au dernier.
"""


@pytest.mark.long
def test_a_block_places_what_reportlab_draws(tmp_path: Path) -> None:
    copy = ProgramCopy(tmp_path)
    copy.add("report/blocks/ledger.py", BLOCK)
    copy.change(
        "report/blocks/__init__.py",
        ("from report.blocks.lead", "from report.blocks.ledger import Ledger\nfrom report.blocks.lead"),
        ("    Lead,\n", "    Lead,\n    Ledger,\n"),
    )
    section = tmp_path / "content/2030/sections/hives.yaml"
    section.write_text(section.read_text("utf-8").rstrip() + CONTENT, "utf-8")
    copy.run("build", "--output", "built")
    files = sorted((tmp_path / "built").glob("*.pdf"))
    assert len(files) == 2
    for file in files:
        data = file.read_bytes()
        assert verify_bytes(data) == ()
        rows = re.findall(r"^(?:Dak|Toit) (\d+) ?$", "\n".join(texts(data)), re.MULTILINE)
        assert [int(row) for row in rows] == list(range(1, ROWS + 1))
    assert "Figure\n" in copy.run("outline", "--lang", "nl")
    assert "alt: Lijst van 120 genummerde daken" in copy.run("outline", "--lang", "nl")

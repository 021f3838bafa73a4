"""docs/fields.md says what the models are: `make fields` writes it anew."""

from __future__ import annotations

from pathlib import Path

from report.blocks import BLOCKS
from tests.codes import meanings
from tests.fields import reference

DOCUMENT = Path(__file__).parent.parent / "docs" / "fields.md"


def test_the_reference_of_fields_is_that_of_the_models() -> None:
    assert DOCUMENT.read_text("utf-8") == reference()


def test_every_block_is_in_it() -> None:
    assert all(f"### {block.name}\n" in reference() for block in BLOCKS)


def test_the_page_of_codes_has_what_each_means() -> None:
    assert DOCUMENT.with_name("codes.md").read_text("utf-8") == meanings()

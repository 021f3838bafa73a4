"""What is added as README says - a field, a block, a kind of value, a language - stands in the schemas by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.additions import ProgramCopy
from tests.test_additions import block
from tests.values.test_addition import with_ratio

pytestmark = pytest.mark.slow

FIELD = '    mood: Literal["glad", "sad"] = "glad"\n    """How the words were said."""\n'


def test_a_field_and_a_block_are_proposed_with_what_they_are(tmp_path: Path) -> None:
    copy = ProgramCopy(tmp_path)
    quote = "report/blocks/quote.py"
    copy.change(
        quote,
        ("from typing import ClassVar", "from typing import ClassVar, Literal"),
        ("    source: LabelText | None = None\n", f"    source: LabelText | None = None\n{FIELD}"),
    )
    assert copy.beyond("field") == []
    block(copy)
    copy.run("schema", "--lang", "nl", "--output", "out")
    definitions = json.loads((tmp_path / "out" / "section.json").read_text("utf-8"))["definitions"]
    assert definitions["quote"]["properties"]["mood"] == {
        "enum": ["glad", "sad"], "default": "glad", "description": "How the words were said.",
    }  # fmt: skip
    cry = definitions["block"]["properties"]["cry"]
    assert cry == {"$ref": "#/definitions/cry", "description": "A text that stands out."}
    assert {"nl", "fr", "query"} <= {*definitions["cry"]["else"]["properties"]}


@pytest.mark.long
def test_a_kind_of_value_is_proposed_with_what_it_is(tmp_path: Path) -> None:
    with_ratio(tmp_path).run("schema", "--lang", "nl", "--output", "out")
    kind = json.loads((tmp_path / "out" / "data.json").read_text("utf-8"))["definitions"]["DataColumn"]
    kinds = kind["properties"]["kind"]
    assert dict(zip(kinds["enum"], kinds["enumDescriptions"], strict=True))["ratio"] == "A ratio: 3:2"

"""Kinds of values: each has all its parts, and no other module knows one by its name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from decimal import Decimal
from pathlib import Path

import pytest

from report.locales import locale_of
from report.validate.parity.vocabulary import FactKind
from report.values import KINDS
from report.values.kind import ColumnKind, Formatting, QuantityKind, SlotKind, ValueKind
from report.values.money import MONEY
from report.values.percent import PERCENT
from tests.modules import MODULES, called, tree

SLOTS = [slot for kind in KINDS for slot in kind.slots]
WORDS = {kind.name for kind in KINDS} | {slot.word for slot in SLOTS}


def test_names_and_words_are_unique() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert len({slot.word for slot in SLOTS}) == len(SLOTS)


def test_kinds_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        PERCENT.name = "x"  # type: ignore[misc]


@pytest.mark.parametrize("made", [ColumnKind, ValueKind, QuantityKind, SlotKind])
def test_a_kind_that_lacks_a_part_cannot_be_made(made: type[ColumnKind]) -> None:
    parts = {field.name: None for field in fields(made)}
    for part in parts:
        with pytest.raises(TypeError, match=part):
            made(**{name: None for name in parts if name != part})  # type: ignore[arg-type]


@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: slot.word)
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_example_of_a_slot_is_one(slot: SlotKind[object], language: str) -> None:
    value = slot.read(slot.example)
    assert slot.wording.write(value, Formatting(), locale_of(language))
    assert all(FactKind(about) for about, _ in slot.states(value))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_value_is_written_everywhere(kind: ColumnKind, language: str) -> None:
    locale, formatting = locale_of(language), Formatting()
    assert isinstance(kind.csv_note(locale), str)
    if not isinstance(kind, ValueKind):
        return
    value = kind.read(kind.slots[0].example.removesuffix(" EUR"))
    for write in (kind.in_text.write, kind.in_cell, kind.on_axis):
        assert write(value, formatting, locale)
    assert kind.in_csv(value, locale)


@pytest.mark.parametrize(
    ("top", "currency", "divisor", "unit"),
    [
        ("999999", "EUR", "1", "euro"),
        ("1e6", "EUR", "1e6", "miljoen euro"),
        ("-0", "JPY", "1", "JPY"),
        ("1e6", "JPY", "1e6", "miljoen JPY"),
        ("1e9", "EUR", "1e9", "miljard euro"),
        ("3e9", "JPY", "1e9", "miljard JPY"),
    ],
)
def test_large_amounts_are_counted_in_millions(top: str, currency: str, divisor: str, unit: str) -> None:
    scale = MONEY.scale(Decimal(top), Formatting(currency=currency), locale_of("nl"))
    assert scale == (Decimal(divisor), unit)


# --- nobody else knows them by name ----------------------------------------------------------------------------------

#: What such a word means elsewhere: a way to align, a sign of numbers, the code of a finding, the group of a pattern...
MEANT_OTHERWISE = {
    ("document/__init__.py", "decimal"),
    ("model/plain_words.py", "date"),
    ("model/plain_words.py", "decimal"),
    ("model/plain_words.py", "int"),
    ("blocks/timeline.py", "date"),
    ("locales/__init__.py", "decimal"),
    ("diagnostics/codes.py", "date"),
    ("validate/rules/texts.py", "date"),
    ("validate/parity/vocabulary.py", "date"),
    ("validate/parity/vocabulary.py", "month"),
    ("validate/parity/figures.py", "month"),
    ("acceptance/carrying.py", "approx"),
    ("model/period_rows.py", "month"),
    ("model/published.py", "date"),
    ("sheets/grid.py", "date"),
    ("sheets/ods.py", "date"),
    ("sheets/reading.py", "date"),
    ("figures/workbook.py", "date"),
    ("figures/workbook.py", "decimal"),
    ("sheets/xlsx.py", "date"),
    ("word/styles.py", "decimal"),
    ("schemas/forms.py", "date"),
    ("schemas/forms.py", "integer"),
    ("schemas/forms.py", "period"),
}


def words_of(path: Path) -> Iterator[tuple[str, str]]:
    """Every string of a module that is the name of a kind or the word of a slot, but "text", which means much else."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and node.value in WORDS - {"text"}:
            yield called(path), node.value


def test_no_other_module_knows_a_kind_by_its_name() -> None:
    others = [path for path in MODULES if path.parent.name != "values"]
    assert {found for path in others for found in words_of(path)} == MEANT_OTHERWISE

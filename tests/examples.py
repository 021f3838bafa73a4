"""Which examples, and how many, a test tries: all that it has or asks for, or few where the run shall not take long."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import pytest
from hypothesis import settings


def examples(wanted: int) -> int:
    """So many random ones, or as many as a short run takes."""
    is_short = settings.get_current_profile_name() == "short"
    return min(wanted, settings.get_profile("short").max_examples) if is_short else wanted


def quick(parameters: Sequence[Any], chosen: Collection[Any]) -> list[Any]:
    """What a test is tried with: those that are chosen in every run, the others where it may take long."""
    return [one if one in chosen else pytest.param(*_several(one), marks=pytest.mark.long) for one in parameters]


def _several(one: Any) -> tuple[Any, ...]:
    return one if type(one) is tuple else (one,)

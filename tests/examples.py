"""How many random examples a test tries: all that it asks for, or a few where the run shall not take long."""

from __future__ import annotations

from hypothesis import settings


def examples(wanted: int) -> int:
    """So many, or as many as a short run takes."""
    is_short = settings.get_current_profile_name() == "short"
    return min(wanted, settings.get_profile("short").max_examples) if is_short else wanted

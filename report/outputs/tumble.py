"""Output "tumble": one PDF in two languages, each behind a cover of its own, as if each were a book by itself."""

from __future__ import annotations

from collections.abc import Mapping

from report.outputs.bilingual import volume
from report.outputs.order import Order
from report.typeset.volume import draw_tumble


def make(order: Order) -> Mapping[str, bytes]:
    """The volume. Raises RequestError where there are not two languages, and LayoutError."""
    return volume(order, lambda pair: draw_tumble(pair.stories, order.theme))

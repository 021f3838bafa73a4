"""Output "facing": one PDF in two languages, the first on the left pages, the second on the right ones."""

from __future__ import annotations

from collections.abc import Mapping

from report.compose.bilingual import BilingualCover
from report.outputs.bilingual import Pair, volume
from report.outputs.order import Order
from report.typeset.volume import Volume, draw_facing


def make(order: Order) -> Mapping[str, bytes]:
    """The volume. Raises RequestError where there are not two languages, and LayoutError."""

    def drawn(pair: Pair) -> Volume:
        first, second = pair.stories
        return draw_facing(pair.stories, BilingualCover(first.cover, second.cover), order.theme)

    return volume(order, drawn)

"""Outputs: what the editions of a report can become, one file per kind; `sppreport build --format` names them.

A kind of output is a module with the function `make`, and an entry in OUTPUTS that imports it. It asks an Order for
each edition when it comes to it, so that only one need be in memory, and returns its files by name; nothing is written
before all are made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from report.outputs.order import Make


def _pdf() -> Make:
    from report.outputs.pdf import make

    return make


def _proof() -> Make:
    from report.outputs.proof import make

    return make


def _press() -> Make:
    from report.outputs.press import make

    return make


def _charts() -> Make:
    from report.outputs.charts import make

    return make


def _facing() -> Make:
    from report.outputs.facing import make

    return make


def _tumble() -> Make:
    from report.outputs.tumble import make

    return make


def _for_press(make: Make) -> Make:
    """What makes the same for printers."""
    return lambda order: make(order._replace(theme=order.theme.to_press()))


#: What imports each kind, by the name that people type.
OUTPUTS: Final[Mapping[str, Callable[[], Make]]] = {
    "pdf": _pdf,
    "proof": _proof,
    "print": _press,
    "charts": _charts,
    "facing": _facing,
    "tumble": _tumble,
    "print-facing": lambda: _for_press(_facing()),
    "print-tumble": lambda: _for_press(_tumble()),
}

#: Those that bind two languages into one file, of the same name; with "print-" before it they are for printers.
BILINGUAL: Final = ("facing", "tumble")

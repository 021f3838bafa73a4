"""Output "print": each edition for printers - in inks, with bleed and marks, with addresses as notes."""

from __future__ import annotations

from collections.abc import Mapping

from report.outputs import pdf
from report.outputs.order import Order


def make(order: Order) -> Mapping[str, bytes]:
    """The file for printers of each edition. Raises LayoutError with what does not fit in any of them."""
    return pdf.make(order._replace(theme=order.theme.to_press()))

"""Output "charts": each chart of each edition as SVG and PNG, with its title, its source and its alt text."""

from __future__ import annotations

from collections.abc import Mapping

from report.charts.svg import svg_of
from report.compose.press_copies import press_copies
from report.outputs.order import Order


def make(order: Order) -> Mapping[str, bytes]:
    """The files of all charts, by name: that of the edition and the id of the figure. Raises LayoutError."""
    from report.charts.png import png_of

    files: dict[str, bytes] = {}
    for locale in order.locales:
        _, document = order.localised(locale)
        with order.timed("compose", locale.language):
            copies, setter = press_copies(document, order.theme)
            for copy in copies:
                name = f"{document.name}-{copy.id}"
                about = copy.title, copy.alt
                files[f"{name}.svg"] = svg_of(copy.display, setter.faces, document.language, *about)
                files[f"{name}.png"] = png_of(copy.display, setter.faces, order.theme.colour("paper"), *about)
    return files

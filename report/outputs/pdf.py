"""Output "pdf": each edition composed and typeset, a tagged and archival PDF per language."""

from __future__ import annotations

from collections.abc import Mapping

from report.compose import compose
from report.diagnostics.errors import Diagnostic, LayoutError
from report.localise.file_names import file_stem
from report.outputs.order import Order
from report.typeset import typeset


def make(order: Order) -> Mapping[str, bytes]:
    """The PDF of each edition. Raises LayoutError with what does not fit in any of them."""
    files = {}
    misfits: list[Diagnostic] = []
    for locale in order.locales:
        _, document = order.localised(locale)
        try:
            with order.timed("compose", locale.language):
                story = compose(document, order.theme)
            with order.timed("typeset", locale.language):
                files[file_stem(order.report, locale, document.stamp) + ".pdf"] = typeset(story, order.theme)
        except LayoutError as problem:
            misfits += problem.diagnostics
    if misfits:
        raise LayoutError(misfits)
    return files

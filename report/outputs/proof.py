"""Output "proof": one PDF with all editions side by side, for those who check them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from report.compose.proof import compose_proof, landscape
from report.diagnostics.errors import RequestError
from report.localise.file_names import file_stem
from report.messages import say
from report.outputs.order import Order
from report.proof import proof_of
from report.typeset import typeset


def make(order: Order) -> Mapping[str, bytes]:
    """The proof. Raises RequestError when there is nothing to compare, and LayoutError."""
    if len(order.locales) < 2:
        message = say("a proof shows languages side by side: one is not enough")
        hint = say("leave out --lang, or name two") if len(order.report.languages) > 1 else say("leave out --proof")
        raise RequestError.of(message, hint, order.report.mark)
    order = order._replace(theme=order.theme.model_copy(update={"links": "live"}))  # notes stand in rows of their own
    editions, documents = zip(*[order.localised(locale) for locale in order.locales], strict=True)
    theme = landscape(order.theme)
    with order.timed("compose", ""):
        story = compose_proof(proof_of(editions[0].report, editions, documents), theme)
    languages = "-".join(["proof", *[locale.language for locale in order.locales]])
    name = file_stem(order.report, order.locales[0], editions[0].imprint.names, languages)
    with order.timed("typeset", ""):
        seen = partial(order.seen, name + ".pdf", order.locales[0].language, theme)
        return {name + ".pdf": typeset(story, theme, seen)}

"""What the outputs in two languages share: the editions of both, and the file that they are bound into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from report.compose import compose
from report.diagnostics.errors import Diagnostic, LayoutError, RequestError, listed
from report.locales import Locale
from report.localise.file_names import file_stem
from report.localise.imprint import Imprint
from report.memo import Forgetful
from report.messages import say
from report.outputs.order import Order
from report.pdf.assembly import assemble
from report.story import Story
from report.typeset.volume import Volume, bound_volume

Draw = Callable[["Pair"], Volume]


class Pair(NamedTuple):
    """The editions of a volume, ready to be broken into pages, in the order of report.yaml."""

    locales: tuple[Locale, Locale]
    stories: tuple[Story, Story]


def volume(order: Order, draw: Draw) -> Mapping[str, bytes]:
    """The file of a volume, whose pages are drawn by `draw`. Raises RequestError, LayoutError."""
    if len(order.locales) != 2:
        raise _not_two(order)
    stories, imprint, whole = [], None, ""
    misfits: list[Diagnostic] = []
    for locale in order.locales:
        edition, document = order.localised(locale)
        imprint = imprint or edition.imprint
        whole = whole or document.metadata.part_of
        try:
            with order.timed("compose", locale.language):
                stories.append(compose(document, order.theme))
        except LayoutError as problem:
            misfits += problem.diagnostics
    if misfits or imprint is None:
        raise LayoutError(misfits)
    name = _name(order, imprint)
    with order.timed("typeset", "-".join([locale.language for locale in order.locales])):
        first, second = order.locales
        drawn = draw(Pair((first, second), (stories[0], stories[1])))
        for locale, side in zip(order.locales, drawn.sides, strict=True):
            order.seen(f"{name}.pdf", locale.language, order.theme, side.pages)
        bound = bound_volume(drawn, order.theme, name, whole)
        return {f"{name}.pdf": assemble(bound, order.theme, Forgetful())}


def _name(order: Order, imprint: Imprint) -> str:
    """That of the first edition, with both languages: "jaarverslag-2022-nl-fr"."""
    languages = "-".join([locale.language for locale in order.locales])
    return file_stem(order.report, order.locales[0], imprint.names, languages)


def _not_two(order: Order) -> RequestError:
    """What is said where there are not just two languages."""
    there = order.report.languages
    if len(there) < 2:
        message = say("a volume is in two languages, and this report in one")
        return RequestError.of(message, say("leave out --bilingual"), order.report.mark)
    message = say("a volume is in two languages: {number} are asked for", number=len(order.locales))
    example = " ".join([f"--lang {language}" for language in there[:2]])
    hint = say("name two of {languages}: {example}", languages=listed(there), example=example)
    return RequestError.of(message, hint, order.report.mark)

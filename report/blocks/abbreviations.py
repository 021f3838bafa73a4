"""The block `abbreviations`: the list of the abbreviations that the edition printed, made from the terms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from report.document import Element, Item, ItemList, Paragraph, Run, Runs
from report.locales import alphabetical
from report.localise.runs import joined
from report.model.report import Block

if TYPE_CHECKING:
    from report.localise.edition import Edition


class Abbreviations(Block):
    """The abbreviations of this edition with their meaning; it has no fields: `- abbreviations: {}`."""

    name: ClassVar[str] = "abbreviations"

    def lower(self, edition: Edition) -> Iterable[Element]:
        """A list of definitions, made when all texts have been written."""
        yield edition.at_the_end(lambda: self._listed(edition))

    def _listed(self, edition: Edition) -> ItemList:
        used = [name for name in edition.terms.abbreviated if edition.report.terms[name].listed]
        used.sort(key=lambda name: alphabetical(edition.terms.form(name).short))
        return ItemList(tuple(_item(edition, name) for name in used), "definitions", self.mark)


def _item(edition: Edition, name: str) -> Item:
    """The abbreviation, its full form, and what a foreign one means."""
    form, term = edition.terms.form(name), edition.report.terms[name]
    meaning: Runs = (form.long_run,)
    if term.gloss:
        meaning = joined((*meaning, Run(f" ({edition.plain(term.gloss)})")))
    return Item((form.short_run._replace(expansion=None),), (Paragraph(meaning, mark=term.mark),))

"""The block `abbreviations`: the list of the abbreviations that the edition printed, made from the terms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element, Item, ItemList, Paragraph, PlainWords, Runs, joined, origin_of, run_of
from report.locales import alphabetical
from report.model.block import Block, TermForm, Writer


class Abbreviations(Block):
    """The abbreviations of this edition with their meaning; it has no fields: `- abbreviations: {}`."""

    name: ClassVar[str] = "abbreviations"

    def lower(self, writer: Writer) -> Iterable[Element]:
        """A list of definitions, made when all texts have been written."""
        yield writer.at_the_end(self._listed)

    def _listed(self, writer: Writer) -> ItemList:
        used = [form for form in writer.abbreviated() if form.term.listed]
        used.sort(key=lambda form: alphabetical(form.short))
        return ItemList(tuple(_item(writer, form) for form in used), "definitions", self.mark)


def _item(writer: Writer, form: TermForm) -> Item:
    """The abbreviation, its full form, and what a foreign one means."""
    term = form.term
    meaning: Runs = (form.long_run,)
    if term.gloss:
        gloss = writer.plain(term.gloss)
        bracketed = PlainWords.of(f" ({gloss})", origin_of(gloss))
        meaning = joined((*meaning, run_of(bracketed)))
    return Item((form.short_run._replace(expansion=None),), (Paragraph(meaning, mark=term.mark),))

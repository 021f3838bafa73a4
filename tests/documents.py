"""Documents made by hand, for tests of composing and typesetting that need no content folder."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

import pymupdf

from report.compose import compose
from report.diagnostics.errors import Mark
from report.document import Align, Cell, Column, Cover, Document, Element, Metadata, Note, Paragraph, Run, Table, Words
from report.theme.reading import read_theme
from report.typeset import typeset
from tests.editions import ROOT

THEME = read_theme((ROOT / "assets",), "federal")
MARK = Mark("content/2030/sections/a.yaml", 3, 5)
WORDS = Words("Inhoud", "vervolg", "pagina", "naar", "voetnoot", "tabelnoot", "terug")


def document(*elements: Element, notes: Iterable[Note] = (), language: str = "nl") -> Document:
    """A document of these elements, without headings unless they are among them."""
    metadata = Metadata("Verslag", "Onderwerp", "Werkgroep", ("een",), datetime.date(2030, 12, 31), f"{language}-BE")
    cover = Cover("Verslag", "Jaarverslag", "2030", "Werkgroep")
    return Document(language, metadata, cover, WORDS, elements, {note.id: note for note in notes})


def pages(made: Document) -> list[str]:
    """The text of each page after the cover, as it extracts, in the order of painting."""
    data = typeset(compose(made, THEME), THEME)
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        return [page.get_text("text", flags=0) for page in list(pdf)[1:]]


def squeezed(text: str) -> str:
    """Text without soft hyphens at line ends and without any white space, which extraction writes as it likes."""
    return re.sub(r"\s+", "", re.sub("\u00ad\\s*", "", text))


def paragraph(text: str, note: str = "") -> Paragraph:
    """A paragraph of plain text, with the mark of a note at its end if one is given."""
    runs = (Run(text), Run(note, note=note)) if note else (Run(text),)
    return Paragraph(runs, mark=MARK)


def table(rows: Iterable[Iterable[str]], head: Iterable[str]) -> Table:
    """A table whose last column holds numbers and whose others hold words."""
    heads = tuple([Cell((Run(text),), "column") for text in head])
    body = tuple([tuple([Cell((Run(text),), "" if i else "row") for i, text in enumerate(row)]) for row in rows])
    columns = (*tuple([Column(Align.START) for _ in heads[1:]]), Column(Align.DECIMAL))
    return Table("tabel", "Tabel 1", (Run("Een tabel"),), columns, (heads,), body, "vervolg", mark=MARK)

"""Proofs that tests read back: made once for all tests of a process, with what went into them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from report.compose.proof import compose_proof, landscape
from report.document import Document
from report.locales import locale_of
from report.localise import localise
from report.localise.draft import DraftEdition
from report.localise.edition import Edition
from report.model.report import Report
from report.proof import proof_of
from report.proof.pairs import Proof, Row
from report.source.load import load
from report.story import Story
from report.structure.element import StructureElement
from report.theme.folders import assets_folders
from report.theme.reading import read_theme
from report.typeset import typeset
from report.validate import validate
from tests.editions import FOLDERS


class Made(NamedTuple):
    """A proof: what each pass made of it."""

    report: Report
    documents: tuple[Document, ...]
    proof: Proof
    story: Story
    data: bytes


@cache
def proof(content: str) -> Made:
    """The proof of the "real" or the "invented" report."""
    return proof_in(FOLDERS[content])


def proof_in(folder: Path, *, draft: bool = False) -> Made:
    """The proof of the report in a folder."""
    return proof_from(validate(load(folder), draft=draft), folder, draft=draft)


def proof_from(report: Report, folder: Path, *, draft: bool = False) -> Made:
    """The proof of a report that was read from a folder."""
    editions = [(DraftEdition if draft else Edition)(report, locale_of(language)) for language in report.languages]
    documents = tuple([localise(report, one.locale, one) for one in editions])
    made = proof_of(report, editions, documents)
    theme = landscape(read_theme(assets_folders(folder.parent.parent), report.theme))
    story = compose_proof(made, theme)
    return Made(report, documents, made, story, typeset(story, theme))


def rows_of(made: Made) -> list[Row]:
    """All rows of a proof."""
    return [row for part in made.proof.parts for row in part.rows]


def table_rows(tree: StructureElement) -> list[list[str]]:
    """The texts of the cells of all rows below the heads of tables, in reading order."""
    found = []
    for element in _walk(tree):
        if element.role == "TBody":
            rows = [row for row in element.children if isinstance(row, StructureElement)]
            found += [[cell.text() for cell in row.children if isinstance(cell, StructureElement)] for row in rows]
    return found


def _walk(element: StructureElement) -> list[StructureElement]:
    inner = [child for child in element.children if isinstance(child, StructureElement)]
    return [element, *[below for child in inner for below in _walk(child)]]

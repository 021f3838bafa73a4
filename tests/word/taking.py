"""What is taken over of Word files made for tests, without a report around it: the YAML, and what is told."""

from __future__ import annotations

from collections.abc import Sequence

from report.source.changes import Insert
from report.source.restructuring import restructured
from report.word.body import WordDocument, read_document
from report.word.package import Package
from report.word.planting import FreshNames, Planter
from report.word.structuring import SectionPlace, structured
from report.word.tracking import Decision

NAME = "notitie.docx"


def read(data: bytes, decision: Decision = None) -> WordDocument:
    """What is in a file."""
    return read_document(Package(data, NAME), decision)


def taken(data: bytes, decision: Decision = None, *, language: str = "nl", named: bool = False) -> str:
    """A new section with the text of a file, and below it what was told."""
    document = read(data, decision)
    made = structured(document, SectionPlace(language, 3))
    planter = Planter("daken", (language,), FreshNames([]), lambda _, name: f"{name}.png", named=named)
    fields = {
        "title": planter.text(made.title) if made.title else None,
        "notes": planter.notes(made.notes),
        "blocks": planter.blocks(made.blocks),
    }
    typed = restructured("id: daken\n", [Insert((key,), value) for key, value in fields.items() if value], "daken")
    return f"{typed.rstrip()}\n{told([*document.undecided, *document.finds.diagnostics()])}"


def told(found: Sequence[object]) -> str:
    """Findings as text."""
    return "".join([f"\n{one}" for one in found])

"""Attached files (ISO 19005-3, 6.8): the data sets that the edition prints, each with what it is to the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.pdf.objects import references, text_string

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.document import Attachment
    from report.pdf.objects import ObjectFile


def write_attachments(file: ObjectFile, attachments: Sequence[Attachment], date: str) -> str:
    """Write the files and return their entries of the catalog, "" without any; `date` is when they were made."""
    found: dict[str, int] = {}
    for attachment in attachments:
        params = f"/Params<</ModDate{text_string(date)}/Size {len(attachment.content)}>>"
        content = file.deflated(f"/Type/EmbeddedFile/Subtype/text#2Fcsv{params}", attachment.content)
        name = text_string(attachment.name)
        found[name] = file.add(
            f"<</Type/Filespec/F{name}/UF{name}/Desc{text_string(attachment.description)}/AFRelationship/Data"
            f"/EF<</F {content} 0 R/UF {content} 0 R>>>>"
        )
    if not found:
        return ""
    names = file.tree("Names", sorted([(name, f"{n} 0 R") for name, n in found.items()]))
    return f"/AF[{references(found.values())}]/Names<</EmbeddedFiles{names}>>"

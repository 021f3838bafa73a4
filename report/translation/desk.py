"""The desk of those who compare the languages: where a report's texts stand, and the acceptance of what was read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from report.acceptance.record import as_yaml
from report.acceptance.status import Standing, standings
from report.diagnostics.errors import ContentError
from report.pipeline import content_folder, read_content, write_files
from report.translation.accepting import Acceptance, accept, chosen


class Standings(NamedTuple):
    """Where the texts of a year's report stand; `recorded` is false when none of them was ever accepted."""

    year: str
    languages: tuple[str, ...]
    recorded: bool
    standings: tuple[Standing, ...]


def status(root: Path, year: int | None = None) -> Standings:
    """Where each text of a year's report stands. Raises RequestError, ContentError."""
    folder = content_folder(root, year)
    content = read_content(folder)
    if content.record.faults:
        raise ContentError(content.record.faults)
    found = standings(content.units, content.record, content.languages)
    return Standings(folder.name, content.languages, content.record.exists, found)


def accept_texts(root: Path, year: int | None, ids: Sequence[str] | None) -> Acceptance:
    """Record that texts say the same in all languages; without `ids`, all of the report.

    Texts without words in some language are not accepted, the others are. Raises RequestError, ContentError or
    OutputError.
    """
    found = status(root, year)
    units = [standing.unit for standing in found.standings]
    meant = frozenset(unit.id for unit in units) if ids is None else chosen(units, ids)
    acceptance = accept(found.standings, meant, found.languages)
    path = content_folder(root, year) / "translations.yaml"
    written = as_yaml(acceptance.entries).encode()
    if (path.read_bytes() if path.exists() else None) != written:
        write_files({path: written})
    return acceptance

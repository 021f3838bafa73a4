"""A file goes out of a copy of the invented report, and one comes in: taken, or refused with nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.acceptance.standing import State
from report.diagnostics.errors import ContentError, Diagnostic, Severity
from report.exchange.courier import ExportOrder, Received, export, import_file
from tests.exchange.parcels import files_in

#: What went out of the reports of this process, by their files and what was asked for.
_SENT: dict[tuple[frozenset[tuple[str, bytes]], ExportOrder], bytes] = {}


def export_from(root: Path, style: str = "xliff", target: str = "fr", states: frozenset[State] = frozenset()) -> bytes:
    """The file of a report, made once for all copies that are alike."""
    asked = frozenset(files_in(root).items()), ExportOrder(target, format=style, states=states)
    if asked not in _SENT:
        _SENT[asked] = export(root, None, asked[1]).data
    return _SENT[asked]


def import_into(root: Path, data: bytes, *, force: bool = False, unfinished: bool = False) -> Received:
    path = root / "back"
    path.write_bytes(data)
    return import_file(root, None, path, force=force, unfinished=unfinished)


def refused(root: Path, data: bytes, *, unfinished: bool = False) -> list[Diagnostic]:
    """The errors of a file; nothing may have been written."""
    before = files_in(root)
    with pytest.raises(ContentError) as raised:
        import_into(root, data, unfinished=unfinished)
    assert files_in(root) == before
    return [one for one in raised.value.diagnostics if one.severity is Severity.ERROR]


def changed_ids(received: Received) -> list[str]:
    return [one.unit.id for one in received.arrival.changes]


def left_out(received: Received) -> list[str]:
    assert all(one.severity is Severity.WARNING for one in received.arrival.left_out)
    return [one.message for one in received.arrival.left_out]

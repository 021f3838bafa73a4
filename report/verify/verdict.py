"""The verdict on files, for people and for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from report.verify.finding import Finding

MOST = 8  # findings of one rule that people are told


def told(file: str, found: Iterable[Finding]) -> Iterator[str]:
    """Lines for people: the file; below it each broken rule with its clause, what breaks it, and the cure."""
    findings = list(found)
    yield f"{file}: {counted(len(findings)) if findings else 'nothing found'}"
    for (rule, clause, cure), group in groupby(findings, lambda finding: (finding.rule, finding.clause, finding.cure)):
        broken = list(group)
        yield f"  {rule} ({clause})"
        for finding in broken[:MOST]:
            yield f"    {f'page {finding.page}: ' if finding.page else ''}{finding.message}"
        if len(broken) > MOST:
            yield f"    and {len(broken) - MOST} more"
        yield f"    -> {cure}"


def counted(number: int) -> str:
    """ "1 finding", "2 findings"."""
    return f"{number} finding{'' if number == 1 else 's'}"


def as_json(verdicts: Iterable[tuple[str, Iterable[Finding]]]) -> str:
    """A JSON array with an object per file: its name, whether it passes, its findings (page 0: the whole file)."""
    files = [(file, list(found)) for file, found in verdicts]
    listed = [
        {"file": file, "passes": not found, "findings": [finding._asdict() for finding in found]}
        for file, found in files
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)

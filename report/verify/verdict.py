"""The verdict on files, for people and for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from report.messages import Message, say, say_in, say_number
from report.messages.interface import Interface
from report.verify.finding import Finding

MOST = 8  # findings of one rule that people are told


def told(file: str, found: Iterable[Finding], words: Interface) -> Iterator[str]:
    """Lines for people: the file; below it each broken rule with its clause, what breaks it, and the cure."""
    findings = list(found)
    yield say("{file}: {counts}", file=file, counts=counted(len(findings))).into(words)
    for (rule, clause, cure), group in groupby(findings, lambda finding: (finding.rule, finding.clause, finding.cure)):
        broken = list(group)
        yield f"  {rule} ({clause})"
        for finding in broken[:MOST]:
            yield f"    {_placed(finding).into(words)}"
        if len(broken) > MOST:
            yield f"    {say('and {number} more', number=len(broken) - MOST).into(words)}"
        yield f"    -> {say_in(cure, words)}"


def _placed(finding: Finding) -> Message:
    """A message behind its page."""
    if finding.page:
        return say("page {page}: {message}", page=str(finding.page), message=finding.message)
    return say("{message}", message=finding.message)


def counted(number: int) -> Message:
    """ "1 finding", "2 findings"."""
    return say_number("{number} finding", "{number} findings", number) if number else say("nothing found")


def as_json(verdicts: Iterable[tuple[str, Iterable[Finding]]]) -> str:
    """A JSON array with an object per file: its name, whether it passes, its findings (page 0: the whole file)."""
    files = [(file, list(found)) for file, found in verdicts]
    listed = [
        {"file": file, "passes": not found, "findings": [finding._asdict() for finding in found]}
        for file, found in files
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)

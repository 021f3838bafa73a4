"""The verdict on files, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from report.messages import Message, say, say_number, verbatim
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
            rest = say("and {number} more", number=len(broken) - MOST)
            yield f"    {rest.into(words)}"
        yield f"    -> {cure.into(words)}"


def _placed(finding: Finding) -> Message:
    """A message behind its page."""
    if finding.page:
        return say("page {page}: {message}", page=str(finding.page), message=finding.message)
    return finding.message


def counted(number: int) -> Message:
    """ "1 finding", "2 findings"."""
    return say_number("{number} finding", "{number} findings", number) if number else say("nothing found")


def as_data(verdicts: Iterable[tuple[str, Iterable[Finding]]], words: Interface) -> list[dict[str, object]]:
    """An object per file for JSON: its name, whether it passes, its findings (page 0: the whole file)."""
    files = [(file, [_said(one, words) for one in found]) for file, found in verdicts]
    return [
        {"file": file, "passes": not found, "findings": [finding._asdict() for finding in found]}
        for file, found in files
    ]


def _said(finding: Finding, words: Interface) -> Finding:
    said, cure = [verbatim(text.into(words)) for text in (finding.message, finding.cure)]
    return finding._replace(message=said, cure=cure)

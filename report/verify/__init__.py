"""Judges finished PDFs: what machines and people need to read them, each fault with its clause and its cure.

`reading` reads a file's structure back; `document`, `content`, `shape`, `words`, `fonts`, `contrast` and `attachments`
hold the rules, one small function each; `profiles` asks an independent validator; `verdict` shows what came of it.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf

from report.files import UnreadableError, read_file
from report.messages import say
from report.verify import attachments, content, contrast, document, fonts, shape, words
from report.verify.finding import A3, EN, UA, Finding, Flaw
from report.verify.profiles import REPEATED, verdicts
from report.verify.reading import PdfReading

RULES = (*document.RULES, *content.RULES, *shape.RULES, *words.RULES, *fonts.RULES, *contrast.RULES, *attachments.RULES)

MISSING = Flaw("unreadable", f"{UA} 6.2", "give the path of a PDF that sppreport has built")
BROKEN = Flaw("unreadable", f"{UA} 6.2, {A3} 6.1", "build the file again, or fetch it again if it was sent to you")
LOCKED = Flaw("protected", f"{UA} 7.16, {A3} 6.1.3", "publish the file without a password and without restrictions")
TANGLED = Flaw("tree", f"{UA} 7.1, {EN} 10.1.3.1", "build the file again with sppreport")

LARGEST = 500_000_000  # bytes; a report with many photographs has a tenth of it

#: What reading raises when an object is not of the kind that the standard wants there.
MALFORMED = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError, pikepdf.PdfError)


def verify(path: Path) -> tuple[Finding, ...]:
    """All that is wrong with a file, rule by rule; never raises because of what the file holds."""
    try:
        data = read_file(path, LARGEST)
    except UnreadableError as problem:
        return (MISSING.broken(say("there is no such file") if problem.kind == "absent" else problem.message),)
    return verify_bytes(data)


def verify_bytes(data: bytes) -> tuple[Finding, ...]:
    """All that is wrong with a PDF; see `verify`."""
    if not data:
        return (BROKEN.broken("the file is empty"),)
    if b"%PDF-" not in data[:1024]:
        return (BROKEN.broken("the file is no PDF"),)
    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # what it has to say becomes a finding
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            found = [*judged(pdf), *verdicts(data)]
    except pikepdf.PasswordError:
        return (LOCKED.broken("the file cannot be opened without a password"),)
    except (RuntimeError, pikepdf.PdfError):  # pikepdf raises both
        return (BROKEN.broken("the file is damaged"),)
    return arranged(found)


def arranged(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by rule, in the order of the rules, and then by page; what the validator repeats of ours is left out."""
    unique = dict.fromkeys(found)
    order = {rule: n for n, rule in enumerate(dict.fromkeys(finding.rule for finding in unique))}
    fresh = [f for f in unique if not any(rule in order for rule in REPEATED.get(f.rule, ()))]
    return tuple(sorted(fresh, key=lambda finding: (order[finding.rule], finding.page)))


def judged(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """What our own rules find; a file that is made in a wrong way ends a rule, not the judgement."""
    reading = PdfReading(pdf)
    if pdf.get_warnings():
        yield BROKEN.broken("the file is damaged; readers may show a part of it only")
    try:
        reading.elements  # noqa: B018 - a tree that cannot be read is told once
    except MALFORMED as problem:  # TreeError is one of them
        yield TANGLED.broken(f"the structure tree cannot be followed: {problem}")
        return
    for rule in RULES:
        try:
            yield from rule(reading)
        except MALFORMED as problem:
            what = rule.__name__.replace("_", " ")
            yield BROKEN.broken(f"the file is made wrongly, so that this cannot be told: {what} ({problem})")

"""Judges finished PDFs: what machines and people need to read them, each fault with its clause and its cure.

`reading` reads a file's structure back; `document`, `content`, `shape`, `words`, `fonts`, `contrast`, `placing`,
`attachments` and `press` hold the rules, one small function each; `profiles` asks an independent validator; `verdict`
shows what came of it.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import pikepdf

from report.files import UnreadableError, read_file
from report.messages import say
from report.verify import attachments, content, contrast, document, fonts, placing, press, shape, words
from report.verify.budget import LARGEST_FILE, BudgetError, beyond, limited, refused
from report.verify.confined import CrashError, OutOfMemoryError, OutOfTimeError, confined
from report.verify.finding import A3, EN, UA, Finding, Flaw
from report.verify.profiles import REPEATED, verdicts
from report.verify.reading import PdfReading
from report.verify.tree import TreeError

RULES: dict[Callable[[PdfReading], Iterator[Finding]], Flaw] = {
    **document.RULES,
    **content.RULES,
    **shape.RULES,
    **words.RULES,
    **fonts.RULES,
    **contrast.RULES,
    **placing.RULES,
    **attachments.RULES,
    **press.RULES,
}

MISSING: Final = Flaw("unreadable", f"{UA} 6.2", say("give the path of a PDF that sppreport has built"))
BROKEN: Final = Flaw(
    "unreadable", f"{UA} 6.2, {A3} 6.1", say("build the file again, or fetch it again if it was sent to you")
)
LOCKED: Final = Flaw(
    "protected", f"{UA} 7.16, {A3} 6.1.3", say("publish the file without a password and without restrictions")
)
TANGLED: Final = Flaw("tree", f"{UA} 7.1, {EN} 10.1.3.1", say("build the file again with sppreport"))

#: What reading raises when an object is not of the kind that the standard wants there.
MALFORMED = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError, pikepdf.PdfError)


def verify(path: Path) -> tuple[Finding, ...]:
    """All that is wrong with a file, rule by rule; never raises because of what the file holds.

    The file is read in a process of its own, so that none takes all memory or time.
    """
    return _within_limits(_verify, path)


def verify_bytes(data: bytes) -> tuple[Finding, ...]:
    """All that is wrong with a PDF; see `verify`."""
    return _within_limits(_verify_bytes, data)


def _within_limits(work: Callable[..., tuple[Finding, ...]], given: Path | bytes) -> tuple[Finding, ...]:
    try:
        return confined(work, given)
    except OutOfMemoryError:
        return (refused(say("it takes too much memory to be read")),)
    except OutOfTimeError:
        return (refused(say("it takes too much time to be read")),)
    except CrashError:
        return (refused(say("a program that reads it breaks down")),)


def _verify(path: Path) -> tuple[Finding, ...]:
    try:
        data = read_file(path, LARGEST_FILE)
    except UnreadableError as problem:
        if problem.kind == "large":
            return (refused(problem.message),)
        return (MISSING.broken(say("there is no such file") if problem.kind == "absent" else problem.message),)
    return _verify_bytes(data)


def _verify_bytes(data: bytes) -> tuple[Finding, ...]:
    if not data:
        return (BROKEN.broken(say("the file is empty")),)
    if b"%PDF-" not in data[:1024]:
        return (BROKEN.broken(say("the file is no PDF")),)
    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # what it has to say becomes a finding
    try:
        with limited(), pikepdf.open(io.BytesIO(data)) as pdf:
            found = list(judged(pdf))
        found += verdicts(data)
    except BudgetError as problem:
        return (refused(problem.message),)
    except MemoryError:
        return (refused(say("it takes too much memory to be read")),)
    except pikepdf.PasswordError:
        return (LOCKED.broken(say("the file cannot be opened without a password")),)
    except (RuntimeError, pikepdf.PdfError) as problem:  # pikepdf raises both
        reason = beyond(problem)
        return (refused(reason) if reason else BROKEN.broken(say("the file is damaged")),)
    return arranged(found)


def arranged(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by rule, in the order of the rules, and then by page; what the validator repeats of ours is left out."""
    unique = dict.fromkeys(found)
    order = {rule: n for n, rule in enumerate(dict.fromkeys(finding.rule for finding in unique))}
    fresh = [f for f in unique if not any(rule in order for rule in REPEATED.get(f.rule, ()))]
    return tuple(sorted(fresh, key=lambda finding: (order[finding.rule], finding.page)))


def judged(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """What our own rules find; what is made in a wrong way ends a rule, not the judgement. Raises BudgetError."""
    reading = PdfReading(pdf)
    reading.budget.open(pdf)
    if pdf.get_warnings():
        yield BROKEN.broken(say("the file is damaged; readers may show a part of it only"))
    try:
        reading.elements  # noqa: B018 - a tree that cannot be read is told once
    except TreeError as problem:
        yield TANGLED.broken(say("the structure tree cannot be followed: {reason}", reason=problem.message))
        return
    except MALFORMED:
        yield TANGLED.broken(say("the structure tree cannot be followed: a part of it is no part of a tree"))
        return
    try:
        reading.pages  # noqa: B018 - likewise
    except MALFORMED:
        yield BROKEN.broken(say("what the pages show cannot be told: their drawing is made wrongly"))
        return
    for rule, flaw in RULES.items():
        try:
            yield from rule(reading)
        except MALFORMED:
            yield BROKEN.broken(
                say("a part of the file is made wrongly, so that the rule {rule} cannot be judged", rule=flaw.code)
            )

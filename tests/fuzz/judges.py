"""Judges: what may come of a report - it is refused at a place with a cure, or built right, in every language."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from report.diagnostics.errors import Diagnostic, ReportError, Severity
from report.messages.interface import available, interface
from report.pipeline import build, check
from tests.fuzz.fuzzer import Outcome, Verdict

YEAR = 2030


def judge_report(root: Path, more: Callable[[list[Path]], str] = lambda _: "") -> Verdict:
    """A report that `check` finds no error in is built, and what is built has no fault that `verify` knows.

    `more` says what else is wrong with the built files, "" for nothing.
    """
    found = check(root, YEAR)
    if fault := misplaced(root, found):
        return Verdict(Outcome.MISPLACED, fault)
    errors = [one for one in found if one.severity is Severity.ERROR]
    output = root / "out"
    try:
        paths = build(root, YEAR, output=output)
    except ReportError as problem:
        if left := [path.name for path in output.rglob("*")] if output.exists() else []:
            return Verdict(Outcome.LEFT_OVER, ", ".join(left))
        if not errors:
            return Verdict(Outcome.SILENT, f"check says nothing, build says: {problem}")
        return Verdict(Outcome.REFUSED, str(problem))
    if errors:
        return Verdict(Outcome.SILENT, f"built in spite of {errors[0]}")
    if fault := faults_of(paths) or more(paths):
        return Verdict(Outcome.SILENT, fault)
    shutil.rmtree(output)
    return Verdict(Outcome.RIGHT)


def faults_of(paths: Iterable[Path]) -> str:
    """What `verify` finds in built files; "" for nothing."""
    from report.verify import verify

    found = [f"{path.name}: {finding}" for path in paths for finding in verify(path)]
    return "\n".join(found[:5])


def misplaced(root: Path, found: Iterable[Diagnostic]) -> str:
    """What is wrong with messages: no words, a place that is none, or no words in one of the languages."""
    lines: dict[str, int] = {}
    for one in found:
        if not one.message.strip():
            return f"no message at {one.mark}"
        for language in available():
            if not one.into(interface(language)).message:
                return f"no message in {language} at {one.mark}"
        path = root / one.mark.file
        if one.mark.file not in lines:
            text = path.read_bytes() if path.is_file() else b""
            lines[one.mark.file] = text.count(b"\n") + text.count(b"\r") + 1
        if path.is_file() and not 1 <= one.mark.line <= lines[one.mark.file]:
            return f"{one.mark}: a line that the file does not have: {one.message}"
    return ""

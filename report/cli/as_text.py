"""How problems are printed for people: file by file, the worst last, where the eye is when the command ends."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

import click

from report.cli.findings import Outcome
from report.cli.printing import emit, shown
from report.diagnostics.codes import CODES
from report.diagnostics.counting import SEVERITIES, summary
from report.diagnostics.errors import Diagnostic, Mark, Severity
from report.messages import say, say_in
from report.messages.interface import Interface

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.QUERY: "cyan", Severity.NOTE: "blue"}
HEADS = (say("code"), say("errors"), say("warnings"), say("queries"), say("notes"), say("meaning"))

WIDEST = 110  # longer lines are tiring to read


def as_text(outcome: Outcome, words: Interface) -> str:
    """The findings for people, or how many have each code; the summary is apart from them, on the error stream."""
    if not outcome.statistics:
        return listing(outcome.listed, words)
    head = [one.into(words) for one in HEADS]
    rows = [[code, *counts.values(), CODES[code].into(words)] for code, counts in outcome.statistics.items()]
    return "\n".join(table([head, *rows]))


def show(found: Collection[Diagnostic], words: Interface, err: bool = False) -> None:
    """Print diagnostics, if there are any."""
    if text := listing(found, words, err):
        emit(text, err)


def listing(found: Collection[Diagnostic], words: Interface, err: bool = False) -> str:
    """Diagnostics by severity, the worst last; for each severity by file, and in it by line.

    Lines are broken at the width of a terminal; into a file or another program, a message goes in one piece.
    """
    stream = sys.stderr if err else sys.stdout
    width = min(shutil.get_terminal_size().columns - 1, WIDEST) if stream.isatty() else 0
    listed = [one for severity in reversed(Severity) for one in sorted(found) if one.severity is severity]
    lines: list[str] = []
    for (_, file), group in groupby(listed, key=lambda one: (one.severity, one.mark.file)):
        problems = list(group)
        head = click.style(shown(file) or say("the report").into(words), bold=True)
        lines.append(f"{head}: {summary(problems, words)}")
        lines += [*(line for one in problems for line in told(one, words, width)), ""]
    return "\n".join(lines)


def table(rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Rows below a head, in columns as wide as what stands in them; numbers to the right, with a dash for 0."""
    cells = [[shown(str(cell)) if cell != 0 else "–" for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        columns = zip(row, widths, rows[-1], strict=True)
        aligned = [f"{cell:{'>' if isinstance(kind, int) else '<'}{width}}" for cell, width, kind in columns]
        yield "  ".join(aligned).rstrip()


def told(one: Diagnostic, words: Interface, width: int = 0) -> Iterator[str]:
    """A diagnostic: its severity and place; below it the message, other places with their readings, and the cure."""
    widest = max(len(word.into(words)) for word in SEVERITIES.values())
    margin = " " * (2 + widest + 2)
    word = click.style(f"{SEVERITIES[one.severity].into(words):<{widest}}", fg=COLOURS[one.severity], bold=True)
    yield f"  {word}  {_place(one.mark, words)}"
    yield from _broken(say_in(one.message, words), width, margin)
    for other in one.related:
        yield from _broken(say_in(other.text, words), width, margin, hang="    ")
        if other.mark != one.mark:
            yield click.style(f"{margin}    {_place(other.mark, words)}", dim=True)
    if one.hint:
        cure = _broken(f"-> {say_in(one.hint, words)}", width, margin, hang="   ")
        yield from (click.style(line, dim=True) for line in cure)


def _place(mark: Mark, words: Interface) -> str:
    return shown(str(mark)) if mark.file else say("no place known").into(words)


def _broken(text: str, width: int, margin: str, hang: str = "") -> Iterator[str]:
    """A text behind the margin, in lines of at most `width` columns (0: as long as they are)."""
    for line in map(shown, text.split("\n")):
        if width:
            broken = textwrap.wrap(
                line,
                max(width, len(margin) + 20),
                initial_indent=margin,
                subsequent_indent=margin + hang,
                break_long_words=False,
                break_on_hyphens=False,
            )
            yield from map(shown, broken)  # again, because another word may stand at the start of a line now
        else:
            yield f"{margin}{line}"

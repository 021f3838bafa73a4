"""How problems are printed for people: file by file, the worst last, where the eye is when the command ends."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

import click

from report.cli.findings import Outcome, counted
from report.diagnostics.codes import CODES
from report.diagnostics.errors import Diagnostic, Mark, Severity

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.QUERY: "cyan", Severity.NOTE: "blue"}
PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.QUERY: "queries", Severity.NOTE: "notes"}

WIDEST = 110  # longer lines are tiring to read
WORD = max(len(severity) for severity in Severity)
MARGIN = " " * (2 + WORD + 2)

#: What a terminal would obey, and quoted content may hold: control characters but for the end of a line, and those that
#: turn the direction of writing.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def as_text(outcome: Outcome) -> str:
    """The findings for people, or how many have each code; the summary is apart from them, on the error stream."""
    if not outcome.statistics:
        return listing(outcome.listed)
    rows = [[code, *counts.values(), CODES[code]] for code, counts in outcome.statistics.items()]
    return "\n".join(table([["code", *PLURALS.values(), "meaning"], *rows]))


def show(found: Collection[Diagnostic], err: bool = False) -> None:
    """Print diagnostics, if there are any."""
    if text := listing(found, err):
        click.echo(text, err=err)


def listing(found: Collection[Diagnostic], err: bool = False) -> str:
    """Diagnostics by severity, the worst last; for each severity by file, and in it by line.

    Lines are broken at the width of a terminal; into a file or another program, a message goes in one piece.
    """
    stream = sys.stderr if err else sys.stdout
    width = min(shutil.get_terminal_size().columns - 1, WIDEST) if stream.isatty() else 0
    listed = [one for severity in reversed(Severity) for one in sorted(found) if one.severity is severity]
    lines: list[str] = []
    for (_, file), group in groupby(listed, key=lambda one: (one.severity, one.mark.file)):
        problems = list(group)
        lines.append(f"{click.style(file or 'the report', bold=True)}: {summary(problems)}")
        lines += [*(line for one in problems for line in told(one, width)), ""]
    return "\n".join(lines)


def table(rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Rows below a head, in columns as wide as what stands in them; numbers to the right, with a dash for 0."""
    shown = [[str(cell) if cell != 0 else "–" for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = zip(row, widths, rows[-1], strict=True)
        aligned = [f"{cell:{'>' if isinstance(kind, int) else '<'}{width}}" for cell, width, kind in cells]
        yield "  ".join(aligned).rstrip()


def told(one: Diagnostic, width: int = 0) -> Iterator[str]:
    """A diagnostic: its severity and place; below it the message, other places with their readings, and the cure."""
    word = click.style(f"{one.severity:<{WORD}}", fg=COLOURS[one.severity], bold=True)
    yield f"  {word}  {_place(one.mark)}"
    yield from _broken(one.message, width)
    for other in one.related:
        yield from _broken(other.text, width, hang="    ")
        if other.mark != one.mark:
            yield click.style(f"{MARGIN}    {_place(other.mark)}", dim=True)
    if one.hint:
        yield from (click.style(line, dim=True) for line in _broken(f"-> {one.hint}", width, hang="   "))


def summary(found: Iterable[Diagnostic]) -> str:
    """ "3 errors, 1 warning, 45 queries"."""
    return ", ".join(
        f"{number} {kind if number == 1 else PLURALS[kind]}" for kind, number in counted(found).items() if number
    )


def _place(mark: Mark) -> str:
    return str(mark) if mark.file else "no place known"


def _broken(text: str, width: int, hang: str = "") -> Iterator[str]:
    """A text behind the margin, in lines of at most `width` columns (0: as long as they are)."""
    for line in OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text).splitlines():
        if width:
            yield from textwrap.wrap(
                line,
                max(width, len(MARGIN) + 20),
                initial_indent=MARGIN,
                subsequent_indent=MARGIN + hang,
                break_long_words=False,
                break_on_hyphens=False,
            )
        else:
            yield f"{MARGIN}{line}"

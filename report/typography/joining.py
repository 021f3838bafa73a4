"""Joining runs: forced line breaks part them, and what must stay on one line is glued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.document import Run

if TYPE_CHECKING:
    from report.document import Runs

LINE_SEPARATOR = "\u2028"  # ends a line, as "\n" does
EMPTY = Run("")


def parts_of(runs: Runs) -> list[list[tuple[int, Run]]]:
    """Runs with their indexes, parted at forced line breaks, without spaces at the ends of the parts."""
    parts: list[list[tuple[int, Run]]] = [[]]
    for index, run in enumerate(runs):
        if run.note is not None and parts[-1]:
            _glue(parts[-1])
        if "\n" in run.text or LINE_SEPARATOR in run.text:
            first, *others = run.text.replace(LINE_SEPARATOR, "\n").split("\n")
            parts[-1].append((index, run._replace(text=first)))
            parts += [[(index, run._replace(text=other))] for other in others]
        else:
            parts[-1].append((index, run))
    return [_stripped(part) for part in parts]


def _glue(part: list[tuple[int, Run]]) -> None:
    """Let no line begin after `part`: a mark stands on the line of the word that it belongs to."""
    index, run = part[-1]
    if run.text.endswith(" "):
        part[-1] = index, run._replace(text=run.text[:-1] + "\u00a0")


def _stripped(part: list[tuple[int, Run]]) -> list[tuple[int, Run]]:
    """The runs of a part without the spaces that it begins and ends with; an empty run if nothing is left."""
    while part and part[0][1].text[:1] in (" ", ""):
        index, run = part[0]
        part[:1] = [(index, run._replace(text=run.text.lstrip(" ")))] if run.text.strip(" ") else []
    while part and part[-1][1].text[-1:] in (" ", ""):
        index, run = part[-1]
        part[-1:] = [(index, run._replace(text=run.text.rstrip(" ")))] if run.text.strip(" ") else []
    return part or [(0, EMPTY)]

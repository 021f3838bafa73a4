"""Tables of cases: what editors type and what an edition prints, one line each, with spaces that the eye can tell."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

from report.document import Run, Runs, plain
from report.localise.edition import Edition
from report.localise.runs import write
from report.microtypography import refined
from report.model.text import Text

HIDDEN = {"~": "\u00a0", "^": "\u202f"}


class Case(NamedTuple):
    """What is typed, and what must come out of it."""

    typed: str
    printed: str


def cases(language: str) -> list[Case]:
    """The cases of "french.txt" and the like."""
    lines = (Path(__file__).parent / f"{language}.txt").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        if line and not line.startswith("# "):
            typed, arrow, printed = line.partition(" => ")
            found.append(Case(typed, printed if arrow else typed))
    return found


def refined_text(text: str, language: str) -> str:
    """Words without markup by the rules of a language."""
    return plain(refined((Run(text),), language))


def hidden(visible: str) -> str:
    """Text with its real spaces."""
    return "".join([HIDDEN.get(sign, sign) for sign in visible])


def shown(runs: Runs) -> str:
    """Runs as the tables show them: raised letters in angle brackets, notes left out."""
    text = "".join([f"⟨{run.text}⟩" if run.raised else run.text for run in runs if run.note is None])
    for visible, sign in HIDDEN.items():
        text = text.replace(sign, visible)
    return text


def written(typed: str, language: str) -> Runs:
    """A text without slots and notes, as an edition writes it."""
    edition = Edition.__new__(Edition)  # texts without slots ask for the language and the addresses of links only
    edition.language = language
    edition.report = SimpleNamespace(links={})  # type: ignore[assignment]
    edition.address = lambda target: target  # type: ignore[method-assign]
    return write(Text.of(hidden(typed), (language,)), edition, running=True)

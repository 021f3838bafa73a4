"""Typing values into a report: into cells and slots, to see what both editions print and what is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from report.diagnostics.errors import ContentError, Diagnostic, Severity
from report.document import Table
from report.locales import locale_of
from report.localise import localise
from report.messages import Message
from report.model.report import Report
from report.source.load import load
from report.validate import validate
from tests.localise.making import FRONT

KINDS = ("integer", "decimal", "percent", "money", "date", "period", "duration", "country")
WORDS = {"integer": "int"}  # of the slots that are not called as their kind
REASON = "unknown"
#: What hints name that is nothing to type: fields of their templates.
_NAMES = frozenset({"column", "kind", "own", "wanted", "currency", "words", "example"})


class Case(NamedTuple):
    """A value that somebody types into a place of that kind, and what is meant by it; None for no value."""

    style: str
    kind: str
    typed: str
    meant: str | None


#: A cell of a data set or a slot of a text, and the number of the case that is typed there.
Place: TypeAlias = tuple[Literal["cell", "slot"], int]


class Typing:
    """A report of one section: a table of a data set for each kind, and a table of slots."""

    def __init__(self, folder: Path, made: list[Case]) -> None:
        self.folder, self.made = folder / "content" / "2030", made
        self.lines: dict[tuple[str, int], Place] = {}
        (self.folder / "data").mkdir(parents=True)
        (self.folder / "sections").mkdir()
        (self.folder / "report.yaml").write_text(f"{FRONT}sections: [one]\n", "utf-8")

    def report(self, typed: Mapping[Place, str]) -> Report | dict[Place, Diagnostic]:
        """The report with these texts at their places; what is wrong, where something is."""
        self.lines.clear()
        for kind in KINDS:
            self._data(kind, {number: text for (where, number), text in typed.items() if where == "cell"})
        self._section({number: text for (where, number), text in typed.items() if where == "slot"})
        try:
            return validate(load(self.folder), draft=True)
        except ContentError as problem:
            wrong = [one for one in problem.diagnostics if one.severity is Severity.ERROR]
        return {self.lines[one.mark.file, one.mark.line]: one for one in wrong}

    def _data(self, kind: str, cells: Mapping[int, str]) -> None:
        columns = f"columns: [{{id: name, kind: text, label: x}}, {{id: v, kind: {kind}, label: x}}]"
        lines = [f"id: {kind}", "title: x", columns, f"nulls: {{{REASON}: x}}", "rows:"]
        for number, text in cells.items():
            if self.made[number].kind == kind:
                lines += [f"  - id: r{number}", f"    name: '{number}'", f"    v: {text}"]
                self.lines[f"content/2030/data/{kind}.yaml", len(lines)] = "cell", number
        (self.folder / "data" / f"{kind}.yaml").write_text("\n".join(lines) + "\n", "utf-8")

    def _section(self, slots: Mapping[int, str]) -> None:
        lines = ["id: one", "title: x", "blocks:"]
        lines += [f"  - table: {{id: t-{kind}, data: {kind}, caption: x}}" for kind in KINDS]
        lines += ["  - table:", "      id: slots", "      caption: x", "      columns: [{label: x}, {label: x}]"]
        lines.append("      rows:")
        for number, text in slots.items():
            lines.append(f"        - ['{number}', {quoted(text)}]")
            self.lines["content/2030/sections/one.yaml", len(lines)] = "slot", number
        (self.folder / "sections" / "one.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def quoted(text: str) -> str:
    """A scalar of YAML between quotes."""
    return "'{}'".format(text.replace("'", "''"))


def as_typed(text: str) -> str:
    """A scalar of YAML without quotes as long as that is possible, as people type."""
    plain = re.fullmatch(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~][^#:\n]*(?<! )", text)
    return text if plain else quoted(text)


def slot_of(kind: str, text: str) -> str:
    """A slot that holds a value; an amount has its currency."""
    euro = kind == "money" and not re.search("€|eur", text, re.IGNORECASE)
    return f"{{{WORDS.get(kind, kind)}:{text}{' EUR' if euro else ''}}}"


def printed(report: Report, language: str) -> dict[Place, str]:
    """What an edition prints at each place."""
    found: dict[Place, str] = {}
    for element in localise(report, locale_of(language)).elements:
        if isinstance(element, Table):
            for row in element.body:
                name, value = ("".join(run.text for run in cell.runs) for cell in row)
                found["slot" if element.id == "slots" else "cell", int(name)] = value.replace("\N{NO-BREAK SPACE}", " ")
    return found


def proposed(hint: str) -> list[str]:
    """What a hint says to type: what fills the fields of its templates, but for names."""
    if not isinstance(hint, Message) or not hint.values:
        return [hint]
    values = [value for name, value in hint.values.items() if name not in _NAMES and isinstance(value, str)]
    parts = [part for value in values for part in ([value] if getattr(value, "values", None) else value.split(", "))]
    return [text for part in parts for text in proposed(part)]

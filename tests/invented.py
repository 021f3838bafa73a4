"""Copies of the invented report to break, problems to print that it does not have, and the command in this process."""

from __future__ import annotations

import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from report.cli import main
from report.diagnostics.errors import Mark, Related, Severity
from tests.told import told

TESTS = Path(__file__).parent

OLD = b"%PDF-1.7 the last good build"
HARVEST = "content/2030/sections/harvest.yaml"
ROOFS = "content/2030/sections/roofs.yaml"

#: One of each severity and more, in no order: with and without a cure, other places, a file.
PROBLEMS = (
    told(Mark(ROOFS, 9, 41), "unknown link 'guid'", "links: guide, mail", code="link"),
    told(Mark(ROOFS, 3, 8), "Hoort dit bij de kasten?", "", Severity.QUERY, "query"),
    told(Mark("", 1, 1), "'Dakgidsen' does not fit the width of its line", "", code="layout"),
    told(
        Mark(HARVEST, 9, 30),
        "the languages give other numbers: 24 in nl, 25 in fr",
        "write the number once, as a slot: {int:24}",
        code="reference",
        related=(
            Related(Mark(HARVEST, 9, 30), "fr: … 25 pays, 100 % [sûr](guide) …"),
            Related(Mark(HARVEST, 6, 18), "nl: … 24 landen, 100 % [zeker](guide) …"),
        ),
    ),
    told(
        Mark(HARVEST, 12, 5),
        "a date without a year: '11 oktober', in a text that goes on and on, so that it takes more lines than one on "
        "every terminal that people have",
        "write a value slot, {date:2022-09-23}, or add the year; then read the text again, in both of its languages",
        Severity.WARNING,
        "date",
    ),
    told(Mark(HARVEST, 38, 7), "the alt text of 'budget-chart' is computed", "", Severity.NOTE, "alt"),
    told(Mark(ROOFS, 6, 7), "Klopt de dag\n  van de telling? \x1b[31m", "", Severity.QUERY, "query"),
)


def copied(folder: Path) -> Path:
    """The folder, with the invented report in it."""
    for name in ("content", "assets"):
        shutil.copytree(TESTS / name, folder / name)
    return folder


def with_old_editions(root: Path) -> Path:
    """The folder of a copy, with what are meant to be the PDFs of an earlier build in it."""
    built = root / "build" / "2030"
    built.mkdir(parents=True)
    for language in ("nl", "fr"):
        (built / f"{language}.pdf").write_bytes(OLD)
    return root


def nothing_was_built(root: Path) -> None:
    """The PDFs of the earlier build are what is there, and nothing else."""
    built = {path.name: path.read_bytes() for path in (root / "build").rglob("*") if path.is_file()}
    assert built == {"nl.pdf": OLD, "fr.pdf": OLD}


def change(root: Path, file: str, words: str, others: str) -> None:
    """Put other words into a file of the invented report, wherever these stand."""
    path = root / "content" / "2030" / file
    text = path.read_text("utf-8")
    assert words in text
    path.write_text(text.replace(words, others), "utf-8")


def settle(root: Path) -> None:
    """Answer the queries of the invented report: nothing stands in the way of publishing it."""
    change(root, "sections/roofs.yaml", "query: Hoort dit bij de kasten, of is het een eigen hoofdstuk?\n", "")
    change(root, "sections/roofs.yaml", "      query: Klopt de dag van de telling?\n", "")


def run(*arguments: str | Path, terminal: bool = False, **environment: str) -> Result:
    """The command, which takes its streams for terminals or not. What is no exit of its own is raised."""
    words = [str(argument) for argument in arguments]
    result = CliRunner().invoke(main, words, color=terminal, env={"NO_COLOR": None, "TERM": "xterm", **environment})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result

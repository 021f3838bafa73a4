"""Whatever happens to the files of a report, the answer is diagnostics; and what passes the check can be localised."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.diagnostics.errors import ReportError, Severity
from report.locales import locale_of
from report.localise import localise
from report.source.load import load
from report.validate import validate
from tests.examples import examples

pytestmark = [pytest.mark.slow, pytest.mark.long]

TESTS = Path(__file__).parent
ORIGINAL = {path.relative_to(TESTS): path.read_text("utf-8") for path in sorted((TESTS / "content").rglob("*.yaml"))}
FILES = sorted(ORIGINAL)
SNIPPETS = [
    *"{}[]*&!|>'\"%@`#:,-?~\\ \t\n\0é😀",
    "- ",
    ": ",
    " #",
    "  ",
    "\n\n",
    "null",
    "[]",
    "{}",
    "''",
    "**",
    "[^winter]",
    "[@hives-table]",
    "[x](#hives)",
    "[x](guide)",
    "[x]{lang=xx}",
    "{term:fbo}",
    "{hives.@max.honey}",
    "{hives.@sum.hives|words}",
    "{hives.2026-2027.honey|label}",
    "{visits.be.remark}",
    "{visits.si.country|of}",
    "{hives.@count.hives|change @first}",
    "{int:0|words f}",
    "{period:0001-01-01/9999-12-31|inclusive}",
    "{money:1e99 EUR}",
    "{approx:0|noun}",
    "9" * 40,
    "0",
    "-1",
    "nan",
    "&a ",
    "*a",
    "<<: ",
    "id",
    "2026-2027",
    "text:",
    "value: ",
    "blocks:",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("root")
    for name in ("content", "assets"):
        shutil.copytree(TESTS / name, root / name)
    return root / "content" / "2030"


def lines(change: Callable[[list[str], int, int], None]) -> Callable[[str, int, int, str], str]:
    """A mutilation that works on the lines of a file."""

    def mutilate(text: str, one: int, other: int, snippet: str) -> str:
        parts = text.split("\n")
        change(parts, one % len(parts), other % len(parts))
        return "\n".join(parts)

    return mutilate


def _delete(parts: list[str], one: int, other: int) -> None:
    del parts[one]


def _double(parts: list[str], one: int, other: int) -> None:
    parts.insert(other, parts[one])


def _swap(parts: list[str], one: int, other: int) -> None:
    parts[one], parts[other] = parts[other], parts[one]


def _indent(parts: list[str], one: int, other: int) -> None:
    parts[one] = "  " + parts[one]


def _outdent(parts: list[str], one: int, other: int) -> None:
    parts[one] = parts[one].removeprefix("  ")


def _value_of_another(parts: list[str], one: int, other: int) -> None:
    key, colon, _ = parts[one].partition(": ")
    parts[one] = key + colon + parts[other].partition(": ")[2]


def _key_of_another(parts: list[str], one: int, other: int) -> None:
    _, colon, value = parts[one].partition(": ")
    parts[one] = parts[other].partition(": ")[0] + colon + value


def _no_value(parts: list[str], one: int, other: int) -> None:
    parts[one] = parts[one].partition(": ")[0] + ":"


MUTILATIONS = [
    *map(lines, (_delete, _double, _swap, _indent, _outdent, _value_of_another, _key_of_another, _no_value)),
    lambda text, one, other, snippet: text[: one % len(text)] + snippet + text[one % len(text) :],
    lambda text, one, other, snippet: text[: one % len(text)] + snippet + text[one % len(text) + len(snippet) :],
    lambda text, one, other, snippet: text[: one % len(text)] + text[one % len(text) + other % 9 + 1 :],
    lambda text, one, other, snippet: text[: one % len(text)],
]


@settings(max_examples=examples(300))
@given(
    st.lists(
        st.tuples(
            st.sampled_from(FILES),
            st.sampled_from(MUTILATIONS),
            st.integers(0, 10**6),
            st.integers(0, 10**6),
            st.sampled_from(SNIPPETS),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_mutilated_content_is_told_and_never_a_fault_of_the_program(
    folder: Path, mutilations: list[tuple[Path, Callable[[str, int, int, str], str], int, int, str]]
) -> None:
    texts = dict(ORIGINAL)
    for path, mutilate, one, other, snippet in mutilations:
        texts[path] = mutilate(texts[path] or "\n", one, other, snippet)
    for path, text in texts.items():
        (folder.parent.parent / path).write_text(text, "utf-8")
    problem = None
    try:
        report = validate(load(folder))
        for language in report.languages:
            assert localise(report, locale_of(language)).elements
    except ReportError as raised:
        problem = raised
    for told in problem.diagnostics if problem else ():
        assert told.message
        assert told.mark.file.startswith(("content/2030/", "assets/"))
    assert problem is None or any(told.severity is Severity.ERROR for told in problem.diagnostics)

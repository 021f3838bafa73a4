"""Judged again after each change in one process, a report gets the findings of a new process, each at its place."""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml

from report.diagnostics.errors import Diagnostic, ReportError, warning
from report.messages import say
from report.pipeline import read
from report.validate import RULES
from report.validate.content import Content, ContentMemos
from report.validate.judging import KeptContent
from report.validate.scopes import ASKED, LOOKED_UP, RuleScope, of_each_text, scope_of
from tests.desk import CHANGES, Desk
from tests.examples import examples, quick
from tests.test_bad_content import CASES, change

#: What a part of a report has of its own; all else it asks for.
OWN = {"blocks", "datasets", "models", "sides", "study", "texts", "units", "views", "_pieces"}


def judged(folder: Path, memos: ContentMemos | None = None) -> tuple[Diagnostic, ...]:
    """All that is said of a year's folder."""
    try:
        return read(folder, memos=memos).diagnostics
    except ReportError as problem:
        return problem.diagnostics


class JudgedDesk(Desk):
    """A desk, and a process that judges what is on it after each change."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.memos = ContentMemos.empty()

    def compare(self, what: str) -> None:
        """The process says what a new one says."""
        cold, warm = judged(self.folder), judged(self.folder, self.memos)
        assert list(map(str, warm)) == list(map(str, cold)), what
        assert warm == cold, what


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> JudgedDesk:
    return JudgedDesk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def tidy(desk: JudgedDesk) -> Iterator[JudgedDesk]:
    yield desk
    desk.restore()


@pytest.mark.parametrize("case", quick(CASES, CASES[::25]), ids=lambda path: path.stem)
def test_a_mistake_is_told_as_in_a_new_process(case: Path, tidy: JudgedDesk) -> None:
    change(tidy.folder, yaml.safe_load(case.read_text("utf-8")))
    tidy.compare(case.stem)


def test_after_random_changes_all_is_told_as_in_a_new_process(tidy: JudgedDesk) -> None:
    """Several changes one on the other, then all as it was: what was kept before must not come back."""
    pick = random.Random(2030)
    for number in range(examples(200)):
        done = pick.choice(CHANGES)(tidy, pick)
        tidy.compare(f"change {number}: {done}")
        if pick.random() < 0.3:
            tidy.restore()
            tidy.compare(f"all as it was, after change {number}")


def test_labels_are_known_by_the_words_of_other_files_as_they_are_now(tidy: JudgedDesk) -> None:
    """Which language a label is of is told by the texts that have its words."""
    sections = tidy.folder / "sections"
    label, others = sections / "abbreviations.yaml", sections / "colophon.yaml"
    before = others.read_text("utf-8")
    label.write_text(
        label.read_text("utf-8") + "  - paragraph: {nl: zifoo zibar zibaz, fr: zuqux zuqaz zuqor}\n", "utf-8"
    )
    for _ in range(2):
        for end in ("  - paragraph: {nl: zuqux zuqaz zuqor, fr: zifoo zibar zibaz}\n" * 2, ""):
            others.write_text(before + end, "utf-8")
            tidy.compare(end or "no other has its words")


@pytest.mark.long
def test_five_hundred_saves_keep_the_memory(tidy: JudgedDesk) -> None:
    """Each with a word that was never there; what was kept for the words before it is forgotten."""
    path = tidy.folder / "sections" / "hives.yaml"
    text = path.read_text("utf-8")
    blocks = []
    for number in range(500):
        word = "".join(chr(ord("a") + int(digit)) for digit in f"{number:05}")
        path.write_text(text.replace(" de ", f" de {word} ", 1 + number % 5), "utf-8")
        judged(tidy.folder, tidy.memos)
        if number in (60, 499):
            gc.collect()
            blocks.append(sys.getallocatedblocks())
    assert blocks[1] < 1.1 * blocks[0]


def test_what_a_part_does_not_have_it_asks_for() -> None:
    """Whoever gives `Content` another property says whether each part has its own."""
    kinds = (property, cached_property)
    there = {name for name, value in vars(Content).items() if isinstance(value, kinds)}
    assert there - OWN <= {*ASKED, *LOOKED_UP}


def test_most_rules_say_how_much_they_look_at() -> None:
    assert {scope_of(rule) for rule in RULES} == {*RuleScope}


@pytest.mark.parametrize("declared", [True, False])
def test_a_rule_is_right_whether_or_not_it_says_what_it_looks_at(tidy: JudgedDesk, declared: bool) -> None:
    def no_bees(content: Content) -> Iterator[Diagnostic]:
        for text in content.texts:
            for language, typed in text.source.items():
                if "bijen" in typed:
                    mark = content.at(text, language, typed.index("bijen"))
                    yield warning(mark, say("missing field '{field}'", field="bijen"))

    from report.source.load import load
    from report.validate.reading import read_content

    rule: Any = of_each_text(no_bees) if declared else no_bees
    path = next(path for path in sorted(tidy.folder.rglob("*.yaml")) if "bijen" in path.read_text("utf-8"))
    for _ in range(3):
        path.write_text("# a line more\n" + path.read_text("utf-8"), "utf-8")
        cold = set(no_bees(read_content(load(tidy.folder))))
        content = read_content(load(tidy.folder, memo=tidy.memos.files), tidy.memos)
        assert {one for one in KeptContent(content, [rule]).found() if one.message.values["field"] == "bijen"} == cold
        assert cold

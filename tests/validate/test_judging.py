"""Judged again after each change in one process, a report gets the findings of a new process, each at its place."""

from __future__ import annotations

import gc
import random
import re
import shutil
import sys
from collections.abc import Callable, Iterator
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
from tests.examples import examples, quick
from tests.invented import copied
from tests.test_bad_content import CASES, change

ROOT = Path(__file__).parents[2]
#: What a part of a report has of its own; all else it asks for.
OWN = {"blocks", "datasets", "models", "sides", "study", "texts", "units", "views", "_pieces"}


def judged(folder: Path, memos: ContentMemos | None = None) -> tuple[Diagnostic, ...]:
    """All that is said of a year's folder."""
    try:
        return read(folder, memos=memos).diagnostics
    except ReportError as problem:
        return problem.diagnostics


class Desk:
    """The invented report on somebody's desk, and a process that looks at it after each change."""

    def __init__(self, root: Path) -> None:
        self.root = copied(root)
        for name in ("themes", "fonts"):
            shutil.copytree(ROOT / "assets" / name, self.root / "assets" / name)
        self.folder = self.root / "content" / "2030"
        self.memos = ContentMemos.empty()
        self.saved = {path: path.read_bytes() for path in self.root.rglob("*") if path.is_file()}

    def compare(self, what: str) -> None:
        """The process says what a new one says."""
        cold, warm = judged(self.folder), judged(self.folder, self.memos)
        assert list(map(str, warm)) == list(map(str, cold)), what
        assert warm == cold, what

    def restore(self) -> None:
        """All as it was."""
        for path in self.root.rglob("*"):
            if path.is_file() and path not in self.saved:
                path.unlink()
        for path, data in self.saved.items():
            if not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def tidy(desk: Desk) -> Iterator[Desk]:
    yield desk
    desk.restore()


@pytest.mark.parametrize("case", quick(CASES, CASES[::25]), ids=lambda path: path.stem)
def test_a_mistake_is_told_as_in_a_new_process(case: Path, tidy: Desk) -> None:
    change(tidy.folder, yaml.safe_load(case.read_text("utf-8")))
    tidy.compare(case.stem)


WORDS = (
    "honing",
    "le miel",
    "24",
    "1.250,50",
    "**sterk**",
    "{hives.2029-2030.hives}",
    "FIDO",
    "[@roofs]",
    "[^winter]",
    "«oui»",
)


def a_word(desk: Desk, pick: random.Random) -> str:
    path = pick.choice(sorted(desk.folder.rglob("*.yaml")))
    text = path.read_text("utf-8")
    words = list(re.finditer(r"(?<=\s)[^\W\d_]{3,}(?=[ ,.])", text))
    if words:
        found = pick.choice(words)
        path.write_text(text[: found.start()] + pick.choice(WORDS) + text[found.end() :], "utf-8")
    return f"a word of {path.name}"


def a_line(desk: Desk, pick: random.Random) -> str:
    path = pick.choice(sorted(desk.folder.rglob("*.yaml")))
    lines = path.read_text("utf-8").split("\n")
    number = pick.randrange(len(lines))
    if pick.random() < 0.5:
        lines.insert(number, pick.choice(["", "# a comment"]))
    elif pick.random() < 0.5:
        lines.insert(number, lines[number])
    else:
        del lines[number]
    path.write_text("\n".join(lines), "utf-8")
    return f"line {number + 1} of {path.name}"


def a_figure(desk: Desk, pick: random.Random) -> str:
    path = pick.choice(sorted((desk.folder / "data").glob("*.yaml")))
    text = path.read_text("utf-8")
    figures = list(re.finditer(r"(?<=: )\d+\b", text))
    if figures:
        found = pick.choice(figures)
        path.write_text(text[: found.start()] + str(pick.randrange(5000)) + text[found.end() :], "utf-8")
    return f"a figure of {path.name}"


def an_option(desk: Desk, pick: random.Random) -> str:
    path = desk.folder / "report.yaml"
    typed, other = pick.choice(
        [
            ("languages: [nl, fr]", "languages: [fr, nl]"),
            ("languages: [nl, fr]", "languages: [nl]"),
            ("year: 2030", "year: 2029"),
        ]
    )
    text = path.read_text("utf-8")
    path.write_text(text.replace(typed, other) if typed in text else text.replace(other, typed), "utf-8")
    return other


def a_theme(desk: Desk, pick: random.Random) -> str:
    path = pick.choice(sorted((desk.root / "assets" / "themes").glob("*.yaml")))
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"baseline: \d+", f"baseline: {pick.randrange(10, 20)}", text), "utf-8")
    return f"the theme {path.name}"


def a_font(desk: Desk, pick: random.Random) -> str:
    fonts = sorted((desk.root / "assets" / "fonts").glob("*.ttf"))
    one, other = pick.choice(fonts), pick.choice(fonts)
    one.write_bytes(other.read_bytes())
    return f"the font {one.name}"


def a_picture(desk: Desk, pick: random.Random) -> str:
    pictures = sorted((desk.folder / "images").glob("*.*"))
    one, other = pick.choice(pictures), pick.choice(pictures)
    one.write_bytes(other.read_bytes() if pick.random() < 0.7 else b"no picture")
    return f"the picture {one.name}"


def a_file(desk: Desk, pick: random.Random) -> str:
    path = pick.choice(sorted(path for path in desk.folder.rglob("*.*") if path.name != "report.yaml"))
    if pick.random() < 0.4:
        path.unlink()
    elif pick.random() < 0.5:
        path.rename(path.with_name(f"other-{path.name}"))
    else:
        path.with_name(f"more-{path.name}").write_bytes(path.read_bytes())
    return f"the file {path.name}"


CHANGES: tuple[Callable[[Desk, random.Random], str], ...] = (
    *(a_word, a_word, a_word, a_line, a_line, a_figure, a_figure, an_option, a_theme, a_font, a_picture, a_file),
)


def test_after_random_changes_all_is_told_as_in_a_new_process(tidy: Desk) -> None:
    """Several changes one on the other, then all as it was: what was kept before must not come back."""
    pick = random.Random(2030)
    for number in range(examples(200)):
        done = pick.choice(CHANGES)(tidy, pick)
        tidy.compare(f"change {number}: {done}")
        if pick.random() < 0.3:
            tidy.restore()
            tidy.compare(f"all as it was, after change {number}")


@pytest.mark.long
def test_five_hundred_saves_keep_the_memory(tidy: Desk) -> None:
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
def test_a_rule_is_right_whether_or_not_it_says_what_it_looks_at(tidy: Desk, declared: bool) -> None:
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

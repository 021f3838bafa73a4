"""Sets two long texts as reports of nothing but prose and tells how well their lines came out.

The texts, prose.nl.txt and prose.fr.txt, were written for this purpose; empty lines part their paragraphs. The
settings of the line breaker were tuned on their first halves: only the second halves, unseen then, tell anything.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import pstdev

import pymupdf
import yaml

from report.compose import compose
from report.compose.text import TextFlowable
from report.localise import localise
from report.pipeline import content_folder, read, wanted
from report.theme.reading import read_theme
from report.typeset import typeset
from report.typography.breaking import Line
from tests.typography.greedy import greedy_lines

HERE = Path(__file__).parent
YEAR = 2022
MEASURES = {160: 1, 75: 2}  # millimetres, and the columns of that width on a page
LEFT, SIDE, GUTTER = 15, 18, 6
BODY = {"size": 10.5, "leading": 13.5, "align": "justify", "after": 0}
HEAD = (
    "text",
    "measure",
    "lines",
    "sd",
    "p99",
    ">1.5 %",
    "<0.8 %",
    "hyphens",
    "runs of 3",
    "remnants",
    "overfull",
    "us/word",
    "pages",
    "ms/page",
    "greedy",
)


@dataclass(frozen=True)
class Figures:
    """How well lines came out; spaces as multiples of the natural one, shares and hyphens per hundred lines."""

    lines: int
    spread: float
    widest: float  # of 99 lines in 100
    loose: float
    tight: float
    hyphens: float
    runs: int
    remnants: int
    overfull: int


def paragraphs(language: str, half: int) -> list[str]:
    """The paragraphs of the first (0) or second (1) half of a language's text."""
    whole = (HERE / f"prose.{language}.txt").read_text("utf-8").strip().split("\n\n")
    middle = len(whole) // 2
    return whole[middle:] if half else whole[:middle]


def figures(texts: Sequence[Sequence[Line]]) -> Figures:
    """What can be told of the lines of some paragraphs."""
    lines = [line for text in texts for line in text]
    spaces = sorted(space_of(line) for line in lines if line.gaps and not line.last)
    ends = [(above, line) for text in texts for above, line in pairwise(text) if line.last]
    flags = ["".join("-" if line.hyphen else " " for line in text) for text in texts]
    return Figures(
        lines=len(lines),
        spread=pstdev(spaces),
        widest=spaces[round(0.99 * (len(spaces) - 1))],
        loose=100 * sum(space > 1.5 for space in spaces) / len(spaces),
        tight=100 * sum(space < 0.8 for space in spaces) / len(spaces),
        hyphens=100 * sum(line.hyphen for line in lines) / len(lines),
        runs=sum(flag.count("---") for flag in flags),
        remnants=sum(line.gaps == 0 for _, line in ends),
        overfull=sum(line.overfull for line in lines),
    )


def space_of(line: Line) -> float:
    """How wide a space of a justified line looks, as a multiple of the natural one."""
    words, given = line.segments[0].words, line.justification
    return given.scale / 100 * (words.space + given.gap + 2 * given.tracking) / words.space


def write_root(root: Path, language: str, texts: Sequence[str], measure: int) -> None:
    """Write a content root whose report is these paragraphs, in a theme with columns of a measure in millimetres."""
    sections = root / "content" / str(YEAR) / "sections"
    sections.mkdir(parents=True)
    blocks = [{"paragraph": _escaped(text)} for text in texts]
    _write(sections / "prose.yaml", {"id": "prose", "title": "Proza", "numbered": False, "blocks": blocks})
    report = {"year": YEAR, "languages": [language], "theme": "prose", "published": "2022-12-31", "title": "Proza"}
    report |= {
        "subtitle": "Proza",
        "organisation": "Proza",
        "subject": "Proza",
        "keywords": ["proza"],
        "sections": ["prose"],
    }
    _write(sections.parent / "report.yaml", report)
    assets = HERE.parent.parent / "assets"
    themes = root / "assets" / "themes"
    themes.mkdir(parents=True)
    for folder in ("fonts", "images"):
        if (assets / folder).is_dir():
            (root / "assets" / folder).symlink_to((assets / folder).resolve())
    theme = yaml.safe_load((assets / "themes" / "federal.yaml").read_text("utf-8"))
    count = MEASURES[measure]
    main = measure if count == 1 else count * measure + (count - 1) * GUTTER - SIDE  # columns take the side column too
    theme["grid"] |= {"left": LEFT, "side": SIDE, "gutter": 0, "main": main}
    theme["columns"] = {"count": count, "gutter": GUTTER}
    theme["styles"]["body"] = BODY
    theme["baseline"] = BODY["leading"]
    _write(themes / "prose.yaml", theme)


@dataclass(frozen=True)
class Pace:
    """Microseconds that a word takes to compose, and milliseconds a page from text to PDF, by total fit and greedily.

    Hyphens are known and words are shaped by then, as for most of a report.
    """

    word: float
    pages: int
    page: float
    greedy: float


def set_prose(root: Path) -> tuple[Figures, int, bytes]:
    """Set the report of a root: figures of its justified paragraphs, how many words they have, and the PDF."""
    report = read(content_folder(root, YEAR))
    (locale,) = wanted(report, None)
    theme = read_theme((root / "assets",), report.theme)
    story = compose(localise(report, locale), theme)
    texts = [f.text.lines for f in story.flowables if isinstance(f, TextFlowable) and f.text.align == "justify"]
    return figures(texts), sum(line.gaps + 1 for lines in texts for line in lines), typeset(story, theme)


def pace(root: Path, words: int, pdf: bytes) -> Pace:
    """How long it takes to set the report of a root again, of so many words, which became this PDF."""
    report = read(content_folder(root, YEAR))
    (locale,) = wanted(report, None)
    theme = read_theme((root / "assets",), report.theme)
    document = localise(report, locale)
    with pymupdf.open(stream=pdf) as read_back:  # type: ignore[no-untyped-call]
        pages = len(read_back)
    word = least(lambda: compose(document, theme)) / words
    page = least(lambda: typeset(compose(localise(report, locale), theme), theme)) / pages
    with greedy_lines():
        greedy = least(lambda: typeset(compose(localise(report, locale), theme), theme)) / pages
    return Pace(1e6 * word, pages, 1e3 * page, 1e3 * greedy)


def least(work: Callable[[], object]) -> float:
    """The seconds of processor time that some work takes, the least of several."""
    found = []
    for _ in range(3):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


def rows(folder: Path, keep: Path | None = None) -> Iterator[str]:
    """The lines of the table; the PDFs are kept in a folder if one is given."""
    yield " ".join(f"{name:>9}" for name in HEAD)
    for language in ("nl", "fr"):
        for measure in MEASURES:
            for half, name in enumerate(("tuned", "unseen")):
                root = folder / f"{language}-{measure}-{name}"
                write_root(root, language, paragraphs(language, half), measure)
                found, words, pdf = set_prose(root)
                took = pace(root, words, pdf)
                if keep:
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / f"{root.name}.pdf").write_bytes(pdf)
                cells = [f"{language} {name}", f"{measure} mm", f"{found.lines}", f"{found.spread:.3f}"]
                cells += [f"{found.widest:.2f}", f"{found.loose:.1f}", f"{found.tight:.1f}", f"{found.hyphens:.1f}"]
                cells += [f"{found.runs}", f"{found.remnants}", f"{found.overfull}"]
                cells += [f"{took.word:.1f}", f"{took.pages}", f"{took.page:.1f}", f"{took.greedy:.1f}"]
                yield " ".join(f"{cell:>9}" for cell in cells)


def _escaped(text: str) -> str:
    """The text as an editor would type it: braces, brackets and stars mean something else there."""
    return "".join(f"\\{sign}" if sign in "\\{}[]*_" else sign for sign in text)


def _write(path: Path, data: object) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000), "utf-8")

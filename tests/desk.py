"""The invented report on somebody's desk, and random changes of all that it is made of."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.invented import copied

ROOT = Path(__file__).parents[1]


class Desk:
    """The invented report on somebody's desk, with the program's own themes and fonts, and what it was at first."""

    def __init__(self, root: Path) -> None:
        self.root = copied(root)
        for name in ("themes", "fonts"):
            shutil.copytree(ROOT / "assets" / name, self.root / "assets" / name)
        self.folder = self.root / "content" / "2030"
        self.saved = {path: path.read_bytes() for path in self.root.rglob("*") if path.is_file()}

    def restore(self) -> None:
        """All as it was."""
        for path in self.root.rglob("*"):
            if path.is_file() and path not in self.saved:
                path.unlink()
        for path, data in self.saved.items():
            if not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)


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


def a_sheet(desk: Desk, pick: random.Random) -> str:
    """The rows of a data set go to a spreadsheet, or change there."""
    path = desk.folder / "data" / "visits.yaml"
    sheet = path.with_suffix(".csv")
    rows = ["id,country,groups,schools,remark (nl),remark (fr)", "be,BE,42,17,druk,plein"]
    rows += [f"{name},{name.upper()},{pick.randrange(90)},{pick.randrange(9)},," for name in ("si", "dk", "fr")]
    if path.exists():
        head = re.split("^(?:rows|values):", path.read_text("utf-8"), maxsplit=1, flags=re.MULTILINE)[0]
        path.write_text(f"{head}values: {sheet.name}\n", "utf-8")
    sheet.write_text("\n".join(rows[: pick.randrange(1, 6)]) + "\n", "utf-8")
    return f"the spreadsheet {sheet.name}"


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
    a_sheet,
)

"""Fuzzer of reports: random ones over every block, nested, with random data, in one to three columns and odd themes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import yaml

from report.charts import CHARTS
from report.diagnostics.errors import ReportError
from report.pipeline import build
from tests.fuzz.fuzzer import TESTS, Fuzzer, Input, Verdict
from tests.fuzz.judges import YEAR, judge_report
from tests.fuzz.random_data import NUMBERS, data_set
from tests.fuzz.sentences import LABELS, SENTENCES
from tests.fuzz.small_reports import GONE, Json, written

FEDERAL = yaml.safe_load((TESTS.parent / "assets" / "themes" / "federal.yaml").read_text("utf-8"))
DEEPEST = 3


class RandomReport:
    """Makes the parts of one report; ids are numbered, so that all are different."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.ids = 0
        self.notes: list[str] = []
        self.data: dict[str, Json] = {}

    # --- texts

    def id(self, kind: str) -> str:
        """An id that no other thing has."""
        self.ids += 1
        return f"{kind}-{self.ids}"

    def label(self) -> Json:
        """A few words."""
        dutch, french = self.random.choice(LABELS)
        return {"nl": dutch, "fr": french}

    def text(self, most: int = 4) -> Json:
        """Some sentences, with emphasis, value slots and notes here and there."""
        dutch, french = [], []
        for _ in range(self.random.randint(1, most)):
            nl, fr = self.random.choice(SENTENCES)
            if self.random.random() < 0.15:
                nl, fr = f"*{nl[:-1]}*.", f"*{fr[:-1]}*."
            if self.random.random() < 0.15:
                slot = self.random.choice(["{int:4392}", "{percent:66.5}", "{money:275e6 EUR}", "{date:2030-10-11}"])
                nl, fr = f"{nl[:-1]} ({slot}).", f"{fr[:-1]} ({slot})."
            dutch.append(nl)
            french.append(fr)
        return {"nl": " ".join(dutch), "fr": " ".join(french)}

    def noted(self, most: int = 4) -> Json:
        """Sentences that may end in the mark of a note."""
        made = self.text(most)
        if self.random.random() < 0.25:
            self.notes.append(self.id("note"))
            made = {language: f"{text}[^{self.notes[-1]}]" for language, text in made.items()}
        return made

    # --- data

    def data_set(self) -> str:
        """A data set; its id."""
        name = self.id("data")
        self.data[name] = data_set(self.random, name, self.label)
        return name

    # --- blocks

    def blocks(self, depth: int = 0, most: int = 6) -> list[Json]:
        """Some blocks; those that hold others go `DEEPEST` deep."""
        kinds = [self.paragraph, self.lead, self.list, self.quote, self.table, self.chart, self.figures, self.timeline]
        kinds += [self.image, self.typed_table]
        if depth < DEEPEST:
            kinds += [self.callout, self.section]
        return [self.random.choice(kinds)(depth) for _ in range(self.random.randint(1, most))]

    def paragraph(self, _depth: int) -> Json:
        return {"paragraph": self.noted(6)}

    def lead(self, _depth: int) -> Json:
        return {"lead": self.text(2)}

    def list(self, depth: int) -> Json:
        style = self.random.choice(["bullet", "number"])
        return {"list": {"style": style, "items": [self.item(depth) for _ in range(self.random.choice([1, 3, 12]))]}}

    def item(self, depth: int) -> Json:
        if depth < DEEPEST and self.random.random() < 0.2:
            return {"text": self.text(1), "items": [self.item(depth + 1) for _ in range(self.random.randint(1, 4))]}
        return self.noted(2)

    def quote(self, _depth: int) -> Json:
        return {"quote": {"text": self.text(3), "source": self.label()}}

    def table(self, _depth: int) -> Json:
        name = self.data_set()
        data = self.data[name]
        shown = {"id": self.id("table"), "caption": self.captioned(), "data": name}
        if self.random.random() < 0.7:
            shown["columns"] = self.some([column["id"] for column in data["columns"]])
        return {"table": {**shown, **self.rows(data), **self.remarks()}}

    def some(self, ids: Sequence[str]) -> Sequence[str]:
        """All of these ids, in most cases, or some in their order."""
        if self.random.random() < 0.7:
            return ids
        chosen = self.random.sample(ids, self.random.randint(1, len(ids)))
        return [one for one in ids if one in chosen]

    def rows(self, data: Json) -> Json:
        """Rows that are chosen, now and then."""
        ids = [row["id"] for row in data["rows"]]
        return {"rows": self.some(ids)} if self.random.random() < 0.3 else {}

    def remarks(self) -> Json:
        """Notes below a table or a chart, now and then."""
        return {"notes": [self.text(1)]} if self.random.random() < 0.2 else {}

    def captioned(self) -> Json:
        """A caption, in which there may be a mark of a note."""
        made = self.label()
        if self.random.random() < 0.1:
            self.notes.append(self.id("note"))
            made = {language: f"{text}[^{self.notes[-1]}]" for language, text in made.items()}
        return made

    def typed_table(self, _depth: int) -> Json:
        wide = self.random.choice([1, 2, 3, 5, 9])
        columns = [{"label": self.label(), "kind": "text"} for _ in range(wide)]
        rows = [[self.label() for _ in range(wide)] for _ in range(self.random.choice([1, 4, 30]))]
        return {"table": {"id": self.id("table"), "caption": self.label(), "columns": columns, "rows": rows}}

    def chart(self, _depth: int) -> Json:
        name = self.data_set()
        data = self.data[name]
        numbers = [column["id"] for column in data["columns"] if column["kind"] in NUMBERS]
        chosen: Json = {"id": self.id("chart"), "kind": self.random.choice(list(CHARTS)), "data": name}
        chosen |= {"columns": self.some(numbers), "caption": self.captioned(), "wide": self.random.random() < 0.3}
        if self.random.random() < 0.1:
            chosen["highlight"] = self.random.choice([row["id"] for row in data["rows"]])
        return {"chart": {**chosen, **self.rows(data), **self.remarks()}}

    def figures(self, _depth: int) -> Json:
        figures = [
            {"value": f"{{int:{10 ** self.random.randint(1, 9)}}}", "label": self.label(), "note": self.label()}
            for _ in range(self.random.randint(1, 7))
        ]
        return {"key-figures": figures}

    def timeline(self, _depth: int) -> Json:
        dates = ["2030-03-01", "2030-05-20/2030-05-23", ["2030-06-04", "2030-06-11"]]
        events = [{"date": self.random.choice(dates), "text": self.noted(2)} for _ in range(self.random.randint(1, 6))]
        return {"timeline": events}

    def image(self, _depth: int) -> Json:
        picture = {
            "id": self.id("image"),
            "file": self.random.choice(["roof.png", "hive.jpg"]),
            "caption": self.text(1),
        }
        alt = {"nl": "Zes gele vlakken op een grijze grond.", "fr": "Six carrés jaunes sur fond gris."}
        return {"image": {**picture, "alt": alt, "wide": self.random.random() < 0.3}}

    def callout(self, depth: int) -> Json:
        return {"callout": {"title": self.label(), "blocks": self.blocks(depth + 1, 3)}}

    def section(self, depth: int) -> Json:
        return {"section": {"id": self.id("part"), "title": self.label(), "blocks": self.blocks(depth + 1, 4)}}

    # --- files

    def chapter(self) -> tuple[str, Json]:
        """The id and the content of a file of sections/."""
        name = self.id("chapter")
        self.notes = []
        blocks = self.blocks()
        made = {"id": name, "title": self.label(), "blocks": blocks}
        if self.notes:
            made["notes"] = {note: self.text(2) for note in self.notes}
        return name, made

    def theme(self) -> Json:
        """The federal theme with other numbers; most of them agree with each other."""
        random, theme = self.random, yaml.safe_load(yaml.safe_dump(FEDERAL))
        theme["columns"]["count"] = random.choice([1, 1, 2, 3])
        for numbers in (theme["page"], theme["grid"]):
            for key in [key for key in numbers if random.random() < 0.15]:
                numbers[key] = round(numbers[key] * random.choice([0, 0.5, 0.8, 0.9, 1.1, 1.3, 3]), 1)
        if random.random() < 0.2:
            theme["baseline"] = random.choice([0, 1, 9, 12, 16, 40])
        for style in random.sample(list(theme["styles"]), random.choice([0, 0, 1, 3])):
            factor = random.choice([0, 0.5, 0.9, 1.2, 2])
            theme["styles"][style]["size"] = theme["styles"][style].get("size", 10.5) * factor
            theme["styles"][style]["leading"] = theme["styles"][style].get("leading", 14) * factor
        return theme


def make(random: Random) -> Input:
    """A report of a few chapters; four in ten have a theme of their own."""
    made = RandomReport(random)
    chapters = [made.chapter() for _ in range(random.randint(1, 4))]
    report = {
        "year": 2030,
        "languages": ["nl", "fr"],
        "theme": "federal",
        "published": "2031-02-03",
        "title": made.label(),
        "subtitle": made.label(),
        "organisation": made.label(),
        "subject": made.label(),
        "sections": _nested(random, [name for name, _ in chapters]),
    }
    if random.random() < 0.2:
        report["colophon"] = [{"label": made.label(), "text": made.text(2)} for _ in range(random.randint(1, 3))]
        chapters[-1][1]["blocks"].append({"colophon": {}})
    files: dict[str, bytes | None] = dict.fromkeys(GONE, None)
    if random.random() < 0.4:
        report["theme"] = "odd"
        files["assets/themes/odd.yaml"] = written(made.theme())
    files["content/2030/report.yaml"] = written(report)
    files |= {f"content/2030/sections/{name}.yaml": written(chapter) for name, chapter in chapters}
    files |= {f"content/2030/data/{name}.yaml": written(data) for name, data in made.data.items()}
    return Input(files)


def _nested(random: Random, names: Sequence[str]) -> Json:
    """Some chapters, of which the second and those after it may be parts of the first."""
    return [{names[0]: [*names[1:]]}] if len(names) > 1 and random.random() < 0.25 else names


def judge(root: Path) -> Verdict:
    """What can be built can be built as a draft and as a proof, too; every other report is, as these take long."""
    odd = (root / "content" / "2030" / "report.yaml").stat().st_size % 2
    return judge_report(root, lambda _: _not_for_proofreading(root) if odd else "")


def _not_for_proofreading(root: Path) -> str:
    """Why no draft and no proof can be built; "" if they can."""
    try:
        build(root, YEAR, output=root / "draft", draft=True)
        build(root, YEAR, output=root / "proof", formats=["proof"])
    except ReportError as problem:
        return f"built, but not for proofreading: {problem}"
    return ""


FUZZER = Fuzzer("reports", make, judge)

"""Where a new ... goes: README's table says all that has to be touched, and a step that is forgotten is told."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.additions import ROOT, TABLE, ProgramCopy
from tests.examples import quick

pytestmark = pytest.mark.slow

ROOFS = "content/2030/sections/roofs.yaml"
#: The head of the table, and changes of the program as a whole.
WHOLE = {
    "change",
    "---",
    "flowable or drawing of ReportLab's",
    'word that editions print ("Figure", "page")',
    "message to the user",
    "language of the interface",
    "typographic element (rare)",
    "library",
}

Step = Callable[[ProgramCopy], None]


def block(copy: ProgramCopy) -> None:
    copy.add("report/blocks/cry.py", CRY)
    copy.register("BLOCKS", "report/blocks/__init__.py", "Cry", "from report.blocks.cry import Cry")


def theme(copy: ProgramCopy) -> None:
    federal = (ROOT / "assets" / "themes" / "federal.yaml").read_text("utf-8")
    copy.add("assets/themes/ours.yaml", federal.replace("#12594A", "#5A1249").replace("count: 1", "count: 2"))
    copy.change("content/2030/report.yaml", ("theme: federal", "theme: ours"))


def font(copy: ProgramCopy) -> None:
    copy.add("assets/fonts/Ours.txt", "The licence of the font.\n")
    (copy.folder / "assets" / "fonts" / "SourceSans3-Regular.ttf").rename(copy.folder / "assets" / "fonts" / "Ours.ttf")


def theme_of_font(copy: ProgramCopy) -> None:
    copy.change("assets/themes/federal.yaml", ("regular: SourceSans3-Regular.ttf", "regular: Ours.ttf"))


def output(copy: ProgramCopy) -> None:
    copy.add("report/outputs/text.py", OUTLINE)
    copy.register(
        "OUTPUTS", "report/outputs/__init__.py", '"text": lambda: make', "from report.outputs.text import make"
    )


def row(copy: ProgramCopy) -> None:
    copy.register("PLACED", "report/slots/rows.py", '"@second": lambda dataset, _: _from(dataset, 1)')
    copy.change("docs/slots.md", ("| `@max`, `@min` |", "| `@second` | the second row |\n| `@max`, `@min` |"))


def comparison(copy: ProgramCopy) -> None:
    doubled = '"twice": lambda one, _: Compared(2 * one.value, one.kind.in_text, one.digits)'
    copy.register("COMPARISONS", "report/slots/comparisons.py", doubled)
    copy.change("docs/slots.md", ("| `since ROW` |", "| `twice` | two times the number |\n| `since ROW` |"))


def section(copy: ProgramCopy) -> None:
    copy.add("content/2030/sections/wax.yaml", WAX)
    copy.change("content/2030/report.yaml", ("  - visitors\n", "  - visitors\n  - wax\n"))


def figures(copy: ProgramCopy) -> None:
    copy.add("content/2030/data/wax.yaml", WAX_DATA)


def year(copy: ProgramCopy) -> None:
    for path in sorted((copy.folder / "content" / "2030").rglob("*.yaml")):
        text = path.read_text("utf-8").replace("year: 2030", "year: 2031").replace("published: 2031", "published: 2032")
        copy.add(path.relative_to(copy.folder).as_posix().replace("content/2030", "content/2031"), text)
    shutil.copytree(copy.folder / "content" / "2030" / "images", copy.folder / "content" / "2031" / "images")


def exchange(copy: ProgramCopy) -> None:
    copy.add("report/exchange/lines.py", LINES)
    entry = '"lines": Format(".txt", lambda: write_lines)'
    copy.register("FORMATS", "report/exchange/formats.py", entry, "from report.exchange.lines import write_lines")


def listing(copy: ProgramCopy) -> None:
    copy.add("report/cli/as_count.py", COUNT)
    copy.register("FORMATS", "report/cli/formats.py", '"count": count', "from report.cli.as_count import count")


def check(copy: ProgramCopy) -> None:
    copy.add("report/validate/rules/shouts.py", SHOUTS)
    rules, imports = "report/validate/__init__.py", "from report.validate.rules.shouts import nobody_shouts"
    copy.register("RULES", rules, "nobody_shouts", imports)
    copy.register("CODES", "report/diagnostics/codes.py", '"shout": say("A text shouts.")')


def nothing(copy: ProgramCopy) -> None:
    """It is used as it is."""


def in_text(block: str) -> Step:
    """What puts a block into the invented report."""
    there = "  - image:\n      id: roof-picture"
    return lambda copy: copy.change(ROOFS, (there, f"  - {block}\n{there}"))


EXPORT = ["translation", "export", "--to", "fr", "--format", "lines"]
#: change -> what is done, what uses it, the command that meets it, and what comes of that.
RECIPES: dict[str, tuple[Step, Step, list[str], str]] = {
    "section": (section, nothing, ["outline", "--lang", "nl"], r"Was uit de raat"),
    "figures": (figures, in_text("paragraph: 'Was: {wax.2030.kilos}.'"), ["outline"], r"Was: 12,5\."),
    "report year": (year, nothing, ["build", "--lang", "fr"], r"build/2031/rapport-abeilles-2031-fr\.pdf"),
    "theme": (theme, nothing, ["build", "--lang", "nl"], r"bijenverslag-2030-nl\.pdf"),
    "font": (font, theme_of_font, ["build", "--lang", "nl"], r"bijenverslag-2030-nl\.pdf"),
    "block type": (block, in_text("cry: {nl: 'Bzz!', fr: 'Bzz !'}"), ["outline"], r"Bzz!"),
    "row that a slot finds (`@last`)": (
        row, in_text("paragraph: 'Er: {visits.@second.groups}.'"), ["outline"], r"Er: 8"),
    "what a slot tells of a number (`rank`)": (
        comparison, in_text("paragraph: 'Er: {visits.be.groups|twice}.'"), ["outline"], r"Er: 84"),
    "check": (check, in_text("paragraph: 'BZZZ!!!'"), ["check", "--code", "shout"], r"roofs\.yaml.*\n.+: 'BZZZ!!!'"),
    "format of what `check` lists": (listing, nothing, ["check", "--format", "count"], r"^\d+ findings$"),
    "output (besides PDF)": (output, nothing, ["build", "--format", "text"], r"bijenverslag-2030-nl\.txt"),
    "format of translators' files": (exchange, nothing, EXPORT, r"translation-nl-fr\.txt"),
}  # fmt: skip


@pytest.mark.parametrize("change", quick([*RECIPES], ["block type"]))
def test_an_addition_touches_what_the_table_says(change: str, tmp_path: Path) -> None:
    add, used, command, expected = RECIPES[change]
    copy = ProgramCopy(tmp_path)
    add(copy)
    assert copy.beyond(change) == []
    used(copy)
    told = copy.run(*command)
    assert re.search(expected, told, re.MULTILINE), told


def test_every_row_of_the_table_is_tried() -> None:
    """Some in the folder of what they add to."""
    tests = "".join(path.read_text("utf-8") for path in sorted((ROOT / "tests").rglob("test_addition.py")))
    assert set(TABLE) - WHOLE == {*RECIPES, *re.findall(r'\.beyond\("([^"]+)"\)', tests)}


FORGOTTEN = [
    ("section", "content/2030/report.yaml", ["check"], r"section 'wax' is not listed .*\n.+-> add '- wax'"),
    ("theme", "assets/themes/ours.yaml", ["check"], r"unknown theme 'ours'.*\n.+-> themes: .*federal, "),
    ("block type", "report/blocks/__init__.py", ["check"], r"unknown block 'cry'.*\n.+-> blocks: paragraph, "),
    ("output (besides PDF)", "report/outputs/__init__.py", ["build", "--format", "text"], r"'text' is none of"),
    ("format of translators' files", "report/exchange/formats.py", EXPORT, r"'lines'\n +formats: xliff, "),
]  # fmt: skip


@pytest.mark.parametrize(("change", "forgotten", "command", "told"), quick(FORGOTTEN, FORGOTTEN[:1]))
def test_a_step_that_is_forgotten_is_told_with_its_cure(
    change: str, forgotten: str, command: list[str], told: str, tmp_path: Path
) -> None:
    add, used, _, _ = RECIPES[change]
    copy = ProgramCopy(tmp_path)
    add(copy)
    copy.forget(forgotten)
    used(copy)
    done = copy.run(*command, code=2 if "format" in "".join(command) else 1)
    assert re.search(told, done), done
    assert "Traceback" not in done


# --- what is added --------------------------------------------------------------------------------------------------

CRY = '''"""The block `cry`: a text that stands out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element
from report.model.block import Block, Writer
from report.model.text import Text


class Cry(Block):
    """A text that stands out."""

    name: ClassVar[str] = "cry"
    shorthand: ClassVar[str] = "text"

    text: Text

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One paragraph."""
        yield writer.paragraph(self.text, "lead")
'''
OUTLINE = '''"""Output "text": the titles of each edition."""

from report.document import Heading, plain
from report.localise.file_names import file_stem


def make(order):
    """A text file per edition."""
    documents = [(locale, order.localised(locale)[1]) for locale in order.locales]
    return {
        file_stem(order.report, locale) + ".txt": "\\n".join(
            plain(one.runs) for one in document.elements if isinstance(one, Heading)
        ).encode()
        for locale, document in documents
    }
'''
WAX = """id: wax
title: {nl: Was uit de raat, fr: La cire des rayons}
blocks:
  - paragraph: {nl: Er was was., fr: Il y avait de la cire.}
"""
WAX_DATA = """id: wax
title: {nl: Was, fr: Cire}
columns:
  - {id: kilos, kind: decimal, label: {nl: Kilo, fr: Kilos}}
rows:
  - {id: 2030, kilos: 12.5}
"""
LINES = '''"""A text a line."""


def write_lines(parcel):
    """Id and words of each text."""
    return "\\n".join(f"{entry.id}\\t{entry.source}" for entry in parcel.entries()).encode()
'''
COUNT = '''"""The findings of a check, counted."""


def count(outcome, words):
    """How many there are."""
    return f"{len(outcome.found)} findings"
'''
SHOUTS = '''"""Rule about texts that shout."""

from report.diagnostics.errors import warning


def nobody_shouts(content):
    """Three exclamation marks are too many."""
    for text in content.texts:
        for language, typed in text.source.items():
            if "!!!" in typed:
                yield warning(text.marks[language], f"a text shouts: '{typed}'", "say it calmly", "shout")
                break
'''

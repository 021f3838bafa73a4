"""The reference of all fields that editors may type, made from the models; `make fields` writes docs/fields.md."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from report.blocks import BLOCKS
from report.blocks.chart import ChartBlock
from report.blocks.list import ListItem
from report.blocks.table import TypedColumn, TypedRow
from report.blocks.timeline import Event
from report.charts import CHARTS
from report.charts.kind import ChartKind
from report.model.block import Block
from report.model.data_columns import DataColumn
from report.model.dataset import Correction, DataCell, Dataset, SeriesBreak
from report.model.front import Colophon, CoverData, CoverPhoto, Entry, Erratum, Front, Glossary, Logo, Term
from report.model.plain_words import example_of
from report.model.report import Section
from report.model.schema import Model
from report.model.selectable import Selectable
from report.model.sheet import SheetValues
from report.model.text import LANGUAGE
from report.schemas.forms import FORMS, NAMED, TEXTS
from report.schemas.members import bare, members
from report.values.kind import ColumnKind

#: Fields that the introduction tells of, as many models have them.
OWN_ALWAYS = ("query", *Selectable.beside)
INTRODUCTION = """\
# Fields

Every field of a report's files; editors propose them, and say the same of each ([editors.md](editors.md)). Fields in
bold must be there; all others may be left out. `query`, an open question to the author, may stand beside any of them.
So may `only`, on a section, a block, an item of a list, a row typed in place, an event, a key figure and a line of the
colophon: `only: [internal]` keeps it out of all editions but those for the organisation itself; `print` are the PDFs,
`web` is the web edition. What a field may hold:

| called | what to type | example |
| --- | --- | --- |
| text | words in each language; `differs`: why they may differ; `promise`: for next year | `{nl: Daken, fr: Toits}` |
| running text | a text that is read from beginning to end: terms are written out at their first use | like a text |
| label | a text; a name, a single word, a figure may be typed once | `{nl: Daken, fr: Toits}`, `Budget` |
| description | a text for those who cannot see a picture: no notes in it | like a text |
| plain text | an address or the name of a file: no markup | `https://example.org` |
| id | what others refer to it by: small letters, digits and hyphens | `site-traffic` |
| name | the id of what stands elsewhere | `visits` |
| picture | the name of a file in `images` | `photo.jpg` |
| spreadsheet | the name of a file in `data` | `visits.xlsx` |
| word | letters as they are | `en` |
| whole number | digits | `12` |
| yes or no | `true` or `false` | `true` |
| date | year-month-day | `2022-10-11` |
| period | first day/day after the last | `2021-12-01/2022-12-01` |

A text that holds `: ` or ` #`, or that starts with one of the signs ``{ [ * & ! | > % @ ` - ?``, stands in quotes:
`"..."`. A longer text stands on the lines below its field, after `>-`.
"""

#: In the order in which a file would be written: heading, what it stands in, and the model.
FILES: tuple[tuple[str, type], ...] = (
    ("report.yaml", Front),
    ("report.yaml: cover", CoverData),
    ("report.yaml: photo", CoverPhoto),
    ("report.yaml: logo", Logo),
    ("report.yaml: erratum", Erratum),
    ("report.yaml: an item of colophon", Colophon),
    ("sections/NAME.yaml", Section),
    ("terms.yaml", Glossary),
    ("terms.yaml: an item of terms", Term),
    ("data/NAME.yaml", Dataset),
    ("data/NAME.yaml: an item of columns", DataColumn),
    ("data/NAME.yaml: a cell of a row", DataCell),
    ("data/NAME.yaml: correction", Correction),
    ("data/NAME.yaml: values", SheetValues),
    ("data/NAME.yaml: an item of breaks", SeriesBreak),
)
#: Models inside blocks, by the block.
PARTS: dict[str, tuple[tuple[str, type[Model]], ...]] = {
    "list": (("an item", ListItem),),
    "table": (("a column typed in place", TypedColumn), ("a row typed in place", TypedRow)),
    "timeline": (("an event", Event),),
}
NAMES: dict[object, str] = {
    **dict(TEXTS.items()),
    **{kind: form.called for kind, form in FORMS.items()},
    **{kind: ", ".join([name for name, _ in named]) for kind, named in NAMED.items()},
    Any: "value",
    Entry: "section",
    Block: "block",
}


def reference() -> str:
    """The whole document."""
    parts = [INTRODUCTION]
    for heading, model in FILES:
        parts += [f"## {heading}\n", described(model)]
        if model is DataColumn:
            parts.append(kinds(ColumnKind, "what it holds"))
    parts.append("## Blocks\n\nWhat stands under `blocks`, each after a hyphen and a space.\n")
    for block in BLOCKS:
        parts += [f"### {block.name}\n", described(block), example(block)]
        if block is ChartBlock:
            parts += [kinds(ChartKind, "what it is, and what it is for"), "".join(options())]
        for heading, model in PARTS.get(block.name, ()):
            parts += [f"#### {block.name}: {heading}\n", described(model)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(parts)).rstrip() + "\n"


def kinds(kind: type, told: str) -> str:
    """The objects that are typed by their name, and what each is."""
    rows = "".join(f"| `{name}` | {shows} |\n" for name, shows in NAMED[kind])
    return f"| kind | {told} |\n| --- | --- |\n{rows}"


def described(model: type) -> str:
    """What a model is, and the table of its fields."""
    lines = [inspect.cleandoc(model.__doc__ or "")]
    if issubclass(model, Model) and model.shorthand:
        lines.append(f"\nIts `{model.shorthand}` may stand in its place.")
    rows = list(fields(model))
    if rows:
        lines += ["", "| field | what it is | holds | when left out |", "| --- | --- | --- | --- |", *rows]
    return "\n".join(lines) + "\n"


def fields(model: type) -> Iterator[str]:
    """The rows of the table, what must be there first."""
    named = [one for one in members(model) if one.name not in OWN_ALWAYS]
    for one in sorted(named, key=lambda one: not one.is_required):
        title = f"**`{one.name}`**" if one.is_required else f"`{one.name}`"
        usual = str(one.default).lower() if isinstance(one.default, bool) else one.default
        without = f" `{usual}`" if isinstance(usual, str) else ""
        yield f"| {title} | {one.about} | {called(one.kind)} |{without} |"


def called(kind: Any) -> str:
    """What a field holds, in the words of the table above."""
    arguments = get_args(kind)
    if kind in NAMES:
        return NAMES[kind]
    if get_origin(kind) in (Union, UnionType):
        return " or ".join(dict.fromkeys(called(one) for one in arguments if one is not NoneType))
    if get_origin(kind) is Annotated:
        return called(arguments[0])
    if get_origin(kind) in (tuple, list):
        return f"list of {called(arguments[0])}"
    if get_origin(kind) is dict:
        by = "language" if LANGUAGE in bare(arguments[0])[1] else "name"
        return f"map of {called(arguments[1])}, by {by}"
    if get_origin(kind) is Literal:
        return ", ".join(f"`{one}`" for one in arguments)
    if isinstance(kind, type) and issubclass(kind, Model) and kind is not Block:
        return f"map: {kind.kind_name()}"
    return NAMES[kind]


def example(block: type[Block]) -> str:
    """A block with the fields that it must have."""
    return f"```yaml\n- {block.name}: {example_of(block)}\n```\n"


def options() -> Iterator[str]:
    """The options of the kinds of chart."""
    for kind in CHARTS.values():
        for one in members(kind.options) if kind.options else ():
            yield f"A chart of the kind `{kind.name}` may have `{one.name}`: {called(one.kind)}. {one.about}\n"


if __name__ == "__main__":
    sys.stdout.write(reference())

"""Forms: what may be typed for each kind of field that has no fields of its own - a word, a number, a date, a name."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias

from report.charts import CHARTS
from report.charts.kind import ChartKind
from report.messages import Message, say
from report.model.names import Id, IdRef, ImageFile
from report.model.sheet import SheetFile
from report.model.text import AltText, CellText, LabelText, PlainText, RunningText, Text
from report.schemas.words import SchemaWords
from report.theme.lengths import MILLIMETRES, MM
from report.values import KINDS
from report.values.kind import ColumnKind

Json: TypeAlias = dict[str, Any]

#: The program reads a word as it is typed: `2022`, `true` and `1.50` are words as well.
WORD = ("string", "number", "boolean")
_ID = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_NUMBER = r"\s*[+-]?(?:[0-9_]+\.?[0-9_]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*"
_BOOLEANS = ("yes", "no", "on", "off", "y", "n", "t", "f", "true", "false")
#: In any mix of capitals, which the patterns of schemas cannot say otherwise.
_TRUE_OR_FALSE = "|".join(["".join(f"[{sign}{sign.upper()}]" for sign in word) for word in _BOOLEANS])
_DAY = r"\s*[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\s*"


class FieldForm(NamedTuple):
    """How a kind of field is called in the reference of fields, and what may be typed: a schema.

    `wrong` is what is said of words that do not fit the schema's pattern.
    """

    called: str
    schema: Mapping[str, Any]
    wrong: Message | None = None


def _words(*types: str, **limits: Any) -> Mapping[str, Any]:
    return {"type": list(types or WORD), **limits}


def _whole(pattern: str) -> str:
    return f"^{pattern}$"


_BOOL = say("write true or false")
_FIGURE = say("write a number with a point before its decimals, and nothing between its thousands")
_NAME = say("an id has small letters, digits and hyphens")
_DATE = say("a date is written year-month-day: 2022-10-11")
_PERIOD = say("a period is written with its first day and the day after its last: 2021-12-01/2022-12-01")

#: The type of a period, as models have it.
PERIOD = tuple[datetime.date, datetime.date]
#: Every kind of field that is not a list, a map or a model; texts are models of their own kind (`making`).
FORMS: Mapping[object, FieldForm] = {
    str: FieldForm("word", _words()),
    int: FieldForm("whole number", _words("integer", "string", pattern=_whole(_NUMBER)), _FIGURE),
    float: FieldForm("number", _words("number", "string", pattern=_whole(_NUMBER)), _FIGURE),
    bool: FieldForm("yes or no", _words("boolean", "string", pattern=_whole(f"(?:{_TRUE_OR_FALSE}|[01])")), _BOOL),
    datetime.date: FieldForm("date", _words("string", pattern=_whole(_DAY)), _DATE),
    PERIOD: FieldForm("period", _words("string", pattern=_whole(rf"{_DAY}/{_DAY}")), _PERIOD),
    Id: FieldForm("id", _words("string", "number", pattern=_whole(_ID)), _NAME),
    IdRef: FieldForm("name", _words()),
    ImageFile: FieldForm("picture", _words()),
    SheetFile: FieldForm(
        "spreadsheet", _words(pattern=r"^[^./\\][^/\\]*$"), say("put the file beside this one, and write its name")
    ),
}
#: How texts are called, by their types.
TEXTS: Mapping[type[Text], str] = {
    Text: "text", RunningText: "running text", LabelText: "label", AltText: "description", PlainText: "plain text",
    CellText: "label (an empty one is `~`)",
}  # fmt: skip


def chosen(kinds: Iterable[tuple[str, Message | None]], words: SchemaWords) -> Json:
    """A schema of names of which one is typed, with what each is."""
    names = list(kinds)
    schema: Json = {"enum": [name for name, _ in names]}
    if any(shows for _, shows in names):
        schema["enumDescriptions"] = [words.said(shows) if shows else "" for _, shows in names]
    return schema


#: Types of which an object is typed by its name, with the names and what each object is.
NAMED: dict[type, tuple[tuple[str, Message], ...]] = {
    ColumnKind: tuple([(kind.name, kind.shows) for kind in KINDS]),
    ChartKind: tuple([(name, kind.shows) for name, kind in CHARTS.items()]),
}


def limited(form: FieldForm, noted: Iterable[Any], words: SchemaWords) -> Json:
    """The schema of a form within the limits that a field has besides, in the unit in which it is typed."""
    noted = tuple(noted)
    unit = MM if MILLIMETRES in noted else 1
    schema: Json = {**form.schema}
    for limit, name in (("ge", "minimum"), ("gt", "exclusiveMinimum"), ("le", "maximum"), ("lt", "exclusiveMaximum")):
        for one in noted:
            if (value := getattr(one, limit, None)) is not None:
                schema[name] = round(value / unit, 3)
    for one in noted:
        if pattern := getattr(one, "pattern", None):
            schema |= {"type": ["string"], "pattern": pattern}
    if form.wrong:
        schema["patternErrorMessage"] = words.said(form.wrong)
    return schema

"""What pydantic finds in a theme, in the words of its designer: the field, what was typed, what may be typed there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from report.diagnostics.errors import listed, nearest, shortened
from report.messages import Message, say, verbatim
from report.theme.lengths import MM
from report.theme.parts import Columns as ColumnsOfPage
from report.theme.parts import Grid, Page, Press
from report.theme.theme import GIVEN, Theme

IN_MILLIMETRES = (Page, Grid, ColumnsOfPage, Press)  # whose lengths are typed in millimetres, and kept in points
IN_EMS = ("indent", "tracking")  # of the size of the letters
MAPS = {
    "page": "{width: 210, height: 297}",
    "columns": "{count: 1, gutter: 6}",
    "pages": "{mirrored: true}",
    "grid": "{left: 20, main: 118}",
    "press": "{bleed: 3}",
}


def in_plain_words(fault: ErrorDetails) -> tuple[Message, Message]:
    """Message and hint for one of pydantic's errors."""
    steps, kind, limits = tuple(map(str, fault["loc"])), fault["type"], fault.get("ctx", {})
    field, typed = ".".join(steps), _typed(fault["input"])
    if kind == "extra_forbidden":
        known = _fields_at(steps[:-1])
        message = say("unknown field '{field}' in a theme{near}", field=field, near=nearest(steps[-1], known))
        return message, say("fields here: {names}", names=listed(known, 20))
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        message = say("'{field}' is a map of fields, and not {typed}", field=field, typed=typed)
        example = MAPS.get(steps[-1], "{size: 10.5, leading: 14}" if steps[0] == "styles" else "{name: value}")
        return message, say("write it so: {field}: {example}", field=steps[-1], example=example)
    if kind == "string_pattern_mismatch":
        message = say("'{field}' is no colour: {typed}", field=field, typed=typed)
        return message, say('write six digits or letters from a to f behind a # sign, in quotes: "#12594A"')
    if kind == "literal_error":
        names = [part.strip("' ") for part in str(limits["expected"]).replace(" or ", ", ").split(", ")]
        message = say("unknown value {typed} of '{field}'{near}", typed=typed, field=field, near=nearest(typed, names))
        return message, say("allowed: {names}", names=listed(names))
    if kind.startswith("bool"):
        return say("'{field}' is true or false, and not {typed}", field=field, typed=typed), verbatim("")
    if kind.startswith("string"):
        return say("'{field}' is a name, and not {typed}", field=field, typed=typed), verbatim("")
    return _number(steps, field, typed)


def _number(steps: tuple[str, ...], field: str, typed: str) -> tuple[Message, Message]:
    """What is said of a number that is none, or that makes no sense."""
    model = _model_at(steps[:-1])
    info = model.model_fields.get(steps[-1]) if model else None
    low, high = _limits(info.metadata if info else ())
    millimetres = model in IN_MILLIMETRES and steps[-1] != "count"
    unit = say(" mm") if millimetres else say(" em") if steps[-1] in IN_EMS else verbatim("")
    message = say("'{field}' cannot be {typed}", field=field, typed=typed)
    return message, say(
        "write a number from {low} to {high}{unit}",
        low=_shown(low, millimetres),
        high=_shown(high, millimetres),
        unit=unit,
    )


def _shown(value: float, millimetres: bool) -> str:
    return f"{value / MM if millimetres else value:.1f}".removesuffix(".0")


def _limits(metadata: Any) -> tuple[float, float]:
    """The least and the greatest value that a field takes."""
    found: dict[str, float] = {}
    for one in metadata:
        for name in ("ge", "gt", "le", "lt"):
            if getattr(one, name, None) is not None:
                found[name[0]] = float(getattr(one, name))
        found.update({k: v for k, v in zip("gl", _limits(getattr(one, "metadata", ())), strict=True) if v})
    return found.get("g", 0.0), found.get("l", 0.0)


def _typed(value: object) -> str:
    """What stands there, as a designer typed it."""
    if isinstance(value, Mapping):
        return "{...}"
    if isinstance(value, list | tuple):
        return "[...]"
    return f"'{shortened(str(value), 40)}'" if value is not None else "''"


def _model_at(steps: tuple[str, ...]) -> type[BaseModel] | None:
    """The model at a path of fields, if there is one."""
    model: Any = Theme
    for step in steps:
        if isinstance(model, type) and issubclass(model, BaseModel):
            info = model.model_fields.get(step)
            model = info.annotation if info else None
        else:  # dict[str, TextStyle]
            model = (get_args(model) or (None, None))[1]
    return model if isinstance(model, type) and issubclass(model, BaseModel) else None


def _fields_at(steps: tuple[str, ...]) -> list[str]:
    """The fields that may be typed at a path."""
    model = _model_at(steps)
    return [name for name in model.model_fields if name not in GIVEN] if model else []

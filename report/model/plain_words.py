"""What pydantic finds in a value, in plain words: the field, what stands there, and an example that can be typed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from report.diagnostics.errors import listed, nearest, shortened
from report.languages.notations import words_for_false
from report.messages import NOTHING, Message, say, verbatim

FieldPath: TypeAlias = tuple[str | int, ...]

SHOWN = 40  # characters of what stands in a field
TEXT = "{nl: ..., fr: ...}"  # a text in an example
DEEP = 2  # levels of maps in an example
_EXAMPLES: Mapping[object, str] = {str: "...", bool: "true", int: "1", float: "10.5", datetime.date: "2022-10-11"}


class FieldFault(NamedTuple):
    """What is wrong with a field, and what to type there."""

    message: Message
    hint: Message


def describe(value: object) -> Message:
    """What stands there, in an editor's words."""
    if isinstance(value, dict | BaseModel):
        return say("a map")
    if isinstance(value, list | tuple):
        return say("a list")
    if value is None:
        return say("nothing")
    return say("'{words}'", words=shortened(str(value), SHOWN))


def field_faults(
    faults: Sequence[ErrorDetails], model: type[BaseModel], languages: Sequence[str] = ()
) -> Iterator[tuple[FieldPath, FieldFault]]:
    """Paths in a value, and what is wrong there: several fields that one map lacks are told together."""
    missing: dict[FieldPath, list[str]] = {}
    for fault in faults:
        if fault["type"] == "missing":
            missing.setdefault(fault["loc"][:-1], []).append(str(fault["loc"][-1]))
    for fault in faults:
        above = fault["loc"][:-1]
        if fault["type"] != "missing" or len(missing[above]) < 3:
            yield fault["loc"], in_plain_words(fault, model, languages)
        elif above in missing and missing[above][0] == fault["loc"][-1]:
            names = ", ".join(f"'{name}'" for name in missing[above])
            example = in_languages(_fields(_at(model, above), 0, only=missing[above]), languages)
            hint = say("add them: {example}", example=example)
            yield (*above, missing[above][0]), FieldFault(say("missing fields {names}", names=names), hint)


def in_plain_words(fault: ErrorDetails, model: type[BaseModel], languages: Sequence[str] = ()) -> FieldFault:
    """One of pydantic's errors; those of our own validators are in plain words already."""
    kind, path, values = fault["type"], fault["loc"], fault.get("ctx", {})
    name, found = _name(path), describe(fault["input"])
    typed = in_languages(_typed(model, path, fault["input"]), languages)
    if kind == "missing":
        message = say("missing field '{field}'", field=name)
        return FieldFault(message, _as_lines(typed) or say("add '{example}' here", example=typed))
    if kind in ("literal_error", "enum"):
        allowed = [part.strip("' ") for part in str(values["expected"]).replace(" or ", ", ").split(", ")]
        near = nearest(str(fault["input"]), allowed)
        message = say("unknown {field} {found}{near}", field=name, found=found, near=near)
        return FieldFault(message, say("allowed: {names}", names=listed(allowed, len(allowed))))
    if kind.startswith("report_"):
        return FieldFault(values["message"], values.get("hint") or NOTHING)
    if kind in ("value_error", "assertion_error"):
        return FieldFault(say("unusable value {found}", found=found), verbatim(str(values["error"])))
    message = _expected(kind, found, values)
    return FieldFault(message, _above_the_list(model, path, fault["input"]) or _as_lines(typed) or _written(typed))


def _written(typed: str) -> Message:
    return say("write '{example}'", example=typed)


def _as_lines(typed: str) -> Message | None:
    """How a list of texts or of maps is written: one item a line; None for what is no such list."""
    found = re.fullmatch(r"(?P<block>[\w-]+: \{)?(?P<field>[\w-]+): \[(?P<item>\{.*\})\](?(block)\})", typed)
    if not found:
        return None
    return say(
        "write '{field}:', and below it one item a line, each with a hyphen: - {item}",
        field=found["field"],
        item=found["item"],
    )


def _above_the_list(model: type[BaseModel], path: FieldPath, found: object) -> Message | None:
    """What to write above a list that stands right below a block whose list has a field; None for what is none."""
    kind = _at(model, path)
    if not isinstance(found, list) or not isinstance(kind, type) or not issubclass(kind, BaseModel):
        return None
    for name, field in kind.model_fields.items():
        if field.is_required() and example_of(_at(kind, (name,))).startswith("["):
            return say("write '{field}:' on a line of its own above the list, and the list deeper than it", field=name)
    return None


_WORDS: Mapping[str, Callable[[Message], Message]] = {
    "text": lambda found: say("expected a text, found {found}", found=found),
    "boolean": lambda found: say("expected true or false, found {found}", found=found),
    "whole": lambda found: say("expected a whole number, found {found}", found=found),
    "number": lambda found: say("expected a number, found {found}", found=found),
    "date": lambda found: say("expected a date, found {found}", found=found),
    "list": lambda found: say("expected a list, found {found}", found=found),
    "map": lambda found: say("expected a map, found {found}", found=found),
    "fields": lambda found: say("expected a map of fields, found {found}", found=found),
}
#: By how the names of pydantic's errors begin: what should stand there.
_FAMILIES = {
    "string": "text", "bytes": "text", "url": "text", "bool": "boolean", "int": "whole", "float": "number",
    "decimal": "number", "finite": "number", "multiple": "number", "date": "date", "datetime": "date", "time": "date",
    "tuple": "list", "list": "list", "set": "list", "frozen": "list", "iterable": "list", "dict": "map",
    "mapping": "map", "model": "fields", "dataclass": "fields", "extra": "fields", "get": "fields",
}  # fmt: skip


def in_languages(example: str, languages: Sequence[str]) -> str:
    """An example with the languages of a report in its texts."""
    words = ", ".join([f"{language}: ..." for language in languages])
    return example.replace(TEXT, f"{{{words}}}") if words else example


def _expected(kind: str, found: Message, values: Mapping[str, Any]) -> Message:
    """What should stand there, by the name of pydantic's error."""
    if kind.endswith(("too_short", "too_long")):
        return say("{found} is too short", found=found) if "short" in kind else say("{found} is too long", found=found)
    limit = str(next((values[key] for key in ("gt", "ge", "lt", "le") if key in values), ""))
    if limit:
        small = say("{found} is too small: the limit is {limit}", found=found, limit=limit)
        outside = say("{found} is too large: the limit is {limit}", found=found, limit=limit)
        return small if kind.startswith("greater") else outside
    if kind == "string_pattern_mismatch":
        return say("{found} is not written as it should be", found=found)
    words = _WORDS.get(_FAMILIES.get(kind.partition("_")[0], ""))
    return words(found) if words else say("unusable value {found}", found=found)


def _name(path: Sequence[int | str]) -> str:
    """The field at a path: of an item of a list, that of the list."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")


def _typed(model: type[BaseModel], path: Sequence[int | str], found: object) -> str:
    """A field with what may stand there: "columns: [groups]", with the words that were typed where they may stay."""
    kind, name = _at(model, path), _name(path)
    example = example_of(kind)
    if isinstance(found, str) and get_origin(kind) is tuple and get_args(kind)[0] is not str and found.isprintable():
        words = [word for part in re.split("[,;•]", found) if (word := part.strip(" -*–"))]
        item = example_of(get_args(kind)[0])
        if item.isidentifier() and words and all(word.replace("-", "").isalnum() for word in words):
            example = f"[{', '.join(words)}]"
    if isinstance(found, str) and kind is bool:
        example = "false" if found.casefold() in words_for_false() else "true"
    if isinstance(path[-1] if path else "", int):
        return example
    field = name or str(getattr(model, "name", ""))
    return f"{field}: {example}" if field else example


def words_field(model: type[BaseModel]) -> tuple[str, str]:
    """The field of a model that holds its words, with an example: `text`, or the first that it must have; or "", ""."""
    names = sorted(model.model_fields, key=lambda name: (name != "text", not model.model_fields[name].is_required()))
    for name in names:
        example = example_of(_at(model, (name,)))
        if example in (TEXT, f"[{TEXT}]"):
            return name, example
    return "", ""


def _at(model: type[BaseModel], path: Sequence[int | str]) -> Any:
    """The type of what stands at a path; None where it cannot be told."""
    kind: Any = model
    for step in path:
        kind = _present(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel) and step in kind.model_fields:
            field = kind.model_fields[str(step)]
            kind = _Given(str(field.examples[0])) if field.examples else field.annotation
        elif get_origin(kind) in (tuple, dict):
            kind = get_args(kind)[-1 if get_origin(kind) is dict else 0]
        else:
            return None
    return _present(kind)


class _Given(NamedTuple):
    """A field that says itself what may stand there."""

    example: str


def _present(kind: Any) -> Any:
    """A type without None beside it, and without what is noted on it."""
    if get_origin(kind) is Annotated:
        return _present(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return _present(next(one for one in get_args(kind) if one is not NoneType))
    return kind


def example_of(kind: Any, depth: int = 0) -> str:
    """What may stand in a field of a type, in one line of YAML."""
    kind = _present(kind)
    own = getattr(kind, "example", None)
    if isinstance(own, str):
        return own
    if kind in _EXAMPLES:
        return _EXAMPLES[kind]
    if get_origin(kind) is tuple:
        items = get_args(kind)
        return "2021-12-01/2022-12-01" if items[-1] is not Ellipsis else f"[{example_of(items[0], depth)}]"
    if get_origin(kind) is dict:
        return f"{{name: {example_of(get_args(kind)[1], depth)}}}"
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        short = str(getattr(kind, "shorthand", ""))
        if short:
            return example_of(_at(kind, (short,)), depth)
        return _fields(kind, depth + 1) if depth < DEEP else "{...}"
    literals = [one for one in get_args(kind) if isinstance(one, str)]
    return literals[0] if literals else "..."


def _fields(kind: Any, depth: int, only: Sequence[str] = ()) -> str:
    """The fields that a model must have, each with an example."""
    if not isinstance(kind, type) or not issubclass(kind, BaseModel):
        return "..."
    names = only or [name for name, field in kind.model_fields.items() if field.is_required()]
    pairs = [f"{name}: {example_of(_at(kind, (name,)), depth)}" for name in names]
    return ", ".join(pairs) if only else "{" + ", ".join(pairs) + "}"

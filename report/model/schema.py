"""Model: the ground of everything that editors write, and plain words for what pydantic finds wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, ClassVar, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema, ValidationError, ValidationInfo, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError, core_schema

from report.diagnostics.errors import Mark
from report.diagnostics.shortening import listed, nearest, shortened
from report.model.reading import Reading, reading_of
from report.source.node import Map, place
from report.values.kind import ValueProblem

M = TypeVar("M", bound="Model")
OWN = frozenset({"mark", "origin", "query"})  # fields of every model; only the last is typed by editors


class Model(BaseModel):
    """Base of everything that editors write: frozen, no unknown field.

    `mark` is where it stands; `at("columns", 0)` where one of its values stands. `query` is an open question to the
    author, allowed on anything. A model with a `shorthand` may be written as the value of that field alone:
    `paragraph: {nl: ..., fr: ...}` for `paragraph: {text: {nl: ..., fr: ...}}`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    shorthand: ClassVar[str] = ""
    title_of_kind: ClassVar[str] = ""  # how messages call it; empty: the class's name in small letters

    mark: Mark = Mark("")
    origin: Any = Field(default=None, exclude=True, repr=False)
    query: str | None = None

    def at(self, *path: str | int) -> Mark:
        """The place of the value at a path of field names and indexes."""
        return place(self.origin, path, self.mark)

    @classmethod
    def kind_name(cls) -> str:
        """How messages call such a thing: "data column"."""
        return cls.title_of_kind or cls.__name__.lower()

    @classmethod
    @cache
    def fields_typed(cls) -> tuple[str, ...]:
        """The fields that an editor may type, in their order."""
        return (*(name for name in cls.model_fields if name not in OWN), "query")

    @model_validator(mode="before")
    @classmethod
    def _open(cls, value: Any, info: ValidationInfo) -> Any:
        """Expand the shorthand, refuse unknown fields with a near name, and put in the marks."""
        known = cls.fields_typed()
        if cls.shorthand and not _is_long_form(value, known):
            if isinstance(value, dict) and not isinstance(value, Map):
                return value
            return {cls.shorthand: value, "mark": getattr(value, "mark", Mark("")), "origin": value}
        if value is None and known == ("query",):
            return {}
        if not isinstance(value, Map):
            return value
        fields: dict[str, Any] = {k: v for k, v in value.items() if k in known}
        if len(fields) != len(value):
            reading = reading_of(info.context)
            for key in value:
                if key not in known:
                    message = f"unknown field '{key}' in {cls.kind_name()}{nearest(key, known)}"
                    reading.error(value.keys_at[key], message, f"fields here: {listed(known, 20)}")
        fields["mark"], fields["origin"] = value.mark, value
        return fields


def _is_long_form(value: Any, known: tuple[str, ...]) -> bool:
    """Whether a value is written with field names, not as the value of the shorthand alone."""
    return isinstance(value, dict) and any(key in value for key in known if key != "query")


def read(model: type[M], value: object, reading: Reading, mark: Mark) -> M | None:
    """Make a model of what was typed; problems go to `reading`, and None is returned when there is no usable model."""
    try:
        return model.model_validate(value, context=reading)
    except ValidationError as problem:
        seen = set()
        for error in problem.errors(include_url=False):
            path = error["loc"]
            at = place(value, path, getattr(value, "mark", mark))
            message, hint = in_plain_words(error, model)
            if (at, message) not in seen:
                seen.add((at, message))
                reading.error(at, message, hint)
        return None


def found(value: object) -> str:
    """What stands there, in an editor's words."""
    if isinstance(value, dict | BaseModel):
        return "a map"
    if isinstance(value, list | tuple):
        return "a list"
    if value is None:
        return "nothing"
    return f"'{shortened(str(value), 40)}'"


_EXPECTED = {
    "string_type": ("expected a text", "write plain words, in quotes if they hold a colon"),
    "bool_parsing": ("expected true or false", ""),
    "bool_type": ("expected true or false", ""),
    "int_parsing": ("expected a whole number", ""),
    "int_type": ("expected a whole number", ""),
    "int_from_float": ("expected a whole number", ""),
    "tuple_type": ("expected a list", "write one item a line, each after '- ', or [a, b, c]"),
    "list_type": ("expected a list", "write one item a line, each after '- ', or [a, b, c]"),
    "dict_type": ("expected a map", "write one 'key: value' a line"),
    "model_type": ("expected a map of fields", "write one 'field: value' a line"),
}


def in_plain_words(error: ErrorDetails, model: type[Model]) -> tuple[str, str]:
    """Message and hint for one of pydantic's errors; those of our own validators are in plain words already."""
    kind, name, context = error["type"], str(error["loc"][-1]) if error["loc"] else "", error.get("ctx", {})
    if kind == "missing":
        return f"missing field '{name}'", f"add '{name}: {_example(model, error['loc'])}' here"
    if kind in ("literal_error", "enum"):
        allowed = [part.strip("' ") for part in str(context["expected"]).replace(" or ", ", ").split(", ")]
        message = f"unknown {name or 'value'} {found(error['input'])}{nearest(str(error['input']), allowed)}"
        return message, f"allowed: {', '.join(allowed)}"
    if kind in _EXPECTED:
        message, hint = _EXPECTED[kind]
        return f"{message}, found {found(error['input'])}", hint
    if kind == "value_error":
        return str(context["error"]), ""
    if kind.startswith("report_"):
        return error["msg"], str(context.get("hint", ""))
    return f"unusable value {found(error['input'])}", "see the description of this field in the manual"


def _example(model: type[Model], path: tuple[int | str, ...]) -> str:
    """What may stand in the field at a path of pydantic's, told from its type."""
    kind: Any = model
    for step in path:
        if isinstance(step, int):
            kind = (get_args(kind) or (None,))[0]
        elif isinstance(kind, type) and issubclass(kind, Model) and step in kind.model_fields:
            kind = kind.model_fields[step].annotation
            kind = (
                next((arm for arm in get_args(kind) if arm is not type(None)), kind) if None in get_args(kind) else kind
            )
        else:
            return "..."
    if get_origin(kind) is tuple:
        return "[...]"
    if get_origin(kind) is Literal:
        return str(get_args(kind)[0])
    return "2022-10-11" if kind is datetime.date else str(getattr(kind, "example", "..."))


def named(kinds: Mapping[str, object]) -> GetPydanticSchema:
    """What a field is annotated with that holds one of these, and is typed as its name."""

    def read_name(value: object) -> object:
        if not isinstance(value, str) or value not in kinds:
            raise wrong(f"unknown kind {found(value)}{nearest(str(value), kinds)}", f"allowed: {', '.join(kinds)}")
        return kinds[value]

    return GetPydanticSchema(lambda _, __: core_schema.no_info_plain_validator_function(read_name))


def wrong(message: str, hint: str = "") -> PydanticCustomError:
    """The error that our own validators raise, with a message for people; braces in it are safe."""
    return PydanticCustomError("report_value", "{message}", {"message": message, "hint": hint})


def typed_by(reader: Callable[[str], object]) -> Callable[[object], object]:
    """A validator of a field whose value is typed as a word, and read by a reader that raises ValueProblem."""

    def validate(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return reader(str(value).strip())
        except ValueProblem as problem:
            raise wrong(problem.message, problem.hint) from None

    return validate

"""Members: the fields that people may type in a model, a part of a theme or the options of a chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeGuard, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from report.model.schema import Model, TypedAs
from report.schemas.docstrings import about_field
from report.theme.lengths import ThemePart
from report.theme.theme import GIVEN


class TypedField(NamedTuple):
    """A field: its type as it is annotated, whether it must be there, what it is when it is not, and its description.

    `owner` is the class that describes it.
    """

    name: str
    kind: Any
    is_required: bool
    default: Any
    about: str
    owner: type


def has_members(kind: Any) -> TypeGuard[type]:
    """Whether a type has fields that people type."""
    return isinstance(kind, type) and (
        issubclass(kind, BaseModel) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))
    )


def members(kind: type) -> Iterator[TypedField]:
    """The fields of a type, in the order in which they are typed."""
    if issubclass(kind, BaseModel):
        for name in _names(kind):
            field = kind.model_fields[name]
            about = about_field(kind, name)
            yield TypedField(name, _annotated(field), field.is_required(), _default(field), about, _owner(kind, name))
        return
    defaults: Mapping[str, Any] = vars(kind)["_field_defaults"]  # of a NamedTuple
    for name, hint in get_type_hints(kind, include_extras=True).items():
        default = defaults.get(name)
        yield TypedField(name, hint, name not in defaults, default, about_field(kind, name), kind)


def _names(kind: type[BaseModel]) -> tuple[str, ...]:
    if issubclass(kind, Model):
        return kind.fields_typed()
    return tuple([name for name in kind.model_fields if not (issubclass(kind, ThemePart) and name in GIVEN)])


def _owner(kind: type, name: str) -> type:
    return next((one for one in reversed(kind.__mro__) if name in vars(one).get("__annotations__", ())), kind)


def _annotated(field: FieldInfo) -> Any:
    """The type of a field with what pydantic has taken off it; where a validator says what it reads, that."""
    for one in field.metadata:
        if isinstance(one, TypedAs):
            return one.kind
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _default(field: FieldInfo) -> Any:
    return None if field.default is PydanticUndefined else field.default


def bare(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without what it is annotated with, and that; what `Field` says counts as an annotation of its own."""
    if get_origin(kind) is not Annotated:
        return kind, ()
    inner, *noted = get_args(kind)
    flat = [part for one in noted for part in (one.metadata if isinstance(one, FieldInfo) else [one])]
    kind, more = bare(inner)
    return kind, (*more, *flat)


def alternatives(kind: Any) -> tuple[tuple[Any, ...], bool]:
    """The types that a type may be, and whether there may be nothing."""
    if get_origin(kind) not in (Union, UnionType):
        return (kind,), kind is NoneType
    found = get_args(kind)
    return tuple([one for one in found if one is not NoneType]), NoneType in found

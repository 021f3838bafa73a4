"""Inside: the texts and models that a model is made of, in the order of its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from report.model.block import Block
from report.model.schema import OWN, Model
from report.model.text import Text


class Inside(NamedTuple):
    """A text or model with the model in which it stands, and the name of the field there."""

    value: Text | Model
    field: str
    owner: Model


def inside(model: Model, fields: tuple[str, ...] = ()) -> Iterator[Inside]:
    """What is in a model, and in what is in it; each model comes before what it holds. `fields` are all by default."""
    for name in fields or type(model).model_fields:
        if name not in OWN:
            yield from _found(model.__dict__.get(name), name, model)


def whole(model: Model) -> Iterator[Text | Model]:
    """A model, and the texts and models that are in it."""
    yield model
    yield from (found.value for found in inside(model))


def blocks_in(model: Model) -> Iterator[Block]:
    """The blocks in a model, also in what is in it, but not those in other blocks."""
    for found in values_of(model):
        if isinstance(found, Block):
            yield found
        elif isinstance(found, Model):
            yield from blocks_in(found)


def values_of(model: Model) -> Iterator[object]:
    """What the fields of a model hold, item by item where they hold several."""
    for name in type(model).model_fields:
        value = model.__dict__.get(name)
        yield from value if isinstance(value, tuple) else (value,)


def _found(value: object, name: str, owner: Model) -> Iterator[Inside]:
    if isinstance(value, Text):
        yield Inside(value, name, owner)
    elif isinstance(value, Model):
        yield Inside(value, name, owner)
        yield from inside(value)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _found(item, name, owner)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _found(item, name, owner)

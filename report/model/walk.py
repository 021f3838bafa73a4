"""Walks through models: the texts and models that a model is made of, in the order of its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from report.model.block import Block
from report.model.schema import OWN, Model
from report.model.text import Text


class FieldValue(NamedTuple):
    """A text or model with the model in which it stands, and the name of the field there."""

    value: Text | Model
    field: str
    owner: Model


def walk_fields(model: Model, fields: tuple[str, ...] = ()) -> Iterator[FieldValue]:
    """What is in a model, and in what is in it; each model comes before what it holds. `fields` are all by default."""
    for name in fields or type(model).model_fields:
        for value in _flattened(model.__dict__.get(name)) if name not in OWN else ():
            yield FieldValue(value, name, model)
            if isinstance(value, Model):
                yield from walk_fields(value)


def walk(model: Model) -> Iterator[Text | Model]:
    """A model, and the texts and models that are in it."""
    yield model
    yield from (found.value for found in walk_fields(model))


def blocks_in(model: Model) -> Iterator[Block]:
    """The blocks in a model, also in what is in it, but not those in other blocks."""
    for found in field_values(model):
        if isinstance(found, Block):
            yield found
        elif isinstance(found, Model):
            yield from blocks_in(found)


def field_values(model: Model) -> Iterator[object]:
    """What the fields of a model hold, item by item where they hold several."""
    for name in type(model).model_fields:
        value = model.__dict__.get(name)
        yield from value if isinstance(value, tuple) else (value,)


def _flattened(value: object) -> Iterator[Text | Model]:
    """The texts and models in the value of a field, which may hold several."""
    if isinstance(value, Text | Model):
        yield value
    elif isinstance(value, tuple | list | Mapping):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _flattened(item)

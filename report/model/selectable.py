"""Selectable: what stands in the editions for some readers only, and a model without what is not for them."""

from __future__ import annotations

from operator import is_
from typing import Annotated, ClassVar, TypeAlias, TypeVar

from pydantic import PlainValidator, ValidationInfo

from report.diagnostics.errors import nearest
from report.messages import say
from report.model.plain_words import describe
from report.model.schema import Model, context_of, wrong
from report.selection import TARGETS, Target
from report.source.node import Seq

M = TypeVar("M", bound=Model)

_HINT = say("write only: [internal], with one or more of: {names}", names=", ".join(TARGETS))


def _targets(value: object, info: ValidationInfo) -> tuple[Target, ...]:
    """The targets that were typed, each once."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, str) and value in TARGETS:
        raise wrong(
            say("expected a list, found {found}", found=describe(value)), say("write only: [{name}]", name=value)
        )
    if not isinstance(value, Seq) or not value:
        found = describe(value) if value else say("nothing")
        raise wrong(say("expected a list, found {found}", found=found), _HINT)
    context = context_of(info)
    for item in value:
        if item not in TARGETS:
            near = nearest(str(item), TARGETS)
            message = say("'only' knows no readers {found}{near}", found=describe(item), near=near)
            context.error(getattr(item, "mark", value.mark), message, _HINT)
    return tuple([one for one in TARGETS if one in value]) or TARGETS


Targets: TypeAlias = Annotated[tuple[Target, ...], PlainValidator(_targets)]


class Selectable(Model):
    """Something that stands in some editions `only`, by whom they are for; in all of them where nothing is said."""

    beside: ClassVar[tuple[str, ...]] = ("only",)

    only: Targets = ()
    """Whom this is for: `print`, readers of the PDF; `web`, those of the web edition; `internal`, the organisation
    itself. It is left out of all other editions."""


def is_for(model: object, target: Target) -> bool:
    """Whether something stands in the editions for a target, as far as it says itself."""
    return not isinstance(model, Selectable) or not model.only or target in model.only


def kept(model: M, target: Target) -> M:
    """A model without what is not for a target; itself where there is nothing of the kind in it."""
    changed = {}
    for name in type(model).model_fields:
        value = model.__dict__.get(name)
        after = _kept(value, target)
        if after is not value:
            changed[name] = after
    return model.model_copy(update=changed) if changed else model


def _kept(value: object, target: Target) -> object:
    """The value of a field without what is not for a target; the same object where nothing changes."""
    if isinstance(value, Model):
        return kept(value, target)
    if not isinstance(value, tuple) or not any(isinstance(one, Model) for one in value):
        return value
    after = tuple([_kept(one, target) for one in value if is_for(one, target)])
    is_same = len(after) == len(value) and all(map(is_, after, value))
    return value if is_same else after

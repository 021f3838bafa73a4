"""Names that editors type, with their places: ids, references to these, files of pictures."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, ValidationInfo, ValidatorFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from report.diagnostics.errors import Mark
from report.messages import say
from report.model.schema import context_of, wrong
from report.source.node import Str

NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")  # of what has an id


class PlacedName(Str):
    """A name that knows where it was typed; made in code, it stands nowhere."""

    __slots__ = ()

    @classmethod
    def of(cls, typed: str) -> Self:
        """The name with the place of what was typed."""
        name = cls(typed)
        name.mark = typed.mark if isinstance(typed, Str) else Mark("")
        return name

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(cls._read, core_schema.str_schema())

    @classmethod
    def _read(cls, value: Any, is_text: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Self:
        is_text(value)  # raises what pydantic says of others
        return cls.of(value)


class Id(PlacedName):
    """What something is called, so that others can refer to it."""

    example: ClassVar[str] = "my-name"
    __slots__ = ()

    @classmethod
    def _read(cls, value: Any, is_text: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Self:
        if isinstance(value, str) and not NAME.fullmatch(value):
            hint = say(
                "an id has small letters, digits and hyphens: {example}", example=_as_id(value) or "site-traffic"
            )
            raise wrong(say("'{typed}' is no usable id", typed=value), hint)
        return super()._read(value, is_text, info)


class IdRef(PlacedName):
    """The id of what stands elsewhere: a data set, or a column or a row of it."""

    example: ClassVar[str] = "visits"
    __slots__ = ()


class ImageFile(PlacedName):
    """The name of a picture's file: while validating, it is looked for and its picture is read."""

    example: ClassVar[str] = "photo.jpg"
    __slots__ = ()

    @classmethod
    def _read(cls, value: Any, is_text: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Self:
        name = super()._read(value, is_text, info)
        context_of(info).found.append(name)
        return name


def _as_id(typed: str) -> str:
    """What may have been meant as an id: its letters without accents, with hyphens between the words."""
    plain = unicodedata.normalize("NFKD", typed).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")

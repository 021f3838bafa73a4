"""Names that editors type: ids, what refers to them, and files of pictures - each with its place."""

from __future__ import annotations

import re
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, ValidationInfo, ValidatorFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from report.diagnostics.errors import Mark
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

    __slots__ = ()

    @classmethod
    def _read(cls, value: Any, is_text: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Self:
        if isinstance(value, str) and not NAME.fullmatch(value):
            raise wrong(f"'{value}' is no usable id", "an id has small letters, digits and hyphens: site-traffic")
        return super()._read(value, is_text, info)


class IdRef(PlacedName):
    """The id of what stands elsewhere: a data set, or a column or a row of it."""

    __slots__ = ()


class ImageFile(PlacedName):
    """The name of a file in assets/images: while validating, it is looked for and its picture is read."""

    __slots__ = ()

    @classmethod
    def _read(cls, value: Any, is_text: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Self:
        name = super()._read(value, is_text, info)
        context_of(info).found.append(name)
        return name

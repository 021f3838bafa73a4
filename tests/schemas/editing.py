"""What an editor finds wrong with a file by its schema: YAML as editors read it, and a validator of JSON Schemas."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import cache
from pathlib import PurePath
from typing import Any

import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from yaml.cyaml import CSafeLoader

from report.schemas import FILES, schemas


class EditorLoader(CSafeLoader):
    """Reads the core schema of YAML 1.2 (10.3.2), as yaml-language-server does: `on` is a word, dates are words."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """A map whose keys are words as they are typed: `null` as well."""
        return {str(key.value): self.construct_object(value, deep=True) for key, value in node.value}


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _signs in (
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", "[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _signs)
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
EditorLoader.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


@cache
def validator(name: str) -> Draft7Validator:
    """The validator of a kind of file."""
    return Draft7Validator(schemas(["en"])[name])


def schema_of(path: PurePath | str) -> str:
    """Which schema a file has; "" for one that has none."""
    return next((name for name, pattern in FILES.items() if PurePath(path).match(pattern)), "")


def faults(text: str, name: str) -> list[ValidationError]:
    """What a schema finds wrong with the text of a file. Raises YAMLError."""
    return list(validator(name).iter_errors(yaml.load(text, EditorLoader)))  # noqa: S506 - it makes plain values


def shown(found: list[ValidationError]) -> list[str]:
    """The same, a line each."""
    return [f"{'/'.join(map(str, one.absolute_path))}: {one.message}" for one in found]

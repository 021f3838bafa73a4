"""Schemas: what may stand in the files that people write, as JSON Schemas for their editors, made from the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from report.languages import LANGUAGES, name_of
from report.locales.catalog import editions
from report.messages import Message
from report.model.dataset import Dataset
from report.model.front import Front, Glossary
from report.model.report import Section
from report.schemas.docstrings import about
from report.schemas.forms import Json
from report.schemas.making import SchemaMaker
from report.schemas.members import members
from report.schemas.words import SchemaWords
from report.source.modelines import TYPED
from report.theme.formats import named_formats
from report.theme.needs import NEEDED, STYLES
from report.theme.theme import Theme

DRAFT = "http://json-schema.org/draft-07/schema#"
#: Where the files of each kind are: those of a year from its folder on, the others from that of the report on.
FILES: Mapping[str, str] = {**TYPED, "theme": "assets/themes/*.yaml"}
#: What each schema is of.
MODELS: Mapping[str, type] = {"report": Front, "section": Section, "data": Dataset, "terms": Glossary, "theme": Theme}


def schemas(languages: Sequence[str], comment: str = "", proposed: Sequence[str] = ()) -> dict[str, Json]:
    """The schema of each kind of file, by its name; descriptions are in these languages of the interface.

    For texts, editors propose the languages that are `proposed`, or all.
    """
    words, known = SchemaWords(languages), _languages(proposed)
    return {name: _schema(model, SchemaMaker(words, known, proposed), comment) for name, model in MODELS.items()}


def descriptions() -> Iterator[tuple[str, str]]:
    """Every type and field that schemas describe, "Section" and "Section.title", and what is said of it in English."""
    maker = SchemaMaker(SchemaWords(()), {})
    for model in MODELS.values():
        maker.of(model)
    for kind in maker.kinds:
        yield kind.__name__, about(kind)
        for one in members(kind):
            yield f"{one.owner.__name__}.{one.name}", one.about


def _languages(first: Sequence[str]) -> dict[str, Message]:
    """The languages in which texts may have words, with what they are called."""
    known = dict.fromkeys([*LANGUAGES, *editions()])
    return {code: name_of(code) for code in dict.fromkeys([*(one for one in first if one in known), *known])}


def _schema(model: type, maker: SchemaMaker, comment: str) -> Json:
    maker.of(model)
    own = maker.definitions.pop(model.__name__)
    if model is Theme:
        _name_parts(own)
    head = {"$schema": DRAFT, "$comment": comment}  # no title: editors would print it above every description
    return {**head, **own, "definitions": dict(sorted(maker.definitions.items()))}


def _name_parts(theme: Json) -> None:
    """Say what every theme has that extends none - fonts, colours and styles -, and which formats pages have."""
    needed = {field: {"required": list(names)} for field, names in NEEDED.items()}
    theme |= {"if": {"required": ["extends"]}, "else": {"properties": needed}}
    page = theme["properties"]["page"]
    measures = {"$ref": page.pop("$ref")}
    page |= {"if": {"type": "string"}, "then": {"enum": named_formats()}, "else": measures}
    for field, names in NEEDED.items():
        part: dict[str, Any] = theme["properties"][field]
        part["properties"] = dict.fromkeys(names, part["additionalProperties"])
        if names is STYLES:
            part["additionalProperties"] = False

"""Making: the types of fields become JSON Schemas (draft 07, which editors know best), each model one definition.

A schema never refuses what the program takes: what only the program can know - whether a text is translated, what a
name refers to - it leaves to `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from report.blocks import BLOCKS
from report.blocks.chart import ChartBlock
from report.charts import CHARTS
from report.messages import Message
from report.model.block import Block
from report.model.dataset import DataCell, DataRow
from report.model.front import Entry
from report.model.schema import Model
from report.model.text import LANGUAGE, CellText, Text, WordsBeside
from report.schemas.docstrings import about
from report.schemas.forms import FORMS, NAMED, WORD, Json, chosen, limited
from report.schemas.members import TypedField, alternatives, bare, has_members, members
from report.schemas.words import SchemaWords


class SchemaMaker:
    """Makes the schemas of one file; `definitions` are what they refer to, `kinds` the types that they describe.

    Texts may have words in all `languages`; editors propose those that are `proposed`, or all where none is.
    """

    def __init__(self, words: SchemaWords, languages: Mapping[str, Message], proposed: Iterable[str] = ()) -> None:
        self.words = words
        self.languages = languages
        self.proposed = tuple(proposed)
        self.definitions: Json = {}
        self.kinds: dict[type, None] = {}

    def of(self, kind: Any) -> Json:
        """The schema of a type. Raises LookupError for one of which nobody has said how it is typed."""
        kind, noted = bare(kind)
        kinds, is_optional = alternatives(kind)
        if len(kinds) > 1:
            return self._one_of(kinds)
        if not is_optional:
            return self._of_one(kind, noted)
        (kind, inner), *_ = [bare(one) for one in kinds]
        if _is_text(kind):
            return self._of_class(CellText)
        return self._also(self._of_one(kind, (*noted, *inner)), "null")

    def _one_of(self, kinds: Iterable[Any]) -> Json:
        """Words, lists and maps that may stand in one place, as one schema: of several, editors show but headings.

        A list of one kind or of another is one of either.
        """
        found = [bare(one)[0] for one in kinds]
        if all(get_origin(one) is tuple and get_args(one)[-1] is Ellipsis for one in found):
            return {"type": "array", "items": self._one_of([get_args(one)[0] for one in found])}
        *others, last = made = [self.of(one) for one in found]
        for other in others:
            last = self._also(last, *other["type"])
        typed = [one for one in made if "string" in one.get("type", ())]
        limits = {"pattern": "|", "patternErrorMessage": "; "} if all("pattern" in one for one in typed) else {}
        rest = {name: value for name, value in last.items() if not name.startswith("pattern")}
        return rest | {name: sign.join([one[name] for one in typed]) for name, sign in limits.items() if typed}

    def _also(self, schema: Json, *types: str) -> Json:
        """A schema that takes other types of value as well."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            more = "nothing" if types == ("null",) else "word"
            return self.define(f"{name}-or-{more}", lambda: self._also(self.definitions[name], *types))
        if "else" in schema:
            return {**schema, "else": self._also(schema["else"], *types)}
        if "enum" in schema:
            return {**schema, "enum": [*schema["enum"], *[None for one in types if one == "null"]]}
        typed = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        return {**schema, "type": list(dict.fromkeys([*typed, *types]))}

    def _of_one(self, kind: Any, noted: tuple[Any, ...] = ()) -> Json:
        """The schema of a type that is neither optional nor one of several."""
        if LANGUAGE in noted:
            return chosen(self.languages.items(), self.words)
        if kind in FORMS:
            return limited(FORMS[kind], noted, self.words)
        if kind in NAMED:
            return chosen(NAMED[kind], self.words)
        if get_origin(kind):
            return self._of_several(get_origin(kind), get_args(kind))
        if kind is Any:
            return self._of_class(CellText)
        return self._of_class(kind)

    def _of_several(self, origin: Any, parts: tuple[Any, ...]) -> Json:
        """The schema of a list, a map, or a choice of words."""
        if origin is Literal:
            return {"enum": [name for one in parts for name in (get_args(one) or [one])]}
        if origin is dict:
            return self._map(*parts)
        return {"type": "array", "items": self.of(parts[0])}

    def _of_class(self, kind: Any) -> Json:
        """The schema of a text, a section in their order, a block, or what has fields."""
        if kind is Entry:
            below = {"type": "array", "items": {**FORMS[str].schema}}
            return {"type": [*WORD, "object"], "maxProperties": 1, "minProperties": 1, "additionalProperties": below}
        if kind is Block:
            return self.define("block", self._blocks)
        if _is_text(kind):
            return self.define("text-or-nothing" if kind.may_be_blank else "text", lambda: self._text(kind))
        if has_members(kind):
            return self.define(_name(kind), lambda: self._model(kind))
        raise LookupError(f"how is {kind} typed? enter it in FORMS of report/schemas/forms.py")

    def define(self, name: str, make: Callable[[], Json]) -> Json:
        """A reference to a definition, which is made when it is first referred to."""
        if name not in self.definitions:
            self.definitions[name] = {}  # it may hold itself
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def field(self, member: TypedField) -> Json:
        """The schema of a field, with its description and what it is when it is left out."""
        schema = {**self.of(member.kind), **self.described(member.about)}
        if isinstance(member.default, str | bool) and member.default != "":
            schema["default"] = member.default
        elif named := getattr(member.default, "name", ""):
            schema["default"] = named
        return schema

    def described(self, text: str) -> Json:
        """A description; where words are typed as they are, also one in which they look so."""
        words = self.words.described(text)
        found = {"description": words.replace("`", "")} if words else {}
        return {**found, "markdownDescription": words} if "`" in words else found

    def _members(self, kind: type) -> Iterator[TypedField]:
        self.kinds[kind] = None
        return members(kind)

    def _map(self, key: Any, value: Any) -> Json:
        if LANGUAGE not in bare(key)[1]:
            return {"type": "object", "additionalProperties": self.of(value)}
        return _closed({code: {**self.of(value), **self._language(code)} for code in self.languages})

    def _language(self, code: str) -> Json:
        """What is said of a language; editors propose those of the reports, and take the others."""
        named = {"description": self.words.said(self.languages[code])}
        return named if not self.proposed or code in self.proposed else {**named, "doNotSuggest": True}

    def _text(self, kind: type[Text], beside: Iterable[TypedField] = ()) -> Json:
        """Words in each language, or once; `beside` is what else may stand there."""
        words: Json = {"type": [*WORD, "null"]}
        properties = {code: words | self._language(code) for code in self.languages}
        properties |= {one.name: self.field(one) for one in (*beside, *self._members(WordsBeside))}
        empty = ["null"] if kind.may_be_blank else []
        return {"type": ["object", *WORD, *empty], **_closed(properties, type=None)}

    def _blocks(self) -> Json:
        """One block: a map with its name as the only key."""
        blocks = {one.name: {**self.of(one), **self.described(about(one))} for one in BLOCKS}
        return _closed(blocks, minProperties=1, maxProperties=1)

    def _model(self, kind: type) -> Json:
        """A model as a map of its fields; where it has a shorthand, as that as well."""
        if kind is DataRow:
            return self._row()
        fields = {one.name: one for one in self._members(kind)}
        properties = {name: self.field(one) for name, one in fields.items()}
        required = [name for name, one in fields.items() if one.is_required]
        long = {**_closed(properties, required=required), **self.described(about(kind))}
        if kind is ChartBlock:
            self._add_options(long)
        if not (issubclass(kind, Model) and kind.shorthand):
            is_empty = issubclass(kind, Block) and {*fields} == {*kind.beside, "query"}
            return self._also(long, "null") if is_empty else long
        beside = [fields[name] for name in kind.beside]
        names = [name for name in fields if name not in (*kind.beside, "query")]
        is_long = {"type": "object", "anyOf": [{"required": [name]} for name in names]}
        short = self._short(fields[kind.shorthand], beside)
        return {"if": is_long, "then": long, "else": short | self.described(about(kind))}

    def _short(self, member: TypedField, beside: Iterable[TypedField]) -> Json:
        """What may stand in the place of a model whose shorthand is a field."""
        kind, _ = bare(member.kind)
        return self._text(kind, beside) if _is_text(kind) else self.of(member.kind)

    def _row(self) -> Json:
        """A row of a data set, whose cells stand under the ids of its columns."""
        fields = {one.name: one for one in self._members(DataRow)}
        cells = fields.pop("cells")
        properties = {name: self.field(one) for name, one in fields.items()}
        schema = _closed(
            properties, required=["id"], additionalProperties=self.of(DataCell) | self.described(cells.about)
        )
        return schema | self.described(about(DataRow))

    def _add_options(self, chart: Json) -> None:
        """Add the options of each kind of chart, which may stand in a chart of that kind alone."""
        for name, kind in CHARTS.items():
            for option in self._members(kind.options) if kind.options else ():
                chart["properties"][option.name] = self.field(option)
                kinds = [one for one, other in CHARTS.items() if other.options and option.name in other.options._fields]
                chart.setdefault("dependencies", {})[option.name] = {"properties": {"kind": {"enum": kinds}}}
                if option.is_required:
                    of_kind = {"properties": {"kind": {"const": name}}, "required": ["kind"]}
                    chart.setdefault("allOf", []).append({"if": of_kind, "then": {"required": [option.name]}})


def _name(kind: type) -> str:
    return str(kind.__dict__.get("name") or kind.__name__) if issubclass(kind, Block) else kind.__name__


def _is_text(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Text)


def _closed(properties: Json, **more: Any) -> Json:
    """A map of these fields and no others; what is None or empty is left out."""
    schema = {"type": "object", "properties": properties, "additionalProperties": False, **more}
    return {name: value for name, value in schema.items() if value not in (None, [])}

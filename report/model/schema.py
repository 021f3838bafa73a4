"""Model: the base of everything that editors write, the context of its validators, and errors in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema, ValidationError, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError, core_schema

from report.diagnostics.errors import ContentError, Diagnostic, Mark, error, listed, near_name, nearest
from report.languages import OFFICIAL
from report.messages import NOTHING, Message, say, together, verbatim
from report.model.plain_words import TEXT, describe, field_faults, in_languages, words_field
from report.source.node import Map, Seq, place
from report.values.kind import ValueProblem

T = TypeVar("T")
M = TypeVar("M", bound="Model")
NO_FIELDS = say("it has no fields: write {example}", example=verbatim("{}"))
OWN = frozenset({"mark", "origin", "query"})  # fields of every model; only the last is typed by editors


@dataclass(frozen=True, slots=True)
class TypedAs:
    """What a field is annotated with whose validator reads what its type does not tell: the type of that."""

    kind: Any


@dataclass(slots=True)
class ValidationContext:
    """What validators share: they add problems, and all texts and names of images that they `found`, as these stand.

    What is found inside a model that turns out to be unusable is among them. `blocks` are the types of blocks by name.
    `locate` gives the exact place of a character of a text that starts at a mark; without it, the start is named. When
    it is `strict`, as for models that are made outside the reading of a report, the first problem is raised at once.
    Texts may have words in `unlisted` languages, which somebody has been told that the report lacks. What is read is
    never changed: maps of which it is told that something in them stands elsewhere are `incomplete`, by their identity.
    """

    languages: tuple[str, ...] = OFFICIAL
    blocks: Mapping[str, type] = field(default_factory=dict)
    locate: Callable[[Mark, str, int], Mark] = lambda mark, _text, _offset: mark
    strict: bool = False
    unlisted: frozenset[str] = frozenset()
    found: list[object] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    incomplete: set[int] = field(default_factory=set)

    def error(self, mark: Mark, message: Message, hint: Message = NOTHING, code: str = "schema") -> None:
        """Note a problem that stops the build. Raises ContentError when it is strict."""
        if self.strict:
            raise ContentError.of(message, hint, mark, code)
        self.diagnostics.append(error(mark, message, hint, code))

    def is_incomplete(self, value: object) -> bool:
        """Whether a field of a map could not be kept, or stands elsewhere, which has been told."""
        return isinstance(value, Map) and (value.is_faulty or id(value) in self.incomplete)

    def of(self, kind: type[T]) -> list[T]:
        """What was found of one kind."""
        return [one for one in self.found if isinstance(one, kind)]


def context_of(info: ValidationInfo) -> ValidationContext:
    """The context that pydantic hands to a validator."""
    return info.context if isinstance(info.context, ValidationContext) else ValidationContext(strict=True)


class Model(BaseModel):
    """Base of everything that editors write: frozen, no unknown field.

    `mark` is where it stands; `at("columns", 0)` where one of its values stands. `query` is an open question to the
    author, allowed on anything. A model with a `shorthand` may be written as the value of that field alone:
    `paragraph: {nl: ..., fr: ...}` for `paragraph: {text: {nl: ..., fr: ...}}`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    shorthand: ClassVar[str] = ""
    beside: ClassVar[tuple[str, ...]] = ()  # fields that may stand beside the words of the shorthand
    title_of_kind: ClassVar[Message] = NOTHING  # how messages call it

    mark: Mark = Mark("")
    origin: Any = Field(default=None, exclude=True, repr=False)
    query: str | None = None
    """An open question to the author. Readers never see it; `check` lists it, and nothing is released while it
    stands."""

    def at(self, *path: str | int) -> Mark:
        """The place of the value at a path of field names and indexes."""
        return place(self.origin, path, self.mark)

    @classmethod
    def kind_name(cls) -> Message:
        """How messages call such a thing: "data column"; by the name of its class where it has no other."""
        return cls.title_of_kind or verbatim(cls.__name__.lower())

    @classmethod
    @cache
    def fields_typed(cls) -> tuple[str, ...]:
        """The fields that an editor may type, in their order."""
        own = [name for name in cls.model_fields if name not in OWN and name not in cls.beside]
        return (*own, *cls.beside, "query")

    @model_validator(mode="before")
    @classmethod
    def _open(cls, value: Any, info: ValidationInfo) -> Any:
        """Expand the shorthand, refuse unknown fields with a near name, and put in the marks."""
        known = cls.fields_typed()
        if cls.shorthand and not _is_long_form(value, known, cls.beside):
            if isinstance(value, dict) and not isinstance(value, Map):
                return value
            beside = {key: value[key] for key in cls.beside if isinstance(value, Map) and key in value}
            words = value.without(beside) if beside and isinstance(value, Map) else value
            return {cls.shorthand: words, **beside, "mark": getattr(value, "mark", Mark("")), "origin": value}
        if value is None and known == (*cls.beside, "query"):
            return {}
        if not isinstance(value, Map):
            return value
        fields: dict[str, Any] = {k: v for k, v in value.items() if k in known}
        if len(fields) != len(value):
            words = cls._words_without_field(value, info)
            fields |= words  # else the field would be missing as well
            for key in value:
                if key not in known and not (words and key in context_of(info).languages):
                    cls._unknown(key, value, info)
                    near = near_name(key, known)
                    if near and near not in value:
                        fields[near] = value[key]  # else the field would be missing as well
        fields["mark"], fields["origin"] = value.mark, value
        return fields

    @classmethod
    def _words_without_field(cls, value: Map, info: ValidationInfo) -> dict[str, Any]:
        """Tell of words in languages that no field holds; the field that should, and what they are read as there."""
        context, known = context_of(info), cls.fields_typed()
        words = [key for key in value if key in context.languages and key not in known]
        field, example = words_field(cls)
        above = [other for key, other in value.items() if key in known]
        is_beside = any(other is None or set(_keys(other)) & set(context.languages) - set(words) for other in above)
        if not words or not field or field in value or is_beside:
            return {}
        cure = in_languages(f"{field}: {example}", context.languages)
        hint = say("write them below a field: {example}", example=cure)
        if example.startswith("["):
            item = in_languages(TEXT, context.languages)
            hint = say("write '{field}:', and below it one item a line: - {item}", field=field, item=item)
        message = say("words in languages right below '{kind}', which has fields", kind=cls.kind_name())
        context.error(value.keys_at[words[0]], message, hint)
        texts = _item_by_item({key: value[key] for key in words}, value)
        return {field: texts if example.startswith("[") else texts[0]}

    @classmethod
    def _unknown(cls, key: str, value: Map, info: ValidationInfo) -> None:
        """Tell of a field that is not there; of a language, that it belongs to a text above it."""
        known, context = cls.fields_typed(), context_of(info)
        near = nearest(key, known)
        message = say("unknown field '{field}' in {kind}{near}", field=key, kind=cls.kind_name(), near=near)
        hint = say("fields here: {names}", names=listed(known, 20)) if known != (*cls.beside, "query") else NO_FIELDS
        if key in context.languages:
            hint = say("'{language}' is a language: start it in the column of the others of its text", language=key)
            for above in value.values():
                if isinstance(above, Map) and key not in above:
                    context.incomplete.add(id(above))  # what it lacks is told
        context.error(value.keys_at[key], message, hint)


def _keys(value: Any) -> list[str]:
    return list(value) if isinstance(value, Map) else []


def _item_by_item(words: Mapping[str, Any], around: Map) -> Seq:
    """Words per language, or lists of them, as texts: one text of all languages for each item; each as far as it is."""
    lists = {key: typed if isinstance(typed, Seq) else [typed] for key, typed in words.items()}
    made = Seq(around.mark)
    for number in range(max(map(len, lists.values()))):
        text = Map(around.mark)
        text.is_faulty = True  # what it lacks is told
        for key, items in lists.items():
            if number < len(items) and isinstance(items[number], str):
                text[key], text.keys_at[key] = items[number], around.keys_at[key]
        made.append(text)
    return made


def _is_long_form(value: Any, known: tuple[str, ...], beside: tuple[str, ...]) -> bool:
    """Whether a value is written with field names, not as the value of the shorthand and what may stand beside it."""
    return isinstance(value, dict) and any(key in value for key in known if key not in ("query", *beside))


def read(model: type[M], value: object, context: ValidationContext, mark: Mark) -> M | None:
    """Make a model of what was typed; problems go to `context`, and None is returned when there is no usable model."""
    try:
        return model.model_validate(value, context=context)
    except ValidationError as problem:
        start = getattr(value, "mark", mark)
        faults = field_faults(problem.errors(), model, context.languages)
        for at, fault in dict.fromkeys((place(value, path, start), fault) for path, fault in faults):
            context.error(at, fault.message, fault.hint)
        return None


def named(kinds: Mapping[str, object], shown: Mapping[str, Message] | None = None) -> GetPydanticSchema:
    """What a field is annotated with that holds one of these, and is typed as its name; `shown` says what each is."""

    def read_name(value: object) -> object:
        if not isinstance(value, str) or value not in kinds:
            message = say("unknown kind {found}{near}", found=describe(value), near=nearest(str(value), kinds))
            names = listed(kinds, len(kinds))
            if shown:
                each = [say("{name} ({words})", name=name, words=words) for name, words in shown.items()]
                names = together(each, "; ")
            raise wrong(message, say("allowed: {names}", names=names))
        return kinds[value]

    # PlainValidator would prepare what no model of ours does: to write a kind out again
    return GetPydanticSchema(lambda _, __: core_schema.no_info_plain_validator_function(read_name))


def wrong(message: Message, hint: Message = NOTHING) -> PydanticCustomError:
    """The error that our own validators raise, with a message for people; braces in it are safe."""
    return PydanticCustomError("report_value", "{message}", {"message": message, "hint": hint})


def wrong_at(path: tuple[str | int, ...], message: Message, hint: Message = NOTHING) -> ValidationError:
    """The same, of what stands at a path in what is validated."""
    return ValidationError.from_exception_data("", [{"type": wrong(message, hint), "loc": path, "input": None}])


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

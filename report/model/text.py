"""Texts that editors type, with their places: a string per language and its markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, NamedTuple, Self, TypeAlias

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from report.diagnostics.errors import Mark, listed, near_name, nearest, shortened
from report.languages import LANGUAGES, OFFICIAL
from report.markup.flat import Flat, flatten
from report.markup.parser import InlineError, parse
from report.markup.tree import Inline, TextNode
from report.messages import Message, say
from report.model.plain_words import TEXT, describe, in_languages
from report.model.schema import ValidationContext, context_of, wrong
from report.source.node import Map
from report.source.slips import quoted

_THERE = "-"  # stands for words that were typed in a wrong place, of which enough is told
#: What stands for words that are still to be written.
_AWAITING = re.compile(
    r"[\s\[(<{]*(?:\.{2,}|…+|\?+|x{3,}|to[ -]?do|tb[dac]|fix[ -]?me|lorem\s+ipsum"
    rf"|{'|'.join(one.notation.awaiting for one in LANGUAGES.values())})[\s\])>}}.:!…?]*",
    re.IGNORECASE,
)
#: What a field or a key is annotated with that is the code of a language: "nl".
LANGUAGE = "the code of a language"
LanguageCode: TypeAlias = Annotated[str, LANGUAGE]


class WordsBeside(NamedTuple):
    """What a text may have beside its languages."""

    query: str | None = None
    """An open question to the author. Readers never see it; `check` lists it, and nothing is released while it
    stands."""
    differs: str | None = None
    """Why the languages say something else here on purpose: what `check` finds to differ is then a note."""
    promise: str | bool | None = None
    """What the text announces for later, in a few words, or `true`: the report of the next year asks what has become of
    it."""


KEYS = frozenset(WordsBeside._fields)


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader will read, per language: what was typed (`source`), its markup (`inline`) and where (`marks`).

    An editor writes `{nl: ..., fr: ...}`, or a plain scalar that is the same in all languages. Beside the languages may
    stand `query`, an open question to the author, and `differs`, why the languages may give other facts or look odd to
    the rules that compare them: "the French edition spells the figure out". A `promise` marks what is announced for
    later (`true`, or in a few words): the report of the next year asks what has become of it. Of languages whose markup
    is `faulty` `inline` has what could be read.
    """

    markup: ClassVar[bool] = True
    may_be_blank: ClassVar[bool] = False
    example: ClassVar[str] = TEXT

    source: dict[str, str]
    inline: dict[str, tuple[Inline, ...]]
    marks: dict[str, Mark] = field(default_factory=dict)
    mark: Mark = Mark("")
    query: str | None = None
    differs: str | None = None
    faulty: frozenset[str] = frozenset()
    _flat: dict[str, Flat] = field(default_factory=dict, init=False, repr=False, compare=False)

    def flat(self, language: str) -> Flat:
        """Its words in a language, without markup."""
        if language not in self._flat:
            self._flat[language] = flatten(self.inline[language], self.source[language])
        return self._flat[language]

    def mark_in(self, language: str) -> Mark:
        """The place of its words in a language; its own where they have none."""
        return self.marks.get(language, self.mark)

    def lacks(self, language: str) -> bool:
        """Whether a language has no words, only blanks, or a sign that they are still to be written."""
        return not self.source.get(language, "").strip() or self.awaits(language)

    def awaits(self, language: str) -> bool:
        """Whether a language has a sign in the place of words that are still to be written: "...", "tbd"."""
        if language in self.faulty or not self.markup:
            return False
        typed = self.source.get(language, "")
        is_sign = len(typed) < 40 and bool(_AWAITING.fullmatch(typed))
        return is_sign and (not self.may_be_blank or any(sign.isalpha() for sign in typed))  # a cell of "?" says enough

    @classmethod
    def of(cls, typed: str | Mapping[str, str], languages: tuple[str, ...] = OFFICIAL) -> Self:
        """A text made in code: the same in all languages, or one string per language. Raises InlineError."""
        source = dict.fromkeys(languages, typed) if isinstance(typed, str) else dict(typed)
        return cls(source, {k: parse(v) if cls.markup else (TextNode(v),) for k, v in source.items()})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(cls._validate)

    @classmethod
    def _validate(cls, value: Any, info: ValidationInfo) -> Self:
        if isinstance(value, cls):
            return value
        context = context_of(info)
        if isinstance(value, dict):
            text = cls._from_map(value, context)
        elif isinstance(value, str) or (value is None and cls.may_be_blank):
            typed, mark = str(value or ""), getattr(value, "mark", Mark(""))
            inline, is_faulty = cls._parse(typed, mark, context)
            text = cls(
                dict.fromkeys(context.languages, typed),
                dict.fromkeys(context.languages, inline),
                dict.fromkeys(context.languages, mark),
                mark,
                faulty=frozenset(context.languages if is_faulty else ()),
            )
        else:
            raise wrong(say("expected a text, found {found}", found=describe(value)), _cure(context))
        context.found.append(text)
        return text

    @classmethod
    def _from_map(cls, value: Mapping[str, Any], context: ValidationContext) -> Self:
        source: dict[str, str] = {}
        inline: dict[str, tuple[Inline, ...]] = {}
        marks: dict[str, Mark] = {}
        said: dict[str, str] = {}
        faulty: set[str] = set()
        cut = _cut_by_a_colon(value, context)
        if cut and isinstance(value, Map):
            context.incomplete.add(id(value))  # what it lacks is told
        for key, typed in value.items():
            at = value.keys_at[key] if isinstance(value, Map) else Mark("")
            mark = getattr(typed, "mark", at)
            if key in KEYS:
                said[key] = str(typed) if isinstance(typed, str) else ""
            elif key in context.unlisted or key == cut:
                continue
            elif key not in context.languages:
                near = near_name(key, context.languages)
                message = say("unknown language '{key}' in a text{near}", key=key, near=nearest(key, context.languages))
                known = listed(context.languages)
                hint = say("languages of this report: {names}; {cure}", names=known, cure=_cure(context))
                context.error(at, message, hint)
                if near and near not in value:  # else the language would be missing as well
                    marks[near], source[near], inline[near] = mark, _THERE, (TextNode(_THERE),)
            elif typed is not None and not isinstance(typed, str):
                # YAML reads a text that starts with a brace or a bracket as a map or a list
                if not _cut_by_a_colon(typed, context, key):
                    sign = "{" if isinstance(typed, dict) else "["
                    hint = say(
                        "a text that starts with {sign} stands in quotes, or on the next line after >-", sign=sign
                    )
                    message = say("expected words in language '{key}', found {found}", key=key, found=describe(typed))
                    context.error(mark, message, hint)
                marks[key], source[key], inline[key] = mark, _THERE, (TextNode(_THERE),)
            else:
                marks[key] = mark
                source[key] = str(typed or "")
                inline[key], is_faulty = cls._parse(source[key], mark, context)
                faulty |= {key} if is_faulty else set()
        mark = getattr(value, "mark", Mark(""))
        if context.is_incomplete(value):  # a language that is typed twice may be the one that is missing
            for language in set(context.languages) - source.keys():
                marks[language], source[language], inline[language] = mark, _THERE, (TextNode(_THERE),)
        return cls(source, inline, marks, mark, said.get("query"), said.get("differs"), frozenset(faulty))

    @classmethod
    def _parse(cls, typed: str, mark: Mark, context: ValidationContext) -> tuple[tuple[Inline, ...], bool]:
        """What could be read of a text, and whether that is not all."""
        if not cls.markup:
            return (TextNode(typed),), False
        try:
            return parse(typed), False
        except InlineError as problem:
            for fault in problem.faults:
                context.error(context.locate(mark, typed, fault.offset), fault.message, fault.hint, "markup")
            return problem.inlines, True


@dataclass(frozen=True, slots=True)
class PlainText(Text):
    """A text without markup (an address, a file name): braces, stars and brackets in it stand for themselves."""

    markup: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class LabelText(Text):
    """A name, a unit or what a few words tell: one word or a name may be typed once, for all languages."""


@dataclass(frozen=True, slots=True)
class CellText(LabelText):
    """A cell of a table; an empty one is typed as "" or ~."""

    may_be_blank: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class RunningText(Text):
    """A text that is read from beginning to end, so that terms are written out at their first use in it."""


@dataclass(frozen=True, slots=True)
class AltText(Text):
    """What a picture shows, for those who cannot see it: read aloud at once, it has no notes and no phrases marked."""

    def awaits(self, language: str) -> bool:
        """Never: a rule of its own says what describes nothing."""
        return False


def _cut_by_a_colon(value: object, context: ValidationContext, language: str = "") -> str:
    """Tell of a text whose first words YAML took for a field, as a colon stands behind them; return those words.

    With a `language`, the text was to be its words; without one, those of all languages.
    """
    keys = [key for key in value if key not in KEYS] if isinstance(value, Map) else []
    if len(keys) != 1 or not isinstance(value, Map) or not isinstance(value[keys[0]], str):
        return ""
    key, (first, *others) = keys[0], context.languages
    if key in LANGUAGES or not (" " in key or key[:1].isupper()):
        return ""
    words = quoted(shortened(f"{key}: {value[key]}", 60))
    cure = f"{language}: {words}"
    if not language:
        cure = in_languages(TEXT, [first, *others]).replace("...", words, 1)
    hint = say("write {cure} (a text that holds ': ' stands in quotes, from its first word to its last)", cure=cure)
    context.error(value.keys_at[key], say("a colon and a space in a text without quotes"), hint)
    return key


def _cure(context: ValidationContext) -> Message:
    """How a text is written in the languages of a report."""
    return say("write {example}", example=in_languages(TEXT, context.languages))

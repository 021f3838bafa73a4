"""Message: a sentence of the program to its user, in English until it is shown in another language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Protocol, Self, TypeAlias

#: What stands between the braces of a template: text as it was typed, a number, or a message of its own.
Value: TypeAlias = "str | int | Decimal"

_FIELD = re.compile(r"\{\{|\}\}|\{(\w*)\}")


class Tongue(Protocol):
    """What messages need of a language: its templates and numbers."""

    def gettext(self, message: str) -> str:
        """A template in that language; in English where it has none."""

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The template for so many things."""

    def number(self, value: int | Decimal) -> str:
        """A number with its signs."""


class Message(str):
    """A sentence in English, which can be said in other languages as well: it knows its template and what fills it.

    `template` is the id of the catalogs, with named fields in braces; `plural` and `number` are there where the
    sentence depends on how many there are. A message without template is text that no language changes.
    """

    __slots__ = ("number", "plural", "template", "values")

    template: str
    plural: str
    number: int
    values: Mapping[str, Value]

    def __new__(cls, template: str, values: Mapping[str, Value], plural: str = "", number: int = 1) -> Self:
        """The message of a template. Raises KeyError when a field has no value: a fault of the program."""
        chosen = plural if plural and number != 1 else template
        made = super().__new__(cls, _filled(chosen, {name: _english(value) for name, value in values.items()}))
        made.template, made.plural, made.number = template, plural, number
        made.values = MappingProxyType(dict(values))
        return made

    def into(self, words: Tongue) -> str:
        """The sentence in another language."""
        if not self.template:
            return str(self)
        pattern = (
            words.ngettext(self.template, self.plural, self.number) if self.plural else words.gettext(self.template)
        )
        return _filled(pattern, {name: _said(value, words) for name, value in self.values.items()})

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[object, ...]]:
        if not self.template:
            return verbatim, (str(self),)
        return Message, (self.template, dict(self.values), self.plural, self.number)


def say(template: str, /, **values: Value) -> Message:
    """A message: say("unknown field '{field}'", field=name). Its template is collected for the catalogs."""
    return Message(template, values)


def say_number(singular: str, plural: str, number: int, /, **values: Value) -> Message:
    """A message that depends on a number, its field `number`: say_number("{number} row", "{number} rows", 3)."""
    return Message(singular, {"number": number, **values}, plural, number)


def verbatim(text: str) -> Message:
    """A text that is the same in all languages, and no sentence: a name, an example, what an editor wrote."""
    made = str.__new__(Message, text)
    made.template, made.plural, made.number, made.values = "", "", 1, MappingProxyType({})
    return made


NOTHING = verbatim("")


def say_in(text: str, words: Tongue) -> str:
    """A text in a language, if it is a message; other texts stay as they are."""
    return text.into(words) if isinstance(text, Message) else text


class _Joined(Message):
    """Several messages in a row."""

    __slots__ = ("parts", "separator")

    parts: tuple[str, ...]
    separator: str

    def into(self, words: Tongue) -> str:
        return say_in(self.separator, words).join(say_in(part, words) for part in self.parts)

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[object, ...]]:
        return together, (self.parts, self.separator)


def together(parts: Iterable[str], separator: str = ", ") -> Message:
    """Messages and texts in a row, the empty ones left out."""
    kept = tuple(part for part in parts if part)
    made = str.__new__(_Joined, separator.join(map(str, kept)))
    made.template, made.plural, made.number, made.values = "", "", 1, MappingProxyType({})
    made.parts, made.separator = kept, separator
    return made


def either(forms: Sequence[str]) -> Message:
    """Words or messages of which one is meant: "a", "a or b", "a, b or c"."""
    if len(forms) < 2:
        return together(forms)
    return say("{first} or {second}", first=together(forms[:-1]), second=forms[-1])


def _filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its fields filled in; doubled braces stand for themselves."""
    return _FIELD.sub(lambda found: found[0][0] if found[1] is None else values[found[1]], template)


def _english(value: Value) -> str:
    return value if isinstance(value, str) else grouped(value, ",")


def _said(value: Value, words: Tongue) -> str:
    return say_in(value, words) if isinstance(value, str) else words.number(value)


def grouped(value: int | Decimal, sign: str) -> str:
    """A number whose digits stand in threes from five digits on, as in running text: 2022, 20,000."""
    return f"{value:,}".replace(",", sign) if abs(int(value)) >= 10_000 else str(value)


#: What stands between two cures; French puts a space before it.
SEMICOLON = say("; ")

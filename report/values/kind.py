"""The parts that every kind of value must have: how it is read, written in each place, computed with and drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, Generic, Literal, NamedTuple, TypeAlias, TypeVar

from report.locales import Locale
from report.messages import Message

V = TypeVar("V")

Alignment: TypeAlias = Literal["start", "end", "decimal"]
#: What a value says in plain words, in a form that no language has of its own: ("percentage", Decimal("66.5")).
Stated: TypeAlias = tuple[Literal["number", "year", "percentage", "amount", "date", "month", "place"], object]


class Belonging(NamedTuple):
    """Where a value belongs that was typed elsewhere: the kind that holds it, and how a cell and a slot hold it.

    An amount has its `currency` (ISO 4217). An approximate number stays in its kind, which is then ""; it may have no
    `slot`. What can be read in two ways is typed in either.
    """

    kind: str
    typed: Message
    slot: Message
    currency: str = ""


class ValueProblem(ValueError):  # noqa: N818 - a problem of the editor's, told as one
    """A value that cannot be read; says what is wrong and what to write.

    `belongs` is there when it could be read elsewhere: a data set and a text say in their own words how to go there.
    """

    def __init__(self, message: Message, hint: Message, belongs: Belonging | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.belongs = belongs


def shown(typed: str, most: int = 40) -> str:
    """What was typed, for a message: on one line, and cut where it is long."""
    words = " ".join(typed.splitlines())
    return words if len(words) <= most else f"{words[:most]} …"


@dataclass(frozen=True, slots=True)
class Formatting:
    """How a value is to be written: its column and its slot say so.

    `digits` are the decimals to round to (None: as typed), `currency` is that of an amount (ISO 4217), `signed` numbers
    show their plus, `filters` are the words behind a slot, each with what stands after it: {"words": "f"}.
    """

    digits: int | None = None
    currency: str = "EUR"
    signed: bool = False
    filters: Mapping[str, str] = field(default_factory=dict)


WriteValue: TypeAlias = Callable[[V, Formatting, Locale], str]


@dataclass(frozen=True, slots=True)
class Wording(Generic[V]):
    """How a value is written in running text, and the filters that change it there."""

    filters: tuple[str, ...]
    write: WriteValue[V]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotKind(Generic[V]):
    """A slot that holds its value itself, {word:example}: how that is read, written, and what it states in words."""

    word: str
    example: str
    read: Callable[[str], V]
    wording: Wording[V]
    states: Callable[[V], tuple[Stated, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetForm:
    """How a cell of a spreadsheet holds a value of a kind.

    A "percentage" of 66.5 is held as 0.665, a "time" as the part of a day. `asked` is what people type, in a reader's
    words; `allowed` is what spreadsheets check it for ("": nothing); `number_format` is that of a cell still to be
    filled in, with the {currency} of an amount; `names_rows`: rows may be told apart by it.
    """

    held: Literal["number", "percentage", "amount", "time", "date", "words"]
    asked: Callable[[Locale], str]
    allowed: Literal["", "whole", "decimal", "date", "time"] = ""
    number_format: str = "@"
    names_rows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnKind:
    """What a column of a data set may hold.

    `shows` says what it holds, in a few words, with an example; `align` says how its cells stand below each other;
    `chronological` ones follow each other in time; `csv_note` tells how they are written in a file of data, "" where
    that needs no words; `in_sheet` is their form in a spreadsheet; `slots` are those that hold such a value.
    """

    example: ClassVar[str] = "integer"

    name: str
    shows: Message
    align: Alignment
    chronological: bool
    csv_note: Callable[[Locale], str]
    in_sheet: SheetForm
    slots: tuple[SlotKind[Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueKind(ColumnKind, Generic[V]):
    """A kind of value that is the same for all readers, and written by the rules of each one's language.

    `read` takes what was typed, without spaces around it, and raises ValueProblem. `in_cell` stands in a table whose
    head has the unit, `on_axis` names a row or a point of a chart and has its sign, `in_csv` is for programs.
    """

    read: Callable[[str], V]
    in_text: Wording[V]
    in_cell: WriteValue[V]
    on_axis: WriteValue[V]
    in_csv: Callable[[V, Locale], str]


class AxisScale(NamedTuple):
    """What the numbers of an axis are divided by, and what they then count: (1000000, "miljoen euro")."""

    divisor: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityKind(ValueKind[Decimal]):
    """A kind of number, which can be computed with and drawn.

    `bare` ones say nothing of what they count: in running text, the unit of their column follows. `approximate` and
    `difference` are how a round number and the distance between two are written in running text. `unit` stands in the
    head of a column, "" for none. `step` is the smallest round distance between two ticks that is no less than a given
    one; `scale` takes the highest value of an axis; `tick` writes a number of that scale with so many decimals.
    """

    bare: bool
    approximate: Wording[Decimal]
    difference: Wording[Decimal]
    unit: Callable[[Formatting, Locale], str]
    step: Callable[[Decimal], Decimal]
    scale: Callable[[Decimal, Formatting, Locale], AxisScale]
    tick: Callable[[Decimal, int, Locale], str]


def about(text: str, locale: Locale) -> str:
    """A value, already written out, marked as approximate in running text."""
    return locale.gettext("about {amount}").format(amount=text)


def roughly(wording: Wording[V]) -> Wording[V]:
    """The wording of an approximate value: "about" before the exact one."""
    return Wording(
        wording.filters, lambda value, formatting, locale: about(wording.write(value, formatting, locale), locale)
    )

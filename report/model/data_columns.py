"""DataColumn: a column of a data set or table, the kind of its values, and how one is written that it can hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Annotated, ClassVar, TypeAlias

from pydantic import BeforeValidator

from report.diagnostics.errors import listed
from report.languages import language_of
from report.messages import Message, say, verbatim
from report.model.schema import Model, named, typed_by
from report.model.text import LabelText, Text
from report.values import KINDS
from report.values.decimal import read_digits
from report.values.kind import ColumnKind, Formatting, QuantityKind, ValueProblem
from report.values.money import read_currency

NamedKind: TypeAlias = Annotated[ColumnKind, named({kind.name: kind for kind in KINDS})]


class Formatted(Model):
    """How the values of a column are written: with so many decimals, None for as typed, and amounts in a currency."""

    title_of_kind: ClassVar[Message] = say("table column")

    digits: Annotated[int | None, BeforeValidator(typed_by(read_digits))] = None
    """How many decimals are printed; as many as are typed, if it is left out."""
    currency: Annotated[str, BeforeValidator(typed_by(read_currency))] = "EUR"
    """The currency of amounts, in three letters."""

    @property
    def formatting(self) -> Formatting:
        """The same, as kinds of values take it."""
        return Formatting(self.digits, self.currency)


class DataColumn(Formatted):
    """A column of a data set."""

    title_of_kind: ClassVar[Message] = say("data column")

    id: str
    """The name of the column, by which rows, slots and charts call it."""
    kind: NamedKind
    """What the cells hold."""
    label: LabelText
    """What readers see at the head of the column."""
    unit: LabelText | None = None
    """What is counted: `buyers`, `m²`."""
    note: Text | None = None
    """A remark on the whole column, printed below tables and charts."""

    @property
    def numeric(self) -> bool:
        """Whether its values can be computed with and drawn."""
        return isinstance(self.kind, QuantityKind)

    @property
    def quantity(self) -> QuantityKind:
        """The kind of a column of numbers; raises TypeError for another one."""
        if not isinstance(self.kind, QuantityKind):
            raise TypeError(f"'{self.id}' is no column of numbers")
        return self.kind


def first_reason(name: str, languages: Iterable[str]) -> str:
    """How a data set that knows no reason yet gets one."""
    known = {code: known.notation.not_given if (known := language_of(code)) else "..." for code in languages}
    words = ", ".join([f"{code}: {said}" for code, said in known.items()])
    return f"nulls: {{{name}: {{{words}}}}}"


def without_value(reasons: Iterable[str], column: DataColumn, languages: Iterable[str]) -> Message:
    """How a cell says that there is no value, and why; `reasons` are those that the data set knows."""
    known = tuple(reasons)
    cells = listed([f"{{null: {reason}}}" for reason in known or ("not-given",)])
    hint = say("where there is no value, write {cell}", cell=cells)
    if not known:
        hint = say(
            "where there is no value, write {cell}, and above 'rows:' {reasons}",
            cell=cells,
            reasons=first_reason("not-given", languages),
        )
    return say("{hint}; where it is zero, 0", hint=hint) if column.numeric else hint


def empty_in_sheet(reasons: Collection[str], column: DataColumn, languages: Iterable[str]) -> Message:
    """How a cell of a spreadsheet that has still to be filled in says that there is no value, and why."""
    if reasons:
        hint = say(
            "type the value into the cell; where there is none, one of these: {reasons}",
            reasons=listed([f"'{reason}'" for reason in reasons]),
        )
    else:
        hint = say(
            "type the value into the cell; where there is none, 'not-given', and above 'values:' in the YAML {reasons}",
            reasons=first_reason("not-given", languages),
        )
    return say("{hint}; where it is zero, 0", hint=hint) if column.numeric else hint


def cure_in(problem: ValueProblem, name: str, kind: ColumnKind, currency: str) -> Message:
    """What to write into a cell of the column of that name, or how to change the column so that it holds it."""
    there = problem.belongs
    if there is None or (there.kind == kind.name and there.currency == currency):
        return say(
            "{cure}; the column '{column}' is of the kind {kind}", cure=problem.hint, column=name, kind=kind.name
        )
    if there.kind == kind.name:
        return say(
            "write the amount in {wanted}, or give the column '{column}' 'currency: {currency}' and write {value}",
            wanted=currency,
            column=name,
            currency=there.currency,
            value=there.typed,
        )
    if not there.kind:
        return say("write {cell}", cell=verbatim(f"{{value: {there.typed}, approx: true}}"))
    if there.currency not in ("", currency):
        return say(
            "write {value} and give the column '{column}' 'kind: {kind}' and 'currency: {currency}'",
            value=there.typed,
            column=name,
            kind=there.kind,
            currency=there.currency,
        )
    return say(
        "write {value} and give the column '{column}' 'kind: {kind}', or write a value of its own kind, {own}",
        value=there.typed,
        column=name,
        kind=there.kind,
        own=kind.name,
    )

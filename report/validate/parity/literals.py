"""Literals: what a slot that holds its value itself would read as, if it were typed as plain words."""

from __future__ import annotations

from report.markup.tree import Slot
from report.validate.parity.fact import Fact, Kind, Value
from report.values import typed as values
from report.values.typed import ValueProblem


def stated(slot: Slot) -> tuple[tuple[Kind, Value], ...]:
    """The facts that a slot may be typed as, by kind and value; none for slots into data, lists, terms."""
    typed = slot.argument
    try:
        match slot.kind:
            case "int" | "decimal" | "approx":
                return ((Kind.NUMBER, values.number(typed)), (Kind.YEAR, values.number(typed)))
            case "percent":
                return ((Kind.PERCENT, values.number(typed)),)
            case "date":
                day = values.date(typed)
                return ((Kind.DATE, (day.day, day.month, day.year)), (Kind.DATE, (day.day, day.month, None)))
            case "month":
                return ((Kind.MONTH, values.month(typed).month),)
            case "country":
                return ((Kind.PLACE, typed),)
            case "money":
                return ((Kind.AMOUNT, values.money(typed)),)
    except ValueProblem:
        pass  # told by the rule about slots
    return ()


def typed_instead(slot: Slot, facts: list[Fact]) -> Fact | None:
    """The fact that says in words what a slot says."""
    wanted = stated(slot)
    return next((fact for fact in facts if (fact.kind, fact.value) in wanted), None)

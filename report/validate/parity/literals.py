"""Literals: what a slot that holds its value itself would read as, if it were typed as plain words."""

from __future__ import annotations

from report.markup.tree import Slot
from report.slots.kinds import SLOTS
from report.validate.parity.fact import Fact, FactKind, FactValue
from report.values.kind import ValueProblem


def stated(slot: Slot) -> tuple[tuple[FactKind, FactValue], ...]:
    """The facts that a slot may be typed as, by kind and value; none for slots into data, lists, terms."""
    kind = SLOTS.get(slot.kind)
    try:
        return tuple((FactKind(name), value) for name, value in kind.states(kind.read(slot.argument))) if kind else ()
    except ValueProblem:
        return ()  # told by the rule about slots


def typed_instead(slot: Slot, facts: list[Fact]) -> Fact | None:
    """The fact that says in words what a slot says."""
    wanted = stated(slot)
    return next((fact for fact in facts if (fact.kind, fact.value) in wanted), None)

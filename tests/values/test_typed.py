"""What is typed is what is printed, or somebody is told: values as people write them, through both editions."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from report.diagnostics.errors import Diagnostic
from report.locales import locale_of
from report.markup.parser import InlineError, parse
from report.markup.tree import Slot
from report.slots.answers import answer
from report.slots.found import ValueAnswer
from report.values import KINDS as KNOWN
from report.values.kind import ValueKind, ValueProblem
from tests.examples import quick
from tests.values.styles import COUNTRIES, Style, numbers
from tests.values.times import MONTHS, times
from tests.values.typing_in import KINDS, REASON, Case, Place, Typing, as_typed, printed, proposed, slot_of

SEED = 20221011
STYLES = (*numbers(), *times())


def cases(each: int, styles: tuple[Style, ...] = STYLES) -> list[Case]:
    """So many values of each style, the same ones always; what stands for nothing is typed everywhere."""
    made = []
    for style in styles:
        random = Random(f"{SEED} {style.name}")
        for kind in (style.kind,) if style.kind else KINDS:
            times_typed = each if style.kind else 1
            made += [Case(style.name, kind, *style.make(random)) for _ in range(times_typed)]
    return made


def in_cell(kind: str, meant: str, language: str) -> str:
    """What a table prints, by rules that are written here once more."""
    match kind:
        case "date":
            year, month, day = (int(part) for part in meant.split("-"))
            first = "1er" if day == 1 and language == "fr" else day
            return f"{first} {MONTHS[language][month - 1]} {year}"
        case "period":
            start, end = ([int(part) for part in day.split("-")] for day in meant.split("/"))
            if start[1:] == end[1:] == [1, 1]:
                return str(start[0]) if end[0] == start[0] + 1 else f"{start[0]}–{end[0] - 1}"
            if start[2] == end[2] == 1 and 12 * end[0] + end[1] == 12 * start[0] + start[1] + 1:
                return f"{MONTHS[language][start[1] - 1]} {start[0]}"
            return " – ".join("/".join(str(int(part)) for part in day.split("-")[::-1]) for day in meant.split("/"))
        case "duration":
            return meant
        case "country":
            return COUNTRIES[meant][language == "fr"].replace("'", "’")
    digits = f"{Decimal(meant).to_integral_value() if kind == 'integer' else Decimal(meant):,f}"
    signs = {",": "." if language == "nl" else "\u202f", ".": ",", "-": "−"}
    return "".join(signs.get(sign, sign) for sign in digits)


def in_text(typed: str, language: str) -> str:
    """What a slot prints; "" where it is refused."""
    try:
        (piece,) = parse(typed)
        found = answer(piece, {}, 2030) if isinstance(piece, Slot) else None
    except (ValueProblem, InlineError):
        return ""
    return found.in_text(locale_of(language)).replace("\u00a0", " ") if isinstance(found, ValueAnswer) else ""


def read(kind: str, typed: str) -> object:
    """What a cell of that kind reads; None where it is refused."""
    (known,) = (one for one in KNOWN if one.name == kind)
    assert isinstance(known, ValueKind)
    try:
        return known.read(typed)
    except ValueProblem:
        return None


def cures(where: str, case: Case, told: Diagnostic) -> dict[str, bool]:
    """What the hint says to type at a place, and whether it means there what was meant."""
    assert case.meant is not None
    if where == "cell":
        return {one: read(case.kind, one) == read(case.kind, case.meant) for one in proposed(told.hint)}
    wanted = in_text(slot_of(case.kind, case.meant), "nl")
    slots = [one if one.startswith("{") else slot_of(case.kind, one) for one in proposed(told.hint)]
    return {one: in_text(one, "nl") == wanted for one in slots}


def is_refused(where: str, case: Case, typed: str) -> bool:
    return read(case.kind, typed) is None if where == "cell" else not in_text(typed, "nl")


def typed_once_more(place: Place, case: Case, told: Diagnostic) -> tuple[str, str]:
    """What an editor types who does what the hint says, and what is wrong with that hint."""
    where = place[0]
    if case.meant is None:
        known = where == "slot" or f"{{null: {REASON}}}" in proposed(told.hint)
        return (f"{{null: {REASON}}}" if where == "cell" else ""), "" if known else "does not say how"
    found = cures(where, case, told)
    good = next((one for one, right in found.items() if right), "")
    refused = [one for one in found if is_refused(where, case, one)]
    return good, f"is then refused: {refused}" if refused else "" if good else "means something else"


def faults(folder: Path, made: list[Case]) -> list[str]:
    """What is printed otherwise than meant, and what is refused without the right cure."""
    typing, found = Typing(folder, made), []
    typed: dict[Place, str] = {}
    for number, case in enumerate(made):
        typed["cell", number], typed["slot", number] = as_typed(case.typed), slot_of(case.kind, case.typed)
    first = typing.report(typed)
    for place, told in first.items() if isinstance(first, dict) else ():
        typed[place], fault = typed_once_more(place, made[place[1]], told)
        if fault:
            found.append(f"{made[place[1]]} {place[0]}: {told.message} -> {told.hint}: {fault}")
    second = typing.report({place: text for place, text in typed.items() if text})
    assert not isinstance(second, dict), "\n".join([*found, *map(str, second.values())])
    for language in ("nl", "fr"):
        for (where, number), text in printed(second, language).items():
            case = made[number]
            wanted = "–"
            if case.meant is not None:
                typed_right = slot_of(case.kind, case.meant)
                wanted = in_cell(case.kind, case.meant, language) if where == "cell" else in_text(typed_right, language)
            if text != wanted:
                found.append(f"{case} {where}: prints '{text}', not '{wanted}'")
    return found


@pytest.mark.parametrize(("each", "at_least"), quick([(2, 300), (14, 2_000)], [(2, 300)]))
def test_what_is_typed_is_what_is_printed_or_somebody_is_told(each: int, at_least: int, tmp_path: Path) -> None:
    made = cases(each)
    assert len(made) >= at_least
    assert faults(tmp_path, made) == []

"""Slips of indentation: fields and list items that start in a column where they cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.messages import say
from report.source.advice import LIST_MISFIT, MISFIT, NO_FIELD, NO_LIST, Advice
from report.source.trouble import ANY_FIELD, FIRST_FIELD, Slip, Trouble, indentation, starts_one


def no_first_hyphen(at: Trouble) -> Iterator[Slip]:
    """A list whose first item lacks its hyphen, so that the second one fits nowhere."""
    if at.advice not in (MISFIT, LIST_MISFIT, NO_LIST) or not at.typed.lstrip(" ").startswith("- "):
        return
    here = indentation(at.typed)
    for number in range(at.line - 1, 1, -1):
        first, above = at.lines[number - 1], at.lines[number - 2]
        if re.fullmatch(r" *(?:- +)*[^\W\d][\w-]*: *", above) and indentation(above) <= here < indentation(first):
            name = FIRST_FIELD.match(f"{first} ")
            if name and not first.lstrip(" ").startswith("- "):
                message = say("a list item without a hyphen, in a list whose next items have one")
                hint = say("write '- {name}:' in column {column}", name=name["name"], column=here + 1)
                yield Slip(number, indentation(first) + 1, Advice(message, hint))
            return


def no_second_hyphen(at: Trouble) -> Iterator[Slip]:
    """A field in the column of the hyphens of a list, where only another item can stand."""
    found = FIRST_FIELD.match(f"{at.typed} ")
    here = indentation(at.typed)
    if at.advice is not LIST_MISFIT or not found or at.column - 1 != here or at.typed.lstrip(" ").startswith("-"):
        return
    name = found["name"]
    outer = [
        indentation(line) for line in at.lines[: at.line - 1] if ANY_FIELD.match(line) and indentation(line) < here
    ]
    hint = say("write '- {name}:' in this column, and what belongs to it deeper", name=name)
    if outer:
        hint = say(
            "write '- {name}:' in this column, and what belongs to it deeper; if it is no item of the list, start it "
            "in column {column}",
            name=name,
            column=outer[-1] + 1,
        )
    yield Slip(at.line, here + 1, Advice(say("a hyphen is missing before '{name}:'", name=name), hint))


def too_deep(at: Trouble) -> Iterator[Slip]:
    """A field that is indented deeper than the one above it, whose value it would be."""
    found = ANY_FIELD.match(at.typed)
    numbers = list(at.numbers())
    if at.advice is not NO_FIELD or not found or len(numbers) < 2 or found.end() not in (at.column, at.column + 1):
        return
    above = FIRST_FIELD.match(at.lines[numbers[1] - 1])
    column = above.start("name") if above else 0
    if above and indentation(at.typed) > column:
        here = indentation(at.typed) + 1
        message = say("the line starts in column {column}, deeper than the field above it", column=here)
        hint = say("start it in column {number}; a text that holds ': ' stands in quotes", number=column + 1)
        yield Slip(at.line, indentation(at.typed) + 1, Advice(message, hint))


def indented(at: Trouble) -> Iterator[Slip]:
    """A field or list item in a column where nothing above it starts."""
    typed = at.typed
    here = indentation(typed)
    if at.column - 1 != here or not starts_one(typed) or at.advice not in (MISFIT, NO_FIELD, NO_LIST, LIST_MISFIT):
        return
    above = [indentation(other) for other in at.lines[: at.line - 1] if starts_one(other)]
    columns = []
    least = here + 10
    for indent in reversed(above):
        if indent < least:
            columns.append(indent + 1)
            least = indent
    near = sorted(columns, key=lambda one: (abs(one - here - 1), one))[:2]
    if near and here + 1 not in columns:
        message = say("the line starts in column {column}, where nothing above it starts", column=here + 1)
        place = say("column {number}", number=near[0])
        if len(near) > 1:
            place = say("column {number} or {other}", number=near[0], other=near[1])
        hint = say("start it in {place}, in line with what it belongs to", place=place)
        yield Slip(at.line, here + 1, Advice(message, hint))

"""What may stand in a slot that somebody is typing: kinds of values, data sets, rows, columns, terms, filters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from report.markup.tree import Slot
from report.messages import Message, say, verbatim
from report.model.dataset import Dataset
from report.names.name import Name, NameKind
from report.names.saying import Sayings
from report.slots.answers import SLOTS, TERM, TERM_FILTERS
from report.slots.data import FILTERS
from report.slots.found import EVERYWHERE, NEEDED, OPTIONAL
from report.slots.quantities import COUNT, TOTALS
from report.slots.rows import COMPARED, PLACED
from report.slots.years import YEAR
from report.validate.content import Content
from report.values.kind import ValueKind

_KIND = re.compile(r"([a-z]+):")


class SlotProposal(NamedTuple):
    """What may stand in the place of the `prefix` that is typed already."""

    typed: str
    prefix: str
    kind: NameKind | None
    says: str | Message


def slot_proposals(inside: str, content: Content, sayings: Sayings) -> Iterator[SlotProposal]:
    """What may follow `inside`, the characters of a slot from its brace to the place."""
    head, *filters = inside.split("|")
    kind = _KIND.match(head.lstrip())
    if filters:
        found = _filters(head.strip(), filters[-1].lstrip(), content, sayings)
    elif kind is None:
        found = _in_data(head.lstrip(), content, sayings)
    elif kind[1] == TERM:
        prefix = head.lstrip()[kind.end() :].lstrip()
        found = (_named(Name(NameKind.TERM, id), prefix, sayings) for id in content.terms)
    else:
        return
    yield from (one for one in found if one.typed.startswith(one.prefix))


def _named(name: Name, prefix: str, sayings: Sayings) -> SlotProposal:
    said = sayings.name(name)
    return SlotProposal(name.id, prefix, name.kind, sayings.own(said) if said else "")


def _in_data(typed: str, content: Content, sayings: Sayings) -> Iterator[SlotProposal]:
    """Data sets and kinds of values, or what follows a data set."""
    name, dot, rest = typed.partition(".")
    dataset = content.data.get(name)
    if not dot:
        yield from (_named(Name(NameKind.DATA, id), typed, sayings) for id in content.data)
        yield SlotProposal(YEAR, typed, None, say("the year of the report"))
        yield SlotProposal(f"{TERM}:", typed, None, say("an official name, from terms.yaml"))
        for word, slot in SLOTS.items():
            yield SlotProposal(f"{word}:", typed, None, verbatim(f"{{{word}:{slot.example}}}"))
        return
    if dataset is None:
        return
    row, point, prefix = rest.rpartition(".")
    if point and (row.startswith("@") or dataset.row(row)):
        yield from _columns(dataset, row, prefix, sayings)
    yield from _rows(dataset, rest, sayings)


def _columns(dataset: Dataset, row: str, prefix: str, sayings: Sayings) -> Iterator[SlotProposal]:
    """The columns, each with what a slot prints that ends with it."""
    for column in dataset.columns:
        said = sayings.slot(Slot("data", f"{dataset.id}.{row}.{column.id}", ()))
        value = sayings.own(said) if said else ""
        label = sayings.told(column.label)
        yield SlotProposal(column.id, prefix, NameKind.COLUMN, verbatim(f"{label}: {value}" if value else label))


def _rows(dataset: Dataset, typed: str, sayings: Sayings) -> Iterator[SlotProposal]:
    found, colon, prefix = typed.partition(":")
    if colon and found in COMPARED:
        for column in dataset.columns:
            if column.numeric:
                yield SlotProposal(column.id, prefix, NameKind.COLUMN, sayings.told(column.label))
        return
    for name in PLACED:
        yield SlotProposal(name, typed, NameKind.ROW, "")
    for row in dataset.rows:
        yield _named(Name(NameKind.ROW, row.id, dataset.id), typed, sayings)
    for name in (*COMPARED, *TOTALS, COUNT):
        yield SlotProposal(name, typed, NameKind.ROW, "")


def _filters(head: str, typed: str, content: Content, sayings: Sayings) -> Iterable[SlotProposal]:
    """The filters of a slot, or the rows that one of them may name."""
    name, space, argument = typed.partition(" ")
    kind = _KIND.match(head)
    data, _, rest = head.partition(".")
    dataset = content.data.get(data)
    if space:
        rows = _rows(dataset, argument, sayings) if dataset and OPTIONAL.get(name) == "" else ()
        return [one for one in rows if one.kind is NameKind.ROW]
    column = None
    if kind and kind[1] == TERM:
        known: tuple[str, ...] = TERM_FILTERS
    elif kind:
        slot = SLOTS.get(kind[1])
        known = slot.wording.filters if slot else ()
    else:
        column = dataset.column(rest.rpartition(".")[2]) if dataset else None
        own = column.kind.in_text.filters if column and isinstance(column.kind, ValueKind) else ()
        known = (*own, *(FILTERS if column and column.numeric else ()))
    names = dict.fromkeys([*known, *EVERYWHERE])
    return [SlotProposal(one, typed, None, _printed(one, head if column else "", sayings)) for one in names]


def _printed(name: str, place: str, sayings: Sayings) -> Message:
    """What a slot prints with a filter, where that can be told; else an example of one that asks for more."""
    said = sayings.slot(Slot("data", place, ((name, ""),))) if place and name not in NEEDED else None
    return verbatim(sayings.own(said) if said else f"|{NEEDED[name]}" if name in NEEDED else "")

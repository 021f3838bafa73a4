"""Splices that put members into a YAML file, take them out or write them anew, in the way of what is around them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from report.source.changes import Insert, InsertAll, Remove, Rename, Replace
from report.source.members import Collection, Layout, Member
from report.source.node import KeyPath
from report.source.rendering import Plain, key_written, member_written, on_one_line
from report.source.scalars import ScalarPlace, written
from report.source.typed import Splice


class NewMember(NamedTuple):
    """A member to be written: its value, and as it is typed, if it is: comments above it, and all behind its dash."""

    value: Plain
    notes: str = ""
    raw: str = ""
    column: int = 0


def spliced(layout: Layout, change: Insert | InsertAll | Remove | Replace | Rename) -> list[Splice]:
    """What makes a change in a file of that layout. Raises LookupError and ValueError where it leads nowhere."""
    match change:
        case Insert(path, value, before):
            return inserted(layout, path[:-1], {path[-1]: NewMember(value)}, before)
        case InsertAll(path, values):
            return inserted(layout, path, {step: NewMember(value) for step, value in values.items()}) if values else []
        case Remove(path):
            return removed(layout, path)
        case Replace(path, value):
            return _replaced(layout, path, value)
        case Rename(path, key):
            return [_splice(layout.members[path].key, layout.members[path].key_end, key_written(key))]


def _splice(start: int, end: int, raw: str) -> Splice:
    return Splice(start, 0, end, raw)


def typed_member(layout: Layout, path: KeyPath, value: Plain, with_notes: bool) -> NewMember:
    """A member as it is typed."""
    around, member = layout.collections[path[:-1]], layout.members[path]
    if around.flow:
        return NewMember(value, raw=f" {layout.raw(member)}")
    start, end = layout.region(member)
    first = layout.line_start(member.key)
    notes = layout.text[start:first] if with_notes and start < first else ""
    behind = layout.text.index(":", member.key_end) + 1 if around.is_map else member.key_end
    return NewMember(value, notes, layout.text[behind:end], layout.column(member.key))


def removed(layout: Layout, path: KeyPath) -> list[Splice]:
    """Take a member out, with the comments on it."""
    around, member = layout.collections[path[:-1]], layout.members[path]
    index = around.members.index(member)
    if len(around.members) == 1:
        if len(path) == 1:
            return []  # a file holds something
        return _replaced(layout, path[:-1], {} if around.is_map else [])
    after = around.members[index + 1] if index + 1 < len(around.members) else None
    if around.flow:
        if after:
            return [_splice(member.key, after.key, "")]
        before = around.members[index - 1].end
        gap = layout.text[before : member.key]
        return [_splice(member.key if "#" in gap else before, member.end, "")]
    start, end = layout.region(member)
    if not layout.opens_line(member) and after:
        there = layout.region(after)[0]
        return [_splice(member.key, there + len(layout.text[there:]) - len(layout.text[there:].lstrip(" ")), "")]
    end = min(end + 1, len(layout.text))
    ends_gap = after is None or not layout.text[end : layout.line_end(end)].strip()
    while ends_gap and layout.is_blank_before(start):
        start = layout.line_start(start - 1)
    return [_splice(start, end, "")]


def inserted(
    layout: Layout, path: KeyPath, new: Mapping[str | int, NewMember], before: str | None = None
) -> list[Splice]:
    """Put members side by side into the collection at a path, by the keys or indices that they will have."""
    around = layout.collections.get(path)
    first = next(iter(new))
    if around is None or not around.members:
        values = {str(step): one.value for step, one in new.items()}
        return _replaced(layout, path, values if isinstance(first, str) else [*values.values()])
    place = _index(around, layout, path, before) if isinstance(first, str) else first
    follower = around.members[place] if place < len(around.members) else None
    if around.flow:
        text = ", ".join([_flow_member(step, one) for step, one in new.items()])
        at = follower.key if follower else around.members[-1].end
        return [_splice(at, at, f"{text}, " if follower else f", {text}")]
    column = layout.column(around.members[0].key)
    beside = around.members[max(place - 1, 0)]
    gap = "\n" if _are_apart(layout, around) else ""
    blanks = " " * column
    text = f"\n{gap}{blanks}".join([_block_member(layout, step, one, column, beside) for step, one in new.items()])
    if follower is None:
        at = layout.region(around.members[-1])[1]
        return [_splice(at, at, f"\n{gap}{blanks}{text}")]
    at = layout.region(follower)[0]
    if not layout.opens_line(follower):
        return [_splice(at, at, f"{text}\n{gap}{blanks}")]
    return [_splice(at, at, f"{blanks}{text}\n{gap}")]


def _index(around: Collection, layout: Layout, path: KeyPath, before: str | None) -> int:
    """Where a key comes among those of a map."""
    if before is None:
        return len(around.members)
    return around.members.index(layout.members[(*path, before)])


def _are_apart(layout: Layout, around: Collection) -> bool:
    """Whether blank lines part the members of a collection."""
    if len(around.members) < 2:
        return False
    return layout.is_blank_before(layout.region(around.members[-1])[0])


def _flow_member(step: str | int, new: NewMember) -> str:
    """A member within {} or []."""
    value = new.raw.strip() if new.raw and "\n" not in new.raw and "#" not in new.raw else on_one_line(new.value)
    return f"{key_written(step)}: {value}" if isinstance(step, str) else value


def _block_member(layout: Layout, step: str | int, new: NewMember, column: int, beside: Member) -> str:
    """A member in block style without the blanks before its first line; on one line where the one beside it is."""
    prefix = f"{key_written(step)}:" if isinstance(step, str) else "-"
    if new.raw:
        shift = column - new.column
        return (
            _shifted(new.notes, shift).lstrip(" ")
            + (" " * column if new.notes else "")
            + prefix
            + _shifted(new.raw, shift)
        )
    typed = layout.raw(beside)
    if new.value and not isinstance(new.value, str) and typed[:1] in ("{", "[") and "\n" not in typed:
        return f"{prefix} {on_one_line(new.value)}"
    return member_written(prefix, new.value, column, layout.width)


def _shifted(raw: str, by: int) -> str:
    """Text with its lines moved to the right, or to the left as far as blanks go; the first only if it is a comment."""
    lines = raw.split("\n")
    first = 1 if by and not raw.startswith(" " * max(1, -by) + "#") else 0
    for index in range(first, len(lines)):
        line = lines[index]
        if line.strip():
            lines[index] = " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]
    return "\n".join(lines)


def _replaced(layout: Layout, path: KeyPath, value: Plain) -> list[Splice]:
    around, member = layout.collections[path[:-1]], layout.members[path]
    typed = layout.raw(member)
    inside = layout.collections.get(path)
    on_line = bool(inside and inside.flow and inside.members and "\n" not in typed) and not isinstance(value, str)
    if around.flow or (on_line and value):
        return [_splice(member.start, member.end, _spaced(layout, member, on_one_line(value)))]
    column = layout.column(member.key)
    if isinstance(value, str) and inside is None and typed and typed not in ("null", "~"):
        alone = not layout.text[member.end : layout.line_end(member.end)].strip()
        where = ScalarPlace(column, layout.column(member.start), layout.width, flow=False, alone=alone)
        return [_splice(member.start, member.end, written(value, typed, typed, where).raw)]
    colon = layout.text.index(":", member.key_end) + 1 if around.is_map else member.key_end
    prefix = layout.text[member.key : colon]
    new = member_written(prefix, value, column, layout.width)
    head = layout.text[colon : layout.line_end(colon)]
    if member.start > colon + len(head) and head.strip():  # a comment on the key, whose value begins below
        first, sign, rest = new.partition("\n")
        new = first + head.rstrip() + sign + rest
    return [_splice(member.key, max(member.end, colon), new)]


def _spaced(layout: Layout, member: Member, raw: str) -> str:
    """A value with a blank before it where its key's colon is right there."""
    return raw if member.start < member.end or layout.text[member.start - 1] == " " else f" {raw}"

"""Changes of what a YAML file holds, one class a kind, and what they make of plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from report.source.node import KeyPath
from report.source.rendering import Plain


class Insert(NamedTuple):
    """Put a value at a path that ends in a new key, or in the index that the new item will have.

    A key comes `before` another one, or last.
    """

    path: KeyPath
    value: Plain
    before: str | None = None


class InsertAll(NamedTuple):
    """Put fields into the map, or items into the list, at a path, by the keys or indices that they will have.

    Items stand one behind the other, fields behind those that are there.
    """

    path: KeyPath
    values: Mapping[str, Plain] | Mapping[int, Plain]


class Remove(NamedTuple):
    """Take out a field or an item, with the comments on it."""

    path: KeyPath


class Replace(NamedTuple):
    """Put another value in the place of what stands at a path."""

    path: KeyPath
    value: Plain


class Duplicate(NamedTuple):
    """Put a copy of what stands at a path, as it is typed, at another path, as with Insert."""

    path: KeyPath
    to: KeyPath


class Move(NamedTuple):
    """Put what stands at a path, as it is typed and with the comments on it, at another path of the file without it."""

    path: KeyPath
    to: KeyPath


class Rename(NamedTuple):
    """Give a field another key."""

    path: KeyPath
    key: str


Restructuring: TypeAlias = Insert | InsertAll | Remove | Replace | Duplicate | Move | Rename


def plain(value: Any) -> Any:
    """A value of plain dicts and lists."""
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value]
    return value if value is None else str(value).rstrip("\n")


def ordered(value: Any) -> Any:
    """A value to be compared, in which the order of keys counts."""
    if isinstance(value, Mapping):
        return "map", [(key, ordered(one)) for key, one in value.items()]
    return [ordered(one) for one in value] if isinstance(value, list) else value and str(value).rstrip("\n")


def value_at(top: Any, path: KeyPath) -> Any:
    """What stands at a path. Raises LookupError or TypeError where it leads nowhere."""
    for step in path:
        top = top[step]
    return top


def applied(top: Any, change: Restructuring) -> Any:
    """What a file holds after a change. Raises LookupError, TypeError or ValueError where it leads nowhere."""
    match change:
        case Insert(path, value, before):
            _put(top, path, plain(value), before)
        case InsertAll(path, values):
            for step, value in values.items():
                _put(top, (*path, step), plain(value))
        case Remove(path):
            del value_at(top, path[:-1])[path[-1]]
        case Replace(path, value):
            value_at(top, path)
            value_at(top, path[:-1])[path[-1]] = plain(value)
        case Rename(path, key):
            around = value_at(top, path[:-1])
            if key in around:
                raise ValueError(key)
            renamed = {key if one == path[-1] else one: value for one, value in around.items()}
            around.clear()
            around.update(renamed)
        case Duplicate(path, to):
            _put(top, to, plain(value_at(top, path)))
        case Move(path, to):
            value = value_at(top, path)
            del value_at(top, path[:-1])[path[-1]]
            _put(top, to, value)
    return top


def _put(top: Any, path: KeyPath, value: Any, before: str | None = None) -> None:
    *above, last = path
    around = value_at(top, tuple(above))
    if not around and above:
        value_at(top, tuple(above[:-1]))[above[-1]] = (
            {last: value} if isinstance(last, str) else [value][last:] or [value]
        )
    elif isinstance(last, int):
        if not isinstance(around, list) or not 0 <= last <= len(around):
            raise ValueError(last)
        around.insert(last, value)
    else:
        if last in around or not isinstance(around, dict):
            raise ValueError(last)
        behind = list(around)[list(around).index(before) :] if before is not None else []
        rest = {key: around.pop(key) for key in behind}
        around[last] = value
        around.update(rest)

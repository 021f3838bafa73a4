"""Memo: results that one process keeps from one refresh to the next, each with all that it was made of."""

from __future__ import annotations

import gc
from collections.abc import Callable, Hashable, Mapping
from typing import Final, NamedTuple, TypeVar

T = TypeVar("T")

#: What is compared by its value; all else by identity, since texts that are equal may stand in different places.
_PLAIN = frozenset({str, bytes, int, float, bool, type(None)})

#: Gives what a name stands for in this refresh: something frozen.
Answers = Callable[[str], object]


class Memo:
    """Results by their names, which are made again only when something that they were made of is another thing.

    >>> memo = Memo()
    >>> memo.begin({"names": {"first": "Ada", "last": "Lovelace"}}.__getitem__)
    >>> memo.once("greeting", ("Hello",), lambda inner: f"Hello {inner.ask('names', dict.get, 'first')}")
    'Hello Ada'

    A result is made of its inputs, and of what `make` asks. Both are frozen; they are the same when they are the same
    object, or plain and equal (`same`): an equal copy makes it anew, which is slow and never wrong. `make` gets a memo
    of its own for the results that it is made of, which stays while the result does, used or not, and when it is made
    anew: so each of these has inputs of its own.

    Each refresh starts with `begin`; what the one before it did not use is dropped. Nothing is kept of a `make` that
    raises but what it had made. A memo serves one thread at a time.
    """

    __slots__ = ("_asked", "_before", "_is_part", "_now", "_world")

    def __init__(self) -> None:
        self._before: dict[Hashable, _Result] = {}
        self._now: dict[Hashable, _Result] = {}
        self._world = _World()
        self._is_part = False
        self._asked: dict[str, _Asked] = {}

    def begin(self, answers: Answers | None = None) -> None:
        """A refresh begins, in which names stand for these things: drop what the last one did not use."""
        self._world.begin(answers or _nothing)
        self._turn()

    def _turn(self) -> None:
        self._before, self._now, self._asked = self._now, {}, {}

    def once(self, name: Hashable, inputs: tuple[object, ...], make: Callable[[Memo], T]) -> T:
        """The result of that name: the one there is, if its inputs are the same and all it asked has the same answer.

        `make` may read nothing that changes but its inputs and what it asks the memo that it gets. A name is used for
        one thing only, and holds plain values and functions.
        """
        result = self._now.get(name) or self._before.get(name)
        if result is None or not (same(result.inputs, inputs) and self._holds(result.asked)):
            inner = (result and result.inner) or Memo()
            inner._world, inner._is_part = self._world, True
            inner._turn()
            self._now[name] = _Result(None, None, inner, {})  # its parts are kept if it cannot be made
            value = make(inner)
            result = _Result(inputs, value, inner if inner._now else None, inner._asked)
            inner._asked = {}
        self._now[name] = result
        for root, asked in result.asked.items() if self._is_part else ():  # what is made of this result asked it too
            self._asked.setdefault(root, _Asked(asked.version, {})).answers.update(asked.answers)
        return result.value  # type: ignore[return-value]

    def ask(self, name: str, look: Callable[..., object] | None = None, *about: Hashable) -> object:
        """What a name stands for now, which from here on the result that is being made depends on.

        With `look`, a function, the result depends only on what that finds there: `ask("data", dict.get, "visits")`.
        """
        whole, version = self._world.look(name)
        answer = look(whole, *about) if look else whole
        self._asked.setdefault(name, _Asked(version, {})).answers[look, about] = answer
        return answer

    @property
    def has_asked(self) -> bool:
        """Whether the result that is being made depends on anything but its inputs."""
        return bool(self._asked)

    def settled(self, name: str, value: T) -> T:
        """The value that was given under this name before, if it is equal: of values that hold no places."""
        key = ("settled", name)
        kept = self._now.get(key) or self._before.get(key)
        self._now[key] = kept if kept and kept.value == value else _Result((), value, None, {})
        return self._now[key].value  # type: ignore[return-value]

    def steady(self, name: str, items: Mapping[str, T]) -> Mapping[str, T]:
        """The mapping that was given under this name before, if it has the same keys and things in the same order."""
        return self.once(("steady", name), (*items, *items.values()), lambda _: items)

    def _holds(self, asked: Mapping[str, _Asked]) -> bool:
        """Whether all that a result has asked is answered as it was then."""
        for name, one in asked.items():
            whole, version = self._world.look(name)
            if version == one.version:
                continue
            for (look, about), answer in one.answers.items():
                if not same(answer, look(whole, *about) if look else whole):
                    return False
            one.version = version  # until it is another thing, one look will do
        return True


class Forgetful(Memo):
    """A memo that keeps nothing, for what is made once: `make` is called each time."""

    __slots__ = ()

    def begin(self, answers: Answers | None = None) -> None:
        """Nothing to drop; who asks something makes a forgetful memo of his own."""
        if answers is not None:
            self._world.begin(answers)

    def once(self, name: Hashable, inputs: tuple[object, ...], make: Callable[[Memo], T]) -> T:
        return make(self)

    def ask(self, name: str, look: Callable[..., object] | None = None, *about: Hashable) -> object:
        whole, _ = self._world.look(name)
        return look(whole, *about) if look else whole

    def settled(self, name: str, value: T) -> T:
        return value


class _Asked:
    """What was asked of what a name stood for, each question with its answer; `version` is that of the thing."""

    __slots__ = ("answers", "version")

    def __init__(self, version: int, answers: dict[tuple[Callable[..., object] | None, tuple[Hashable, ...]], object]):
        self.version = version
        self.answers = answers


class _World:
    """What names stand for in this refresh, each with a number that changes when it becomes another thing.

    Results keep the numbers: the things of refreshes long past would fill the memory.
    """

    def __init__(self) -> None:
        self._answers: Answers = _nothing
        self._now: dict[str, tuple[object, int]] = {}
        self._last: dict[str, tuple[object, int]] = {}

    def begin(self, answers: Answers) -> None:
        self._answers = answers
        self._last |= self._now
        self._now = {}

    def look(self, name: str) -> tuple[object, int]:
        found = self._now.get(name)
        if found is None:
            whole = self._answers(name)
            last, version = self._last.get(name, (None, 0))
            found = self._now[name] = (whole, version if last is whole and version else version + 1)
        return found


class _Result(NamedTuple):
    """A result with its inputs - None while there is no result -, the memo of its parts, and what it has asked."""

    inputs: tuple[object, ...] | None
    value: object
    inner: Memo | None
    asked: dict[str, _Asked]


def same(one: object, other: object) -> bool:
    """Whether two frozen values are the same object, or plain ones of one type and equal; tuples go item by item."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if type(one) is tuple and type(other) is tuple:
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) in _PLAIN and one == other


def is_here_to_stay() -> None:
    """Say that what a process has made by now stays: garbage is no longer looked for among it at every round.

    In a large report, each such round would take longer than all that follows on an edit.
    """
    gc.collect()
    gc.freeze()


def _nothing(name: str) -> object:
    raise LookupError(f"nobody answers {name!r} in this refresh")


#: For what is made once, in a process that ends then.
FORGETFUL: Final = Forgetful()

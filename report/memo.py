"""Memo: results that one process keeps from one refresh to the next, each with all that it was made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

T = TypeVar("T")

#: What is compared by its value; all else by identity, since texts that are equal may stand in different places.
_PLAIN = frozenset({str, bytes, int, float, bool, type(None)})

#: Gives what a question asks for, as it is now: the answer is frozen.
Answers = Callable[[Hashable], object]


class Memo:
    """Results by their names, which are made again only when something that they were made of is another thing.

    >>> memo = Memo()
    >>> memo.begin(lambda question: f"the answer to {question}")
    >>> memo.once("greeting", ("Ada",), lambda inner: f"Hello Ada, {inner.ask('life')}")
    'Hello Ada, the answer to life'

    A result is made of its inputs, and of what `make` asks. Both are frozen; they are the same when they are the same
    object, or plain and equal (`same`): an equal copy makes it anew, which is slow and never wrong. `make` gets a memo
    of its own for the results that it is made of, which stays while the result does, used or not.

    Each refresh starts with `begin`; what the one before it did not use is dropped. Nothing is kept of a `make` that
    raises but what it had made. A memo serves one thread at a time.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, _Result] = {}
        self._now: dict[Hashable, _Result] = {}
        self._answers: Answers = _nothing
        self._asked: dict[Hashable, object] = {}

    def begin(self, answers: Answers | None = None) -> None:
        """A refresh begins, in which questions have these answers: drop what the last one did not use."""
        self._before, self._now, self._asked = self._now, {}, {}
        self._answers = answers or _nothing

    def once(self, name: Hashable, inputs: tuple[object, ...], make: Callable[[Memo], T]) -> T:
        """The result of that name: the one there is, if its inputs are the same and all it asked has the same answer.

        `make` may read nothing that changes but its inputs and what it asks the memo that it gets. A name is used for
        one thing only, and holds plain values.
        """
        result = self._now.get(name) or self._before.get(name) or _Result()
        self._now[name] = result
        if not (same(result.inputs, inputs) and self._holds(result)):
            result.inputs = None
            result.inner.begin(self._answers)
            result.value = make(result.inner)
            result.inputs = inputs
        self._asked.update(result.inner._asked)  # what is made of this result has asked it too
        return result.value  # type: ignore[return-value]

    def ask(self, question: Hashable) -> object:
        """The answer to a question, which from now on the result that is being made depends on."""
        answer = self._answers(question)
        self._asked[question] = answer
        return answer

    def _holds(self, result: _Result) -> bool:
        """Whether all that a result has asked is answered as it was then."""
        asked = result.inner._asked
        return all(same(answer, self._answers(question)) for question, answer in asked.items())


class Forgetful(Memo):
    """A memo that keeps nothing, for what is made once: `make` is called each time."""

    def once(self, name: Hashable, inputs: tuple[object, ...], make: Callable[[Memo], T]) -> T:
        return make(self)

    def ask(self, question: Hashable) -> object:
        return self._answers(question)


class _Result:
    """A result with its inputs - None while there is no result -, and the memo of what it is made of."""

    __slots__ = ("inner", "inputs", "value")

    def __init__(self) -> None:
        self.inputs: tuple[object, ...] | None = None
        self.value: object = None
        self.inner = Memo()


def same(one: object, other: object) -> bool:
    """Whether two frozen values are the same object, or plain ones of one type and equal; tuples go item by item."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if type(one) is tuple and type(other) is tuple:
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) in _PLAIN and one == other


def _nothing(question: Hashable) -> object:
    raise LookupError(f"nobody answers {question!r} in this refresh")

"""The memo: nothing is made twice of the same things, nothing old is given for new things, and nothing stays unused."""

from __future__ import annotations

import pytest

from report.diagnostics.errors import Mark
from report.memo import Forgetful, Memo, same
from report.source.node import Str


class Making:
    """Counts what is made."""

    def __init__(self) -> None:
        self.made: list[object] = []

    def __call__(self, value: object) -> object:
        self.made.append(value)
        return value


def typed(words: str, line: int) -> Str:
    made = Str(words)
    made.mark = Mark("a.yaml", line)
    return made


def test_the_same_inputs_make_nothing_anew() -> None:
    memo, making, text = Memo(), Making(), typed("words", 1)
    for _ in range(3):
        memo.begin()
        memo.once("text", (text, "nl", 3), lambda _: making("made"))
    assert making.made == ["made"]


@pytest.mark.parametrize("other", [typed("words", 2), "words", typed("others", 1)])
def test_other_inputs_do_even_if_they_are_equal(other: object) -> None:
    memo, making = Memo(), Making()
    for text in (typed("words", 1), other):
        memo.begin()
        memo.once("text", (text,), lambda _: making("made"))
    assert len(making.made) == 2


def test_what_a_refresh_did_not_use_is_dropped_at_the_next() -> None:
    memo, making = Memo(), Making()
    for names in (["a", "b"], ["a"], ["a", "b"]):
        memo.begin()
        for name in names:
            memo.once(name, (), lambda _, name=name: making(name))  # type: ignore[misc]
    assert making.made == ["a", "b", "b"]


def test_a_settled_value_that_a_refresh_did_not_use_is_dropped_at_the_next() -> None:
    memo, values = Memo(), [("equal", *"parts") for _ in range(4)]
    memo.begin()
    assert memo.settled("a", values[0]) is values[0]
    memo.begin()
    assert memo.settled("a", values[1]) is values[0]
    for _ in range(2):
        memo.begin()
    assert memo.settled("a", values[2]) is values[2]


def test_what_was_asked_counts_as_an_input() -> None:
    answers: dict[str, object] = {"year": 2022, "title": "A report"}
    memo, making = Memo(), Making()

    def refresh() -> object:
        memo.begin(answers.__getitem__)
        return memo.once("heading", (), lambda inner: making(f"{inner.ask('title')}"))

    refresh()
    answers["year"] = 2023
    assert refresh() == "A report"
    assert len(making.made) == 1
    answers["title"] = "The report"
    assert refresh() == "The report"
    assert len(making.made) == 2


def test_what_a_part_asked_the_whole_has_asked() -> None:
    """Also where the part is kept, and the whole is made anew for another reason."""
    answers: dict[str, object] = {"name": "Ada"}
    memo = Memo()

    def refresh(sign: str) -> object:
        def whole(inner: Memo) -> str:
            return inner.once("part", (), lambda below: f"Hello {below.ask('name')}") + sign

        memo.begin(answers.__getitem__)
        return memo.once("whole", (sign,), whole)

    assert refresh(".") == "Hello Ada."
    assert refresh("!") == "Hello Ada!"
    answers["name"] = "Grace"
    assert refresh("!") == "Hello Grace!"


def test_of_what_was_looked_at_only_that_counts() -> None:
    answers: dict[str, object] = {}
    memo, making = Memo(), Making()

    def refresh(**names: str) -> object:
        def look(inner: Memo) -> object:
            return making(f"{inner.ask('names', dict.get, 'first')} {inner.ask('names', dict.get, 'second')}")

        answers["names"] = names
        memo.begin(answers.__getitem__)
        return memo.once("greeting", (), look)

    assert refresh(first="Ada", last="Lovelace") == "Ada None"
    assert refresh(first="Ada", last="Byron") == "Ada None"
    assert len(making.made) == 1
    assert refresh(first="Ada", second="Augusta") == "Ada Augusta"
    assert refresh(first="Ada", second="Augusta") == "Ada Augusta"
    assert refresh(first="Grace", second="Augusta") == "Grace Augusta"
    assert len(making.made) == 3


def test_of_an_equal_value_the_first_one_is_kept() -> None:
    memo, first = Memo(), frozenset("abc")
    assert memo.settled("letters", first) is first
    assert memo.settled("letters", frozenset("cba")) is first
    assert memo.settled("letters", frozenset("ab")) == frozenset("ab")


def test_parts_of_a_result_stay_while_it_is_not_made_anew() -> None:
    memo, making = Memo(), Making()

    def chapter(words: tuple[str, ...]) -> object:
        def whole(inner: Memo) -> list[object]:
            return [inner.once(word, (), lambda _, word=word: making(word)) for word in words]  # type: ignore[misc]

        memo.begin()
        return memo.once("chapter", words, whole)

    for words in [("a", "b"), ("a", "b"), ("a", "b"), ("a", "c"), ("a", "b")]:
        assert chapter(words) == [*words]
    assert making.made == ["a", "b", "c", "b"]


def test_nothing_is_kept_of_what_failed_but_its_parts() -> None:
    memo, making = Memo(), Making()

    def fail(inner: Memo) -> object:
        inner.once("part", (), lambda _: making("part"))
        raise ValueError

    for _ in range(2):
        memo.begin()
        with pytest.raises(ValueError, match=r"^$"):
            memo.once("whole", (), fail)
    assert making.made == ["part"]
    memo.begin()
    assert memo.once("whole", (), lambda _: "made") == "made"


def test_a_forgetful_one_makes_all_and_asks() -> None:
    memo, making = Forgetful(), Making()
    memo.begin(lambda _: "Ada")
    for _ in range(2):
        assert memo.once("greeting", (), lambda inner: making(inner.ask("name"))) == "Ada"
    assert making.made == ["Ada", "Ada"]


def test_what_nobody_answers_is_no_answer() -> None:
    memo = Memo()
    memo.begin()
    with pytest.raises(LookupError, match="'name'"):
        memo.ask("name")


def test_plain_values_are_the_same_when_they_are_equal_and_of_one_type() -> None:
    assert same(("a", (1, 2.5, None)), ("a", (1, 2.5, None)))
    assert not same(1, True)
    assert not same((1,), (True,))
    assert not same(["a"], ["a"])
    assert not same(Mark("a"), Mark("a"))

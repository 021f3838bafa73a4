"""Asking: mappings and sets of a whole report of which a part of it asks only for what it looks up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from report.memo import Memo
from report.validate.parity.corpus import Corpus, NameIndex


class AskedMapping(Mapping[str, Any]):
    """A mapping of which only what is looked up is asked for; `path` leads to it from what its name stands for."""

    def __init__(self, memo: Memo, name: str, *path: str) -> None:
        self._memo, self._name, self._path = memo, name, path

    def __getitem__(self, key: str) -> object:
        if key not in self:
            raise KeyError(key)
        return self._memo.ask(self._name, _item, self._path, key)

    def get(self, key: str, default: object = None) -> object:
        return self._memo.ask(self._name, _item, self._path, key) if key in self else default

    def __contains__(self, key: object) -> bool:
        return bool(self._memo.ask(self._name, _has, self._path, key))

    def __bool__(self) -> bool:
        return bool(self._memo.ask(self._name, _is_there, self._path))

    def __iter__(self) -> Iterator[str]:
        return iter(self._memo.ask(self._name, inside, self._path))  # type: ignore[call-overload,no-any-return]

    def __len__(self) -> int:
        return len(self._memo.ask(self._name, inside, self._path))  # type: ignore[arg-type]


class AskedWords(AbstractSet[str]):
    """A set of which only what is looked up is asked for."""

    def __init__(self, memo: Memo, name: str, *path: str) -> None:
        self._asked = AskedMapping(memo, name, *path)

    def __contains__(self, key: object) -> bool:
        return key in self._asked

    def __bool__(self) -> bool:
        return bool(self._asked)

    def __iter__(self) -> Iterator[str]:
        return iter(self._asked)

    def __len__(self) -> int:
        return len(self._asked)

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> AbstractSet[Any]:
        return frozenset(it)


def inside(whole: Any, path: tuple[str, ...]) -> Any:
    """What a path of keys and attributes leads to."""
    for step in path:
        whole = whole[step] if isinstance(whole, Mapping) else getattr(whole, step)
    return whole


def _has(whole: object, path: tuple[str, ...], key: str) -> bool:
    return key in inside(whole, path)


def _is_there(whole: object, path: tuple[str, ...]) -> bool:
    return bool(inside(whole, path))


def _item(whole: object, path: tuple[str, ...], key: str) -> object:
    return inside(whole, path)[key]


def asked_corpus(memo: Memo, other: str, languages: Iterable[str]) -> Corpus:
    """What all texts show of the first language and another one, of which only what is looked up is asked for."""
    names = {
        one: NameIndex(
            AskedMapping(memo, "corpora", other, "names", one, "near"),
            AskedWords(memo, "corpora", other, "names", one, "rare"),
            AskedMapping(memo, "corpora", other, "names", one, "terms"),
            AskedMapping(memo, "corpora", other, "names", one, "together"),
        )
        for one in languages
    }
    ratio = memo.ask("corpora", inside, (other, "ratio"))
    assert isinstance(ratio, float)
    return Corpus(
        ratio, AskedWords(memo, "corpora", other, "alike"), AskedWords(memo, "corpora", other, "usual"), names
    )

"""Languages that the texts of a report have and report.yaml does not list: told once, there, and not at every text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial

from report.diagnostics.errors import Diagnostic, Mark, error
from report.languages import LANGUAGES, OFFICIAL
from report.memo import FORGETFUL, Memo
from report.messages import say
from report.model.text import KEYS
from report.source.node import Map, Source, Str, walk_nodes

_FEWEST = 3  # texts: in fewer of them, the language may be a slip


def unlisted_languages(source: Source, listed: Collection[str], memo: Memo = FORGETFUL) -> frozenset[str]:
    """The languages that more than half of the texts have beside those listed."""
    texts: Counter[frozenset[str]] = Counter()
    for top in _tops(source):
        texts.update(memo.once(("languages", top.mark.file), (top,), partial(_counted, top)))
    found: Counter[str] = Counter()
    for keys, number in texts.items():
        found.update(dict.fromkeys(keys - {*listed}, number))
    return frozenset([one for one, number in found.items() if number >= max(_FEWEST, texts.total() // 2 + 1)])


def unlisted_problem(source: Source, listed: Collection[str], unlisted: Collection[str]) -> Diagnostic:
    """What is said of them, where report.yaml lists its languages."""
    written = {*unlisted, *(language for texts in _texts(source) for language in texts if language in listed)}
    names = ", ".join([*(name for name in OFFICIAL if name in written), *sorted(written - set(OFFICIAL))])
    mark: Mark = getattr(source.front.get("languages"), "mark", source.front.mark)
    message = say(
        "the texts of this report are in {found}, and 'languages' lists {listed}",
        found=names,
        listed=", ".join(listed),
    )
    return error(mark, message, say("write languages: [{names}]", names=names), "schema")


def _tops(source: Source) -> Iterator[Map]:
    yield from (top for top in (source.front, source.terms) if top is not None)
    yield from (*source.sections.values(), *source.data.values())


def _texts(source: Source) -> Iterator[frozenset[str]]:
    for top in _tops(source):
        yield from _texts_in(top)


def _counted(top: Map, _: Memo) -> Counter[frozenset[str]]:
    return Counter(_texts_in(top))


def _texts_in(top: Map) -> Iterator[frozenset[str]]:
    """The languages of each map that has nothing but words in languages, and what may stand beside them."""
    for _, value in walk_nodes(top):
        words = {key: typed for key, typed in value.items() if key not in KEYS} if isinstance(value, Map) else {}
        if words and words.keys() <= LANGUAGES.keys() and all(isinstance(typed, Str) for typed in words.values()):
            yield frozenset(words)

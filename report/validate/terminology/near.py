"""Near misses: words that are nearly an official name - other small words, another order, case or spelling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from report.languages import LANGUAGES
from report.markup.flat import SLOT
from report.validate.spelling import bare, distance
from report.validate.terminology.lexicon import SMALL, Form, Lexicon, OfficialName, TermMatch, TermStatus
from report.validate.terminology.passages import Passage, Stretch

#: From this length of a word on, so many of its letters may be wrong.
_TOLERANCE = ((8, 2), (5, 1))
#: A name of so many words is meant even where its capitals are missing.
_UNMISTAKABLE = 4
_BREAKS = frozenset(f".;:!?()/–—{SLOT}")
_PLURALS = {ending for language in LANGUAGES.values() for ending in language.grammar.plurals}


class _Word(NamedTuple):
    """A word of a passage that is no small word; `tells` whether its capital is not that of a sentence."""

    number: int
    bare: str
    is_capital: bool
    tells: bool
    is_shouted: bool


def misses(passage: Passage, lexicon: Lexicon, matches: Sequence[TermMatch]) -> list[TermMatch]:
    """The near misses in a passage, outside the forms that stand in it."""
    present = {bare(word) for word in passage.words}
    found: list[TermMatch] = []
    for stretch in passage.stretches():
        index = lexicon.index(passage.language, stretch)
        found += _abbreviations(passage, stretch, index.shorts)
        wanted = [name for name in index.names if 2 * len(name.parts & present) >= len(name.parts)]
        if wanted:
            clauses = list(_clauses(passage, stretch))
            found += [miss for name in wanted for words in clauses for miss in _in_clause(words, name)]
    return _apart(miss for miss in found if _is_free(miss, matches))


def _abbreviations(passage: Passage, stretch: Stretch, shorts: Mapping[str, Form]) -> Iterator[TermMatch]:
    """Abbreviations with small letters: "Icdo"."""
    for index in range(stretch.first, stretch.after):
        form = shorts.get(passage.words[index])
        if form and passage.original(index) == passage.words[index].capitalize():
            yield TermMatch(index, index + 1, form)


def _clauses(passage: Passage, stretch: Stretch) -> Iterator[list[_Word]]:
    """The words of a stretch that are no small words, cut where no name goes on."""
    clause: list[_Word] = []
    for index in range(stretch.first, stretch.after):
        if index > stretch.first and _BREAKS.intersection(passage.before(index)):
            yield clause
            clause = []
        word = passage.words[index]
        if word not in SMALL and len(word) > 1:
            written = passage.original(index)
            is_capital = written[0].isupper()
            tells = is_capital and not passage.opens_sentence(index)
            clause.append(_Word(index, bare(word), is_capital, tells, written.isupper()))
    yield clause


def _in_clause(clause: Sequence[_Word], name: OfficialName) -> Iterator[TermMatch]:
    size = len(name.bare)
    for start in range(len(clause) - size + 1):
        window = clause[start : start + size]
        if 2 * sum(word.bare in name.parts for word in window) >= size:
            pairs = _paired(window, name)
            if pairs and _is_meant(pairs, window, name):
                yield TermMatch(window[0].number, window[-1].number + 1, name.form)


def _paired(window: Sequence[_Word], name: OfficialName) -> list[_Word] | None:
    """For each word of a name the word that stands for it; None when one is missing."""
    left = list(window)
    pairs: dict[int, _Word] = {}
    for is_alike in (str.__eq__, _is_close):
        for number, wanted in enumerate(name.bare):
            found = next((word for word in left if is_alike(word.bare, wanted)), None) if number not in pairs else None
            if found:
                left.remove(found)
                pairs[number] = found
    return [pairs[number] for number in sorted(pairs)] if len(pairs) == len(name.bare) else None


def _is_meant(pairs: Sequence[_Word], window: Sequence[_Word], name: OfficialName) -> bool:
    """Whether the words stand for the name, and are no ordinary words that it shares."""
    size = len(pairs)
    in_order = list(pairs) == list(window)
    telling = sum(word.tells for word, capital in zip(pairs, name.capital, strict=True) if capital)
    changed = [(word.bare, right) for word, right in zip(pairs, name.bare, strict=True) if word.bare != right]
    if (size == 2 and not in_order and telling < 2) or all(word.is_shouted for word in pairs):
        return False
    if changed:
        if size < _UNMISTAKABLE and not name.form.term.lang and all(_is_plural(*change) for change in changed):
            return False
        return telling > 0 and all(
            word.is_capital for word, capital in zip(pairs, name.capital, strict=True) if capital
        )
    if not name.capital[0]:
        return any(word.tells for word in pairs)
    if pairs[0].tells or telling > 1:
        return True
    return size >= _UNMISTAKABLE and in_order and name.form.term.kind == "organisation"


def _is_close(one: str, other: str) -> bool:
    """Whether two words differ by no more letters than a slip does."""
    length = min(len(one), len(other))
    limit = next((letters for least, letters in _TOLERANCE if length >= least), 0)
    return limit > 0 and distance(one, other, limit) <= limit


def _is_plural(one: str, other: str) -> bool:
    """Whether two words differ by the ending of a plural."""
    short, long = sorted((one, other), key=len)
    return any(long == short + ending for ending in _PLURALS)


def _is_free(miss: TermMatch, matches: Iterable[TermMatch]) -> bool:
    """Whether a miss is none of the forms that were found, nor cuts through one."""
    for match in matches:
        overlaps = match.first < miss.after and miss.first < match.after
        is_part = miss.first <= match.first and match.after <= miss.after
        is_smaller = match.after - match.first < miss.after - miss.first
        if overlaps and not (match.form.sort is TermStatus.OFFICIAL and is_part and is_smaller):
            return False
    return True


def _apart(found: Iterable[TermMatch]) -> list[TermMatch]:
    """The misses without those that overlap a longer one."""
    kept: list[TermMatch] = []
    for miss in sorted(found, key=lambda one: (one.first - one.after, one.first)):
        if all(miss.after <= other.first or other.after <= miss.first for other in kept):
            kept.append(miss)
    return sorted(kept, key=lambda one: one.first)

"""Claims of a text: where it says one of two opposite things, and where it denies something."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from operator import attrgetter, itemgetter
from typing import NamedTuple

from report.languages import LANGUAGES, language_of
from report.languages.claims import OPPOSITIONS, Claims
from report.markup.flat import Flat
from report.markup.spans import Spans
from report.validate.parity.nearby_figures import NAMED, PART, NearbyFigures
from report.validate.parity.vocabulary import Fact

#: The topic and the pole of what denies; NOTHING is what phrases claim that may deny, or claim nothing.
DENIAL, NOTHING = "denial", ""
_SUBJECT = 10  # words that a denial reaches that is a subject
_WITHOUT, _RIGHT_BEHIND = "excluding", 2  # the pole of prepositions that deny, and how many words they reach
_GAP = 6  # words that "~" stands for at most
_STEM = 3  # letters by which stems and endings are found


class Claim(NamedTuple):
    """Words that claim something: on which topic, at which of its poles, and where they stand in the flat text.

    A `weak` one may be meant otherwise: it answers one of the other language, and asks for nothing.
    """

    topic: str
    pole: str
    start: int
    end: int
    weak: bool


class ClaimPhrase(NamedTuple):
    """A phrase as `Claims` gives it, taken apart."""

    words: tuple[str, ...]
    topic: str
    pole: str
    weak: bool
    before: bool  # a figure stands before it
    after: bool


class _Phrases:
    """The phrases of a language by their first words."""

    def __init__(self, claims: Claims) -> None:
        self._whole: dict[str, list[ClaimPhrase]] = {}
        self._stems: dict[str, list[ClaimPhrase]] = {}
        self._ends: dict[str, list[ClaimPhrase]] = {}
        for phrase in _listed(claims):
            word = phrase.words[0]
            if word.endswith("*"):
                self._stems.setdefault(word[:_STEM], []).append(phrase)
            elif word.startswith("*"):
                self._ends.setdefault(word[-_STEM:], []).append(phrase)
            else:
                self._whole.setdefault(word, []).append(phrase)

    @lru_cache(maxsize=2**14)  # noqa: B019 - there is one for each language
    def beginning(self, word: str) -> Mapping[str, Sequence[tuple[bool, Sequence[ClaimPhrase]]]]:
        """Those that may begin with a word, the longest first, by the word that must follow; "" for any word.

        Denials stand apart from the others; what is told first is whether they are denials.
        """
        parts = [*self._stems.get(word[:_STEM], ()), *self._ends.get(word[-_STEM:], ())]
        found = [*self._whole.get(word, ()), *[one for one in parts if _is(word, one.words[0])]]
        found.sort(key=lambda one: (len(one.words), one.before or one.after), reverse=True)
        by_second = {}
        for second in {"": None, **dict.fromkeys(_second(one) for one in found)} if found else ():
            possible = [one for one in found if _second(one) in ("", second)]
            kinds = [(denies, [one for one in possible if (one.topic == DENIAL) is denies]) for denies in (False, True)]
            by_second[second] = [kind for kind in kinds if kind[1]]
        return by_second

    @lru_cache(maxsize=2**12)  # noqa: B019
    def denies(self, words: tuple[str, ...]) -> bool | None:
        """Whether one of the words alone is a denial; None where it only may be one."""
        listed = (one for word in words for one in self._whole.get(word, ()))
        weak = {one.weak for one in listed if one.topic == DENIAL and len(one.words) == 1}
        return False if not weak else False in weak or None


def _listed(claims: Claims) -> Iterator[ClaimPhrase]:
    for topic in claims.oppositions:
        for pole, listed in zip(OPPOSITIONS[topic].poles, claims.poles(topic), strict=True):
            yield from _phrases(listed, topic, pole)
    yield from _phrases(claims.denials, DENIAL, DENIAL)
    yield from _phrases(claims.idle, NOTHING, NOTHING)


def _phrases(listed: str, topic: str, pole: str) -> Iterator[ClaimPhrase]:
    for typed in listed.split("|"):
        words = typed.split()
        weak = words[-1].endswith("?")
        words[-1] = words[-1].removesuffix("?")
        before, after = words[0] == "#", words[-1] == "#"
        plain = tuple(words[before : len(words) - after])
        if plain:
            yield ClaimPhrase(plain, topic, pole, weak, before, after)


def _second(phrase: ClaimPhrase) -> str:
    """The second word of a phrase, if it is given whole."""
    return phrase.words[1] if len(phrase.words) > 1 and phrase.words[1].isalnum() else ""


def _is(word: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    return word.endswith(pattern[1:]) if pattern.startswith("*") else word == pattern


@cache
def _phrases_of(language: str) -> _Phrases:
    return _Phrases(LANGUAGES[language].claims)


def claims_of(content: Flat, facts: Sequence[Fact], language: str) -> list[Claim]:
    """What a text claims, in the order in which it does; nothing in a language not known."""
    known = language_of(language)
    if known is None:
        return []
    found = sorted(_once(_read(content, facts, language)), key=attrgetter("start"))
    denials = [claim for claim in found if claim.pole == DENIAL]
    if not denials:
        return found
    if known.claims.companions:
        found = _accompanied(found, denials, content, frozenset(known.claims.companions.split("|")))
    return list(_turned(found, denials, content, known.claims))


def _accompanied(
    found: Sequence[Claim], denials: Sequence[Claim], content: Flat, companions: AbstractSet[str]
) -> list[Claim]:
    """Claims without the words that only go with another denial: "ne … pas" denies once."""
    kept = []
    for claim in found:
        if claim.topic == DENIAL and claim.weak:
            first = content.words[bisect_left(content.starts, claim.start)]
            if first in companions and any(_are_one(claim, denial, content) for denial in _around(claim, denials)):
                continue
        kept.append(claim)
    return kept


def _around(claim: Claim, denials: Sequence[Claim]) -> list[Claim]:
    """The denials next to a claim on either side."""
    here = bisect_left(denials, claim.start, key=attrgetter("start"))
    return [denial for denial in denials[max(0, here - 1) : here + 2] if denial != claim and not denial.weak]


def _are_one(claim: Claim, denial: Claim, content: Flat) -> bool:
    """Whether a denial and what goes with it stand together."""
    start, end = sorted((denial.start, claim.start))
    apart = bisect_left(content.starts, end) - bisect_left(content.starts, start)
    return apart <= _GAP and not PART.search(content.flat, start, end)


def _once(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims without the denials that stand in longer phrases, which may say them otherwise: "hoeft niet"."""
    after = 0  # the end of the last phrase that has a denial in it
    for claim in claims:
        if claim.topic == DENIAL:
            if claim.start < after:
                continue
            after = claim.end
        yield claim


def _read(content: Flat, facts: Sequence[Fact], language: str) -> Iterator[Claim]:
    phrases = _phrases_of(language)
    listed = list(filter(itemgetter(1), enumerate(map(phrases.beginning, content.words))))
    if not listed:
        return
    figures = NearbyFigures(content, facts, 0, len(content.flat))
    capitals = LANGUAGES[language].grammar.nouns_are_capital
    silent = Spans(
        [
            # In "vingt et un" nothing is joined.
            *[(one.start, one.end) for one in facts if one.kind in NAMED or " " in content.flat[one.start : one.end]],
            *[(one.start, one.end) for one in content.regions if one.is_reference or one.language != language],
        ]
    )
    taken: tuple[set[int], set[int]] = (set(), set())  # words of phrases that were found, and of denials
    for index, candidates in listed:
        following = content.words[index + 1] if index + 1 < len(content.words) else ""
        for denies, possible in candidates.get(following) or candidates[""]:
            if index in taken[denies]:
                continue
            for phrase, places in _matching(possible, content, index, figures):
                taken[denies].update(places[1:])
                start, end = content.starts[index], content.ends[places[-1]]
                if silent.meet(start, start + 1) and (len(places) == 1 or silent.meet(end - 1, end)):
                    continue
                named = len(places) == 1 and not capitals and content.flat[start].isupper() and _is_name(content, start)
                yield from _claimed(phrase, places, content, named, phrases)


def _matching(
    candidates: Sequence[ClaimPhrase], content: Flat, index: int, figures: NearbyFigures
) -> list[tuple[ClaimPhrase, Sequence[int]]]:
    """Of the phrases that may begin at a word the longest ones, on each topic one, with the words that they take."""
    found: list[tuple[ClaimPhrase, Sequence[int]]] = []
    topics: set[str] = set()
    for phrase in candidates:
        if found and len(phrase.words) < len(found[0][0].words):
            break
        places = (index,) if len(phrase.words) == 1 else _places(phrase.words, content, index)
        if places is None or phrase.topic in topics:
            continue
        if (phrase.before or phrase.after) and not _has_figures(phrase, places, content, figures):
            continue
        found.append((phrase, places))
        topics.add(phrase.topic)
    return found


def _has_figures(phrase: ClaimPhrase, places: Sequence[int], content: Flat, figures: NearbyFigures) -> bool:
    """Whether the figures stand beside a phrase that it needs."""
    if phrase.before and figures.before(content.starts[places[0]]) is None:
        return False
    return not phrase.after or figures.behind(content.ends[places[-1]]) is not None


def _claimed(
    phrase: ClaimPhrase, places: Sequence[int], content: Flat, named: bool, phrases: _Phrases
) -> Iterator[Claim]:
    """What a phrase claims; one that has a denial in it may stand for a denial."""
    start, end = content.starts[places[0]], content.ends[places[-1]]
    if len(places) == 1 and phrase.topic not in (DENIAL, NOTHING):
        yield Claim(phrase.topic, phrase.pole, start, end, phrase.weak or named)
        return
    denies = phrases.denies(tuple(map(content.words.__getitem__, places)))
    if phrase.topic == DENIAL:
        half = content.flat[end : end + 1] == "-"  # "niet-Belgen"
        claims = not half and (denies or not phrase.weak)
        yield Claim(DENIAL, DENIAL if claims else NOTHING, start, end, phrase.weak or half)
        return
    if phrase.topic != NOTHING:
        yield Claim(phrase.topic, phrase.pole, start, end, phrase.weak)
    if denies is not False and len(places) > 1:
        yield Claim(DENIAL, DENIAL if denies else NOTHING, start, end, True)


def _is_name(content: Flat, start: int) -> bool:
    """Whether a word with a capital is not the first one of a sentence."""
    before = content.flat[max(0, start - 9) : start].rstrip(" '\"“”„«»‹([–-")
    return bool(before) and before[-1] not in ".!?:…;"


def _places(patterns: Sequence[str], content: Flat, index: int) -> Sequence[int] | None:
    """The words of a phrase that begins at a word."""
    words = content.words
    if patterns[1] != "~" and (index + 1 == len(words) or not _is(words[index + 1], patterns[1])):
        return None
    loose, places = False, list[int]()
    for pattern in patterns:
        if pattern == "~":
            loose = True
            continue
        at = places[-1] + 1 if places else index
        if loose:
            at = next((one for one in range(at, min(at + _GAP, len(words))) if _is(words[one], pattern)), len(words))
        if at >= len(words) or not _is(words[at], pattern):
            return None
        if places and PART.search(content.flat, content.ends[places[-1]], content.starts[at]):
            return None
        places.append(at)
        loose = False
    return places


def _turned(found: Sequence[Claim], denials: Sequence[Claim], content: Flat, claims: Claims) -> Iterator[Claim]:
    """Claims as denials beside them leave them: at another pole where that is known, and weak otherwise.

    A denial beside a bound is weak: "mag niet meer bedragen" says what "hoogstens" does.
    """
    subjects = frozenset(claims.subjects.split("|"))
    reach = {one.start: _SUBJECT for one in denials if _is_opening(one, content, subjects)}
    without = frozenset([claim.start for claim in found if claim.pole == _WITHOUT])
    beside = [_beside(claim, denials, reach, without, content) for claim in found]
    bound = {
        denial.start
        for claim, turning in zip(found, beside, strict=True)
        for denial in turning
        if OPPOSITIONS[claim.topic].bounds and not claim.weak
    }
    for claim, turning in zip(found, beside, strict=True):
        sure = [denial for denial in turning if not denial.weak and denial.start not in bound]
        pole = claims.denied.get(claim.pole)
        if claim.pole in claims.denied.values():
            yield claim
        elif claim.start in bound or (turning and not (pole and sure)):
            yield claim._replace(weak=True)
        else:
            yield claim._replace(pole=pole) if pole and sure else claim


def _beside(
    claim: Claim, denials: Sequence[Claim], reach: Mapping[int, int], without: AbstractSet[int], content: Flat
) -> list[Claim]:
    """The denials that turn a claim: those so near to it, in the same part of the sentence, that they are of it."""
    if claim.topic == DENIAL:
        return []
    here = bisect_left(denials, claim.start, key=lambda denial: denial.start)
    near = denials[max(0, here - 2) : here + 2]
    return [one for one in near if _is_turning(one, claim, reach, one.start in without, content)]


def _is_turning(denial: Claim, claim: Claim, reach: Mapping[int, int], is_preposition: bool, content: Flat) -> bool:
    """Whether a denial is of a claim; a preposition is only of what comes right behind it: "zonder te moeten"."""
    opposition = OPPOSITIONS[claim.topic]
    start, end = sorted((denial.start, claim.start))
    if claim.start <= denial.start < claim.end or not opposition.behind or PART.search(content.flat, start, end):
        return False
    apart = bisect_left(content.starts, end) - bisect_left(content.starts, start)
    if is_preposition:
        return denial.start < claim.start and apart <= min(opposition.behind, _RIGHT_BEHIND)
    if denial.start > claim.start:
        return apart <= opposition.ahead
    return apart <= max(opposition.behind, reach.get(denial.start, 0))


def _is_opening(denial: Claim, content: Flat, subjects: AbstractSet[str]) -> bool:
    """Whether a denial opens a part of a sentence, of which it is the subject."""
    before = content.flat[max(0, denial.start - 9) : denial.start].rstrip(" '\"“”„«»‹([–-")
    opens = not before or PART.search(before[-1]) is not None
    typed = content.flat[denial.start : denial.end].lower()
    return opens and any(typed == subject or typed.startswith(subject + " ") for subject in subjects)


def within(claims: Sequence[Claim], start: int, end: int) -> Sequence[Claim]:
    """The claims from a place of a text to another one."""
    first, last = (bisect_left(claims, place, key=attrgetter("start")) for place in (start, end))
    return claims[first:last]

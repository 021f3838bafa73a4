"""Claims of a text: where it says one of two opposite things, and where it denies something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter

from report.languages import LANGUAGES, language_of
from report.markup.flat import Flat
from report.markup.spans import Spans
from report.validate.parity.claim_phrases import (
    DENIAL,
    NOTHING,
    Claim,
    ClaimPhrase,
    ClaimPhrases,
    claim_phrases_of,
    fits,
)
from report.validate.parity.nearby_figures import NAMED, PART, NearbyFigures
from report.validate.parity.negation import turned, without_companions
from report.validate.parity.vocabulary import Fact, opens_sentence

_GAP = 6  # words that "~" stands for at most


def claims_of(content: Flat, facts: Sequence[Fact], language: str) -> list[Claim]:
    """What a text claims, in the order in which it does; nothing in a language not known."""
    if language_of(language) is None:
        return []
    read = list(_read(content, facts, language))
    denies = DENIAL in [claim.topic for claim in read]
    found = sorted(_once(read) if denies else read, key=attrgetter("start"))
    denials = [claim for claim in found if claim.pole == DENIAL] if denies else []
    if not denials:
        return found
    known = LANGUAGES[language].claims
    return list(turned(without_companions(found, denials, content, known), denials, content, known))


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
    phrases = claim_phrases_of(language)
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
    for index, _ in listed:
        following = content.words[index + 1] if index + 1 < len(content.words) else ""
        for denies, possible in phrases.possible(content.words[index], following):
            if index in taken[denies]:
                continue
            for phrase, places in _matching(possible, content, index, figures):
                gaps = tuple(content.words[at] for at in range(index, places[-1]) if at not in places)
                if phrase.topic == DENIAL and gaps and phrases.denies(gaps):  # "n'a pas … plus" is no "ne … plus"
                    continue
                taken[denies].update(places[1:])
                start, end = content.starts[index], content.ends[places[-1]]
                if silent.meet(start, start + 1) and (len(places) == 1 or silent.meet(end - 1, end)):
                    continue
                if content.flat[start - 1] == "(" and len(places) == 1 and _is_ending(content, start):
                    continue
                named = len(places) == 1 and not capitals and content.flat[start].isupper()
                named = named and not opens_sentence(content.flat, start)
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
        if phrase.opens and not opens_sentence(content.flat, content.starts[index]):
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
    phrase: ClaimPhrase, places: Sequence[int], content: Flat, named: bool, phrases: ClaimPhrases
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


def _is_ending(content: Flat, start: int) -> bool:
    """Whether what stands behind a bracket is the end of a word: "department(en)"."""
    return start > 1 and content.flat[start - 2 : start - 1].isalpha()


def _places(patterns: Sequence[str], content: Flat, index: int) -> Sequence[int] | None:
    """The words of a phrase that begins at a word, of which the second fits."""
    words = content.words
    if len(patterns) == 2:  # as most are
        parted = PART.search(content.flat, content.ends[index], content.starts[index + 1])
        return None if parted else (index, index + 1)
    loose, places = False, list[int]()
    for pattern in patterns:
        if pattern == "~":
            loose = True
            continue
        at = places[-1] + 1 if places else index
        if loose:
            at = next((one for one in range(at, min(at + _GAP, len(words))) if fits(words[one], pattern)), len(words))
        if at >= len(words) or not fits(words[at], pattern):
            return None
        if places and PART.search(content.flat, content.ends[places[-1]], content.starts[at]):
            return None
        places.append(at)
        loose = False
    return places

"""Differences of claims: one reading says the opposite of the other, or denies what the other does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from report.diagnostics.errors import Severity
from report.languages.claims import OPPOSITIONS
from report.markup.spans import starting_in
from report.messages import say
from report.validate.parity.alignment import SentenceGroup
from report.validate.parity.claim_phrases import DENIAL, Claim
from report.validate.parity.nearby_figures import NearbyFigures
from report.validate.parity.sides import Difference, Sentence, Side, quoted, unless_meant

#: Poles between which a denial or a bound decides, which is told first.
_DENIED = frozenset({"must_not", "need_not"})
#: How far apart claims may stand, as a share of their sentences, that take another place in another word order.
_APART, _NEAR = 0.4, 0.25
_REACH = 0.2  # how far what may be meant so can stand from what it answers
_SURE = 0.1  # how much nearer what is said for sure counts than what may be meant so
_UNLIKE = 0.1  # how much farther what may be meant so counts from what is said for sure
_MOST = 20  # claims of sentences on one topic that are put side by side


class _Part:
    """Sentences of one reading that belong together, which may be none, and what they claim, by topic."""

    def __init__(self, side: Side, sentences: Sequence[Sentence]) -> None:
        self.side = side
        self.start, self.end = (sentences[0].start, sentences[-1].end) if sentences else (0, 0)
        self.claims: dict[str, list[Claim]] = {}
        claims = starting_in(side.claims, self.start, self.end)
        for claim in claims:
            self.claims.setdefault(claim.topic, []).append(claim)
        self.sure = {(claim.topic, claim.pole) for claim in claims if not claim.weak}

    def share(self, claim: Claim) -> float:
        """Where a claim stands, as a share of the sentences."""
        return (claim.start - self.start) / max(1, self.end - self.start)

    def figure(self, claim: Claim) -> int | None:
        """Where the figure starts that stands beside a claim."""
        behind = self.figures.behind(claim.end)
        return self.figures.before(claim.start) if behind is None else behind

    @cached_property
    def figures(self) -> NearbyFigures:
        """The figures in the sentences."""
        return NearbyFigures(self.side.content, self.side.facts, self.start, self.end)

    def said(self, topic: str, pole: str) -> list[Claim]:
        """What the sentences say for sure at a pole."""
        return [claim for claim in self.claims.get(topic, ()) if claim.pole == pole and not claim.weak]

    def at(self, topic: str, pole: str) -> list[Claim]:
        """What the sentences say at a pole, or may mean so."""
        return [claim for claim in self.claims.get(topic, ()) if claim.pole == pole]

    def lacks(self, topic: str, pole: str) -> bool:
        """Whether nothing in them may be meant so."""
        return all(claim.pole != pole for claim in self.claims.get(topic, ()))


def claims_differ(first: Side, second: Side, groups: Sequence[SentenceGroup]) -> Iterator[Difference]:
    """Where sentences that belong together say opposite things, "stijgt" and "recule", or one of them a denial more."""
    if not first.claims and not second.claims:
        return
    parts = [(_Part(first, mine), _Part(second, theirs)) for mine, theirs in groups]
    for number, (one, other) in enumerate(parts):
        if not one.end or not other.end:
            continue
        beside = parts[max(0, number - 1) : number] + parts[number + 1 : number + 2]
        denied = _denied(one, other, beside) or _denied(other, one, [(second, first) for first, second in beside])
        if denied:
            yield denied
        for topic in one.claims:
            found = _opposite(topic, one, other) if topic in OPPOSITIONS and topic in other.claims else None
            if found and not (_is_denied(*found) and (denied or _bounds(one, other))):
                yield _told(*found, one, other)


def _is_denied(one: Claim, other: Claim) -> bool:
    """Whether a denial makes one of two claims the opposite of the other."""
    return not _DENIED.isdisjoint((one.pole, other.pole))


def _bounds(one: _Part, other: _Part) -> bool:
    """Whether the readings have different bounds: "may not exceed" is "darf höchstens"."""
    bounds = [topic for topic, opposition in OPPOSITIONS.items() if opposition.bounds]
    mine, theirs = ({claim.pole for topic in bounds for claim in part.claims.get(topic, ())} for part in (one, other))
    return mine != theirs


def _opposite(topic: str, one: _Part, other: _Part) -> tuple[Claim, Claim] | None:
    """Two claims on a topic of which one is the opposite of the other."""
    for pole, opposite in (pair for listed in OPPOSITIONS[topic].opposites for pair in (listed, listed[::-1])):
        if (topic, pole) not in one.sure or (topic, opposite) not in other.sure:
            continue
        said, answers = one.said(topic, pole), other.said(topic, opposite)
        if other.lacks(topic, pole) and one.lacks(topic, opposite):
            return (said[0], answers[0]) if _is_alike(topic, one, said[0], other, answers[0]) else None
        found = _beside_one_figure(topic, one, other, pole, opposite)
        if not OPPOSITIONS[topic].spans:
            found = found or _exchanged(topic, one, other, pole, opposite)
            found = found or _instead(topic, one, other, pole, opposite)
            found = found or _unanswered(topic, one, other, pole, opposite)
        if found:
            return found
    return None


def _is_alike(topic: str, one: _Part, claim: Claim, other: _Part, answer: Claim) -> bool:
    """Whether claims stand at about the same place, where that counts: "after it fell, it rose" is "it fell before it
    rose"."""
    if OPPOSITIONS[topic].joins:
        return abs(one.share(claim) - other.share(answer)) < _NEAR
    if not OPPOSITIONS[topic].ordered or (one.figure(claim) is not None and other.figure(answer) is not None):
        return True
    return abs(one.share(claim) - other.share(answer)) < _APART


def _beside_one_figure(topic: str, one: _Part, other: _Part, pole: str, opposite: str) -> tuple[Claim, Claim] | None:
    """Opposite claims about the same figure, which each reading gives once: "minstens 15" and "15 au plus"."""
    mine, theirs = _by_figure(one, topic), _by_figure(other, topic)
    for key in mine.keys() & theirs.keys():
        if {claim.pole for claim in mine[key]} == {pole} and {claim.pole for claim in theirs[key]} == {opposite}:
            said, answers = ([claim for claim in claims if not claim.weak] for claims in (mine[key], theirs[key]))
            if said and answers:
                return said[0], answers[0]
    return None


def _is_plain(claim: Claim, one: _Part, answer: Claim, other: _Part) -> bool:
    """Whether nothing else in either reading can mean what the claims do, which are about the same figure."""
    if any(len(part.claims[claim.topic]) > 1 or DENIAL in part.claims for part in (one, other)):
        return False
    if abs(one.share(claim) - other.share(answer)) > _APART:
        return False
    mine, theirs = _by_figure(one, claim.topic), _by_figure(other, claim.topic)
    return any([claim] == mine[key] and [answer] == theirs.get(key) for key in mine)


def _by_figure(part: _Part, topic: str) -> dict[object, list[Claim]]:
    """The claims by the figure that they are about, without those that the text gives more than once."""
    keys = {fact.start: fact.key for fact in part.figures.facts if not fact.weak}
    often = Counter(keys.values())
    found: dict[object, list[Claim]] = {}
    for claim in part.claims.get(topic, ()):
        figure = part.figure(claim)
        key = None if figure is None else keys.get(figure)
        if key is not None and often[key] == 1:
            found.setdefault(key, []).append(claim)
    return found


def _exchanged(topic: str, one: _Part, other: _Part, pole: str, opposite: str) -> tuple[Claim, Claim] | None:
    """Claims of which one reading has a pole once more, and its opposite once less, when both have as many in all."""
    mine, theirs = one.claims[topic], other.claims[topic]
    if len(mine) != len(theirs) or any(claim.weak for claim in (*mine, *theirs)):
        return None
    if len(one.said(topic, pole)) != len(other.said(topic, pole)) + 1:
        return None
    if len(other.said(topic, opposite)) != len(one.said(topic, opposite)) + 1:
        return None
    pairs = zip(mine, theirs, strict=True)
    return next((pair for pair in pairs if (pair[0].pole, pair[1].pole) == (pole, opposite)), None)


def _instead(topic: str, one: _Part, other: _Part, pole: str, opposite: str) -> tuple[Claim, Claim] | None:
    """A claim that the other reading has nowhere, where it has the opposite once more."""
    for here, there, high, low in ((one, other, pole, opposite), (other, one, opposite, pole)):
        said, answers = here.said(topic, high), there.said(topic, low)
        if there.lacks(topic, high) and len(answers) > sum(claim.pole == low for claim in here.claims[topic]):
            answer = min(answers, key=lambda claim: abs(there.share(claim) - here.share(said[0])))
            return (said[0], answer) if here is one else (answer, said[0])
    return None


def _unanswered(topic: str, one: _Part, other: _Part, pole: str, opposite: str) -> tuple[Claim, Claim] | None:
    """Opposite claims at about the same place to which nothing in the other reading answers, or only far from them."""
    both = ((one, other, pole), (other, one, opposite))
    mine, theirs = (_alone(one.at(topic, pole), other.at(topic, pole), one, other) for one, other, pole in both)
    pairs = [(abs(one.share(claim) - other.share(answer)), claim, answer) for claim in mine for answer in theirs]
    nearest = min(pairs, default=None)
    return nearest[1:] if nearest and nearest[0] < _NEAR else None


def _alone(claims: Sequence[Claim], answers: Sequence[Claim], here: _Part, there: _Part) -> list[Claim]:
    """The sure claims that remain where each takes the nearest answer, one that may be none only from near it."""
    if not claims or max(len(claims), len(answers)) > _MOST:
        return []
    apart = sorted(
        (_apart(one, here, other, there), number, answer)
        for number, one in enumerate(claims)
        for answer, other in enumerate(answers)
        if one.topic == DENIAL or not other.weak or abs(here.share(one) - there.share(other)) < _REACH
    )
    paired: set[int] = set()
    taken: set[int] = set()
    for _, number, answer in apart:
        if number not in paired and answer not in taken:
            paired.add(number)
            taken.add(answer)
    return [claim for number, claim in enumerate(claims) if number not in paired and not claim.weak]


def _apart(claim: Claim, here: _Part, answer: Claim, there: _Part) -> float:
    """How far a claim stands from what may answer it: what may be meant so rather answers what may be, too."""
    sure = 0 if claim.weak or claim.topic == DENIAL else _SURE
    return abs(here.share(claim) - there.share(answer)) + _UNLIKE * (claim.weak is not answer.weak) - sure


def _told(claim: Claim, answer: Claim, one: _Part, other: _Part) -> Difference:
    first, second = one.side, other.side
    plain = OPPOSITIONS[claim.topic].bounds and _is_plain(claim, one, answer, other)
    message = say(
        "the {other} has {there} where the {language} has {here}, which is the opposite",
        other=second.name,
        there=quoted(second.content.shown(answer.start, answer.end)),
        language=first.name,
        here=quoted(first.content.shown(claim.start, claim.end)),
    )
    places = {first.language: first.at(claim.start), second.language: second.at(answer.start)}
    hint = unless_meant(say("correct the one that is wrong"))
    return Difference(places, message, hint, "parity-opposite", Severity.ERROR if plain else Severity.WARNING)


def _denied(here: _Part, there: _Part, beside: Sequence[tuple[_Part, _Part]]) -> Difference | None:
    """A denial in sentences of one reading to which nothing answers in those of the other, nor in those beside them."""
    denials, answers = here.claims.get(DENIAL), there.claims.get(DENIAL, ())
    if denials is None:
        return None
    sure = here.said(DENIAL, DENIAL)
    if len(sure) <= len(answers):
        # What may deny in one reading may be what may deny in the other one.
        plain = sum(claim.pole == DENIAL for claim in answers)
        sure = denials if len(sure) > plain and len(denials) > len(answers) else []
    alone = next(iter(_alone(sure, answers, here, there)), None)
    if alone is None:
        return None
    if any(len(near.said(DENIAL, DENIAL)) > len(mine.claims.get(DENIAL, ())) for mine, near in beside):
        return None
    message = say(
        "the {language} denies something ('{word}'), the {other} does not",
        language=here.side.name,
        word=here.side.content.shown(alone.start, alone.end),
        other=there.side.name,
    )
    places = {here.side.language: here.side.at(alone.start), there.side.language: _beside(here, alone, there)}
    return Difference(places, message, unless_meant(say("see whether both say the same")), "parity-negation")


def _beside(here: _Part, claim: Claim, there: _Part) -> int:
    """About where the other reading should claim the same, at the start of a word; in the typed text."""
    about = there.start + int(here.share(claim) * (there.end - there.start))
    return there.side.at(max(there.start, there.side.content.flat.rfind(" ", 0, about + 1) + 1))

"""Sides: a text in one language, taken apart once for all comparisons, and what two of them differ in."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeAlias, TypeVar

from report.diagnostics.errors import Severity
from report.languages import language_of, name_of
from report.markup.flat import SLOT, Flat
from report.markup.tree import Inline
from report.messages import SEMICOLON, Message, say, say_number, together
from report.validate.parity.claim_phrases import Claim
from report.validate.parity.contacts import Contact
from report.validate.parity.facts import ProperName
from report.validate.parity.vocabulary import Fact

_END = re.compile(r"(?<![.!?…])[.!?…]+(?: ?[”»\"')\]])*(?: |$)")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_FEW_FIGURES = re.compile(r"[0-9]{1,2}|[IVX]+")
_WORD_BEFORE = re.compile(r"[^\s(\[“«\"']+$")
#: How many characters a value slot is worth when lengths are compared: about as many as "{date:...}" prints.
SLOT_LENGTH = 10

T = TypeVar("T")
#: Words as they are told, and where they stand in the flat text.
PlacedWords: TypeAlias = tuple[str, int]

#: How to tell the program that a difference is meant.
DIFFERS = say("say 'differs: why' if it is meant")


class Sentence(NamedTuple):
    """From where to where a sentence goes in the flat text."""

    start: int
    end: int


class Side(NamedTuple):
    """A text in one language: its pieces of markup, what it says, the names in it, its sentences, what it claims, its
    addresses."""

    language: str
    pieces: tuple[Inline, ...]
    content: Flat
    facts: list[Fact]
    names: list[ProperName]
    sentences: list[Sentence]
    claims: list[Claim]
    contacts: tuple[Contact, ...]

    @property
    def name(self) -> Message:
        """How messages call it: "Dutch", as in "the Dutch"."""
        return name_of(self.language)

    @property
    def length(self) -> int:
        """How long it is, about as printed."""
        return length(self.content.flat)

    def at(self, place: int) -> int:
        """The place in the typed text of one in the flat text."""
        return self.content.at(place)

    def said(self, fact: Fact | ProperName) -> str:
        """A fact as typed, without its markup."""
        return self.content.shown(fact.start, fact.end).strip()

    def alongside(self, place: int, there: Side) -> int:
        """About the same place in another reading, at the start of a word; in the typed text."""
        flat = there.content.flat
        about = int(place / max(1, len(self.content.flat)) * len(flat))
        return there.at(flat.rfind(" ", 0, about + 1) + 1)


def sentences_of(flat: str, language: str) -> list[Sentence]:
    """The sentences; a colon or a semicolon ends none, nor does an abbreviation or an initial."""
    found = []
    start = 0
    for match in _END.finditer(flat):
        if _is_end(flat, match, language):
            found.append(Sentence(start, match.end()))
            start = match.end()
    if flat[start:].strip(" ”»\"')]"):
        found.append(Sentence(start, len(flat)))
    return found


def _is_end(flat: str, match: re.Match[str], language: str) -> bool:
    following = flat[match.end() : match.end() + 1]
    if following and not (following.isupper() or following.isdecimal() or following in "“«\"'([" + SLOT):
        return False
    if not following or not match[0].startswith(".") or match[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(flat, max(0, match.start() - 20), match.start())
    word = before[0] if before else ""
    known = language_of(language)
    if known is None:
        return not (len(word) == 1 and word.isupper())
    if _FEW_FIGURES.fullmatch(word) and re.fullmatch(known.speech.ordinal, "."):
        # "am 1. Mai", "das 19. Jahrhundert"; "Es waren 12. Die ..."
        after = _WORD_AFTER.match(flat, match.end())
        return after is None or after[0].lower() in known.identification.frequent.split()
    return not (len(word) == 1 and word.isupper()) and not is_abbreviated(word, language)


def is_abbreviated(word: str, language: str) -> bool:
    """Whether the full stop behind a word is that of an abbreviation."""
    known = language_of(language)
    return known is not None and word.lower() in known.speech.abbreviations


def length(flat: str) -> int:
    """How long a text is, about as printed."""
    return len(flat) + (SLOT_LENGTH - 1) * flat.count(SLOT)


class Difference(NamedTuple):
    """A difference between two readings, and where to look: a place in what was typed in each language.

    A warning is to be looked at before the report is published, an error stops the build. `wrong` is the language that
    most likely has to change; that of the second reading if none is named.
    """

    places: Mapping[str, int]
    message: Message
    hint: Message
    code: str
    severity: Severity = Severity.WARNING
    wrong: str = ""


def unless_meant(cure: Message) -> Message:
    """What to do about a difference that may be meant."""
    return together((cure, DIFFERS), SEMICOLON)


def quoted(words: str) -> Message:
    """Words as messages quote them."""
    return say("'{words}'", words=words)


def lacks(what: str, here: Side, there: Side) -> Message:
    """That one reading does not have what the other one has."""
    return say("the {other} lacks {what}, which the {language} has", other=there.name, what=what, language=here.name)


def instead(here: str, there: str, first: Side, second: Side) -> Message:
    """That the second reading has one thing where the first has another."""
    return say(
        "the {other} has {there} where the {language} has {here}",
        other=second.name,
        there=there,
        language=first.name,
        here=here,
    )


def replaced(
    one: PlacedWords, other: PlacedWords, first: Side, second: Side, hint: Message, code: str,
    severity: Severity = Severity.WARNING, wrong: str = "",
) -> Difference:  # fmt: skip
    """The difference of words of the second reading that stand where the first has others."""
    message = instead(quoted(one[0]), quoted(other[0]), first, second)
    places = {first.language: first.at(one[1]), second.language: second.at(other[1])}
    return Difference(places, message, hint, code, severity, wrong)


def repeated(what: str, mine: int, theirs: int, here: Side, there: Side) -> Message:
    """That the readings do not have something as often."""
    return say(
        "the {language} has {what} {times}, the {other} {other_times}",
        language=here.name,
        what=what,
        times=_times(mine),
        other=there.name,
        other_times=_times(theirs),
    )


def _times(count: int) -> Message:
    if count < 3:
        return (say("never"), say("once"), say("twice"))[count]
    return say_number("{number} time", "{number} times", count)


def paired(
    first: Iterable[T], second: Iterable[T], likenesses: Iterable[Callable[[T], object]]
) -> list[tuple[T | None, T | None]]:
    """What stands in one of two readings only, two and two where one probably stands for the other.

    Those first that are equal by the first of `likenesses`; in the end those that remain alone.
    """
    ones, others = list(first), list(second)
    pairs: list[tuple[T | None, T | None]] = []
    for likeness in likenesses:
        waiting: dict[object, deque[int]] = {}
        for number, other in enumerate(others):
            waiting.setdefault(likeness(other), deque()).append(number)
        left, taken = [], set()
        for one in ones:
            if queue := waiting.get(likeness(one)):
                taken.add(queue[0])
                pairs.append((one, others[queue.popleft()]))
            else:
                left.append(one)
        ones, others = left, [other for number, other in enumerate(others) if number not in taken]
    return [*pairs, *((one, None) for one in ones), *((None, other) for other in others)]

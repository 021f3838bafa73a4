"""Parcel: what translators get and give back, whatever the format of the file that it travels in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias

from report.acceptance.record import UnreviewedText, fingerprint
from report.acceptance.standing import State
from report.diagnostics.errors import ContentError, Diagnostic, Mark
from report.markup.codes import typed
from report.markup.tree import Inline
from report.messages import say
from report.model.text import Text

#: What a file says on top, for people who open it.
INSTRUCTIONS = (
    "What stands between braces { } or in brackets [ ], or is shown as a tag, is filled in by the program, in the form "
    "that each language wants: keep it as it is, and move it to where the sentence wants it. Words between stars are "
    "*emphasised* or **strong**. Spaces, quotes and dashes may be typed plainly: the program knows the language."
)


class UnitNote(NamedTuple):
    """Something that a translator may want to know; `category` is a word such as "context", "before" or "term"."""

    category: str
    text: str

    def __str__(self) -> str:
        return f"{self.category}: {self.text}"


class TranslationUnit(NamedTuple):
    """A text to translate: as editors type it in both languages (`target` "" when missing), and what is known of it.

    `inlines` are both texts as parsed. `shown` says for slots, as they are typed in `source` or `target`, what readers
    of that language will see. `match` is where the words of a missing `target` were accepted: "content/2029".
    `unreviewed` is set where a machine has translated it, or where it came in as not finished.
    """

    id: str
    source: str
    target: str
    inlines: tuple[tuple[Inline, ...], tuple[Inline, ...]]
    state: State
    mark: Mark
    notes: tuple[UnitNote, ...]
    is_address: bool
    shown: Mapping[str, str]
    match: str = ""
    unreviewed: UnreviewedText | None = None

    def was(self) -> str:
        """The fingerprint of the translation that the report has."""
        return fingerprint("" if self.match else self.target)


class UnitGroup(NamedTuple):
    """The texts of one file of the report: a section, the terms, a data set."""

    id: str
    title: str
    file: str
    entries: tuple[TranslationUnit, ...]


class Parcel(NamedTuple):
    """Everything that is sent: `name` is the year's folder ("content/2022"), languages are BCP 47 tags ("fr-BE")."""

    name: str
    year: int
    title: str
    source_language: str
    target_language: str
    groups: tuple[UnitGroup, ...]

    def number(self) -> int:
        """How many texts there are."""
        return sum([len(group.entries) for group in self.groups])

    def entries(self) -> Iterator[TranslationUnit]:
        """All texts, in the order of the report."""
        for group in self.groups:
            yield from group.entries


class MemoryPair(NamedTuple):
    """A text as a memory has it in two languages, as editors type it, and where: "content/2029", a file and its line.

    `machine` is the one that translated it, "" for people; `accepted` when it was accepted in a report of ours.
    """

    source: str
    target: str
    origin: str
    line: int = 1
    machine: str = ""
    accepted: bool = False


class TagMeanings(NamedTuple):
    """What is typed at the start and at the end of each tag of a text and of its translation, by the tag's number."""

    source: Mapping[str, tuple[str, str]]
    target: Mapping[str, tuple[str, str]]


#: What tags stand for, by the id of a text.
Meanings: TypeAlias = Mapping[str, TagMeanings]


class ReturnedText(NamedTuple):
    """A text that came back: as an editor would type it, and the plain words for a text without markup."""

    typed: str
    plain: str


class Reply(NamedTuple):
    """A text that came back: where it stands in its file, and what its reader found wrong with it.

    `was` is the fingerprint of the translation that was sent, None when the file no longer tells; `unfinished` texts
    are marked by the translator or the tool as not ready. `notes` are what the translator has remarked on it,
    `stripped` that a tool has dropped what the tags stand for, `restored` that it has and that the report told.
    `state` is what the tool calls the translation, `origin` the machine that wrote it, if nobody has reviewed it.
    `accepted` when somebody has accepted it for the same words before.
    """

    id: str
    source: ReturnedText
    target: ReturnedText
    was: str | None
    unfinished: bool
    mark: Mark
    faults: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    stripped: bool = False
    restored: bool = False
    state: str = ""
    origin: str = ""
    accepted: bool = False


class Delivery(NamedTuple):
    """Everything that came back; `name` is that of the parcel, "" when the file no longer tells.

    `sent` is how many texts there were in it when it was sent, 0 when the file no longer tells. `proposed` replies are
    those of a memory, of which one that does not fit is left out.
    """

    file: str
    name: str
    source_language: str
    target_language: str
    replies: tuple[Reply, ...]
    sent: int = 0
    proposed: bool = False


def travelling(text: Text, language: str) -> str:
    """A text in a language as it travels: in the one way of typing it, "" when it is missing."""
    return typed(text.inline.get(language, ())) if text.markup else text.source.get(language, "").strip()


#: Categories of notes that are sent; those with another come from translators.
SENT_NOTES: Final = frozenset(
    {"instructions", "location", "context", "state", "address", "open query", "why the languages differ"}
    | {"term", "from", "machine", "before", "after", "value", "section"}
)

#: Texts of a file; a long report has a few thousand.
MOST_TEXTS: Final = 30_000


class ExchangeError(ContentError):
    """A translator's file is not written as it should be, or does not fit the report any more."""

    code = "exchange"


def number_sent(told: str) -> int:
    """The number of texts that a file says it was sent with, 0 where that is no number."""
    return int(told) if told.isdecimal() and len(told) < 9 else 0


def many_texts(number: int, file: str) -> ExchangeError:
    """The refusal of a file that holds more texts than a report can have."""
    message = say("the file holds {number} texts, where {most} is the most", number=number, most=MOST_TEXTS)
    return ExchangeError.of(message, say("is it the file that the translator sent?"), Mark(file))

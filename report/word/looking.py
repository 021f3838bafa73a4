"""A text of the report as a reviewer sees it: words with their look, and in the place of slots what they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from report.languages import primary_subtag
from report.locales import Locale
from report.markup.codes import InlineCode, code_of, typed
from report.markup.tree import Emphasis, Inline, InlineParent, Link, Phrase, Slot, Strong, TextNode, nodes, plain_text
from report.slots.shown import SlotAnswers
from report.word.marking import SentLooks, marked
from report.word.prose import Control, NoteAnchor, Piece, WordLook, WordRun

#: How a text names its control number so and so.
_NAMED = "c{}"


class SentText(NamedTuple):
    """A text as it goes out in one language: its pieces, and what its controls and looks stand for."""

    pieces: tuple[Piece, ...]
    codes: Mapping[str, Inline]
    looks: SentLooks
    language: str

    @property
    def typed(self) -> str:
        """What comes home when nobody has changed it."""
        return self.home(self.pieces)

    def home(self, pieces: Iterable[Piece]) -> str:
        """What is typed in the report for pieces that came home."""
        return marked(list(pieces), self.language, self._made, self.looks).typed

    def _made(self, piece: NoteAnchor | Control) -> Inline | None:
        return self.codes.get(piece.tag) if isinstance(piece, Control) else None

    def lost(self, pieces: Iterable[Piece]) -> list[InlineCode]:
        """The slots, notes and references that did not come home."""
        there = [one.tag for one in pieces if isinstance(one, Control)]
        return [code_of(inline) for tag, inline in self.codes.items() if tag not in there]


class Reviewer(NamedTuple):
    """What a reviewer is shown: answers of slots, and where the keys of links lead in a language."""

    answers: SlotAnswers
    links: Callable[[str, str], str]

    def sent(self, inlines: tuple[Inline, ...], locale: Locale) -> SentText:
        """A text as it goes out."""
        codes: dict[str, Inline] = {}
        pieces = tuple(self._pieces(inlines, WordLook(), locale, codes))
        targets = {}
        languages = set()
        for one in nodes(inlines):
            if isinstance(one, Link):
                targets[self._address(one.target, locale)] = one.target
            elif isinstance(one, Phrase) and one.lang:
                languages.add(primary_subtag(one.lang))
        return SentText(pieces, codes, SentLooks(targets, frozenset(languages)), locale.language)

    def _pieces(
        self, inlines: Iterable[Inline], look: WordLook, locale: Locale, codes: dict[str, Inline]
    ) -> Iterator[Piece]:
        for one in inlines:
            if isinstance(one, TextNode):
                yield WordRun(one.text, look)
            elif isinstance(one, InlineParent) and not (isinstance(one, Phrase) and one.ref):
                yield from self._pieces(one.children, self._look(one, look, locale), locale, codes)
            else:
                tag = _NAMED.format(len(codes) + 1)
                codes[tag] = one
                yield Control(tag, self._shown(one, locale), look)

    def _look(self, parent: InlineParent, look: WordLook, locale: Locale) -> WordLook:
        match parent:
            case Strong():
                return look._replace(strong=True)
            case Emphasis():
                return look._replace(emphasis=True)
            case Link(_, target):
                return look._replace(link=self._address(target, locale))
            case Phrase(_, lang):
                return look._replace(language=lang or look.language)
            case _:
                return look

    def _address(self, target: str, locale: Locale) -> str:
        return self.links(target, locale.language) or target

    def name(self, inline: Inline) -> str:
        """How a slot, a note or a reference is typed."""
        return typed((inline,))

    def _shown(self, inline: Inline, locale: Locale) -> str:
        """What stands in the place of what nobody types; its own signs where that is not known."""
        shown = ""
        if isinstance(inline, Slot):
            shown = self.answers.shown(inline, locale)
        elif isinstance(inline, Phrase):
            shown = plain_text(inline.children)
        return shown or typed((inline,))

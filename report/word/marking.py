"""Words of a Word file as the markup of our texts: emphasis, links, foreign phrases, note marks; all else escaped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple, TypeAlias
from unicodedata import category

from report.characters import normal
from report.languages import primary_subtag
from report.markup.codes import typed
from report.markup.parser import LANGUAGE_TAG, InlineError, parse
from report.markup.pieces import merged
from report.markup.tree import Emphasis, Inline, Link, Phrase, Strong, TextNode
from report.word.finds import Find
from report.word.prose import Control, NoteAnchor, Photograph, Piece, WordLook, WordRun

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"\x00-\x1f]+", re.IGNORECASE)
_SPACES = re.compile(r"[ \u00a0]{2,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN = WordLook()
#: Ways of nesting what overlaps, the fullest first: which looks are kept, the outer ones first.
_WAYS = (
    ("link", "language", "strong", "emphasis"),
    ("link", "language", "emphasis", "strong"),
    ("link", "language", "strong"),
    ("link", "language"),
    (),
)
_WHOLE = 2  # ways that lose nothing
#: What stands in a text, and what becomes of a note or a control in it.
TextPiece: TypeAlias = "WordRun | NoteAnchor | Control"
PieceMaker: TypeAlias = Callable[["NoteAnchor | Control"], "Inline | None"]


class Marked(NamedTuple):
    """A text as it is typed, and what of its look could not be kept."""

    typed: str
    lost: tuple[Find, ...] = ()


class SentLooks(NamedTuple):
    """What is known of a text that went out: the `targets` of its links by their addresses, and foreign `languages`."""

    targets: Mapping[str, str]
    languages: frozenset[str]


def marked(pieces: Sequence[Piece], language: str, made_of: PieceMaker, known: SentLooks | None = None) -> Marked:
    """A text in a language as our markup: `made_of` gives that of a note or a control, None for one that is left out.

    What is read from it again is what Word shows, but that several spaces are one, and none stands at either end.
    """
    lost: list[Find] = []
    kept = list(_looking(_evened(pieces), language, lost, known))
    for number, way in enumerate(_WAYS):
        inlines = merged(_nested(kept, way, made_of))
        words = typed(inlines)
        try:
            if parse(words) == inlines:
                lost += [Find.CROSSED_LOOK] if number >= _WHOLE else []
                return Marked(words, tuple(dict.fromkeys(lost)))
        except InlineError:
            continue
    raise AssertionError(f"words without any look are read as they stand: {pieces}")


def _evened(pieces: Sequence[Piece]) -> list[TextPiece]:
    """Words and notes, with one space where there were several, and none at both ends."""
    made: list[TextPiece] = []
    before = " "
    for one in _with_accents(pieces):
        if isinstance(one, WordRun):
            text = _SPACES.sub(lambda found: " " if " " in found[0] else "\u00a0", normal(one.text))
            text = text.lstrip(" \u00a0") if before in " \u00a0" else text
            if text:
                made.append(WordRun(text, one.look))
                before = text[-1]
        else:
            made.append(one)
            before = ""
        before = before or "x"
    while made and isinstance(made[-1], WordRun):
        text = made[-1].text.rstrip(" \u00a0")
        made[-1:] = [WordRun(text, made[-1].look)] if text else []
        if text:
            break
    return made


def _with_accents(pieces: Sequence[Piece]) -> list[TextPiece]:
    """Words and notes, each accent beside its letter whatever its own look is: both are one character."""
    made: list[TextPiece] = []
    for one in pieces:
        if isinstance(one, Photograph):
            continue
        last = made[-1] if made else None
        if isinstance(one, WordRun) and isinstance(last, WordRun):
            accents = "".join(takewhile(lambda sign: category(sign)[0] == "M", one.text))
            made[-1] = last._replace(text=last.text + accents)
            one = one._replace(text=one.text.removeprefix(accents))  # noqa: PLW2901 - what is left of it
        if not isinstance(one, WordRun) or one.text:
            made.append(one)
    return made


def _looking(
    pieces: Sequence[TextPiece], language: str, lost: list[Find], known: SentLooks | None
) -> Iterator[TextPiece]:
    """The pieces with looks that a text can have: links that lead somewhere, languages that are meant."""
    words = [one for one in pieces if isinstance(one, WordRun)]
    foreign = known.languages if known else _foreign(words, language)
    targets = known.targets if known else {}
    whole = bool(words) and all(one.look.strong or not one.text.strip() for one in words)
    for at, one in enumerate(pieces):
        if isinstance(one, NoteAnchor):
            yield one
            continue
        look = one.look
        if look.link in targets:
            look = look._replace(link=targets[look.link])
        elif look.link and not _ADDRESS.fullmatch(look.link):
            lost.append(Find.PLACE_LINK if look.link.startswith("#") else Find.BAD_LINK)
            look = look._replace(link="")
        if isinstance(one, WordRun) and not one.text.strip(" \u00a0"):  # a space has the look that both sides share
            beside = [other.look for other in pieces[max(0, at - 1) : at + 2] if isinstance(other, WordRun)]
            look = _shared(beside, look)
        tag = look.language if primary_subtag(look.language) in foreign else ""
        yield one._replace(look=look._replace(language=primary_subtag(tag), strong=look.strong or whole))


def _shared(looks: Sequence[WordLook], own: WordLook) -> WordLook:
    if len(looks) < 3:
        return own._replace(strong=False, emphasis=False)
    before, _, after = looks
    same = {
        field: getattr(before, field) for field in WordLook._fields if getattr(before, field) == getattr(after, field)
    }
    return _PLAIN._replace(**same)


def _foreign(words: Sequence[WordRun], language: str) -> frozenset[str]:
    """The languages of parts of a text that is in the report's: Word's own guesses about a whole text tell nothing."""
    letters: Counter[str] = Counter()
    for one in words:
        tag = one.look.language
        letters[primary_subtag(tag) if tag else language] += sum(map(str.isalpha, one.text))
    total = sum(letters.values())
    if not total or letters[language] * 2 <= total:
        return frozenset()
    told = {primary_subtag(one.look.language) for one in words if one.look.language and _WORD.search(one.text)}
    return frozenset([one for one in told if one != language and LANGUAGE_TAG.fullmatch(one)])


def _nested(pieces: Sequence[TextPiece], way: Sequence[str], made_of: PieceMaker) -> list[Inline]:
    """The pieces with their looks around them, the first one of `way` outermost."""
    if not way:
        made: list[Inline] = []
        for one in pieces:
            if isinstance(one, WordRun):
                made.append(TextNode(one.text))
            elif inline := made_of(one):
                made.append(inline)
        return made
    look, *rest = way
    made = []
    for kept, run in groupby(pieces, key=lambda one: None if isinstance(one, NoteAnchor) else getattr(one.look, look)):
        inner = _nested(list(run), rest, made_of)
        made += _wrapped(look, str(kept), inner) if kept else inner
    return made


def _wrapped(look: str, kept: str, inner: Sequence[Inline]) -> list[Inline]:
    """Markup around other markup, with the spaces at both of its ends outside."""
    pieces = list(merged(list(inner)))
    before = after = ""
    if pieces and isinstance(pieces[0], TextNode):
        text = pieces[0].text
        before = text[: len(text) - len(text.lstrip(" \u00a0"))]
        pieces[0] = TextNode(text[len(before) :])
    if pieces and isinstance(pieces[-1], TextNode):
        text = pieces[-1].text
        after = text[len(text.rstrip(" \u00a0")) :]
        pieces[-1] = TextNode(text[: len(text) - len(after)])
    children = tuple([one for one in pieces if not (isinstance(one, TextNode) and not one.text)])
    made: list[Inline] = [TextNode(before)] if before else []
    if children:
        match look:
            case "link":
                made.append(Link(children, kept))
            case "language":
                made.append(Phrase(children, kept, ref=False))
            case "strong":
                made.append(Strong(children))
            case _:
                made.append(Emphasis(children))
    return [*made, *([TextNode(after)] if after else [])]

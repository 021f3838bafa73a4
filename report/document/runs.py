"""Runs: stretches of text, each with one look and one meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from typing import Any, NamedTuple, Self, TypeAlias

from report.document.origin import NOWHERE, Origin, OriginPiece


class Run(NamedTuple):
    """A stretch of text with one look and one meaning.

    `lang` is the language of a phrase in another language than the edition's (BCP 47, "en"), None otherwise;
    `href` an address, or "#id" for a place in this report; `expansion` the full form of an abbreviation (PDF /E,
    ISO 32000-1, 14.9.5); `solid` text is never hyphenated (references, abbreviations, proper names);
    `note` the id of the note whose mark this run is; `raised` text is small and high, as the letter of a table's note;
    a `remark` is no text of the report but about it, such as a query that a draft shows; `queries` are the ids of
    those that stand beside its end; `origin` is where it was typed, which makes no run differ from another.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    lang: str | None = None
    href: str | None = None
    expansion: str | None = None
    solid: bool = False
    note: str | None = None
    raised: bool = False
    remark: bool = False
    queries: tuple[str, ...] = ()
    origin: Origin = NOWHERE


Runs: TypeAlias = tuple[Run, ...]


class PlainWords(str):
    """Words without a look that know where they were typed; what is made of them by `format` and its kin does not."""

    __slots__ = ("origin",)
    origin: Origin

    @classmethod
    def of(cls, words: str, origin: Origin) -> Self:
        """Words with their origin."""
        made = cls(words)
        made.origin = origin
        return made


def run_of(words: str) -> Run:
    """Words as a run without any look, which comes from where they come from."""
    return Run(str(words), origin=words.origin) if isinstance(words, PlainWords) else Run(words)


def origin_of(*parts: Run | str) -> Origin:
    """The origin of runs, or of words without a look, that follow each other."""
    if len(parts) == 1:
        return parts[0].origin if isinstance(parts[0], Run | PlainWords) else NOWHERE
    pieces: list[OriginPiece] = []
    last = NOWHERE
    for part in parts:
        origin = part.origin if isinstance(part, Run | PlainWords) else NOWHERE
        if origin is NOWHERE:
            pieces.append(OriginPiece(part.text if isinstance(part, Run) else part))
        elif origin is not last:  # runs that were one have one origin
            pieces += origin.pieces
        last = origin
    return Origin(*pieces)


def beside(words: str, runs: Iterable[Run]) -> PlainWords:
    """Words of the program, such as a number, that belong to the text beside which they stand."""
    typed = (piece for run in runs for piece in run.origin.pieces if piece.text or piece.place)
    first = next(typed, None)
    return PlainWords.of(words, Origin(first._replace(words=words, places=())) if first else NOWHERE)


def plain(runs: Runs) -> PlainWords:
    """The text of runs, without marks of notes."""
    words = [run for run in runs if run.note is None]
    return PlainWords.of("".join([run.text for run in words]), origin_of(*words))


def joined(runs: Iterable[Run]) -> Runs:
    """The runs with neighbours that look alike as one, and without empty ones."""
    result: list[Run] = []
    for run in runs:
        if result and result[-1][1:] == run[1:]:
            before = result[-1]
            result[-1] = run._replace(text=before.text + run.text, origin=origin_of(before, run))
        elif run.text:
            result.append(run)
    return tuple(result)


def note_marks(content: object) -> Iterator[str]:
    """The ids of the notes whose marks stand in runs, in elements, or in tuples of them."""
    return (words.note for words in _words_in(content) if isinstance(words, Run) and words.note is not None)


def query_marks(content: object) -> Iterator[str]:
    """The ids of the queries that stand beside runs, in elements, or in tuples of them."""
    return (id for words in _words_in(content) if isinstance(words, Run) for id in words.queries)


class Traced:
    """Elements, runs, or tuples of them, which equal such as were typed at the same places only."""

    __slots__ = ("content",)

    def __init__(self, content: Any) -> None:
        self.content = content

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Traced):
            return False
        return self._is(other) or (self.content == other.content and self.places() == other.places())

    def _is(self, other: Traced) -> bool:
        """Whether they hold the same things, and not only such as are equal."""
        one, two = self.content, other.content
        return one is two or (
            isinstance(one, tuple)
            and isinstance(two, tuple)
            and len(one) == len(two)
            and all(here is there for here, there in zip(one, two, strict=True))
        )

    __hash__ = None  # type: ignore[assignment]  # it is compared, and looked up nowhere

    def places(self) -> list[object]:
        """Where all its words were typed, one after the other."""
        found: list[object] = []
        known: dict[int, object] = {}
        for words in _words_in(self.content):
            for piece in words.origin.pieces:
                text = piece.text
                if text is not None and id(text) not in known:
                    known[id(text)] = (text.mark, *[text.mark_in(language) for language in text.source])
                found.append((known.get(id(text)), piece.language, piece.start, piece.places, piece.place))
        return found


def _words_in(content: object) -> Iterator[Run | PlainWords]:
    """The runs in elements, or in tuples of them, and the words without a look that know where they were typed."""
    if isinstance(content, Run | PlainWords):
        yield content
    elif isinstance(content, tuple):
        for part in content:
            yield from _words_in(part)
    elif is_dataclass(content):
        for name in content.__dataclass_fields__:
            yield from _words_in(getattr(content, name))

"""Rule about spelling: a word that neither a dictionary nor the terms have is told once, with what may be meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import islice
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, Related, around, note
from report.languages import language_of, name_of
from report.markup.flat import SLOT
from report.messages import either, say, say_number, verbatim
from report.validate.content import Content
from report.validate.dictionaries import LONGEST, Dictionary, dictionary_of
from report.validate.parity.contacts import contacts_of
from report.validate.terminology.passages import Passage
from report.validate.terminology.study import StudiedPassage

_SHORTEST = 3  # letters of a word that is looked up
_SHORTEST_NAME = 6  # and of one with a capital, which may be a name
_TOLD = 20  # words of a language that are told
_JUDGED = 100  # and of which it is asked what they may be meant as: each takes a thousand look-ups
_PLACES = 5  # places that are shown of a word
_NEAR = 3  # words that are proposed for it


@cache
def _token() -> re.Pattern[str]:
    """A word with its hyphens and apostrophes; no part of an address, of the name of a file or of a formula."""
    beside = rf"[\w@./\\:_{SLOT}-]"
    return re.compile(rf"(?<!{beside})[^\W\d_]+(?:['-][^\W\d_]+)*'?(?!['-]?[\w@/\\_{SLOT}]|[.:]\w)")


class SeenWord(NamedTuple):
    """A word of a passage that the dictionary lacks; `is_name` where only a name has a capital."""

    passage: Passage
    number: int
    is_name: bool

    @property
    def written(self) -> str:
        """The word with its capitals."""
        return self.passage.original(self.number)


def words_are_spelt_right(content: Content) -> Iterator[Diagnostic]:
    """Each word is in a dictionary of its language, or is a term, a known abbreviation, a name or a compound.

    What stands in a text that somebody has accepted is right everywhere. Without dictionaries, nothing is said.
    """
    found = {language: dictionary_of(language, memo=content.memos.models) for language in content.languages}
    dictionaries = {language: one for language, one in found.items() if one}
    for language, dictionary in dictionaries.items():
        others = [one for other, one in dictionaries.items() if other != language]
        yield from _told(content, language, dictionary, _unknown(content, language, dictionary, others))
    for dictionary in dictionaries.values():
        dictionary.keep()


def _unknown(
    content: Content, language: str, dictionary: Dictionary, others: Collection[Dictionary]
) -> dict[str, list[SeenWord]]:
    """The words that nothing knows, in small letters, with their places."""
    terms = content.lexicon.words(language)
    elsewhere = [words for other, words in content.study.vocabulary.items() if other != language]
    unknown: dict[str, list[SeenWord]] = {}
    right = set()
    for listed in content.each(partial(_lacking_here, language, dictionary)):
        for seen, name in listed:
            word = seen.written.lower()
            is_jargon = any(word in words for words in elsewhere) and not any(one.knows(word) for one in others)
            is_known = seen.is_name or is_jargon or not terms.isdisjoint(_stems(word, language))
            if is_known or (name, language) in content.settled:
                right.add(word)
            else:
                unknown.setdefault(word, []).append(seen)
    return {word: places for word, places in unknown.items() if word not in right}


def _lacking_here(language: str, dictionary: Dictionary, content: Content) -> list[tuple[SeenWord, str]]:
    """The words of some texts that their dictionary does not have, each with the id of its unit."""
    readings = [one for one in content.study.readings if one.passage.language == language and not one.is_shared]
    found = [seen for reading in readings for seen in _lacking(reading, dictionary)]
    names = {id(unit.text): unit.id for unit in content.units} if found else {}
    return [(seen, names.get(id(seen.passage.text), "")) for seen in found]


def _lacking(reading: StudiedPassage, dictionary: Dictionary) -> Iterator[SeenWord]:
    """The words of a passage that its dictionary does not have."""
    passage, content = reading.passage, reading.passage.content
    own: frozenset[int] | None = None
    for token in _token().finditer(content.flat):
        if dictionary.knows(token[0]):
            continue
        own = _own_words(reading) if own is None else own
        for index in content.within(*token.span()):
            word, is_half = passage.original(index), passage.is_followed_by(index, "-")
            is_word = _SHORTEST <= len(word) <= LONGEST and word[1:].islower() and index in own
            if is_word and not (dictionary.knows(word) or (is_half and dictionary.knows_half(word))):
                yield SeenWord(passage, index, _is_name(passage, index))


def _own_words(reading: StudiedPassage) -> frozenset[int]:
    """The numbers of the words of a passage's own language, outside names of terms, references and addresses."""
    passage = reading.passage
    own: set[int] = set()
    for stretch in passage.stretches():
        if stretch.language == passage.language and not stretch.is_reference:
            own.update(range(stretch.first, stretch.after))
    for name in reading.names:
        own.difference_update(range(name.first, name.after))
    for foreign in reading.foreign:
        own.difference_update(range(foreign.first, foreign.after))
    for contact in contacts_of(passage.content.flat):
        own.difference_update(passage.content.within(contact.start, contact.end))
    return frozenset(own)


def _is_name(passage: Passage, index: int) -> bool:
    """Whether a word has a capital that no ordinary word has there."""
    known = language_of(passage.language)
    if passage.original(index)[0].isupper():
        return not (passage.opens_sentence(index) or (known is not None and known.grammar.nouns_are_capital))
    # "for" in "International Institute for Sustainable Development"
    return (
        len(passage.words[index]) <= _SHORTEST and _has_capital(passage, index - 1) and _has_capital(passage, index + 1)
    )


def _has_capital(passage: Passage, index: int) -> bool:
    return 0 <= index < len(passage.words) and passage.original(index)[0].isupper()


def _stems(word: str, language: str) -> Iterator[str]:
    """A word, and what it is without an ending: "webinars"."""
    yield word
    known = language_of(language)
    for ending in known.grammar.endings if known else ():
        if word.endswith(ending):
            yield word.removesuffix(ending)


def _told(
    content: Content, language: str, dictionary: Dictionary, unknown: Mapping[str, list[SeenWord]]
) -> Iterator[Diagnostic]:
    """A note for each word; where there are very many, for those of which it is likeliest that they are mistakes."""
    judged = [(places, _meant(dictionary, word, places)) for word, places in islice(unknown.items(), _JUDGED)]
    kept = [(places, near) for places, near in judged if near or not all(_may_be_name(one) for one in places)]
    kept.sort(key=lambda one: not one[1])  # those that are near to another word first
    for places, near in kept[:_TOLD]:
        yield _note(content, language, places, near)
    more = len(kept[_TOLD:]) + len(unknown) - len(judged)
    if more:
        left = kept[_TOLD:] or [(places, ()) for places in islice(unknown.values(), _JUDGED, None)]
        message = say_number("{number} more word is in no dictionary", "{number} more words are in no dictionary", more)
        hint = say("mend those that are told, and check again; or look whether the dictionary is the right one")
        yield note(_mark(content, left[0][0][0]), message, hint, "spelling")


def _meant(dictionary: Dictionary, word: str, places: Sequence[SeenWord]) -> tuple[str, ...]:
    """What a word may be meant as; for one that may be a name, only where it is long, and one other word."""
    known = language_of(places[0].passage.language)
    is_noun = known is not None and known.grammar.nouns_are_capital
    may_be_name = all(map(_may_be_name, places))
    if may_be_name and len(word) < _SHORTEST_NAME:
        return ()
    near = dictionary.near(places[0].written if is_noun else word)[:_NEAR]
    return () if may_be_name and " " in "".join(near) else near


def _may_be_name(seen: SeenWord) -> bool:
    return seen.written[0].isupper()


def _note(content: Content, language: str, places: Sequence[SeenWord], near: Sequence[str]) -> Diagnostic:
    """What is said of a word, at its first place, with the others."""
    message = say("no {language} dictionary has '{word}'", language=name_of(language), word=places[0].written)
    hint = say("correct it; if it is right, list it in terms.yaml under 'known' ({language})", language=language)
    if near:
        quoted = [say("'{word}'", word=word) for word in near]
        hint = say(
            "did you mean {words}? if the word is right as it is, list it in terms.yaml under 'known' ({language})",
            words=either(quoted),
            language=language,
        )
    related = [
        Related(
            _mark(content, one),
            verbatim(f"{language}: {around(one.passage.content.typed, one.passage.offset(one.number))}"),
        )
        for one in places[:_PLACES]
    ]
    return note(related[0].mark, message, hint, "spelling")._replace(related=tuple(related))


def _mark(content: Content, seen: SeenWord) -> Mark:
    return content.at(seen.passage.text, seen.passage.language, seen.passage.offset(seen.number))

"""Rule about texts that are typed once for all languages: names and figures may be, prose may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from report.diagnostics.errors import Diagnostic, error, shortened, warning
from report.languages import name_of
from report.languages.guessing import is_surely
from report.markup.tree import Inline, InlineParent, Phrase, TextNode, plain_text
from report.messages import say
from report.model.text import LabelText, PlainText, RunningText, Text
from report.model.units import is_shared
from report.validate.content import Content
from report.validate.rules.questions import misplaced_queries

_CODE = "translation-missing"
_WORD = re.compile(r"[^\W\d_]{2}")
_WORDS = re.compile(r"[^\W\d_]+")
_COMMON = frozenset({"label", "unit", "note"})  # fields whose words are no names of persons or places
_NAME = re.compile(r".*\d|.+[A-ZÀ-Þ]")  # ICT, CO2, eIDAS: letters that are the same in every language


def prose_is_typed_in_each_language(content: Content) -> Iterator[Diagnostic]:
    """In a report of several languages, a text that is typed once has no words of a language."""
    languages = content.context.languages
    if len(languages) < 2:
        return
    prose = [text for found in content.each(_prose_here) for text in found if text.mark not in content.told]
    names, example = ", ".join(languages), "{" + ", ".join([f"{language}: ..." for language in languages]) + "}"
    if prose and content.front and all(content.each(_is_all_shared)):
        message = say("the report is in several languages ({names}), and each of its texts is typed once", names=names)
        hint = say("name one language, [{first}], or write each text as {example}", first=languages[0], example=example)
        yield error(content.front.at("languages"), message, hint, _CODE)
        return
    for text in prose:
        typed = shortened(text.source[languages[0]], 40)
        message = say("'{words}' is typed once for all languages ({names})", words=typed, names=names)
        hint = say("write it in each: {example}; mark a foreign name: [Open Hive Pact]{{lang=en}}", example=example)
        yield error(text.mark, message, hint, _CODE)


def _is_all_shared(content: Content) -> bool:
    return all(map(is_shared, content.texts))


def _prose_here(content: Content) -> list[Text]:
    """Those of some texts that are typed once and have words of a language."""
    texts = [text for text in content.texts if is_shared(text) and not isinstance(text, PlainText)]
    told = misplaced_queries(content)
    return [text for text in texts if not text.faulty and text.mark not in told and _is_prose(text)]


def words_are_of_every_language(content: Content) -> Iterator[Diagnostic]:
    """A single word that is typed once is none of one language alone: "Gebouw" as the label of a column."""
    languages = content.context.languages
    labels = [found for listed in content.each(_labels_here) for found in listed]
    if len(languages) < 2 or not labels:
        return
    vocabularies = content.each(_vocabulary)
    known = {language: frozenset().union(*[one[language] for one in vocabularies]) for language in languages}
    for name, text, word in labels:
        if text.mark in content.told:
            continue
        common = name in _COMMON or word.islower()
        found = [one for one in languages if _is_word_of(word, one, languages, known, common)]
        if len(found) == 1:
            message = say(
                "'{word}' is {language}, and typed once for all languages", word=word, language=name_of(found[0])
            )
            each = ", ".join(f"{one}: {word if one == found[0] else '...'}" for one in languages)
            hint = say(
                "write it in each: {example}; mark a name that must stand: {name}",
                example=f"{{{each}}}",
                name=f"[{word}]{{lang={found[0]}}}",
            )
            yield warning(text.mark, message, hint, _CODE)


def _labels_here(content: Content) -> list[tuple[str, LabelText, str]]:
    """The texts that may be typed once and are, as a single word, each with the field that it stands in."""
    texts = [(name, text) for name, text in _labels(content) if is_shared(text) and not text.faulty]
    told = misplaced_queries(content) if texts else ()
    return [(name, text, word) for name, text in texts if text.mark not in told and (word := _only_word(text))]


def _labels(content: Content) -> Iterator[tuple[str, LabelText]]:
    """The texts that may be typed once, each with the field that it stands in."""
    for model in content.models:
        for name in type(model).model_fields:
            value = getattr(model, name, None)
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, LabelText):
                    yield name, text


def _only_word(text: Text) -> str:
    """The word of a text that has no other; "" for names in capitals, and where there are more."""
    words = list(_words(next(iter(text.inline.values()))))
    word = words[0].strip(".,:;()") if len(words) == 1 else ""
    return word if len(word) > 2 and word.isalpha() and not _NAME.match(word) else ""


def _vocabulary(content: Content) -> dict[str, frozenset[str]]:
    """The words in small letters of each language, in the texts that have them all."""
    found: dict[str, set[str]] = {language: set() for language in content.context.languages}
    for text in content.texts:
        if not text.markup or is_shared(text) or any(map(text.lacks, found)):
            continue
        for language, inlines in text.inline.items():
            found[language].update(word for word in _WORDS.findall(plain_text(inlines)) if word.islower())
    return {language: frozenset(words) for language, words in found.items()}


def _is_word_of(
    word: str, language: str, languages: Iterable[str], known: Mapping[str, frozenset[str]], common: bool
) -> bool:
    """Whether a word is of one language alone: its texts have it, or the letters of what is no name say so."""
    small, others = word.lower(), [other for other in languages if other != language]
    if any(small in known[other] for other in others):
        return False
    return small in known[language] or (common and all(is_surely(small, language, other) for other in others))


def _is_prose(text: Text) -> bool:
    """Whether a text has words of a language; what is no title may be one word, or a name of several with capitals."""
    words = [word for word in _words(next(iter(text.inline.values()))) if not _NAME.match(word)]
    if not isinstance(text, LabelText | RunningText):
        return bool(words)
    return len(words) > 1 and any(word[0].islower() for word in words)


def _words(inlines: Iterable[Inline]) -> Iterator[str]:
    """The words of a text, without what slots print and what is marked as a phrase of another language."""
    pieces = [piece.text for piece in own_words(inlines)]
    return (word for word in " ".join(pieces).split() if _WORD.search(word))


def own_words(inlines: Iterable[Inline]) -> Iterator[TextNode]:
    """The pieces of a text without its slots, and without what is marked as a phrase of another language."""
    for inline in inlines:
        if isinstance(inline, TextNode):
            yield inline
        elif isinstance(inline, InlineParent) and not isinstance(inline, Phrase):
            yield from own_words(inline.children)

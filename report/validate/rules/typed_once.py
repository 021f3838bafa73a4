"""Rule about texts that are typed once for all languages: names and figures may be, prose may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from report.diagnostics.errors import Diagnostic, error, shortened
from report.markup.tree import Inline, InlineParent, Phrase, TextNode
from report.messages import say
from report.model.text import LabelText, PlainText, RunningText, Text
from report.model.units import is_shared
from report.validate.content import Content
from report.validate.rules.questions import misplaced_queries

_CODE = "translation-missing"
_WORD = re.compile(r"[^\W\d_]{2}")
_NAME = re.compile(r".*\d|.+[A-ZÀ-Þ]")  # ICT, CO2, eIDAS: letters that are the same in every language


def prose_is_typed_in_each_language(content: Content) -> Iterator[Diagnostic]:
    """In a report of several languages, a text that is typed once has no words of a language."""
    languages = content.context.languages
    if len(languages) < 2:
        return
    texts = [text for text in content.texts if is_shared(text) and not isinstance(text, PlainText)]
    told = {one.mark for one in content.context.diagnostics} | set(misplaced_queries(content))
    once = [text for text in texts if not text.faulty and text.mark not in told]
    prose = [text for text in once if _is_prose(text)]
    names, example = ", ".join(languages), "{" + ", ".join([f"{language}: ..." for language in languages]) + "}"
    if prose and content.front and all(is_shared(text) for text in content.texts):
        message = say("the report is in several languages ({names}), and each of its texts is typed once", names=names)
        hint = say("name one language, [{first}], or write each text as {example}", first=languages[0], example=example)
        yield error(content.front.at("languages"), message, hint, _CODE)
        return
    for text in prose:
        typed = shortened(text.source[languages[0]], 40)
        message = say("'{words}' is typed once for all languages ({names})", words=typed, names=names)
        hint = say("write it in each: {example}; mark a foreign name: [Open Hive Pact]{{lang=en}}", example=example)
        yield error(text.mark, message, hint, _CODE)


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

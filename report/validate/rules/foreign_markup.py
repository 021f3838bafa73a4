"""Rules about signs of other programs in a text: Markdown that is not ours, what Word and Excel print for an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from report.diagnostics.errors import Diagnostic, error, shortened, warning
from report.languages.notations import NOTATIONS, any_pattern, any_word
from report.messages import Message, say
from report.validate.content import Content
from report.validate.rules.pasted import TypedWords, sign_of_item, words_of
from report.validate.scopes import of_each_text

_STRONG = re.compile(r"(?<![\w_])__(?P<words>[^\s_][^_]*?)__(?![\w_])")
_EMPHASIS = re.compile(r"(?<![\w_/.@-])_(?P<words>[^\W_](?:[^_\n]*[^\s_])?)_(?![\w_/@])")
_STRUCK = re.compile(r"~~(?P<words>\S[^~]*)~~")
_CODE = re.compile(r"`+(?P<words>[^`\s][^`]*)`+")
_TABLE = re.compile(r"\A\s*\|.*\||\|\s*:?-{3,}:?\s*\||\|(?:[^|\n]*\|){2,}")
_QUOTE = re.compile(r"\A\s*>+ +(?=\S)")
_RULE = re.compile(r"\A\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*\Z")
_ITEM = re.compile(r"\A\s*[*+] +(?=\S)")


@of_each_text
def nothing_is_markdown(content: Content) -> Iterator[Diagnostic]:
    """No text has signs of Markdown that mean nothing here, and would be printed as they stand."""
    told = set()
    for words in words_of(content):
        for offset, message, hint in _markdown(words):
            key = (id(words.text), words.language, str(message))
            if key not in told:
                told.add(key)
                yield warning(words.at(content, offset), message, hint, "pasted")


_Found = tuple[int, Message, Message]


def _markdown(words: TypedWords) -> Iterator[_Found]:
    text = words.node.text
    for pattern, cure in ((_STRONG, "**{}**"), (_EMPHASIS, "*{}*"), (_STRUCK, ""), (_CODE, "")):
        for found in pattern.finditer(text):
            typed, meant = shortened(found[0], 40), shortened(found["words"], 40)
            if cure:
                yield found.start(), _printed(typed), say("write {cure}", cure=cure.format(meant))
            elif pattern is _CODE:
                yield found.start(), _printed(typed), say("write '{words}' without these signs", words=meant)
            else:
                hint = say("take the signs away; what is struck out has no place in a report")
                yield found.start(), _printed(typed), hint
    typed = words.text.source[words.language]
    if words.node is words.text.inline[words.language][0] and "\\" not in typed[:3]:
        yield from _at_the_start(text, typed)
    table = _TABLE.search(text)
    if table:
        hint = say("write a block '- table:', with its columns and rows")
        yield table.start(), say("'|' makes no table in a text: it would be printed"), hint


def _at_the_start(text: str, typed: str) -> Iterator[_Found]:
    if _RULE.match(text):
        yield 0, _printed(text.strip()), say("take the line away; a new part is a block 'section' with its title")
    elif found := _QUOTE.match(text):
        yield found.start(), _printed(">"), say("write a block '- quote:' with its text")
    elif (found := _ITEM.match(text)) and not sign_of_item(typed):  # one item of several is told as a list
        yield found.start(), _printed(found[0].strip()), say("write a block '- list:' with an item a line")


def _printed(typed: str) -> Message:
    return say("'{signs}' would be printed as it stands", signs=typed)


@of_each_text
def nothing_is_an_error_of_word(content: Content) -> Iterator[Diagnostic]:
    """No text has what a word processor or a spreadsheet printed where it found nothing."""
    for words in words_of(content):
        for pattern in (_word_error(), _cell_error()):
            for found in pattern.finditer(words.node.text):
                message = say("'{words}' is an error of the program that it was copied from", words=shortened(found[0]))
                hint = say("write what should stand there; a reference to a figure or table is [@its-id]")
                if pattern is _cell_error():
                    hint = say("write the value that should stand there")
                yield error(words.at(content, found.start()), message, hint, "pasted")


@cache
def _word_error() -> re.Pattern[str]:
    """What Word prints for a field that leads nowhere, in the languages of those who write."""
    return re.compile(rf"\b{any_pattern(one.field_error for one in NOTATIONS)}[^.!?]*[.!?]?")


@cache
def _cell_error() -> re.Pattern[str]:
    """What a spreadsheet prints for a formula without a value."""
    return re.compile(rf"(?<![\w#]){any_word(error for one in NOTATIONS for error in one.cell_errors)}")

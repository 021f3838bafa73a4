"""Characters: which of them no text of a report may have, which are put right when it is read, and which are told.

This is the one place that decides: files of the report and of translators are held to it alike. What is visible and
only looks wrong - a letter of another alphabet, traces of HTML - is for rules about words, which know the language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from report.diagnostics.errors import Severity
from report.messages import Message, say

#: Letters that are two, as PDF files and old character sets have them, and spaces of odd widths -> what is meant.
PLAIN = {
    **{
        letter: unicodedata.normalize("NFKC", letter)
        for letter in "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06\u0132\u0133"
    },
    **dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u205f\u3000", " "),
}
_PLAIN = str.maketrans(PLAIN)
_CHANGES = re.compile(f"[{''.join(PLAIN)}]")


class CharacterClass(NamedTuple):
    """Characters that are treated alike: what is said of one by its code and name, and what to do by the word it is in.

    `pattern` is what stands in the square brackets of a regular expression.
    """

    pattern: str
    severity: Severity
    message: Callable[[str, str], Message]
    hint: Callable[[str], Message]


DELETE = say("delete it; it may be invisible in your editor")


class Oddity(NamedTuple):
    """A character that a text should not have: where it stands, how bad that is, what to say and to do."""

    offset: int
    severity: Severity
    message: Message
    hint: Message


CONTROL = CharacterClass(
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029",
    Severity.ERROR,
    lambda code, _: say("a control character ({code}) that no text can hold", code=code),
    lambda _: DELETE,
)
NO_CHARACTER = CharacterClass(
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(p * 0x10000 + 0xFFFE)}{chr(p * 0x10000 + 0xFFFF)}" for p in range(17)),
    Severity.ERROR,
    lambda code, _: say("{code} is no character: no text can hold it", code=code),
    lambda _: say("write what was meant; a sign can be copied from a web page or a table of signs"),
)
_IMPOSSIBLE = re.compile(f"([{CONTROL.pattern}])|[{NO_CHARACTER.pattern}]")

#: In this order: the first class that has a character counts.
CLASSES = (
    CONTROL,
    NO_CHARACTER,
    CharacterClass(
        "\ufffd",
        Severity.ERROR,
        lambda code, _: say("a letter was lost here when the text was saved or copied ({code})", code=code),
        lambda _: say("type the word again, with its letter; save files with the encoding UTF-8"),
    ),
    CharacterClass(
        "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
        Severity.ERROR,
        lambda code, _: say("a sign that only the font has from which it was copied ({code})", code=code),
        lambda _: say(
            "write the sign that is meant, or say it in words; for the bullets of a list, write a list block"
        ),
    ),
    CharacterClass(
        "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f",
        Severity.ERROR,
        lambda code, name: say(
            "an invisible sign that turns the direction of writing ({code}, {name})", code=code, name=name
        ),
        lambda word: say("type '{word}' again: the sign came along with copied text", word=word) if word else DELETE,
    ),
    CharacterClass(
        "\u00ad",
        Severity.WARNING,
        lambda code, _: say("an invisible hyphen inside a word ({code})", code=code),
        lambda word: say(
            "type '{word}' again: words are broken by the rules of the language, or by `hyphenate` in terms.yaml",
            word=word,
        ),
    ),
    CharacterClass(
        "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
        "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff",
        Severity.WARNING,
        lambda code, name: say("an invisible character ({code}, {name})", code=code, name=name),
        lambda word: (
            say("type '{word}' again: the character came along with copied text", word=word) if word else DELETE
        ),
    ),
)

#: What is in a text and not seen, for patterns: words are compared without it.
UNSEEN = "".join([one.pattern for one in CLASSES[-3:]])

_UNSEEN = re.compile(f"[{UNSEEN}]")
_ODD = re.compile("|".join([f"([{one.pattern}])" for one in CLASSES]))
#: What joins and varies pictures such as \u2764\ufe0f; whether fonts have those is told of the pictures.
_OF_PICTURES = frozenset("\u200d\ufe0e\ufe0f")
_SIGNS = ".,;:!?…()[]{}*\"'‘’“”„«»\u00a0\u202f"
_LONGEST = 40  # characters of a word that a hint repeats


def normal(text: str) -> str:
    """A text as it is printed and compared: accents and letters as one character (NFC), "fi" for the sign of both."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text.translate(_PLAIN) if _CHANGES.search(text) else text)


def typed_offset(typed: str, offset: int) -> int:
    """The place in a text as it was `typed` of one in what `normal` makes of it."""
    length = 0
    for start, end in _clusters(typed):
        length += len(normal(typed[start:end]))
        if length > offset:
            return start
    return len(typed)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """The letters of a text, each with the marks that may become one with it; vowels of Korean count as marks."""
    start = 0
    for index, sign in enumerate(text):
        is_mark = unicodedata.category(sign)[0] == "M" or "\u1160" <= sign <= "\u11ff"
        if index and not is_mark:
            yield start, index
            start = index
    yield start, len(text)


def oddities(text: str) -> Iterator[Oddity]:
    """What a text should not have: of each class the first character, and how many there are."""
    found: dict[int, list[int]] = {}
    for match in _ODD.finditer(text):
        if not (match[0] in _OF_PICTURES and _is_at_picture(text, match.start())):
            found.setdefault(match.lastindex or 0, []).append(match.start())
    for number, offsets in found.items():
        one, first = CLASSES[number - 1], offsets[0]
        name = unicodedata.name(text[first], "").lower() or say("a character without a name")
        message = one.message(f"U+{ord(text[first]):04X}", name)
        if offsets[1:]:
            message = say("{what}, and {number} more in this text", what=message, number=len(offsets) - 1)
        word = _word_at(text, first)
        yield Oddity(first, one.severity, message, one.hint(word))


def impossible(text: str) -> Oddity | None:
    """The first character that no text can hold."""
    found = _IMPOSSIBLE.search(text)
    if found is None:
        return None
    kind = CONTROL if found[1] else NO_CHARACTER
    return Oddity(found.start(), kind.severity, kind.message(f"U+{ord(found[0]):04X}", ""), kind.hint(""))


def is_odd(character: str) -> bool:
    """Whether a character is none that a text should have, so that it is told of already."""
    return _ODD.match(character) is not None


def seen(text: str) -> str:
    """A text without what cannot be seen in it."""
    return _UNSEEN.sub("", text)


def without_oddities(text: str) -> str:
    """A text without the characters that it should not have."""
    return _ODD.sub("", text)


def _is_at_picture(text: str, offset: int) -> bool:
    """Whether a joiner or variant stands beside a symbol or a picture."""
    beside = [sign for sign in (text[offset - 1 : offset], text[offset + 1 : offset + 2]) if sign]
    return any(unicodedata.category(sign) in ("So", "Sk") or sign in _OF_PICTURES for sign in beside)


def _word_at(text: str, offset: int) -> str:
    """The word around a character, without what it should not have; "" where there is none, or a very long one."""
    before = re.search(r"\S*\Z", text[max(0, offset - _LONGEST) : offset])
    after = re.match(r"\S*", text[offset : offset + _LONGEST])
    word = without_oddities(f"{before[0] if before else ''}{after[0] if after else ''}").strip(_SIGNS)
    return word if any(map(str.isalnum, word)) else ""
